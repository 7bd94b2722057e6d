"""Cases of schools, clinics and town halls, a fourth time: members."""

from __future__ import annotations

from tests.leaks.case import Case, in_json, in_json_post

_JSON = [
    in_json(
        "json.key",
        "mills fourth: keycloak",
        lambda p: {
            "session_state": p.guid(),
            "refresh_expires_in": 1800,
            "not-before-policy": 0,
            "refresh_token": p.jwt(),
            "scope": p.keep("email profile x1"),
        },
    ),
    in_json(
        "json.key",
        "mills fourth: jitsi",
        lambda p: {"roomName": p.slug(), "lobbyPassword": p.pet(), "moderatorJwt": p.jwt()},
    ),
    in_json(
        "json.key",
        "mills fourth: freepbx",
        lambda p: {
            "extension": p.keep("4471"),
            "vmsecret": p.otp(6),
            "secret": p.hex(32),
            "outboundcid": p.keep("+4533120000"),
        },
    ),
    in_json(
        "json.key",
        "mills fourth: radius",
        lambda p: {"nasname": p.keep("ap-lobby"), "radiusSecret": p.letters(14), "shortname": p.keep("lobby-7")},
    ),
    in_json(
        "json.key",
        "mills fourth: cctv",
        lambda p: {
            "DeviceUsername": "admin",
            "DevicePassword": p.letters(12),
            "VerificationCode": p.upper(6),
            "SerialNo": p.keep("DS-7608NI-K2"),
        },
    ),
    in_json(
        "json.key",
        "mills fourth: scada",
        lambda p: {
            "opcua": {
                "policy": p.keep("Basic256Sha256"),
                "user": "hist",
                "pwd": p.pet(),
                "endpoint": p.keep("opc.tcp://plc7:4840"),
            }
        },
    ),
    in_json(
        "json.key",
        "mills fourth: portuguese clinic",
        lambda p: {
            "utente": p.keep("123456789"),
            "codigoAcesso": p.otp(6),
            "codigoOpcao": p.keep("4417"),
            "pinCartao": p.otp(4),
        },
    ),
    in_json(
        "json.key",
        "mills fourth: spanish prescription",
        lambda p: {"cip": p.keep("ABCD1234567890"), "claveAccesoPaciente": p.pet(), "fechaCita": p.date()},
    ),
    in_json(
        "json.key",
        "mills fourth: japanese school",
        lambda p: {"生徒番号": p.keep("S-2044"), "仮パスワード": p.human(), "クラス": p.keep("3年2組")},
    ),
    in_json("json.key", "mills fourth: hebrew", lambda p: {"משתמש": "anat", "סיסמה": p.pet(), "עיר": p.keep("חיפה")}),
    in_json(
        "json.key",
        "mills fourth: ukrainian",
        lambda p: {"логін": "kasa", "пароль_wifi": p.human(), "місто": p.keep("Львів")},
    ),
    in_json(
        "json.key",
        "mills fourth: password reset by admin",
        lambda p: {
            "temporaryPassword": p.two_words(),
            "forceChangePasswordNextSignIn": True,
            "userPrincipalName": p.keep("mia@town.example"),
        },
    ),
    in_json(
        "json.key",
        "mills fourth: bitlocker in a list",
        lambda p: {
            "protectors": [
                {
                    "type": p.keep("RecoveryPassword"),
                    "recoveryPassword": p.grouped(6, 6, 6, 6, 6, 6, 6, 6),
                    "keyId": p.uuid(),
                }
            ]
        },
    ),
    in_json(
        "json.key",
        "mills fourth: iban and tan",
        lambda p: {"iban": p.keep("DE02120300000000202051"), "photoTan": p.otp(7), "challengeId": p.uuid()},
    ),
    in_json(
        "json.key",
        "mills fourth: stream",
        lambda p: {
            "ingest": {"server": p.keep("rtmps://live.example:443/app"), "streamKey": f"{p.digits(15)}-{p.letters(12)}"}
        },
    ),
    in_json(
        "json.key",
        "mills fourth: kiosk pairing",
        lambda p: {
            "pairing": {"pin": p.otp(8), "expiresIn": 300, "qr": "kiosk://pair?pin=" + p.otp(8)},
            "kiosk": p.keep("K-17"),
        },
    ),
    in_json_post(
        "json.key",
        "mills fourth: confirm",
        lambda p: {"password1": p.human(), "password2": p.human(), "town": p.keep("Ølstykke")},
    ),
    in_json(
        "json.nested",
        "mills fourth: list in a list",
        lambda p: {
            "accounts": [["svc-mail", {"pw": p.pet()}], ["svc-scan", {"pw": p.human()}]],
            "town": p.keep("Farum-4"),
        },
    ),
    in_json(
        "json.under-secret-key",
        "mills fourth: versions",
        lambda p: {
            "secrets": {
                "v1": {"payload": p.key(24), "createdAt": p.date()},
                "v2": {"payload": p.key(24), "state": p.keep("ENABLED")},
            }
        },
    ),
    in_json_post(
        "json.numeric-otp",
        "mills fourth: challenge answer",
        lambda p: {"challengeName": p.keep("EMAIL_OTP"), "answer": p.otp(8)},
    ),
]

CASES: list[Case] = [*_JSON]

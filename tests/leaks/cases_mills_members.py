"""Cases of schools, clinics and town halls: members of a document."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
    in_json_post,
)

_KEYS = [
    in_json("json.key", "moodle", lambda p: {"token": p.hex(32), "privatetoken": p.key(64), "siteid": p.digest(32)}),
    in_json(
        "json.key",
        "unifi",
        lambda p: {"x_passphrase": p.phrase(), "site_id": p.digest(24), "wpa_mode": p.keep("wpa2-psk")},
    ),
    in_json(
        "json.key",
        "unifi device",
        lambda p: {"x_authkey": p.hex(32), "x_ssh_password": p.key(12), "cfgversion": p.digest(16)},
    ),
    in_json(
        "json.key", "shelly", lambda p: {"user": "admin", "realm": p.keep("shellyplus1-a8032ab12345"), "ha1": p.hex(64)}
    ),
    in_json(
        "json.key",
        "tasmota",
        lambda p: {"MqttUser": p.keep("boiler-3"), "MqttPassword": p.pet(), "Password1": p.letters(10)},
    ),
    in_json(
        "json.key",
        "glpi",
        lambda p: {"session_token": p.base32(26).lower(), "glpiID": p.number(), "glpilanguage": p.keep("fr_FR")},
    ),
    in_json(
        "json.key",
        "ninja bitlocker",
        lambda p: {"volumeId": p.uuid(), "bitlockerRecoveryKey": p.grouped(6, 6, 6, 6, 6, 6, 6, 6)},
    ),
    in_json(
        "json.key",
        "it glue",
        lambda p: {
            "type": p.keep("passwords"),
            "attributes": {
                "username": "fw-admin",
                "password": p.human(),
                "password-updated-at": p.date(),
                "password-category-name": p.keep("Firewall rules"),
            },
        },
    ),
    in_json(
        "json.key",
        "entra",
        lambda p: {
            "passwordCredentials": [
                {"secretText": p.token(40), "hint": p.keep("hR7"), "keyId": p.uuid(), "endDateTime": p.date()}
            ]
        },
    ),
    in_json(
        "json.key",
        "connectwise",
        lambda p: {
            "companyId": p.keep("northwind_msp"),
            "publicKey": p.keep("pV3nQ8sKd02LmZx7"),
            "privateKey": p.key(16),
        },
    ),
    in_json(
        "json.key",
        "datto",
        lambda p: {"apiUrl": p.keep("https://merlot-api.example"), "apiKey": p.upper(20), "apiSecretKey": p.upper(20)},
    ),
    in_json_post(
        "json.key",
        "okta question",
        lambda p: {
            "credentials": {"recovery_question": {"question": p.keep("Name of the first school?"), "answer": p.pet()}}
        },
    ),
    in_json(
        "json.key",
        "cognito",
        lambda p: {
            "ChallengeName": p.keep("NEW_PASSWORD_REQUIRED"),
            "Session": p.token(120),
            "ChallengeParameters": {"USER_ID_FOR_SRP": p.uuid()},
        },
    ),
    in_json_post(
        "json.key",
        "cognito answer",
        lambda p: {
            "ChallengeName": p.keep("SMS_MFA_REQUIRED"),
            "ChallengeResponses": {"SMS_MFA_CODE": p.otp(), "SECRET_HASH": p.base64(32)},
        },
    ),
    in_json(
        "json.key",
        "matrix",
        lambda p: {
            "access_token": "syt_" + p.key(30),
            "device_id": p.keep("GHTYAJCEWQ"),
            "well_known": {"m.homeserver": {"base_url": p.keep("https://matrix.example")}},
        },
    ),
    in_json(
        "json.key",
        "nextcloud",
        lambda p: {"server": p.keep("https://cloud.example/nc"), "loginName": "dana", "appPassword": p.key(72)},
    ),
    in_json(
        "json.key",
        "big blue button",
        lambda p: {
            "meetingID": p.slug(),
            "attendeePW": p.recovery(),
            "moderatorPW": p.recovery(),
            "createTime": p.number(),
        },
    ),
    in_json(
        "json.key",
        "zoom room",
        lambda p: {
            "id": p.number(),
            "h323_password": p.otp(6),
            "encrypted_password": p.key(32),
            "host_key": p.otp(6),
            "join_before_host": True,
            "topic": p.keep("Budget round 3"),
        },
    ),
    in_json(
        "json.key",
        "webex",
        lambda p: {"hostKey": p.otp(6), "meetingNumber": p.keep("2556 443 1290"), "hostPin": p.otp(4)},
    ),
    in_json(
        "json.key", "swedish", lambda p: {"användarnamn": "kassor", "lösenord": p.pet(), "ort": p.keep("Örnsköldsvik")}
    ),
    in_json(
        "json.key",
        "finnish",
        lambda p: {"kayttaja": "kirjaamo", "salasana": p.two_words(), "kunta": p.keep("Jyväskylä")},
    ),
    in_json("json.key", "czech", lambda p: {"uzivatel": "podatelna", "heslo": p.pet(), "obec": p.keep("Mikulov")}),
    in_json(
        "json.key", "turkish", lambda p: {"kullaniciAdi": "gise4", "sifre": p.human(), "sube": p.keep("Kadıköy-2")}
    ),
    in_json("json.key", "korean", lambda p: {"아이디": "gangnam", "비밀번호": p.human(), "지점": p.keep("강남-12")}),
    in_json(
        "json.key",
        "japanese",
        lambda p: {"利用者ID": p.keep("U-00412"), "パスワード": p.foreign(), "暗証番号": p.otp(4)},
    ),
    in_json(
        "json.key",
        "danish",
        lambda p: {"brugernavn": "skole", "adgangskode": p.dashed(), "skolekode": p.keep("751090")},
    ),
    in_json(
        "json.key",
        "indonesian",
        lambda p: {"nama_pengguna": "kasir", "kata_sandi": p.pet(), "kota": p.keep("Surabaya")},
    ),
    in_json(
        "json.key",
        "home camera",
        lambda p: {"rtspUser": "viewer", "rtspPass": p.letters(10), "rtspPort": p.keep("8554"), "onvifPwd": p.pet()},
    ),
    in_json(
        "json.key",
        "alarm panel",
        lambda p: {
            "panelId": p.number(),
            "installerCode": p.otp(6),
            "duressCode": p.otp(4),
            "zoneCode": p.keep("Z-114"),
        },
    ),
    in_json(
        "json.key",
        "bank in spanish",
        lambda p: {
            "cuenta": p.slug(),
            "clave_telefonica": p.otp(6),
            "claveCajero": p.otp(4),
            "clave_sucursal": p.keep("0049-MAD"),
        },
    ),
    in_json(
        "json.key",
        "health insurer",
        lambda p: {
            "versichertenNr": p.keep("A123456780"),
            "kartenPIN": p.otp(6),
            "kartenPUK": p.otp(8),
            "kartentyp": p.keep("eGK-G2.1"),
        },
    ),
    in_json(
        "json.key",
        "tax office",
        lambda p: {
            "steuernummer": p.keep("143/262/60021"),
            "freischaltcode": p.otp(8),
            "zertifikatPasswort": p.human(),
        },
    ),
    in_json(
        "json.key",
        "e-sim",
        lambda p: {
            "iccid": p.keep("8988303000001234567"),
            "puk1": p.otp(8),
            "pin1": p.otp(4),
            "activationCode": "LPA:1$smdp.example$" + p.upper(16),
        },
    ),
    in_json(
        "json.key",
        "push subscription",
        lambda p: {
            "endpoint": p.keep("https://push.example/wpush/v2"),
            "keys": {
                "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
                "auth": p.token(22),
            },
        },
    ),
    in_json(
        "json.key", "kiosk unlock", lambda p: {"kiosk": {"exitPasscode": p.otp(5), "theme": p.keep("highContrast")}}
    ),
    in_json(
        "json.key",
        "abbreviated",
        lambda p: {"usr": "edi", "pwd_enc": p.base64(24), "pwd_alg": p.keep("AES-256-GCM"), "tkn_exp": p.date()},
    ),
    in_json(
        "json.key",
        "signed link",
        lambda p: {"downloadSignature": p.hex(64), "expiresIn": p.keep("3600s"), "sha256": p.digest(64)},
    ),
    in_json(
        "json.key",
        "webhook",
        lambda p: {
            "webhook": {
                "id": p.uuid(),
                "signing_secret": "whsec_" + p.key(32),
                "enabled_events": [p.keep("invoice.paid")],
            }
        },
    ),
    in_json(
        "json.key",
        "library card",
        lambda p: {"barcode": p.keep("21234000456789"), "patronPin": p.otp(4), "branch": p.keep("MAIN-2F")},
    ),
    in_json(
        "json.key",
        "kubectl token request",
        lambda p: {"kind": p.keep("TokenRequest"), "status": {"token": p.jwt(), "expirationTimestamp": p.date()}},
    ),
]

CASES: list[Case] = [*_KEYS]

"""Cases of schools, clinics and town halls: what stands below a name, and codes."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
    in_json_post,
)

_NESTED = [
    in_json(
        "json.nested",
        "unlabelled list in a credential",
        lambda p: {"auth": {"basic": ["svc-import", p.two_words()]}, "paths": [p.keep("/in/edi")]},
    ),
    in_json(
        "json.nested",
        "laps",
        lambda p: {
            "cn": p.keep("WS-0412"),
            "msLAPS-Password": {"n": "Administrator", "t": "1d91d7ea31d4e86", "p": p.token(14)},
        },
    ),
    in_json(
        "json.nested",
        "vault wrap",
        lambda p: {
            "request_id": p.uuid(),
            "wrap_info": {
                "token": "hvs." + p.key(90),
                "accessor": p.key(24),
                "ttl": 300,
                "creation_path": p.keep("sys/wrapping/wrap"),
            },
        },
    ),
    in_json(
        "json.nested",
        "sap destination",
        lambda p: {
            "destinationConfiguration": {
                "Name": p.keep("ERP_QAS"),
                "Authentication": p.keep("BasicAuthentication"),
                "User": "RFC_BATCH",
                "Password": p.human(),
            },
            "authTokens": [
                {
                    "type": "Basic",
                    "value": p.base64(30),
                    "http_header": {"key": "Authorization", "value": "Basic " + p.base64(30)},
                }
            ],
        },
    ),
    in_json(
        "json.nested",
        "cloud foundry",
        lambda p: {
            "VCAP_SERVICES": {
                "postgres": [
                    {
                        "name": p.keep("orders-db"),
                        "plan": p.keep("v9.6-dev"),
                        "credentials": {"uri": f"postgres://u1:{p.key(20)}@db.example:5432/o", "password": p.key(20)},
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested",
        "terraform state",
        lambda p: {
            "resources": [
                {
                    "type": p.keep("random_password"),
                    "instances": [
                        {
                            "attributes": {
                                "bcrypt_hash": "$2a$10$" + p.key(53),
                                "id": "none",
                                "length": 24,
                                "result": p.key(24),
                            }
                        }
                    ],
                }
            ]
        },
    ),
    in_json(
        "json.nested",
        "terraform outputs",
        lambda p: {
            "outputs": {
                "db_password": {"value": p.two_words(), "type": "string", "sensitive": True},
                "region": {"value": p.keep("eu-north-1"), "type": "string"},
            }
        },
    ),
    in_json(
        "json.nested",
        "integration",
        lambda p: {
            "connections": [
                {
                    "connector": p.keep("personio"),
                    "config": {"clientId": p.uuid(), "clientSecret": {"value": p.key(40), "masked": False}},
                }
            ]
        },
    ),
    in_json(
        "json.nested",
        "android backup",
        lambda p: {
            "accounts": [
                {
                    "type": p.keep("com.mail.example"),
                    "userdata": {"server": "imap.example", "authtoken": {"legacy": p.token(60)}},
                }
            ]
        },
    ),
    in_json(
        "json.nested",
        "matter",
        lambda p: {"fabric": {"fabricId": p.digest(16), "ipk": {"epochKey": p.hex(32)}, "vendor": p.keep("0xFFF1")}},
    ),
]

_UNDER = [
    in_json(
        "json.under-secret-key",
        "history",
        lambda p: {"oldPasswords": [{"setAt": p.date(), "text": p.human()}, {"setAt": p.date(), "text": p.pet()}]},
    ),
    in_json(
        "json.under-secret-key",
        "by environment",
        lambda p: {"apiKeys": {"production": p.key(32), "sandbox": p.key(32)}, "flags": {"beta": p.keep("rollout-25")}},
    ),
    in_json(
        "json.under-secret-key",
        "by provider",
        lambda p: {"accessTokens": {"dropbox": {"raw": p.token(64), "expires": p.date()}}},
    ),
    in_json(
        "json.under-secret-key",
        "numbers",
        lambda p: {"doorPins": [int(p.otp(6)), int(p.otp(6))], "plzListe": [p.number()]},
    ),
    in_json(
        "json.under-secret-key",
        "credential of a device",
        lambda p: {
            "credential": {
                "scheme": p.keep("SNMPv3-USM"),
                "authKey": p.letters(12),
                "privKey": p.letters(12),
                "engineId": p.keep("80001f8880e9630000d61ff449"),
            }
        },
    ),
    in_json(
        "json.under-secret-key", "wifi", lambda p: {"wifiPassword": {"encoding": "plain-utf8", "content": p.phrase()}}
    ),
    in_json(
        "json.under-secret-key",
        "ticket",
        lambda p: {"sessionTicket": {"blob": p.base64(60), "issued": p.date(), "id": p.number()}},
    ),
    in_json(
        "json.under-secret-key",
        "cookies",
        lambda p: {"cookieJar": [{"name": "SESS", "value": p.token(40), "domain": p.keep("erp.example"), "path": "/"}]},
    ),
    in_json(
        "json.under-secret-key",
        "secret as buffer",
        lambda p: {"sharedSecret": {"type": "Buffer", "data": list(p.key(24).encode())}, "size": p.number()},
    ),
    in_json(
        "json.under-secret-key",
        "policy stays",
        lambda p: {
            "passwordPolicy": {"minLength": 14, "history": p.keep("last 24"), "expiresAfter": p.keep("P90D")},
            "password": {"current": p.human()},
        },
    ),
]

_OTP = [
    in_json_post(
        "json.numeric-otp",
        "tan in german",
        lambda p: {"auftragsId": p.uuid(), "smsTan": p.otp(), "betrag": p.keep("1250.00")},
    ),
    in_json_post("json.numeric-otp", "number", lambda p: {"mfaCode": int(p.otp(6)), "deviceId": p.uuid()}),
    in_json_post(
        "json.numeric-otp",
        "verification",
        lambda p: {"phone_verification": {"country_code": p.keep("+4670"), "code": p.otp(6)}},
    ),
    in_json(
        "json.numeric-otp",
        "sent for tests",
        lambda p: {"message": p.keep("OTP sent successfully"), "otp": p.otp(6), "attemptsLeft": 3},
    ),
    in_json(
        "json.numeric-otp",
        "text of a message",
        lambda p: {
            "sms": {
                "to": "+46701740605",
                "text": f"Din engångskod är {p.otp(6)}. Dela den inte.",
                "sender": p.keep("Region Skåne"),
            }
        },
    ),
    in_json(
        "json.numeric-otp",
        "mail in a log",
        lambda p: {
            "subject": f"{p.otp(6)} is your verification code",
            "messageId": p.uuid(),
            "status": p.keep("DELIVERED_250"),
        },
    ),
    in_json(
        "json.numeric-otp",
        "push number",
        lambda p: {"challenge": {"type": p.keep("number_match"), "otpNumber": int(p.otp(4)), "expires_in": 60}},
    ),
    in_json_post(
        "json.numeric-otp",
        "portuguese",
        lambda p: {"codigoVerificacao": p.otp(6), "agencia": p.keep("3141-5"), "canal": p.keep("MOBILE_APP")},
    ),
    in_json_post("json.numeric-otp", "one digit each", lambda p: {"otp": list(p.otp(6)), "step": p.keep("verify-2")}),
    in_json_post(
        "json.numeric-otp",
        "duo",
        lambda p: {"factor": p.keep("Passcode entry"), "passcode": p.otp(7), "device": p.uuid()},
    ),
    in_json(
        "json.numeric-otp",
        "pickup locker",
        lambda p: {"locker": p.keep("PL-DEL-07"), "pickupCode": p.otp(6), "parcel": p.number()},
    ),
    in_json_post("json.numeric-otp", "chinese", lambda p: {"验证码": p.otp(6), "手机型号": p.keep("KB2000")}),
]

CASES: list[Case] = [*_NESTED, *_UNDER, *_OTP]

"""Cases of moors: members of JSON as vaults, networks, banks and factors name them."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import posted, whole
from tests.leaks.planter import compact

CASES: list[Case] = [
    posted(
        "json.key",
        "moors spanish clave",
        lambda p: {
            "usuario": "mgarcia",
            "claveAcceso": p.pet(),
            "tipoDocumento": p.keep("NIF"),
            "canal": p.keep("WEB"),
        },
    ),
    posted(
        "json.key",
        "moors japanese sign-in",
        lambda p: {
            "ログインID": "sato",
            "パスワード": p.two_words(),
            "画面": p.keep("ログイン"),
            "店舗コード": p.keep("0421"),
        },
    ),
    posted(
        "json.key",
        "moors passkey",
        lambda p: {
            "id": p.drawn(22),
            "type": p.keep("public-key"),
            "response": {"signature": p.token(96), "userHandle": "bWs"},
            "authenticatorAttachment": p.keep("platform"),
        },
    ),
    whole(
        "json.key",
        "moors words of a kit",
        lambda p: {
            "recoveryKit": {"words": [p.letters(8) for _ in range(6)], "created": p.date()},
            "app": p.keep("Fen Wallet"),
        },
    ),
    whole(
        "json.key",
        "moors device flow",
        lambda p: {
            "device_code": p.token(40),
            "user_code": p.printed(2),
            "verification_uri": p.keep("https://fen.example/device"),
            "interval": 5,
        },
    ),
    posted(
        "json.key",
        "moors gift card",
        lambda p: {"giftCard": {"number": p.card(), "pin": p.otp(4)}, "orderRef": p.slug()},
    ),
    posted(
        "json.key",
        "moors wallet pay",
        lambda p: {
            "tokenizationData": {
                "type": p.keep("PAYMENT_GATEWAY"),
                "token": compact(
                    {"signature": p.base64(70), "protocolVersion": "ECv2", "signedMessage": p.base64(120)}
                ),
            }
        },
    ),
    whole(
        "json.key",
        "moors prescription",
        lambda p: {"taskId": p.keep("160.000.033.491.280.78"), "accessCode": p.hex(64), "status": p.keep("ready")},
    ),
    whole(
        "json.key",
        "moors sim card",
        lambda p: {
            "iccid": p.keep("8943010000011122233"),
            "puk1": p.otp(8),
            "puk2": p.otp(8),
            "pin1": p.otp(4),
            "plan": p.keep("Fen Mobile M"),
        },
    ),
    whole(
        "json.key",
        "moors esim",
        lambda p: {
            "activationCode": f"LPA:1$smdp.fen.example${p.upper(20)}",
            "eid": p.keep("89049032000001000000012345678901"),
            "profile": p.keep("Fen Data"),
        },
    ),
    whole(
        "json.key",
        "moors meter",
        lambda p: {
            "meter": p.keep("LGZ1030065512"),
            "blockCipherKey": p.hex(32),
            "authenticationKey": p.hex(32),
            "obis": p.keep("1.8.0"),
        },
    ),
    whole(
        "json.key",
        "moors local key",
        lambda p: {
            "devices": [
                {"id": p.drawn(20), "localKey": p.key(16), "ip": p.keep("192.168.4.20"), "category": p.keep("dj")}
            ]
        },
    ),
    whole("json.key", "moors light bridge", lambda p: [{"success": {"username": p.token(40), "clientkey": p.hex(32)}}]),
    whole(
        "json.key",
        "moors custom object",
        lambda p: {
            "attributes": {"type": p.keep("Site__c")},
            "Portal_Password__c": p.letters(12),
            "Tier__c": p.keep("Gold"),
        },
    ),
    whole(
        "json.key",
        "moors hosts with accounts",
        lambda p: {
            "hosts": {
                p.keep("nas-1"): {"ssh_user": "ops", "ssh_pass": p.pet()},
                p.keep("nas-2"): {"ssh_user": "ops", "ssh_pass": p.letters(10)},
            }
        },
    ),
    whole(
        "json.key",
        "moors dutch",
        lambda p: {"gebruiker": "jan", "toegangscode": p.otp(6), "wachtzin": p.phrase(), "plaats": p.keep("Zwolle")},
    ),
    whole(
        "json.key",
        "moors finnish",
        lambda p: {"tunnus": "mikko", "salasana": p.pet(), "kertakäyttökoodi": p.otp(6), "paikka": p.keep("Oulu")},
    ),
    whole(
        "json.key",
        "moors vietnamese",
        lambda p: {"tenDangNhap": "anh", "matKhau": p.pet(), "maXacNhan": p.otp(6), "thanhPho": p.keep("Huế")},
    ),
    whole(
        "json.key",
        "moors code of a class",
        lambda p: {"classroom": p.keep("8B maths"), "joinCode": p.recovery(), "ownerId": p.number()},
    ),
    whole(
        "json.key",
        "moors pleasant vault",
        lambda p: {
            "CredentialObject": {
                "Name": p.keep("Core switch"),
                "Username": "ops",
                "Password": p.human(),
                "Url": p.keep("https://10.0.0.4"),
                "CustomUserFields": {"Enable secret": p.pet(), "Rack": p.keep("R4-U12")},
            }
        },
    ),
    whole(
        "json.key",
        "moors thycotic items",
        lambda p: {
            "items": [
                {"fieldName": "Username", "slug": "username", "isPassword": False, "itemValue": p.keep("svc-backup")},
                {"fieldName": "Phrase", "slug": "phrase", "isPassword": True, "itemValue": p.dashed()},
            ]
        },
    ),
    whole(
        "json.key",
        "moors keeper record",
        lambda p: {
            "title": p.keep("Payroll"),
            "fields": [
                {"type": "login", "value": [p.keep("ada")]},
                {"type": "password", "value": [p.human()]},
                {"type": "oneTimeCode", "value": [f"otpauth://totp/x?secret={p.base32(16)}"]},
            ],
            "custom": [{"type": "pinCode", "label": "Desk PIN", "value": [p.otp(4)]}],
        },
    ),
    whole(
        "json.key",
        "moors dashlane export",
        lambda p: {
            "AUTHENTIFIANT": [
                {
                    "domain": p.keep("fen.example"),
                    "login": "mk",
                    "password": p.letters(12),
                    "note": p.keep("yearly audit"),
                }
            ]
        },
    ),
    whole(
        "json.key",
        "moors atera fields",
        lambda p: [
            {"ItemId": p.number(), "FieldName": "Firewall PW", "ValueAsString": p.pet()},
            {"ItemId": p.number(), "FieldName": "Firewall model", "ValueAsString": p.keep("FX-200")},
        ],
    ),
]

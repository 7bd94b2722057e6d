"""Cases of moors: members of JSON as vaults, networks, banks and factors name them."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import posted, whole
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    whole(
        "json.key",
        "moors alarm users",
        lambda p: {
            "panel": p.keep("Galaxy 48"),
            "users": [
                {"slot": 1, "label": p.keep("Cleaner"), "userCode": p.otp(6)},
                {"slot": 2, "label": p.keep("Owner"), "userCode": p.otp(6)},
            ],
            "installerCode": p.otp(4),
        },
    ),
    whole(
        "json.key",
        "moors italian bank",
        lambda p: {"codiceOtp": p.otp(6), "codiceUtente": p.keep("10448812"), "filiale": p.keep("Merano")},
    ),
    whole(
        "json.key",
        "moors turkish",
        lambda p: {"kullanici": "ayse", "sifre": p.pet(), "dogrulamaKodu": p.otp(6), "dil": p.keep("tr-TR")},
    ),
    whole(
        "json.key",
        "moors korean",
        lambda p: {"아이디": "kim", "비밀번호": p.two_words(), "인증번호": p.otp(6), "지점": p.keep("강남")},
    ),
    whole(
        "json.key",
        "moors arabic",
        lambda p: {"اسم المستخدم": "omar", "كلمة المرور": p.two_words(), "المدينة": p.keep("عمّان")},
    ),
    whole("json.key", "moors greek", lambda p: {"χρήστης": "nikos", "κωδικός": p.two_words(), "πόλη": p.keep("Πάτρα")}),
    whole(
        "json.key",
        "moors card and its numbers",
        lambda p: {
            "cardNumber": p.card(),
            "cvc": p.otp(3),
            "expiryYear": p.keep("2031"),
            "last4": p.keep("4242"),
            "mcc": p.keep("5411"),
            "branch": p.keep("0042"),
        },
    ),
    whole(
        "json.key",
        "moors made and counted",
        lambda p: {
            "result": p.keep("matched"),
            "length": 12,
            "items": [{"result": p.keep("skipped"), "length": 4}],
            "accessKey": p.key(20),
        },
    ),
    whole(
        "json.key",
        "moors base64 config",
        lambda p: {
            "dockerconfigjson": b64(compact({"auths": {"ghcr.example": {"username": "bot", "password": p.pet()}}})),
            "name": p.keep("pull-secret"),
        },
    ),
    whole(
        "json.key",
        "moors twofold answer",
        lambda p: {"challenge": {"kind": p.keep("KBA"), "antwort": p.pet(), "frageId": 3}},
    ),
    whole(
        "json.key",
        "moors error of a variable",
        lambda p: {
            "errors": [
                {
                    "message": f'Variable "$password" got invalid value "{p.human()}"; {p.keep("Expected type Password")}.'
                }
            ]
        },
    ),
    posted(
        "json.key",
        "moors factor ticket",
        lambda p: {"code": p.otp(6), "ticket": p.token(80), "login_source": p.keep("web")},
    ),
    posted(
        "json.key",
        "moors role with token",
        lambda p: {
            "RoleArn": p.keep("arn:aws:iam::714:role/ops"),
            "SerialNumber": p.keep("arn:aws:iam::714:mfa/mk"),
            "TokenCode": p.otp(6),
        },
    ),
    posted(
        "json.key",
        "moors start of an app",
        lambda p: {
            "orderRef": p.uuid(),
            "autoStartToken": p.guid(),
            "qrStartSecret": p.guid(),
            "status": p.keep("pending"),
        },
    ),
    posted(
        "json.key", "moors upi", lambda p: {"vpa": p.keep("mk@fenbank"), "upiPin": p.otp(6), "amount": p.keep("120.00")}
    ),
    posted(
        "json.key",
        "moors mobile money",
        lambda p: {
            "BusinessShortCode": p.keep("174379"),
            "Password": p.base64(60),
            "SecurityCredential": p.base64(90),
            "CommandID": p.keep("BusinessPayment"),
        },
    ),
    posted(
        "json.key",
        "moors card token",
        lambda p: {
            "source_id": "cnon:" + p.token(26),
            "idempotency_key": p.uuid(),
            "amount_money": {"amount": 4200, "currency": p.keep("EUR")},
        },
    ),
    posted(
        "json.key",
        "moors purchase",
        lambda p: {
            "packageName": p.keep("com.fen.app"),
            "productId": p.keep("pro_yearly"),
            "purchaseToken": p.letters(24) + ".AO-J1O" + p.token(60),
        },
    ),
    whole(
        "json.key",
        "moors flags and counts",
        lambda p: {
            "passwordRequired": True,
            "max_tokens": 4096,
            "tokenUsage": {"prompt": 120, "completion": 44},
            "keyRotationDays": 90,
            "pinnedAt": p.date(),
            "codeSystem": p.keep("ICD-10"),
            "secretSanta": p.keep("enabled"),
            "accessKeyAge": p.keep("44d"),
            "clientSecret": p.key(24),
        },
    ),
    whole(
        "json.key",
        "moors labels",
        lambda p: {
            "labels": {
                "password": p.keep("Mot de passe"),
                "pin": p.keep("Code PIN"),
                "otp": p.keep("Code à usage unique"),
                "secretAnswer": p.keep("Réponse secrète"),
            },
            "apiKey": p.key(24),
        },
    ),
    whole(
        "json.key",
        "moors windows names",
        lambda p: {
            "credentials": [
                {
                    "accountSid": p.keep("S-1-5-21-88-501"),
                    "computerName": p.keep("FEN-LT-0042"),
                    "passwordLastSet": p.date(),
                    "password": p.pet(),
                }
            ]
        },
    ),
    whole(
        "json.key",
        "moors card without code",
        lambda p: {
            "card": p.card(),
            "binCountry": p.keep("AT"),
            "checkDigit": p.keep("7"),
            "securityLevel": p.keep("210"),
            "code": p.keep("VISA"),
            "terminal": p.keep("0042"),
        },
    ),
    whole(
        "json.key",
        "moors it glue",
        lambda p: {
            "data": {
                "id": str(p.number()),
                "type": p.keep("passwords"),
                "attributes": {
                    "organization-name": p.keep("Fenland Dental"),
                    "name": p.keep("Domain Admin"),
                    "username": "FEN\\adm",
                    "password": p.human(),
                    "password-category-name": p.keep("Active Directory"),
                    "otp-enabled": False,
                    "vault-fields": {"folder": p.keep("Servers")},
                },
            }
        },
    ),
    whole(
        "json.key",
        "moors hudu",
        lambda p: {
            "asset_passwords": [
                {
                    "id": p.number(),
                    "name": p.keep("Edge firewall"),
                    "password": p.dashed(),
                    "otp_secret": p.base32(16),
                    "password_type": p.keep("Network"),
                    "slug": p.slug(),
                    "description": f"{p.keep('Backup enable secret:')} {p.two_words()}",
                }
            ]
        },
    ),
]

"""Cases of carriers, insurers, shops and clubs: codes of digits."""

from __future__ import annotations

from tests.leaks.case import Case, in_json, in_json_post
from tests.leaks.planter import Planter, compact


def _digit_by_digit(p: Planter, size: int = 6) -> list[int]:
    """Give a code whose digits stand by themselves, as six boxes on a page send it."""
    code = p.otp(size)
    p.secrets.append(compact([int(digit) for digit in code]))
    return [int(digit) for digit in code]


def _in_halves(p: Planter) -> str:
    """Give a code as people type it: ``482 913``."""
    code = p.otp()
    p.secrets.append(f"{code[:3]} {code[3:]}")
    return f"{code[:3]} {code[3:]}"


def _text_of_digits(p: Planter) -> list[str]:
    """Give a code as a list of texts of one digit."""
    digits = list(p.otp(4))
    p.secrets.append(compact(digits))
    return digits


_OTP = [
    in_json_post(
        "json.numeric-otp",
        "loch six boxes",
        lambda p: {"otp": _digit_by_digit(p), "deviceId": p.uuid()},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch in groups",
        lambda p: {"verificationCode": _in_halves(p), "channel": p.keep("SMS")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch with a prefix",
        lambda p: {"smsCode": f"G-{p.otp()}", "country": p.keep("CH")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch fraction",
        lambda p: {"mfa": {"code": float(p.otp()), "step": 2}, "attempt": p.number()},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch leading noughts",
        lambda p: {"totp": "00" + p.otp(4), "locale": p.keep("nl-BE")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch card pin",
        lambda p: {"pan": p.card(), "newPin": p.otp(4), "repeatPin": p.otp(4), "cardId": p.number()},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch strong customer authentication",
        lambda p: {"scaAuthenticationData": p.otp(8), "authenticationMethodId": p.keep("901")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch german",
        lambda p: {"einmalkennwort": p.otp(), "auftragsnummer": p.number(), "betrag": p.keep("1249.90")},
    ),
    in_json(
        "json.numeric-otp",
        "loch message",
        lambda p: {
            "notifications": [
                {"channel": "sms", "body": f"{p.otp()} ist Ihr Bestätigungscode.", "sentAt": p.date()},
                {"channel": "sms", "body": p.keep("Your parcel 482911 arrives today.")},
            ]
        },
    ),
    in_json(
        "json.numeric-otp",
        "loch door code",
        lambda p: {"door": {"name": p.keep("Gate 4"), "accessCode": int(p.otp(5)), "floor": 3}, "code": p.keep("DE")},
    ),
    in_json(
        "json.numeric-otp",
        "loch codes that are none",
        lambda p: {
            "code": int(p.keep("404123")),
            "error": {"code": int(p.keep("120455")), "message": p.keep("no such order")},
            "postalCode": p.keep("801004"),
            "currencyCode": p.keep("EUR"),
            "productCode": p.keep("733410"),
            "pinned": True,
        },
    ),
    in_json_post(
        "json.numeric-otp",
        "loch forgotten password",
        lambda p: {"email": "till", "code": p.otp(), "newPassword": p.human(), "locale": p.keep("lb-LU")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch error of a field",
        lambda p: {
            "code": p.keep("400412"),
            "field": p.keep("newPassword"),
            "message": p.keep("New password too short"),
        },
    ),
    in_json_post(
        "json.numeric-otp",
        "loch spanish",
        lambda p: {"codigoVerificacion": int(p.otp()), "codigoPostal": p.keep("28013"), "intentos": 2},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch named by its digits",
        lambda p: {"pin": _text_of_digits(p), "terminal": p.keep("T-0042")},
    ),
]

CASES: list[Case] = [*_OTP]

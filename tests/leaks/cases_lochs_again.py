"""Cases of carriers, insurers, shops and clubs, once more: members of JSON."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json, in_json_post
from tests.leaks.planter import Planter, b64, compact


def _digits(p: Planter) -> list[int]:
    code = p.otp(4)
    p.secrets.append(compact([int(digit) for digit in code]))
    return [int(digit) for digit in code]


def _octets(p: Planter) -> list[int]:
    octets = list(bytes.fromhex(p.hex(40)))
    p.secrets.append(compact(octets))
    return octets


_MEMBERS = [
    in_json(
        "json.nested",
        "loch again printer",
        lambda p: {
            "device": {"snmp": {"v3": {"authPass": p.two_words(), "privPass": p.human(), "level": p.keep("authPriv")}}}
        },
    ),
    in_json(
        "json.nested",
        "loch again kubernetes env",
        lambda p: {
            "containers": [
                {"env": [{"name": "STRIPE_KEY", "value": p.key(32)}, {"name": "TZ", "value": p.keep("Europe/Vaduz")}]}
            ]
        },
    ),
    in_json(
        "json.nested",
        "loch again payment terminal",
        lambda p: {
            "terminal": {
                "tid": p.keep("30112233"),
                "operator": {"pin": p.otp(4)},
                "merchant": {"apiPassword": p.human()},
            }
        },
    ),
    in_json(
        "json.nested",
        "loch again vpn profile",
        lambda p: {
            "profiles": [{"name": p.keep("Site Ost"), "ipsec": {"preSharedSecret": p.two_words(), "dhGroup": 14}}]
        },
    ),
    in_json(
        "json.nested",
        "loch again portuguese",
        lambda p: {
            "conta": {"acesso": {"usuario": "caixa", "senhaTemporaria": p.human()}, "estado": p.keep("pendente-2")}
        },
    ),
    in_json("json.under-secret-key", "loch again digits", lambda p: {"pin": _digits(p), "tries": 3, "label": p.slug()}),
    in_json(
        "json.under-secret-key",
        "loch again octets of a seed",
        lambda p: {"totpSecret": {"bytes": _octets(p), "alg": p.keep("SHA1-6-30")}},
    ),
    in_json(
        "json.under-secret-key",
        "loch again counts",
        lambda p: {
            "tokens": {"prompt": p.number(), "completion": p.number()},
            "passwordHistory": [3, 5, 7, 12],
            "pinTries": [1, 2, 2, 0],
        },
    ),
    in_json(
        "json.under-secret-key",
        "loch again primary and secondary",
        lambda p: {
            "accessKeys": {"primary": p.base64(32), "secondary": p.base64(32), "region": p.keep("switzerlandnorth")}
        },
    ),
    in_json(
        "json.under-secret-key",
        "loch again by name",
        lambda p: {"secrets": {"stripe": p.letters(24), "sendgrid": p.key(30)}, "count": p.number()},
    ),
    in_json(
        "json.under-secret-key",
        "loch again hash and salt",
        lambda p: {
            "password": {
                "hash": p.base64(32),
                "salt": p.base64(12),
                "algorithm": p.keep("pbkdf2-sha512"),
                "iterations": 27500,
            }
        },
    ),
    in_json(
        "json.numeric-otp",
        "loch again push",
        lambda p: {"notification": {"title": p.keep("Sign-in request"), "body": f"Enter {p.otp(6)} to approve"}},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch again transfer",
        lambda p: {"transferId": p.number(), "authorisation": {"smsTan": int(p.otp()), "method": p.keep("SMS_TAN")}},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch again reset",
        lambda p: {"phone": "+41791234567", "code": int(p.otp()), "lang": p.keep("rm-CH")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch again confirmation",
        lambda p: {"ConfirmationCode": p.otp(), "Password": p.human(), "ClientId": p.keep("shop-web-client")},
    ),
    in_json_post(
        "json.numeric-otp",
        "loch again pick up",
        lambda p: {"parcel": p.keep("LX482911003CH"), "pickupCode": p.otp(6), "locker": p.keep("Box 14")},
    ),
    in_json(
        "json.numeric-otp",
        "loch again measures",
        lambda p: {
            "pinCount": 40,
            "codeLength": 6,
            "verificationStatus": p.keep("verified-2"),
            "sequence": p.number(),
            "zip": p.keep("900112"),
            "statusCode": 403,
        },
    ),
    in_json(
        "json.escaped", "loch again dart", lambda p: {"log": f"{{token: {p.token(32)}, page: {p.keep('home-v2')}}}"}
    ),
    in_json(
        "json.escaped",
        "loch again yaml",
        lambda p: {"manifest": f"kind: Config\ndata:\n  admin_password: {p.pet()}\n  mode: {p.keep('ha-pair')}\n"},
    ),
    in_json(
        "json.escaped",
        "loch again toml",
        lambda p: {
            "conf": f'[smtp]\nhost = "mx"\npassword = "{p.human()}"\n\n[ui]\ntheme = "{p.keep("alpine-dark")}"\n'
        },
    ),
    in_json(
        "json.escaped",
        "loch again base64 in text",
        lambda p: {"msg": "state=" + b64(compact({"csrf": p.hex(32), "to": "/x"})), "id": p.number()},
    ),
    in_json(
        "json.escaped",
        "loch again entities of hex",
        lambda p: {"data": compact({"apiKey": p.key(30), "n": 1}).replace('"', "&#34;"), "slug": p.slug()},
    ),
    in_json(
        "json.escaped",
        "loch again entities of text",
        lambda p: {"html": p.keep("Tom &quot;the cat&quot;: a tale of 1902"), "id": p.number()},
    ),
    in_json(
        "json.escaped",
        "loch again url within",
        lambda p: {
            "next": f"https://x.example/cb?d={quote(compact({'sessionToken': p.token(30)}))}&page=2",
            "rev": p.digest(),
        },
    ),
    in_answer(
        "json.unicode-escape",
        "loch again half",
        JSON_TYPE,
        lambda p: f'{{"sec\\u0072et\\u004bey":"{p.key(24)}","v":"{p.keep("2.0.0-rc.4")}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "loch again slash",
        JSON_TYPE,
        lambda p: f'{{"to\\/ken":"x","auth\\u005ftoken":"{p.token(30)}","n":{p.number()}}}',
    ),
    in_answer(
        "json.duplicate-key",
        "loch again escaped",
        JSON_TYPE,
        lambda p: f'{{"pass\\u0077ord":"{p.human()}","password":"","id":"{p.uuid()}"}}',
    ),
    in_answer(
        "json.broken", "loch again two documents", JSON_TYPE, lambda p: f'{{"a":1}}{{"secretKey":"{p.key(30)}"}}'
    ),
    in_answer(
        "json.broken", "loch again tail of a proxy", JSON_TYPE, lambda p: f'{{"token":"{p.token(30)}"}}<!-- cached -->'
    ),
    in_answer(
        "json.broken", "loch again hexadecimal", JSON_TYPE, lambda p: f'{{"flags":0x1F,"password":"{p.human()}"}}'
    ),
    in_answer("json.wrong-type", "loch again rtf", "application/rtf", lambda p: compact({"accessToken": p.token(32)})),
    in_answer(
        "json.wrong-type", "loch again calendar", "text/calendar", lambda p: compact({"accessToken": p.token(32)})
    ),
    in_answer("json.wrong-type", "loch again manifest", "text/cache-manifest", lambda p: f"token={p.token(32)}&x=1"),
    in_answer("json.wrong-type", "loch again vtt", "text/vtt", lambda p: compact({"refreshToken": p.token(32)})),
]

CASES: list[Case] = [*_MEMBERS]

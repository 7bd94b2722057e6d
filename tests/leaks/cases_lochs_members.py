"""Cases of carriers, insurers, shops and clubs: members of JSON, objects under a secret's name."""

from __future__ import annotations

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json, in_json_post
from tests.leaks.planter import Planter, compact


def _octets(p: Planter) -> list[int]:
    """Give a key as a runtime prints its octets."""
    octets = list(bytes.fromhex(p.hex(48)))
    p.secrets.append(compact(octets))
    return octets


_NESTED = [
    in_json(
        "json.nested",
        "loch carrier account",
        lambda p: {
            "carriers": [
                {
                    "code": p.keep("DHL_PAKET"),
                    "account": {"ekp": p.number(), "login": {"signature": p.human(), "mandant": p.keep("Nord-Hub")}},
                }
            ]
        },
    ),
    in_json(
        "json.nested",
        "loch rmm agent",
        lambda p: {
            "agents": {
                "items": [
                    {
                        "hostname": p.keep("SRV-BERN-04"),
                        "install": {"site": {"enrolment": {"key": p.key(24), "expires": p.date()}}},
                        "agentVersion": p.keep("23.11.4.2290"),
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested",
        "loch wifi of a flat",
        lambda p: {
            "listing": {
                "arrival": {
                    "checkIn": p.keep("15:00"),
                    "wifi": {"ssid": p.keep("Casa-Azul-5G"), "password": p.dashed()},
                    "lockbox": {"code": p.otp(4), "place": p.keep("left of the door")},
                }
            }
        },
    ),
    in_json(
        "json.nested",
        "loch lists of lists",
        lambda p: [[[{"oauth": [{"provider": p.keep("xero"), "refresh": p.token(43)}]}]]],
    ),
    in_json(
        "json.nested",
        "loch mail account",
        lambda p: {
            "mailboxes": [
                {
                    "imap": {"host": p.keep("imap.mail.example"), "port": 993, "user": p.keep("desk"), "pw": p.pet()},
                    "signature": p.keep("Kind regards, the front desk"),
                }
            ]
        },
    ),
    in_json(
        "json.nested",
        "loch typed wrapper",
        lambda p: {
            "@type": p.keep("com.example.auth.SessionDto"),
            "session": {"@type": "SessionTicket", "ticket": {"@class": "java.lang.String", "v": p.hex(32)}},
            "revision": p.digest(),
        },
    ),
    in_json(
        "json.nested",
        "loch json api",
        lambda p: {
            "type": "api-credentials",
            "id": p.uuid(),
            "attributes": {"label": p.slug(), "client-id": p.keep("pos-terminal-9"), "client-secret": p.letters(20)},
            "relationships": {"owner": {"data": {"type": "users", "id": str(p.number())}}},
        },
    ),
    in_json(
        "json.nested",
        "loch firestore document",
        lambda p: {
            "fields": {
                "displayName": {"stringValue": p.keep("Reception desk")},
                "integrations": {
                    "mapValue": {"fields": {"apiToken": {"stringValue": p.key(28)}, "tries": {"integerValue": "3"}}}
                },
            },
            "updateTime": p.date(),
        },
    ),
    in_json(
        "json.nested",
        "loch dynamo item",
        lambda p: {
            "Item": {
                "pk": {"S": p.keep("TENANT#north")},
                "passwordReset": {"M": {"token": {"S": p.guid()}, "attempts": {"N": p.keep("17")}}},
            }
        },
    ),
    in_json(
        "json.nested",
        "loch lock of a rental car",
        lambda p: {
            "booking": {
                "vehicle": {"plate": p.keep("ZH 481 220"), "immobiliser": {"startPin": p.otp(5)}},
                "pickup": p.date(),
            }
        },
    ),
]


_UNDER = [
    in_json(
        "json.under-secret-key",
        "loch current and previous",
        lambda p: {
            "signingSecret": {
                "current": p.key(40),
                "previous": p.key(40),
                "rotatedAt": p.date(),
                "rotatedBy": p.keep("ops-team"),
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "loch by environment",
        lambda p: {"apiKey": {"sandbox": p.hex(24), "production": p.hex(24), "active": p.pick(("sandbox", "live"))}},
    ),
    in_json(
        "json.under-secret-key",
        "loch password with rules",
        lambda p: {
            "password": {
                "value": p.human(),
                "minLength": 12,
                "pattern": p.keep("^(?=.*[A-Z])(?=.*[0-9]).{12,}$"),
                "hint": p.keep("at least twelve characters"),
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "loch text node",
        lambda p: {"Token": {"$t": p.token(36), "xmlns$a": p.keep("http://schemas.example/token/2009")}},
    ),
    in_json(
        "json.under-secret-key",
        "loch text and attributes",
        lambda p: {"wsse:Password": {"_": p.two_words(), "$": {"Type": p.keep("#PasswordText")}}},
    ),
    in_json_post(
        "json.under-secret-key",
        "loch input of a framework",
        lambda p: {
            "password": {"dirty": True, "touched": True, "valid": True, "rawValue": p.simple_password()},
            "plan": {"dirty": False, "rawValue": p.keep("business-annual")},
        },
    ),
    in_json(
        "json.under-secret-key",
        "loch terms of a token",
        lambda p: {
            "accessToken": {
                "raw": p.token(48),
                "scope": p.keep("orders.read orders.write"),
                "issuer": p.keep("https://login.example/realms/shop"),
                "ttl": 3600,
            }
        },
    ),
    in_json_post(
        "json.under-secret-key",
        "loch letters in a list",
        lambda p: {"passphrase": p.phrase().split(), "wallet": p.keep("savings")},
    ),
    in_json(
        "json.under-secret-key",
        "loch octets",
        lambda p: {"sessionKey": {"type": "Buffer", "data": _octets(p)}, "kind": p.keep("AES-256-GCM")},
    ),
    in_json(
        "json.under-secret-key",
        "loch french",
        lambda p: {"motDePasse": {"valeur": p.human(), "expire": p.date(), "statut": p.keep("PROVISOIRE")}},
    ),
    in_json(
        "json.under-secret-key",
        "loch switched off",
        lambda p: {
            "token": {"enabled": True, "required": False, "length": 32, "label": p.keep("Access code for guests")},
            "password": {"type": "string", "title": p.keep("Kennwort für Gäste"), "maxLength": 64},
            "number": p.number(),
        },
    ),
]


_BY_NAME = [
    in_answer(
        "json.nested",
        "loch bare list",
        JSON_TYPE,
        lambda p: compact([{"id": p.number(), "name": p.slug(), "oauth": {"bearer": p.token(40)}}]),
    ),
    in_answer(
        "json.under-secret-key",
        "loch bare text",
        JSON_TYPE,
        lambda p: compact({"token": [[p.token(30)], {"issued": p.date()}]}),
    ),
]

CASES: list[Case] = [*_NESTED, *_UNDER, *_BY_NAME]

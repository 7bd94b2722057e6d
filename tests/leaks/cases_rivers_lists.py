"""Cases of ports, waterworks, libraries and insurers: JSON within text, lists of pairs, tables, patches and calls."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json
from tests.leaks.planter import compact

_ESCAPED = [
    in_json(
        "json.escaped",
        "payload of a queue",
        lambda p: {"queue": p.slug(), "payload": compact({"kundenPw": p.human(), "ref": p.number()})},
    ),
    in_json(
        "json.escaped",
        "lambda body",
        lambda p: {"statusCode": 200, "body": json.dumps({"data": {"apiToken": p.hex(40)}, "v": p.keep("1.9.2")})},
    ),
    in_json(
        "json.escaped",
        "list in text",
        lambda p: {"args": [json.dumps([{"login": {"passwort": p.pet()}}]), p.keep("verbose")]},
    ),
    in_json(
        "json.escaped",
        "url-encoded json",
        lambda p: {"ctx": quote(compact({"sessKey": p.key(24), "tenant": p.keep("muc-2")}))},
    ),
    in_json(
        "json.escaped",
        "base64url json",
        lambda p: {
            "cursor": p.digest(32),
            "state": base64.urlsafe_b64encode(compact({"sessionToken": p.token(30)}).encode()).decode(),
        },
    ),
    in_json(
        "json.escaped",
        "log message",
        lambda p: {
            "level": p.keep("WARN"),
            "msg": "retrying with " + compact({"clientSecret": p.token(28), "attempt": 2}),
        },
    ),
    in_json(
        "json.escaped",
        "python repr",
        lambda p: {"debug": f"{{'user': 'ops', 'pass': '{p.two_words()}', 'host': '{p.keep('db-3.internal')}'}}"},
    ),
    in_json(
        "json.escaped", "ruby hash", lambda p: {"params": f'{{:locale=>"{p.keep("fr-CH")}", :password=>"{p.human()}"}}'}
    ),
]

_UNICODE = [
    in_answer(
        "json.unicode-escape",
        "umlaut in a key",
        JSON_TYPE,
        lambda p: f'{{"Zugangsschl\\u00fcssel": "{p.key(20)}", "gr\\u00f6\\u00dfe": "{p.keep("XL-42")}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "escaped slash value",
        JSON_TYPE,
        lambda p: f'{{"api\\u004bey": "{p.hex(32)}", "path": "{p.keep("/v2/berths")}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "accent in a key",
        JSON_TYPE,
        lambda p: f'{{"cl\\u00e9Priv\\u00e9e": "{p.base64(32)}", "r\\u00e9gion": "{p.keep("Bretagne")}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "contrase\\u00f1a",
        JSON_TYPE,
        lambda p: f'{{"nuevaContrase\\u00f1a": "{p.human()}", "tama\\u00f1o": "{p.keep("mediano")}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "russian key",
        JSON_TYPE,
        lambda p: (
            f'{{"\\u043f\\u0430\\u0440\\u043e\\u043b\\u044c": "{p.pet()}", "\\u0433\\u043e\\u0440\\u043e\\u0434": "{p.keep("Kazan")}"}}'
        ),
    ),
    in_answer(
        "json.unicode-escape",
        "value in escapes",
        JSON_TYPE,
        lambda p: (
            f'{{"pwd": "{"".join(f"{chr(92)}u{ord(c):04x}" for c in p.simple_password())}", "size": "{p.keep("12MB")}"}}'
        ),
    ),
]

_DUPLICATE = [
    in_answer(
        "json.duplicate-key",
        "pin twice",
        JSON_TYPE,
        lambda p: f'{{"pin": "{p.otp(4)}", "id": {p.number()}, "pin": "{p.otp(4)}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "null last",
        JSON_TYPE,
        lambda p: f'{{"refreshTok": "{p.token(30)}", "scope": "{p.keep("berths:read")}", "refreshTok": null}}',
    ),
    in_answer(
        "json.duplicate-key",
        "object then text",
        JSON_TYPE,
        lambda p: f'{{"cred": {{"v": "{p.key(20)}"}}, "cred": "{p.key(22)}", "zone": "{p.keep("quay-4")}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "parents",
        JSON_TYPE,
        lambda p: f'{{"auth": {{"passwd": "{p.pet()}"}}, "auth": {{"realm": "{p.keep("members")}"}}}}',
    ),
    in_answer(
        "json.duplicate-key",
        "cases of letters",
        JSON_TYPE,
        lambda p: f'{{"ApiKey": "{p.hex(32)}", "apikey": "{p.hex(32)}", "sku": "{p.keep("AB-1200-X")}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "in a list",
        JSON_TYPE,
        lambda p: (
            f'[{{"name": "smtp_pw", "value": "{p.human()}", "value": "{p.two_words()}"}}, {{"id": {p.number()}}}]'
        ),
    ),
]

_BROKEN = [
    in_answer(
        "json.broken", "cut in the secret", JSON_TYPE, lambda p: f'{{"items": [{{"id": 12}}], "sessTok": "{p.token(40)}'
    ),
    in_answer(
        "json.broken", "python constants", JSON_TYPE, lambda p: f"{{'ok': True, 'passwort': '{p.pet()}', 'next': None}}"
    ),
    in_answer(
        "json.broken",
        "two documents and a notice",
        JSON_TYPE,
        lambda p: f'Notice: undefined index on line 4\n{{"api_token":"{p.hex(40)}"}}',
    ),
    in_answer(
        "json.broken",
        "unquoted keys",
        JSON_TYPE,
        lambda p: f'{{ok: true, wifiKey: "{p.two_words()}", ssid: "quay-gast"}}',
    ),
    in_answer(
        "json.broken",
        "missing bracket",
        JSON_TYPE,
        lambda p: f'{{"rows": [{{"user": "a", "pw": "{p.human()}"}}, {{"user": "b"}}',
    ),
    in_answer(
        "json.broken",
        "line feed in text",
        JSON_TYPE,
        lambda p: f'{{"note": "first\nsecond", "clientSecret": "{p.token(36)}"}}',
    ),
]

_WRONG_TYPE = [
    in_answer("json.wrong-type", "as css", "text/css", lambda p: json.dumps({"authTok": p.token(30), "id": 3})),
    in_answer(
        "json.wrong-type", "as event stream", "text/event-stream", lambda p: json.dumps({"zugangscode": p.otp(6)})
    ),
    in_answer(
        "json.wrong-type",
        "as vendor type",
        "application/vnd.harbour.v3+json; charset=utf-8",
        lambda p: json.dumps({"berth": p.slug(), "mqttPw": p.pet()}),
    ),
    in_answer(
        "json.wrong-type",
        "as form",
        "application/x-www-form-urlencoded",
        lambda p: json.dumps({"refresh_tok": p.token(30)}),
    ),
    in_answer(
        "json.wrong-type",
        "yaml as json",
        JSON_TYPE,
        lambda p: f"edi:\n  host: as2.port.example\n  passphrase: {p.dashed()}\n",
    ),
    in_answer("json.wrong-type", "pairs as html", "text/html", lambda p: f"status=ok&sessionKey={p.hex(32)}&lang=de"),
    in_answer("json.wrong-type", "ini as json", JSON_TYPE, lambda p: f"[db]\nuser = app\npwd = {p.human()}\n"),
]

_NAME_VALUE = [
    in_json(
        "json.name-value",
        "setting and current",
        lambda p: [
            {"setting": "ldap.bindPw", "current": p.human()},
            {"setting": "ldap.host", "current": p.keep("dc1.lib.example")},
        ],
    ),
    in_json(
        "json.name-value",
        "parameter name",
        lambda p: [
            {"ParameterKey": "DbMasterPw", "ParameterValue": p.two_words()},
            {"ParameterKey": "InstanceClass", "ParameterValue": p.keep("db.t4g.medium")},
        ],
    ),
    in_json(
        "json.name-value",
        "feld und wert",
        lambda p: [{"feld": "Passwort", "wert": p.pet()}, {"feld": "Ort", "wert": p.keep("Regensburg")}],
    ),
    in_json(
        "json.name-value",
        "champ et valeur",
        lambda p: [{"champ": "mot_de_passe", "valeur": p.human()}, {"champ": "ville", "valeur": p.keep("Saint-Malo")}],
    ),
    in_json(
        "json.name-value",
        "question and answer",
        lambda p: {
            "answers": [{"question": "PIN", "answer": p.otp(4)}, {"question": "Berth", "answer": p.keep("B-17")}]
        },
    ),
    in_json(
        "json.name-value",
        "prop and val",
        lambda p: [
            {"prop": "authToken", "val": p.hex(40), "type": p.keep("string")},
            {"prop": "colour", "val": p.keep("#00aa88")},
        ],
    ),
    in_json(
        "json.name-value",
        "title and text of a card",
        lambda p: {
            "facts": [{"title": "Access code", "value": p.otp(6)}, {"title": "Order", "value": p.keep("PO-771203")}]
        },
    ),
    in_json(
        "json.name-value",
        "option id",
        lambda p: {
            "options": [
                {"optionId": "pos_api_secret", "stringValue": p.key(32)},
                {"optionId": "pos_mode", "stringValue": p.keep("touch")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "dynamo item",
        lambda p: {"Item": {"pk": {"S": p.keep("TENANT#41")}, "apiSecret": {"S": p.key(32)}, "ttl": {"N": "86400"}}},
    ),
    in_json(
        "json.name-value",
        "path and newValue",
        lambda p: {
            "changes": [
                {"field": "wifi_psk", "oldValue": p.two_words(), "newValue": p.two_words()},
                {"field": "ssid", "oldValue": p.keep("Depot-2G"), "newValue": p.keep("Depot-5G")},
            ]
        },
    ),
]

CASES: list[Case] = [*_ESCAPED, *_UNICODE, *_DUPLICATE, *_BROKEN, *_WRONG_TYPE, *_NAME_VALUE]

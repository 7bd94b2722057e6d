"""Cases of schools, clinics and town halls: JSON within strings, escaped, repeated and torn."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    in_answer,
    in_json,
    in_post,
)
from tests.leaks.mills_bodies import escapes
from tests.leaks.planter import compact, encoded

_ESCAPED = [
    in_json(
        "json.escaped",
        "sqs",
        lambda p: {
            "Messages": [
                {
                    "MessageId": p.uuid(),
                    "Body": compact({"detail": {"dbPassword": p.human(), "region": p.keep("eu-west-3")}}),
                }
            ]
        },
    ),
    in_json(
        "json.escaped",
        "sns in sqs",
        lambda p: {
            "Body": compact(
                {
                    "Type": p.keep("Notification"),
                    "Message": compact({"reset": {"token": p.token(40)}, "tenant": p.slug()}),
                }
            )
        },
    ),
    in_json(
        "json.escaped",
        "lambda event",
        lambda p: {
            "body": compact({"username": "ana", "password": p.dashed()}),
            "isBase64Encoded": False,
            "requestContext": {"requestId": p.uuid()},
        },
    ),
    in_json(
        "json.escaped",
        "lambda base64",
        lambda p: {
            "body": encoded({"username": "ana", "password": p.dashed()}),
            "isBase64Encoded": True,
            "path": p.keep("/prod/login"),
        },
    ),
    in_json(
        "json.escaped",
        "power automate",
        lambda p: {
            "inputs": {"body": compact({"kennwort": p.pet(), "mandant": p.keep("STADT-04")})},
            "name": p.keep("HTTP_Anmeldung"),
        },
    ),
    in_json(
        "json.escaped",
        "gtm variable",
        lambda p: {"vars": json.dumps([{"k": "sid", "v": p.token(32)}, {"k": "lang", "v": p.keep("pt-BR-x1")}])},
    ),
    in_json(
        "json.escaped",
        "form in a string",
        lambda p: {"payload": f"user=ana&passwort={quote(p.human())}&filiale={p.keep('Graz-Ost')}"},
    ),
    in_json(
        "json.escaped",
        "xml in a string",
        lambda p: {
            "soap": f"<Login><User>ana</User><Password>{p.two_words()}</Password><Lang>{p.keep('de-AT')}</Lang></Login>"
        },
    ),
    in_json(
        "json.escaped",
        "header lines in a string",
        lambda p: {
            "rawRequest": f"GET /v2/beds HTTP/1.1\r\nHost: {p.keep('his.clinic.example')}\r\nX-Api-Key: {p.hex(40)}\r\n\r\n"
        },
    ),
    in_json(
        "json.escaped",
        "url in a string",
        lambda p: {"next": f"https://portal.example/cb?lang={p.keep('da-DK')}&access_token={p.token(40)}"},
    ),
    in_json(
        "json.escaped",
        "yaml in a string",
        lambda p: {"values": f"replicaCount: 2\nmysql:\n  rootPassword: {p.pet()}\n  image: {p.keep('mysql:8.4')}\n"},
    ),
    in_json(
        "json.escaped",
        "quoted three times",
        lambda p: {"log": json.dumps(json.dumps(json.dumps({"refresh_token": p.token(43), "area": p.keep("west-9")})))},
    ),
]

_UNICODE = [
    in_answer(
        "json.unicode-escape",
        "key in capitals",
        JSON_TYPE,
        lambda p: f'{{"{escapes("passwort")}":"{p.pet()}","ort":"{p.keep("Aachen-Mitte")}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "one letter of a key",
        JSON_TYPE,
        lambda p: f'{{"pa\\u0073sword":"{p.human()}","id":{p.number()}}}',
    ),
    in_answer(
        "json.unicode-escape",
        "value of a bearer",
        JSON_TYPE,
        lambda p: f'{{"hdr":"Bearer\\u0020{escapes(p.token(30))}","id":{p.number()}}}',
    ),
    in_answer(
        "json.unicode-escape",
        "slashes",
        JSON_TYPE,
        lambda p: (
            f'{{"url":"https:\\/\\/portal.example\\/pay?session_token={p.token(30)}\\u0026lang={p.keep("es-MX")}"}}'
        ),
    ),
    in_post(
        "json.unicode-escape",
        "both",
        JSON_TYPE,
        lambda p: f'{{"{escapes("pin")}":"{escapes(p.otp(6))}","ref":"{p.slug()}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "cyrillic key",
        JSON_TYPE,
        lambda p: json.dumps({"пароль": p.pet(), "город": "Київ", "id": p.number()}),
    ),
    in_answer(
        "json.unicode-escape",
        "nested string",
        JSON_TYPE,
        lambda p: json.dumps({"d": compact({"clave": p.human(), "sede": p.keep("Leon-3")}).replace('"', "\\u0022")}),
    ),
    in_answer(
        "json.unicode-escape",
        "html-safe",
        JSON_TYPE,
        lambda p: (
            f'{{"html":"\\u003cinput type=\\u0022hidden\\u0022 name=\\u0022csrfToken\\u0022 value=\\u0022{p.token(32)}\\u0022\\u003e","id":{p.number()}}}'
        ),
    ),
]

_DUPLICATE = [
    in_post(
        "json.duplicate-key",
        "empty first",
        JSON_TYPE,
        lambda p: f'{{"password":"","password":"{p.human()}","hotel":"{p.slug()}"}}',
    ),
    in_post(
        "json.duplicate-key",
        "three",
        JSON_TYPE,
        lambda p: f'{{"pin":"{p.otp(4)}","pin":"{p.otp(4)}","pin":null,"kiosk":"{p.slug()}"}}',
    ),
    in_post(
        "json.duplicate-key",
        "other case",
        JSON_TYPE,
        lambda p: f'{{"Password":"{p.two_words()}","PASSWORD":"{p.two_words()}","Id":{p.number()}}}',
    ),
    in_post(
        "json.duplicate-key",
        "within an object",
        JSON_TYPE,
        lambda p: f'{{"auth":{{"token":"{p.token(32)}","token":"{p.token(32)}"}},"ref":"{p.uuid()}"}}',
    ),
    in_post(
        "json.duplicate-key",
        "repeated object",
        JSON_TYPE,
        lambda p: f'{{"login":{{"senha":"{p.pet()}"}},"login":{{"senha":"{p.pet()}"}},"ref":"{p.uuid()}"}}',
    ),
    in_post(
        "json.duplicate-key",
        "name and value twice",
        JSON_TYPE,
        lambda p: f'{{"name":"api_key","value":"{p.key(32)}","value":"{p.key(32)}","kind":"{p.keep("text-field")}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "answer",
        JSON_TYPE,
        lambda p: f'{{"id":{p.number()},"sessionId":"{p.hex(32)}","sessionId":"{p.hex(32)}"}}',
    ),
    in_post(
        "json.duplicate-key",
        "escaped twin",
        JSON_TYPE,
        lambda p: f'{{"secret":"{p.key(24)}","\\u0073ecret":"{p.key(24)}","ref":"{p.uuid()}"}}',
    ),
]

_BROKEN = [
    in_answer("json.broken", "cut in a value", JSON_TYPE, lambda p: f'{{"items":[{{"id":1,"token":"{p.token(40)}'),
    in_answer(
        "json.broken", "cut after a comma", JSON_TYPE, lambda p: f'{{"user":"ana","heslo":"{p.pet()}","rows":[1,2,'
    ),
    in_answer("json.broken", "single quotes", JSON_TYPE, lambda p: f"{{'user': 'ana', 'password': '{p.human()}'}}"),
    in_answer("json.broken", "bare keys", JSON_TYPE, lambda p: f'{{user: "ana", sessionKey: "{p.hex(32)}"}}'),
    in_answer("json.broken", "comma at the end", JSON_TYPE, lambda p: f'{{"pin": "{p.otp(6)}", "user": "ana",}}'),
    in_answer("json.broken", "two roots", JSON_TYPE, lambda p: f'{{"a":1}}{{"apiToken":"{p.key(40)}"}}'),
    in_answer(
        "json.broken",
        "warning in front",
        JSON_TYPE,
        lambda p: f'Notice: Undefined index: lang in /srv/www/login.php on line 12\n{{"senha":"{p.two_words()}"}}',
    ),
    in_answer("json.broken", "not a number", JSON_TYPE, lambda p: f'{{"score":NaN,"clientSecret":"{p.key(40)}"}}'),
    in_answer(
        "json.broken",
        "comments",
        JSON_TYPE,
        lambda p: f'{{\n  // keep private\n  "connectPassword": "{p.pet()}", /* rotates */\n  "port": 5671\n}}',
    ),
    in_post(
        "json.broken", "raw line feed", JSON_TYPE, lambda p: f'{{"note":"first\nsecond","passphrase":"{p.phrase()}"}}'
    ),
]

CASES: list[Case] = [*_ESCAPED, *_UNICODE, *_DUPLICATE, *_BROKEN]

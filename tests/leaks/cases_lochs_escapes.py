"""Cases of carriers, insurers, shops and clubs: JSON in text, escaped names, names twice, broken and mislabelled JSON."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, JSON_TYPE, TEXT_TYPE, Case, in_answer, in_json, in_json_post, in_post
from tests.leaks.planter import Planter, b64, compact


def _escaped(text: str) -> str:
    r"""Write every character as ``\\u0041``."""
    return "".join(f"\\u{ord(sign):04x}" for sign in text)


def _x_escaped(text: str) -> str:
    r"""Write every character as a script may: ``\\x41``."""
    return "".join(f"\\x{ord(sign):02x}" for sign in text)


_IN_TEXT = [
    in_json(
        "json.escaped",
        "loch queue message",
        lambda p: {
            "Records": [
                {
                    "messageId": p.uuid(),
                    "body": compact({"Message": compact({"event": p.keep("user.created"), "tempPassword": p.human()})}),
                }
            ]
        },
    ),
    in_json(
        "json.escaped",
        "loch log with a prefix",
        lambda p: {
            "lines": [
                f"{p.date()} INFO  POST /v1/sessions -> {compact({'ok': True, 'sessionToken': p.token(32)})} in 31ms",
                p.keep("2026-03-01 INFO tokens used: 1840"),
            ]
        },
    ),
    in_json(
        "json.escaped",
        "loch lambda proxy",
        lambda p: {
            "statusCode": 200,
            "body": compact({"jwt": p.token(60), "expiresIn": 900}),
            "isBase64Encoded": False,
            "reqId": p.uuid(),
        },
    ),
    in_json(
        "json.escaped",
        "loch lambda base64",
        lambda p: {
            "isBase64Encoded": True,
            "body": b64(compact({"apiToken": p.key(32)})),
            "headers": {"x-amzn-requestid": p.uuid()},
        },
    ),
    in_json(
        "json.escaped",
        "loch settings as text",
        lambda p: {
            "plugin": p.keep("woocommerce-stripe"),
            "option_value": json.dumps(
                {"testmode": "no", "secret_key": p.letters(24), "title": p.keep("Credit Card")}, indent=2
            ),
        },
    ),
    in_json(
        "json.escaped",
        "loch php serialised",
        lambda p: {"option": p.keep("smtp_settings"), "value": _serialised(p), "autoload": "yes"},
    ),
    in_json(
        "json.escaped",
        "loch python literal",
        lambda p: {"payload": str({"user": p.keep("mara"), "password": p.simple_password(), "remember": True})},
    ),
    in_json(
        "json.escaped",
        "loch form in text",
        lambda p: {"rawBody": f"grant_type=password&username=till-2&password={quote(p.human())}", "id": p.number()},
    ),
    in_json(
        "json.escaped",
        "loch ruby hash",
        lambda p: {"line": f'Parameters: {{"email"=>"desk", "password"=>"{p.pet()}", "lang"=>"{p.keep("gsw-CH")}"}}'},
    ),
    in_json(
        "json.escaped",
        "loch java map",
        lambda p: {"line": f"LoginRequest{{user=desk, password={p.simple_password()}, tenant={p.keep('nordwind')}}}"},
    ),
    in_json(
        "json.escaped",
        "loch percent twice",
        lambda p: {"data": quote(quote(compact({"clientSecret": p.key(32), "v": 2}), safe=""), safe="")},
    ),
    in_json(
        "json.escaped",
        "loch html entities",
        lambda p: {"attr": compact({"csrf": p.hex(32), "page": p.keep("basket")}).replace('"', "&quot;")},
    ),
]


def _serialised(p: Planter) -> str:
    password = p.simple_password()
    return f'a:2:{{s:4:"host";s:12:"smtp.example";s:8:"password";s:{len(password)}:"{password}";}}'


_UNICODE = [
    in_answer(
        "json.unicode-escape",
        "loch name in the middle",
        JSON_TYPE,
        lambda p: f'{{"id":{p.number()},"pass\\u0077ord":"{p.simple_password()}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "loch upper case hex",
        JSON_TYPE,
        lambda p: f'{{"\\u0054\\u006F\\u006B\\u0065\\u006E":"{p.token(32)}","slug":"{p.slug()}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "loch wide letters",
        JSON_TYPE,
        lambda p: f'{{"ｐａｓｓｗｏｒｄ":"{p.human()}","slug":"{p.slug()}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "loch name and value",
        JSON_TYPE,
        lambda p: f'{{"{_escaped("secret")}":"{_escaped(p.key(20))}","n":{p.number()}}}',
    ),
    in_answer(
        "json.unicode-escape",
        "loch escaped twice in text",
        JSON_TYPE,
        lambda p: compact({"m": f'{{"{_escaped("apiKey")}":"{p.key(24)}"}}', "at": p.date()}),
    ),
    in_answer(
        "json.unicode-escape",
        "loch script escapes",
        "application/javascript",
        lambda p: f'window.cfg={{"p{_x_escaped("asswor")}d":"{p.key(22)}"}};',
    ),
    in_answer(
        "json.unicode-escape",
        "loch japanese",
        JSON_TYPE,
        lambda p: json.dumps({"暗証番号": p.otp(), "パスワード": p.foreign(), "状態": p.keep("active")}),
    ),
    in_answer(
        "json.unicode-escape",
        "loch zero width",
        JSON_TYPE,
        lambda p: f'{{"pass\\u200bword":"{p.human()}","note":"{p.slug()}"}}',
    ),
]

_TWICE = [
    in_answer(
        "json.duplicate-key",
        "loch object then text",
        JSON_TYPE,
        lambda p: f'{{"auth":{{"password":"{p.human()}"}},"auth":"none","id":{p.number()}}}',
    ),
    in_answer(
        "json.duplicate-key",
        "loch null last",
        JSON_TYPE,
        lambda p: f'{{"token":"{p.token(30)}","token":null,"slug":"{p.slug()}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "loch case",
        JSON_TYPE,
        lambda p: f'{{"Password":"{p.human()}","password":"{p.pet()}","PASSWORD":"","ref":"{p.uuid()}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "loch three times",
        JSON_TYPE,
        lambda p: f'{{"secret":"{p.key(16)}","id":{p.number()},"secret":"{p.key(16)}","secret":"{p.key(16)}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "loch name then value",
        JSON_TYPE,
        lambda p: f'[{{"name":"token","value":"{p.token(30)}","value":"","at":"{p.date()}"}}]',
    ),
    in_post(
        "json.duplicate-key",
        "loch in a list",
        JSON_TYPE,
        lambda p: f'{{"users":[{{"pin":"{p.otp(6)}","pin":"******","name":"{p.slug()}"}}]}}',
    ),
]

_BROKEN = [
    in_answer(
        "json.broken",
        "loch cut in a value",
        JSON_TYPE,
        lambda p: f'{{"items":[{{"id":1,"apiToken":"{p.token(40)}',
    ),
    in_answer(
        "json.broken",
        "loch notice before",
        JSON_TYPE,
        lambda p: f'<br />\n<b>Warning</b>: Undefined index in x.php\n{{"token":"{p.token(30)}","ok":true}}',
    ),
    in_answer(
        "json.broken",
        "loch python words",
        JSON_TYPE,
        lambda p: f"{{'ok': True, 'refresh_token': '{p.token(40)}', 'next': None}}",
    ),
    in_answer(
        "json.broken",
        "loch no quotes",
        JSON_TYPE,
        lambda p: f"{{ok:true,password:'{p.simple_password()}',id:7}}",
    ),
    in_answer(
        "json.broken",
        "loch raw line feed",
        JSON_TYPE,
        lambda p: f'{{"note":"first\nsecond","sessionId":"{p.hex(32)}"}}',
    ),
    in_answer(
        "json.broken",
        "loch closed too often",
        JSON_TYPE,
        lambda p: f'{{"a":1}}}}{{"client_secret":"{p.key(32)}"}}',
    ),
    in_answer(
        "json.broken",
        "loch missing colon",
        JSON_TYPE,
        lambda p: f'{{"user" "desk", "password" "{p.human()}"}}',
    ),
    in_answer(
        "json.broken",
        "loch mark before",
        JSON_TYPE,
        lambda p: "\ufeff" + f'{{"password":"{p.human()}",}}',
    ),
    in_answer(
        "json.broken",
        "loch began in the middle",
        JSON_TYPE,
        lambda p: f'cess_token":"{p.token(32)}","token_type":"bearer","expires_in":3600}}',
    ),
]

_TYPES = [
    in_answer("json.wrong-type", "loch css", "text/css", lambda p: compact({"token": p.token(32), "v": 1})),
    in_answer("json.wrong-type", "loch event", "text/event-stream", lambda p: compact({"password": p.human()})),
    in_answer("json.wrong-type", "loch xml", "application/xml", lambda p: compact({"apiKey": p.key(32)})),
    in_answer("json.wrong-type", "loch pdf", "application/pdf", lambda p: compact({"sessionId": p.hex(32)})),
    in_answer("json.wrong-type", "loch svg", "image/svg+xml", lambda p: compact({"secret": p.key(32)})),
    in_answer("json.wrong-type", "loch yaml", "application/yaml", lambda p: compact({"authToken": p.token(32)})),
    in_answer("json.wrong-type", "loch font", "font/woff2", lambda p: compact({"authToken": p.token(32)})),
    in_answer("json.wrong-type", "loch form", FORM_TYPE, lambda p: compact({"refreshToken": p.token(32)})),
    in_post("json.wrong-type", "loch multipart", "multipart/form-data", lambda p: compact({"password": p.human()})),
    in_post("json.wrong-type", "loch xml as text", TEXT_TYPE, lambda p: f"<login><pwd>{p.pet()}</pwd></login>"),
    in_post("json.wrong-type", "loch form as text", TEXT_TYPE, lambda p: f"user=desk&passwort={quote(p.human())}"),
    in_post("json.wrong-type", "loch form as xml", "text/xml", lambda p: f"user=desk&token={p.token(30)}&x=1"),
    in_post("json.wrong-type", "loch problem", "application/problem+json", lambda p: f"pin={p.otp(6)}&lang=de"),
    in_answer(
        "json.wrong-type", "loch ini as json", JSON_TYPE, lambda p: f"[smtp]\nuser = desk\npassword = {p.pet()}\n"
    ),
    in_answer("json.wrong-type", "loch yaml as json", JSON_TYPE, lambda p: f"smtp:\n  user: desk\n  pass: {p.pet()}\n"),
    in_answer("json.wrong-type", "loch html as json", JSON_TYPE, lambda p: _login_page(p)),
    in_answer("json.wrong-type", "loch csv as html", "text/html", lambda p: f"user,password\ndesk,{p.pet()}\n"),
    in_json_post("json.wrong-type", "loch nothing wrong", lambda p: {"tokens": p.number(), "type": p.keep("csv")}),
]


def _login_page(p: Planter) -> str:
    return f'<form><input type=hidden name=csrf_token value="{p.hex(40)}"><h1>{p.keep("Sign in to go on")}</h1></form>'


CASES: list[Case] = [*_IN_TEXT, *_UNICODE, *_TWICE, *_BROKEN, *_TYPES]

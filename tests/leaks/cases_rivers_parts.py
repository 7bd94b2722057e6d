"""Cases of ports, waterworks, libraries and insurers: GraphQL, forms, multipart, batches, dumps and manifests."""

from __future__ import annotations

from collections.abc import Callable

from tests.leaks.case import TEXT_TYPE, Case, in_answer, in_json, in_json_post, in_post
from tests.leaks.planter import Planter, b64, compact


def _parts(*fields: tuple[str, str], head: str = "", end: str = "\r\n") -> str:
    made = (
        f'--XyZ9{end}Content-Disposition: form-data; name="{name}"{end}{head}{end}{value}{end}'
        for name, value in fields
    )
    return "".join(made) + f"--XyZ9--{end}"


_MULTIPART = "multipart/form-data; boundary=XyZ9"


def _field(form: str, fields: Callable[[Planter], list[tuple[str, str]]], **how: str) -> Case:
    return in_post("multipart.field", form, _MULTIPART, lambda p: _parts(*fields(p), **how))


def _batch(inner: str) -> str:
    return f"--batch_7\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{inner}\r\n--batch_7--\r\n"


_MULTIPARTS = [
    _field("kennwort", lambda p: [("kennwort", p.human()), ("ort", p.keep("Emden"))]),
    _field("dotted", lambda p: [("account.newPw", p.two_words()), ("account.locale", p.keep("sv-SE"))]),
    _field("pin of a card", lambda p: [("cardPin", p.otp(4)), ("cardType", p.keep("adult"))]),
    _field(
        "next action", lambda p: [("1_$ACTION_KEY", p.keep("k12")), ("1_password", p.pet()), ("0", compact(["$K1"]))]
    ),
    _field(
        "json settings",
        lambda p: [("settings", compact({"relay": {"authPass": p.dashed()}, "port": 587})), ("name", p.slug())],
    ),
    _field(
        "typed part",
        lambda p: [("meta", compact({"uploadTok": p.token(30), "size": 120}))],
        head="Content-Type: application/json\r\n",
    ),
    _field("line feeds", lambda p: [("pw_neu", p.pet()), ("pw_regel", p.keep("mindestens 12 Zeichen"))], end="\n"),
    in_post(
        "multipart.file",
        "env file",
        _MULTIPART,
        lambda p: (
            f'--XyZ9\r\nContent-Disposition: form-data; name="f"; filename="{p.keep("relay.env")}"\r\nContent-Type: application/octet-stream\r\n\r\nMODE=fast\nRELAY_PW={p.two_words()}\r\n--XyZ9--\r\n'
        ),
    ),
    in_post(
        "multipart.file",
        "csv of users",
        _MULTIPART,
        lambda p: (
            f'--XyZ9\r\nContent-Disposition: form-data; name="import"; filename="users.csv"\r\nContent-Type: text/csv\r\n\r\nlogin;startpasswort;filiale\r\nmk;{p.pet()};Altona\r\n--XyZ9--\r\n'
        ),
    ),
    in_post(
        "multipart.file",
        "key file",
        _MULTIPART,
        lambda p: (
            f'--XyZ9\r\nContent-Disposition: form-data; name="cert"; filename="{p.keep("client-2026.pem")}"\r\n\r\n-----BEGIN EC PRIVATE KEY-----\n{p.base64(96)}\n-----END EC PRIVATE KEY-----\r\n--XyZ9--\r\n'
        ),
    ),
    in_post(
        "multipart.base64",
        "pin in base64",
        _MULTIPART,
        lambda p: _parts(("passwort", b64(p.two_words())), head="Content-Transfer-Encoding: base64\r\n"),
    ),
    in_post(
        "multipart.base64",
        "json in base64",
        _MULTIPART,
        lambda p: _parts(
            ("payload", b64(compact({"authToken": p.token(30)}))), head="Content-Transfer-Encoding: base64\r\n"
        ),
    ),
]

_BATCHES = [
    in_post(
        "multipart.odata",
        "post of a user",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"POST Users HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{compact({'Name': 'mk', 'InitPw': p.pet(), 'Plant': p.keep('DE07')})}"
        ),
    ),
    in_post(
        "multipart.odata",
        "header within",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"GET Berths('{p.slug()}')?$top=5 HTTP/1.1\r\nX-CSRF-Token: {p.token(24)}\r\nsap-language: {p.keep('DE')}\r\n"
        ),
    ),
    in_post(
        "multipart.odata",
        "function call",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"GET CheckPin?Pin='{p.otp(4)}'&Werk='{p.keep('DE07')}' HTTP/1.1\r\nAccept: application/json\r\n"
        ),
    ),
    in_json_post(
        "multipart.odata",
        "json batch with headers",
        lambda p: {
            "requests": [
                {
                    "id": "1",
                    "method": "PATCH",
                    "url": p.keep("/users/17"),
                    "headers": {"x-app-token": p.key(30)},
                    "body": {"passwordProfile": {"password": p.human(), "forceChange": True}},
                }
            ]
        },
    ),
    in_answer(
        "multipart.odata",
        "answer with a cookie",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"HTTP/1.1 200 OK\r\nset-cookie: SAP_SESSIONID_P01_100={p.token(40)}; path=/\r\n\r\n{compact({'d': {'Ort': p.keep('Kiel')}})}"
        ),
    ),
    in_answer(
        "multipart.odata",
        "answer with a token",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n{compact({'d': {'ZugangsCode': p.otp(6), 'Guid': p.uuid()}})}"
        ),
    ),
]

_STORAGE = [
    in_json(
        "json.storage-dump",
        "persist of a shop",
        lambda p: {
            "localStorage": {
                "persist:root": compact(
                    {"auth": compact({"tok": p.token(36)}), "ui": compact({"theme": p.keep("nightfall")})}
                )
            }
        },
    ),
    in_json(
        "json.storage-dump",
        "keys and values",
        lambda p: {
            "storage": [
                ["oidc.user:https://idp.example:web", compact({"access_token": p.token(40)})],
                ["lastTab", p.keep("berths")],
            ]
        },
    ),
    in_json(
        "json.storage-dump",
        "supabase",
        lambda p: {
            "sb-abcdef-auth-token": compact({"refresh_token": p.key(12), "expires_in": 3600}),
            "i18nextLng": p.keep("pt-BR"),
        },
    ),
    in_json(
        "json.storage-dump",
        "cookie jar",
        lambda p: {
            "jar": [{"name": "kiosk_sess", "value": p.hex(32), "domain": p.keep("portal.example"), "path": "/"}]
        },
    ),
    in_json(
        "json.storage-dump",
        "indexed db",
        lambda p: {
            "indexedDB": [
                {"name": p.keep("msal.db"), "stores": [{"records": [{"key": "secret", "value": {"k": p.base64(32)}}]}]}
            ]
        },
    ),
    in_answer(
        "json.storage-dump",
        "cookies.txt",
        TEXT_TYPE,
        lambda p: (
            f"# Netscape HTTP Cookie File\n.portal.example\tTRUE\t/\tTRUE\t1790000000\tsess_k\t{p.hex(32)}\n.portal.example\tTRUE\t/\tFALSE\t0\tlang\tde-LI\n"
        ),
    ),
]

CASES: list[Case] = [*_MULTIPARTS, *_BATCHES, *_STORAGE]

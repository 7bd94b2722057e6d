"""Cases of moors: documents within documents, broken ones, lines of JSON, what stores keep."""

from __future__ import annotations

import json

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_post
from tests.leaks.moors_parts import dialogue, posted, text, whole
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    whole(
        "json.escaped",
        "moors message body",
        lambda p: {
            "MessageId": p.uuid(),
            "Body": compact({"event": p.keep("user.created"), "initialPassword": p.human()}),
        },
    ),
    whole(
        "json.escaped",
        "moors twice",
        lambda p: {"state": json.dumps({"auth": json.dumps({"refresh": p.token(36), "type": p.keep("oidc")})})},
    ),
    whole(
        "json.escaped",
        "moors redux persist",
        lambda p: {
            "persist:root": compact(
                {"session": compact({"pin": p.otp(5), "theme": p.keep("dark")}), "_persist": compact({"version": 3})}
            )
        },
    ),
    whole(
        "json.escaped",
        "moors xml in json",
        lambda p: {
            "payload": f"<Login><User>mk</User><Passwd>{p.pet()}</Passwd><Lang>{p.keep('en-IE')}</Lang></Login>"
        },
    ),
    whole(
        "json.escaped",
        "moors form in json",
        lambda p: {
            "request": {
                "url": p.keep("https://fen.example/login"),
                "postData": f"user=mk&passwd={p.simple_password()}&lang={p.keep('pt-BR')}",
            }
        },
    ),
    whole(
        "json.escaped",
        "moors ini in json",
        lambda p: {
            "file": p.keep("odbc.ini"),
            "content": f"[fen]\nDriver={p.keep('PostgreSQL')}\nUID=ro\nPWD={p.pet()}\n",
        },
    ),
    whole(
        "json.escaped",
        "moors base64 json",
        lambda p: {
            "config": b64(compact({"smtpPassword": p.two_words(), "host": "mx.fen.example"})),
            "etag": p.digest(32),
        },
    ),
    in_answer(
        "json.unicode-escape",
        "moors key",
        JSON_TYPE,
        lambda p: f'{{"\\u0070in\\u0043ode":"{p.otp(5)}","\\u006eame":"{p.keep("Quay gate")}"}}',
    ),
    in_answer("json.broken", "moors cut off", JSON_TYPE, lambda p: f'{{"user":"mk","wlanKey":"{p.two_words()}","hint'),
    in_answer(
        "json.broken",
        "moors single quotes",
        JSON_TYPE,
        lambda p: f"{{'login': 'mk', 'passphrase': '{p.phrase()}', 'lang': 'sv-SE'}}",
    ),
    in_answer(
        "json.broken",
        "moors comments",
        JSON_TYPE,
        lambda p: (
            f'{{\n  // relay of the office\n  "host": "mx.fen.example",\n  "smtpPass": "{p.pet()}", /* rotate in May */\n}}'
        ),
    ),
    in_answer(
        "json.wrong-type",
        "moors html",
        "text/html",
        lambda p: compact({"ok": True, "sessionToken": p.letters(24), "next": p.keep("/home")}),
    ),
    in_answer(
        "json.wrong-type",
        "moors octets",
        "application/octet-stream",
        lambda p: compact({"deviceSecret": p.pet(), "model": "FX-200"}),
    ),
    in_answer(
        "json.wrong-type",
        "moors csp report",
        "application/csp-report",
        lambda p: compact(
            {
                "csp-report": {
                    "document-uri": f"https://portal.example/reset?k=1&resetCode={p.key(14)}",
                    "violated-directive": p.keep("script-src-elem"),
                }
            }
        ),
    ),
    in_answer(
        "text.xssi-prefix",
        "moors batch execute",
        JSON_TYPE,
        lambda p: (
            ")]}'\n\n"
            + compact([["wrb.fr", p.keep("aPocHe"), compact([None, {"authToken": p.key(26)}]), None, "generic"]])
        ),
    ),
    in_answer(
        "text.xssi-prefix",
        "moors for loop",
        JSON_TYPE,
        lambda p: (
            "for (;;);"
            + compact(
                {
                    "payload": {
                        "dtsg": {"token": "NAcM" + p.token(40), "valid_for": 86400},
                        "lid": p.keep("7312345678901234567"),
                    }
                }
            )
        ),
    ),
    in_answer(
        "text.xssi-prefix",
        "moors while",
        JSON_TYPE,
        lambda p: "while(1);" + compact([["id", "otp"], [p.keep("row-1"), p.otp(6)]]),
    ),
    in_answer(
        "text.jsonp",
        "moors callback",
        "application/javascript",
        lambda p: f"/**/cb_12({compact({'uid': p.keep('u-88'), 'sessionSecret': p.pet()})});",
    ),
    in_answer(
        "json.lines",
        "moors export",
        "application/x-ndjson",
        lambda p: "\n".join(
            (
                compact({"type": "user", "id": p.number()}),
                compact({"type": "apikey", "value": p.key(30), "label": p.keep("ci")}),
            )
        ),
    ),
    in_post(
        "json.lines",
        "moors bulk",
        "application/x-ndjson",
        lambda p: (
            compact({"index": {"_index": p.keep("logins")}})
            + "\n"
            + compact({"user": "mk", "typed_password": p.human(), "ok": False})
            + "\n"
        ),
    ),
    in_answer(
        "json.lines",
        "moors sequence",
        "application/json-seq",
        lambda p: (
            "\x1e"
            + compact({"seq": 1, "stage": p.keep("pull")})
            + "\n\x1e"
            + compact({"seq": 2, "vaultPassphrase": p.phrase()})
            + "\n"
        ),
    ),
    text(
        "json.lines",
        "moors log lines",
        lambda p: (
            f"2026-03-01 10:00:01 INFO {p.keep('AuthFilter')} {compact({'user': 'mk', 'otp': p.otp(6)})}\n2026-03-01 10:00:02 INFO {p.keep('done')}\n"
        ),
    ),
    posted(
        "json.nested",
        "moors bot update",
        lambda p: {
            "update_id": p.number(),
            "message": {"text": f"/login mk {p.human()}", "chat": {"type": p.keep("private")}},
        },
    ),
    dialogue(
        "json.under-secret-key",
        "moors key of a licence",
        lambda p: (
            "/api/products/7/license-key",
            {},
            {"data": "-".join(p.upper(5) for _ in range(5)), "product": p.keep("Fen CAD")},
        ),
    ),
    dialogue(
        "json.under-secret-key",
        "moors webhook secret",
        lambda p: ("/api/webhooks/7/secret/rotate", {}, {"result": p.letters(32), "at": p.date()}),
    ),
]

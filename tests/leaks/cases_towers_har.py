"""Secrets in HAR files of towers."""

from __future__ import annotations

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    in_post,
)
from tests.leaks.planter import Planter, b64, compact


def _har(p: Planter, **parts: object) -> str:
    entry = {
        "startedDateTime": p.date(),
        "request": {
            "method": "GET",
            "url": f"https://portal.example/{p.slug()}",
            "headers": [],
            "queryString": [],
            "cookies": [],
        },
        "response": {"status": 200, "content": {"size": 4, "mimeType": "text/css"}},
    }
    for key, value in parts.items():
        where = entry["request"] if key in {"queryString", "cookies", "postData", "headers"} else entry
        assert isinstance(where, dict)
        where[key] = value
    return compact(
        {"log": {"version": "1.2", "creator": {"name": p.keep("proxy-tool"), "version": "1"}, "entries": [entry]}}
    )


HAR: list[Case] = [
    in_post(
        "har.initiator",
        "tower stack",
        JSON_TYPE,
        lambda p: _har(
            p,
            _initiator={
                "type": "script",
                "stack": {
                    "callFrames": [
                        {
                            "functionName": p.keep("loadRows"),
                            "url": f"https://portal.example/app.js?token={p.key(32)}",
                            "lineNumber": 12,
                        }
                    ]
                },
            },
        ),
    ),
    in_post(
        "har.initiator",
        "tower parent",
        JSON_TYPE,
        lambda p: _har(
            p, _initiator={"type": "parser", "url": f"https://portal.example/reset/{p.token(32)}", "lineNumber": 4}
        ),
    ),
    in_post(
        "har.error",
        "tower blocked",
        JSON_TYPE,
        lambda p: _har(p, _error=f"net::ERR_ABORTED https://portal.example/x?api_key={p.hex(32)}"),
    ),
    in_post(
        "har.error",
        "tower socket",
        JSON_TYPE,
        lambda p: _har(p, _error=f"proxy rejected 'Proxy-Authorization: Basic {b64('u:' + p.two_words())}'"),
    ),
    in_post(
        "har.params",
        "tower query",
        JSON_TYPE,
        lambda p: _har(
            p,
            queryString=[{"name": "desk_pw", "value": p.two_words()}, {"name": "tab", "value": p.keep("recent-files")}],
        ),
    ),
    in_post(
        "har.params",
        "tower cookies",
        JSON_TYPE,
        lambda p: _har(p, cookies=[{"name": "kiosk_sess", "value": p.token(32), "path": p.keep("/desk")}]),
    ),
    in_post(
        "har.params",
        "tower body",
        JSON_TYPE,
        lambda p: _har(
            p,
            postData={
                "mimeType": "application/x-www-form-urlencoded",
                "params": [{"name": "kennwort", "value": p.pet()}, {"name": "filiale", "value": p.keep("Linz-Ost")}],
                "text": "",
            },
        ),
    ),
    in_post(
        "har.params",
        "tower header",
        JSON_TYPE,
        lambda p: _har(
            p, headers=[{"name": "X-Desk-Key", "value": p.key(32)}, {"name": "Accept", "value": p.keep("image/avif")}]
        ),
    ),
    in_post(
        "har.page-title",
        "tower title",
        JSON_TYPE,
        lambda p: compact(
            {
                "log": {
                    "pages": [
                        {"id": "p1", "title": f"https://portal.example/login?otp={p.otp()}&r={p.keep('home-2')}"}
                    ],
                    "entries": [],
                }
            }
        ),
    ),
    in_post(
        "har.page-title",
        "tower title path",
        JSON_TYPE,
        lambda p: compact(
            {
                "log": {
                    "pages": [{"id": "p1", "title": f"https://portal.example/magic-link/{p.token(30)}"}],
                    "entries": [],
                }
            }
        ),
    ),
]

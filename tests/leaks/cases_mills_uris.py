"""Cases of schools, clinics and town halls: data: URIs."""

from __future__ import annotations

import base64
from urllib.parse import quote

from tests.leaks.case import (
    HTML_TYPE,
    Case,
    in_answer,
    in_json,
)
from tests.leaks.planter import b64, compact

_DATA = [
    in_json(
        "text.data-uri",
        "plain",
        lambda p: {
            "href": "data:text/plain;charset=utf-8," + quote(f"password: {p.human()}\ntown: {p.keep('Szeged')}")
        },
    ),
    in_json(
        "text.data-uri",
        "json",
        lambda p: {
            "download": "data:application/json;base64,"
            + b64(compact({"type": "service_account", "private_key": p.base64(60)})),
            "name": p.keep("sa-town.json"),
        },
    ),
    in_answer(
        "text.data-uri",
        "link in a page",
        HTML_TYPE,
        lambda p: (
            f'<a download="codes.txt" href="data:text/plain;base64,{b64("Recovery codes\n" + p.recovery() + "\n" + p.recovery() + "\n")}">Save</a><i>{p.keep("Page 3 of 9")}</i>'
        ),
    ),
    in_json(
        "text.data-uri",
        "svg",
        lambda p: {
            "img": "data:image/svg+xml;base64,"
            + b64(f'<svg><a href="https://portal.example/r?token={p.token(40)}"/></svg>'),
            "alt": p.keep("Map of the hall"),
        },
    ),
    in_json(
        "text.data-uri",
        "csv",
        lambda p: {"u": "data:text/csv," + quote(f"user,password\nana,{p.pet()}\n"), "n": p.keep("users-26.csv")},
    ),
    in_json(
        "text.data-uri",
        "form",
        lambda p: {
            "u": "data:application/x-www-form-urlencoded;base64," + b64(f"u=ana&senha={p.pet()}&x=1"),
            "n": p.slug(),
        },
    ),
    in_json(
        "text.data-uri",
        "url-safe",
        lambda p: {
            "u": "data:application/json;base64,"
            + base64.urlsafe_b64encode(compact({"sessionToken": p.token(40), "x": "??>>"}).encode()).decode(),
            "n": p.slug(),
        },
    ),
]

CASES: list[Case] = [*_DATA]

"""How a value becomes known and comes again, for the cases of schools, clinics and town halls."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote_plus

from tests.leaks.case import (
    FORM_TYPE,
    JSON_TYPE,
    ORIGIN,
    Case,
    Traffic,
    around,
    body,
    exchange,
)
from tests.leaks.planter import Planter, b64, compact
from workbench.exchange import Exchange, Message, Request, Response

type Learn = Callable[[Planter], tuple[Exchange | None, str]]


type Echo = Callable[[Planter, str], str | bytes]


def typed(p: Planter) -> tuple[None, str]:
    return None, p.human()


def typed_simple(p: Planter) -> tuple[None, str]:
    return None, p.two_words()


def typed_foreign(p: Planter) -> tuple[None, str]:
    return None, p.foreign()


def by_cookie(p: Planter) -> tuple[Exchange, str]:
    value = p.token(40)
    return exchange(response=Response(200, "OK", (("Set-Cookie", f"sid={value}; Path=/; HttpOnly"),))), value


def by_bearer(p: Planter) -> tuple[Exchange, str]:
    value = p.token(44)
    return exchange(Request("GET", f"{ORIGIN}/me", (("Authorization", f"Bearer {value}"),))), value


def by_answer(p: Planter) -> tuple[Exchange, str]:
    value = p.key(40)
    made = body(JSON_TYPE, compact({"access_token": value, "expires_in": 3600}))
    return exchange(response=Response(200, "OK", (("Content-Type", JSON_TYPE),), made)), value


def by_basic(p: Planter) -> tuple[Exchange, str]:
    value = p.pet()
    return exchange(Request("GET", f"{ORIGIN}/me", (("Authorization", f"Basic {b64('ana:' + value)}"),))), value


def by_form(p: Planter) -> tuple[Exchange, str]:
    value = p.human()
    made = body(FORM_TYPE, f"user=ana&password={quote_plus(value)}")
    return exchange(Request("POST", f"{ORIGIN}/login", (("Content-Type", FORM_TYPE),), made)), value


def by_json(p: Planter) -> tuple[Exchange, str]:
    value = p.dashed()
    made = body(JSON_TYPE, compact({"user": "ana", "password": value}))
    return exchange(Request("POST", f"{ORIGIN}/login", (("Content-Type", JSON_TYPE),), made)), value


def echo(form: str, learn: Learn, media_type: str, said: Echo, coding: str = "") -> Case:
    """Let a value become known in one exchange, and come again in the answer of another."""

    def build(p: Planter) -> Traffic:
        first, value = learn(p)
        answer = Response(200, "OK", (("Content-Type", media_type),), body(media_type, said(p, value), coding))
        second = around(p, response=answer)
        return Traffic((second,), (value,)) if first is None else Traffic((first, second))

    return Case("echo.known", form, build)


def on_error_page(form: str, learn: Learn, media_type: str, said: Echo) -> Case:
    """Let a value become known, and come again on a page that says what went wrong."""
    return replace(echo(form, learn, media_type, said), place="echo.error-page")


def sent(form: str, learn: Learn, media_type: str, said: Echo) -> Case:
    """Let a value become known, and be sent again in the body of another request."""

    def build(p: Planter) -> Traffic:
        first, value = learn(p)
        made = around(p)
        headers = (*made.request.headers, ("Content-Type", media_type))
        second = replace(made, request=replace(made.request, headers=headers, body=body(media_type, said(p, value))))
        return Traffic((second,), (value,)) if first is None else Traffic((first, second))

    return Case("echo.known", form, build)


def frame(form: str, learn: Learn, said: Callable[[Planter, str], str]) -> Case:
    """Let a value become known, and come again in a frame."""

    def build(p: Planter) -> Traffic:
        first, value = learn(p)
        messages = (
            Message(0, 1.0, "received", "text", json.dumps({"id": p.number()})),
            Message(1, 2.0, "received", "text", said(p, value)),
        )
        second = exchange(
            Request("GET", "wss://portal.example/live"), Response(101), resource_type="websocket", messages=messages
        )
        return Traffic((second,), (value,)) if first is None else Traffic((first, second))

    return Case("echo.known", form, build)


def noted(p: Planter, text: str) -> str:
    """Take the written form itself for a canary, where no reading of the checks undoes it."""
    p.secrets.append(text)
    return text


def note(p: Planter, text: str) -> str:
    return compact({"note": text, "id": p.number(), "town": p.keep("Trelleborg")})


def in_hex(text: str) -> str:
    return text.encode().hex()

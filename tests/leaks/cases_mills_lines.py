"""Cases of schools, clinics and town halls: JSON in lines."""

from __future__ import annotations

import json

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    in_answer,
    in_post,
)
from tests.leaks.planter import compact

_LINES = [
    in_answer(
        "json.lines",
        "bulk",
        "application/x-ndjson",
        lambda p: (
            "\n".join(
                compact(x)
                for x in (
                    {"index": {"_index": p.keep("users-2026.11"), "_id": p.uuid()}},
                    {"login": "ana", "password": p.human()},
                )
            )
            + "\n"
        ),
    ),
    in_answer(
        "json.lines",
        "docker log",
        "application/json",
        lambda p: "\n".join(
            compact(x)
            for x in (
                {"log": f"smtp auth failed password={p.pet()}\n", "stream": "stderr"},
                {"log": p.keep("listening on 8080") + "\n", "stream": "stdout"},
            )
        ),
    ),
    in_answer(
        "json.lines",
        "record separators",
        "application/json-seq",
        lambda p: "".join(
            "\x1e" + compact(x) + "\n"
            for x in ({"id": p.number(), "accessToken": p.token(40)}, {"id": p.number(), "city": p.keep("Ghent-Zuid")})
        ),
    ),
    in_answer(
        "json.lines",
        "last torn",
        "application/x-ndjson",
        lambda p: compact({"id": 4, "ok": 1}) + "\n" + compact({"apiKey": p.key(32)})[:-4],
    ),
    in_answer(
        "json.lines",
        "carriage returns",
        "application/jsonl",
        lambda p: "\r\n".join(
            compact(x) for x in ({"n": "ana", "pin": p.otp(4)}, {"n": p.keep("Bo Åkesson"), "pin": p.otp(4)})
        ),
    ),
    in_answer(
        "json.lines",
        "vector log",
        TEXT_TYPE,
        lambda p: "\n".join(
            compact({"ts": p.date(), "msg": m}) for m in (f"login ok sid={p.hex(32)}", p.keep("cache warm 98%"))
        ),
    ),
    in_answer(
        "json.lines",
        "arrays",
        "application/x-ndjson",
        lambda p: "\n".join(
            json.dumps(x)
            for x in (
                ["user", "password", "ward"],
                ["ana", p.human(), p.keep("Ward 4A")],
                ["bo", p.pet(), p.keep("Ward 4B")],
            )
        ),
    ),
    in_post(
        "json.lines",
        "segment batch",
        "application/x-ndjson",
        lambda p: (
            compact({"event": p.keep("Signed In v2"), "properties": {"auth_token": p.token(32)}})
            + "\n"
            + compact({"event": "page", "anonymousId": p.uuid()})
        ),
    ),
    in_answer(
        "json.lines",
        "journald",
        "application/vnd.fdo.journal",
        lambda p: f"__CURSOR=s=0639aa\nMESSAGE=Started job with --db-password={p.pet()} --zone=west-7\n_PID=81\n\n",
    ),
]

CASES: list[Case] = [*_LINES]

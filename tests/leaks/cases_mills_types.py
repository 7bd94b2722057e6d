"""Cases of schools, clinics and town halls: JSON under another name."""

from __future__ import annotations

from tests.leaks.case import (
    HTML_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_json_post,
    in_post,
)
from tests.leaks.planter import compact, encoded

_WRONG = [
    in_answer(
        "json.wrong-type",
        "javascript",
        "text/javascript; charset=utf-8",
        lambda p: compact({"authToken": p.token(40), "build": p.digest(40)}),
    ),
    in_answer(
        "json.wrong-type",
        "html",
        HTML_TYPE,
        lambda p: compact({"d": {"wachtwoord": p.pet(), "plaats": p.keep("Breda-Noord")}}),
    ),
    in_answer(
        "json.wrong-type", "octets", "application/octet-stream", lambda p: compact({"licenseKey": p.upper(25), "id": 7})
    ),
    in_answer(
        "json.wrong-type",
        "fhir",
        "application/fhir+json",
        lambda p: compact(
            {
                "resourceType": p.keep("Subscription"),
                "channel": {
                    "header": ["Authorization: Bearer " + p.token(40)],
                    "endpoint": p.keep("https://ehr.example/on-result"),
                },
            }
        ),
    ),
    in_answer(
        "json.wrong-type",
        "problem",
        "application/problem+json",
        lambda p: compact({"title": p.keep("Bad credentials"), "password": p.human()}),
    ),
    in_post(
        "json.wrong-type",
        "plain text",
        TEXT_TYPE,
        lambda p: compact({"e": "login", "props": {"pwd": p.two_words(), "screen": p.keep("Login_v3")}}),
    ),
    in_post(
        "json.wrong-type",
        "form",
        "application/x-www-form-urlencoded",
        lambda p: compact({"username": "ana", "contrasena": p.human(), "idioma": p.keep("es-CL")}),
    ),
    in_answer("json.wrong-type", "csv", "text/csv", lambda p: compact([{"id": p.number(), "loginToken": p.token(32)}])),
    in_answer(
        "json.wrong-type",
        "xml",
        "application/xml",
        lambda p: compact({"session": {"id": p.hex(32)}, "region": p.keep("nordost-2")}),
    ),
    in_answer(
        "json.wrong-type",
        "vendor",
        "application/vnd.municipal.v2+json;odata=verbose",
        lambda p: compact({"d": {"__metadata": {"uri": p.keep("/odata/Users(12)")}, "FormDigestValue": p.hex(60)}}),
    ),
    in_answer(
        "json.wrong-type",
        "odd letters",
        "Application/JSON;Charset=UTF-8",
        lambda p: compact({"recoveryKey": p.recovery(), "id": p.number()}),
    ),
    in_answer(
        "json.wrong-type",
        "image",
        "image/svg+xml",
        lambda p: compact({"bearer": p.token(40), "icon": "bell-outline"}),
    ),
    in_json_post(
        "json.wrong-type",
        "base64 member",
        lambda p: {"data": encoded({"user": "ana", "password": p.human()}), "v": p.keep("proto-2")},
    ),
]

CASES: list[Case] = [*_WRONG]

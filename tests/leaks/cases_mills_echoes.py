"""Cases of schools, clinics and town halls: a known value in other bodies."""

from __future__ import annotations

import gzip
import html
import json
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    JSON_TYPE,
    TEXT_TYPE,
    Case,
)
from tests.leaks.mills_known import (
    by_answer,
    by_basic,
    by_bearer,
    by_cookie,
    by_form,
    by_json,
    echo,
    frame,
    note,
    on_error_page,
    sent,
    typed,
)
from tests.leaks.planter import b64, compact

_BODIES = [
    echo(
        "mills xml attribute",
        by_form,
        "text/xml",
        lambda p, v: f'<r note="{html.escape(v)}" town="{p.keep("Kemi-12")}"/>',
    ),
    echo("mills cdata", by_cookie, "text/xml", lambda p, v: f"<r><![CDATA[{v}]]><b>{p.keep('Tornio')}</b></r>"),
    echo("mills yaml", by_json, "application/yaml", lambda p, v: f"note: {v}\ntown: {p.keep('Haparanda')}\n"),
    echo("mills csv", by_form, "text/csv", lambda p, v: f'id,note,town\n4,"{v}",{p.keep("Luleå-4")}\n'),
    echo(
        "mills as a key", by_cookie, JSON_TYPE, lambda p, v: compact({v: {"id": p.number()}, "town": p.keep("Umeå-4")})
    ),
    echo("mills file name", by_answer, JSON_TYPE, lambda p, v: note(p, f"/tmp/sess_{v}.lock")),
    echo("mills within a url path", by_bearer, JSON_TYPE, lambda p, v: note(p, f"https://cdn.example/u/{v}/a.png")),
    echo(
        "mills ndjson",
        by_cookie,
        "application/x-ndjson",
        lambda p, v: compact({"m": v}) + "\n" + compact({"town": p.keep("Kiruna-4")}),
    ),
    echo(
        "mills events",
        by_bearer,
        "text/event-stream",
        lambda p, v: f"event: note\ndata: hello {v}\n\ndata: {p.keep('Gävle-4')}\n\n",
    ),
    echo("mills zipped", by_cookie, JSON_TYPE, lambda p, v: gzip.compress(note(p, v).encode()), "gzip"),
    echo(
        "mills latin body",
        by_form,
        "text/plain; charset=iso-8859-1",
        lambda p, v: f"hej {v} hej {p.keep('Boras-4')}".encode("latin-1"),
    ),
    echo(
        "mills utf-16 body",
        typed,
        "text/plain; charset=utf-16",
        lambda p, v: f"hej {v} hej {p.keep('Boras-5')}".encode("utf-16"),
    ),
    echo(
        "mills octets",
        by_answer,
        "application/octet-stream",
        lambda p, v: b"\x00\x01\x28" + v.encode() + b"\x80\xff\x07",
    ),
    echo(
        "mills svg",
        typed,
        "image/svg+xml",
        lambda p, v: f"<svg><text>{html.escape(v)}</text><title>Chart of beds</title></svg>",
    ),
    echo(
        "mills graphql",
        by_basic,
        JSON_TYPE,
        lambda p, v: compact({"data": {"me": {"bio": v, "town": p.keep("Solna-4")}}}),
    ),
    echo(
        "mills calendar",
        by_answer,
        "text/calendar",
        lambda p, v: (
            f"BEGIN:VCALENDAR\r\nX-WR-CALNAME:{p.keep('Rota north')}\r\nUID:{v[:30]}\r\n {v[30:]}\r\nEND:VCALENDAR\r\n"
        ),
    ),
    echo(
        "mills source map",
        typed,
        JSON_TYPE,
        lambda p, v: json.dumps({"version": 3, "sourcesContent": [f"// seen: {v}"], "file": p.keep("a-41.js")}),
    ),
    echo(
        "mills html title",
        by_form,
        HTML_TYPE,
        lambda p, v: f"<title>Results for {html.escape(v)}</title><h1>{p.keep('Town search')}</h1>",
    ),
    on_error_page(
        "mills error page in json",
        by_json,
        JSON_TYPE,
        lambda p, v: compact({"error": f"No ward named '{v}'", "code": p.keep("WARD_404")}),
    ),
    on_error_page(
        "mills validation",
        by_form,
        JSON_TYPE,
        lambda p, v: compact({"errors": {"fields": [["x", v, p.keep("too_short")]]}}),
    ),
    on_error_page(
        "mills sql error",
        by_form,
        TEXT_TYPE,
        lambda p, v: f'ERROR: invalid input syntax for type integer: "{v}" (SQLSTATE {p.keep("22P02")})',
    ),
    sent("mills posted form", by_cookie, FORM_TYPE, lambda p, v: f"note={v}&town={p.keep('Ystad-4')}"),
    sent(
        "mills posted json in a form",
        typed,
        FORM_TYPE,
        lambda p, v: f"d={quote(compact({'q': v}))}&town={p.keep('Ystad-5')}",
    ),
    sent(
        "mills posted parts",
        by_answer,
        "multipart/form-data; boundary=m1",
        lambda p, v: (
            f'--m1\r\nContent-Disposition: form-data; name="note"\r\n\r\nsee {v}\r\n--m1\r\nContent-Disposition: form-data; name="town"\r\n\r\n{p.keep("Ystad-6")}\r\n--m1--\r\n'
        ),
    ),
    sent(
        "mills posted base64 part",
        by_json,
        "multipart/form-data; boundary=m1",
        lambda p, v: (
            f'--m1\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64("see " + v + " there")}\r\n--m1--\r\n'
        ),
    ),
    sent(
        "mills beacon",
        by_bearer,
        TEXT_TYPE,
        lambda p, v: compact({"u": f"https://portal.example/#/w/{v}", "lang": p.keep("se-NO")}),
    ),
    sent(
        "mills graphql literal",
        typed,
        JSON_TYPE,
        lambda p, v: compact({"query": f'{{ find(q: {json.dumps(v)}, town: "{p.keep("Ystad-7")}") {{ id }} }}'}),
    ),
    sent(
        "mills xml-rpc",
        by_basic,
        "text/xml",
        lambda p, v: (
            f"<methodCall><params><param><value>{v}</value></param><param><value>{p.keep('Ystad-8')}</value></param></params></methodCall>"
        ),
    ),
    frame("mills frame", by_cookie, lambda p, v: compact({"m": v, "town": p.keep("Ystad-9")})),
    frame(
        "mills socket.io",
        typed,
        lambda p, v: "42" + json.dumps(["chat", {"text": f"is {v} right?", "town": p.keep("Ystad-10")}]),
    ),
    frame("mills base64 frame", by_answer, lambda p, v: b64(compact({"m": v, "town": "x"}))),
]

CASES: list[Case] = [*_BODIES]

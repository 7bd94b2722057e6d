"""Cases of schools, clinics and town halls: a known value, once more."""

from __future__ import annotations

import base64
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
    by_cookie,
    by_form,
    by_json,
    echo,
    frame,
    on_error_page,
    sent,
    typed,
    typed_foreign,
    typed_simple,
)
from tests.leaks.planter import compact, encoded

_ECHOES = [
    echo(
        "mills again: json key escaped",
        by_cookie,
        JSON_TYPE,
        lambda p, v: compact({"m": {"x_" + v: 1}, "town": p.keep("Fur-2")}),
    ),
    echo(
        "mills again: base64 of gzip name",
        typed,
        JSON_TYPE,
        lambda p, v: compact({"b": base64.b64encode(f"\x00\x01{v}\x00".encode()).decode(), "town": p.keep("Fur-3")}),
    ),
    echo(
        "mills again: url-safe base64",
        by_answer,
        TEXT_TYPE,
        lambda p, v: f"ctx={base64.urlsafe_b64encode(f'>>{v}??'.encode()).decode()} town={p.keep('Fur-4')}",
    ),
    echo(
        "mills again: jwt payload",
        typed_simple,
        JSON_TYPE,
        lambda p, v: compact(
            {"t": encoded({"alg": "none"}) + "." + encoded({"note": v, "aud": "town"}) + ".", "town": p.keep("Fur-5")}
        ),
    ),
    echo(
        "mills again: hex in a url",
        by_json,
        JSON_TYPE,
        lambda p, v: compact({"u": f"https://cdn.example/x/{v.encode().hex()}.png", "town": p.keep("Fur-6")}),
    ),
    echo(
        "mills again: quoted-printable in json",
        typed_foreign,
        JSON_TYPE,
        lambda p, v: compact({"mail": "".join(f"={o:02X}" for o in v.encode()), "town": p.keep("Fur-7")}),
    ),
    echo(
        "mills again: entities without zeros",
        by_form,
        "text/xml",
        lambda p, v: f"<r>{''.join(f'&#x{ord(c):x};' for c in v)}<t>{p.keep('Fur-8')}</t></r>",
    ),
    echo(
        "mills again: latin percent",
        by_form,
        FORM_TYPE,
        lambda p, v: "note=" + quote(v.encode("latin-1"), safe="") + f"&town={p.keep('Fur-9')}",
    ),
    echo(
        "mills again: upper in html",
        by_basic,
        HTML_TYPE,
        lambda p, v: f"<td>{v.upper()}</td><td>{p.keep('Fur-10')}</td>",
    ),
    echo(
        "mills again: csv with quotes", typed, "text/csv", lambda p, v: f'a,b\n"say ""{v}"" now",{p.keep("Fur-11")}\n'
    ),
    echo(
        "mills again: sql",
        by_form,
        JSON_TYPE,
        lambda p, v: compact({"q": f"select * from t where a like '%{v}%'", "town": p.keep("Fur-12")}),
    ),
    echo(
        "mills again: cookie in a log",
        by_cookie,
        TEXT_TYPE,
        lambda p, v: f'10.0.0.1 - - "GET / HTTP/1.1" 200 "{v}" {p.keep("Fur-13")}',
    ),
    on_error_page(
        "mills again: bearer in a sentence",
        by_answer,
        JSON_TYPE,
        lambda p, v: compact({"e": f"Token ({v}) was revoked", "town": p.keep("Fur-14")}),
    ),
    sent(
        "mills again: ndjson",
        by_answer,
        "application/x-ndjson",
        lambda p, v: compact({"e": "x", "p": {"h": v}}) + "\n" + compact({"town": p.keep("Fur-15")}),
    ),
    sent(
        "mills again: percent in json",
        typed,
        JSON_TYPE,
        lambda p, v: compact({"s": "?q=" + "".join(f"%{o:02X}" for o in v.encode()), "town": p.keep("Fur-16")}),
    ),
    frame(
        "mills again: stomp", by_cookie, lambda p, v: f"MESSAGE\ndestination:/topic/{p.keep('fur-17')}\n\nhello {v}\x00"
    ),
    echo(
        "mills again: yaml folded",
        by_json,
        "application/yaml",
        lambda p, v: f"note: >\n  it was {v}\ntown: {p.keep('Fur-18')}\n",
    ),
    echo(
        "mills again: hex dump of xxd",
        typed,
        TEXT_TYPE,
        lambda p, v: (
            f"00000000: {' '.join(v.encode().hex()[i : i + 4] for i in range(0, len(v.encode().hex()), 4))}  ........ {p.keep('Fur-19')}"
        ),
    ),
]

CASES: list[Case] = [*_ECHOES]

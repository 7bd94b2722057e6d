"""Cases of schools, clinics and town halls: a known value in other letters."""

from __future__ import annotations

import base64
import json
import quopri
import unicodedata
from urllib.parse import quote

from tests.leaks.case import (
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
    in_hex,
    note,
    noted,
    typed,
    typed_foreign,
    typed_simple,
)
from tests.leaks.planter import b64, compact

_ENCODED = [
    echo("mills hex of a password", typed, JSON_TYPE, lambda p, v: note(p, in_hex(v))),
    echo("mills hex with 0x", by_cookie, JSON_TYPE, lambda p, v: note(p, "0x" + in_hex(v).upper())),
    echo(
        "mills hex within words",
        by_form,
        TEXT_TYPE,
        lambda p, v: f"payload dump {in_hex('user=ana;' + v + ';')} of {p.keep('node-71')}",
    ),
    echo(
        "mills hex with colons",
        by_cookie,
        TEXT_TYPE,
        lambda p, v: f"raw {noted(p, ':'.join(f'{o:02x}' for o in v.encode()))} of {p.keep('node-72')}",
    ),
    echo(
        "mills hex with blanks",
        typed,
        TEXT_TYPE,
        lambda p, v: f"raw {noted(p, ' '.join(f'{o:02X}' for o in v.encode()))} of {p.keep('node-73')}",
    ),
    echo("mills hex dump", by_bearer, TEXT_TYPE, lambda p, v: f"\\x{in_hex(v)} in column {p.keep('blob_7')}"),
    echo(
        "mills hex escapes",
        typed,
        "text/javascript",
        lambda p, v: f"var a='{''.join(f'\\x{o:02x}' for o in v.encode())}';var b='Aizpute'",
    ),
    echo("mills base64", by_json, JSON_TYPE, lambda p, v: note(p, b64(v))),
    echo("mills base64 after one", by_answer, JSON_TYPE, lambda p, v: note(p, b64("a" + v + "zz"))),
    echo("mills base64 after two", by_basic, JSON_TYPE, lambda p, v: note(p, b64("ab" + v + "zz"))),
    echo("mills base64 of a pair", by_form, JSON_TYPE, lambda p, v: note(p, b64("ana:" + v))),
    echo("mills base64 of json", typed, JSON_TYPE, lambda p, v: note(p, b64(compact({"a": [1, {"x": v}]})))),
    echo(
        "mills base64 in a query",
        by_cookie,
        JSON_TYPE,
        lambda p, v: note(p, "/dl?ctx=" + quote(b64("id=4;" + v), safe="")),
    ),
    echo("mills base64 twice", typed, JSON_TYPE, lambda p, v: note(p, b64(b64("1" + v)))),
    echo("mills base64 three times", by_answer, JSON_TYPE, lambda p, v: note(p, b64(b64(b64(v))))),
    echo(
        "mills base64 with line feeds",
        by_cookie,
        TEXT_TYPE,
        lambda p, v: (
            base64.encodebytes(f"{'header line of the mail ' * 2}{v} and then what follows it".encode()).decode()
            + p.keep("end of part 7")
        ),
    ),
    echo("mills base64 of hex", typed, JSON_TYPE, lambda p, v: note(p, b64(in_hex(v)))),
    echo("mills hex of base64", by_cookie, JSON_TYPE, lambda p, v: note(p, in_hex(b64(v)))),
    echo("mills base64 of escaped", by_form, JSON_TYPE, lambda p, v: note(p, b64("next=" + quote(v, safe="")))),
    echo(
        "mills base64 in html",
        typed,
        HTML_TYPE,
        lambda p, v: f'<div data-x="{b64("u=" + v)}">{p.keep("Ward list 5")}</div>',
    ),
    echo(
        "mills base64 of utf-16",
        typed_simple,
        JSON_TYPE,
        lambda p, v: note(p, base64.b64encode(v.encode("utf-16-le")).decode()),
    ),
    echo(
        "mills entities",
        by_form,
        HTML_TYPE,
        lambda p, v: f"<p>{''.join(f'&#{ord(c)};' for c in v)}</p><p>{p.keep('Ward 3K')}</p>",
    ),
    echo(
        "mills mixed entities",
        typed,
        HTML_TYPE,
        lambda p, v: (
            f"<p>{''.join(f'&#{ord(c)};' if i % 2 else f'&#x{ord(c):X};' for i, c in enumerate(v))}</p><p>{p.keep('Ward 3L')}</p>"
        ),
    ),
    echo(
        "mills some entities",
        by_cookie,
        HTML_TYPE,
        lambda p, v: f"<p>{v[:9]}&#{ord(v[9])};{v[10:]}</p><p>{p.keep('Ward 3M')}</p>",
    ),
    echo(
        "mills entities in json", typed, JSON_TYPE, lambda p, v: note(p, f"<b>{''.join(f'&#{ord(c)};' for c in v)}</b>")
    ),
    echo(
        "mills entities escaped twice",
        typed,
        "text/xml",
        lambda p, v: f"<r><a>{''.join(f'&amp;#{ord(c)};' for c in v)}</a><b>{p.keep('Ward 3N')}</b></r>",
    ),
    echo(
        "mills quoted-printable",
        typed_foreign,
        "message/rfc822",
        lambda p, v: (
            f"Subject: {p.keep('Rota 49')}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHej {quopri.encodestring(v.encode()).decode()} hej"
        ),
    ),
    echo(
        "mills quoted-printable, broken line",
        by_cookie,
        TEXT_TYPE,
        lambda p, v: f"Hello {v[:20]}=\n{v[20:]} and {p.keep('good day')}",
    ),
    echo(
        "mills quoted-printable, every octet",
        typed,
        JSON_TYPE,
        lambda p, v: note(p, "".join(f"={o:02X}" for o in v.encode())),
    ),
    echo("mills encoded word", by_form, JSON_TYPE, lambda p, v: note(p, f"=?UTF-8?B?{b64('Ny kod ' + v)}?=")),
    echo("mills lower case", typed, JSON_TYPE, lambda p, v: note(p, f"user {v.lower()} unknown")),
    echo("mills upper case", by_json, JSON_TYPE, lambda p, v: note(p, v.upper())),
    echo("mills title case", by_json, TEXT_TYPE, lambda p, v: f"Search for {v.title()} in {p.keep('all wards')}"),
    echo("mills decomposed", typed_foreign, JSON_TYPE, lambda p, v: note(p, unicodedata.normalize("NFD", v))),
    echo("mills read as latin", typed_foreign, JSON_TYPE, lambda p, v: note(p, noted(p, v.encode().decode("latin-1")))),
    echo(
        "mills latin escapes",
        by_form,
        JSON_TYPE,
        lambda p, v: note(p, "".join(f"%{o:02X}" for o in v.encode("latin-1"))),
    ),
    echo("mills url", typed, JSON_TYPE, lambda p, v: note(p, "/find?q=" + quote(v, safe=""))),
    echo(
        "mills url, all escaped",
        by_json,
        TEXT_TYPE,
        lambda p, v: f"q={''.join(f'%{o:02x}' for o in v.encode())}&town={p.keep('Mora')}",
    ),
    echo(
        "mills url three times",
        typed,
        JSON_TYPE,
        lambda p, v: note(p, quote(quote(quote(v, safe=""), safe=""), safe="")),
    ),
    echo(
        "mills unicode escapes",
        by_answer,
        "text/javascript",
        lambda p, v: f"var a='{''.join(f'\\u{ord(c):04x}' for c in v)}',b='Skara'",
    ),
    echo(
        "mills braces escapes",
        typed,
        "text/javascript",
        lambda p, v: f"var a='{''.join(f'\\u{{{ord(c):x}}}' for c in v)}',b='Falun'",
    ),
    echo(
        "mills css escapes",
        typed,
        "text/css",
        lambda p, v: f'.a::after{{content:"{"".join(f"\\{ord(c):x} " for c in v)}"}}',
    ),
    echo(
        "mills array of codes",
        by_answer,
        JSON_TYPE,
        lambda p, v: compact({"bytes": list(v.encode()), "town": p.keep("Visby-5")}),
    ),
    echo(
        "mills from char code",
        typed,
        "text/javascript",
        lambda p, v: f"x=String.fromCharCode({noted(p, ','.join(str(ord(c)) for c in v))});y='Kalix'",
    ),
    echo("mills json in json in json", typed, JSON_TYPE, lambda p, v: note(p, json.dumps(json.dumps({"q": v})))),
]

CASES: list[Case] = [*_ENCODED]

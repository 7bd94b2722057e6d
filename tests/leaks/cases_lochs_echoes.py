"""Cases of a known value that comes again: each way of writing it, in each place where it may stand."""

from __future__ import annotations

import base64
import json
import quopri
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from html import escape
from urllib.parse import quote, urlencode

from tests.leaks.case import FORM_TYPE, HTML_TYPE, JSON_TYPE, TEXT_TYPE, Case, Traffic, around, body, exchange
from tests.leaks.planter import Planter, b64, compact
from workbench.exchange import Exchange, Request, Response

_WIDTH = 76


def _some(text: str, write: Callable[[str], str], every: int) -> str:
    """Write every so manieth character otherwise."""
    return "".join(write(sign) if at % every == 0 else sign for at, sign in enumerate(text))


def _each(text: str, write: str) -> str:
    return "".join(write.format(octet) for octet in text.encode())


def _percent(sign: str) -> str:
    return "".join(f"%{octet:02X}" for octet in sign.encode())


def _base64_behind(text: str, before: str) -> str:
    return b64(before + text + ":x")


_CODECS: dict[str, Callable[[str], str]] = {
    "hex": lambda text: text.encode().hex(),
    "upper hex": lambda text: text.encode().hex().upper(),
    "hex with blanks": lambda text: text.encode().hex(" "),
    "hex with colons": lambda text: text.encode().hex(":"),
    "hex with 0x": lambda text: "0x" + text.encode().hex(),
    "hex of each": lambda text: _each(text, "\\x{:02x}"),
    "base64": b64,
    "base64 behind one": lambda text: _base64_behind(text, "u"),
    "base64 behind two": lambda text: _base64_behind(text, "us"),
    "base64 behind a name": lambda text: _base64_behind(text, "till:"),
    "base64 twice": lambda text: b64(b64(text)),
    "base64 twice behind one": lambda text: b64("x" + b64("y" + text)),
    "base64 thrice": lambda text: b64(b64(b64(text))),
    "base64 of json": lambda text: b64(compact({"a": "till", "b": text})),
    "base64 of wide": lambda text: b64(text.encode("utf-16-le")),
    "base64 of hex": lambda text: b64(text.encode().hex()),
    "hex of base64": lambda text: b64(text).encode().hex(),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "base64 escaped": lambda text: quote(b64(text), safe=""),
    "decimal entities": lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    "hex entities": lambda text: "".join(f"&#x{ord(sign):x};" for sign in text),
    "some entities": lambda text: _some(text, lambda sign: f"&#{ord(sign)};", 3),
    "padded entities": lambda text: "".join(f"&#{ord(sign):05};" for sign in text),
    "entities twice": lambda text: escape("".join(f"&#{ord(sign)};" for sign in text)),
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "quoted-printable of each": lambda text: _each(text, "={:02X}"),
    "quoted-printable folded": lambda text: text[:5] + "=\r\n" + text[5:],
    "some quoted-printable": lambda text: _some(text, lambda sign: _each(sign, "={:02X}"), 2),
    "small letters": str.lower,
    "capitals": str.upper,
    "swapped": str.swapcase,
    "taken apart": lambda text: unicodedata.normalize("NFD", text),
    "taken apart and escaped": lambda text: quote(unicodedata.normalize("NFD", text)),
    "latin": lambda text: quote(text.encode("latin-1", "replace")),
    "misread": lambda text: text.encode().decode("latin-1"),
    "misread twice": lambda text: text.encode().decode("latin-1").encode().decode("latin-1"),
    "percent of each": lambda text: _each(text, "%{:02x}"),
    "some percent": lambda text: _some(text, _percent, 3),
    "percent twice": lambda text: quote(_each(text, "%{:02X}")),
    "unicode escapes": lambda text: "".join(f"\\u{ord(sign):04X}" for sign in text),
    "some unicode escapes": lambda text: _some(text, lambda sign: f"\\u{ord(sign):04x}", 4),
    "octal": lambda text: _each(text, "\\{:03o}"),
    "codes": lambda text: ",".join(str(octet) for octet in text.encode()),
    "mixed": lambda text: quote(text[:4]) + "".join(f"&#{ord(sign)};" for sign in text[4:8]) + text[8:],
    "capitals in base64": lambda text: b64(text.upper()),
    "percent of small letters": lambda text: _each(text.lower(), "%{:02X}"),
}

type _Write = Callable[[Planter, str], Exchange]


def _answer(kind: str, content: Callable[[Planter, str], str]) -> _Write:
    def write(p: Planter, text: str) -> Exchange:
        return around(p, response=Response(200, "OK", (("Content-Type", kind),), body(kind, content(p, text))))

    return write


def _asked(p: Planter, text: str) -> Exchange:
    url = f"https://portal.example/api/find?{urlencode({'q': text})}&page=2&shop={p.keep('zug-77')}"
    return exchange(Request("GET", url, (("X-Request-Id", p.uuid()),)))


def _in_path(p: Planter, text: str) -> Exchange:
    return exchange(Request("GET", f"https://portal.example/find/{quote(text, safe='')}/{p.keep('page-of-lists')}"))


def _posted(p: Planter, text: str) -> Exchange:
    made = around(p)
    content = urlencode({"q": text, "shop": p.keep("zug-78")})
    headers = (*made.request.headers, ("Content-Type", FORM_TYPE))
    return replace(made, request=replace(made.request, headers=headers, body=body(FORM_TYPE, content)))


def _header(p: Planter, text: str) -> Exchange:
    safe = text.replace("\r\n", " ").encode().decode("latin-1")
    return around(p, response=Response(200, "OK", (("X-Note", f"n={safe}; v={p.keep('3.4.5-b')}"),)))


_PLACES: dict[str, _Write] = {
    "json": _answer(JSON_TYPE, lambda p, text: json.dumps({"note": text, "id": p.number()})),
    "within a json text": _answer(JSON_TYPE, lambda p, text: json.dumps({"m": f"got {text} of {p.slug()}"})),
    "json name": _answer(JSON_TYPE, lambda p, text: json.dumps({"seen": {text: p.number()}})),
    "page": _answer(HTML_TYPE, lambda p, text: f"<p>You wrote {text}</p><b>{p.slug()}</b>"),
    "attribute": _answer(HTML_TYPE, lambda p, text: f'<a title="{text}" href="#x">{p.slug()}</a>'),
    "script": _answer(HTML_TYPE, lambda p, text: f"<script>var q='{text}', s='north'</script><b>{p.slug()}</b>"),
    "xml": _answer("text/xml", lambda p, text: f"<r><note>{text}</note><id>{p.number()}</id></r>"),
    "csv": _answer("text/csv", lambda p, text: f"note;n\n{text};{p.number()}\n"),
    "log": _answer(TEXT_TYPE, lambda p, text: f"{p.date()} WARN no match for {text} ({p.slug()})\n"),
    "query": _asked,
    "path": _in_path,
    "form": _posted,
    "header": _header,
}


def _taught_by_cookie(p: Planter, secret: str) -> Exchange:
    return around(p, response=Response(200, "OK", (("Set-Cookie", f"session={secret}; HttpOnly"),)))


def _taught_by_answer(p: Planter, secret: str) -> Exchange:
    answer = body(JSON_TYPE, json.dumps({"access_token": secret, "id": p.number()}))
    return around(p, response=Response(200, "OK", (("Content-Type", JSON_TYPE),), answer))


def _taught_by_form(p: Planter, secret: str) -> Exchange:
    made = around(p)
    headers = (*made.request.headers, ("Content-Type", FORM_TYPE))
    content = body(FORM_TYPE, urlencode({"username": "till", "password": secret}))
    return replace(made, request=replace(made.request, headers=headers, body=content))


def _taught_by_basic(p: Planter, secret: str) -> Exchange:
    made = around(p)
    headers = (*made.request.headers, ("Authorization", f"Basic {b64('till:' + secret)}"))
    return replace(made, request=replace(made.request, headers=headers))


_TEACHERS: tuple[tuple[Callable[[Planter], str], Callable[[Planter, str], Exchange] | None], ...] = (
    (Planter.human, None),
    (lambda p: p.token(32), _taught_by_cookie),
    (Planter.password, _taught_by_form),
    (lambda p: p.key(40), _taught_by_answer),
    (Planter.two_words, _taught_by_basic),
    (Planter.phrase, None),
    (lambda p: p.letters(16), _taught_by_form),
)


def _echo(codec: str, place: str, teacher: int) -> Case:
    """Make a value known in one way, and give it again elsewhere as the codec writes it."""
    draw, teach = _TEACHERS[teacher % len(_TEACHERS)]

    def build(p: Planter) -> Traffic:
        secret = draw(p)
        written = _CODECS[codec](secret)
        before = () if teach is None else (teach(p, secret),)
        return Traffic((*before, _PLACES[place](p, written)), typed=(secret,) if teach is None else ())

    live = place != "header" and codec != "quoted-printable folded"
    return Case("echo.known", f"loch {codec}, {place}, {teacher % len(_TEACHERS)}", build, live=live)


_NO_HEADERS = {("quoted-printable folded", "header"), ("swapped", "header")}
"""What no header could hold, or holds in octets that are no UTF-8."""

CASES: list[Case] = [
    _echo(codec, place, row + column)
    for row, codec in enumerate(_CODECS)
    for column, place in enumerate(_PLACES)
    if (row + column) % 3 == 0 and (codec, place) not in _NO_HEADERS
]

"""Echoes of what the workbench typed, and of what was seen before, in towers."""

from __future__ import annotations

import base64
import quopri
import unicodedata
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    JSON_TYPE,
    ORIGIN,
    TEXT_TYPE,
    Case,
    Plant,
    Traffic,
    after_login,
    around,
    body,
    exchange,
)
from tests.leaks.planter import Planter, b64, compact
from workbench.exchange import Message, Request, Response


def _typed(form: str, place: str, made: str, url: str = "", header: str = "") -> Case:
    """Type a password of one make, which comes back in a URL and in a header of a later request."""

    def build(p: Planter) -> Traffic:
        password = getattr(p, made)()
        target = f"{ORIGIN}/search?q={quote(password, safe='')}&page={p.keep('3')}" if url else f"{ORIGIN}/{p.slug()}"
        headers = ((header, f"last:{password}"),) if header else ()
        return Traffic((exchange(Request("GET", target, headers)),), typed=(password,))

    return Case(place, form, build, live=False)


def _later(form: str, first: Plant[tuple[str, str]], template: str) -> Case:
    """See a secret in a header of one request, then in the text of another answer."""

    def build(p: Planter) -> Traffic:
        name, value = first(p)
        secret = p.secrets[-1]
        seen = around(p)
        seen = replace(seen, request=replace(seen.request, headers=(*seen.request.headers, (name, value))))
        answer = Response(200, "OK", (), body(JSON_TYPE, compact({"note": template.format(secret), "row": p.number()})))
        return Traffic((seen, replace(around(p, response=answer), id="x2")))

    return Case("echo.later", form, build)


def _etag(p: Planter) -> Traffic:
    session = p.hex(32)
    seen = exchange(Request("GET", f"{ORIGIN}/a", (("Cookie", f"desk_session={session}; lang=pl-PL"),)))
    tagged = exchange(response=Response(200, "OK", (("ETag", f'W/"{session}-{p.keep("gzip")}"'),)))
    return Traffic((seen, replace(tagged, id="x2")))


def _etag_static(p: Planter) -> Traffic:
    seen = exchange(Request("GET", f"{ORIGIN}/a", (("Cookie", f"desk_session={p.token(32)}"),)))
    tagged = exchange(
        Request("GET", f"{ORIGIN}/app.js"),
        Response(200, "OK", (("ETag", f'"{p.digest(32)}"'), ("X-Served-By", p.keep("cache-fra19")))),
    )
    return Traffic((seen, replace(tagged, id="x2")))


def _if_match(p: Planter) -> Traffic:
    token = p.token(40)
    seen = exchange(Request("GET", f"{ORIGIN}/a", (("Authorization", f"Bearer {token}"),)))
    asked = exchange(Request("GET", f"{ORIGIN}/doc/{p.number()}", (("If-Match", f'"{token}"'),)))
    return Traffic((seen, replace(asked, id="x2")))


def _etag_base64(p: Planter) -> Traffic:
    token = p.key(32)
    seen = exchange(Request("GET", f"{ORIGIN}/a", (("X-Desk-Token", token),)))
    tagged = exchange(response=Response(200, "OK", (("ETag", f'"{b64(token)}"'), ("Age", p.keep("4711")))))
    return Traffic((seen, replace(tagged, id="x2")))


def _frame_echo(p: Planter) -> Traffic:
    password = p.two_words()
    frames = (Message(0, 1.0, "received", "text", f"{p.keep('echo-1')}: {password[::1]}"),)
    made = exchange(
        Request("GET", "wss://portal.example/live"), Response(101), resource_type="websocket", messages=frames
    )
    return Traffic((made,), typed=(password,))


def _etag_upper(p: Planter) -> Traffic:
    session = p.hex(40)
    seen = exchange(response=Response(200, "OK", (("Set-Cookie", f"AUTHSESS={session}; Path=/"),)))
    tagged = exchange(
        response=Response(200, "OK", (("ETag", f'"{session.upper()}"'), ("Content-Language", p.keep("fr-CA"))))
    )
    return Traffic((seen, replace(tagged, id="x2")))


def _aligned(text: str, shift: int) -> str:
    return base64.b64encode(b"x" * shift + text.encode() + b"tail").decode()


ECHOES: list[Case] = [
    _typed("tower pet in a search", "echo.known", "pet", url="q"),
    _typed("tower phrase in a search", "echo.known", "phrase", url="q"),
    _typed("tower human in a header", "echo.known", "two_words", header="X-Last-Input"),
    _typed("tower foreign in a search", "echo.known", "foreign", url="q"),
    _typed("tower digits in a header", "echo.known", "dashed", header="User-Agent"),
    after_login(
        "echo.known",
        "tower hex in upper case",
        lambda p, s: f"id={p.number()} raw={s.encode().hex().upper()}",
        TEXT_TYPE,
    ),
    after_login(
        "echo.known",
        "tower second alignment",
        lambda p, s: compact({"log": _aligned(s, 1), "n": p.number()}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known", "tower third alignment", lambda p, s: compact({"log": _aligned(s, 2), "n": p.number()}), JSON_TYPE
    ),
    after_login(
        "echo.known",
        "tower base64 twice",
        lambda p, s: f"<p>{b64(b64('u:' + s))}</p><i>{p.keep('Saal 9')}</i>",
        HTML_TYPE,
    ),
    after_login("echo.known", "tower hex of base64", lambda p, s: f"{b64(s).encode().hex()} {p.slug()}", TEXT_TYPE),
    after_login(
        "echo.known",
        "tower utf-16 base64",
        lambda p, s: f"powershell -enc {b64(('echo ' + s).encode('utf-16-le'))} {p.keep('-NoProfile')}",
        TEXT_TYPE,
    ),
    after_login(
        "echo.known",
        "tower quoted printable",
        lambda p, s: quopri.encodestring(f"Ihr Kennwort: {s}= ok {p.keep('Etage 3')}".encode()).decode(),
        TEXT_TYPE,
    ),
    after_login(
        "echo.known",
        "tower all entities",
        lambda p, s: "".join(f"&#x{ord(sign):X};" for sign in s) + p.keep(" Tor 5"),
        HTML_TYPE,
    ),
    after_login(
        "echo.known",
        "tower form twice escaped",
        lambda p, s: f"msg={quote(quote(s, safe=''), safe='')}&n={p.number()}",
        FORM_TYPE,
    ),
    after_login(
        "echo.known",
        "tower css escapes",
        lambda p, s: compact({"m": "".join(f"\\x{ord(sign):02x}" for sign in s), "k": p.keep("row-3")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.normalised", "tower upper", lambda p, s: f"YOU SENT {s.upper()} TO {p.keep('DESK-4')}", TEXT_TYPE
    ),
    after_login(
        "echo.normalised",
        "tower decomposed",
        lambda p, s: unicodedata.normalize("NFD", f"é {s} ") + p.slug(),
        TEXT_TYPE,
    ),
    after_login(
        "echo.normalised",
        "tower latin-1",
        lambda p, s: f"Prüfung: {s} {p.keep('fertig')}".encode("latin-1"),
        "text/plain; charset=iso-8859-1",
    ),
    after_login(
        "echo.error-page",
        "tower value attribute",
        lambda p, s: f'<input name="{p.keep("user")}" value="{s}"><b>{p.keep("Fehler 17")}</b>',
        HTML_TYPE,
    ),
    after_login(
        "echo.error-page",
        "tower dump",
        lambda p, s: f'array(2) {{ [0]=> string({len(s)}) "{s}" [1]=> int({p.number()}) }}',
        HTML_TYPE,
    ),
    after_login(
        "echo.error-page",
        "tower sql",
        lambda p, s: f"ERROR near '{s}' in SELECT id FROM {p.keep('t_users')} WHERE h='{s}'",
        TEXT_TYPE,
    ),
    after_login(
        "echo.error-page",
        "tower title",
        lambda p, s: f"<title>No results for {s}</title><a href='/{p.slug()}'>x</a>",
        HTML_TYPE,
    ),
    after_login(
        "echo.error-page",
        "tower json pointer",
        lambda p, s: compact({"detail": f"value {s!r} at /form/3 is not allowed", "code": p.keep("E-1042")}),
        JSON_TYPE,
    ),
    Case("echo.error-page", "tower frame", _frame_echo),
    Case("echo.etag", "tower cookie", _etag),
    Case("echo.etag", "tower of a file", _etag_static),
    Case("echo.etag", "tower if-match", _if_match),
    Case("echo.etag", "tower base64", _etag_base64),
    Case("echo.etag", "tower upper case", _etag_upper),
    _later(
        "tower bearer in a note", lambda p: ("Authorization", f"Bearer {p.token(32)}"), template="retry with {} please"
    ),
    _later("tower api key in a path", lambda p: ("X-Api-Key", p.hex(32)), template="see /v1/jobs/{}/log"),
    _later(
        "tower session cookie in a shell",
        lambda p: ("Cookie", f"PHPSESSID={p.key(26).lower()}"),
        template="run job --ctx={} --fast",
    ),
    _later(
        "tower basic in a table",
        lambda p: ("Authorization", f"Basic {b64('anna:' + p.two_words())}"),
        template="anna | {} | 3 tries",
    ),
    _later("tower guid in a sentence", lambda p: ("X-Auth-Token", p.guid()), template="Opened for {}."),
]

"""Whatever a codec is fed, it raises nothing, a known secret is gone, and what could be parsed can be parsed."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.exchange import Body, Exchange, Message, Request, Response
from workbench.redaction import Redactor

SECRET = "Velvet7!harbour&Orbit42"
_FILLER = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)
_RELAXED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])

type Wrap = Callable[[str, str], str]
"""(secret, filler) → a document in which both stand under innocent names."""


def _multipart(secret: str, filler: str) -> str:
    part = '--zz\r\nContent-Disposition: form-data; name="note"\r\n\r\n{}\r\n'
    return part.format(secret) + part.format(filler.replace("--", "")) + "--zz--\r\n"


CODECS: dict[str, tuple[str, Wrap]] = {
    "json": ("application/json", lambda secret, filler: json.dumps({"note": f"a {secret} b", "list": [filler, secret]})),
    "json without escapes": ("application/json", lambda secret, filler: json.dumps({"a": filler, "b": secret}, ensure_ascii=False)),
    "json lines": ("application/x-ndjson", lambda secret, filler: f"{json.dumps({'a': secret})}\n{json.dumps([filler])}\n"),
    "form": ("application/x-www-form-urlencoded", lambda secret, filler: f"note={quote(secret)}&x={quote(filler)}"),
    "multipart": ("multipart/form-data; boundary=zz", _multipart),
    "xml": ("application/xml", lambda secret, filler: f"<a><b>{escape(secret)}</b><c>{escape(filler)}</c></a>"),
    "html": ("text/html", lambda secret, filler: f"<p title='{escape(secret)}'>{escape(filler)} {escape(secret)}</p>"),
    "graphql": ("application/json", lambda secret, filler: json.dumps({"query": "query($a: String) { b(c: $a) }", "variables": {"a": secret, "d": filler}})),
    "json-rpc": ("application/json", lambda secret, filler: json.dumps({"jsonrpc": "2.0", "method": "note.add", "params": [filler, secret]})),
    "text": ("text/plain", lambda secret, filler: f"{filler} {secret} {filler}"),
    "csv": ("text/csv", lambda secret, filler: f'id,note\n1,"{secret}"\n2,{filler.replace(chr(34), "")}\n'),
    "yaml": ("application/yaml", lambda secret, filler: f"note: '{secret}'\nother: {json.dumps(filler)}\n"),
}  # fmt: skip


def redacted(media_type: str, content: str | bytes) -> Body:
    raw = content.encode() if isinstance(content, str) else content
    redactor = Redactor(b"k" * 32)
    redactor.learn([SECRET], "password")
    made = Exchange(
        "x1",
        "r1",
        0.0,
        Request("POST", "https://portal.example/api"),
        Response(200, body=Body(raw=raw, media_type=media_type)),
        resource_type="fetch",
    )
    response = redactor.redact(made).response
    assert response is not None
    return response.body


def assert_gone(text: str) -> None:
    for form in (SECRET, escape(SECRET), quote(SECRET), json.dumps(SECRET)[1:-1]):
        assert form not in text


@pytest.mark.parametrize("codec", CODECS)
@given(filler=_FILLER)
@_RELAXED
def test_a_known_secret_never_survives(codec: str, filler: str) -> None:
    media_type, wrap = CODECS[codec]
    kept = redacted(media_type, wrap(SECRET, filler))
    assert_gone(kept.text)
    assert kept.text or kept.omitted


@pytest.mark.parametrize("codec", CODECS)
@given(octets=st.binary(max_size=60), at=st.integers(0, 200))
@_RELAXED
def test_no_damage_raises_or_lets_it_through(codec: str, octets: bytes, at: int) -> None:
    media_type, wrap = CODECS[codec]
    whole = wrap(SECRET, "x").encode()
    assert_gone(redacted(media_type, whole[:at] + octets + whole[at:]).text)


@pytest.mark.parametrize("codec", ["json", "json without escapes", "graphql", "json-rpc"])
@given(filler=_FILLER)
@_RELAXED
def test_json_stays_json_of_the_same_form(codec: str, filler: str) -> None:
    media_type, wrap = CODECS[codec]
    text = wrap(SECRET, filler)
    assert _form(json.loads(redacted(media_type, text).text)) == _form(json.loads(text))


def _form(value: object) -> object:
    if isinstance(value, dict):
        return {name: _form(inner) for name, inner in value.items()}
    return [_form(inner) for inner in value] if isinstance(value, list) else type(value).__name__


@given(filler=st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=20))
@_RELAXED
def test_xml_stays_well_formed(filler: str) -> None:
    kept = redacted("application/xml", CODECS["xml"][1](SECRET, filler))
    assert kept.omitted or ET.fromstring(kept.text).tag == "a"


@pytest.mark.parametrize(
    "frame", ["{}", '42["note","{}"]', "SEND\nnote:{}\n\n{}\0", '{{"type":1,"arguments":["{}"]}}\x1e']
)
@given(filler=_FILLER)
@_RELAXED
def test_frames_and_events_lose_it_too(frame: str, filler: str) -> None:
    redactor = Redactor(b"k" * 32)
    redactor.learn([SECRET], "password")
    data = (
        frame.replace("{{", "{")
        .replace("}}", "}")
        .replace("{}", f"{filler.replace(chr(34), '').replace(chr(92), '')} {SECRET}")
    )
    for kind in ("text", "event"):
        message = Message(0, 1.0, "received", "text" if kind == "text" else "event", data)
        assert_gone(redactor.redact_message(message, "wss://portal.example/live").data)

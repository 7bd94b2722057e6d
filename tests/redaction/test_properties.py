"""What holds for any input: nothing learned survives, twice is once, structure stays."""

from __future__ import annotations

import json
import string

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import PLACEHOLDER, Redactor
from workbench.redaction.variants import variants

_SECRETS = st.text(string.ascii_letters + string.digits + "!@#$%&/+=_-äß .", min_size=8, max_size=40).filter(
    lambda text: (
        len(text.strip(' "')) >= 8
        and text.strip(' "') == text
        and len(set(text)) > 4
        and not text.isdigit()
        and "%" not in text
        and "redacted" not in text.lower()
    )
)
_NAMES = st.sampled_from(
    [
        "id",
        "name",
        "password",
        "token",
        "access_token",
        "code",
        "state",
        "errors",
        "value",
        "key",
        "otp",
        "items",
        "url",
        "note",
        "kty",
        "d",
    ]
)
_STRINGS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "a=b&token=zz99xx88yy",
            "https://h.example/x?code=Ab12Cd34Ef56Gh78",
            '{"password":"q7w8e9r0"}',
            "Bearer aB3dE6gH9jK2",
        ]
    ),
    st.from_regex(r"(password|token|x)[=:] ?[a-zA-Z0-9]{1,20}", fullmatch=True),
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | _STRINGS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES | st.text(max_size=8), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip
_RELAXED = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def _skeleton(value: object) -> object:
    if isinstance(value, dict):
        return {key: _skeleton(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_skeleton(inner) for inner in value]
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


@given(_SECRETS, _VALUES, st.text(max_size=10))
@_RELAXED
def test_no_learned_secret_survives_in_any_form(secret: str, value: JsonValue, around: str) -> None:
    redactor = Redactor(b"k")
    redactor.learn([secret])
    for form in variants(secret):
        if len(form) < 8:
            continue
        text = json.dumps({"a": [value, f"{around} {form} {around}"]})
        redacted = redactor.redact(exchange(body=("application/json", text), url="https://h.example/"))
        assert form not in json.dumps(json.loads(redacted.request.body.text)["a"][1], ensure_ascii=False)
        assert form not in redactor.redact_text(f"x {form} y")


@given(_VALUES)
@example(['"PASS":"0', "00000A"])
@example({"id": "PAS:1k1KaNCJaMPa1h0DOB", "value": 100})
@_RELAXED
def test_redacting_json_twice_changes_nothing(value: JsonValue) -> None:
    redactor = Redactor(b"k")
    once = redactor.redact(exchange(body=("application/json", json.dumps([value])))).request.body
    twice = redactor.redact(exchange(body=("application/json", once.text))).request.body
    assert twice.text == once.text


@given(_STRINGS | st.text(string.printable, max_size=80))
@_RELAXED
def test_redacting_text_twice_changes_nothing(text: str) -> None:
    redactor = Redactor(b"k")
    once = redactor.redact_text(text)
    assert redactor.redact_text(once) == once


@given(_VALUES)
@_RELAXED
def test_names_lengths_and_types_survive(value: JsonValue) -> None:
    body = Redactor(b"k").redact(exchange(body=("application/json", json.dumps([value])))).request.body
    assert _skeleton(json.loads(body.text)) == _skeleton(json.loads(json.dumps([value]).encode("utf-8", "replace")))


@given(st.text(string.ascii_letters + string.digits + "%/?#&=;:@.[]-_ ", max_size=120))
@_RELAXED
def test_any_url_can_be_redacted_and_redacting_it_twice_changes_nothing(tail: str) -> None:
    redactor = Redactor(b"k")
    once = redactor.redact_url(f"https://h.example/{tail}")
    assert redactor.redact_url(once) == once


@given(
    st.binary(max_size=400),
    st.sampled_from(
        ["", "application/json", "text/html", "text/csv", "text/event-stream", "application/x-ndjson", "text/xml", "multipart/form-data; boundary=b",
         "application/x-www-form-urlencoded", "text/plain; charset=utf-16", "application/x-protobuf", "text/javascript"]
    ),
    st.sampled_from(["", "gzip", "br", "zstd", "deflate", "gzip, br", "nonsense"]),
)  # fmt: skip
@_RELAXED
def test_any_octets_are_redacted_or_left_out(raw: bytes, media_type: str, coding: str) -> None:
    from dataclasses import replace

    from workbench.exchange import Body

    base = exchange()
    body = Body(raw=raw, media_type=media_type, coding=coding)
    redacted = Redactor(b"k").redact(replace(base, request=replace(base.request, body=body)))
    kept = redacted.request.body
    assert kept.raw == b""
    assert kept.coding == ""
    assert kept.wire_size == len(raw)


def test_a_placeholder_reads_as_one() -> None:
    found = PLACEHOLDER.search(Redactor(b"k").redact_url("https://h.example/?token=abcdefgh12"))
    assert found
    assert found[1] == "token"

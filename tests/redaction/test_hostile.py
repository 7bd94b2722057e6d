"""Hostile input is capped and recorded as what it is; nothing is lost beside it."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from dataclasses import replace

import brotli  # type: ignore[import-untyped]  # the package has no stubs
import pytest
import zstandard

from tests.redaction.build import exchange
from workbench.exchange import Body
from workbench.redaction import Limits, Redactor
from workbench.redaction.codings import OmittedError, decode_content, decode_text

_SMALL = Limits(inflated_size=100_000, wire_size=1_000_000)
_TEXT = b'{"token":"Zq8Lw3Rt6Vy1Xb4N","n":1}'


def _raw_deflate(data: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return machine.compress(data) + machine.flush()


_CODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}


def redacted_body(redactor: Redactor, body: Body) -> Body:
    """Redact an exchange whose answer is this body, and check that what is beside it is still there."""
    base = exchange(headers=(("X-Beside", "kept"),))
    assert base.response
    redacted = redactor.redact(replace(base, response=replace(base.response, body=body)))
    assert redacted.request.headers == (("X-Beside", "kept"),)
    assert redacted.response
    return redacted.response.body


@pytest.mark.parametrize("coding", _CODERS)
def test_every_content_coding_is_undone(redactor: Redactor, coding: str) -> None:
    raw = _CODERS[coding](_TEXT)
    body = redacted_body(redactor, Body(raw=raw, media_type="application/json", coding=coding))
    assert body.text.startswith('{"token":"redacted.token.')
    assert (body.size, body.wire_size, body.coding, body.raw) == (len(_TEXT), len(raw), "", b"")


@pytest.mark.parametrize("coding", _CODERS)
@pytest.mark.parametrize("rows", [600, 1_500, 4_000])
def test_content_of_any_size_comes_whole(coding: str, rows: int) -> None:
    rooms = [
        {"id": row, "name": f"Room {row * 7919 % 1000}", "note": "clean, and the staff friendly"} for row in range(rows)
    ]
    text = json.dumps(rooms).encode()
    assert decode_content(_CODERS[coding](text), coding, Limits()) == text


def test_deflate_without_its_wrapper_is_undone() -> None:
    assert decode_content(_raw_deflate(_TEXT), "deflate", _SMALL) == _TEXT


def test_codings_on_top_of_each_other_are_undone_last_first() -> None:
    raw = brotli.compress(gzip.compress(_TEXT))
    assert decode_content(raw, "gzip, br", _SMALL) == _TEXT


def test_gzip_of_several_members_is_one_content() -> None:
    assert decode_content(gzip.compress(b"a") + gzip.compress(b"b"), "gzip", _SMALL) == b"ab"


@pytest.mark.parametrize("coding", _CODERS)
def test_a_bomb_is_capped(coding: str) -> None:
    bomb = _CODERS[coding](bytes(20_000_000))
    body = redacted_body(Redactor(b"k", limits=_SMALL), Body(raw=bomb, media_type="application/json", coding=coding))
    assert (body.text, body.omitted) == ("", "capped")


@pytest.mark.parametrize("coding", _CODERS)
def test_a_truncated_stream_is_not_kept(redactor: Redactor, coding: str) -> None:
    raw = _CODERS[coding](json.dumps(list(range(5_000))).encode())[:-30]
    body = redacted_body(redactor, Body(raw=raw, media_type="application/json", coding=coding))
    assert body.text == ""
    assert body.omitted in {"undecodable", "unparsed"}


def test_a_mislabelled_coding_does_not_hide_plain_json(redactor: Redactor) -> None:
    body = redacted_body(redactor, Body(raw=_TEXT, media_type="application/json", coding="br"))
    assert "Zq8Lw3Rt6Vy1Xb4N" not in body.text
    assert json.loads(body.text)["n"] == 1


@pytest.mark.parametrize("coding", ["compress", "gzip, gzip, gzip, gzip", "aes128gcm"])
def test_an_unknown_or_too_deep_coding_is_not_kept(coding: str) -> None:
    with pytest.raises(OmittedError, match="undecodable"):
        decode_content(_TEXT, coding, _SMALL)


def test_what_is_too_large_on_the_wire_is_not_kept() -> None:
    body = redacted_body(Redactor(b"k", limits=_SMALL), Body(raw=b" " * 1_000_001, media_type="text/plain"))
    assert (body.omitted, body.wire_size) == ("capped", 1_000_001)


@pytest.mark.parametrize(
    ("octets", "media_type"),
    [
        (b"\xff\xfe\x00", "text/plain; charset=nonsense"),
        (b"caf\xe9 password=x", "text/plain"),
        (b"\xc3\x28", "application/json"),
    ],
)
def test_text_in_no_readable_charset_is_not_kept(octets: bytes, media_type: str) -> None:
    with pytest.raises(OmittedError, match="undecodable"):
        decode_text(octets, media_type)


@pytest.mark.parametrize(
    ("octets", "media_type"),
    [
        ("é".encode("latin-1"), "text/plain; charset=ISO-8859-1"),
        ("é".encode("utf-16"), "text/plain"),
        ("é".encode("utf-8-sig"), "text/plain"),
        ("é".encode("utf-7"), 'text/plain; charset="utf-7"'),
    ],
)
def test_charsets_are_undone(octets: bytes, media_type: str) -> None:
    assert decode_text(octets, media_type) == "é"


@pytest.mark.parametrize("opening", ["[", '{"a":'])
@pytest.mark.parametrize("depth", [150, 900, 5_000])
def test_deep_nesting_is_not_kept(redactor: Redactor, opening: str, depth: int) -> None:
    closing = "]" if opening == "[" else "}"
    raw = (opening * depth + "1" + closing * depth).encode()
    body = redacted_body(redactor, Body(raw=raw, media_type="application/json"))
    assert body.text == ""
    assert body.omitted in {"nested-too-deep", "unparsed"}


def test_json_within_json_within_json_is_hidden_past_the_limit(redactor: Redactor) -> None:
    text = '{"password":"Zq8Lw3Rt6Vy1Xb4N"}'
    for _ in range(9):
        text = json.dumps({"x": text})
    body = redacted_body(redactor, Body(raw=text.encode(), media_type="application/json"))
    assert "Zq8Lw3Rt6Vy1Xb4N" not in body.text
    assert body.text.startswith('{"x":')


def test_a_string_of_ten_megabytes_goes_through(redactor: Redactor) -> None:
    text = json.dumps({"long": "lorem ipsum " * 850_000, "token": "Zq8Lw3Rt6Vy1Xb4N"})
    body = redacted_body(redactor, Body(raw=text.encode(), media_type="application/json"))
    assert len(body.text) > 10_000_000
    assert "Zq8Lw3Rt6Vy1Xb4N" not in body.text


@pytest.mark.parametrize(
    "text",
    [
        "password=" + "a" * 200_000,
        "a=" * 100_000,
        '"' * 100_000,
        "token: '" * 20_000,
        "eyJ" * 60_000,
        "http://" * 30_000,
        "-----BEGIN PRIVATE KEY-----" * 4_000,
        "4111 " * 40_000,
        "abcd " * 40_000,
        "<" * 50_000,
        "%25" * 50_000,
        "\\" * 100_000,
    ],
)
@pytest.mark.timeout(20)
def test_no_text_makes_a_pattern_run_away(redactor: Redactor, text: str) -> None:
    redactor.redact_text(text)
    redacted_body(redactor, Body(raw=text.encode(), media_type="text/html"))
    redacted_body(redactor, Body(raw=json.dumps({"x": text}).encode(), media_type="application/json"))


def test_headers_past_the_limit_are_dropped(redactor: Redactor) -> None:
    redacted = redactor.redact(exchange(headers=tuple((f"X-{number}", "v") for number in range(10_000))))
    assert len(redacted.request.headers) == 500


def test_a_repeated_name_lets_neither_value_out(redactor: Redactor) -> None:
    raw = b'{"note":{"password":"first-Secret-11","password":"second-Secret-22"}}'
    body = redacted_body(redactor, Body(raw=raw, media_type="application/json"))
    assert "Secret" not in body.text


def test_undecodable_octets_in_headers_and_urls_are_mended(redactor: Redactor) -> None:
    odd = b"caf\xe9".decode("utf-8", "surrogateescape")
    redacted = redactor.redact(exchange(url=f"https://h.example/{odd}", headers=(("X-Odd", odd),)))
    assert repr(redacted).encode("utf-8")


def test_lone_surrogates_and_long_integers_survive(redactor: Redactor) -> None:
    raw = b'{"a":"\\ud800","n":123456789012345678901234567890,"password":"Zq8Lw3Rt6Vy1Xb4N"}'
    kept = json.loads(redacted_body(redactor, Body(raw=raw, media_type="application/json")).text)
    assert kept["n"] == 123456789012345678901234567890
    assert kept["password"].startswith("redacted.")


def test_what_is_remembered_stays_bounded_and_typed_secrets_are_kept_longest() -> None:
    redactor = Redactor(b"k", limits=Limits(known=200))
    redactor.learn(["typed-Secret-1"])
    for number in range(1_000):
        redactor.redact(exchange(headers=(("Authorization", f"Bearer tok-{number:05}-aB3dE6"),)))
    assert "tok-00999" not in redactor.redact_text("tok-00999-aB3dE6")
    assert redactor.redact_text("tok-00001-aB3dE6") == "tok-00001-aB3dE6"
    assert "typed-Secret-1" not in redactor.redact_text("it is typed-Secret-1")


@pytest.mark.parametrize("text", ["WIFI:" * 5_000, "ab=" * 5_000, "ab:cd=" * 5_000])
def test_pairs_within_pairs_end(text: str) -> None:
    assert "q8Zk1LmN0pRs2TuV" not in Redactor(b"k").redact_text(f"{text}token=q8Zk1LmN0pRs2TuV")


def test_a_path_of_many_segments_stays() -> None:
    path = "/a" * 10_000
    assert Redactor(b"k").redact_url(path) == path


@pytest.mark.parametrize("times", [6, 7, 60])
def test_fragments_within_fragments_end_and_the_address_before_them_stays(times: int) -> None:
    kept = Redactor(b"k").redact_url(f"https://portal.example/a{'#x/' * times}access_token/q8Zk1LmN0pRs2TuV")
    assert kept.startswith("https://portal.example/a#x/")
    assert "q8Zk1LmN0pRs2TuV" not in kept


@pytest.mark.parametrize(
    "url",
    [
        "https://portal.example/go?to=https://portal.example@evil.example/",
        "https://portal.example/go?to=https://x:portal.example@evil.example/",
        "https://portal.example/go?password=portal.example",
        "https://portal.example/go?password=https://portal.example/",
    ],
)
def test_nobody_hides_the_portals_own_name_by_writing_it_where_a_password_stands(redactor: Redactor, url: str) -> None:
    hidden = redactor.redact(exchange(url=url)).request.url
    assert hidden.startswith("https://portal.example/go?")
    assert "redacted." in hidden
    assert redactor.redact(exchange()).request.url == "https://portal.example/api"


def test_the_user_of_an_address_is_a_name_unless_it_was_made_by_a_machine(redactor: Redactor) -> None:
    redactor.redact(exchange(url="https://portal.example/a?from=https://svc-mirror:Tq7rLw2Vx9@git.example/"))
    redactor.redact(exchange(url="https://portal.example/a?from=https://vR8kQ2mZt5Wc1YpL0xNs@git.example/"))
    text = redactor.redact_text("svc-mirror Tq7rLw2Vx9 vR8kQ2mZt5Wc1YpL0xNs")
    assert text.startswith("svc-mirror redacted.")
    assert "vR8k" not in text


_HEADERS = (
    "authorization",
    "proxy-authorization",
    "x-auth",
    "cookie",
    "set-cookie",
    "upload-metadata",
    "location",
    "etag",
)
_VALUES = (
    "Basic \u00ff\u00fe==",
    "Basic \udcff\udcfe==",
    'Digest username="\udcff',
    "token \u00ff,b \udcfe",
    "a\0b\udcff=\udcfe;;=",
    "http://\udcff:\udcfe@[::1/\udcff?token=\udcff",
)


@pytest.mark.parametrize("name", _HEADERS)
@pytest.mark.parametrize("value", _VALUES)
def test_a_header_that_is_no_text_costs_no_exchange(redactor: Redactor, name: str, value: str) -> None:
    redacted = redactor.redact(exchange(headers=((name, value), ("X-Beside", "kept"))))
    assert [field for field, _ in redacted.request.headers] == [name, "X-Beside"]
    assert redacted.request.headers[1] == ("X-Beside", "kept")


@pytest.mark.timeout(60)
def test_a_form_of_forty_thousand_fields_is_redacted_as_a_short_one(redactor: Redactor) -> None:
    fields = "&".join(f"field{number}=Qx7r{number}Lw2" for number in range(40_000))
    form = Body(text=f"{fields}&password=Zq8Lw3Rt6Vy1", media_type="application/x-www-form-urlencoded", size=1)
    kept = redacted_body(redactor, form).text
    assert "Zq8Lw3Rt6Vy1" not in kept
    assert "field39999=" in kept

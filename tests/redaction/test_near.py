"""A value built as a password is one where what stands around says so, and a name of something elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.redaction.build import exchange
from tests.redaction.lookalikes import DOCUMENTS
from workbench.exchange import Body, JsonValue
from workbench.redaction import Redactor
from workbench.redaction.near import before, is_beside, is_generic

SECRET = "Saffron-Harbour41"

_PARTS = (
    "".join(
        f'--zz\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in (("label", "Password"), ("value", SECRET), ("model", "Galaxy-Note20"))
    )
    + "--zz--\r\n"
)

TAKEN: list[JsonValue] = [
    {"note": "WLAN password", "value": SECRET},
    {"secrets": {"value": SECRET}},
    {"q": "What is the password of the till?", "text": SECRET},
    {"event": "password changed", "from": "Old-Harbour41", "to": SECRET},
    {"credentials": {"till": {"v": SECRET}}},
    {"passwordExpiresAt": "2026-01-01", "temporary": SECRET},
    ["Das Kennwort lautet", SECRET],
    {"title": "Server", "note": "WLAN password", "value": SECRET},
]


@pytest.mark.parametrize("document", TAKEN, ids=str)
def test_what_stands_around_says_that_it_is_a_password(redactor: Redactor, document: JsonValue) -> None:
    assert SECRET not in str(redactor.redact_value(document))


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_names_of_things_and_people_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


def test_a_list_of_things_stays(redactor: Redactor) -> None:
    things: JsonValue = {
        "passengers": ["Ann-Lee1984"],
        "keywords": ["Summer-Sale2026"],
        "files": ["Report-Final2026.pdf"],
    }
    assert redactor.redact_value(things) == things


@given(st.text(max_size=30), st.sampled_from([SECRET, "Galaxy-Note20", "x"]), st.text(max_size=30))
@settings(deadline=None)
def test_twice_is_once(name: str, value: str, beside: str) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_value({name: value, "text": value, "note": beside})
    assert redactor.redact_value(once) == once


@given(st.text(max_size=60), st.text(min_size=1, max_size=10))
def test_what_is_written_before_ends_where_the_text_begins(written: str, text: str) -> None:
    assert (f"{written}{text}").startswith(before(f"{written}{text}".encode(), text))


def test_of_what_is_written_before_only_the_end_is_read() -> None:
    assert before(b"x" * 1_000 + b"Password:" + SECRET.encode(), SECRET) == "x" * 151 + "Password:"
    assert before(b"nothing", SECRET) == ""


@pytest.mark.parametrize("name", ["value", "field_13", "newWord", "v", "text2", "7"])
def test_a_name_that_tells_of_nothing_is_generic(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize("name", ["device", "valueOf", "campaign_1", "customer"])
def test_a_name_that_tells_of_a_thing_is_not(name: str) -> None:
    assert not is_generic(name)


def test_another_field_says_what_a_generic_one_holds() -> None:
    assert is_beside("field_13", SECRET, ["field_13_label", "Password"])
    assert not is_beside("field_13", SECRET, ["field_13_label", "Device"])
    assert not is_beside("device", SECRET, ["Password"])
    assert not is_beside("field_13", "Copper", ["Password"])


@pytest.mark.parametrize("place", ["form", "multipart", "markup"])
def test_fields_of_forms_and_elements_are_read_as_members_are(place: str) -> None:
    text, media_type = {
        "form": (f"f_1_label=Password&f_1={SECRET}&model=Galaxy-Note20", "application/x-www-form-urlencoded"),
        "multipart": (_PARTS, "multipart/form-data; boundary=zz"),
        "markup": (
            f"<f><label>Password</label><content>{SECRET}</content><model>Galaxy-Note20</model></f>",
            "text/xml",
        ),
    }[place]
    made = exchange()
    made = replace(made, request=replace(made.request, body=Body(raw=text.encode(), media_type=media_type)))
    kept = Redactor(b"k" * 32).redact(made).request.body.text
    assert SECRET not in kept
    assert "Galaxy-Note20" in kept

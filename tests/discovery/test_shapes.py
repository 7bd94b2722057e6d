from __future__ import annotations

import pytest

from workbench.discovery.shapes import is_plural, segment_shape, singular, split_suffix, string_format, words_of


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("42", "integer"),
        ("5b0b2a5e-1f9a-4c7e-8a44-0a3f3c9b7d21", "uuid"),
        ("3f9a1c22b0d4", "hex"),
        ("2026-02-03", "date"),
        ("ada@example.org", "email"),
        ("v2.1", "version"),
        ("de-DE", "locale"),
        ("partners", "word"),
        ("known-issues", "words"),
        ("INV-2026-001", "mixed"),
        ("cus_9s6XKzkNRiz8i3Zz", "token"),
        ("redacted.reset.3f9a1c22b0d4", "placeholder"),
        ("", "empty"),
    ],
)
def test_segments_have_a_shape(text: str, shape: str) -> None:
    assert segment_shape(text) == shape


@pytest.mark.parametrize(
    ("text", "form"), [("10.0.0.1", "ipv4"), ("https://a.example/x", "uri"), ("1.2", ""), ("plain", "")]
)
def test_strings_have_a_format(text: str, form: str) -> None:
    assert string_format(text) == form


def test_identifiers_split_into_words() -> None:
    assert words_of("resendInvite") == ("resend", "invite")
    assert words_of("APIKeys-v2_list") == ("api", "keys", "v", "2", "list")


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("partners", "partner"),
        ("companies", "company"),
        ("addresses", "address"),
        ("boxes", "box"),
        ("status", "status"),
    ],
)
def test_nouns_have_a_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert is_plural(plural) == (plural != one)


def test_formats_and_custom_verbs_split_off() -> None:
    assert split_suffix("7.json") == ("7", ".json")
    assert split_suffix("op-1:cancel") == ("op-1", ":cancel")
    assert split_suffix("v1.2") == ("v1.2", "")

"""Mask personal data in examples, keeping its form: what leaves the workspace shows shapes, not people."""

from __future__ import annotations

import re

from workbench.exchange import JsonValue

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+\d[\d ()./-]{6,20}\d|\(\d{2,5}\)[\d ./-]{5,15}\d")
_KEYS = re.compile(
    r"(?:^|_)(?:e?mail|phone|mobile|fax|tel|(?:first|last|given|family|middle|full|maiden|nick|user|display|contact)_?name"
    r"|surname|login|username|birth|dob|ssn|iban|address|street|house|zip|postal|postcode|passport|gender|salary|ip)"
)
_PERSON = re.compile(r"(?:^|_)(?:e?mail|phone|mobile|first_?name|last_?name|given_?name|job_?title|birth)")
_NAMES = frozenset({"name", "title", "label"})
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[-.\s]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LETTER, _CAPITAL, _DIGIT = re.compile(r"[^\W\d_A-Z]"), re.compile(r"[A-Z]"), re.compile(r"\d")


def masked(value: JsonValue, name: str = "") -> JsonValue:
    """Give a value with e-mail addresses, telephone numbers and what stands under personal names masked.

    >>> masked({"email": "ada@contoso.example", "firstName": "Ada", "id": 7})
    {'email': 'user@example.com', 'firstName': 'Xxx', 'id': 7}
    """
    if isinstance(value, dict):
        person = any(_PERSON.search(_snake(key)) for key in value)
        return {key: masked(item, "full_name" if person and key in _NAMES else key) for key, item in value.items()}
    if isinstance(value, list):
        return [masked(item, name) for item in value]
    if isinstance(value, str):
        return _text(value, personal=bool(_KEYS.search(_snake(name))))
    if isinstance(value, int | float) and not isinstance(value, bool) and _KEYS.search(_snake(name)):
        return type(value)(0)
    return value


def _snake(name: str) -> str:
    return _WORD.sub("_", name).lower()


def _text(text: str, *, personal: bool) -> str:
    if _EMAIL.fullmatch(text):
        return "user@example.com"
    if personal:
        return "2000-01-01" + text[10:] if _DATE.match(text) else _shape(text)
    return _PHONE.sub(lambda found: _DIGIT.sub("0", found[0]), _EMAIL.sub("user@example.com", text))


def _shape(text: str) -> str:
    return _LETTER.sub("x", _CAPITAL.sub("X", _DIGIT.sub("0", text)))

"""Parameters that hold a name and a value of one thing are read as such."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor
from workbench.redaction.fields import called

_FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("rows[0][k]=wifi_pw&rows[0][v]=pelusa1987&rows[1][k]=ssid&rows[1][v]=Kai-West", "pelusa1987"),
        ("set.0.name=kennwort&set.0.value=pelusa1987", "pelusa1987"),
        ("feld_1.name=api_key&feld_1.wert=0f8a3c51d2e94b7786a1", "0f8a3c51d2e94b7786a1"),
    ],
)
def test_a_value_goes_by_the_name_beside_it(redactor: Redactor, text: str, secret: str) -> None:
    kept = redactor.redact(exchange(body=(_FORM, text))).request.body.text
    assert secret not in kept
    assert "Kai-West" in kept or "Kai-West" not in text


def test_a_value_keeps_its_own_name_where_none_stands_beside_it() -> None:
    assert called([("rows[0][v]", "x"), ("rows[1][k]", "pwd"), ("page", "2")]) == ["rows[0][v]", "rows[1][k]", "page"]


def test_a_form_of_names_and_values_that_hide_nothing_stays(redactor: Redactor) -> None:
    text = "rows[0][k]=ssid&rows[0][v]=Kai-West&sort[0][name]=password_changed_at&sort[0][value]=desc"
    assert redactor.redact(exchange(body=(_FORM, text))).request.body.text == text

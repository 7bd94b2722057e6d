"""Rules are data that a person can read and change."""

from __future__ import annotations

import tomllib

import pytest

from tests.redaction.build import exchange
from workbench.errors import UsageError
from workbench.redaction import RULES_VERSION, Redactor, default_rules, load_rules
from workbench.redaction.rules import default_text


def test_every_default_rule_says_why() -> None:
    table = tomllib.loads(default_text())
    rows = [*table["key"], *table["shape"], *table["path"], table["keep"], table["headers"]]
    assert all(row["reason"].strip() for row in rows)
    assert len({row["name"] for row in rows if "name" in row}) == len(rows) - 2


def test_a_workspace_adds_a_name() -> None:
    rules = load_rules('[[key]]\nname="house"\nkind="house"\nkeys=["kundennummer"]\nreason="Ours."\n')
    redactor = Redactor(b"k", rules)
    redacted = redactor.redact(exchange(body=("application/json", '{"KundenNummer":"K-77","name":"x"}')))
    assert redacted.request.body.text.startswith('{"KundenNummer":"redacted.house.')
    assert redacted.hidden[0].rule == "house"
    assert "K-77" not in redactor.redact_text("kundennummer=K-77")


def test_a_workspace_keeps_a_name() -> None:
    redactor = Redactor(b"k", load_rules('[keep]\nkeys=["userToken"]\n'))
    assert redactor.redact_url("https://h.example/?user_token=public77") == "https://h.example/?user_token=public77"


def test_a_workspace_replaces_a_rule_by_its_name() -> None:
    rules = load_rules('[[key]]\nname="pin"\nkind="pin"\nkeys=["geheimzahl"]\nreason="Only ours."\n')
    redactor = Redactor(b"k", rules)
    assert redactor.redact_value({"pin": "1234"}) == {"pin": "1234"}
    assert redactor.redact_value({"geheimzahl": "1234"}) == {"geheimzahl": "redacted.pin.000000000000"}


def test_a_workspace_adds_a_shape() -> None:
    rules = load_rules(
        '[[shape]]\nname="acme"\nkind="apikey"\nanchors=["ACME-"]\npattern="ACME-[0-9]{6}"\nreason="Ours."\n'
    )
    assert "ACME-123456" not in Redactor(b"k", rules).redact_text("my key is ACME-123456.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[key", "no TOML"),
        ('[[key]]\nname="x"\nkind="BAD"\nreason="r"', "x has no usable kind"),
        ('[[key]]\nname="x"\nkind="ok"', "x has no usable reason"),
        ('[[key]]\nname="x"\nkind="ok"\nreason="r"\nwhen="maybe"', "x has no usable when"),
        ('[[shape]]\nname="x"\nkind="ok"\nreason="r"\npattern="("', "x has a pattern that cannot be read"),
    ],
)
def test_a_rule_that_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        load_rules(text)


def test_the_version_changes_with_the_rules() -> None:
    assert default_rules().version == RULES_VERSION
    assert load_rules('[keep]\nkeys=["a"]\n').version != RULES_VERSION

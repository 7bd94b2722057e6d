"""Rules are data that a person can read and change."""

from __future__ import annotations

import tomllib

import pytest

from tests.redaction.build import exchange
from workbench.errors import UsageError
from workbench.redaction import RULES_VERSION, Redactor, default_rules, load_rules
from workbench.redaction.rules import PLACES, default_text
from workbench.redaction.rules_file import check_tables


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
        ('[[shape]]\nname="x"\nkind="ok"\nreason="r"\npattern=".*"', "x has a pattern that matches any text"),
        (
            '[[key]]\nname="x"\nkind="ok"\nreason="r"\nkyes=["a"]',
            "rule x has a field 'kyes' that means nothing. Did you mean 'keys'",
        ),
        ('[[key]]\nname="x"\nkind="ok"\nreason="r"\nkeys="abc"', "keys of the rule x has to be a list of texts"),
        (
            '[[key]]\nname="x"\nkind="ok"\nreason="r"\nplaces=["jsn"]',
            "rule x has the place 'jsn', which there is not. Did you mean 'json'",
        ),
        ('[[key]]\nname="x"\nkind="ok"\nreason="r"\nboth=["a"]', "both of the rule x has to be a list of lists"),
        ('[[keys]]\nname="x"', "keys] is no table of rules. Did you mean 'key'"),
        ('[key]\nname="x"', "key] has to be written"),
        ('keep=["a"]', "keep is no table"),
        ('[keep]\nkeys="user_token"', "keys of .keep. has to be a list of texts"),
        ('[[path]]\nname="x"\nkind="ok"\nreason="r"\nminimum="12"', "minimum of the rule x has to be a number"),
        ('[personal]\nexports="hide"', "has no usable exports"),
    ],
)
def test_a_rule_that_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        load_rules(text)


def test_the_defaults_hold_nothing_else_than_a_workspace_may() -> None:
    check_tables(tomllib.loads(default_text()), PLACES)


def test_a_name_that_has_one_part_of_each_list_is_a_secrets() -> None:
    rules = load_rules('[[key]]\nname="x"\nkind="pin"\nreason="r"\nboth=[["tresor"], ["zahl", "nummer"]]\n')
    redactor = Redactor(b"k", rules)
    assert redactor.redact_value({"tresorZahl": "ab"}) == {"tresorZahl": "redacted.pin.000000000000"}
    assert redactor.redact_value({"tresorFarbe": "ab"}) == {"tresorFarbe": "ab"}


def test_a_rule_leaves_what_stands_beside_members_that_say_otherwise() -> None:
    redactor = Redactor(b"k")
    assert redactor.redact_value({"securityCode": "600519", "exchange": "SSE"})["securityCode"] == "600519"  # type: ignore[index, call-overload]  # it is the object that went in
    assert redactor.redact_value({"securityCode": "600519"}) == {"securityCode": "redacted.otp.000000000000"}


def test_the_version_changes_with_the_rules() -> None:
    assert default_rules().version == RULES_VERSION
    assert load_rules('[keep]\nkeys=["a"]\n').version != RULES_VERSION

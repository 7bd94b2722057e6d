"""Sentences say a password by what they call it, in some twenty languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.redaction import Redactor
from workbench.redaction.known import KnownSecrets
from workbench.redaction.names import Names
from workbench.redaction.phrase_table import TABLE, Phrase
from workbench.redaction.rules import default_rules
from workbench.redaction.scan import Scanner
from workbench.redaction.sentences import ASKED, CODE, NEEDS, PURPOSE, SAID, SAID_BEFORE, SAID_CLUE, SAID_NEEDS

SECRET = "Saffron-Harbour41"


@pytest.mark.parametrize(
    "text",
    [
        f"Your new password for the till is {SECRET}.",
        f"WLAN: das Passwort lautet {SECRET}",
        f"Le mot de passe provisoire est {SECRET}, merci",
        f"La contraseña del portal es {SECRET}",
        f"Log in with admin / {SECRET}",
        f"hasło do drukarki: {SECRET}",
        f"Wi-Fi guest network, {SECRET} as password",
        f'Use "{SECRET}" for the login',
    ],
)
def test_a_sentence_says_a_password(redactor: Redactor, text: str) -> None:
    assert SECRET not in redactor.redact_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sign in at Printer-Floor2 with your badge",
        "Log in on host Printer-Floor2",
        "Login page for Summer-Sale2026",
        "Password reset for user Ann-Lee1984 was sent",
        "The VPN server Printer-Floor2 is down",
        "Admin console of Galaxy-Note20",
        "The password policy is Policy-Update2026 for all",
        "Passwords were rotated in release Release-Candidate12",
        "Galaxy-Note20 is the password manager's favourite",
        "Compass-North2026 takes one passenger",
        "See Report-Final2026.pdf for the password rules",
        "https://h.example/login/Summer-Sale2026",
        "The secret of Summer-Sale2026 is out",
        "[passwords]\nmin_length=12\n",
    ],
)
def test_names_of_things_in_a_sentence_stay(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize(
    "text", ["Enter code 482913 to unlock", "Gib den Code 482913 ein, um dich anzumelden", "Use 482913 to sign in"]
)
def test_a_sentence_says_a_code(redactor: Redactor, text: str) -> None:
    assert "482913" not in redactor.redact_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "Order 482913 is ready",
        "Enter the postcode 48291",
        "promo code 482913 at the shop",
        "Area code 4829",
        "Barcode 482913 was read",
    ],
)
def test_other_numbers_stay(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize("pattern", [SAID, SAID_BEFORE, CODE, ASKED, PURPOSE, SAID_CLUE])
def test_the_patterns_can_be_read(pattern: str) -> None:
    assert re.compile(pattern).search("") is None


@given(st.from_regex(r"[A-Z][a-z]{3,9}[-_.@#$%*+!~]?[A-Z][a-z]{3,9}[-_.@#$%*+!~]?[0-9]{2,4}", fullmatch=True))
def test_what_is_found_behind_a_word_is_found_by_the_clue_first(value: str) -> None:
    found = re.search(SAID, f"the password is now {value} as agreed")
    assert found is None or re.search(SAID_CLUE, found["value"])


_TABLE = [phrase for phrase in TABLE if phrase.clue in NEEDS]


@pytest.mark.parametrize("phrase", _TABLE, ids=lambda phrase: phrase.pattern.pattern[:40])
@given(data=st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_whatever_says_a_secret_has_what_its_clue_needs(phrase: Phrase, data: st.DataObject) -> None:
    found = phrase.pattern.search(data.draw(st.from_regex(phrase.pattern)))
    assert found is None or re.search(NEEDS[phrase.clue].encode(), b"\0%b\0" % found.string.encode())


def test_a_number_behind_a_word_needs_no_closer_look_where_nothing_else_says_a_code() -> None:
    scanner, known = Scanner(default_rules(), Names(default_rules())), KnownSecrets(1000)
    texts = ["Partner 249523", "Dell Latitude5520 in stock", "Enter 249523 to unlock", "the wlan is Saffron-Harbour41"]
    assert scanner.suspects(texts, known) == {2, 3}
    assert scanner.suspects(texts[::-1], known) == {0, 1}


@given(
    st.lists(
        st.sampled_from(["password", "is", "admin", SECRET, "for", "login", "482913", "code", "-", "."]), max_size=12
    )
)
@settings(deadline=None)
def test_twice_is_once(parts: list[str]) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_text(" ".join(parts))
    assert redactor.redact_text(once) == once


@pytest.mark.parametrize(
    "text",
    ["/login/code?login=redacted.link.eb40720a9f2f", "Verification code page of build 3a40720f, commit eb40720a9f2f"],
)
def test_digits_within_what_a_machine_made_are_no_code(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize("seed", ["ILGJHEMXXJWUSACWD5WACOYG", "ilgjhemxxjwusacwdwacoygpclqtquqk", "KXQWJZHTRPLDMVCB"])
def test_a_seed_that_a_person_is_to_type_is_hidden_with_or_without_digits(redactor: Redactor, seed: str) -> None:
    assert seed not in redactor.redact_text(f"Setup key for the office team: {seed}")


@pytest.mark.parametrize("text", ["Authenticator settings: administrationspanel", "Manual: INTERNATIONALIZATION"])
def test_a_long_word_is_no_seed(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


def test_a_seed_in_groups_is_hidden_with_or_without_digits_and_words_in_groups_stay(redactor: Redactor) -> None:
    assert "DGGF" not in redactor.redact_text("Can't scan? Enter this key: DGGF OJWC LZPU CHPI")
    assert "DGGF" not in redactor.redact_text("<p>Can't scan? Enter this key: <b>DGGF OJWC LZPU CHPI</b></p>")
    assert redactor.redact_text("Enter the text KEEP CALM THIS TIME") == "Enter the text KEEP CALM THIS TIME"


@pytest.mark.parametrize(
    "codes", ["1. ditcpdhr\n2. wkiqkbjz\n3. pxrtagap", "uwdnv-vsfzq  omhmk-gvuwr", "a8f3-9c1d\nb7e2-4f6a\nc9d8-1e3b"]
)
def test_recovery_codes_are_hidden_with_or_without_digits(redactor: Redactor, codes: str) -> None:
    assert codes.rsplit(maxsplit=1)[-1] not in redactor.redact_text(f"Your recovery codes:\n{codes}\n")


def test_words_behind_recovery_codes_stay(redactor: Redactor) -> None:
    text = "Recovery codes: please store these somewhere safe"
    assert redactor.redact_text(text) == text


def test_a_password_glued_to_the_flag_of_a_packer_is_hidden(redactor: Redactor) -> None:
    assert "tundra92" not in redactor.redact_text("7z x -ptundra92meadow87 renders.7z")
    assert redactor.redact_text("rar x -ppassage renders.rar") == "rar x -ppassage renders.rar"


@pytest.mark.parametrize("password", ["keZVGJMjolIQxQ", "steafEAdPimDJX", "V8E0obXzfP3fLv"])
def test_a_password_of_a_generator_is_hidden_where_a_sentence_says_one(redactor: Redactor, password: str) -> None:
    assert password not in redactor.redact_text(f"Generated password {password} for user guard")


def test_the_name_of_a_template_is_no_password(redactor: Redactor) -> None:
    text = "Generated password ResetEmailTemplate for user guard"
    assert redactor.redact_text(text) == text


def test_a_code_that_could_be_a_year_is_one_right_behind_the_word(redactor: Redactor) -> None:
    assert "2046" not in redactor.redact_text("Use code 2046 to open the barrier at P2")
    year = "The access code rules of 2026 open the barrier from May on"
    assert redactor.redact_text(year) == year


@pytest.mark.parametrize("blank", [" ", "\t", "\x0b", "\x1c", "\x1f"])
def test_an_argument_behind_any_blank_has_what_its_clue_needs(blank: str) -> None:
    assert re.search(SAID_NEEDS.encode(), f"{blank}-a AAA=AAA00".encode())

"""What a value's letters say of who made it."""

from __future__ import annotations

import random
import string
from uuid import UUID

import pytest

from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.guess import is_spelled, looks_random
from workbench.redaction.peel import is_encoded_text


@pytest.mark.parametrize(
    "name",
    ["reportGeneralTypeIssues", "reportAssertAlwaysTrue", "enableAutoSaveOnFocusChange", "isInAppPurchaseEnabled"],
)
def test_names_of_words_are_not_random(name: str) -> None:
    assert not looks_random(name, 12)


@pytest.mark.parametrize(
    "value", ["q8Xr2LmPzT9vKc4Wn7Yb", "aGVsbG9Xb3JsZEZvb0Jhcg", "kQzWvXbNmRtPlKjH", "3f9a1c7e5b2d8f60"]
)
def test_what_a_machine_made_is_random(value: str) -> None:
    assert looks_random(value, 12)


def test_hardly_any_random_letters_pass_for_words() -> None:
    chance = random.Random(7)
    values = ["".join(chance.choices(string.ascii_letters, k=20)) for _ in range(2_000)]
    assert sum(map(looks_random, values)) > 1_980


def test_names_in_their_order_stay_though_one_speaks_of_access(redactor: Redactor) -> None:
    names = ["reportFunctionMemberAccess", "reportGeneralTypeIssues", "reportIgnoreCommentWithoutRule"]
    assert redactor.redact_value({"required": [*names]}) == {"required": names}


@pytest.mark.parametrize(
    "value",
    [
        "73:68:82:7B:83:2E:48:29:A5:5E:E8:40:41:80:B3:AA:03:C4:42:43",
        "88:66:90:d2:68:d5:b5:85:e3:26:26:11:31:57:e6:f8",
        "3c:22:fb:4e:9a:10",
        "2a00:1450:4001:81b:0:0:0:200e",
    ],
)
def test_fingerprints_and_addresses_in_groups_are_no_line_of_a_password_file(redactor: Redactor, value: str) -> None:
    assert redactor.redact_value({"fingerprint": value}) == {"fingerprint": value}
    assert redactor.redact_text(f"{value}\n") == f"{value}\n"


def test_who_did_something_is_no_credential(redactor: Redactor) -> None:
    value = {"grantedBy": "00u23ej02I2RLFxS5406", "claimed_by": "00u23ej02I2RLFxS5407"}
    assert redactor.redact_value({**value}) == value


def test_a_sentence_beside_the_word_tokens_and_a_path_behind_another_are_no_credentials(redactor: Redactor) -> None:
    value: dict[str, JsonValue] = {
        "reasons": ["segment 4: long mixed tokens", "segment 6: the collection above lists the value, and repeats it"],
        "required": ["/auth/token", "/api/v2/plugins"],
        "token": "segment 6 of it is one that the collection above lists",
    }
    assert redactor.redact_value({**value}) == value
    assert redactor.redact_text(f"see {value['reasons']}") == f"see {value['reasons']}"


def test_a_uuid_behind_the_word_for_what_it_is_good_for_is_a_ticket_whatever_chance_gave_it(redactor: Redactor) -> None:
    chance = random.Random(3)
    for _ in range(300):
        ticket = f"verifyEmail:{UUID(int=chance.getrandbits(128), version=4)}"
        assert ticket not in str(redactor.redact_value({"ticket": ticket}))


def test_hardly_any_random_text_passes_for_encoded_text() -> None:
    chance = random.Random(1)
    values = ["".join(chance.choices(string.ascii_letters + string.digits, k=36)) for _ in range(5_000)]
    assert sum(map(is_encoded_text, values)) == 0


@pytest.mark.parametrize(
    "name", ["certificateSha256Digest", "oauth2AuthorizationCode", "oauth2AuthCodeFlowGoogleManaged"]
)
def test_a_name_of_words_with_a_digit_between_is_spelled(name: str) -> None:
    assert is_spelled(name)


@pytest.mark.parametrize(
    "name", ["8fK2nQ7xVb3LmZ9tR4wY", "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5Fg2Kj9Mc0", "3f9a1c22b0d43f9a1c22b0d4"]
)
def test_random_letters_and_digits_are_not(name: str) -> None:
    assert not is_spelled(name)

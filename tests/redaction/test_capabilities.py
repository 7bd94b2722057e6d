"""A segment of a path that is handed out lets whoever has it in; ids of rows do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.redaction import Redactor
from workbench.redaction.capabilities import is_address_alone, is_handed_out, is_row

RANDOM = "Zq8Lw3Rt6Vy1Xb4NpQ7s"
UUID = "550e8400-e29b-41d4-a716-446655440000"
ROWS = ["507f1f77bcf86cd799439011", "01ARZ3NDEKTSV4RRFFQ69G5FAV"]


@pytest.mark.parametrize(
    "before", ["guest-access", "one-click", "magic-link", "shared-link", "quick_invite", "signedUpload", "tap-to-pay"]
)
def test_several_words_say_what_a_random_segment_is_good_for(redactor: Redactor, before: str) -> None:
    assert is_handed_out(before, RANDOM)
    assert RANDOM not in redactor.redact_url(f"https://h.example/{before}/{RANDOM}")


@pytest.mark.parametrize("before", ["incoming-webhook", "build-trigger", "magic-link", "team-invite"])
def test_behind_some_a_uuid_is_no_row(redactor: Redactor, before: str) -> None:
    assert is_handed_out(before, UUID)
    assert UUID not in redactor.redact_url(f"https://h.example/{before}/{UUID}")


@pytest.mark.parametrize(
    "before",
    [
        "access-logs", "guest-users", "shared-drives", "access", "orders", "order-items", "email-template", "email-address", "time-entry", "time-zone", "link-type", "click-event", "access-group", "access-policy", "auth-provider", "login-history", "upload-batch", "share-price", "public-profile",
    ],
)  # fmt: skip
@pytest.mark.parametrize("segment", [RANDOM, UUID, *ROWS])
def test_rows_are_listed_below_one_word_a_plural_or_what_a_row_is(before: str, segment: str) -> None:
    assert not is_handed_out(before, segment)


@pytest.mark.parametrize("path", [f"access-logs/{UUID}", f"guest-users/{UUID}", f"password-policy/{UUID}", f"webhook-event/{UUID}", *(f"access-logs/{row}" for row in ROWS), *(f"guest-access/{row}" for row in ROWS)])  # fmt: skip
def test_ids_of_rows_stay_in_an_address(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


def test_a_slug_is_no_capability() -> None:
    assert not is_handed_out("shared-link", "my-quarterly-report-for-everyone-2024")
    assert not is_handed_out("shared-link", "a1b2")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_segments_are_judged(before: str, segment: str) -> None:
    assert is_handed_out(before, segment) in (True, False)


@pytest.mark.parametrize(
    "before", ["access-logs", "guest_users", "authProviders", "invite-templates", "password-policies"]
)
def test_random_ids_of_what_is_listed_stay_whatever_the_first_word_says(redactor: Redactor, before: str) -> None:
    assert is_row(("", before, "lines"))
    assert redactor.redact_url(f"https://h.example/{before}/{RANDOM}") == f"https://h.example/{before}/{RANDOM}"


@pytest.mark.parametrize(
    "around", [("", "invites", ""), ("", "login-tokens", ""), ("", "access-logs", "confirm"), ("", "logs", "")]
)
def test_what_one_accepts_or_confirms_is_no_row(around: tuple[str, str, str]) -> None:
    assert not is_row(around)


@given(st.tuples(st.text(max_size=50), st.text(max_size=50), st.text(max_size=50)))
def test_any_surroundings_are_judged(around: tuple[str, str, str]) -> None:
    assert is_row(around) in (True, False)


def test_a_list_of_rows_in_between_takes_nothing_from_a_word_before_it(redactor: Redactor) -> None:
    found = redactor.redact_url("https://portal.example/#/send/annual-draft-report/DsfNj57Ai43if6yr5yDbYu")
    assert "DsfNj57Ai43" not in found


def test_letters_alone_behind_such_a_word_are_hidden_unless_they_are_words(redactor: Redactor) -> None:
    assert "RDXZHIBF" not in redactor.redact_url("https://portal.example/voucher/redeem/RDXZHIBFMCAKAYQU?shop=x")
    words = "https://portal.example/voucher/redeem/INTERNATIONALGIFTCARDS"
    assert redactor.redact_url(words) == words


ALONE = "bCWCCfytGdTXoJam9HENWlQt07G6zcDaj4gQojHu"


@pytest.mark.parametrize("path", [f"/{ALONE}", f"/{ALONE}/"])
def test_a_page_that_has_nothing_but_random_text_for_an_address_is_for_whom_it_was_sent_to(
    redactor: Redactor, path: str
) -> None:
    assert is_address_alone(path)
    kept = redactor.redact_url(f"https://in.portal.example{path}?print=1")
    assert ALONE not in kept
    assert kept.endswith(f"{'/' if path.endswith('/') else ''}?print=1")


@pytest.mark.parametrize(
    "path",
    ["/", "/orders", f"/{UUID}", "/0a4d55a8d778e5022fab701977c5d840bbc486d0", "/reportGeneralTypeIssuesOfAllUsers", f"/files/{ALONE}", f"/{ALONE}.js"],
)  # fmt: skip
def test_ids_words_files_and_what_is_listed_stay(redactor: Redactor, path: str) -> None:
    assert not is_address_alone(path)
    assert redactor.redact_url(f"https://in.portal.example{path}").endswith(path)

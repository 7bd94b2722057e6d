"""A segment of a path that is handed out lets whoever has it in; ids of rows do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.redaction.build import exchange
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


@pytest.mark.parametrize("before", ["first-login", "quick-login", "one-time-signin", "guestLogin", "sms_login"])
@pytest.mark.parametrize("segment", [UUID, "granite-copper-velvet-orbit"])
def test_an_address_alone_signs_in_behind_such_words(redactor: Redactor, before: str, segment: str) -> None:
    assert segment not in redactor.redact_url(f"https://h.example/{before}/{segment}?lang=it")


@pytest.mark.parametrize("path", [f"last-login/{UUID}", f"user-login/{UUID}", f"login/{UUID}", "login/north-harbour-sailing-club", "first-login/welcome-to-our-portal", "first-steps/annual-report-north-europe"])  # fmt: skip
def test_rows_tenants_and_pages_stay_behind_others(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


@pytest.mark.parametrize(("path", "code"), [("einladung/ELDTFXMHE/annehmen", "ELDTFXMHE"), ("invite/K7X2M9/accept", "K7X2M9"), ("team-invitation/QX7R2MPL/decline", "QX7R2MPL")])  # fmt: skip
def test_a_printed_code_between_an_invitation_and_its_answer_is_hidden(
    redactor: Redactor, path: str, code: str
) -> None:
    assert code not in redactor.redact_url(f"https://h.example/{path}?from=poster")


@pytest.mark.parametrize(
    "path", ["invite/41827/accept", "invitations/PENDING/confirm", "invite/K7X2M9", "orders/K7X2M9/accept"]
)
def test_rows_states_and_what_nobody_answers_stay(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


@pytest.mark.parametrize(
    ("path", "secret"),
    [
        ("verify/anna@mail.example/204744/continue", "204744"),
        ("auth/anna%2Bx%40mail.example/Saffron_Harbour728", "Harbour728"),
        ("rsvp/ev-41827/carla@mail.example/9E1rFzJqW6MU7yPM", "FzJqW6MU7yPM"),
        ("subscriptions/bob@mail.example/manage/ztUivZHTffbLms0AQKWdU8bS1vR", "HTffbLms0AQK"),
    ],
)
def test_behind_somebodys_address_what_nobody_could_guess_is_hidden(redactor: Redactor, path: str, secret: str) -> None:
    assert secret not in redactor.redact_url(f"https://h.example/{path}?l=it")


@pytest.mark.parametrize(
    "path",
    [
        "users/bob@mail.example/orders/4182731",
        f"users/bob@mail.example/{UUID}",
        f"calendars/bob@mail.example/events/{RANDOM}",
        "mailboxes/bob@mail.example/messages/507f1f77bcf86cd799439011",
        "users/bob@mail.example/2026-02-11",
        "users/bob@mail.example/20260211",
        "drive/bob@mail.example/Summer_Photos2024",
        "npm/@angular/core@17.3.1/bundle.js",
    ],
)
def test_rows_of_somebody_stay(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


def test_a_query_that_is_nothing_but_random_text_is_a_ticket(redactor: Redactor) -> None:
    assert "qulRBFGB08" not in redactor.redact_url("https://h.example/open?6YZUpXT1qulRBFGB08Myocb9tX3xb9py6DJpcwpD")
    for url in ("https://h.example/app.js?5d41402abc4b2a76b9719d911017c592", "https://h.example/list?sorted-by-date-of-creation-descending"):  # fmt: skip
        assert redactor.redact_url(url) == url


@pytest.mark.parametrize(
    ("path", "secret"),
    [
        (f"settings/email-change/confirm/{UUID}", UUID),
        (f"join/{UUID}/accept", UUID),
        (f"confirm/anna@mail.example/{UUID}", UUID),
        (f"optin/{RANDOM}/anna@mail.example/done", RANDOM),
        (f"cal/public/{RANDOM}/shared.ics", RANDOM),
        (f"timetable/ical/{UUID}.ics", UUID),
        ("EO2pC4wXTbVYVPn3CpXj6s6k0xxxzGQmnaRxSfGpQ1s/rs:fit:300:400/plain/cat.jpg", "VYVPn3CpXj6s6k0"),
        ("services/TBYXO7P42/BGNORYZDQ/yJRLSb9s7okweqPl3Ak9q1P2", "yJRLSb9s7okweqPl3Ak9q1P2"),
        ("magic-link/granite-copper-velvet-orbit", "granite-copper-velvet-orbit"),
        ("verify?code=359293&m=sms", "359293"),
        (f"glemt-passord/{UUID}/nytt", UUID),
        ("download/4f1a22c0/#dz6vf34GiOocuu8jWJSHgW", "dz6vf34GiOocuu8jWJSHgW"),
        ("demo/image/authenticated/s--9R_52eqM--/sample.jpg", "9R_52eqM"),
        (f"umfrage/teilnehmen/{RANDOM}/seite-1", RANDOM),
        (f"einrichtung/erstanmeldung/{UUID}", UUID),
        ("app#/verify?code=359293&m=sms", "359293"),
        ("enter?rcCealmD%2FFlgTh9bF2NzdDNRmUno%2BVJD66S7JKfl", "gTh9bF2NzdDNRmUno"),
    ],
)
def test_what_an_address_lets_do_is_hidden(redactor: Redactor, path: str, secret: str) -> None:
    assert secret not in redactor.redact_url(f"https://h.example/{path}")


@pytest.mark.parametrize(
    "path",
    [
        f"orders/confirm/{UUID}",
        f"reset-logs/{UUID}",
        "docs/guide#how-to-install-it-on-a-server",
        "docs/api#operation-listOrdersOfTenant2",
        "blog/so--what--now",
        f"email-templates/{UUID}",
        f"events/{UUID}.ics",
        "magic/how-to-play-this-game",
        "verify?code=404&lang=de",
        "login?error_code=10023&country=AT",
        "orders?code=359293",
        "images/300x400/summer-in-the-north-of-europe-1.jpg",
        "assets/main-landing-page-of-north/fit-in/cat.jpg",
    ],
)
def test_rows_files_words_and_numbers_that_look_alike_stay(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


def test_what_an_application_is_given_by_its_own_scheme_is_hidden(redactor: Redactor) -> None:
    assert RANDOM not in redactor.redact_url(f"shopapp://pair/{RANDOM}?v=2")
    for url in (
        "shopapp://track/4uLU6hMCjMI75M1A2tKUQC",
        f"shopapp://pair/{UUID}",
        "shopapp://login/welcome-to-the-shop",
    ):
        assert redactor.redact_url(url) == url


def test_the_path_of_a_stream_is_read_though_nothing_else_says_so(redactor: Redactor) -> None:
    made = exchange(url=f"wss://h.example/stream/{RANDOM}{RANDOM}?depth=20")
    assert RANDOM not in redactor.redact(made).request.url
    plain = exchange(url="wss://h.example/stream/orders-of-the-northern-team?depth=20")
    assert redactor.redact(plain).request.url == plain.request.url


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

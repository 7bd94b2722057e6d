"""A link that its name says is handed out loses what nobody could guess, and keeps all else."""

from __future__ import annotations

import pytest

from workbench.redaction.handed import is_handed, redact_handed


def _hide(_: str) -> str:
    return "redacted.link.000000000000"


@pytest.mark.parametrize("name", ["inviteUrl", "survey_link", "guestLink", "cancellationUri", "lien_invitation_url"])
def test_names_say_that_a_link_is_handed_out(name: str) -> None:
    assert is_handed(name)


@pytest.mark.parametrize("name", ["url", "avatarUrl", "downloadUrl", "selfLink", "inviteCount", "shareName"])
def test_other_names_do_not(name: str) -> None:
    assert not is_handed(name)


def test_a_short_segment_goes_and_the_query_stays() -> None:
    kept = redact_handed("https://h.example/r/Qm3xTb9LrWk2vNs?lang=de", _hide)
    assert kept == "https://h.example/r/redacted.link.000000000000?lang=de"


@pytest.mark.parametrize(
    "url",
    [
        "https://h.example/orders/Qm3xTb9LrWk2vNsZ8aYp/cancel",
        "/share/annual-report-2026",
        "https://h.example/s/logo-2026.png",
        "https://h.example/invite/550e8400-e29b-41d4-a716-446655440000",
        "Qm3xTb9LrWk2vNs",
        "",
    ],
)
def test_rows_slugs_files_and_what_is_no_link_stay(url: str) -> None:
    assert redact_handed(url, _hide) == url

"""What is told of a portal that does not answer."""

from __future__ import annotations

from workbench.browser.failure import is_the_recorders, unanswered


def test_only_the_recorders_own_page_counts_as_its_word() -> None:
    assert is_the_recorders(502, {"server": "mitmproxy 12.2.0"})
    assert not is_the_recorders(502, {"server": "nginx"})
    assert not is_the_recorders(200, {"server": "mitmproxy 12.2.0"})


def test_a_certificate_that_is_not_trusted_is_named_with_what_to_do() -> None:
    error = unanswered("<p>Certificate verify failed: self-signed certificate</p>")
    assert error.message == "The recorder does not trust the portal's certificate."
    assert "--upstream-ca" in error.hint


def test_nothing_of_the_page_is_repeated() -> None:
    assert "secret" not in str(unanswered("<p>secret</p>"))

from __future__ import annotations

from workbench.browser.surroundings import as_seen_from, surroundings

DAEMON = {"PATH": "/usr/bin", "DISPLAY": ":0", "WORKBENCH_BROWSER": "/opt/old"}


def test_what_was_asked_for_wins_over_the_daemons_own_environment() -> None:
    asked = surroundings({"WORKBENCH_BROWSER": "/opt/new", "DISPLAY": ":7", "HOME": "/home/x"})
    assert as_seen_from(asked, DAEMON) == {"PATH": "/usr/bin", "DISPLAY": ":7", "WORKBENCH_BROWSER": "/opt/new"}


def test_what_is_unset_where_it_was_asked_is_unset() -> None:
    assert as_seen_from(surroundings({}), DAEMON) == {"PATH": "/usr/bin"}


def test_an_asker_that_says_nothing_changes_nothing() -> None:
    assert as_seen_from((), DAEMON) == DAEMON


def test_no_other_variable_can_be_set_from_outside() -> None:
    assert as_seen_from((("LD_PRELOAD", "/tmp/x.so"),), DAEMON) == DAEMON

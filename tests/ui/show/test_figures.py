from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Auth
from workbench.ui.show import figures


@pytest.mark.parametrize(
    ("octets", "text"),
    [(0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (12_345, "12.3 kB"), (999_960, "1.0 MB"), (5 * 10**12, "5.0 TB")],
)
def test_sizes_are_short(octets: int, text: str) -> None:
    assert figures.size(octets) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.0004, "0.4 ms"), (0.012, "12 ms"), (3.21, "3.2 s"), (119, "119.0 s"), (300, "5 min")]
)
def test_durations_are_short(value: float, text: str) -> None:
    assert figures.seconds(value) == text


def test_times_are_local_and_a_dash_where_there_is_none() -> None:
    assert figures.clock(1_767_348_180) == "10:03:00"
    assert figures.moment(1_767_348_180) == "2026-01-02 10:03"
    assert (figures.clock(0), figures.moment(0)) == ("—", "—")


@pytest.mark.parametrize(("code", "role"), [(101, "dim"), (200, "good"), (304, "dim"), (404, "warn"), (503, "bad")])
def test_a_status_has_the_role_of_its_class(code: int, role: str) -> None:
    assert figures.status(code) == (str(code), role)


def test_no_answer_is_a_word() -> None:
    assert figures.status(0).text == "none"


@pytest.mark.parametrize("risk", ["read", "write", "destructive"])
def test_risks_differ_by_glyph_and_word(risk: str) -> None:
    assert figures.risk(risk).text.endswith(risk)
    assert len({figures.risk(other).text[0] for other in ("read", "write", "destructive")}) == 3


def test_what_goes_with_a_cookie_is_told() -> None:
    assert figures.auth(Auth("cookie", csrf_header="X-CSRF-Token")) == "cookie + CSRF"


def test_nouns_are_counted() -> None:
    assert (figures.several(1, "file"), figures.several(1_200, "file")) == ("1 file", "1,200 files")

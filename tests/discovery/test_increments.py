"""However exchanges come in, and whatever was decided on the way, the outcome is that of all of them at once."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.traffic import traffic
from tests.discovery.make import exchange
from workbench.discovery import line, pooling, values
from workbench.discovery.endpoint import Endpoint
from workbench.discovery.grouping import Grouper, Grouping, group
from workbench.exchange import Headers, Redacted

FORMS = (
    "/odata/People('u{0}')/Trips({0})",
    "/map/{0};lat={0};zoom=3/tile",
    "/blog/page-{0}",
    "/reports/{0}.pdf",
    "/pkg/p{0}@1.{0}",
)
SIGN_IN: Headers = (("Set-Cookie", "pp=redacted.cookie.aaaaaaaaaaaa; HttpOnly"),)
SIGNED_IN: Headers = (("Cookie", "pp=redacted.cookie.aaaaaaaaaaaa; theme=redacted.cookie.bbbbbbbbbbbb"),)
FILES = ("a.md", "docs/b.md", "docs/old/c.md", "docs/old/d.md")
EXCHANGES = [
    *traffic(400),
    exchange("POST https://shop.example/login", {}, body={"password": "x"}, answer_headers=SIGN_IN),
    *(exchange(f"GET https://shop.example/{language}/cart", {}, headers=SIGNED_IN) for language in ("de", "fr", "en-gb")),
    exchange("GET https://shop.example/de/cart", status=401),
    exchange("GET https://files.example/api/files", [{"path": path} for path in FILES[1:]]),
    *(exchange(f"GET https://files.example/api/files/{path}", {"path": path}) for path in FILES),
    *(exchange(f"GET {form.format(number)}", {"id": number}) for number in range(1, 9) for form in FORMS),
]  # fmt: skip


def lines(grouping: Grouping) -> set[str]:
    return {f"{endpoint.method} {endpoint.path}" for endpoint in grouping.endpoints}


def in_steps(exchanges: Iterable[Redacted], sizes: Iterable[int]) -> Grouping:
    grouper, left = Grouper(), list(exchanges)
    for size in sizes:
        grouper.add(left[:size])
        grouper.grouping()
        left = left[size:]
    grouper.add(left)
    return grouper.grouping()


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling, "MOST_KEPT", 5)
    monkeypatch.setattr(line, "MOST_SAMPLES", 7)
    monkeypatch.setattr(values, "MOST_CARRIED", 6)
    monkeypatch.setattr(values, "MOST_LINES", 2)
    monkeypatch.setattr(values, "MOST_VALUES", 900)


@settings(deadline=None, max_examples=8)
@given(st.integers(0, 2**32), st.lists(st.integers(1, 120), max_size=4))
def test_steps_in_any_order_give_what_the_batch_gives(seed: int, sizes: list[int]) -> None:
    shuffled = list(EXCHANGES)
    random.Random(seed).shuffle(shuffled)
    grown, whole = in_steps(shuffled, sizes), group(EXCHANGES)
    assert grown.endpoints == whole.endpoints
    assert dict(grown.assignment) == dict(whole.assignment)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.usefixtures("small_limits")
def test_that_holds_past_every_limit(seed: int) -> None:
    shuffled = list(EXCHANGES)
    random.Random(seed).shuffle(shuffled)
    grown, whole = in_steps(shuffled, (50, 1, 1, 100, 1, 3)), group(EXCHANGES)
    assert [differing(a, b) for a, b in zip(grown.endpoints, whole.endpoints, strict=True)] == [[]] * len(
        whole.endpoints
    )
    assert dict(grown.assignment) == dict(whole.assignment)


@settings(deadline=None, max_examples=3)
@given(st.integers(0, 2**32), st.integers(1, 3))
def test_what_others_took_in_counts_as_if_it_had_been_added(seed: int, others: int) -> None:
    shared, whole = in_shares(seed, others), group(EXCHANGES)
    assert shared.endpoints == whole.endpoints
    assert dict(shared.assignment) == dict(whole.assignment)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.usefixtures("small_limits")
def test_that_too_holds_past_every_limit(seed: int) -> None:
    shared, whole = in_shares(seed, 2), group(EXCHANGES)
    assert [differing(a, b) for a, b in zip(shared.endpoints, whole.endpoints, strict=True)] == [[]] * len(
        whole.endpoints
    )
    assert dict(shared.assignment) == dict(whole.assignment)


def in_shares(seed: int, others: int) -> Grouping:
    """Group with others, each of which takes in a share and sends it as one process does to another."""
    chance = random.Random(seed)
    groupers = [Grouper() for _ in range(others + 1)]
    for one in chance.sample(EXCHANGES, len(EXCHANGES)):
        chance.choice(groupers).add([one])
    mine, *rest = groupers
    if chance.random() < 0.5:
        mine.grouping()
    for other in rest:
        mine.take_over(pickle.loads(pickle.dumps(other.taken())))
    return mine.grouping()


def differing(mine: Endpoint, other: Endpoint) -> list[str]:
    return [f"{mine.path} {name}" for name in Endpoint.__slots__ if getattr(mine, name) != getattr(other, name)]


@pytest.mark.usefixtures("small_limits")
def test_too_many_slugs_are_one_parameter_and_names_beside_them_stay_names() -> None:
    slugs = [exchange(f"GET /api/shops/shop-{n}x", {"slug": f"shop-{n}x"}) for n in range(40)]
    below = [exchange(f"GET /api/shops/shop-{n}x/orders", []) for n in range(40)]
    names = [exchange("GET /api/shops/search?q=a", []), exchange("GET /api/shops", [{"slug": "shop-1x"}])]
    assert lines(group([*slugs, *below, *names])) == {
        "GET /api/shops",
        "GET /api/shops/search",
        "GET /api/shops/{shop_slug}",
        "GET /api/shops/{shop_slug}/orders",
    }


def test_what_is_kept_does_not_grow_with_what_is_sent() -> None:
    grouper = Grouper()
    grouper.add(exchange(f"GET /api/users/{10_000 + n}", {"id": 10_000 + n}) for n in range(500))
    (kept,) = grouper.lines.values()
    assert len(kept.samples) <= 2 * line.MOST_SAMPLES
    assert grouper.grouping().endpoints[0].exchanges == 500


def test_a_grouping_says_what_of_the_assignment_is_new() -> None:
    grouper, known = Grouper(), dict[str, str]()
    for start in range(0, 200, 20):
        grouper.add(EXCHANGES[start : start + 20])
        grouping = grouper.grouping()
        known.update(grouping.changed)
        assert known == dict(grouping.assignment)


def test_who_gives_a_value_after_as_many_as_count_changes_nothing_of_it() -> None:
    grouper = Grouper()
    grouper.add(exchange(f"GET /api/{name}", {"owner": "ada-7"}) for name in "abcdefg"[: values.MOST_LINES])
    grouper.grouping()
    grouper.add([exchange("GET /api/later", {"owner": "ada-7"})])
    assert "ada-7" not in grouper.values.touched
    grouper.add([Redacted(replace(exchange("GET /api/earlier", {"owner": "ada-7"}), started=0.0))])
    assert "ada-7" in grouper.values.touched

"""What agents wrote down is kept, found, and never in the way."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from workbench.errors import NotFoundError, UsageError
from workbench.layout import Layout
from workbench.operation import Choices
from workbench.workspace import notebook as module
from workbench.workspace.notebook import Notebook
from workbench.workspace.views.notebook import Discovery, SavedQuery, Suggestion


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path)


@pytest.fixture
def book(layout: Layout) -> Notebook:
    return Notebook(layout)


def query(name: str = "mine", account: str = "default", **arguments: int) -> SavedQuery:
    return SavedQuery(name, "contoso/list", dict(arguments), account=account)


def test_a_discovery_outlives_its_session_and_is_replaced_under_its_name(layout: Layout, book: Notebook) -> None:
    book.save_discovery(Discovery("paging", notes="pages begin at 0"))
    book.save_discovery(Discovery("paging", notes="pages begin at 1"))
    [kept] = Notebook(layout).discoveries.all()
    assert kept.notes == "pages begin at 1"
    assert stat.S_IMODE(layout.discoveries.stat().st_mode) == 0o600
    assert book.discoveries.remove("paging") == kept
    with pytest.raises(NotFoundError):
        book.discoveries.remove("paging")


def test_a_client_proposes_an_endpoint_once(book: Notebook) -> None:
    first = book.suggest(Suggestion("e1", Choices(name="a"), client="claude"))
    second = book.suggest(Suggestion("e1", Choices(name="b"), client="claude"))
    other = book.suggest(Suggestion("e1", Choices(name="c"), client="cursor"))
    assert [item.id for item in book.suggestions.all()] == [second.id, other.id]
    assert first.id != second.id


def test_the_most_used_query_comes_first_and_saving_it_again_forgets_no_use(book: Notebook) -> None:
    book.save_query(query("one", page=1))
    book.count(book.save_query(query("two", page=2)))
    book.save_query(query("two", page=3))
    assert [(item.name, item.used) for item in book.queries_of("default")] == [("two", 1), ("one", 0)]


def test_a_query_that_contradicts_what_was_given_is_not_taken(book: Notebook) -> None:
    book.save_query(query("one", partner=1, page=1))
    found = book.remembered("default", "contoso/list", {"partner": 1})
    assert found is not None
    assert book.remembered("default", "contoso/list", {"partner": 2}) is None
    assert book.remembered("default", "contoso/other", {}) is None


def test_no_accounts_query_is_used_or_deleted_in_anothers_session(book: Notebook) -> None:
    book.save_query(query("one", account="alice", page=1))
    book.save_query(query("one", account="bob", page=2))
    found = book.remembered("bob", "contoso/list", {})
    assert found is not None
    assert found.arguments == {"page": 2}
    assert book.remembered("eve", "contoso/list", {}) is None
    book.queries.remove(("bob", "one"))
    assert [item.account for item in book.queries.all()] == ["alice"]


def test_an_agent_in_a_loop_fills_no_disk(book: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    for name in ("a", "b", "b"):
        book.save_discovery(Discovery(name))
    with pytest.raises(UsageError, match="Delete what is not needed"):
        book.save_discovery(Discovery("c"))
    assert len(book.discoveries.all()) == 2

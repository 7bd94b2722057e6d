from __future__ import annotations

import pytest

from workbench.errors import NotFoundError
from workbench.serve import kept as module
from workbench.serve.kept import Kept


def test_an_answer_is_its_clients_alone() -> None:
    kept = Kept()
    name = kept.keep("claude", [1])
    assert kept.of(name, "claude") == [1]
    with pytest.raises(NotFoundError):
        kept.of(name, "cursor")


def test_the_oldest_goes_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    kept = Kept()
    names = [kept.keep("claude", number) for number in range(3)]
    with pytest.raises(NotFoundError, match="Call the operation again"):
        kept.of(names[0], "claude")
    assert kept.of(names[2], "claude") == 2


def test_memory_is_bounded_but_the_last_answer_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHARACTERS", 10)
    kept = Kept()
    first, second = kept.keep("claude", "x" * 8), kept.keep("claude", "y" * 20)
    assert kept.of(second, "claude") == "y" * 20
    with pytest.raises(NotFoundError):
        kept.of(first, "claude")


def test_answers_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS", 0.0)
    kept = Kept()
    with pytest.raises(NotFoundError):
        kept.of(kept.keep("claude", 1), "claude")

"""Which endpoint each exchange belongs to, without writing it down for every one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.discovery.line import Line


class Assignment(Mapping[str, str]):
    """Exchange id → endpoint id. Good until more exchanges are added to the grouper that gave it."""

    def __init__(self, line_of: Mapping[str, Line], endpoint_of: Mapping[Line, str]) -> None:
        self._line_of = line_of
        self._endpoint_of = endpoint_of

    def __getitem__(self, exchange: str) -> str:
        return self._endpoint_of[self._line_of[exchange].now()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._line_of)

    def __len__(self) -> int:
        return len(self._line_of)

"""Where the containers of a JSON document hang, found out a level at a time, as far as anyone asks."""

from __future__ import annotations

from typing import cast

type Node = dict[str, object]
type Container = Node | list[object]

CONTAINERS = frozenset({dict, list})


class Places:
    """Paths such as ``response.body$.items[3]`` by container. What is replaced while they are asked for is found as well."""

    def __init__(self, box: list[object], where: str) -> None:
        """Look into the document that is alone in ``box``, itself at ``where``."""
        self._box = box
        self._where = where
        self._begin()

    def _begin(self) -> None:
        self._known = {id(self._box): ""}
        self._levels: list[list[Container]] = [[self._box]]
        """Also what keeps each container alive: another one would take its id."""

    def of(self, node: Container) -> str:
        """Give the path of a container; the box itself has none."""
        if (place := self._known.get(id(node))) is None:
            place = self._find(node)
        return place

    def member(self, node: Container, key: str | int) -> str:
        """Give the path of what stands in a container under a key."""
        if node is self._box:
            return f"{self._where}$"
        return f"{self.of(node)}[{key}]" if type(key) is int else f"{self.of(node)}.{key}"

    def _find(self, node: Container) -> str:
        for _ in range(2):
            while self._levels[-1]:
                self._go_down()
                if (place := self._known.get(id(node))) is not None:
                    return place
            self._begin()
        return self._where  # taken out of the document meanwhile

    def _go_down(self) -> None:
        below: list[Container] = []
        for holder in self._levels[-1]:
            below += self._named(holder)
        self._levels.append(below)

    def _named(self, holder: Container) -> list[Container]:
        """Write down the paths of what hangs below a container, and give it."""
        start = f"{self._where}$" if holder is self._box else self._known[id(holder)]
        if holder is self._box:
            held = [(start, value) for value in self._box if type(value) in CONTAINERS]
        elif type(holder) is dict:
            held = [(f"{start}.{key}", value) for key, value in holder.items() if type(value) in CONTAINERS]
        else:
            held = [(f"{start}[{index}]", value) for index, value in enumerate(holder) if type(value) in CONTAINERS]
        self._known.update([(id(value), place) for place, value in held])
        return cast("list[Container]", [value for _, value in held])

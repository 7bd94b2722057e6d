"""All request lines, pooled so that there are not too many."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.discovery.calls import Call
from workbench.discovery.endpoint import Override
from workbench.discovery.judgement import default_lexicon
from workbench.discovery.keys import Key
from workbench.discovery.line import Generic, Line
from workbench.discovery.overrides import sample_of
from workbench.discovery.pooling import Pools, generic, looks

_MOST_KNOWN = 65_536
"""Raw request lines that are remembered."""


class Lines:
    """Finds the line of a call. Pools what comes to be too much; the same lines remain in any order."""

    def __init__(self, overrides: Iterable[Override] = ()) -> None:
        self.by_key: dict[Key, Line] = {}
        self.gone: set[Key] = set()
        """Lines that have been pooled into others; whoever remembers lines empties it."""
        self._pools: dict[str, Pools] = {}
        self._generics: dict[Key, Generic] = {}
        self._known: dict[Key, Line] = {}
        """Raw request lines; what has been pooled since still leads to the line that stands for it."""
        self._look = looks(default_lexicon())
        told = list(overrides)
        self._paths = frozenset(sample_of(sample).path for override in told for sample in override.samples)
        self._names = frozenset(override.value for override in told if override.kind == "literal")

    def line(self, call: Call) -> Line:
        raw = Key(call.origin, call.path, call.method, call.discriminator)
        line = self._known.get(raw)
        if line is None:
            line = self._find(raw)
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[raw] = line
        return line.now()

    def adopt(self, line: Line) -> None:
        """Make a line of another table one of this; calls of it may be in both."""
        line.renumber()
        line.generic = self.generic_of(line.generic)
        self._join(line, line.key._replace(path=self._pooled(line.key.origin, line.key.path)))

    def generic_of(self, generic: Generic) -> Generic:
        """Give the one object that stands for what is equal to ``generic``."""
        return self._generics.setdefault(generic.key, generic)

    def _find(self, raw: Key) -> Line:
        return self._at(Key(raw.origin, self._pooled(raw.origin, raw.path), raw.method, raw.discriminator))

    def _pooled(self, origin: str, path: str) -> str:
        pools = self._pools.get(origin)
        if pools is None:
            pools = self._pools[origin] = Pools(self._look, self._paths, self._names)
        pooled = pools.pooled(path)
        while pools.evicted:
            self._settle(origin, pools)
            pooled = pools.pooled(path)
        return pooled

    def _at(self, key: Key) -> Line:
        line = self.by_key.get(key)
        if line is None:
            alike = key._replace(path=generic(key.path, self._look))
            line = self.by_key[key] = Line(key, self.generic_of(Generic(alike)))
        return line

    def _settle(self, origin: str, pools: Pools) -> None:
        """Pool the lines below what has been evicted."""
        for old, new in pools.moved():
            for key in [key for key in self.by_key if key.origin == origin and _is_below(key.path, old)]:
                self.gone.add(key)
                self._join(self.by_key.pop(key), key._replace(path=pools.pooled(new + key.path.removeprefix(old))))

    def _join(self, line: Line, key: Key) -> None:
        """Let a line be the one of that key, or part of the one that there is."""
        if key in self.by_key:
            self.by_key[key].pool(line)
        else:
            line.key = key
            line.version += 1
            self.by_key[key] = line


def _is_below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(f"{prefix}/")

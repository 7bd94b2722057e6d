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
        """Raw request lines, until something is evicted."""
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
        return line

    def _find(self, raw: Key) -> Line:
        pools = self._pools.get(raw.origin)
        if pools is None:
            pools = self._pools[raw.origin] = Pools(self._look, self._paths, self._names)
        path = pools.pooled(raw.path)
        while pools.evicted:
            self._known.clear()
            self._settle(raw.origin, pools)
            path = pools.pooled(raw.path)
        return self._at(Key(raw.origin, path, raw.method, raw.discriminator))

    def _at(self, key: Key) -> Line:
        line = self.by_key.get(key)
        if line is None:
            alike = key._replace(path=generic(key.path, self._look))
            line = self.by_key[key] = Line(key, self._generics.setdefault(alike, Generic(alike)))
        return line

    def _settle(self, origin: str, pools: Pools) -> None:
        """Pool the lines below what has been evicted."""
        for old, new in pools.moved():
            for key in [key for key in self.by_key if key.origin == origin and _is_below(key.path, old)]:
                self.gone.add(key)
                line = self.by_key.pop(key)
                target = key._replace(path=pools.pooled(new + key.path.removeprefix(old)))
                if target in self.by_key:
                    self.by_key[target].pool(line)
                else:
                    line.key = target
                    line.version += 1
                    self.by_key[target] = line


def _is_below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(f"{prefix}/")

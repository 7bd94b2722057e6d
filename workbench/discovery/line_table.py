"""All request lines, pooled so that there are not too many."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.discovery.calls import Call
from workbench.discovery.endpoint import Override
from workbench.discovery.judgement import default_lexicon
from workbench.discovery.keys import Key
from workbench.discovery.line import Line
from workbench.discovery.overrides import sample_of
from workbench.discovery.pooling import Pools, doubtful, generic


class Lines:
    """Finds the line of a call. Pools what comes to be too much; the same lines remain in any order."""

    def __init__(self, overrides: Iterable[Override] = ()) -> None:
        self.by_key: dict[Key, Line] = {}
        self.gone: set[Key] = set()
        """Lines that have been pooled into others; whoever remembers lines empties it."""
        self._pools: dict[str, Pools] = {}
        self._doubtful = doubtful(default_lexicon())
        told = list(overrides)
        self._paths = frozenset(sample_of(sample).path for override in told for sample in override.samples)
        self._names = frozenset(override.value for override in told if override.kind == "literal")

    def line(self, call: Call) -> Line:
        pools = self._pools.get(call.origin)
        if pools is None:
            pools = self._pools[call.origin] = Pools(self._doubtful, self._paths, self._names)
        path = pools.pooled(call.path)
        while pools.evicted:
            self._settle(call.origin, pools)
            path = pools.pooled(call.path)
        return self._at(Key(call.origin, path, call.method, call.discriminator))

    def _at(self, key: Key) -> Line:
        line = self.by_key.get(key)
        if line is None:
            line = self.by_key[key] = Line(key, key._replace(path=generic(key.path, self._doubtful)))
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

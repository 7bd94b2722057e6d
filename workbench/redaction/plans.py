"""What the names of an object say about it: decided once for all objects that have the same names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from workbench.redaction.names import Names
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import squash

type Shape = tuple[str, ...]
"""The names of an object, in their order."""

_MARKERS = frozenset(
    {
        "val", "v", "values", "input", "received", "before", "after", "fromstring", "tostring", "newval", "oldval", "content", "answer", "kty", "params", "args", "arguments", "param",
        "parameters", "columns", "fields", "cols", "headers", "titles", "columnnames", "rowtype", "columninfo", "variables", "selector", "selectors", "inputtype", "ischecked", "stringdata", "oth",
        "code", "contents", "macro", "ispassword", "rowdata", "rows", "confirm", "again", "repeat", "current", "operationname", "recovery", "schema", "metadata", "manifest", "resultsetmetadata", "attribute", "variable", "old", "new", "previous", "userinput", "header", "head", "thead", "keys", "names", "payload",
    }
)  # fmt: skip
"""An object without one of these has no members that name each other."""

_PAIRED = (
    frozenset({"type", "text"}), frozenset({"title", "text"}), frozenset({"label", "text"}), frozenset({"name", "text"}), frozenset({"toplabel", "text"}), frozenset({"term", "definition"}), frozenset({"field", "text"}), frozenset({"_class", "value"}), frozenset({"kind", "data"}), frozenset({"name", "data"}), frozenset({"jsonrpc", "result"}), frozenset({"dimensions", "source"}), frozenset({"kind", "items"}), frozenset({"method", "data"}), frozenset({"field", "data"}), frozenset({"from", "to"}), frozenset({"m", "a"}), frozenset({"c", "g", "m"}), frozenset({"u", "p"}), frozenset({"username", "p"}), frozenset({"user", "p"}), frozenset({"usr", "pss"}), frozenset({"email", "p"}), frozenset({"login", "p"}), frozenset({"event", "payload"}), frozenset({"type", "payload"}), frozenset({"fn", "data"}), frozenset({"current", "new"}), frozenset({"old", "new"}), frozenset({"instancepath", "data"}),
)  # fmt: skip
"""What a field with its content has, and a Kubernetes object."""

_OWNED: Mapping[str, str] = MappingProxyType({"key": "apikey", "codes": "recovery"})
"""Members that say what they are by what stands above them, and the kind of secret that makes of them."""

_REMEMBERED = 5_000
_LONGEST = 64
"""Names of a shape that is worth remembering; an object with more is a map, whose like is never seen again."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What to look at in an object."""

    ruled: tuple[tuple[str, KeyRule], ...] = ()
    """The names that fall under a rule."""
    prose: frozenset[str] = frozenset()
    """The names below which texts for people stand."""
    marked: bool = False
    """Whether members may name each other."""
    owners: tuple[tuple[str, str, KeyRule], ...] = ()
    """The names of which a bare ``key`` or ``codes`` below them is one's secret: ``api`` for ``apiKey``."""


PLAIN: Final = Plan()
"""Nothing but names without a meaning."""


class Plans:
    """Plans by shape. They are never taken back, so threads may share them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._plans: dict[Shape, Plan] = {}
        self.plain: set[Shape] = set()
        """Shapes in which there is nothing to look at. For loops that cannot afford a call."""

    def plan(self, shape: Shape) -> Plan:
        """Give what to look at in objects with these names."""
        plan = self._plans.get(shape)
        if plan is None:
            plan = self._decide(shape)
            if len(shape) <= _LONGEST and len(self._plans) < _REMEMBERED:
                self._plans[shape] = plan
                if plan is PLAIN:
                    self.plain.add(shape)
        return plan

    def _decide(self, shape: Shape) -> Plan:
        beside = frozenset(map(squash, shape))
        found = {name: None if _is_address(name) else self._names.rule(name, "json") for name in shape}
        ruled = tuple((name, rule) for name, rule in found.items() if rule and beside.isdisjoint(rule.unless))
        prose = frozenset(name for name in shape if self._names.is_container(name))
        lower = {name.lower() for name in shape}
        marked = (
            not lower.isdisjoint(_MARKERS)
            or any(name.endswith(("value", "values")) for name in lower)
            or any(pair <= lower for pair in _PAIRED)
            or ("url" in lower and any(name.startswith("value") for name in lower))
        )
        bare = [name for name in shape if name.isalpha() and not found[name]]
        own = ((name, of, self._names.rule(f"{name}{of.title()}", "json")) for of in _OWNED for name in bare)
        owners = tuple((name, of, rule) for name, of, rule in own if rule and rule.kind == _OWNED[of])
        return Plan(ruled, prose, marked, owners) if ruled or prose or marked or owners else PLAIN


def _is_address(name: str) -> bool:
    """Whether a name is an address with a query, as caches have them: what it ends with is a value."""
    return "?" in name and "=" in name

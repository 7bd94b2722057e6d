"""JSON: names decide first, then one scan over all strings finds the few that need a closer look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import cast

from workbench.redaction.guess import is_readable, looks_random
from workbench.redaction.headers import hide_by_name
from workbench.redaction.json_text import dump_json
from workbench.redaction.oauth import applies, is_oauth
from workbench.redaction.plans import PLAIN, Plan, Shape
from workbench.redaction.rules import KeyRule
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.siblings import hide_call, hide_siblings
from workbench.redaction.sweep import KNOWN, Sweep, TooDeepError
from workbench.redaction.tabular import hide_listed, may_be_named

type _Object = dict[str, object]
type _Container = _Object | list[object]

_LONG_NUMBER = 10**9
_CHUNK = 256
"""Containers to take at once: few enough to stay in the processor's cache, and to find a string among them."""


def redact_json(sweep: Sweep, value: object, where: str) -> str:
    """Redact a parsed value in place, and write it. Raises TooDeepError past the limit of nesting."""
    return dump_json(redact_tree(sweep, value, where))


def redact_tree(sweep: Sweep, value: object, where: str) -> object:
    """Redact a parsed value in place and give it back. Raises TooDeepError past the limit of nesting."""
    return _Tree(sweep, where, value).redact()


class _Tree:
    """One document: its containers level by level, and all its strings."""

    def __init__(self, sweep: Sweep, where: str, value: object) -> None:
        self._sweep = sweep
        self._where = where
        self._box: list[object] = [value]
        self._integers = sweep.known.integers
        self._strings: list[str] = []
        self._chunks: list[tuple[int, list[_Container]]] = []
        """Containers, with the number of strings before theirs."""
        self._plans: dict[Shape, Plan] = {}
        self._done: set[str] = set()
        self._renamed: dict[str, str] = {}
        """Names that are secrets by where they stand, with what stands for them."""
        self._parents: dict[int, tuple[_Container, str | int]] = {}
        self._places: dict[int, str] = {}
        self._lowest: list[_Container] = [self._box]

    def redact(self) -> object:
        self._walk([self._box], 0, prose=False)
        names = sorted({name for shape in self._plans for name in shape})
        suspects = self._suspects(names)
        strings = len(self._strings)
        self._look_at([index for index in suspects if index < strings])
        odd = [names[index - strings] for index in suspects if index >= strings]
        renamed = self._renamed | {name: kept for name in odd if (kept := self._name(name)) != name}
        return _renamed(self._box[0], renamed) if renamed else self._box[0]

    def _walk(self, nodes: list[_Container], depth: int, *, prose: bool) -> None:
        """Go through a level of containers and all below it, some at a time."""
        while nodes:
            if depth > self._sweep.limits.depth:
                raise TooDeepError
            below: list[_Container] = []
            for start in range(0, len(nodes), _CHUNK):
                below += self._chunk(nodes[start : start + _CHUNK], depth, prose=prose)
            nodes = below
            depth += 1

    def _chunk(self, nodes: list[_Container], depth: int, *, prose: bool) -> list[_Container]:
        """Collect the strings of some containers, by list operations alone as far as their names allow; give what they contain."""
        plans, plan_of = self._plans, self._sweep.plans.plan
        values: list[object] = []
        for node in nodes:
            if type(node) is dict:
                shape = tuple(node)
                plan = plans.get(shape)
                if plan is None:
                    plan = plans[shape] = plan_of(shape)
                values += node.values() if plan is PLAIN else self._planned(node, plan, depth, prose=prose)
            elif node:
                members = cast("list[object]", node)
                if may_be_named(members, self._sweep.memory.words):
                    self._listed(members)
                values += node
        self._chunks.append((len(self._strings), nodes))
        self._strings += [value for value in values if type(value) is str]
        others = [value for value in values if type(value) is not str]
        if self._integers and not self._integers.isdisjoint([value for value in others if type(value) is int]):
            self._hide_integers(nodes)
        return [value for value in others if type(value) is dict or type(value) is list]

    def _listed(self, node: list[object]) -> None:
        hide_listed(self._sweep, node, lambda index: self._path(node, index))
        if type(node[0]) is str:
            hide_call(self._sweep, node, lambda index: self._path(node, index))

    def _planned(self, node: _Object, plan: Plan, depth: int, *, prose: bool) -> Iterable[object]:
        """Do to an object what its names call for, and give the values that are left to walk."""
        if plan.marked:
            hide_siblings(self._sweep, node, lambda member: self._path(node, member))
        for name, rule in plan.ruled:
            value = node[name]
            if not value:
                continue
            if type(value) is str:
                self._secret(node, name, rule, prose=prose)
            elif type(value) is dict or type(value) is list:
                if not (prose or name in plan.prose or rule.when == "oauth"):
                    self._below(cast("_Container", value), rule)
            else:
                self._number(node, name, rule)
        if prose or not plan.prose:
            return node.values()
        texts = [node[name] for name in plan.prose if isinstance(node[name], dict | list)]
        self._walk(cast("list[_Container]", texts), depth + 1, prose=True)
        return [value for name, value in node.items() if name not in plan.prose or not isinstance(value, dict | list)]

    def _suspects(self, names: list[str]) -> list[int]:
        """Give which strings and then names need a closer look, ascending."""
        texts = [*self._strings, *names]
        if self._sweep.strict:
            return list(range(len(texts)))
        known = self._sweep.known
        found = self._sweep.scanner.suspects(texts, known)
        if known.numbers and not known.numbers.isdisjoint(texts):
            found.update(index for index, text in enumerate(texts) if text in known.numbers)
        return sorted(found)

    def _look_at(self, suspects: list[int]) -> None:
        starts = [start for start, _ in self._chunks]
        chunks: dict[int, set[int]] = {}
        for index in suspects:
            chunks.setdefault(bisect_right(starts, index) - 1, set()).add(index)
        for chunk, wanted in chunks.items():
            start, nodes = self._chunks[chunk]
            strings = ((node, key) for node in nodes for key, value in _members(node) if type(value) is str)
            for index, (holder, key) in enumerate(strings, start):
                if index in wanted:
                    self._leaf(holder, key)

    def _leaf(self, holder: _Container, key: str | int) -> None:
        text = cast("str", _get(holder, key))
        if text in self._done:
            return
        noted = len(self._sweep.hidden)
        swapped = self._sweep.text(text, "")
        if len(self._sweep.hidden) > noted:
            self._sweep.move_notes(noted, self._path(holder, key))
        if swapped != text:
            _put(holder, key, swapped)

    def _name(self, name: str) -> str:
        where = f"{self._where}$ (a name)"
        return redact_shapes(self._sweep, self._sweep.swap_known(name, where), where)

    def _path(self, holder: _Container, key: str | int) -> str:
        if holder is self._box:
            return f"{self._where}$"
        return f"{self._place(holder)}[{key}]" if type(key) is int else f"{self._place(holder)}.{key}"

    def _place(self, node: _Container) -> str:
        """Give the path of a container; the box around all has none."""
        place = self._places.get(id(node))
        if place is None:
            holder, key = self._parent(node)
            place = self._places[id(node)] = self._path(holder, key)
        return place

    def _parent(self, node: _Container) -> tuple[_Container, str | int]:
        """Give where a container hangs. What hangs where is written down a level at a time, as far as it is asked."""
        while id(node) not in self._parents:
            below: dict[int, tuple[_Container, str | int]] = {
                id(value): (holder, key)
                for holder in self._lowest
                for key, value in (holder.items() if type(holder) is dict else enumerate(holder))
                if type(value) is dict or type(value) is list
            }
            self._parents |= below
            self._lowest = [cast("_Container", _get(holder, key)) for holder, key in below.values()]
        return self._parents[id(node)]

    def _secret(self, node: _Object, name: str, rule: KeyRule, *, prose: bool) -> None:
        value = cast("str", node[name])
        if self._sweep.is_mask(value) or value.lower() == name.lower() or (prose and not looks_random(value, 12)):
            return
        if applies(rule, value, oauth=rule.when == "oauth" and is_oauth(node)):
            node[name] = hide_by_name(self._sweep, (name, value), rule, self._path(node, name))
            self._done.add(cast("str", node[name]))

    def _below(self, holder: _Container, rule: KeyRule, depth: int = 0) -> None:
        """Hide the strings of an object or array under a secret's name, but for what describes it."""
        if depth > self._sweep.limits.depth:
            raise TooDeepError
        for key, inner in _members(holder):
            if isinstance(key, str) and self._sweep.names.is_descriptor(key) and not _is_id(key, inner):
                continue
            if isinstance(key, str) and looks_random(key, 20):
                self._renamed[key] = self._sweep.hide(key, rule, f"{self._path(holder, key)} (a name)")
            if type(inner) is dict or type(inner) is list:
                self._below(cast("_Container", inner), rule, depth + 1)
            elif isinstance(inner, str) and applies(rule, inner, oauth=False) and not self._sweep.is_mask(inner):
                _put(holder, key, self._sweep.hide(inner, rule, self._path(holder, key)))
            elif rule.numbers:
                self._number(holder, key, rule)

    def _number(self, holder: _Container, key: str | int, rule: KeyRule) -> None:
        """Hide a number that a rule is for by putting 0 in its place: it keeps its type, and 0 says nothing."""
        value = _get(holder, key)
        if not isinstance(value, int | float) or isinstance(value, bool):
            return
        if (rule.numbers and abs(value) >= 100) or (rule.when == "always" and abs(value) >= _LONG_NUMBER):
            self._sweep.note(self._path(holder, key), rule.name)
            _put(holder, key, 0)

    def _hide_integers(self, nodes: list[_Container]) -> None:
        for holder in nodes:
            for key, value in _members(holder):
                if type(value) is int and value in self._integers:
                    self._sweep.note(self._path(holder, key), KNOWN)
                    _put(holder, key, 0)


def _is_id(key: str, value: object) -> bool:
    """Whether a member of a session or a token is its id, and that is the credential by its look."""
    return key == "id" and type(value) is str and not is_readable(value) and looks_random(value, 20)


def _members(holder: _Container) -> list[tuple[str | int, object]]:
    return list(holder.items()) if isinstance(holder, dict) else list(enumerate(holder))


def _get(holder: _Container, key: str | int) -> object:
    return cast("dict[str | int, object]", holder)[key]


def _put(holder: _Container, key: str | int, value: object) -> None:
    cast("dict[str | int, object]", holder)[key] = value


def _renamed(value: object, names: dict[str, str]) -> object:
    if isinstance(value, dict):
        return {names.get(key, key): _renamed(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, names) for inner in value]
    return value

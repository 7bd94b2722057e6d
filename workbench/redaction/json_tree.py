"""JSON: names decide first, then one scan over all strings finds the few that need a closer look."""

from __future__ import annotations

from typing import cast

from workbench.redaction.guess import looks_random
from workbench.redaction.headers import hide_by_name
from workbench.redaction.json_text import dump_json
from workbench.redaction.oauth import applies, is_oauth
from workbench.redaction.rules import KeyRule
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.siblings import MARKERS, hide_siblings
from workbench.redaction.sweep import KNOWN, Sweep, TooDeepError

type _Node = dict[str | int, object]
"""An object or an array, as something that is read and written by key."""

_LONG_NUMBER = 10**9


def redact_json(sweep: Sweep, value: object, where: str) -> str:
    """Redact a parsed value in place, and write it. Raises TooDeepError past the limit of nesting."""
    return dump_json(redact_tree(sweep, value, where))


def redact_tree(sweep: Sweep, value: object, where: str) -> object:
    """Redact a parsed value in place and give it back. Raises TooDeepError past the limit of nesting."""
    return _Tree(sweep, where).redact([value])


class _Tree:
    """The strings of one document, and where they hang."""

    def __init__(self, sweep: Sweep, where: str) -> None:
        self._sweep = sweep
        self._where = where
        self._verdicts = sweep.names.verdicts["json"]
        self._numbers = sweep.known.numbers
        self._leaves: list[str] = []
        self._holders: list[_Node] = []
        self._keys: list[str | int] = []
        self._names: set[str] = set()
        self._parents: dict[int, tuple[_Node, str | int]] = {}

    def redact(self, box: list[object]) -> object:
        self._array(box, 0, prose=False)
        texts = [*self._leaves, *self._names]
        renamed: dict[str, str] = {}
        for index in self._chosen(texts):
            if index < len(self._leaves):
                self._leaf(index)
            elif (swapped := self._name(texts[index])) != texts[index]:
                renamed[texts[index]] = swapped
        return _renamed(box[0], renamed) if renamed else box[0]

    def _chosen(self, texts: list[str]) -> list[int]:
        if self._sweep.strict:
            return list(range(len(texts)))
        chosen = self._sweep.scanner.candidates(texts, self._sweep.known)
        if self._numbers.isdisjoint(self._leaves):
            return chosen
        return sorted({*chosen, *(index for index, text in enumerate(self._leaves) if text in self._numbers)})

    def _leaf(self, index: int) -> None:
        holder, key, text = self._holders[index], self._keys[index], self._leaves[index]
        swapped = self._sweep.text(text, self._path(holder, key))
        if swapped != text:
            holder[key] = swapped

    def _name(self, name: str) -> str:
        where = f"{self._where}$ (a name)"
        return redact_shapes(self._sweep, self._sweep.swap_known(name, where), where)

    def _path(self, holder: object, key: str | int) -> str:
        parts: list[str] = []
        while id(holder) in self._parents:
            parts.append(f"[{key}]" if isinstance(key, int) else f".{key}")
            holder, key = self._parents[id(holder)]
        return f"{self._where}$" + "".join(reversed(parts))

    def _visit(self, value: object, depth: int, *, prose: bool) -> None:
        if depth > self._sweep.limits.depth:
            raise TooDeepError
        if type(value) is dict:
            self._object(cast("_Node", value), depth, prose=prose)
        else:
            self._array(cast("list[object]", value), depth, prose=prose)

    def _object(self, node: _Node, depth: int, *, prose: bool) -> None:
        names = cast("dict[str, object]", node)
        if not MARKERS.isdisjoint(names):
            hide_siblings(self._sweep, names, self._path(node, ""))
        self._names.update(names)
        verdicts, leaves, holders, keys = self._verdicts, self._leaves, self._holders, self._keys
        for key, value in names.items():
            rule = verdicts[key] if key in verdicts else self._sweep.names.rule(key, "json")
            if isinstance(value, str):
                if rule is None:
                    leaves.append(value)
                    holders.append(node)
                    keys.append(key)
                else:
                    self._secret(node, key, rule, prose=prose)
            elif isinstance(value, dict | list):
                self._parents[id(value)] = (node, key)
                self._container((key, value), rule, depth, prose=prose)
            elif rule is not None or self._numbers:
                self._number(node, key, rule)

    def _container(self, pair: tuple[str, object], rule: KeyRule | None, depth: int, *, prose: bool) -> None:
        key, value = pair
        prose = prose or self._sweep.names.is_container(key)
        if rule is not None and not prose:
            self._below(cast("_Node", value), rule)
        self._visit(value, depth + 1, prose=prose)

    def _array(self, node: list[object], depth: int, *, prose: bool) -> None:
        holder = cast("_Node", node)
        for index, value in enumerate(node):
            if isinstance(value, str):
                self._leaves.append(value)
                self._holders.append(holder)
                self._keys.append(index)
            elif isinstance(value, dict | list):
                self._parents[id(value)] = (holder, index)
                self._visit(value, depth + 1, prose=prose)
            elif self._numbers:
                self._number(holder, index, None)

    def _secret(self, node: _Node, key: str, rule: KeyRule, *, prose: bool) -> None:
        value = cast("str", node[key])
        oauth = rule.when == "oauth" and is_oauth(cast("dict[str, object]", node))
        innocent = not applies(rule, value, oauth=oauth) or value.lower() == key.lower()
        if self._sweep.is_mask(value) or innocent or (prose and not looks_random(value, 12)):
            self._leaves.append(value)
            self._holders.append(node)
            self._keys.append(key)
        else:
            node[key] = hide_by_name(self._sweep, (key, value), rule, self._path(node, key))

    def _below(self, value: _Node | list[object], rule: KeyRule, depth: int = 0) -> None:
        """Hide the strings of an object or array under a secret's name, but for what describes it."""
        if depth > self._sweep.limits.depth:
            raise TooDeepError
        holder = cast("_Node", value)
        pairs: list[tuple[str | int, object]] = list(value.items() if isinstance(value, dict) else enumerate(value))
        for key, inner in pairs:
            if isinstance(key, str) and self._sweep.names.is_descriptor(key):
                continue
            if isinstance(inner, dict | list):
                self._parents[id(inner)] = (holder, key)
                self._below(cast("_Node", inner), rule, depth + 1)
            elif isinstance(inner, str) and applies(rule, inner, oauth=False) and not self._sweep.is_mask(inner):
                holder[key] = self._sweep.hide(inner, rule, self._path(holder, key))
            elif rule.numbers:
                self._number(holder, key, rule)

    def _number(self, node: _Node, key: str | int, rule: KeyRule | None) -> None:
        """Hide a number by putting 0 in its place: it keeps its type, and 0 says nothing."""
        value = node[key]
        if not isinstance(value, int | float) or isinstance(value, bool) or not value:
            return
        by_rule = rule is not None and (
            (rule.numbers and abs(value) >= 100) or (rule.when == "always" and abs(value) >= _LONG_NUMBER)
        )
        if by_rule or (self._numbers and str(value) in self._numbers):
            self._sweep.note(self._path(node, key), rule.name if rule and by_rule else KNOWN)
            node[key] = 0


def _renamed(value: object, names: dict[str, str]) -> object:
    if isinstance(value, dict):
        return {names.get(key, key): _renamed(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, names) for inner in value]
    return value

"""JSON: names decide first, then one scan over what is written finds the few strings that need a closer look."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from itertools import chain, product
from typing import cast

from workbench.redaction.addressed import hide_lone
from workbench.redaction.aliases import hide_aliased
from workbench.redaction.chance import is_drawn
from workbench.redaction.described import (
    is_account,
    is_entry,
    is_labelled,
    is_measure,
    is_name_of,
    is_named,
    is_note,
    is_ordinary,
    is_other_id,
    is_own,
    is_password,
    is_printed_code,
    is_row_id,
    is_secret_itself,
    is_told,
    may_be_owned,
    told_beside,
)
from workbench.redaction.guess import is_random, is_spelled, looks_random
from workbench.redaction.handed import HANDED, redact_handed
from workbench.redaction.headers import hide_by_name
from workbench.redaction.json_members import (
    are_among,
    member_of,
    members_of,
    objects_under,
    put_member,
    with_names,
)
from workbench.redaction.json_text import dump_octets
from workbench.redaction.made import is_made
from workbench.redaction.near import NAMED, NEAR, before, is_near
from workbench.redaction.oauth import WHO, applies, is_oauth
from workbench.redaction.placeholder import CONSTANT_KINDS, is_placeholder
from workbench.redaction.places import CONTAINERS, Container, Node, Places
from workbench.redaction.plans import CODE, PLAIN, Plan, Shape, is_coded
from workbench.redaction.records import VALUES, for_record, is_moment, is_of_its_own, is_party
from workbench.redaction.rpc import hide_call
from workbench.redaction.rules import KeyRule
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.siblings import hide_arguments, hide_siblings
from workbench.redaction.sweep import KNOWN, Sweep, TooDeepError
from workbench.redaction.tabular import hide_flattened, hide_listed, is_flattened, may_be_named
from workbench.redaction.taken_apart import are_signs, without_signs
from workbench.redaction.url import redact_url
from workbench.redaction.words import squash
from workbench.redaction.written import suspects_in

_LONG_NUMBER = 10**9
_LONG_NAME = 16
"""Characters of the shortest name that may be text of any kind."""
_CHUNK = 256
"""Containers to take at once: few enough to stay in the processor's cache."""
_FEW = 8
"""Texts to look for one by one in all that some containers hold, before their members are gone through."""
_SIX, _EIGHT = 6, 8
"""Digits of numbers that are codes, where they are as often the number of something."""
_BARE = frozenset({"oauth", "made"})
"""When a rule says too little of a name for all that stands below it."""
_KEY = 32
"""Characters of the shortest random name that is no id of a row."""
_SIGN_IN = ("login", "logon", "signin", "anmeldung")
"""What a name ends with under which a user and a password may stand as a list."""
_UNSPOKEN = frozenset({"apikey", "token", "session"})
"""Kinds of secrets that are no words: of what stands below one that is a name itself, words tell about it."""
_PRINTED = frozenset({"recovery", "code"})
"""Kinds of codes that may be the names in a map."""
_BODIES = frozenset({"request.body", "response.body"})
"""Where a document of its own stands, and no text within one."""
_FAILED = frozenset({"fail", "failed", "failures", "skip", "skipped", "warn", "warning"})
"""What is counted beside what passes."""
_PATH = re.compile(r"(?!\S{24,400}--(?:[0-9a-f]{40}|[A-Za-z0-9+/_=-]{16,26}--))(?:/[\w.~%@+-]{1,400}){2,20}/?")
"""Where something is, without host and query."""
_ABOVE = re.compile(r"\.([^\W\d_]+)(?:\[\d+\])?\Z")
"""The name that ends a path."""


def redact_json(sweep: Sweep, value: object, where: str) -> str:
    """Redact a parsed value in place, and write it compactly. Raises TooDeepError past the limit of nesting."""
    return _Tree(sweep, where, value).redact()


class _Tree:
    """One document: its containers level by level."""

    def __init__(self, sweep: Sweep, where: str, value: object) -> None:
        self._sweep = sweep
        self._where = where
        self._box: list[object] = [value]
        self._integers = sweep.known.integers
        self._chunks: list[tuple[list[Container], list[object]]] = []
        """Containers, with all that they hold."""
        self._plans: dict[Shape, Plan] = {}
        self._done: set[str] = set()
        self._renamed: dict[str, str] = {}
        """Names that are secrets by where they stand, with what stands for them."""
        self._places = Places(self._box, where)
        self._path = self._places.member

    def redact(self) -> str:
        noted = len(self._sweep.hidden)
        if self._sweep.addressed and self._where in _BODIES:
            self._box[0] = hide_lone(self._sweep, self._box[0], self._where)
        if self._sweep.aliases:
            hide_aliased(self._sweep, self._box[0], self._where)
        self._walk([self._box], 0, prose=False)
        changes = self._sweep.changes
        written = dump_octets(self._box[0])
        names = self._look_closely(written)
        renamed = self._renamed | {name: kept for name in sorted(names) if (kept := self._name(name)) != name}
        if renamed:
            self._box[0] = with_names(self._box[0], renamed)
            self._rename_notes(noted, renamed)
        if renamed or self._sweep.changes != changes:
            written = dump_octets(self._box[0])
        return written.decode()

    def _rename_notes(self, noted: int, renamed: dict[str, str]) -> None:
        """Say of what was hidden where it stands by the names that are kept: short ones are known as secret nowhere else."""
        for at in range(noted, len(self._sweep.hidden)):
            note = self._sweep.hidden[at]
            for name in sorted((name for name in renamed if f".{name}" in note.where), key=len, reverse=True):
                note = replace(note, where=note.where.replace(f".{name}", f".{renamed[name]}"))
            self._sweep.hidden[at] = note

    def _look_closely(self, written: bytes) -> set[str]:
        """Look at each string that needs it, and give the names that do."""
        if self._sweep.strict:
            self._look_at(None, written)
            return {name for nodes, _ in self._chunks for node in nodes if type(node) is dict for name in node}
        texts, names = suspects_in(written, self._sweep.scanner, self._sweep.known)
        made = {text for text in texts if is_made(text)}
        if texts := (texts - self._sweep.memory.innocent | made) - self._done:
            self._look_at(texts, written)
        return names

    def _walk(self, nodes: list[Container], depth: int, *, prose: bool) -> None:
        """Go through a level of containers and all below it, some at a time."""
        while nodes:
            if depth > self._sweep.limits.depth:
                raise TooDeepError
            below: list[Container] = []
            for start in range(0, len(nodes), _CHUNK):
                below += self._chunk(nodes[start : start + _CHUNK], depth, prose=prose)
            nodes = below
            depth += 1

    def _chunk(self, nodes: list[Container], depth: int, *, prose: bool) -> list[Container]:
        """Do to some containers what their names call for, by operations on whole lists as far as possible; give what they contain."""
        objects = [node for node in nodes if type(node) is dict]
        values = self._of_objects(objects, depth, prose=prose) if objects else []
        if len(objects) < len(nodes):
            values += self._of_lists([node for node in nodes if type(node) is list])
        self._chunks.append((nodes, values))
        if self._integers and not self._integers.isdisjoint([value for value in values if type(value) is int]):
            self._hide_integers(nodes)
        return cast("list[Container]", [value for value in values if type(value) in CONTAINERS])

    def _of_objects(self, nodes: list[Node], depth: int, *, prose: bool) -> list[object]:
        """Give the values in some objects that are left to walk."""
        if self._sweep.plans.plain.issuperset(map(tuple, nodes)):
            return list(chain.from_iterable(map(dict.values, nodes)))
        shapes = list(map(tuple, nodes))
        if shapes.count(shapes[0]) == len(shapes) and not (plan := self._sweep.plans.plan(shapes[0])).prose:
            self._apply(plan, nodes, prose=prose)
            return list(chain.from_iterable(map(dict.values, nodes)))
        self._plans.update((shape, self._sweep.plans.plan(shape)) for shape in set(shapes) - self._plans.keys())
        planned = list(zip(nodes, map(self._plans.__getitem__, shapes), strict=True))
        return self._planned(planned, depth, prose=prose)

    def _planned(self, planned: list[tuple[Node, Plan]], depth: int, *, prose: bool) -> list[object]:
        """Do to some objects what their names call for, and give the values that are left to walk."""
        for plan in dict.fromkeys(plan for _, plan in planned if plan is not PLAIN):
            self._apply(plan, [node for node, its in planned if its is plan], prose=prose)
        if prose or not any(plan.prose for _, plan in planned):
            return list(chain.from_iterable([node.values() for node, _ in planned]))
        texts: list[object] = []
        others: list[object] = []
        for node, plan in planned:
            for name, value in node.items():
                (texts if name in plan.prose and isinstance(value, dict | list) else others).append(value)
        self._walk(cast("list[Container]", texts), depth + 1, prose=True)
        return others

    def _apply(self, plan: Plan, nodes: list[Node], *, prose: bool) -> None:
        """Hide what the names of some objects, the same in all of them, call for."""
        for node in nodes if plan.marked else ():
            hide_siblings(self._sweep, node, partial(self._path, node))
        for name, rule in plan.ruled:
            known = {} if prose or rule.when == "oauth" else self._sweep.memory.named
            coded = plan.coded and len(name) <= CODE
            for node in [node for node in nodes if node[name] and not (coded and is_entry(node, name))]:
                value = node[name]
                if type(value) is not str:
                    # A path with a parameter, as OpenAPI has it, says what an operation takes.
                    whole = not (prose or name in plan.prose or rule.when in _BARE or name[:1] == "/")
                    self._no_text(node, name, rule, whole=whole)
                elif kept := known.get((rule.name, name, value)):
                    self._put(node, name, rule, kept)
                else:
                    self._secret(node, name, rule, prose=prose)
        self._apply_rest(plan, nodes, prose=prose)

    def _apply_rest(self, plan: Plan, nodes: list[Node], *, prose: bool) -> None:
        """Hide what a name calls for that is no secret's own: of maps, of links, of whatever stands above."""
        for name in plan.keyed:
            self._random_names(objects_under(nodes, name), printed=is_coded(name))
        for name, node in product(plan.linked, nodes):
            self._handed(node, name)
        for name, node in product(plan.owned, nodes):
            self._own(node, name, prose=prose)

    def _handed(self, node: Node, name: str) -> None:
        """Hide what nobody could guess in a link that its name says is handed out."""
        if type(url := node[name]) is str:
            node[name] = redact_handed(url, partial(self._sweep.hide, rule=HANDED, where=self._path(node, name)))

    def _own(self, node: Node, member: str, *, prose: bool) -> None:
        """Hide a bare ``key``, where it looks like one, or ``codes`` by whose they are: of a map or a row they are names."""
        value = node[member]
        rule = self._owner(node, member) if may_be_owned(value) else None
        if rule is None or (rule.when == "random" and is_name_of(node, member)):
            return
        if type(value) is list:
            self._own_list(cast("list[str]", value), rule)
        elif is_own(rule, cast("str", value)):
            self._secret(node, member, rule, prose=prose)

    def _owner(self, node: Node, member: str) -> KeyRule | None:
        """Give the rule by the name that an object, or the list that it is in, stands under."""
        above = _ABOVE.search(self._places.of(node))
        return self._sweep.plans.owner(above[1], member) if above else None

    def _own_list(self, values: list[str], rule: KeyRule) -> None:
        if rule.kind == "recovery" or all(is_own(rule, each) for each in values):
            self._below(cast("list[object]", values), rule)

    def _random_names(self, nodes: list[Node], *, printed: bool) -> None:
        """Hide the names in some maps that nobody could guess: what has one of these keys, or whose session it is, stands below."""
        for node in nodes:
            codes = printed and all(map(is_printed_code, node))
            for key in node:
                if codes or (len(key) >= _KEY and looks_random(key, _KEY) and is_random(key)):
                    self._renamed[key] = self._sweep.hide(key, NAMED, f"{self._path(node, key)} (a name)")

    def _put(self, node: Node, name: str, rule: KeyRule, kept: str) -> None:
        self._sweep.note(self._path(node, name), rule.name)
        node[name] = kept
        self._done.add(kept)

    def _no_text(self, node: Node, name: str, rule: KeyRule, *, whole: bool) -> None:
        value = node[name]
        if type(value) is not dict and type(value) is not list:
            self._number(node, name, rule)
        elif (rule.name == "authorization" or squash(name).endswith(_SIGN_IN)) and is_account(value):
            value[1] = self._sweep.hide(value[1], rule, self._path(node, name))
        elif whole:
            if type(value) is dict and squash(name).endswith("passwords"):
                self._keyed(cast("Node", value), rule)
            # What is made of words alone is as often what something there is called.
            below = replace(rule, when="code") if rule.when == "chosen" else rule
            self._below(cast("Container", value), below, thing=self._sweep.names.is_thing(rule, name))

    def _of_lists(self, nodes: list[list[object]]) -> list[object]:
        """Give the members of some lists."""
        words = self._sweep.memory.words
        for node in [node for node in nodes if node and type(node[0]) is dict]:
            if is_flattened(node):
                hide_flattened(self._sweep, node, partial(self._path, node))
        members = list(chain.from_iterable(nodes))
        if not members or are_among(words, members):
            return members
        named = [node for node in nodes if node and may_be_named(node, words)]
        for node in named:
            self._listed(node)
        return list(chain.from_iterable(nodes)) if named else members

    def _listed(self, node: list[object]) -> None:
        hide_listed(self._sweep, node, partial(self._path, node))
        if type(node[0]) is str:
            hide_call(self._sweep, node, partial(self._path, node))
            hide_arguments(self._sweep, node, partial(self._path, node))

    def _look_at(self, texts: Collection[str] | None, written: bytes) -> None:
        """Look closely at these strings, wherever they stand; without any named at all."""
        few = texts if texts is not None and len(texts) <= _FEW else None
        for nodes, values in self._chunks:
            if few is not None and not any(text in values for text in few):
                continue
            for node in nodes:
                for key, value in members_of(node):
                    if type(value) is str and (texts is None or value in texts):
                        self._leaf(node, key, written)

    def _leaf(self, holder: Container, key: str | int, written: bytes) -> None:
        text = cast("str", member_of(holder, key))
        if text in self._done:
            return
        noted = len(self._sweep.hidden)
        swapped = redact_url(self._sweep, text, "") if _PATH.fullmatch(text) else self._sweep.text(text, "")
        if len(self._sweep.hidden) > noted:
            self._sweep.move_notes(noted, self._path(holder, key))
        if swapped != text:
            put_member(holder, key, swapped)
        elif is_made(text) and is_near(
            self._sweep.names, (self._path(holder, key), holder, key), text, before(written, text)
        ):
            put_member(holder, key, self._sweep.hide(text, NEAR, self._path(holder, key)))

    def _name(self, name: str) -> str:
        where = f"{self._where}$ (a name)"
        kept = redact_shapes(self._sweep, self._sweep.swap_known(name, where), where)
        return self._sweep.text(kept, where) if len(name) >= _LONG_NAME else kept

    def _secret(self, node: Node, name: str, rule: KeyRule, *, prose: bool) -> None:
        value, oauth = cast("str", node[name]), rule.when == "oauth"
        if not applies(rule, value, oauth=oauth and is_oauth(node)) or (prose and not looks_random(value, 12)):
            return
        if not self._sweep.is_mask(value) and value.lower() != name.lower():
            kept = hide_by_name(self._sweep, (name, value), rule, self._path(node, name))
            node[name] = kept
            self._done.add(kept)
            if not oauth and is_placeholder(kept):
                self._sweep.memory.keep_named((rule.name, name, value), kept)

    def _below(self, holder: Container, rule: KeyRule, depth: int = 0, *, thing: bool = False) -> None:
        """Hide the strings of an object or array under a secret's name, but for what describes it; of a thing only what says nothing else."""
        if depth > self._sweep.limits.depth:
            raise TooDeepError
        if self._is_done(holder, rule):
            return
        told = told_beside(self._sweep.names, holder, rule)
        rule = for_record(self._sweep.names, rule, holder)
        for key, inner in members_of(holder):
            named = isinstance(key, str) and (
                (looks_random(key, 20) and not is_spelled(key)) or (rule.kind in _PRINTED and is_printed_code(key))
            )
            if key in told or (isinstance(key, str) and self._is_told(key, inner, thing=thing)):
                continue
            if named:
                self._renamed[str(key)] = self._sweep.hide(str(key), rule, f"{self._path(holder, key)} (a name)")
            if type(inner) is dict or type(inner) is list:
                below = self._rule_below(rule, key, inner, named=named)
                self._below(cast("Container", inner), below, depth + 1, thing=thing or is_of_its_own(key))
            elif not (named and is_note(inner)) and not is_name_of(holder, key):
                self._inner(holder, key, rule)

    def _rule_below(self, rule: KeyRule, key: str | int, inner: object, *, named: bool) -> KeyRule:
        """Give the rule for what stands one deeper: of less weight where a name is the secret, or says what is told about it."""
        if named and rule.kind in _UNSPOKEN:
            return replace(rule, when="random")
        told = rule.kind == "credential" and type(inner) is dict and is_ordinary(self._sweep.names, key)
        return replace(rule, when="typed") if told else rule

    def _is_done(self, holder: Container, rule: KeyRule) -> bool:
        """Whether what stands below a secret's name says who signs in, of which a password goes, or is the secret sign by sign."""
        if type(holder) is list and are_signs(holder, rule):
            self._sweep.note(self._path(holder, 0), rule.name)
            holder[:] = without_signs(holder)
            return True
        if rule.name == "authorization" and is_account(holder):
            holder[1] = self._sweep.hide(holder[1], rule, self._path(cast("Container", holder), 1))
            return True
        return type(holder) is dict and is_labelled(self._sweep.names, holder)

    def _is_told(self, key: str, inner: object, *, thing: bool) -> bool:
        """Whether a member below a secret's name says itself what it is: one that describes the secret, or one of a thing."""
        if thing:
            return squash(key) not in VALUES
        if is_drawn(key):
            return False
        names = self._sweep.names
        if is_party(key, inner) or names.is_other(key) or (type(inner) is list and is_other_id(names, key)):
            return True
        return names.is_descriptor(key) and not is_secret_itself(key, inner)

    def _inner(self, holder: Container, key: str | int, rule: KeyRule) -> None:
        """Hide a member below a secret's name."""
        inner = member_of(holder, key)
        if rule.when == "typed" and squash(str(key)) in VALUES:
            rule = replace(rule, when="always")
        if not isinstance(inner, str):
            if rule.numbers and not (is_measure(self._sweep.names, key) or (isinstance(key, str) and is_row_id(key))):
                self._number(holder, key, rule)
        elif (
            applies(rule, inner, oauth=False)
            and not self._sweep.is_mask(inner)
            and not is_told(self._sweep.names, key, inner)
            and not is_moment(rule, key, inner)
            and not (type(key) is int and rule.kind in CONSTANT_KINDS and is_named(inner))
        ):
            owned = replace(rule, taint="never") if squash(str(key)) in WHO and not looks_random(inner, 12) else rule
            put_member(holder, key, hide_by_name(self._sweep, (str(key), inner), owned, self._path(holder, key)))

    def _keyed(self, holder: Node, rule: KeyRule) -> None:
        """Hide the names below a name for several passwords that are passwords themselves."""
        for key, inner in holder.items():
            if is_password(key, inner):
                self._renamed[key] = self._sweep.hide(key, rule, f"{self._path(holder, key)} (a name)")

    def _number(self, holder: Container, key: str | int, rule: KeyRule) -> None:
        """Hide a number that a rule is for by putting 0 in its place: it keeps its type, and 0 says nothing."""
        value = member_of(holder, key)
        if not isinstance(value, int | float) or isinstance(value, bool):
            return
        if type(holder) is dict and not _FAILED.isdisjoint(map(str.lower, holder)):
            return
        if rule.when in ("six", "drawn") and not _SIX <= len(str(abs(value))) <= _EIGHT:
            return
        if (rule.numbers and abs(value) >= 100) or (rule.when == "always" and abs(value) >= _LONG_NUMBER):
            self._sweep.note(self._path(holder, key), rule.name)
            put_member(holder, key, 0)

    def _hide_integers(self, nodes: list[Container]) -> None:
        for holder in nodes:
            for key, value in members_of(holder):
                if type(value) is int and value in self._integers:
                    self._sweep.note(self._path(holder, key), KNOWN)
                    put_member(holder, key, 0)

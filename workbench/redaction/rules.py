"""The rules of redaction as typed data: the defaults, and what a workspace adds to them."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, get_args

from workbench.errors import UsageError
from workbench.redaction.checks import CHECKS
from workbench.redaction.rules_file import check_tables, pattern_of
from workbench.redaction.words import squash

Place = Literal["json", "query", "form", "header", "cookie", "markup", "text"]
When = Literal[
    "always",
    "opaque",
    "oauth",
    "random",
    "long",
    "typed",
    "digits",
    "six",
    "figures",
    "code",
    "drawn",
    "base64",
    "made",
    "chosen",
    "combination",
    "minted",
]
Taint = Literal["role", "entropy", "never"]

WORKSPACE_FILE = "redaction.toml"
"""At the root of a workspace: rules and exceptions of its own."""

PLACES: frozenset[str] = frozenset(get_args(Place))


@dataclass(frozen=True, slots=True)
class KeyRule:
    """Hides the value under a name: a JSON member, a parameter, a form field, a header."""

    name: str
    kind: str
    reason: str
    keys: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    both: tuple[frozenset[str], ...] = ()
    """Lists of parts: a name has one of each."""
    places: frozenset[str] = PLACES
    when: When = "always"
    taint: Taint = "entropy"
    numbers: bool = False
    but: frozenset[str] = frozenset()
    """Endings of names for which the rule is not."""
    unless: frozenset[str] = frozenset()
    """Names of other members of an object beside which the name means something else."""
    things: frozenset[str] = frozenset()
    """Parts and names that, said of an object, name a thing whose members have names of their own: a ``viewer`` has an id."""


@dataclass(frozen=True, slots=True)
class ShapeRule:
    """Hides what looks like a credential, wherever it stands."""

    name: str
    kind: str
    reason: str
    pattern: re.Pattern[str]
    anchors: tuple[str, ...] = ()
    """Literals of which one stands in every match; without any, the clue is looked for, or the pattern itself."""
    clue: str = ""
    """A pattern that is in every match and cheaper to look for in all that passes."""
    check: Callable[[str], bool] | None = None
    """What a match must pass as well."""
    taint: Taint = "role"


@dataclass(frozen=True, slots=True)
class PathRule:
    """Hides the URL path segment that follows one of some words."""

    name: str
    kind: str
    reason: str
    before: frozenset[str]
    words: frozenset[str] = frozenset()
    """Words that the segment before may have among others: ``forgot-password``."""
    minimum: int = 16
    """Characters that the segment must have."""
    opaque: bool = False
    """Whether it must look random as well; else it is enough that it has a digit and is no slug."""
    uuids: bool = False
    """Whether a UUID counts as well, which elsewhere is the id of a row."""
    after: frozenset[str] = frozenset()
    """Segments of which one must follow, where there are any."""
    stems: re.Pattern[str] | None = None
    """Finds how words begin of which the segment before may have one, which are written with ``_`` between them and as one: ``unsubscrib``."""
    beginnings: frozenset[str] = frozenset()
    """The same as they are written in the rule."""
    adjacent: bool = False
    """Whether the word must stand right before, or one further where no rows are listed in between."""
    behind: bool = False
    """Whether a word may stand right behind as well, where no rows are listed before: ``/i/…/accept-invitation``."""
    hexadecimal: bool = True
    """Whether hexadecimal counts, which elsewhere may be the digest of a content."""


@dataclass(frozen=True, slots=True)
class Keep:
    """What looks like a secret's name and is none, all squashed as ``words.squash`` does."""

    keys: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    containers: frozenset[str] = frozenset()
    descriptors: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HeaderRules:
    """Header names in lower case, by how their values are read."""

    credentials: frozenset[str] = frozenset()
    cookies: frozenset[str] = frozenset()
    set_cookies: frozenset[str] = frozenset()
    opaque: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonalRules:
    """What is about people, by squashed names, and where it is masked."""

    keys: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    signals: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()
    masked: frozenset[str] = frozenset()
    """The places where it is masked: ``database``, ``exports``, ``answers``."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that decides what is hidden; ordered, the first rule that fits wins."""

    keys: tuple[KeyRule, ...]
    positions: frozenset[str]
    """Words of paths below which one signs in, resets or confirms: what is random in their queries is a credential."""
    shapes: tuple[ShapeRule, ...]
    paths: tuple[PathRule, ...]
    keep: Keep
    headers: HeaderRules
    personal: PersonalRules
    version: str
    """A hash over the files that the rules came from."""
    leads: frozenset[str]
    """Segments of paths of which some rule says what stands behind them."""


def default_text() -> str:
    """Give the text of the rules that come with the package."""
    return resources.files("workbench.redaction").joinpath("rules.toml").read_text("utf-8")


@cache
def default_rules() -> Rules:
    """Give the rules that come with the package."""
    return _rules([_parse(default_text())], default_text())


def load_rules(text: str) -> Rules:
    """Give the default rules changed by a workspace's ``redaction.toml``.

    Raises UsageError with the rule's name when the text is no TOML or a rule cannot be read.
    """
    own = _parse(text)
    check_tables(own, PLACES)
    return _rules([own, _parse(default_text())], default_text() + "\0" + text)


def rules_of(workspace: Path) -> Rules:
    """Give the rules of a workspace's folder: the defaults, changed by its ``redaction.toml`` if it has one.

    Raises UsageError when the file cannot be used: going on without it might write what it is to hide.
    """
    try:
        return load_rules((workspace / WORKSPACE_FILE).read_text("utf-8"))
    except FileNotFoundError:
        return default_rules()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{WORKSPACE_FILE} cannot be read: {type(error).__name__}.") from error


def _parse(text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"redaction.toml is no TOML: {error}."
        raise UsageError(msg, hint="docs/redaction.md shows the tables that it may have.") from error


def _rules(tables: list[Mapping[str, Any]], source: str) -> Rules:
    paths = _unique([_path_rule(row) for table in tables for row in table.get("path", ())])
    return Rules(
        keys=_unique([_key_rule(row) for table in tables for row in table.get("key", ())]),
        positions=_names(tables, "positions", "words"),
        shapes=tuple(_shape_rules(tables)),
        paths=paths,
        keep=Keep(**{field.name: _names(tables, "keep", field.name) for field in fields(Keep)}),
        headers=HeaderRules(**{field.name: _names(tables, "headers", field.name) for field in fields(HeaderRules)}),
        personal=_personal(tables),
        version=hashlib.sha256(source.encode()).hexdigest()[:12],
        leads=frozenset(word for path in paths for word in path.before),
    )


def _unique[R: (KeyRule, PathRule)](rules: list[R]) -> tuple[R, ...]:
    first: dict[str, R] = {}
    for rule in rules:
        first.setdefault(rule.name, rule)
    return tuple(first.values())


def _names(tables: list[Mapping[str, Any]], table: str, field: str) -> frozenset[str]:
    names = [str(name) for each in tables for name in each.get(table, {}).get(field, ())]
    plain = table == "headers" or field == "values"
    return frozenset(name.lower() if plain else squash(name) for name in names)


_SWITCHES = ("database", "exports", "answers")


def _personal(tables: list[Mapping[str, Any]]) -> PersonalRules:
    """Add up the lists; a switch is as the first table that has it says."""
    lists = {name: _names(tables, "personal", name) for name in ("keys", "names", "signals", "keep")}
    rows = [{"name": "personal", **table.get("personal", {})} for table in tables]
    said = {place: next(_text(row, place, "keep|mask") for row in rows if place in row) for place in _SWITCHES}
    return PersonalRules(**lists, masked=frozenset(place for place, word in said.items() if word == "mask"))


def _text(row: Mapping[str, Any], field: str, pattern: str = r"[\s\S]+") -> str:
    value = row.get(field)
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        name = row.get("name", "without a name")
        msg = f"The redaction rule {name} has no usable {field}."
        raise UsageError(msg, hint="docs/redaction.md lists what a rule needs.")
    return value


def _base(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": _text(row, "name"), "kind": _text(row, "kind", "[a-z]{2,16}"), "reason": _text(row, "reason")}


def _choice(row: Mapping[str, Any], field: str, allowed: tuple[str, ...]) -> dict[str, Any]:
    if field not in row:
        return {}
    return {field: _text(row, field, "|".join(allowed))}


def _squashed(names: Iterable[object]) -> frozenset[str]:
    return frozenset(squash(str(name)) for name in names)


def _key_rule(row: Mapping[str, Any]) -> KeyRule:
    return KeyRule(
        **_base(row),
        **_choice(row, "when", get_args(When)),
        **_choice(row, "taint", get_args(Taint)),
        keys=_squashed(row.get("keys", ())),
        endings=_squashed(row.get("endings", ())),
        parts=_squashed(row.get("parts", ())),
        both=tuple(_squashed(parts) for parts in row.get("both", ())),
        places=frozenset(row.get("places", PLACES)) & PLACES,
        numbers=bool(row.get("numbers", False)),
        but=_squashed(row.get("but", ())),
        unless=_squashed(row.get("unless", ())),
        things=_squashed(row.get("things", ())),
    )


def _shape_rules(tables: list[Mapping[str, Any]]) -> Iterator[ShapeRule]:
    """Give a rule for each pattern of each shape; of two shapes with one name the first counts."""
    rows: dict[str, Mapping[str, Any]] = {}
    for row in (row for table in tables for row in table.get("shape", ())):
        rows.setdefault(_text(row, "name"), row)
    for row in rows.values():
        patterns = row.get("patterns", [row.get("pattern")])
        for pattern, clue in zip_longest(patterns, row.get("clues", ()), fillvalue=""):
            yield _shape_rule({**row, "pattern": pattern, "clue": clue})


def _shape_rule(row: Mapping[str, Any]) -> ShapeRule:
    pattern = pattern_of(_text(row, "pattern"), row.get("name"))
    check = _choice(row, "check", tuple(CHECKS)).get("check")
    return ShapeRule(
        **_base(row),
        **_choice(row, "taint", get_args(Taint)),
        pattern=pattern,
        anchors=tuple(row.get("anchors", ())),
        clue=pattern_of(row["clue"], row.get("name")).pattern if row["clue"] else "",
        check=CHECKS[check] if check else None,
    )


def _path_rule(row: Mapping[str, Any]) -> PathRule:
    return PathRule(
        **_base(row),
        before=_squashed(row.get("before", ())),
        words=_squashed(row.get("words", ())),
        minimum=int(row.get("minimum", 16)),
        opaque=bool(row.get("opaque", False)),
        uuids=bool(row.get("uuids", False)),
        after=_squashed(row.get("after", ())),
        stems=_stems(row),
        beginnings=_squashed(row.get("stems", ())),
        adjacent=bool(row.get("adjacent", False)),
        behind=bool(row.get("behind", False)),
        hexadecimal=bool(row.get("hexadecimal", True)),
    )


_WITHIN = 6
"""Letters of the shortest stem that may stand within a word: ``kontoaktivierung``."""


def _stems(row: Mapping[str, Any]) -> re.Pattern[str] | None:
    """Give what finds a stem at the beginning of a word, and a long one within it too."""
    stems = sorted(_squashed(row.get("stems", ())))
    if not stems:
        return None
    within = [re.escape(stem) for stem in stems if len(stem) >= _WITHIN or not stem.isascii()]
    first = [rf"(?:\A|[_ ]){re.escape(stem)}" for stem in stems if len(stem) < _WITHIN and stem.isascii()]
    return re.compile("|".join([*first, *within]))


RULES_VERSION = default_rules().version
"""The version of the default rules, for journal headers; a workspace with rules of its own uses ``Rules.version``."""

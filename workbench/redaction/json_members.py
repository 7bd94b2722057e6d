"""The members of a parsed document's objects and lists, by whatever they go."""

from __future__ import annotations

from operator import itemgetter
from typing import cast

from workbench.redaction.places import CONTAINERS, Container, Node


def objects_under(nodes: list[Node], name: str) -> list[Node]:
    """Give the objects under a name, and those in lists under it."""
    values: list[object] = list(map(itemgetter(name), nodes))
    if CONTAINERS.isdisjoint(map(type, values)):
        return []
    lists = [value for value in values if type(value) is list and value and type(value[0]) is dict]
    found = [value for value in values if type(value) is dict]
    return cast("list[Node]", [*found, *(each for value in lists for each in value if type(each) is dict)])


def are_among(words: set[str], members: list[object]) -> bool:
    """Whether all of them are words that are known; no container is."""
    try:
        return words.issuperset(cast("list[str]", members))
    except TypeError:  # an object or a list among them cannot be in a set
        return False


def members_of(holder: Container) -> list[tuple[str | int, object]]:
    """Give the names or numbers in a container, with what stands there."""
    return list(holder.items()) if isinstance(holder, dict) else list(enumerate(holder))


def member_of(holder: Container, key: str | int) -> object:
    """Give what stands under a name or a number."""
    return cast("dict[str | int, object]", holder)[key]


def put_member(holder: Container, key: str | int, value: object) -> None:
    """Let something else stand under a name or a number."""
    cast("dict[str | int, object]", holder)[key] = value


def with_names(value: object, names: dict[str, str]) -> object:
    """Copy a value with other names for some of its members."""
    if isinstance(value, dict):
        return {names.get(key, key): with_names(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_names(inner, names) for inner in value]
    return value

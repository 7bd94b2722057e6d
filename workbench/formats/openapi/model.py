"""What a document is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.discovery.endpoint import Endpoint
from workbench.exchange import JsonSchema, JsonValue, essence_of
from workbench.redaction import Personal

SLASHES = "x-workbench-slashes"
"""Of a path parameter: its values are paths of files, whose slashes stay, which OpenAPI has no word for (3.1.0, section 4.8.12)."""
OPERATIONS = "x-workbench-operations"
"""Under an operation: the endpoints that it stands for, each whole; several where they share a URL and a method."""

PORTALS = "x-workbench-portals"
"""At the document's root: the portals' files, word for word, of a catalog that was exported."""

VERSION = "3.1.0"

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The methods that a path item has a place for (OpenAPI 3.1.0, section 4.8.9)."""

OTHER_METHODS = "x-workbench-methods"
"""Where operations of other methods go."""


@dataclass(frozen=True, slots=True)
class About:
    """What the document is of."""

    title: str
    description: str = ""
    version: str = "1"
    people: Personal | None = None
    """Masks personal data in examples; None where a person has switched that off."""
    portals: tuple[JsonSchema, ...] = ()
    """The catalog's files about portals, word for word."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An observed answer, redacted: an example."""

    status: int
    media_type: str
    value: JsonValue


@dataclass(frozen=True, slots=True)
class Described:
    """An endpoint, and what else is known of it."""

    endpoint: Endpoint
    answers: tuple[Answer, ...] = ()
    file: JsonSchema | None = None
    """The catalog file that it comes from, word for word."""


def shape_of(path: str) -> str:
    """Give a template without the names of its parameters: two that are alike are one path in OpenAPI."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def slots_of(path: str) -> list[str]:
    """Name a template's parameters in order."""
    return re.findall(r"\{([^{}]*)\}", path)


def pascal(name: str) -> str:
    """Give ``ListPartners`` for ``list_partners``: a component's name."""
    words = re.findall(r"[A-Za-z0-9]+", name)
    made = "".join(word[:1].upper() + word[1:] for word in words)[:80]
    return made if made[:1].isalpha() else f"Model{made}"


def media_key(media_type: str) -> str:
    """Give a media type as ``content`` may have it as a key."""
    essence = essence_of(media_type)
    return essence if re.fullmatch(r"[\w.+!#$&^-]+/[\w.+!#$&^*-]+", essence) else "*/*"

"""Names and paths of resources: what a credential is kept as or listed by, and no credential."""

from __future__ import annotations

import re

from workbench.redaction.guess import looks_random

_NAMED = re.compile(r"arn:[a-z-]{3,12}:[a-z0-9-]{2,40}:[a-z0-9-]{0,24}:\d{0,12}:[^\s]{1,512}|[A-Z]{2}[0-9a-f]{32}")
"""A resource as AWS and Twilio name it."""
_PATH = re.compile(r"/[a-z][\w.-]{0,40}(?:/[\w.-]{1,64}){1,20}/?")
_STORED = re.compile(r"(?:[\w.-]{1,64}/){2,20}[\w.-]{1,200}\.[a-z][a-z0-9]{1,4}")
_STEP = 12
"""Characters of the shortest random step of a path."""


def is_resource(value: str) -> bool:
    """Whether it is the name of a resource, or its path with nothing random in it."""
    if _NAMED.fullmatch(value):
        return True
    return _PATH.fullmatch(value) is not None and not any(looks_random(step, _STEP) for step in value.split("/"))


def is_stored_file(value: str) -> bool:
    """Whether it is a file where a store of media keeps it, which some call by a code."""
    return _STORED.fullmatch(value) is not None

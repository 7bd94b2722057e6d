"""What the form of an address has in the place of a user and a password: ``user:password@``, ``{user}:{key}@``."""

from __future__ import annotations

import re

_WORDS = frozenset({"user", "username", "login", "password", "pass", "passwd", "pwd", "secret", "token"})
_BRACED = re.compile(
    r"\{\{?[A-Za-z_][\w. -]{0,60}\}\}?|\$[A-Z_][A-Z0-9_]{0,60}|\$\{[A-Za-z_]\w{0,60}\}|%\([A-Za-z_]\w{0,60}\)s|\[[A-Za-z_][\w-]{0,60}\]"
)


_TEMPLATE = re.compile(
    r"\$\{[A-Za-z_]\w{0,60}\}|\$[A-Z]{3,30}(?:_[A-Z0-9]{1,30}){0,5}|\$\([^()]{1,200}\)|\$?\{\{ ?[\w.\[\]' -]{1,80} ?\}\}"
    r"|\{\.[\w.\[\]'-]{1,80}\}|%\([A-Za-z_]\w{0,60}\)s|%%\d{3,5}|\[(?:parameters|variables)\('[\w-]{1,60}'\)\]|<[A-Z]{2,20}(?:_[A-Z]{1,20}){0,5}>"
)


def is_template(value: str) -> bool:
    """Whether a value is nothing but a variable of a shell, a template or a script: ``${TOKEN}``, ``{{ api.key }}``."""
    return value[:1] in "${%<[" and _TEMPLATE.fullmatch(value) is not None


def is_stand_in(part: str) -> bool:
    """Whether it says what is to be put in its place.

    >>> is_stand_in("password"), is_stand_in("${DB_PASSWORD}"), is_stand_in("$ecret41")
    (True, True, False)
    """
    return part.lower() in _WORDS or _BRACED.fullmatch(part) is not None

"""Connection strings: ``Server=…;User ID=…;Password=…``, of which server, database and user stay; URLs with a password."""

from __future__ import annotations

import re

from workbench.redaction.guess import looks_random
from workbench.redaction.made import is_made
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url

_SETTING = re.compile(r"\s*([A-Za-z][A-Za-z0-9 _]{0,40}?)\s*=\s*([^;]*)")
_LOCATOR = re.compile(r"[a-z][a-z0-9+.-]{1,30}://[^\s/?#@:]{0,128}:[^\s/?#@:]{1,512}@[^\s@]+")
"""A server's address with a user and a password that leave no doubt where they end."""
_GO = re.compile(r"[\w.$-]{1,64}:[^\s@:/]{1,512}@(?:tcp6?|udp|unix)\([^()\s]{1,256}\)/\S{0,512}")
"""A user, a password and a server as the drivers of Go have them."""
SETTING = KeyRule(
    name="connection-setting",
    kind="credential",
    reason="A setting of a connection that is made as keys and passwords are.",
    taint="role",
)
_FEWEST = 2
"""Settings of the shortest connection string."""


def redact_settings(sweep: Sweep, value: str, where: str) -> str:
    """Give a connection string with its secrets hidden; nothing where it is none, or where none is or was in it."""
    if _LOCATOR.fullmatch(value):
        return redact_url(sweep, value, where)
    if _GO.fullmatch(value):
        changes = sweep.changes
        kept = sweep.text(value, where)
        return kept if sweep.changes != changes else ""
    parts = value.split(";")
    found = [_SETTING.fullmatch(part) for part in parts if part.strip()]
    if len(found) < _FEWEST or None in found:
        return ""
    changes = sweep.changes
    kept = ";".join(_setting(sweep, part, where) for part in parts)
    return kept if sweep.changes != changes or PLACEHOLDER.search(value) else ""


def _setting(sweep: Sweep, part: str, where: str) -> str:
    found = _SETTING.fullmatch(part)
    if found is None:
        return part
    name, value = found.groups()
    rule = sweep.names.rule(name, "text")
    if rule and not sweep.is_mask(value):
        return part[: found.start(2)] + sweep.hide(value, rule, f"{where}.{name}")
    if looks_random(value) or is_made(value):
        return part[: found.start(2)] + sweep.hide(value, SETTING, f"{where}.{name}")
    return part[: found.start(2)] + sweep.text(value, f"{where}.{name}")

"""Make a login recipe of what a person did to sign in: which fields, which buttons, never what they typed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from workbench.operation.recipe import Act, Credential, Recipe, Rule, Target

_TOGETHER = 0.4
"""Seconds: a mouse goes down on a button before the field that is left says that it changed."""

_CODE = re.compile(r"code|otp|token|authenticat|verif|2fa|mfa", re.IGNORECASE)
_NAME = re.compile(r"user|e-?mail|login|account|name|phone", re.IGNORECASE)

_ADDRESS = re.compile(r"\S+@\S+")
_DATA = re.compile(r"\d{3,}")
"""What no label of a button has that is the same for every account."""

_GENERATED = re.compile(r"\d{3,}|[0-9a-f]{8,}|[:.]", re.IGNORECASE)
"""What makes an id one of a framework's, another one at every visit."""


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that the person did on a page."""

    kind: Literal["click", "press", "fill", "select"]
    role: str = ""
    label: str = ""
    type: str = ""
    """Of an input."""
    autocomplete: str = ""
    id: str = ""
    name: str = ""
    url: str = ""
    """Without query and fragment."""
    at: float = 0.0
    """Seconds since the epoch."""


def learn(doings: Iterable[Doing]) -> Recipe | None:
    """Give the recipe that does the same; None when no password was typed."""
    rules: list[Rule] = []
    place = ""
    for doing in _in_order(list(doings)):
        credential = _credential(doing) if doing.kind == "fill" else None
        if credential is not None:
            rules.append(Rule(_TITLES[credential], _field(doing), (Act("fill", credential),)))
        elif doing.kind in ("click", "press") and rules and place == doing.url and _is_open(rules[-1]):
            rules[-1] = replace(rules[-1], acts=(*rules[-1].acts, _sending(doing)))
        elif doing.kind == "click" and _button(doing):
            rules.append(Rule(_target(doing).name.lower()[:60], _target(doing), (Act("click"),)))
        place = doing.url
    found = Recipe(tuple(_merged(rules)))
    return found if "password" in found.credentials() else None


_TITLES: dict[Credential, str] = {"username": "user name", "password": "password", "totp": "one-time code"}


def _in_order(doings: list[Doing]) -> list[Doing]:
    """Put a field's change before the press of the button by which it was left."""
    ordered = list(doings)
    for place in range(1, len(ordered)):
        before, now = ordered[place - 1], ordered[place]
        if before.kind == "click" and now.kind == "fill" and now.at - before.at < _TOGETHER:
            ordered[place - 1], ordered[place] = now, before
    return ordered


def _credential(doing: Doing) -> Credential | None:
    words = f"{doing.label} {doing.name} {doing.id}"
    if doing.type == "password":
        return "totp" if "one-time-code" in doing.autocomplete else "password"
    if doing.type not in ("", "text", "email", "tel", "number"):
        return None
    if "one-time-code" in doing.autocomplete or (_CODE.search(words) and "username" not in doing.autocomplete):
        return "totp"
    known = {"username", "email", "tel"} & set(doing.autocomplete.split())
    return "username" if known or doing.type == "email" or _NAME.search(words) else None


def _field(doing: Doing) -> Target:
    words = doing.autocomplete.split()
    token = words[-1] if words and words[-1] not in ("on", "off", "webauthn") else ""
    css = f"#{doing.id}" if doing.id and not _GENERATED.search(doing.id) else ""
    css = css or (f'input[name="{doing.name}"]' if re.fullmatch(r"[\w.-]+", doing.name) else "")
    named = doing.label if doing.label != doing.name else ""
    found = Target(label=named[:80], autocomplete=token if re.fullmatch(r"[A-Za-z-]+", token) else "", css=css)
    return found if found != Target() else Target(css=f'input[type="{doing.type or "text"}"]')


def _button(doing: Doing) -> bool:
    known = doing.role in ("button", "link", "checkbox", "menuitem", "option") and bool(doing.label)
    return known and not _DATA.search(_ADDRESS.sub("", doing.label))


def _target(doing: Doing) -> Target:
    """Name what was clicked; an address on it, as choosers of accounts have, is the account's own."""
    name = _ADDRESS.sub("{username}", doing.label)
    return Target(role=doing.role, name="{username}" if "{username}" in name else name[:80])


def _is_open(rule: Rule) -> bool:
    """Whether a rule still lacks what sends its form."""
    return all(act.kind == "fill" for act in rule.acts)


def _sending(doing: Doing) -> Act:
    if doing.kind == "press" or not _button(doing):
        return Act("press", "Enter")
    return Act("click", at=_target(doing))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Leave out what was done again: a password that was mistyped, a code that came too late."""
    kept: dict[Target, Rule] = {}
    for rule in rules:
        if rule.see not in kept or len(rule.acts) > len(kept[rule.see].acts):
            kept[rule.see] = rule
    return list(kept.values())

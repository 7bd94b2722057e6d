"""Maps and lists of an object that hold secrets by what the object is: header fields, what a store of secrets keeps, spare codes."""

from __future__ import annotations

import re
from functools import partial
from typing import cast

from workbench.redaction.guess import is_date, is_in_groups, is_strange, looks_random
from workbench.redaction.headers import hide_by_name
from workbench.redaction.oauth import applies, is_typed
from workbench.redaction.places import Node
from workbench.redaction.rpc import Where
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.unheard import UNHEARD, is_unheard

SECRET_OBJECT = KeyRule(
    name="secret-object", kind="secret", reason="The data of a Kubernetes Secret, whatever its keys.", taint="role"
)
SPARE = KeyRule(name="spare-codes", kind="recovery", reason="Codes beside what says that they get a person back in.")
MADE = KeyRule(name="made-password", kind="password", reason="What a hash of a password stands beside.", taint="role")
_STORE = re.compile(r"(?i)(?:\A|[/:])(?:secrets?|vault|kv(?:-?v?[12])?|credentials?|passwords?)(?:[/:]|\Z)")
_SPARE = re.compile(r"(?i)mfa|otp|2fa|two.?(?:factor|step)|recover|backup|fallback|emergency|scratch|rescue")
_REGION = re.compile(r"[A-Z]{1,4}(?:-[A-Z]{1,3})?-?\d{1,3}")
"""What a region, an office or an error is called by: ``DE001``, ``PL-MZ-14``."""
_KIND = re.compile(r"(?i)(?:[a-z]{1,40}[._:/-]){0,4}secret")
_DRAWN = frozenset({"special", "override_special", "min_special", "min_lower"})
"""What says how a password was made, beside it: Terraform's ``random_password``."""
_USED = frozenset({"used", "usedat", "consumed", "redeemed"})
_PRINTED = re.compile(r"(?:\d{1,2}[.):] ?)?[A-Za-z0-9]{3,12}(?:[ -][A-Za-z0-9]{3,12}){0,4}")
"""A line with one code, perhaps with its number in front of it."""
_LONGEST = 300
"""Characters of the longest text that is read beside a map."""


def hide_maps(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide what is secret in the maps of an object by what they are: header fields, what a store of secrets keeps."""
    if isinstance(node.get("codes"), list):
        _spare_codes(sweep, node, where)
    if not _USED.isdisjoint(lower) and _SPARE.search(where("")):
        _used_code(sweep, node, where)
    if isinstance(node.get("lines"), list):
        _printed_codes(sweep, cast("list[object]", node["lines"]), node, where)
    for member in (name for key, name in lower.items() if key.endswith("headers")):
        if isinstance(node[member], dict):
            _header_map(sweep, cast("Node", node[member]), partial(_inside, where, member))
    _kept(sweep, node, where)


def _kept(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what an object says that it made or keeps: a password by its hash, a secret by its kind, a store by its path."""
    if isinstance(node.get("bcrypt_hash"), str) and isinstance(node.get("result"), str):
        node["result"] = sweep.hide(cast("str", node["result"]), MADE, where("result"))
    if (
        isinstance(result := node.get("result"), str)
        and type(node.get("length")) is int
        and not _DRAWN.isdisjoint(node)
    ):
        node["result"] = sweep.hide(result, MADE, where("result"))
    if isinstance(node.get("payload"), str):
        _kept_whole(sweep, node, where)
    if isinstance(node.get("data"), dict):
        _kept_apart(sweep, node, where)


def _spare_codes(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide codes of which the object says what they are for: a second factor, or to get back in."""
    codes = cast("list[object]", node["codes"])
    said = [text for name, value in node.items() if name != "codes" for text in (name, value)]
    if not any(isinstance(text, str) and len(text) <= 64 and _SPARE.search(text) for text in said):
        return
    if not any(map(str.isdigit, "".join(map(str, codes)))) or all(_REGION.fullmatch(str(code)) for code in codes):
        return
    for index, code in enumerate(codes):
        if isinstance(code, str) and 4 <= len(code) <= 40:
            codes[index] = sweep.hide(code, SPARE, where(f"codes[{index}]"))


def _used_code(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide a code beside what says whether it has been used, below what gets a person back in."""
    for name, value in node.items():
        if isinstance(value, str) and _PRINTED.fullmatch(value) and _is_drawn(value):
            node[name] = sweep.hide(value, SPARE, where(name))


def _is_drawn(value: str) -> bool:
    return not is_date(value) and (any(map(str.isdigit, value)) or is_strange(value) or is_in_groups(value))


def _printed_codes(sweep: Sweep, lines: list[object], node: Node, where: Where) -> None:
    """Hide codes to get back in that are to be printed line by line below a title that says so."""
    said = (value for name, value in node.items() if name != "lines" and isinstance(value, str))
    if not any(len(text) <= 64 and _SPARE.search(text) and "ode" in text for text in said):
        return
    if all(isinstance(line, str) and _PRINTED.fullmatch(line) for line in lines):
        for index, line in enumerate(cast("list[str]", lines)):
            lines[index] = sweep.hide(line, SPARE, where(f"lines[{index}]"))


def _inside(where: Where, member: str, name: str) -> str:
    return where(f"{member}.{name}")


def _header_map(sweep: Sweep, fields: Node, where: Where) -> None:
    """Hide in a map of header fields what a header of that name would hide, and JSON would not."""
    for name, value in fields.items():
        if not isinstance(value, str) or sweep.is_mask(value) or sweep.names.rule(name, "json"):
            continue
        rule = sweep.names.rule(name, "header")
        if rule and applies(rule, value, oauth=False):
            fields[name] = hide_by_name(sweep, (name, value), rule, where(name))
        elif is_unheard(name, value, sent=True):
            fields[name] = sweep.hide(value, UNHEARD, where(name))


def _kept_whole(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what an object holds that says of itself that it is a secret: ``"object": "apps.secret"``."""
    value = cast("str", node["payload"])
    if any(isinstance(kind := node.get(name), str) and _KIND.fullmatch(kind) for name in ("object", "type", "kind")):
        node["payload"] = value if sweep.is_mask(value) else sweep.hide(value, SECRET_OBJECT, where("payload"))


def _kept_apart(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what a store of secrets gives as a map, by the path or the engine that stands beside it, when it looks like a secret."""
    said = (
        value for name, value in node.items() if name != "data" and isinstance(value, str) and len(value) <= _LONGEST
    )
    if not any(_STORE.search(text) for text in said):
        return
    data = cast("Node", node["data"])
    inner = data["data"] if isinstance(data.get("data"), dict) else data
    for name, value in cast("Node", inner).items():
        if isinstance(value, str) and (is_typed(value) or looks_random(value, 12)):
            cast("Node", inner)[name] = sweep.hide(value, SECRET_OBJECT, where(f"data.{name}"))

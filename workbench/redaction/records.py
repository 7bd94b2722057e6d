"""What stands below a credential's name may be a record: whose the credential is, from where, by which device; its words are none."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.redaction.names import Names
from workbench.redaction.places import CONTAINERS, Container
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import squash, words

VALUES = frozenset(
    {
        "value",
        "data",
        "raw",
        "string",
        "text",
        "payload",
        "blob",
        "content",
        "hash",
        "parameter",
        "basic",
        "current",
        "plain",
        "numberint",
        "numberlong",
        "numberdecimal",
        "stringvalue",
        "integervalue",
        "s",
        "n",
    }
)
"""Names of members that say no more than the name of what they are in."""
_PLAIN = VALUES | {"val", "v", "new", "old", "previous", "primary", "secondary"}
_FEWEST = 3
"""Members of the smallest record."""
_MINTED = frozenset({"apikey", "token", "session", "csrf"})
"""Kinds of what machines make, which is no word."""
_GIVEN = frozenset({"secret", "credential"})
"""Kinds of what people are given or make up."""
_EPOCH = re.compile(r"(?:[1-3]\d{9}|40\d{8})(?:\d{3})?")
"""Seconds or milliseconds since 1970, from 2001 to 2099."""
_WHEN = frozenset({"at", "date", "expires", "expiry", "instant", "on", "since", "time", "timestamp", "until"})
_PARTIES = frozenset(
    {
        "account", "application", "card", "cardholder", "catalog", "client", "company", "creator", "customer", "device", "domain", "endpoint", "grantor", "grantee", "group", "idp", "issuedto", "member", "merchant",
        "organisation", "organization", "owner", "person", "plan", "profile", "project", "prompt", "region", "requestor", "requester", "role", "serviceaccount", "team", "tenant", "user", "workspace",
    }
)  # fmt: skip
"""Whose a credential is, or for whom or what: things that have ids and names of their own."""


def is_party(key: str, value: object) -> bool:
    """Whether a member is an object that says whose the credential is, or for whom, and holds no value itself."""
    if type(value) is dict and len(value) == 1 and key.rpartition(":")[2].lower() == "username":
        return True  # an element of XML in JSON: {"$": "ann"}
    if type(value) is not dict or squash(key) not in _PARTIES:
        return False
    return not any(squash(name) in _PLAIN for name in value)


def is_of_its_own(key: str | int) -> bool:
    """Whether what stands below a secret's name is one or several of these, whatever is in them."""
    return isinstance(key, str) and squash(key).removesuffix("s") in _PARTIES


def is_moment(rule: KeyRule, key: str | int, value: str) -> bool:
    """Whether a member of what a machine made says when, in seconds or milliseconds since 1970."""
    if rule.kind not in _MINTED or not isinstance(key, str) or _EPOCH.fullmatch(value) is None:
        return False
    return not _WHEN.isdisjoint(words(key)[-1:])


def for_record(names: Names, rule: KeyRule, holder: Container) -> KeyRule:
    """Give the rule for the members of what stands below its name: of a record only what looks like a secret is one."""
    if rule.when != "always" or type(holder) is not dict or not _is_record(names, holder, rule):
        return rule
    return replace(rule, when="minted" if rule.kind in _MINTED else "chosen")


def _is_record(names: Names, holder: dict[str, object], rule: KeyRule) -> bool:
    """Whether an object has several members, of which some tell what it is or have members themselves, and none is but a value."""
    if rule.kind not in _MINTED | _GIVEN or len(holder) < _FEWEST:
        return False
    if any(squash(key) in _PLAIN for key in holder):
        return False
    nested = not CONTAINERS.isdisjoint(map(type, holder.values()))
    return any(map(names.is_descriptor, holder)) or (nested and rule.kind in _MINTED)

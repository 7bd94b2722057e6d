"""Say whether a description calls a property a secret: by what is written of it, and by its name where nothing is."""

from __future__ import annotations

import re
from typing import Literal

from tests.benchmarks.descriptions.model import Schema, items, text

type Called = Literal["", "format", "mark", "write-only", "description", "name"]
"""By what a property is called a secret; empty where it is not."""

_BEFORE = (
    r"(?:(?:the|an?|your|this|our|its|new|old|current|existing|optional|required|valid|plain(?: ?text)?|clear(?: ?text)?|"
    r"encrypted|generated|temporary|initial|raw|actual|string|value|set|specif(?:y|ies)|provide|enter|contains?|returns?|"
    r"is|represents)[\s,:;-]+|"
    r"\((?:optional|required|deprecated)\)\s*|(?:optional|required|deprecated|output only|input only|write-?only|sensitive)[.:;]\s*)*"
)
"""What a sentence begins with before it comes to the thing."""
_OTHER = (
    r"(?!(?:is|are|was|for|of|to|in|on|by|with|whose|whether|if|when|that|which|and|or|the|from|not|no|next|page|paging|"
    r"pagination|continuation|sync|cursor|request|idempotency|public|foreign|primary|sort|partition|unique|caller)\b)"
)
"""Words that turn what follows into something else."""
_SECRET = (
    r"(?:pass ?words?|pass ?phrase|pass ?code|pwd|api[- ]?(?:key|token|secret)|secret(?: access)?[- ]?key|shared[- ]secret|"
    r"client[- ]?secret|(?:app|application|consumer|webhook|signing|api) ?secret|secret|private[- ]?key|"
    r"(?:access|refresh|bearer|auth(?:entication|orization)?|session|id|identity|security|oauth2?|jwt|bot|personal access|"
    r"reset|invitation|verification|csrf|registration|webhook|service|user|login|api|saml|provisioning|enrol?lment|bootstrap|join)[- ]?tokens?|"
    r"(?:encryption|signing|master|account|access|storage|shared access|license|ssh private|pre-?shared) key|"
    r"json web token|jwt|(?:one[- ]time|verification|security|confirmation|authorization|recovery|backup|mfa|2fa|totp|otp|sms)[- ](?:code|pass ?code|password|pin)s?|"
    r"otp|totp (?:secret|seed)|pin(?: code)?|cvv2?|cvc2?|credentials?|hmac (?:key|secret)|session (?:id|cookie|key))"
)
_BEHIND = (
    r"(?![- ]?(?:'s|ids?|identifiers?|names?|types?|arns?|urls?|uris?|endpoints?|polic(?:y|ies)|status|states?|expir|lifetime|"
    r"validity|ttl|duration|age|length|count|version|format|field|hint|prefix|suffix|last|fingerprint|provider|issuer|algorithm|"
    r"method|scopes?|path|file|location|reset|change|settings?|config|strength|rules?|created|creation|manager|store|"
    r"vault|reference|ref|usage|used|enabled|required|protect|authenticat|auth\b|flow|grant|audience|claims?|object|rotation|"
    r"description|label|template|attempts?|limit|number of|is (?:valid|set|required|enabled|used|expired|active|an?)\b|"
    r"was|has|will|must|should|expires|were|are|requests?|data ?type|properties|that (?:is|are) used to paginat|group|list|set|"
    r"collection|holder|owner|entry|kind|category|metadata|encoding|transaction|framework|selection|parameters|result|for bulk))"
)
"""What makes a word for a secret the first half of one for something else."""
_SAID = re.compile(rf"(?i)^\W*{_BEFORE}(?:{_OTHER}[a-z0-9'/-]+\s+){{0,3}}?(?:{_SECRET}|(?<=[a-z'] )token)\b{_BEHIND}")
_TREATED = re.compile(
    r"(?i)\b(?:never|not|no longer) (?:be )?(?:returned|shown|displayed|retrieved|available|visible) again|only (?:be )?(?:returned|shown|displayed|visible) once|"
    r"(?:keep|store) (?:this|it|the (?:value|key|token)) (?:secret|secure|safe|confidential)|treat (?:this|it) (?:as|like) a (?:password|secret)"
)
_PAGES = re.compile(r"(?i)idempoten|paginat|next (?:page|set)|more results|large result")
_DENIED = re.compile(
    r"(?i)unique identifier|(?:id|identifier|name|arn) (?:of|for)\b|public key|not (?:a )?secret|case.sensitive"
)
"""What says of something that its name calls a secret that it is none."""
_NAMED = re.compile(
    rf"(?i)^(?:[a-z0-9]+ ){{0,4}}(?:{_SECRET}|tokens?|signature|hmac|csrf|authorization|connection string|sig|psk|code verifier|auth)$"
)
_NO_NAME = re.compile(
    r"(?i)(?:^| )(?:ids?|uuid|guid|name|arn|type|ur[il]|status|state|expir\w*|ttl|count|at|on|date|time|length|size|policy|hint|prefix|suffix|version|"
    r"enabled|required|format|algorithm|kind|index|label|description|method|scopes?|path|ref(?:erence)?|is|has|use|next|page|continuation|"
    r"client(?: request)?|public|idempotency|sync|fingerprint|role|provider|attempts|limit|owner|user|field|max|min)(?: (?:key|token)s?)?$"
)
_PLAIN = frozenset({"date", "date-time", "email", "ipv4", "ipv6", "hostname"})


def called_secret(name: str, schema: Schema) -> Called:
    """Give by what a property is called a secret.

    What tells about a secret (its id, name or policy), has an enumeration or is no text is none.
    """
    words = worded(name)
    if schema.get("format") == "password" and _may_be(schema):
        return "format"
    if not _may_be(schema) or _NO_NAME.search(words):
        return ""
    if any(schema.get(mark) is True for mark in ("x-secret", "x-is-secret", "x-ms-secret")):
        return "mark"
    said = [text(schema.get(key)) for key in ("title", "description")]
    return _said(words, said) or ("write-only" if schema.get("writeOnly") is True and not any(said) else "")


def _said(words: str, said: list[str]) -> Called:
    """Give whether a title, a description or a name says it."""
    if any(map(_PAGES.search, said)):
        return ""
    if any(_SAID.match(each) or _TREATED.search(each) for each in said):
        return "description"
    return "name" if _NAMED.match(words) and not any(map(_DENIED.search, said)) else ""


def worded(name: str) -> str:
    """Part a name into words: ``clientSecret`` is ``client secret``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_.\-\[\] ]+", " ", name).strip().lower()


def _may_be(schema: Schema) -> bool:
    kinds = schema.get("type")
    texts = kinds in (None, "string") or "string" in items(kinds)
    return texts and "enum" not in schema and "const" not in schema and schema.get("format") not in _PLAIN

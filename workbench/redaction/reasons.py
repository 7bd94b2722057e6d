"""Why each rule hides what it hides, in the words of whoever wrote it."""

from __future__ import annotations

from workbench.redaction import cookies, headers, leaf, pairs, siblings, url
from workbench.redaction.rules import KeyRule, PathRule, Rules, ShapeRule
from workbench.redaction.sweep import KNOWN

_BUILT_IN: tuple[KeyRule, ...] = (
    cookies.COOKIE,
    cookies.SESSION_COOKIE,
    headers.CREDENTIALS,
    headers.BASIC,
    headers.PASSWORD,
    headers.PROOF,
    headers.PROTOCOL,
    headers.NONCE,
    leaf.STRICT,
    leaf.DUPLICATE,
    leaf.NESTED,
    leaf.ENCODED,
    pairs.SCHEME,
    siblings.JWK,
    siblings.RPC,
    url.USERINFO,
    url.SUBDOMAIN,
    url.LONG,
    url.OPAQUE_PATH,
)


def reasons(rules: Rules) -> dict[str, str]:
    """Give every rule's reason by its name, those that are part of the program included."""
    every: list[KeyRule | PathRule | ShapeRule] = [*_BUILT_IN, *rules.paths, *rules.shapes, *rules.keys]
    named = {rule.name: rule.reason for rule in every}
    return {KNOWN: "A value that was typed, or seen where only a credential stands.", **named}

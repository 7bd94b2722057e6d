"""Names that no rule knows, with a word in them that stands for a password: ``tresorWort``, ``parolaSegreta``."""

from __future__ import annotations

import re

from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

STEM = KeyRule(
    name="password-stem",
    kind="password",
    reason="Made as people make passwords, under a name that has a word for one.",
    when="made",
    taint="role",
)
INNOCENT = re.compile(
    r"(?i)(?:by|com|tres|sur|over|under|multi|boarding|ski|season|day|bus|rail|lift|band|low|high|press|event|visitor|parking|ticket|battle|game|travel|museum|city|annual|transit|ferry|lounge|fast|hall|mountain|golf|swim)[-_ ]?pass(?:es)?(?![a-z])|pass[-_ ](?:rates?|through|counts?|marks?|ratio)\b|secretar|secret[-_ ]?santa"
    r"|\b(?:has|requires?|forgot|uses|allows?)[-_ ]?(?:passw|secret|credential)\w*"
    r"|(?:pass(?:word|code|phrase|wort|ord)|wachtwoord|kennwort|secret|credential)s?[-_ ]?(?:polic(?:y|ies)|strength|length|rules?|age|ttl|expir(?:y|ation)|(?:expires|changed|updated|created|used|set|modified)[-_]?(?:at|on|in))\b"
)
"""What has one of these words in it and says nothing of a password that stands beside it."""
_THING = re.compile(
    r"(?i)(?:name|title|label|host|id|type|policy|group|role|path|file|url|version|profile|by|from|provider)\Z"
)
"""What a name ends with that holds the name of a thing."""
_STEM = re.compile(
    r"(?<![a-z])(?:secrets?|segret[aeio]|geheime?[mnrs]?|hemligt?|psk|pwd|pass|claves?|wachtzin|l[oö]senfras)(?![a-z])"
    r"|(?:pass|passe|pwd|psk|(?<!en)(?<!con)clave|unlock(?:_with)?|secret|credentials?|(?<=[a-z])(?<!bar)(?<!qr)(?<!post)(?<!promo)kod[eo]?"
    r"|(?<!ant)(?<!stich)(?<!schlag)(?<!such)(?<!fremd)(?<!vor)wort|(?<![a-z])(?<!last_)(?<!first_)(?<!key_)(?<!search_)(?<!stop_)word|(?:code|magic|safe|watch)word|(?<![a-z])(?:crypt|cipher|shared))(?:_\d+)?\Z"
    r"|(?<![a-z])(?:(?:en)?crypt(?:ion)?|cipher|shared|unlock|credentials?)_?(?:phrase|word|wort|code|key|text|value|plain|pw)(?:_\d+)?\Z"
)
"""Words of a name that may hold a password, most of them its last; in lower case, with ``_`` between them."""


def is_stem(name: str) -> bool:
    """Whether a name that no rule knows has a word in it that stands for a password: ``tresorWort``, ``claveWifi``."""
    return not _THING.search(name) and _STEM.search("_".join(words(INNOCENT.sub(" ", name)))) is not None

"""What a text with something encoded in it has: such a text is looked at closely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.redaction.sentences import NEEDS
from workbench.redaction.variants import base64_cores

_WORDS = (
    "password",
    "passwd",
    "token",
    "secret",
    "api_key",
    "apikey",
    "Bearer ",
    "session",
    "passwort",
    "kennwort",
    "cookie",
    "private",
    "-----BEGIN",
    "credential",
    "<saml",
    "://",
)
"""Words that what is encoded has, if it holds a secret."""

_SPELLINGS = (str, str.upper, str.capitalize)

_PATTERNS: tuple[str, ...] = (
    r"&#[xX]?[0-9a-fA-F]{2,7};",
    r"(?:%[0-9A-Fa-f]{2}){5}",
    r"%25(?:25)?(?:22|3[dDaA]|7[bB])",
    r"(?:\\x[0-9a-fA-F]{2}){4}",
    r"(?::[0-9a-fA-F]{2}){7}",
    r"(?: [0-9a-fA-F]{2}){7}",
    r"(?:, ?[1-9][0-9]{1,2}){7}",
    r"(?:\\[0-3]?[0-7]{2}){4}",
    r"&(?:amp;){1,3}#[xX0-9]",
    r"(?:=[2-7][0-9A-F][0-9A-Za-z]{0,3}){3}",
    r"(?:0x[0-9a-fA-F]{2}, ?){4}",
    r"(?:=[0-9A-F]{2}){4}",
    r"(?:[2-7][0-9a-fA-F]){16}",
    r"\\u[0-9a-cA-C][0-9a-fA-F]{3}",
    r"\n[ \t]",
    r"\xe2\x80[\x8b-\x8f]|\xe2\x81\xa0",
    r"<[A-Za-z?][^<>\x00]{0,300}>",
    r"&(?:quot|#0?34|#[xX]22);\s?:",
    r"&lt;[A-Za-z][^<>\x00]{0,300}&gt;",
    r"\+[A-Za-z0-9/]{8}[A-Za-z0-9/]*-",
    r"H4sI[A-Za-z0-9+/_-]{24}",
    r"UEsDB[A-Za-z0-9+/_-]{24}",
    r"eJ[wxyzNAGBI][A-Za-z0-9+/_-]{24}",
    r"iVBORw0KGgo[A-Za-z0-9+/_-]{24}",
    r"JVBERi0[A-Za-z0-9+/_-]{24}",
    r"(?:PHNhb|PFJlc|PD94b|PHdzd|PHNhbWw)[A-Za-z0-9+/_-]{24}",
    r"(?:ZXlK|ZXlB|Ym9k)[A-Za-z0-9+/_-]{24}",
    r"(?:[A-Za-z0-9+/][AQgw][AB][A-Za-z0-9+/]A[A-H][AEIMQUYcgkosw048]A){3}",
    r"data:[a-z]{1,20}/",
    r"=\r?\n",
    r"(?i)insert\s{1,3}into",
    r"(?i)from\s{1,3}stdin",
    r"\\\"\s{0,3}:",
    r"\[[^\x00\n\]]{0,40}(?:secret|passw|credential|psk|shared.?key)[^\x00\n\]]{0,20}\]",
)

_GROUP = r"[CIJKL-Za-f][A-HQ-Xg-nw-z0-3]", r"[A-BE-FI-JM-NQ-RU-VY-Zc-dg-hk-lo-ps-tw-x0-14-58-9]"
TEXT_IN_BASE64 = (
    rf"[\x00 :=,\"'(](?:{_GROUP[0]}{_GROUP[1]}[A-Za-z0-9+/_-]){{4}}{_GROUP[0]}(?:==|{_GROUP[1]}[A-Za-z0-9+/_=-])"
)
"""Base64 of 13 octets of ASCII: of four characters of random base64, one in ten is made like that."""


def _literals() -> Iterator[str]:
    for word in _WORDS:
        for spelling in _SPELLINGS:
            octets = spelling(word).encode()
            yield octets.hex()
            yield from base64_cores(octets, shortest=6)


DEAR: tuple[str, ...] = (TEXT_IN_BASE64, *NEEDS)
"""Those that begin with anything: an automaton of their own is faster."""

CLUES: tuple[str, ...] = (
    *_PATTERNS,
    *DEAR,
    *(re.escape(literal) for literal in dict.fromkeys(_literals())),
)
"""Regular expressions for the scan."""

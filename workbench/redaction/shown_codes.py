"""One-time codes that a page shows alone in an element, beside one that says what they are."""

from __future__ import annotations

import html
import re
from itertools import islice

from workbench.redaction.phrase_table import TABLE

_LONE = re.compile(r">\s*(?P<code>\d{4,8}|\d{3}[ -]\d{3})\s*<")
_INLINE = re.compile(
    r"<(?:b|code|em|i|kbd|mark|samp|span|strong)\b[^<>]{0,200}>\s*(?P<code>\d{4,8}|\d{3}[ -]\d{3})\s*<"
)
_MOST = 20
"""Of such numbers in a page, more of which are no codes."""
_TAG = re.compile(r"<[^<>]*>")
_NOUN = re.compile(
    r"(?i)(?:verification|security|log-?in|sign-?in|one[- ]time|confirmation|access|authentication|auth|sms|2fa|mfa|two[- ]factor)[ -]?"
    r"(?:code|passcode|pin|password)|best[aä]tigungscode|sicherheitscode|anmeldecode|einmalcode|kod weryfikacyjny|"
    r"c[oó]digo de (?:verificaci[oó]n|seguridad)|code de v[eé]rification|\botp\b|验证码|驗證碼|認証コード|인증번호"
)
_AROUND = 1_000
"""Characters before and behind a code in which its neighbour stands."""
_SENTENCE = 300


def codes_shown(text: str) -> frozenset[str]:
    """Give the numbers that stand alone in an element of some markup, right behind or before words for a one-time code."""
    if not _NOUN.search(text if "&" not in text else html.unescape(text)):
        found = (lone for lone in islice(_INLINE.finditer(text), _MOST))
        return frozenset(lone["code"] for lone in found if _is_sentence(text, lone))
    return frozenset(found["code"] for found in _LONE.finditer(text) if _is_said(text, found))


def _is_said(text: str, found: re.Match[str]) -> bool:
    before = _nodes(text[max(0, found.start() - _AROUND) : found.start() + 1])[-1:]
    behind = _nodes(text[found.end() - 1 : found.end() + _AROUND])[:1]
    if any(len(node) <= _SENTENCE and _NOUN.search(node) for node in before):
        return True
    return any(_is_phrase(f"{found['code']} {node}") for node in behind)


def _is_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether what stands around a number, the three read as one, says that it is a code."""
    before = _nodes(text[max(0, found.start() - _AROUND) : found.start()])[-1:]
    behind = _nodes(text[found.end() - 1 : found.end() + _AROUND])[:1]
    said = " ".join((*before, found["code"], *behind))
    return len(said) <= 2 * _SENTENCE and any(
        hit["value"] == found["code"] for each in TABLE if each.check == "code" for hit in each.pattern.finditer(said)
    )


def _is_phrase(text: str) -> bool:
    return any(phrase.check == "code" and phrase.pattern.match(text) for phrase in TABLE)


def _nodes(text: str) -> list[str]:
    """Give the texts between tags, but for what a cut left of one."""
    parts = _TAG.split(text[text.find("<") if "<" in text[:1] else 0 :])
    plain = (html.unescape(part).strip() for part in parts if "<" not in part)
    return [part for part in plain if part]

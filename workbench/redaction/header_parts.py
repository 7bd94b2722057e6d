"""Header fields of which parts are read by themselves: challenges, redirections, reports, names of files, metadata of uploads."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from workbench.redaction.guess import DATE, UUID, is_wordless, looks_random
from workbench.redaction.oauth import applies
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url

PROOF = KeyRule(
    name="credential-header", kind="proof", reason="A signature, proof or key in a header.", taint="entropy"
)
REPORT = KeyRule(
    name="report-address", kind="link", reason="A segment of an address for reports that nobody could guess."
)

_CHALLENGE = re.compile(
    r"(?i)(?<=nonce=\")[^\"]+|(?<=opaque=\")[^\"]+|(?<=challenge=\")[^\"]+|(?<=NTLM )\S+|(?<=Negotiate )\S+"
)
_PARAMETER = re.compile(r"(?<==)[\w+/.~-]{16,}={0,2}|(?<==\")[\w+/.~-]{16,}={0,2}(?=\")")
_REFRESH = re.compile(r"(?i)(?<=url=)[\s\"']*[^\s\"']+|(?<=[;,])\s*/[^\s\"']+")
_STEP = re.compile(r"(?<=/)[\w.~%-]{16,}(?=[/?#\s\"',;>\\]|\Z)")
"""A segment of a path."""
_ADDRESS = re.compile(r"(?:https?:/)?/[^\s\"',;<>\\]*\?[^\s\"',;<>\\]+")
_FILE = re.compile(r"(?i)(filename\*?=)(\"[^\"]*\"|[^;\s]+)")
_PART = re.compile(r"(?<![^-_. '\"])([^\W\d_]{2,20})[-_. ]")
"""A word of a file's name with something behind it."""
_PARTING = re.compile("[-_. ]")
_NEXT = re.compile(r"[A-Za-z]?[a-z]{1,20}[-_. ]")
_QUOTED = re.compile(r'([\w-]{1,40})="([^"]*)"')
_LONGEST = 64
_METADATA = re.compile(r"\s*([\w.-]{1,64}) ([A-Za-z0-9+/]+={0,2})\s*")
"""A name and base64 of its value, as resumable uploads have them (tus 1.0, Upload-Metadata)."""


def redact_parts(sweep: Sweep, lower: str, value: str, where: str) -> str:
    """Redact the parts of a field's value that its name tells apart; of other fields the value stays as it is."""
    return _MADE_OF_PARTS[lower](sweep, value, where) if lower in _MADE_OF_PARTS else value


SPEAKING = frozenset({"refresh", "signature-input"})
"""Fields that hold no credential of their name, but what their parts say."""


def _challenge(sweep: Sweep, value: str, where: str) -> str:
    """Hide the nonce of a challenge (RFC 9110, section 11.6.1), and whatever in it looks random."""
    value = _CHALLENGE.sub(lambda found: sweep.hide(found[0], PROOF, where), value)
    return _PARAMETER.sub(
        lambda found: sweep.hide(found[0], PROOF, where) if looks_random(found[0]) else found[0], value
    )


def redact_refresh(sweep: Sweep, value: str, where: str) -> str:
    """Redact where a page leads on to: a segment that nobody could guess lets whoever waited in."""
    value = _REFRESH.sub(lambda found: _link(sweep, found[0], where), value)
    return _steps(sweep, value, where)


def _link(sweep: Sweep, text: str, where: str) -> str:
    bare = text.strip(" \"'")
    return text.replace(bare, redact_url(sweep, bare, where), 1)


def redact_reports(sweep: Sweep, value: str, where: str) -> str:
    """Hide in the addresses that reports go to what nobody could guess: whoever has it can write there."""
    value = _steps(sweep, value, where)
    return _ADDRESS.sub(lambda found: redact_url(sweep, found[0], where), value)


def _steps(sweep: Sweep, value: str, where: str) -> str:
    return _STEP.sub(lambda found: sweep.hide(found[0], REPORT, where) if looks_random(found[0]) else found[0], value)


def _disposition(sweep: Sweep, value: str, where: str) -> str:
    """Hide in a file's name what is random behind a secret's name: ``recovery-key-….txt``."""
    return _FILE.sub(lambda found: found[1] + _file(sweep, found[2], where), value)


def _file(sweep: Sweep, name: str, where: str) -> str:
    stem = name.rstrip('"').rpartition(".")[0]
    uuids = [found.span() for found in UUID.finditer(stem)]
    for found in _PART.finditer(stem):
        rest = stem[found.end() :]
        if any(start <= found.start() < end for start, end in uuids) or not _is_random(rest):
            continue
        before = stem[: found.start()]
        if "%3D" in before or looks_random(max(_PARTING.split(before), key=len)):
            return name
        rule = sweep.names.rule(stem[: found.end(1)].strip('"')[-_LONGEST:], "text")
        if rule is not None and applies(rule, rest, oauth=False):
            return stem[: found.end()] + sweep.hide(rest, rule, where) + name[len(stem) :]
    return name


def _is_random(rest: str) -> bool:
    """Whether the rest of a file's name begins with no word, and is more than a date and an id."""
    if _NEXT.match(rest):
        return False
    bare = DATE.sub("", UUID.sub("", rest))
    return looks_random(bare) or is_wordless(bare)


def _metadata(sweep: Sweep, value: str, where: str) -> str:
    return ",".join(_described(sweep, part, where) for part in value.split(","))


def _described(sweep: Sweep, part: str, where: str) -> str:
    found = _METADATA.fullmatch(part)
    rule = sweep.names.rule(found[1], "header") if found else None
    if not found or not rule:
        return part
    try:
        plain = base64.b64decode(found[2], validate=True).decode()
    except ValueError:  # no base64, not even ASCII, or no UTF-8
        return part
    if sweep.is_mask(plain) or not applies(rule, plain, oauth=False):
        return part
    sweep.learn(plain, rule.kind, rule.taint)
    return part.replace(found[2], sweep.hide(found[2], rule, where))


def _input(sweep: Sweep, value: str, where: str) -> str:
    """Hide of what was signed the nonce and what is random: the rest is no secret (RFC 9421, section 2.3)."""

    def swap(found: re.Match[str]) -> str:
        random = found[1].lower() == "nonce" or (found[1].lower() != "keyid" and looks_random(found[2]))
        return f'{found[1]}="{sweep.hide(found[2], PROOF, where) if random else found[2]}"'

    return _QUOTED.sub(swap, value)


_MADE_OF_PARTS: Mapping[str, Callable[[Sweep, str, str], str]] = MappingProxyType(
    {
        "refresh": redact_refresh,
        "www-authenticate": _challenge,
        "proxy-authenticate": _challenge,
        "report-to": redact_reports,
        "expect-ct": redact_reports,
        "public-key-pins": redact_reports,
        "reporting-endpoints": redact_reports,
        "nel": redact_reports,
        "content-disposition": _disposition,
        "upload-metadata": _metadata,
        "signature-input": _input,
    }
)
"""Headers of which parts are read by themselves before the whole is."""

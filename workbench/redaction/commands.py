"""Messages of one line that sign in by their first word: ``AUTH|…|kiosk-12``, ``login;anna;…``."""

from __future__ import annotations

import re

from workbench.redaction.guess import looks_random
from workbench.redaction.made import is_made
from workbench.redaction.path_rows import ROW
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

COMMAND = KeyRule(
    name="sign-in-command",
    kind="credential",
    reason="A part of a message that signs in, which nobody could guess or somebody has chosen.",
    taint="role",
)
_RESP = re.compile(r"(?i)(?<=\$4\r\nAUTH\r\n)(?:\$\d{1,4}\r\n[^\r\n]*\r\n)?\$\d{1,4}\r\n([^\r\n]+)")
"""Redis signs in so, by a password or by a name and one (RESP, arrays of bulk strings)."""
_IDENTIFY = re.compile(r"(?im)(?<=:IDENTIFY )(?:\S{1,64} )?\S{4,256}(?=\s*$)")
"""How one signs in at an IRC network's services."""
_ELEMENT = re.compile(r"(\d{1,6})\.([^,;]*)([,;])")
"""An element of Guacamole's protocol, behind its length."""
_CONNECT = "7.connect,"
_COMMAND = re.compile(
    r"(?i)(?:auth|authenticate|authorize|identify|login|logon|resume|signin)([|;,:\t ])\S[^\r\n]{0,4000}\s*"
)
_WORDS = 4
"""Parts of the longest message that is no sentence, where blanks part them."""


def redact_command(sweep: Sweep, text: str, where: str) -> str | None:
    """Redact a message that signs in by its first word; None for any other text, and where none of its parts is secret."""
    if "AUTH\r\n" in text.upper() and text[:1] == "*":
        return _RESP.sub(lambda found: found[0].replace(found[1], sweep.hide(found[1], COMMAND, where)), text)
    if _IDENTIFY.search(text):
        return _IDENTIFY.sub(lambda found: sweep.hide(found[0], COMMAND, where), text)
    if text.startswith(_CONNECT):
        return _ELEMENT.sub(lambda found: _element(sweep, found, where), text)
    found = _COMMAND.fullmatch(text)
    if found is None:
        return None
    parts = text.split(found[1])
    if found[1] == " " and len(parts) > _WORDS:
        return None
    kept = [parts[0], *(_part(sweep, part, where) for part in parts[1:])]
    return found[1].join(kept) if kept != parts else None


def _part(sweep: Sweep, part: str, where: str) -> str:
    bare = part.strip()
    secret = is_made(bare) or (looks_random(bare) and not ROW.fullmatch(bare))
    return part.replace(bare, sweep.hide(bare, COMMAND, where)) if secret else sweep.text(part, where)


def _element(sweep: Sweep, found: re.Match[str], where: str) -> str:
    kept = _part(sweep, found[2], where) if found[2].strip() else found[2]
    return found[0] if kept == found[2] else f"{len(kept)}.{kept}{found[3]}"

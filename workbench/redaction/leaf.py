"""Any text: an ordered list of steps, each of which takes a text and gives it back with less in it."""

from __future__ import annotations

import html
import quopri
import re
from collections.abc import Callable
from functools import partial
from urllib.parse import quote, unquote

from workbench.redaction.blocks import redact_blocks
from workbench.redaction.codings import OmittedError
from workbench.redaction.guess import is_date, is_uuid
from workbench.redaction.header_lines import redact_header_lines
from workbench.redaction.json_text import UNPARSED, has_duplicates, is_long, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.markup import redact_markup
from workbench.redaction.mixed import redact_mixed
from workbench.redaction.pairs import redact_inline_pairs
from workbench.redaction.peel import peel
from workbench.redaction.phrases import redact_phrases
from workbench.redaction.placeholder import PLACEHOLDER, is_placeholder
from workbench.redaction.rules import KeyRule
from workbench.redaction.sections import redact_sections
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sweep import NESTED, Sweep, TooDeepError
from workbench.redaction.text_tables import redact_text_table
from workbench.redaction.transcripts import redact_transcripts
from workbench.redaction.url import redact_pairs, redact_url

type Step = Callable[[Sweep, str, str], str]
"""(sweep, text, where) → the text with less in it."""

STRICT = KeyRule(
    name="held-past-bounds", kind="text", reason="Written before the secrets of a sign-in were known.", taint="never"
)
DUPLICATE = KeyRule(
    name="repeated-name", kind="text", reason="JSON in which a name stands twice: only the last value is kept."
)
ENCODED = KeyRule(
    name="encoded-secret", kind="encoded", reason="Base64 of something that holds a secret.", taint="entropy"
)

_SHORTEST = 3
"""Characters of the shortest text that any step changes."""
_CARD = 12
"""Digits of the shortest number that is more than a code."""
_WHOLE_URL = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^\s\"'<>]+|/[^\s\"'<>]*[?;#][^\s\"'<>]*|[A-Za-z][A-Za-z0-9+-]{0,30}(?:\.[A-Za-z0-9+-]{1,30}){0,5}:/?[^\s\"'<>?]{0,200}\?[^\s\"'<>=]{1,64}=[^\s\"'<>]+"
)
_LONG_PATH = re.compile(
    r"(?!\S{24,400}--(?:[0-9a-f]{40}|[A-Za-z0-9+/_=-]{16,26}--))(?:/[^\s\"'<>/]*)*/[A-Za-z0-9_-]{38,}(?:/[^\s\"'<>/]*)*"
)
"""A path of an address with a segment that is longer than ids; read as an address once, since its own text is looked at again."""
_DATA = re.compile(r"data:(?:(?!;base64)[\w/+.;=-]){0,100},")
_URL = re.compile(r"\b(?i:https?|wss?|ftp)://(?:(?!;[A-Z]\w*=|\|[^<>|\n]{1,80}>)[^\s\"'<>\\`])+")
_BARE_PATH = re.compile(
    r"(?<![\w.:/@%~=<+-])((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,12})?(?=/(?:[a-z_-]{1,40}|[a-z]{2}-[A-Z]{2})/(?:[\w.~@+-]{0,40}/){0,19}[\w~-]{10})((?:/[\w.~%@+-]{1,200}){2,20})"
)
"""A path within a text, with or without a host before it, that has a long segment: ``GET /invite/… HTTP/1.1``."""
_FORM = re.compile(r"[^\s=&\"'<>{}]{1,128}=[^\s&\"'<>{}]*(?:&[^\s=&\"'<>{}]{1,128}=[^\s&\"'<>{}]*)+")
_ENCODED = 16
"""Characters of the shortest text that may hold an encoded secret."""
_INVISIBLE = re.compile("[\0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_ESCAPED_SIGN = re.compile(r"\\u(00[2-7a-fA-F][0-9a-fA-F]|0[1-9a-fA-F][0-9a-fA-F]{2}|[1-9a-cA-C][0-9a-fA-F]{3})")
_FOLDED = re.compile(r"\r?\n[ \t]")
_QUOTED = re.compile(r"=C[3-9A-F]=[89AB][0-9A-F]|=E[0-9A-F]=[89AB][0-9A-F]=[89AB][0-9A-F]")
"""A letter of UTF-8 in quoted-printable."""
_SOFT_BREAK = re.compile(r"=\r?\n")
_TAIL_CLUE = re.compile(r"[^\s{\[][^\n{\[]{0,200}(?:\{\"|\[\"|\[\{)")
_TAIL = re.compile(r"(?m)^([^\s{\[][^\n{\[]{0,200}?)(\{\".*\}|\[[\"{].*\])(?=\s*$)")
"""A line that begins as a text and ends as JSON."""
_TAG = re.compile(r"<[A-Za-z?][^<>]{0,4096}>|</[A-Za-z]")
_ESCAPED_TAG = re.compile(r"&lt;[A-Za-z?/]|&(?:quot|#0?34|#[xX]22);\s{0,3}:")
"""Markup, or a name in JSON, as attributes of markup hold them."""


def redact_leaf(sweep: Sweep, text: str, where: str) -> str:
    """Run the steps over a text. What nests too deep is hidden whole."""
    if len(text) < _SHORTEST or is_placeholder(text):
        return text
    if len(text) < _CARD and text.isdecimal() and not sweep.strict:
        return known(sweep, text, where)
    try:
        for step in STEPS:
            text = step(sweep, text, where)
    except TooDeepError:
        return sweep.hide(text, NESTED, where)
    return text


def known(sweep: Sweep, text: str, where: str) -> str:
    """Known secrets first: shapes and keys would cut a known value into pieces."""
    return sweep.swap_known(text, where)


def structured(sweep: Sweep, text: str, where: str) -> str:
    """Read a text that is JSON, a URL or pairs as what it is."""
    stripped = text.strip()
    if stripped[:1] in ("{", "[", '"') and stripped[-1:] in ("}", "]", '"'):
        return _json(sweep, text, where)
    if (found := _DATA.match(stripped)) and "%" in stripped:
        return found[0] + _inlined(sweep, stripped[found.end() :], where)
    if _WHOLE_URL.fullmatch(stripped) or (not sweep.layer and _LONG_PATH.fullmatch(stripped)):
        return text.replace(stripped, redact_url(sweep, stripped, where), 1)
    if "=" in stripped and _FORM.fullmatch(stripped):
        with sweep.deeper():
            return text.replace(stripped, redact_pairs(sweep, stripped, where, "form"), 1)
    return text


def _inlined(sweep: Sweep, text: str, where: str) -> str:
    """Redact what an address of scheme ``data`` holds, and escape it again (RFC 2397)."""
    plain = unquote(text)
    with sweep.deeper():
        kept = sweep.text(plain, where)
    return text if kept == plain else quote(kept)


def tails(sweep: Sweep, text: str, where: str) -> str:
    """Read lines that end in JSON, as logs and the answers of React's server components have them."""
    if not _TAIL_CLUE.search(text):
        return text
    return _TAIL.sub(lambda found: found[1] + _json(sweep, found[2], where), text)


def _json(sweep: Sweep, text: str, where: str) -> str:
    value = parse_json(text)
    if value is UNPARSED:
        return text
    changes, anew = sweep.changes, is_long(text)
    if not anew and has_duplicates(text):
        sweep.note(where, DUPLICATE.name)
    with sweep.deeper():
        kept = redact_json(sweep, value, where)
    return kept if anew or sweep.changes != changes else text


def encoded(sweep: Sweep, text: str, where: str) -> str:
    """Look into what is encoded within a text; what holds a secret goes whole."""
    if len(text) < _ENCODED:
        return text
    return peel(
        text,
        lambda inner: _holds(sweep, inner, where),
        lambda run: _sealed(sweep, run, where),
        lambda inner: _inner(sweep, inner, where),
    )


def _inner(sweep: Sweep, inner: str, where: str) -> str:
    """Redact a decoded text that will be encoded again."""
    with sweep.deeper():
        return sweep.text(inner, where)


def _holds(sweep: Sweep, inner: str, where: str) -> bool:
    """Whether a decoded text has something to hide; what is hidden in it is learned, its notes are not kept."""
    noted, changes = len(sweep.hidden), sweep.changes
    with sweep.deeper():
        sweep.text(inner, where)
    del sweep.hidden[noted:]
    return sweep.changes != changes


def _sealed(sweep: Sweep, run: str, where: str) -> str:
    return run if PLACEHOLDER.search(run) else sweep.hide(run, ENCODED, where)


def invisible(sweep: Sweep, text: str, where: str) -> str:
    """Read a text as if it had no characters that cannot be seen, which may part a name or a secret."""
    if text.isascii() and "\0" not in text:
        return text
    bare = _INVISIBLE.sub("", text)
    if bare == text:
        return text
    with sweep.deeper():
        kept = sweep.text(bare, where)
    return text if kept == bare else kept


def escapes(sweep: Sweep, text: str, where: str) -> str:
    """Read a text in which signs are escaped by their numbers, as scripts do with what has to stand in a page."""
    if "\\u" not in text:
        return text
    bare = _ESCAPED_SIGN.sub(lambda found: chr(int(found[1], 16)), text)
    if bare == text:
        return text
    with sweep.deeper():
        kept = sweep.text(bare, where)
    return text if kept == bare else kept


def soft_breaks(sweep: Sweep, text: str, where: str) -> str:
    """Read a mail's text without the breaks and escapes of quoted-printable (RFC 2045), which may part a secret; a known one also across folded lines (RFC 5322, 5545)."""
    if "\n" not in text:
        return text
    if "=" in text and _QUOTED.search(text):
        return _unquoted(sweep, text, where)
    bare = _SOFT_BREAK.sub("", text) if "=" in text else text
    if "=3D" in text and bare != text:
        bare = bare.replace("=3D", "=")
    elif (bare == text or not sweep.known.hits(bare)) and not sweep.known.hits(bare := _FOLDED.sub("", text)):
        return text
    with sweep.deeper():
        kept = sweep.text(bare, where)
    return text if kept == bare else kept


def _unquoted(sweep: Sweep, text: str, where: str) -> str:
    """Read a text in quoted-printable by what its letters with accents are; it stays as it is when there is nothing to hide."""
    bare = quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")
    with sweep.deeper():
        kept = sweep.text(bare, where)
    return text if kept == bare else kept


def markup(sweep: Sweep, text: str, where: str) -> str:
    """Read a text that is markup, also escaped, or has some in it; what cannot be read is left to the other steps."""
    if not _TAG.search(text):
        plain = html.unescape(text) if _ESCAPED_TAG.search(text) else text
        if plain == text:
            return text
        with sweep.deeper():
            kept = sweep.text(plain, where)
        return text if kept == plain else html.escape(kept, quote=False)
    try:
        with sweep.deeper():
            return redact_markup(sweep, text, where, whole=False)
    except OmittedError:
        return text


def urls(sweep: Sweep, text: str, where: str) -> str:
    """Redact each URL within a longer text."""
    if "/" not in text or _WHOLE_URL.fullmatch(text):
        return text
    if "://" in text:
        text = _URL.sub(lambda found: redact_url(sweep, found[0], where), text)
    return _BARE_PATH.sub(partial(_bare_path, sweep, where), text) if text[0] != "/" or " " in text else text


def _bare_path(sweep: Sweep, where: str, found: re.Match[str]) -> str:
    """Redact a path within a text; a text that is nothing else is read where it stands."""
    return f"{found[1] or ''}{redact_url(sweep, found[2], where)}"


def strict(sweep: Sweep, text: str, where: str) -> str:
    """Hide every text that is not plainly harmless, when a sweep says so."""
    if not sweep.strict or is_placeholder(text) or is_date(text) or is_uuid(text) or sweep.is_mask(text):
        return text
    if len(text) <= 3 or _structure(text):
        return text
    return sweep.hide(text, STRICT, where)


def _structure(text: str) -> bool:
    """Whether the text is JSON, a path or a URL, of which the parts have been hidden already."""
    if text[:1] in ("{", "["):
        return parse_json(text) is not UNPARSED
    return bool(_WHOLE_URL.fullmatch(text)) or (text[:1] == "/" and " " not in text)


STEPS: tuple[Step, ...] = (
    known,
    invisible,
    redact_mixed,
    soft_breaks,
    structured,
    tails,
    markup,
    urls,
    redact_header_lines,
    redact_text_table,
    redact_sections,
    redact_blocks,
    redact_transcripts,
    redact_phrases,
    redact_inline_pairs,
    redact_shapes,
    escapes,
    encoded,
    strict,
)

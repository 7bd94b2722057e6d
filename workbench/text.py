"""Make captured text safe to show: a portal's content is never a control sequence."""

from __future__ import annotations

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 (but tab and line feed), DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # separators, byte order mark, annotations
    "\ud800-\udfff"  # lone surrogates, which no terminal's encoding has
    "\U000e0000-\U000e007f]"  # tag characters
)


def safe_text(text: str, *, limit: int = 0) -> str:
    """Replace control, bidirectional and tag characters and lone surrogates by ``\N{REPLACEMENT CHARACTER}``.

    ``limit`` caps the result's length in characters (0: no cap) and ends it with ``…``.
    Line feeds and tabs survive; use ``safe_line`` where one line is shown.
    """
    if limit and len(text) > limit:
        text = text[: limit - 1] + "…"
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def safe_line(text: str, *, limit: int = 0) -> str:
    """Like ``safe_text``, with every run of white space folded into one space."""
    # No more is folded than can be shown, however long the text is.
    head = text[: limit * 4] if limit else text
    return safe_text(" ".join(head.split()) + ("…" if len(head) < len(text) else ""), limit=limit)


def safe_json(document: str) -> str:
    """Escape in a JSON document what ``safe_text`` would replace: it means the same, and controls nothing.

    Such characters stand within strings only; tabs and line feeds between tokens survive.
    """
    return _CONTROLS.sub(_escape, document)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))

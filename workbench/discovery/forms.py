"""Segments of which a part varies by the way they are written, whatever stands beside them.

Matrix parameters (``cars;color=red``: RFC 3986, section 3.3; OpenAPI's style ``matrix``), keys in parentheses
(``People('scott')``: OData 4.01, URL conventions, section 4.3), numbered parts (``page-7``), and pairs of coordinates.
"""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.redaction import PLACEHOLDER

SLOT = "{}"
"""Stands for what varies."""

_MATRIX = re.compile(r"(?P<stem>[^;=]+)(?P<tail>(?:;[A-Za-z_][\w.-]*=[^;]*)+)")
_MATRIX_VALUE = re.compile(r"=[^;]*")
_KEYED = re.compile(r"(?P<name>[A-Za-z_][\w.]*)\((?P<keys>.+)\)")
_KEY = re.compile(r"(?P<name>[A-Za-z_]\w*=)?(?:'(?P<text>(?:[^']|'')*)'|(?P<plain>[\w.~:@{}-]+))")
_NUMBERED = re.compile(
    r"(?P<word>(?:page|chapter|part|volume|series|season|episode)[-_])[1-9]\d*(?P<format>\.[a-z]{2,5})?", re.IGNORECASE
)
_COORDINATES = re.compile(r"-?\d{1,3}\.\d+,-?\d{1,3}\.\d+")
_HIDDEN = re.compile(
    rf"(?:{PLACEHOLDER.pattern})(?P<verb>[_-](?:begin|cancel|clear|close|end|lock|open|pause|resume|start|stop|unlock|update))"
)
"""A word that is somebody's password, too, and so was hidden, before a verb: ``playback_stop``."""
_HINTS = re.compile(r"[;(]|,|\d(?:$|\.)|^redacted\.")


@lru_cache(maxsize=65536)
def form_of(segment: str) -> str:
    """Give a (decoded) segment with ``{}`` for each part that varies; the segment itself where none does.

    >>> form_of("cars;color=red;year=2012"), form_of("People('scott')"), form_of("page-7.atom"), form_of("page")
    ('cars;color={};year={}', "People('{}')", 'page-{}.atom', 'page')
    """
    if not _HINTS.search(segment):
        return segment
    if matrix := _MATRIX.fullmatch(segment):
        return matrix["stem"] + _MATRIX_VALUE.sub("={}", matrix["tail"])
    if keyed := _KEYED.fullmatch(segment):
        return _keyed(segment, keyed["name"], keyed["keys"])
    if numbered := _NUMBERED.fullmatch(segment):
        return f"{numbered['word']}{SLOT}{numbered['format'] or ''}"
    if hidden := _HIDDEN.fullmatch(segment):
        return SLOT + hidden["verb"]
    return "{},{}" if _COORDINATES.fullmatch(segment) else segment


def _keyed(segment: str, name: str, keys: str) -> str:
    """Write ``Name(1)``, ``Name('a')``, ``Name(year=2012,code='b')`` with what varies left out."""
    found = list(_KEY.finditer(keys))
    if not found or ",".join(match[0] for match in found) != keys:
        return segment
    told = (f"{key['name'] or ''}{SLOT if key['text'] is None else f"'{SLOT}'"}" for key in found)
    return f"{name}({','.join(told)})"


def noun_of(form: str) -> str:
    """Give the name that a form has beside what varies: ``People('{}')`` → ``People``, ``cars;color={}`` → ``cars``."""
    found = re.match(r"([^{}();]+)[;(]", form)
    return found[1] if found else ""


def is_settled(segment: str) -> bool:
    """Whether nothing is left to judge of a form: what varies is known, and the rest is a name."""
    return SLOT in segment and not (SLOT in segment.partition(";")[2] and SLOT not in segment.partition(";")[0])


def split_matrix(segment: str) -> tuple[str, str]:
    """Part a form into what is to be judged and its matrix parameters: ``12;lat={}`` → ``12``, ``;lat={}``."""
    stem, semicolon, tail = segment.partition(";")
    return (stem, semicolon + tail) if semicolon and f"={SLOT}" in tail else (segment, "")


_ID = r"\d+|(?=.*\d)[0-9a-f]{12,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_WITH_FORMAT = re.compile(rf"(?:{_ID})(?P<format>\.[a-z][a-z0-9]{{1,4}})")
_AT_VERSION = re.compile(r"[^@]+@v?\d+(?:\.\d+)*(?:[-+.][\w.]+)?")


def slot_of(value: str) -> str:
    """Write the slot of a segment that is a value: more than ``{}`` where a part of it is none.

    >>> [slot_of(value) for value in ("7.pdf", "report.pdf", "@alice", "react@18.2.0", "17")]
    ['{}.pdf', '{}', '@{}', '{}@{}', '{}']
    """
    if found := _WITH_FORMAT.fullmatch(value):
        return SLOT + found["format"]
    if _AT_VERSION.fullmatch(value):
        return "{}@{}"
    return f"@{SLOT}" if value.startswith("@") and len(value) > 1 else SLOT


@lru_cache(maxsize=65536)
def pieces_of(segment: str) -> tuple[str, ...]:
    """Give what stands around the slots of a template's segment, in order: one more than it has slots."""
    return tuple(segment.split(SLOT))


@lru_cache(maxsize=4096)
def _pattern(segment: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, pieces_of(segment))), re.DOTALL)


def parts_of(form: str, segment: str) -> list[str]:
    """Give the texts that stand in the slots of ``form``; empty ones where the segment is not of that form."""
    found = _pattern(form).fullmatch(segment)
    return list(found.groups()) if found else [""] * form.count(SLOT)

"""Names as words: ``accessToken``, ``access_token`` and ``X-Access-Token`` end alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")
_LATIN = re.compile("[A-Za-z]")
_STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "\u0131": "i", "đ": "d", "Đ": "D", "ß": "ss"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_QUALIFIERS = frozenset(
    [
        "again",
        "b64",
        "base64",
        "bytes",
        "c",
        "confirm",
        "confirmation",
        "confirmed",
        "current",
        "eingabe",
        "enc",
        "encoded",
        "encrypted",
        "field",
        "hash",
        "hashed",
        "input",
        "new",
        "old",
        "plain",
        "raw",
        "repeat",
        "repeated",
        "retype",
        "str",
        "string",
        "text",
        "val",
        "value",
        "v",
        "verify",
        "contains",
        "eq",
        "exact",
        "iexact",
        "in",
        "is",
        "like",
        "ne",
        "neu",
        "neue",
        "neuer",
        "neues",
        "alt",
        "altes",
        "temporal",
        "temporary",
        "temporaire",
        "temporanea",
        "temporario",
        "provisional",
        "provisoire",
        "provisoria",
        "tijdelijk",
        "tymczasowe",
        "tillfalligt",
        "midlertidig",
        "initial",
        "inicial",
        "iniziale",
        "wiederholen",
        "wiederholung",
        "bestatigen",
        "bestatigung",
        "nueva",
        "nuevo",
        "actual",
        "antigua",
        "anterior",
        "confirmar",
        "confirmacion",
        "repetir",
        "nouveau",
        "nouvelle",
        "ancien",
        "actuel",
        "confirmer",
        "nowe",
        "nowy",
        "nowa",
        "stare",
        "stary",
        "powtorz",
        "potwierdz",
        "nova",
        "novo",
        "atual",
        "nieuw",
        "oud",
        "herhalen",
        "nuova",
        "vecchia",
        "conferma",
        "ripeti",
        "uusi",
        "vanha",
        "yeni",
        "eski",
        "tekrar",
        "tekrari",
        "baru",
        "lama",
        "moi",
        "noua",
        "nove",
        "ny",
        "gammel",
        "gjenta",
        "megint",
        "uj",
        "secreta",
        "secrete",
        "segreta",
        "segreto",
        "geheime",
        "geheimes",
        "hemligt",
        "with",
        "новыи",
        "новая",
        "новое",
        "старыи",
        "подтверждение",
        "повтор",
    ]
)
"""What stands behind a name's last word without changing what it names."""
_PARTICLES = frozenset({"d", "da", "de", "del", "di", "do", "du", "of", "van", "zum"})
"""What stands between two words of a name and says nothing."""
_LOOKALIKES = str.maketrans("аеорсухіјѕԁһԛԝɑοε", "aeopcyxijsdhqwaoe")
_ESCAPED = re.compile(r"%u([0-9a-fA-F]{4})")
_LONGEST = 128


def words(name: str) -> list[str]:
    """Split a name into lower-case words; escapes as in ``%74oken`` are undone first, twice if need be."""
    if "%" in name:
        name = unquote(unquote(_ESCAPED.sub(_unescaped, name)))
    name = name[-_LONGEST:]
    return [word.lower() for word in _WORD.findall(name if name.isascii() else _plain(name))]


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _plain(name: str) -> str:
    """Write letters without their accents and in their usual width; those of other scripts stay, but for look-alikes among Latin ones."""
    parts = unicodedata.normalize("NFKD", _INVISIBLE.sub("", name).translate(_STROKES))
    if _LATIN.search(parts):
        parts = parts.translate(_LOOKALIKES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not "\u0300" <= c <= "\u036f"))


def squash(name: str) -> str:
    """Join a name's words: ``X-Api-Key`` and ``xApiKey`` give ``xapikey``."""
    return _squash(name) if len(name) <= _LONGEST else "".join(words(name))


@lru_cache(4_096)
def _squash(name: str) -> str:
    return "".join(words(name))


def endings(name: str) -> list[str]:
    """Give the names that a name ends with, longest first: ``newUserPassword2`` gives ``newuserpassword``, …, ``password``.

    What follows ``by``, numbers and qualifiers (``value``, ``confirmation``, ``new`` …) at the end are left out first;
    behind those the same without particles: ``claveDeAcceso`` ends as ``claveAcceso``.
    """
    parts = words(name)
    if "by" in parts[1:]:
        parts = parts[: parts.index("by", 1)]
    while len(parts) > 1 and (parts[-1].isdigit() or parts[-1] in _QUALIFIERS):
        parts.pop()
    tails = _tails(parts)
    bare = [part for part in parts if part not in _PARTICLES]
    return tails if len(bare) == len(parts) or not bare else [*tails[:-1], *_tails(bare)[:-1], tails[-1]]


def _tails(parts: list[str]) -> list[str]:
    return ["".join(parts[start:]) for start in range(max(0, len(parts) - 4), len(parts))]

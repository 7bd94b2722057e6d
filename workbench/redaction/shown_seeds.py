"""Seeds of one-time codes that a page shows in an element of their own, behind words that say to scan or to enter them."""

from __future__ import annotations

import re

from workbench.redaction.checks import is_said_seed

_SEED = re.compile(r"[A-Z2-7]{16,128}|[a-z2-7]{16,128}")
_SCANNED = re.compile(
    r"(?i)scan|\bqr\b|authenticat|\btotp\b|manual|set-?up key|secret key|\benter\b|eingeben|gib |saisi|entrez|introdu|ingres|inserisci|digite|wpisz|voer "
)


def is_seed_behind(said: str, bare: str) -> bool:
    """Whether a text is the seed of one-time codes behind words that say to scan or to enter it."""
    return _SEED.fullmatch(bare) is not None and _SCANNED.search(said) is not None and is_said_seed(bare)

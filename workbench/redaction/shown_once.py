"""Keys that a page shows once: random text in an element of its own behind words that say to keep it, since it never comes again."""

from __future__ import annotations

import re

from workbench.redaction.guess import is_readable, looks_random
from workbench.redaction.oauth import is_drawn_letters

_WHAT = re.compile(
    r"(?i)key|token|secret|password|passphrase|credential|schl[uü]ssel|passwort|kennwort|\bcl[eé]\b|jeton|mot de passe|clave|contrase|chave|senha|chiave|sleutel|wachtwoord|klucz|has[lł]o|キー|トークン|密钥|令牌"
)
_ONCE = re.compile(
    r"(?i)(?:(?:not|never|cannot|can't|won't|unable|only)\b[^.<]{0,60}\b(?:again|later|once|time|now)\b|\bshown once\b|nur (?:ein(?:es|ein)?mal|jetzt)|nicht (?:mehr|erneut|wieder|noch einmal)|"
    r"qu'une (?:seule )?fois|plus (?:[eê]tre )?affich|una sola vez|[uú]nica vez|no (?:se )?(?:podr|volver)|uma (?:s[oó]|[uú]nica) vez|n[aã]o (?:ser|poder)|una sola volta|slechts? ([eé]{2}n|één) ?(?:keer|maal)|tylko raz|一度だけ|一次)"
)
_LONGEST = 400
"""Characters of the longest text that says so."""


def is_shown_once(said: str, bare: str) -> bool:
    """Whether a text is random and stands behind words that say to keep a key, since it is shown but once."""
    if len(said) > _LONGEST or is_readable(bare) or not (looks_random(bare, 12) or is_drawn_letters(bare)):
        return False
    return _WHAT.search(said) is not None and _ONCE.search(said) is not None

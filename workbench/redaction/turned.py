"""Names in the order of Romance and Slavic languages, in which what it is comes first: ``chaveDeAcesso`` is an access key."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from workbench.redaction.words import words

_HEADS: Mapping[str, str] = MappingProxyType(
    {
        "cle": "key", "clef": "key", "llave": "key", "clave": "key", "chave": "key", "chiave": "key", "clau": "key", "klucz": "key", "klic": "key", "kljuc": "key", "cheie": "key",
        "jeton": "token", "gettone": "token", "codigo": "code", "codice": "code", "codi": "code", "codigos": "codes", "codici": "codes",
    }
)  # fmt: skip
"""What a secret is, in words that English has not."""
_SHARED = frozenset({"code", "codes", "token", "secret"})
"""What it is in English too, so that what follows has to be in another language."""
_FOREIGN: Mapping[str, str] = MappingProxyType(
    {
        "acces": "access", "acceso": "access", "acesso": "access", "accesso": "access", "privee": "private", "privada": "private", "privata": "private", "secrete": "secret", "secreta": "secret", "segreta": "secret",
        "sesion": "session", "sessao": "session", "sessione": "session", "authentification": "auth", "autenticacion": "auth", "autenticacao": "auth", "autenticazione": "auth", "autorizacion": "auth", "autorizacao": "auth", "autorizzazione": "auth",
        "chiffrement": "encryption", "cifrado": "encryption", "criptografia": "encryption", "crittografia": "encryption", "verificacion": "verification", "verificacao": "verification", "verifica": "verification", "securite": "security", "seguridad": "security", "seguranca": "security",
        "sicurezza": "security", "confirmacion": "confirmation", "confirmacao": "confirmation", "conferma": "confirmation", "activacion": "activation", "ativacao": "activation", "attivazione": "activation", "secours": "recovery", "recuperacion": "recovery", "recuperacao": "recovery", "recupero": "recovery", "respaldo": "backup", "urgence": "emergency", "emergencia": "emergency", "emergenza": "emergency",
        "connexion": "login", "ingreso": "login", "dostepu": "access", "pristupu": "access", "prywatny": "private", "sesji": "session", "szyfrowania": "encryption", "deverrouillage": "unlock", "desbloqueo": "unlock", "desbloqueio": "unlock", "sblocco": "unlock", "confidentiel": "secret", "firma": "signing", "assinatura": "signing",
    }
)  # fmt: skip
"""What it is good for."""
_ENGLISH = frozenset(
    {"api", "session", "verification", "activation", "confirmation", "secret", "master", "wifi", "backup", "recovery"}
)


def turned(name: str) -> str:
    """Give the English name for a noun with what it is good for behind it; nothing for any other name."""
    parts = [part for part in words(name) if part not in {"d", "de", "da", "del", "di", "do", "du", "la", "l"}]
    for head, what in pairwise(parts):
        if head in _SHARED and what in _FOREIGN:
            return f"{_FOREIGN[what]} {head}"
        if head in _HEADS and (what in _FOREIGN or what in _ENGLISH):
            return f"{_FOREIGN.get(what) or what} {_HEADS[head]}"
    return ""

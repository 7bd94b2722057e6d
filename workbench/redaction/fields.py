"""What a field's name and its value are called where both are members of one thing: ``{"name": …, "value": …}``, ``rows[0][k]=…``."""

from __future__ import annotations

import re
from collections.abc import Sequence

NAMES = frozenset(
    {
        "name", "key", "k", "n", "field", "header", "id", "param", "parameter", "property", "path", "label", "attribute", "variable", "setting", "title", "code", "question", "loc",
        "instancepath", "keypath", "objectname", "fieldid", "itemid", "controlid", "elementid", "inputid", "paramid", "propertyid", "toplabel", "term", "ref", "macro", "caption", "prompt", "prop", "attr", "what", "col", "column", "item", "option", "var",
        "libelle", "intitule", "beschriftung", "etiqueta", "rotulo", "etichetta", "etykieta", "feld", "bezeichnung", "schlussel", "schluessel", "parametre", "parametro", "champ", "cle", "campo", "clave", "chave", "chiave", "nom", "nome", "nombre", "naam", "veld", "nazwa", "pole", "namn", "navn", "felt",
    }
)  # fmt: skip
"""Members that hold the name of a field."""
VALUES = frozenset(
    {
        "value", "val", "v", "values", "input", "received", "before", "after", "fromstring", "tostring", "newval", "oldval", "from", "to", "old", "new", "previous", "userinput",
    }
)  # fmt: skip
"""Members that hold what stands in it."""
SAID_ABROAD = frozenset(
    {"wert", "inhalt", "eingabe", "valeur", "contenu", "valor", "contenido", "conteudo", "valore", "contenuto", "waarde", "wartosc", "varde", "verdi", "lhs", "rhs", "von", "nach", "vorher", "nachher", "avant", "apres", "antes", "despues", "cell"}
)  # fmt: skip
"""More of these, in other languages and in tools that compare."""
HEADERS = frozenset(
    {
        "columns",
        "fields",
        "cols",
        "headers",
        "header",
        "columnnames",
        "titles",
        "rowtype",
        "columninfo",
        "columnmetadata",
        "meta",
        "columndefs",
        "dimensions",
        "columndefinitions",
        "colmodel",
        "head",
        "heads",
        "heading",
        "headings",
        "headerrow",
        "columntitles",
        "columnheaders",
        "captions",
        "thead",
        "kopf",
        "kopfzeile",
        "spaltenkopf",
        "entetes",
        "encabezados",
        "cabeceras",
        "cabecalho",
        "intestazioni",
        "keys",
        "names",
        "spalten",
        "colonnes",
        "columnas",
        "colunas",
        "colonne",
        "kolommen",
        "kolumny",
    }
)
"""Members that hold the titles of columns."""
_HELD = VALUES | SAID_ABROAD
_LONGEST = 64
"""Characters of the longest name of a field."""
_STEP = re.compile(
    r"(?P<above>.{1,200}?)(?:\[(?P<inner>[^\W\d]\w{0,30})\]|[.:_-](?P<last>[^\W\d]\w{0,30}))|(?P<bare>[^\W\d_]{1,30})(?P<number>\d{0,3})"
)
"""A member of something, as names of parameters say it: ``rows[0][k]``, ``rows.0.k``, ``key0``, or just ``key``."""


def called(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Give what each of some parameters is called: by its name, or by the value of the one that has its name: ``rows[0][v]`` by ``rows[0][k]``."""
    steps = [_step(name) for name, _ in pairs]
    said = {
        above: value
        for (above, last), (_, value) in zip(steps, pairs, strict=True)
        if last in NAMES and 0 < len(value) <= _LONGEST
    }
    return [
        said[above] if last in _HELD and above in said else name
        for (above, last), (name, _) in zip(steps, pairs, strict=True)
    ]


def _step(name: str) -> tuple[str, str]:
    """Give what a parameter is a member of, and which."""
    found = _STEP.fullmatch(name)
    if found is None:
        return "", ""
    return found["above"] or found["number"] or "", (found["inner"] or found["last"] or found["bare"]).lower()

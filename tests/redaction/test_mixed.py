"""A known secret is found with some of its characters escaped, and what stands around it stays."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor

_SECRET = "Velvet$Orbit5310"


@pytest.fixture
def knowing(redactor: Redactor) -> Redactor:
    redactor.learn([_SECRET], "password")
    return redactor


@pytest.mark.parametrize(
    "written",
    [
        "&#86;elvet$Orbit5310",
        "Vel&#118;et&#x24;Or&#00098;it5310",
        "Vel&amp;#118;et&amp;#36;Orbit5310",
        "V=65l=76=65t$Orbit5310",
        "%56elvet%24Orb%69t53&#49;0",
        "\\126\\145\\154\\166\\145\\164\\044\\117\\162\\142\\151\\164\\065\\063\\061\\060",
        "86,101,108,118,101,116,36,79,114,98,105,116,53,51,49,48",
        "56 65 6c 76 65 74 24 4f 72 62 69 74 35 33 31 30",
        "vELVET$oRBIT5310",
    ],
)
def test_a_known_secret_is_found_though_only_some_of_it_is_escaped(knowing: Redactor, written: str) -> None:
    kept = str(knowing.redact_value({"note": f"no match for {written}.", "id": 4182771}))
    assert "redacted." in kept
    assert "Orbit5310" not in kept
    assert written not in kept
    assert "4182771" in kept


@pytest.mark.parametrize(
    "text",
    [
        "Tom &#38; Jerry: 12 &amp;#8364; each",
        "https://cdn.example/a.png?w=64&h=64&c=6c6c",
        "a=41;b=42;c=43",
        "101,102,103,104,105,106,107,108",
        "de ad be ef de ad be ef de ad",
        "path\\101\\102\\103\\104",
    ],
)
def test_escapes_that_hold_no_known_secret_stay(knowing: Redactor, text: str) -> None:
    assert knowing.redact_value({"note": text}) == {"note": text}

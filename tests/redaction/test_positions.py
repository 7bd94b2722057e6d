"""What a value is by its place among others, and what looks like that and stays."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import Redactor

TOKEN = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5Fg2Kj9Mc0"
UUID = "4c531ee5-16c3-49cf-9854-1abebf76d4f0"

TAKEN: list[tuple[JsonValue, str]] = [
    ({"login": ["post", "balthazar2009"]}, "balthazar2009"),
    ({"feld": "Passwort", "wert": "hanako2013"}, "hanako2013"),
    ({"optionId": "pos_api_secret", "stringValue": TOKEN}, TOKEN),
    ({"aoColumns": [{"sTitle": "Id"}, {"sTitle": "Token"}], "aaData": [[UUID, TOKEN]]}, TOKEN),
    ({"locator": {"role": "textbox", "name": "Passwort"}, "text": "Willow_Meadow270"}, "Willow_Meadow270"),
    ({"el": "input[name=pin]", "val": "7153"}, "7153"),
    ({"mfa": {"backup": [{"c": "cs2cy-pwv88", "used": False}]}}, "cs2cy-pwv88"),
    ({"title": "Your backup codes", "lines": ["1. 9186 6710", "2. 2018 3046"]}, "9186 6710"),
    ({"methode": "benutzer.anmelden", "parameter": ["meier", "rocky1990"]}, "rocky1990"),
    ({"gatePinOverride": "46458"}, "46458"),
    ({"STRIPE_SK": TOKEN}, TOKEN),
    ({"rtspCreds": "viewer:minka2029"}, "minka2029"),
    ({"pins": {"anna": "8720", "ben": "9946"}}, "8720"),
    ({"cells": [{"header": "PIN", "cell": "2024"}]}, "2024"),
    ({"kolommen": ["gebruiker", "wachtwoord"], "rijen": [["mk", "hanako2007"]]}, "hanako2007"),
    ({"deltas": [{"path": ["relay", "pw"], "lhs": "pelusa1981", "rhs": "x"}]}, "pelusa1981"),
    ({"codigoDeSeguridadTarjeta": "396"}, "396"),
    ({"abrufCode": "BR9W-XHF2-R2HZ"}, "BR9W-XHF2-R2HZ"),
    ({"kluczApi": TOKEN, "toegangssleutel": TOKEN}, TOKEN),
    ({"codiciBackup": ["41395173", "97160380"]}, "41395173"),
    ({"saml": {"sessionIndex": f"_{TOKEN}"}}, TOKEN),
    ({"note": f"BREWKEYSWBLPV2YQBX:{TOKEN}A1b2C3d4"}, TOKEN),
    ({"note": f"CfDJ8{TOKEN}{TOKEN}"}, TOKEN),
]
KEPT: list[JsonValue] = [
    {"login": ["password", "oauth2"]},
    {"feld": "Passwort-Regel", "wert": "mindestens 12 Zeichen"},
    {"optionId": "pos_mode", "stringValue": "touch"},
    {"aoColumns": [{"sTitle": "Id"}, {"sTitle": "Place"}], "aaData": [[UUID, "Leer"]]},
    {"el": "input[name=city]", "val": "7153"},
    {"el": "button.forgot-password", "val": "clicked"},
    {"coupons": [{"c": "cs2cy-pwv88", "used": False}]},
    {"title": "Your order", "lines": ["1. 9186 6710", "2. 2018 3046"]},
    {"pinCount": "1200", "pinId": "46458", "pin": {"x": 12, "y": 40}},
    {"sk": "ORDER#2026-01-01", "pk": "TENANT#41"},
    {"methode": "benutzer.liste", "parameter": ["meier", "rocky1990"]},
    {"pins": [{"x": 1200, "y": 4000, "label": "Quay 4"}], "screed": "viewer:minka2029"},
    {"cells": [{"header": "Year", "cell": "2024"}]},
    {"deltas": [{"path": ["relay", "host"], "lhs": "mx1.port.example", "rhs": "mx2.port.example"}]},
    {"cardVerified": "100", "carteSecurite": "oui", "abrufDatum": "2026-01-01"},
    {"sessionIndex": 3, "sessionIndexName": "late", "codiciProdotto": ["41395173", "97160380"]},
    {"image": "sha256:0ece9230cdac3b09b8d41a0b8a3f39a80ece9230cdac3b09b8d41a0b8a3f39a8"},
    {"passwort": {"typ": "initial", "ablauf": "2027-01-31"}},
]


@pytest.mark.parametrize(("document", "secret"), TAKEN, ids=str)
def test_it_goes(redactor: Redactor, document: JsonValue, secret: str) -> None:
    assert secret not in str(redactor.redact_value(document))


@pytest.mark.parametrize("document", KEPT, ids=str)
def test_it_stays(redactor: Redactor, document: JsonValue) -> None:
    before = str(document)
    assert str(redactor.redact_value(document)) == before


def test_what_tells_which_token_it_is_stays_beside_it(redactor: Redactor) -> None:
    kept = str(redactor.redact_value({"tokens": [[UUID, TOKEN]], "apiKeys": [{"env": "staging", "v": TOKEN}]}))
    assert UUID in kept
    assert "staging" in kept
    assert TOKEN not in kept


def test_what_stands_below_a_key_that_is_a_name_tells_about_it(redactor: Redactor) -> None:
    kept = str(redactor.redact_value({"byApiKey": {TOKEN: {"rpm": 60, "plan": "craft", "next": TOKEN[::-1]}}}))
    assert "craft" in kept
    assert TOKEN not in kept
    assert TOKEN[::-1] not in kept


def test_who_signs_in_with_a_password_is_no_secret_elsewhere(redactor: Redactor) -> None:
    kept = str(redactor.redact_value({"mqtt": "mqtt://tank7:minka2029@10.2.0.9", "topic": "brew/tank7/temp"}))
    assert "brew/tank7/temp" in kept
    assert "minka2029" not in kept


def test_words_among_passwords_and_secrets_go(redactor: Redactor) -> None:
    kept = str(redactor.redact_value({"secrets": {"till": "sunshine", "api": TOKEN}}))
    assert "sunshine" not in kept


@pytest.mark.parametrize(
    ("media_type", "text", "secret", "kept"),
    [
        ("application/jsonlines", f'["login","token"]\n["mk","{TOKEN}"]\n', TOKEN, '["login","token"]'),
        ("application/json", f')]}}\'\n\n24\n[["wrb","{{\\"accessTok\\":\\"{TOKEN}\\"}}"]]\n', TOKEN, '["wrb"'),
        ("application/json", '/* */{"pin":"4471","city":"Vaasa"}', "4471", "Vaasa"),
        ("text/plain", "[2026-03-02 10:00] login with pin 8465 failed on pump-07", "8465", "pump-07"),
        ("text/plain", "[INFO] Field 'pin' with value '8846' is invalid", "8846", "is invalid"),
        ("text/plain", f'const key = process.env.FEED_KEY ?? "{TOKEN}" // fallback', TOKEN, "fallback"),
        ("application/yaml", f"signingKey: |2-\n    {TOKEN}\nnext: 2026-12-01\n", TOKEN, "2026-12-01"),
        ("text/html", f"<p>Trace <code>{'0ece9230cdac3b09' * 2}</code></p>", "nothing", "0ece9230cdac3b09"),
        ("text/html", '<input autocomplete="one-time-code" value="861004"><i>861</i>', "861004", "<i>861</i>"),
        ("text/xml", "<r><col n='passwort'>minka1964</col><col n='ort'>Suhl</col></r>", "minka1964", "Suhl"),
        (
            "text/html",
            "<table><tr><th>Door</th><th>Code</th></tr><tr><td>7</td><td>386057</td></tr></table>",
            "386057",
            "7",
        ),
        (
            "text/html",
            "<table><tr><th>Error</th><th>Code</th></tr><tr><td>x</td><td>386057</td></tr></table>",
            "nothing",
            "386057",
        ),
        ("text/plain", 'When I fill in "Kennwort" with "hanako1979" and wait', "hanako1979", "and wait"),
        ("text/plain", 'When I fill in "Campaign" with "hanako1979" and wait', "nothing", "hanako1979"),
        ("text/plain", "Value 'hanako1979' for property 'adminPassword' is too weak", "hanako1979", "too weak"),
        ("text/plain", "Value 'hanako1979' for property 'campaign' is taken", "nothing", "hanako1979"),
        (
            "text/xml",
            "<a><Licence><Key>ECZ6KGNWA2P26IZ56IAM</Key></Licence><Zone><Key>de</Key></Zone></a>",
            "ECZ6K",
            "de",
        ),
    ],
    ids=str,
)
def test_in_text(redactor: Redactor, media_type: str, text: str, secret: str, kept: str) -> None:
    out = redactor.redact(exchange(body=(media_type, text))).request.body.text
    assert secret not in out
    assert kept in out

"""Sections of a file of settings that are named after secrets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.redaction import Redactor


@pytest.mark.parametrize(
    "text",
    [
        "[secrets]\ntill = Saffron-Harbour41\n",
        "[wifi psk]\nguest=Saffron-Harbour41\n",
        "[general]\nname=x\n[vpn.credentials]\nleft: Saffron-Harbour41\n[other]\nb=c\n",
        "[Passwörter]\r\nKasse='Saffron-Harbour41'\r\n",
        "[chap]\nann = Zq8Lw3Rt6Vy1Xb4NSaffron-Harbour41\n",
    ],
)
def test_what_looks_like_a_secret_in_one_is_hidden(redactor: Redactor, text: str) -> None:
    kept = redactor.redact_text(text)
    assert "Saffron-Harbour41" not in kept
    assert kept.count("\n") == text.count("\n")
    assert kept.startswith(text[: text.index("]")])


@pytest.mark.parametrize(
    "text",
    [
        "[general]\nname=Summer-Sale2026\nhost=Printer-Floor2\n",
        "[secretary]\nname=Summer-Sale2026\n",
        "[secrets]\nprovider=vault.internal1\nbackend=aws-kms2\nurl=https://vault1.example/x\n",
        "[secrets]\nname=Printer-Floor2\nenabled=true\nrotation=30days\nserver=db1.example.com\n",
        "[passwords]\nmin_length=12\npolicy=policy-12\nhash=sha256\nfile=/etc/x/secret1\nfrom=$TILL_SECRET1\n",
        "[secrets]\n# see Saffron-Harbour\n; nothing\n",
        "[secrets]",
        "[credentials]\nexpires = 2026-11-30\n\n[shop]\nmodel=Galaxy-Note20\n",
    ],
)
def test_other_settings_stay(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


def test_a_section_ends_where_the_next_begins(redactor: Redactor) -> None:
    kept = redactor.redact_text("[secrets]\na=Saffron-Harbour41\n[hosts]\nb=Printer-Floor2\n")
    assert "Saffron-Harbour41" not in kept
    assert kept.endswith("[hosts]\nb=Printer-Floor2\n")


@given(
    st.lists(
        st.sampled_from(["[secrets]", "[x]", "a=Saffron-Harbour41", "b", "=", "[", "]", "\n", "\r\n", " "]), max_size=20
    )
)
@settings(deadline=None)
def test_twice_is_once(parts: list[str]) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_text("".join(parts))
    assert redactor.redact_text(once) == once


def test_a_bare_key_is_what_its_section_is_called(redactor: Redactor) -> None:
    text = "[wifi]\nssid=Depot-5G\nkey=copper-lantern-meadow\n[door]\ncode=48291\n[sort]\nkey=created-at-desc\n"
    kept = redactor.redact_text(text)
    assert "copper" not in kept
    assert "48291" not in kept
    assert "ssid=Depot-5G" in kept
    assert "key=created-at-desc" in kept

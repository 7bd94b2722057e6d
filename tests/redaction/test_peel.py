"""A text with per cent signs in it is not always escaped."""

from __future__ import annotations

import base64

import pytest

from workbench.redaction import Redactor


@pytest.mark.parametrize("text", ["width=100%;height=20", "width=100%;height=auto;", "growth of 12%, margin of 100%;"])
def test_a_per_cent_sign_that_escapes_nothing_is_read_once(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


def test_what_is_escaped_is_redacted_and_escaped_again(redactor: Redactor) -> None:
    kept = redactor.redact_text("%70assword%3DSaffron-Harbour41%26page%3D2")
    assert "Harbour41" not in kept
    assert kept.endswith("page%3D2")


def test_a_text_in_packed_data_is_read_without_the_octet_that_says_how_long_it_is(redactor: Redactor) -> None:
    key = "cV7H7OCDVNd1TeGZO41LVW8XtWxlNdS7IkuaZDsR"
    packed = b"\x0a\x07session\x12" + bytes([len(key)]) + key.encode()
    kept = redactor.redact_value({"blob": base64.b64encode(packed).decode(), "n": 4182})
    assert isinstance(kept, dict)
    assert str(kept["blob"]).startswith("redacted.")
    harmless = base64.b64encode(
        b"\x0a\x07section\x12" + bytes([len(key)]) + b"annual-report-of-the-north-european-team"
    ).decode()
    assert redactor.redact_value({"blob": harmless}) == {"blob": harmless}


def test_what_a_windows_shell_takes_in_base64_is_read(redactor: Redactor) -> None:
    redactor.learn(["Orbit$Willow5310"], "password")
    said = [
        base64.b64encode(text.encode("utf-16-le")).decode() for text in ("echo Orbit$Willow5310", "echo Annual Report")
    ]
    kept = redactor.redact_value(
        {"run": f"powershell -enc {said[0]} -NoProfile", "other": f"powershell -enc {said[1]}"}
    )
    assert isinstance(kept, dict)
    assert said[0] not in str(kept["run"])
    assert str(kept["run"]).endswith(" -NoProfile")
    assert kept["other"] == f"powershell -enc {said[1]}"


@pytest.mark.parametrize("text", ["n=Minka1985%21", "id=Minka1985%21", "nr=Minka1985%21x", "q=1&n=Minka1985%21"])
def test_a_short_text_in_base64_is_read_however_it_is_padded(redactor: Redactor, text: str) -> None:
    redactor.learn(["Minka1985!"], "password")
    encoded = base64.b64encode(text.encode()).decode()
    harmless = base64.b64encode(text.replace("Minka1985%21", "green%20pear").encode()).decode()
    kept = redactor.redact_value({"note": encoded, "other": harmless})
    assert isinstance(kept, dict)
    assert (str(kept["note"]).startswith("redacted."), kept["other"]) == (True, harmless)


def test_a_secret_in_base64_of_base64_is_found_however_short_it_is(redactor: Redactor) -> None:
    redactor.learn(["Minka1985!", "plum-9-pie"], "password")
    for value in ("Minka1985!", "plum-9-pie", "1Minka1985!"):
        twice = base64.b64encode(base64.b64encode(value.encode())).decode()
        assert twice not in str(redactor.redact_value({"note": twice}))

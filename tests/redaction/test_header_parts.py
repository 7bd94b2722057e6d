"""Header fields of which parts are read by themselves keep what is no secret in them."""

from __future__ import annotations

import base64

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor

RANDOM = "LjqJ8nuDmTrKlBXwDfUiN9Ov"
HEX = "9f86d081884c7d659a2feaa0c55ad015"


def kept(redactor: Redactor, name: str, value: str) -> str:
    """Give what became of a field of a request."""
    return redactor.redact(exchange(headers=((name, value),))).request.headers[0][1]


@pytest.mark.parametrize(
    "name",
    [f"recovery-key-{RANDOM}.txt", f"access_token_{RANDOM}.json", f"api key {RANDOM}.txt", f"Liste-token-{HEX}.csv"],
)
def test_what_is_random_behind_a_secrets_name_in_a_files_name_is_hidden(redactor: Redactor, name: str) -> None:
    value = kept(redactor, "Content-Disposition", f'attachment; filename="{name}"')
    assert RANDOM not in value
    assert HEX not in value
    assert value.startswith('attachment; filename="')
    assert value.endswith(f'{name[name.rindex(".") :]}"')


@pytest.mark.parametrize(
    "name",
    [
        "Kontoauszug_03_2026.pdf", "public-key-9f86d081884c7d659a2feaa0c55ad015.pem", f"bundle-{HEX}.js", "token-report-2026-02-11T10_15_00.csv", "token-usage-report-2026-05-20T09:01:00Z-d3fe58a0-887f-4d02-bcd3-6d9f00cbc0a2.csv", "token-usage-report-2026-06-12T05:11:00Z-4bb402c2-dcff-4943-8a44-3f3f66a1afcd.csv", "session-notes-2026-02-11.docx", "secret-santa-list-of-the-northern-team-2026.xlsx", "session-550e8400-e29b-41d4-a716-446655440000.log", "password-policy-v2.3.1-final.docx", "monkey-and-turkey-recipes-for-everyone.pdf",
    ],
)  # fmt: skip
def test_other_names_of_files_stay(redactor: Redactor, name: str) -> None:
    value = f'attachment; filename="{name}"'
    assert kept(redactor, "Content-Disposition", value) == value


def test_metadata_of_an_upload_is_read_by_its_names(redactor: Redactor) -> None:
    name, key = (base64.b64encode(text.encode()).decode() for text in ("holiday.mp4", RANDOM))
    value = kept(redactor, "Upload-Metadata", f"filename {name},authkey {key},is_confidential")
    assert key not in value
    assert value.startswith(f"filename {name},authkey redacted.")
    assert value.endswith(",is_confidential")


def test_a_page_that_waits_keeps_the_words_of_where_it_leads(redactor: Redactor) -> None:
    value = kept(redactor, "Refresh", f"0, /enter/{HEX}/lobby")
    assert HEX not in value
    assert value.startswith("0, /enter/redacted.")
    assert value.endswith("/lobby")
    assert kept(redactor, "Refresh", "5; url=/orders/4182/status") == "5; url=/orders/4182/status"


def test_of_a_signed_request_stays_how_and_when_it_was_signed(redactor: Redactor) -> None:
    said = 'OAuth realm="4217_SB1", oauth_signature_method="HMAC-SHA256", oauth_timestamp="1770000000", oauth_version="1.0"'
    value = kept(redactor, "Authorization", f'{said}, oauth_token="{HEX}", oauth_signature="ab cd;ef+{RANDOM}%3D"')
    assert value.startswith(said)
    assert HEX not in value
    assert "ab cd" not in value
    assert RANDOM not in value


def test_the_address_in_a_digest_stays_without_its_secrets(redactor: Redactor) -> None:
    value = kept(redactor, "Authorization", f'Digest username="a", uri="/v1/status?token={RANDOM}&page=2", nc=00000001')
    assert RANDOM not in value
    assert 'uri="/v1/status?token=redacted.' in value
    assert value.endswith('&page=2", nc=00000001')


def test_a_signature_keeps_its_label(redactor: Redactor) -> None:
    value = kept(
        redactor, "Signature", "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQ==:"
    )
    assert value.startswith("sig-b26=:redacted.")
    assert value.endswith(":")


def test_parameters_parted_by_semicolons_are_parameters_too(redactor: Redactor) -> None:
    value = kept(
        redactor,
        "Authorization",
        f"EG1-HMAC-SHA256 client_token=akab-{RANDOM};timestamp=20260211T10:15:00+0000;x={HEX}",
    )
    assert RANDOM not in value
    assert HEX not in value
    assert "timestamp=20260211T10:15:00+0000" in value


def test_a_cookie_that_a_gateway_renamed_keeps_its_name_and_attributes(redactor: Redactor) -> None:
    value = kept(redactor, "x-amzn-remapped-set-cookie", f"idtoken={RANDOM}; Path=/intern; Max-Age=3600")
    assert value.startswith("idtoken=redacted.")
    assert value.endswith("; Path=/intern; Max-Age=3600")


def test_base64_that_ends_in_an_equals_sign_is_a_cookie_without_a_name(redactor: Redactor) -> None:
    assert RANDOM not in kept(redactor, "Cookie", f"{RANDOM}{RANDOM}=; lang=")
    assert kept(redactor, "Cookie", "_gat_UA12345=; lang=") == "_gat_UA12345=; lang="


def test_credentials_under_a_name_that_says_basic_need_no_scheme(redactor: Redactor) -> None:
    assert "redacted.basic." in kept(redactor, "X-Backend-Basic", base64.b64encode(b"sync:pelusa1987").decode())


@pytest.mark.parametrize("name", ["X-Hub-Sha", "X-Acme"])
def test_a_webhooks_signature_is_hidden(redactor: Redactor, name: str) -> None:
    assert HEX not in kept(redactor, name, f"sha256={HEX}{HEX}")


@pytest.mark.parametrize("name", ["X-Content-Hash", "X-File-Checksum", "X-Payload-Digest"])
def test_a_digest_of_the_content_is_no_signature(redactor: Redactor, name: str) -> None:
    assert kept(redactor, name, f"sha256={HEX}{HEX}") == f"sha256={HEX}{HEX}"


def test_a_product_that_is_called_as_a_credential_loses_its_version(redactor: Redactor) -> None:
    value = kept(redactor, "User-Agent", f"Scanner/2.0 (+https://scan.example/bot) token/{HEX}")
    assert HEX not in value
    assert value.startswith("Scanner/2.0 (+https://scan.example/bot) token/redacted.")
    for agent in ("KasseClient/7.4-beta.20260211.nightly (Windows NT 10.0)", f"build/{HEX[::-1]} okhttp/4.12.0"):
        assert kept(redactor, "User-Agent", agent) == agent


def test_what_was_signed_stays_but_for_its_nonce(redactor: Redactor) -> None:
    said = 'sig1=("@method" "@authority");created=1770000000;keyid="key-ed25519"'
    value = kept(redactor, "Signature-Input", f'{said};nonce="{RANDOM}"')
    assert value.startswith(f'{said};nonce="redacted.')
    assert RANDOM not in value


def test_the_number_of_a_session_is_hidden_in_a_header(redactor: Redactor) -> None:
    assert kept(redactor, "X-Board-Session", "5491789904608790").startswith("redacted.session.")
    assert kept(redactor, "X-Training-Session", "4182") == "4182"

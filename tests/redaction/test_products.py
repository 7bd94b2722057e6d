"""What products send under names and in places of their own, and what stands there without being a secret."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import Redactor

HEX = "07141104320e46db1d7c81cff795416b"
KEY = "Gf3ryDzCs1ewxtgzgW2TUJg5HVkChUUh"
CANARY = "iizJje6k5WEvQFdcrgZMnwVFF4dNvzORgeslbjKF-q7_Xe3RtLw92"


def form_redacted(redactor: Redactor, form: str) -> str:
    return redactor.redact(exchange(body=("application/x-www-form-urlencoded", form))).request.body.text


@pytest.mark.parametrize("name", ["sys_id", "class-id", "statusId", "process_id", "acme_address_id"])
def test_the_id_of_what_ends_with_an_s_stays_in_a_query(redactor: Redactor, name: str) -> None:
    url = f"https://h.example/list?{name}={HEX}"
    assert redactor.redact_url(url) == url


@pytest.mark.parametrize("name", ["sid", "dsid", "ws_sid", "wsid", "s_id", "sess_id"])
def test_a_session_in_a_query_goes(redactor: Redactor, name: str) -> None:
    assert HEX not in redactor.redact_url(f"https://h.example/list?{name}={HEX}")


@pytest.mark.parametrize("name", ["renderKey", "embed_key", "screenshot-key"])
def test_a_key_that_shows_a_page_goes(redactor: Redactor, name: str) -> None:
    assert KEY not in redactor.redact_url(f"https://h.example/render/d-solo/x?{name}={KEY}")


@pytest.mark.parametrize(
    "query", ["renderKey=main-panel", f"fileKey={KEY}", f"objectKey={KEY}", "exportKey=orders_2026"]
)
def test_other_keys_in_a_query_stay(redactor: Redactor, query: str) -> None:
    url = f"https://h.example/render/d-solo/x?{query}"
    assert redactor.redact_url(url) == url


@pytest.mark.parametrize("section", ["feed", "private"])
def test_of_feeds_only_random_names_go(redactor: Redactor, section: str) -> None:
    plain = f"https://h.example/{section}/market-europe-plan-report.xml"
    assert redactor.redact_url(plain) == plain
    assert KEY not in redactor.redact_url(f"https://h.example/{section}/{KEY}.xml")


@pytest.mark.parametrize(("text", "stays"), [("673984", False), ("chip-tan", True), ("psu", True)])
def test_what_proves_a_payer_goes_when_it_is_digits(redactor: Redactor, text: str, *, stays: bool) -> None:
    document: JsonValue = {"scaAuthenticationData": text}
    assert (redactor.redact_value(document) == document) == stays


@pytest.mark.parametrize(("canary", "stays"), [(f"{CANARY}.", False), (f"{CANARY}==", False), ("beta-ring.", True)])
def test_random_text_with_a_mark_behind_it_is_random(redactor: Redactor, canary: str, *, stays: bool) -> None:
    document: JsonValue = {"owaCanary": canary}
    assert (redactor.redact_value(document) == document) == stays


def test_a_digest_with_its_time_goes_and_a_hash_stays(redactor: Redactor) -> None:
    digest = f"0x{'5B9AD0F3' * 16}"
    assert digest not in redactor.redact_text(f"{digest},12 Apr 2026 10:15:00 -0000")
    plain = f"block {digest.lower()[:66]} at 12 Apr 2026 10:15:00 -0000"
    assert redactor.redact_text(plain) == plain


def test_words_about_a_session_below_its_token_stay(redactor: Redactor) -> None:
    document = redactor.redact_value({"sessions": {KEY: {"device": "copper-lantern-meadow-orbit", "token": KEY[::-1]}}})
    assert "copper-lantern-meadow-orbit" in str(document)
    assert KEY not in str(document)
    assert KEY[::-1] not in str(document)


@pytest.mark.parametrize(
    "name", ["j_id1:javax.faces.ViewState:0", "jakarta.faces.ViewState", "a:b:jakarta.faces.ViewState:12"]
)
def test_the_state_that_a_part_of_a_page_brings_goes(redactor: Redactor, name: str) -> None:
    state = "-5412483174077244216:7189053485309657369"
    text = f'<partial-response><update id="{name}"><![CDATA[{state}]]></update></partial-response>'
    assert "7189053485309657369" not in redactor.redact_text(text)


@pytest.mark.parametrize(
    "name", ["form:orderState", "form:password", "form:viewStates:0", "j_id1:javax.faces.ClientWindow:0"]
)
def test_other_parts_of_a_page_stay(redactor: Redactor, name: str) -> None:
    text = f'<partial-response><update id="{name}"><![CDATA[<p>Ready</p>]]></update></partial-response>'
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize(
    "form", ["VerificationSid=VE12&Code=482913", "factorId=7&code=482913", "otpMethod=app&answer=4829"]
)
def test_a_code_beside_a_second_factor_goes_in_a_form_too(redactor: Redactor, form: str) -> None:
    kept, _, code = form.rpartition("=")
    redacted = form_redacted(redactor, form)
    assert code not in redacted
    assert redacted.startswith(kept)


@pytest.mark.parametrize(
    "form", ["product=12&code=482913", "country=AT&answer=4829", "factorId=7&code=EUR", "factor=2&amount=482913"]
)
def test_other_codes_in_a_form_stay(redactor: Redactor, form: str) -> None:
    assert form_redacted(redactor, form) == form


@pytest.mark.parametrize("name", ["communityString", "snmpCommunity", "snmp_ro_community"])
def test_what_opens_a_device_goes_and_a_group_of_people_stays(redactor: Redactor, name: str) -> None:
    assert "hq-net-7" not in str(redactor.redact_value({name: "hq-net-7"}))
    assert redactor.redact_value({"community": "hq-net-8"}) == {"community": "hq-net-8"}

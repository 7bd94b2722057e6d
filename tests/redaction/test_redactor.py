"""The promise as a whole: no secret comes out in any place, every decoy does."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.redaction import decoys, places
from tests.redaction.build import exchange
from workbench.exchange import Exchange, JsonValue, Message, Redacted
from workbench.redaction import PLACEHOLDER, Redactor, digest_of

_CODES = ("492817", "4111111111111111", "3pxp")


def leaks(redacted: Redacted) -> bool:
    """Whether the canary, or a code that stands for one, can be read in any part of the exchange."""
    text = repr(redacted)
    canary = places.CANARY
    return any(form in text for form in (canary, canary.lower(), places.b64(canary)[:16], *_CODES))


def again(redacted: Redacted) -> Exchange:
    """Give the redacted exchange as if it were raw."""
    return replace(redacted, hidden=())


@pytest.mark.parametrize("place", places.URLS)
def test_no_secret_comes_out_of_a_url(redactor: Redactor, place: str) -> None:
    redacted = redactor.redact(exchange(url=places.URLS[place]))
    assert not leaks(redacted)
    assert redacted.hidden
    assert redactor.redact(again(redacted)).request.url == redacted.request.url


@pytest.mark.parametrize("place", places.HEADERS)
def test_no_secret_comes_out_of_a_header(redactor: Redactor, place: str) -> None:
    name, value = places.HEADERS[place]
    redacted = redactor.redact(exchange(headers=((name, value),)))
    assert not leaks(redacted)
    assert redacted.request.headers[0][0] == name
    assert redactor.redact(again(redacted)).request.headers == redacted.request.headers


@pytest.mark.parametrize("place", places.BODIES)
def test_no_secret_comes_out_of_a_body(redactor: Redactor, place: str) -> None:
    redacted = redactor.redact(exchange(answer=places.BODIES[place]))
    assert not leaks(redacted)
    assert redacted.response
    body = redacted.response.body
    assert bool(body.text) != bool(body.omitted)
    second = redactor.redact(again(redacted))
    assert second.response
    assert second.response.body.text == body.text


@pytest.mark.parametrize("url", decoys.URLS)
def test_a_url_without_secrets_stays(redactor: Redactor, url: str) -> None:
    assert redactor.redact_url(url) == url


@pytest.mark.parametrize("header", decoys.HEADERS)
def test_a_header_without_secrets_stays(redactor: Redactor, header: tuple[str, str]) -> None:
    assert redactor.redact(exchange(headers=(header,))).request.headers == (header,)


@pytest.mark.parametrize("number", range(len(decoys.DOCUMENTS)))
def test_a_document_without_secrets_stays(redactor: Redactor, number: int) -> None:
    document = decoys.DOCUMENTS[number]
    redacted = redactor.redact(exchange(body=("application/json", json.dumps(document))))
    assert json.loads(redacted.request.body.text) == document
    assert redacted.hidden == ()


@pytest.mark.parametrize("text", decoys.TEXTS)
def test_text_of_other_kinds_without_secrets_stays(redactor: Redactor, text: tuple[str, str]) -> None:
    assert redactor.redact(exchange(body=text)).request.body.text == text[1]


def test_the_token_of_an_answer_is_recognised_in_the_next_request(redactor: Redactor) -> None:
    answer = redactor.redact(exchange(answer=("application/json", '{"access_token":"q9-opaque-Token.77"}')))
    request = redactor.redact(exchange(headers=(("Authorization", "Bearer q9-opaque-Token.77"),)))
    assert answer.response
    assert digest_of(answer.response.body.text) == digest_of(request.request.headers[0][1]) != ""
    assert request.request.headers[0][1].startswith("Bearer redacted.token.")


def test_a_digest_does_not_depend_on_where_the_secret_was_first_seen() -> None:
    as_cookie = Redactor(b"k").redact(exchange(headers=(("Cookie", "XSRF-TOKEN=ab%3DcD34efGh"),)))
    as_header = Redactor(b"k").redact(exchange(headers=(("X-XSRF-TOKEN", "ab=cD34efGh"),)))
    assert digest_of(as_cookie.request.headers[0][1]) == digest_of(as_header.request.headers[0][1])


def test_accounts_with_other_keys_get_other_placeholders() -> None:
    one, other = (Redactor(key).redact_url("https://h.example/?token=abcDEF123456") for key in (b"1", b"2"))
    assert digest_of(one) != digest_of(other)


def test_what_is_learned_late_is_hidden_early_in_the_same_exchange(redactor: Redactor) -> None:
    redacted = redactor.redact(
        exchange(url="https://h.example/s/abc-9Zk3Lm?x=1", answer=("application/json", '{"session_id":"abc-9Zk3Lm"}'))
    )
    assert "abc-9Zk3Lm" not in repr(redacted)


def test_a_typed_secret_is_hidden_in_a_position_of_no_meaning(redactor: Redactor) -> None:
    redactor.learn(["correct horse"], "password")
    redacted = redactor.redact(exchange(body=("application/json", '{"q":"it is correct horse, she said"}')))
    assert redacted.request.body.text.startswith('{"q":"it is redacted.password.')


@pytest.mark.parametrize("text", ['{"value":"492817"}', '{"value":492817}', "value=492817"])
def test_a_typed_code_is_hidden_only_as_a_whole_value(redactor: Redactor, text: str) -> None:
    redactor.learn(["492817"], "otp")
    kind = "application/json" if text.startswith("{") else "application/x-www-form-urlencoded"
    assert "492817" not in redactor.redact(exchange(body=(kind, text))).request.body.text
    assert redactor.redact_text("order 4928170") == "order 4928170"


def test_a_hidden_number_stays_a_number(redactor: Redactor) -> None:
    redacted = redactor.redact(exchange(body=("application/json", '{"otp":492817,"n":1}')))
    assert json.loads(redacted.request.body.text) == {"otp": 0, "n": 1}


@pytest.mark.parametrize("resource", ["document", "script", "image", "font"])
def test_bodies_of_pages_and_assets_become_metadata(redactor: Redactor, resource: str) -> None:
    raw = replace(exchange(answer=("text/html", "<p>hello</p>")), resource_type=resource)  # type: ignore[arg-type]  # by name
    redacted = redactor.redact(raw)
    assert redacted.response
    body = redacted.response.body
    assert (body.text, body.raw, body.omitted, body.size, body.wire_size) == ("", b"", "metadata-only", 12, 12)


def test_what_was_hidden_is_named_by_place_and_rule(redactor: Redactor) -> None:
    redacted = redactor.redact(
        exchange(
            headers=(("Authorization", "Bearer abc123xyz789"),),
            body=("application/json", '{"users":[{"password":"hunter2-and-more"}]}'),
        )
    )
    found = {(hidden.where, hidden.rule) for hidden in redacted.hidden}
    assert ("request.headers.Authorization", "authorization-header") in found
    assert ("request.body$.users[0].password", "password") in found
    assert "hunter2" not in repr(redacted.hidden)


def test_an_exchange_held_past_its_bounds_keeps_only_its_structure(redactor: Redactor) -> None:
    redacted = redactor.mask_unknown(
        exchange(
            url="https://h.example/login?step=two&user=ann",
            body=("application/json", '{"answer":"my first pet","at":"2024-01-01","n":5,"list":["alpha","beta"]}'),
        )
    )
    body = json.loads(redacted.request.body.text)
    assert list(body) == ["answer", "at", "n", "list"]
    assert (body["at"], body["n"], len(body["list"])) == ("2024-01-01", 5, 2)
    assert "pet" not in repr(redacted)
    assert "alpha" not in repr(redacted)
    assert redacted.request.url.startswith("https://h.example/login?step=")


@pytest.mark.parametrize(
    "data",
    [
        '{"token":"Zq8Lw3Rt6Vy1Xb4N"}',
        '42["auth",{"token":"Zq8Lw3Rt6Vy1Xb4N"}]',
        "CONNECT\nlogin:ann\npasscode:Zq8Lw3Rt6Vy1Xb4N\n\n\0",
        'SEND\ndestination:/q\n\n{"password":"Zq8Lw3Rt6Vy1Xb4N"}\0',
        "token=Zq8Lw3Rt6Vy1Xb4N",
    ],
)
def test_no_secret_comes_out_of_a_message(redactor: Redactor, data: str) -> None:
    redacted = redactor.redact_message(Message(0, 1.0, "received", "text", data), "wss://h.example/s")
    assert places.CANARY not in redacted.data
    assert PLACEHOLDER.search(redacted.data)


def test_a_binary_message_is_left_out(redactor: Redactor) -> None:
    redacted = redactor.redact_message(Message(0, 1.0, "sent", "binary", "", size=9), "wss://h.example/s")
    assert (redacted.data, redacted.size, redacted.omitted) == ("", 9, "binary")


def test_a_value_and_a_text_are_redacted_without_touching_the_original(redactor: Redactor) -> None:
    value = {"token": "Zq8Lw3Rt6Vy1Xb4N", "n": [1, None, True]}
    kept = redactor.redact_value(value)  # type: ignore[arg-type]  # dict is invariant
    assert value["token"] == "Zq8Lw3Rt6Vy1Xb4N"
    assert isinstance(kept, dict)
    assert kept["n"] == [1, None, True]
    assert places.CANARY not in str(kept)
    assert "redacted." in redactor.redact_text("password=Zq8Lw3Rt6Vy1Xb4N")


def test_a_secret_that_is_a_name_does_not_come_out_in_the_place_of_another(redactor: Redactor) -> None:
    redactor.learn(["492817"], "otp")
    text = '{"sk_live_4eC39HqLyjWDarjtT1zdp7dc":{"492817":{"password":"hunter2-and-more"}},"Zq8Lw3Rt6Vy1Xb4N":{"token":"Zq8Lw3Rt6Vy1Xb4N"}}'
    redacted = redactor.redact(
        exchange(body=("application/json", text), url="https://h.example/?x.Zq8Lw3Rt6Vy1Xb4N.token=a1b2c3d4e5")
    )
    assert len(redacted.hidden) > 3
    shown = repr(redacted)
    assert not any(secret in shown for secret in ("sk_live_4eC39", "492817", "Zq8Lw3Rt6Vy1Xb4N", "hunter2"))


def test_finding_says_where_secrets_stand_and_changes_nothing(redactor: Redactor) -> None:
    value: JsonValue = {"a": [{"token": "Zq8Lw3Rt6Vy1Xb4N"}], "note": "password=hunter2-and-more"}
    assert {(hidden.where, hidden.rule) for hidden in redactor.find(value)} == {
        ("$.a[0].token", "access-token"),
        ("$.note", "password"),
    }
    assert "Zq8Lw3Rt6Vy1Xb4N" in repr(value)
    assert redactor.find("nothing to see") == ()


def test_a_known_secret_that_is_a_name_goes_from_what_is_masked_too() -> None:
    redactor = Redactor(b"k")
    redactor.learn(["a-Known-Secret-77"])
    masked = redactor.mask_unknown(exchange(body=("application/json", '{"by": {"a-Known-Secret-77": 1}}')))
    assert "a-Known-Secret-77" not in masked.request.body.text


@pytest.mark.parametrize("name", ["X-Trace", "WWW-Authenticate", "Location", "Date", "Content-Length", "ETag"])
@pytest.mark.parametrize("value", ["x.a-Known-Secret-77", "/x/a-Known-Secret-77?q=1", "90210417"])
def test_no_field_lets_out_what_is_known(name: str, value: str) -> None:
    redactor = Redactor(b"k")
    redactor.learn(["a-Known-Secret-77", "90210417"])
    kept = redactor.redact(exchange(headers=((name, value),)))
    assert "redacted." in kept.request.headers[0][1]


@pytest.mark.parametrize(
    "url", ["?page=2&page=a-Known-Secret-77", "/a-Known-Secret-77", "?q=90210417", "?token=8f3Kq0vZr1Lw9TqX"]
)
def test_no_address_lets_out_what_is_known_or_named(url: str) -> None:
    redactor = Redactor(b"k")
    redactor.learn(["a-Known-Secret-77", "90210417"])
    assert "redacted." in redactor.redact(exchange(url=f"https://portal.example/api{url}")).request.url
    assert redactor.redact(exchange(url=f"https://portal.example/api{url[:1]}page=3")).request.url.endswith("page=3")


def test_credentials_behind_a_scheme_are_hidden_in_json_as_in_a_field() -> None:
    text = '{"note": "Negotiate YIIZ2dfeT3Kq0vZr1Lw9TqX8bN"}'
    assert "YIIZ" not in Redactor(b"k").redact(exchange(body=("application/json", text))).request.body.text


def test_an_identifier_with_blocks_of_digits_is_no_card_number() -> None:
    text = '{"id":"7730615f-4d9e-4ad3-9723-412417612381","card":"4929 1234 1234 1234","ref":"x 4111111111111111 y"}'
    kept = Redactor(b"k").redact(exchange(body=("application/json", text))).request.body.text
    assert "7730615f-4d9e-4ad3-9723-412417612381" in kept
    assert "4111111111111111" not in kept


def test_a_bare_key_is_a_secret_by_whose_it_is(redactor: Redactor) -> None:
    key = "yARHlOyShk6olmzWHul3m5cq1vw6qEwXJ5c6kQgNWK4"
    found = json.loads(redactor.redact_text(json.dumps({"api": {"key": key, "enabled": True}})))
    assert PLACEHOLDER.fullmatch(found["api"]["key"])
    names: JsonValue = {"api": {"key": "users.list"}, "cache": {"key": "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6"}}
    assert json.loads(redactor.redact_text(json.dumps(names))) == names


def test_names_in_their_order_are_no_name_with_its_value(redactor: Redactor) -> None:
    names = ["add", "addSshKey", "addSshKeyTip", "cancel"]
    assert json.loads(redactor.redact_text(json.dumps({"required": names}))) == {"required": names}


def test_a_label_in_quotes_is_followed_by_no_value(redactor: Redactor) -> None:
    text = 'fill textbox "Password:"note sign inclick button "Login"'
    assert redactor.redact_text(text) == text
    for said in ('"Password": "hunter-22x" and "Login"', '"Password":"hunter-22x"', 'say "Password: hunter-22x"'):
        assert "hunter-22x" not in redactor.redact_text(said)


def test_of_long_json_within_text_it_is_said_that_a_name_repeats_only_where_a_short_one_would_say_it() -> None:
    redactor = Redactor(b"k" * 32)
    long, short = json.dumps({"notes": ["plain words"] * 20_000}), '{"a": 1, "a": 2}'
    assert redactor.find(long) == ()
    assert [each.rule for each in redactor.find(short)] == ["repeated-name"]


@pytest.mark.parametrize(
    "holder",
    [
        lambda value: {"Set-Cookie": value},
        lambda value: {"set-cookie": [value]},
        lambda value: {"headers": [{"name": "Set-Cookie", "value": value}]},
        lambda value: {"cookies": [value]},
    ],
)
@pytest.mark.parametrize("attributes", ["Path=/; SameSite=Lax", "HttpOnly; Secure", "Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/app"])  # fmt: skip
def test_a_cookie_that_json_sets_keeps_its_name_and_what_it_is_for(
    redactor: Redactor, holder: Callable[[str], dict[str, object]], attributes: str
) -> None:
    found = redactor.redact_text(json.dumps(holder(f"app=Zq8Lw3Rt6Vy1; {attributes}")))
    assert "Zq8Lw3Rt6Vy1" not in found
    assert f"; {attributes}" in found
    assert "app=redacted." in found


def test_what_only_looks_like_attributes_of_a_cookie_is_hidden(redactor: Redactor) -> None:
    assert "Zq8Lw3Rt6Vy1" not in redactor.redact_text(json.dumps({"cookies": ["theme=dark; sid=Zq8Lw3Rt6Vy1"]}))


def test_a_voucher_of_letters_alone_is_hidden_and_a_code_of_words_stays(redactor: Redactor) -> None:
    assert "IMDM" not in redactor.redact_text('{"giftCard": {"code": "IMDM-XQOT-AQOR-AYZB"}}')
    words = '{"product":{"code":"NORTH-SALES-TEAMS-EMEA"}}'
    assert redactor.redact_text(words) == words


def test_one_cookie_under_its_headers_name_is_hidden_whatever_it_looks_like(redactor: Redactor) -> None:
    assert "FW1_z8" not in redactor.redact_text('{"Cookie": "a=FW1_z8XXYkz-XdoxGCXS"}')


def test_a_random_name_says_nothing_by_the_words_in_it(redactor: Redactor) -> None:
    found = redactor.redact_value({"byToken": {"MhnQ_US5vJFHGkAbXi2VvQtib0AxyXBNiipW": "tablet-2"}})
    assert "tablet-2" in str(found)
    assert "MhnQ_US5" not in str(found)

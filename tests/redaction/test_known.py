"""Secrets that are known are found in any text, however many there are and however long it is."""

from __future__ import annotations

import json
import random
import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Limits, Redactor
from workbench.redaction.known import KnownSecrets
from workbench.redaction.matcher import Matcher, forms_of


def secrets(count: int) -> list[str]:
    chance = random.Random(3)
    return [chance.randbytes(16).hex() for _ in range(count)]


def test_secrets_learned_one_by_one_are_all_found() -> None:
    known = KnownSecrets(4_096)
    values = secrets(260)
    for value in values:
        known.learn([(value, "token")])
        assert [hit.secret for hit in known.hits(f"x {value} y")] == [value]
    assert all(known.hits(value) for value in values)


def test_a_secret_is_found_at_once_however_many_were_learned_before() -> None:
    known = KnownSecrets(1_180)
    many, *values = [secrets(1_000), *secrets(1_200)[1_000:], "4929123412341234"]
    known.learn([(value, "token") for value in many])
    for value in values:
        known.learn([(value, "token")])
        assert [hit.secret for hit in known.hits(f"x {value} y")] == [value]
    assert all(known.hits(value) for value in values)
    assert known.numbers == {"4929123412341234"}


def test_a_text_with_old_and_new_secrets_lets_none_out() -> None:
    redactor = Redactor(b"k")
    values = secrets(300)
    redactor.learn(values[:250])
    for value in values[250:]:
        redactor.learn([value])
    chance = random.Random(4)
    chance.shuffle(values)
    text = json.dumps([{"note": f"a {value} b", "n": 1} for value in values])
    body = redactor.redact(exchange(body=("application/json", text))).request.body.text
    assert not any(value in body for value in values)
    assert body.count("redacted.") == len(values)


@pytest.mark.parametrize("around", ["é", "𝄞 ", "plain "])
def test_secrets_beside_any_characters_are_cut_out_exactly(around: str) -> None:
    redactor = Redactor(b"k")
    redactor.learn(["geheim-äöü-1234", "plain-Secret-77"])
    text = f"{around}<geheim-äöü-1234>{around}<plain-Secret-77>{around}"
    kept = redactor.redact_text(text)
    assert kept.replace(redactor.redact_text("plain-Secret-77"), "P").replace(
        redactor.redact_text("geheim-äöü-1234"), "G"
    ) == (f"{around}<G>{around}<P>{around}")


def test_a_secret_that_lies_across_two_windows_of_a_scan_is_found() -> None:
    redactor = Redactor(b"k")
    redactor.learn(["across-Windows-5150"])
    for lead in range((1 << 18) - 21, (1 << 18) + 3, 4):
        text = "." * lead + "across-Windows-5150" + "." * 40
        assert "Windows" not in redactor.redact_text(text)


def test_both_kinds_of_automaton_find_the_same() -> None:
    forms = [form for value in [*secrets(40), "pässwort 12", "a/b+c=d?e&f"] for form in forms_of(value)]
    text = " ".join(f"{form.text}é" for form in forms)
    plain, large = Matcher(forms), Matcher(forms, large=True)
    found = [sorted(set(matcher.hits(text, text.encode())), key=repr) for matcher in (plain, large)]
    assert found[0] == found[1]
    assert {hit.secret for hit in found[0]} == {form.secret for form in forms}


def test_an_automaton_that_has_scanned_much_finds_what_it_found() -> None:
    matcher = Matcher(forms_of("long-lived-Secret-1"))
    text = "." * 100_000 + "long-lived-Secret-1"
    first = list(matcher.hits(text, text.encode()))
    for _ in range(5):
        assert list(matcher.hits(text, text.encode())) == first != []


def test_text_that_is_made_of_a_secret_goes_as_a_whole() -> None:
    redactor = Redactor(b"k", limits=Limits())
    redactor.learn(["ab-CD12!"])
    kept = redactor.redact_text("ab-CD12! " * 60_000)
    assert kept.startswith("redacted.known.")
    assert len(kept) < 100


def test_what_another_thread_teaches_is_known_at_once() -> None:
    redactor = Redactor(b"k")
    values = secrets(200)

    def teach(part: list[str]) -> None:
        for value in part:
            redactor.learn([value])

    threads = [threading.Thread(target=teach, args=(values[at::4],)) for at in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(50):
        redactor.redact_text("nothing to see here " * 20)
    for thread in threads:
        thread.join()
    assert "redacted." in redactor.redact_text(values[0])
    assert all(redactor.redact_text(value).startswith("redacted.") for value in values)


@pytest.mark.parametrize("position", [0, 1, 255, 256, 257, 700])
def test_a_hit_among_many_objects_is_found_where_it_is(position: int) -> None:
    rows: list[dict[str, object]] = [
        {"id": number, "name": f"row {number}", "tags": ["a", "b"]} for number in range(701)
    ]
    rows[position]["tags"] = ["a", "see https://ann:s3cr3t-pw@h.example/"]
    redacted = Redactor(b"k").redact(exchange(body=("application/json", json.dumps(rows))))
    assert "s3cr3t-pw" not in redacted.request.body.text
    assert {hidden.where.partition(".host")[0].partition(".userinfo")[0] for hidden in redacted.hidden} == {
        f"request.body$[{position}].tags[1]"
    }
    kept = json.loads(redacted.request.body.text)
    kept[position]["tags"] = rows[position]["tags"] = []
    assert kept == rows


def test_repeated_headers_are_noted_each_time(redactor: Redactor) -> None:
    raw = exchange(headers=(("Authorization", "Bearer abcDEF123456789xyz"), ("X-Plain", "yes")))
    seen = [redactor.redact(raw) for _ in range(4)]
    assert all(redacted.request.headers == seen[0].request.headers for redacted in seen)
    assert all([hidden.where for hidden in redacted.hidden] == ["request.headers.Authorization"] for redacted in seen)


def test_what_passed_once_is_looked_at_again_after_something_was_learned(redactor: Redactor) -> None:
    raw = exchange(url="https://h.example/a/blue-Whale-88?q=blue-Whale-88", headers=(("X-Plain", "blue-Whale-88"),))
    assert "blue-Whale-88" in repr(redactor.redact(raw))
    redactor.learn(["blue-Whale-88"])
    assert "blue-Whale-88" not in repr(redactor.redact(raw))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("session_id", "00000000-0000-0000-0000-000000000000"),
        ("apiKey", "0000000000000000"),
        ("access_token", "anonymous"),
        ("sessionToken", "not-available"),
    ],
)
def test_what_stands_for_nothing_is_not_looked_for_elsewhere(name: str, value: str) -> None:
    redactor = Redactor(b"k" * 32)
    redactor.redact(exchange(answer=("application/json", json.dumps({name: value}))))
    later = redactor.redact(exchange(answer=("application/json", json.dumps({"owner": value}))))
    assert later.response is not None
    assert json.loads(later.response.body.text) == {"owner": value}


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("ALTER LOGIN sa WITH PASSWORD = N'Winter2026!'", "with"),
        ("$pw = ConvertTo-SecureString 'Winter2026!' -AsPlainText -Force", "ConvertTo-SecureString"),
        ("ldap://cn=admin:Winter2026x@ldap.example", "cn=admin"),
        ("smtps://ann%40portal.example:Winter2026x@smtp.example:465", "ann@portal.example"),
        (
            '{"method":"personal_unlockAccount","params":["0x52908400098527886E0F7030069857D2E4169EE7","Winter2026!",9]}',
            "0x52908400098527886E0F7030069857D2E4169EE7",
        ),
        ('{"securityQuestions":[{"q":"First pet?","a":"Winter2026!"}]}', "First pet?"),
        ('{"zugangsdaten":{"benutzer":"h.meier","wert":"Winter2026!"}}', "h.meier"),
    ],
)
def test_what_only_stands_beside_a_secret_is_not_looked_for_elsewhere(text: str, beside: str) -> None:
    redactor = Redactor(b"k" * 32)
    assert "Winter2026" not in redactor.redact_text(text)
    assert redactor.redact_text(f"reset it {beside} today") == f"reset it {beside} today"


def test_a_known_secret_is_found_below_a_title_that_asks_for_another_kind_of_value() -> None:
    redactor = Redactor(b"k" * 32)
    redactor.learn(["Velvet7!harbour&Orbit42"])
    assert "Velvet7" not in redactor.redact_text("id,captchanote\n1,Velvet7!harbour&Orbit42\n2,x\n")


HEADER, OTHER = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9", "eyJhbGciOiJFUzI1NiIsImtpZCI6ImExIn0"


@pytest.mark.parametrize("header", [HEADER, OTHER])
@pytest.mark.parametrize("between", [".", ".\n"])
def test_a_token_whose_parts_are_known_is_hidden_whole(header: str, between: str) -> None:
    redactor = Redactor(b"k" * 32)
    payload, signature = (
        "eyJzdWIiOiI4MTc1MTM2NyIsImV4cCI6MTkwMDAwMDAwMH0",
        "bpasEofblTU8MKe80xv4TELDNHAtYkXm7dqUAsIy5rA",
    )
    parts = {"protected": header, "payload": payload, "token": payload}
    redactor.redact(exchange(answer=("application/json", json.dumps(parts))))
    later = redactor.redact_text(json.dumps({"v": between.join((header, payload, signature))}))
    assert not any(part[:20] in later for part in (payload, signature))


def test_a_key_is_hidden_whole_though_the_mark_before_it_once_stood_in_a_secrets_place(redactor: Redactor) -> None:
    mark, body = "-----BEGIN PRIVATE KEY-----", "8QcFdJBvhaZEY2a0pCxxDcTH4Kn0fSPsOb/wy+YqLgztZauo+9217kZGJI0AB1Er"
    redactor.redact_value({"password": mark, "private_key": mark})
    assert body[:20] not in redactor.redact_text(f"tls: |\n  {mark}\n  {body}\n  -----END PRIVATE KEY-----\n")


_ODD = "Grüße & Straße 😀 77"


def _dotnet(value: str) -> str:
    """As System.Text.Json writes it: https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/."""
    return json.dumps(value)[1:-1].replace("&", "\\u0026").replace("\\u00fc", "\\u00FC").replace("\\u00df", "\\u00DF")


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize(
    "write",
    [
        lambda value: json.dumps(value)[1:-1],
        lambda value: json.dumps(value, ensure_ascii=False)[1:-1].replace("&", "\\u0026"),
        lambda value: json.dumps(value)[1:-1].replace("&", "\\u0026"),
        lambda value: _dotnet(value).replace("\\ud83d\\ude00", "\\uD83D\\uDE00"),
    ],
    ids=["python", "go", "rails", "dotnet"],
)
def test_a_known_secret_is_found_as_writers_of_json_escape_it(
    redactor: Redactor, write: Callable[[str], str], layers: int
) -> None:
    redactor.learn([_ODD], "password")
    text = write(_ODD).replace("\\", "\\" * layers)
    kept = redactor.redact_text(f"it said {text}, then")
    assert kept.startswith("it said redacted.password.")
    assert kept.endswith(", then")


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_a_late_secret_is_taken_out_of_json_within_json_and_nothing_else_is_written_anew(
    redactor: Redactor, layers: int
) -> None:
    def nested(value: object) -> str:
        text = json.dumps({"v": value, "city": "Zürich"})
        for _ in range(layers):
            text = json.dumps({"deep": text})
        return text

    line = f"{nested(_ODD)}\n".encode()
    assert redactor.scrub(line) == (line, ())
    redactor.learn([_ODD], "password")
    kept, hidden = redactor.scrub(line)
    assert [each.rule for each in hidden] == ["known-secret"]
    value: Any = json.loads(kept)
    for _ in range(layers):
        value = json.loads(value["deep"])
    assert value["v"].startswith("redacted.password.")
    assert value["city"] == "Zürich"
    other = f"{nested('none')}\n".encode()
    assert redactor.scrub(other) == (other, ())


@pytest.mark.parametrize("title", ["SMTP", "GRAPHQL", "Smtp"])
def test_a_word_among_secrets_is_a_word_everywhere_else(title: str) -> None:
    redactor = Redactor(b"k")
    listed = json.dumps({"secrets": [[title, "x8Kq2mPz9L4vN7tR"]]})
    assert "x8Kq2mPz9L4vN7tR" not in redactor.redact(exchange(body=("application/json", listed))).request.body.text
    said = json.dumps({"host": f"{title.lower()}-out.example", "kind": title, "note": "was x8Kq2mPz9L4vN7tR"})
    text = redactor.redact(exchange(body=("application/json", said))).request.body.text
    assert text.replace(" ", "").startswith(said.replace(" ", "").partition("x8")[0])
    assert "x8Kq2mPz9L4vN7tR" not in text


def test_a_cookie_s_locale_is_known_nowhere_else() -> None:
    redactor = Redactor(b"k")
    jar = "# Netscape HTTP Cookie File\n.portal.example\tTRUE\t/\tFALSE\t0\tlang\tde-LI\n"
    redactor.redact(exchange(body=("text/plain", jar)))
    assert redactor.redact_text("the catalog is in de-LI") == "the catalog is in de-LI"

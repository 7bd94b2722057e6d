"""What applications sent that names alone told wrongly: kinds, icons, tables of codes, addresses of files, words that are passwords."""

from __future__ import annotations

import json

import pytest

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import Redactor

SECRET = "Saffron-Harbour41"
HASH = "6ee973fc89aaff9fc564dd014e060f08"
LANGUAGES: dict[str, JsonValue] = {
    "sat": "Santali", "se": "Northern Sami", "sg": "Sango", "sh": "Serbo-Croatian", "shi": "Tachelhit", "si": "Sinhala", "sid": "Sidamo",
    "sk": "Slovak", "sl": "Slovenian", "sm": "Samoan", "sn": "Shona", "so": "Somali", "sq": "Albanian", "pw": "Paluan", "az-short": "Azeri",
}  # fmt: skip


@pytest.mark.parametrize(
    "document",
    [
        {"credentials": [{"auth_provider_type": "buildingassistant", "auth_provider_id": None}]},
        {"credentials": {"credential_type": "ssh", "auth_method": "kerberos", "status": "active"}},
        {"flows": {"password": {"scopes": {}, "tokenUrl": "/auth/token"}}},
        {"icons": {"account-key": "M11 10V12H9V14H7V12H5.8C5.4 13.2 4.3 14 3 14C1.3 14 0 12.7 0 11S1.3 8 3 8Z"}},
        {"form-textbox-password": "M17,7H22V17H17V19A1,1 0 0,0 18,20H20V22H17.5C16.95,22 16,21.55 16,21Z"},
        LANGUAGES,
        {
            "token": {
                "colorPrimary": "#2893B3",
                "colorBgMask": "rgba(0, 0, 0, 0.45)",
                "fontSizeXXL": "28",
                "motionFast": "120ms",
            }
        },
        {"paths": {"/v2/parse/{file_token}": {"put": {"summary": "Reparse", "operationId": "reparse_dag_file2"}}}},
    ],
    ids=str,
)
def test_kinds_icons_names_of_languages_and_descriptions_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


@pytest.mark.parametrize(
    "document",
    [
        {"credentials": [{"auth_provider_type": "local", "passphrase": SECRET}]},
        {"credentials": {"shared_type": SECRET}},
        {"password": {"value": SECRET, "resetUrl": "/reset"}},
        {"secrets": {"deployUrl": f"postgres://ann:{SECRET}@db.example/x"}},
        {"account-key": f"M{SECRET}"},
        {"token": {"colorPrimary": "#2893B3", "bearer": SECRET}},
        {**LANGUAGES, "sid": SECRET},
        {"sid": SECRET, "se": "Northern Sami", "sg": "Sango"},
        {"/v2/token": SECRET},
        {"paths": {"/v2/parse/{file_token}": {"put": {"example": {"password": SECRET}}}}},
    ],
    ids=str,
)
def test_the_secret_among_them_goes(redactor: Redactor, document: JsonValue) -> None:
    assert SECRET not in json.dumps(redactor.redact_value(document))


def test_a_file_that_is_named_by_its_content_stays_behind_a_word_for_signing_in(redactor: Redactor) -> None:
    url = f"https://h.example/static/translations/page-authorize/en-{HASH}.json"
    assert redactor.redact(exchange(url=url)).request.url == url


@pytest.mark.parametrize("name", [HASH, f"{HASH}.json", f"key-{HASH}"])
def test_another_random_name_there_goes(redactor: Redactor, name: str) -> None:
    assert HASH not in redactor.redact(exchange(url=f"https://h.example/page-authorize/{name}")).request.url


def test_a_word_that_is_a_password_does_not_take_the_words_that_hold_it(redactor: Redactor) -> None:
    settings: JsonValue = {
        "ENGINE": "django.db.backends.postgresql",
        "PASSWORD": "postgres",
        "OPTIONS": "user=x password postgres",
    }
    kept = json.dumps(redactor.redact_value(settings))
    assert "django.db.backends.postgresql" in kept
    assert "postgres " not in kept
    assert '"postgres"' not in kept


def test_letters_without_words_are_found_within_others(redactor: Redactor) -> None:
    kept = json.dumps(redactor.redact_value({"password": "xqzvbkwjtrplmg", "note": "aaxqzvbkwjtrplmgaa"}))
    assert "xqzvbkwjtrplmg" not in kept


def test_who_signs_in_at_a_database_is_no_secret_elsewhere(redactor: Redactor) -> None:
    document: JsonValue = {"dsn": f"postgresql://svc_etl:{SECRET}@db.example:5432/dw", "login": "svc_etl"}
    kept = redactor.redact_value(document)
    assert isinstance(kept, dict)
    assert kept["login"] == "svc_etl"
    assert SECRET not in json.dumps(kept)


@pytest.mark.parametrize("user", ["Zq8Lw3Rt6Vy1Xb4NpQ7s", "Saffron41!Harbour"])
def test_a_key_in_its_place_is_one_everywhere(redactor: Redactor, user: str) -> None:
    kept = json.dumps(redactor.redact_value({"remote": f"https://{user}:x-oauth-basic@git.example/a.git", "x": user}))
    assert user not in kept


@pytest.mark.parametrize(
    "call",
    [
        {"type": "call_service", "service": "alarm_disarm", "service_data": {"code": "7391"}, "id": 30},
        {"action": "lock.unlock", "data": {"code": "7391"}, "target": {"entity_id": "lock.front_door"}},
        {"command": "unlock", "code": 7391},
    ],
    ids=str,
)
def test_the_code_of_an_alarm_or_a_lock_goes(redactor: Redactor, call: JsonValue) -> None:
    assert "7391" not in json.dumps(redactor.redact_value(call))


@pytest.mark.parametrize(
    "call",
    [
        {"service": "add_to_cart", "service_data": {"code": "7391"}},
        {"action": "unlock", "data": {"level": 7391, "code": "bonus-stage"}},
        {"action": "search", "data": {"code": "7391"}},
    ],
    ids=str,
)
def test_the_code_of_anything_else_stays(redactor: Redactor, call: JsonValue) -> None:
    assert redactor.redact_value(call) == call


@pytest.mark.parametrize(
    "text",
    [
        "Enter your login and password below:",
        "Sign in with your login and password first:",
        "Login oder password vergessen?",
        "Your login or password was wrong",
    ],
)
def test_what_is_said_of_a_login_and_a_password_stays(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


def test_what_a_netrc_says_goes(redactor: Redactor) -> None:
    assert SECRET not in redactor.redact_text(f"machine api.example login ann password {SECRET}")
    assert "hunter" not in redactor.redact_text("default login ann password hunter")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://user:password@host:port/dbname[?key=value]",
        "postgresql+aurora://{aws_access_id}:{aws_secret_access_key}@/{database_name}",
        "mysql://$DB_USER:${DB_PASSWORD}@db.example/shop",
    ],
)
def test_the_form_of_an_address_stays(redactor: Redactor, address: str) -> None:
    assert redactor.redact_value({"placeholder": address}) == {"placeholder": address}


@pytest.mark.parametrize("user", ["user", "root", "{user}"])
def test_a_password_in_it_goes(redactor: Redactor, user: str) -> None:
    assert SECRET not in json.dumps(redactor.redact_value({"placeholder": f"mysql://{user}:{SECRET}@db.example/shop"}))


def test_a_path_that_a_hook_has_is_one_placeholder(redactor: Redactor) -> None:
    kept = json.dumps(
        redactor.redact_value(
            {"target": "https://hooks.slack.com/services/T02ABCDEF/B7CDEFGHI/k3Lm9Qz2Wx8RvT5yN1bH4jKp"}
        )
    )
    assert "https://hooks.slack.com/redacted.link." in kept
    assert kept.count("redacted.") == kept.count(".link.") == 1

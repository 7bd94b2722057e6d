"""Names and paths of resources are told from what a credential looks like."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor
from workbench.redaction.resources import is_resource, is_stored_file

DIGITS = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    "value",
    [
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/Database-a1B2c3",
        "arn:aws:s3:::harbour",
        f"AC{DIGITS}",
        "/api/v2/orgs/1/secrets",
    ],
)
def test_a_resource_is_no_credential(redactor: Redactor, value: str) -> None:
    assert is_resource(value)
    assert redactor.redact_value({"secretId": value}) == {"secretId": value}


@pytest.mark.parametrize(
    "value", ["/api/v2/8fK2nQ7xVb3LmZ9tR4wY", "/only", "arn:harbour", f"ac{DIGITS}", "Zq8/Lw3Rt6Vy1Xb4"]
)
def test_what_only_looks_like_one_is_hidden_under_a_secrets_name(redactor: Redactor, value: str) -> None:
    assert not is_resource(value)
    assert value not in str(redactor.redact_value({"clientSecret": value}))


def test_a_resources_name_may_be_a_password(redactor: Redactor) -> None:
    assert "/api/v2/orgs" not in str(redactor.redact_value({"password": "/api/v2/orgs"}))


def test_a_stored_file_has_folders_and_an_ending() -> None:
    assert is_stored_file("7/5/8/e/759e39d48va7b42a_harbour.jpg")
    assert not is_stored_file("4/0AdeuRt6Vy1Xb4NpQ7sHd5Fg2Kj9Mc0")
    assert not is_stored_file("harbour.jpg")

"""Random base64url is a secret by its look, wherever its dashes and underscores fall."""

from __future__ import annotations

import random

import pytest

from workbench.redaction import PLACEHOLDER, Redactor
from workbench.redaction.guess import looks_random

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.mark.parametrize("length", [24, 32, 43])
def test_a_ticket_in_a_query_is_hidden(length: int) -> None:
    chance = random.Random(length)
    redactor = Redactor(b"k" * 32)
    tickets = ["".join(chance.choices(ALPHABET, k=length)) for _ in range(300)]
    left = [ticket for ticket in tickets if not PLACEHOLDER.search(redactor.redact_url(f"http://h/ws?ticket={ticket}"))]
    assert left == []


@pytest.mark.parametrize(
    "value",
    [
        "list_application_roles_v2",
        "identity-roles-with-apps",
        "my-Long-Title-Of-2026-Report",
        "SHIELD-ENDPOINT-2026-EU-1",
        "backup_vault_Standard_2TB",
    ],
)
def test_slugs_and_names_are_not(value: str) -> None:
    assert not looks_random(value)

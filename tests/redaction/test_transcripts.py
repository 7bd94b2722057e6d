"""What a terminal prints behind a command is judged by the command."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor


@pytest.mark.parametrize(
    "command",
    [
        "$ printenv DB_PASS",
        "ada@lap7:~$ echo $API_TOKEN",
        "> process.env.SESSION_SECRET",
        ">>> settings.SECRET_KEY",
        "irb> ENV['SECRET_KEY_BASE']",
        "PS C:\\> $env:BURN_PASSWORD",
        "$ git config --get deploy.token",
        "$ pass show shop/admin",
        "# openssl rand -hex 32",
    ],
)
def test_what_a_command_prints_is_hidden_when_it_asks_for_a_secret(redactor: Redactor, command: str) -> None:
    kept = redactor.redact_text(f"{command}\nkV9x2LqTz81mWb40\n$ date\nTuesday\n")

    assert "kV9x2LqTz81mWb40" not in kept
    assert kept.startswith(command)
    assert kept.endswith("$ date\nTuesday\n")


@pytest.mark.parametrize(
    ("command", "printed"),
    [
        ("$ git rev-parse HEAD", "3af09c1be77d4f61a0c2d9e8b5473f1c6d2e9a40"),
        ("$ echo $HOSTNAME", "build-node-17"),
        ("$ ls secrets", "db-password.yml"),
        ("$ printenv SSH_AUTH_SOCK", "/run/user/1000/agent.4411"),
        (">>> settings.AUTH_USER_MODEL", "'accounts.User'"),
        ("$ cat password-policy", "at least twelve characters"),
    ],
)
def test_what_any_other_command_prints_stays(redactor: Redactor, command: str, printed: str) -> None:
    text = f"{command}\n{printed}\n"

    assert redactor.redact_text(text) == text

"""A machine whose environment has libraries log what they do: nothing of a sign-in is written down for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.machine import Machine, bytes_under
from tests.e2e.sessions import demo_for
from workbench.demo.identity.account import Credentials

LOGGING = {
    "DEBUG": "pw:*",
    "PWDEBUG": "console",
    "NODE_DEBUG": "net",
    "PYTHONASYNCIODEBUG": "1",
    "PYTHONDEVMODE": "1",
}


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Give a machine with such an environment."""
    for name, value in LOGGING.items():
        monkeypatch.setenv(name, value)
    made = Machine(tmp_path / "home")
    made.home.mkdir()
    return made


def save(credentials: Credentials, machine: Machine) -> None:
    """Put credentials where a person keeps them."""
    folder = machine.home / "data" / "discovery-workbench"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / "credentials.env"
    file.touch(0o600)
    values = {"USERNAME": credentials.email, "PASSWORD": credentials.password, "TOTP": credentials.totp_seed}
    file.write_text("".join(f"WORKBENCH_DEMO_DEFAULT_{name}={value}\n" for name, value in values.items()))


def test_nothing_of_a_sign_in_is_in_a_log(tmp_path: Path, machine: Machine) -> None:
    with demo_for(tmp_path / "w") as (layout, portal):
        save(portal.credentials, machine)
        place = ("--workspace", str(layout.root))
        try:
            assert machine.run("recipe", "demo", "--accept", *place).returncode == 0
            done = machine.run("login", "demo", *place)
            assert done.returncode == 0, done.stderr
        finally:
            machine.run("stop", *place)
    assert "pw:" not in done.stderr
    for path, data in bytes_under(layout.root).items():
        for secret in (portal.credentials.password, portal.credentials.totp_seed, "eyJhbGciOi"):
            assert secret.encode() not in data, path

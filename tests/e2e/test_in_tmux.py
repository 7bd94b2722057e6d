"""A person in tmux, keys alone, from an empty folder to an agent's write: the real program, portal, browser and client."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pyotp
import pytest
from mcp import Client, StdioServerParameters

from tests import tmux
from tests.e2e.machine import Machine, bytes_under, processes_of, until
from tests.tmux import ENDED, Tmux
from workbench.demo.portal import DemoPortal

SIZE = (110, 50)

NEW = {"email": "new.person@contoso.example", "firstName": "New", "lastName": "Person"}
"""Whom the person makes, in the page."""

ASKED = {"email": "other.person@contoso.example", "firstName": "Other", "lastName": "Person"}
"""Whom the agent makes."""


@dataclass(frozen=True, slots=True)
class Person:
    """Looks at the screen before pressing a key: what one step shows is what the next one waits for."""

    terminal: Tmux

    def sees(self, *texts: str) -> list[str]:
        return self.terminal.until(partial(_has, texts))

    def does(self, key: str, *shows: str) -> None:
        """Press a key, and see what comes of it."""
        self.terminal.press(key)
        self.sees(*shows)

    def writes(self, text: str, shows: str = "") -> None:
        self.terminal.write(text)
        self.sees(shows or text)

    def points(self, *texts: str) -> None:
        """Put the cursor on the row that has these words, a row at a time."""
        while key := _way(lines := self.terminal.until(partial(_has_row, texts)), texts):
            self.terminal.press(key)
            self.terminal.until(partial(_moved, _pointed(lines)))

    def finds(self, words: str, *row: str) -> None:
        """Show only the rows of a list that have these words, and put the cursor on one."""
        self.sees("⏎ Open")
        self.terminal.press("/")
        # Letters would be keys as long as the list has the focus: the last line says when it has not.
        self.terminal.until(partial(_lacks, "⏎ Open"))
        self.writes(words, f"/ {words}")
        self.terminal.until(partial(_only, words))
        self.does("Enter", "⏎ Open")
        self.points(*row)


def _has(texts: tuple[str, ...], lines: list[str]) -> bool:
    return all(any(text in line for line in lines) for text in texts)


def _has_row(texts: tuple[str, ...], lines: list[str]) -> bool:
    return bool(_pointed(lines)) and any(all(text in line for text in texts) for line in lines[1:])


def _pointed(lines: list[str]) -> str:
    return next((line for line in lines if "▸" in line), "")


def _lacks(text: str, lines: list[str]) -> bool:
    return not any(text in line for line in lines)


def _moved(before: str, lines: list[str]) -> bool:
    return _pointed(lines) not in {"", before}


def _way(lines: list[str], texts: tuple[str, ...]) -> str:
    """Give the key that leads from the cursor to the first row with these words; empty when it stands on one."""
    pointed = next(number for number, line in enumerate(lines) if "▸" in line)
    wanted = [number for number, line in enumerate(lines) if number and all(text in line for text in texts)]
    if pointed in wanted:
        return ""
    return "Down" if pointed < wanted[0] else "Up"


def _only(words: str, lines: list[str]) -> bool:
    """Whether the cursor stands on a row that has the words: it goes to one when the others are hidden."""
    return words.lower() in _pointed(lines).lower()


# Half a minute of the program's own work, and up to five where other workers have the processor.
@pytest.mark.long
@pytest.mark.timeout(600)
def test_keys_alone_lead_from_an_empty_folder_to_an_agents_write(tmp_path: Path) -> None:
    if not tmux.ensured():
        pytest.skip("there is no tmux here, and only root of a Debian gets one: install it to walk through the program")
    machine, folder = Machine(tmp_path / "machine"), tmp_path / "acme"
    machine.home.mkdir()
    folder.mkdir()
    with DemoPortal(large_download=1_000_000).in_thread() as portal, opened(machine, folder) as person:
        records(person, portal)
        signs_in(person, portal)
        looks_around(person)
        stops(person)
        finds_a_request(person)
        corrects_a_template(person)
        promotes_and_tries(person)
        promotes_a_write(person)
        approves_what_an_agent_asks_for(person, machine, folder)
        assert [user.email for user in portal.world.users.values()].count(ASKED["email"]) == 1
        exports(person, folder / "acme.har")
        written = b"".join(bytes_under(folder).values())
        assert portal.credentials.password.encode() not in written
    until(lambda: processes_of(folder) == {})


@contextmanager
def opened(machine: Machine, folder: Path) -> Iterator[Person]:
    """Open the TUI in tmux, and leave it by its key; the daemon is stopped."""
    command = [sys.executable, "-m", "workbench", "--workspace", str(folder)]
    with_window = {"DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in machine.environment.items() if name not in with_window}
    try:
        with Tmux(command, SIZE, environment) as terminal:
            person = Person(terminal)
            person.sees("is no workspace yet", "Make it one? [Y/n]")
            person.does("Enter", "[1 Home]", "» next", "Record your portal")
            yield person
            person.does("q", f"{ENDED}0")
    except BaseException:
        machine.run("stop", "--workspace", str(folder))
        raise
    assert machine.run("stop", "--workspace", str(folder)).returncode == 0


def records(person: Person, portal: DemoPortal) -> None:
    person.does("Enter", "URL to open", "▐X▌ Without a window")
    person.writes(portal.start_url)
    person.does("Enter", "Opening")
    person.sees("[6 Browser]", "E-mail address", "● recording")


def signs_in(person: Person, portal: DemoPortal) -> None:
    who = portal.credentials
    fills(person, "E-mail address", who.email)
    clicks(person, "Next", "Enter your password")
    fills_secret(person, "Password", who.password)
    clicks(person, "Sign in", "Two-step verification")
    fills_secret(person, "Code from your authenticator", pyotp.TOTP(who.totp_seed).now())
    clicks(person, "Verify", "Trust this device?")
    clicks(person, "Trust this device", "Dashboard", "signed in")


def fills(person: Person, field: str, value: str) -> None:
    person.points("field", field)
    types(person, value)


def types(person: Person, value: str) -> None:
    """Fill the field under the cursor."""
    person.does("Enter", "Type into", "Press Enter after it")
    person.writes(value)
    person.terminal.press("Enter")
    person.terminal.until(lambda lines: "Type into" not in str(lines) and value[:20] in _pointed(lines))


def fills_secret(person: Person, field: str, value: str) -> None:
    person.points("secret field", field)
    person.does("Enter", "Type into", "▐X▌ It is a secret")
    person.writes(value, "•" * len(value))
    # The Enter of the dialog alone: the button is pressed by itself.
    person.terminal.press("Enter")
    person.terminal.until(lambda lines: "Type into" not in str(lines) and "typing into" not in str(lines))


def clicks(person: Person, name: str, *shows: str) -> None:
    person.points(name)
    person.does("Enter", *shows)


def looks_around(person: Person) -> None:
    for partner in ("Contoso Systems", "Fabrikam"):
        person.finds("Partners", "link", "Partners")
        person.does("Enter", "/partners ", partner)
        person.finds(partner, "link", partner)
        person.does("Enter", "/partners/10")
    person.finds("Users", "link", " Users")
    person.does("Enter", "/users ", "First name")
    person.points("First name")
    # There are three fields called E-mail: the one that makes a user stands above the name.
    person.terminal.press("Up")
    person.terminal.until(lambda lines: "E-mail" in _pointed(lines))
    types(person, NEW["email"])
    fills(person, "First name", NEW["firstName"])
    fills(person, "Last name", NEW["lastName"])
    person.points("button", " Create")
    person.terminal.press("Enter")
    person.points("link", NEW["email"])


def stops(person: Person) -> None:
    person.does("1", "[1 Home]", "● live")
    person.does("s", "Recording ended", "» next      Promote an endpoint")


def finds_a_request(person: Person) -> None:
    person.does("2", "[2 Traffic]")
    person.does("/", "before one: not")
    person.writes("method:post path:users")
    person.terminal.until(partial(_every_row, "POST"))
    person.does("Enter", "⏎ Open")
    person.points("POST", "201", "/api/v1/users")
    person.does("Enter", "Overview", "201 Created", 'click button "Create"')


def _every_row(text: str, lines: list[str]) -> bool:
    rows = [line for line in lines if "/api/" in line]
    return bool(rows) and all(text in row for row in rows)


def corrects_a_template(person: Person) -> None:
    person.does("3", "[3 Endpoints]", "endpoints")
    person.finds("partners", "/{partner_id}")
    person.does("c", "Path template", "/api/v1/partners/{partner_id}")
    person.writes("/api/v1/partners/{number}")
    person.does("Enter", "Kept in catalog/overrides.json", "/{number}")


def promotes_and_tries(person: Person) -> None:
    person.points("/{number}")
    person.does("p", "Promote GET /api/v1/partners/{number}", "get_partner")
    person.does("C-t", "Try portal/get_partner", "number")
    person.writes("1041")
    person.does("C-r", "Answer 200 application/json", '"id": 1041')
    person.does("Escape", "Promote GET")
    person.does("C-s", "Saved catalog/portal/get_partner.json")


def promotes_a_write(person: Person) -> None:
    person.does("3", "[3 Endpoints]", "/{number}")
    person.finds("users", "POST", "/api/v1/users")
    person.does("p", "Promote POST /api/v1/users", "create_user")
    person.does("C-s", "Saved catalog/portal/create_user.json")


def approves_what_an_agent_asks_for(person: Person, machine: Machine, folder: Path) -> None:
    given = {**ASKED, "partnerId": 1041, "roleIds": [1]}
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(anyio.run, calls, machine, folder, given)
        person.sees("! 1 waiting")
        person.does("5", "[5 Agents]", "portal/create_user", ASKED["email"])
        person.does("y", "Approved: portal/create_user is sent now, once.")
        result = answer.result(60)
    assert not result.is_error, result.content
    assert result.structured_content["body"]["email"] == ASKED["email"]
    person.sees("HTTP 201")


async def calls(machine: Machine, folder: Path, given: dict[str, object]) -> Any:
    """Call the write as any MCP client does: over the server's standard streams."""
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "workbench", "mcp", "--workspace", str(folder)], env=machine.environment
    )
    async with Client(server) as client:
        return await client.call_tool("portal_create_user", given)


def exports(person: Person, path: Path) -> None:
    person.does("1", "[1 Home]", "Recordings")
    person.points("ended", "portal of")
    person.does("e", "Format", "File to write")
    person.writes(str(path), path.name)
    person.does("Enter", "Wrote")
    entries = json.loads(path.read_text())["log"]["entries"]
    urls = [entry["request"]["url"] for entry in entries]
    assert any(url.endswith("/api/v1/partners/1042") for url in urls)

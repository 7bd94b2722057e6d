"""A recorded request sent again by curl and by Python is the same request, with variables for its secrets."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import Body, Headers, Request
from workbench.formats.request_code import curl, python

TICKET = "redacted.ticket.3f9a1c22b0d4"
SIGNED_IN: Headers = (
    ("Authorization", "Bearer redacted.bearer.3f9a1c22b0d4"),
    ("Cookie", "sid=redacted.cookie.aaaaaaaaaaaa; theme=redacted.cookie.bbbbbbbbbbbb"),
    ("X-Tenant", "acme"),
    ("User-Agent", "Mozilla/5.0"),
    ("Content-Length", "13"),
    ("Content-Type", "application/json"),
)


def words_of(command: str, **variables: str) -> list[str]:
    """Give the words that a shell makes of a command's arguments."""
    script = f"curl() {{ printf '%s\\0' \"$@\"; }}\n{command}"
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=True, env=variables)
    return done.stdout.decode("utf-8", "surrogateescape").split("\0")[:-1]


def test_a_command_has_variables_where_credentials_were() -> None:
    url = f"https://portal.example/a?ticket={TICKET}"
    command = curl(Request("POST", url, SIGNED_IN, Body(text='{"a":"it\'s"}')))

    assert words_of(command, TOKEN="t0k", COOKIE="c=1", SECRET="s3c") == [
        "--globoff", "https://portal.example/a?ticket=s3c", "-X", "POST",
        "-H", "Authorization: Bearer t0k", "-H", "X-Tenant: acme", "-H", "Content-Type: application/json",
        "-H", "Cookie: c=1", "--data-raw", '{"a":"it\'s"}',
    ]  # fmt: skip
    assert "redacted." not in command


def test_the_same_secret_is_the_same_variable() -> None:
    other = "redacted.ticket.bbbbbbbbbbbb"
    command = curl(Request("GET", f"https://portal.example/{TICKET}/{other}/{TICKET}"))

    assert words_of(command, SECRET="one", SECRET_2="two")[1] == "https://portal.example/one/two/one"


@given(text=st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=40))
def test_no_text_of_a_portal_leaves_its_word(text: str) -> None:
    request = Request("PUT", f"https://portal.example/{text}", (("X-Note", text),), Body(text=f"b{text}"))

    told = [word for word in words_of(curl(request)) if text in word] if "redacted." not in text else [text] * 3

    assert len(told) >= 3


@dataclass
class Server:
    """A server that keeps what it was sent."""

    url: str
    seen: list[tuple[str, str, dict[str, str], bytes]]


@pytest.fixture
def server() -> Any:
    seen: list[tuple[str, str, dict[str, str], bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def _keep(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            seen.append((self.command, self.path, dict(self.headers), body))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST = _keep  # noqa: N815 - the names that the handler looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that is overridden
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = Thread(target=running.serve_forever)
        thread.start()
        yield Server(f"http://127.0.0.1:{running.server_port}", seen)
        running.shutdown()
        thread.join()


SENT: tuple[tuple[str, str], ...] = (("GET", ""), ("POST", '{"name":"Zoë \U0001f600 \\" \'"}'))


@pytest.mark.parametrize(("method", "body"), SENT)
@pytest.mark.parametrize("tool", ["curl", "python"])
def test_both_send_what_was_recorded(server: Server, tmp_path: Path, tool: str, method: str, body: str) -> None:
    request = Request(method, f"{server.url}/a%20b?x={TICKET}&y[]=1", SIGNED_IN, Body(text=body))
    if tool == "curl":
        if which("curl") is None:
            pytest.skip("curl is not installed")
        command = ["sh", "-c", curl(request)]
    else:
        pytest.importorskip("httpx", reason="httpx is not installed")
        script = tmp_path / "again.py"
        script.write_text(python(request))
        command = [sys.executable, str(script)]
    variables = {"TOKEN": "t0k", "COOKIE": "c=1", "SECRET": "s3c", "PATH": "/usr/bin:/bin", "NO_PROXY": "*"}

    subprocess.run(command, check=True, capture_output=True, env=variables)

    ((sent, path, headers, received),) = server.seen
    assert (sent, path.replace("%5B%5D", "[]"), received.decode()) == (method, "/a%20b?x=s3c&y[]=1", body)
    named = {name.lower(): value for name, value in headers.items()}
    assert (named["authorization"], named["cookie"], named["x-tenant"]) == ("Bearer t0k", "c=1", "acme")


def test_a_body_that_was_not_kept_is_said() -> None:
    request = Request("POST", "https://portal.example/a", (), Body(omitted="binary\nrm -rf"))

    assert curl(request).startswith("# Its body was not kept: binary")
    assert python(request).startswith("# Its body was not kept: binary")
    compile(python(request), "again.py", "exec")
    assert words_of(curl(request))[1] == "https://portal.example/a"

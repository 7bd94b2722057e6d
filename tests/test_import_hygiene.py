"""What a fresh process loads: help stays quick, and the pure layers know no database, protocol, proxy or screen."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("duckdb", "mcp", "mitmproxy", "playwright", "textual")

PURE = (
    "workbench.exchange",
    "workbench.ids",
    "workbench.text",
    "workbench.host",
    "workbench.errors",
    "workbench.layout",
    "workbench.redaction",
    "workbench.discovery",
    "workbench.operation",
    "workbench.journal",
    "workbench.formats.har_file",
    "workbench.catalog",
    "workbench.workspace.api",
    "workbench.workspace.accounts",
    "workbench.daemon.client",
    "workbench.daemon.start",
)


def loaded(code: str) -> set[str]:
    """Run some code in a fresh process and give the top-level packages that it loaded."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    guarded = f"import atexit\natexit.register(lambda: exec({report!r}))\n{code}"
    done = subprocess.run([sys.executable, "-c", guarded], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("module", PURE)
def test_what_has_no_business_with_heavy_libraries_loads_none(module: str) -> None:
    assert loaded(f"import {module}").isdisjoint(HEAVY)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["record", "--help"], ["bogus"]])
def test_help_loads_nothing_but_the_parser(arguments: list[str]) -> None:
    found = loaded(f"from workbench.cli.main import run; run({arguments!r})")
    assert found.isdisjoint({*HEAVY, "asyncio", "msgspec", "orjson", "starlette", "pydantic"})


@pytest.mark.parametrize("command", ["daemon", "discovery", "operations", "recording", "export", "setup", "context"])
def test_commands_that_ask_the_daemon_load_what_it_takes_to_ask(command: str) -> None:
    assert loaded(f"import workbench.cli.{command}").isdisjoint(HEAVY)


def test_the_daemon_loads_no_screen_and_no_proxy() -> None:
    # MCP, the half of its load, waits for the first agent.
    assert loaded("import workbench.daemon.main").isdisjoint({"mcp", "mitmproxy", "textual"})


def test_the_recorder_loads_no_database_and_no_browser() -> None:
    assert loaded("import workbench.capture.recorder").isdisjoint({"duckdb", "mcp", "playwright", "textual"})

"""What goes wrong becomes one line and an exit code."""

from __future__ import annotations

import asyncio
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.cli import main
from workbench.errors import NotFoundError, UsageError, WorkbenchError

RAISED: list[tuple[BaseException, int, str]] = [
    (WorkbenchError("It failed.", kept="All is kept.", hint="Do this."), 1, "It failed. All is kept. Do this."),
    (UsageError("That cannot be."), 2, "That cannot be."),
    (NotFoundError("No e9."), 2, "No e9."),
    (KeyboardInterrupt(), 1, "Interrupted; what was acknowledged is kept."),
    (OSError(28, "No space left on device", "/data/x"), 1, "No space left on device (/data/x)"),
    (OSError("said by a library of s3cret"), 1, "The system refused: OSError."),
    (asyncio.CancelledError("s3cret"), 1, "A defect, please report it: CancelledError at "),
    (KeyError("s3cret"), 1, "A defect, please report it: KeyError at "),
    (ExceptionGroup("g", [ExceptionGroup("h", [OSError(1, "odd"), UsageError("The reason.")])]), 2, "The reason."),
    (BaseExceptionGroup("g", [ValueError(), KeyboardInterrupt()]), 1, "Interrupted"),
    (
        UsageError("Captured \x1b[2J text\nof two lines\u202e."),
        2,
        "Captured \N{REPLACEMENT CHARACTER}[2J text of two lines",
    ),
]


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let every command raise what it is given."""

    def set_up(error: BaseException) -> None:
        def command(_: object) -> int:
            raise error

        monkeypatch.setattr(main, "_command", lambda _: command)

    return set_up


@pytest.mark.parametrize(("error", "code", "said"), RAISED)
def test_an_error_is_one_line_and_a_code(
    fails: Callable[[BaseException], None],
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    said: str,
) -> None:
    fails(error)
    assert main.run(["status"]) == code
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert printed.err.startswith("workbench: ")
    assert "s3cret" not in printed.err
    assert said in printed.err
    assert "s3cret" not in printed.err
    assert "\x1b" not in printed.err


def test_an_error_within_a_task_group_keeps_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def work() -> None:
        async with asyncio.TaskGroup():
            raise UsageError("No browser.", hint="Install one.")

    monkeypatch.setattr(main, "_command", lambda _: lambda _: asyncio.run(work()))
    assert main.run(["status"]) == 2
    assert capsys.readouterr().err == "workbench: No browser. Install one.\n"


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["--version"], 0), (["bogus"], 2), (["export"], 2)])
def test_help_is_no_failure_and_wrong_usage_is(arguments: list[str], code: int) -> None:
    assert main.run(arguments) == code


def test_a_folder_that_is_no_workspace_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["status"], ["endpoints"], ["recordings", "--json"], ["call", "x"], ["mcp"], ["stop"]):
        assert main.run([*command, "--workspace", str(tmp_path)]) == 2
        said = capsys.readouterr()
        assert "workbench init" in said.err
        assert (said.out, said.err.count("\n")) == ("", 1)
    assert list(tmp_path.iterdir()) == []


def test_the_tui_without_a_terminal_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["--workspace", str(tmp_path)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def workbench(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_terminal_without_our_characters_shows_others(tmp_path: Path) -> None:
    done = workbench("doctor", "--workspace", str(tmp_path / "no"), PYTHONIOENCODING="ascii", WORKBENCH_BROWSER="nope")
    assert done.returncode == 1
    assert "? Set it to the path" in done.stdout
    assert done.stderr == ""


def test_a_reader_that_leaves_early_is_no_failure() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "workbench", "doctor", "--json"], stdout=gone, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes it")
def test_closed_standard_streams_are_no_defect(tmp_path: Path) -> None:
    place = f"--workspace {shlex.quote(str(tmp_path))} init"
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {shlex.quote(sys.executable)} -m workbench {place} >&- <&-"],
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")

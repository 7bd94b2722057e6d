"""A defect in a process that holds secrets says where it is, and none of what it had in hand."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from workbench import crash, host

CANARY = "canary-4f9a8c71d2e64b05"

FAILING = f"""
import asyncio, gc, logging, threading, warnings
from workbench import crash, host
crash.keep_quiet(); crash.log_places()
held = "{CANARY}"

def fail(what=""): raise ValueError(what + held)

class Dies:
    def __del__(self): fail("del ")

async def main():
    async def bad(): fail("task ")
    task = asyncio.ensure_future(bad())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
    asyncio.get_running_loop().call_soon(fail, "callback ")
    await asyncio.sleep(0)
    thread = threading.Thread(target=fail, args=("thread ",))
    thread.start()
    thread.join()
    Dies()
    try: fail()
    except ValueError: logging.getLogger("mcp.server").exception("failed: %s", held)
    logging.getLogger("workbench.daemon").warning("our own words")
    warnings.warn("odd " + held, stacklevel=1)
    fail("last ")

asyncio.run(main())
"""


def test_whatever_fails_names_its_place_and_no_value() -> None:
    done = subprocess.run([sys.executable, "-c", FAILING], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert CANARY not in done.stdout + done.stderr
    assert done.stderr.count("ValueError") == 6
    assert "fail" in done.stderr
    assert "our own words" in done.stderr


def test_a_crash_names_the_place_and_no_value(capsys: pytest.CaptureFixture[str]) -> None:
    held = CANARY
    try:
        raise ValueError(f"no such token: {held}")
    except ValueError:
        kind, error, trace = sys.exc_info()
    assert kind is not None
    crash.print_places(kind, error, trace)
    said = capsys.readouterr().err
    assert said.startswith("ValueError\n")
    assert "test_crash.py" in said
    assert CANARY not in said


def test_what_another_program_logs_of_our_defects_is_their_place(caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("tests.another")
    log.addFilter(crash.OursByPlace())
    for given in (None, CANARY):
        try:
            host.private_dir(given)  # type: ignore[arg-type]  # it fails within the package, and quotes what it was given
        except AttributeError as error:
            log.exception("Addon error: %s", error)
    try:
        raise ValueError("their own")
    except ValueError as error:
        log.exception("Addon error: %s", error)
    ours, again, theirs = caplog.messages
    assert "folders.py" in ours
    assert CANARY not in again + caplog.text
    assert theirs == "Addon error: their own"

"""``serve`` in a process of its own."""

from __future__ import annotations

import re
import signal
import subprocess
import sys

import pytest

CODE = "from workbench.demo.serve import serve; serve(port=0, https={https})"


@pytest.mark.parametrize("https", [False, True])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_and_ends_quietly(https: bool, number: signal.Signals) -> None:
    code = CODE.format(https=https)
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout
        said = [run.stdout.readline() for _ in range(6)]
        assert re.match(rf"Portal +http{'s' if https else ''}://portal\.localhost:\d+/$", said[0].strip())
        assert said[5].startswith("TOTP seed")
        run.send_signal(number)
        _, errors = run.communicate(timeout=30)
    assert (run.returncode, errors) == (0, "")

"""What runs is known, leaves no memory on the disk, and yields where nobody waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from workbench import host


class TestProcesses:
    def test_this_process_and_its_parent_run(self) -> None:
        assert host.process_alive(os.getpid())
        assert host.process_alive(1)

    def test_one_that_ended_does_not_even_as_a_zombie(self) -> None:
        with subprocess.Popen([sys.executable, "-c", ""]) as process:
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            assert not host.process_alive(process.pid)
        assert not host.process_alive(process.pid)

    @pytest.mark.parametrize("number", [0, -1, 2**22 + 1, 2**40])
    def test_a_number_that_no_process_has_is_none(self, number: int) -> None:
        assert not host.process_alive(number)

    def test_a_crash_leaves_no_memory_on_the_disk(self) -> None:
        code = "import resource; from workbench import host; host.forbid_core_dumps(); print(*resource.getrlimit(4))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "0 0\n"


def test_every_command_leaves_no_memory_on_the_disk() -> None:
    code = (
        "import resource, sys; from workbench import __main__ as program; sys.argv = ['workbench', '--version']\n"
        "try: program.main()\n"
        "except SystemExit: print(*resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("0 0\n")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere priorities are whole processes'")
def test_a_thread_that_gives_way_leaves_the_others_as_they_were() -> None:
    def patience() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    with ThreadPoolExecutor(1, initializer=host.give_way) as pool:
        assert pool.submit(patience).result() >= 10
    assert patience() == os.getpriority(os.PRIO_PROCESS, os.getpid())

"""Who holds a lock is alone, until it ends however it ends."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.host.conftest import mode
from workbench import host

HOLD = (
    "import sys; from pathlib import Path; from workbench import host\n"
    "with host.exclusive_lock(Path(sys.argv[1])) as mine: print(mine, flush=True); sys.stdin.read()"
)


class TestLocks:
    def test_two_holders_do_not_share_a_lock(self, tmp_path: Path) -> None:
        with host.exclusive_lock(tmp_path / "lock") as first, host.exclusive_lock(tmp_path / "lock") as second:
            assert (first, second) == (True, False)
        with host.exclusive_lock(tmp_path / "lock") as again:
            assert again
        assert mode(tmp_path / "lock") == 0o600

    def test_another_process_holds_it_until_it_is_killed(self, tmp_path: Path) -> None:
        command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "True\n"
            with host.exclusive_lock(tmp_path / "lock") as mine:
                assert not mine
            other.kill()
            other.wait()
            with host.exclusive_lock(tmp_path / "lock") as mine:
                assert mine

    def test_threads_that_take_turns_are_never_two_at_once(self, tmp_path: Path) -> None:
        inside, most = 0, 0

        def count(_: int) -> None:
            nonlocal inside, most
            with host.in_turn(tmp_path / "lock"):
                inside += 1
                most = max(most, inside)
                time.sleep(0.001)
                inside -= 1

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(count, range(40)))
        assert (inside, most) == (0, 1)

    def test_a_turn_comes_when_the_process_that_has_it_is_killed(self, tmp_path: Path) -> None:
        command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "True\n"
            threading.Timer(0.05, other.kill).start()
            with host.in_turn(tmp_path / "lock"):
                assert other.wait() != 0

    def test_a_file_is_held_though_somebody_looked_whether_it_is(self, tmp_path: Path) -> None:
        import fcntl

        path = tmp_path / "segment"
        with path.open("wb") as written, path.open("rb") as looked_at:
            fcntl.flock(looked_at, fcntl.LOCK_SH)
            threading.Timer(0.05, fcntl.flock, (looked_at, fcntl.LOCK_UN)).start()
            host.hold(written.fileno())
            fcntl.flock(looked_at, fcntl.LOCK_UN)
            assert host.is_held(path)
        assert not host.is_held(path)

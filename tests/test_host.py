"""Private files and folders, locks between processes, and what runs."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workbench import host

HOLD = (
    "import sys; from pathlib import Path; from workbench import host\n"
    "with host.exclusive_lock(Path(sys.argv[1])) as mine: print(mine, flush=True); sys.stdin.read()"
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Try each test under a careless, a usual and a careful umask."""
    wanted: int = request.param
    before = os.umask(wanted)
    yield wanted
    os.umask(before)


class TestPrivateFiles:
    @pytest.mark.usefixtures("umask")
    @pytest.mark.parametrize("how", ["xb", "wb", "ab"])
    def test_a_file_is_its_user_s_alone(self, tmp_path: Path, how: str) -> None:
        with host.open_private(tmp_path / "f", how) as file:
            file.write(b"x")
        assert mode(tmp_path / "f") == 0o600

    @pytest.mark.usefixtures("umask")
    def test_a_file_is_replaced_by_a_private_one(self, tmp_path: Path) -> None:
        path = tmp_path / "f"
        path.write_text("old")
        path.chmod(0o666)
        host.write_private(path, b"new")
        assert (path.read_bytes(), mode(path)) == (b"new", 0o600)
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.usefixtures("umask")
    def test_a_file_for_git_can_be_read_by_others(self, tmp_path: Path) -> None:
        host.replace_file(tmp_path / "f", b"x")
        assert mode(tmp_path / "f") == 0o644

    def test_a_file_that_is_there_already_is_made_private(self, tmp_path: Path) -> None:
        path = tmp_path / "f"
        path.write_bytes(b"old ")
        path.chmod(0o644)
        with host.open_private(path, "ab") as file:
            file.write(b"new")
        assert (path.read_bytes(), mode(path)) == (b"old new", 0o600)

    def test_a_file_that_has_to_be_new_is_not_overwritten(self, tmp_path: Path) -> None:
        (tmp_path / "f").write_text("old")
        with pytest.raises(FileExistsError):
            host.open_private(tmp_path / "f", "xb")
        assert (tmp_path / "f").read_text() == "old"

    @pytest.mark.parametrize("how", ["xb", "wb", "ab"])
    def test_a_symbolic_link_is_not_followed(self, tmp_path: Path, how: str) -> None:
        (tmp_path / "target").write_text("theirs")
        (tmp_path / "link").symlink_to(tmp_path / "target")
        with pytest.raises(OSError, match=r"link"):
            host.open_private(tmp_path / "link", how)
        assert (tmp_path / "target").read_text() == "theirs"

    def test_replacing_a_link_leaves_what_it_points_to(self, tmp_path: Path) -> None:
        (tmp_path / "target").write_text("theirs")
        (tmp_path / "link").symlink_to(tmp_path / "target")
        host.write_private(tmp_path / "link", b"ours")
        assert (tmp_path / "target").read_text() == "theirs"
        assert not (tmp_path / "link").is_symlink()

    def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "f"
        path.write_text("old")

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            host.write_private(path, b"new")
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize(("bits", "open_to_others"), [(0o600, False), (0o640, True), (0o602, True), (0o700, False)])
    def test_it_is_told_who_may_read(self, tmp_path: Path, bits: int, open_to_others: bool) -> None:
        (tmp_path / "f").touch()
        (tmp_path / "f").chmod(bits)
        assert host.readable_by_others(tmp_path / "f") is open_to_others


class TestPrivateFolders:
    @pytest.mark.usefixtures("umask")
    def test_a_folder_and_the_parents_that_it_needs_are_its_user_s_alone(self, tmp_path: Path) -> None:
        before = mode(tmp_path)
        folder = host.private_dir(tmp_path / "a" / "b" / "c")
        assert [mode(path) for path in (folder, folder.parent, folder.parent.parent)] == [0o700] * 3
        assert mode(tmp_path) == before

    def test_one_that_others_may_enter_is_closed(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "a").chmod(0o755)
        host.private_dir(tmp_path / "a")
        assert mode(tmp_path / "a") == 0o700

    def test_a_link_or_a_file_in_its_place_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "there").mkdir()
        (tmp_path / "link").symlink_to(tmp_path / "there")
        (tmp_path / "file").touch()
        with pytest.raises(PermissionError):
            host.private_dir(tmp_path / "link")
        with pytest.raises(OSError, match="file"):
            host.private_dir(tmp_path / "file")

    @pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
    def test_one_of_another_user_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        os.chown(tmp_path / "a", 12345, 12345)
        with pytest.raises(PermissionError, match="not a folder of this user"):
            host.private_dir(tmp_path / "a")

    def test_libraries_make_private_files_within_the_block_alone(self, tmp_path: Path) -> None:
        before = os.umask(0o022)
        try:
            with host.private_umask():
                (tmp_path / "in").touch()
                (tmp_path / "folder").mkdir()
            (tmp_path / "out").touch()
        finally:
            os.umask(before)
        assert [mode(tmp_path / name) for name in ("in", "folder", "out")] == [0o600, 0o700, 0o644]


class TestPlaces:
    def test_data_and_sockets_lie_in_the_user_s_own_folders(self, own_user_folders: Path) -> None:
        assert host.user_data_dir() == own_user_folders / "data" / "discovery-workbench"
        assert host.runtime_dir() == Path(os.environ["XDG_RUNTIME_DIR"]) / "discovery-workbench"
        assert mode(host.runtime_dir()) == 0o700

    def test_without_a_runtime_folder_sockets_lie_in_one_of_this_user_s_name(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("XDG_RUNTIME_DIR")
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        assert host.runtime_dir() == tmp_path / f"discovery-workbench-{os.getuid()}"
        assert mode(host.runtime_dir()) == 0o700


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


def test_a_runtime_folder_too_deep_for_a_socket_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / ("d" * 90)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert deep not in host.runtime_dir().parents
    assert len(str(host.runtime_dir())) + host.SOCKET_NAME_LENGTH <= host.SOCKET_PATH_LIMIT


def test_children_do_not_inherit_credentials() -> None:
    given = {
        "WORKBENCH_CONTOSO_ACME_PASSWORD": "p",
        "WORKBENCH_A_B_TOTP": "t",
        "WORKBENCH_A_B_USERNAME": "u",
        "WORKBENCH_BROWSER": "/usr/bin/chromium",
        "PATH": "/usr/bin",
    }
    assert host.bare_environment(given) == {"WORKBENCH_BROWSER": "/usr/bin/chromium", "PATH": "/usr/bin"}


TELLING = (
    *(
        "SSLKEYLOGFILE",
        "MITMPROXY_SSLKEYLOGFILE",
        "NODE_DEBUG",
        "NODE_OPTIONS",
        "NODE_V8_COVERAGE",
        "DEBUG",
        "DEBUG_FILE",
    ),
    *("PWDEBUG", "npm_config_pwdebug", "PW_INSTRUMENT_MODULES", "SELENIUM_REMOTE_URL", "CHROME_LOG_FILE"),
    *("PYTHONDEVMODE", "PYTHONASYNCIODEBUG"),
)


@pytest.mark.parametrize("name", TELLING)
def test_children_write_down_neither_their_keys_nor_what_they_say(name: str) -> None:
    assert host.bare_environment({name: "1", "PATH": "/usr/bin"}) == {"PATH": "/usr/bin"}


def test_what_a_browser_and_its_trust_need_is_left() -> None:
    given = {"PLAYWRIGHT_BROWSERS_PATH": "/b", "NODE_EXTRA_CA_CERTS": "/c", "DISPLAY": ":0", "DEBUGINFOD_URLS": "u"}
    assert host.bare_environment(given) == given


def test_no_command_has_a_library_log_what_it_says() -> None:
    code = (
        "import os, sys; from workbench import __main__ as program; sys.argv = ['workbench', '--version']\n"
        "assert 'playwright' not in sys.modules\n"
        "try: program.main()\n"
        "except SystemExit: print(*sorted({'DEBUG', 'PWDEBUG', 'KEPT'} & os.environ.keys()))"
    )
    environment = {**os.environ, "DEBUG": "pw:*", "PWDEBUG": "1", "KEPT": "1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[-1] == "KEPT"


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


def test_a_listener_on_loopback_sends_small_answers_at_once() -> None:
    async def nodelay_of_an_accepted_connection() -> int:
        accepted: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()
        listener = host.loopback_listener(0)
        async with await asyncio.start_server(lambda _, writer: accepted.put_nowait(writer), sock=listener):
            _, client = await asyncio.open_connection("127.0.0.1", listener.getsockname()[1])
            writer = await accepted.get()
            option = writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            writer.close()
            client.close()
            return int(option)

    assert asyncio.run(nodelay_of_an_accepted_connection())


def test_a_port_that_is_taken_is_refused() -> None:
    with host.loopback_listener(0) as first:
        first.listen()
        with pytest.raises(OSError, match="in use"):
            host.loopback_listener(first.getsockname()[1])


def test_what_a_killed_process_left_beside_a_file_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    kept = [".gitignore", ".data.json", "data.json", ".data.json.toolong_9", ".other.json.ab12_xyz"]
    for name in (*kept, ".data.json.ab12_xyz"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".data.json.folder00").mkdir()
    host.sweep(tmp_path)
    assert (tmp_path / ".data.json.ab12_xyz").exists()
    host.sweep(tmp_path, name="data.json", seconds=0)
    assert {path.name for path in tmp_path.iterdir()} == {*kept, ".data.json.folder00"}
    host.sweep(tmp_path, seconds=0)
    assert not (tmp_path / ".other.json.ab12_xyz").exists()
    host.sweep(tmp_path / "nowhere")

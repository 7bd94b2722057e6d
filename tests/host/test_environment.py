"""No child hears of credentials, or is told to write secrets down."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from workbench import host


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

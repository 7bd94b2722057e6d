"""The recorder's own process: ``mitmdump`` with our script, and nothing of the traffic in its log."""

from __future__ import annotations

import logging
import sys

import orjson
from mitmproxy import master, options
from mitmproxy.addons import (
    block,
    core,
    disable_h2c,
    dns_resolver,
    errorcheck,
    next_layer,
    proxyserver,
    script,
    tlsconfig,
    upstream_auth,
)
from mitmproxy.tools import cmdline, main

from workbench import crash, host
from workbench.capture.dispatch import Dispatch
from workbench.crash import describe


class PlaceHandler(logging.Handler):
    """Says where an error arose and of what kind it was, never the message: it may quote the traffic.

    Until the proxy runs there is no traffic, and the message is what helps.
    """

    starting = True

    def emit(self, record: logging.LogRecord) -> None:
        lines = [f"{record.levelname} {record.name} {record.module}:{record.lineno}"]
        if self.starting:
            lines.append(record.getMessage())
        if record.exc_info and record.exc_info[0]:
            lines += describe(record.exc_info[0], record.exc_info[2])
        sys.stderr.write("\n  ".join(lines) + "\n")
        sys.stderr.flush()


class Quiet(master.Master):
    """mitmdump with the addons that a proxy needs alone: none that changes flows, keeps them, or quotes them in a log."""

    def __init__(self, opts: options.Options) -> None:
        super().__init__(opts)
        self.addons = Dispatch(self)
        self.addons.add(
            core.Core(),
            block.Block(),
            disable_h2c.DisableH2C(),
            proxyserver.Proxyserver(),
            script.ScriptLoader(),
            dns_resolver.DnsResolver(),
            next_layer.NextLayer(),
            tlsconfig.TlsConfig(),
            upstream_auth.UpstreamAuth(),
            errorcheck.ErrorCheck(),
        )
        handler = PlaceHandler(logging.ERROR)
        logging.getLogger().addHandler(handler)
        self.addons.add(_Started(handler))


class _Started:
    def __init__(self, handler: PlaceHandler) -> None:
        self._handler = handler

    def running(self) -> None:
        self._handler.starting = False
        # mitmproxy asks for every level and makes several records a request; nobody reads them.
        logging.getLogger().setLevel(logging.ERROR)


def run() -> None:
    """Run until told to end. The first line of standard input is a JSON list: the arguments of ``mitmdump``.

    They come that way because any user of the machine can read a process's arguments, and an upstream
    proxy's password is one of them.
    """
    host.forbid_core_dumps()
    crash.keep_quiet()
    # The thread that redacts computes; the proxy's loop, which the browser waits for, gets its turn back sooner.
    sys.setswitchinterval(0.001)
    arguments = orjson.loads(sys.stdin.buffer.readline())
    with host.private_umask():
        main.run(Quiet, cmdline.mitmdump, arguments)


if __name__ == "__main__":
    run()

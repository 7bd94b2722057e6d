"""What can be typed about recordings, what was found in them, and files of other tools."""

from __future__ import annotations

import argparse

from workbench.cli.commands import Commands, json_flag


def record(commands: Commands) -> None:
    record = commands.add("record", "recording:record", "open URL in a browser and record until Ctrl-C")
    record.add_argument("url", metavar="URL")
    record.add_argument("--portal", default="", help="the portal's name (default: from the URL)")
    record.add_argument("--account", default="default", help="whose session it is")
    record.add_argument("--title", default="", help="what you are about to do")
    record.add_argument("--origin", action="append", default=[], metavar="ORIGIN", help="record this origin too")
    record.add_argument("--identity", action="append", default=[], metavar="ORIGIN", help="an identity provider")
    record.add_argument("--headless", action="store_true", help="show no browser (drive it from the TUI)")
    record.add_argument("--upstream-proxy", default="", metavar="URL", help="a proxy between here and the portal")
    record.add_argument("--upstream-ca", default="", metavar="FILE", help="authorities to trust for the portal (PEM)")
    recordings = commands.group("recordings", "list or remove recordings", alone="recording:list_recordings")
    listed = commands.within(recordings, "list", "recording:list_recordings", "list recordings, newest first")
    json_flag(listed, again=True)
    remove = commands.within(recordings, "rm", "recording:remove_recording", "delete a recording for good")
    remove.add_argument("recording", metavar="RECORDING")


def discover(commands: Commands) -> None:
    _endpoints(commands)
    links = commands.add(
        "links", "links:links", "what to call first: values that answers gave and later requests carried"
    )
    links.add_argument("endpoint", nargs="?", default="", metavar="ENDPOINT", help="into this one alone")
    json_flag(links)
    _exchange_files(commands)


_DECIDED = ("template", "literal", "name", "title", "category", "risk", "noise", "least")
"""What is decided about an endpoint; ``least`` is what probing found."""


def _endpoints(commands: Commands) -> None:
    listed = "list the endpoints that were found; show or decide about one"
    endpoints = commands.group("endpoints", listed, alone="discovery:list_endpoints", options=_listing)
    show = commands.within(endpoints, "show", "endpoints:show", "show one endpoint whole, with its evidence")
    show.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    json_flag(show, again=True)
    probe = commands.within(
        endpoints, "probe", "endpoints:probe", "send a read again with fewer credentials each time: which does it need?"
    )
    probe.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    json_flag(probe, again=True)
    _deciding(commands, endpoints)
    diff = commands.within(endpoints, "diff", "endpoints:diff", "say what is other in one recording than in another")
    diff.add_argument("before", metavar="BEFORE", help="a recording, as `workbench recordings` lists it")
    diff.add_argument("after", metavar="AFTER", help="a later one")
    diff.add_argument("endpoint", nargs="?", default="", metavar="ENDPOINT", help="of this one alone")
    json_flag(diff, again=True)


def _deciding(commands: Commands, endpoints: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    decide = commands.within(endpoints, "set", "endpoints:override", "decide about an endpoint; kept as text, and wins")
    decide.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    decide.add_argument("--template", default="", metavar="PATH", help="its path template: /partners/{partner_id}")
    decide.add_argument("--merge", default="", metavar="ENDPOINT", help="it and that one are the same")
    decide.add_argument(
        "--split", "--literal", default="", metavar="SEGMENT", help="this value of a parameter is a name of its own"
    )
    decide.add_argument("--name", help="the operation's name")
    decide.add_argument("--title", help="what it does, in a few words")
    decide.add_argument("--category", help="the group that it belongs to")
    decide.add_argument("--risk", choices=["read", "write", "destructive"], help="what calling it does")
    decide.add_argument("--noise", metavar="WHY", help="fold it away, and why; empty: it is none")
    json_flag(decide, again=True)
    forget = commands.within(endpoints, "forget", "endpoints:forget", "take back what was decided about an endpoint")
    forget.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    forget.add_argument("kind", nargs="?", default="", choices=["", *_DECIDED], help="this alone (default: all of it)")
    json_flag(forget, again=True)


def _listing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--recording", default="", help="of this recording alone")
    command.add_argument("--noise", action="store_true", help="with analytics, health checks and the like")


def _exchange_files(commands: Commands) -> None:
    read = commands.add(
        "import", "importing:import_files", "import HAR, mitmproxy flows or OpenAPI, redacted as a recording is"
    )
    read.add_argument(
        "files", nargs="+", metavar="FILE", help="HAR (also .gz, .zst, Playwright's .zip), flows, OpenAPI 3 JSON"
    )
    read.add_argument("--portal", default="", help="the portal's name (default: from its origin)")
    read.add_argument("--account", default="default", help="whose session it was")
    read.add_argument("--title", default="", help="default: the file's name")
    read.add_argument(
        "--origin", action="append", default=[], metavar="ORIGIN", help="keep bodies of this one (default: a guess)"
    )
    read.add_argument("--identity", action="append", default=[], metavar="ORIGIN", help="an identity provider")
    read.add_argument("--replace", action="store_true", help="OpenAPI: overwrite catalog files that say otherwise")
    json_flag(read)
    export = commands.group("export", "write what was recorded in another form")
    har = commands.within(export, "har", "export:har", "write a redacted HAR 1.2")
    har.add_argument("recording", nargs="?", default="", metavar="RECORDING", help="default: all of them")
    har.add_argument("--output", "-o", default="workbench.har", metavar="FILE", help="default: workbench.har")
    har.add_argument("--replace", action="store_true", help="write over a file that is there")
    har.add_argument(
        "--keep-personal", action="store_true", help="names, addresses and the like as they are, not masked"
    )
    json_flag(har)
    openapi = commands.within(export, "openapi", "export:openapi", "write OpenAPI 3.1: endpoints, or the catalog")
    openapi.add_argument("--recording", default="", metavar="RECORDING", help="only its endpoints (default: of all)")
    openapi.add_argument("--catalog", action="store_true", help="the promoted operations instead")
    openapi.add_argument("--portal", default="", help="with --catalog: of this portal alone")
    openapi.add_argument("--noise", action="store_true", help="with analytics, health checks and the like")
    openapi.add_argument("--keep-personal", action="store_true", help="show personal data in examples as it was")
    openapi.add_argument("--output", "-o", default="openapi.json", metavar="FILE", help="default: openapi.json")
    openapi.add_argument("--replace", action="store_true", help="write over a file that is there")
    json_flag(openapi)

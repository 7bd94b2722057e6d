"""What can be typed about traffic and the page that is open."""

from __future__ import annotations

import argparse

from workbench.cli.commands import Commands, json_flag, number_of_calls


def look(commands: Commands) -> None:
    _traffic(commands)
    _filters(commands)
    _page(commands)
    json_flag(commands.add("keys", "keys:show", "list the TUI's actions with their ids and keys"))


def _traffic(commands: Commands) -> None:
    traffic = commands.add("traffic", "traffic:traffic", "list a recording's exchanges; docs/tui.md lists the filters")
    traffic.add_argument("filter", nargs="*", metavar="FILTER", help="such as: contoso status:4xx body:expired")
    traffic.add_argument("--saved", default="", metavar="NAME", help="a filter that was kept under this name")
    traffic.add_argument("--recording", default="", metavar="RECORDING", help="default: the newest")
    traffic.add_argument("--assets", action="store_true", help="documents, scripts, images and noise too")
    traffic.add_argument("--last", type=number_of_calls, default=50, metavar="N", help="so many (default: 50)")
    json_flag(traffic)
    exchange = commands.add("exchange", "traffic:exchange", "show one exchange whole, redacted")
    exchange.add_argument("exchange", metavar="EXCHANGE", help="its id, as `workbench traffic` lists it")
    json_flag(exchange)
    steps = commands.add("steps", "traffic:steps", "list what was done in a recording, and how much it caused")
    steps.add_argument("recording", nargs="?", default="", metavar="RECORDING", help="default: the newest")
    json_flag(steps)


def _filters(commands: Commands) -> None:
    group = commands.group("filters", "list filters of the traffic; keep one", alone="traffic:filters")
    save = commands.within(group, "save", "traffic:save_filter", "keep a filter in catalog/filters.json")
    save.add_argument("name", metavar="NAME")
    save.add_argument("filter", nargs="+", metavar="FILTER")
    remove = commands.within(group, "rm", "traffic:delete_filter", "forget a filter")
    remove.add_argument("name", metavar="NAME")


def _page(commands: Commands) -> None:
    note = commands.add("note", "page:note", "say what you are about to do: the traffic that follows carries it")
    note.add_argument("text", metavar="TEXT", help="such as: inviting a user; empty: nothing any more")
    group = commands.group("page", "show the page that is open; act in it", alone="page:show")
    address = commands.within(group, "open", "page:goto", "open an address of the portal")
    address.add_argument("address", metavar="ADDRESS", help="an absolute URL, or a path")
    for name, text in (("back", "go back"), ("forward", "go forward"), ("reload", "load the page again")):
        commands.within(group, name, f"page:{name}", text)
    window = commands.within(group, "window", "page:window", "go on with a window, or without one; the session stays")
    window.add_argument("state", choices=("on", "off"))
    click = commands.within(group, "click", "page:click", "click an element")
    fill = commands.within(group, "fill", "page:fill", "type into a field; without a value it is asked for, unseen")
    select = commands.within(group, "select", "page:select", "choose an option")
    press = commands.within(group, "press", "page:press", "press a key, such as Enter")
    press.add_argument("value", metavar="KEY")
    for command in (click, fill, select):
        _element(command)
    press.add_argument("element", nargs="?", default="", metavar="ELEMENT", help="where (default: in the page)")
    fill.add_argument("value", nargs="?", default=None, metavar="VALUE")
    select.add_argument("value", metavar="OPTION")


def _element(command: argparse.ArgumentParser) -> None:
    command.add_argument("element", metavar="ELEMENT", help="as `workbench page` numbers it: e12; or a selector")

"""How commands are added: all take ``--workspace``, and name the function that runs them."""

from __future__ import annotations

import argparse
from collections.abc import Callable


class Commands:
    """Adds commands that all take ``--workspace``."""

    def __init__(self, parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
        self._commands = parser.add_subparsers(title="commands", metavar="COMMAND")
        # A command's own --workspace must not undo the one before it: absent, it says nothing.
        self._common = argparse.ArgumentParser(add_help=False)
        self._common.add_argument(
            "--workspace", metavar="DIR", default=argparse.SUPPRESS, help="the workspace's folder"
        )

    def add(self, name: str, run: str, text: str) -> argparse.ArgumentParser:
        command = self._commands.add_parser(name, help=text, description=text, parents=[self._common])
        command.set_defaults(run=f"workbench.cli.{run}")
        return command

    def hidden(self, name: str, run: str) -> None:
        """Add a command that help does not list: for the program's own use."""
        command = self._commands.add_parser(name, parents=[self._common])
        command.set_defaults(run=f"workbench.cli.{run}")

    def group(
        self, name: str, text: str, *, alone: str = "", options: Callable[[argparse.ArgumentParser], None] | None = None
    ) -> argparse._SubParsersAction[argparse.ArgumentParser]:
        """Add a command of commands; ``alone`` is what it runs without one of them, and ``options`` adds to that."""
        command = self._commands.add_parser(name, help=text, description=text, parents=[self._common])
        if alone:
            command.set_defaults(run=f"workbench.cli.{alone}")
            json_flag(command)
        if options:
            options(command)
        return command.add_subparsers(title="commands", metavar="COMMAND", required=not alone)

    def within(
        self, group: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: str, text: str
    ) -> argparse.ArgumentParser:
        command = group.add_parser(name, help=text, description=text, parents=[self._common])
        command.set_defaults(run=f"workbench.cli.{run}")
        return command


def json_flag(command: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Add ``--json``; ``again`` where the command above has it too, whose answer stands when this one is silent."""
    default = argparse.SUPPRESS if again else False
    command.add_argument("--json", action="store_true", default=default, help="print JSON")


def number_of_calls(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) == 0:
        msg = f"{text!r} is no number of calls"
        raise argparse.ArgumentTypeError(msg)
    return int(text)

"""The methods of ``Api`` as the wire sees them, read from its own annotations.

So the interface stands in one place, and client and daemon cannot drift apart.
"""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from workbench.errors import UsageError
from workbench.workspace.api import Api


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    signature: inspect.Signature
    arguments: Mapping[str, Any]
    """Parameter name → its type."""
    result: Any
    """The type of its result; of one item where it streams."""
    streams: bool

    def bind(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Name the arguments of a call, as Python would."""
        bound = self.signature.bind(None, *args, **kwargs).arguments
        return {name: value for name, value in bound.items() if name != "self"}

    def convert(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Give arguments from the wire their types. Raises UsageError for what does not fit."""
        try:
            return {name: msgspec.convert(value, self.arguments[name]) for name, value in arguments.items()}
        except KeyError as error:
            raise UsageError(f"{self.name} has no argument {error}.") from error
        except msgspec.ValidationError as error:
            raise UsageError(f"{self.name}: {error}.") from error


@cache
def methods() -> Mapping[str, Method]:
    """Give every public method of ``Api`` by its name."""
    public = {name: item for name, item in inspect.getmembers(Api, inspect.isfunction) if name[0] != "_"}
    return {name: _method(name, item) for name, item in public.items()}


def _method(name: str, function: Any) -> Method:
    hints = get_type_hints(function)
    result = hints.pop("return")
    streams = get_origin(result) is AsyncIterator
    item = get_args(result)[0] if streams else result
    return Method(name, inspect.signature(function), hints, item, streams)

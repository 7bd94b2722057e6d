"""Hypothesis strategies for every type that the interface names, read from its annotations."""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, Literal, NewType, TypeAliasType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)

_LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT,
    int: st.integers(-(2**63), 2**80),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    bytes: st.binary(max_size=12),
    type(None): st.none(),
}

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | _LEAVES[int] | _LEAVES[float] | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)


@cache
def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Give a strategy for a type as annotations write it: a leaf, a dataclass, a collection, an alias."""
    if kind is Any:
        return JSON
    if kind in _LEAVES:
        return _LEAVES[kind]
    if isinstance(kind, TypeAliasType):
        return values_of(kind.__value__)
    if isinstance(kind, NewType):
        return values_of(kind.__supertype__)
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind)
    return _generic(get_origin(kind), get_args(kind))


def _dataclass(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in dataclasses.fields(kind)})


def _generic(origin: Any, arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of(*(values_of(item) for item in arguments))
    if origin is tuple and arguments[-1:] == (...,):
        return st.lists(values_of(arguments[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*(values_of(item) for item in arguments))
    if origin is list:
        return st.lists(values_of(arguments[0]), max_size=3)
    if origin is dict:
        return st.dictionaries(values_of(arguments[0]), values_of(arguments[1]), max_size=3)
    msg = f"no strategy for {origin}"
    raise TypeError(msg)

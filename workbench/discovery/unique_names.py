"""Make the names of endpoints unique, each by what tells it from the others that have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from workbench.discovery.endpoint import Endpoint
from workbench.discovery.naming import NAME_LIMIT, NAME_WORDS, is_parameter, legal, pieces, snake


def distinct(names: Mapping[str, tuple[str, Endpoint]]) -> dict[str, str]:
    """Make proposed names unique: by the parameters that select, the method, what stands for all, the path, the host, at last by the id.

    ``names`` maps an endpoint id to its proposal and the endpoint.
    """
    result = {key: name for key, (name, _) in names.items()}
    for longer in (_by_parameter, _by_method, _by_slash, _by_wildcard, _by_difference, _by_host, _by_path, _by_id):
        for group in _clashes(result):
            endpoints = [names[key][1] for key in group]
            for key, endpoint in zip(group, endpoints, strict=True):
                result[key] = legal(longer(result[key], endpoint, endpoints))
    return result


def _clashes(names: Mapping[str, str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for key in sorted(names):
        groups.setdefault(names[key], []).append(key)
    return [group for group in groups.values() if len(group) > 1]


def _by_parameter(name: str, endpoint: Endpoint, _: Sequence[Endpoint]) -> str:
    last = endpoint.path.rstrip("/").rpartition("/")[2]
    return f"{name}_by_{snake(last)}" if is_parameter(last) and endpoint.method == "GET" else name


def _by_method(name: str, endpoint: Endpoint, clashing: Sequence[Endpoint]) -> str:
    replaced = {"PUT": "replace", "POST": "post"}.get(endpoint.method, "")
    if replaced and name.startswith("update_"):
        return f"{replaced}_{name.partition('_')[2]}"
    apart = len({other.method for other in clashing}) > 1 and endpoint.method != "GET"
    return f"{name}_by_{endpoint.method.lower()}" if apart and not name.startswith("update_") else name


def _by_slash(name: str, endpoint: Endpoint, _: Sequence[Endpoint]) -> str:
    return f"{name}_slash" if len(endpoint.path) > 1 and endpoint.path.endswith("/") else name


def _by_wildcard(name: str, endpoint: Endpoint, _: Sequence[Endpoint]) -> str:
    """Tell that a sign stands where another path has an id: of all, as ``/dags/~/runs`` has it, or Google's ``/locations/-/``."""
    return f"{name}_of_all" if not _WILDCARDS.isdisjoint(endpoint.path.split("/")) else name


_WILDCARDS = frozenset({"~", "-", "*", "_all"})


def _by_difference(name: str, endpoint: Endpoint, clashing: Sequence[Endpoint]) -> str:
    """Tell the first name that not all of the paths have: ``/api/2.0/runs`` beside ``/ajax-api/2.0/runs``."""
    others = [_literals(other.path) for other in clashing]
    own = next((s for s in _literals(endpoint.path) if any(s not in literals for literals in others)), "")
    return f"{name}_{own}" if own else name


def _by_host(name: str, endpoint: Endpoint, clashing: Sequence[Endpoint]) -> str:
    """Tell a part of the host, or the port, of one path at several origins: the first that is this one's alone, or not everybody's."""
    elsewhere = {other.origin for other in clashing if other.path == endpoint.path} - {endpoint.origin}
    others = [NAME_WORDS.findall(origin) for origin in elsewhere]
    parts = [part for part in NAME_WORDS.findall(endpoint.origin) if any(part not in other for other in others)]
    own = next((part for part in parts if not any(part in other for other in others)), parts[0] if parts else "")
    return f"{name}_{own.lower()}" if own else name


def _by_path(name: str, endpoint: Endpoint, clashing: Sequence[Endpoint]) -> str:
    """Tell all names of the path; the parameters too where those alone are all the same."""
    verb, literals = name.partition("_")[0], _literals(endpoint.path)
    if all(_literals(other.path) == literals for other in clashing):
        literals = tuple(snake(s) for s in pieces(endpoint.path))
    return "_".join([verb, *literals])


@lru_cache(maxsize=10_000)
def _literals(path: str) -> tuple[str, ...]:
    return tuple(snake(s) for s in pieces(path) if not is_parameter(s))


def _by_id(name: str, endpoint: Endpoint, _: Sequence[Endpoint]) -> str:
    return f"{name[: NAME_LIMIT - 7]}_{endpoint.id[:6]}"

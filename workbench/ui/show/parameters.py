"""What a person has said of each parameter of a draft, and what saying something else makes of the choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from workbench.discovery.endpoint import Endpoint, Parameter
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import Operation
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.schema import brief, type_name
from workbench.ui.show.spans import Role, Span
from workbench.workspace.views import Choices

Callers = Literal["required", "optional", "default", "constant", "hidden"]
"""What callers have to do with a parameter: give it, may give it, may give it instead of a default, never see it."""

CALLERS: tuple[Callers, ...] = get_args(Callers)

COLUMNS = (
    Column("Callers", 10),
    Column("Value", 14, drop=1),
    Column("Name", minimum=14),
    Column("In", 9, drop=3),
    Column("Type", 14, drop=2),
    Column("Seen · told", drop=4),
)

type Evidence = dict[tuple[str, str], Parameter]
"""What was seen, by (location, name)."""

_ROLES: dict[Callers, Role] = {"required": "good", "optional": "plain", "default": "number"}


@dataclass(frozen=True, slots=True)
class Said:
    """A parameter as it stands in a draft."""

    name: str
    location: str
    schema: JsonSchema
    callers: Callers
    value: JsonValue = None
    """The constant, or the default."""
    about: str = ""
    """What agents are told it is."""
    seen: tuple[JsonValue, ...] = ()
    kept: bool = False
    """Whether its observed values go into the file."""
    target: str = ""
    """What it is called where it goes."""


def parameters_of(base: Operation, choices: Choices, endpoint: Endpoint | None = None) -> list[Said]:
    """List the parameters of a draft: of ``base``, the draft without any choice, as ``choices`` change it."""
    found = [_of_argument(base, name, schema) for name, schema in _properties(base).items()]
    found += [Said(name, place, {}, "constant", value, target=name) for place, name, value in base.constants]
    evidence: Evidence = {(each.location, each.name): each for each in endpoint.parameters} if endpoint else {}
    return [_chosen(_with_evidence(each, evidence.get((each.location, each.target))), choices) for each in found]


def _properties(operation: Operation) -> dict[str, JsonSchema]:
    found = (operation.input_schema or {}).get("properties")
    members = found.items() if isinstance(found, dict) else ()
    return {name: each for name, each in members if isinstance(each, dict)}


def _of_argument(base: Operation, name: str, schema: JsonSchema) -> Said:
    required = (base.input_schema or {}).get("required")
    needed = isinstance(required, list) and name in required
    location, target = next(((each.location, each.target) for each in base.bindings if each.name == name), ("", name))
    callers: Callers = "default" if "default" in schema else "required" if needed else "optional"
    about = str(schema.get("description", ""))
    return Said(name, location, schema, callers, schema.get("default"), about, target=target)


def _with_evidence(said: Said, parameter: Parameter | None) -> Said:
    return replace(said, seen=parameter.examples) if parameter else said


def _chosen(said: Said, choices: Choices) -> Said:
    name = said.name
    about = dict(choices.describe).get(name, said.about)
    said = replace(said, about=about, kept=said.target in choices.keep_values)
    if name in choices.hide:
        return replace(said, callers="hidden", value=None)
    for callers, values in (("constant", dict(choices.constants)), ("default", dict(choices.defaults))):
        if name in values:
            return replace(said, callers=callers, value=values[name])  # type: ignore[arg-type]  # both are of Callers
    if name in choices.require:
        return replace(said, callers="required", value=None)
    return replace(said, callers="optional", value=None) if name in choices.optional else said


def with_parameter(choices: Choices, base: Said, wanted: Said) -> Choices:
    """Give the choices under which a parameter is as ``wanted``; ``base`` is how it is without any choice."""
    name = base.name
    cleared = replace(
        choices,
        hide=_without(choices.hide, name),
        require=_without(choices.require, name),
        optional=_without(choices.optional, name),
        constants=tuple(each for each in choices.constants if each[0] != name),
        defaults=tuple(each for each in choices.defaults if each[0] != name),
        describe=tuple(each for each in choices.describe if each[0] != name),
    )
    if wanted.about != base.about:
        cleared = replace(cleared, describe=(*cleared.describe, (name, wanted.about)))
    if (wanted.callers, wanted.value) == (base.callers, base.value):
        return cleared
    added: Mapping[Callers, Choices] = {
        "required": replace(cleared, require=(*cleared.require, name)),
        "optional": replace(cleared, optional=(*cleared.optional, name)),
        "default": replace(cleared, defaults=(*cleared.defaults, (name, wanted.value))),
        "constant": replace(cleared, constants=(*cleared.constants, (name, wanted.value))),
        "hidden": _hiding(cleared, base),
    }
    return added[wanted.callers]


def _hiding(choices: Choices, base: Said) -> Choices:
    """Hide it; what every request had has to become optional first, which what is in the path never can."""
    hidden = replace(choices, hide=(*choices.hide, base.name))
    freed = base.callers == "required" and base.location != "path"
    return replace(hidden, optional=(*hidden.optional, base.name)) if freed else hidden


def _without(names: Iterable[str], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)


def parameter_row(said: Said) -> Row:
    """Say what callers see of a parameter, and what was seen of it."""
    value = brief(said.value) if said.callers in {"constant", "default"} else "seen values" if said.kept else ""
    seen = ", ".join(map(brief, said.seen[:3]))
    told = " · ".join(filter(None, (seen, said.about)))
    return Row(
        said.name,
        (
            Span(said.callers, _ROLES.get(said.callers, "warn")),
            Span(value, "number"),
            Span(said.name, "key"),
            Span(said.location, "dim"),
            Span(type_name(said.schema) if said.schema else "", "number"),
            Span(told, "text"),
        ),
    )

"""People's decisions: they win over evidence, and speak of sample requests, so that they survive every regroup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from workbench.discovery.endpoint import Endpoint, Override, Risk
from workbench.discovery.forms import SLOT, parts_of
from workbench.discovery.keys import Key
from workbench.discovery.templates import Template
from workbench.discovery.trie import segments_of
from workbench.urls import origin_of, split_url

type Templates = dict[str, dict[str, Template]]
"""Origin → raw path → template."""

_SLOT = re.compile(r"\{([^{}/]*)\}")


@dataclass(frozen=True, slots=True)
class Sample:
    """A request line such as ``GET https://host/path``; ``#name`` at its end means that operation of the URL."""

    method: str
    origin: str
    path: str
    operation: str


def sample_of(line: str) -> Sample:
    method, _, url = " ".join(line.split()).partition(" ")
    parts = split_url(url)
    return Sample(method.upper(), origin_of(url), parts.path or "/", parts.fragment)


def with_overrides(templates: Templates, overrides: Iterable[Override]) -> Templates:
    """Apply the decisions on templates, in their order; what they don't speak of stays as it is."""
    decided = {origin: dict(paths) for origin, paths in templates.items()}
    for override in overrides:
        apply = _TEMPLATES.get(override.kind)
        for sample in map(sample_of, override.samples) if apply else ():
            paths = decided.get(sample.origin, {})
            if apply and sample.path in paths:
                paths.update(apply(sample.path, override.value, paths))
    return decided


def _as_template(sample: str, value: str, paths: Mapping[str, Template]) -> dict[str, Template]:
    """Give the new template to every path that shared the sample's, as far as it fits."""
    before, names = paths[sample].segments, tuple(_SLOT.findall(value))
    segments = tuple(_SLOT.sub("{}", segment) for segment in segments_of(value))
    told = Template(segments, 1.0, ("a person's decision",), names)
    alike = [path for path, template in paths.items() if template.segments == before or path == sample]
    return {path: told for path in alike if _fits(segments, path)}


def _as_literal(sample: str, value: str, paths: Mapping[str, Template]) -> dict[str, Template]:
    """Make ``value`` a name wherever the sample's template had a parameter in its place."""
    before, segments = paths[sample].segments, segments_of(sample)
    places = [index for index, segment in enumerate(before) if SLOT in segment and segments[index] == value]
    found = {}
    for index in places[:1]:
        for path, template in paths.items():
            if template.segments[: index + 1] == before[: index + 1] and segments_of(path)[index] == value:
                found[path] = _with_literal(template, index, value)
    return found


def _with_literal(template: Template, index: int, value: str) -> Template:
    """Put a name in the place of a segment with parameters; names that a person gave to these go with them."""
    segments = template.segments
    first, gone = "".join(segments[:index]).count(SLOT), segments[index].count(SLOT)
    return replace(
        template,
        segments=(*segments[:index], value, *segments[index + 1 :]),
        names=(*template.names[:first], *template.names[first + gone :]),
        reasons=(*template.reasons, "a person's decision"),
    )


_TEMPLATES: dict[str, Callable[[str, str, Mapping[str, Template]], dict[str, Template]]] = {
    "template": _as_template,
    "literal": _as_literal,
}


def _fits(segments: Sequence[str], path: str) -> bool:
    found = segments_of(path)
    return len(found) == len(segments) and all(map(_matches, segments, found))


def _matches(segment: str, value: str) -> bool:
    return all(parts_of(segment, value)) if SLOT in segment else segment == value


def concerns(override: Override, endpoint: Endpoint) -> bool:
    """Whether a decision speaks of a request that an endpoint takes in, or could if it were not for the decision."""
    segments = [_SLOT.sub(SLOT, segment) for segment in segments_of(endpoint.path)]
    named = {"", endpoint.discriminator.name if endpoint.discriminator else ""}
    return any(
        (sample.method, sample.origin) == (endpoint.method, endpoint.origin)
        and sample.operation in named
        and _fits(segments, sample.path)
        for sample in map(sample_of, override.samples)
    )


def overridden(endpoint: Endpoint, keys: Iterable[Key], overrides: Iterable[Override]) -> Endpoint:
    """Apply the decisions on an endpoint's words: name, title, category, risk, noise."""
    lines = {(key.method, key.origin, key.path) for key in keys}
    told: dict[str, Any] = dict(_told(endpoint, lines, overrides))
    return replace(endpoint, **told) if told else endpoint


def _told(
    endpoint: Endpoint, lines: set[tuple[str, str, str]], overrides: Iterable[Override]
) -> Iterator[tuple[str, str]]:
    operation = endpoint.discriminator.name if endpoint.discriminator else ""
    for override in overrides:
        if override.kind not in _WORDS or (override.kind == "risk" and override.value not in get_args(Risk)):
            continue
        samples = map(sample_of, override.samples)
        if any((s.method, s.origin, s.path) in lines and s.operation in {"", operation} for s in samples):
            yield override.kind, override.value


_WORDS = frozenset({"name", "title", "category", "risk", "noise", "least"})

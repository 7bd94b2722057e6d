"""The requests inside an OData ``$batch`` (OData 4.01, part 1, section 11.7): multipart/mixed or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbench.exchange import JsonValue
from workbench.urls import split_url

_LINE = re.compile(r"^(GET|POST|PUT|PATCH|DELETE) (\S+) HTTP/1\.[01]\s*$", re.MULTILINE)
_KEY = re.compile(r"\([^()]*\)")
MOST_PARTS = 100


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    """Such as ``GET Products({})``: keys left out, so that it is the same for every one."""
    body: JsonValue = None
    answered: bool = False
    answer: JsonValue = None


def parts_of(path: str, body: tuple[str, JsonValue], answer: JsonValue) -> list[Part]:
    """Give the requests of a batch; none for what is no batch. ``body`` is its text and, if it is JSON, its value."""
    if not path.rstrip("/").endswith("/$batch"):
        return []
    text, value = body
    if isinstance(value, dict) and isinstance(requests := value.get("requests"), list):
        answers = _answers(answer)
        return [part for request in requests[:MOST_PARTS] if (part := _json_part(request, answers))]
    return list(_mixed_parts(text))


def _json_part(request: JsonValue, answers: Mapping[str, JsonValue]) -> Part | None:
    if not isinstance(request, dict) or not isinstance(request.get("url"), str):
        return None
    ident = str(request.get("id"))
    name = _name(str(request.get("method", "GET")), str(request["url"]))
    return Part(name, request.get("body"), ident in answers, answers.get(ident))


def _answers(answer: JsonValue) -> dict[str, JsonValue]:
    responses = answer.get("responses") if isinstance(answer, dict) else None
    found = [one for one in responses if isinstance(one, dict)] if isinstance(responses, list) else []
    return {str(one.get("id")): one["body"] for one in found if "body" in one and _went_well(one)}


def _went_well(answer: Mapping[str, JsonValue]) -> bool:
    status = answer.get("status")
    return isinstance(status, int) and 200 <= status < 300


def _mixed_parts(text: str) -> Iterator[Part]:
    found = list(_LINE.finditer(text))[:MOST_PARTS]
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        yield Part(_name(match[1], match[2]), _first_json(text[match.end() : end]))


def _first_json(text: str) -> JsonValue:
    start = text.find("{")
    try:
        value: JsonValue = json.JSONDecoder().raw_decode(text[start:])[0] if start >= 0 else None
    except (ValueError, RecursionError):
        return None
    return value


def _name(method: str, url: str) -> str:
    path = split_url(url).path
    return f"{method.upper()} {_KEY.sub('({})', path).strip('/')}".rstrip()[:120]

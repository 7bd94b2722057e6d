"""Print what redaction hides in what others recorded, by name and rule: ``python -m tests.benchmarks.recorded FOLDER…``.

Takes HAR files, JSON documents (each as an answer) and VCR cassettes in JSON or YAML. With ``--show`` values are printed as well:
recordings that are public have none that matter, one's own may.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from workbench.errors import WorkbenchError
from workbench.exchange import Body, Exchange, Headers, Request, Response
from workbench.formats.source import Reading, Source
from workbench.redaction import Redactor
from workbench.redaction.json_text import UNPARSED, dump_json, parse_json

_LARGEST = 2_000_000
"""Characters of a file that is worth the time."""
_KINDS = frozenset({".json", ".yaml", ".yml"})
_MOST = 40


@dataclass(slots=True)
class Tally:
    """What was looked at, and what is hidden of it: by name and rule, each with some of the values."""

    files: int = 0
    exchanges: int = 0
    leaves: int = 0
    hidden: Counter[tuple[str, str]] = field(default_factory=Counter)
    values: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


def tally(folders: list[Path]) -> Tally:
    """Redact all that lies in some folders, with an engine for each file that knows nothing else."""
    found = Tally()
    for path in (path for folder in folders for path in sorted(folder.rglob("*")) if _is_wanted(path)):
        found.files += 1
        redactor = Redactor(b"a key for the placeholders of one account")
        exchanges = _har(path) if path.suffix == ".har" else _exchanges(_read(path))
        for exchange in exchanges:
            found.exchanges += 1
            _count(found, redactor, exchange)
    return found


def _is_wanted(path: Path) -> bool:
    return path.is_file() and (
        path.suffix == ".har" or (not _KINDS.isdisjoint(path.suffixes) and path.stat().st_size < _LARGEST)
    )


def _har(path: Path) -> Iterator[Exchange]:
    with contextlib.suppress(WorkbenchError):
        yield from (each for each in Reading(Source(path, "har")).found() if isinstance(each, Exchange))


def _read(path: Path) -> object:
    text = path.read_text("utf-8", "replace")
    if ".json" in path.suffixes:
        return parse_json(text)
    try:
        return YAML(typ="safe").load(text) if "http_interactions:" in text else UNPARSED
    except YAMLError:
        return UNPARSED


def _exchanges(value: object) -> Iterator[Exchange]:
    cassette = value.get("http_interactions") if isinstance(value, dict) else None
    if isinstance(cassette, list):
        yield from (made for each in cassette if (made := _of_cassette(each)))
    elif isinstance(value, dict | list):
        response = Response(200, body=_body(dump_json(value), "application/json"))
        yield _exchange(Request("GET", "https://portal.example/api/items"), response)


def _of_cassette(each: object) -> Exchange | None:
    """Give the exchange of one of VCR's interactions; nothing where it says too little."""
    if not isinstance(each, dict):
        return None
    asked = each.get("request")
    if not isinstance(asked, dict) or not isinstance(asked.get("uri"), str):
        return None
    answered: dict[str, object] = each.get("response") or {}
    sent, received = _headers(asked), _headers(answered)
    code = answered.get("status")
    status = code.get("code") if isinstance(code, dict) else code
    request = Request(str(asked.get("method")).upper(), asked["uri"], sent, _content(asked, sent))
    return _exchange(request, Response(int(str(status or 200)), "", received, _content(answered, received)))


def _headers(message: dict[str, object]) -> Headers:
    fields = message.get("headers")
    pairs = fields.items() if isinstance(fields, dict) else ()
    several = [(name, values if isinstance(values, list) else [values]) for name, values in pairs]
    return tuple((str(name), str(value)) for name, values in several for value in values)


def _content(message: dict[str, object], headers: Headers) -> Body:
    body = message.get("body")
    text = (body.get("string") or "") if isinstance(body, dict) else body or ""
    kind = next((value for name, value in headers if name.lower() == "content-type"), "application/json")
    return _body(text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text), kind)


def _body(text: str, kind: str) -> Body:
    return Body(raw=text.encode("utf-8", "replace"), media_type=kind)


def _exchange(request: Request, response: Response) -> Exchange:
    return Exchange("x", "r", 0.0, request, response, resource_type="fetch")


def _count(found: Tally, redactor: Redactor, exchange: Exchange) -> None:
    raw = exchange.response.body.raw if exchange.response else b""
    before = dict(_leaves(parse_json(raw.decode("utf-8", "replace")), "response.body$"))
    found.leaves += len(before)
    for note in redactor.redact(exchange).hidden:
        key = note.where.rpartition(".")[2], note.rule
        found.hidden[key] += 1
        if note.where in before:
            found.values[key].append(str(before[note.where]))


def _leaves(value: object, where: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{where}.{name}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{where}[{index}]")
    elif value is not UNPARSED:
        yield where, value


def main() -> None:
    parser = argparse.ArgumentParser(description="Print what redaction hides in what others recorded.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print some of the values")
    given = parser.parse_args()
    found = tally(given.folders)
    total = sum(found.hidden.values())
    sys.stdout.write(
        f"{found.files} files, {found.exchanges} exchanges, {found.leaves} values of JSON: {total} hidden\n"
    )
    for (name, rule), times in found.hidden.most_common(_MOST):
        shown = "; ".join(dict.fromkeys(value[:60] for value in found.values[name, rule][:3])) if given.show else ""
        sys.stdout.write(f"{times:6} | {name[:40]:40} | {rule} | {shown}\n")


if __name__ == "__main__":
    main()

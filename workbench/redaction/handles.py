"""Placeholders as handles: what a portal handed out may go back to it, without whoever carries it seeing it.

A cursor, a ticket or a signed link that was hidden has to travel back for the next step to work. A placeholder
is turned back only towards the origin that handed its value out or was sent it, and only in a position of the
same name, or of a name under which the portal's own pages send hidden values there.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlunsplit

from workbench.exchange import FORM_TYPE, Body, Exchange, JsonValue, essence_of
from workbench.redaction.json_text import UNPARSED, dump_json, parse_json
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.words import squash
from workbench.urls import origin_of, split_url

PATH = "/"
"""The name of the position within a path."""

_MARK = "redacted."
_MOST = 10_000
"""Values whose positions are remembered, and positions in which pages send any; the oldest are forgotten first."""
_PLACES = 64
"""Positions of one value; those found later are not remembered."""
_BODIES = 64
"""Bodies that are looked at once, though they come again."""
_BODY = 200_000
"""Characters of such a body."""

type Spot = tuple[str, str]
"""An origin, and a squashed name or ``PATH``."""

type Value = Callable[[str, str], str | None]
"""Takes a placeholder's kind and digest; gives the secret, or None when it is not to be had."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What of a request may hold placeholders."""

    url: str
    headers: tuple[tuple[str, str], ...]
    body: str
    media_type: str


class Handles:
    """Where one account's hidden values have stood, by the digests of their placeholders."""

    def __init__(self) -> None:
        self._spots: OrderedDict[str, set[Spot]] = OrderedDict()
        self._carried: OrderedDict[Spot, None] = OrderedDict()
        self._seen: OrderedDict[tuple[str, str, str], None] = OrderedDict()

    def learn(self, exchange: Exchange) -> None:
        """Note the positions of the placeholders in a redacted exchange."""
        request, response = exchange.request, exchange.response
        origin = origin_of(request.url)
        sent = [*_in_url(request.url), *_in_fields(request.headers, origin), *_in_body(request.body, origin)]
        self._carried.update((spot, None) for spot, _ in sent[:_MOST])
        _shrink(self._carried, _MOST)
        self._add(sent)
        if response is not None:
            self._add([*_in_fields(response.headers, origin), *self._in_answer(response.body, origin)])
            links = [value for name, value in response.headers if name.lower() in ("location", "content-location")]
            self._add([found for link in links for found in _in_link(request.url, link)])

    def _in_answer(self, body: Body, origin: str) -> Iterator[tuple[Spot, str]]:
        """Give what an answer holds, unless the same has been asked of the same answer."""
        known = origin, body.media_type, body.text
        if known in self._seen or not body.text:
            return
        yield from _in_body(body, origin)
        if len(body.text) <= _BODY:
            self._seen[known] = None
            _shrink(self._seen, _BODIES)

    def _add(self, found: list[tuple[Spot, str]]) -> None:
        for spot, text in found:
            for match in PLACEHOLDER.finditer(text):
                spots = self._spots.get(match[2])
                if spots is None:
                    spots = self._spots[match[2]] = set()
                if len(spots) < _PLACES:
                    spots.add(spot)
                self._spots.move_to_end(match[2])
        if len(self._spots) > _MOST:
            _shrink(self._spots, _MOST)
            self._seen.clear()  # what is forgotten may be learned from them again

    def restore(self, request: Outgoing, value: Value) -> Outgoing:
        """Give the request with the secrets in the place of the placeholders that may go there; others stay."""
        origin = origin_of(request.url)

        def fill(name: str, text: str) -> str:
            return self._fill((origin, name), text, value) if _MARK in text else text

        return Outgoing(
            _restored_url(request.url, fill),
            tuple((name, fill(squash(name), text)) for name, text in request.headers),
            _restored_body(request.body, request.media_type, fill) if _MARK in request.body else request.body,
            request.media_type,
        )

    def _fill(self, spot: Spot, text: str, value: Value) -> str:
        def secret(kind: str, digest: str) -> str | None:
            known = self._spots.get(digest, set())
            at_home = any(origin == spot[0] for origin, _ in known)
            return value(kind, digest) if spot in known or (at_home and spot in self._carried) else None

        return PLACEHOLDER.sub(lambda found: secret(found[1], found[2]) or found[0], text)


type _Fill = Callable[[str, str], str]


def _shrink[Key, Item](kept: OrderedDict[Key, Item], most: int) -> None:
    """Forget the oldest past a number."""
    while len(kept) > most:
        kept.popitem(last=False)


def _restored_url(url: str, fill: _Fill) -> str:
    parts = split_url(url)
    if _MARK not in url or not parts.netloc:
        return url
    path = "/".join(
        quote(fill(PATH, segment), safe="@:!$&'()*+,;=~%") if _MARK in segment else segment
        for segment in parts.path.split("/")
    )
    query = parts.query
    if _MARK in query:
        pairs = parse_qsl(query, keep_blank_values=True)
        query = urlencode([(name, fill(squash(name), text)) for name, text in pairs], quote_via=quote)
    return urlunsplit(parts._replace(path=path, query=query))


def _restored_body(body: str, media_type: str, fill: _Fill) -> str:
    if essence_of(media_type) == FORM_TYPE:
        pairs = parse_qsl(body, keep_blank_values=True)
        return urlencode([(name, fill(squash(name), text)) for name, text in pairs])
    value = parse_json(body)
    return body if value is UNPARSED else dump_json(_restored(value, "", fill))


def _restored(value: object, name: str, fill: _Fill) -> object:
    if isinstance(value, dict):
        return {key: _restored(item, squash(key), fill) for key, item in value.items()}
    if isinstance(value, list):
        return [_restored(item, name, fill) for item in value]
    return fill(name, value) if isinstance(value, str) else value


def _in_url(url: str) -> Iterator[tuple[Spot, str]]:
    if _MARK in url:
        parts, origin = split_url(url), origin_of(url)
        yield from (((origin, PATH), segment) for segment in parts.path.split("/") if _MARK in segment)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        yield from (((origin, squash(name)), text) for name, text in pairs if _MARK in text)


def _in_link(base: str, link: str) -> Iterator[tuple[Spot, str]]:
    """Give what a link holds that may be relative; nothing of one that leads nowhere."""
    try:
        return _in_url(urljoin(base, link))
    except ValueError:
        return iter(())


def _in_fields(headers: tuple[tuple[str, str], ...], origin: str) -> Iterator[tuple[Spot, str]]:
    return (((origin, squash(name)), text) for name, text in headers if _MARK in text)


def _in_body(body: Body, origin: str) -> Iterator[tuple[Spot, str]]:
    if _MARK not in body.text:
        return
    if essence_of(body.media_type) == FORM_TYPE:
        pairs = parse_qsl(body.text, keep_blank_values=True)
        yield from (((origin, squash(name)), text) for name, text in pairs if _MARK in text)
        return
    strings = _named(body.text)
    if strings is not None:
        for name, text in strings:
            yield from _in_string(text, name, origin)
        return
    value = parse_json(body.text)
    if value is not UNPARSED:
        found = cast("JsonValue", value)
        yield from _in_value(found, "", origin) if _may_hold(found) else ()


def _named(text: str) -> list[tuple[str, str]] | None:
    """Give the strings with a placeholder and their names, by what stands around them in compact JSON; None where only a parser can tell."""
    if "\\" in text or "\n" in text or text[:1] not in ("{", "["):
        return None
    pieces = text.split(f'":"{_MARK}')
    if len(pieces) == text.count(_MARK) + 1:  # each placeholder begins the value of a name
        return [(a[a.rfind('"') + 1 :], _MARK + b[: b.find('"')]) for a, b in pairwise(pieces)]
    found: list[tuple[str, str]] = []
    at = text.find(_MARK)
    while at >= 0:
        start, stop = text.rfind('"', 0, at), text.find('"', at)
        if start < 0 or stop < 0 or text[start - 2 : start] != '":':
            return None
        found.append((text[text.rfind('"', 0, start - 2) + 1 : start - 2], text[start + 1 : stop]))
        at = text.find(_MARK, stop)
    return found


def _in_value(value: JsonValue, name: str, origin: str) -> Iterator[tuple[Spot, str]]:
    """Give the strings with a placeholder; names are squashed for these alone."""
    left: list[tuple[str, JsonValue]] = [(name, value)]
    while left:
        name, value = left.pop()
        if isinstance(value, str):
            yield from _in_string(value, name, origin)
            continue
        members = (
            value.items() if isinstance(value, dict) else ((name, item) for item in cast("list[JsonValue]", value))
        )
        left += [(key, item) for key, item in members if _may_hold(item)]


def _may_hold(value: JsonValue) -> bool:
    return _MARK in value if type(value) is str else type(value) is dict or type(value) is list


def _in_string(text: str, name: str, origin: str) -> Iterator[tuple[Spot, str]]:
    yield (origin, squash(name)), text
    if "?" in text or "/" in text:
        yield from _in_link(origin, text)

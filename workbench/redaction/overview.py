"""One scan over the short texts of an exchange, of which nearly all have nothing to hide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.exchange import Exchange
from workbench.redaction.guess import is_random, is_switching, looks_random
from workbench.redaction.hosts import is_catcher
from workbench.redaction.path_doors import is_stream
from workbench.redaction.path_rows import ROW
from workbench.redaction.segments import NAMED
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import LONE
from workbench.redaction.words import squash

_PLAIN_URL = re.compile(
    r"(?:(?:https?|wss?)://(?P<host>[\w-]{1,23}(?:\.[\w-]{1,23})*(?::\d+)?))?(?P<path>/[\w.~,:/-]*)?(?:\?(?P<query>[\w.~,:=&/-]*))?",
    re.ASCII,
)
"""Without escapes, user information, fragments, matrix parameters, or a host name that nobody could guess."""
_PLAIN_VALUE = re.compile(r"[\w.,:*+-]{1,64}|\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT", re.ASCII)
"""Numbers, ids, media types and times, as most header values are that differ from answer to answer."""
_LONGEST = 2_000
_LONG, _LONGER = 16, 24
"""Characters of the shortest segment that may let whoever has it in, of letters of both cases and digits, and otherwise."""


def look_over(sweep: Sweep, exchange: Exchange) -> None:
    """Note in ``sweep.clear`` the addresses and header values that can stay as they are; the others take the long way."""
    if sweep.strict:
        return
    wanted = dict(_wanted(sweep, exchange))
    texts = list({part for parts in wanted.values() for part in parts})
    suspects = {texts[index] for index in sweep.scanner.suspects(texts, sweep.known)} if texts else set()
    suspects |= sweep.known.numbers.intersection(texts)
    sweep.clear = {text for text, parts in wanted.items() if suspects.isdisjoint(parts)}


def _wanted(sweep: Sweep, exchange: Exchange) -> Iterator[tuple[str, list[str]]]:
    """Give each text with all that must be innocent for it to be so."""
    request, response = exchange.request, exchange.response
    fields = [("request.headers", field) for field in request.headers[: sweep.limits.headers]]
    if response is not None:
        fields += [("response.headers", field) for field in response.headers[: sweep.limits.headers]]
    values = [field[1] for place, field in fields if (place, field) not in sweep.memory.fields]
    for text in (request.url, exchange.page, *values):
        if _PLAIN_VALUE.fullmatch(text):
            yield text, [text]
        elif 0 < len(text) <= _LONGEST and (parts := _parts(sweep, text)):
            yield text, parts


def _parts(sweep: Sweep, url: str) -> list[str]:
    """Give the texts within an address, and itself; nothing where names or paths say that there may be a secret."""
    found = _PLAIN_URL.fullmatch(url)
    if found is None or url.startswith(("ws:", "wss:")):  # of a stream what is random in its path is hidden
        return []
    path, query = found["path"] or "", found["query"] or ""
    pairs = [pair.partition("=") for pair in query.split("&")]
    if any(equals and sweep.names.rule(name, "query") for name, equals, _ in pairs):
        return []
    if (
        ":" in path
        or path.endswith(".ics")
        or is_stream(path)
        or is_catcher(found["host"] or "")
        or (len(query) >= LONE and "=" not in query)
    ):
        return []
    steps = path.split("/")
    if not sweep.rules.leads.isdisjoint(map(squash, steps)):
        return []
    if any(map(_may_let_in, steps)) or any(
        sweep.names.rule(step, "query") for step in steps[:-1] if len(step) >= NAMED
    ):
        return []
    return [url, path, *(part for name, _, value in pairs for part in (name, value))]


def _may_let_in(step: str) -> bool:
    """Whether nobody could guess a segment that is no id of a row; of a short one what stands before it decides."""
    if is_switching(step):
        return True
    return len(step) >= _LONG and (is_random(step) or (looks_random(step, _LONGER) and not ROW.fullmatch(step)))

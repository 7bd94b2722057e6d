"""The engine: a raw exchange goes in, one that may be stored comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import cast

from workbench.exchange import (
    APPLICATION_TYPES,
    Exchange,
    Headers,
    Hidden,
    JsonValue,
    Message,
    Redacted,
    RedactedMessage,
    Request,
    Response,
)
from workbench.redaction.addressed import rule_of_address
from workbench.redaction.aliases import aliases_in
from workbench.redaction.body import redact_body
from workbench.redaction.echoes import hide_echoes, is_echoed
from workbench.redaction.fingerprints import Fingerprint, Fingerprints
from workbench.redaction.headers import redact_headers
from workbench.redaction.json_text import dump_json, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.known import KnownSecrets
from workbench.redaction.leaf import redact_leaf
from workbench.redaction.limits import Limits
from workbench.redaction.memory import Memory
from workbench.redaction.messages import redact_message
from workbench.redaction.names import Names
from workbench.redaction.overview import look_over
from workbench.redaction.placeholder import digest_of, is_part, placeholder
from workbench.redaction.plans import Plans
from workbench.redaction.prompts import Prompts
from workbench.redaction.recall import Recall
from workbench.redaction.rules import Rules, default_rules
from workbench.redaction.scan import Scanner
from workbench.redaction.settle import settle, settle_exchange
from workbench.redaction.settled import is_settled
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sweep import NESTED, Sweep, TooDeepError
from workbench.redaction.targets import redact_target
from workbench.redaction.url import redact_url
from workbench.urls import origin_of

_STEP = re.compile(r"([.$\[\]\n])")
"""What stands between the names of a place."""

_INDEX = re.compile(r"\[\d+\]")

_STREAMS = 256
"""Streams of which it is known what they were asked."""
_NEVER_BACK = frozenset({"password", "otp", "pin", "totp", "typed"})


class Redactor:
    """Redacts what one account's traffic holds, and remembers in memory the secrets that it has seen.

    ``key`` is the account's placeholder key (32 octets or so), stored apart from the data;
    ``remembered`` are the fingerprints of what earlier sessions knew. Calls
    from several threads are safe: what is known is replaced whole, names are looked up by one key.
    """

    def __init__(
        self,
        key: bytes,
        rules: Rules | None = None,
        limits: Limits | None = None,
        *,
        remembered: Iterable[Fingerprint] = (),
    ) -> None:
        self.rules = rules or default_rules()
        self.limits = limits or Limits()
        self._key = key
        self._names, self._plans, self._scanner = _tools(self.rules)
        self._known = KnownSecrets(self.limits.known)
        self._memory = Memory()
        self._behind: tuple[int, dict[str, str]] = (-1, {})
        self._recall = Recall(Fingerprints(key, remembered), self._known)
        self._hosts: set[str] = set()
        self._prompts: dict[str, Prompts] = {}

    def learn(self, values: Iterable[str], kind: str = "known") -> None:
        """Look for these values everywhere from now on: what the workbench typed, or was given.

        ``kind`` shows in the placeholder: 2 to 16 letters a-z. Numbers of up to eight digits are
        taken for codes, and hidden only where they stand alone.
        """
        usable = [
            value for value in values if 4 <= len(value.strip()) <= self.limits.secret_size and not is_part(value)
        ]
        self._known.learn([(value, kind) for value in usable], typed=True)

    def secrets(self) -> list[tuple[str, str]]:
        """Give what is known, raw, as (value, kind) pairs: for another redactor's ``take_over``, and nothing else."""
        return self._known.items()

    def secret_of(self, kind: str, digest: str) -> str | None:
        """Give the secret behind a placeholder, for a request back to where it came from; never what was typed."""
        if kind in _NEVER_BACK:
            return None
        if self._behind[0] != self._known.version:
            every = ((placeholder(self._key, kind, value), value) for value, kind in self._known.items())
            self._behind = self._known.version, {digest_of(made): value for made, value in every}
        value = self._behind[1].get(digest)
        return None if value is None or self._known.is_typed(value) else value

    def unsaved(self) -> list[Fingerprint]:
        """Give the fingerprints of what became known since this was asked last: to be kept for later sessions."""
        return self._recall.unsaved()

    def take_over(self, secrets: Iterable[tuple[str, str]]) -> None:
        """Know what another redactor has learned from the same account's traffic."""
        self._known.learn([(value, kind) for value, kind in secrets if not is_part(value)])

    def is_settled(self, exchange: Redacted) -> bool:
        """Say that to redact the same again, with what is known by now, would change nothing; in doubt that not."""
        return is_settled(self._known, exchange)

    def redact(self, exchange: Exchange) -> Redacted:
        """Give the exchange without its secrets. Bodies of other than application traffic become metadata."""
        return self._exchange(exchange, self._sweep())

    def mask_unknown(self, exchange: Exchange) -> Redacted:
        """Like ``redact``, with every string hidden that is not plainly harmless (dates, UUIDs, words of state)."""
        return self._exchange(exchange, self._sweep(strict=True))

    def redact_message(self, message: Message, url: str) -> RedactedMessage:
        """Give one message of a stream without its secrets; binary ones without their data."""
        sweep = self._sweep()
        sweep.prompts = self._asked_of(url)
        sweep.look_back(message.data)
        kept = redact_message(sweep, message)
        return RedactedMessage(replace(kept, data=settle(sweep, kept.data, "message")))

    def _asked_of(self, url: str) -> Prompts:
        """Give what a stream has been asked, by its address; of those that were asked long ago it is forgotten."""
        if url not in self._prompts and len(self._prompts) >= _STREAMS:
            self._prompts.pop(next(iter(self._prompts)), None)
        return self._prompts.setdefault(url, Prompts())

    def redact_value(self, value: JsonValue) -> JsonValue:
        """Give a JSON value without its secrets; the one given stays as it is."""
        sweep = self._sweep()
        text = dump_json(value)
        sweep.look_back(text)
        copy = parse_json(text)
        try:
            kept = redact_json(sweep, copy, "value")
        except TooDeepError:
            return None
        return cast("JsonValue", parse_json(settle(sweep, kept)))

    def redact_text(self, text: str) -> str:
        """Give any text without its secrets, such as a line of a log or a name on a page."""
        sweep = self._sweep()
        sweep.look_back(text)
        return settle(sweep, sweep.text(_clean(text), "text"))

    def redact_url(self, url: str) -> str:
        """Give a URL without its secrets."""
        sweep = self._sweep()
        sweep.look_back(url)
        return settle(sweep, redact_url(sweep, _clean(url)[: self.limits.field_size], "url"))

    def scrub(self, line: bytes) -> tuple[bytes, tuple[Hidden, ...]]:
        """Give a line of JSON that was redacted before without what is known now, and where that stood."""
        sweep = self._sweep()
        sweep.look_back(line)
        kept = settle(sweep, line.decode("utf-8", "replace").rstrip("\n"), "")
        notes = _notes(sweep)
        return (kept.encode() + b"\n" if notes else line), notes

    @property
    def learned(self) -> int:
        """Rises with every secret that becomes known."""
        return self._known.version

    def without_known(self, text: str) -> str:
        """Give any text without what is known now, in any of its forms; nothing else of it changes."""
        return self._sweep().swap_known(text, "")

    def find(self, value: JsonValue, where: str = "") -> tuple[Hidden, ...]:
        """Say where secrets stand in a JSON value or a text, and by which rule; what is deeper than the limit is one."""
        sweep = self._sweep()
        text = value if isinstance(value, str) else dump_json(value)
        sweep.look_back(text)
        try:
            if isinstance(value, str):
                settle(sweep, sweep.text(_clean(text), where), where)
            else:
                settle(sweep, redact_json(sweep, parse_json(text), where), f"{where}$")
        except TooDeepError:
            sweep.note(where, NESTED.name)
        return _notes(sweep)

    def _sweep(self, *, strict: bool = False) -> Sweep:
        memory = self._memory
        if memory.version != self._known.version:
            memory = self._memory = Memory(self._known.version)
        return Sweep(
            key=self._key,
            rules=self.rules,
            names=self._names,
            plans=self._plans,
            known=self._known,
            limits=self.limits,
            scanner=self._scanner,
            leaf=redact_leaf,
            strict=strict,
            memory=Memory() if strict else memory,
            recall=self._recall,
            hosts=self._hosts,
        )

    def _exchange(self, exchange: Exchange, sweep: Sweep) -> Redacted:
        before = self._known.version
        if len(self._hosts) < self.limits.known:
            self._hosts.add(origin_of(exchange.request.url).partition("://")[2].partition(":")[0])
        if self._recall.is_seeking:
            sweep.look_back(_texts(exchange))
        look_over(sweep, exchange)
        keep = exchange.resource_type in APPLICATION_TYPES
        sweep.addressed = rule_of_address(self._names, exchange.request.url)
        request = self._request(sweep, exchange.request, keep=keep)
        sweep.aliases = aliases_in(self._names, request.body.text)
        sent = {code for code in sweep.codes if is_echoed(code)}
        kept = replace(
            exchange,
            request=request,
            response=exchange.response and self._response(sweep, exchange.response, keep=keep),
            page=exchange.page and redact_url(sweep, _clean(exchange.page), "page"),
            error=sweep.text(_clean(exchange.error), "error"),
            messages=tuple(redact_message(sweep, message) for message in exchange.messages) if keep else (),
            hidden=_notes(sweep),
        )
        if self._known.version != before:
            kept = replace(settle_exchange(sweep, kept), hidden=_notes(sweep))
        if sent and kept.response:
            kept = replace(kept, response=hide_echoes(sweep, kept.response, sent), hidden=_notes(sweep))
        return Redacted(kept)

    def _request(self, sweep: Sweep, request: Request, *, keep: bool) -> Request:
        url = _clean(request.url)[: self.limits.field_size]
        return Request(
            method=request.method,
            url=redact_target(sweep, url, request.headers, "request"),
            headers=redact_headers(sweep, _clean_headers(request.headers), "request.headers"),
            body=redact_body(sweep, request.body, "request.body", keep=keep),
            http_version=request.http_version,
        )

    def _response(self, sweep: Sweep, response: Response, *, keep: bool) -> Response:
        return Response(
            status=response.status,
            reason=sweep.text(_clean(response.reason), "response.reason"),
            headers=redact_headers(sweep, _clean_headers(response.headers), "response.headers"),
            body=redact_body(sweep, response.body, "response.body", keep=keep),
            http_version=response.http_version,
        )


@lru_cache(8)
def _tools(rules: Rules) -> tuple[Names, Plans, Scanner]:
    """Give what is made of rules alone, and shared by all accounts: it takes half a second to make."""
    names = Names(rules)
    return names, Plans(names), Scanner(rules, names)


def _notes(sweep: Sweep) -> tuple[Hidden, ...]:
    """Give what has been noted until now; as the last argument of a call, what the others noted.

    Names are part of a place, and may be secrets themselves.
    """
    notes = tuple(dict.fromkeys(sweep.hidden))
    if not notes:
        return ()
    if all(_is_plain(sweep, where) for where in {_INDEX.sub("", note.where) for note in notes}):
        return notes
    return tuple(Hidden(_place(sweep, note.where), note.rule) for note in notes)


def _is_plain(sweep: Sweep, where: str) -> bool:
    """Whether no name in a place is a secret; places come again, so that is remembered."""
    if ("place", where) in sweep.memory.innocent:
        return True
    if _place(sweep, where) != where:
        return False
    sweep.memory.passed(("place", where))
    return True


def _place(sweep: Sweep, where: str) -> str:
    """Give a place without the secrets in its names; what is hidden there was noted where it stands."""
    noted = len(sweep.hidden)
    kept = redact_shapes(sweep, sweep.swap_known(where, where), where)
    if sweep.known.numbers:
        steps = _STEP.split(kept)
        kept = "".join(placeholder(sweep.key, "otp", step) if step in sweep.known.numbers else step for step in steps)
    del sweep.hidden[noted:]
    return kept


def _texts(exchange: Exchange) -> str:
    """Give what of an exchange is neither body nor message, to be looked through at once."""
    headers = (*exchange.request.headers, *(exchange.response.headers if exchange.response else ()))
    return "\n".join((exchange.request.url, exchange.page, *(value for _, value in headers)))


def _clean(text: str) -> str:
    """Mend lone surrogates, as undecodable octets in a header give them."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _clean_headers(headers: Headers) -> Headers:
    if all(name.isascii() and value.isascii() for name, value in headers):
        return headers
    return tuple((_clean(name), _clean(value)) for name, value in headers)

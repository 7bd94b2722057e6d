"""The engine: a raw exchange goes in, one that may be stored comes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from workbench.exchange import (
    APPLICATION_TYPES,
    Exchange,
    Headers,
    JsonValue,
    Message,
    Redacted,
    RedactedMessage,
    Request,
    Response,
)
from workbench.redaction.body import redact_body
from workbench.redaction.headers import redact_headers
from workbench.redaction.json_text import dump_json, parse_json
from workbench.redaction.json_tree import redact_tree
from workbench.redaction.known import KnownSecrets
from workbench.redaction.leaf import redact_leaf
from workbench.redaction.limits import Limits
from workbench.redaction.messages import redact_message
from workbench.redaction.names import Names
from workbench.redaction.placeholder import is_part
from workbench.redaction.plans import Plans
from workbench.redaction.rules import Rules, default_rules
from workbench.redaction.scan import Scanner
from workbench.redaction.settle import settle, settle_exchange
from workbench.redaction.sweep import Sweep, TooDeepError
from workbench.redaction.url import redact_url


class Redactor:
    """Redacts what one account's traffic holds, and remembers in memory the secrets that it has seen.

    ``key`` is the account's placeholder key (32 octets or so), stored apart from the data. Calls
    from several threads are safe: what is known is replaced whole, names are looked up by one key.
    """

    def __init__(self, key: bytes, rules: Rules | None = None, limits: Limits | None = None) -> None:
        self.rules = rules or default_rules()
        self.limits = limits or Limits()
        self._key = key
        self._names = Names(self.rules)
        self._plans = Plans(self._names)
        self._scanner = Scanner(self.rules, self._names)
        self._known = KnownSecrets(self.limits.known)

    def learn(self, values: Iterable[str], kind: str = "known") -> None:
        """Look for these values everywhere from now on: what the workbench typed, or was given.

        ``kind`` shows in the placeholder: 2 to 16 letters a-z. Numbers of up to eight digits are
        taken for codes, and hidden only where they stand alone.
        """
        usable = [
            value for value in values if 4 <= len(value.strip()) <= self.limits.secret_size and not is_part(value)
        ]
        self._known.learn([(value, kind) for value in usable], typed=True)

    def redact(self, exchange: Exchange) -> Redacted:
        """Give the exchange without its secrets. Bodies of other than application traffic become metadata."""
        return self._exchange(exchange, self._sweep())

    def mask_unknown(self, exchange: Exchange) -> Redacted:
        """Like ``redact``, with every string hidden that is not plainly harmless (dates, UUIDs, words of state)."""
        sweep = self._sweep()
        sweep.strict = True
        return self._exchange(exchange, sweep)

    def redact_message(self, message: Message, url: str) -> RedactedMessage:
        """Give one message of a stream without its secrets; binary ones without their data."""
        sweep = self._sweep()
        kept = redact_message(sweep, message)
        return RedactedMessage(replace(kept, data=settle(sweep, kept.data, "message")))

    def redact_value(self, value: JsonValue) -> JsonValue:
        """Give a JSON value without its secrets; the one given stays as it is."""
        sweep = self._sweep()
        copy = parse_json(dump_json(value))
        try:
            kept = redact_tree(sweep, copy, "value")
        except TooDeepError:
            return None
        return cast("JsonValue", parse_json(settle(sweep, dump_json(kept))))

    def redact_text(self, text: str) -> str:
        """Give any text without its secrets, such as a line of a log or a name on a page."""
        sweep = self._sweep()
        return settle(sweep, sweep.text(_clean(text), "text"))

    def redact_url(self, url: str) -> str:
        """Give a URL without its secrets."""
        sweep = self._sweep()
        return settle(sweep, redact_url(sweep, _clean(url)[: self.limits.field_size], "url"))

    def _sweep(self) -> Sweep:
        return Sweep(
            self._key, self.rules, self._names, self._plans, self._known, self.limits, self._scanner, redact_leaf
        )

    def _exchange(self, exchange: Exchange, sweep: Sweep) -> Redacted:
        before = self._known.version
        keep = exchange.resource_type in APPLICATION_TYPES
        kept = replace(
            exchange,
            request=self._request(sweep, exchange.request, keep=keep),
            response=exchange.response and self._response(sweep, exchange.response, keep=keep),
            page=exchange.page and redact_url(sweep, _clean(exchange.page), "page"),
            error=sweep.text(_clean(exchange.error), "error"),
            messages=tuple(redact_message(sweep, message) for message in exchange.messages) if keep else (),
        )
        if self._known.version != before:
            kept = settle_exchange(sweep, kept)
        return Redacted(replace(kept, hidden=tuple(dict.fromkeys(sweep.hidden))))

    def _request(self, sweep: Sweep, request: Request, *, keep: bool) -> Request:
        url = _clean(request.url)[: self.limits.field_size]
        return replace(
            request,
            url=redact_url(sweep, url, "request"),
            headers=redact_headers(sweep, _clean_headers(request.headers), "request.headers"),
            body=redact_body(sweep, request.body, "request.body", keep=keep),
        )

    def _response(self, sweep: Sweep, response: Response, *, keep: bool) -> Response:
        return replace(
            response,
            reason=sweep.text(_clean(response.reason), "response.reason"),
            headers=redact_headers(sweep, _clean_headers(response.headers), "response.headers"),
            body=redact_body(sweep, response.body, "response.body", keep=keep),
        )


def _clean(text: str) -> str:
    """Mend lone surrogates, as undecodable octets in a header give them."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _clean_headers(headers: Headers) -> Headers:
    return tuple((_clean(name), _clean(value)) for name, value in headers)

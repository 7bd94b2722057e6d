"""Mask personal data, keeping its form: an address stays an address, equal values stay equal."""

from __future__ import annotations

import hmac
import re
import string
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from workbench.exchange import FORM_TYPE, Body, Exchange, JsonValue, Message, Redacted, Request, Response, essence_of
from workbench.redaction.checks import is_card_number
from workbench.redaction.json_text import UNPARSED, dump_json, parse_json
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import PersonalRules
from workbench.redaction.words import endings, squash

_EMAIL = re.compile(r"[\w.+'-]+@(?!\d+x\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}\b")
# Looked for from each letter of a long run, an address takes the square of the run's time: they begin where a run does, and
# one may follow another at once.
_EMAILS = re.compile(rf"(?<![\w.+'-])(?:{_EMAIL.pattern})+")
_PHONE = re.compile(r"(?<![\w.])(?:\+\d[\d ()./-]{6,20}\d|\(\d{2,5}\)[\d ./-]{5,15}\d)(?!\w)")
_CARD = re.compile(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_SOCIAL = re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=\Z|T)")
_EMPTY = frozenset({"", "-", "n/a", "none", "unknown"})


class Personal:
    """Masks what one account's traffic holds of people; ``key`` keeps the masks from being turned back.

    The same value gets the same mask wherever it stands, so that what flows from one answer into the next
    request can still be followed.
    """

    def __init__(self, rules: PersonalRules, key: bytes) -> None:
        self._rules = rules
        self._key = hmac.digest(key, b"personal", "sha256")
        self._verdicts: dict[str, bool] = {}
        self._shapes: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
            (_EMAILS, self._emails),
            (_IBAN, self._pseudonym),
            (_CARD, self._card),
            (_SOCIAL, self._pseudonym),
            (_PHONE, self._pseudonym),
        )

    def exchange(self, exchange: Exchange) -> Redacted:
        """Mask addresses, headers, bodies and messages of a redacted exchange."""
        response = exchange.response
        return Redacted(
            replace(
                exchange,
                request=self._request(exchange.request),
                response=response and self._response(response),
                page=exchange.page and self.url(exchange.page),
                messages=tuple(self.message(message) for message in exchange.messages),
            )
        )

    def value(self, value: JsonValue, name: str = "") -> JsonValue:
        """Mask a JSON value that stands under ``name``; the one given stays as it is."""
        if isinstance(value, dict):
            person = any(squash(key) in self._rules.signals for key in value)
            return {key: self._member(item, key, person=person) for key, item in value.items()}
        if isinstance(value, list):
            return [self.value(item, name) for item in value]
        if isinstance(value, str):
            return self._whole(value) if self._is_personal(name) else self.text(value)
        if isinstance(value, int | float) and not isinstance(value, bool) and self._is_personal(name):
            text = str(value)
            return type(value)(0 if "e" in text else self._pseudonym(text))
        return value

    def _member(self, value: JsonValue, name: str, *, person: bool) -> JsonValue:
        if person and isinstance(value, str) and squash(name) in self._rules.names:
            return self._whole(value)
        return self.value(value, name)

    def text(self, text: str) -> str:
        """Mask addresses, telephone, card, account and social security numbers within any text."""
        for pattern, mask in self._shapes:
            text = _replaced(pattern, mask, text)
        return text

    def url(self, url: str) -> str:
        """Mask what stands in a URL's path and query."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return self.text(url)
        path = "/".join(self._segment(segment) for segment in parts.path.split("/"))
        return urlunsplit(parts._replace(path=path, query=self._form(parts.query)))

    def _segment(self, segment: str) -> str:
        plain = unquote(segment)
        kept = self.text(plain)
        return segment if kept == plain else quote(kept, safe="@+,;=:!$&'()*~")

    def _form(self, text: str) -> str:
        pairs = parse_qsl(text, keep_blank_values=True)
        masked = [(name, self._field(name, value)) for name, value in pairs]
        return text if masked == pairs else urlencode(masked)

    def _field(self, name: str, value: str) -> str:
        return self._whole(value) if self._is_personal(name) else self._content(value)

    def _content(self, text: str) -> str:
        """Mask a text that may be JSON."""
        if text[:1] in ("{", "["):
            value = parse_json(text)
            if value is not UNPARSED:
                return dump_json(self.value(value))  # type: ignore[arg-type]  # it comes from a parser
        return self.text(text)

    def _request(self, request: Request) -> Request:
        headers = tuple((name, self._field(name, value)) for name, value in request.headers)
        return replace(request, url=self.url(request.url), headers=headers, body=self._body(request.body))

    def _response(self, response: Response) -> Response:
        headers = tuple((name, self._field(name, value)) for name, value in response.headers)
        return replace(response, headers=headers, body=self._body(response.body))

    def _body(self, body: Body) -> Body:
        form = essence_of(body.media_type) == FORM_TYPE
        return replace(body, text=self._form(body.text) if form else self._content(body.text)) if body.text else body

    def message(self, message: Message) -> Message:
        """Mask one message of a stream."""
        return replace(message, data=self._content(message.data))

    def _is_personal(self, name: str) -> bool:
        if name not in self._verdicts:
            tails = {squash(name), *endings(name)}
            self._verdicts[name] = bool(tails & self._rules.keys) and not tails & self._rules.keep
        return self._verdicts[name]

    def _whole(self, text: str) -> str:
        if text.lower() in _EMPTY or PLACEHOLDER.fullmatch(text):
            return text
        if _EMAIL.fullmatch(text):
            return self._email(text)
        if date := _DATE.match(text):
            return f"{1950 + self._number(date[0], 50)}-01-01{text[date.end() :]}"
        return self._pseudonym(text)

    def _email(self, address: str) -> str:
        local, _, domain = address.rpartition("@")
        names = domain.lower().split(".")[:-1]
        return f"{self._pseudonym(local)}@{'.'.join(self._pseudonym(name) for name in names)}.example"

    def _emails(self, run: str) -> str:
        return _replaced(_EMAIL, self._email, run)

    def _card(self, text: str) -> str:
        return self._pseudonym(text) if is_card_number(text) else text

    def _number(self, text: str, below: int) -> int:
        return int.from_bytes(hmac.digest(self._key, text.encode("utf-8", "replace"), "sha256")[:4]) % below

    def _pseudonym(self, text: str) -> str:
        """Put other letters for letters and other digits for digits: the same for the same text, whatever its case."""
        stream = self._stream(text.lower())
        return "".join(_like(char, next(stream)) for char in text)

    def _stream(self, text: str) -> Iterator[int]:
        octets, block = text.encode("utf-8", "surrogatepass"), 0
        while True:
            yield from hmac.digest(self._key, block.to_bytes(4) + octets, "sha256")
            block += 1


def _replaced(pattern: re.Pattern[str], mask: Callable[[str], str], text: str) -> str:
    return pattern.sub(lambda found: mask(found[0]), text)


def _like(char: str, number: int) -> str:
    if char.isdigit():
        return str(1 + number % 9)
    if not char.isalpha():
        return char
    letter = string.ascii_lowercase[number % 26]
    return letter.upper() if char.isupper() else letter

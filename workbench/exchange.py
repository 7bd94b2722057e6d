"""The nouns of capture: what one browser session is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NewType

type Headers = tuple[tuple[str, str], ...]
"""Header fields in the order they were sent; names may repeat, case is kept."""

if TYPE_CHECKING:
    type JsonValue = bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None
else:
    # msgspec, which reads annotations at run time, cannot follow an alias that names itself.
    JsonValue = Any
"""What ``json.loads`` gives."""

type JsonSchema = dict[str, JsonValue]
"""A JSON Schema 2020-12 document."""

ResourceType = Literal[
    "xhr",
    "fetch",
    "beacon",
    "eventsource",
    "websocket",
    "preflight",
    "document",
    "iframe",
    "script",
    "stylesheet",
    "image",
    "font",
    "media",
    "manifest",
    "worker",
    "other",
]
"""Why the browser asked. The first six are application traffic, whose bodies are recorded."""

APPLICATION_TYPES: frozenset[str] = frozenset({"xhr", "fetch", "beacon", "eventsource", "websocket", "preflight"})

Source = Literal["proxy", "browser", "import"]
"""Where an exchange was seen: by the proxy, from browser events (a service worker's answer), in a file."""

Actor = Literal["person", "script", "agent"]
"""Who caused an action. What an agent causes is held to stricter rules."""


@dataclass(frozen=True, slots=True)
class Body:
    """The content of a request or a response.

    A raw body has ``raw`` (the octets on the wire, still under ``coding``); a redacted one has
    only ``text``. A body that is not kept has neither, and says why in ``omitted``.
    """

    text: str = ""
    """The content with codings and charset undone; what is stored."""
    raw: bytes = b""
    """The octets as sent. Only ever in memory: always empty once redacted."""
    media_type: str = ""
    """The whole Content-Type value as sent, such as ``application/json; charset=utf-8``."""
    coding: str = ""
    """The Content-Encoding that ``raw`` is still under, such as ``br``; empty once redacted."""
    size: int = 0
    """Octets after codings are undone (as far as is known), whether kept or not."""
    wire_size: int = 0
    """Octets on the wire."""
    omitted: str = ""
    """Why the content is not kept: ``binary``, ``capped``, ``metadata-only``, ``undecodable``, …"""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a stream: a WebSocket frame or a server-sent event."""

    sequence: int
    """From 0, in the order of arrival."""
    at: float
    """Seconds since the epoch."""
    direction: Literal["sent", "received"]
    kind: Literal["text", "binary", "event"]
    data: str
    """Text of the frame; for an event the data lines joined by line feeds; empty for binary."""
    size: int = 0
    event: str = ""
    """A server-sent event's name; empty for the default, ``message``."""
    omitted: str = ""
    id: str = ""
    """A server-sent event's own id, which a client that comes back sends as ``Last-Event-ID``."""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    url: str
    """Absolute, without a fragment."""
    headers: Headers = ()
    body: Body = Body()
    http_version: str = "HTTP/1.1"


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    reason: str = ""
    headers: Headers = ()
    body: Body = Body()
    http_version: str = "HTTP/1.1"


PAGE_TAGS = 900_000_000
"""From here on a tag is no action's number but a page's, of those that the workbench owns: which action such a page does
at the moment the recorder is told, so that the page's headers stay as they are from call to call."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Which action made the browser send a request, and how sure that is."""

    action: int = 0
    """The action's number in its recording; 0 when unknown."""
    evidence: Literal["", "tag", "initiator", "time"] = ""
    actor: Actor = "person"


@dataclass(frozen=True, slots=True)
class Hidden:
    """One value that redaction took out: where it stood and which rule hit. Never the value."""

    where: str
    """Such as ``request.headers.Authorization``, ``response.body$.access_token``, ``request.query.code``."""
    rule: str
    """The rule's name, as ``redact explain`` shows it."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response, or a stream with its messages.

    As built by capture or an importer it is raw and lives in memory only; ``Redactor.redact``
    turns it into a ``Redacted``, which everything that stores or shows accepts.
    """

    id: str
    """Unique in a workspace, sorts by time: see ``new_id`` in ``workbench.ids``."""
    recording: str
    started: float
    """Seconds since the epoch, when the request's first octet was seen."""
    request: Request
    response: Response | None = None
    """None when no answer came: see ``error``."""
    duration: float = 0.0
    """Seconds from the request's first octet to the response's last."""
    waited: float = 0.0
    """Seconds from the request's last octet to the response's first."""
    resource_type: ResourceType = "other"
    source: Source = "proxy"
    cause: Cause = Cause()
    page: str = ""
    """The URL of the page that asked (path only, redacted); empty when unknown."""
    messages: tuple[Message, ...] = ()
    error: str = ""
    """Why no (whole) answer came: ``client disconnected``, ``connection refused``, …"""
    markers: tuple[str, ...] = ()
    """What is missing, or worth knowing: ``capped``, ``held``, ``challenge: Cloudflare``, …"""
    hidden: tuple[Hidden, ...] = ()
    """What redaction took out of it; empty while raw."""


Redacted = NewType("Redacted", Exchange)
"""An exchange that has passed redaction. Only ``workbench.redaction`` makes one."""

RedactedMessage = NewType("RedactedMessage", Message)
"""A stream's message that has passed redaction."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the person, a script or an agent did in the browser."""

    number: int
    """From 1 within its recording; the tag that exchanges carry."""
    recording: str
    at: float
    """Seconds since the epoch."""
    kind: str
    """``goto``, ``click``, ``fill``, ``press``, ``select``, ``note``, ``call`` (an operation), …"""
    target: str = ""
    """What it was done to, in words that a person knows: a button's label, a path. Redacted."""
    actor: Actor = "person"
    url: str = ""
    """The page's URL, redacted."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One capture session of one account."""

    id: str
    portal: str
    account: str
    started: float
    ended: float = 0.0
    """0 while it runs."""
    title: str = ""
    origins: tuple[str, ...] = ()
    """The origins whose bodies are recorded."""
    note: str = ""
    """Such as how it ended, when that was not in order."""


FORM_TYPE = "application/x-www-form-urlencoded"


def essence_of(media_type: str) -> str:
    """Give ``application/json`` for ``Application/JSON; charset=utf-8`` (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()

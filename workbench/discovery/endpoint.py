"""What discovery finds: endpoints with their parameters, shapes, credentials and evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from workbench.exchange import JsonSchema, JsonValue

Risk = Literal["read", "write", "destructive"]

Location = Literal["path", "query", "header", "cookie", "form", "multipart", "json", "graphql", "rpc"]
"""Where a parameter travels. ``json``: a field of the JSON body, ``name`` being its JSON pointer
without the leading slash; ``graphql``: a variable; ``rpc``: a member of JSON-RPC ``params``."""

AuthKind = Literal["anonymous", "bearer", "cookie", "basic", "api_key", "signed"]

PaginationKind = Literal["page", "offset", "cursor", "link", "next_url"]

Separator = Literal["", ",", "|", "/"]
"""What stands between the items of an array that travels as one text; empty where each item is a pair of its own.

Of a path: ``/`` says that its values are paths of files, whose slashes stay."""

DiscriminatorKind = Literal["graphql", "jsonrpc", "soap", "grpc-web", "odata", "query", "body"]


@dataclass(frozen=True, slots=True)
class Discriminator:
    """What tells apart the endpoints that share a method and a URL."""

    kind: DiscriminatorKind
    name: str
    """Such as ``ListTickets``, ``tickets.close``, ``action=save``."""
    operation: Literal["", "query", "mutation", "subscription"] = ""
    """GraphQL only."""


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    location: Location
    schema: JsonSchema
    required: bool = True
    """Present in every request that was seen."""
    constant: bool = False
    """The same value in every request that was seen (of two or more)."""
    separator: Separator = ""
    default: JsonValue = None
    """What the application itself sends most of the time, though not always; None where nothing is usual."""
    examples: tuple[JsonValue, ...] = ()
    """A few observed values, redacted; for a person, never for the catalog."""
    source: str = ""
    """Where its value comes from, in words: ``an id from list_partners``; empty when unknown."""


@dataclass(frozen=True, slots=True)
class Auth:
    """The credential that requests of an endpoint carried."""

    kind: AuthKind = "anonymous"
    header: str = ""
    """The header that carries it: ``Authorization``, ``X-Api-Key``; empty for cookies."""
    cookies: tuple[str, ...] = ()
    """Names of cookies that look like a session; values never."""
    csrf_header: str = ""
    """The anti-forgery header that goes with a cookie; empty where there is none."""
    csrf_source: str = ""
    """Where its value comes from: ``cookie:csrf_token``, ``response:GET /api/csrf$.token``."""


@dataclass(frozen=True, slots=True)
class Pagination:
    kind: PaginationKind
    parameter: str = ""
    """The query or body parameter that moves on."""
    size_parameter: str = ""
    items: str = ""
    """JSON path of the array of items, such as ``$.data``."""
    next: str = ""
    """JSON path of the next cursor, page or URL, or the header that has it: ``Link``, ``X-Next-Page``."""
    total: str = ""
    """JSON path of how many items there are in all, or the header that says so: ``X-Total-Count``."""


Reuse = Literal["", "no-store", "no-cache", "private", "public"]


@dataclass(frozen=True, slots=True)
class RateLimit:
    """How often the server said that it may be asked."""

    requests: int
    """0 where it only ever said how long to wait."""
    seconds: int
    """The window that the limit is for; 0 where it did not say."""
    retry_after: int = 0
    """The longest wait that it asked for, in seconds; 0 for none."""


@dataclass(frozen=True, slots=True)
class Caching:
    """What the server said of reusing a good answer (RFC 9111)."""

    reuse: Reuse = ""
    max_age: int | None = None
    """Seconds."""
    validators: tuple[str, ...] = ()
    """Headers by which an answer can be asked for again: ``etag``, ``last-modified``."""


@dataclass(frozen=True, slots=True)
class ResponseShape:
    status: int
    media_type: str
    """The essence, such as ``application/json``."""
    schema: JsonSchema | None
    """None where the body is no JSON or was not kept."""
    count: int
    fault: JsonSchema | None = None
    """What comes instead where the protocol tells errors with this status: JSON-RPC, GraphQL."""


@dataclass(frozen=True, slots=True)
class ValueLink:
    """A value that one endpoint's response gave and a later request of another carried."""

    producer: str
    """Endpoint id."""
    field: str
    """JSON path in the producer's response, array indices as ``*``: ``$.items[*].id``. ``Location`` is the header of that
    name, whose path has the value; ``request$.slug`` is a field of the producer's request, which named what it created."""
    consumer: str
    """Endpoint id."""
    location: Location
    parameter: str
    support: int
    """How many distinct values travelled."""
    confidence: float


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Requests that a person would write down as one line of the API."""

    id: str
    """Stable: survives regrouping as long as method, origin, template and discriminator do."""
    method: str
    origin: str
    """Such as ``https://portal.example:8443``; no trailing slash."""
    path: str
    """The path template: ``/partners/{partner_id}/contacts``."""
    discriminator: Discriminator | None = None
    name: str = ""
    """Proposed operation name, ``[a-z][a-z0-9_]*``, such as ``list_partner_contacts``."""
    title: str = ""
    category: str = ""
    """The API's own word for the group it belongs to, such as ``partners``."""
    risk: Risk = "read"
    noise: str = ""
    """Why it is folded away (``analytics``, ``health``, …); empty when it is not."""
    auth: Auth = Auth()
    pagination: Pagination | None = None
    parameters: tuple[Parameter, ...] = ()
    request_media_type: str = ""
    """The essence of the request body's type; empty without a body."""
    request_schema: JsonSchema | None = None
    document: str = ""
    """GraphQL: the query document as sent (without values in variables)."""
    responses: tuple[ResponseShape, ...] = ()
    exchanges: int = 0
    statuses: tuple[tuple[int, int], ...] = ()
    """(status, count), ascending; 0 stands for no answer."""
    latency: tuple[float, float] = (0.0, 0.0)
    """Seconds: median and 95th percentile."""
    rate_limit: RateLimit | None = None
    caching: Caching | None = None
    confidence: float = 1.0
    """0 … 1, that the template is right."""
    reasons: tuple[str, ...] = ()
    """The evidence, in words."""
    samples: tuple[str, ...] = ()
    """Ids of a few exchanges, one a status first."""
    least: str = ""
    """The least credential that it was found to need when it was probed, in words: ``anonymous``; empty until then."""
    links: tuple[ValueLink, ...] = field(default=())
    """The links into this endpoint's parameters."""


@dataclass(frozen=True, slots=True)
class Override:
    """A person's decision about endpoints; it wins over evidence and survives regrouping.

    ``samples`` are request lines (``GET https://host/path``) that it speaks of.
    """

    kind: Literal["template", "literal", "name", "title", "category", "risk", "noise", "least"]
    samples: tuple[str, ...]
    value: str
    """The path template, literal segment, name, …"""


def label(endpoint: Endpoint) -> str:
    """Give ``METHOD path``, with the discriminator where there is one."""
    what = f" {endpoint.discriminator.name}" if endpoint.discriminator else ""
    return f"{endpoint.method} {endpoint.path}{what}"

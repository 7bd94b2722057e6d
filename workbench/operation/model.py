"""The nouns of the catalog: what a person promotes, and the portal it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.discovery.endpoint import Auth, Discriminator, Location, Pagination, Risk, Separator
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.recipe import Recipe

NAME_PATTERN = r"[a-z][a-z0-9_]{0,47}"
"""What names of portals and operations look like; a tool is ``<portal>_<operation>``."""

RISKS: tuple[Risk, ...] = ("read", "write", "destructive")
"""From the least to the most."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Where one property of the input goes in the request."""

    name: str
    """The property of the operation's input schema."""
    location: Location
    target: str
    """The path or query parameter, header, form field, JSON pointer (without the leading slash),
    GraphQL variable or RPC member that it fills."""
    separator: Separator = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """A promoted endpoint: a file that a person has reviewed. See ``docs/catalog.md``."""

    portal: str
    name: str
    title: str
    category: str
    risk: Risk
    method: str
    origin: str
    """The name of an origin of the portal, such as ``portal``; ``portal.json`` has its URL."""
    path: str
    """Path template: ``/api/partners/{partner_id}``."""
    description: str = ""
    """Written or approved by a person; never captured text."""
    discriminator: Discriminator | None = None
    document: str = ""
    """GraphQL: the query document."""
    media_type: str = ""
    """Of the request body; empty without a body."""
    auth: Auth = Auth()
    bindings: tuple[Binding, ...] = ()
    constants: tuple[tuple[Location, str, JsonValue], ...] = ()
    """(location, target, value) that every call sends; only what the person ticked."""
    input_schema: JsonSchema | None = None
    output_schema: JsonSchema | None = None
    pagination: Pagination | None = None
    events: int = 0
    """How many server-sent events a call waits for; 0 where the answer is no such stream."""
    event_seconds: float = 0.0
    """After how long a call gives the events that have come; 0: after ten seconds."""
    endpoint: str = ""
    """The endpoint it was promoted from."""


@dataclass(frozen=True, slots=True)
class BearerSource:
    """Where the portal's page keeps its bearer token: looked up in the page, at each call."""

    storage: Literal["sessionStorage", "localStorage"]
    key_prefix: str
    """The storage key starts with it, such as ``oidc.user:``."""
    field: str = ""
    """The member of the JSON value that holds the token; empty when the value is the token."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How gently a portal is used, and how its browser looks to it."""

    calls_per_minute: int = 0
    """Of all operations together; 0: as many as there are."""
    calls_at_once: int = 0
    idle_seconds: float = 600.0
    """After which a browser that can come back by itself is closed."""
    pages: int = 30
    """That may be open at once."""
    locale: str = ""
    """Such as ``en-GB``."""
    time_zone: str = ""
    """Such as ``Europe/Vienna``."""


@dataclass(frozen=True, slots=True)
class Portal:
    """A product on the web: ``catalog/<portal>/portal.json``."""

    name: str
    title: str
    start: str
    """The URL that a person opens first."""
    origins: tuple[tuple[str, str], ...]
    """(name, origin): what operations may call, such as ``("portal", "https://portal.example")``."""
    record: tuple[str, ...] = ()
    """Origins whose bodies are recorded; the call origins when empty."""
    load: tuple[str, ...] = ()
    """Origins that pages may load from, unrecorded."""
    identity: tuple[str, ...] = ()
    """Origins of identity providers: loaded, their bodies never recorded."""
    bearer: BearerSource | None = None
    login: Recipe | None = None
    """How to sign in without a person, and what a signed-in page shows."""
    limits: Limits = Limits()
    credential_headers: tuple[str, ...] = ()
    """Headers that go with Basic credentials or an API key, such as ``clientId``; their values are the person's."""

    @property
    def recipe(self) -> Recipe | None:
        """Give what signs in without the person; None where ``login`` has no rules: they do it themselves."""
        return self.login if self.login and self.login.rules else None

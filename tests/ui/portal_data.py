"""A partner portal's traffic, endpoints and catalog, always the same."""

from __future__ import annotations

import json
from dataclasses import replace

from workbench.browser.outline import Element
from workbench.discovery.endpoint import (
    Auth,
    Discriminator,
    Endpoint,
    Pagination,
    Parameter,
    ResponseShape,
    Risk,
    ValueLink,
)
from workbench.exchange import (
    Action,
    Body,
    Cause,
    Exchange,
    Hidden,
    JsonSchema,
    Message,
    Recording,
    Request,
    ResourceType,
    Response,
)
from workbench.operation import Binding, Operation
from workbench.workspace.views import (
    AuditEntry,
    BrowserView,
    Caller,
    CatalogProblem,
    ClientRow,
    EndpointChange,
    EndpointDiff,
    OperationRow,
    Pending,
    Permission,
    SessionStatus,
)

START = 1_767_348_180.0
"""2026-01-02 10:03:00 UTC."""

PORTAL = "https://portal.partners.example"
IDENTITY = "https://login.partners.example"

RECORDING = Recording(
    "r-019b7e31", "partners", "default", START, title="Demo tour", origins=(PORTAL, "https://support.partners.example")
)
OLD_RECORDING = Recording("r-019b6a02", "partners", "default", START - 86_400, START - 86_000, origins=(PORTAL,))

ACTIONS = (
    Action(1, RECORDING.id, START, "goto", PORTAL, url=PORTAL),
    Action(2, RECORDING.id, START + 4, "click", "Sign in"),
    Action(3, RECORDING.id, START + 10, "note", "looking at partners"),
    Action(4, RECORDING.id, START + 12, "click", "Partners"),
    Action(5, RECORDING.id, START + 20, "click", "Contoso"),
    Action(6, RECORDING.id, START + 30, "note", "inviting Kim"),
    Action(7, RECORDING.id, START + 31, "click", "Invite user"),
)

MEANT = dict.fromkeys((3, 4, 5), "looking at partners") | dict.fromkeys((6, 7), "inviting Kim")
"""The note that an action was under."""

_CAUSES = (1, 2, 4, 5, 7)

PAGE = BrowserView(
    open=True,
    portal="partners",
    account="default",
    url=f"{PORTAL}/partners/contoso",
    title="Contoso | Partner portal",
    elements=(
        Element(0, "navigation", "Main"),
        Element(1, "link", "Partners", locator="aria-ref=e3", clickable=True),
        Element(1, "link", "Tickets", locator="aria-ref=e4", clickable=True),
        Element(0, "main", locator="aria-ref=e5"),
        Element(1, "heading", "Contoso", locator="aria-ref=e6"),
        Element(1, "paragraph", value="Gold partner since 2019", locator="aria-ref=e7"),
        Element(1, "searchbox", "Find a user", "kim", "aria-ref=e8"),
        Element(1, "form", "Invite", locator="aria-ref=e9"),
        Element(2, "textbox", "E-mail", locator="aria-ref=e10"),
        Element(2, "combobox", "Role", "Reader", "aria-ref=e11", (), ("Admin", "Reader", "Guest")),
        Element(2, "textbox", "Your password", "[withheld]", "aria-ref=e12", secret=True),
        Element(2, "checkbox", "Send a copy", locator="aria-ref=e13", states=("checked",)),
        Element(2, "button", "Invite user", locator="aria-ref=e14", clickable=True),
        Element(2, "button", "Delete", locator="aria-ref=e15", states=("disabled",)),
        Element(0, "status", value="Saved"),
    ),
    origins=(PORTAL, IDENTITY),
    signed_in=True,
    recording=True,
    headless=True,
    note="inviting Kim",
)

SESSIONS = (
    SessionStatus(
        "partners", "default", "signed in", "k…@p…", f"{PORTAL}/partners", token_expires=START + 3_000, recipe=True
    ),
    SessionStatus("shop", "emea", remembered=True, failures=3, blocked=True),
)

BEARER = Auth("bearer", "Authorization")
COOKIE = Auth("cookie", cookies=("session",), csrf_header="X-CSRF-Token", csrf_source="cookie:csrf_token")

PARTNER: JsonSchema = {
    "type": "object",
    "required": ["id", "name", "tier"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "name": {"type": "string"},
        "tier": {"type": "string", "enum": ["gold", "silver", "bronze"]},
        "parent": {"type": ["string", "null"], "format": "uuid"},
        "users": {"type": "integer"},
    },
}
PARTNERS: JsonSchema = {
    "type": "object",
    "required": ["items", "total"],
    "properties": {"items": {"type": "array", "items": PARTNER}, "total": {"type": "integer"}},
}
INVITATION: JsonSchema = {
    "type": "object",
    "required": ["email", "role"],
    "properties": {
        "email": {"type": "string", "format": "email"},
        "role": {"type": "string", "enum": ["admin", "reader"]},
        "message": {"type": "string"},
    },
}
TICKETS = "query ListTickets($state: String) {\n  tickets(state: $state) { id title }\n}"

_PARTNER_ID = Parameter(
    "partner_id",
    "path",
    {"type": "string", "format": "uuid"},
    examples=("5f0c3a1e-0000-4000-8000-000000000001",),
    source="an id from list_partners",
)
_PAGE = Parameter("page", "query", {"type": "integer"}, required=False, examples=(1, 2, 3))
_SIZE = Parameter("size", "query", {"type": "integer"}, required=False, constant=True, examples=(25,))
_LOCALE = Parameter("locale", "query", {"type": "string"}, constant=True, examples=("en-GB",))


def _endpoint(id_: str, request: str, name: str, category: str, risk: Risk = "read") -> Endpoint:
    method, path = request.split()
    title = name.replace("_", " ").capitalize()
    return Endpoint(
        id_,
        method,
        PORTAL,
        path,
        name=name,
        title=title,
        category=category,
        risk=risk,
        auth=BEARER,
        responses=(ResponseShape(200, "application/json", {"type": "object"}, 3),),
        exchanges=3,
        statuses=((200, 3),),
        latency=(0.031, 0.088),
        confidence=0.97,
        reasons=("The path has no varying segment.",),
    )


def endpoints() -> list[Endpoint]:
    """Give twelve endpoints in five categories, one of them noise."""
    invite = _endpoint("e-invite", "POST /api/users/invite", "invite_user", "users", "write")
    tickets = _endpoint("e-tickets", "POST /graphql", "list_tickets", "issues")
    return [
        replace(
            _endpoint("e-partners", "GET /api/partners", "list_partners", "partners"),
            parameters=(_PAGE, _SIZE, _LOCALE),
            pagination=Pagination("page", "page", "size", "$.items", total="$.total"),
            responses=(
                ResponseShape(200, "application/json", PARTNERS, 12),
                ResponseShape(403, "application/problem+json", {"type": "object"}, 1),
            ),
            exchanges=13,
            statuses=((200, 12), (403, 1)),
            samples=("x-0000",),
        ),
        replace(
            _endpoint("e-partner", "GET /api/partners/{partner_id}", "get_partner", "partners"),
            parameters=(_PARTNER_ID,),
            responses=(ResponseShape(200, "application/json", PARTNER, 4),),
            reasons=("Segment 3 had 4 values, all UUIDs.", "Each came from a response of list_partners."),
            links=(ValueLink("e-partners", "$.items[*].id", "e-partner", "path", "partner_id", 4, 0.98),),
        ),
        _endpoint("e-contacts", "GET /api/partners/{partner_id}/contacts", "list_partner_contacts", "partners"),
        _endpoint("e-users", "GET /api/users", "list_users", "users"),
        replace(
            invite,
            auth=COOKIE,
            request_media_type="application/json",
            request_schema=INVITATION,
            parameters=(
                Parameter("email", "json", {"type": "string", "format": "email"}, examples=("kim@partners.example",)),
                Parameter("role", "json", {"type": "string", "enum": ["admin", "reader"]}, examples=("reader",)),
                Parameter("message", "json", {"type": "string"}, required=False),
            ),
            statuses=((201, 2), (422, 1)),
        ),
        _endpoint("e-delete", "DELETE /api/users/{user_id}", "delete_user", "users", "destructive"),
        _endpoint("e-me", "GET /api/me", "get_profile", "me"),
        _endpoint("e-prefs", "GET /api/me/preferences", "get_preferences", "me"),
        replace(
            tickets,
            discriminator=Discriminator("graphql", "ListTickets", "query"),
            document=TICKETS,
            parameters=(Parameter("state", "graphql", {"type": "string"}, required=False, examples=("open",)),),
        ),
        replace(
            _endpoint("e-close", "POST /rpc", "close_ticket", "issues", "write"),
            discriminator=Discriminator("jsonrpc", "tickets.close"),
            confidence=0.64,
        ),
        _endpoint("e-config", "GET /api/bootstrap/config", "get_config", "bootstrap"),
        replace(_endpoint("e-collect", "POST /collect", "collect", "telemetry", "write"), noise="analytics"),
    ]


_PATHS: tuple[tuple[str, str, str, int, str], ...] = (
    ("GET", "/api/me", "e-me", 200, "fetch"),
    ("GET", "/api/partners?page=1&size=25&locale=en-GB", "e-partners", 200, "fetch"),
    ("GET", "/api/partners/5f0c3a1e-0000-4000-8000-000000000001", "e-partner", 200, "xhr"),
    ("GET", "/assets/app.js", "", 200, "script"),
    ("POST", "/api/users/invite", "e-invite", 201, "fetch"),
    ("POST", "/graphql", "e-tickets", 200, "fetch"),
    ("GET", "/api/partners?page=2&size=25&locale=en-GB", "e-partners", 403, "fetch"),
    ("GET", "/api/events", "", 200, "eventsource"),
    ("DELETE", "/api/users/1042", "e-delete", 204, "fetch"),
    ("GET", "/api/slow", "", 0, "fetch"),
)


def exchange(number: int, recording: str = RECORDING.id) -> Exchange:
    """Give the ``number``-th exchange of the tour."""
    method, path, _, status, kind = _PATHS[number % len(_PATHS)]
    return Exchange(
        id=f"x-{number:04}",
        recording=recording,
        started=START + number * 0.7,
        request=_request(method, path),
        response=_response(status, number) if status else None,
        duration=0.034 + number % 7 * 0.011,
        waited=0.021,
        resource_type=_type(kind),
        cause=Cause(_CAUSES[number % len(_CAUSES)], "tag"),
        page="/partners",
        messages=_messages(number) if kind == "eventsource" else (),
        error="" if status else "connection reset",
        hidden=(
            Hidden("request.headers.Authorization", "authorization-header"),
            Hidden("response.body.text.session", "session"),
        ),
    )


def endpoint_of(number: int) -> str:
    """Give the id of the endpoint that the ``number``-th exchange belongs to."""
    return _PATHS[number % len(_PATHS)][2]


def _type(kind: str) -> ResourceType:
    kinds: dict[str, ResourceType] = {"fetch": "fetch", "xhr": "xhr", "script": "script", "eventsource": "eventsource"}
    return kinds[kind]


def _request(method: str, path: str) -> Request:
    headers = [("Authorization", "Bearer redacted.bearer.7c21e0a1b2c3"), ("Accept", "application/json")]
    body = Body()
    if method == "POST":
        text = json.dumps({"email": "kim@partners.example", "role": "reader"})
        body = Body(text=text, media_type="application/json", size=len(text), wire_size=len(text))
        headers.append(("Content-Type", "application/json"))
    return Request(method, PORTAL + path, tuple(headers), body, "HTTP/2.0")


def _response(status: int, number: int) -> Response:
    items = [{"id": f"5f0c3a1e-0000-4000-8000-{n:012}", "name": f"Partner {n}", "tier": "gold"} for n in range(1, 4)]
    text = json.dumps({"items": items, "total": 57, "session": "redacted.session.90ab17a1b2c3", "parent": None})
    body = Body(text=text, media_type="application/json; charset=utf-8", size=len(text) + number, wire_size=180)
    if status == 204:
        body = Body()
    return Response(status, {200: "OK", 201: "Created"}.get(status, ""), (("Content-Type", body.media_type),), body)


def _messages(number: int) -> tuple[Message, ...]:
    at = START + number
    return tuple(
        Message(n, at + n, "received", "event", json.dumps({"ticket": n, "state": "open"}), 30, "ticket")
        for n in range(3)
    )


def operation(endpoint: Endpoint) -> Operation:
    """Give what an endpoint becomes when it is promoted as proposed."""
    properties: dict[str, JsonSchema] = {parameter.name: parameter.schema for parameter in endpoint.parameters}
    required = [parameter.name for parameter in endpoint.parameters if parameter.required]
    schema: JsonSchema = {
        "type": "object",
        "properties": {**properties},
        "required": [*required],
        "additionalProperties": False,
    }
    return Operation(
        "partners",
        endpoint.name,
        endpoint.title,
        endpoint.category,
        endpoint.risk,
        endpoint.method,
        "portal",
        endpoint.path,
        discriminator=endpoint.discriminator,
        document=endpoint.document,
        media_type=endpoint.request_media_type,
        auth=endpoint.auth,
        bindings=tuple(Binding(p.name, p.location, p.name) for p in endpoint.parameters),
        input_schema=schema,
        output_schema=endpoint.responses[0].schema,
        pagination=endpoint.pagination,
        endpoint=endpoint.id,
    )


def operation_rows() -> list[OperationRow]:
    """Give three promoted operations: one verified, one failing, one that never ran."""
    found = {endpoint.id: endpoint for endpoint in endpoints()}

    return [
        OperationRow(
            operation(found["e-partners"]),
            "partners_list_partners",
            "verified",
            START + 90,
            14,
            (Caller("claude-code", 12, START + 90), Caller("", 2, START + 20)),
        ),
        OperationRow(operation(found["e-me"]), "partners_get_profile", "failing", START + 95, 2),
        OperationRow(operation(found["e-invite"]), "partners_invite_user"),
    ]


PROBLEMS = (CatalogProblem("catalog/partners/get_partner.json", 12, "“risk” is none of read, write, destructive."),)

CLIENTS = (ClientRow("claude-code", START + 60, 16),)

PENDING = (
    Pending(
        START + 99,
        "partners/invite_user",
        "claude-code",
        {"email": "kim@partners.example", "role": "reader"},
        "a019abc",
        {"method": "POST", "url": f"{PORTAL}/api/users", "body": {"email": "kim@partners.example", "role": "reader"}},
        START + 699,
    ),
)

AUDIT = (
    AuditEntry(START + 90, "claude-code", "partners/list_partners", {"page": 1}, "HTTP 200"),
    AuditEntry(START + 95, "", "partners/get_profile", {}, "failed: The call's page did not answer."),
)

PERMISSIONS = (Permission("p-1", "partners/close_ticket", "cursor", START + 3_600, 3),)

DIFFS = (
    EndpointDiff("e-users", "GET /api/users", "list_users", 0, 3),
    EndpointDiff(
        "e-partners",
        "GET /api/partners",
        "list_partners",
        12,
        9,
        (
            EndpointChange("added", "query region", after="string, optional"),
            EndpointChange("changed", "200 application/json $.items[*].parent", "string, uuid", "string or null, uuid"),
            EndpointChange("removed", "status 403", "once"),
        ),
    ),
)
"""What the later recording has that the earlier had not, and the other way round."""

"""One exchange as the parts of its screen."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import orjson

from workbench.exchange import Body, Exchange, Headers, Message
from workbench.text import safe_text
from workbench.ui.show import figures
from workbench.ui.show.bodies import body_lines
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.spans import Line, Lines, Span, line
from workbench.workspace.views import ExchangeDetail, HiddenValue, Inspection

EVIDENCE = {
    "tag": "certain: the request carried the action's number",
    "initiator": "likely: by the script that asked",
    "time": "a guess: by time alone",
}

MESSAGES_SHOWN = 2_000


def exchange_parts(detail: ExchangeDetail) -> dict[str, Lines]:
    """Give the lines of each part of the screen that has lines."""
    exchange = detail.exchange
    return {
        "overview": overview(detail),
        "request": request_lines(exchange),
        "response": response_lines(exchange),
        "messages": message_lines(exchange),
    }


def overview(detail: ExchangeDetail) -> Lines:
    """Say what happened, when, and why."""
    exchange = detail.exchange
    response = exchange.response
    status = response.status if response else 0
    return [
        *facts(("Request", Span(f"{exchange.request.method} {exchange.request.url}", "title"))),
        (Span(f"{'Status':<12} ", "dim"), figures.status(status), Span(f" {response.reason}" if response else "")),
        *facts(
            ("Error", Span(exchange.error, "bad")),
            ("Started", f"{figures.moment(exchange.started)} ({figures.clock(exchange.started)})"),
            ("Took", _took(exchange)),
            ("Type", exchange.resource_type),
            ("Sent", _body_fact(exchange.request.body)),
            ("Received", _body_fact(response.body) if response else ""),
            ("Messages", f"{len(exchange.messages):,}" if exchange.messages else ""),
            ("Seen by", "the browser" if exchange.source == "browser" else exchange.source),
            ("Page", exchange.page),
            ("Caused by", _cause(detail)),
            ("Note", Span(detail.note, "title")),
            ("Endpoint", _endpoint(detail)),
            ("Markers", Span(", ".join(exchange.markers), "warn")),
            ("Hidden", _hidden_fact(exchange)),
            ("Id", Span(exchange.id, "dim")),
        ),
    ]


def _took(exchange: Exchange) -> str:
    waited = f"first octet after {figures.seconds(exchange.waited)}"
    return (
        f"{waited}, and the stream goes on" if goes_on(exchange) else f"{figures.seconds(exchange.duration)}, {waited}"
    )


def goes_on(exchange: Exchange) -> bool:
    """Whether a stream was open when it was last heard of.

    Until it ends its duration is that of the handshake: what was said later shows that it went on.
    """
    return bool(exchange.messages) and exchange.started + exchange.duration < exchange.messages[-1].at


def conversation(exchange: Exchange) -> str:
    """Give a stream's messages to copy, as one line of JSON without control characters."""
    said = [
        {
            "direction": each.direction,
            "at": each.at,
            "event": safe_text(each.event or each.kind),
            "id": safe_text(each.id),
            "data": safe_text(each.data),
        }
        for each in exchange.messages
    ]
    return orjson.dumps(said).decode()


def _body_fact(body: Body) -> str:
    kept = f", not kept: {body.omitted}" if body.omitted else ""
    wire = f", {figures.size(body.wire_size)} on the wire" if body.wire_size not in {0, body.size} else ""
    return f"{body.media_type or 'no type'}, {figures.size(body.size)}{wire}{kept}" if body.size or kept else "nothing"


def _endpoint(detail: ExchangeDetail) -> str:
    if detail.endpoint:
        return f"{detail.endpoint}  (t: open)"
    return "not looked for yet (t: do)" if detail.exchange.resource_type in {"xhr", "fetch"} else "none"


def _cause(detail: ExchangeDetail) -> str:
    cause = detail.exchange.cause
    if not cause.action:
        return "unknown"
    why = EVIDENCE.get(cause.evidence, "no evidence kept")
    return f"#{cause.action} {detail.action or 'an action'}, by the {cause.actor} ({why})"


def _hidden_fact(exchange: Exchange) -> str:
    count = len(exchange.hidden)
    return f"{count:,} values were taken out: see the last part" if count else "nothing was taken out"


def request_lines(exchange: Exchange) -> Lines:
    """Show the request: its line, query, headers and body."""
    request = exchange.request
    return [
        line(f"{request.method} {_target(request.url)} {request.http_version}", "title"),
        *_query_lines(request.url),
        *_header_lines(request.headers),
        *heading("Body"),
        *body_lines(request.body),
    ]


def response_lines(exchange: Exchange) -> Lines:
    """Show the response, or why there is none."""
    response = exchange.response
    if response is None:
        return [line(f"No answer: {exchange.error or 'none came'}.", "bad")]
    return [
        (
            Span(f"{response.http_version} ", "title"),
            figures.status(response.status),
            Span(f" {response.reason}", "title"),
        ),
        *_header_lines(response.headers),
        *heading("Body"),
        *body_lines(response.body),
    ]


def _target(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"


def _query_lines(url: str) -> Lines:
    try:
        pairs = parse_qsl(urlsplit(url).query, keep_blank_values=True, max_num_fields=1_000)
    except ValueError:
        return []
    if not pairs:
        return []
    return [*heading("Query"), *(_pair(name, value) for name, value in pairs)]


def _header_lines(headers: Headers) -> Lines:
    return [*heading("Headers"), *(_pair(name, value) for name, value in headers)]


def _pair(name: str, value: str) -> Line:
    return (Span(name, "key"), Span(": ", "dim"), Span(value, "text"))


def message_lines(exchange: Exchange) -> Lines:
    """Show a stream as a conversation: who said what, when, and how long after the stream began."""
    if not exchange.messages:
        return [line("No messages: this is no WebSocket and no event stream, or nothing was said yet.", "dim")]
    shown = exchange.messages[:MESSAGES_SHOWN]
    lines = [_summary(exchange), line()]
    lines += [part for message in shown for part in _message_lines(message, exchange.started)]
    if rest := len(exchange.messages) - len(shown):
        lines.append(line(f"… {rest:,} more messages", "warn"))
    return lines


def _summary(exchange: Exchange) -> Line:
    sent = sum(message.direction == "sent" for message in exchange.messages)
    received = len(exchange.messages) - sent
    octets = figures.size(sum(message.size for message in exchange.messages))
    lasted = "goes on" if goes_on(exchange) else f"ended after {figures.seconds(exchange.duration)}"
    return line(f"{sent:,} sent, {received:,} received, {octets}; the stream {lasted}", "dim")


def _message_lines(message: Message, began: float) -> Lines:
    arrow = Span("→ sent    ", "warn") if message.direction == "sent" else Span("← received", "good")
    name = f"{message.event or message.kind}{f' id {message.id}' if message.id else ''}"
    after = figures.seconds(max(message.at - began, 0.0))
    said = f" {figures.clock(message.at)} +{after} #{message.sequence} {name}, {figures.size(message.size)}"
    head: Line = (arrow, Span(said, "dim"))
    if message.omitted:
        return [head, line(f"    not kept: {message.omitted}", "warn")]
    body = body_lines(Body(text=message.data)) if message.data else []
    return [head, *((Span("    "), *part) for part in body)]


HIDDEN_COLUMNS = (
    Column("Where", minimum=24),
    Column("Rule", 18),
    Column("Why", minimum=24, drop=1),
    Column("False alarm?", 13, drop=2),
)

NO_ENDPOINT = "It belongs to no endpoint: documents, scripts, images and WebSockets have none."

NOTHING_HIDDEN = "Nothing was taken out of this exchange. m marks a value that should have been."


def hidden_rows(inspection: Inspection) -> list[Row]:
    """Give a row for each value that redaction took out, by which rule and why; the values are gone."""
    note = Row(
        "", (Span("These values never reached the disk: they cannot be shown, here or elsewhere."),), heading=True
    )
    return [note] * bool(inspection.hidden) + [
        Row(f"{number} {hidden.where}", _hidden_cells(hidden)) for number, hidden in enumerate(inspection.hidden)
    ]


def _hidden_cells(hidden: HiddenValue) -> Line:
    alarm = Span("n keeps it", "plain") if hidden.by_name else Span("no: by shape", "dim")
    return (Span(hidden.where, "key"), Span(hidden.rule, "warn"), Span(hidden.why, "text"), alarm)

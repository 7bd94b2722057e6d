"""Server-sent events that a file holds as one body: taken apart into messages, as the recorder writes them."""

from __future__ import annotations

from dataclasses import replace

from workbench.capture.sse import EventParser
from workbench.exchange import Exchange, Message


def with_events(exchange: Exchange) -> Exchange:
    """Give an event stream's exchange with messages in place of the answer's body; any other as it is."""
    response = exchange.response
    if response is None or not response.body.media_type.lower().startswith("text/event-stream"):
        return exchange
    octets = response.body.raw or response.body.text.encode()
    # A last event without its empty line was never dispatched; the file may well have been saved within one.
    events = list(EventParser().feed(octets + b"\n\n")) if octets and not response.body.coding else []
    if not events:
        return exchange
    messages = tuple(
        Message(
            sequence=number,
            at=exchange.started + exchange.duration,
            direction="received",
            kind="event",
            data=event.data,
            size=event.size,
            event=event.event,
            omitted="capped" if event.capped else "",
            id=event.id,
        )
        for number, event in enumerate(events)
    )
    body = replace(response.body, raw=b"", text="")
    return replace(exchange, response=replace(response, body=body), messages=messages)

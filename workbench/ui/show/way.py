"""The way from an empty folder to an agent's call: which steps are done, and which one comes next. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.ui.show.home_view import HomeView


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of the way."""

    id: str
    title: str
    done: bool
    key: str
    """What Enter on it does, in words."""
    why: str


_STOPS = (
    Stop(
        "record",
        "Record your portal",
        False,
        "asks for its address, then opens a browser there",
        "All that the browser sends and receives is recorded; passwords, codes, cookies and tokens are taken out"
        " before anything is stored.",
    ),
    Stop(
        "enter",
        "Sign in, in the browser",
        False,
        "shows the browser: act in its window, or here",
        "What you type to sign in is never stored. Portals that need no sign-in: go on.",
    ),
    Stop(
        "look",
        "Open what an agent should be able to do",
        False,
        "shows the browser",
        "Each screen that you open shows the workbench the requests behind it. Say with n, there, what you are"
        " about to do: the traffic carries it. When you have seen enough, s stops the recording.",
    ),
    Stop(
        "stop",
        "Stop the recording",
        False,
        "ends the recording",
        "The browser stays open and signed in, for the calls of your agents.",
    ),
    Stop(
        "promote",
        "Promote an endpoint to an operation",
        False,
        "shows the endpoints that were found: p promotes one",
        "An operation is a small file under catalog/ that you review: what an agent may call, and how.",
    ),
    Stop(
        "run",
        "Run it",
        False,
        "shows the operations: r runs one",
        "It runs inside the page in which you signed in.",
    ),
    Stop(
        "connect",
        "Connect an agent",
        False,
        "shows the clients' configurations: c copies one",
        "It gets your operations as tools. What writes waits for your leave.",
    ),
)
"""The way, as it is before anything was done."""

_SEEN_ENOUGH = 20
"""Requests of an application after which nobody waits for a sign-in any more: some portals have none that shows."""


def way(view: HomeView) -> list[Stop]:
    """Give every step, in order."""
    done = _done(view)
    recorded, *others = (replace(stop, done=stop.id in done) for stop in _STOPS)
    return [_record_stop(view, recorded), *others]


def _done(view: HomeView) -> set[str]:
    """Name the steps that are done."""
    status, live = view.status, view.status.recording
    found, promoted = status.endpoints > 0, status.operations > 0
    recorded = promoted or found or live is not None
    held = {
        "record": recorded,
        "enter": status.signed_in or (recorded and (live is None or live.application >= _SEEN_ENOUGH)),
        "look": found and live is None,
        "stop": recorded and live is None,
        "promote": promoted,
        "run": any(row.calls for row in view.catalog.operations),
        "connect": view.agent_seen,
    }
    return {name for name, holds in held.items() if holds}


def _record_stop(view: HomeView, stop: Stop) -> Stop:
    if stop.done or not view.recordings:
        return stop
    if any(row.state == "calls" and not row.exchanges for row in view.recordings):
        return replace(stop, title="The browser starts …", key="shows the browser")
    return replace(stop, title="Record again: nothing useful was seen")


def next_stop(stops: list[Stop]) -> Stop | None:
    """Give the first step that is not done; None at the end of the way."""
    return next((stop for stop in stops if not stop.done), None)

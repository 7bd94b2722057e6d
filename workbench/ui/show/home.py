"""The first screen as rows: what comes next, what waits, what runs, whose sessions there are, what was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts
from workbench.ui.show.home_view import HomeView
from workbench.ui.show.operations import full_name
from workbench.ui.show.recordings import recording_lines, recording_name, recording_state
from workbench.ui.show.spans import Lines, Span, line
from workbench.ui.show.way import Stop, next_stop, way
from workbench.workspace.views import CatalogProblem, OperationRow, SessionStatus

COLUMNS = (Column("State", 11), Column("What", 44), Column("More", minimum=10, drop=1))

NEXT = "» next"
"""The state of the step that comes next."""

_WAITING = 40
"""Rows of things that wait; what is beyond is counted."""


def home_rows(view: HomeView) -> list[Row]:
    """Give ``COLUMNS`` of everything, in sections; a section without rows is left out."""
    stops = way(view)
    upcoming = next_stop(stops)
    title = "Next" if view.status.operations else "From here to an operation that an agent may call"
    return [
        *_section(title, [_stop_row(stop, upcoming) for stop in _stops_shown(view, stops)]),
        *_section("Waits for you", _capped(list(_waiting(view)))),
        *_section("Running", list(_running(view))),
        *_section("Portals", [_session_row(session) for session in view.sessions]),
        *_section("Recordings", list(_recordings(view))),
    ]


def _section(title: str, rows: list[Row]) -> list[Row]:
    return [Row("", (Span(title),), heading=True), *rows] if rows else []


def _row(key: str, state: Span, what: str, more: str = "") -> Row:
    return Row(key, (state, Span(what), Span(more, "dim")))


def _stops_shown(view: HomeView, stops: list[Stop]) -> list[Stop]:
    """Show the whole way to a newcomer, and to others only what is left of it."""
    return [stop for stop in stops if not stop.done or not view.status.operations]


def _stop_row(stop: Stop, upcoming: Stop | None) -> Row:
    key = f"stop:{stop.id}"
    if stop.done:
        return Row(key, (Span("✓ done", "good"), Span(stop.title, "dim"), Span("")), role="dim")
    if stop is upcoming:
        return Row(key, (Span(NEXT, "warn"), Span(stop.title, "title"), Span(f"Enter {stop.key}", "dim")))
    return Row(key, (Span("· then", "dim"), Span(stop.title), Span("")))


def _capped(rows: list[Row]) -> list[Row]:
    if len(rows) <= _WAITING:
        return rows
    rest = Row("", (Span(""), Span(f"… {len(rows) - _WAITING:,} more", "warn"), Span("")))
    return [*rows[:_WAITING], rest]


def _waiting(view: HomeView) -> Iterator[Row]:
    for pending in view.status.pending:
        yield _row(f"pending:{pending.id}", Span("! write", "warn"), pending.operation, f"asked by {pending.client}")
    for proposal in view.suggestions:
        yield _row(f"suggestion:{proposal.id}", Span("? proposal", "warn"), proposal.operation, f"by {proposal.client}")
    for session in view.sessions:
        if session.blocked:
            more = f"{session.failures} failed in a row; `workbench login {session.portal} --reset` after a look"
            yield _row(_session_key(session), Span("✗ login", "bad"), f"{_who(session)}: logins failed", more)
    for problem in view.catalog.problems:
        yield _row(f"problem:{problem.path}", Span("✗ broken", "bad"), problem.path, problem.reason)
    for row in view.catalog.operations:
        if needs := _needs(row):
            yield _row(f"operation:{full_name(row.operation)}", needs[0], full_name(row.operation), needs[1])


def _needs(row: OperationRow) -> tuple[Span, str] | None:
    """Say why an operation waits for a person; None when it does not."""
    if not row.trusted:
        return Span("! untrusted", "warn"), "its file changed outside of the workbench: it runs for nobody"
    if row.status in {"verified", "never run"}:
        return None
    return Span(f"✗ {row.status}", "bad"), f"last run {figures.moment(row.last_called)}"


def _running(view: HomeView) -> Iterator[Row]:
    status = view.status
    if status.agents_stopped:
        yield _row("agents:", Span("■ stopped", "warn"), "All agents are stopped", "f12 lets them go on")
    if live := status.recording:
        held = f", {live.held:,} held until the sign-in settles" if live.held else ""
        more = f"{figures.several(live.application, 'request')}{held}"
        yield _row(f"live:{live.recording.id}", Span("● live", "bad"), recording_name(live.recording), more)
    if status.browser != "closed":
        signed = "signed in" if status.signed_in else "not signed in, as far as can be seen"
        yield _row("browser:", Span("○ browser", "good"), status.page or "an empty page", f"{status.browser}, {signed}")
    for client in status.clients:
        yield _row(
            "agents:",
            Span("○ agent", "good"),
            client.name,
            figures.several(client.calls, "call"),
        )


def _who(session: SessionStatus) -> str:
    return session.portal if session.account == "default" else f"{session.portal}, {session.account}"


def _session_key(session: SessionStatus) -> str:
    return f"session:{session.portal}/{session.account}"


_STATES = {
    "signed in": Span("✓ signed in", "good"),
    "signed out": Span("· signed out", "warn"),
    "unknown": Span("· cookies alone", "dim"),
    "closed": Span("· closed", "dim"),
}


def _session_row(session: SessionStatus) -> Row:
    means = [
        f"as {session.who}" if session.who else "",
        f"until {figures.clock(session.token_expires)}" if session.token_expires else "",
        "remembered" if session.remembered else "",
        "signs in by its recipe" if session.recipe and session.credentials else "",
    ]
    return _row(_session_key(session), _STATES[session.state], _who(session), ", ".join(filter(None, means)))


def _recordings(view: HomeView) -> Iterator[Row]:
    for row in view.recordings:
        recording = row.recording
        account = "" if recording.account == "default" else f", {recording.account}"
        more = f"{figures.moment(recording.started)} · {recording.portal}{account} · {figures.several(row.application, 'request')}"
        yield Row(
            f"recording:{recording.id}", (recording_state(row), Span(recording_name(recording)), Span(more, "dim"))
        )


def home_about(view: HomeView, kind: str, name: str) -> Lines:
    """Describe the row under the cursor: ``kind`` and ``name`` are the parts of its key."""
    if kind == "stop":
        return _about_stop(next((stop for stop in way(view) if stop.id == name), None))
    if kind in {"recording", "live"}:
        found = next((row for row in view.recordings if row.recording.id == name), None)
        return recording_lines(found, view.status) if found else []
    if kind == "session":
        return _about_session(next((s for s in view.sessions if f"{s.portal}/{s.account}" == name), None))
    if kind == "problem":
        return _about_problem(problem for problem in view.catalog.problems if problem.path == name)
    return [line(_WHERE[kind], "dim")] if kind in _WHERE else []


_WHERE = {
    "pending": "Enter: Agents, where y sends it, once, and n refuses it.",
    "suggestion": "Enter: Agents, where y makes it an operation, and n rejects it.",
    "operation": "Enter: the operation. On the Operations screen t trusts its file, r runs it.",
    "agents": "Enter: Agents.",
    "browser": "Enter: the browser's page, to act in from here.",
}


def _about_stop(stop: Stop | None) -> Lines:
    if stop is None:
        return []
    return [line(stop.title, "title"), line(stop.why), line(), line(f"Enter {stop.key}.", "dim")]


def _about_session(session: SessionStatus | None) -> Lines:
    if session is None:
        return []
    return [
        line(_who(session), "title"),
        *facts(
            ("Session", session.state),
            ("Signed in as", session.who),
            ("Page", session.url),
            (
                "Cookies",
                f"{session.cookies}, the first ends {figures.moment(session.cookies_expire)}" * bool(session.cookies),
            ),
            ("Token ends", figures.moment(session.token_expires) if session.token_expires else ""),
            ("Remembered", "yes, encrypted" if session.remembered else "no"),
            ("Recipe", "yes" if session.recipe else "none: you sign in in the browser"),
            ("Credentials", ", ".join(session.credentials)),
            ("Failures", f"{session.failures} in a row" if session.failures else ""),
        ),
        line(),
        line("l signs in; Enter shows the browser.", "dim"),
    ]


def _about_problem(problems: Iterable[CatalogProblem]) -> Lines:
    return [
        part
        for problem in problems
        for part in (
            line(problem.path, "title"),
            line(f"line {problem.line}: {problem.reason}" if problem.line else problem.reason, "bad"),
        )
    ]

"""Numbers and times as a person reads them. No clock is read here, so screens are the same every time."""

from __future__ import annotations

from datetime import UTC, datetime

from workbench.discovery.endpoint import Auth, Endpoint
from workbench.ui.show.spans import Role, Span

_RISK: dict[str, Span] = {
    "read": Span("○ read", "good"),
    "write": Span("◆ write", "warn"),
    "destructive": Span("▲ destructive", "bad"),
}


def count(number: int) -> str:
    """Give ``12,345``."""
    return f"{number:,}"


def several(number: int, noun: str) -> str:
    """Give ``1 file``, ``2 files``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def size(octets: int) -> str:
    """Give octets in at most 7 characters: ``0 B``, ``12.3 kB``, ``4.0 MB``."""
    if octets < 1_000:
        return f"{octets} B"
    value = float(octets)
    for unit in ("kB", "MB", "GB"):
        value /= 1_000
        if value < 999.95:
            return f"{value:.1f} {unit}"
    return f"{value / 1_000:.1f} TB"


def seconds(value: float) -> str:
    """Give ``0.4 ms``, ``12 ms``, ``3.2 s`` or ``5 min``."""
    if value < 0.001:
        return f"{value * 1_000:.1f} ms"
    if value < 1:
        return f"{value * 1_000:.0f} ms"
    if value < 120:
        return f"{value:.1f} s"
    return f"{value / 60:.0f} min"


def clock(at: float) -> str:
    """Give the local time of day, ``14:03:07``; a dash for 0."""
    return _local(at).strftime("%H:%M:%S") if at else "—"


def moment(at: float) -> str:
    """Give the local date and time, ``2026-01-02 14:03``; a dash for 0."""
    return _local(at).strftime("%Y-%m-%d %H:%M") if at else "—"


def _local(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC).astimezone()


def status(code: int) -> Span:
    """Give a status with a role; a word instead of a number where there was no answer."""
    if not code:
        return Span("none", "bad")
    roles: dict[int, Role] = {1: "dim", 2: "good", 3: "dim", 4: "warn", 5: "bad"}
    return Span(str(code), roles.get(code // 100, "plain"))


def statuses(endpoint: Endpoint) -> str:
    """Give ``200·12 404·1``."""
    return " ".join(f"{code or 'none'}·{times}" for code, times in endpoint.statuses)


def risk(value: str) -> Span:
    """Give a risk as a glyph and a word, so that it is never told by colour alone."""
    return _RISK.get(value, Span(value))


def auth(value: Auth) -> str:
    """Give the kind of credential, and what goes with it."""
    return f"{value.kind} + CSRF" if value.csrf_header else value.kind


def percent(share: float) -> str:
    return f"{share:.0%}"

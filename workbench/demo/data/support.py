"""Make the tickets of the graph, the cases of the support site and the figures of the reports."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import UNSET

from workbench.demo.data import words
from workbench.demo.data.chance import TODAY, Chance
from workbench.demo.models.service import CaseDetail, Comment, DailyUsage, Post, UsageRow
from workbench.demo.models.tickets import Announcement, Assignee, Ticket, TicketComment

REPORT_DAYS = 64
FIRST_REPORT_DAY = date(2025, 11, 1)
_ROWS_A_DAY = 290


def make_tickets(seed: int) -> dict[str, Ticket]:
    """Give 33 tickets: four slices of ten."""
    chance = Chance(seed, "tickets")
    return {ticket.id: ticket for ticket in (_ticket(chance, 5100 - number) for number in range(33))}


def _ticket(chance: Chance, number: int) -> Ticket:
    first, last = chance.pick(words.FIRST), chance.pick(words.LAST)
    assignee = Assignee(name=f"{first} {last}", email=f"{first}.{last}@help.example".lower())
    return Ticket(
        id=f"T-{number}",
        title=chance.pick(words.TICKET),
        status=chance.pick(("OPEN", "PENDING", "CLOSED")),
        priority=chance.number(1, 4),
        created_at=chance.moment(120),
        body=" ".join(chance.some(words.SENTENCE, 3)),
        assignee=None if number % 4 == 0 else assignee,
        comments=[_ticket_comment(chance, number, place) for place in range(chance.number(1, 4))],
    )


def _ticket_comment(chance: Chance, ticket: int, place: int) -> TicketComment:
    return TicketComment(
        id=f"C-{ticket}-{place}",
        author=f"{chance.pick(words.FIRST)} {chance.pick(words.LAST)}",
        body=chance.pick(words.SENTENCE),
        created_at=chance.moment(60),
    )


def make_announcements(seed: int) -> list[Announcement]:
    chance = Chance(seed, "announcements")
    titles = ("Maintenance on Sunday", "A new price list", "Training in spring", "Terms have changed")
    return [
        Announcement(id=f"A-{700 + number}", title=title, published_at=chance.moment(30), pinned=number == 0)
        for number, title in enumerate(titles)
    ]


def make_cases(seed: int, *, closed: bool) -> dict[str, CaseDetail]:
    """Give 14 open or 38 closed cases: two and four pages of ten."""
    chance = Chance(seed, f"cases {closed}")
    count = 38 if closed else 14
    return {case.id: case for case in (_case(chance, number, closed=closed) for number in range(count))}


def _case(chance: Chance, number: int, *, closed: bool) -> CaseDetail:
    opened = (TODAY - timedelta(days=number * 5 + (400 if closed else 1))).date()
    first, last = chance.pick(words.FIRST), chance.pick(words.LAST)
    return CaseDetail(
        id=chance.text_id("500Dn00000", 18),
        case_number=f"{(300_000 if closed else 410_000) + 37 * number:08d}",
        subject=chance.pick(words.TICKET),
        status="Closed" if closed else chance.pick(("New", "Working", "Waiting on customer")),
        priority=chance.pick(("P1", "P2", "P3")),
        opened_on=opened,
        closed_on=opened + timedelta(days=chance.number(2, 40)) if closed else None,
        product=chance.pick(words.APP),
        description=" ".join(chance.some(words.SENTENCE, 4)),
        contact_email=f"{first}.{last}@contoso.example".lower(),
        owner=None if number % 5 == 0 else f"{first} {last}",
    )


def make_feed(seed: int, case_id: str) -> list[Post]:
    """Give 6 to 14 posts of a case, the newest first."""
    chance = Chance(seed, f"feed {case_id}")
    return [_post(chance, number) for number in range(chance.number(6, 14))]


def _post(chance: Chance, number: int) -> Post:
    return Post(
        id=chance.text_id("0D5Dn0000", 18),
        author=f"{chance.pick(words.FIRST)} {chance.pick(words.LAST)}",
        posted_at=TODAY - timedelta(hours=7 * number + 1),
        body=" ".join(chance.some(words.SENTENCE, 3)),
        comments=[_comment(chance, number) for _ in range(chance.number(0, 3))],
        internal=True if number % 4 == 2 else UNSET,
    )


def _comment(chance: Chance, number: int) -> Comment:
    return Comment(
        id=chance.text_id("0D7Dn0000", 18),
        author=f"{chance.pick(words.FIRST)} {chance.pick(words.LAST)}",
        posted_at=TODAY - timedelta(hours=7 * number, minutes=chance.number(1, 50)),
        body=chance.pick(words.SENTENCE),
    )


def make_usage(seed: int, day: date) -> DailyUsage:
    """Give one day's figures: about 36 kB of JSON."""
    chance = Chance(seed, f"usage {day}")
    return DailyUsage(day=day, rows=[_usage_row(chance, number) for number in range(_ROWS_A_DAY)])


def _usage_row(chance: Chance, number: int) -> UsageRow:
    return UsageRow(
        hour=number % 24,
        app=words.APP[number % len(words.APP)],
        region=chance.pick(words.REGION),
        requests=chance.number(0, 90_000),
        errors=chance.number(0, 300),
        p95_ms=chance.amount(5, 900),
        note=chance.pick(words.SENTENCE) if number % 2 else None,
    )

"""Everything that the stand-in portal remembers. It lives in memory, and ends with the portal."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from workbench.demo.data import commerce, partners, people, support
from workbench.demo.data.chance import TODAY, Chance
from workbench.demo.identity.provider import IdentityProvider
from workbench.demo.models.people import Invitation
from workbench.demo.models.service import Post, StoredFile
from workbench.demo.settings import Settings


@dataclass(frozen=True, slots=True)
class PortalSession:
    """A cookie session of the portal, beside the bearer."""

    subject: str
    csrf: str


@dataclass(slots=True)
class File:
    about: StoredFile
    content: bytes


class World:
    """The portal's data and sessions; its handlers read and change it on one event loop."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.identity = IdentityProvider(settings)
        self.delay = 0.0
        """Seconds that an operation's answer takes longer, as those of portals on the internet do; for benchmarks."""
        self._chance = Chance(settings.seed, "new")
        self._moments = 0
        self._meet_people(settings.seed)
        self._stock(settings.seed)
        self._open_desk(settings.seed)
        self._listen()

    def _meet_people(self, seed: int) -> None:
        self.partners = partners.make_partners(seed)
        self.partner_files = partners.make_files(seed, self.partners)
        self.users = people.make_users(seed, list(self.partners))
        self.imports = people.make_imports(seed)
        self.invitations: dict[str, Invitation] = {}
        self.notifications = people.make_notifications(seed)
        account = self.identity.account
        self.profile = people.make_profile(UUID(account.subject), account.email)
        self.preferences = people.make_preferences()
        self.permissions = people.make_permissions()

    def _stock(self, seed: int) -> None:
        self.apps = commerce.make_apps(seed)
        self.entitlements = commerce.make_entitlements(seed, self.apps)
        self.application_roles = commerce.make_application_roles(self.apps)
        self.identity_roles = commerce.make_identity_roles(seed, self.apps)
        self.products = commerce.make_products(seed)
        self.subscriptions = commerce.make_subscriptions(seed, self.products)
        self.invoices = commerce.make_invoices(seed)
        self.issues = commerce.make_issues(seed)

    def _open_desk(self, seed: int) -> None:
        self.tickets = support.make_tickets(seed)
        self.announcements = support.make_announcements(seed)
        self.cases = {closed: support.make_cases(seed, closed=closed) for closed in (False, True)}
        self.feeds: dict[str, list[Post]] = {}
        self.files: dict[UUID, File] = {}
        self.jobs = 0

    def _listen(self) -> None:
        self.sessions: dict[str, PortalSession] = {}
        self.support_sessions: dict[str, str] = {}
        self.live_tickets: set[str] = set()
        self.closing = asyncio.Event()
        """Set when the server stops, so that streams end."""
        self.hits: Counter[tuple[str, int]] = Counter()
        """(operation's key, status) to how often it was answered; for tests."""

    def new_uuid(self) -> UUID:
        return self._chance.uuid()

    def now(self) -> datetime:
        """Give the portal's own time: a second later at each call, whatever the wall clock says."""
        self._moments += 1
        return TODAY + timedelta(seconds=self._moments)

    def usage_days(self) -> list[date]:
        first = support.FIRST_REPORT_DAY
        return [first + timedelta(days=number) for number in range(support.REPORT_DAYS)]

    def feed(self, case_id: str) -> list[Post]:
        if case_id not in self.feeds:
            self.feeds[case_id] = support.make_feed(self.settings.seed, case_id)
        return self.feeds[case_id]

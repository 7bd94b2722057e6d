"""Which accounts there are at a portal, and which of them the person lets which client use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.errors import NotFoundError, UsageError
from workbench.invoke import PERSON, NotAllowedError
from workbench.text import safe_line
from workbench.workspace import decisions
from workbench.workspace.credentials import variable
from workbench.workspace.views.sessions import Account

DEFAULT_ACCOUNT = "default"


class Accounts:
    """A private file. A portal of which it says nothing has one account, ``default``, that every client may use."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._chosen: dict[tuple[str, str], str] = {}
        """(client, portal) → the account that its last login named."""

    def all(self, portal: str = "") -> list[Account]:
        """Give the accounts that the person added."""
        return [account for account in decisions.load(self._file, Account) if portal in ("", account.portal)]

    def names(self, portal: str) -> tuple[str, ...]:
        """Give the names of a portal's accounts, at least one."""
        return tuple(account.name for account in self.all(portal)) or (DEFAULT_ACCOUNT,)

    def add(self, portal: str, name: str) -> Account:
        """Add an account. Raises UsageError for one that is there, or whose variables would be another's."""
        if not name or name != safe_line(name, limit=60) or name.strip() != name:
            raise UsageError("An account's name is a short line of text.")
        for known in self.all():
            if (known.portal, known.name) == (portal, name):
                raise UsageError(f"{portal} has an account {name} already.")
            if variable(known.portal, known.name, "password") == variable(portal, name, "password"):
                raise UsageError(
                    f"{portal} ({name}) and {known.portal} ({known.name}) would have the same variables.",
                    hint="Give it a name that differs in more than punctuation and case.",
                )
        return self._save([*self.all(), Account(portal, name)])[-1]

    def remove(self, portal: str, name: str) -> Account:
        """Take an account away. Raises NotFoundError."""
        gone = self._one(portal, name)
        self._save([account for account in self.all() if account != gone])
        return gone

    def allow(self, portal: str, name: str, client: str, *, revoke: bool = False) -> Account:
        """Let a client use an account, or no longer. Raises NotFoundError."""
        before = self._one(portal, name)
        others = tuple(known for known in before.clients if known != client)
        after = replace(before, clients=others if revoke else (*others, client))
        self._save([after if account == before else account for account in self.all()])
        return after

    def _one(self, portal: str, name: str) -> Account:
        for account in self.all(portal):
            if account.name == name:
                return account
        raise NotFoundError(f"{portal} has no account {name!r}.", hint="`workbench accounts` lists them.")

    def _save(self, accounts: list[Account]) -> list[Account]:
        decisions.save(self._file, accounts, private=True)
        return accounts

    def may(self, portal: str, name: str, client: str) -> bool:
        """Whether a client may use an account: the person any, an agent the only one or one that it was allowed."""
        known = self.all(portal)
        if client == PERSON or len(known) < 2:
            return True
        return any(account.name == name and client in account.clients for account in known)

    def demand(self, portal: str, name: str, client: str) -> None:
        """Raise NotAllowedError where a client may not use an account."""
        if not self.may(portal, name, client):
            raise NotAllowedError(
                f"The account {name} of {portal} is not for {client}.",
                kept="Nothing was sent.",
                hint=f"The person can allow it: `workbench accounts allow {portal} {name} {client}`.",
            )

    def choose(self, portal: str, client: str, named: str = "", current: str = "") -> str:
        """Say whose account a client means: the named one, the one of its last login, or the only one it may use.

        ``current``: the account that the open browser is signed in as, which the person means where they name none.
        Raises NotFoundError, NotAllowedError, UsageError.
        """
        known = self.names(portal)
        if named and named not in known and (self.all(portal) or client != PERSON):
            usable = [name for name in known if self.may(portal, name, client)]
            raise NotFoundError(
                f"{portal} has no account {named!r}.", hint=f"Expected: one of {', '.join(usable) or 'none'}."
            )
        usable = [name for name in known if self.may(portal, name, client)]
        meant = named or self._chosen.get((client, portal), "")
        if not meant or (meant not in known and self.all(portal)):
            meant = self._only(portal, client, usable, current)
        self.demand(portal, meant, client)
        if named:
            self._chosen[client, portal] = named
        return meant

    def _only(self, portal: str, client: str, usable: list[str], current: str) -> str:
        if client == PERSON and current:
            return current
        if len(usable) == 1:
            return usable[0]
        if usable:
            how = "" if client == PERSON else ", by `as_account` in a call and `account` in `login`"
            raise UsageError(f"{portal} has several accounts.", hint=f"Name one of: {', '.join(usable)}{how}.")
        raise NotAllowedError(
            f"No account of {portal} is for {client}.",
            kept="Nothing was sent.",
            hint=f"The person runs `workbench accounts allow {portal} ACCOUNT {client}`.",
        )

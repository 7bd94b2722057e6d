"""What the screens' workspace in memory says of agents and of what they wrote down."""

from __future__ import annotations

from workbench.exchange import JsonValue
from workbench.operation import Operation, Portal
from workbench.workspace.views import (
    CallResult,
    Choices,
    Discovery,
    ImportPlan,
    OperationRow,
    PageView,
    Pending,
    RawRequest,
    SavedQuery,
    Suggestion,
)


class MemoryNotes:
    """The part of ``Api`` that is about agents."""

    imports: tuple[ImportPlan, ...] = ()
    proposed: tuple[Suggestion, ...] = ()
    accepted = ""
    accepted_as: Choices | None = None
    stopped = False

    async def page_outline(self, *, client: str = "") -> PageView:
        return PageView("https://portal.example/")

    async def page_picture(self, *, whole: bool = False, client: str = "") -> PageView:
        del whole
        return PageView("https://portal.example/")

    async def page_query(self, selector: str, limit: int = 20, *, client: str = "") -> PageView:
        del selector, limit
        return PageView("https://portal.example/")

    async def meet(self, client: str) -> None:
        del client

    async def dialogs(self) -> list[str]:
        return []

    async def switch_dialogs(self, client: str, *, on: bool) -> None:
        del client, on

    async def decide_in_dialog(self, approval: str, *, client: str, accept: bool) -> Pending:
        del client, accept
        raise KeyError(approval)

    async def untrust(self, operation: str) -> OperationRow:
        raise KeyError(operation)

    async def admit(self, *, client: str) -> None:
        del client

    async def note_call(self, tool: str, arguments: dict[str, JsonValue], outcome: str, *, client: str) -> None:
        del tool, arguments, outcome, client

    async def stop_agents(self) -> int:
        self.stopped = True
        return 1

    async def resume_agents(self) -> None:
        self.stopped = False

    async def open_portal(self, *, client: str = "") -> Portal:
        return Portal("contoso", "Contoso", "https://portal.example/", (("portal", "https://portal.example"),))

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        del request, client
        return CallResult(200, "application/json", None)

    async def suggest(self, suggestion: Suggestion) -> Suggestion:
        return suggestion

    async def suggestions(self) -> list[Suggestion]:
        return list(self.proposed)

    async def accept_suggestion(self, suggestion: str, choices: Choices | None = None) -> Operation:
        found = await self.reject_suggestion(suggestion)
        self.accepted, self.accepted_as = found.id, choices
        portal, _, name = found.operation.partition("/")
        return Operation(portal, name, "", "", "read", "GET", "portal", "/")

    async def reject_suggestion(self, suggestion: str) -> Suggestion:
        found = next(each for each in self.proposed if each.id == suggestion)
        self.proposed = tuple(each for each in self.proposed if each is not found)
        return found

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        return discovery

    async def discoveries(self) -> list[Discovery]:
        return []

    async def delete_discovery(self, name: str) -> Discovery:
        return Discovery(name)

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        return query

    async def saved_queries(self, *, client: str = "") -> list[SavedQuery]:
        return []

    async def delete_query(self, name: str, *, client: str = "") -> SavedQuery:
        return SavedQuery(name, "", {})

    async def remembered(
        self, operation: str, given: dict[str, JsonValue], *, client: str = "", account: str = ""
    ) -> SavedQuery | None:
        del operation, given
        return None

    async def clear_queries(self, operation: str = "", *, client: str = "") -> int:
        del operation
        return 0

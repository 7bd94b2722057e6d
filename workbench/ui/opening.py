"""Makes screens, loading each when it is first shown: loading all of them would double what the TUI adds to the start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.screen import ModalScreen, Screen

from workbench.discovery.endpoint import Endpoint
from workbench.operation import Operation, tool_view
from workbench.ui.screens.base import WorkbenchScreen
from workbench.ui.session import Session
from workbench.workspace.views import Draft, ScrubResult, Suggestion, ToolView

if TYPE_CHECKING:
    from workbench.ui.show.parameters import Said
    from workbench.ui.subjects import Subject
    from workbench.workspace.snippets import Snippet


def home(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.home import HomeScreen

    return HomeScreen(session)


def browser(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.browser import BrowserScreen

    return BrowserScreen(session)


def traffic(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.traffic import TrafficScreen

    return TrafficScreen(session)


def endpoints(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.endpoints import EndpointsScreen

    return EndpointsScreen(session)


def operations(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.operations import OperationsScreen

    return OperationsScreen(session)


def agents(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.agents import AgentsScreen

    return AgentsScreen(session)


MAIN: dict[str, Callable[[Session], WorkbenchScreen]] = {
    "home": home,
    "traffic": traffic,
    "endpoints": endpoints,
    "operations": operations,
    "agents": agents,
    "browser": browser,
}
"""The screens with a number key, by the name of their mode."""


def exchange(session: Session, subject: str) -> WorkbenchScreen:
    from workbench.ui.screens.exchange import ExchangeScreen

    return ExchangeScreen(session, subject)


def comparison(session: Session, first: str, second: str) -> WorkbenchScreen:
    from workbench.ui.screens.compare import CompareScreen

    return CompareScreen(session, first, second)


def endpoint(session: Session, subject: str, part: str = "") -> WorkbenchScreen:
    from workbench.ui.screens.endpoint import EndpointScreen

    return EndpointScreen(session, subject, part)


def differences(session: Session, endpoint: str = "") -> WorkbenchScreen:
    from workbench.ui.screens.differences import DifferencesScreen

    return DifferencesScreen(session, endpoint)


def steps(session: Session, recording: str, action: int) -> WorkbenchScreen:
    from workbench.ui.screens.steps import StepsScreen

    return StepsScreen(session, recording, action)


def operation(session: Session, subject: str) -> WorkbenchScreen:
    from workbench.ui.screens.operation import OperationScreen

    return OperationScreen(session, subject)


def drafting(session: Session, subject: Subject) -> WorkbenchScreen:
    from workbench.ui.screens.draft import DraftScreen

    return DraftScreen(session, subject)


def promotion(session: Session, endpoint: str) -> WorkbenchScreen:
    from workbench.ui.subjects import promotion

    return drafting(session, promotion(session.api, endpoint))


def editing(session: Session, operation: str) -> WorkbenchScreen:
    from workbench.ui.subjects import edit

    return drafting(session, edit(session.api, operation))


def review(session: Session, suggestion: Suggestion) -> WorkbenchScreen:
    from workbench.ui.subjects import review

    return drafting(session, review(session.api, suggestion))


def several(session: Session, endpoints: Sequence[str]) -> WorkbenchScreen:
    from workbench.ui.screens.several import SeveralScreen

    return SeveralScreen(session, endpoints)


def parameter(said: Said) -> ModalScreen[Said | None]:
    from workbench.ui.screens.parameter import ParameterDialog

    return ParameterDialog(said)


def correction(session: Session, endpoint: Endpoint) -> ModalScreen[str | None]:
    from workbench.ui.screens.correct import CorrectDialog

    return CorrectDialog(session, endpoint)


def marking(session: Session, left: Sequence[tuple[str, str]]) -> ModalScreen[ScrubResult | None]:
    from workbench.ui.screens.mark import MarkDialog

    return MarkDialog(session, left)


def connecting(snippets: Sequence[Snippet]) -> ModalScreen[Snippet | None]:
    from workbench.ui.screens.connect import ConnectDialog

    return ConnectDialog(snippets)


def trail(session: Session) -> WorkbenchScreen:
    from workbench.ui.screens.audit import AuditScreen

    return AuditScreen(session)


def question(text: str, action: str) -> ModalScreen[bool | None]:
    from workbench.ui.screens.confirm import ConfirmDialog

    return ConfirmDialog(text, action)


def form(session: Session, operation: str) -> WorkbenchScreen:
    from workbench.ui.screens.run import RunScreen, Subject

    api = session.api
    return RunScreen(session, Subject(operation, lambda: api.tool(operation), lambda given: api.call(operation, given)))


def trial(session: Session, draft: Draft, proposed: Operation) -> WorkbenchScreen:
    from workbench.ui.screens.run import RunScreen, Subject

    async def tool() -> ToolView:
        return tool_view(proposed)

    name = f"{proposed.portal}/{proposed.name}"
    return RunScreen(session, Subject(name, tool, lambda given: session.api.try_out(draft, given), draft=True))


def key_help(screen: Screen[object]) -> ModalScreen[None]:
    from workbench.ui.screens.help import HelpScreen, key_lines

    return HelpScreen(key_lines(screen))

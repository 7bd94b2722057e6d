"""Say what discovery got wrong of an endpoint: its template, its words, that it is two, or the same as another."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input, Select, Static

from workbench.discovery.endpoint import Endpoint, Override
from workbench.errors import WorkbenchError
from workbench.text import safe_line, safe_text
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.endpoint_rows import label
from workbench.workspace.corrections import Correction, correct, decision_words

_LIMIT = 1_000
"""Characters of a path that can be edited here; longer ones are set by the command line."""
_WORDS = ("name", "title", "category", "noise")


class CorrectDialog(Dialog[str]):
    """Gives the id of the endpoint that is there afterwards; None when nothing was kept."""

    AUTO_FOCUS = "#template"

    def __init__(self, session: Session, endpoint: Endpoint) -> None:
        super().__init__(f"Correct {endpoint.method} {safe_line(label(endpoint), limit=200)}", "Keep")
        self._session = session
        self._endpoint = endpoint
        self._decided: list[Override] = []

    def body(self) -> Iterable[Widget]:
        endpoint = self._endpoint
        yield Static("Kept in catalog/overrides.json; it wins over all evidence.", markup=False)
        yield field("Path template", self._input("template", endpoint.path))
        yield field("A name of its own", self._input("split", hint="a value of a parameter: archive"))
        yield field("The same as", self._input("merge", hint="another endpoint's name or id"))
        yield field("Name", self._input("name", endpoint.name))
        yield field("Title", self._input("title_", endpoint.title))
        yield field("Category", self._input("category", endpoint.category))
        yield field("Noise", self._input("noise", endpoint.noise, hint="why it is to be folded away"))
        risks = [(risk, risk) for risk in ("read", "write", "destructive")]
        yield field("Risk", Select(risks, value=str(endpoint.risk), id="risk", allow_blank=False, compact=True))
        yield field("Take back", Select[str]([], id="back", prompt="nothing was decided", compact=True))
        yield problem()

    async def on_mount(self) -> None:
        """Offer what was decided before."""
        try:
            self._decided = await self._session.api.decided(self._endpoint.id)
        except (WorkbenchError, OSError) as error:
            self.say(str(error))
            return
        if self._decided:
            back = self.query_one("#back", Select)
            back.prompt = figures.several(len(self._decided), "decision")
            back.set_options([(decision_words(each), str(number)) for number, each in enumerate(self._decided)])

    @staticmethod
    def _input(name: str, value: str = "", *, hint: str = "") -> Input:
        return Input(safe_line(value, limit=_LIMIT), placeholder=hint, id=name, compact=True)

    def accept(self) -> None:
        wanted, back = self._correction(), self._taken_back()
        if wanted == Correction() and not back:
            self.say("Nothing is other than it was.")
        else:
            self.run_worker(self._keep(wanted, back), group="correct", exclusive=True)

    def _taken_back(self) -> list[Override]:
        chosen = self.query_one("#back", Select).value
        return [self._decided[int(chosen)]] if isinstance(chosen, str) else []

    def _correction(self) -> Correction:
        endpoint = self._endpoint
        template, risk = self._value("template"), str(self.query_one("#risk", Select).value)
        words = {name: self._changed(name, getattr(endpoint, name)) for name in _WORDS}
        return Correction(
            template="" if template == safe_line(endpoint.path, limit=_LIMIT) else template,
            merge=self._value("merge"),
            split=self._value("split"),
            risk=None if risk == endpoint.risk else risk,
            **words,
        )

    def _changed(self, name: str, before: str) -> str | None:
        value = self._value("title_" if name == "title" else name)
        return None if value == safe_line(before, limit=_LIMIT) else value

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    async def _keep(self, wanted: Correction, back: list[Override]) -> None:
        api = self._session.api
        try:
            touched = await api.take_back(back) if back else []
            if wanted != Correction():
                touched += await correct(api, successor(self._endpoint, touched), wanted)
        except (WorkbenchError, OSError) as error:
            self.say(str(error))
            return
        count = len({endpoint.id for endpoint in touched})
        changed = f"{figures.several(count, 'endpoint')} changed." if count else "It changes nothing yet."
        kept = "Taken back." if wanted == Correction() else "Kept in catalog/overrides.json."
        self.app.notify(safe_text(f"{kept} {changed}"), markup=False)
        self.dismiss(successor(self._endpoint, touched))


def successor(before: Endpoint, touched: Iterable[Endpoint]) -> str:
    """Give the endpoint to show where one was corrected: itself, or the one that took its place."""
    found = list(touched)
    same = [endpoint for endpoint in found if endpoint.method == before.method and endpoint.origin == before.origin]
    kept = before.id in {endpoint.id for endpoint in found}
    return before.id if kept or not same else same[0].id

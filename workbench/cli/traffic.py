"""``workbench traffic``, ``exchange``, ``steps`` and ``filters``."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import counted, moment, say, show_json, table
from workbench.errors import NotFoundError
from workbench.workspace.api import Api
from workbench.workspace.views import ExchangePage, ExchangeQuery, ExchangeRow, SavedFilter, StepRow, foremost


def traffic(options: Namespace) -> int:
    """List the newest exchanges that a filter finds, oldest first."""
    page = with_api(options, lambda api: _page(api, options))
    if options.json:
        show_json(page)
        return 0
    head = ["EXCHANGE", "TIME", "METHOD", "STATUS", "TYPE", "ACTION", "NOTE", "URL"]
    table(head, map(_row, page.rows), empty="No exchange is found so.")
    if page.total > len(page.rows):
        say(f"The last {len(page.rows)} of {page.total:,}; --last N shows more.")
    return 0


def _row(row: ExchangeRow) -> list[object]:
    status = row.status or "none"
    where = f"{row.origin}{row.path}"
    return [row.id, moment(row.started), row.method, status, row.resource_type, row.cause, row.note, where]


async def _page(api: Api, options: Namespace) -> ExchangePage:
    text = " ".join(options.filter)
    if options.saved:
        text = f"{(await _saved(api, options.saved)).text} {text}".strip()
    query = ExchangeQuery(
        recording=await _recording(api, options.recording),
        text=text,
        application_only=not options.assets,
        noise=options.assets,
        limit=options.last,
        newest_first=True,
    )
    found = await api.exchanges(query)
    return ExchangePage(found.rows[::-1], found.total)


async def _saved(api: Api, name: str) -> SavedFilter:
    for saved in await api.filters():
        if saved.name == name:
            return saved
    raise NotFoundError(f"There is no filter {name!r}.", hint="`workbench filters` lists them.")


async def _recording(api: Api, name: str) -> str:
    """Give the id of the recording that begins so; of the one that runs, or the newest, for none."""
    rows = [row for row in await api.recordings() if row.recording.id.startswith(name)]
    if found := foremost(rows):
        return found.recording.id
    raise NotFoundError(
        f"{name!r} names no recording." if name else "Nothing is recorded yet.",
        hint="`workbench recordings` lists them; `workbench record URL` makes one.",
    )


def exchange(options: Namespace) -> int:
    """Show an exchange."""
    detail = with_api(options, lambda api: api.exchange(options.exchange))
    if options.json:
        show_json(detail)
        return 0
    from workbench.ui.show.exchange import exchange_parts  # noqa: PLC0415 - the words of the screens are slow to load

    for name, lines in exchange_parts(detail).items():
        if name != "messages" or detail.exchange.messages:
            say(f"── {name}")
            say("\n".join("".join(span.text for span in line) for line in lines) + "\n")
    return 0


def steps(options: Namespace) -> int:
    """List a recording's actions."""

    async def ask(api: Api) -> list[StepRow]:
        return await api.steps(await _recording(api, options.recording))

    found = with_api(options, ask)
    if options.json:
        show_json(found)
        return 0
    rows = [[s.action.number, moment(s.action.at), s.action.actor, s.application, s.note, _words(s)] for s in found]
    table(["ACTION", "TIME", "BY", "REQUESTS", "NOTE", "WHAT"], rows, empty="Nothing was done in it.")
    return 0


def _words(step: StepRow) -> str:
    return f"{step.action.kind} {step.action.target}".strip()


def filters(options: Namespace) -> int:
    """List kept filters."""
    found = with_api(options, lambda api: api.filters())
    if options.json:
        show_json(found)
        return 0
    empty = "No filter is kept yet: `workbench filters save NAME FILTER`."
    table(["NAME", "FILTER"], [[saved.name, saved.text] for saved in found], empty=empty)
    return 0


def save_filter(options: Namespace) -> int:
    """Keep a filter."""
    saved = SavedFilter(options.name, " ".join(options.filter))
    kept = with_api(options, lambda api: api.save_filter(saved))
    say(f"Kept in catalog/filters.json: {kept.name} is {kept.text}")
    return 0


def delete_filter(options: Namespace) -> int:
    """Forget a filter."""
    gone = with_api(options, lambda api: api.delete_filter(options.name))
    left = len(with_api(options, lambda api: api.filters()))
    say(f"Forgot {gone.name}; {counted(left, 'filter')} left.")
    return 0

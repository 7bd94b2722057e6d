"""``workbench promote``, ``try``, ``edit``, ``retire`` and ``undo``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from workbench.cli.context import with_api
from workbench.cli.operations import arguments
from workbench.cli.output import moment, note, say, show_json, table
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.operation import Operation, effective_risk
from workbench.workspace.api import Api
from workbench.workspace.views import CallResult, CatalogChange, Choices, Draft, Proposal

type Outcome = tuple[list[Proposal], list[Operation]]


def choices(options: Namespace) -> Choices:
    """Read what was chosen. Raises UsageError for what is no ``PARAMETER=VALUE``."""
    described = [(name, str(text)) for name, text in _pairs(options.describe, text=True)]
    return Choices(
        name=options.name,
        title=options.title,
        category=options.category,
        description=options.description,
        risk=options.risk,
        mode=options.mode,
        keep_values=tuple(getattr(options, "keep_value", ())),
        hide=tuple(options.hide),
        constants=_pairs(options.constant),
        defaults=_pairs(options.default),
        require=tuple(options.require),
        optional=tuple(options.optional),
        describe=tuple(described),
        leave_out=tuple(options.leave_out),
    )


def _pairs(given: list[str], *, text: bool = False) -> tuple[tuple[str, JsonValue], ...]:
    if text:
        return tuple((name, value) for name, equals, value in (each.partition("=") for each in given) if equals)
    return tuple(arguments("", given).items())


def promote(options: Namespace) -> int:
    """Promote endpoints, all or none, or show what that would write."""
    if len(options.endpoints) > 1 and options.name:
        raise UsageError(
            "--name is for one endpoint.", hint="Promote them one by one, or rename with `workbench edit`."
        )
    chosen = choices(options)
    proposals, operations = with_api(
        options, lambda api: _save(api, [Draft(each, choices=chosen) for each in options.endpoints], options)
    )
    if options.json:
        found = operations or [proposal.operation for proposal in proposals]
        show_json(found[0] if len(found) == 1 else found)
        return 0
    _tell("Promoted", proposals, operations)
    return 0


def edit(options: Namespace) -> int:
    """Change an operation, or show what that would write."""
    draft = Draft(operation=options.operation, choices=choices(options))
    proposals, operations = with_api(options, lambda api: _save(api, [draft], options))
    if options.json:
        show_json((operations or [proposals[0].operation])[0])
        return 0
    _tell("Changed", proposals, operations)
    return 0


async def _save(api: Api, drafts: list[Draft], options: Namespace) -> Outcome:
    proposals = [await api.preview(draft) for draft in drafts]
    return proposals, [] if options.dry_run else await api.save_drafts(drafts)


def _tell(what: str, proposals: Sequence[Proposal], operations: Sequence[Operation]) -> None:
    for proposal in proposals:
        if not operations:
            say(proposal.diff or f"{proposal.path} would stay as it is.")
            continue
        operation = proposal.operation
        name = f"{operation.portal}/{operation.name}"
        say(f"{what} {name} ({operation.risk}, {mode_of(operation)}): review {proposal.path}.")
    for proposal in proposals:
        for warning in proposal.warnings:
            say(f"Note: {warning}")


_MODES = {
    "bearer": "with the page's bearer",
    "cookie": "with the portal's cookies",
    "anonymous": "signed in as nobody",
    "basic": "with Basic credentials",
    "api_key": "with an API key",
    "signed": "with a signature",
}


def mode_of(operation: Operation) -> str:
    """Say how an operation's calls sign in. Pure."""
    return _MODES[operation.auth.kind] + (" and an anti-forgery header" if operation.auth.csrf_header else "")


def try_out(options: Namespace) -> int:
    """Run a draft as the person; prints the answer's body as JSON."""
    given = arguments(options.document, options.arguments)
    draft = Draft(options.endpoint, choices=choices(options))
    result = with_api(options, lambda api: _try(api, draft, given, sure=options.yes))
    show_json(result.value)
    note(f"HTTP {result.status} in {result.seconds:.2f} s" + (", cut short" if result.truncated else ""))
    return 0 if result.status < 400 else 1


async def _try(api: Api, draft: Draft, given: dict[str, JsonValue], *, sure: bool) -> CallResult:
    operation = (await api.preview(draft)).operation
    if effective_risk(operation) != "read" and not sure:
        raise UsageError(
            f"{operation.name} changes something at the portal ({effective_risk(operation)}).",
            kept="Nothing was sent.",
            hint="Say --yes to send it.",
        )
    return await api.try_out(draft, given)


def retire(options: Namespace) -> int:
    """Take an operation out of the catalog."""
    change = with_api(options, lambda api: api.retire(options.operation))
    say(f"Retired {change.operations[0]}: agents have lost it. `workbench undo` brings it back.")
    return 0


def undo(options: Namespace) -> int:
    """Undo a change of the catalog, or list what can be undone."""
    if options.list:
        found = with_api(options, lambda api: api.catalog_changes())
        return _list(found, as_json=options.json)
    change = with_api(options, lambda api: api.undo(options.change))
    if options.json:
        show_json(change)
    else:
        say(f"Undone: {', '.join(change.operations)} as before it was {change.kind} at {moment(change.at)}.")
    return 0


def _list(found: list[CatalogChange], *, as_json: bool) -> int:
    if as_json:
        show_json(found)
        return 0
    rows = [[each.id, moment(each.at), each.kind, ", ".join(each.operations)] for each in reversed(found)]
    table(["ID", "WHEN", "WHAT", "OPERATIONS"], rows, empty="There is nothing to undo.")
    return 0

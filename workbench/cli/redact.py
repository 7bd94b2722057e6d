"""``workbench redact``: what was hidden and why, and whether anything was missed."""

from __future__ import annotations

import secrets
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path

from workbench.cli.context import folder, with_api
from workbench.cli.output import counted, note, say, show_json, table
from workbench.cli.progress import FilesLooked
from workbench.errors import UsageError
from workbench.exchange import Hidden
from workbench.layout import Layout
from workbench.redaction import Redactor, Rules, rules_of
from workbench.redaction.reasons import reasons
from workbench.workspace.known_values import remembered
from workbench.workspace.redaction import Finding, check_file
from workbench.workspace.redaction import check as look


def explain(options: Namespace) -> int:
    """Say what was hidden in a recorded exchange, or what would be in a file: where, and by which rule."""
    rules = rules_of(folder(options))
    hidden = _in_file(Path(options.what), rules) if _is_path(options.what) else _in_exchange(options)
    if options.json:
        show_json([{"where": each.where, "rule": each.rule} for each in hidden])
        return 0
    why = reasons(rules)
    rows = [[each.where, each.rule, why.get(each.rule, "")] for each in hidden]
    table(["WHERE", "RULE", "WHY"], rows, empty="Nothing was hidden.")
    return 0


def _is_path(what: str) -> bool:
    return Path(what).exists() or "/" in what or "." in what


def _in_exchange(options: Namespace) -> Sequence[Hidden]:
    return with_api(options, lambda api: api.exchange(options.what)).exchange.hidden


def _in_file(path: Path, rules: Rules) -> Sequence[Hidden]:
    if not path.is_file():
        raise UsageError(f"There is no file {path}.", hint="Name a file, or an exchange's id.")
    found = list(check_file(path, Redactor(secrets.token_bytes(32), rules)))
    for finding in found:
        if not finding.rule:
            raise UsageError(f"{path}: {finding.where}.")
    return [Hidden(finding.where, finding.rule) for finding in found]


def mark(options: Namespace) -> int:
    """Take a value, which is asked for or read from standard input, out of all that is on disk; hide it from now on."""
    value = getpass("The value to hide (it is not shown): ") if sys.stdin.isatty() else sys.stdin.read()
    done = with_api(options, lambda api: api.mark_secret(value, options.kind))
    if options.json:
        show_json(done)
        return 0
    say(
        f"Hidden {'from now on' if done.lasting else 'until the workbench stops'}. Scrubbed from {counted(done.lines, 'line')} of"
        f" {counted(len(done.recordings), 'recording')}, and from {counted(len(done.files), 'other file')}."
    )
    for place in done.places:
        say(f"  it stood at {place}")
    _tell_busy(done.busy)
    if not done.lasting:
        note("A value this short leaves no fingerprint: hide it for good by a rule in redaction.toml.")
    note("What was exported or copied before may hold it still: `workbench redact check FILE` says so.")
    return 1 if done.busy else 0


def keep(options: Namespace) -> int:
    """Keep what stands under a name from the next recording on."""
    fresh = with_api(options, lambda api: api.keep_name(options.name))
    what = "is kept from the next recording on" if fresh else "was kept already"
    say(f"What stands under {options.name!r} {what} (redaction.toml). What was hidden before is gone for good.")
    return 0


def again(options: Namespace) -> int:
    """Redact by the rules of today what was recorded under others."""
    done = with_api(options, lambda api: api.redact_again())
    if options.json:
        show_json(done)
        return 0
    say(
        f"Looked at {counted(done.segments, 'segment')} of older rules; scrubbed {counted(done.lines, 'line')}"
        f" of {counted(len(done.recordings), 'recording')}."
    )
    for place in done.places:
        say(f"  now hidden: {place}")
    _tell_busy(done.busy)
    return 1 if done.busy else 0


def _tell_busy(recordings: Sequence[str]) -> None:
    for recording in recordings:
        note(
            f"Recording {recording} is being written, by an import or by a recorder that was started by hand: what it"
            " wrote last was left as it is. Once that has ended (Ctrl-C ends a recorder), do this again."
        )


def check(options: Namespace) -> int:
    """Look for secrets in files, folders and databases; 1 when there is one, or when something could not be read."""
    paths = [Path(path).expanduser() for path in options.paths]
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is no file or folder {path}.")
        if not (path.is_file() or path.is_dir()):
            raise UsageError(
                f"{path} is neither a file nor a folder: it can be read once, and is looked at more than once.",
                hint="Write what comes from it to a file in a folder that only you can read, and name that.",
            )
    findings = _found(paths, options)
    if options.json:
        show_json(findings)
    else:
        say(_sum(findings))
    return 1 if findings else 0


def _found(paths: list[Path], options: Namespace) -> list[Finding]:
    """Look, and tell each finding as it comes."""
    findings, shown = list[Finding](), FilesLooked()
    try:
        for finding in look(paths, rules_of(folder(options)), remembered(Layout(folder(options))), shown.begin):
            findings.append(finding)
            if not options.json:
                shown.clear()
                (say if finding.rule else note)(_line(finding))
    finally:
        shown.clear()
    return findings


def _line(finding: Finding) -> str:
    return f"{finding.path}: {finding.where}" + (f"  ({finding.rule})" if finding.rule else "")


def _sum(findings: list[Finding]) -> str:
    if not findings:
        return "No secrets found."
    rules = Counter(finding.rule for finding in findings if finding.rule)
    places = f"{counted(rules.total(), 'secret')} found"
    unread = len(findings) - rules.total()
    return places + (f", {counted(unread, 'file or place', 'files or places')} not readable" if unread else "") + "."

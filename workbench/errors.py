"""The errors that a user meets: what happened, what was kept, what to do next."""

from __future__ import annotations


class WorkbenchError(Exception):
    """Something that a person or an agent can understand and act on.

    Front ends print ``str(error)``, never a traceback. ``code`` is the process's exit code.
    """

    code = 1

    def __init__(self, message: str, *, hint: str = "", kept: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        """What to do next, as a sentence; empty when there is nothing to do."""
        self.kept = kept
        """What was kept in spite of the error, as a sentence; empty when nothing was at stake."""
        self.audited = False
        """Whether the audit has a line about it, so that nobody writes a second one."""

    def __str__(self) -> str:
        return " ".join(part for part in (self.message, self.kept, self.hint) if part)


class UsageError(WorkbenchError):
    """The person asked for something that cannot be: a bad argument, an unknown name."""

    code = 2


class NotFoundError(UsageError):
    """No recording, endpoint, operation or exchange goes by that name."""

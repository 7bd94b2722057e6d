"""Known issues."""

from __future__ import annotations

from msgspec import UNSET

from workbench.demo.models.commerce import IssueQuery, KnownIssues
from workbench.demo.routes import Call, Operation
from workbench.demo.settings import API


def list_known(call: Call) -> KnownIssues:
    query: IssueQuery = call.query
    return KnownIssues(issues=[issue for issue in call.world.issues if query.status in (UNSET, issue.status)])


OPERATIONS = (
    Operation(
        category="issues", name="list_known", method="GET", path=f"{API}/issues/known", handler=list_known,
        result=KnownIssues, query=IssueQuery,
    ),
)  # fmt: skip

"""What a plan means: the recording that it begins, whether a browser that runs serves it, how its steps are called."""

from __future__ import annotations

import time
from dataclasses import replace

from workbench.browser.step import Step
from workbench.exchange import Recording
from workbench.ids import new_id
from workbench.operation import Portal
from workbench.workspace.portals import checked_name, portal_name, web_origin
from workbench.workspace.views import LoginPlan, RecordPlan

type Whose = tuple[str, str]
"""(portal, account)"""


def recording_of(plan: RecordPlan) -> Recording:
    origins = dict.fromkeys(web_origin(url) for url in (plan.url, *plan.origins))
    portal = checked_name(plan.portal or portal_name(plan.url))
    return Recording(new_id("r"), portal, plan.account, time.time(), title=plan.title, origins=tuple(origins))


def again(recording: Recording) -> Recording:
    return replace(recording, id=new_id("r"), started=time.time(), ended=0.0)


def whose(plan: RecordPlan | None) -> Whose:
    """Say whose session a plan is about: portal and account."""
    return (plan.portal or portal_name(plan.url), plan.account) if plan else ("", "")


def with_lists(plan: RecordPlan, portal: Portal) -> RecordPlan:
    """Give a plan that also records, and passes through, what the portal's file says."""
    return replace(
        plan,
        origins=tuple(dict.fromkeys((*plan.origins, *portal.record))),
        identity=tuple(dict.fromkeys((*plan.identity, *portal.identity))),
    )


def fits(old: RecordPlan | None, new: RecordPlan) -> bool:
    """Whether the browser that runs serves another recording: the same account at the same portal, the same way."""

    def way(plan: RecordPlan) -> tuple[object, ...]:
        browser = dict(plan.surroundings).get("WORKBENCH_BROWSER")
        return *whose(plan), plan.headless, plan.upstream_proxy, plan.upstream_ca, plan.identity, browser

    return old is not None and way(old) == way(new)


def record_plan(portal: Portal, account: str, plan: LoginPlan, *, headless: bool) -> RecordPlan:
    """Say how a session's browser is opened. Pure."""
    called = tuple(origin for _, origin in portal.origins)
    return RecordPlan(
        portal.start,
        portal=portal.name,
        account=account,
        origins=portal.record or called,
        identity=portal.identity,
        strict=headless,
        headless=headless,
        upstream_proxy=plan.upstream_proxy,
        upstream_ca=plan.upstream_ca,
        surroundings=plan.surroundings,
    )


def words_of(step: Step) -> str:
    """Name a step that has no title, without its value where that may be a secret."""
    return step.locator or (step.value if step.kind in ("goto", "note", "wait", "press") else "")

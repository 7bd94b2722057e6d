"""Find the least credential that an endpoint needs: its own request, sent again with fewer each time."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from workbench.browser.fetch import PageFetch
from workbench.discovery.endpoint import Endpoint
from workbench.errors import WorkbenchError
from workbench.exchange import Exchange, JsonValue
from workbench.invoke import PERSON
from workbench.invoke.anti_forgery import source_of
from workbench.operation import Operation, Portal
from workbench.workspace.call import Call
from workbench.workspace.calls import Calls
from workbench.workspace.ladder import Rung, alike, headers_of, ladder
from workbench.workspace.views import CallResult, ProbeResult, ProbeTry

NAME = "credential probe"
"""In the audit; no operation of a catalog can be called so."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What is sent again and again."""

    endpoint: Endpoint
    portal: Portal
    sample: Exchange
    account: str
    """As whom it is sent."""

    def operation(self, rung: Rung) -> Operation:
        """Give what the gate judges and the audit names."""
        origin = next(name for name, origin in self.portal.origins if origin == self.endpoint.origin)
        path = urlsplit(self.sample.request.url).path
        return Operation(self.portal.name, NAME, NAME, NAME, "read", self.endpoint.method, origin, path, auth=rung.auth)

    def fetch(self, rung: Rung) -> PageFetch:
        """Give the request, signed in by one rung and by nothing else."""
        operation = self.operation(rung)
        forgery = source_of(operation)
        return PageFetch(
            self.endpoint.method,
            self.sample.request.url,
            headers_of(self.sample),
            bearer=self.portal.bearer if rung.auth.kind == "bearer" else None,
            csrf_header=rung.auth.csrf_header if forgery else "",
            csrf_cookie=forgery.cookie,
            csrf_url=self.endpoint.origin + forgery.path if forgery.path else "",
            csrf_member=forgery.member,
            credential_headers=(rung.auth.header,) if rung.auth.kind in {"basic", "api_key"} else (),
            credentials=rung.credentials,
        )


async def probe(calls: Calls, what: Probe) -> ProbeResult:
    """Send with all credentials, then with fewer each time; says of each whether the answer was the same.

    Raises WorkbenchError when even all of them bring no good answer: there is nothing to compare with then.
    """
    *less, most = ladder(what.endpoint.auth, what.portal.bearer)
    whole = await _send(calls, what, most)
    if not 200 <= whole.status < 300:
        raise WorkbenchError(
            f"The portal answered {whole.status} with all credentials: there is nothing to compare with.",
            kept="Nothing was changed.",
            hint=f"Sign in first: `workbench login {what.portal.name}`.",
        )
    tries = [ProbeTry(most.name, whole.status, same=True)]
    for rung in reversed(less):
        answer = await _send(calls, what, rung)
        tries.append(ProbeTry(rung.name, answer.status, same=alike(whole, answer)))
    least = next(each.credential for each in reversed(tries) if each.same)
    return ProbeResult(what.endpoint.id, tuple(tries), least)


async def _send(calls: Calls, what: Probe, rung: Rung) -> CallResult:
    about: dict[str, JsonValue] = {"endpoint": what.endpoint.name, "credential": rung.name}
    return await calls.submit(
        Call(what.operation(rung), what.fetch(rung), PERSON, about, account=what.account, counted=False)
    )

"""The repository is a workspace itself: its catalog loads, and its recording yields the portal's operations."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.machine import bytes_under
from workbench.catalog import load_catalog
from workbench.demo.portal import DemoPortal
from workbench.demo.truth import truth
from workbench.discovery.grouping import group
from workbench.journal import ExchangeEntry, OpenEntry, read_segment, segments

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "recordings" / "sample"


def test_the_catalog_loads_without_a_problem() -> None:
    catalog = load_catalog(ROOT / "catalog")
    assert catalog.problems == ()
    assert {operation.risk for operation in catalog.operations} >= {"read", "write"}
    assert {operation.discriminator.kind for operation in catalog.operations if operation.discriminator} == {
        "graphql",
        "jsonrpc",
    }


def test_the_recording_yields_every_operation_of_the_portal() -> None:
    entries = (line.entry for segment in segments(SAMPLE) for line in read_segment(segment.path))
    exchanges = [entry.exchange for entry in entries if isinstance(entry, ExchangeEntry | OpenEntry)]
    found = {
        (e.method, shape(e.path), e.discriminator.name if e.discriminator else None) for e in group(exchanges).endpoints
    }
    with DemoPortal() as portal:
        wanted = [o for o in truth(portal)["operations"] if o["kind"] in ("rest", "graphql", "jsonrpc")]
    named = {(o["method"], shape(o["path"]), o["discriminator"] and o["discriminator"]["name"]) for o in wanted}
    assert len(named) == 39 + 5 + 3
    assert named <= found


def shape(template: str) -> str:
    """Forget what the parameters of a path template are called."""
    return "/".join("{}" if part.startswith("{") else part for part in template.split("/"))


def test_the_recording_holds_no_secret() -> None:
    with DemoPortal() as portal:
        secrets = [portal.credentials.password.encode(), portal.credentials.totp_seed.encode(), b"eyJhbGciOi"]
    for path, data in bytes_under(SAMPLE).items():
        assert not any(secret in data for secret in secrets), path

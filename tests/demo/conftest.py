"""A stand-in portal for each test, and one that a module's readers share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.demo.visitor import Visitor
from workbench.demo.portal import DemoPortal


@pytest.fixture
def portal() -> Iterator[DemoPortal]:
    with DemoPortal(large_download=1_000_000).in_thread() as portal:
        yield portal


@pytest.fixture
def stranger(portal: DemoPortal) -> Iterator[Visitor]:
    """Somebody who has not signed in."""
    with Visitor(portal) as visitor:
        yield visitor


@pytest.fixture
def visitor(stranger: Visitor) -> Visitor:
    """Somebody who has signed in."""
    return stranger.sign_in()


@pytest.fixture(scope="module")
def reader() -> Iterator[Visitor]:
    """Somebody signed in at a portal that a module's tests share: they leave it as they found it."""
    with DemoPortal(large_download=1_000_000).in_thread() as portal, Visitor(portal) as visitor:
        yield visitor.sign_in()

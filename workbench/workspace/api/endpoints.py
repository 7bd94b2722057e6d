"""What was found: endpoints, their links, what changed, what they need."""

from __future__ import annotations

from typing import Protocol

from workbench.discovery.endpoint import Endpoint, Override
from workbench.workspace.views import (
    EndpointDiff,
    Neighbours,
    ProbeResult,
)


class EndpointsApi(Protocol):
    """The part of ``Api`` that is about what was found."""

    async def endpoints(self, recording: str = "", *, noise: bool = False) -> list[Endpoint]:
        """List endpoints by origin, category and path; with ``noise`` the folded ones too."""

    async def endpoint(self, endpoint: str) -> Endpoint:
        """Give one endpoint by its id, its proposed name, or ``METHOD path``."""

    async def neighbours(self, endpoint: str) -> Neighbours:
        """Give an endpoint with those that its inputs come from and those that its outputs go to."""

    async def compare_recordings(self, before: str, after: str, endpoint: str = "") -> list[EndpointDiff]:
        """Say what is other about endpoints, or one of them, in one recording than in another; equal ones are left out."""

    async def override(self, override: Override) -> list[Endpoint]:
        """Keep a person's decision and regroup; gives the endpoints that it touches."""

    async def decided(self, endpoint: str) -> list[Override]:
        """List the decisions that speak of an endpoint, in the order in which they were made."""

    async def take_back(self, decisions: list[Override]) -> list[Endpoint]:
        """Forget decisions and regroup; gives the endpoints that this touches."""

    async def probe(self, endpoint: str) -> ProbeResult:
        """Send a read of an endpoint again with fewer credentials each time, and keep which was the least it needs.

        Raises UsageError for what may change something, and WorkbenchError where nobody is signed in.
        """

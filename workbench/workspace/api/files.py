"""Files in and out: imports and exports."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from workbench.workspace.views import (
    ExportPlan,
    ExportProgress,
    ExportResult,
    ImportPlan,
    ImportProgress,
    OpenApiPlan,
)


class FilesApi(Protocol):
    """The part of ``Api`` that is about files in and out."""

    def import_file(self, plan: ImportPlan) -> AsyncIterator[ImportProgress]:
        """Import a HAR or mitmproxy flows as a recording, or an OpenAPI document into the catalog.

        Tells how far it is; the last item has the result. Leaving early takes the import back.
        """

    def export(self, plan: ExportPlan) -> AsyncIterator[ExportProgress]:
        """Write a redacted HAR or OpenAPI document.

        Tells how far it is; the last item has the result. Leaving early takes it back: no file is left. Raises
        UsageError where a file is there that is not to be replaced.
        """

    async def export_har(
        self, recording: str, path: str, *, keep_personal: bool = False, replace: bool = False
    ) -> ExportResult:
        """Write a redacted HAR 1.2, of every recording when ``recording`` is empty.

        Personal data is masked unless ``keep_personal``, or the workspace's rules, say otherwise.
        """

    async def export_openapi(self, plan: OpenApiPlan) -> ExportResult:
        """Write endpoints or promoted operations as OpenAPI 3.1; ``entries`` counts them."""

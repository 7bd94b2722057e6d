"""The catalog as one server knows it: asked for once, and again when it changed."""

from __future__ import annotations

from workbench.workspace.api import Api
from workbench.workspace.views import OperationRow


class Rows:
    """Keeps the operations until somebody says that they are others. A call checks trust anew, whatever stands here."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._rows: list[OperationRow] | None = None

    def forget(self) -> None:
        self._rows = None

    async def all(self, *, anew: bool = False) -> list[OperationRow]:
        """Give every operation."""
        if anew or self._rows is None:
            self._rows = list((await self._api.operations()).operations)
        return self._rows

    async def trusted(self, *, anew: bool = False) -> list[OperationRow]:
        """Give the operations whose files the person of this machine has seen."""
        return [row for row in await self.all(anew=anew) if row.trusted]

    async def find(self, tool: str) -> OperationRow | None:
        """Give the operation that is a tool's, an untrusted one too: calling it says so."""
        for anew in (False, True):
            for row in await self.all(anew=anew):
                if row.tool == tool:
                    return row
        return None

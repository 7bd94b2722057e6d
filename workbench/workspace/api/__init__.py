"""The one interface of every front end: TUI, command line and MCP cannot disagree.

``Workspace`` implements it inside the daemon; ``workbench.daemon.client`` gives the same interface
over the daemon's socket. Every method may raise ``WorkbenchError``.
"""

from __future__ import annotations

from typing import Protocol

from workbench.workspace.api.browser import BrowserApi
from workbench.workspace.api.calls import CallsApi
from workbench.workspace.api.catalog import CatalogApi
from workbench.workspace.api.consent import ConsentApi
from workbench.workspace.api.endpoints import EndpointsApi
from workbench.workspace.api.files import FilesApi
from workbench.workspace.api.notebook import NotebookApi
from workbench.workspace.api.redaction import RedactionApi
from workbench.workspace.api.sessions import SessionsApi
from workbench.workspace.api.traffic import TrafficApi


class Api(
    TrafficApi,
    BrowserApi,
    SessionsApi,
    EndpointsApi,
    CatalogApi,
    CallsApi,
    ConsentApi,
    NotebookApi,
    FilesApi,
    RedactionApi,
    Protocol,
):
    """All that a front end can ask of a workspace."""

"""OpenAPI 3.1: endpoints and operations as one document, and back. See docs/import-export.md for its form."""

from __future__ import annotations

from workbench.formats.openapi.from_operation import described
from workbench.formats.openapi.model import About, Answer, Described
from workbench.formats.openapi.read import Imported, read_document
from workbench.formats.openapi.write import document, write

__all__ = ["About", "Answer", "Described", "Imported", "described", "document", "read_document", "write"]

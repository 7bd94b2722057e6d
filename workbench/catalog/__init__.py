"""The files that a person reviews: load, check, show and save them."""

from __future__ import annotations

from workbench.catalog.load import Catalog, load_catalog
from workbench.catalog.parse import Kind, parse_operation, parse_portal, schema_text
from workbench.catalog.problem import CatalogProblem
from workbench.catalog.save import (
    as_document,
    diff,
    operation_path,
    portal_path,
    remove_operation,
    render,
    render_portal,
    save_operation,
    save_portal,
    write_schemas,
)

__all__ = [
    "Catalog",
    "CatalogProblem",
    "Kind",
    "as_document",
    "diff",
    "load_catalog",
    "operation_path",
    "parse_operation",
    "parse_portal",
    "portal_path",
    "remove_operation",
    "render",
    "render_portal",
    "save_operation",
    "save_portal",
    "schema_text",
    "write_schemas",
]

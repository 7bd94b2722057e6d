"""The files that a person reviews: load, check, show and save them."""

from __future__ import annotations

from workbench.catalog.problem import CatalogProblem

__all__ = ["CatalogProblem"]

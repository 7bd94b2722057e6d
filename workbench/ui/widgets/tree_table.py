"""A table of schema trees: Space folds and unfolds what the cursor is on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from workbench.ui.show.schema_rows import COLUMNS, Tree, tree_rows
from workbench.ui.widgets.list_table import ListTable


class TreeTable(ListTable):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,left,right", "fold", "Fold", show=False, id="tree.fold", tooltip="Fold or unfold a member"),
        Binding("minus", "fold_all", "Fold all", show=False, id="tree.fold_all", tooltip="Fold all, or unfold all"),
    ]

    def __init__(self, *, empty: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(COLUMNS, empty=empty, id=id)
        self._trees: list[Tree] = []
        self._folded: frozenset[str] = frozenset()

    def show_trees(self, trees: Sequence[Tree]) -> None:
        """Show other trees, or the same again; what is folded stays so."""
        self._trees = list(trees)
        self._again()

    def action_fold(self) -> None:
        if key := self.current:
            self._folded ^= {key}
            self._again()

    def action_fold_all(self) -> None:
        self._folded = frozenset() if self._folded else frozenset(self._parents())
        self._again()

    def _parents(self) -> list[str]:
        """Name the rows that have others below them, but the roots."""
        keys = [row.key for row in tree_rows(self._trees, frozenset())]
        return [key for key in keys if not key.endswith("$") and any(other.startswith(f"{key}/") for other in keys)]

    def _again(self) -> None:
        self.show(tree_rows(self._trees, self._folded))

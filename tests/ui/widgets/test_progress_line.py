from __future__ import annotations

import pytest

from workbench.ui.widgets.progress_line import CELLS, bar


@pytest.mark.parametrize(
    ("share", "filled", "said"), [(0.0, 0, "0%"), (0.5, 8, "50%"), (1.0, CELLS, "100%"), (7.0, CELLS, "100%")]
)
def test_a_bar_says_its_share_in_cells_and_in_figures(share: float, filled: int, said: str) -> None:
    assert (bar(share).count("█"), bar(share).split()[-1]) == (filled, said)

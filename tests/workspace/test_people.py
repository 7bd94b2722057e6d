"""Who gets personal data as it is, and who gets masks."""

from __future__ import annotations

from tests.workspace.conftest import exchange, recording
from workbench.exchange import Request
from workbench.layout import Layout
from workbench.workspace.people import for_export, masker

SEEN = exchange(1, request=Request("GET", "https://portal.example/users/ada@contoso.example"))


def test_what_leaves_the_workspace_is_masked_and_what_an_agent_gets_is_not(layout: Layout) -> None:
    (masked,) = for_export(layout, [recording()], [SEEN])
    assert "contoso" not in masked.request.url
    assert masker(layout, "answers") is None


def test_the_workspaces_own_switches_count(layout: Layout) -> None:
    (layout.root / "redaction.toml").write_text('[personal]\nexports = "keep"\nanswers = "mask"\n')
    assert list(for_export(layout, [recording()], [SEEN])) == [SEEN]
    people = masker(layout, "answers")
    assert people is not None
    assert people.value({"email": "ada@contoso.example"}) != {"email": "ada@contoso.example"}

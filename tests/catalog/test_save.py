"""Files of the catalog are written whole, in place, and compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from workbench.catalog import diff, operation_path, remove_operation, render, save_operation, schema_text, write_schemas
from workbench.errors import UsageError
from workbench.operation import Operation

OPERATION = Operation("contoso", "get_user", "Get a user", "users", "read", "GET", "portal", "/users")


def test_saving_leaves_nothing_but_the_file_and_the_published_schemas(tmp_path: Path) -> None:
    save_operation(tmp_path, OPERATION)
    save_operation(tmp_path, OPERATION)
    found = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert found == ["contoso", "contoso/get_user.json", "operation.schema.json", "portal.schema.json"]


def test_schema_leads_an_editor_to_the_published_schema(tmp_path: Path) -> None:
    path = save_operation(tmp_path, OPERATION)
    document = json.loads(path.read_text())
    schema = json.loads((path.parent / document["$schema"]).read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)


def test_an_old_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "operation.schema.json").write_text("{}")
    write_schemas(tmp_path)
    assert (tmp_path / "operation.schema.json").read_text() == schema_text("operation")


@pytest.mark.parametrize("name", ["..", "a/b", "", "A", "../../x", "a.json", "portal", "a\n", "con\x00"])
def test_a_name_is_never_a_path_unchecked(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        operation_path(tmp_path, "contoso", name)
    if name != "portal":
        with pytest.raises(UsageError):
            operation_path(tmp_path, name, "get_user")


def test_a_linked_folder_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "contoso").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="symbolic link"):
        save_operation(tmp_path, OPERATION)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_removing_takes_the_file_away_and_may_be_repeated(tmp_path: Path) -> None:
    path = save_operation(tmp_path, OPERATION)
    remove_operation(tmp_path, "contoso", "get_user")
    remove_operation(tmp_path, "contoso", "get_user")
    assert not path.exists()


def test_a_new_file_is_a_diff_that_adds_everything() -> None:
    text = render(OPERATION)
    lines = diff("", text, "catalog/contoso/get_user.json").splitlines()
    assert lines[:2] == ["--- /dev/null", "+++ b/catalog/contoso/get_user.json"]
    assert [line[1:] for line in lines[3:]] == text.splitlines()


def test_a_diff_shows_what_changes_and_nothing_else() -> None:
    shown = diff("a\nb\nc", "a\nx\nc", "p")
    assert "-b\n" in shown
    assert "+x\n" in shown
    assert diff("same\n", "same\n", "p") == ""


def test_a_graphql_document_is_kept_line_by_line() -> None:
    operation = Operation("c", "q", "Q", "x", "read", "POST", "portal", "/", document="query A {\n  b\n}")
    assert '"document": ["query A {", "  b", "}"]' in render(operation)

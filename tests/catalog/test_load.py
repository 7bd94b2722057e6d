"""A broken file says where and why; the others load all the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbench.catalog import CatalogProblem, load_catalog, save_operation, save_portal
from workbench.errors import NotFoundError, UsageError
from workbench.operation import Binding, Operation, Portal

PORTAL = Portal("contoso", "Contoso", "https://portal.test/", (("portal", "https://portal.test"),))

GOOD = Operation(
    "contoso",
    "get_partner",
    "Get a partner",
    "partners",
    "read",
    "GET",
    "portal",
    "/partners/{partner_id}",
    bindings=(Binding("partner_id", "path", "partner_id"),),
    input_schema={"type": "object", "properties": {"partner_id": {"type": "integer"}}, "required": ["partner_id"]},
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    catalog = tmp_path / "catalog"
    save_portal(catalog, PORTAL)
    save_operation(catalog, GOOD)
    return catalog


def write(folder: Path, text: str, name: str = "broken") -> None:
    (folder / "contoso" / f"{name}.json").write_text(text)


def edited(folder: Path, *, name: str = "broken", **changes: Any) -> None:
    """Write a copy of the good operation with members replaced; ``request__path`` reaches inside."""
    document = json.loads((folder / "contoso" / "get_partner.json").read_text()) | {"name": name}
    for member, value in changes.items():
        *outer, last = member.split("__")
        target = document
        for part in outer:
            target = target.setdefault(part, {})
        target[last] = value
    write(folder, json.dumps(document, indent=2), name)


def problem(folder: Path) -> CatalogProblem:
    catalog = load_catalog(folder)
    assert catalog.operations == (GOOD,)
    assert len(catalog.problems) == 1
    return catalog.problems[0]


def line_of(folder: Path, needle: str, name: str = "broken") -> int:
    lines = (folder / "contoso" / f"{name}.json").read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if needle in line)


def test_a_sound_catalog_has_no_problems(folder: Path) -> None:
    catalog = load_catalog(folder)
    assert catalog.problems == ()
    assert catalog.portals == (PORTAL,)


def test_a_workspace_without_a_catalog_is_empty(tmp_path: Path) -> None:
    assert load_catalog(tmp_path / "catalog").operations == ()


def test_a_syntax_error_is_told_with_its_line(folder: Path) -> None:
    write(folder, '{\n  "name": "broken",\n  "title": oops\n}\n')
    found = problem(folder)
    assert (found.path, found.line) == ("catalog/contoso/broken.json", 3)
    assert str(found).startswith("catalog/contoso/broken.json:3: no JSON")


@pytest.mark.parametrize(
    ("changes", "needle", "reason"),
    [
        ({"risk": "harmless"}, '"risk"', "is not one of"),
        ({"unknown": 1}, "{", "Additional properties"),
        ({"name": "other"}, '"name"', "the path says 'broken'"),
        ({"portal": "other"}, '"portal"', "the path says 'contoso'"),
        ({"request__origin": "elsewhere"}, '"origin"', "no origin of portal.json"),
        ({"request__method": "TRACE"}, '"method"', "should not be valid"),
        ({"request__method": "DELETE"}, '"risk"', "say “destructive”"),
        ({"request__path": "//evil.test\\x/{partner_id}"}, '"path"', "does not match"),
        ({"request__path": "/a/../{partner_id}"}, '"path"', ". or .. segments"),
        ({"request__path": "/a/%2E%2e/{partner_id}"}, '"path"', ". or .. segments"),
        ({"request__path": "/{partner_id}/{more}"}, '"path"', "nothing fills {more}"),
        ({"request__path": "/partners"}, '"inputs"', "the path has no {partner_id}"),
        ({"inputs": [{"name": "nobody", "in": "query"}]}, '"path"', "nothing fills"),
        ({"input_schema": {"type": "object", "properties": {}}}, '"name": "partner_id"', "no property “partner_id”"),
        ({"input_schema": {"type": "object", "properties": 3}}, "3", "no JSON Schema"),
        ({"output_schema": {"$ref": "http://evil.test/"}}, "$ref", "only to itself"),
        ({"constants": [{"in": "header", "as": "Host", "value": "x"}]}, '"in": "header"', "no file may set"),
        ({"request__media_type": "text/plain\n"}, '"media_type"', "a line feed"),
    ],
)
def test_each_kind_of_mistake_has_its_line_and_reason(
    folder: Path, changes: dict[str, Any], needle: str, reason: str
) -> None:
    edited(folder, **changes) if "name" not in changes else edited_name(folder, changes["name"])
    found = problem(folder)
    assert reason in found.reason
    assert abs(found.line - line_of(folder, needle)) <= 1


def edited_name(folder: Path, name: str) -> None:
    edited(folder, name=name)
    (folder / "contoso" / f"{name}.json").rename(folder / "contoso" / "broken.json")


def test_a_mutation_that_calls_itself_a_read_is_refused(folder: Path) -> None:
    edited(folder, request__method="POST", request__document=["query A { b }", "mutation B { c }"])
    assert "a GraphQL mutation allows" in problem(folder).reason


def test_an_input_for_a_reserved_header_is_refused(folder: Path) -> None:
    inputs = [{"name": "partner_id", "in": "path"}, {"name": "h", "in": "header", "as": "Authorization"}]
    edited(folder, inputs=inputs, input_schema__properties={"partner_id": {}, "h": {}})
    assert "no argument may set the header “Authorization”" in problem(folder).reason


def test_a_member_that_occurs_twice_is_refused(folder: Path) -> None:
    write(folder, (folder / "contoso" / "get_partner.json").read_text().replace('"risk"', '"risk": "read",\n"risk"'))
    assert "/risk occurs twice" in problem(folder).reason


@pytest.mark.parametrize("text", ["", "[]", "NaN", '{"a": NaN}', "[" * 100_000, "[" * 80 + "]" * 80, '"x"'])
def test_what_is_no_operation_at_all_is_a_problem_and_no_crash(folder: Path, text: str) -> None:
    write(folder, text)
    assert problem(folder).path == "catalog/contoso/broken.json"


def test_octets_that_are_no_text_are_told_with_their_line(folder: Path) -> None:
    (folder / "contoso" / "broken.json").write_bytes(b'{\n"a": "\xff"}')
    assert problem(folder) == CatalogProblem("catalog/contoso/broken.json", 2, "no UTF-8")


def test_a_file_that_is_too_large_is_not_read(folder: Path) -> None:
    write(folder, " " * 1_000_001)
    assert "larger than" in problem(folder).reason


def test_symbolic_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text((folder / "contoso" / "get_partner.json").read_text())
    (folder / "contoso" / "broken.json").symlink_to(outside)
    (folder / "linked").symlink_to(tmp_path)
    assert {found.reason for found in load_catalog(folder).problems} == {"a symbolic link is not followed"}
    assert load_catalog(folder).operations == (GOOD,)


def test_a_folder_that_cannot_be_a_portal_is_named_safely(folder: Path) -> None:
    (folder / "Bad\x1b[2J").mkdir()
    assert problem(folder) == CatalogProblem("catalog/Bad\N{REPLACEMENT CHARACTER}[2J", 0, "no name of a portal")


def test_without_its_portal_file_an_operation_is_still_listed(folder: Path) -> None:
    (folder / "contoso" / "portal.json").unlink()
    assert problem(folder) == CatalogProblem("catalog/contoso/portal.json", 0, "missing")


def test_a_portal_origin_with_a_path_is_refused(folder: Path) -> None:
    file = folder / "contoso" / "portal.json"
    file.write_text(file.read_text().replace('"https://portal.test"', '"https://portal.test/api"'))
    assert "does not match" in problem(folder).reason


def test_two_operations_that_would_be_one_tool_are_told(folder: Path) -> None:
    save_portal(folder, Portal("contoso_get", "X", "https://portal.test/", (("portal", "https://portal.test"),)))
    other = Operation("contoso_get", "partner", "X", "x", "read", "GET", "portal", "/x")
    save_operation(folder, other)
    assert "contoso_get_partner is that of contoso/get_partner already" in problem(folder).reason


def test_a_tool_of_the_workbenchs_own_cannot_be_taken(folder: Path) -> None:
    save_portal(folder, Portal("session", "X", "https://portal.test/", (("portal", "https://portal.test"),)))
    save_operation(folder, Operation("session", "status", "X", "x", "read", "GET", "portal", "/x"))
    assert "keeps for itself" in problem(folder).reason


@pytest.mark.parametrize("name", ["contoso/get_partner", "contoso_get_partner", "get_partner"])
def test_an_operation_is_found_by_any_of_its_names(folder: Path, name: str) -> None:
    assert load_catalog(folder).operation(name) == GOOD


def test_an_unknown_or_ambiguous_name_is_told(folder: Path) -> None:
    with pytest.raises(NotFoundError, match="no operation 'nobody'"):
        load_catalog(folder).operation("nobody")
    save_portal(folder, Portal("other", "X", "https://portal.test/", (("portal", "https://portal.test"),)))
    save_operation(folder, Operation("other", "get_partner", "X", "x", "read", "GET", "portal", "/x"))
    with pytest.raises(UsageError, match="contoso/get_partner, other/get_partner"):
        load_catalog(folder).operation("get_partner")
    with pytest.raises(NotFoundError):
        load_catalog(folder).portal("nobody")


def test_a_portal_may_say_what_a_signed_in_page_shows_without_a_recipe(folder: Path) -> None:
    path = folder / "contoso" / "portal.json"
    known = {"signed_in": {"see": {"role": "button", "name": "Sign out"}}}
    path.write_text(json.dumps(json.loads(path.read_text()) | {"login": known}))
    catalog = load_catalog(folder)
    assert catalog.problems == ()
    portal = catalog.portal("contoso")
    assert portal.login is not None
    assert portal.login.signed_in is not None
    assert portal.recipe is None
    save_portal(folder, portal)
    assert json.loads(path.read_text())["login"] == known


def test_a_login_that_says_nothing_is_a_problem(folder: Path) -> None:
    path = folder / "contoso" / "portal.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"login": {}}))
    assert "should be non-empty" in str(load_catalog(folder).problems[0])

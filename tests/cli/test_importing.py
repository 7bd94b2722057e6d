"""Importing, and deciding about what came of it, typed at a real daemon."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.formats.test_har_dialects import SAMPLES
from tests.workspace.test_importing import entry, har
from workbench.cli.main import run
from workbench.cli.setup import make
from workbench.layout import Layout

LOGIN = {"token_type": "x", "items": [{"id": 71001}, {"id": 71002}]}


@pytest.fixture(scope="module")
def layout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Layout]:
    """Give a workspace with an imported file, whose daemon ends with the module."""
    made = Layout(tmp_path_factory.mktemp("workspace"))
    make(made)
    entries = [entry(1, "/api/vendors", answer=LOGIN)]
    entries += [entry(n, f"/api/vendors/{71000 + n - 1}", answer={"id": 71000 + n - 1, "n": "x"}) for n in (2, 3)]
    entries += [entry(4, "/api/vendors/search?q=a", answer={"found": 1})]
    path = har(tmp_path_factory.mktemp("files"), entries)
    assert run(["import", str(path), "--workspace", str(made.root), "--portal", "acme"]) == 0
    yield made
    run(["stop", "--workspace", str(made.root)])


@pytest.fixture
def shell(layout: Layout, capsys: pytest.CaptureFixture[str]) -> Any:
    def type_(*arguments: str, code: int = 0) -> str:
        assert run([*arguments, "--workspace", str(layout.root)]) == code
        said = capsys.readouterr()
        return said.out if not code else said.out + said.err

    return type_


def test_an_import_says_what_came_of_it_and_where_the_secrets_still_are(shell: Any) -> None:
    said = shell("import", str(SAMPLES / "chrome.har"), "--account", "second")
    assert "HAR 1.2 by WebInspector 537.36" in said
    assert "4 exchanges" in said
    assert "Bodies are kept of https://portal.fabrikam.example (guessed" in said
    assert "1 entry passed over" in said
    assert "stays where it is" in said


def test_json_has_the_same_as_one_list(shell: Any) -> None:
    results = json.loads(shell("import", "--json", str(SAMPLES / "safari.har"), str(SAMPLES / "firefox.har")))
    assert [Path(result["path"]).name for result in results] == ["safari.har", "firefox.har"]
    assert results[1]["recording"]["exchanges"] == 2


def test_what_could_not_be_read_is_said_line_by_line_and_by_the_exit_code(shell: Any, tmp_path: Path) -> None:
    path = har(tmp_path, [entry(1), *({"request": {}} for _ in range(30))])
    said = shell("import", str(path), code=1)
    assert "Not read: entry 2: it has no request with method and URL." in said
    assert "10 more entries" in said


def test_a_file_that_is_not_there_is_wrong_usage(shell: Any, tmp_path: Path) -> None:
    assert "no file" in shell("import", str(tmp_path / "none.har"), code=2)


def test_endpoints_of_an_import_are_listed_with_what_a_script_needs(shell: Any) -> None:
    listed = json.loads(shell("endpoints", "--json"))
    wanted = {"method", "origin", "path", "discriminator", "exchanges", "statuses", "auth", "risk", "pagination"}
    assert wanted | {"parameters", "confidence"} <= listed[0].keys()
    paths = {item["path"] for item in listed if item["origin"] == "https://portal.example"}
    assert paths >= {"/api/vendors", "/api/vendors/{vendor_id}", "/api/vendors/search"}


def test_one_endpoint_is_shown_whole(shell: Any) -> None:
    text = shell("endpoints", "show", "GET /api/vendors/{vendor_id}")
    assert "vendor_id" in text
    assert "Answers 200 application/json, object: " in text
    assert "\n  id: integer\n" in text
    shown = json.loads(shell("endpoints", "show", "GET /api/vendors/{vendor_id}", "--json"))
    assert shown["responses"][0]["schema"]["properties"]["id"]["type"] == "integer"
    assert shown["links"][0]["field"] == "$.items[*].id"


def test_members_of_members_are_shown_too(shell: Any) -> None:
    text = shell("endpoints", "show", "GET /api/vendors")
    assert "\n  items: array of object\n" in text
    assert "\n      id: integer\n" in text


def test_links_say_what_to_call_first(shell: Any) -> None:
    assert "Call first: get_vendors." in shell("links", "GET /api/vendors/{vendor_id}")
    (link,) = json.loads(shell("links", "--json", "GET /api/vendors/{vendor_id}"))["links"]
    assert (link["producer_name"], link["parameter"], link["support"]) == ("get_vendors", "vendor_id", 2)
    assert link in json.loads(shell("links", "--json"))


def test_decisions_split_merge_and_name_and_survive_an_import(shell: Any, layout: Layout, tmp_path: Path) -> None:
    shell("endpoints", "set", "GET /api/vendors/{vendor_id}", "--name", "read_vendor", "--risk", "write")
    shell("endpoints", "set", "GET /api/vendors/{vendor_id}", "--split", "71002")
    more = har(tmp_path, [entry(9, "/api/vendors/71001", answer={"id": 71001, "n": "x"})])
    shell("import", str(more), "--portal", "acme")
    listed = json.loads(shell("endpoints", "--json"))
    ours = {item["path"]: item for item in listed if item["origin"] == "https://portal.example"}
    assert "/api/vendors/71002" in ours
    assert ours["/api/vendors/{vendor_id}"]["name"] == "read_vendor"
    assert ours["/api/vendors/{vendor_id}"]["exchanges"] == 2
    assert '"literal"' in layout.overrides.read_text()
    shell("reindex")
    assert json.loads(shell("endpoints", "--json")) == listed
    shell("endpoints", "set", "GET /api/vendors/71002", "--merge", "read_vendor")
    paths = {item["path"] for item in json.loads(shell("endpoints", "--json"))}
    assert "/api/vendors/71002" not in paths
    shell("endpoints", "set", "GET /api/vendors/search", "--template", "/api/{kind}/search")
    assert "/api/{kind}/search" in {item["path"] for item in json.loads(shell("endpoints", "--json"))}


def test_decisions_are_listed_and_taken_back_one_kind_or_all(shell: Any, layout: Layout) -> None:
    shell("endpoints", "set", "GET /api/vendors", "--name", "all_vendors", "--title", "Every vendor")
    assert "You decided: name: all_vendors\nYou decided: title: Every vendor" in shell(
        "endpoints", "show", "all_vendors"
    )
    assert "Taken back: name: all_vendors" in shell("endpoints", "forget", "all_vendors", "name")
    assert "Taken back: title: Every vendor" in shell("endpoints", "forget", "GET /api/vendors")
    shell("endpoints", "forget", "GET /api/vendors", code=2)
    assert "all_vendors" not in layout.overrides.read_text()


@pytest.mark.parametrize("arguments", [[], ["--template", "/a"], ["--split", "nowhere"], ["--merge", "get_vendors"]])
def test_decisions_that_cannot_be_are_refused(shell: Any, arguments: list[str]) -> None:
    shell("endpoints", "set", "read_vendor", *arguments, code=2)


def test_endpoints_are_exported_as_openapi_and_come_back_as_operations(shell: Any, tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    assert "octets, redacted" in shell("export", "openapi", "-o", str(path))
    document = json.loads(path.read_text())
    assert "/api/vendors/{vendor_id}" in document["paths"]
    make(Layout(tmp_path / "other"))
    results = json.loads(shell("import", str(path), "--portal", "again", "--json", code=1))
    assert "catalog/again/read_vendor.json" in results[0]["operations"]
    assert "WebSocket" in str(results[0]["problems"])


def test_openapi_in_yaml_becomes_operations(shell: Any, tmp_path: Path) -> None:
    path = tmp_path / "pets.yaml"
    path.write_text(
        "openapi: 3.0.3\ninfo: {title: Pets, version: 1}\nservers: [{url: https://pets.example}]\n"
        "paths:\n  /pets:\n    get:\n      operationId: listPets\n      responses: {200: {description: All}}\n"
    )
    (result,) = json.loads(shell("import", str(path), "--json"))
    assert result["operations"] == ["catalog/pets_example/list_pets.json"]


def test_a_catalog_is_exported_and_comes_back_word_for_word(
    shell: Any, layout: Layout, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "catalog.json"
    shell("promote", "read_vendor", "--name", "one_vendor", "--keep-value", "x")
    shell("export", "openapi", "--catalog", "--portal", "acme", "-o", str(path))
    other = Layout(tmp_path / "other")
    make(other)
    assert run(["import", str(path), "--workspace", str(other.root)]) == 0
    for name in ("one_vendor.json", "portal.json"):
        assert (other.catalog / "acme" / name).read_text() == (layout.catalog / "acme" / name).read_text()
    (other.catalog / "acme" / "one_vendor.json").write_text(
        (other.catalog / "acme" / "one_vendor.json").read_text().replace('"title": "', '"title": "My ')
    )
    assert run(["import", str(path), "--workspace", str(other.root)]) == 1
    assert "says otherwise" in capsys.readouterr().err
    assert run(["import", str(path), "--replace", "--workspace", str(other.root)]) == 0
    run(["stop", "--workspace", str(other.root)])


def test_nothing_to_export_is_said(shell: Any, tmp_path: Path) -> None:
    said = shell("export", "openapi", "--catalog", "--portal", "none", "-o", str(tmp_path / "x.json"), code=2)
    assert "nothing to export" in said
    assert "personal" not in said

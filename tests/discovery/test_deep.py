from __future__ import annotations

from tests.discovery.make import exchange
from workbench.discovery.grouping import Grouper, Grouping, group
from workbench.exchange import JsonValue, Redacted


def lines(grouping: Grouping) -> set[str]:
    return {f"{endpoint.method} {endpoint.path}" for endpoint in grouping.endpoints}


def file(path: str) -> JsonValue:
    return {"name": path.rpartition("/")[2], "path": path, "type": "file"}


FILES = ("readme.md", "work/plan.ipynb", "work/old/draft.ipynb", "data")


def notebooks() -> list[Redacted]:
    listing: JsonValue = {"path": "", "content": [file("readme.md"), file("work"), file("data")]}
    read = [exchange(f"GET /api/contents/{path}", file(path)) for path in FILES]
    saved = [exchange(f"PUT /api/contents/{path}", file(path), body={"content": "x"}) for path in FILES[:2]]
    return [exchange("GET /api/contents", listing), *read, *saved]


def test_files_are_one_endpoint_however_deep_they_lie() -> None:
    found = group(notebooks())
    assert lines(found) == {
        "GET /api/contents",
        "GET /api/contents/{path}",
        "PUT /api/contents/{path}",
    }
    read = next(endpoint for endpoint in found.endpoints if endpoint.path.endswith("}") and endpoint.method == "GET")
    assert read.reasons == ("segment 3: answers repeat all of the rest of the path, at several depths",)
    assert [parameter.name for parameter in read.parameters] == ["path"]
    assert "work/old/draft.ipynb" in read.parameters[0].examples
    assert read.parameters[0].separator == "/"


def test_a_listing_of_keys_tells_what_files_without_json_are() -> None:
    keys = ("logs/2026/syslog.txt", "config.yaml", "shared/base.yaml")
    listing = exchange("GET /v2/files", {"objects": [{"key": key, "size": 3} for key in keys]})
    got = [exchange(f"GET /v2/files/{key}", "plain text") for key in keys]
    assert lines(group([listing, *got])) == {"GET /v2/files", "GET /v2/files/{path}"}


def test_what_is_beside_files_stays_what_it_is() -> None:
    beside = exchange("GET /api/contents/settings/limits", {"most": 5})
    assert "GET /api/contents/settings/limits" in lines(group([*notebooks(), beside]))


def test_a_menu_says_nothing_of_files() -> None:
    routes = ("users", "users/list", "settings/mail", "settings")
    menu = exchange("GET /api/app/menu", [{"path": route, "title": "x"} for route in routes])
    asked = [exchange(f"GET /api/app/{route}", {"ok": 1}) for route in routes]
    assert lines(group([menu, *asked])) >= {f"GET /api/app/{route}" for route in routes}


def test_an_owner_with_a_name_is_no_folder() -> None:
    repos = [exchange(f"GET /repos/acme-{n}/tool-{n}", {"full_name": f"acme-{n}/tool-{n}"}) for n in range(3)]
    assert len(next(iter(lines(group(repos)))).split("/")) == 4


def test_a_listing_that_comes_late_tells_it_too() -> None:
    """Though its request was answered so often before that its line says nothing new of the paths."""
    before = [exchange("GET /api/contents", {"path": "", "content": [file("x")]}) for _ in range(60)]
    plain = [exchange(f"GET /api/contents/{path}", "text") for path in FILES]
    told = exchange("GET /api/contents", {"path": "", "content": [file(path) for path in FILES[1:3]]})
    grouper = Grouper()
    grouper.add([*before, *plain])
    grouper.grouping()
    grouper.add([told])
    assert grouper.grouping().endpoints == group([*before, *plain, told]).endpoints


def test_what_is_done_to_files_is_one_endpoint_behind_their_paths() -> None:
    done = [exchange(f"POST /api/contents/{path}/checkpoints", {"id": "checkpoint"}) for path in FILES[:3]]
    found = group([*notebooks(), *done])
    assert lines(found) == {
        "GET /api/contents", "GET /api/contents/{path}", "PUT /api/contents/{path}", "POST /api/contents/{path}/checkpoints",
    }  # fmt: skip
    posted = next(endpoint for endpoint in found.endpoints if endpoint.method == "POST")
    assert [parameter.name for parameter in posted.parameters] == ["path"]
    assert set(posted.parameters[0].examples) == set(FILES[:3])

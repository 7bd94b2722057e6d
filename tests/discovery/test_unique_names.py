"""Names that several endpoints have are told apart by what a person would say."""

from __future__ import annotations

from workbench.discovery.endpoint import Endpoint
from workbench.discovery.naming import name_of
from workbench.discovery.unique_names import distinct

ORIGIN = "https://portal.example"


def test_clashing_names_are_told_apart() -> None:
    lines = {
        "a" * 16: "PUT /users/{user_id}",
        "b" * 16: "PATCH /users/{user_id}",
        "c" * 16: "PATCH /v2/users/{user_id}",
    }
    endpoints = {key: Endpoint(key, line.split()[0], ORIGIN, line.split()[1]) for key, line in lines.items()}
    found = distinct({key: ("update_user", endpoint) for key, endpoint in endpoints.items()})
    assert len(set(found.values())) == 3
    assert found["a" * 16] == "replace_user"


def test_names_differ_by_a_slash_or_by_more_of_the_path_before_they_differ_by_an_id() -> None:
    lines = ["GET /contents", "GET /contents/", "GET /v1/users/{id}/notes", "GET /v2/users/{id}/notes"]
    endpoints = {line: Endpoint(line, line.split()[0], ORIGIN, line.split()[1]) for line in lines}
    found = distinct({line: (name_of(e, is_list=True).name, e) for line, e in endpoints.items()})
    assert list(found.values()) == [
        "list_contents",
        "list_contents_slash",
        "list_user_notes_v1",
        "list_user_notes_v2",
    ]


def test_a_sign_in_the_place_of_an_id_says_that_all_are_meant() -> None:
    lines = ["GET /dags/{dag_id}/runs", "GET /dags/~/runs", "GET /zones/{zone}/hosts", "GET /zones/-/hosts"]
    endpoints = {line: Endpoint(line, line.split()[0], ORIGIN, line.split()[1]) for line in lines}
    found = distinct({line: (name_of(e, is_list=True).name, e) for line, e in endpoints.items()})
    assert list(found.values()) == [
        "list_dag_runs",
        "list_dag_runs_of_all",
        "list_zone_hosts",
        "list_zone_hosts_of_all",
    ]


def test_one_path_at_several_hosts_is_told_by_what_the_hosts_differ_in() -> None:
    origins = ["https://portal.acme.example", "https://eu.api.acme.example", "https://portal.acme.example:8443"]
    endpoints = {origin: Endpoint(origin, "GET", origin, "/api/partners") for origin in origins}
    found = distinct({origin: ("list_partners", endpoint) for origin, endpoint in endpoints.items()})
    assert list(found.values()) == ["list_partners_portal", "list_partners_eu", "list_partners_8443"]


def test_what_clashes_is_told_by_what_its_path_has_alone_by_its_method_or_by_its_parameters() -> None:
    lines = [
        "GET /api/runs/search",
        "GET /ajax-api/runs/search",
        "POST /ajax-api/runs/search",
        "DELETE /files/{name}",
        "DELETE /files/{name}/{name_2}",
    ]
    endpoints = {line: Endpoint(line, line.split()[0], ORIGIN, line.split()[1]) for line in lines}
    found = distinct({line: (name_of(e, is_list=None).name, e) for line, e in endpoints.items()})
    assert list(found.values()) == [
        "search_runs_api",
        "search_runs_ajax_api",
        "search_runs_by_post",
        "delete_files_name",
        "delete_files_name_name_2",
    ]

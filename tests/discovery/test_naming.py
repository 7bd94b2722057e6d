from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.discovery.naming import distinct, name_of

ORIGIN = "https://portal.example"


def named(line: str, *, is_list: bool | None = None, discriminator: Discriminator | None = None) -> str:
    method, _, path = line.partition(" ")
    return name_of(Endpoint("e1", method, ORIGIN, path, discriminator), is_list=is_list).name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("GET /api/v1/partners", "list_partners"),
        ("GET /api/v1/partners/{partner_id}", "get_partner"),
        ("POST /api/v1/users", "create_user"),
        ("PUT /api/v1/users/{user_id}", "update_user"),
        ("DELETE /api/v1/users/{user_id}", "delete_user"),
        ("POST /api/v1/users/{user_id}/enable", "enable_user"),
        ("POST /api/v1/partners/search", "search_partners"),
        ("GET /api/v1/partners/{partner_id}/contacts", "list_partner_contacts"),
        ("GET /api/v1/partners/{partner_id}/hierarchy", "get_partner_hierarchy"),
        ("GET /api/v1/users/me", "get_me"),
        ("GET /api/v1/users/me/permissions", "list_my_permissions"),
        ("GET /api/v1/users/imported/{date}", "list_imported_users"),
        ("POST /api/v1/users/invitations/{email}/resend", "resend_user_invitation"),
        ("GET /api/cases/{case_id}/feed", "get_case_feed"),
        ("POST /devices/{device_id}/reboot", "reboot_device"),
        ("POST /odata/Tickets({ticket_id})/Default.Close", "close_ticket"),
        ("GET /account/orders.json", "list_account_orders"),
        ("POST /cart/add.json", "add_cart"),
        ("GET /cart.json", "get_cart"),
        ("GET /", "get_root"),
        ("GET /v1/", "get_root"),
        ("POST /operations/{operation_id}:cancel", "cancel_operation"),
        ("POST /v1/documents:search", "search_documents"),
        ("POST /ajax-api/2.0/runs/update", "update_run"),
        ("POST /api/2.0/experiments/create", "create_experiment"),
        ("GET /api/2.0/runs/get", "get_run"),
        ("POST /api/2.0/runs/log-metric", "log_metric_run"),
        ("POST /oauth2/token", "create_oauth2_token"),
        ("GET /api", "get_api"),
        ("POST /users/{user_id}", "update_user"),
        ("GET /files/My%20Folder/items", "list_my_folder_items"),
        ("GET /odata/Orders({order_id})", "get_order"),
        ("GET /cars;color={color}", "list_cars"),
        ("GET /roles/me", "list_my_roles"),
        ("GET /-/whoami", "get_whoami"),
        ("GET /-/v1/search", "search"),
        ("POST /api/events/count-by/{field}", "count_events_by"),
        ("DELETE /-/package/{package_slug}/dist-tags/beta", "delete_dist_tag_beta"),
        ("GET /dags/{dag_id}/dagRuns", "list_dag_runs"),
        ("GET /dags/{dag_id}/dagRuns/{run_id}", "get_dag_run"),
        ("GET /get-artifact", "get_artifact"),
        ("GET /plugins/importErrors", "list_plugin_import_errors"),
        ("GET /artifacts/report.txt", "get_artifact_report_txt"),
        ("POST /kernels/{kernel_id}/interrupt", "interrupt_kernel"),
        ("POST /models/alias", "create_model_alias"),
    ],
)
def test_paths_read_as_a_person_would_say_them(line: str, name: str) -> None:
    assert named(line, is_list=True if name.startswith("list") else None) == name


def test_what_the_answer_is_decides_between_get_and_list() -> None:
    assert named("GET /partners/{partner_id}/settings", is_list=False) == "get_partner_settings"
    assert named("GET /cases/{case_id}/feed", is_list=True) == "list_case_feed"
    assert named("GET /sessions/current", is_list=False) == "get_current_session"


def test_operations_keep_their_own_words() -> None:
    assert named("POST /graphql", discriminator=Discriminator("graphql", "ListTickets", "query")) == "list_tickets"
    assert named("POST /rpc", discriminator=Discriminator("jsonrpc", "quotes.calculate")) == "calculate_quote"
    assert named("POST /rpc", discriminator=Discriminator("jsonrpc", "system.version")) == "system_version"


def test_categories_are_the_first_resource() -> None:
    def category(path: str, discriminator: Discriminator | None = None) -> str:
        return name_of(Endpoint("e1", "GET", ORIGIN, path, discriminator), is_list=None).category

    assert category("/api/v2/billing/invoices") == "billing"
    assert category("/api/v1/users/me/preferences") == "me"
    assert category("/graphql", Discriminator("graphql", "AddTicketComment", "mutation")) == "tickets"
    assert category("/rpc", Discriminator("jsonrpc", "licenses.lookup")) == "licenses"


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


def test_names_are_legal_and_short() -> None:
    name = named("GET /" + "/".join(["Very-Long-Resource-Name"] * 6))
    assert len(name) <= 48
    assert name.isidentifier()

from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.discovery.naming import name_of

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


def test_names_are_legal_and_short() -> None:
    name = named("GET /" + "/".join(["Very-Long-Resource-Name"] * 6))
    assert len(name) <= 48
    assert name.isidentifier()

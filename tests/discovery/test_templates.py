from __future__ import annotations

import re

import pytest

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Endpoint
from workbench.discovery.grouping import group
from workbench.exchange import JsonValue, Redacted


def templates(*exchanges: Redacted) -> set[str]:
    return {re.sub(r"\{[^{}]*\}", "{}", endpoint.path) for endpoint in group(exchanges).endpoints}


def endpoint_at(path: str, *exchanges: Redacted) -> Endpoint:
    return next(endpoint for endpoint in group(exchanges).endpoints if endpoint.path == path)


def test_slugs_that_a_list_gave_are_values() -> None:
    names = ["shield-endpoint", "backup-vault", "mail-guard"]
    listing = exchange("GET /api/apps", {"items": [{"slug": name, "title": "T"} for name in names], "total": 3})
    items = [exchange(f"GET /api/apps/{name}", {"slug": name, "title": "T"}) for name in names[:2]]
    below = [exchange(f"GET /api/apps/{name}/entitlements", []) for name in names]
    assigned = exchange("GET /api/apps/assigned", [{"appId": "a1", "since": "2026-01-01"}])
    assert templates(listing, *items, *below, assigned) == {
        "/api/apps",
        "/api/apps/{}",
        "/api/apps/{}/entitlements",
        "/api/apps/assigned",
    }


def test_the_reason_is_told_in_words() -> None:
    listing = exchange("GET /api/apps", [{"slug": "backup-vault"}, {"slug": "mail-guard"}])
    items = [exchange(f"GET /api/apps/{name}", {"slug": name}) for name in ("backup-vault", "mail-guard")]
    item = endpoint_at("/api/apps/{app_slug}", listing, *items)
    assert item.reasons == ("segment 3: the collection above lists the value, and its own answer repeats it",)
    assert 0.6 < item.confidence <= 1


@pytest.mark.parametrize("version", ["v1", "v2.0", "3", "1.1", "2026-04-01"])
def test_versions_are_names(version: str) -> None:
    paths = [f"/api/{version}/users", f"/api/{version}/users/501", f"/api/{version}/roles"]
    found = templates(*(exchange(f"GET {path}", {}) for path in paths))
    assert found == {f"/api/{version}/users", f"/api/{version}/users/{{}}", f"/api/{version}/roles"}


def test_formats_of_an_api_stay_in_the_template() -> None:
    paths = ["/topics.json", "/categories.json", "/t/66628.json", "/t/66629.json", "/posts/12001.json"]
    assert templates(*(exchange(f"GET {path}", {}) for path in paths)) == {
        "/topics.json",
        "/categories.json",
        "/t/{}.json",
        "/posts/{}.json",
    }


def test_custom_verbs_stay_in_the_template() -> None:
    calls = [exchange(f"POST /v1/operations/{number}:cancel", {}) for number in (70001, 70002)]
    reads = [exchange(f"GET /v1/operations/{number}", {"id": number}) for number in (70001, 70002)]
    assert templates(*calls, *reads) == {"/v1/operations/{}", "/v1/operations/{}:cancel"}


def test_secrets_in_paths_are_values() -> None:
    assert templates(exchange("POST /reset/redacted.token.3f9a1c22b0d4", {})) == {"/reset/{}"}


def test_a_verb_after_a_hidden_word_stays() -> None:
    hidden = "redacted.password.3f9a1c22b0d4"
    calls = [exchange(f"POST /calls/70001/actions/{hidden}_{verb}", {}) for verb in ("pause", "stop")]
    assert templates(*calls) == {"/calls/{}/actions/{}_pause", "/calls/{}/actions/{}_stop"}


def test_a_trailing_slash_is_another_endpoint() -> None:
    assert templates(exchange("GET /api/users/", {}), exchange("GET /api/users", {})) == {"/api/users/", "/api/users"}


def test_percent_encoded_text_survives() -> None:
    assert templates(exchange("GET /api/caf%C3%A9/users", {}), exchange("GET /api/caf%C3%A9/roles", {})) == {
        "/api/caf%C3%A9/users",
        "/api/caf%C3%A9/roles",
    }


def test_collections_beside_each_other_never_merge() -> None:
    words = ["partners", "users", "roles", "products", "invoices", "settings", "reports", "tickets"]
    rows: JsonValue = [{"id": 1, "name": "A"}]
    assert len(templates(*(exchange(f"GET /api/v1/{word}", rows) for word in words))) == len(words)


def test_hostile_paths_do_no_harm() -> None:
    paths = ["/", "//", "/%00/%2e%2e", "/{}", "/a/{id}", "/" + "x" * 5000, "/a" * 300, "/%zz", "/\u202eevil"]
    grouping = group([exchange(f"GET {path}", {}) for path in paths])
    assert sum(endpoint.exchanges for endpoint in grouping.endpoints) == len(paths)


def test_a_lone_file_with_one_word_for_its_name_is_a_name() -> None:
    assert templates(exchange("GET /downloads/diagnostics.bin")) == {"/downloads/diagnostics.bin"}


def test_what_has_spaces_is_no_name() -> None:
    paths = ["/api/folders/My%20Papers", "/api/folders/shared", "/api/folders"]
    assert templates(*(exchange(f"GET {path}", {"ok": 1}) for path in paths)) >= {"/api/folders/{}", "/api/folders"}


def test_versions_beside_each_other_are_names() -> None:
    paths = ["/ajax-api/2.0/runs/search", "/ajax-api/3.0/server-info", "/ajax-api/3.0/users/current"]
    assert templates(*(exchange(f"GET {path}", {}) for path in paths)) == set(paths)


def test_well_known_places_have_registered_names() -> None:
    paths = ["/.well-known/openid-configuration", "/.well-known/security.txt", "/.well-known/change-password"]
    assert templates(*(exchange(f"GET {path}", {}) for path in paths)) == set(paths)


def test_a_word_that_names_things_elsewhere_is_a_value_where_the_collection_lists_it_and_its_answer_repeats_it() -> (
    None
):
    listing = exchange("GET /api/contents", {"content": [{"name": "reports"}, {"name": "readme.md"}]})
    items = [exchange(f"GET /api/contents/{name}", {"name": name, "size": 3}) for name in ("reports", "readme.md")]
    assert templates(listing, *items) == {"/api/contents", "/api/contents/{}"}


def test_what_the_collection_lists_is_a_value_though_it_names_things_elsewhere() -> None:
    listing = exchange("GET /api/tables", [{"name": "alpha"}, {"name": "beta"}, {"name": "orders"}])
    below = [exchange(f"GET /api/tables/{name}/rows", [{"x": 1}]) for name in ("alpha", "beta")]
    alone = exchange("GET /api/tables/orders/columns", [])
    assert "/api/tables/{}/columns" in templates(listing, *below, alone)


def users() -> list[Redacted]:
    """Give a list and twenty of its items: what most of an application's traffic is."""
    listing: JsonValue = [{"id": number} for number in range(50111, 50131)]
    items = [exchange(f"GET /api/users/{number}", {"id": number}) for number in range(50111, 50131)]
    return [exchange("GET /api/users", listing), *items]


@pytest.mark.parametrize("path", ["/api/events/subscribe", "/stats/outbound", "/api/users/50111/strings/cached"])
def test_a_plain_word_with_no_value_beside_it_that_no_answer_gave_is_a_name(path: str) -> None:
    assert path.replace("50111", "{}") in templates(*users(), exchange(f"GET {path}", {}))


def test_one_word_below_owners_is_somebodys_own_where_all_is_below_it() -> None:
    paths = ["/v1/groups/voice/pods", "/v1/groups/voice/jobs", "/v1/groups/voice/secrets"]
    found = templates(*users(), *(exchange(f"GET {path}", []) for path in paths))
    assert {path.replace("voice", "{}") for path in paths} <= found


@pytest.mark.parametrize(
    "paths",
    [
        ("/api/groups/setup/steps",),
        ("/api/users/profile/avatar", "/api/users/profile/mails"),
        ("/api/domains/recent/names", "/api/domains/recent/owners"),
    ],
)
def test_a_word_below_owners_stays_a_name_where_little_is_below_it_or_apis_use_it(paths: tuple[str, ...]) -> None:
    asked = [exchange(f"GET {path}", {"ok": 1}) for path in paths]
    assert set(paths) <= templates(exchange("GET /api/orders", []), *asked)


@pytest.mark.parametrize("path", ["/api/payments/50111/funds-confirmation", "/api/users/50111/bulk-move"])
def test_words_with_no_value_beside_them_are_a_name(path: str) -> None:
    assert path.replace("50111", "{}") in templates(*users(), exchange(f"GET {path}", {}))


def test_what_says_by_what_things_are_looked_up_is_no_value_beside_values() -> None:
    logs = [exchange(f"GET /devices/GSX7-0042-{number}/logs", []) for number in (1188, 1190)]
    looked_up = exchange("GET /devices/by-serial/GSX7-0042-1188", {"ok": True})
    assert templates(*logs, looked_up) == {"/devices/{}/logs", "/devices/by-serial/{}"}


def test_an_id_that_is_mistyped_is_no_endpoint() -> None:
    wrong = exchange("GET /api/users/test", {"detail": "not found"}, status=404)
    assert templates(*users(), wrong) == {"/api/users", "/api/users/{}"}


def test_an_id_with_a_slash_takes_up_two_segments() -> None:
    listing = exchange("GET /packages", [{"name": "widget"}, {"name": "@acme/beta"}, {"name": "@acme/time:view"}])
    items = [exchange(f"GET /readme/{name}", {"readme": "x"}) for name in ("widget", "@acme/beta", "@acme/time:view")]
    assert templates(listing, *items) == {"/packages", "/readme/{}", "/readme/@{}/{}"}


def test_a_link_below_a_value_is_no_id_with_a_slash() -> None:
    linked = exchange("GET /api/teams", [{"id": 70001, "_links": {"timeline": {"href": "50111/timeline"}}}])
    assert "/api/users/{}/timeline" in templates(*users(), linked, exchange("GET /api/users/50111/timeline", []))


def test_a_sign_alone_parts_a_path() -> None:
    paths = ["/-/package/list", "/acme/widget-1/-/widget-1-1.0.0.tgz", "/acme/gadget-2/-/gadget-2-2.0.1.tgz"]
    found = templates(*users(), *(exchange(f"GET {path}", {}) for path in paths))
    assert {path.split("/").index("-") for path in found if "-" in path.split("/")} == {1, 3}


def test_what_is_below_utilities_is_a_function() -> None:
    paths = ("/utils/hash/generate", "/utils/hash/verify", "/utils/random/string")
    assert templates(*users(), *(exchange(f"POST {path}", {}) for path in paths)) >= set(paths)


def test_what_is_posted_below_a_value_is_done_to_it() -> None:
    kernels = ["1b4e28ba-2fa1-11d2-883f-0016d3cca427", "1b4e28ba-2fa1-11d2-883f-0016d3cca428"]
    listing = exchange("GET /api/kernels", [{"id": kernel} for kernel in kernels])
    menu = exchange("GET /api/menus", {"commands": [{"name": "interrupt"}, {"name": "restart"}]})
    acts = [exchange(f"POST /api/kernels/{kernel}/{act}", {}) for kernel in kernels for act in ("interrupt", "restart")]
    assert {"/api/kernels/{}/interrupt", "/api/kernels/{}/restart"} <= templates(listing, menu, *acts)


@pytest.mark.parametrize("terms", [("erc20", "erc721"), ("int32s", "int64s")])
def test_terms_that_have_a_number_in_them_are_names(terms: tuple[str, str]) -> None:
    calls = [exchange(f"POST /v2/transactions/{term}", {"ok": True}) for term in terms]
    assert templates(*calls) == {f"/v2/transactions/{term}" for term in terms}


def test_a_term_stays_a_name_though_answers_have_it_as_a_word() -> None:
    told = exchange("GET /v4/types", [{"label": "Linode", "network": "ipv6"}])
    assert "/v4/networking/ipv6/ranges" in templates(*users(), told, exchange("GET /v4/networking/ipv6/ranges", []))


def test_a_tilde_stands_for_oneself() -> None:
    assert "/api/users/~" in templates(*users(), exchange("GET /api/users/~", {"id": 50111}))


@pytest.mark.parametrize(
    ("paths", "template"),
    [
        (("/verify/GB/check", "/verify/PL/check"), "/verify/{}/check"),
        (("/api/rates/EUR", "/api/rates/CHF"), "/api/rates/{}"),
        (("/config/de_DE/models", "/config/pt-br/models"), "/config/{}/models"),
        (("/de/products", "/fr/products", "/en-gb/products"), "/{}/products"),
        (("/api/users/50111/texts/fr", "/api/users/50111/texts/id"), "/api/users/{}/texts/{}"),
        (("/api/users/50111/pinned/true", "/api/users/50112/pinned/false"), "/api/users/{}/pinned/{}"),
    ],
)
def test_codes_of_countries_currencies_and_languages_and_flags_are_values(
    paths: tuple[str, ...], template: str
) -> None:
    assert template in templates(*users(), *(exchange(f"GET {path}", {"ok": 1}) for path in paths))


@pytest.mark.parametrize("paths", [("/api/hr/staff", "/api/it/staff"), ("/en/cards", "/en/sets"), ("/by/ID",)])
def test_codes_that_are_words_too_are_names_where_nothing_else_speaks_of_a_language(paths: tuple[str, ...]) -> None:
    assert templates(*users(), *(exchange(f"GET {path}", {"ok": 1}) for path in paths)) >= set(paths)


def test_a_doubtful_name_says_why_it_is_one() -> None:
    doubtful = endpoint_at("/api/events/subscribe", *users(), exchange("GET /api/events/subscribe", {}))
    assert doubtful.reasons == ("segment 3: a plain word with no value beside it, which no answer gave",)


def test_a_path_of_ten_thousand_segments_is_an_endpoint_beside_the_others() -> None:
    deep = exchange(f"GET /{'a/' * 10_000}end", {"id": 1})
    beside = [exchange(f"GET /api/users/{number}", {"id": number}) for number in (501, 502, 503)]
    found = templates(deep, *beside)
    assert "/api/users/{}" in found
    assert len(found) == 2

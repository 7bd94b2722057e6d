"""Three recordings of kinds that nothing was trained on, imagined whole: what a person would have written down of each."""

from __future__ import annotations

from urllib.parse import quote

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Auth, Endpoint
from workbench.discovery.grouping import Grouping, group
from workbench.exchange import Headers, JsonValue, Redacted
from workbench.redaction import Redactor


def recorded(*exchanges: Redacted) -> Grouping:
    """Group exchanges as a recorder or an import stores them."""
    redactor = Redactor(bytes(32))
    return group([redactor.redact(raw) for raw in exchanges])


def lines(grouping: Grouping) -> set[str]:
    return {f"{endpoint.method} {endpoint.path}" for endpoint in grouping.endpoints}


def one(grouping: Grouping, name: str) -> Endpoint:
    return next(endpoint for endpoint in grouping.endpoints if endpoint.name == name)


SESSION = "pp=7f8a9b0c1d2e3f405162738495a6b7c8d9e0f1a2"
SIGNED_IN: Headers = (("Cookie", f"{SESSION}; theme=dark"),)
WRITING: Headers = (*SIGNED_IN, ("X-Verification", "q8Zr2LmN0xVbT5"))
DEVICE = "9f2c4be1a07d3355cc019ab2"


def providers_portal() -> Grouping:
    """Tour a portal of customers by their slugs, whose session cookie and anti-forgery header have names of their own."""
    given: Headers = (("Set-Cookie", f"{SESSION}; Path=/; HttpOnly; Secure"),)
    account: JsonValue = {"user": "ada@msp.example", "password": "Tr0ub4dor&3xyz"}
    slugs = ("contoso", "fabrikam", "adventure-works")
    active = f"/api/tenants?$filter={quote("status eq 'active'")}&$top=50&$skip=0"
    tenants: list[JsonValue] = [{"slug": slug, "displayName": slug.title(), "status": "active"} for slug in slugs]
    ticket = [exchange(f"GET /odata/Tickets({number})", {"Id": number}, headers=SIGNED_IN) for number in (5012, 5013)]
    products: JsonValue = {"items": [{"code": code} for code in ("azure-plan", "copilot")]}
    devices: JsonValue = {"value": [{"id": DEVICE, "os": "Windows 11"}]}
    return recorded(
        exchange("POST /api/auth/login", {"ok": True}, body=account, answer_headers=given),
        exchange("GET /api/session", {"antiForgery": "q8Zr2LmN0xVbT5"}, headers=SIGNED_IN),
        exchange(f"GET {active}", {"value": tenants, "@odata.count": 3}, headers=SIGNED_IN),
        *(exchange(f"GET /api/tenants/{slug}", {"slug": slug}, headers=SIGNED_IN) for slug in slugs[:2]),
        *(exchange(f"GET /api/tenants/{slug}/devices?$top=25", devices, headers=SIGNED_IN) for slug in slugs),
        exchange(f"POST /api/tenants/contoso/devices/{DEVICE}/reboot", {}, headers=WRITING, body={"reason": "patch"}),
        exchange("GET /api/tenants/contoso/settings/branding", {"color": "#345"}, headers=SIGNED_IN),
        exchange("GET /api/tenants/fabrikam/settings/mails", {"daily": True}, headers=SIGNED_IN),
        *ticket,
        exchange("POST /odata/Tickets(5012)/Default.Close", {"Id": 5012}, headers=WRITING, body={"note": "done"}),
        exchange("GET /odata/Tickets/$count", "17", headers=SIGNED_IN),
        exchange("GET /api/catalog/products", products, headers=SIGNED_IN),
        exchange("GET /api/catalog/products/copilot/prices?currency=EUR", {"monthly": 30}, headers=SIGNED_IN),
    )


def test_a_providers_portal() -> None:
    found = providers_portal()
    assert lines(found) == {
        "POST /api/auth/login",
        "GET /api/session",
        "GET /api/tenants",
        "GET /api/tenants/{tenant_slug}",
        "GET /api/tenants/{tenant_slug}/devices",
        "POST /api/tenants/{tenant_slug}/devices/{device_id}/reboot",
        "GET /api/tenants/{tenant_slug}/settings/branding",
        "GET /api/tenants/{tenant_slug}/settings/mails",
        "GET /odata/Tickets({ticket_id})",
        "POST /odata/Tickets({ticket_id})/Default.Close",
        "GET /odata/Tickets/$count",
        "GET /api/catalog/products",
        "GET /api/catalog/products/{product_slug}/prices",
    }
    assert one(found, "list_tenants").auth == Auth("cookie", cookies=("pp",))
    assert one(found, "login_auth").auth == Auth()
    assert one(found, "reboot_tenant_device").auth == Auth(
        "cookie",
        cookies=("pp",),
        csrf_header="X-Verification",
        csrf_source="response:GET /api/session$.antiForgery",
    )
    assert {one(found, name).risk for name in ("reboot_tenant_device", "close_ticket")} == {"write"}


def shop() -> Grouping:
    """Tour a shop in three languages, whose pages have formats and whose prices go by currency and country."""
    handles = ("schreibtisch-lampe", "holz-hocker", "vase")
    products: JsonValue = {"products": [{"id": 8100001, "handle": handle} for handle in handles], "total": 3}
    orders: JsonValue = {"orders": [{"number": number} for number in ("BH-10231", "BH-10198")]}
    shelves = ("de/collections/neuheiten", "de/collections/wohnzimmer", "en-gb/collections/new-in")
    seen = [("de", handle) for handle in handles] + [("fr", "vase"), ("en-gb", "holz-hocker")]
    stock = ("EUR/DE/44100010", "EUR/FR/44100011", "GBP/GB/44100010")
    return recorded(
        *(exchange(f"GET /{shelf}.json?page=1&limit=24", products) for shelf in shelves),
        *(exchange(f"GET /{site}/products/{handle}.json", {"product": {"handle": handle}}) for site, handle in seen),
        exchange(
            "POST /de/cart/add.json", {}, body="id=44100010&quantity=1", media_type="application/x-www-form-urlencoded"
        ),
        exchange("POST /fr/cart/change.json", {}, body={"line": 1, "quantity": 0}),
        *(exchange(f"GET /api/stock/{place}", {"stock": 4}) for place in stock),
        exchange("GET /account/orders.json", orders),
        *(exchange(f"GET /account/orders/{number}.json", {"number": number}) for number in ("BH-10231", "BH-10198")),
        exchange("POST /api/track", None, status=204, body={"event": "page_view"}),
    )


def test_a_shop_in_three_languages() -> None:
    found = shop()
    assert lines(found) == {
        "GET /{locale}/collections/{collection_slug}.json",
        "GET /{locale}/products/{product_slug}.json",
        "POST /{locale}/cart/add.json",
        "POST /{locale}/cart/change.json",
        "GET /api/stock/{currency}/{country}/{stock_id}",
        "GET /account/orders.json",
        "GET /account/orders/{order_number}.json",
        "POST /api/track",
    }
    assert {"list_collections", "get_product", "list_account_orders"} <= {endpoint.name for endpoint in found.endpoints}
    paging = one(found, "list_collections").pagination
    assert paging
    assert (paging.kind, paging.parameter, paging.total) == ("page", "page", "$.total")
    assert [endpoint.path for endpoint in found.endpoints if endpoint.noise] == ["/api/track"]


def devices() -> Grouping:
    """Tour a cloud of devices, with ids of every kind that such clouds have."""
    macs = ("00:1A:7D:DA:71:13", "3C-22-FB-AA-01-9E", "a4:cf:12:0b:3e:77")
    gateways: list[JsonValue] = [{"mac": mac, "fw": "2.14.0"} for mac in macs]
    releases: JsonValue = {"releases": [{"version": "2.14.0"}, {"version": "2.14.1-rc.2"}]}
    at = ("52.5200,13.4050/gateways;radius=500;unit=m", "48.1372,11.5756/gateways;radius=1000;unit=km")
    nodes = ("R2F0ZXdheToxMTg4", "U2Vuc29yOjc3")
    logs = ("GSX7-0042-1188/logs/2026/11/20", "GSX7-0042-1190/logs/2026/10/31")
    asked = [
        *(f"/v2/modems/{imei}" for imei in ("356938035643809", "490154203237518")),
        *(f"/v2/devices/by-serial/{serial}" for serial in ("GSX7-0042-1188", "GSX7-0042-1190")),
        *(f"/v2/builds/{sha}/artifacts" for sha in ("9fceb02d0ae598e95dc970b74767f19372d61af8", "da39a3e")),
        *(f"/v2/reports/{week}" for week in ("2026-W45", "2026-W46")),
        *(f"/v2/map/{place}" for place in at),
        *(f"/v2/status/{some}" for some in (",".join(macs[:2]), macs[2])),
        *(f"/v2/nodes/{node}" for node in nodes),
        *(f"/v2/devices/{log}" for log in logs),
        *(f"/v2/regions/{region}/gateways" for region in ("eu-central-1", "us-east-2")),
    ]
    return recorded(
        exchange("GET /v2/gateways?limit=2", {"items": gateways[:2], "cursor": "eyJvIjoyfQ=="}),
        exchange("GET /v2/gateways?limit=2&cursor=eyJvIjoyfQ%3D%3D", {"items": gateways[2:], "cursor": None}),
        *(exchange(f"GET /v2/gateways/{mac}", {"mac": mac, "online": True}) for mac in macs),
        *(exchange(f"POST /v2/gateways/{mac}/commands:reboot", {"state": "queued"}, body={"delay": 5}) for mac in macs),
        exchange("GET /v2/firmware", releases),
        *(exchange(f"GET /v2/firmware/{version}", {"version": version}) for version in ("2.14.0", "2.14.1-rc.2")),
        exchange("GET /v2/firmware/latest", {"version": "2.14.1-rc.2"}),
        exchange("POST /v2/telemetry/query", {"series": []}, body={"metric": "temperature"}),
        *(exchange(f"GET {path}", {"ok": True}) for path in asked),
    )


def test_a_cloud_of_devices() -> None:
    found = devices()
    assert lines(found) == {
        "GET /v2/gateways",
        "GET /v2/gateways/{gateway_id}",
        "POST /v2/gateways/{gateway_id}/commands:reboot",
        "GET /v2/firmware",
        "GET /v2/firmware/{firmware_id}",
        "GET /v2/firmware/latest",
        "POST /v2/telemetry/query",
        "GET /v2/modems/{modem_id}",
        "GET /v2/devices/by-serial/{serial}",
        "GET /v2/builds/{build_id}/artifacts",
        "GET /v2/reports/{report_id}",
        "GET /v2/map/{latitude},{longitude}/gateways;radius={radius};unit={unit}",
        "GET /v2/status/{status_id}",
        "GET /v2/nodes/{node_id}",
        "GET /v2/devices/{device_id}/logs/{year}/{month}/{day}",
        "GET /v2/regions/{region_id}/gateways",
    }
    assert (one(found, "query_telemetry").risk, one(found, "query_telemetry").noise) == ("read", "")
    paging = one(found, "list_gateways").pagination
    assert paging
    assert (paging.kind, paging.parameter, paging.next) == ("cursor", "cursor", "$.cursor")
    (several,) = next(endpoint for endpoint in found.endpoints if "status" in endpoint.path).parameters
    assert (several.schema, several.separator) == ({"type": "array", "items": {"type": "string"}}, ",")

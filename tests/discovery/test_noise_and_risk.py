from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Discriminator
from workbench.discovery.noise import noise_of
from workbench.discovery.risk import risk_of


@pytest.mark.parametrize(
    ("origin", "path", "reason"),
    [
        ("https://www.google-analytics.com", "/g/collect", "analytics"),
        ("https://api2.amplitude.com", "/2/httpapi", "analytics"),
        ("https://o1.ingest.sentry.io", "/api/1/envelope/", "analytics"),
        ("https://portal.example", "/fonts/inter.woff2", "fonts"),
        ("https://portal.example", "/api/devices/{device_id}/telemetry", ""),
        ("https://portal.example", "/api/tracking/{tracking_id}", ""),
        ("https://portal.example", "/healthz", "health"),
        ("https://portal.example", "/v1/__lbheartbeat__", "health"),
        ("https://portal.example", "/static/strings.de.json", "asset"),
        ("https://portal.example", "/types/node/buffer.d.ts", "asset"),
        ("https://portal.example", "/editor/worker.cjs", "asset"),
        ("https://portal.example", "/api/partners", ""),
        ("https://portal.example", "/api/health-plans", ""),
        ("https://segmentation.example", "/api/users", ""),
    ],
)
def test_noise_is_told_by_names(origin: str, path: str, reason: str) -> None:
    assert noise_of(origin, path) == reason


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/api/telemetry", "telemetry"),
        ("/analytics/events", "analytics"),
        ("/api/track", "analytics"),
        ("/v2/telemetry/query", ""),
        ("/api/analytics/reports/search", ""),
    ],
)
def test_what_is_sent_to_be_counted_is_noise_and_what_is_asked_for_is_not(path: str, reason: str) -> None:
    assert noise_of("https://portal.example", path, method="POST") == reason


def test_beacons_are_telemetry() -> None:
    assert noise_of("https://portal.example", "/api/x", method="POST", beacon=True) == "telemetry"


@pytest.mark.parametrize(
    ("line", "risk"),
    [
        ("GET /users/delete", "read"),
        ("POST /users", "write"),
        ("PUT /users/{id}", "write"),
        ("DELETE /users/{id}", "destructive"),
        ("POST /partners/search", "read"),
        ("POST /v1/{database_id}:query", "read"),
        ("POST /operations/{id}:cancel", "write"),
        ("POST /operations/{id}:purge", "destructive"),
        ("PUT /documents/{id}:7", "write"),
        ("POST /flow_runs/filter", "read"),
        ("POST /count-by/{field}", "read"),
        ("POST /search/{name}", "write"),
        ("POST /users/{id}/enable", "write"),
        ("POST /users/bulk-delete", "destructive"),
        ("POST /search-indexes", "read"),
        ("POST /api/v1/report/", "write"),
        ("POST /api/dashboards/{dashboard_id}/filter_state", "write"),
        ("POST /api/report-template", "write"),
        ("POST /api/users/filter_users", "read"),
        ("POST /api/orders/report", "write"),
        ("POST /api/orders/list-by-customer", "read"),
        ("POST /dags/~/dagRuns/list", "read"),
    ],
)
def test_risk_follows_method_and_words(line: str, risk: str) -> None:
    method, _, path = line.partition(" ")
    assert risk_of(method, path, None) == risk


@pytest.mark.parametrize(
    ("discriminator", "risk"),
    [
        (Discriminator("graphql", "Anything", "query"), "read"),
        (Discriminator("graphql", "CloseTicket", "mutation"), "write"),
        (Discriminator("graphql", "DeleteTicket", "mutation"), "destructive"),
        (Discriminator("graphql", "ListTickets", ""), "read"),
        (Discriminator("graphql", "0f1e2d", ""), "write"),
        (Discriminator("jsonrpc", "licenses.lookup"), "read"),
        (Discriminator("jsonrpc", "getUser"), "read"),
        (Discriminator("jsonrpc", "jobs.schedule"), "write"),
        (Discriminator("jsonrpc", "jobs.purge"), "destructive"),
        (Discriminator("soap", "GetOrder"), "read"),
    ],
)
def test_risk_of_operations_follows_their_kind_and_verb(discriminator: Discriminator, risk: str) -> None:
    assert risk_of("POST", "/x", discriminator) == risk

"""Secrets in response headers of towers: policies, reports, timings, names of files."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    Traffic,
    body,
    exchange,
    in_response_header,
    one,
)
from tests.leaks.planter import Planter, b64, compact, encoded
from workbench.exchange import Response

ANSWERS: list[Case] = [
    in_response_header(
        "response.csp",
        "tower nonce",
        "Content-Security-Policy",
        lambda p: (
            f"script-src {p.keep(chr(39) + 'self' + chr(39))} 'nonce-{p.base64(16)}==' 'strict-dynamic' {p.keep('https://cdn.example/lib/4.2.1/')}; object-src 'none'"
        ),
    ),
    in_response_header(
        "response.csp",
        "tower report key",
        "Content-Security-Policy-Report-Only",
        lambda p: (
            f"default-src https:; report-uri https://o4.ingest.example/api/{p.number()}/security/?sentry_key={p.hex(32)}&sentry_environment={p.keep('prod-eu')}"
        ),
    ),
    in_response_header(
        "response.csp",
        "tower hash and style",
        "content-security-policy",
        lambda p: (
            f"style-src 'sha256-{p.keep('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')}' 'nonce-{p.hex(32)}'; frame-ancestors {p.keep('https://*.partner.example')}"
        ),
    ),
    in_response_header(
        "response.csp",
        "tower connect",
        "Content-Security-Policy",
        lambda p: (
            f"connect-src wss://rt.example/?ticket={p.key(32)} {p.keep('https://api.portal.example')}; report-to {p.keep('csp-main')}"
        ),
    ),
    in_response_header(
        "response.csp",
        "tower collector path",
        "Content-Security-Policy",
        lambda p: f"img-src data:; report-uri /csp/collect?token={p.guid()}&v={p.keep('3')}",
    ),
    in_response_header(
        "response.report-to",
        "tower group with a key",
        "Report-To",
        lambda p: compact(
            {
                "group": p.keep("net-errors"),
                "max_age": 86400,
                "endpoints": [{"url": f"https://r.example/r/?apiKey={p.key(32)}", "priority": 1}],
            }
        ),
    ),
    in_response_header(
        "response.report-to",
        "tower endpoints",
        "Reporting-Endpoints",
        lambda p: (
            f'main="https://r.example/in/{p.token(32)}?kind={p.keep("deprecation")}", other="{p.keep("https://s.example/plain")}"'
        ),
    ),
    in_response_header(
        "response.report-to",
        "tower userinfo",
        "Reporting-Endpoints",
        lambda p: f'default="https://{p.hex(32)}@errors.example/api/{p.number()}"',
    ),
    in_response_header(
        "response.report-to",
        "tower nel",
        "NEL",
        lambda p: compact({"report_to": p.keep("cf-nel"), "max_age": 604800, "token": p.key(40)}),
    ),
    in_response_header(
        "response.report-to",
        "tower s parameter",
        "Report-To",
        lambda p: compact(
            {
                "endpoints": [{"url": "https://a.nel.example/report/v4?s=" + quote(p.base64(90), safe="")}],
                "group": p.keep("cf-nel"),
            }
        ),
    ),
    in_response_header(
        "response.server-timing",
        "tower description",
        "Server-Timing",
        lambda p: f'{p.keep("db;dur=53.2")}, auth;desc="token={p.key(32)}";dur=4, {p.keep("cache;desc=HIT")}',
    ),
    in_response_header(
        "response.server-timing",
        "tower session",
        "Server-Timing",
        lambda p: f'sess;desc="{p.token(40)}", {p.keep("edge;desc=FRA56-P4")}',
    ),
    in_response_header(
        "response.server-timing",
        "tower trace kept",
        "Server-Timing",
        lambda p: f'traceparent;desc="00-{p.digest(32)}-{p.digest(16)}-01", user;desc="pwd:{p.two_words()}"',
    ),
    in_response_header(
        "response.server-timing",
        "tower key value",
        "server-timing",
        lambda p: f"apikey;desc={p.hex(32)};dur=0, total;dur={p.keep('118.25')}",
    ),
    in_response_header(
        "response.server-timing",
        "tower url",
        "Server-Timing",
        lambda p: f'origin;desc="https://svc:{p.pet()}@db.example/x";dur={p.keep("7.75")}',
    ),
    in_response_header(
        "response.source-map",
        "tower token",
        "SourceMap",
        lambda p: f"/maps/{p.keep('vendor.8f14e45f.js.map')}?auth={p.token(24)}",
    ),
    in_response_header(
        "response.source-map",
        "tower signed",
        "X-SourceMap",
        lambda p: (
            f"https://maps.example/{p.digest(40)}/main.js.map?Policy={p.token(90)}&Key-Pair-Id={p.upper(14)}&Signature={p.token(120)}"
        ),
    ),
    in_response_header(
        "response.source-map",
        "tower path",
        "SourceMap",
        lambda p: f"https://maps.example/private/{p.hex(48)}/{p.keep('bundle.js.map')}",
    ),
    in_response_header(
        "response.source-map",
        "tower userinfo",
        "SourceMap",
        lambda p: f"https://maps:{p.two_words()}@ci.example/{p.keep('1.4.0/app.js.map')}",
    ),
    in_response_header(
        "response.source-map",
        "tower data",
        "SourceMap",
        lambda p: (
            "data:application/json;base64,"
            + b64(json.dumps({"version": 3, "sourcesContent": [f"const apiKey = '{p.key(32)}';"]}))
        ),
    ),
    in_response_header(
        "response.content-disposition",
        "tower jwt name",
        "Content-Disposition",
        lambda p: f'attachment; filename="{p.jwt()}.pdf"; size={p.keep("48213")}',
    ),
    in_response_header(
        "response.content-disposition",
        "tower password in the name",
        "Content-Disposition",
        lambda p: f'attachment; filename="{p.keep("payslip-2026-01")}_password={p.simple_password()}.zip"',
    ),
    in_response_header(
        "response.content-disposition",
        "tower star",
        "Content-Disposition",
        lambda p: f"inline; filename*=UTF-8''{p.keep('%C3%BCbersicht')}_token-{p.hex(40)}.csv",
    ),
    in_response_header(
        "response.content-disposition",
        "tower key",
        "Content-Disposition",
        lambda p: f'form-data; name="{p.keep("avatar")}"; filename="recovery-key-{p.key(24)}.txt"',
    ),
    in_response_header(
        "response.content-disposition",
        "tower parameter",
        "content-disposition",
        lambda p: f'attachment; filename="{p.keep("Kontoauszug_03_2026.pdf")}"; access-token="{p.token(32)}"',
    ),
    in_response_header("response.custom", "tower renewed", "X-New-Jwt", lambda p: p.jwt()),
    in_response_header(
        "response.custom",
        "tower page token",
        "X-Verlaengerung",
        lambda p: f"schluessel={p.key(32)};gueltig={p.keep('900')}",
    ),
    in_response_header(
        "response.custom",
        "tower debug token",
        "X-Debug-Auth",
        lambda p: f"user=7 token={p.hex(32)} scope={p.keep('orders.read')}",
    ),
    in_response_header("response.custom", "tower one time", "X-Einmalcode", lambda p: p.otp(6)),
    in_response_header(
        "response.custom",
        "tower base64 json",
        "X-Session-State",
        lambda p: encoded({"sid": p.hex(32), "roles": ["nurse"]}),
    ),
    in_response_header(
        "response.custom",
        "tower bootstrap json",
        "X-Bootstrap",
        lambda p: compact({"locale": p.keep("es-MX"), "uploadSecret": p.two_words(), "rev": p.digest(40)}),
    ),
]


def _reason(p: Planter) -> Traffic:
    response = Response(401, f"bad token {p.hex(40)}", (), body("text/plain", p.keep("denied by policy 7")))
    return one(exchange(response=response))


def _error(p: Planter) -> Traffic:
    return one(exchange(error=f"connect failed: https://portal.example/{p.keep('sync')}?session_token={p.token(32)}"))


def _page(p: Planter) -> Traffic:
    return one(exchange(page=f"https://portal.example/{p.keep('projects/overview')}/share/{p.token(32)}"))


def _title(p: Planter) -> Traffic:
    return one(exchange(page=f"https://portal.example/{p.keep('login')}?pw={p.pet()}"))


ANSWERS += [
    Case("response.custom", "tower reason phrase", _reason, live=False),
    Case("har.error", "tower error text", _error, live=False),
    Case("har.page-title", "tower page address", _page, live=False),
    Case("har.page-title", "tower page query", _title, live=False),
]

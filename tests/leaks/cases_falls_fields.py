"""What is answered with: header fields as products that many people run send them."""

from __future__ import annotations

from tests.leaks.case import Case, in_request_header, in_response_header
from tests.leaks.planter import b64, compact, encoded

CASES: tuple[Case, ...] = (
    in_request_header("request.kept-header", "falls: cid and agent", "X-Trace-Id", lambda p: f"{p.digest(32)}"),
    in_response_header(
        "response.set-cookie",
        "falls: laravel sanctum",
        "Set-Cookie",
        lambda p: (
            f"XSRF-TOKEN={encoded({'iv': p.key(22), 'value': p.key(60), 'mac': p.hex(64), 'tag': ''})}%3D; expires=Sun, 12-Apr-2026 12:15:00 GMT; path={p.keep('/spa')}; samesite={p.keep('lax')}"
        ),
    ),
    in_response_header(
        "response.set-cookie",
        "falls: oracle oam",
        "Set-Cookie",
        lambda p: f"OAMAuthnCookie_portal.example:443={p.token(140)}%3D%3D; path=/; domain={p.keep('.acme.example')}",
    ),
    in_response_header(
        "response.set-cookie",
        "falls: workday",
        "Set-Cookie",
        lambda p: f"wd-alternate-sessionToken={p.key(64)}; Path={p.keep('/acme_prod')}; Secure",
    ),
    in_response_header(
        "response.joined-cookie",
        "falls: imperva",
        "Set-Cookie",
        lambda p: f"visid_incap_2211={p.key(44)}; path=/, incap_ses_881_2211={p.key(40)}; path={p.keep('/shop')}",
    ),
    in_response_header(
        "response.joined-cookie",
        "falls: alb",
        "Set-Cookie",
        lambda p: f"AWSALB={p.key(120)}; Expires=Sun, 19 Apr 2026 10:15:00 GMT; Path=/, lang=nl-NL; Path=/",
    ),
    in_response_header(
        "response.location",
        "falls: auth0 callback",
        "Location",
        lambda p: (
            f"https://app.acme.example/callback?code={p.token(43)}&state={p.token(64)}&iss={p.keep('https%3A%2F%2Facme.eu.auth0.com%2F')}"
        ),
    ),
    in_response_header(
        "response.location",
        "falls: lightning frontdoor",
        "Location",
        lambda p: (
            f"https://acme.my.salesforce.com/secur/frontdoor.jsp?otp={p.token(80)}&startURL={p.keep('%2Fone%2Fone.app')}"
        ),
    ),
    in_response_header(
        "response.refresh",
        "falls: citrix gateway",
        "Refresh",
        lambda p: f"0; url=/cgi/selfauth?sessionToken={p.hex(32)}&lang={p.keep('en')}",
    ),
    in_response_header(
        "response.refresh",
        "falls: captive portal",
        "Refresh",
        lambda p: (
            f"3;URL=http://gw.acme.example:2050/nodogsplash_auth/?tok={p.hex(8)}&redir={p.keep('http%3A%2F%2Facme.example')}"
        ),
    ),
    in_response_header(
        "response.link",
        "falls: tus upload",
        "Link",
        lambda p: f'<https://up.acme.example/files/{p.uuid()}?upload_token={p.key(40)}>; rel="{p.keep("describedby")}"',
    ),
    in_response_header(
        "response.link",
        "falls: mastodon page",
        "Link",
        lambda p: (
            f'<https://social.acme.example/api/v1/timelines/home?max_id={p.number()}&access_token={p.token(43)}>; rel="{p.keep("next")}"'
        ),
    ),
    in_response_header(
        "response.authentication-info",
        "falls: scram",
        "Authentication-Info",
        lambda p: f"sid={p.key(22)},data={b64('v=' + p.key(43) + '=')}",
    ),
    in_response_header(
        "response.authentication-info",
        "falls: rspauth",
        "Authentication-Info",
        lambda p: f'nextnonce="{p.hex(32)}", qop={p.keep("auth-int")}, rspauth="{p.hex(32)}", nc=00000001',
    ),
    in_response_header(
        "response.csp",
        "falls: github nonce",
        "Content-Security-Policy",
        lambda p: (
            f"default-src 'none'; script-src 'nonce-{p.key(22)}' {p.keep('https://assets.acme.example')}; frame-ancestors 'none'"
        ),
    ),
    in_response_header(
        "response.csp",
        "falls: sentry report",
        "Content-Security-Policy-Report-Only",
        lambda p: (
            f"img-src {p.keep('https://img.acme.example')}; report-uri https://o1.ingest.sentry.io/api/{p.number()}/security/?sentry_key={p.hex(32)}"
        ),
    ),
    in_response_header(
        "response.report-to",
        "falls: nel cloudflare",
        "Report-To",
        lambda p: compact(
            {
                "group": p.keep("cf-nel"),
                "max_age": 604800,
                "endpoints": [{"url": f"https://a.nel.acme.example/report/v4?s={p.token(120)}"}],
            }
        ),
    ),
    in_response_header(
        "response.report-to",
        "falls: reporting endpoints",
        "Reporting-Endpoints",
        lambda p: f'default="https://r.acme.example/{p.keep("coop")}?token={p.key(32)}"',
    ),
    in_response_header(
        "response.server-timing",
        "falls: akamai sid",
        "Server-Timing",
        lambda p: f'cdn-cache; desc={p.keep("HIT")}, auth;desc="{p.jwt()}"',
    ),
    in_response_header(
        "response.server-timing",
        "falls: wix",
        "Server-Timing",
        lambda p: f'db;dur={p.keep("53.2")}, sess;desc="session={p.hex(40)}"',
    ),
    in_response_header(
        "response.source-map",
        "falls: sentry upload",
        "SourceMap",
        lambda p: f"https://maps.acme.example/{p.slug()}/app.min.js.map?auth_token={p.hex(64)}",
    ),
    in_response_header(
        "response.source-map",
        "falls: rollbar",
        "X-SourceMap",
        lambda p: f"/maps/{p.slug()}.map?access_token={p.hex(32)}",
    ),
    in_response_header(
        "response.content-disposition",
        "falls: openvpn profile",
        "Content-Disposition",
        lambda p: f'attachment; filename="{p.keep("acme-vpn")}_token={p.key(28)}.ovpn"',
    ),
    in_response_header(
        "response.content-disposition",
        "falls: connectwise installer",
        "Content-Disposition",
        lambda p: f'attachment; filename="{p.keep("agent")}-secret-{p.key(32)}.exe"',
    ),
    in_response_header(
        "response.custom", "falls: vault wrap", "X-Vault-Wrap-Token", lambda p: f"hvs.CAES{p.token(90)}"
    ),
    in_response_header("response.custom", "falls: sap csrf fetch", "x-csrf-token", lambda p: p.token(22) + "=="),
    in_response_header("response.custom", "falls: keystone", "X-Subject-Token", lambda p: "gAAAAAB" + p.token(170)),
    in_response_header("response.custom", "falls: devise jwt", "access-token", lambda p: p.token(22)),
)

"""What is asked with: header fields as products that many people run send them."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import Case, in_request_header
from tests.leaks.planter import Planter, b64, compact, encoded


def capital(p: Planter) -> str:
    """Give 64 octets in capital hexadecimal digits, as SharePoint writes them."""
    made = p.hex(128).upper()
    p.secrets[-1] = made
    return made


CASES: tuple[Case, ...] = (
    in_request_header("request.api-key", "falls: jenkins crumb", "Jenkins-Crumb", lambda p: p.hex(64)),
    in_request_header(
        "request.api-key",
        "falls: sharepoint digest",
        "X-RequestDigest",
        lambda p: f"0x{capital(p)},12 Apr 2026 10:15:00 -0000",
    ),
    in_request_header("request.api-key", "falls: exchange canary", "X-OWA-CANARY", lambda p: p.token(76) + "."),
    in_request_header("request.api-key", "falls: servicenow token", "X-UserToken", lambda p: p.hex(72)),
    in_request_header("request.api-key", "falls: atlassian seraph", "X-Atlassian-Token", lambda p: p.hex(40) + "_lin"),
    in_request_header("request.api-key", "falls: new relic", "X-Query-Key", lambda p: "NRIQ-" + p.token(32)),
    in_request_header("request.api-key", "falls: postmark", "X-Postmark-Server-Token", lambda p: p.guid()),
    in_request_header("request.bearer", "falls: pagerduty", "Authorization", lambda p: f"Token token={p.token(20)}"),
    in_request_header("request.bearer", "falls: genie", "Authorization", lambda p: f"GenieKey {p.guid()}"),
    in_request_header("request.bearer", "falls: opsramp splunk", "Authorization", lambda p: f"Splunk {p.guid()}"),
    in_request_header(
        "request.basic",
        "falls: jira api token",
        "Authorization",
        lambda p: "Basic " + b64(f"anna@acme.example:ATATT3xFf{p.token(120)}="),
    ),
    in_request_header(
        "request.basic", "falls: stripe key", "Authorization", lambda p: "Basic " + b64(f"sk_live_{p.key(24)}:")
    ),
    in_request_header(
        "request.digest",
        "falls: sip",
        "Authorization",
        lambda p: (
            f'Digest username="6001", realm="{p.keep("asterisk")}", nonce="{p.hex(8)}", uri="sip:pbx.acme.example", response="{p.hex(32)}", algorithm={p.keep("MD5")}'
        ),
    ),
    in_request_header(
        "request.digest",
        "falls: akamai edgegrid",
        "Authorization",
        lambda p: (
            f"EG1-HMAC-SHA256 client_token=akab-{p.token(28)};access_token=akab-{p.token(28)};timestamp=20260412T10:15:00+0000;nonce={p.guid()};signature={p.key(43)}="
        ),
    ),
    in_request_header(
        "request.proxy-authorization",
        "falls: bright data",
        "Proxy-Authorization",
        lambda p: "Basic " + b64(f"brd-customer-hl_1a2b-zone-res:{p.key(12)}"),
    ),
    in_request_header(
        "request.proxy-authorization", "falls: kerberos", "Proxy-Authorization", lambda p: f"Negotiate {p.base64(200)}"
    ),
    in_request_header(
        "request.cookie",
        "falls: odoo",
        "Cookie",
        lambda p: f"frontend_lang=en_GB; session_id={p.token(84)}; tz=Europe/Vienna",
    ),
    in_request_header(
        "request.cookie",
        "falls: f5 apm",
        "Cookie",
        lambda p: f"MRHSession={p.hex(32)}; LastMRH_Session={p.hex(8)}; F5_ST=1z1z1z",
    ),
    in_request_header(
        "request.cookie",
        "falls: sap sso2",
        "Cookie",
        lambda p: f"sap-usercontext=sap-language=EN&sap-client=100; MYSAPSSO2=AjQxMDM{p.key(160)}%3d",
    ),
    in_request_header(
        "request.json-cookie",
        "falls: supabase",
        "Cookie",
        lambda p: "sb-acme-auth-token=" + quote(compact([p.jwt(), p.key(22), None, None, None])) + "; theme=system",
    ),
    in_request_header(
        "request.json-cookie",
        "falls: firebase base64",
        "Cookie",
        lambda p: "__session=base64-" + encoded({"access_token": p.jwt(), "refresh_token": p.key(22)}),
    ),
    in_request_header("request.nameless-cookie", "falls: bare after", "Cookie", lambda p: f"lang=de; {p.hex(48)}"),
    in_request_header(
        "request.nameless-cookie",
        "falls: equals first",
        "Cookie",
        lambda p: f"={p.key(40)}; theme=contrast",
    ),
    in_request_header(
        "request.websocket-protocol",
        "falls: kubernetes bearer",
        "Sec-WebSocket-Protocol",
        lambda p: f"base64url.bearer.authorization.k8s.io.{p.token(60)}, {p.keep('v4.channel.k8s.io')}",
    ),
    in_request_header(
        "request.websocket-protocol",
        "falls: appsync header",
        "Sec-WebSocket-Protocol",
        lambda p: (
            f"{p.keep('graphql-ws')}, header-{encoded({'host': 'a.appsync-api.eu-west-1.amazonaws.com', 'Authorization': p.jwt()})}"
        ),
    ),
    in_request_header("request.assertion", "falls: cloudflare access", "Cf-Access-Jwt-Assertion", lambda p: p.jwt()),
    in_request_header("request.assertion", "falls: google iap", "X-Goog-IAP-JWT-Assertion", lambda p: p.jwt()),
    in_request_header(
        "request.dpop", "falls: bluesky", "DPoP", lambda p: p.jwt(htm="POST", htu="https://pds.acme.example/xrpc")
    ),
    in_request_header(
        "request.dpop",
        "falls: gnap proof",
        "Detached-JWS",
        lambda p: f"eyJiNjQiOmZhbHNlLCJhbGciOiJSUzI1NiJ9..{p.token(86)}",
    ),
    in_request_header(
        "request.signature",
        "falls: psd2 berlin",
        "Signature",
        lambda p: (
            f'keyId="SN=9FA1,CA=CN=D-TRUST",algorithm="rsa-sha256",headers="digest x-request-id date",signature="{p.key(340)}=="'
        ),
    ),
    in_request_header("request.signature", "falls: shopify hmac", "X-Shopify-Hmac-Sha256", lambda p: p.key(43) + "="),
    in_request_header("request.signature", "falls: twilio", "X-Twilio-Signature", lambda p: p.key(27) + "="),
    in_request_header(
        "request.referer",
        "falls: aspx session",
        "Referer",
        lambda p: f"https://portal.example/(S({p.hex(24)}))/Default.aspx?view={p.keep('summary')}",
    ),
    in_request_header(
        "request.referer",
        "falls: servicenow ck",
        "Referer",
        lambda p: f"https://acme.service-now.com/incident.do?sys_id={p.digest(32)}&sysparm_ck={p.hex(72)}",
    ),
    in_request_header(
        "request.original-url",
        "falls: nginx auth",
        "X-Original-URI",
        lambda p: f"/files/{p.slug()}?download_token={p.key(32)}",
    ),
    in_request_header(
        "request.original-url",
        "falls: traefik",
        "X-Forwarded-Uri",
        lambda p: f"/feed/{p.slug()}.xml?private_token={p.token(20)}",
    ),
    in_request_header(
        "request.baggage",
        "falls: otel user",
        "baggage",
        lambda p: f"tenant.id={p.slug()},session.token={p.key(32)},release={p.keep('4.2.1')}",
    ),
    in_request_header("request.baggage", "falls: jaeger", "uberctx-auth-token", lambda p: p.hex(32)),
    in_request_header(
        "request.path",
        "falls: grafana reset",
        ":path",
        lambda p: f"/user/password/reset?code={p.hex(74)}&orgId={p.number()}",
    ),
    in_request_header(
        "request.path",
        "falls: jellyfin",
        ":path",
        lambda p: f"/Items/{p.digest(32)}/Images/Primary?ApiKey={p.hex(32)}&quality={p.keep('90')}",
    ),
    in_request_header("request.session-response", "falls: dbsc", "Secure-Session-Response", lambda p: p.jwt(jti="x")),
    in_request_header(
        "request.session-response",
        "falls: dbsc challenge",
        "Sec-Session-Response",
        lambda p: f'"{p.jwt(aud="https://portal.example")}"',
    ),
)

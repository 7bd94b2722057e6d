"""Secrets in request headers of towers: assertions, proofs, signatures, and headers that are kept."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_request_header,
)
from tests.leaks.planter import b64, compact, encoded

PROOFS: list[Case] = [
    in_request_header("request.assertion", "tower envoy", "X-Forwarded-Client-Jwt", lambda p: p.jwt(role="nurse")),
    in_request_header(
        "request.assertion",
        "tower user info",
        "X-Userinfo",
        lambda p: b64(compact({"sub": "41", "access_token": p.key(36), "aud": "desk"})),
    ),
    in_request_header("request.assertion", "tower iap", "X-Edge-Ctx", lambda p: f"v1;{p.jwt()};{p.keep('eu-west-3')}"),
    in_request_header(
        "request.assertion",
        "tower saml",
        "X-Identity",
        lambda p: "SAML " + b64(f"<Assertion><SignatureValue>{p.base64(48)}</SignatureValue></Assertion>"),
    ),
    in_request_header(
        "request.assertion",
        "tower jwe",
        "X-Ctx",
        lambda p: f"{encoded({'alg': 'dir', 'enc': 'A256GCM'})}..{p.token(16)}.{p.token(80)}.{p.token(22)}",
    ),
    in_request_header(
        "request.dpop", "tower proof lower case", "dpop", lambda p: p.jwt(htm="POST", htu="https://portal.example/api")
    ),
    in_request_header("request.dpop", "tower thumbprint", "X-Dpop-Jkt-Proof", lambda p: p.token(43)),
    in_request_header(
        "request.dpop", "tower scheme with jwt", "Authorization", lambda p: f"DPoP {p.jwt(cnf={'jkt': 'x'})}"
    ),
    in_request_header(
        "request.dpop", "tower client attestation", "OAuth-Client-Attestation-PoP", lambda p: p.jwt(aud="as")
    ),
    in_request_header("request.dpop", "tower two proofs", "DPoP", lambda p: f"{p.jwt()}, {p.jwt()}"),
    in_request_header(
        "request.signature",
        "tower timestamp and hash",
        "X-Req-Sign",
        lambda p: f"ts={p.keep('1770000000')};alg={p.keep('hmac-sha1')};mac={p.hex(40)}",
    ),
    in_request_header(
        "request.signature", "tower message signature", "Signature", lambda p: f"{p.keep('sig-b26')}=:{p.base64(64)}==:"
    ),
    in_request_header(
        "request.signature",
        "tower old signature",
        "Signature",
        lambda p: (
            f'keyId="{p.keep("https://social.example/users/a#main-key")}",algorithm="{p.keep("rsa-sha256")}",headers="{p.keep("(request-target) host date digest")}",signature="{p.base64(96)}"'
        ),
    ),
    in_request_header("request.signature", "tower checksum", "X-Hub-Sha", lambda p: f"sha512={p.hex(128)}"),
    in_request_header("request.signature", "tower in-house", "X-Pruefsumme-Hmac", lambda p: p.base64(32)),
    in_request_header(
        "request.session-response", "tower quoted", "Sec-Session-Response", lambda p: f'"{p.jwt(jti="c")}"'
    ),
    in_request_header("request.session-response", "tower id", "Sec-Secure-Session-Id", lambda p: f'"{p.token(24)}"'),
    in_request_header(
        "request.session-response",
        "tower registration",
        "Secure-Session-Registration",
        lambda p: (
            f'({p.keep("ES256")} RS256);path="{p.keep("/dbsc/start")}";challenge="{p.token(30)}";authorization="{p.key(20)}"'
        ),
    ),
    in_request_header(
        "request.session-response",
        "tower challenge",
        "Secure-Session-Challenge",
        lambda p: f'"{p.hex(32)}";id="{p.token(16)}"',
    ),
    in_request_header(
        "request.session-response", "tower token scheme", "Sec-Private-State-Token", lambda p: p.base64(90)
    ),
    in_request_header(
        "request.kept-header",
        "tower user agent in-house",
        "User-Agent",
        lambda p: f"{p.keep('KasseClient/7.4 (Windows NT 10.0; build 22631)')} apiKey={p.key(28)}",
    ),
    in_request_header(
        "request.kept-header",
        "tower accept parameter",
        "Accept",
        lambda p: f"{p.keep('application/json;version=2.1')};token={p.hex(32)}",
    ),
    in_request_header(
        "request.kept-header",
        "tower accept language",
        "Accept-Language",
        lambda p: f"{p.keep('de-CH,de;q=0.9')}, x-{p.jwt()}",
    ),
    in_request_header(
        "request.kept-header",
        "tower prefer",
        "Prefer",
        lambda p: f"{p.keep('return=representation')}, handling={p.keep('lenient')}, session-token={p.key(24)}",
    ),
    in_request_header(
        "request.baggage",
        "tower session id",
        "baggage",
        lambda p: (
            f"tenant={p.keep('north')},sessionId={p.hex(32)},sentry-trace_id={p.digest(32)},sentry-release={p.keep('web%402.14.1')}"
        ),
    ),
    in_request_header(
        "request.baggage",
        "tower user secret",
        "baggage",
        lambda p: f"region={p.keep('eu-1')},user.pass={quote(p.two_words())};ttl={p.keep('60')}",
    ),
    in_request_header(
        "request.baggage",
        "tower tracestate jwt",
        "tracestate",
        lambda p: f"dd=s:2;o:rum;t.usr:{p.keep('anon')},vnd@auth={p.token(40)}",
    ),
    in_request_header(
        "request.baggage",
        "tower correlation context",
        "Correlation-Context",
        lambda p: f"op={p.keep('checkout')},apikey={p.key(32)}",
    ),
    in_request_header("request.baggage", "tower jaeger", "uberctx-auth-token", lambda p: p.key(32)),
    in_request_header(
        "request.path",
        "tower path",
        ":path",
        lambda p: f"/api/items/{p.number()}?zugriffsschluessel={p.key(30)}&sort={p.keep('price_asc')}",
    ),
    in_request_header("request.path", "tower reset", ":path", lambda p: f"/reset/{p.token(30)}?l={p.keep('hu')}"),
    in_request_header(
        "request.path",
        "tower authority",
        ":authority",
        lambda p: f"svc:{p.two_words()}@{p.keep('api.portal.example')}:443",
    ),
    in_request_header("request.path", "tower matrix", ":path", lambda p: f"/v;jsessionid={p.hex(32)}.node3/main"),
    in_request_header(
        "request.path", "tower bot", ":path", lambda p: f"/bot{p.digits(9)}:AA{p.token(33)}/{p.keep('getUpdates')}"
    ),
]

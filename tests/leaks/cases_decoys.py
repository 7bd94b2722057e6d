"""What looks like a secret and is none: identifiers, hashes of public files, words of state, numbers, addresses of images."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial

from tests.leaks.case import Case, exchange, in_answer, in_json, in_request_header, in_response_header, in_url, one
from tests.leaks.planter import Planter
from tests.redaction.lookalikes import DOCUMENTS, FIELDS, NAMES
from workbench.exchange import JsonValue, Request, Response

_VALUES: dict[str, object] = {
    "id": "65f1a2b3c4d5e6f7a8b9c0d1", "ulid": "01HV5K3Z8QJ7R2M4N6P8T0W2Y4", "ksuid": "2bTmsYz3cQ7e8RkLxG1nVpWdHfA", "nanoid": "V1StGXR8_Z5jdHi6B-myT", "cuid": "clh3z5x8p0000qzrm7e5b8m2k",
    "customer": "cus_NffrFeUfNV2Hib", "paymentIntent": "pi_3MtwBwLkdIwHu7ix28a3tqPa", "price": "price_1MoBy5LkdIwHu7ixZhnattbh", "fileId": "file-abc123DEF456", "publicKey": "pk_live_51H8abcDEFghi",
    "commit": "9fceb02d0ae598e95dc970b74767f19372d61af8", "shortSha": "9fceb02", "tree": "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "etag": 'W/"5e1f-18c2b7a4d30"', "contentMd5": "1B2M2Y8AsgTpgAmY7PhCfg==",
    "integrity": "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC", "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "checksum": "d41d8cd98f00b204e9800998ecf8427e",
    "assetUrl": "/static/js/main.4f3c2b1a.chunk.js", "bundle": "https://cdn.example/assets/index-BkT7x3Qz.js", "avatar": "https://secure.gravatar.com/avatar/205e460b479e2e5b48aec07710c08d50?s=80", "image": "https://images.example/photo-1503023345310-bd7c1de61c7d?w=400&q=80",
    "timestamp": "1700000000000", "epochMs": 1700000000123, "epochUs": 1700000000123456, "snowflake": "175928847299117063", "bigId": 9007199254740993, "orderNo": "ORD-2026-000123", "invoice": "INV-0042-2026", "sku": "SKU-8841-BLK-XL",
    "version": "v2.14.0-rc.1+build.20260101", "semver": "1.0.0-beta.11", "locale": "en-US", "timezone": "Europe/Warsaw", "mime": "application/vnd.api+json", "color": "#a1b2c3", "path": "/api/v2/partners/{partnerId}/documents",
    "traceId": "4bf92f3577b34da6a3ce929d0e0e4736", "spanId": "00f067aa0ba902b7", "requestId": "req_7f3d2c1b0a", "correlationId": "0f8fad5b-d9cb-469f-a165-70867728950e", "region": "eu-central-1", "arn": "arn:aws:s3:::acme-public-assets/logo.png",
    "tokenType": "Bearer", "token_type": "bearer", "tokenExpiry": "2026-03-01T10:00:00Z", "tokensUsed": 1532, "max_tokens": 4096, "totalTokens": 1730, "nextPageToken": "CAUQAA", "continuationToken": "eyJvZmZzZXQiOjIwMH0", "cursor": "b2Zmc2V0PTIwMA==",
    "passwordPolicy": "complexity", "passwordExpiresAt": "2026-12-31", "hasPassword": True, "passwordStrength": "strong", "passwordResetRequired": False, "authMethod": "password", "authProvider": "okta", "authType": "oauth2", "authenticated": True,
    "secretsCount": 3, "secretName": "prod/db/main", "keyId": "key-2026-01", "keyType": "RSA", "keyUsage": "sig", "sortKey": "createdAt", "primaryKey": "partner_id", "foreignKey": "order_id", "cacheKey": "partners:list:page:2", "idempotencyKey": "7b1c2f0e-order-42",
    "sessionCount": 12, "sessionDuration": 3600, "sessionStatus": "ACTIVE", "cookieConsent": "accepted", "cookiePolicyUrl": "https://portal.example/legal/cookies", "signatureRequired": True, "signatureStatus": "PENDING_SIGNATURE", "signedAt": "2026-01-05T08:00:00Z",
    "code": "PARTNER_NOT_FOUND", "errorCode": "E1042", "state": "IN_REVIEW", "stateCode": "CA", "countryCode": "PL", "postalCode": "90-001", "promoCode": "SPRING2026", "productCode": "A-100-22", "statusCode": 404, "zip": "94107", "currencyCode": "EUR", "dialCode": "+48",
    "pinned": True, "pinnedAt": "2026-02-02", "mapPin": "red", "otpEnabled": True, "mfaEnabled": False, "twoFactorMethods": "sms", "authorizationStatus": "AUTHORIZED", "authorizationCodeRequired": False, "credentialType": "api", "apiVersion": "2026-01-01", "apiKeyName": "Reporting key",
    "accessLevel": "read_write", "accessibility": "wcag-2.1", "tokenizer": "cl100k_base", "tokenName": "CI deploy", "bearing": 184.2, "keyboard": "qwerty", "keywords": "partner portal", "monkey": "capuchin", "hotkey": "ctrl+k", "secretary": "Mona Lind", "passenger": "window", "compass": "north-east", "bypass": "none", "passport_required": False,
    "jobId": "8f14e45f-ceea-4e7a-9c0b-2d3e4f5a6b7c", "uid": "u_1002", "gid": "gid://shopify/Product/7982301", "graphId": "UGFydG5lcjoxMDAy", "base64Id": "UHJvZHVjdDoxMjM0NQ==", "hashId": "jR8kLm", "shortcode": "Cx1yZ2abQ", "slug": "annual-report-north-europe-2026", "fileName": "Q3_report_final_v2.xlsx",
    "phoneFormat": "+1 (###) ###-####", "maskedCard": "**** **** **** 4242", "last4": "4242", "brand": "visa", "iban_required": True, "geohash": "u3qcnhheum", "plusCode": "9F4MGC2M+H4", "latLng": "52.2297,21.0122", "duration": "PT1H30M", "cron": "0 9 * * 1-5", "regex": "^[A-Z]{2}\\d{6}$",
    "wsUrl": "wss://portal.example/live?room=orders", "docs": "https://docs.example/reference/authentication#api-keys", "help": "Reset your password from the sign-in page.", "placeholder": "Enter your password", "label": "Access token", "description": "Paste the API key that you were given.",
}  # fmt: skip

_URLS = (
    "/api/v2/partners/65f1a2b3c4d5e6f7a8b9c0d1/documents/01HV5K3Z8QJ7R2M4N6P8T0W2Y4?page=2&sort=-createdAt",
    "/api/v2/orders?status=open&code=A-100-22&key=createdAt&t=1700000000&v=2.14.0",
    "/static/js/main.4f3c2b1a9d.chunk.js?v=20260101",
    "/assets/app-BkT7x3Qz.css?h=9fceb02",
    "/repos/acme/portal/commits/9fceb02d0ae598e95dc970b74767f19372d61af8",
    "/api/users/0f8fad5b-d9cb-469f-a165-70867728950e/sessions/history?limit=20",
    "/api/password-policy?verify=true&reset=false&share=public&invite=pending&confirm=yes",
    "/api/tokens/usage?from=2026-01-01&to=2026-01-31&key=day",
    "/img/9f86d081884c7d659a2feaa0c55ad015.png?w=200&h=200",
    "/search?q=annual+report+2026&u=partners&k=title&t=documents",
)


def _named(name: str, planter: Planter) -> JsonValue:
    """Give a name of a thing under a name that only sounds like a password's."""
    return {name: planter.keep("Galaxy-Note20")}


def _value(name: str, value: object) -> Case:
    def plant(p: Planter) -> object:
        p.keep(json.dumps(value).strip('"'))
        return {name: value}

    return in_json("json.key", f"decoy {name}", plant)


def _together(p: Planter) -> str:
    for value in _VALUES.values():
        p.keep(json.dumps(value).strip('"'))
    return json.dumps(_VALUES)


def _url(path: str) -> Case:
    return in_url("url.query-key", f"decoy {path}", lambda p: p.keep(path))


def _document(number: int, document: JsonValue) -> Case:
    """Give a document as it is, so that nothing stands beside it that says something else."""
    content = json.dumps(document, separators=(",", ":"))
    return in_answer("json.key", f"decoy document {number}", "application/json", lambda p: p.keep(content))


def _fields(number: int, field: tuple[str, str]) -> tuple[Case, ...]:
    return tuple(
        place("request.kept-header", f"decoy field {number} {side}", field[0], lambda p: p.keep(field[1]))
        for side, place in (("sent", in_request_header), ("answered", in_response_header))
    )


def _text(name: str, text: str) -> Case:
    return in_answer("text.trace", f"decoy {name}", "text/plain", lambda p: p.keep(text))


_ALL: list[Case] = [
    *(_value(name, value) for name, value in _VALUES.items()),
    in_answer("json.key", "decoys together", "application/json", _together),
    *map(_url, _URLS),
    *(_document(number, document) for number, document in enumerate(DOCUMENTS)),
    *(case for number, field in enumerate(FIELDS) for case in _fields(number, field)),
    *(in_json("json.key", f"decoy name {name}", partial(_named, name)) for name in NAMES),
    Case("url.query-key", "decoy page", lambda p: one(exchange(Request("GET", "https://portal.example" + p.keep("/orders/42/items?view=table")), Response(204, "No Content")))),
    _text("log", "2026-01-05 08:00:00 INFO o.a.Dispatcher: 12 partners in 35 ms (status=OK, page=2)"),
    _text("prose", "Please choose a password of at least 12 characters. The key to success: patience."),
    _text("versions", "node v22.3.0, npm 10.8.1, commit 9fceb02d0ae598e95dc970b74767f19372d61af8"),
    _text("times", "from 09:30:00 to 17:00:00, total: 450 min, code: E1042, state: open"),
]  # fmt: skip

CASES: list[Case] = [replace(case, live=False) for case in _ALL]

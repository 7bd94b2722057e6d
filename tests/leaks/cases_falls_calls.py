"""Tokens, keys and codes in JSON as products that many people run send them."""

from __future__ import annotations

import json

from tests.leaks.case import Case, in_json, in_post
from tests.leaks.planter import b64

JSON = "application/json"

CASES: tuple[Case, ...] = (
    in_post(
        "json.rpc",
        "falls: openwrt ubus",
        JSON,
        lambda p: json.dumps(
            {
                "jsonrpc": "2.0",
                "id": p.number(),
                "method": "call",
                "params": [p.hex(32), p.keep("network.device"), "status", {"name": p.keep("br-lan")}],
            }
        ),
    ),
    in_post(
        "json.rpc",
        "falls: aria2",
        JSON,
        lambda p: json.dumps(
            {
                "jsonrpc": "2.0",
                "id": p.slug(),
                "method": "aria2.tellStatus",
                "params": ["token:" + p.key(20), p.slug()],
            }
        ),
    ),
    in_post(
        "json.storage-dump",
        "falls: msal cache",
        JSON,
        lambda p: json.dumps(
            {
                "localStorage": {
                    "msal.account.keys": "[]",
                    f"{p.uuid()}-login.windows.net-accesstoken": json.dumps(
                        {"credentialType": "AccessToken", "secret": p.jwt()}
                    ),
                }
            }
        ),
    ),
    in_post(
        "json.storage-dump",
        "falls: cognito",
        JSON,
        lambda p: json.dumps(
            {
                "localStorage": {
                    "CognitoIdentityServiceProvider.7abc.anna.refreshToken": p.key(400),
                    "CognitoIdentityServiceProvider.7abc.LastAuthUser": p.slug(),
                    "amplify-signin-with-hostedUI": p.keep("false"),
                }
            }
        ),
    ),
    in_json(
        "json.nested-har",
        "falls: postman collection",
        lambda p: {
            "item": [
                {
                    "name": p.slug(),
                    "request": {
                        "auth": {
                            "type": p.keep("apikey"),
                            "apikey": [{"key": "value", "value": p.key(32)}, {"key": "in", "value": p.keep("header")}],
                        }
                    },
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "falls: insomnia",
        lambda p: {
            "_type": p.keep("export"),
            "resources": [
                {"_id": p.slug(), "authentication": {"type": "basic", "username": "anna", "password": p.password()}}
            ],
        },
    ),
    in_json(
        "json.kubernetes",
        "falls: bootstrap token",
        lambda p: {
            "kind": "Secret",
            "type": p.keep("bootstrap.kubernetes.io/token"),
            "data": {"token-id": b64("07401b"), "token-secret": b64(p.hex(16)), "usage-bootstrap-signing": "dHJ1ZQ=="},
        },
    ),
    in_json(
        "json.kubernetes",
        "falls: token request",
        lambda p: {
            "kind": "TokenRequest",
            "apiVersion": "authentication.k8s.io/v1",
            "metadata": {"name": p.slug()},
            "status": {"token": p.jwt(), "expirationTimestamp": p.date()},
        },
    ),
    in_json(
        "text.jwt",
        "falls: lti deep link",
        lambda p: {"deepLink": {"title": p.slug(), "payload": p.jwt(iss="https://tool.acme.example")}},
    ),
    in_json(
        "text.jwt",
        "falls: apple receipt",
        lambda p: {"productId": p.slug(), "signedTransactionInfo": p.jwt(), "environment": p.keep("Production")},
    ),
    in_json("text.sealed", "falls: fernet row", lambda p: {"id": p.number(), "blob": "gAAAAABn" + p.token(112) + "=="}),
    in_json("text.sealed", "falls: ansible lookup", lambda p: {"name": p.slug(), "body": f"v2.local.{p.token(180)}"}),
    in_json(
        "text.jwk",
        "falls: acme account",
        lambda p: {
            "status": p.keep("valid"),
            "account": {"kty": "EC", "crv": p.keep("P-256"), "x": p.keep("Ldq0aXQ1x"), "d": p.token(43)},
        },
    ),
    in_json(
        "text.jwk",
        "falls: oct key",
        lambda p: {"keys": [{"kty": "oct", "kid": p.uuid(), "k": p.token(43), "alg": p.keep("HS256")}]},
    ),
    in_json(
        "text.dsn",
        "falls: heroku config",
        lambda p: {
            "config": {
                "DATABASE_URL": f"postgres://u1:{p.hex(64)}@ec2-1.compute.acme.example:5432/{p.keep('d8r2')}",
                "WEB_CONCURRENCY": "2",
            }
        },
    ),
    in_json(
        "text.dsn",
        "falls: cosmos",
        lambda p: {
            "conn": f"AccountEndpoint=https://{p.keep('acme-cosmos')}.documents.azure.com:443/;AccountKey={p.key(86)}==;"
        },
    ),
    in_json(
        "text.otpauth",
        "falls: keycloak totp",
        lambda p: {
            "totpSecret": p.key(20),
            "totpSecretEncoded": p.base32(32),
            "policy": {"algorithm": p.keep("HmacSHA1"), "digits": 6},
        },
    ),
    in_json(
        "text.otpauth",
        "falls: authy uri",
        lambda p: {
            "uri": f"otpauth://totp/{p.keep('Acme')}:anna?secret={p.base32(32)}&issuer=Acme",
            "status": p.keep("pending"),
        },
    ),
    in_json(
        "text.recovery-codes",
        "falls: github style",
        lambda p: {"recovery_codes": [p.recovery() for _ in range(4)], "generated": p.date()},
    ),
    in_json(
        "text.recovery-codes",
        "falls: nextcloud backup",
        lambda p: {
            "codes": [p.key(16) for _ in range(3)],
            "state": {"enabled": True, "total": 3, "used": 0},
            "type": p.keep("backup_codes"),
        },
    ),
    in_json(
        "text.vendor-key", "falls: huggingface", lambda p: {"note": f"run with hf_{p.key(34)} on {p.keep('gpu-2')}"}
    ),
    in_json(
        "text.vendor-key",
        "falls: anthropic openai",
        lambda p: {"items": [f"sk-ant-api03-{p.token(93)}AA", f"sk-proj-{p.key(48)}"], "label": p.slug()},
    ),
    in_json(
        "text.vendor-key",
        "falls: docker pat",
        lambda p: {"note": f"docker login -u acme -p dckr_pat_{p.token(27)} {p.keep('docker.io')}"},
    ),
    in_json("echo.known", "falls: token then path", lambda p: _twice(p.key(32), p.slug())),
    in_json("echo.error-page", "falls: invalid token", lambda p: _error(p.hex(40), p.slug())),
)


def _twice(token: str, slug: str) -> object:
    return {"access_token": token, "avatar": f"https://img.acme.example/{token}/{slug}.png"}


def _error(token: str, slug: str) -> object:
    return {"api_key": token, "error": f"Key {token} may not read {slug}"}

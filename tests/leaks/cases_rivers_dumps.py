"""Cases of ports, waterworks, libraries and insurers: GraphQL, forms, multipart, batches, dumps and manifests."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.planter import b64

_NESTED_HAR = [
    in_json(
        "json.nested-har",
        "post data params",
        lambda p: {
            "log": {
                "entries": [
                    {
                        "request": {
                            "method": "POST",
                            "url": "https://p.example/l",
                            "postData": {
                                "params": [
                                    {"name": "kennwort", "value": p.pet()},
                                    {"name": "ort", "value": p.keep("Worms")},
                                ]
                            },
                        }
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested-har",
        "postman variables",
        lambda p: {
            "info": {"name": p.slug()},
            "variable": [
                {"key": "tok", "value": p.token(30), "type": "string"},
                {"key": "baseUrl", "value": p.keep("https://api.port.example/v2")},
            ],
        },
    ),
    in_json(
        "json.nested-har",
        "postman api key",
        lambda p: {
            "item": [
                {
                    "request": {
                        "auth": {
                            "type": "apikey",
                            "apikey": [{"key": "value", "value": p.key(32)}, {"key": "in", "value": p.keep("header")}],
                        }
                    }
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "bruno",
        lambda p: {
            "request": {
                "auth": {"mode": "basic", "basic": {"username": "ops", "password": p.two_words()}},
                "headers": [{"name": "X-Trace", "value": p.uuid(), "enabled": True}],
            }
        },
    ),
    in_json(
        "json.nested-har",
        "wiremock",
        lambda p: {
            "request": {"method": "GET", "headers": {"X-Kiosk-Key": {"equalTo": p.hex(32)}}},
            "response": {"status": 200, "bodyFileName": p.keep("berths.json")},
        },
    ),
    in_json(
        "json.nested-har",
        "pact",
        lambda p: {
            "interactions": [
                {
                    "description": p.keep("a request for berths"),
                    "request": {"path": "/b", "headers": {"Authorization": f"Token {p.hex(40)}"}},
                }
            ]
        },
    ),
]

_KUBERNETES = [
    in_json(
        "json.kubernetes",
        "innocent data",
        lambda p: {
            "kind": "Secret",
            "metadata": {"name": p.slug(), "uid": p.uuid()},
            "data": {"feed": b64(p.two_words())},
        },
    ),
    in_json(
        "json.kubernetes",
        "helm values",
        lambda p: {
            "releases": [
                {
                    "chart": p.keep("postgresql-15.2.1"),
                    "values": {"auth": {"postgresPassword": p.pet(), "database": p.keep("berths")}},
                }
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "compose",
        lambda p: {
            "services": {
                "db": {
                    "image": p.keep("postgres:16.3-alpine"),
                    "environment": [f"POSTGRES_PASSWORD={p.dashed()}", "TZ=UTC"],
                }
            }
        },
    ),
    in_json(
        "json.kubernetes",
        "env of a pod",
        lambda p: {
            "containers": [
                {
                    "image": p.keep("registry.example/edi:4.1"),
                    "env": [{"name": "EDI_PW", "value": p.human()}, {"name": "MODE", "value": p.keep("bulk")}],
                }
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "swarm secret",
        lambda p: {
            "Secrets": [{"Spec": {"Name": p.keep("relay-login"), "Data": b64(p.two_words())}, "Version": {"Index": 41}}]
        },
    ),
    in_json(
        "json.kubernetes",
        "pull secret",
        lambda p: {
            "auths": {"registry.port.example": {"auth": b64("robot:" + p.dashed())}},
            "credsStore": p.keep("pass"),
        },
    ),
    in_json(
        "json.kubernetes",
        "bootstrap",
        lambda p: {
            "kind": "Secret",
            "type": p.keep("bootstrap.kubernetes.io/token"),
            "stringData": {"token-id": p.key(6), "token-secret": p.key(16)},
        },
    ),
]

CASES: list[Case] = [*_NESTED_HAR, *_KUBERNETES]

"""Cases of burn: script answers, dumps of storage, recordings within answers, orchestration, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_json
from tests.leaks.moors_parts import text, whole
from tests.leaks.planter import b64, compact

_JS = "application/javascript"

CASES: list[Case] = [
    whole(
        "json.nested-har",
        "burn cassette",
        lambda p: {
            "http_interactions": [
                {
                    "request": {
                        "method": "post",
                        "uri": "https://burn.example/login",
                        "body": {"string": f"user=ada&pw={p.simple_password()}"},
                        "headers": {
                            "Authorization": ["Basic " + b64("ada:" + p.pet())],
                            "Accept": [p.keep("*/*;q=0.8")],
                        },
                    }
                }
            ]
        },
    ),
    whole(
        "json.nested-har",
        "burn wiremock",
        lambda p: {
            "mappings": [
                {
                    "request": {"urlPath": p.keep("/orders/41"), "headers": {"X-Auth-Token": {"equalTo": p.key(28)}}},
                    "response": {"status": 200, "bodyFileName": p.keep("orders-41.json")},
                }
            ]
        },
    ),
    text(
        "json.nested-har",
        "burn http file",
        lambda p: (
            f"### list\n@token = {p.key(32)}\n@host = {p.keep('https://burn.example')}\nGET {{{{host}}}}/orders\nX-Api-Key: {p.hex(32)}\n\n###\n"
        ),
    ),
    text(
        "json.nested-har",
        "burn bruno",
        lambda p: (
            f"meta {{\n  name: {p.keep('List fires')}\n}}\nauth:basic {{\n  username: ada\n  password: {p.pet()}\n}}\nvars:secret [\n  x\n]\n"
        ),
    ),
    whole(
        "json.nested-har",
        "burn openapi example",
        lambda p: {
            "openapi": "3.1.0",
            "paths": {
                "/login": {
                    "post": {
                        "requestBody": {
                            "content": {"application/json": {"example": {"user": "ada", "password": p.human()}}}
                        },
                        "summary": p.keep("Sign a person in"),
                    }
                }
            },
        },
    ),
    whole(
        "json.nested-har",
        "burn response text",
        lambda p: {
            "entries": [
                {
                    "response": {
                        "content": {
                            "mimeType": "text/html",
                            "encoding": "base64",
                            "text": b64(f"<input type=hidden name=csrf value={p.hex(32)}>"),
                        }
                    },
                    "comment": p.keep("page 7 of 9"),
                }
            ]
        },
    ),
    whole(
        "json.kubernetes",
        "burn secret data",
        lambda p: {
            "apiVersion": "v1",
            "kind": "Secret",
            "metadata": {
                "name": p.keep("burn-db"),
                "annotations": {
                    "kubectl.kubernetes.io/last-applied-configuration": compact(
                        {"stringData": {"dsn": f"postgres://a:{p.pet()}@db/x"}}
                    )
                },
            },
            "data": {"dsn": b64("postgres://a:" + p.pet() + "@db/x"), "user": b64(p.simple_password())},
        },
    ),
    text(
        "json.kubernetes",
        "burn yaml list",
        lambda p: (
            f"apiVersion: v1\nkind: List\nitems:\n- kind: Secret\n  metadata:\n    name: {p.keep('mail-relay')}\n  stringData:\n    relay: {p.pet()}\n    tls.key: |\n      {p.base64(48)}\n- kind: ConfigMap\n  data:\n    level: {p.keep('debug-all')}\n"
        ),
        "application/yaml",
    ),
    whole(
        "json.kubernetes",
        "burn docker auth",
        lambda p: {
            "auths": {"registry.burn.example": {"auth": b64("ada:" + p.letters(14)), "email": "ada@burn.example"}},
            "credsStore": p.keep("osxkeychain"),
        },
    ),
    text(
        "json.kubernetes",
        "burn kubeconfig",
        lambda p: (
            f"users:\n- name: {p.keep('burn-admin')}\n  user:\n    client-key-data: {p.base64(96)}\n    token: {p.key(40)}\ncurrent-context: {p.keep('burn-prod')}\n"
        ),
        "text/yaml",
    ),
    whole(
        "json.kubernetes",
        "burn env list",
        lambda p: {
            "spec": {
                "containers": [
                    {
                        "name": "app",
                        "image": p.keep("burn/app:2026.4"),
                        "env": [{"name": "ADMIN_PIN", "value": p.otp(6)}, {"name": "WORKERS", "value": p.keep("16")}],
                        "args": ["--requirepass", p.pet()],
                    }
                ]
            }
        },
    ),
    whole(
        "json.kubernetes",
        "burn docker inspect",
        lambda p: [
            {
                "Id": p.digest(64),
                "Config": {
                    "Env": [f"MYSQL_ROOT_PASSWORD={p.human()}", f"PATH={p.keep('/usr/local/sbin:/usr/bin')}"],
                    "Cmd": ["redis-server", "--requirepass", p.pet()],
                },
            }
        ],
    ),
    whole(
        "json.kubernetes",
        "burn ecs task",
        lambda p: {
            "containerDefinitions": [
                {
                    "environment": [
                        {"name": "JWT_SIGNING", "value": p.key(40)},
                        {"name": "STAGE", "value": p.keep("blue-green")},
                    ],
                    "repositoryCredentials": {
                        "credentialsParameter": p.keep("arn:aws:ssm:eu-west-1:123456789012:parameter/repo")
                    },
                }
            ]
        },
    ),
    text(
        "json.kubernetes",
        "burn sealed helm values",
        lambda p: (
            f'mariadb:\n  auth:\n    rootPassword: "{p.human()}"\n    database: {p.keep("wordpress_db")}\n  existingSecret: {p.keep("mariadb-creds")}\n'
        ),
        "text/yaml",
    ),
    in_json(
        "json.kubernetes",
        "burn compose",
        lambda p: {
            "compose": f'services:\n  db:\n    image: {p.keep("postgres:16-alpine")}\n    environment:\n      - POSTGRES_PASSWORD={p.pet()}\n    healthcheck:\n      test: ["CMD", "mysqladmin", "-p{p.simple_password()}", "ping"]\n'
        },
    ),
    in_answer(
        "json.kubernetes",
        "burn terraform state",
        "application/json",
        lambda p: compact(
            {
                "version": 4,
                "resources": [
                    {
                        "type": "random_password",
                        "name": p.keep("master_db"),
                        "instances": [{"attributes": {"result": p.password(), "length": 20}}],
                    },
                    {
                        "type": "aws_iam_access_key",
                        "instances": [
                            {
                                "attributes": {
                                    "id": "AKIA" + p.upper(16),
                                    "secret": p.key(40),
                                    "status": p.keep("Active"),
                                }
                            }
                        ],
                    },
                ],
            }
        ),
    ),
]

"""Lists, tables, calls and stores in JSON as products that many people run send them."""

from __future__ import annotations

import json

from tests.leaks.case import Case, in_answer, in_json, in_post
from tests.leaks.planter import b64

JSON = "application/json"

CASES: tuple[Case, ...] = (
    in_json(
        "json.name-value",
        "falls: ecs task env",
        lambda p: {
            "containerDefinitions": [
                {
                    "image": p.keep("acme/api:4.2.1"),
                    "environment": [
                        {"name": "DB_PASSWORD", "value": p.password()},
                        {"name": "LOG_LEVEL", "value": p.keep("debug")},
                    ],
                }
            ]
        },
    ),
    in_json(
        "json.name-value",
        "falls: jenkins parameters",
        lambda p: {
            "actions": [
                {
                    "parameters": [
                        {
                            "_class": "hudson.model.PasswordParameterValue",
                            "name": "DEPLOY_PASSWORD",
                            "value": p.password(),
                        },
                        {"name": "BRANCH", "value": p.keep("release/4.2")},
                    ]
                }
            ]
        },
    ),
    in_json(
        "json.name-value",
        "falls: ssm parameter",
        lambda p: {
            "Parameter": {
                "Name": "/prod/api/client_secret",
                "Type": p.keep("SecureString"),
                "Value": p.key(40),
                "Version": 7,
            }
        },
    ),
    in_json(
        "json.table",
        "falls: superset rows",
        lambda p: {
            "columns": ["id", "login", "api_token"],
            "data": [[p.number(), "anna", p.hex(40)], [p.number(), "bo", p.hex(40)]],
        },
    ),
    in_json(
        "json.table",
        "falls: influx series",
        lambda p: {
            "results": [
                {
                    "series": [
                        {
                            "name": p.keep("users"),
                            "columns": ["time", "user", "password"],
                            "values": [[p.date(), "anna", p.password()]],
                        }
                    ]
                }
            ]
        },
    ),
    in_post(
        "json.patch",
        "falls: scim patch",
        JSON,
        lambda p: json.dumps(
            {
                "schemas": [p.keep("urn:ietf:params:scim:api:messages:2.0:PatchOp")],
                "Operations": [
                    {"op": "replace", "path": "password", "value": p.password()},
                    {"op": "replace", "path": "title", "value": p.slug()},
                ],
            }
        ),
    ),
    in_post(
        "json.patch",
        "falls: azure devops",
        "application/json-patch+json",
        lambda p: json.dumps(
            [
                {"op": "add", "path": "/fields/System.Title", "value": p.slug()},
                {"op": "add", "path": "/authorization/parameters/apitoken", "value": p.key(52)},
            ]
        ),
    ),
    in_json(
        "json.value-as-key",
        "falls: presence map",
        lambda p: {"sessions": {p.jwt(): {"device": p.slug(), "lastSeen": p.date()}}},
    ),
    in_json(
        "json.value-as-key",
        "falls: stripe keys",
        lambda p: {"byKey": {"sk_live_" + p.key(24): {"mode": p.keep("restricted")}}},
    ),
    in_answer(
        "json.lines",
        "falls: docker build log",
        "application/x-ndjson",
        lambda p: (
            f'{{"stream":"Step 1/4 : FROM {p.keep("alpine:3.20")}"}}\n{{"aux":{{"registry_token":"{p.key(40)}"}}}}\n'
        ),
    ),
    in_answer(
        "json.lines",
        "falls: kubernetes watch",
        JSON,
        lambda p: (
            json.dumps(
                {
                    "type": "ADDED",
                    "object": {
                        "kind": "Secret",
                        "metadata": {"name": p.slug()},
                        "data": {"password": b64(p.password())},
                    },
                }
            )
            + "\n"
            + json.dumps({"type": p.keep("BOOKMARK")})
            + "\n"
        ),
    ),
    in_post(
        "json.graphql-variable",
        "falls: shopify storefront",
        JSON,
        lambda p: json.dumps(
            {
                "operationName": "renew",
                "query": "mutation renew($t: String!) { customerAccessTokenRenew(customerAccessToken: $t) { customerAccessToken { expiresAt } } }",
                "variables": {"t": p.hex(32), "first": p.number()},
            }
        ),
    ),
    in_post(
        "json.graphql-variable",
        "falls: saleor login",
        JSON,
        lambda p: json.dumps(
            {
                "query": "mutation T($e: String!, $p: String!, $c: String) { tokenCreate(email: $e, password: $p, channel: $c) { token } }",
                "variables": {"e": "a@acme.example", "p": p.password(), "c": p.slug()},
            }
        ),
    ),
    in_post(
        "json.graphql-literal",
        "falls: magento customer",
        JSON,
        lambda p: json.dumps(
            {
                "query": f'mutation {{ generateCustomerToken(email: "a@acme.example", password: "{p.password()}") {{ token }} }}',
                "slug": p.slug(),
            }
        ),
    ),
    in_post(
        "json.graphql-literal",
        "falls: hasura action",
        "application/graphql",
        lambda p: f'mutation {{ verifyEmail(ticket: "verifyEmail:{p.guid()}", locale: "{p.keep("fr")}") {{ ok }} }}',
    ),
    in_post(
        "json.rpc",
        "falls: odoo authenticate",
        JSON,
        lambda p: json.dumps(
            {
                "jsonrpc": "2.0",
                "method": "call",
                "params": {"service": "common", "method": "login", "args": [p.keep("acme_prod"), "anna", p.password()]},
                "id": p.number(),
            }
        ),
    ),
    in_post(
        "json.rpc",
        "falls: zabbix",
        JSON,
        lambda p: json.dumps(
            {
                "jsonrpc": "2.0",
                "method": "host.get",
                "params": {"output": [p.keep("hostid")]},
                "auth": p.hex(32),
                "id": p.number(),
            }
        ),
    ),
)

"""Cases of schools, clinics and town halls: GraphQL and calls by position."""

from __future__ import annotations

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    in_json,
    in_json_post,
    in_post,
)
from tests.leaks.planter import compact

_VARIABLES = [
    in_json_post(
        "json.graphql-variable",
        "input",
        lambda p: {
            "operationName": p.keep("SignInKiosk"),
            "query": "mutation SignInKiosk($input: SignInInput!) { signIn(input: $input) { ok } }",
            "variables": {"input": {"badge": p.slug(), "pin": p.otp(5)}},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "german",
        lambda p: {
            "query": "mutation($k: String!) { anmelden(kennwort: $k) { name } }",
            "variables": {"k": p.pet(), "sprache": p.keep("de-CH-1901")},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "short name",
        lambda p: {
            "query": "mutation Login($u: String!, $p: String!) { login(username: $u, password: $p) { __typename } }",
            "variables": {"u": p.keep("clerk-7"), "p": p.human()},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "batch",
        lambda p: {
            "batch": [
                {"operationName": p.keep("Me"), "variables": {}},
                {"operationName": "Rotate", "variables": {"oldSecret": p.key(32), "reason": p.keep("quarterly")}},
            ]
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "as text",
        lambda p: {
            "query": "mutation { x }",
            "variables": compact({"resetToken": p.token(40), "locale": p.keep("it-CH")}),
        },
    ),
    in_post(
        "json.graphql-variable",
        "form",
        "application/x-www-form-urlencoded",
        lambda p: (
            f"doc_id={p.number()}&variables="
            + compact({"input": {"password": p.two_words(), "step": p.keep("step-2b")}}).replace('"', "%22")
        ),
    ),
    in_json_post(
        "json.graphql-variable",
        "persisted",
        lambda p: {
            "extensions": {"persistedQuery": {"version": 1, "sha256Hash": p.digest(64)}},
            "variables": {"otp": p.otp(6)},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "list",
        lambda p: {
            "query": "mutation($users: [NewUser!]!) { add(users: $users) { id } }",
            "variables": {"users": [{"name": p.keep("Ruth Abiola"), "initialPassword": p.pet()}]},
        },
    ),
]

_LITERALS = [
    in_json_post(
        "json.graphql-literal",
        "alias",
        lambda p: {"query": f'mutation {{ a: login(user: "{p.keep("clerk-9")}", password: "{p.human()}") {{ id }} }}'},
    ),
    in_json_post(
        "json.graphql-literal",
        "block string",
        lambda p: {
            "query": f'mutation {{ setKey(name: "{p.keep("edi-out")}", privateKey: """{p.base64(48)}""") {{ ok }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "input object",
        lambda p: {
            "query": f'mutation {{ updateWifi(input: {{ssid: "{p.keep("Campus-5")}", passphrase: "{p.phrase()}"}}) {{ id }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "list",
        lambda p: {
            "query": f'mutation {{ revoke(tokens: ["{p.token(32)}", "{p.token(32)}"], by: "{p.keep("night-admin")}") {{ n }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "default value",
        lambda p: {
            "query": f'query Q($apiKey: String = "{p.key(32)}", $zone: String = "{p.keep("north-11")}") {{ q(k: $apiKey, z: $zone) {{ id }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "number",
        lambda p: {"query": f"mutation {{ verify(otpCode: {p.otp(6)}, orderId: {p.number()}) {{ ok }} }}"},
    ),
    in_post(
        "json.graphql-literal",
        "graphql type",
        "application/graphql",
        lambda p: (
            f'mutation {{\n  # kiosk\n  pair(pairingCode: "{p.otp(8)}", model: "{p.keep("K-200x")}") {{ id }}\n}}'
        ),
    ),
    in_json_post(
        "json.graphql-literal",
        "directive",
        lambda p: {"query": f'query {{ beds @auth(token: "{p.jwt()}") @cache(key: "{p.keep("beds-v4")}") {{ id }} }}'},
    ),
    in_json(
        "json.graphql-literal",
        "echo in an error",
        lambda p: {
            "errors": [
                {
                    "message": f'Syntax Error: Expected Name, found "}}" near login(password: "{p.human()}")',
                    "extensions": {"code": p.keep("GRAPHQL_PARSE_FAILED")},
                }
            ]
        },
    ),
]

_RPC = [
    in_json_post(
        "json.rpc",
        "odoo",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "call",
            "params": {
                "service": "object",
                "method": "execute_kw",
                "args": [p.keep("school_db"), 2, p.pet(), p.keep("res.partner"), "search", [[]]],
            },
        },
    ),
    in_json_post("json.rpc", "luci", lambda p: {"id": 1, "method": "login", "params": ["root", p.human()]}),
    in_json_post(
        "json.rpc",
        "ubus",
        lambda p: {
            "jsonrpc": "2.0",
            "id": 7,
            "method": "call",
            "params": [p.hex(32), p.keep("network.interface"), "dump", {}],
        },
    ),
    in_json(
        "json.rpc",
        "ubus session",
        lambda p: {
            "jsonrpc": "2.0",
            "result": [0, {"ubus_rpc_session": p.hex(32), "timeout": 300, "data": {"username": p.keep("root-x")}}],
        },
    ),
    in_json_post(
        "json.rpc",
        "zabbix",
        lambda p: {"jsonrpc": "2.0", "method": p.keep("host.get"), "params": {"limit": 5}, "auth": p.hex(32), "id": 3},
    ),
    in_json_post(
        "json.rpc",
        "aria2",
        lambda p: {
            "jsonrpc": "2.0",
            "method": p.keep("aria2.addUri"),
            "params": [f"token:{p.dashed()}", ["https://cdn.example/a.iso"]],
        },
    ),
    in_post(
        "json.rpc",
        "gwt",
        "text/x-gwt-rpc; charset=utf-8",
        lambda p: (
            f"7|0|8|https://portal.example/app/|A1B2C3D4E5F60718293A4B5C6D7E8F90|com.clinic.client.LoginService|login|java.lang.String/2004016611|ana|{p.human()}|1|2|3|4|2|5|5|6|7|"
        ),
    ),
    in_post(
        "json.rpc",
        "change password",
        JSON_TYPE,
        lambda p: compact({"method": "changePassword", "params": [p.pet(), p.human()], "id": p.number()}),
    ),
    in_post(
        "json.rpc",
        "meteor",
        JSON_TYPE,
        lambda p: compact(
            {
                "msg": "method",
                "method": "login",
                "params": [
                    {"user": {"username": "ana"}, "password": {"digest": p.hex(64), "algorithm": p.keep("sha-256")}}
                ],
                "id": "3",
            }
        ),
    ),
    in_post(
        "json.rpc",
        "meteor resume",
        JSON_TYPE,
        lambda p: compact(
            {"msg": "method", "method": "login", "params": [{"resume": p.token(43)}], "id": p.keep("mtr-41")}
        ),
    ),
    in_json_post(
        "json.rpc",
        "kodi",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "Settings.SetSettingValue",
            "params": {"setting": "services.webserverpassword", "value": p.pet()},
            "id": p.keep("kodi-9"),
        },
    ),
    in_json_post(
        "json.rpc",
        "router commands",
        lambda p: {
            "cmds": ["enable", f"username backup privilege 15 secret {p.letters(10)}", p.keep("show version | json")],
            "format": "json",
        },
    ),
]

CASES: list[Case] = [*_VARIABLES, *_LITERALS, *_RPC]

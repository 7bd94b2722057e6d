"""Cases of carriers, insurers, shops and clubs: GraphQL, and calls by position."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, JSON_TYPE, TEXT_TYPE, Case, in_answer, in_frame, in_json, in_json_post, in_post
from tests.leaks.planter import compact

_GRAPHQL = [
    in_json_post(
        "json.graphql-variable",
        "loch shop customer",
        lambda p: {
            "query": "mutation($input: CustomerAccessTokenCreateInput!) { customerAccessTokenCreate(input: $input) { userErrors { message } } }",
            "variables": {"input": {"email": p.keep("desk"), "password": p.phrase()}},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "loch renamed",
        lambda p: {
            "query": "query Q($a: String!, $b: Int!) { invoices(apiKey: $a, first: $b) { id } }",
            "variables": {"a": p.letters(24), "b": 50},
            "extensions": {"persistedQuery": {"version": 1, "sha256Hash": p.digest(64)}},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "loch renamed twice",
        lambda p: {
            "query": "mutation M($x: ID!, $y: String!) {\n  user(id: $x) {\n    reset(newPassword: $y) { ok }\n  }\n}",
            "variables": {"x": p.uuid(), "y": p.dashed()},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "loch default value",
        lambda p: {
            "query": f'query Q($token: String = "{p.token(32)}", $lang: String = "{p.keep("rm-CH")}") {{ me(t: $token) {{ id }} }}'
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "loch hasura object",
        lambda p: {
            "query": "mutation($o: users_insert_input!) { insert_users_one(object: $o) { id } }",
            "variables": {
                "o": {"name": p.slug(), "passcode": p.otp(6), "roles": {"data": [{"role": p.keep("courier")}]}}
            },
        },
    ),
    in_post(
        "json.graphql-variable",
        "loch as a form",
        FORM_TYPE,
        lambda p: (
            "query="
            + quote("mutation($p:String!){login(password:$p){ok}}")
            + "&variables="
            + quote(compact({"p": p.human()}))
        ),
    ),
    in_json_post(
        "json.graphql-variable",
        "loch nothing secret",
        lambda p: {
            "query": "query($token: TokenType!, $first: Int!) { tokens(type: $token, first: $first) { totalCount } }",
            "variables": {"first": p.number(), "after": p.keep("Y3Vyc29yOjQw"), "kind": p.keep("PASSWORD_RESET")},
        },
    ),
]

_LITERAL = [
    in_json_post(
        "json.graphql-literal",
        "loch alias",
        lambda p: {
            "query": f'mutation {{ a: signIn(user: "till", password: "{p.pet()}") {{ ok }} b: ping(name: "{p.slug()}") }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "loch escaped quotes",
        lambda p: {
            "query": f'mutation {{ login(pw: "{p.simple_password()}\\"x", lang: "{p.keep("fr-CA")}") {{ ok }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "loch list",
        lambda p: {"query": f'mutation {{ redeem(recoveryCodes: ["{p.recovery()}", "{p.recovery()}"]) {{ left }} }}'},
    ),
    in_json_post(
        "json.graphql-literal",
        "loch no blanks",
        lambda p: {"query": f"mutation{{verify(otp:{p.otp()},user:{p.number()}){{token}}}}"},
    ),
    in_json_post(
        "json.graphql-literal",
        "loch directive",
        lambda p: {"query": f'{{ me @auth(token: "{p.token(32)}") {{ id name(format: {p.keep("LAST_FIRST")}) }} }}'},
    ),
    in_json_post(
        "json.graphql-literal",
        "loch pairs",
        lambda p: {
            "query": f'mutation {{ set(settings: [{{key: "smtp_password", value: "{p.human()}"}}, {{key: "from", value: "{p.keep("Desk North")}"}}]) {{ ok }} }}'
        },
    ),
    in_post(
        "json.graphql-literal",
        "loch graphql type",
        "application/graphql",
        lambda p: (
            f'# {p.keep("sign in of the tills")}\nmutation {{\n  login(\n    user: "till"\n    password: """{p.phrase()}"""\n  ) {{ id }}\n}}'
        ),
    ),
    in_answer(
        "json.graphql-literal",
        "loch error",
        JSON_TYPE,
        lambda p: compact(
            {
                "errors": [
                    {
                        "message": f'Syntax Error: Unexpected Name in `login(password: "{p.simple_password()}" lang`',
                        "locations": [{"line": 1, "column": 41}],
                    }
                ],
                "traceId": p.uuid(),
            }
        ),
    ),
]

_RPC = [
    in_json_post(
        "json.rpc",
        "loch router session",
        lambda p: {
            "jsonrpc": "2.0",
            "id": 3,
            "method": "call",
            "params": [p.hex(32), p.keep("network.interface"), "dump", {}],
        },
    ),
    in_json(
        "json.rpc",
        "loch router answer",
        lambda p: {
            "result": [0, {"ubus_rpc_session": p.hex(32), "timeout": 300, "acls": {"uci": [p.keep("dhcp-read")]}}]
        },
    ),
    in_json_post(
        "json.rpc",
        "loch download tool",
        lambda p: {
            "method": "aria2.addUri",
            "params": ["token:" + p.key(16), [p.keep("https://files.example/iso/net-12.iso")]],
        },
    ),
    in_json_post(
        "json.rpc",
        "loch wallet",
        lambda p: {"method": "walletpassphrase", "params": [p.phrase(), 60], "wallet": p.slug()},
    ),
    in_json_post(
        "json.rpc",
        "loch unlock account",
        lambda p: {
            "method": "personal_unlockAccount",
            "params": [p.keep("0x52908400098527886E0F7030069857D2E4169EE7"), p.dashed(), 300],
        },
    ),
    in_json_post(
        "json.rpc",
        "loch torrent",
        lambda p: {"method": "auth.login", "params": [p.pet()], "id": 1, "build": p.keep("2.1.1")},
    ),
    in_json_post(
        "json.rpc",
        "loch erp call",
        lambda p: {
            "service": "object",
            "method": "execute_kw",
            "args": [p.keep("prod-db"), 2, p.hex(40), p.keep("res.partner"), "search", [[["active", "=", True]]]],
        },
    ),
    in_json_post(
        "json.rpc",
        "loch direct",
        lambda p: {
            "action": "Session",
            "method": "authenticate",
            "data": ["till", p.human(), p.keep("de_CH")],
            "type": "rpc",
            "tid": 4,
        },
    ),
    in_json_post(
        "json.rpc",
        "loch storage box",
        lambda p: {"msg": "method", "method": "auth.login_with_api_key", "params": ["7-" + p.key(64)], "id": p.uuid()},
    ),
    in_json_post(
        "json.rpc",
        "loch storage user",
        lambda p: {"method": "user.set_password", "params": ["backup-op", p.human(), p.human()]},
    ),
    in_post(
        "json.rpc",
        "loch script remoting",
        TEXT_TYPE,
        lambda p: (
            f"callCount=1\nc0-scriptName=LoginBean\nc0-methodName=login\nc0-param0=string:till\nc0-param1=string:{p.simple_password()}\nbatchId={p.number()}\n"
        ),
    ),
    in_post(
        "json.rpc",
        "loch toolkit",
        "text/x-gwt-rpc; charset=utf-8",
        lambda p: (
            f"7|0|7|https://portal.example/app/|com.example.client.LoginService|login|java.lang.String/2004016611|till|{p.two_words()}|x|1|2|3|4|2|5|5|6|7|"
        ),
    ),
    in_json_post(
        "json.rpc",
        "loch invocation",
        lambda p: {
            "type": 1,
            "invocationId": "0",
            "target": "Authenticate",
            "arguments": [p.token(40), p.keep("de-CH")],
        },
    ),
    in_frame("json.rpc", "loch router message", lambda p: compact([5, p.base64(32), {"authmethod": p.keep("ticket")}])),
    in_json_post(
        "json.rpc",
        "loch list as the whole",
        lambda p: {"calls": [["login", [p.keep("till-7"), p.human()]], ["list", [p.keep("orders"), 20]]]},
    ),
    in_json_post(
        "json.rpc",
        "loch class and method",
        lambda p: {"class": "AuthService", "func": "changePassword", "argv": [p.number(), p.human(), p.pet()]},
    ),
    in_json_post(
        "json.rpc",
        "loch tryton",
        lambda p: {"method": "common.db.login", "params": [p.keep("clerk"), {"password": p.human()}, p.keep("fr_CH")]},
    ),
    in_post("json.rpc", "loch list alone", JSON_TYPE, lambda p: compact(["authenticate", p.keep("till-2"), p.pet()])),
    in_json_post(
        "json.rpc",
        "loch nothing secret",
        lambda p: {"method": "getTokenTypes", "params": [p.keep("refresh-offline"), p.number(), p.slug()]},
    ),
    in_json_post(
        "json.rpc",
        "loch names of things",
        lambda p: {"method": "password.policy.list", "params": [p.keep("tenant-north"), p.date(), p.uuid()]},
    ),
    in_json_post(
        "json.rpc",
        "loch verify code",
        lambda p: {"jsonrpc": "2.0", "method": "verifySmsCode", "params": [p.keep("CH"), p.otp()], "id": 9},
    ),
    in_json_post(
        "json.rpc", "loch german", lambda p: {"methode": "anmelden", "parameter": [p.keep("kasse-4"), p.human()]}
    ),
    in_json_post(
        "json.rpc",
        "loch unlock vault",
        lambda p: {"cmd": "unlock", "args": [p.two_words()], "client": p.keep("cli-2024.9")},
    ),
]

CASES: list[Case] = [*_GRAPHQL, *_LITERAL, *_RPC]

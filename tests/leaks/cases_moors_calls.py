"""Cases of moors: calls by JSON-RPC and GraphQL."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import dialogue, posted
from tests.leaks.planter import compact

CASES: list[Case] = [
    dialogue(
        "json.rpc",
        "moors untis",
        lambda p: (
            "/WebUntis/jsonrpc.do",
            {
                "id": "1",
                "method": "authenticate",
                "params": {"user": "mk", "password": p.pet(), "client": p.keep("fen-app")},
                "jsonrpc": "2.0",
            },
            {
                "jsonrpc": "2.0",
                "id": "1",
                "result": {"sessionId": p.upper(32), "personType": 5, "klasseId": p.number()},
            },
        ),
    ),
    dialogue(
        "json.graphql-literal",
        "moors codes under an alias",
        lambda p: (
            "/graphql",
            {"query": "query { me { a: backupCodes n: displayName } }"},
            {"data": {"me": {"a": p.recovery(), "n": p.keep("Ada Moor")}}},
        ),
    ),
    dialogue(
        "json.graphql-literal",
        "moors aliases of words",
        lambda p: (
            "/graphql",
            {"query": "query { pages { k: key c: cursor t: tokenType } }"},
            {"data": {"pages": [{"k": p.keep("home.title"), "c": p.drawn(24), "t": p.keep("Bearer")}]}},
        ),
    ),
    posted(
        "json.rpc",
        "moors odoo",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "call",
            "params": {
                "service": p.keep("common"),
                "method": "login",
                "args": [p.keep("fen_prod"), "admin", p.human()],
            },
            "id": 7,
        },
    ),
    dialogue(
        "json.rpc",
        "moors zabbix",
        lambda p: (
            "/api_jsonrpc.php",
            {"jsonrpc": "2.0", "method": "user.login", "params": {"username": "Admin", "password": p.pet()}, "id": 1},
            {"jsonrpc": "2.0", "result": p.hex(32), "id": 1},
        ),
    ),
    posted(
        "json.rpc",
        "moors ubus",
        lambda p: {
            "jsonrpc": "2.0",
            "id": 3,
            "method": "call",
            "params": [p.hex(32), p.keep("network.interface"), p.keep("dump"), {}],
        },
    ),
    posted(
        "json.rpc",
        "moors wallet",
        lambda p: {
            "jsonrpc": "1.0",
            "id": p.keep("curltest"),
            "method": "walletpassphrase",
            "params": [p.phrase(), 60],
        },
    ),
    posted(
        "json.rpc",
        "moors aria",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "aria2.addUri",
            "id": "q",
            "params": ["token:" + p.simple_password(), [p.keep("https://cdn.example/iso/fen-12.iso")]],
        },
    ),
    posted(
        "json.rpc",
        "moors personal unlock",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "personal_unlockAccount",
            "params": [p.keep("0x9b2055d370f73ec7d8a03e965129118dc8f5bf83"), p.two_words(), 300],
            "id": 12,
        },
    ),
    dialogue(
        "json.rpc",
        "moors proxmox",
        lambda p: (
            "/api2/json/access/ticket",
            {"username": "root@pam", "password": p.human()},
            {
                "data": {
                    "ticket": "PVE:root@pam:" + p.upper(8) + "::" + p.base64(60),
                    "CSRFPreventionToken": "67A1B2C3:" + p.base64(32),
                    "username": "root@pam",
                }
            },
        ),
    ),
    dialogue(
        "json.rpc",
        "moors extjs direct",
        lambda p: (
            "/direct/router",
            {"action": p.keep("Session"), "method": "authenticate", "data": ["mk", p.pet()], "type": "rpc", "tid": 4},
            {"type": "rpc", "tid": 4, "action": p.keep("Session"), "result": {"ok": True, "sid": p.letters(26)}},
        ),
    ),
    posted(
        "json.graphql-literal",
        "moors sign-in alias",
        lambda p: {
            "query": f'mutation {{ s: signIn(email: "mk@fen.example", password: "{p.two_words()}") {{ __typename }} {p.keep("viewerLocale")} }}'
        },
    ),
    dialogue(
        "json.graphql-literal",
        "moors token under an alias",
        lambda p: (
            "/graphql",
            {
                "query": "mutation L($i: LoginInput!) { login(input: $i) { t: accessToken u: user { id } } }",
                "variables": {"i": {"user": "mk", "pwd": p.pet()}},
            },
            {"data": {"login": {"t": p.key(30), "u": {"id": p.number()}}}},
        ),
    ),
    posted(
        "json.graphql-literal",
        "moors block string",
        lambda p: {
            "query": f'mutation {{ setSmtp(password: """{p.phrase()}""", host: "{p.keep("smtp.fen.example")}") {{ ok }} }}'
        },
    ),
    posted(
        "json.graphql-variable",
        "moors persisted",
        lambda p: {
            "operationName": p.keep("ChangePassword"),
            "variables": {"old": p.human(), "new": p.human()},
            "extensions": {"persistedQuery": {"version": 1, "sha256Hash": p.digest(64)}},
        },
    ),
    posted(
        "json.graphql-variable",
        "moors batch",
        lambda p: [
            {"operationName": p.keep("Ping"), "variables": {}},
            {
                "operationName": p.keep("VerifyOtp"),
                "variables": {"input": {"otpCode": p.otp(6), "channel": p.keep("SMS")}},
            },
        ],
    ),
    posted(
        "json.graphql-variable",
        "moors variables as text",
        lambda p: {
            "query": "mutation R($p: String!) { resetPassword(newPassword: $p) { ok } }",
            "variables": compact({"p": p.dashed(), "sort": p.keep("CREATED_DESC")}),
        },
    ),
    posted(
        "json.graphql-variable",
        "moors short variable",
        lambda p: {
            "query": "mutation U($x: String!, $y: ID!) { unlock(pin: $x, doorId: $y) { state } }",
            "variables": {"x": p.otp(4), "y": p.uuid()},
        },
    ),
    posted(
        "json.graphql-literal",
        "moors input object",
        lambda p: {
            "query": f'mutation M {{ createCredential(input: {{ name: "{p.keep("Backup NAS")}", secretValue: "{p.letters(11)}", tags: ["{p.keep("storage")}"] }}) {{ credential {{ id }} }} }}'
        },
    ),
    dialogue(
        "json.graphql-literal",
        "moors alias in a fragment",
        lambda p: (
            "/graphql",
            {"query": "query { me { ...K } } fragment K on User { key1: apiKey n1: name }"},
            {"data": {"me": {"key1": p.key(30), "n1": p.keep("Ada Moor")}}},
        ),
    ),
    posted(
        "json.rpc",
        "moors calls that do not sign in",
        lambda p: {
            "jsonrpc": "2.0",
            "method": p.keep("token.list"),
            "params": ["erc20-usdc", 50],
            "id": 7,
            "auth": p.hex(32),
        },
    ),
    dialogue(
        "json.graphql-variable",
        "moors batch of aliases",
        lambda p: (
            "/graphql",
            [{"query": 'mutation { x: createApiKey(label: "ci") { k: secretKey l: label } }'}],
            [{"data": {"x": {"k": p.letters(24), "l": p.keep("ci")}}}],
        ),
    ),
    posted(
        "json.graphql-variable",
        "moors input named v",
        lambda p: {
            "query": "mutation C($v: CredentialInput!) { c(input: $v) { id } }",
            "variables": {"v": {"label": p.keep("NAS"), "secretText": p.pet()}},
        },
    ),
    posted(
        "json.graphql-literal",
        "moors enum and pin",
        lambda p: {"query": f'mutation {{ openGate(gate: {p.keep("NORTH_4")}, pin: "{p.otp(4)}") {{ ok }} }}'},
    ),
    dialogue(
        "json.graphql-literal",
        "moors alias of a pin",
        lambda p: (
            "/graphql",
            {"query": "{ g: gate(id: 4) { c: accessPin s: site } }"},
            {"data": {"g": {"c": p.otp(4), "s": p.keep("Quay")}}},
        ),
    ),
    posted(
        "json.rpc",
        "moors xmlrpc like",
        lambda p: {"methodName": "session.login_with_password", "params": ["root", p.human(), p.keep("1.20"), "fen"]},
    ),
    posted(
        "json.rpc",
        "moors dwr arguments",
        lambda p: {"scriptName": p.keep("LoginService"), "methodName": "authenticate", "args": ["mk", p.letters(12)]},
    ),
]

"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: JSON of bodies."""

from __future__ import annotations

from tests.leaks.case import Case, in_json, in_json_post
from tests.leaks.planter import compact

_CALLS = [
    in_json_post("json.rpc", "aanmelden", lambda p: {"method": "gebruiker.inloggen", "params": ["mk", p.pet()]}),
    in_json_post(
        "json.rpc",
        "unlock with a pin",
        lambda p: {"jsonrpc": "2.0", "method": "gate.unlock", "params": {"gate": p.keep("G-4"), "pin": p.otp(4)}},
    ),
    in_json_post(
        "json.rpc",
        "change by positions",
        lambda p: {"method": "changePassword", "params": ["mk", p.pet(), p.two_words()]},
    ),
    in_json_post(
        "json.rpc",
        "typed call",
        lambda p: {
            "call": "Session.Create",
            "arguments": {"Name": "mk", "Kennwort": p.human()},
            "version": p.keep("2.1"),
        },
    ),
    in_json_post(
        "json.rpc",
        "array of calls",
        lambda p: {"calls": [["auth.login", {"u": "mk", "pw": p.pet()}], ["batch.list", {"site": p.keep("Berg-2")}]]},
    ),
    in_json_post(
        "json.graphql-variable",
        "nested input",
        lambda p: {
            "query": "mutation($i: In!) { addSite(input: $i) { id } }",
            "variables": {"i": {"router": {"wifiPass": p.two_words(), "ssid": p.keep("Lodge-B")}}},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "array",
        lambda p: {
            "query": "mutation($k: [String!]!) { revoke(apiKeys: $k) }",
            "variables": {"k": [p.key(32), p.key(32)]},
            "operationName": p.keep("revoke"),
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "enum beside",
        lambda p: {"query": f'mutation {{ invite(role: {p.keep("BREWMASTER")}, tempPassword: "{p.pet()}") {{ id }} }}'},
    ),
    in_json_post(
        "json.graphql-literal",
        "escaped quotes",
        lambda p: {"query": f'mutation {{\n  pair(deviceToken: "{p.token(30)}")\n  {{ {p.keep("pairedAt")} }}\n}}'},
    ),
    in_json(
        "json.patch",
        "deltas",
        lambda p: {
            "deltas": [
                {"path": ["relay", "auth", "pw"], "lhs": p.pet(), "rhs": p.human(), "kind": "E"},
                {"path": ["relay", "host"], "rhs": p.keep("mx2.brew.example")},
            ]
        },
    ),
    in_json(
        "json.patch",
        "changes by field",
        lambda p: {
            "changes": {
                "kennwort": {"von": p.pet(), "nach": p.human()},
                "ort": {"von": p.keep("Gera"), "nach": p.keep("Jena")},
            }
        },
    ),
    in_json(
        "json.patch",
        "before and after",
        lambda p: {
            "before": {"wifiKey": p.two_words(), "ssid": p.keep("Lodge-A")},
            "after": {"wifiKey": p.two_words(), "ssid": p.keep("Lodge-C")},
        },
    ),
    in_json(
        "json.value-as-key",
        "keys of an api",
        lambda p: {"rateLimits": {"byApiKey": {p.key(32): {"rpm": 60, "plan": p.keep("craft")}}}},
    ),
    in_json("json.value-as-key", "tokens to users", lambda p: {"tokenToUser": {p.token(40): p.keep("brewer-7")}}),
    in_json(
        "json.storage-dump",
        "vuex",
        lambda p: {"vuex": compact({"user": {"jwtToken": p.jwt(), "lang": p.keep("lt-LT")}})},
    ),
    in_json(
        "json.storage-dump",
        "cookies as a map",
        lambda p: {"cookies": {"BREWSESS": p.hex(32), "theme": "hops"}, "page": p.keep("/batches/7")},
    ),
    in_json(
        "json.storage-dump",
        "preferences of a phone",
        lambda p: {"shared_prefs": {"flutter.access_token": p.token(40), "flutter.locale": p.keep("sk-SK")}},
    ),
    in_json(
        "json.nested-har",
        "insomnia environment",
        lambda p: {
            "resources": [
                {
                    "_type": "environment",
                    "data": {"base": p.keep("https://api.brew.example"), "brew_token": p.token(32)},
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "rest client file",
        lambda p: {
            "http": f"GET https://api.brew.example/v1\nX-Brew-Key: {p.hex(32)}\nAccept-Language: {p.keep('sk-SK')}\n"
        },
    ),
    in_json(
        "json.nested-har",
        "test of an api",
        lambda p: {
            "steps": [
                {
                    "call": "POST /login",
                    "with": {"json": {"user": "mk", "kennwort": p.pet()}},
                    "expect": p.keep("status 200"),
                }
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "argument list",
        lambda p: {
            "containers": [
                {"args": ["--site", p.keep("tal-1"), "--mqtt-password", p.pet(), f"--api-token={p.token(30)}"]}
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "config map of properties",
        lambda p: {
            "kind": "ConfigMap",
            "data": {"app.properties": f"mail.host={p.keep('mx.brew.example')}\nmail.password={p.two_words()}\n"},
        },
    ),
    in_json(
        "json.kubernetes",
        "nomad template",
        lambda p: {
            "Templates": [{"EmbeddedTmpl": f"PG_PASS={p.human()}\nTZ={p.keep('Europe/Vienna')}\n", "Envvars": True}]
        },
    ),
    in_json(
        "json.kubernetes",
        "ecs environment",
        lambda p: {
            "containerDefinitions": [
                {
                    "environment": [
                        {"name": "BREW_DB_PW", "value": p.pet()},
                        {"name": "BREW_DB", "value": p.keep("batches")},
                    ]
                }
            ]
        },
    ),
]

CASES: list[Case] = [*_CALLS]

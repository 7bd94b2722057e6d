"""Cases of schools, clinics and town halls: JSON, once more."""

from __future__ import annotations

from tests.leaks.case import (
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_json,
    in_json_post,
)
from tests.leaks.planter import b64, compact

_MORE = [
    in_json_post(
        "json.key",
        "mills again: new and old",
        lambda p: {
            "oldPwd": p.pet(),
            "newPwd": p.human(),
            "newPwdRepeat": p.human(),
            "pwdPolicyId": p.keep("POL-DE-7"),
        },
    ),
    in_json_post(
        "json.key",
        "mills again: arrays of one",
        lambda p: {"password": [p.human()], "user": ["ana"], "city": [p.keep("Vordingborg")]},
    ),
    in_json_post(
        "json.nested",
        "mills again: wrapped value",
        lambda p: {
            "credentials": {
                "userName": {"value": "ana"},
                "password": {"value": p.pet(), "dirty": True},
                "branch": {"value": "BR-44"},
            }
        },
    ),
    in_json(
        "json.nested",
        "mills again: kv by id",
        lambda p: {
            "entities": {
                "secrets": {"ids": [p.number()], "byId": {"7": {"plainText": p.two_words()}}},
                "rooms": {"7": {"title": p.keep("Aula Minor")}},
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "mills again: seals of a vault",
        lambda p: {
            "keys_base64": [p.base64(33), p.base64(33)],
            "root_token": "hvs." + p.key(24),
            "recovery_keys": None,
            "version": p.keep("1.18.2+ent"),
        },
    ),
    in_json_post(
        "json.numeric-otp",
        "mills again: authenticator",
        lambda p: {"strategy": p.keep("totp_app"), "totpCode": int(p.otp(6)), "trustDevice": False},
    ),
    in_json(
        "json.numeric-otp",
        "mills again: danish text",
        lambda p: {"sms": f"Din engangskode er {p.otp(6)}. Del den ikke med nogen.", "afsender": p.keep("Borger-DK")},
    ),
    in_json(
        "json.numeric-otp",
        "mills again: japanese text",
        lambda p: {"body": f"認証コード: {p.otp(6)}(有効期限10分)", "from": p.keep("市役所窓口")},
    ),
    in_json(
        "json.numeric-otp",
        "mills again: door",
        lambda p: {"text": f"The door code for tonight is {p.otp(6)}", "room": p.keep("Suite 12B")},
    ),
    in_json(
        "json.escaped",
        "mills again: cookie string in json",
        lambda p: {"env": {"HTTP_COOKIE": f"PHPSESSID={p.base32(26).lower()}; lang=ga"}},
    ),
    in_json(
        "json.escaped",
        "mills again: sql with a hash",
        lambda p: {
            "sql": f"INSERT INTO users (name, pass_hash, town) VALUES ('ana', '$2y$10${p.key(53)}', '{p.keep('Horsens')}')"
        },
    ),
    in_json(
        "json.escaped",
        "mills again: js object in a string",
        lambda p: {"cfg": f"{{host: 'mx', password: '{p.human()}', town: '{p.keep('Assens')}'}}"},
    ),
    in_json(
        "json.escaped",
        "mills again: base64 twice",
        lambda p: {"blob": b64(b64(compact({"api_key": p.key(40), "x": 1}))), "id": p.uuid()},
    ),
    in_json(
        "json.escaped",
        "mills again: env file",
        lambda p: {
            "dotenv": f"# town\nAPP_NAME=\"{p.keep('Rota Nord')}\"\nJWT_SECRET='{p.key(40)}'\nAPI_TOKEN={p.token(32)}\n"
        },
    ),
    in_answer(
        "json.broken",
        "mills again: json5",
        JSON_TYPE,
        lambda p: f"{{\n  // gate\n  user: 'ana',\n  secretKey: '{p.key(32)}',\n}}",
    ),
    in_answer(
        "json.broken",
        "mills again: python dict",
        TEXT_TYPE,
        lambda p: f"{{'user': 'ana', 'access_token': '{p.token(40)}', 'ok': True}}",
    ),
    in_answer(
        "json.wrong-type",
        "mills again: no type",
        "",
        lambda p: compact({"jwt_refresh": p.token(40), "town": p.keep("Middelfart")}),
    ),
    in_answer(
        "json.wrong-type",
        "mills again: text after",
        TEXT_TYPE,
        lambda p: "OK " + compact({"session_key": p.hex(32), "town": p.keep("Odder-2")}),
    ),
    in_json(
        "json.name-value",
        "mills again: bicep",
        lambda p: {
            "parameters": {"adminPassword": {"value": p.human()}, "vmSize": {"value": p.keep("Standard_D2s_v5")}}
        },
    ),
    in_json(
        "json.name-value",
        "mills again: nagios",
        lambda p: {
            "custom_variables": [
                {"name": "_SNMPCOMMUNITY", "value": p.pet()},
                {"name": "_OSVERSION", "value": p.keep("RHEL 9.5")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "mills again: key first",
        lambda p: {
            "settings": [
                {"setting": "ldap_bind_pw", "current": p.two_words()},
                {"setting": "ldap_base", "current": p.keep("dc=town,dc=example")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "mills again: zapier",
        lambda p: {
            "authFields": [
                {"key": "api_key", "label": "API Key", "value": p.key(32)},
                {"key": "subdomain", "label": "Subdomain", "value": p.keep("north-school")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "mills again: diff",
        lambda p: {
            "rows": [
                {"column": "password_plain", "before": p.pet(), "after": p.human()},
                {"column": "town", "before": p.keep("Ribe-1"), "after": p.keep("Ribe-2")},
            ]
        },
    ),
    in_json(
        "json.table",
        "mills again: ag grid",
        lambda p: {
            "columnDefs": [{"field": "c1", "headerName": "Device"}, {"field": "c2", "headerName": "Admin password"}],
            "rowData": [{"c1": p.keep("AP-lobby-3"), "c2": p.pet()}],
        },
    ),
    in_json(
        "json.table",
        "mills again: snowflake",
        lambda p: {
            "resultSetMetaData": {"rowType": [{"name": "LOGIN"}, {"name": "API_SECRET"}]},
            "data": [[p.keep("ops-bot"), p.key(40)]],
        },
    ),
    in_json(
        "json.value-as-key",
        "mills again: invites",
        lambda p: {"inviteTokens": {p.token(32): {"role": p.keep("clerk-2"), "expires": p.date()}}},
    ),
    in_answer(
        "json.lines",
        "mills again: concatenated",
        JSON_TYPE,
        lambda p: (
            compact({"id": p.number()})
            + "\n"
            + compact({"auth": {"bearerToken": p.token(40)}})
            + "\n"
            + compact({"town": p.keep("Struer")})
        ),
    ),
    in_json_post(
        "json.graphql-variable",
        "mills again: hasura",
        lambda p: {
            "query": "mutation I($objects: [users_insert_input!]!) { insert_users(objects: $objects) { affected_rows } }",
            "variables": {"objects": [{"name": p.keep("Ida Vestergaard"), "plain_pw": p.pet()}]},
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "mills again: single line",
        lambda p: {
            "query": f'mutation{{tokenAuth(username:"ana",password:"{p.human()}"){{token}}}}',
            "operationName": p.keep("null-op"),
        },
    ),
    in_json_post(
        "json.rpc",
        "mills again: ethereum",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "personal_unlockAccount",
            "params": [p.keep("0x8ba1f109551bD432803012645Ac136ddd64DBA72"), p.phrase(), 300],
            "id": 9,
        },
    ),
    in_json_post(
        "json.rpc",
        "mills again: login with named list",
        lambda p: {
            "method": "session.login_with_password",
            "params": ["root", p.two_words(), "1.0", "xen-client-4"],
            "id": 1,
        },
    ),
    in_json_post(
        "json.storage-dump",
        "mills again: zustand",
        lambda p: {
            "auth-storage": compact(
                {"state": {"user": {"town": p.keep("Skagen")}, "accessToken": p.jwt()}, "version": 0}
            )
        },
    ),
    in_json_post(
        "json.storage-dump",
        "mills again: okta",
        lambda p: {
            "okta-token-storage": compact({"accessToken": {"accessToken": p.jwt(), "scopes": [p.keep("openid-x")]}})
        },
    ),
    in_json(
        "json.nested-har",
        "mills again: charles",
        lambda p: [
            {
                "host": p.keep("api.town.example"),
                "request": {"header": {"headers": [{"name": "Authorization", "value": "Token token=" + p.hex(32)}]}},
            }
        ],
    ),
    in_json(
        "json.nested-har",
        "mills again: k6",
        lambda p: {
            "script": f"http.post('https://{p.keep('uat.town.example')}/login', JSON.stringify({{user: 'ana', password: '{p.human()}'}}));"
        },
    ),
]

CASES: list[Case] = [*_MORE]

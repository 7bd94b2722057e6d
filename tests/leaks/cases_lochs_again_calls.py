"""Cases of carriers, insurers, shops and clubs, once more: calls and forms."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, Case, in_json_post, in_post
from tests.leaks.planter import compact

_CALLS = [
    in_json_post(
        "json.graphql-variable",
        "loch again alias",
        lambda p: {
            "query": "mutation($a:String!,$b:String!){x:resetPassword(token:$a,password:$b){ok}}",
            "variables": {"a": p.token(32), "b": p.human()},
            "operationName": p.keep("ResetIt"),
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "loch again list of inputs",
        lambda p: {
            "query": "mutation($in:[SecretInput!]!){put(secrets:$in){id}}",
            "variables": {"in": [{"name": p.keep("smtp-out"), "value": p.letters(16)}]},
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "loch again variable in a string",
        lambda p: {"query": f'query {{ node(id: "{p.uuid()}") {{ secret(passphrase: "{p.phrase()}") }} }}'},
    ),
    in_json_post(
        "json.graphql-literal",
        "loch again quote within",
        lambda p: {
            "query": f'mutation {{ setPassword(newPassword: "a\\"{p.simple_password()}", lang: "{p.keep("ia-CH")}") {{ ok }} }}'
        },
    ),
    in_json_post(
        "json.rpc",
        "loch again list of calls",
        lambda p: {
            "calls": [
                {"method": "session.login", "params": ["till", p.human()]},
                {"method": "orders.list", "params": [p.keep("open-2026"), 20]},
            ]
        },
    ),
    in_json_post(
        "json.rpc",
        "loch again vault",
        lambda p: {"method": "vault.unlock", "params": [p.two_words()], "id": p.number()},
    ),
    in_json_post(
        "json.rpc",
        "loch again gate",
        lambda p: {"method": "gate.unlock", "params": [p.keep("gate-west-2"), p.keep("lane-4b")], "id": 2},
    ),
    in_json_post(
        "json.rpc", "loch again argv", lambda p: {"func": "setPassword", "argv": ["till", p.pet()], "ts": p.date()}
    ),
    in_json_post(
        "json.rpc",
        "loch again list of policies",
        lambda p: {"method": "token.list", "params": [p.keep("tenant-ost"), 50]},
    ),
    in_json_post(
        "json.rpc",
        "loch again login with",
        lambda p: {"method": "session.login_with_password", "params": [p.keep("xen-root"), p.human(), p.keep("1.0")]},
    ),
    in_json_post(
        "json.rpc",
        "loch again multicall",
        lambda p: {
            "method": "system.multicall",
            "params": [
                [
                    {"methodName": "auth.login", "params": ["till", p.human()]},
                    {"methodName": "shop.list", "params": [p.keep("north-9")]},
                ]
            ],
        },
    ),
    in_json_post(
        "json.rpc",
        "loch again router login",
        lambda p: {
            "method": "call",
            "params": [p.hex(32), "session", "login", {"username": p.keep("root-op"), "password": p.human()}],
        },
    ),
    in_post(
        "form.key",
        "loch again hungarian",
        FORM_TYPE,
        lambda p: f"felhasznalo=kassza&jelszo={quote(p.human())}&nyelv={p.keep('hu-HU')}",
    ),
    in_post(
        "form.key",
        "loch again ampersand entity",
        FORM_TYPE,
        lambda p: f"user=till&amp;password={p.simple_password()}&amp;lang={p.keep('sk-SK')}",
    ),
    in_post(
        "form.key",
        "loch again two states",
        FORM_TYPE,
        lambda p: f"code={p.otp()}&new_password={quote(p.human())}&step={p.keep('set-new')}",
    ),
    in_post(
        "form.json",
        "loch again array",
        FORM_TYPE,
        lambda p: (
            "data[]=" + quote(compact({"pwd": p.human()})) + "&data[]=" + quote(compact({"city": p.keep("Bludenz")}))
        ),
    ),
    in_post(
        "form.json",
        "loch again entities",
        FORM_TYPE,
        lambda p: "model=" + quote(compact({"apiSecret": p.key(30), "v": p.keep("m-2")}).replace('"', "&quot;")),
    ),
    in_post(
        "form.json",
        "loch again rpc",
        FORM_TYPE,
        lambda p: (
            "request=" + quote(compact({"method": "login", "params": ["till", p.human()]})) + f"&build={p.digest()}"
        ),
    ),
    in_post(
        "form.view-state",
        "loch again wicket",
        FORM_TYPE,
        lambda p: f"form1_hf_0=&csrf={p.hex(32)}&action={p.keep('addToBasket')}",
    ),
    in_post(
        "form.view-state",
        "loch again liferay",
        FORM_TYPE,
        lambda p: f"p_auth={p.key(8)}&formDate={p.keep('1770000000123')}&cmd={p.keep('update-cart')}",
    ),
    in_post(
        "form.pkce",
        "loch again own name",
        FORM_TYPE,
        lambda p: (
            f"grant_type=authorization_code&code={p.token(30)}&codeVerifier={p.token(64)}&scope={p.keep('openid')}"
        ),
    ),
    in_json_post(
        "form.pkce",
        "loch again nested",
        lambda p: {"oauth": {"pkce": {"codeVerifier": p.token(86), "challengeMethod": p.keep("S256")}}},
    ),
]

CASES: list[Case] = [*_CALLS]

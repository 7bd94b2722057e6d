"""Cases of burn: script answers, dumps of storage, recordings within answers, orchestration."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import posted, text, whole
from tests.leaks.planter import compact

_JS = "application/javascript"

CASES: list[Case] = [
    text(
        "text.jsonp",
        "burn typeof guard",
        lambda p: f"/**/ typeof cb_41 === 'function' && cb_41({compact({'sessionKey': p.key(24), 'stat': 'okay'})});",
        _JS,
    ),
    text(
        "text.jsonp",
        "burn two arguments",
        lambda p: f"jQuery3510({41}, {compact({'auth': {'hash': p.hex(32)}, 'city': 'Linz'})})",
        _JS,
    ),
    text(
        "text.jsonp",
        "burn object literal",
        lambda p: f"onConfig({{token:'{p.key(28)}',region:'{'eu-north'}',retries:3}});",
        _JS,
    ),
    text(
        "text.jsonp",
        "burn namespace",
        lambda p: f"BURN.api.cb[14]([null,null,{compact({'refreshToken': p.token(40), 'tz': 'Europe/Oslo'})}]);",
        "text/javascript",
    ),
    text(
        "text.jsonp",
        "burn in html",
        lambda p: f"<script>parent.postMessage({compact({'type': 'auth:done', 'token': p.key(32)})}, '*')</script>",
        "text/html",
    ),
    text(
        "text.xssi-prefix",
        "burn while one",
        lambda p: "while(1);" + compact({"csrf": p.key(24), "name": p.keep("Inbox 3")}),
        "application/json",
    ),
    text(
        "text.xssi-prefix",
        "burn for",
        lambda p: "for (;;);" + compact({"payload": {"dtsg": {"token": p.token(24)}, "rev": p.number()}}),
        "application/x-javascript",
    ),
    text(
        "text.xssi-prefix",
        "burn chunked",
        lambda p: (
            ")]}'\n\n"
            + str(60)
            + "\n"
            + compact([["wrb.fr", "x", compact({"at": {"accessToken": p.key(32)}, "k": p.keep("row seven")})]])
            + "\n"
        ),
        "application/json",
    ),
    text(
        "text.xssi-prefix",
        "burn throw",
        lambda p: "throw /*DWR*/ 1; \n" + compact({"apiKey": p.hex(32), "label": p.keep("Team north")}),
        "text/plain",
    ),
    text(
        "text.xssi-prefix",
        "burn comment",
        lambda p: "/*-secure-\n" + compact({"password": p.human(), "unit": "metric"}) + "*/",
        "application/json",
    ),
    whole(
        "json.storage-dump",
        "burn playwright state",
        lambda p: {
            "cookies": [
                {"name": "sid", "value": p.token(32), "domain": p.keep(".burn.example"), "sameSite": p.keep("Lax")}
            ],
            "origins": [
                {
                    "origin": "https://burn.example",
                    "localStorage": [
                        {
                            "name": "oidc.user:https://idp.burn.example:spa",
                            "value": compact({"access_token": p.key(40), "expires_at": p.number()}),
                        },
                        {"name": "ui.theme", "value": p.keep("solarized")},
                    ],
                }
            ],
        },
    ),
    posted(
        "json.storage-dump",
        "burn pairs",
        lambda p: {
            "localStorage": [
                [
                    "persist:root",
                    compact({"auth": compact({"jwtToken": p.key(40)}), "ui": compact({"pane": p.keep("left-pane")})}),
                ],
                ["lang", p.keep("pt-BR")],
            ]
        },
    ),
    posted(
        "json.storage-dump",
        "burn one string",
        lambda p: {
            "dump": f"lang={p.keep('it-IT')}\nCognitoIdentityServiceProvider.4ab.ada.refreshToken={p.token(80)}\n"
        },
    ),
    posted(
        "json.storage-dump",
        "burn netscape jar",
        lambda p: {
            "file": f"# Netscape HTTP Cookie File\n.burn.example\tTRUE\t/\tTRUE\t1790000000\tauth\t{p.hex(40)}\nburn.example\tFALSE\t/\tFALSE\t0\tlocale\t{'en_IE'}\n"
        },
    ),
    posted(
        "json.storage-dump",
        "burn indexed",
        lambda p: {
            "firebaseLocalStorageDb": [
                {
                    "fbase_key": "firebase:authUser:AIzaX:[DEFAULT]",
                    "value": {
                        "uid": "d5",
                        "stsTokenManager": {"refreshToken": p.token(60), "accessToken": p.jwt()},
                        "displayName": "Ada Burn",
                    },
                }
            ]
        },
    ),
    posted(
        "json.storage-dump",
        "burn editthiscookie",
        lambda p: [
            {
                "domain": ".burn.example",
                "hostOnly": False,
                "name": "remember_web_59ba",
                "value": p.token(60),
                "storeId": p.keep("0-main"),
            }
        ],
    ),
    posted(
        "json.storage-dump",
        "burn msal entry",
        lambda p: {
            "key": "ada.tid-login.windows.example-accesstoken-cid",
            "data": compact({"credentialType": p.keep("AccessToken"), "secret": p.key(60), "realm": p.uuid()}),
        },
    ),
    posted(
        "json.storage-dump",
        "burn script prints",
        lambda p: {"result": f"Storage {{wpToken: '{p.key(30)}', sidebar: '{p.keep('collapsed')}', length: 2}}"},
    ),
    whole(
        "json.nested-har",
        "burn header arrays",
        lambda p: {
            "log": {
                "entries": [
                    {
                        "request": {
                            "method": "GET",
                            "url": p.keep("https://burn.example/api/ping"),
                            "headers": [["x-auth", p.key(24)], ["accept", p.keep("text/vcard")]],
                        }
                    }
                ]
            }
        },
    ),
    whole(
        "json.nested-har",
        "burn postman auth",
        lambda p: {
            "item": [
                {
                    "name": p.keep("List orders"),
                    "request": {
                        "auth": {
                            "type": "basic",
                            "basic": [
                                {"key": "username", "value": "ada"},
                                {"key": "password", "value": p.human(), "type": "string"},
                            ],
                        },
                        "url": {
                            "raw": "https://burn.example/o?key=" + p.hex(32),
                            "query": [{"key": "key", "value": p.hex(20)}],
                        },
                    },
                }
            ]
        },
    ),
    whole(
        "json.nested-har",
        "burn postman variables",
        lambda p: {
            "values": [
                {"key": "burn_pw", "value": p.pet(), "type": "secret", "enabled": True},
                {"key": "host", "value": p.keep("api.burn.example"), "type": "default"},
            ]
        },
    ),
    whole(
        "json.nested-har",
        "burn insomnia",
        lambda p: {
            "_type": "export",
            "resources": [
                {
                    "_type": p.keep("request"),
                    "authentication": {
                        "type": "oauth2",
                        "clientSecret": p.key(30),
                        "accessTokenUrl": p.keep("https://burn.example/token"),
                    },
                },
                {
                    "_type": "environment",
                    "data": {"api_pass": p.two_words(), "base": p.keep("https://burn.example/v3")},
                },
            ],
        },
    ),
]

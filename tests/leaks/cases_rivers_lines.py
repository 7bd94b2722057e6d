"""Cases of ports, waterworks, libraries and insurers: JSON within text, lists of pairs, tables, patches and calls."""

from __future__ import annotations

import json

from tests.leaks.case import JSON_TYPE, TEXT_TYPE, Case, in_answer, in_json, in_json_post, in_post

_TABLE = [
    in_json(
        "json.table",
        "column objects",
        lambda p: {
            "columns": [{"name": "ref"}, {"name": "api_key"}, {"name": "region"}],
            "rows": [[p.number(), p.hex(32), p.keep("nordics")]],
        },
    ),
    in_json(
        "json.table",
        "spalten und zeilen",
        lambda p: {"spalten": ["nr", "passwort", "ort"], "zeilen": [[p.number(), p.pet(), p.keep("Bremerhaven")]]},
    ),
    in_json(
        "json.table",
        "data tables",
        lambda p: {"aoColumns": [{"sTitle": "Id"}, {"sTitle": "Token"}], "aaData": [[p.uuid(), p.token(32)]]},
    ),
    in_json(
        "json.table",
        "schema of a warehouse",
        lambda p: {
            "schema": {"fields": [{"name": "id", "type": "INT64"}, {"name": "session_token", "type": "STRING"}]},
            "rows": [{"f": [{"v": str(p.number())}, {"v": p.token(30)}]}],
        },
    ),
    in_json(
        "json.table",
        "labels of a sheet",
        lambda p: {
            "table": {
                "cols": [{"id": "A", "label": "User"}, {"id": "B", "label": "PIN"}, {"id": "C", "label": "Shift"}],
                "rows": [{"c": [{"v": "amir"}, {"v": p.otp(4)}, {"v": p.keep("late")}]}],
            }
        },
    ),
    in_json(
        "json.table",
        "columns and values",
        lambda p: {
            "results": [
                {
                    "series": [
                        {"columns": ["time", "host", "secret"], "values": [[p.date(), p.keep("pump-07"), p.key(28)]]}
                    ]
                }
            ]
        },
    ),
    in_json(
        "json.table",
        "value ranges",
        lambda p: {
            "range": "Users!A1:C3",
            "values": [
                ["Login", "Initial password", "Branch"],
                ["mk", p.two_words(), p.keep("Harburg")],
                ["tj", p.human(), p.keep("Wandsbek")],
            ],
        },
    ),
    in_json(
        "json.table",
        "columns by name",
        lambda p: {
            "login": ["mk", "tj"],
            "pin": [p.otp(4), p.otp(4)],
            "branch": [p.keep("north-1"), p.keep("north-2")],
        },
    ),
]

_PATCH = [
    in_post(
        "json.patch",
        "add at a kebab path",
        "application/json-patch+json",
        lambda p: json.dumps(
            [
                {"op": "add", "path": "/spec/smtp-pass", "value": p.pet()},
                {"op": "add", "path": "/spec/tier", "value": p.keep("gold")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "test then replace",
        "application/json-patch+json",
        lambda p: json.dumps(
            [{"op": "test", "path": "/pin", "value": p.otp(4)}, {"op": "replace", "path": "/pin", "value": p.otp(4)}]
        ),
    ),
    in_post(
        "json.patch",
        "path without slash",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "Operations": [
                    {"op": "replace", "path": "kennwort", "value": p.human()},
                    {"op": "replace", "path": "active", "value": True},
                ]
            }
        ),
    ),
    in_post(
        "json.patch",
        "scim filter path",
        "application/scim+json",
        lambda p: json.dumps(
            {"Operations": [{"op": "Replace", "path": 'urn:x:User:apiKeys[type eq "edi"].value', "value": p.hex(32)}]}
        ),
    ),
    in_post(
        "json.patch",
        "merge patch",
        "application/merge-patch+json",
        lambda p: json.dumps(
            {"remote": {"sftp": {"pw": p.two_words(), "port": 22}}, "title": p.keep("Nightly export")}
        ),
    ),
    in_post(
        "json.patch",
        "mongo update",
        JSON_TYPE,
        lambda p: json.dumps(
            {"$set": {"integrations.0.authToken": p.token(30), "integrations.0.label": p.keep("customs feed")}}
        ),
    ),
    in_post(
        "json.patch",
        "value an object",
        "application/json-patch+json",
        lambda p: json.dumps(
            [{"op": "add", "path": "/credentials/-", "value": {"kind": p.keep("edi"), "v": p.key(24)}}]
        ),
    ),
]

_AS_KEY = [
    in_json(
        "json.value-as-key",
        "sessions of a kiosk",
        lambda p: {"activeSessions": {p.hex(40): {"since": p.date(), "kiosk": p.keep("lobby-2")}}},
    ),
    in_json(
        "json.value-as-key",
        "api keys by value",
        lambda p: {"apiKeys": {p.key(32): {"plan": p.keep("basic"), "rpm": 60}}},
    ),
]

_LINES = [
    in_answer(
        "json.lines",
        "bulk",
        "application/x-ndjson",
        lambda p: (
            json.dumps({"index": {"_id": p.uuid()}})
            + "\n"
            + json.dumps({"passwd": p.pet(), "branch": p.keep("east-9")})
            + "\n"
        ),
    ),
    in_answer(
        "json.lines",
        "log lines with a prefix",
        TEXT_TYPE,
        lambda p: (
            f"2026-03-02 INFO {json.dumps({'event': p.keep('login'), 'sessTok': p.token(30)})}\n2026-03-02 INFO ok\n"
        ),
    ),
    in_answer(
        "json.lines",
        "stream of watch",
        JSON_TYPE,
        lambda p: (
            json.dumps({"type": "MODIFIED", "object": {"pw": p.human()}})
            + "\n"
            + json.dumps({"type": p.keep("BOOKMARK")})
            + "\n"
        ),
    ),
    in_answer(
        "json.lines",
        "arrays",
        "application/jsonlines",
        lambda p: '["login","token"]\n' + json.dumps(["mk", p.token(30)]) + "\n",
    ),
    in_answer(
        "json.lines",
        "concatenated",
        JSON_TYPE,
        lambda p: json.dumps({"a": 417}) + json.dumps({"zugangscode": p.otp(6)}) + json.dumps({"z": "quay"}),
    ),
    in_answer(
        "json.lines",
        "docker logs",
        TEXT_TYPE,
        lambda p: (
            json.dumps(
                {"log": f"connecting with password {p.two_words()}\n", "stream": p.keep("stderr"), "time": p.date()}
            )
            + "\n"
        ),
    ),
]

_RPC = [
    in_json_post(
        "json.rpc",
        "signIn",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "reader.signIn",
            "params": ["LIB-0091", p.otp(4), {"lang": p.keep("es-ES")}],
        },
    ),
    in_json_post(
        "json.rpc",
        "set password by id",
        lambda p: {"method": "Users/SetPassword", "params": [p.number(), p.two_words()]},
    ),
    in_json_post("json.rpc", "anmelden", lambda p: {"methode": "benutzer.anmelden", "parameter": ["meier", p.pet()]}),
    in_json_post(
        "json.rpc",
        "ubus login",
        lambda p: {
            "method": "call",
            "params": [
                "00000000000000000000000000000000",
                "session",
                "login",
                {"username": "root", "password": p.human()},
            ],
        },
    ),
    in_json_post(
        "json.rpc",
        "ubus session",
        lambda p: {
            "jsonrpc": "2.0",
            "id": 4,
            "method": "call",
            "params": [p.hex(32), "network.device", "status", {"name": p.keep("br-lan")}],
        },
    ),
    in_json_post("json.rpc", "verify otp", lambda p: {"action": "auth.verifyOtp", "args": [p.uuid(), p.otp(6)]}),
    in_json_post(
        "json.rpc",
        "aria2",
        lambda p: {
            "jsonrpc": "2.0",
            "method": "aria2.addUri",
            "params": [f"token:{p.pet()}", [p.keep("https://mirror.example/iso/debian-13.iso")]],
        },
    ),
    in_json_post(
        "json.rpc",
        "login named params",
        lambda p: {"cmd": "Login", "param": {"User": {"userName": "admin", "passwd": p.two_words()}}},
    ),
]

CASES: list[Case] = [*_TABLE, *_PATCH, *_AS_KEY, *_LINES, *_RPC]

"""Cases of carriers, insurers, shops and clubs, once more: lists, tables, patches, lines."""

from __future__ import annotations

from tests.leaks.case import JSON_TYPE, TEXT_TYPE, Case, in_answer, in_json, in_post
from tests.leaks.planter import compact

_LISTS = [
    in_json(
        "json.name-value",
        "loch again dutch",
        lambda p: {
            "velden": [{"naam": "wachtwoord", "waarde": p.human()}, {"naam": "plaats", "waarde": p.keep("Den Bosch")}]
        },
    ),
    in_json(
        "json.name-value",
        "loch again polish",
        lambda p: {
            "pola": [{"nazwa": "hasło", "wartosc": p.pet()}, {"nazwa": "miasto", "wartosc": p.keep("Zielona Góra")}]
        },
    ),
    in_json(
        "json.name-value",
        "loch again otlp bytes",
        lambda p: {
            "attributes": [
                {"key": "session.token", "value": {"stringValue": p.token(32)}},
                {"key": "host.name", "value": {"stringValue": p.keep("edge-07.zrh")}},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch again otlp list",
        lambda p: {
            "attributes": [
                {
                    "key": "http.response.header.set_cookie",
                    "value": {"arrayValue": {"values": [{"stringValue": f"sid={p.token(32)}; Path=/"}]}},
                },
                {"key": "rpc.method", "value": {"stringValue": p.keep("ListOrders")}},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch again answers by id",
        lambda p: {
            "form": {
                "fields": [{"id": "f1", "label": "Wi-Fi password"}, {"id": "f2", "label": "Room"}],
                "answers": {"f1": p.human(), "f2": p.keep("Suite 12")},
            }
        },
    ),
    in_json(
        "json.name-value",
        "loch again tags",
        lambda p: {
            "Tags": [{"Key": "DbPassword", "Value": p.pet()}, {"Key": "CostCenter", "Value": p.keep("CC-4412")}]
        },
    ),
    in_json(
        "json.name-value",
        "loch again arguments",
        lambda p: {"args": [f"--db-password={p.pet()}", f"--region={p.keep('eu-south-1')}", "--verbose"]},
    ),
    in_json(
        "json.name-value",
        "loch again colons",
        lambda p: {"labels": [f"api_key:{p.key(24)}", f"zone:{p.keep('rack-12b')}"]},
    ),
    in_json(
        "json.table",
        "loch again compact",
        lambda p: {
            "meta": [
                {"name": "host", "type": "String"},
                {"name": "snmp_community", "type": "String"},
                {"name": "session_token", "type": "String"},
            ],
            "data": [[p.keep("sw-core-1"), "public", p.token(32)]],
            "rows": 1,
        },
    ),
    in_json(
        "json.table",
        "loch again sheet by columns",
        lambda p: {
            "majorDimension": "COLUMNS",
            "range": p.keep("Tabelle1!A1:B9"),
            "values": [["Konto", p.keep("Kiosk Süd")], ["Kennwort", p.human()]],
        },
    ),
    in_json(
        "json.table",
        "loch again kusto",
        lambda p: {
            "Tables": [
                {
                    "TableName": "T",
                    "Columns": [
                        {"ColumnName": "Device", "DataType": "String"},
                        {"ColumnName": "LocalAdminPassword", "DataType": "String"},
                    ],
                    "Rows": [[p.keep("LT-0042"), p.key(14)]],
                }
            ]
        },
    ),
    in_json(
        "json.table",
        "loch again cells",
        lambda p: {"header": ["Gerät", "PIN"], "body": [[{"text": p.keep("Tor West")}, {"text": p.otp(4)}]]},
    ),
    in_json(
        "json.table",
        "loch again pivot",
        lambda p: {"columns": {"user": [p.keep("kasse-7"), p.keep("kasse-8")], "password": [p.human(), p.pet()]}},
    ),
    in_json(
        "json.table",
        "loch again trino",
        lambda p: {
            "columns": [{"name": "id", "type": "bigint"}, {"name": "refresh_token", "type": "varchar"}],
            "data": [[p.number(), p.token(40)]],
            "stats": {"state": p.keep("FINISHED_OK")},
        },
    ),
    in_json(
        "json.table",
        "loch again meta of pages",
        lambda p: {
            "meta": [{"name": "description", "content": p.keep("Lakes of the north")}],
            "data": [[p.slug(), p.keep("blue-9")]],
        },
    ),
    in_post(
        "json.patch",
        "loch again prefix",
        "application/json-patch+json",
        lambda p: compact(
            [
                {
                    "op": "replace",
                    "path": "/users/7/credentials",
                    "value": {"type": "password", "value": p.human(), "temporary": True},
                },
                {"op": "add", "path": "/note", "value": p.slug()},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "loch again test of a pin",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "test", "path": "/card/pin", "value": p.otp(4)},
                {"op": "replace", "path": "/card/state", "value": p.keep("BLOCKED_TEMP")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "loch again graph",
        JSON_TYPE,
        lambda p: compact(
            {
                "passwordProfile": {"forceChangePasswordNextSignIn": True, "password": p.human()},
                "usageLocation": p.keep("LI-01"),
            }
        ),
    ),
    in_post(
        "json.patch",
        "loch again audit",
        JSON_TYPE,
        lambda p: compact(
            {
                "modifiedProperties": [
                    {"displayName": "Password", "oldValue": p.human(), "newValue": p.pet()},
                    {"displayName": "City", "oldValue": p.keep("Sargans"), "newValue": p.keep("Buchs SG")},
                ]
            }
        ),
    ),
    in_json(
        "json.value-as-key",
        "loch again csrf",
        lambda p: {"csrfTokens": {p.hex(32): True, p.hex(32): False}, "at": p.date()},
    ),
    in_json(
        "json.value-as-key",
        "loch again grants",
        lambda p: {"refreshTokens": {p.token(43): {"client": p.keep("kiosk-app"), "scopes": ["a"]}}},
    ),
    in_json(
        "json.value-as-key",
        "loch again backup",
        lambda p: {
            "backupCodes": {p.printed(2, 5): "unused", p.printed(2, 5): "used"},
            "kind": p.keep("printed-sheet"),
        },
    ),
    in_answer(
        "json.lines",
        "loch again mixed",
        "application/x-ndjson",
        lambda p: (
            f"{compact({'type': 'meta', 'id': p.number()})}\n\n{compact({'type': 'row', 'wifiKey': p.letters(14)})}\n{compact([1, 2, 3])}\n"
        ),
    ),
    in_answer(
        "json.lines",
        "loch again pod log",
        TEXT_TYPE,
        lambda p: (
            f"{p.date()} stdout F {compact({'level': 'info', 'authToken': p.token(32)})}\n{p.date()} stdout F {p.keep('ready in 412 ms')}\n"
        ),
    ),
]

CASES: list[Case] = [*_LISTS]

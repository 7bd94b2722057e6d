"""Cases of carriers, insurers, shops and clubs: pairs and tables."""

from __future__ import annotations

from tests.leaks.case import Case, in_json

_PAIRS = [
    in_json(
        "json.name-value",
        "loch parameter store",
        lambda p: {
            "Parameters": [
                {"Name": "/shop/prod/db/password", "Type": "SecureString", "Value": p.two_words()},
                {"Name": "/shop/prod/db/host", "Type": "String", "Value": p.keep("db-7.internal.example")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch pipeline variables",
        lambda p: {
            "variables": [
                {"key": "DEPLOY_TOKEN", "value": p.key(20), "masked": True, "environment_scope": p.keep("staging/*")},
                {"key": "NODE_VERSION", "value": p.keep("20.11.1"), "masked": False},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch form answers",
        lambda p: {
            "answers": [
                {"question": {"title": "Choose a password"}, "answer": {"text": p.human()}},
                {"question": {"title": "Favourite colour"}, "answer": {"text": p.keep("ultramarine-4")}},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch soap pairs",
        lambda p: {
            "entry": [
                {"key": "SESSION_ID", "value": {"$": p.hex(32)}},
                {"key": "LANG", "value": {"$": p.keep("pt-BR")}},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch german",
        lambda p: {
            "felder": [
                {"bezeichnung": "Kennwort", "wert": p.pet()},
                {"bezeichnung": "Mandant", "wert": p.keep("Werk Süd")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch spanish",
        lambda p: {
            "campos": [
                {"nombre": "contraseña", "valor": p.human()},
                {"nombre": "idioma", "valor": p.keep("es-419")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch value first",
        lambda p: {"props": [{"value": p.token(30), "name": "auth_token"}, {"value": p.keep("8080"), "name": "port"}]},
    ),
    in_json(
        "json.name-value",
        "loch custom fields of a desk",
        lambda p: {
            "flexible_asset": {
                "traits": [
                    {"field-name": "Admin Password", "field-type": "Password", "content": p.human()},
                    {"field-name": "Model", "field-type": "Text", "content": p.keep("FortiGate 60F")},
                ]
            }
        },
    ),
    in_json(
        "json.name-value",
        "loch colon in one text",
        lambda p: {"args": [f"password:{p.pet()}", f"region:{p.keep('eu-central-2')}"]},
    ),
    in_json(
        "json.name-value",
        "loch flat turns",
        lambda p: {"metadata": ["user", p.keep("courier-3"), "token", p.token(28), "lang", p.keep("sr-Latn")]},
    ),
    in_json(
        "json.name-value",
        "loch parallel lists",
        lambda p: {
            "names": ["host", "password", "port"],
            "values": [p.keep("mx1.mail.example"), p.human(), "587"],
        },
    ),
    in_json(
        "json.name-value",
        "loch typed value",
        lambda p: {
            "settings": [
                {"id": "smtp.password", "value": {"type": "string", "stringValue": p.letters(14)}},
                {"id": "smtp.from", "value": {"type": "string", "stringValue": p.keep("Front Desk")}},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "loch otlp attributes",
        lambda p: {
            "attributes": [
                {
                    "key": "http.request.header.authorization",
                    "value": {"arrayValue": {"values": [{"stringValue": p.key(40)}]}},
                },
                {"key": "http.route", "value": {"stringValue": p.keep("/orders/{id}")}},
            ]
        },
    ),
]


_TABLES = [
    in_json(
        "json.table",
        "loch sql answer",
        lambda p: {
            "meta": [{"name": "login", "type": "String"}, {"name": "api_key", "type": "String"}],
            "data": [[p.keep("courier-1"), p.key(32)], [p.keep("courier-2"), p.key(32)]],
            "rows": 2,
        },
    ),
    in_json(
        "json.table",
        "loch schema fields",
        lambda p: {
            "schema": {"fields": [{"name": "host", "type": "STRING"}, {"name": "password", "type": "STRING"}]},
            "rows": [{"f": [{"v": p.keep("printer-3")}, {"v": p.human()}]}],
        },
    ),
    in_json(
        "json.table",
        "loch influx",
        lambda p: {
            "results": [
                {
                    "series": [
                        {
                            "name": p.keep("gateways"),
                            "columns": ["time", "serial", "psk"],
                            "values": [[p.date(), p.keep("GW-44821"), p.letters(16)]],
                        }
                    ]
                }
            ]
        },
    ),
    in_json(
        "json.table",
        "loch sheet",
        lambda p: {
            "range": p.keep("Zugänge!A1:C3"),
            "majorDimension": "ROWS",
            "values": [
                ["System", "Benutzer", "Passwort"],
                [p.keep("Kasse Nord"), p.keep("kasse"), p.human()],
                [p.keep("Lager"), p.keep("lager"), p.pet()],
            ],
        },
    ),
    in_json(
        "json.table",
        "loch columns dimension",
        lambda p: {
            "majorDimension": "COLUMNS",
            "values": [["User", p.keep("till-4"), p.keep("till-5")], ["PIN", p.otp(4), p.otp(4)]],
        },
    ),
    in_json(
        "json.table",
        "loch data tables",
        lambda p: {
            "columns": [{"data": 0, "title": "Client"}, {"data": 1, "title": "Secret"}],
            "aaData": [[p.slug(), p.key(32)]],
            "iTotalRecords": p.number(),
        },
    ),
    in_json(
        "json.table",
        "loch google visualisation",
        lambda p: {
            "cols": [{"id": "A", "label": "Station"}, {"id": "B", "label": "WLAN-Passwort"}],
            "rows": [{"c": [{"v": p.keep("Halle 7")}, {"v": p.dashed()}]}],
        },
    ),
    in_json(
        "json.table",
        "loch split frame",
        lambda p: {
            "columns": ["id", "token", "state"],
            "index": [0, 1],
            "data": [[p.number(), p.token(24), "open"], [p.number(), p.token(24), p.keep("half_closed")]],
        },
    ),
    in_json(
        "json.table",
        "loch column of a dict",
        lambda p: {"user": {"0": p.keep("till-9"), "1": p.keep("till-10")}, "password": {"0": p.pet(), "1": p.human()}},
    ),
    in_json(
        "json.table",
        "loch statement",
        lambda p: {
            "columnInfo": [{"name": "session_key", "label": "session_key"}, {"name": "age"}],
            "records": [[{"stringValue": p.hex(32)}, {"longValue": 41}]],
            "note": p.slug(),
        },
    ),
    in_json(
        "json.table",
        "loch columns that are none",
        lambda p: {
            "columns": ["token_count", "password_changed_at", "secret_name", "key_version"],
            "rows": [[p.number(), p.date(), p.slug(), p.keep("v12")]],
        },
    ),
]

CASES: list[Case] = [*_PAIRS, *_TABLES]

"""Cases of moors: pairs of names and values, tables, maps whose names are the secrets."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import whole

CASES: list[Case] = [
    whole(
        "json.name-value",
        "moors german labels",
        lambda p: {
            "felder": [
                {"bezeichnung": "Benutzername", "wert": "kasse1"},
                {"bezeichnung": "Kennwort", "wert": p.pet()},
                {"bezeichnung": "Filiale", "wert": p.keep("Bregenz Süd")},
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors terraform outputs",
        lambda p: {
            "version": 4,
            "terraform_version": p.keep("1.9.8"),
            "outputs": {
                "db_password": {"value": p.letters(20), "type": "string", "sensitive": True},
                "region": {"value": p.keep("eu-north-1"), "type": "string"},
            },
            "lineage": p.uuid(),
        },
    ),
    whole(
        "json.name-value",
        "moors terraform random",
        lambda p: {
            "resources": [
                {
                    "mode": p.keep("managed"),
                    "type": "random_password",
                    "name": p.keep("broker"),
                    "instances": [{"attributes": {"result": p.simple_password(), "length": 16, "special": False}}],
                }
            ]
        },
    ),
    whole(
        "json.table",
        "moors header row",
        lambda p: [["id", "login", "initial password"], [p.number(), "anna", p.human()], [p.number(), "bo", p.pet()]],
    ),
    whole(
        "json.table",
        "moors bigquery",
        lambda p: {
            "schema": {"fields": [{"name": "device", "type": "STRING"}, {"name": "unlock_pin", "type": "STRING"}]},
            "rows": [{"f": [{"v": p.keep("scanner-14")}, {"v": p.otp(6)}]}],
            "totalRows": "1",
        },
    ),
    whole(
        "json.table",
        "moors chart api",
        lambda p: {
            "cols": [
                {"id": "A", "label": "Site", "type": "string"},
                {"id": "B", "label": "Door code", "type": "string"},
            ],
            "rows": [{"c": [{"v": p.keep("North quay")}, {"v": p.otp(5)}]}],
        },
    ),
    whole(
        "json.table",
        "moors split frame",
        lambda p: {
            "columns": ["host", "api_secret"],
            "index": [0, 1],
            "data": [[p.keep("a.fen.example"), p.letters(18)], [p.keep("b.fen.example"), p.letters(18)]],
        },
    ),
    whole(
        "json.table",
        "moors influx",
        lambda p: {
            "results": [
                {
                    "series": [
                        {
                            "name": p.keep("accounts"),
                            "columns": ["time", "user", "passwd"],
                            "values": [[p.date(), "ro", p.pet()]],
                        }
                    ]
                }
            ]
        },
    ),
    whole(
        "json.table",
        "moors grafana frame",
        lambda p: {
            "frames": [
                {
                    "schema": {"fields": [{"name": "site", "type": "string"}, {"name": "psk", "type": "string"}]},
                    "data": {"values": [[p.keep("Quay-1"), p.keep("Quay-2")], [p.two_words(), p.two_words()]]},
                }
            ]
        },
    ),
    whole(
        "json.table",
        "moors columns of values",
        lambda p: {
            "username": ["ada", "bo"],
            "temporaryPassword": [p.human(), p.human()],
            "department": [p.keep("Finance"), p.keep("Stores")],
        },
    ),
    whole(
        "json.table",
        "moors grid",
        lambda p: {
            "colModel": [{"name": "vlan"}, {"name": "sharedSecret"}, {"name": "note"}],
            "rows": [{"id": "1", "cell": [p.keep("vlan-120"), p.pet(), p.keep("radius uplink")]}],
        },
    ),
    whole(
        "json.value-as-key",
        "moors sessions",
        lambda p: {
            "sessions": {
                p.token(40): {"ip": p.keep("10.1.2.3"), "lastSeen": p.date()},
                p.token(40): {"ip": p.keep("10.1.2.4"), "lastSeen": p.date()},
            }
        },
    ),
    whole(
        "json.value-as-key",
        "moors invites",
        lambda p: {"inviteCodes": {p.recovery(): {"uses": 0}, p.recovery(): {"uses": 2}}, "plan": p.keep("team")},
    ),
    whole(
        "json.value-as-key",
        "moors api keys",
        lambda p: {"apiKeys": {p.hex(32): p.keep("read:orders"), p.hex(32): p.keep("write:orders")}, "limit": 5},
    ),
    whole(
        "json.value-as-key",
        "moors backup codes",
        lambda p: {"backupCodes": {p.otp(8): False, p.otp(8): True}, "generatedAt": p.date()},
    ),
    whole(
        "json.value-as-key",
        "moors builds are no keys",
        lambda p: {
            "chunks": {p.digest(20): p.keep("static/js/main.js"), p.digest(20): p.keep("static/js/vendor.js")},
            "apiKey": p.key(24),
        },
    ),
    whole(
        "json.table",
        "moors sheet",
        lambda p: {
            "range": p.keep("Access!A1:C3"),
            "values": [
                ["Site", "User", "Passcode"],
                [p.keep("Quay"), "ada", p.otp(6)],
                [p.keep("North"), "bo", p.otp(6)],
            ],
        },
    ),
    whole(
        "json.name-value",
        "moors column values",
        lambda p: {
            "column_values": [
                {"id": "text_1", "title": "Router password", "text": p.pet()},
                {"id": "text_2", "title": "Model", "text": p.keep("Archer C6")},
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors display values",
        lambda p: {
            "result": [
                {
                    "u_door_code": {"display_value": p.otp(5), "value": ""},
                    "u_site": {"display_value": p.keep("Quay"), "value": p.digest(32)},
                }
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors request variables",
        lambda p: {
            "variables": [
                {"variable": "temp_password", "value": {"display_value": p.human()}},
                {"variable": "location", "value": {"display_value": p.keep("Bregenz")}},
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors firestore",
        lambda p: {
            "fields": {
                "apiSecret": {"stringValue": p.letters(20)},
                "city": {"stringValue": p.keep("Bregenz")},
                "n": {"integerValue": "4"},
            }
        },
    ),
    whole(
        "json.name-value",
        "moors dynamo",
        lambda p: {"Item": {"pk": {"S": p.keep("site#quay")}, "wifi_password": {"S": p.pet()}, "floor": {"N": "2"}}},
    ),
    whole(
        "json.name-value",
        "moors numbers of mongo",
        lambda p: {"_id": {"$oid": p.digest(24)}, "pin": {"$numberInt": p.otp(4)}, "city": p.keep("Dornbirn")},
    ),
    whole(
        "json.name-value",
        "moors transit",
        lambda p: ["^ ", "~:user", "mk", "~:password", p.pet(), "~:locale", p.keep("sr-Latn")],
    ),
    whole(
        "json.name-value",
        "moors environment of requests",
        lambda p: {
            "values": [
                {"key": "adminPw", "value": p.letters(11), "type": "secret", "enabled": True},
                {"key": "base", "value": p.keep("https://fen.example/v2"), "type": "default", "enabled": True},
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors properties with dates",
        lambda p: {
            "properties": {
                "door_code": {"value": p.otp(5), "timestamp": p.date()},
                "city": {"value": p.keep("Bregenz"), "timestamp": p.date()},
            }
        },
    ),
]

"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: JSON of bodies."""

from __future__ import annotations

import json

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json
from tests.leaks.planter import b64, compact

_OTP = [
    in_json(
        "json.numeric-otp",
        "lodge door",
        lambda p: {"door": {"name": p.keep("Hütte 4"), "code": p.otp(6)}, "zip": p.keep("6580")},
    ),
    in_json(
        "json.numeric-otp",
        "safe of a chemist",
        lambda p: {"btmSafe": {"combination": p.grouped(2, 2, 2), "room": p.keep("R-12")}},
    ),
    in_json(
        "json.numeric-otp",
        "transfer pin of a parcel",
        lambda p: {"parcel": {"tracking": p.keep("00340434161094015902"), "pin": p.otp(4)}},
    ),
    in_json(
        "json.numeric-otp",
        "code in a list of messages",
        lambda p: {"messages": [{"from": p.keep("BrewOS"), "body": f"{p.otp(6)} is your BrewOS verification code"}]},
    ),
    in_json("json.numeric-otp", "number to press", lambda p: {"push": {"verificationCode": int(p.otp(6))}, "ttl": 120}),
    in_json(
        "json.numeric-otp",
        "wachtwoord digits",
        lambda p: {"pincodePas": p.otp(4), "postcodeCijfers": p.keep("1012"), "bestelCode": p.keep("88120")},
    ),
    in_json(
        "json.numeric-otp",
        "kod sms",
        lambda p: {"kodSms": p.otp(6), "kodPocztowy": p.keep("00-950"), "kodProduktu": p.keep("59012")},
    ),
    in_json(
        "json.numeric-otp",
        "confirm by mail",
        lambda p: {"emailConfirmation": {"code": p.otp(6), "expiresIn": 600}, "errorCode": p.keep("20031")},
    ),
]

_PAIRS = [
    in_json(
        "json.name-value",
        "naam en waarde",
        lambda p: [{"naam": "wachtwoord", "waarde": p.pet()}, {"naam": "plaats", "waarde": p.keep("Zwolle")}],
    ),
    in_json(
        "json.name-value",
        "nazwa i wartosc",
        lambda p: [{"nazwa": "haslo", "wartosc": p.pet()}, {"nazwa": "miasto", "wartosc": p.keep("Radom")}],
    ),
    in_json(
        "json.name-value",
        "setting key and setting value",
        lambda p: [
            {"settingKey": "mail.smtp.pass", "settingValue": p.two_words()},
            {"settingKey": "mail.smtp.host", "settingValue": p.keep("mx.brew.example")},
        ],
    ),
    in_json(
        "json.name-value",
        "code and value of a field",
        lambda p: [
            {"fieldCode": "wifi_pwd", "fieldValue": p.two_words()},
            {"fieldCode": "wifi_name", "fieldValue": p.keep("Lodge-Guest")},
        ],
    ),
    in_json(
        "json.name-value",
        "tuple in a list",
        lambda p: {"attributes": [["sAMAccountName", p.keep("brewer1")], ["unicodePwd", p.human()]]},
    ),
    in_json(
        "json.name-value",
        "map of name to object",
        lambda p: {
            "params": {"sftpPassword": {"value": p.pet(), "type": p.keep("string")}, "sftpPort": {"value": "22"}}
        },
    ),
    in_json(
        "json.name-value",
        "id and val",
        lambda p: {"inputs": [{"id": "txtKennwort", "val": p.pet()}, {"id": "txtOrt", "val": p.keep("Apolda")}]},
    ),
    in_json(
        "json.name-value",
        "odata entries",
        lambda p: {"value": [{"Name": "ApiSecret", "Val": p.key(28)}, {"Name": "Mandant", "Val": p.keep("M-100")}]},
    ),
    in_json(
        "json.name-value",
        "type and content",
        lambda p: {
            "fields": [
                {"type": "T_PASS", "label": "Passwort", "content": p.two_words()},
                {"type": "T_TEXT", "label": "Ort", "content": p.keep("Gotha")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "cells",
        lambda p: {"cells": [{"header": "PIN", "cell": p.otp(4)}, {"header": "Raum", "cell": p.keep("R-12")}]},
    ),
]

_TABLES = [
    in_json(
        "json.table",
        "headings in another object",
        lambda p: {"meta": {"headings": ["Ref", "Secret"]}, "rows": [[p.number(), p.key(30)]]},
    ),
    in_json(
        "json.table",
        "first row of titles",
        lambda p: {
            "sheet": [
                ["Benutzer", "Kennwort", "Abteilung"],
                ["mk", p.pet(), p.keep("Sudhaus")],
                ["tj", p.human(), p.keep("Abfuellung")],
            ]
        },
    ),
    in_json(
        "json.table",
        "columns of fields and data",
        lambda p: {
            "fields": [{"id": "a", "name": "user"}, {"id": "b", "name": "otp_seed"}],
            "data": [["mk", p.base32(32)], ["tj", p.base32(32)]],
            "page": p.keep("p-1"),
        },
    ),
    in_json(
        "json.table",
        "series by column",
        lambda p: {
            "frame": {
                "columns": ["id", "password", "site"],
                "index": [0],
                "data": [[p.number(), p.two_words(), p.keep("Tal-1")]],
            }
        },
    ),
    in_json(
        "json.table",
        "columns by key",
        lambda p: {"columns": {"user": ["mk"], "api_token": [p.token(30)], "site": [p.keep("Berg-2")]}},
    ),
    in_json(
        "json.table",
        "kolommen",
        lambda p: {"kolommen": ["gebruiker", "wachtwoord"], "rijen": [["mk", p.pet()]], "bron": p.keep("export-7")},
    ),
]

_TEXTS = [
    in_json(
        "json.escaped",
        "message of a bus",
        lambda p: {
            "Records": [
                {
                    "body": compact(
                        {"MessageId": "m-1", "Message": compact({"resetToken": p.token(30), "lang": p.keep("sl-SI")})}
                    )
                }
            ]
        },
    ),
    in_json(
        "json.escaped",
        "config as text",
        lambda p: {"config": f"host={p.keep('mx.brew.example')};user=post;password={p.two_words()}"},
    ),
    in_json(
        "json.escaped",
        "toml as text",
        lambda p: {"file": f'[auth]\nuser = "mk"\npassword = "{p.human()}"\n[log]\nlevel = "{p.keep("debug")}"\n'},
    ),
    in_json(
        "json.escaped",
        "query as text",
        lambda p: {"raw": f"grant_type=password&username=mk&password={p.pet()}&scope={p.keep('batch.read')}"},
    ),
    in_json(
        "json.escaped", "base64 of a form", lambda p: {"body64": b64(f"user=mk&kennwort={p.pet()}"), "id": p.uuid()}
    ),
    in_json(
        "json.escaped",
        "php serialized",
        lambda p: {"opts": f's:8:"smtp_pwd";s:16:"{p.simple_password()}";s:4:"port";s:3:"{p.keep("587")}";'},
    ),
    in_json(
        "json.escaped",
        "yaml as text",
        lambda p: {"manifest": f"auth:\n  user: mk\n  passphrase: {p.dashed()}\nregion: {p.keep('alps-1')}\n"},
    ),
    in_json(
        "json.escaped",
        "xml as text",
        lambda p: {"xml": f"<cfg><pw>{p.human()}</pw><host>{p.keep('mx.brew.example')}</host></cfg>"},
    ),
    in_answer(
        "json.escaped",
        "doubly quoted",
        JSON_TYPE,
        lambda p: json.dumps(json.dumps({"sessTok": p.token(30), "v": p.keep("3.2.1")})),
    ),
]

CASES: list[Case] = [*_OTP, *_PAIRS, *_TABLES, *_TEXTS]

"""Cases of schools, clinics and town halls: tables, patches, values as keys."""

from __future__ import annotations

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    in_answer,
    in_json,
    in_post,
)
from tests.leaks.planter import compact

_TABLES = [
    in_json(
        "json.table",
        "columns and rows",
        lambda p: {
            "columns": ["id", "login", "passwd_plain", "city"],
            "rows": [[p.number(), "ana", p.pet(), p.keep("Teruel")], [p.number(), "bo", p.human(), p.keep("Odense C")]],
        },
    ),
    in_json(
        "json.table",
        "typed columns",
        lambda p: {
            "schema": {"fields": [{"name": "ward", "type": "STRING"}, {"name": "access_code", "type": "STRING"}]},
            "rows": [{"f": [{"v": p.keep("Ward 7B")}, {"v": p.otp(6)}]}],
        },
    ),
    in_json(
        "json.table",
        "by column",
        lambda p: {"device": [p.keep("sw-lobby"), p.keep("sw-attic")], "enable_secret": [p.letters(10), p.letters(10)]},
    ),
    in_json(
        "json.table",
        "metabase",
        lambda p: {
            "data": {
                "cols": [{"display_name": "Name", "name": "name"}, {"display_name": "Api Token", "name": "api_token"}],
                "rows": [[p.keep("Reporting bot"), p.key(40)]],
            }
        },
    ),
    in_json(
        "json.table",
        "influx",
        lambda p: {
            "results": [
                {
                    "series": [
                        {
                            "name": "auth",
                            "columns": ["time", "user", "session_token"],
                            "values": [[p.date(), "ana", p.token(40)]],
                        }
                    ]
                }
            ]
        },
    ),
    in_json(
        "json.table",
        "header row",
        lambda p: [["name", "room", "pin"], ["ana", p.keep("B-113"), p.otp(4)], ["bo", p.keep("B-114"), p.otp(4)]],
    ),
    in_json(
        "json.table",
        "german header",
        lambda p: {
            "kopf": ["Schüler", "Klasse", "Startpasswort"],
            "zeilen": [["Mia", p.keep("7c-2026"), p.letters(8)]],
        },
    ),
    in_json(
        "json.table",
        "sheets",
        lambda p: {
            "range": p.keep("Logins!A1:C3"),
            "values": [["Service", "User", "Password"], [p.keep("Library OPAC"), "opac", p.human()]],
        },
    ),
    in_json(
        "json.table",
        "spaced titles",
        lambda p: {
            "headers": ["Account No", "Security Answer", "Branch"],
            "data": [[p.keep("AC-33017"), p.pet(), p.keep("Leith Walk")]],
        },
    ),
    in_json(
        "json.table",
        "fields as objects",
        lambda p: {
            "fields": [{"id": "a", "label": "SSID"}, {"id": "b", "label": "WPA key"}],
            "records": [{"a": p.keep("AULA-5"), "b": p.phrase()}],
        },
    ),
    in_json(
        "json.table",
        "sqlite dump",
        lambda p: {
            "cols": ["key", "value"],
            "rows": [["admin_password", p.pet()], ["site_title", p.keep("Escuela Norte")]],
        },
    ),
]

_PATCH = [
    in_answer(
        "json.patch",
        "path in french",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "replace", "path": "/compte/motDePasse", "value": p.pet()},
                {"op": "replace", "path": "/compte/ville", "value": p.keep("Saint-Brieuc")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "test first",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "test", "path": "/settings/apiSecret", "value": p.key(32)},
                {"op": "add", "path": "/settings/region", "value": p.keep("af-south-1")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "index",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "add", "path": "/tokens/0", "value": p.token(40)},
                {"op": "add", "path": "/tags/-", "value": p.keep("night-shift")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "object",
        JSON_TYPE,
        lambda p: compact(
            [
                {
                    "op": "add",
                    "path": "/integrations/ldap",
                    "value": {"host": p.keep("ldap.clinic.example"), "bindPassword": p.human()},
                }
            ]
        ),
    ),
    in_post(
        "json.patch",
        "scim",
        "application/scim+json",
        lambda p: compact(
            {
                "schemas": [p.keep("urn:ietf:params:scim:api:messages:2.0:PatchOp")],
                "Operations": [{"op": "Replace", "path": "password", "value": p.human()}],
            }
        ),
    ),
    in_post(
        "json.patch",
        "scim filter",
        "application/scim+json",
        lambda p: compact(
            {
                "Operations": [
                    {
                        "op": "add",
                        "path": "urn:ietf:params:scim:schemas:extension:kiosk:2.0:User:pinCode",
                        "value": p.otp(6),
                    },
                    {"op": "replace", "path": 'emails[type eq "work"].primary', "value": p.keep("true-ish")},
                ]
            }
        ),
    ),
    in_post(
        "json.patch",
        "escaped pointer",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "replace", "path": "/data/tls.key~1passphrase", "value": p.phrase()},
                {"op": "copy", "from": p.keep("/data/tls.crt"), "path": "/data/old"},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "merge patch",
        "application/merge-patch+json",
        lambda p: compact({"mail": {"smtpPass": p.letters(16), "from": None, "greeting": p.keep("God morgen")}}),
    ),
    in_post(
        "json.patch",
        "azure devops",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "add", "path": "/fields/Custom.RootPassword", "value": p.pet()},
                {"op": "add", "path": "/fields/System.Title", "value": p.keep("Replace fan 3")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "changes",
        JSON_TYPE,
        lambda p: compact(
            {
                "changes": [
                    {"field": "wifi_psk", "oldValue": p.pet(), "newValue": p.dashed()},
                    {"field": "room", "oldValue": p.keep("A-101"), "newValue": p.keep("A-102")},
                ]
            }
        ),
    ),
]

_AS_KEY = [
    in_json("json.value-as-key", "jwt", lambda p: {"cache": {p.jwt(): {"expires": p.date()}}}),
    in_json(
        "json.value-as-key",
        "sessions by id",
        lambda p: {
            "sessions": {p.hex(40): {"user": "ana", "since": p.date()}, p.hex(40): {"user": "bo", "since": p.date()}}
        },
    ),
    in_json("json.value-as-key", "tokens by value", lambda p: {"accessTokens": {p.token(40): p.keep("read:wards")}}),
    in_json("json.value-as-key", "github", lambda p: {"quota": {"ghp_" + p.key(36): 4990}, "reset": p.date()}),
    in_json(
        "json.value-as-key",
        "recovery codes",
        lambda p: {"recoveryCodes": {p.recovery(): "unused", p.recovery(): "used"}, "generated": p.date()},
    ),
    in_json(
        "json.value-as-key",
        "hooks",
        lambda p: {
            "routes": {f"https://hooks.slack.com/services/T024BE7LD/B0{p.digits(7)}/{p.key(24)}": p.keep("#it-alerts")}
        },
    ),
    in_json(
        "json.value-as-key",
        "database url",
        lambda p: {
            "pools": {f"postgresql://app:{p.pet()}@db2.clinic.example/his": {"size": 5, "name": p.keep("his-main")}}
        },
    ),
    in_json(
        "json.value-as-key",
        "bearer",
        lambda p: {"rate": {"Bearer " + p.token(40): {"remaining": 12}}, "window": p.keep("PT15M")},
    ),
]

CASES: list[Case] = [*_TABLES, *_PATCH, *_AS_KEY]

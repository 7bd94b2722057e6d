"""Cases of moors: pairs of names and values, tables, maps whose names are the secrets."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import posted, whole

CASES: list[Case] = [
    posted(
        "json.name-value",
        "moors keycloak user",
        lambda p: {
            "username": "ada",
            "enabled": True,
            "credentials": [{"type": "password", "value": p.pet(), "temporary": True}],
            "attributes": {"site": [p.keep("Quay")]},
        },
    ),
    whole(
        "json.name-value",
        "moors ci variables",
        lambda p: [
            {"key": "DEPLOY_PW", "value": p.letters(12), "variable_type": p.keep("env_var"), "masked": True},
            {"key": "REGION", "value": p.keep("eu-central-1"), "masked": False},
        ],
    ),
    whole(
        "json.name-value",
        "moors asset fields",
        lambda p: {
            "asset": {
                "id": p.number(),
                "fields": [
                    {"label": "WiFi Password", "value": p.dashed(), "position": 3},
                    {"label": "Floor", "value": p.keep("2nd, east"), "position": 4},
                ],
            }
        },
    ),
    whole(
        "json.name-value",
        "moors ocpp",
        lambda p: [2, p.keep("c71b"), p.keep("ChangeConfiguration"), {"key": "AuthorizationKey", "value": p.hex(40)}],
    ),
    whole(
        "json.value-as-key",
        "moors share links",
        lambda p: {"shareTokens": {p.key(32): {"file": p.keep("plan.pdf"), "views": 3}}, "max": 10},
    ),
    whole(
        "json.name-value",
        "moors words in pairs",
        lambda p: {
            "strings": [
                ["password", p.keep("Passwort")],
                ["token", p.keep("Wertmarke")],
                ["apiKey", p.keep("Schnittstelle")],
                ["pin", p.keep("Anstecker")],
            ],
            "secret": p.key(30),
        },
    ),
    whole(
        "json.name-value",
        "moors types of tokens",
        lambda p: {
            "ast": [{"type": "token", "value": p.keep("function")}, {"type": "secret", "value": p.keep("optional")}],
            "apiKey": p.key(30),
        },
    ),
    whole(
        "json.name-value",
        "moors attempted value",
        lambda p: {
            "modelState": [
                {"propertyName": "Password", "attemptedValue": p.human(), "errorCode": p.keep("MinimumLengthValidator")}
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors rejected value",
        lambda p: {"fieldErrors": [{"field": "newPassword", "rejectedValue": p.pet(), "code": p.keep("Size")}]},
    ),
    whole(
        "json.name-value",
        "moors invalid value",
        lambda p: {
            "violations": [{"propertyPath": "data.kennwort", "invalidValue": p.pet(), "title": p.keep("Zu kurz")}]
        },
    ),
    whole(
        "json.name-value",
        "moors old input",
        lambda p: {
            "errors": {"pin": [p.keep("The pin is too short")]},
            "old": {"pin": p.otp(6), "city": p.keep("Bregenz")},
        },
    ),
    whole(
        "json.name-value",
        "moors types and values",
        lambda p: {
            "facets": [
                {"name": "type", "value": p.keep("password")},
                {"name": "status", "value": p.keep("Locked2026")},
                {"type": "code", "value": p.keep("ICD10-E11.9")},
                {"type": "pin", "value": p.keep("Eiffel Tower")},
            ],
            "apiKey": p.key(24),
        },
    ),
    whole(
        "json.table",
        "moors titles without secrets",
        lambda p: {
            "columns": ["id", "passed", "tokens", "pinned"],
            "rows": [[p.number(), 12, 4096, p.keep("2026-03-01")]],
            "apiKey": p.key(24),
        },
    ),
    whole(
        "json.table",
        "moors pairs of states",
        lambda p: {
            "rows": [["password", p.keep("expired")], ["token", p.keep("revoked")], ["session", p.keep("idle-15m")]],
            "apiKey": p.key(24),
        },
    ),
    whole(
        "json.value-as-key",
        "moors names of things",
        lambda p: {
            "joinCodes": {"enabled": True, "max": 4},
            "errorCodes": {p.keep("E4012-1123"): p.keep("lost")},
            "regionCodes": {p.keep("DE-BY-0001"): 1},
            "apiKey": p.key(24),
        },
    ),
    posted(
        "json.name-value",
        "moors datto component",
        lambda p: {
            "jobName": p.keep("Join domain"),
            "jobComponent": {
                "componentUid": p.uuid(),
                "variables": [
                    {"name": "usrDomain", "value": p.keep("fen.local")},
                    {"name": "usrJoinPassword", "value": p.human()},
                    {"name": "usrDelay", "value": p.keep("300")},
                ],
            },
        },
    ),
    posted(
        "json.name-value",
        "moors automate script",
        lambda p: {
            "ScriptId": p.number(),
            "Parameters": [
                {"Key": "AdminPass", "Value": p.pet()},
                {"Key": "RebootMode", "Value": p.keep("suppress")},
            ],
        },
    ),
    whole(
        "json.name-value",
        "moors cloudformation outputs",
        lambda p: {
            "Outputs": [
                {"OutputKey": "MasterUserPassword", "OutputValue": p.letters(14), "Description": p.keep("RDS master")},
                {"OutputKey": "ClusterEndpoint", "OutputValue": p.keep("db.fen.example")},
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors parameter store",
        lambda p: {
            "Parameters": [
                {"Name": "/prod/mail/smtp_password", "Type": "SecureString", "Value": p.two_words(), "Version": 3},
                {"Name": "/prod/mail/from", "Type": "String", "Value": p.keep("noreply@fen.example"), "Version": 1},
            ]
        },
    ),
    whole(
        "json.name-value",
        "moors one password",
        lambda p: {
            "id": p.keep("q2ab7xk4yrnvjz3m5d6t7w2h4a"),
            "title": p.keep("Payroll"),
            "fields": [
                {"id": "username", "type": "STRING", "purpose": "USERNAME", "label": "username", "value": "ops"},
                {
                    "id": "password",
                    "type": "CONCEALED",
                    "purpose": "PASSWORD",
                    "label": "password",
                    "value": p.dashed(),
                },
                {"id": "kzq4", "type": "CONCEALED", "label": "memorable word", "value": p.letters(9)},
            ],
        },
    ),
    whole(
        "json.name-value",
        "moors bitwarden fields",
        lambda p: {
            "object": p.keep("cipher"),
            "type": 1,
            "login": {
                "username": "ops",
                "password": p.pet(),
                "totp": p.base32(16),
                "uris": [{"uri": p.keep("https://fen.example/login")}],
            },
            "fields": [
                {"name": "Alarm PIN", "value": p.otp(4), "type": 1},
                {"name": "Site", "value": p.keep("North quay"), "type": 0},
            ],
        },
    ),
    whole(
        "json.name-value",
        "moors fhir parameters",
        lambda p: {
            "resourceType": p.keep("Parameters"),
            "parameter": [
                {"name": "username", "valueString": "ward7"},
                {"name": "password", "valueString": p.human()},
                {"name": "format", "valueCode": p.keep("application/fhir+json")},
            ],
        },
    ),
    posted(
        "json.name-value",
        "moors arm parameters",
        lambda p: {
            "properties": {
                "mode": p.keep("Incremental"),
                "parameters": {
                    "adminPassword": {"value": p.two_words()},
                    "vmSize": {"value": p.keep("Standard_D2s_v5")},
                },
            }
        },
    ),
    whole(
        "json.name-value",
        "moors ticket fields",
        lambda p: {
            "ticket": p.number(),
            "custom_fields": [
                {"fieldLabel": "Wi-Fi password", "fieldValue": p.pet()},
                {"fieldLabel": "Impact", "fieldValue": p.keep("Department")},
            ],
        },
    ),
    whole(
        "json.name-value",
        "moors pairs as lists",
        lambda p: {"settings": [["imap_host", p.keep("imap.fen.example")], ["imap_password", p.key(12)], ["ssl", "1"]]},
    ),
    whole(
        "json.name-value",
        "moors flat hash",
        lambda p: {
            "result": ["host", p.keep("db1.fen.example"), "password", p.simple_password(), "port", p.keep("5432")]
        },
    ),
    posted(
        "json.name-value",
        "moors html form as json",
        lambda p: {
            "formFields": [
                {"inputName": "txtKennwort", "inputType": "password", "inputValue": p.human()},
                {"inputName": "ddlSprache", "inputType": "select", "inputValue": p.keep("de-AT")},
            ]
        },
    ),
]

"""Cases of schools, clinics and town halls: pairs of a name and a value."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
    in_json_post,
)

_PAIRS = [
    in_json(
        "json.name-value",
        "rmm custom field",
        lambda p: {
            "customFields": [
                {"fieldName": "Firewall Admin Password", "content": p.human()},
                {"fieldName": "Rack", "content": p.keep("R12-U07")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "psa configuration questions",
        lambda p: {
            "questions": [
                {"question": "Wireless Key", "answer": p.pet()},
                {"question": "SSID", "answer": p.keep("CLINIC-GUEST")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "github action",
        lambda p: {
            "inputs": [
                {"id": "deploy_token", "default": p.token(36)},
                {"id": "environment", "default": p.keep("staging-eu")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "form submission",
        lambda p: {
            "answers": [
                {"label": "Choose a password", "type": "password", "value": p.pet()},
                {"label": "Town", "type": "text", "value": p.keep("Valkeakoski")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "typeform",
        lambda p: {
            "answers": [
                {"field": {"ref": "wifi_password", "type": "short_text"}, "text": p.two_words()},
                {"field": {"ref": "room_name", "type": "short_text"}, "text": p.keep("Aula Magna")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "aws tags",
        lambda p: {
            "Tags": [{"Key": "db_password", "Value": p.pet()}, {"Key": "CostCenter", "Value": p.keep("CC-4410")}]
        },
    ),
    in_json(
        "json.name-value",
        "ecs",
        lambda p: {
            "containerDefinitions": [
                {
                    "environment": [
                        {"name": "JWT_SIGNING_KEY", "value": p.key(48)},
                        {"name": "LOG_LEVEL", "value": p.keep("debug-sql")},
                    ]
                }
            ]
        },
    ),
    in_json(
        "json.name-value",
        "ssm",
        lambda p: {
            "Parameters": [
                {"Name": "/prod/mail/smtp_password", "Type": p.keep("SecureString"), "Value": p.human(), "Version": 4},
                {"Name": "/prod/mail/host", "Type": "String", "Value": p.keep("mx2.school.example")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "azure app settings",
        lambda p: [
            {
                "name": "AzureWebJobsStorage",
                "value": f"DefaultEndpointsProtocol=https;AccountName={p.keep('schoolfiles')};AccountKey={p.base64(64)}==;EndpointSuffix=core.windows.net",
                "slotSetting": False,
            }
        ],
    ),
    in_json(
        "json.name-value",
        "german",
        lambda p: {
            "felder": [
                {"bezeichnung": "Kennwort", "inhalt": p.pet()},
                {"bezeichnung": "Ortsteil", "inhalt": p.keep("Hellersdorf")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "french",
        lambda p: {
            "champs": [
                {"libelle": "Mot de passe Wi-Fi", "valeur": p.dashed()},
                {"libelle": "Bâtiment", "valeur": p.keep("Bât. C-204")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "spanish",
        lambda p: {
            "campos": [{"nombre": "clave_wifi", "valor": p.pet()}, {"nombre": "planta", "valor": p.keep("Planta -2")}]
        },
    ),
    in_json(
        "json.name-value",
        "tr-069",
        lambda p: {
            "parameters": [
                ["Device.WiFi.AccessPoint.1.Security.KeyPassphrase", p.letters(12), "xsd:string"],
                ["Device.WiFi.SSID.1.SSID", p.keep("Vermont-5G"), "xsd:string"],
            ]
        },
    ),
    in_json(
        "json.name-value",
        "genie acs",
        lambda p: {
            "InternetGatewayDevice.ManagementServer.ConnectionRequestPassword": {
                "_value": p.pet(),
                "_type": "xsd:string",
            },
            "InternetGatewayDevice.DeviceInfo.ModelName": {"_value": p.keep("HG8245Q2"), "_type": "xsd:string"},
        },
    ),
    in_json(
        "json.name-value",
        "jira form",
        lambda p: {
            "fields": [
                {"id": "customfield_10071", "name": "VPN pre-shared key", "value": p.token(24)},
                {"id": "customfield_10072", "name": "Office", "value": p.keep("Malmö HQ-3")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "har headers",
        lambda p: {
            "headers": [
                {"name": "X-Vault-Token", "value": "hvs." + p.key(40)},
                {"name": "Accept-Language", "value": p.keep("nb-NO")},
            ]
        },
    ),
    in_json(
        "json.name-value", "pair of arrays", lambda p: [["session_key", p.hex(40)], ["locale", p.keep("sv-FI-x2")]]
    ),
    in_json(
        "json.name-value",
        "flat array",
        lambda p: {"rawHeaders": ["Host", p.keep("sis.school.example"), "X-Auth-Token", p.hex(32), "Accept", "*/*"]},
    ),
    in_json(
        "json.name-value",
        "key and string value",
        lambda p: {
            "attributes": [
                {"key": "http.request.header.authorization", "value": {"stringValue": "Token " + p.hex(40)}},
                {"key": "http.route", "value": {"stringValue": p.keep("/api/v3/wards")}},
            ]
        },
    ),
    in_json_post(
        "json.name-value",
        "parameters of a job",
        lambda p: {
            "parameter": [
                {"name": "SUDO_PASS", "value": p.human()},
                {"name": "BRANCH", "value": p.keep("release/26.11")},
            ]
        },
    ),
]

CASES: list[Case] = [*_PAIRS]

"""Cases of schools, clinics and town halls, a fourth time: documents."""

from __future__ import annotations

import json

from tests.leaks.case import JSON_TYPE, TEXT_TYPE, Case, in_answer, in_json, in_json_post
from tests.leaks.planter import compact

_MORE = [
    in_json(
        "json.numeric-otp",
        "mills fourth: finnish text",
        lambda p: {
            "viesti": f"Kertakäyttökoodisi on {p.otp(6)}. Älä kerro sitä kenellekään.",
            "aika": p.keep("30.11.2026"),
        },
    ),
    in_json(
        "json.numeric-otp",
        "mills fourth: polish text",
        lambda p: {"tresc": f"Kod autoryzacyjny: {p.otp(6)}. Operacja nr {p.keep('7')}."},
    ),
    in_json(
        "json.escaped",
        "mills fourth: header array",
        lambda p: {
            "meta": json.dumps(
                {"headers": [["authorization", f"Bearer {p.token(40)}"], ["accept", p.keep("text/x-fur")]]}
            )
        },
    ),
    in_json(
        "json.escaped",
        "mills fourth: powershell",
        lambda p: {
            "script": f"$cred = ConvertTo-SecureString '{p.human()}' -AsPlainText -Force\n$vm = '{p.keep('vm-rota-2')}'"
        },
    ),
    in_json(
        "json.escaped",
        "mills fourth: ansible task",
        lambda p: {"task": f"- name: {p.keep('set admin')}\n  user:\n    name: ops\n    password: {p.two_words()}\n"},
    ),
    in_answer(
        "json.broken",
        "mills fourth: php dump",
        TEXT_TYPE,
        lambda p: (
            f'array(2) {{\n  ["login"]=>\n  string(3) "ana"\n  ["passwd"]=>\n  string(9) "{p.pet()}"\n}}\n{p.keep("Request 41 done")}\n'
        ),
    ),
    in_json(
        "json.name-value",
        "mills fourth: ssm documents",
        lambda p: {"Parameters": {"DomainJoinPassword": [p.human()], "DomainName": [p.keep("corp.town.example")]}},
    ),
    in_json(
        "json.name-value",
        "mills fourth: cfn",
        lambda p: [
            {"ParameterKey": "DBMasterPassword", "ParameterValue": p.pet()},
            {"ParameterKey": "DBName", "ParameterValue": p.keep("rota_main")},
        ],
    ),
    in_json(
        "json.name-value",
        "mills fourth: cfn outputs",
        lambda p: [
            {"OutputKey": "ApiSecret", "OutputValue": p.key(40)},
            {"OutputKey": "BucketName", "OutputValue": p.keep("town-files-2")},
        ],
    ),
    in_json(
        "json.name-value",
        "mills fourth: openapi security",
        lambda p: {
            "auth": [
                {"in": "header", "name": "X-Api-Key", "example": p.key(32)},
                {"in": "query", "name": "lang", "example": p.keep("fo-FO")},
            ]
        },
    ),
    in_json(
        "json.table",
        "mills fourth: google viz",
        lambda p: {
            "table": {
                "cols": [{"label": "Room", "type": "string"}, {"label": "Door PIN", "type": "string"}],
                "rows": [{"c": [{"v": p.keep("B-12")}, {"v": p.otp(5)}]}],
            }
        },
    ),
    in_json(
        "json.table",
        "mills fourth: parallel lists",
        lambda p: {"names": ["ssid", "psk", "band"], "values": [p.keep("Campus-7"), p.pet(), p.keep("5GHz")]},
    ),
    in_answer(
        "json.patch",
        "mills fourth: mongo",
        JSON_TYPE,
        lambda p: compact(
            {
                "updateDescription": {
                    "updatedFields": {"auth.plainPassword": p.human(), "address.town": p.keep("Hillerød")}
                }
            }
        ),
    ),
    in_json(
        "json.value-as-key",
        "mills fourth: rate limits",
        lambda p: {"buckets": {f"token:{p.token(40)}": {"left": 4}}, "town": p.keep("Nivå-1")},
    ),
    in_answer(
        "json.lines",
        "mills fourth: tagged",
        TEXT_TYPE,
        lambda p: (
            f"2026-11-30 INFO {compact({'user': 'ana', 'apiKey': p.key(32)})}\n2026-11-30 INFO {p.keep('job done 41')}\n"
        ),
    ),
    in_json_post(
        "json.graphql-variable",
        "mills fourth: upload map",
        lambda p: {
            "operations": compact({"query": "mutation($t:String!){x(resetToken:$t)}", "variables": {"t": p.key(32)}}),
            "map": compact({"0": [p.keep("variables.file")]}),
        },
    ),
    in_json_post(
        "json.rpc",
        "mills fourth: xmpp",
        lambda p: {"command": "change_password", "args": {"user": p.keep("rota-bot"), "host": "x", "newpass": p.pet()}},
    ),
    in_json_post(
        "json.storage-dump",
        "mills fourth: keycloak js",
        lambda p: {
            "kc-callback-" + p.keep("a1b2"): compact(
                {"state": p.guid(), "nonce": p.guid(), "pkceCodeVerifier": p.key(96)}
            )
        },
    ),
    in_json(
        "json.nested-har",
        "mills fourth: mitm",
        lambda p: {"request": {"headers": [["Cookie", f"sid={p.token(32)}"], ["Host", p.keep("api9.town.example")]]}},
    ),
    in_json(
        "json.kubernetes",
        "mills fourth: argo",
        lambda p: {
            "spec": {
                "source": {
                    "helm": {
                        "parameters": [
                            {"name": "auth.adminPassword", "value": p.pet()},
                            {"name": "image.tag", "value": p.keep("26.11.4")},
                        ]
                    }
                }
            }
        },
    ),
    in_json(
        "json.kubernetes",
        "mills fourth: compose",
        lambda p: {
            "services": {
                "db": {
                    "image": p.keep("postgres:17"),
                    "environment": {"POSTGRES_PASSWORD": p.two_words(), "POSTGRES_DB": p.keep("rota9")},
                }
            }
        },
    ),
]

CASES: list[Case] = [*_MORE]

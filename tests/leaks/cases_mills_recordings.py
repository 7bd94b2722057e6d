"""Cases of schools, clinics and town halls: recordings of traffic."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
)
from tests.leaks.planter import b64, compact

_RECORDINGS = [
    in_json(
        "json.nested-har",
        "postman auth",
        lambda p: {
            "item": [
                {
                    "name": p.keep("List wards"),
                    "request": {
                        "auth": {
                            "type": "apikey",
                            "apikey": [
                                {"key": "value", "value": p.key(40), "type": "string"},
                                {"key": "key", "value": "X-Ward", "type": "string"},
                            ],
                        }
                    },
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "postman basic",
        lambda p: {
            "auth": {
                "type": "basic",
                "basic": [{"key": "username", "value": p.keep("edi-bot")}, {"key": "password", "value": p.pet()}],
            }
        },
    ),
    in_json(
        "json.nested-har",
        "postman environment",
        lambda p: {
            "_postman_variable_scope": "environment",
            "values": [
                {"key": "client_secret", "value": p.token(40), "enabled": True},
                {"key": "baseUrl", "value": p.keep("https://uat.clinic.example")},
            ],
        },
    ),
    in_json(
        "json.nested-har",
        "insomnia",
        lambda p: {
            "resources": [
                {
                    "_type": "request",
                    "authentication": {"type": "bearer", "token": p.token(50), "prefix": ""},
                    "url": p.keep("{{ base }}/v1/wards"),
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "pact",
        lambda p: {
            "interactions": [
                {
                    "description": p.keep("a request for beds"),
                    "request": {"method": "GET", "headers": {"x-functions-key": p.base64(40)}},
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "vcr",
        lambda p: {
            "http_interactions": [
                {
                    "request": {
                        "uri": f"https://api.example/v1/c?key={p.key(32)}&lang={p.keep('cy-GB')}",
                        "headers": {"Authorization": ["Basic " + b64(f"edi:{p.human()}")]},
                    }
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "wiremock",
        lambda p: {
            "mappings": [{"request": {"url": p.keep("/v1/beds"), "headers": {"X-Session": {"equalTo": p.hex(40)}}}}]
        },
    ),
    in_json(
        "json.nested-har",
        "post data text",
        lambda p: {
            "log": {
                "entries": [
                    {
                        "request": {
                            "postData": {
                                "mimeType": "application/json",
                                "text": compact({"salasana": p.pet(), "osasto": p.keep("Osasto 5")}),
                            }
                        }
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested-har",
        "post data parameters",
        lambda p: {
            "log": {
                "entries": [
                    {
                        "request": {
                            "postData": {
                                "params": [
                                    {"name": "j_password", "value": p.human()},
                                    {"name": "lang", "value": p.keep("fi-SV")},
                                ]
                            }
                        }
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested-har",
        "answer in base64",
        lambda p: {
            "log": {
                "entries": [
                    {
                        "response": {
                            "content": {
                                "mimeType": "application/json",
                                "encoding": "base64",
                                "text": b64(compact({"refreshToken": p.token(48)})),
                            }
                        },
                        "startedDateTime": p.date(),
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested-har",
        "bruno",
        lambda p: {
            "bru": f"auth:basic {{\n  username: edi\n  password: {p.pet()}\n}}\n\nheaders {{\n  accept-language: {p.keep('ga-IE')}\n}}\n"
        },
    ),
    in_json(
        "json.nested-har",
        "http file",
        lambda p: {
            "content": f"@token = {p.token(40)}\nGET https://{p.keep('api.wards.example')}/v1/beds\nAuthorization: Bearer {{{{token}}}}\n"
        },
    ),
]

CASES: list[Case] = [*_RECORDINGS]

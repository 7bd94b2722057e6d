"""Cases of burn: telemetry, reports of a policy, recorded sessions."""

from __future__ import annotations

from tests.leaks.case import Case, in_post
from tests.leaks.moors_parts import posted, whole
from tests.leaks.planter import compact

CASES: list[Case] = [
    posted(
        "text.telemetry",
        "burn matomo batch",
        lambda p: {
            "requests": [
                f"?idsite=3&rec=1&action_name={p.keep('Checkout')}&url=https%3A%2F%2Fburn.example%2Freset%3Ftoken%3D{p.key(24)}&rand=442"
            ]
        },
    ),
    in_post(
        "text.telemetry",
        "burn nel report",
        "application/reports+json",
        lambda p: compact(
            [
                {
                    "age": 12,
                    "type": p.keep("network-error"),
                    "url": f"https://burn.example/invite/accept?invitation={p.hex(32)}&lang=de",
                    "body": {"phase": p.keep("application"), "status_code": 500},
                }
            ]
        ),
    ),
    in_post(
        "text.telemetry",
        "burn csp level two",
        "application/csp-report",
        lambda p: compact(
            {
                "csp-report": {
                    "document-uri": f"https://burn.example/sso/callback#access_token={p.token(40)}&token_type=bearer",
                    "violated-directive": p.keep("script-src-elem"),
                    "blocked-uri": p.keep("inline"),
                    "status-code": 200,
                }
            }
        ),
    ),
    posted(
        "text.telemetry",
        "burn app insights",
        lambda p: [
            {
                "name": "Microsoft.ApplicationInsights.RemoteDependency",
                "iKey": p.guid(),
                "data": {
                    "baseData": {
                        "name": p.keep("GET /api/items"),
                        "target": "burn.example",
                        "data": f"https://burn.example/api/items?api_key={p.hex(32)}",
                    }
                },
            }
        ],
    ),
    posted(
        "text.telemetry",
        "burn segment page",
        lambda p: {
            "type": p.keep("page"),
            "properties": {
                "path": p.keep("/welcome"),
                "search": f"?magic={p.token(43)}&utm_source=mail",
                "title": p.keep("Welcome back"),
            },
            "writeKey": p.key(32),
        },
    ),
    posted(
        "text.telemetry",
        "burn otlp attribute",
        lambda p: {
            "resourceSpans": [
                {
                    "scopeSpans": [
                        {
                            "spans": [
                                {
                                    "traceId": p.digest(32),
                                    "name": p.keep("HTTP GET"),
                                    "attributes": [
                                        {
                                            "key": "url.full",
                                            "value": {"stringValue": f"https://burn.example/v1/me?sid={p.key(26)}"},
                                        },
                                        {
                                            "key": "http.request.header.authorization",
                                            "value": {
                                                "arrayValue": {"values": [{"stringValue": f"Bearer {p.letters(30)}"}]}
                                            },
                                        },
                                    ],
                                }
                            ]
                        }
                    ]
                }
            ]
        },
    ),
    in_post(
        "text.telemetry",
        "burn sentry envelope",
        "application/x-sentry-envelope",
        lambda p: (
            compact({"event_id": "4f", "dsn": f"https://{p.hex(32)}@o44.ingest.burn.example/7"})
            + "\n"
            + compact({"type": "event"})
            + "\n"
            + compact(
                {
                    "request": {
                        "query_string": [["reset", p.token(32)], ["lang", "de-AT"]],
                        "cookies": {"connect.sid": p.token(40)},
                    }
                }
            )
        ),
    ),
    in_post(
        "text.telemetry",
        "burn ga4 lines",
        "text/plain;charset=UTF-8",
        lambda p: (
            f"en=page_view&dl=https%3A%2F%2Fburn.example%2Flogin%3Fticket%3DST-{p.key(24)}&dt={p.keep('Sign')}%20in\nen=scroll&epn.percent_scrolled={p.keep('90')}"
        ),
    ),
    posted(
        "text.telemetry",
        "burn resource timing",
        lambda p: {
            "entries": [
                {
                    "entryType": p.keep("resource"),
                    "name": f"https://burn.example/media/9.m3u8?hdnts=exp=1790000000~acl=/*~hmac={p.hex(64)}",
                    "duration": 41.5,
                }
            ]
        },
    ),
    posted(
        "text.session-replay",
        "burn rrweb input",
        lambda p: {
            "events": [
                {"type": 4, "data": {"href": "https://burn.example/login", "width": 1280}},
                {
                    "type": 2,
                    "data": {
                        "node": {
                            "type": 2,
                            "id": 41,
                            "tagName": "input",
                            "attributes": {"type": "password", "name": p.keep("pw")},
                        }
                    },
                },
                {
                    "type": 3,
                    "data": {"source": 5, "text": p.human(), "isChecked": False, "id": 41},
                    "timestamp": 1790000000,
                },
            ]
        },
    ),
    posted(
        "text.session-replay",
        "burn rrweb label",
        lambda p: {
            "type": 3,
            "data": {
                "source": 5,
                "id": 17,
                "text": p.pet(),
                "attributes": {"autocomplete": "current-password"},
                "isChecked": False,
            },
            "delay": 33,
        },
    ),
    posted(
        "text.session-replay",
        "burn keystroke list",
        lambda p: {
            "replay": [
                {"selector": "input#kennwort", "event": "input", "value": p.two_words(), "t": 4413},
                {"selector": "select#land", "event": "change", "value": p.keep("Österreich"), "t": 5110},
            ]
        },
    ),
    posted(
        "text.session-replay",
        "burn clarity tuple",
        lambda p: {
            "e": ["0.7", 3, 1],
            "p": [[11233, 27, 88, "#password", p.human()], [11999, 27, 91, "#city", p.keep("Graz")]],
        },
    ),
    posted(
        "text.session-replay",
        "burn devtools recorder",
        lambda p: {
            "title": p.keep("Sign in flow"),
            "steps": [
                {"type": "navigate", "url": p.keep("https://burn.example/login")},
                {"type": "change", "value": p.phrase(), "selectors": [["aria/Password"], ["#pw"]], "target": "main"},
                {"type": "change", "value": p.keep("Wien Mitte"), "selectors": [["aria/Branch"], ["#branch"]]},
            ],
        },
    ),
    whole(
        "text.session-replay",
        "burn selenium ide",
        lambda p: {
            "tests": [
                {
                    "name": p.keep("login works"),
                    "commands": [
                        {"command": "type", "target": "id=txtPassword", "value": p.simple_password()},
                        {"command": "click", "target": "css=.btn-primary", "value": ""},
                        {"command": "type", "target": "id=txtSearch", "value": p.keep("garden hose")},
                    ],
                }
            ]
        },
    ),
    posted(
        "text.session-replay",
        "burn playwright trace",
        lambda p: {
            "type": "before",
            "apiName": "page.fill",
            "params": {"selector": 'internal:label="Passwort"i', "value": p.pet(), "strict": True},
            "pageId": p.keep("page@9f1"),
        },
    ),
    posted(
        "text.session-replay",
        "burn breadcrumbs",
        lambda p: {
            "breadcrumbs": [
                {"category": "ui.input", "message": f"input[name=otp] = {p.otp()}"},
                {"category": p.keep("navigation"), "data": {"from": "/login", "to": p.keep("/dashboard/orders")}},
            ]
        },
    ),
]

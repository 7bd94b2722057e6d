"""Cases of schools, clinics and town halls: telemetry, replays and web tokens."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    in_json,
    in_json_post,
    in_post,
)
from tests.leaks.mills_bodies import text
from tests.leaks.planter import compact, encoded

_TELEMETRY = [
    in_json_post(
        "text.telemetry",
        "sentry breadcrumb",
        lambda p: {
            "breadcrumbs": [
                {
                    "category": "xhr",
                    "data": {"url": f"/api/cb?access_token={p.token(40)}&lang={p.keep('bs-BA')}", "status_code": 200},
                }
            ],
            "release": p.digest(40),
        },
    ),
    in_json_post(
        "text.telemetry",
        "sentry request",
        lambda p: {
            "request": {
                "url": p.keep("https://portal.example/wards"),
                "headers": {"Cookie": f"sid={p.token(32)}"},
                "data": {"senha": p.human()},
            }
        },
    ),
    in_post(
        "text.telemetry",
        "ga collect",
        TEXT_TYPE,
        lambda p: (
            f"v=2&tid={p.keep('G-4X2QK1WZ9B')}&dl={quote('https://portal.example/reset?token=' + p.token(40), safe='')}&en=page_view"
        ),
    ),
    in_json_post(
        "text.telemetry",
        "csp report",
        lambda p: {
            "csp-report": {
                "document-uri": f"https://portal.example/login?ticket={p.token(32)}",
                "violated-directive": p.keep("script-src-elem"),
            }
        },
    ),
    in_post(
        "text.telemetry",
        "reporting api",
        "application/reports+json",
        lambda p: compact(
            [
                {
                    "type": "deprecation",
                    "url": f"https://portal.example/doc?sig={p.hex(64)}&v={p.keep('v-31')}",
                    "body": {"id": p.keep("UnloadHandler")},
                }
            ]
        ),
    ),
    in_json_post(
        "text.telemetry",
        "otlp",
        lambda p: {
            "resourceSpans": [
                {
                    "scopeSpans": [
                        {
                            "spans": [
                                {
                                    "traceId": p.digest(32),
                                    "attributes": [
                                        {
                                            "key": "url.full",
                                            "value": {"stringValue": f"https://api.example/w?api_key={p.key(32)}"},
                                        }
                                    ],
                                }
                            ]
                        }
                    ]
                }
            ]
        },
    ),
    in_json_post(
        "text.telemetry",
        "log of an app",
        lambda p: {
            "logs": [{"level": p.keep("WARNING-2"), "message": f"retrying with Authorization: Bearer {p.token(40)}"}]
        },
    ),
    in_json_post(
        "text.telemetry",
        "app insights",
        lambda p: {
            "baseData": {
                "name": p.keep("GET /wards"),
                "data": f"https://api.example/w?code={p.base64(40)}%3D",
                "properties": {"pin": p.otp(6)},
            }
        },
    ),
    in_json_post(
        "text.telemetry",
        "navigation",
        lambda p: {"events": [{"e": "nav", "from": f"/magic/{p.token(40)}", "to": p.keep("/wards/overview")}]},
    ),
    in_json_post(
        "text.telemetry",
        "input event",
        lambda p: {
            "event": "field_change",
            "properties": {"field_name": "password", "field_value": p.pet(), "form": p.keep("signup-v5")},
        },
    ),
    in_json_post(
        "text.telemetry",
        "deep link",
        lambda p: {
            "link": f"rota://signin?otl={p.token(32)}&src={p.keep('mail-2611')}",
            "platform": p.keep("android-15"),
        },
    ),
]

_REPLAY = [
    in_json_post(
        "text.session-replay",
        "rrweb input",
        lambda p: {
            "events": [
                {
                    "type": 2,
                    "data": {
                        "node": {"id": 7, "tagName": "input", "attributes": {"type": "password", "value": p.human()}}
                    },
                }
            ],
            "href": p.keep("https://portal.example/rota"),
        },
    ),
    in_json_post(
        "text.session-replay",
        "keys one by one",
        lambda p: {
            "keys": [{"k": c, "t": i} for i, c in enumerate(p.human())],
            "target": "input#password",
            "page": p.keep("/login-v3"),
        },
    ),
    in_json_post(
        "text.session-replay",
        "mutation",
        lambda p: {
            "type": 3,
            "data": {
                "source": 0,
                "texts": [
                    {"id": 22, "value": f"Your recovery code: {p.recovery()}"},
                    {"id": 23, "value": p.keep("Keep it in a safe place")},
                ],
            },
        },
    ),
    in_json_post(
        "text.session-replay",
        "selector",
        lambda p: {
            "actions": [
                {"selector": "input[name='pwd']", "action": "type", "text": p.pet()},
                {"selector": "#town", "action": "type", "text": p.keep("Nässjö")},
            ]
        },
    ),
    in_json_post(
        "text.session-replay",
        "playwright script",
        lambda p: {
            "steps": [
                f"await page.getByLabel('Password').fill('{p.human()}')",
                f"await page.getByLabel('Town').fill('{p.keep('Eksjö')}')",
            ]
        },
    ),
    in_json_post(
        "text.session-replay",
        "chrome recorder",
        lambda p: {
            "steps": [
                {"type": "change", "value": p.two_words(), "selectors": [["aria/Password"], ["#pw"]]},
                {"type": "change", "value": p.keep("Tranås"), "selectors": [["aria/Town"]]},
            ]
        },
    ),
    in_json_post(
        "text.session-replay",
        "selenium ide",
        lambda p: {
            "commands": [
                {"command": "type", "target": "id=password", "value": p.pet()},
                {"command": "type", "target": "id=town", "value": p.keep("Gislaved")},
            ]
        },
    ),
    in_json_post(
        "text.session-replay",
        "snapshot html",
        lambda p: {
            "html": f'<form><input name="kod" type="password" value="{p.human()}"><p>{p.keep("Lokal 4")}</p></form>',
            "t": p.number(),
        },
    ),
]

_JWT = [
    in_json("text.jwt", "among words", lambda p: {"note": f"use {p.jwt()} until tomorrow", "id": p.number()}),
    in_json("text.jwt", "in a list", lambda p: {"items": [p.jwt(), p.keep("plain text item")]}),
    in_json("text.jwt", "letters in front", lambda p: {"v": "jwt:" + p.jwt(), "id": p.uuid()}),
    text("text.jwt", "body alone", lambda p: p.jwt() + "\n", "application/jwt"),
    in_json("text.jwt", "two joined", lambda p: {"x": p.jwt() + "~" + p.jwt() + "~", "id": p.uuid()}),
    in_json(
        "text.jwt",
        "split",
        lambda p: {
            "h": encoded({"alg": "HS256", "typ": "JWT"}),
            "jwt": {"payload": encoded({"sub": p.digits(9), "adm": 1}), "signature": p.token(43)},
            "id": p.uuid(),
        },
    ),
    in_json(
        "text.jwt",
        "unsecured",
        lambda p: {
            "ctx": encoded({"alg": "none"}) + "." + encoded({"sub": p.digits(9), "nbf": 1_700_000_000}) + ".",
            "id": p.uuid(),
        },
    ),
    in_json(
        "text.jwt",
        "json serialisation",
        lambda p: {
            "protected": encoded({"alg": "ES256"}),
            "payload": encoded({"sub": p.digits(10), "role": "clerk"}),
            "signature": p.token(86),
            "id": p.uuid(),
        },
    ),
    in_json(
        "text.jwt",
        "in an image address",
        lambda p: {"img": f"https://cdn.example/i/{p.jwt()}/w200.png", "alt": p.keep("Photo of the hall")},
    ),
]

CASES: list[Case] = [*_TELEMETRY, *_REPLAY, *_JWT]

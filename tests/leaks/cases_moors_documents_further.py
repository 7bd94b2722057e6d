"""Cases of moors: documents within documents, broken ones, lines of JSON, what stores keep."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import dialogue, posted, whole
from tests.leaks.planter import compact

CASES: list[Case] = [
    dialogue(
        "json.under-secret-key",
        "moors lists by address",
        lambda p: (
            "/api/tokens",
            {"q": p.keep("ci-2026")},
            {"data": [{"id": p.number(), "name": p.keep("ci-2026")}], "total": 1, "apiKey": p.key(24)},
        ),
    ),
    dialogue(
        "json.under-secret-key",
        "moors states by address",
        lambda p: (
            "/api/keys/rotate",
            {},
            {"result": p.keep("queued"), "text": p.keep("Rotation started at 10:15"), "apiKey": p.key(24)},
        ),
    ),
    whole(
        "json.nested",
        "moors camera address",
        lambda p: {
            "cameras": [
                {
                    "name": p.keep("Gate 4"),
                    "stream": f"rtsp://admin:{p.pet()}@10.0.0.4:554/Streaming/Channels/101",
                    "fps": 15,
                }
            ]
        },
    ),
    whole(
        "json.nested",
        "moors thin address",
        lambda p: {
            "jdbcUrl": f"jdbc:oracle:thin:app/{p.letters(10)}@//ora.fen.example:1521/FEN",
            "pool": p.keep("HikariPool-1"),
        },
    ),
    whole(
        "json.nested",
        "moors query of an address",
        lambda p: {"dsn": f"postgresql://db1.fen.example/fen?user=app&password={p.pet()}&sslmode=require"},
    ),
    whole(
        "json.nested",
        "moors redis address",
        lambda p: {"cache": f"rediss://:{p.letters(14)}@cache.fen.example:6380/0", "ttl": p.keep("15m")},
    ),
    whole(
        "json.nested",
        "moors rich text",
        lambda p: {
            "type": "doc",
            "content": [
                {
                    "type": "paragraph",
                    "content": [
                        {"type": "text", "text": p.keep("New firewall is in, admin password: ")},
                        {"type": "text", "text": p.human(), "marks": [{"type": "code"}]},
                    ],
                }
            ],
        },
    ),
    whole(
        "json.nested",
        "moors blocks",
        lambda p: {
            "blocks": [
                {
                    "type": p.keep("section"),
                    "text": {"type": "mrkdwn", "text": f"{p.keep('Handover of the NAS')}\n*root pw:* `{p.pet()}`"},
                }
            ]
        },
    ),
    whole(
        "json.nested",
        "moors card of a board",
        lambda p: {
            "id": p.digest(24),
            "name": p.keep("VPN for branch"),
            "desc": f"**User**: branch\n**Password**: {p.dashed()}\n**Gateway**: {p.keep('vpn.fen.example')}",
        },
    ),
    whole(
        "json.nested",
        "moors chat with a model",
        lambda p: {
            "messages": [
                {
                    "role": "user",
                    "content": f"log in as mk, my password is {p.human()}, {p.keep('then list the invoices')}",
                }
            ],
            "model": p.keep("fen-large-2"),
        },
    ),
    whole(
        "json.nested",
        "moors base of records",
        lambda p: {
            "records": [
                {
                    "id": p.keep("recA1b2C3d4E5f6G7"),
                    "fields": {"Site": p.keep("Quay"), "Wi-Fi PW": p.two_words(), "Alarm PIN": p.otp(4)},
                }
            ]
        },
    ),
    posted(
        "text.session-replay",
        "moors browser test",
        lambda p: {
            "method": p.keep("fill"),
            "params": {"selector": "#password", "value": p.letters(12), "strict": True},
        },
    ),
    posted(
        "text.session-replay",
        "moors crash variables",
        lambda p: {
            "frames": [{"function": p.keep("connect"), "vars": {"host": p.keep("'db1'"), "password": f"'{p.pet()}'"}}]
        },
    ),
    posted(
        "text.session-replay",
        "moors input event",
        lambda p: {
            "events": [
                {"kind": "input", "label": "PIN", "value": p.otp(4)},
                {"kind": "click", "label": p.keep("Continue")},
            ]
        },
    ),
    dialogue(
        "json.under-secret-key",
        "moors password made anew",
        lambda p: (f"/api/v2/users/{p.number()}/password/generate", {}, {"result": p.key(14), "expires": p.date()}),
    ),
    dialogue(
        "json.under-secret-key",
        "moors password as text",
        lambda p: ("/api/wifi-password", "", p.two_words()),
        types=("application/json", "text/plain"),
    ),
    dialogue(
        "json.under-secret-key",
        "moors reset of a password",
        lambda p: (
            "/api/password/reset",
            {"email": "mk@fen.example"},
            {"result": p.keep("mail-sent"), "data": p.keep("2026-03-01"), "secret": p.key(24)},
        ),
    ),
    dialogue(
        "json.under-secret-key",
        "moors secret by its name",
        lambda p: ("/v1/secrets/mailgun", {}, {"name": p.keep("mailgun"), "data": p.pet(), "version": 3}),
    ),
    whole(
        "json.nested",
        "moors hal templates",
        lambda p: {
            "_templates": {
                "default": {
                    "properties": [
                        {"name": "password", "value": p.human(), "required": True},
                        {"name": "site", "value": p.keep("Quay")},
                    ]
                }
            }
        },
    ),
    whole(
        "json.nested",
        "moors collection json",
        lambda p: {
            "collection": {
                "items": [
                    {
                        "data": [
                            {"name": "apiKey", "value": p.letters(24), "prompt": p.keep("API key")},
                            {"name": "plan", "value": p.keep("Gold")},
                        ]
                    }
                ]
            }
        },
    ),
    whole(
        "json.escaped",
        "moors four layers",
        lambda p: {
            "a": compact({"b": compact({"c": compact({"wifiKey": p.pet(), "d": "x"})})}),
            "site": p.keep("Quay"),
        },
    ),
    whole(
        "json.escaped",
        "moors yaml in json",
        lambda p: {"values.yaml": f"mail:\n  host: {p.keep('mx.fen.example')}\n  password: {p.pet()}\n"},
    ),
    whole(
        "json.escaped",
        "moors url in json in json",
        lambda p: {
            "m": compact({"cb": f"https://fen.example/cb?reset_token={p.key(20)}&lang=el"}),
            "site": p.keep("Quay"),
        },
    ),
]

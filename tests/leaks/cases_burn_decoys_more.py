"""Cases of burn: what looks like the forms beside them and is no secret, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import event, events, page, text, whole

CASES: list[Case] = [
    page(
        "text.recovery-codes",
        "burn decoy headings",
        lambda p: (
            f"<h2>Recovery codes</h2><p>{p.keep('Created on 2026-04-14')}</p><ul><li>{p.keep('2026-04-14')}</li><li>{p.keep('Print them')}</li></ul><h2>Orders</h2><ul><li>{p.keep('A1234-5567')}</li><li>{p.keep('4481 2209')}</li></ul>"
        ),
    ),
    page(
        "html.debug-page",
        "burn decoy labels",
        lambda p: (
            f"<table><tr><td>Password</td><td>{p.keep('last changed three days ago')}</td></tr><tr><td>Password hint</td><td>{p.keep('name of the first dog')}</td></tr><tr><td>Owner</td><td>{p.keep('ada / burn team')}</td></tr><tr><td>Ratio</td><td>{p.keep('4 / 1024x768')}</td></tr></table>"
        ),
    ),
    page(
        "html.debug-page",
        "burn decoy constants",
        lambda p: (
            f"<p><code>MAX_TOKENS</code> = <code>{p.keep('4096')}</code> <code>AUTH_MODE</code> = <code>{p.keep('kerberos')}</code> <code>SESSION_STORE</code> <code>{p.keep('redis_sessions')}</code></p>"
        ),
    ),
    page(
        "html.meta",
        "burn decoy refresh",
        lambda p: (
            f'<meta http-equiv="refresh" content="5;url=/orders/{p.number()}?tab={p.keep("open")}&amp;page={p.keep("7")}">'
        ),
    ),
    page(
        "html.hidden",
        "burn decoy data",
        lambda p: (
            f'<div data-content-hash="{p.digest(40)}" data-user-id="{p.number()}" data-page-key="{p.keep("orders.index")}" data-route-name="{p.keep("order_list")}"></div>'
        ),
    ),
    whole(
        "json.storage-dump",
        "burn decoy cookies",
        lambda p: [
            {
                "domain": ".burn.example",
                "hostOnly": False,
                "name": "theme",
                "value": p.keep("dark-mode"),
                "storeId": p.keep("0-main"),
            },
            {"domain": ".burn.example", "sameSite": "lax", "name": "lang", "value": p.keep("de-AT")},
        ],
    ),
    whole(
        "json.nested-har",
        "burn decoy query",
        lambda p: {
            "queryString": [
                {"name": "sort", "value": p.keep("created_at")},
                {"name": "key", "value": p.keep("title")},
                {"name": "code", "value": p.keep("AT-12")},
                {"name": "page", "value": p.keep("7")},
            ]
        },
    ),
    whole(
        "json.kubernetes",
        "burn decoy state",
        lambda p: {
            "resources": [
                {
                    "type": "random_pet",
                    "name": p.keep("suffix"),
                    "instances": [{"attributes": {"result": p.keep("willing-moth"), "length": 2}}],
                },
                {
                    "type": "aws_instance",
                    "instances": [
                        {"attributes": {"ami": p.keep("ami-0c55b159cbfafe1f0"), "value": p.keep("t3.micro")}}
                    ],
                },
            ]
        },
    ),
    in_json(
        "text.stack-trace",
        "burn decoy bound",
        lambda p: {"sql": f"select * from orders where id = ? and city = ? [{p.number()}, {p.keep('Bregenz')}]"},
    ),
    in_json(
        "text.stack-trace",
        "burn decoy calls",
        lambda p: {
            "trace": f"Auth::check('{p.keep('orders.view')}', '{p.keep('read-only')}') at {p.keep('Gate.php:41')}; Auth.allow(\"{p.keep('reports')}\", \"{p.keep('weekly')}\")"
        },
    ),
    in_json(
        "text.dsn",
        "burn decoy dsn",
        lambda p: {
            "path": f"file:{p.keep('orders.sqlite3')}?mode=ro",
            "target": f"tcp({p.keep('10.0.0.4:3306')})/{p.keep('shop')}",
        },
    ),
    in_json(
        "text.vendor-key",
        "burn decoy near key",
        lambda p: {
            "note": f"release {p.keep('2026.04.1')}: {p.digest(40)}",
            "arn": p.keep("arn:aws:iam::123456789012:user/ada"),
        },
    ),
    events(
        "stream.sse",
        "burn decoy lines",
        lambda p: [
            event(0, f"commit {p.digest(40)}\n{p.digest(40)}", "log"),
            event(1, f"step one\n{p.keep('step-two-of-nine')}", "progress"),
            event(2, p.keep("Hel"), "token"),
        ],
    ),
    text(
        "text.curl-echo",
        "burn decoy rtmp",
        lambda p: f"ffmpeg -i in.mp4 -f flv rtmp://live.burn.example/app/{p.keep('camera_front')}\n",
    ),
    text(
        "text.ini",
        "burn decoy sql grants",
        lambda p: (
            f"create user ada identified by values 'S:1';\ncreate user bob identified externally as '{p.keep('CN=bob')}';\n-- {p.keep('identified by the auditor')}\n"
        ),
    ),
    text(
        "text.otpauth",
        "burn decoy key lines",
        lambda p: (
            f"Public key:\n\n{p.keep('see the wiki page')}\n\nKeyboard layout:\n\n{p.keep('QWERTZ')}\n\nSecret santa:\n\n{p.keep('Thursday')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy passphrases",
        lambda p: f"Password: {p.keep('must contain one digit')}\nPassword hint: {p.keep('the usual one please')}\n",
    ),
]

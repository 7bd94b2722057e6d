"""Cases of schools, clinics and town halls: seeds, spare codes, keys of vendors, source maps."""

from __future__ import annotations

import json
import textwrap
from urllib.parse import quote

from tests.leaks.case import (
    HTML_TYPE,
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_json,
)
from tests.leaks.mills_bodies import text, vendor
from tests.leaks.mills_known import noted
from tests.leaks.planter import b64, compact

_OTPAUTH = [
    in_json(
        "text.otpauth",
        "hotp",
        lambda p: {"uri": f"otpauth://hotp/Town:ana?secret={p.base32(32)}&counter=4&issuer={p.keep('Town-Hall')}"},
    ),
    in_json(
        "text.otpauth",
        "escaped",
        lambda p: {
            "qr": "https://chart.example/qr?chs=200x200&chl="
            + quote(f"otpauth://totp/Town:ana?secret={p.base32(32)}", safe="")
        },
    ),
    in_json(
        "text.otpauth",
        "grouped by four",
        lambda p: {
            "setup": {
                "manualEntryKey": noted(p, " ".join(textwrap.wrap(p.base32(32).lower(), 4))),
                "issuer": p.keep("Town Hall 2"),
            }
        },
    ),
    in_json(
        "text.otpauth",
        "migration",
        lambda p: {"u": "otpauth-migration://offline?data=" + quote(p.base64(60), safe=""), "id": p.uuid()},
    ),
    in_answer(
        "text.otpauth",
        "page",
        HTML_TYPE,
        lambda p: f"<p>Or enter this key: <kbd>{p.base32(16)}</kbd></p><p>{p.keep('Account ana-town')}</p>",
    ),
    in_json(
        "text.otpauth", "seed in hex", lambda p: {"totpSeed": p.hex(40), "digits": 6, "algorithm": p.keep("HMAC-SHA1")}
    ),
    in_json(
        "text.otpauth",
        "image",
        lambda p: {
            "qrCode": "data:image/svg+xml;utf8,"
            + quote(f"<svg><desc>otpauth://totp/a?secret={p.base32(32)}</desc></svg>"),
            "name": p.keep("Phone of Ana"),
        },
    ),
    in_json(
        "text.otpauth",
        "base64",
        lambda p: {"provisioning": b64(f"otpauth://totp/Town:ana?secret={p.base32(32)}&issuer=Town"), "id": p.uuid()},
    ),
    in_answer(
        "text.otpauth",
        "text",
        TEXT_TYPE,
        lambda p: f"Geben Sie in der App den Schlüssel {p.base32(16)} ein. Aussteller: {p.keep('Stadt Peine')}\n",
    ),
]

_CODES = [
    in_json(
        "text.recovery-codes",
        "backup codes",
        lambda p: {"backup_codes": [p.otp(8), p.otp(8), p.otp(8)], "generated_at": p.date()},
    ),
    in_json(
        "text.recovery-codes",
        "objects",
        lambda p: {
            "scratchCodes": [{"code": p.recovery(), "used": False}, {"code": p.recovery(), "used": True}],
            "plan": p.keep("edu-2026"),
        },
    ),
    text(
        "text.recovery-codes",
        "text file",
        lambda p: (
            f"Town Hall recovery codes\nGenerated {p.keep('2026-11-30')}\n\n1. {p.recovery()}\n2. {p.recovery()}\n3. {p.recovery()}\n"
        ),
    ),
    in_answer(
        "text.recovery-codes",
        "list in a page",
        HTML_TYPE,
        lambda p: (
            f"<h2>Backup codes</h2><ul><li>{p.recovery()}</li><li>{p.recovery()}</li></ul><h2>Rooms</h2><ul><li>{p.keep('B-401')}</li></ul>"
        ),
    ),
    in_json(
        "text.recovery-codes",
        "german",
        lambda p: {"wiederherstellungscodes": [p.recovery(), p.recovery()], "plz": p.keep("31224")},
    ),
    in_json(
        "text.recovery-codes",
        "joined",
        lambda p: {
            "recoveryCodes": f"{p.recovery()} {p.recovery()} {p.recovery()}",
            "count": 3,
            "label": p.keep("main phone"),
        },
    ),
    in_json("text.recovery-codes", "seed phrase", lambda p: {"mnemonic": p.phrase(), "path": p.keep("m/44'/60'/0'/0")}),
    in_json(
        "text.recovery-codes",
        "filevault",
        lambda p: {"personalRecoveryKey": p.printed(6), "device": p.keep("MacBook-0417")},
    ),
    in_json(
        "text.recovery-codes",
        "pair with hash",
        lambda p: {"emergencyCode": {"plain": p.upper(12), "hint": p.keep("in the red folder")}},
    ),
]

_VENDORS = [
    vendor("mills github fine", lambda p: "github_pat_" + p.key(22) + "_" + p.key(59)),
    vendor("mills gitlab runner", lambda p: "glrt-" + p.token(20)),
    vendor("mills stripe restricted", lambda p: "rk_live_" + p.key(40)),
    vendor("mills stripe webhook", lambda p: "whsec_" + p.key(32)),
    vendor("mills sendgrid", lambda p: "SG." + p.token(22) + "." + p.token(43)),
    vendor("mills npm", lambda p: "npm_" + p.key(36)),
    vendor("mills docker", lambda p: "dckr_pat_" + p.token(27)),
    vendor("mills hugging face", lambda p: "hf_" + p.key(34)),
    vendor("mills tailscale", lambda p: "tskey-auth-" + p.key(11) + "-" + p.key(32)),
    vendor("mills grafana", lambda p: "glsa_" + p.key(32) + "_" + p.hex(8)),
    vendor("mills linear", lambda p: "lin_api_" + p.key(40)),
    vendor("mills notion", lambda p: "ntn_" + p.key(46)),
    vendor("mills shopify", lambda p: "shpat_" + p.hex(32)),
    vendor("mills digitalocean", lambda p: "dop_v1_" + p.hex(64)),
    vendor("mills openai project", lambda p: "sk-proj-" + p.token(100)),
    vendor("mills anthropic", lambda p: "sk-ant-api03-" + p.token(93)),
    vendor("mills slack app", lambda p: "xapp-1-A0" + p.digits(9) + "-" + p.digits(13) + "-" + p.hex(64)),
    vendor("mills google", lambda p: "AIza" + p.key(35)),
    vendor("mills mailchimp", lambda p: p.hex(32) + "-us14"),
    vendor("mills databricks", lambda p: "dapi" + p.hex(32)),
    vendor("mills pulumi", lambda p: "pul-" + p.hex(40)),
    vendor("mills doppler", lambda p: "dp.st.prd." + p.key(40)),
]

_MAPS = [
    text(
        "text.source-map",
        "content",
        lambda p: json.dumps(
            {
                "version": 3,
                "file": p.keep("app.4f2a.js"),
                "sources": ["../src/api.ts"],
                "sourcesContent": [f"const API_KEY = '{p.key(32)}';\nexport const town = '{p.keep('Kiruna')}';"],
                "mappings": "AAAA",
            }
        ),
        JSON_TYPE,
    ),
    text(
        "text.source-map",
        "env",
        lambda p: json.dumps(
            {
                "version": 3,
                "sourcesContent": [f'process.env.SMTP_PASS = "{p.human()}"; // relay of the town'],
                "names": [],
                "mappings": "",
            }
        ),
        "application/octet-stream",
    ),
    text(
        "text.source-map",
        "header of a call",
        lambda p: json.dumps(
            {
                "version": 3,
                "sources": [p.keep("webpack:///./src/http.js")],
                "sourcesContent": [f"axios.defaults.headers.common['X-Api-Key'] = \"{p.hex(40)}\""],
            }
        ),
        JSON_TYPE,
    ),
    text(
        "text.source-map",
        "inline",
        lambda p: (
            "var a=1;\n//# sourceMappingURL=data:application/json;base64,"
            + b64(json.dumps({"version": 3, "sourcesContent": [f"const password = '{p.pet()}'"]}))
        ),
        "text/javascript",
    ),
    text(
        "text.source-map",
        "database",
        lambda p: json.dumps(
            {
                "version": 3,
                "sourcesContent": [f"connect('postgres://app:{p.pet()}@{p.keep('pg9.town.example')}/r')"],
                "mappings": "A",
            }
        ),
        JSON_TYPE,
    ),
    text(
        "text.source-map",
        "prefix",
        lambda p: (
            ")]}'\n"
            + json.dumps(
                {"version": 3, "sourcesContent": [f'let clientSecret="{p.token(40)}"'], "file": p.keep("kiosk.js")}
            )
        ),
        JSON_TYPE,
    ),
]

_JSONP = [
    text(
        "text.jsonp",
        "guarded",
        lambda p: (
            f"/**/typeof cb_41 === 'function' && cb_41({compact({'auth_token': p.token(32), 'town': p.keep('Sibiu')})});"
        ),
        "application/javascript",
    ),
    text(
        "text.jsonp",
        "dotted callback",
        lambda p: f"jQuery.fn.cb({compact({'sess': {'sid': p.hex(32)}, 'town': p.keep('Arad')})})",
        "text/javascript",
    ),
    text(
        "text.jsonp",
        "status first",
        lambda p: f"cb(200, {compact({'passwd': p.pet(), 'town': 'Deva-2'})});",
        "text/javascript",
    ),
    text(
        "text.jsonp",
        "assignment",
        lambda p: f"var userInfo = {compact({'access_key': p.key(32), 'town': 'Brad-3'})};",
        "text/javascript",
    ),
    text(
        "text.jsonp", "text argument", lambda p: f"handle('{p.jwt()}', {compact({'town': 'Lugoj'})})", "text/javascript"
    ),
    text("text.jsonp", "as plain text", lambda p: f"callback({compact({'pin': p.otp(6), 'town': p.keep('Turda')})})"),
    text(
        "text.jsonp",
        "window",
        lambda p: f"window['__cfg']={compact({'mapKey': p.key(39), 'zoom': 7})};window.town='Cluj-4'",
        "text/javascript",
    ),
]

CASES: list[Case] = [*_OTPAUTH, *_CODES, *_VENDORS, *_MAPS, *_JSONP]

"""Cases of ports, waterworks, libraries and insurers: tokens, keys, connections, seeds, traces and what wraps them."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, JSON_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json
from tests.leaks.planter import b64, compact


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


def _counted(content: str) -> str:
    return f"{len(content)}\n{content}\n"


_OTPAUTH = [
    in_json(
        "text.otpauth",
        "steam",
        lambda p: {"qr": f"otpauth://totp/Quay:mk?secret={p.base32(32)}&issuer=Quay&digits=5"},
    ),
    in_json(
        "text.otpauth",
        "manual key",
        lambda p: {"manualEntryKey": " ".join(p.base32(4) for _ in range(8)), "account": p.keep("Quay portal")},
    ),
    in_json(
        "text.otpauth",
        "schluessel",
        lambda p: {"einrichtungsschluessel": p.base32(16), "ziffern": 6, "anbieter": p.keep("Hafenportal")},
    ),
    in_answer(
        "text.otpauth",
        "page to set up",
        HTML_TYPE,
        lambda p: (
            f"<p>Scan or enter <code>{p.base32(32)}</code> in your authenticator app</p><p>{p.keep('Time-based, 6 digits')}</p>"
        ),
    ),
    in_json(
        "text.otpauth",
        "qr image link",
        lambda p: {
            "img": f"https://chart.example/qr?size=200x200&data={quote('otpauth://totp/Quay?secret=' + p.base32(32), safe='')}",
            "alt": p.keep("QR code"),
        },
    ),
    in_json(
        "text.otpauth",
        "hex seed",
        lambda p: {"token": {"serial": p.keep("OATH0012AB"), "seed": p.hex(40), "type": p.keep("HOTP")}},
    ),
]

_RECOVERY = [
    in_json(
        "text.recovery-codes",
        "notfallcodes",
        lambda p: {"notfallCodes": [p.recovery(), p.recovery()], "erstelltAm": p.date()},
    ),
    in_json(
        "text.recovery-codes", "codes de secours", lambda p: {"codesDeSecours": [p.otp(8), p.otp(8)], "restants": 8}
    ),
    in_json(
        "text.recovery-codes",
        "printed",
        lambda p: {
            "print": {
                "title": p.keep("Your backup codes"),
                "lines": [f"1. {p.otp(4)} {p.otp(4)}", f"2. {p.otp(4)} {p.otp(4)}"],
            }
        },
    ),
    _text(
        "text.recovery-codes",
        "file to keep",
        lambda p: f"{p.keep('Quay portal backup codes')}\n\n1) {p.recovery()}\n2) {p.recovery()}\n",
    ),
    in_json(
        "text.recovery-codes",
        "words of a wallet",
        lambda p: {"recoveryPhrase": p.phrase() + " " + p.phrase(), "network": p.keep("testnet-4")},
    ),
    in_json(
        "text.recovery-codes",
        "used flags",
        lambda p: {
            "mfa": {"backup": [{"c": p.recovery(), "used": False}, {"c": p.recovery(), "used": True}]},
            "app": p.keep("authy"),
        },
    ),
    in_answer(
        "text.recovery-codes",
        "list of a page",
        HTML_TYPE,
        lambda p: (
            f"<h2>Recovery codes</h2><ul><li>{p.recovery()}</li><li>{p.recovery()}</li></ul><h2>Devices</h2><ul><li>{p.keep('Pixel 9 Pro')}</li></ul>"
        ),
    ),
]

_SOURCE_MAP = [
    in_answer(
        "text.source-map",
        "env in a source",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "version": 3,
                "sources": [p.keep("src/relay.ts")],
                "sourcesContent": [f"export const relayPw = '{p.two_words()}';"],
                "mappings": "AAAA",
            }
        ),
    ),
    in_answer(
        "text.source-map",
        "default of a key",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "version": 3,
                "file": p.keep("app.8f3c21.js"),
                "sourcesContent": [f'const key = process.env.FEED_KEY ?? "{p.hex(32)}"'],
                "mappings": "AAAA",
            }
        ),
    ),
    in_answer(
        "text.source-map",
        "header in a source",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "version": 3,
                "names": [p.keep("fetchBerths")],
                "sourcesContent": [f'fetch(u,{{headers:{{"X-Kiosk-Key":"{p.hex(32)}"}}}})'],
                "mappings": "AAAA",
            }
        ),
    ),
    in_answer(
        "text.source-map",
        "inline map",
        "text/javascript",
        lambda p: (
            f"go();\n//# sourceMappingURL=data:application/json;base64,{b64(json.dumps({'version': 3, 'sourcesContent': [f'let apiSecret=`{p.key(30)}`']}))}"
        ),
    ),
    in_answer(
        "text.source-map",
        "comment in a source",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "version": 3,
                "sourceRoot": p.keep("webpack://quay/"),
                "sourcesContent": [f"// kennwort: {p.human()}\nrun()"],
                "mappings": "",
            }
        ),
    ),
    in_answer(
        "text.source-map",
        "sections",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "version": 3,
                "sections": [
                    {
                        "offset": {"line": 0},
                        "map": {"sources": [p.keep("a.ts")], "sourcesContent": [f"login('kiosk', '{p.pet()}')"]},
                    }
                ],
            }
        ),
    ),
]

_JSONP = [
    in_answer(
        "text.jsonp",
        "jquery",
        "application/javascript",
        lambda p: f'jQuery3310_17({{"sessTok":"{p.token(30)}","zone":"{p.keep("quay-6")}"}});',
    ),
    in_answer(
        "text.jsonp",
        "guarded",
        "application/javascript",
        lambda p: f'/**/ window.cb && window.cb([{{"kennwort":"{p.pet()}"}},"2.1.0"]);',
    ),
    in_answer(
        "text.jsonp",
        "google query",
        "text/javascript",
        lambda p: (
            f'google.visualization.Query.setResponse({{"table":{{"cols":[{{"label":"PIN"}},{{"label":"Ort"}}],"rows":[{{"c":[{{"v":"{p.otp(4)}"}},{{"v":"{p.keep("Leer")}"}}]}}]}}}});'
        ),
    ),
    in_answer(
        "text.jsonp",
        "status and token",
        "text/javascript",
        lambda p: f'portal.onLogin("OK_200",{{token:"{p.token(30)}"}})',
    ),
    in_answer(
        "text.jsonp",
        "nested text",
        "text/javascript",
        lambda p: f'cb("{{\\"apiKey\\":\\"{p.hex(32)}\\"}}", 417)',
    ),
    in_answer(
        "text.jsonp",
        "var",
        "application/x-javascript",
        lambda p: f'var _quay = {{"authTok": "{p.token(30)}", "lang": "lv-LV"}};',
    ),
    in_answer(
        "text.xssi-prefix", "brackets", JSON_TYPE, lambda p: f")]}}'\n{compact({'xsrf': p.token(30), 'n': p.number()})}"
    ),
    in_answer(
        "text.xssi-prefix",
        "length and rows",
        JSON_TYPE,
        lambda p: (
            ")]}'\n\n"
            + _counted(compact([["wrb.fr", "sId", compact({"accessTok": p.token(30)}), p.keep("generic-1")]]))
        ),
    ),
    in_answer(
        "text.xssi-prefix",
        "while one",
        JSON_TYPE,
        lambda p: f"while(1);{compact({'data': {'pw': p.human()}, 'v': p.keep('9.1.1')})}",
    ),
    in_answer(
        "text.xssi-prefix",
        "for ever with blanks",
        "text/plain",
        lambda p: f"for (;;); {compact({'payload': {'dtsg': {'token': p.token(30)}}, 'lid': p.keep('7312')})}",
    ),
    in_answer(
        "text.xssi-prefix",
        "empty comment",
        JSON_TYPE,
        lambda p: f"/* */{compact({'pin': p.otp(4), 'city': p.keep('Vaasa')})}",
    ),
    in_answer(
        "text.xssi-prefix",
        "guard of jira",
        JSON_TYPE,
        lambda p: f"{{}}&&{compact({'sessKey': p.hex(32), 'key': p.keep('QUAY-1204')})}",
    ),
]

CASES: list[Case] = [*_OTPAUTH, *_RECOVERY, *_SOURCE_MAP, *_JSONP]

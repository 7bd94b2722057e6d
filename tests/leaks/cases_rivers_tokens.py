"""Cases of ports, waterworks, libraries and insurers: tokens, keys, connections, seeds, traces and what wraps them."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, JSON_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json
from tests.leaks.planter import b64, compact, encoded


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


_JWT = [
    in_json("text.jwt", "under note", lambda p: {"note": p.jwt(role="clerk"), "rev": p.digest()}),
    in_json(
        "text.jwt", "in a path of a link", lambda p: {"href": f"/open/{p.jwt()}/berths", "rel": p.keep("next-page")}
    ),
    _text("text.jwt", "in a log", lambda p: f"{p.date()} DEBUG hdr={p.jwt()} took {p.keep('12.4ms')}"),
    in_json("text.jwt", "two glued", lambda p: {"v": f"{p.jwt()}~{p.jwt()}", "kid": p.keep("2026-q2")}),
    in_json(
        "text.jwt",
        "in parts",
        lambda p: {
            "jws": {
                "protected": encoded({"alg": "ES256"}),
                "payload": encoded({"sub": p.hex(24)}),
                "signature": p.token(86),
            },
            "zone": p.keep("quay-5"),
        },
    ),
    in_json("text.jwt", "line broken", lambda p: {"blob": p.jwt().replace(".", ".\n"), "n": p.number()}),
    in_json(
        "text.jwt",
        "claims beside",
        lambda p: {
            "claims": {"sid": p.hex(32), "jti": p.guid(), "iss": p.keep("https://idp.port.example/realms/quay")}
        },
    ),
]

_SEALED = [
    in_json(
        "text.sealed",
        "jwe under item",
        lambda p: {
            "item": ".".join((encoded({"alg": "dir", "enc": "A256GCM"}), "", p.token(16), p.token(120), p.token(22))),
            "n": p.number(),
        },
    ),
    in_json("text.sealed", "paseto v3", lambda p: {"x": f"v3.local.{p.token(140)}", "ver": p.keep("v3.1.0-local")}),
    in_json("text.sealed", "fernet in text", lambda p: {"msg": f"sealed gAAAAAB{p.token(93)} at {p.date()}"}),
    in_json("text.sealed", "branca", lambda p: {"handle": p.key(90), "slug": p.slug()}),
    in_json(
        "text.sealed",
        "django signed",
        lambda p: {"ref": f"{b64(compact({'u': 41})).rstrip('=')}:1tAbCd:{p.token(43)}", "page": p.keep("berths-3")},
    ),
    in_json("text.sealed", "biscuit", lambda p: {"biscuit": f"En0KEwoE{p.token(160)}", "rev": p.keep("v2.4")}),
    in_json(
        "text.sealed",
        "ansible vault",
        lambda p: {"file": f"$ANSIBLE_VAULT;1.1;AES256\n{p.hex(80)}\n{p.hex(80)}\n", "name": p.keep("relay.yml")},
    ),
    in_json(
        "text.sealed",
        "jasypt",
        lambda p: {"spring.mail.host": p.keep("mx.port.example"), "spring.mail.value": f"ENC({p.base64(32)})"},
    ),
]

_PEM = [
    in_json(
        "text.pem",
        "ec in a field",
        lambda p: {
            "cert": {
                "cn": p.keep("edi.port.example"),
                "bundle": f"-----BEGIN EC PRIVATE KEY-----\n{p.base64(80)}\n-----END EC PRIVATE KEY-----\n",
            }
        },
    ),
    _text(
        "text.pem",
        "after a certificate",
        lambda p: (
            f"-----BEGIN CERTIFICATE-----\n{p.keep('MIIBszCCAVmgAwIBAgIUQ0')}\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n{p.base64(100)}\n-----END PRIVATE KEY-----\n"
        ),
    ),
    in_json(
        "text.pem",
        "without armour",
        lambda p: {"privateKeyDer": "MC4CAQAwBQYDK2VwBCIEI" + p.base64(40), "publicKeyId": p.keep("edi-2026-a")},
    ),
    in_json(
        "text.pem",
        "blanks for lines",
        lambda p: {
            "k": f"-----BEGIN RSA PRIVATE KEY----- {p.base64(60)} {p.base64(60)} -----END RSA PRIVATE KEY-----",
            "n": p.slug(),
        },
    ),
    in_json(
        "text.pem",
        "encrypted",
        lambda p: {
            "out": f"-----BEGIN ENCRYPTED PRIVATE KEY-----\r\n{p.base64(90)}\r\n-----END ENCRYPTED PRIVATE KEY-----",
            "alg": p.keep("PBES2"),
        },
    ),
    in_json(
        "text.pem",
        "list of lines",
        lambda p: {
            "lines": ["-----BEGIN PRIVATE KEY-----", p.base64(48), p.base64(48), "-----END PRIVATE KEY-----"],
            "mode": p.keep("0600"),
        },
    ),
]

_JWK = [
    in_json(
        "text.jwk",
        "set",
        lambda p: {
            "keys": [
                {
                    "kty": "EC",
                    "crv": "P-256",
                    "x": p.keep("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
                    "d": p.token(43),
                    "kid": p.keep("sig-1"),
                }
            ]
        },
    ),
    in_json(
        "text.jwk",
        "octets",
        lambda p: {"meta": p.slug(), "jwk": {"kty": "oct", "k": p.token(43), "alg": p.keep("HS256")}},
    ),
    in_json(
        "text.jwk",
        "base64 of one",
        lambda p: {"blob": b64(compact({"kty": "OKP", "crv": "Ed25519", "d": p.token(43)})), "n": p.number()},
    ),
    in_json(
        "text.jwk",
        "rsa factors",
        lambda p: {
            "kty": "RSA",
            "e": p.keep("AQAB"),
            "d": p.token(86),
            "p": p.token(43),
            "q": p.token(43),
            "dp": p.token(43),
        },
    ),
    in_json(
        "text.jwk",
        "compact in text",
        lambda p: {"log": f"using key {compact({'kty': 'EC', 'd': p.token(43)})} now", "v": p.keep("7.0.3")},
    ),
    in_json(
        "text.jwk",
        "nostr",
        lambda p: {
            "identity": {
                "npub": p.keep("npub1" + "q9z8" * 6),
                "nsec": "nsec1" + "".join(c for c in p.base32(52).lower()),
            }
        },
    ),
]

_KEYS = [
    in_json(
        "text.vendor-key",
        "stripe in a note",
        lambda p: {"note": f"live key sk_live_{p.key(24)} works", "ref": p.slug()},
    ),
    in_json(
        "text.vendor-key",
        "github in a remote",
        lambda p: {"remote": f"https://ghp_{p.key(36)}@github.com/port/berths.git", "branch": p.keep("feature/quay-7")},
    ),
    in_json(
        "text.vendor-key",
        "slack in args",
        lambda p: {"args": ["--notify", f"xoxb-{p.digits(12)}-{p.digits(12)}-{p.key(24)}", p.keep("--quiet")]},
    ),
    in_json(
        "text.vendor-key",
        "aws pair",
        lambda p: {"cfg": f"AKIA{p.upper(16)}:{p.base64(30)}", "region": p.keep("eu-south-1")},
    ),
    in_json(
        "text.vendor-key",
        "in-house prefix",
        lambda p: {"note": f"use hbr_live_{p.key(32)} for the kiosk", "type": p.keep("hbr_live_mode")},
    ),
    in_json(
        "text.vendor-key",
        "in-house with checksum",
        lambda p: {"hint": f"ptk-{p.key(30)}", "part": p.keep("ptk-4417-b")},
    ),
    in_json(
        "text.vendor-key",
        "google in a link",
        lambda p: {"map": f"https://maps.googleapis.com/maps/api/js?key=AIza{p.token(35)}&v={p.keep('weekly')}"},
    ),
]

_DSN = [
    in_json(
        "text.dsn",
        "mysql in a message",
        lambda p: {
            "error": f"cannot connect to mysql://app:{p.pet()}@db1.port.example:3306/berths",
            "code": p.keep("ECONNREFUSED"),
        },
    ),
    in_json(
        "text.dsn",
        "python dialect",
        lambda p: {
            "uri": f"postgresql+psycopg://app:{p.two_words()}@pg/{p.keep('berths')}?sslmode={p.keep('require')}"
        },
    ),
    in_json(
        "text.dsn",
        "sql server",
        lambda p: {
            "conn": f"Server=tcp:sql.port.example,1433;Initial Catalog={p.keep('Berths')};User ID=app;Password={p.human()};Encrypt=True"
        },
    ),
    in_json(
        "text.dsn",
        "pwd of odbc",
        lambda p: {"conn": f"DRIVER={{ODBC Driver 18}};SERVER={p.keep('sql2')};UID=app;PWD={{{p.dashed()}}}"},
    ),
    in_json(
        "text.dsn",
        "iot",
        lambda p: {
            "cs": f"HostName=quay.azure-devices.net;DeviceId={p.keep('pump-07')};SharedAccessKey={p.base64(32)}="
        },
    ),
    in_json(
        "text.dsn",
        "ldap and sftp",
        lambda p: {
            "mounts": [f"sftp://edi:{p.pet()}@files.port.example/in", f"ldap://cn=reader:{p.two_words()}@dc1"],
            "n": p.slug(),
        },
    ),
    in_json(
        "text.dsn",
        "rtsp camera",
        lambda p: {"stream": f"rtsp://viewer:{p.human().replace('!', '')}@10.4.1.7:554/{p.keep('ch1-main')}"},
    ),
    in_json(
        "text.dsn",
        "oracle easy",
        lambda p: {
            "jdbc": f"jdbc:oracle:thin:berths/{p.simple_password()}@//ora.port.example:1521/{p.keep('QUAYPDB')}"
        },
    ),
]

_OTPAUTH = [
    in_json(
        "text.otpauth",
        "steam",
        lambda p: {"qr": f"otpauth://totp/Quay:mk?secret={p.base32(32)}&issuer={p.keep('Quay')}&digits=5"},
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


def _counted(content: str) -> str:
    return f"{len(content)}\n{content}\n"


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
        lambda p: f'/**/ window.cb && window.cb([{{"kennwort":"{p.pet()}"}},"{p.keep("2.1.0")}"]);',
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
        lambda p: f'portal.onLogin("{p.keep("OK_200")}",{{token:"{p.token(30)}"}})',
    ),
    in_answer(
        "text.jsonp",
        "nested text",
        "text/javascript",
        lambda p: f'cb("{{\\"apiKey\\":\\"{p.hex(32)}\\"}}", {p.number()})',
    ),
    in_answer(
        "text.jsonp",
        "var",
        "application/x-javascript",
        lambda p: f'var _quay = {{"authTok": "{p.token(30)}", "lang": "{p.keep("lv-LV")}"}};',
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

_CURL = [
    _text(
        "text.curl-echo",
        "user with a colon",
        lambda p: f"curl -sS -u ops:{p.pet()} {p.keep('https://tos.port.example/v4/berths')}",
    ),
    _text(
        "text.curl-echo",
        "header of its own",
        lambda p: f"curl -H 'X-Kiosk-Key: {p.hex(32)}' -H 'Accept-Language: {p.keep('sl-SI')}' https://p.example/",
    ),
    in_json(
        "text.curl-echo",
        "in a field",
        lambda p: {
            "curl": f'curl --request POST --header "authorization: Token {p.hex(40)}" --data "zone={p.keep("quay-9")}" https://p.example/'
        },
    ),
    _text(
        "text.curl-echo",
        "form data",
        lambda p: (
            f"curl -X POST https://p.example/login -d 'user=mk' -d 'kennwort={p.human()}' --data-urlencode 'ort={p.keep('Aurich')}'"
        ),
    ),
    _text(
        "text.curl-echo",
        "httpie",
        lambda p: f"http POST p.example/login user=mk passwd={p.pet()} X-Zone:{p.keep('quay-2')}",
    ),
    _text(
        "text.curl-echo",
        "powershell",
        lambda p: (
            f"Invoke-RestMethod -Uri {p.keep('https://p.example/v1')} -Headers @{{ 'X-Feed-Key' = '{p.hex(32)}' }}"
        ),
    ),
    _text(
        "text.curl-echo",
        "mysql flag",
        lambda p: f"mysqldump -h {p.keep('db7.port.example')} -u app -p{p.simple_password()} berths > out.sql",
    ),
    _text(
        "text.curl-echo",
        "psql env",
        lambda p: f"PGPASSWORD={p.two_words()} psql -h {p.keep('pg4.port.example')} -c 'select 1'",
    ),
    _text("text.curl-echo", "smbclient", lambda p: f"smbclient //nas/{p.keep('edi-out')} -U 'ops%{p.pet()}'"),
]

_TRACE = [
    in_answer(
        "text.trace",
        "own header",
        "message/http",
        lambda p: f"TRACE /b HTTP/1.1\r\nHost: {p.keep('portal.example')}\r\nX-Feed-Key: {p.hex(32)}\r\n\r\n",
    ),
    in_answer(
        "text.trace",
        "cookie",
        "message/http",
        lambda p: (
            f"TRACE / HTTP/1.1\r\nCookie: zone=quay; KSESS={p.token(30)}\r\nUser-Agent: {p.keep('kiosk/4.1')}\r\n\r\n"
        ),
    ),
    in_json(
        "text.trace",
        "headers echoed",
        lambda p: {
            "headers": {"X-Quay-Auth": p.hex(32), "Accept-Language": p.keep("is-IS")},
            "url": p.keep("https://echo.example/get"),
        },
    ),
    in_json(
        "text.trace",
        "raw headers",
        lambda p: {"rawHeaders": ["Host", p.keep("echo.example"), "x-feed-key", p.hex(32), "Accept", "*/*"]},
    ),
    in_json(
        "text.trace",
        "list of lines",
        lambda p: {"received": [f"authorization: Key {p.token(30)}", f"accept-language: {p.keep('mt-MT')}"]},
    ),
    _text(
        "text.trace",
        "verbose curl",
        lambda p: (
            f"> GET /v2 HTTP/2\n> host: {p.keep('tos.port.example')}\n> x-feed-key: {p.hex(32)}\n< HTTP/2 200\n< set-cookie: qs={p.token(30)}; Path=/\n"
        ),
    ),
]

_STACKS = [
    _text(
        "text.stack-trace",
        "python locals",
        lambda p: (
            f"  File \"{p.keep('/srv/app/relay.py')}\", line 41, in login\n    conn.login(user, pw)\n  user = 'post'\n  pw = '{p.two_words()}'\n"
        ),
    ),
    _text(
        "text.stack-trace",
        "call in a frame",
        lambda p: f"#3 {p.keep('/srv/app/Relay.php')}(41): Relay->login('post', '{p.pet()}')\n#4 {{main}}",
    ),
    _text(
        "text.stack-trace",
        "java exception",
        lambda p: (
            f"java.lang.IllegalArgumentException: Invalid api key: {p.hex(32)}\n\tat {p.keep('de.hafen.Relay.open(Relay.java:41)')}"
        ),
    ),
    _text(
        "text.stack-trace",
        "go panic",
        lambda p: (
            f'panic: dial: auth failed for token "{p.token(30)}"\n\ngoroutine 1 [running]:\nmain.main()\n\t{p.keep("/src/relay/main.go:41")} +0x1d4'
        ),
    ),
    _text(
        "text.stack-trace",
        "ruby",
        lambda p: f"{p.keep('relay.rb:41:in `login')}': wrong password {p.human()!r} for post (AuthError)",
    ),
    _text(
        "text.stack-trace",
        "sql with values",
        lambda p: f"INSERT INTO reader (card, pin, branch) VALUES ('LIB-1', '{p.otp(4)}', '{p.keep('Harburg')}')",
    ),
    _text(
        "text.stack-trace",
        "bound parameters",
        lambda p: (
            f"[SQL: UPDATE users SET password=%(password)s WHERE id=%(id)s]\n[parameters: {{'password': '{p.human()}', 'id': {p.number()}}}]"
        ),
    ),
    _text(
        "text.stack-trace",
        "logback",
        lambda p: (
            f"{p.keep('c.q.RelayService')} - login user=post, kennwort={p.pet()}, host={p.keep('mx.port.example')}"
        ),
    ),
    _text(
        "text.stack-trace",
        "net",
        lambda p: (
            f"System.Exception: Login failed (pwd: {p.two_words()})\n   at {p.keep('Quay.Relay.Open(String host)')} in Relay.cs:line 41"
        ),
    ),
]


def _uri(media_type: str, content: str) -> str:
    return f"data:{media_type};base64,{b64(content)}"


_DATA_URI = [
    in_json(
        "text.data-uri",
        "csv",
        lambda p: {"href": _uri("text/csv", f"user,passwort\nmk,{p.pet()}\n"), "name": p.keep("zugang.csv")},
    ),
    in_json(
        "text.data-uri",
        "escaped json",
        lambda p: {
            "href": f"data:application/json,{quote(compact({'feedKey': p.hex(32)}))}",
            "size": 120,
            "n": p.slug(),
        },
    ),
    in_json(
        "text.data-uri",
        "ini",
        lambda p: {"download": _uri("text/plain", f"[wifi]\npsk={p.two_words()}\n"), "name": p.keep("wifi.conf")},
    ),
    in_json(
        "text.data-uri",
        "vpn profile",
        lambda p: {
            "url": _uri(
                "application/x-openvpn-profile",
                f"remote vpn.example\n<auth-user-pass>\nmk\n{p.human()}\n</auth-user-pass>\n",
            ),
            "v": p.keep("2.6.8"),
        },
    ),
    in_json(
        "text.data-uri",
        "svg",
        lambda p: {
            "src": "data:image/svg+xml," + quote(f'<svg><text data-token="{p.hex(32)}">x</text></svg>'),
            "alt": p.keep("Quay plan"),
        },
    ),
    in_json(
        "text.data-uri",
        "image stays",
        lambda p: {
            "src": p.keep("data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
            "uploadTok": p.token(30),
        },
    ),
    in_json(
        "text.data-uri",
        "letter",
        lambda p: {
            "print": _uri("text/html", f"<p>Ihr Passwort: <b>{p.pet()}</b></p>"),
            "title": p.keep("Zugangsbrief"),
        },
    ),
]


CASES: list[Case] = [
    *_JWT,
    *_SEALED,
    *_PEM,
    *_JWK,
    *_KEYS,
    *_DSN,
    *_OTPAUTH,
    *_RECOVERY,
    *_SOURCE_MAP,
    *_JSONP,
    *_CURL,
    *_TRACE,
    *_STACKS,
    *_DATA_URI,
]

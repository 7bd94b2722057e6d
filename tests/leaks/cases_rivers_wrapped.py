"""Cases of ports, waterworks, libraries and insurers: tokens, keys, connections, seeds, traces and what wraps them."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import TEXT_TYPE, Case, Plant, in_answer, in_json
from tests.leaks.planter import b64, compact


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


def _uri(media_type: str, content: str) -> str:
    return f"data:{media_type};base64,{b64(content)}"


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

CASES: list[Case] = [*_CURL, *_TRACE, *_STACKS, *_DATA_URI]

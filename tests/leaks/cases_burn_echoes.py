"""Cases of burn: commands echoed, TRACE, arguments in stack traces, data addresses."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import page, text, whole
from tests.leaks.planter import b64

CASES: list[Case] = [
    in_json(
        "text.curl-echo",
        "burn attached user",
        lambda p: {"curl": f"curl -uada:{p.human()} https://burn.example/api/{p.keep('orders')}"},
    ),
    in_json(
        "text.curl-echo",
        "burn windows quotes",
        lambda p: {
            "cmd": f'curl ^"https://burn.example/x^" -H ^"X-Api-Key: {p.hex(32)}^" -H ^"Accept: {p.keep("text/calendar")}^"'
        },
    ),
    in_json(
        "text.curl-echo",
        "burn ansi quotes",
        lambda p: {
            "cmd": f'curl \'https://burn.example/login\' --data-raw $\'{{"user":"ada","password":"{p.pet()}\\u0021"}}\' --compressed --retry {p.keep("3")}'
        },
    ),
    in_json(
        "text.curl-echo",
        "burn fetch",
        lambda p: {
            "js": f'await fetch("https://burn.example/graphql", {{"headers": {{"x-csrf": "{p.key(24)}", "accept": "{p.keep("application/graphql")}"}}, "body": "{{\\"pin\\":\\"{p.otp(6)}\\"}}", "method": "POST"}});'
        },
    ),
    in_json(
        "text.curl-echo",
        "burn powershell",
        lambda p: {
            "ps": f"$cred = New-Object PSCredential('ada', (ConvertTo-SecureString '{p.human()}' -AsPlainText -Force)); Invoke-RestMethod -Uri {p.keep('https://burn.example/hello')} -Credential $cred"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn verbose",
        lambda p: {
            "log": f"> GET /v1/me HTTP/2\n> Host: burn.example\n> authorization: Bearer {p.letters(32)}\n> \n< HTTP/2 200\n< set-cookie: sid={p.key(32)}; Path=/\n< x-region: {p.keep('fra-2')}\n"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn httpie",
        lambda p: {
            "example": f"http -a ada:{p.pet()} POST burn.example/login X-API-Token:{p.hex(24)} pw={p.letters(10)} name={p.keep('Fire')}"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn wget",
        lambda p: {
            "example": f"wget --http-user=ada --http-password={p.human()} --header='Cookie: JSESSIONID={p.upper(32)}' {p.keep('https://burn.example/file.zip')}"
        },
    ),
    page(
        "text.curl-echo",
        "burn page entity",
        lambda p: (
            f"<pre>curl -X POST https://burn.example/v2/charges \\\n  -u &quot;{p.key(32)}:&quot; \\\n  -d amount={p.keep('2000')}</pre>"
        ),
    ),
    in_json(
        "text.curl-echo",
        "burn python requests",
        lambda p: {
            "snippet": f"requests.get('https://burn.example/x', auth=('ada', '{p.human()}'), params={{'page': '{p.keep('seven')}'}})"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn php",
        lambda p: {
            "snippet": f"curl_setopt($ch, CURLOPT_USERPWD, 'ada:{p.pet()}');\ncurl_setopt($ch, CURLOPT_URL, '{p.keep('https://burn.example/y')}');"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn java",
        lambda p: {
            "snippet": f'HttpRequest.newBuilder().header("x-rapidapi-key", "{p.hex(50)}").header("x-rapidapi-host", "{p.keep("fires.rapidapi.example")}").build();'
        },
    ),
    in_json(
        "text.curl-echo",
        "burn digest netrc",
        lambda p: {
            "netrc": f"machine burn.example login ada password {p.pet()}\nmachine {p.keep('other.burn.example')} login bob password {p.human()}"
        },
    ),
    text(
        "text.trace",
        "burn message http",
        lambda p: (
            f"TRACE /x HTTP/1.1\r\nHost: burn.example\r\nCookie: ASP.NET_SessionId={p.letters(24)}; lang={'da-DK'}\r\nX-Forwarded-Access: {p.key(30)}\r\nAuthorization: Negotiate {p.base64(60)}\r\n\r\n"
        ),
        "message/http",
    ),
    text(
        "text.trace",
        "burn folded",
        lambda p: (
            f'TRACE / HTTP/1.1\r\nAuthorization: Digest username="ada",\r\n realm="{p.keep("Burn Realm")}",\r\n response="{p.hex(32)}"\r\nVia: 1.1 {p.keep("edge-7.burn.example")}\r\n\r\n'
        ),
        "message/http",
    ),
    text(
        "text.trace",
        "burn whoami",
        lambda p: (
            f"Hostname: {p.keep('whoami-7d9f')}\nIP: 10.0.0.4\nGET / HTTP/1.1\nX-Auth-Request-Access-Token: {p.key(40)}\nX-Forwarded-User: ada\n"
        ),
    ),
    whole(
        "text.trace",
        "burn httpbin",
        lambda p: {
            "args": {"k": [p.keep("v-one")]},
            "headers": {
                "Cookie": [f"auth={p.key(30)}"],
                "X-Amzn-Oidc-Data": [p.jwt()],
                "X-Amzn-Trace-Id": "Root=1-" + p.digest(8),
            },
        },
    ),
    page(
        "text.trace",
        "burn table",
        lambda p: (
            f"<table><tr><th>cookie</th><td>sess={p.hex(40)}</td></tr><tr><th>accept-language</th><td>{p.keep('fi-FI;q=0.7')}</td></tr></table>"
        ),
    ),
    text(
        "text.trace",
        "burn upper underscore",
        lambda p: (
            f"HTTP_HOST=burn.example\nHTTP_AUTHORIZATION=Basic {b64('ada:' + p.human())}\nHTTP_X_API_KEY={p.key(24)}\nREQUEST_METHOD={p.keep('TRACE')}\n"
        ),
    ),
    in_json(
        "text.stack-trace",
        "burn php frames",
        lambda p: {
            "trace": f"#0 /app/Auth.php(41): App\\Auth->attempt('ada@burn.example', '{p.human()}')\n#1 /app/{p.keep('index.php')}(12): App\\Kernel->handle(Object(Request))\n#2 {{main}}"
        },
    ),
    in_json(
        "text.stack-trace",
        "burn python locals",
        lambda p: {
            "trace": f"  File \"auth.py\", line 12, in login\n    user = 'ada'\n    pw = '{p.pet()}'\n    retries = {p.keep('3')}\n"
        },
    ),
]

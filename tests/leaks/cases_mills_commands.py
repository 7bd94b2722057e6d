"""Cases of schools, clinics and town halls: prefixes, commands, echoes of requests, traces of a stack."""

from __future__ import annotations

from tests.leaks.case import (
    HTML_TYPE,
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_json,
)
from tests.leaks.mills_bodies import behind, text
from tests.leaks.planter import b64, compact

_PREFIXES = [
    behind("mills angular", ")]}',\n", JSON_TYPE),
    behind("mills facebook", "for (;;);", "application/x-javascript"),
    behind("mills while", "while(1);", JSON_TYPE),
    behind("mills throw", "throw 1; < don't be evil' >", JSON_TYPE),
    behind("mills braces", "{}&& ", JSON_TYPE),
    behind("mills mark", "\ufeff", JSON_TYPE),
    behind("mills as text", "&&&START&&&", TEXT_TYPE),
    behind("mills in html", "])}while(1);</x>", HTML_TYPE),
]

_CURL = [
    text(
        "text.curl-echo",
        "windows",
        lambda p: (
            f'curl.exe "https://api.town.example/v1/w" ^\n  -H "X-Api-Key: {p.key(32)}" ^\n  -H "Accept-Language: {p.keep("hr-HR")}"\n'
        ),
    ),
    in_json(
        "text.curl-echo",
        "user",
        lambda p: {"cmd": f"curl -sS -u edi:{p.human()} https://{p.keep('api.labs.example')}/v2"},
    ),
    in_json(
        "text.curl-echo",
        "data",
        lambda p: {
            "cmd": "curl https://api.example/login -d '" + compact({"pin": p.otp(6), "site": p.keep("S-8800")}) + "'"
        },
    ),
    in_json(
        "text.curl-echo",
        "httpie",
        lambda p: {"cmd": f"http POST api.town.example/v1 Authorization:'Token {p.hex(40)}' town={p.keep('Pécs-3')}"},
    ),
    in_json(
        "text.curl-echo",
        "powershell",
        lambda p: {
            "cmd": f"Invoke-RestMethod -Uri {p.keep('https://api.town.example/v1')} -Headers @{{'X-Token'='{p.key(32)}'}}"
        },
    ),
    in_json(
        "text.curl-echo",
        "wget",
        lambda p: {
            "cmd": f"wget --http-user=edi --http-password={p.pet()} https://{p.keep('files.labs.example')}/a.zip"
        },
    ),
    in_json(
        "text.curl-echo",
        "sshpass",
        lambda p: {"cmd": f"sshpass -p '{p.human()}' ssh -p 2222 ops@{p.keep('sw9.town.example')}"},
    ),
    in_json(
        "text.curl-echo",
        "mysql",
        lambda p: {"cmd": f"mysqldump -h {p.keep('db8.town.example')} -uroot -p{p.pet()} rota"},
    ),
    in_json(
        "text.curl-echo",
        "cookie",
        lambda p: {"cmd": f"curl --cookie 'JSESSIONID={p.hex(32)}; lang=sl' https://{p.keep('rota.town.example')}/"},
    ),
    in_json(
        "text.curl-echo",
        "python",
        lambda p: {"code": f"requests.get('https://{p.keep('api2.town.example')}', auth=('edi', '{p.pet()}'))"},
    ),
    in_json(
        "text.curl-echo",
        "docker login",
        lambda p: {"cmd": f"docker login {p.keep('reg.town.example')} -u ci --password {p.token(30)}"},
    ),
    in_json(
        "text.curl-echo",
        "openssl",
        lambda p: {"cmd": f"openssl pkcs12 -in {p.keep('town.p12')} -passin pass:{p.pet()} -nodes"},
    ),
]

_TRACE = [
    in_answer(
        "text.trace",
        "lower case",
        "message/http",
        lambda p: (
            f"TRACE /v1 HTTP/1.1\r\nhost: {p.keep('portal.example')}\r\ncookie: sid={p.token(32)}\r\nx-api-key: {p.key(32)}\r\n\r\n"
        ),
    ),
    in_json(
        "text.trace",
        "httpbin",
        lambda p: {
            "headers": {"Host": p.keep("echo.example"), "Authorization": "Basic " + b64(f"edi:{p.pet()}")},
            "origin": p.keep("10.1.1.7"),
        },
    ),
    in_json(
        "text.trace",
        "echo of a form",
        lambda p: {"form": {"kennwort": p.human(), "ort": p.keep("Aurich")}, "json": None},
    ),
    in_json(
        "text.trace",
        "multi values",
        lambda p: {"multiValueHeaders": {"Cookie": [f"sid={p.token(32)}"], "Accept": [p.keep("text/x-town")]}},
    ),
    text(
        "text.trace",
        "dump of a proxy",
        lambda p: (
            f"> POST /login HTTP/1.1\n> Host: {p.keep('portal.example')}\n> Proxy-Authorization: Basic {b64('edi:' + p.human())}\n< HTTP/1.1 200 OK\n< Set-Cookie: s={p.token(32)}; Path=/\n"
        ),
    ),
    in_json(
        "text.trace",
        "apache request dump",
        lambda p: {"dump": f"HTTP_X_AUTH_TOKEN: {p.hex(40)}\nSERVER_SOFTWARE: {p.keep('Apache/2.4.62 (Debian)')}\n"},
    ),
    in_json(
        "text.trace",
        "wsgi",
        lambda p: {
            "environ": {"HTTP_COOKIE": f"sessionid={p.base32(32).lower()}", "HTTP_ACCEPT_LANGUAGE": p.keep("lb-LU")}
        },
    ),
]

_STACKS = [
    in_json(
        "text.stack-trace",
        "python locals",
        lambda p: {
            "frames": [
                {
                    "function": p.keep("check_login"),
                    "vars": {"username": "'ana'", "passwd": f"'{p.human()}'", "self": "<Login>"},
                }
            ]
        },
    ),
    text(
        "text.stack-trace",
        "php arguments",
        lambda p: (
            f"PHP Fatal error: Uncaught PDOException in /srv/db.php:12\nStack trace:\n#0 /srv/db.php(12): PDO->__construct('mysql:host=db', 'app', '{p.pet()}')\n#1 {p.keep('/srv/index.php(4)')}: connect()\n"
        ),
    ),
    text(
        "text.stack-trace",
        "ruby",
        lambda p: (
            f'ArgumentError: bad credentials\n  login("ana", password: "{p.two_words()}")\n  {p.keep("app/models/user.rb:41")}:in `login\'\n'
        ),
    ),
    text(
        "text.stack-trace",
        "java command",
        lambda p: (
            f'java.io.IOException: Cannot run program "rsync" args=[--password={p.pet()}, {p.keep("/srv/rota")}]\n\tat java.lang.ProcessBuilder.start(ProcessBuilder.java:1128)\n'
        ),
    ),
    text(
        "text.stack-trace",
        "node",
        lambda p: (
            f"Error: connect ECONNREFUSED\n    at TCPConnectWrap {{\n  options: {{ host: '{p.keep('mq2.town.example')}', password: '{p.dashed()}' }}\n}}\n"
        ),
    ),
    text(
        "text.stack-trace",
        "powershell",
        lambda p: (
            f"At C:\\ops\\{p.keep('sync.ps1')}:7 char:1\n+ Connect-Rota -User ana -Password {p.human()}\n+ ~~~~~~~~~~~~\n"
        ),
    ),
    text(
        "text.stack-trace",
        "go",
        lambda p: (
            f"panic: dial: redis://:{p.key(20)}@{p.keep('cache2.town.example')}:6379: i/o timeout\n\ngoroutine 1 [running]:\n"
        ),
    ),
    in_json(
        "text.stack-trace",
        "sql",
        lambda p: {
            "error": f"ERROR 1064 near \"IDENTIFIED BY '{p.pet()}' REQUIRE\" at line 1",
            "sqlState": p.keep("42000-X"),
        },
    ),
    in_json(
        "text.stack-trace",
        "axios",
        lambda p: {
            "config": {
                "url": p.keep("/v1/wards"),
                "headers": {"Authorization": f"Bearer {p.token(40)}"},
                "data": compact({"pin": p.otp(6)}),
            },
            "code": p.keep("ECONNABORTED"),
        },
    ),
    text(
        "text.stack-trace",
        "pytest",
        lambda p: (
            f"E   AssertionError: assert 401 == 200\nuser = 'ana', password = '{p.human()}'\n{p.keep('tests/test_login.py:14')}: AssertionError\n"
        ),
    ),
    text(
        "text.stack-trace",
        "bash trace",
        lambda p: f"+ export TOKEN={p.token(32)}\n+ curl -fsS {p.keep('https://api3.town.example')}\n",
    ),
]

CASES: list[Case] = [*_PREFIXES, *_CURL, *_TRACE, *_STACKS]

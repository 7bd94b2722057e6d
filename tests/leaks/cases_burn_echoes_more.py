"""Cases of burn: commands echoed, TRACE, arguments in stack traces, data addresses, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_json
from tests.leaks.moors_parts import page, posted
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    in_json(
        "text.stack-trace",
        "burn sentry vars",
        lambda p: {
            "frames": [
                {
                    "function": p.keep("connect_db"),
                    "vars": {"kwargs": {"passwd": repr(p.pet()), "port": p.keep("3306")}, "self": "<Pool 0x7f>"},
                }
            ]
        },
    ),
    in_json(
        "text.stack-trace",
        "burn java message",
        lambda p: {
            "exception": f"org.burn.AuthException: LoginRequest(username=ada, password={p.human()}, rememberMe=true)\n\tat org.burn.{p.keep('LoginService')}.login(LoginService.java:41)"
        },
    ),
    in_json(
        "text.stack-trace",
        "burn elixir",
        lambda p: {
            "stack": f'** (FunctionClauseError) no match in Burn.Auth.check/2\n    (burn 0.1.0) lib/auth.ex:12: Burn.Auth.check("ada", "{p.pet()}")\n    (phoenix {p.keep("1.7.11")})'
        },
    ),
    in_json(
        "text.stack-trace",
        "burn rust debug",
        lambda p: {
            "panic": f'called `Result::unwrap()` on an `Err` value: Config {{ host: "{p.keep("db.burn.example")}", password: Some("{p.human()}"), port: 5432 }}'
        },
    ),
    in_json(
        "text.stack-trace",
        "burn go struct",
        lambda p: {
            "err": f"cannot dial &{{Addr:{p.keep('mq.burn.example:5672')} Username:ada Password:{p.pet()} Timeout:30s}}"
        },
    ),
    in_json(
        "text.stack-trace",
        "burn ruby inspect",
        lambda p: {
            "msg": f'undefined method `name\' for #<Session id: 4, auth_key: "{p.hex(40)}", state: "{p.keep("signed_in")}">'
        },
    ),
    in_json(
        "text.stack-trace",
        "burn rails parameters",
        lambda p: {
            "log": f'Processing by SessionsController#create as HTML\n  Parameters: {{"user"=>{{"login"=>"ada", "pass_word"=>"{p.pet()}"}}, "commit"=>"{p.keep("Sign in")}"}}'
        },
    ),
    in_json(
        "text.stack-trace",
        "burn sql bind",
        lambda p: {
            "detail": f"SQL: select * from sessions where token = ? and tenant = ? [{p.key(40)}, {p.keep('north')}]"
        },
    ),
    in_json(
        "text.stack-trace",
        "burn subprocess",
        lambda p: {
            "error": f"CalledProcessError: Command '['mysqldump', '-uroot', '-p{p.simple_password()}', '{p.keep('burn_shop')}']' returned non-zero exit status 2."
        },
    ),
    page(
        "text.stack-trace",
        "burn werkzeug",
        lambda p: (
            f"<pre>login(user=&#39;ada&#39;, password=&#39;{p.human()}&#39;, remember=&#39;{p.keep('weekly')}&#39;)</pre>"
        ),
    ),
    in_json(
        "text.stack-trace",
        "burn dart",
        lambda p: {
            "e": f"DioException: headers: {{authorization: Bearer {p.key(40)}, accept: {p.keep('application/hal+json')}}}, data: {{pin: {p.otp(4)}}}"
        },
    ),
    in_json(
        "text.data-uri",
        "burn text plain",
        lambda p: {
            "href": f"data:text/plain;charset=utf-8,Recovery%20codes%0A{p.recovery()}%0A{p.recovery()}",
            "download": p.keep("burn-codes.txt"),
        },
    ),
    in_json(
        "text.data-uri",
        "burn json",
        lambda p: {
            "src": f"data:application/json,%7B%22apiKey%22%3A%22{p.key(32)}%22%2C%22tier%22%3A%22{p.keep('silver')}%22%7D"
        },
    ),
    in_json(
        "text.data-uri",
        "burn html",
        lambda p: {
            "frame": "data:text/html;base64," + b64(f"<form><input name=csrf type=hidden value={p.key(32)}></form>"),
            "title": p.keep("Sign here"),
        },
    ),
    in_json(
        "text.data-uri",
        "burn config",
        lambda p: {
            "profile": "data:application/x-apple-aspen-config;base64,"
            + b64(f"<plist><dict><key>Password</key><string>{p.human()}</string></dict></plist>"),
            "name": p.keep("Office WLAN"),
        },
    ),
    page(
        "text.data-uri",
        "burn css",
        lambda p: (
            f'<style>a{{background:url("data:image/svg+xml;utf8,<svg><text>otpauth://totp/x?secret={p.base32(32)}</text></svg>");color:{"#334455"}}}</style>'
        ),
    ),
    posted(
        "text.data-uri",
        "burn url in a list",
        lambda p: {
            "attachments": [
                "data:text/csv;name=users.csv;base64," + b64(f"user,password\nada,{p.human()}\n"),
                p.keep("https://cdn.burn.example/a/logo_2x.png"),
            ]
        },
    ),
    in_answer(
        "text.data-uri",
        "burn worker",
        "text/javascript",
        lambda p: (
            f"new Worker('data:text/javascript,const token=%22{p.key(32)}%22;postMessage(1)');const label='{'Worker nine'}';"
        ),
    ),
    in_json(
        "text.data-uri",
        "burn twice",
        lambda p: {
            "u": "data:application/json;base64,"
            + b64(compact({"inner": "data:text/plain;base64," + b64("password=" + p.human())})),
            "k": p.keep("two layers"),
        },
    ),
]

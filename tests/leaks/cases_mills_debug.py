"""Cases of schools, clinics and town halls: pages that show how a program is set."""

from __future__ import annotations

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    in_answer,
)
from tests.leaks.mills_bodies import page
from tests.leaks.planter import compact

_DEBUG = [
    page(
        "html.debug-page",
        "django settings",
        lambda p: (
            f"<tr><td>SECRET_KEY</td><td class='code'><pre>&#39;{p.key(50)}&#39;</pre></td></tr><tr><td>ROOT_URLCONF</td><td class='code'><pre>&#39;{p.keep('town.urls')}&#39;</pre></td></tr>"
        ),
    ),
    page(
        "html.debug-page",
        "phpinfo",
        lambda p: (
            f'<tr><td class="e">$_SERVER[\'DB_PASS\']</td><td class="v">{p.pet()}</td></tr><tr><td class="e">PHP Version</td><td class="v">{p.keep("8.3.14-ubuntu")}</td></tr>'
        ),
    ),
    page(
        "html.debug-page",
        "print_r",
        lambda p: (
            f"<pre>Array\n(\n    [db_user] => app\n    [db_password] => {p.two_words()}\n    [db_name] => {p.keep('rota_prod')}\n)\n</pre>"
        ),
    ),
    page(
        "html.debug-page",
        "rails parameters",
        lambda p: (
            f'<pre>{{"authenticity_token"=>"{p.base64(40)}", "user"=>{{"email"=>"ana@town.example", "password"=>"{p.human()}"}}, "commit"=>"{p.keep("Sign in now")}"}}</pre>'
        ),
    ),
    in_answer(
        "html.debug-page",
        "actuator",
        "application/vnd.spring-boot.actuator.v3+json",
        lambda p: compact(
            {
                "propertySources": [
                    {
                        "name": "applicationConfig",
                        "properties": {
                            "spring.mail.password": {
                                "value": p.pet(),
                                "origin": p.keep("class path resource [application.yml]:14:15"),
                            }
                        },
                    }
                ]
            }
        ),
    ),
    in_answer(
        "html.debug-page",
        "expvar",
        "application/json",
        lambda p: compact(
            {"cmdline": ["/usr/bin/gate", "-listen", ":8080", "-api-key", p.key(32), "-region", p.keep("nord-3")]}
        ),
    ),
    in_answer(
        "html.debug-page",
        "set of windows",
        TEXT_TYPE,
        lambda p: f"COMPUTERNAME={p.keep('WS-0412')}\r\nSVC_PWD={p.human()}\r\nProgramFiles=C:\\Program Files\r\n",
    ),
    page(
        "html.debug-page",
        "dump and die",
        lambda p: (
            f'<pre class="sf-dump"><span class="sf-dump-key">"api_token"</span> => "<span class="sf-dump-str" title="40 characters">{p.key(40)}</span>"\n"<span class="sf-dump-key">city</span>" => "<span>{p.keep("Haarlem")}</span>"</pre>'
        ),
    ),
    in_answer(
        "html.debug-page",
        "python repr",
        TEXT_TYPE,
        lambda p: (
            f"Settings(host='{p.keep('db5.town.example')}', password='{p.human()}', secret_key=b'{p.key(32)}', pool=5)\n"
        ),
    ),
    in_answer(
        "html.debug-page",
        "secret str of rust",
        TEXT_TYPE,
        lambda p: (
            f'Cfg {{ redis: Redis {{ url: "redis://:{p.pet()}@cache:6379/0", db: 2 }}, zone: "{p.keep("zone-88")}" }}\n'
        ),
    ),
    in_answer(
        "html.debug-page",
        "elixir",
        TEXT_TYPE,
        lambda p: (
            f'%{{conn: %{{host: "{p.keep("amq.town.example")}", password: "{p.pet()}"}}, secret_key_base: "{p.key(64)}"}}\n'
        ),
    ),
    page(
        "html.debug-page",
        "elmah",
        lambda p: (
            f"<table><tr><td>AUTH_PASSWORD</td><td>{p.human()}</td></tr><tr><td>HTTP_COOKIE</td><td>ASP.NET_SessionId={p.base32(24).lower()}</td></tr><tr><td>SERVER_NAME</td><td>{p.keep('web03.town.example')}</td></tr></table>"
        ),
    ),
]

CASES: list[Case] = [*_DEBUG]

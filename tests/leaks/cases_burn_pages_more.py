"""Cases of burn: pages, their scripts and maps, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer
from tests.leaks.moors_parts import page, text, whole
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    page(
        "html.comment",
        "burn todo",
        lambda p: f"<!-- TODO remove before launch: admin pw is {p.pet()} --><h1>{p.keep('Launch in May')}</h1>",
    ),
    page(
        "html.error-page",
        "burn tomcat",
        lambda p: (
            f"<h1>HTTP Status 404 – Not Found</h1><p><b>Message</b> /app/reset;jsessionid={p.upper(32)}</p><p><b>Description</b> {p.keep('The origin server did not find it')}</p>"
        ),
    ),
    page(
        "html.error-page",
        "burn invalid login echo",
        lambda p: (
            f"<p class=error>Login failed for user ada with password '{p.human()}'</p><p>{p.keep('Error 4011')}</p>"
        ),
    ),
    page(
        "html.error-page",
        "burn sql error",
        lambda p: (
            f"<pre>You have an error in your SQL syntax near 'UPDATE users SET pass = '{p.pet()}' WHERE id = {p.number()}'</pre>"
        ),
    ),
    page(
        "html.error-page",
        "burn validation",
        lambda p: f"<li>Passwort „{p.two_words()}“ ist zu schwach.</li><li>{p.keep('Mindestens 12 Zeichen')}</li>",
    ),
    page(
        "html.error-page",
        "burn request dump",
        lambda p: (
            f"<h3>Request</h3><pre>POST /login HTTP/1.1\nHost: burn.example\n\nlogin=ada&amp;passwort={p.simple_password()}&amp;lang={p.keep('de')}</pre>"
        ),
    ),
    page(
        "html.debug-page",
        "burn whoops",
        lambda p: (
            f'<table class="data-table"><tr><td>DB_PASSWORD</td><td><pre class="sf-dump">"<span class=sf-dump-str title="12 characters">{p.pet()}</span>"</pre></td></tr><tr><td>APP_ENV</td><td>{p.keep("local-dev")}</td></tr></table>'
        ),
    ),
    page(
        "html.debug-page",
        "burn phpinfo",
        lambda p: (
            f'<tr><td class="e">$_SERVER[\'HTTP_COOKIE\']</td><td class="v">PHPSESSID={p.letters(26)}; lang={p.keep("en_GB")}</td></tr><tr><td class="e">SMTP_PASS </td><td class="v">{p.human()} </td></tr>'
        ),
    ),
    page(
        "html.debug-page",
        "burn django settings",
        lambda p: (
            f"<tr><td>DATABASES</td><td class='code'><pre>{{&#x27;default&#x27;: {{&#x27;ENGINE&#x27;: &#x27;{p.keep('django.db.backends.mysql')}&#x27;, &#x27;PASSWORD&#x27;: &#x27;{p.human()}&#x27;}}}}</pre></td></tr>"
        ),
    ),
    page(
        "html.debug-page",
        "burn dl",
        lambda p: (
            f"<dl><dt>Wi-Fi passphrase</dt><dd>{p.phrase()}</dd><dt>Channel</dt><dd>{p.keep('11 (auto)')}</dd><dt>Admin login</dt><dd>admin / {p.pet()}</dd></dl>"
        ),
    ),
    whole(
        "html.debug-page",
        "burn actuator env",
        lambda p: {
            "propertySources": [
                {
                    "name": p.keep("systemEnvironment"),
                    "properties": {
                        "SPRING_DATASOURCE_PASSWORD": {"value": p.pet(), "origin": "env"},
                        "LANG": {"value": p.keep("de_AT.UTF-8")},
                    },
                }
            ]
        },
    ),
    whole(
        "html.debug-page",
        "burn expvar",
        lambda p: {
            "cmdline": ["/app/shop", "--listen", p.keep(":8080"), "--db-password", p.human(), "-api-key=" + p.hex(32)],
            "memstats": {"Alloc": p.number()},
        },
    ),
    page(
        "html.debug-page",
        "burn aspnet trace",
        lambda p: (
            f"<tr><td>Headers Collection</td></tr><tr><td>X-Api-Key</td><td>{p.guid()}</td></tr><tr><td>Accept-Language</td><td>{p.keep('sv-SE')}</td></tr>"
        ),
    ),
    text(
        "text.source-map",
        "burn sources content",
        lambda p: compact(
            {
                "version": 3,
                "sources": [p.keep("webpack:///src/config.ts")],
                "sourcesContent": [
                    f"export const config = {{\n  mapboxToken: 'pk.ey{p.key(60)}',\n  clientSecret: '{p.key(32)}',\n}};\n"
                ],
                "mappings": p.keep("AAAA,SAASA"),
            }
        ),
        "application/json",
    ),
    text(
        "text.source-map",
        "burn inline",
        lambda p: (
            f"console.log('{'ready to burn'}');\n//# sourceMappingURL=data:application/json;base64,{b64(compact({'version': 3, 'sourcesContent': ['const PASSWORD = ' + chr(34) + p.human() + chr(34)]}))}\n"
        ),
        "application/javascript",
    ),
    text(
        "text.source-map",
        "burn section map",
        lambda p: (
            ")]}'\n"
            + compact(
                {
                    "version": 3,
                    "sections": [
                        {
                            "offset": {"line": 0, "column": 0},
                            "map": {
                                "version": 3,
                                "sources": [p.keep("src/auth.js")],
                                "sourcesContent": [f"axios.defaults.headers.common['X-Api-Key'] = '{p.hex(32)}';"],
                            },
                        }
                    ],
                }
            )
        ),
        "application/json",
    ),
    in_answer(
        "html.script",
        "burn env js",
        "application/javascript",
        lambda p: (
            f'window.__ENV = {{\n  REACT_APP_API_SECRET: "{p.key(32)}", // rotate\n  REACT_APP_STAGE: "{"integration"}",\n}};\n'
        ),
    ),
    in_answer(
        "html.script",
        "burn minified",
        "text/javascript",
        lambda p: (
            f'!function(){{var e={{auth:{{user:"svc",pass:"{p.human()}"}},retry:3,label:"{"Save changes"}"}};n.post("/x",e)}}();'
        ),
    ),
    in_answer(
        "html.script",
        "burn service worker",
        "text/javascript",
        lambda p: f"importScripts('/sw/lib.js?v={'20260414'}');\nself.PUSH_PRIVATE_KEY = '{p.token(43)}';\n",
    ),
]

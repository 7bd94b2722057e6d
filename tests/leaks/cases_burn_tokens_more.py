"""Cases of burn: tokens under innocent names, sealed ones, keys, addresses of databases, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_json, in_json_post
from tests.leaks.moors_parts import page, sent, text, whole

_PEM = "-----BEGIN {0}-----\\n{1}\\n-----END {0}-----\\n"

CASES: list[Case] = [
    sent(
        "text.jwk",
        "burn form",
        lambda p: (
            f"jwk=%7B%22kty%22%3A%22EC%22%2C%22crv%22%3A%22P-256%22%2C%22d%22%3A%22{p.token(43)}%22%7D&purpose={p.keep('enc')}"
        ),
    ),
    in_json(
        "text.vendor-key",
        "burn in a note",
        lambda p: {"body": f"Bitte umstellen auf glpat-{p.token(20)} bis Freitag", "author": p.keep("Ada Burn")},
    ),
    in_json(
        "text.vendor-key",
        "burn openai project",
        lambda p: {"n": f"sk-proj-{p.token(74)}T3BlbkFJ{p.token(74)}", "model": p.keep("gpt-4o-mini")},
    ),
    in_json(
        "text.vendor-key",
        "burn anthropic",
        lambda p: {"n": f"sk-ant-api03-{p.token(93)}AA", "max_tokens": 1024, "stop": p.keep("end_turn")},
    ),
    in_json(
        "text.vendor-key",
        "burn github fine",
        lambda p: {"cfg": f"github_pat_11{p.key(20)}_{p.key(59)}", "repo": p.keep("burn/shop-frontend")},
    ),
    in_json(
        "text.vendor-key",
        "burn stripe hook",
        lambda p: {"x": f"whsec_{p.key(32)}", "price": p.keep("price_1NZ0pLDa9Xq2Ke")},
    ),
    in_json(
        "text.vendor-key",
        "burn supabase",
        lambda p: {"a": f"sbp_{p.hex(40)}", "b": f"sb_secret_{p.token(31)}", "project": p.keep("abcdburnproject")},
    ),
    in_json(
        "text.vendor-key",
        "burn list of keys",
        lambda p: [
            f"xoxe.xoxp-1-{p.key(146)}",
            f"npm_{p.key(36)}",
            f"pypi-AgEIcHlwaS5vcmc{p.token(90)}",
            p.keep("release-2026.04"),
        ],
    ),
    in_json(
        "text.vendor-key",
        "burn hf doppler",
        lambda p: {"m": f"hf_{p.letters(34)}", "d": f"dp.st.prd.{p.key(43)}", "space": p.keep("burn/segmenter")},
    ),
    in_json(
        "text.vendor-key",
        "burn linear notion",
        lambda p: {"l": f"lin_api_{p.key(40)}", "n": f"ntn_{p.key(46)}", "team": p.keep("BURN-204")},
    ),
    text(
        "text.vendor-key",
        "burn aws pair in text",
        lambda p: (
            f"New pair for {p.keep('ci-runner')}: AKIA{p.upper(16)} / {p.key(40)}\nRegion {p.keep('eu-west-3')}\n"
        ),
    ),
    in_json(
        "text.dsn",
        "burn jdbc properties",
        lambda p: {
            "url": f"jdbc:postgresql://db.burn.example:5432/shop?user=shop&password={p.simple_password()}&ssl=true",
            "driver": p.keep("org.postgresql.Driver"),
        },
    ),
    in_json(
        "text.dsn",
        "burn oracle thin",
        lambda p: {
            "target": f"jdbc:oracle:thin:scott/{p.pet()}@//ora.burn.example:1521/ORCL",
            "pool": p.keep("HikariPool-1"),
        },
    ),
    in_json(
        "text.dsn",
        "burn ado",
        lambda p: {
            "main": f"Server=tcp:sql.burn.example,1433;Initial Catalog={p.keep('Shop')};User ID=sa;Pwd={p.two_words()};Encrypt=True"
        },
    ),
    in_json(
        "text.dsn",
        "burn odbc braces",
        lambda p: {
            "c": f"Driver={{ODBC Driver 18 for SQL Server}};Server={p.keep('sql01.burn.example')};UID=svc;PWD={{{p.password()}}};"
        },
    ),
    in_json(
        "text.dsn",
        "burn mongo srv",
        lambda p: {"uri": f"mongodb+srv://burn:{p.pet()}@cluster0.ab1cd.example/{p.keep('orders')}?retryWrites=true"},
    ),
    in_json(
        "text.dsn",
        "burn redis no user",
        lambda p: {"cache": f"rediss://:{p.letters(20)}@cache.burn.example:6380/{p.keep('4')}", "ttl": 300},
    ),
    in_json(
        "text.dsn",
        "burn amqp in error",
        lambda p: {
            "error": f"dial amqp://guest:{p.human().replace('!', '')}@mq.burn.example:5672/%2f: {p.keep('connection refused')}"
        },
    ),
    in_json(
        "text.dsn",
        "burn libpq words",
        lambda p: {
            "conninfo": f"host=db.burn.example dbname={p.keep('ledger')} user=app password='{p.phrase()}' sslmode={p.keep('verify-full')}"
        },
    ),
    in_json(
        "text.dsn",
        "burn go mysql",
        lambda p: {"dsn": f"burn:{p.simple_password()}@tcp(db.burn.example:3306)/{p.keep('shop')}?parseTime=true"},
    ),
    in_json(
        "text.dsn",
        "burn smtp",
        lambda p: {
            "mailer": f"smtp://ada%40burn.example:{p.letters(16)}@smtp.burn.example:587?encryption={p.keep('starttls')}"
        },
    ),
    in_json(
        "text.dsn",
        "burn servicebus",
        lambda p: {
            "bus": f"Endpoint=sb://burn.servicebus.example/;SharedAccessKeyName={p.keep('RootManage')};SharedAccessKey={p.base64(32)}="
        },
    ),
    in_json_post(
        "text.dsn",
        "burn ldap bind",
        lambda p: {
            "bind": f"ldaps://cn=reader,dc=burn:{p.pet()}@dc1.burn.example/dc=burn",
            "filter": p.keep("(objectClass=person)"),
        },
    ),
    in_json(
        "text.dsn",
        "burn git remote",
        lambda p: {"remote": f"https://oauth2:{p.token(26)}@git.burn.example/burn/{p.keep('infra-modules')}.git"},
    ),
    page(
        "text.dsn",
        "burn page code",
        lambda p: (
            f"<pre><code>psql &quot;postgres://ada:{p.pet()}@db.burn.example/{p.keep('fires')}&quot;</code></pre>"
        ),
    ),
    whole(
        "text.dsn",
        "burn snowflake",
        lambda p: {
            "sqlalchemy": f"snowflake://ada:{p.simple_password()}@xy12345.eu-west-1/{p.keep('ANALYTICS')}/PUBLIC?warehouse={p.keep('WH_SMALL')}"
        },
    ),
    in_answer(
        "text.dsn",
        "burn celery banner",
        "text/plain",
        lambda p: (
            f" -------------- celery@worker v5.3.6\n- *** --- * ---\n- ** ---------- [config]\n- ** ---------- .> app:         {p.keep('shop')}\n- ** ---------- .> transport:   redis://:{p.letters(18)}@cache:6379/0\n- ** ---------- .> results:     db+postgresql://celery:{p.pet()}@db/results\n"
        ),
    ),
]

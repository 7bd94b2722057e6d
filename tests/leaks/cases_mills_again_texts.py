"""Cases of schools, clinics and town halls: texts and dumps, once more."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_json,
    in_json_post,
)
from tests.leaks.mills_bodies import vendor
from tests.leaks.planter import b64, compact

_TEXTS = [
    in_answer(
        "text.yaml",
        "mills again: github actions",
        "text/yaml",
        lambda p: (
            f"jobs:\n  deploy:\n    runs-on: {p.keep('ubuntu-24.04')}\n    env:\n      SLACK_TOKEN: xoxb-{p.digits(12)}-{p.digits(12)}-{p.key(24)}\n      DB_PASS: '{p.human()}'\n"
        ),
    ),
    in_answer(
        "text.yaml",
        "mills again: esphome",
        "application/yaml",
        lambda p: (
            f'api:\n  encryption:\n    key: "{p.base64(32)}="\nota:\n  - platform: {p.keep("esphome-ota")}\n    password: "{p.hex(32)}"\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "mills again: netplan",
        "application/yaml",
        lambda p: (
            f"network:\n  wifis:\n    wlan0:\n      access-points:\n        {p.keep('Aula-Nord')}:\n          password: {p.phrase()}\n"
        ),
    ),
    in_answer(
        "text.ini",
        "mills again: smb credentials",
        TEXT_TYPE,
        lambda p: f"username=scan\npassword={p.password()}\ndomain={p.keep('TOWNHALL')}\n",
    ),
    in_answer(
        "text.ini", "mills again: ppp", TEXT_TYPE, lambda p: f'# client server secret IP\n"ana@isp" * "{p.pet()}" *\n'
    ),
    in_answer(
        "text.ini",
        "mills again: dovecot",
        TEXT_TYPE,
        lambda p: f"passdb {{\n  args = host=db user=mail password={p.pet()} dbname={p.keep('mailbox2')}\n}}\n",
    ),
    in_answer(
        "text.ini",
        "mills again: haproxy",
        TEXT_TYPE,
        lambda p: (
            f"userlist ops\n  user admin insecure-password {p.two_words()}\nfrontend {p.keep('fe_town_443')}\n  stats auth admin:{p.human()}\n"
        ),
    ),
    in_answer(
        "text.csv",
        "mills again: spanish pupils",
        "text/csv",
        lambda p: f"alumno,usuario,contraseña,curso\nLola,lola3,{p.pet()},{p.keep('3º B-Norte')}\n",
    ),
    in_answer(
        "text.csv",
        "mills again: lastpass",
        "text/csv",
        lambda p: (
            f"url,username,password,totp,extra,name,grouping,fav\nhttps://x.example,ana,{p.human()},{p.base32(32)},,{p.keep('Library wiki')},IT,0\n"
        ),
    ),
    in_json_post(
        "text.telemetry",
        "mills again: newrelic",
        lambda p: {
            "uri": f"/api/users/{p.number()}/reset?reset_password_token={p.token(20)}",
            "appId": p.keep("NR-4411-A"),
        },
    ),
    in_json_post(
        "text.telemetry",
        "mills again: bugsnag",
        lambda p: {"metaData": {"request": {"params": {"user": {"password": p.pet()}, "town": p.keep("Lemvig")}}}},
    ),
    in_json_post(
        "text.session-replay",
        "mills again: label and value",
        lambda p: {"evt": "input", "label": "New password", "val": p.human(), "route": p.keep("/account/security")},
    ),
    in_json_post(
        "text.session-replay",
        "mills again: cypress",
        lambda p: {"log": f"cy.get('#passwd').type('{p.pet()}'); cy.get('#town').type('{p.keep('Skive-3')}')"},
    ),
    in_json_post(
        "text.session-replay",
        "mills again: robot framework",
        lambda p: {"step": f"Input Password    id:pw    {p.human()}", "suite": p.keep("Login Suite 4")},
    ),
    in_json(
        "text.jwt",
        "mills again: in a sentence with a dot",
        lambda p: {"text": f"Token {p.jwt()}. Please keep it.", "id": p.uuid()},
    ),
    in_json(
        "text.sealed",
        "mills again: rails cookie",
        lambda p: {
            "c": f"{quote(p.base64(90), safe='')}--{quote(p.base64(12), safe='')}--{quote(p.base64(16), safe='')}",
            "id": p.uuid(),
        },
    ),
    in_json(
        "text.pem",
        "mills again: pkcs12",
        lambda p: {"pfx": "MIIKEgIBAzCC" + p.base64(300), "pfxPassword": p.pet(), "thumbprint": p.digest(40)},
    ),
    in_json(
        "text.jwk",
        "mills again: pem beside",
        lambda p: {
            "keys": [
                {
                    "kty": "RSA",
                    "n": p.keep("u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq"),
                    "d": p.token(86),
                }
            ]
        },
    ),
    in_json(
        "text.dsn",
        "mills again: clickhouse",
        lambda p: {"dsn_url": f"clickhouse://default:{p.pet()}@{p.keep('ch1.town.example')}:9000/rota?secure=true"},
    ),
    in_json(
        "text.dsn",
        "mills again: ole db",
        lambda p: {"cs": f'Provider={p.keep("SQLOLEDB.1")};Data Source=sql1;User Id=app;Password="{p.human()}";'},
    ),
    in_json(
        "text.dsn",
        "mills again: ldap",
        lambda p: {"c": f"ldap://cn=svc,dc=town:{p.pet()}@{p.keep('ldap2.town.example')}:389"},
    ),
    in_json(
        "text.otpauth",
        "mills again: spanish sentence",
        lambda p: {
            "texto": f"Si no puede escanear el código, introduzca la clave {p.base32(32)}",
            "app": p.keep("Authenticator X"),
        },
    ),
    in_json(
        "text.recovery-codes",
        "mills again: french",
        lambda p: {"codesDeSecours": [p.recovery(), p.recovery()], "ville": p.keep("Saint-Malo")},
    ),
    in_answer(
        "text.recovery-codes",
        "mills again: google file",
        TEXT_TYPE,
        lambda p: (
            f"SAVE YOUR BACKUP CODES\nKeep these backup codes somewhere safe but accessible.\n\n1. {p.grouped(4, 4).replace('-', ' ')}\n2. {p.grouped(4, 4).replace('-', ' ')}\n\n({p.keep('ana.town')})\n"
        ),
    ),
    vendor("mills again: terraform cloud", lambda p: p.key(14) + ".atlasv1." + p.token(67)),
    vendor("mills again: sentry user", lambda p: "sntryu_" + p.hex(64)),
    vendor("mills again: buildkite", lambda p: "bkua_" + p.hex(40)),
    vendor("mills again: circle", lambda p: "CCIPAT_" + p.key(22) + "_" + p.hex(40)),
    vendor("mills again: airtable", lambda p: "pat" + p.key(14) + "." + p.hex(64)),
    vendor("mills again: mapbox", lambda p: "sk.eyJ1Ijoi" + p.token(40) + "." + p.token(22)),
    vendor("mills again: twilio", lambda p: "SK" + p.hex(32)),
    vendor("mills again: planetscale", lambda p: "pscale_pw_" + p.token(43)),
    vendor("mills again: supabase", lambda p: "sbp_" + p.hex(40)),
    vendor("mills again: netlify", lambda p: "nfp_" + p.key(36)),
    vendor("mills again: cloudflare origin", lambda p: "v1.0-" + p.hex(24) + "-" + p.hex(146)),
    vendor("mills again: 1password", lambda p: "ops_eyJ" + p.token(200)),
]

_DUMPS = [
    in_answer(
        "text.source-map",
        "mills again: firebase",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "version": 3,
                "sources": [p.keep("src/firebase.ts")],
                "sourcesContent": [f"initializeApp({{apiKey: \"AIza{p.key(35)}\", projectId: 'town'}})"],
            }
        ),
    ),
    in_answer(
        "text.jsonp",
        "mills again: array",
        "text/javascript",
        lambda p: f"cb([{compact({'pwd': p.pet(), 'town': p.keep('Ebeltoft')})}]);",
    ),
    in_json(
        "text.curl-echo",
        "mills again: json flag",
        lambda p: {
            "cmd": f"curl --oauth2-bearer {p.token(40)} --json '{{\"a\":1}}' https://{p.keep('api4.town.example')}"
        },
    ),
    in_json(
        "text.curl-echo",
        "mills again: aws",
        lambda p: {"cmd": f"AWS_SECRET_ACCESS_KEY={p.base64(30)} aws s3 ls s3://{p.keep('town-rota-bucket')}"},
    ),
    in_json(
        "text.curl-echo",
        "mills again: psql",
        lambda p: {"cmd": f"PGPASSWORD='{p.human()}' psql -h {p.keep('db12.town.example')} -U app"},
    ),
    in_json(
        "text.curl-echo",
        "mills again: net use",
        lambda p: {"cmd": f"net use Z: \\\\{p.keep('nas2')}\\rota /user:TOWN\\scan {p.human()}"},
    ),
    in_json(
        "text.curl-echo",
        "mills again: ipmitool",
        lambda p: {"cmd": f"ipmitool -I lanplus -H {p.keep('10.9.0.7')} -U ADMIN -P {p.letters(12)} chassis status"},
    ),
    in_json(
        "text.trace",
        "mills again: raw request",
        lambda p: {
            "raw": f"POST /api/login HTTP/1.1\r\nHost: {p.keep('portal.example')}\r\nContent-Type: application/json\r\n\r\n{compact({'pin': p.otp(6)})}"
        },
    ),
    in_answer(
        "text.stack-trace",
        "mills again: c sharp",
        TEXT_TYPE,
        lambda p: (
            f"System.Data.SqlClient.SqlException: Login failed.\n   ConnectionString: Server={p.keep('sql9')};User Id=app;Pwd={p.pet()};\n   at Rota.Db.Open()\n"
        ),
    ),
    in_answer(
        "text.stack-trace",
        "mills again: perl",
        TEXT_TYPE,
        lambda p: f"DBI connect('rota','app','{p.human()}') failed at {p.keep('/srv/rota/db.pl')} line 7\n",
    ),
    in_json(
        "text.data-uri",
        "mills again: html",
        lambda p: {
            "src": "data:text/html;base64," + b64(f'<input type="password" name="p" value="{p.human()}">'),
            "n": p.slug(),
        },
    ),
]

CASES: list[Case] = [*_TEXTS, *_DUMPS]

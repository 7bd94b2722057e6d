"""Cases of schools, clinics and town halls, a fourth time: commands and echoes."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, JSON_TYPE, TEXT_TYPE, Case, in_answer, in_json, in_json_post
from tests.leaks.mills_known import by_answer, by_cookie, by_form, by_json, echo, frame, sent, typed, typed_foreign
from tests.leaks.planter import b64, compact, encoded

_TOLD = [
    in_answer(
        "text.ini",
        "mills fourth: fortigate",
        TEXT_TYPE,
        lambda p: (
            f'config user local\n  edit "{p.keep("vpn-ana")}"\n    set passwd ENC {p.base64(40)}=\n    set psksecret {p.key(14)}\n  next\nend\n'
        ),
    ),
    in_answer(
        "text.ini",
        "mills fourth: openwrt",
        TEXT_TYPE,
        lambda p: (
            f"config wifi-iface\n\toption ssid '{p.keep('Skole-5')}'\n\toption key '{p.phrase()}'\n\toption encryption 'psk2'\n"
        ),
    ),
    in_answer(
        "text.csv",
        "mills fourth: dashlane",
        "text/csv",
        lambda p: (
            f"username,username2,title,password,note,url\nana,,{p.keep('Rota wiki')},{p.human()},,https://rota.example\n"
        ),
    ),
    in_answer(
        "text.csv",
        "mills fourth: dutch",
        "text/csv",
        lambda p: f"naam;inlognaam;wachtwoord;klas\nSanne;sanne3;{p.pet()};{p.keep('5-havo')}\n",
    ),
    in_json_post(
        "text.telemetry",
        "mills fourth: matomo",
        lambda p: {
            "action_name": p.keep("Reset form"),
            "url": f"https://portal.example/wachtwoord-herstellen/{p.token(40)}",
        },
    ),
    in_json_post(
        "text.session-replay",
        "mills fourth: testcafe",
        lambda p: {
            "code": f"await t.typeText('#wachtwoord', '{p.human()}').typeText('#plaats', '{p.keep('Sneek-4')}')"
        },
    ),
    in_json_post(
        "text.session-replay",
        "mills fourth: selenium",
        lambda p: {
            "code": f'driver.find_element(By.ID, "password").send_keys("{p.pet()}"); driver.find_element(By.ID, "town").send_keys("{p.keep("Kolding-4")}")'
        },
    ),
    in_json(
        "text.dsn",
        "mills fourth: kafka",
        lambda p: {
            "sasl.jaas.config": f'org.apache.kafka.common.security.scram.ScramLoginModule required username="rota" password="{p.pet()}";',
            "bootstrap": p.keep("k1.town.example:9093"),
        },
    ),
    in_json(
        "text.dsn",
        "mills fourth: s3 fs",
        lambda p: {"remote": f"s3://AKIA{p.upper(16)}:{quote(p.base64(30), safe='')}@{p.keep('s3.town.example')}/rota"},
    ),
    in_json(
        "text.otpauth",
        "mills fourth: base32 in a page of json",
        lambda p: {
            "instructions": f"Enter this code in your authenticator app: {p.base32(26)}",
            "app": p.keep("FreeOTP+"),
        },
    ),
    in_json(
        "text.recovery-codes",
        "mills fourth: italian",
        lambda p: {"codiciDiRecupero": [p.recovery(), p.recovery()], "citta": p.keep("Gubbio")},
    ),
    in_json(
        "text.curl-echo",
        "mills fourth: kubectl",
        lambda p: {
            "cmd": f"kubectl create secret generic mail --from-literal=password={p.human()} -n {p.keep('rota-prod')}"
        },
    ),
    in_json(
        "text.curl-echo",
        "mills fourth: vault",
        lambda p: {"cmd": f"vault kv put secret/mail smtp_pass={p.pet()} host={p.keep('mx11.town.example')}"},
    ),
    in_json(
        "text.curl-echo",
        "mills fourth: ldap",
        lambda p: {"cmd": f"ldapsearch -x -H ldaps://{p.keep('dc2.town.example')} -D cn=svc -w {p.pet()} '(uid=ana)'"},
    ),
    in_json(
        "text.curl-echo",
        "mills fourth: rdp",
        lambda p: {"cmd": f"xfreerdp /v:{p.keep('ts3.town.example')} /u:ops /p:{p.human()} /cert:ignore"},
    ),
    in_json(
        "text.curl-echo",
        "mills fourth: gh",
        lambda p: {"cmd": f"echo {p.key(40)} | gh auth login --with-token --hostname {p.keep('git.town.example')}"},
    ),
    in_answer(
        "text.stack-trace",
        "mills fourth: oracle",
        TEXT_TYPE,
        lambda p: f"ORA-01017 at connect('app/{p.pet()}@{p.keep('ora3')}')\n",
    ),
    in_answer(
        "text.stack-trace",
        "mills fourth: rails log",
        TEXT_TYPE,
        lambda p: (
            f'Parameters: {{"user"=>{{"login"=>"ana", "passwort"=>"{p.pet()}"}}, "commit"=>"{p.keep("Anmelden 4")}"}}\n'
        ),
    ),
    in_json(
        "text.data-uri",
        "mills fourth: ics",
        lambda p: {
            "u": "data:text/calendar;base64,"
            + b64(f"BEGIN:VCALENDAR\nURL:https://portal.example/ics/{p.token(40)}.ics\nEND:VCALENDAR\n"),
            "n": p.slug(),
        },
    ),
    in_json(
        "text.jwt",
        "mills fourth: unsecured payload",
        lambda p: {
            "hint": encoded({"alg": "HS512"})
            + "."
            + encoded({"sub": p.digits(10), "jti": p.guid()})
            + "."
            + p.token(86),
            "id": p.uuid(),
        },
    ),
]

_ECHOES = [
    echo(
        "mills fourth: in a title",
        typed,
        JSON_TYPE,
        lambda p, v: compact({"title": f"Welcome {v}!", "town": p.keep("Mors-1")}),
    ),
    echo(
        "mills fourth: base64 json url",
        by_cookie,
        JSON_TYPE,
        lambda p, v: compact({"u": f"/x?s={encoded({'s': v})}", "town": p.keep("Mors-2")}),
    ),
    echo(
        "mills fourth: folded mail",
        by_answer,
        "message/rfc822",
        lambda p, v: f"Subject: {p.keep('Mors 3')}\r\nX-Ticket: {v[:18]}\r\n {v[18:]}\r\n\r\nHej\r\n",
    ),
    echo(
        "mills fourth: capitals",
        by_json,
        TEXT_TYPE,
        lambda p, v: f"{v.capitalize()} was not found in {p.keep('Mors-4')}",
    ),
    echo(
        "mills fourth: hex with commas",
        by_form,
        TEXT_TYPE,
        lambda p, v: f"raw {', '.join(f'0x{o:02x}' for o in v.encode())} {p.keep('Mors-5')}",
    ),
    echo(
        "mills fourth: urlencoded twice, latin",
        typed,
        TEXT_TYPE,
        lambda p, v: f"q={quote(quote(v, safe=''), safe='')} {p.keep('Mors-6')}",
    ),
    echo(
        "mills fourth: cdata base64",
        typed_foreign,
        "text/xml",
        lambda p, v: f"<r><![CDATA[{b64('x' + v)}]]><t>{p.keep('Mors-7')}</t></r>",
    ),
    echo(
        "mills fourth: sse base64",
        by_cookie,
        "text/event-stream",
        lambda p, v: f"data: {b64(compact({'v': v}))}\n\ndata: {p.keep('Mors-8')}\n\n",
    ),
    echo(
        "mills fourth: split by markup",
        by_json,
        HTML_TYPE,
        lambda p, v: f"<p>{v[:8]}<wbr>{v[8:]}</p><p>{p.keep('Mors-9')}</p>",
    ),
    sent(
        "mills fourth: yaml", typed, "application/yaml", lambda p, v: f"a: {json.dumps(v)}\ntown: {p.keep('Mors-10')}\n"
    ),
    frame(
        "mills fourth: escaped frame",
        by_form,
        lambda p, v: json.dumps({"d": json.dumps({"x": v}), "town": p.keep("Mors-11")}),
    ),
]

CASES: list[Case] = [*_TOLD, *_ECHOES]

"""Cases of schools, clinics and town halls: what survives in texts and pages."""

from __future__ import annotations

from tests.leaks.case import (
    HTML_TYPE,
    Case,
    in_answer,
)
from tests.leaks.mills_bodies import as_text
from tests.leaks.planter import compact

_TEXTS = [
    as_text(
        "five fields", lambda p: f"{p.keep('web1:8080:rota:blue:running')}\n{p.keep('web2:8080:rota:green:stopped')}\n"
    ),
    as_text(
        "list with stars",
        lambda p: f"{p.keep('Opening * hours')}\n* {p.keep('Monday to Friday')}\n2 * {p.keep('rooms1')}\n",
    ),
    as_text(
        "words about names",
        lambda p: f"{p.keep('username and password required')}\n{p.keep('username ana privilege 15')}\n",
    ),
    as_text(
        "state of a password",
        lambda p: (
            f"password : {p.keep('zaktualizowane')}\nhaslo : {p.keep('wprowadzone')}\nlog.root.level : {p.keep('warnings')}\n"
        ),
    ),
    as_text(
        "spare codes that are none",
        lambda p: (
            f"Recovery codes\n{p.keep('Generated on Monday by the clerk')}\n{p.keep('Ten codes are left for ana')}\n"
        ),
    ),
    as_text(
        "keys in German",
        lambda p: f"Der Schlüssel {p.keep('KRANKENVERSICHERUNG')} ist vergeben. Schlüssel: {p.keep('AZ-2026-04')}\n",
    ),
    as_text(
        "settings of a connection",
        lambda p: (
            f"ConnectionString: Server={p.keep('sql7.town.example')};Database={p.keep('rota_7')};Pwd={p.pet()};\n"
        ),
    ),
    as_text(
        "flags of a tool",
        lambda p: (
            f"ipmitool -I lanplus -H {p.keep('10.9.0.8')} -P {p.pet()} -p {p.keep('6230')} sel list\nsnmpwalk -v 2c -c public {p.keep('10.9.0.9')}\n"
        ),
    ),
    as_text(
        "what a script types",
        lambda p: f"getByLabel('Town').fill('{p.keep('Aabenraa 4')}'); getByLabel('Password').fill('{p.human()}')\n",
    ),
    as_text(
        "folded lines",
        lambda p: (
            f"SUMMARY:{p.keep('Rota of the north')}\r\n  {p.keep('wards in week 49')}\r\nDTSTART:{p.keep('20261130T090000Z')}\r\n"
        ),
    ),
    as_text(
        "a device's settings",
        lambda p: (
            f"config system global\n  set hostname {p.keep('fw-town-7')}\n  set password-policy {p.keep('enable7')}\n  set key-size {p.keep('2048-bit')}\n  set admin-token-ttl {p.keep('480min')}\n  set psksecret {p.pet()}\n"
        ),
    ),
    as_text(
        "options of a router",
        lambda p: (
            f"config wifi-iface\n\toption ssid '{p.keep('Skole-7')}'\n\toption key '{p.keep('1')}'\n\toption encryption '{p.keep('psk2+ccmp')}'\n"
        ),
    ),
    as_text(
        "flags of a window",
        lambda p: (
            f"xfreerdp /v:{p.keep('ts4.town.example')} /port:{p.keep('33891')} /u:ops /p:{p.human()}\nrobocopy /path:{p.keep('C:\\rota')}\n"
        ),
    ),
    as_text(
        "paths behind connect", lambda p: f"connect to {p.keep('src/rota@v4')} and see {p.keep('docs/setup@main')}\n"
    ),
    as_text(
        "octets of a program",
        lambda p: (
            f"static const u8 magic[] = {p.keep('0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a')};\nimage \\u{p.keep('00e9')} x\n"
        ),
    ),
    in_answer(
        "html.hidden",
        "mills decoys: words that may break",
        HTML_TYPE,
        lambda p: (
            f'<p>{p.keep("very<wbr>long<wbr>word")}</p><r oe:key="hostname" oe:value="{p.keep("ovf8")}"/><dl><dt>API key</dt><dd>{p.key(32)}</dd></dl>'
        ),
    ),
    in_answer(
        "text.csv",
        "mills decoys: a line above",
        "text/csv",
        lambda p: f"# secrets of {p.keep('the north')}\ntown,wifi_password\n{p.keep('Tisvilde')},{p.pet()}\n",
    ),
    in_answer(
        "html.hidden",
        "mills decoys: words behind labels",
        HTML_TYPE,
        lambda p: (
            f"<dl><dt>Password</dt><dd>{p.keep('unchanged')}</dd><dt>Passwort</dt><dd>{p.keep('Zurückgesetzt')}</dd><dt>Hasło</dt><dd>{p.keep('zaktualizowane')}</dd><dt>API key</dt><dd>{p.key(32)}</dd></dl>"
        ),
    ),
    in_answer(
        "html.hidden",
        "mills decoys: dump of an array",
        HTML_TYPE,
        lambda p: (
            f'<pre>"<span>town</span>" => "<span>{p.keep("Haderslev")}</span>" "<span>api_token</span>" => "<span>{p.key(40)}</span>" "<span>build</span>" => "<span>{p.digest(40)}</span>"</pre>'
        ),
    ),
    in_answer(
        "text.yaml",
        "mills decoys: below points",
        "application/yaml",
        lambda p: (
            f"access-points:\n  {p.keep('Aula-Syd')}:\n    band: {p.keep('5GHz-wide')}\n    password: {p.phrase()}\n    mode: {p.keep('infrastructure')}\n"
        ),
    ),
    in_answer(
        "text.jsonp",
        "mills decoys: guarded",
        "text/javascript",
        lambda p: (
            f"/**/ typeof cb === 'function' && cb({compact({'town': p.keep('Nibe-4'), 'key': p.keep('row-12'), 'apiKey': p.key(32)})});"
        ),
    ),
]

CASES: list[Case] = [*_TEXTS]

"""Forms of towns, clubs, farms and travels: what their forms, markup, texts and streams hold."""

from __future__ import annotations

import json
from functools import partial
from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, HTML_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_post
from tests.leaks.planter import compact

_q = partial(quote, safe="")
_XML = "application/xml"
_MULTIPART = "multipart/form-data; boundary=zz"


def _fields(**fields: str) -> str:
    parts = (
        f'--zz\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    )
    return "".join(parts) + "--zz--\r\n"


def _file(name: str, content: str) -> str:
    return f'--zz\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: text/plain\r\n\r\n{content}\r\n--zz--\r\n'


_FORMS: tuple[Plant[str], ...] = (
  lambda p: f"lane={p.keep('LANE_3')}&gatePass={p.otp(6)}&plate={p.keep('KR-12345')}",
  lambda p: f"tessera={p.number()}&parolaSegreta={_q(p.human())}&ricordami={p.keep('on')}",
  lambda p: f"lid={p.number()}&wachtzin={_q(p.phrase())}&taal={p.keep('nl-BE')}",
  lambda p: f"locker={p.keep('L-204')}&combination={p.grouped(2, 2, 2)}&hours={p.keep('24')}",
  lambda p: f"j_username={p.keep('ann.lee')}&j_geheim={p.pet()}&j_lang={p.keep('de-AT')}",
  lambda p: f"kiosk={p.keep('kiosk-12')}&unlockCode={p.otp(5)}&reason={p.keep('cleaning-2')}",
  lambda p: f"login_form[member]={p.number()}&login_form[secretWord]={p.two_words()}&login_form[lang]={p.keep('en-GB')}",
  lambda p: f"user={p.keep('ann.lee')}&credential={p.pet()}&device={p.keep('tablet-2')}",
  lambda p: f"field_12={p.keep('ann-lee')}&field_13_label=Password&field_13={p.two_words()}",
  lambda p: f"csrfmiddlewaretoken={p.key(64)}&question={p.keep('first-pet')}&securityAnswer={p.pet()}",
)  # fmt: skip

_PARTS: tuple[Plant[str], ...] = (
  lambda p: _fields(lane=p.keep("LANE_3"), gatePass=p.otp(6)),
  lambda p: _fields(socio=p.keep("4711-a"), parolaSegreta=p.human()),
  lambda p: _fields(district=p.keep("PL-12"), kodDostepu=p.recovery(), note=p.keep("second-try")),
  lambda p: _fields(meta=compact({"shelf": p.keep("C-12"), "lectorClave": p.pet()})),
  lambda p: _file("club.env", f"PORT=8443\nSMTP_PASS={p.two_words()}\nREGION=eu-north"),
  lambda p: _file("hosts.ini", f"[router]\nhost=10.0.0.9\nansible_become_pass={p.pet()}\n"),
)  # fmt: skip

_MARKUP: tuple[Plant[str], ...] = (
  lambda p: f"<permit><lane>{p.keep('LANE_3')}</lane><gatePass>{p.otp(6)}</gatePass></permit>",
  lambda p: f"<socio><tessera>{p.number()}</tessera><parolaSegreta>{p.two_words()}</parolaSegreta></socio>",
  lambda p: f'<door id="{p.keep("D-12")}" openCode="{p.otp(5)}" floor="{p.keep("GF")}"/>',
  lambda p: f'<settings><item id="{p.keep("band")}">{p.keep("5GHz")}</item><item id="wifiKey">{p.dashed()}</item></settings>',
  lambda p: f"<lid><nummer>{p.number()}</nummer><wachtzin><![CDATA[{p.phrase()}]]></wachtzin></lid>",
  lambda p: f"<soap:Envelope xmlns:soap='x'><soap:Body><Anmelden><Kunde>{p.keep('kunde-12')}</Kunde><Geheimwort>{p.pet()}</Geheimwort></Anmelden></soap:Body></soap:Envelope>",
  lambda p: f"<locker nr='{p.keep('204')}'><combination>{p.grouped(2, 2, 2)}</combination></locker>",
  lambda p: f"<field><label>Password</label><content>{p.two_words()}</content></field><field><label>Town</label><content>{p.keep('Brno')}</content></field>",
)  # fmt: skip

_PAGES: tuple[Plant[str], ...] = (
  lambda p: f"<html><dl><dt>Network</dt><dd>{p.keep('Harbour-Guest')}</dd><dt>Wi-Fi password</dt><dd>{p.two_words()}</dd></dl></html>",
  lambda p: f"<html><p>Dear Ann, your new PIN is <b>{p.otp(4)}</b>. Branch {p.keep('Old Town 2')}.</p></html>",
  lambda p: f"<html><table><tr><th>Hut</th><th>Key box code</th></tr><tr><td>{p.keep('Hut-North')}</td><td>{p.otp(4)}</td></tr></table></html>",
  lambda p: f"<html><body data-lang='{p.keep('en-GB')}' data-gate-pass='{p.two_words()}'><h1>{p.keep('Gates')}</h1></body></html>",
  lambda p: f"<html><script>window.__CLUB__={{lang:'en-GB',chatSecret:'{p.key(32)}',build:'2026.1.3'}}</script><h1>{p.keep('Fixtures')}</h1></html>",
  lambda p: f'<html><script type="application/json">{json.dumps({"map": {"style": "streets-v12", "accessKey": p.key(40)}})}</script><h1>{p.keep('Map')}</h1></html>',
  lambda p: f"<html><meta name='{p.keep('viewport')}' content='width=320'><meta name='club-session' content='{p.token(40)}'></html>",
  lambda p: f"<html><a href='/einladung/{p.key(32)}'>{p.keep('Join us')}</a><!-- admin pw: {p.two_words()} --></html>",
  lambda p: f"<html><form><label>Barrier code</label><input name='f7' value='{p.otp(5)}'><input name='lane' value='{p.keep('LANE_3')}'></form></html>",
)  # fmt: skip

_TEXTS: tuple[tuple[str, Plant[str]], ...] = (
  ("text.yaml", lambda p: f"wifi:\n  ssid: {p.keep('Harbour-Guest')}\n  guest_pass: {p.two_words()}\n  band: {p.keep('5GHz')}\n"),
  ("text.yaml", lambda p: f"users:\n  - name: {p.keep('caretaker')}\n    geheimwort: {p.pet()}\n    role: {p.keep('EDITOR_2')}\n"),
  ("text.ini", lambda p: f"[mail]\nhost = {p.keep('imap.example')}\nparola = {p.pet()}\nport = {p.keep('993')}\n"),
  ("text.ini", lambda p: f'network={{\n  ssid="{p.keep("Harbour-Guest")}"\n  psk="{p.two_words()}"\n}}\n'),
  ("text.ini", lambda p: f"machine {p.keep('ftp.example')} login {p.keep('ann')} password {p.pet()}\n"),
  ("text.csv", lambda p: f"Mitglied;Kennwort;Tarif\n{p.keep('ann.lee')};{p.pet()};{p.keep('FAMILIE_2')}\n{p.keep('bo.li')};{p.two_words()};{p.keep('EINZEL_1')}\n"),
  ("text.csv", lambda p: f"door,access code,floor\n{p.keep('D-12')},{p.otp(5)},{p.keep('GF')}\n{p.keep('D-14')},{p.otp(5)},{p.keep('F2')}\n"),
  ("text.csv", lambda p: f"| Hut | Key box |\n|---|---|\n| {p.keep('Hut-North')} | {p.otp(4)} |\n"),
  ("text.trace", lambda p: f"GET /x?lane={p.keep('LANE_3')}&gatePass={p.two_words()} HTTP/1.1\nHost: {p.keep('club.example')}\n"),
  ("text.stack-trace", lambda p: f"#3 /srv/Auth.php({p.keep('214')}): Auth->signIn('ann', '{p.two_words()}')\n#4 {p.keep('/srv/index.php')}(12): main()\n"),
  ("text.stack-trace", lambda p: f'File "{p.keep("/srv/gate.py")}", line 12, in open_gate\n    gate_pass = \'{p.two_words()}\'\n    lane = \'{p.keep("LANE_3")}\'\n'),
  ("text.curl-echo", lambda p: f"curl -s -u meter:{p.two_words()} -H 'Accept: {p.keep('text/csv')}' https://farm.example/{p.slug()}"),
  ("text.curl-echo", lambda p: f"docker login -u {p.keep('townhall')} -p {p.two_words()} {p.keep('registry.example')}"),
  ("text.curl-echo", lambda p: f"mysqldump --host={p.keep('db.example')} -uapp -p{p.simple_password()} {p.keep('club_2026')}"),
  ("text.curl-echo", lambda p: f"gatectl open --lane {p.keep('LANE_3')} --gate-pass {p.two_words()} --wait"),
  ("text.curl-echo", lambda p: f"clubctl login --member={p.keep('4711-a')} --parola-segreta={p.two_words()}"),
  ("text.recovery-codes", lambda p: f"Keep these recovery codes for {p.keep('Town Hall')} safe:\n1. {p.recovery()}\n2. {p.recovery()}\n3. {p.recovery()}\n"),
  ("text.otpauth", lambda p: f"otpauth://totp/{p.keep('Club')}:ann?secret={p.base32(32)}&issuer={p.keep('Club')}"),
  ("text.vendor-key", lambda p: f"region={p.keep('eu-north-1')} hook=whsec_{p.base64(24)} mode={p.keep('live-2')}"),
)  # fmt: skip

_EVENTS: tuple[Plant[str], ...] = (
  lambda p: f"event: gate\ndata: {compact({'lane': p.keep('LANE_3'), 'gatePass': p.otp(6)})}\n\n",
  lambda p: f"event: {p.keep('progress')}\ndata: 40\n\nevent: door-code\ndata: {p.otp(5)}\n\n",
  lambda p: f"id: 1042\ndata: {{\ndata: \"berth\": \"{p.keep('B-12')}\",\ndata: \"shorePin\": \"{p.otp(4)}\"\ndata: }}\n\n",
  lambda p: f"data: {compact({'choices': [{'delta': {'content': p.keep('Hello')}}], 'streamToken': p.token(40)})}\n\n",
)  # fmt: skip

CASES: list[Case] = [
    *(in_post("form.key", f"town form {n}", FORM_TYPE, one) for n, one in enumerate(_FORMS)),
    *(in_post("multipart.field", f"town part {n}", _MULTIPART, one) for n, one in enumerate(_PARTS)),
    *(in_answer("xml.element", f"town element {n}", _XML, one) for n, one in enumerate(_MARKUP)),
    *(in_answer("html.hidden", f"town page {n}", HTML_TYPE, one) for n, one in enumerate(_PAGES)),
    *(in_answer(place, f"town text {n}", TEXT_TYPE, one) for n, (place, one) in enumerate(_TEXTS)),
    *(in_answer("stream.sse", f"town event {n}", "text/event-stream", one) for n, one in enumerate(_EVENTS)),
]

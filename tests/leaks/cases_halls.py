"""Forms of hotels, banks, airports and laboratories, each written from the list of places alone."""

from __future__ import annotations

import json
from functools import partial
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    TEXT_TYPE,
    Case,
    Plant,
    in_answer,
    in_frame,
    in_json,
    in_json_post,
    in_post,
    in_request_header,
    in_response_header,
    in_url,
)
from tests.leaks.planter import b64, compact

_q = partial(quote, safe="")

_URLS: tuple[tuple[str, Plant[str]], ...] = (
  ("url.query-key", lambda p: f"/hotel/stay?room={p.keep('R-204')}&roomPass={p.otp(6)}&nights={p.keep('3')}"),
  ("url.query-key", lambda p: f"/lab/results?sample={p.slug()}&heslo_pacienta={p.pet()}"),
  ("url.query-key", lambda p: f"/bank/token?terminal={p.number()}&jelszo2={p.two_words()}&nyelv={p.keep('hu-HU')}"),
  ("url.query-key", lambda p: f"/lounge/enter?flight={p.keep('LO3921')}&loungeCode={p.otp(6)}"),
  ("url.query-key", lambda p: f"/voicemail?box={p.number()}&vmPin={p.otp(4)}&format={p.keep('wav-8k')}"),
  ("url.query-key", lambda p: f"/samples/pickup?tray={p.keep('T-12')}&secretPhrase={_q(p.phrase())}"),
  ("url.query-key", lambda p: f"/konto/odblokuj?klient={p.number()}&tajneSlowo={p.two_words()}"),
  ("url.query-key", lambda p: f"/conta/entrar?cpf={p.keep('ref-12')}&palavraSecreta={p.human()}"),
  ("url.reset-path", lambda p: f"/gasten/uitnodiging/{p.key(26)}/bevestig"),
  ("url.reset-path", lambda p: f"/portal/aktywacja/{p.token(36)}?kanal={p.keep('mail-2')}"),
  ("url.reset-path", lambda p: f"/share/report/{p.key(32)}/{p.keep('summary.pdf')}"),
  ("url.innocent-query", lambda p: f"/embed?src=sk_live_{p.key(24)}&w={p.keep('640')}"),
  ("url.nested", lambda p: f"/out?u={_q('https://lab.example/r?labPassword=' + p.two_words() + '&id=' + str(p.number()))}"),
  ("url.fragment", lambda p: f"/guest#access={p.token(32)}&view={p.keep('plan-2')}"),
  ("url.matrix", lambda p: f"/wards;pin={p.otp(4)};floor={p.keep('F3')}/beds"),
  ("url.ws-query", lambda p: f"wss://board.example/socket?gate={p.keep('B12')}&listenerSecret={p.key(28)}"),
)  # fmt: skip

_MEMBERS: tuple[Plant[object], ...] = (
  lambda p: {"room": {"number": p.keep("R-204"), "doorPin": p.otp(6), "wifi": {"name": p.keep("Hotel-5G"), "key": p.dashed()}}},
  lambda p: {"card": {"masked": p.keep("4539 **** 4242"), "cvv2": p.otp(3), "threeDSecret": p.two_words()}},
  lambda p: {"terminal": {"serial": p.keep("VX520-12"), "supervisorPassword": p.otp(6), "merchantPin": p.otp(4)}},
  lambda p: {"heslo": p.pet(), "uzivatel": p.keep("jan.novak"), "jazyk": p.keep("cs-CZ")},
  lambda p: {"belépés": {"felhasználó": p.keep("kovacs_2"), "titkosSzó": p.two_words()}},
  lambda p: {"autentificare": {"utilizator": p.keep("ion.pop"), "parolaNoua": p.pet()}},
  lambda p: {"로그인": {"사용자": p.keep("kim-2"), "비밀번호": p.pet()}},
  lambda p: {"الدخول": {"المستخدم": p.keep("sara-2"), "كلمةالسر": p.two_words()}},
  lambda p: {"kirjautuminen": {"tunnus": p.keep("liisa-2"), "salainenSana": p.two_words()}},
  lambda p: {"safeDeposit": {"box": p.keep("BX-114"), "openingPhrase": p.phrase()}},
  lambda p: {"cabinet": {"label": p.keep("Poisons 2"), "lockCode": p.otp(5), "combination": p.grouped(2, 2, 2)}},
  lambda p: {"telebanking": {"customer": p.number(), "telephonePassword": p.two_words(), "memorableWord": p.two_words()}},
  lambda p: {"tanList": [p.otp(6), p.otp(6), p.otp(6)], "issued": p.date()},
  lambda p: {"backupSheet": {"printed": p.date(), "recoveryCodes": [p.recovery(), p.recovery()]}},
  lambda p: {"crew": {"id": p.number(), "cockpitCode": p.otp(4), "rank": p.keep("FO_2")}},
  lambda p: {"kiosk": {"id": p.slug(), "maintenance": {"unlock": {"pin": p.otp(6)}}}},
  lambda p: {"freezer": {"probe": p.keep("PR-12"), "telnet": {"user": "admin", "pass": p.pet()}}},
  lambda p: {"instrument": {"host": p.keep("ms-4.lab"), "sshPassphrase": p.phrase(), "privateKeyPassword": p.two_words()}},
  lambda p: {"lims": {"odbc": f"Driver={{SQL Server}};Server={p.keep('lims-2')};UID=lims;PWD={p.two_words()}"}},
  lambda p: {"queue": {"url": f"amqps://lab:{p.two_words()}@mq.example/{p.keep('samples')}"}},
  lambda p: {"webhook": {"target": p.keep("https://lab.example/in"), "signingSecret": f"whsec_{p.base64(24)}"}},
  lambda p: {"headings": ["Guest", "Room", "Door code"], "rows": [[p.keep("Ann Lee"), p.keep("R-204"), p.otp(5)]]},
  lambda p: {"cols": ["Konto", "Hasło", "Rola"], "vals": [[p.keep("recepcja"), p.pet(), p.keep("EDYTOR_2")]]},
  lambda p: {"table": {"header": ["System", "User", "Passphrase"], "rows": [[p.keep("NAS-2"), p.keep("svc"), p.phrase()]]}},
  lambda p: {"items": [{"prop": "wlan.password", "val": p.dashed()}, {"prop": p.keep("wlan.band"), "val": p.keep("5GHz")}]},
  lambda p: {"answers": [{"q": p.keep("Mother's maiden name?"), "securityAnswer": p.two_words()}]},
  lambda p: {"note": f"Door code for {p.keep('R-204')} is {p.otp(5)}"},
  lambda p: {"note": f"New password {p.two_words()} set for {p.keep('ann.lee')}"},
  lambda p: {"sms": f"Ihr Abholcode lautet {p.otp(6)}. Filiale {p.keep('Nord-2')}"},
  lambda p: {"sms": f"{p.otp(6)} est votre code de connexion {p.keep('Banque-2')}"},
  lambda p: {"sms": f"Use code {p.otp(4)} to open the barrier at {p.keep('P2')}"},
  lambda p: {"mail": f"Hello,\nUsername: {p.keep('ann.lee')}\nTemporary password: {p.two_words()}\nRegards"},
  lambda p: {"log": f"WARN auth: bad pin '{p.otp(4)}' for card {p.keep('KC-0042')}"},
  lambda p: {"log": f"login ok user={p.keep('ann')} pw={p.two_words()} ip={p.keep('203.0.113.9')}"},
  lambda p: {"command": f"curl -X POST https://lab.example/{p.keep('runs')} -d 'user=ann&labPass={p.two_words()}'"},
  lambda p: {"command": f"psql \"host={p.keep('db.example')} user=lab password={p.two_words()}\""},
  lambda p: {"command": f"openssl pkcs12 -in {p.keep('lab.p12')} -passin pass:{p.two_words()}"},
  lambda p: {"command": f"labctl unlock {p.keep('freezer-2')} --pin {p.otp(6)}"},
  lambda p: {"command": f"labctl unlock {p.keep('freezer-2')} --passphrase '{p.phrase()}'"},
  lambda p: {"args": ["login", "--user", p.keep("ann"), "--geheimwort", p.two_words()]},
  lambda p: {"config": f"user: {p.keep('lab')}\npassphrase: {p.dashed()}\nregion: {p.keep('eu-north')}"},
  lambda p: {"cookieJar": f"sessionid={p.key(32)}; {p.keep('lang')}=en"},
  lambda p: {"requestHeaders": [{"name": "Cookie", "value": f"JSESSIONID={p.hex(32)}; {p.keep('theme')}=dark"}, {"name": "Accept", "value": p.keep("text/html")}]},
  lambda p: {"data": {"resetGuestPassword": {"temporary": p.two_words(), "sentTo": p.keep("front-desk")}}},
  lambda p: {"profile": b64(json.dumps({"u": "ann", "pwd": p.two_words()})), "type": p.keep("PROFILE_3")},
  lambda p: {"unlockCodes": {"front": p.otp(5), "back": p.otp(5)}, "door": p.keep("D-12")},
  lambda p: {"credentials": {"host": p.keep("lab.example"), "login": "svc", "value": p.two_words()}},
)  # fmt: skip

_POSTS: tuple[Plant[dict[str, object]], ...] = (
  lambda p: {"method": p.keep("kiosk.unlock"), "params": {"kiosk": p.number(), "pin": p.otp(6)}},
  lambda p: {"id": 3, "jsonrpc": "2.0", "method": "auth.login", "params": ["lab", "ann", p.two_words()]},
  lambda p: {"query": "mutation($p: String!) { signIn(user: \"ann\", passphrase: $p) { ok } }", "variables": {"p": p.phrase()}},
  lambda p: {"query": f"mutation {{ openDoor(door: \"{p.keep('D-12')}\", code: \"{p.otp(6)}\") {{ ok }} }}"},
  lambda p: {"current": p.pet(), "new": p.two_words(), "kind": p.keep("password-change")},
  lambda p: {"email": "a@b.example", "otpCode": p.otp(6), "deviceLabel": p.keep("Tablet 2")},
)  # fmt: skip

_FORMS: tuple[Plant[str], ...] = (
  lambda p: f"room={p.keep('R-204')}&roomPass={p.otp(6)}&late={p.keep('yes-2')}",
  lambda p: f"klient={p.number()}&tajneHaslo={p.pet()}&oddzial={p.keep('ODD_2')}",
  lambda p: f"utente={p.keep('mario.r')}&parola_chiave={p.two_words()}",
  lambda p: f"sample={p.slug()}&memorableWord={p.two_words()}",
  lambda p: f"label=Password&value={p.two_words()}&group={p.keep('grp-2')}",
  lambda p: f"tan={p.otp(6)}&betrag={p.keep('120.50')}&iban_ref={p.keep('REF-114')}",
)  # fmt: skip

_XML: tuple[Plant[str], ...] = (
  lambda p: f"<room><nr>{p.keep('R-204')}</nr><roomPass>{p.otp(6)}</roomPass></room>",
  lambda p: f"<login><uzivatel>{p.keep('jan.novak')}</uzivatel><heslo>{p.pet()}</heslo></login>",
  lambda p: f'<option id="band">{p.keep("5GHz")}</option><setting id="networkPassword" value="{p.dashed()}"/>',
  lambda p: f"<param><label>Secret word</label><value>{p.two_words()}</value></param><town>{p.keep('Brno-2')}</town>",
  lambda p: f'<vault name="{p.keep("V-12")}"><opening combination="{p.grouped(2, 2, 2)}"/></vault>',
)  # fmt: skip

_PAGES: tuple[Plant[str], ...] = (
  lambda p: f"<html><table><tr><th>Room</th><th>Door code</th></tr><tr><td>{p.keep('R-204')}</td><td>{p.otp(5)}</td></tr></table></html>",
  lambda p: f"<html><p>Network: {p.keep('Hotel-5G')}</p><p>Password: {p.two_words()}</p></html>",
  lambda p: f"<html><ul><li>Login: {p.keep('ann.lee')}</li><li>Kennwort: {p.pet()}</li></ul></html>",
  lambda p: f"<html><div class='{p.keep('row-2')}'><span>Your one-time PIN</span><strong>{p.otp(6)}</strong></div></html>",
)  # fmt: skip

_TEXTS: tuple[tuple[str, Plant[str]], ...] = (
  ("text.ini", lambda p: f"LAB_HOST={p.keep('lab.example')}\nLAB_GATE_PASS={p.two_words()}\n"),
  ("text.yaml", lambda p: f"door:\n  id: {p.keep('D-12')}\n  pin: '{p.otp(4)}'\n"),
  ("text.csv", lambda p: f"Użytkownik,Hasło,Rola\n{p.keep('recepcja')},{p.pet()},{p.keep('EDYTOR_2')}\n"),
  ("text.csv", lambda p: f"| Guest | Room | Door code |\n|---|---|---|\n| {p.keep('Ann Lee')} | {p.keep('R-204')} | {p.otp(5)} |\n"),
  ("text.curl-echo", lambda p: f"mysql -h {p.keep('db.example')} -u lab -p{p.simple_password()} {p.keep('lims_2')}"),
  ("text.curl-echo", lambda p: f"kinit -k; ldapsearch -D cn=lab -w {p.two_words()} -b {p.keep('dc=lab')}"),
  ("text.stack-trace", lambda p: f"    at Vault.open(Vault.java:{p.keep('214')}) secretWord={p.two_words()}\n"),
  ("stream.sse", lambda p: f"event: {p.keep('room')}\ndata: {compact({'room': p.keep('R-204'), 'roomPass': p.otp(6)})}\n\n"),
)  # fmt: skip

_HEADERS: tuple[tuple[str, str, Plant[str]], ...] = (
  ("request.api-key", "X-Room-Pass", lambda p: p.otp(6)),
  ("request.api-key", "X-Lab-Secret", lambda p: p.two_words()),
  ("request.bearer", "X-Upstream-Auth", lambda p: f"Bearer {p.token(40)}"),
  ("request.referer", "Referer", lambda p: f"https://hotel.example/stay/{p.number()}?doorPin={p.otp(6)}"),
)  # fmt: skip

_DECOYS: tuple[Plant[object], ...] = (
  lambda p: {"roomRate": p.keep("BAR-2026"), "ratePlan": {"code": p.keep("FLEX12"), "name": p.keep("Flexible 12")}},
  lambda p: {"trackPass": p.keep("DAY_2"), "nightPass": p.keep("N-12"), "compassHeading": p.keep("NNW-342")},
  lambda p: {"wordOfDay": p.keep("harbour-2"), "wordCount": 4021, "keywords": [p.keep("silver-teapot-garden")]},
  lambda p: {"phrase": p.keep("how to reset"), "searchPhrase": p.keep("silver teapot garden"), "catchphrase": p.keep("we fly daily")},
  lambda p: {"codewordList": p.keep("nato-2"), "passwordRules": {"text": p.keep("at least twelve characters")}},
  lambda p: {"unlockedAt": p.date(), "unlockReason": p.keep("manual-2"), "unlockMethod": p.keep("badge_2")},
  lambda p: {"combinations": [{"size": p.keep("XL-2"), "colour": p.keep("sea-green-2")}], "combo": p.keep("burger-menu-2")},
  lambda p: {"claveProducto": p.keep("PRD-2026-12"), "claveUnidad": p.keep("H87"), "claveSat": p.keep("84111506")},
  lambda p: {"secretariat": p.keep("Ann Lee 2"), "secretariatNumber": p.keep("0121 496 0042")},
  lambda p: {"geheimhaltung": p.keep("STUFE-2"), "geheimnisvoll": True},
  lambda p: {"passengerWord": p.keep("pax-12"), "passageNumber": p.keep("CANAL-12"), "impasse": p.keep("rue-12")},
  lambda p: {"accessNumber": p.keep("ACC-2026-12"), "backupNumber": p.keep("4021"), "memberNumber": p.keep("482913")},
  lambda p: {"type": "pin", "label": p.keep("Map pin 12"), "value": p.keep("red-2")},
  lambda p: {"type": "emergency", "codes": [p.keep("E-12"), p.keep("E-14")]},
  lambda p: {"method": p.keep("order.status"), "params": {"code": p.keep("482913")}},
  lambda p: {"headings": ["Pass", "Height"], "rows": [[p.keep("Furka-2429"), "2429"]]},
  lambda p: {"headings": ["Course", "Code", "Room"], "rows": [[p.keep("Maths"), p.keep("482913"), p.keep("R-12")]]},
  lambda p: {"recoveryTime": p.keep("PT4H-2"), "recoveryPlan": p.keep("plan-2026-02"), "recoverySheetUrl": p.keep("/docs/dr-2026.pdf")},
  lambda p: {"can": {"edit": True, "publish": False}, "cannot": p.keep("delete-2")},
  lambda p: {"openCodes": 3, "opencode": p.keep("v1.2.0-rc1"), "openSource": p.keep("MIT-0")},
  lambda p: {"old": p.keep("Galaxy-Note20"), "new": p.keep("Galaxy-Note21"), "field": p.keep("device")},
  lambda p: {"parcelCode": p.keep("JD0146-PL"), "branchCode": p.keep("20-30-40"), "sortCode": p.keep("12-34-56")},
  lambda p: {"note": p.keep("Room 2042 has a new door; code review 4021 is done")},
  lambda p: {"note": p.keep("Parcel 482913 arrived; collection opens at 10:30")},
  lambda p: {"note": p.keep("The branch code is on page 2042 of the handbook")},
  lambda p: {"cmd": p.keep("labctl unlock freezer-2 --pin <pin> --verbose")},
  lambda p: {"cmd": p.keep("nmcli dev wifi list")},
  lambda p: {"cmd": "net use Z: \\\\nas\\" + p.keep("films /persistent:yes")},
  lambda p: {"template": p.keep("Dear guest, type your <password> to open the door")},
  lambda p: {"signature": {"required": True, "by": p.keep("tenant_3")}, "signedBy": p.keep("Ann Lee 2")},
)  # fmt: skip

_DECOY_URLS: tuple[Plant[str], ...] = (
  lambda p: f"/audit-events/{p.digest(24)}?actor={p.keep('ann')}",
  lambda p: f"/door-codes/types/{p.keep('keypad-2')}",
  lambda p: f"/wifi/networks/{p.keep('Hotel-5G')}/clients",
  lambda p: f"/rooms?pass={p.keep('')}&type={p.keep('twin-2')}&word={p.keep('harbour')}",
  lambda p: f"/search?phrase={p.keep('silver-teapot-garden')}&combo={p.keep('menu-2')}",
)  # fmt: skip

CASES: list[Case] = [
    *(in_url(place, f"hall address {n}", one) for n, (place, one) in enumerate(_URLS)),
    *(in_json("json.key", f"hall member {n}", one) for n, one in enumerate(_MEMBERS)),
    *(in_json_post("json.key", f"hall post {n}", one) for n, one in enumerate(_POSTS)),
    *(in_post("form.key", f"hall form {n}", FORM_TYPE, one) for n, one in enumerate(_FORMS)),
    *(in_answer("xml.element", f"hall element {n}", "application/xml", one) for n, one in enumerate(_XML)),
    *(in_answer("html.hidden", f"hall page {n}", HTML_TYPE, one) for n, one in enumerate(_PAGES)),
    *(
        in_answer(place, f"hall text {n}", "text/event-stream" if "sse" in place else TEXT_TYPE, one)
        for n, (place, one) in enumerate(_TEXTS)
    ),
    *(in_request_header(place, f"hall field {n}", name, one) for n, (place, name, one) in enumerate(_HEADERS)),
    in_response_header(
        "response.location", "hall answer", "Location", lambda p: f"/stay/{p.slug()}?roomPass={p.otp(6)}"
    ),
    in_frame("stream.ws-json", "hall frame", lambda p: compact({"t": p.keep("door"), "roomPass": p.otp(6)})),
    *(in_json("json.key", f"decoy hall member {n}", one) for n, one in enumerate(_DECOYS)),
    *(in_url("url.query-key", f"decoy hall address {n}", one) for n, one in enumerate(_DECOY_URLS)),
]

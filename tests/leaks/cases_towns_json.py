"""Forms of towns, clubs, farms and travels: what their JSON and their frames hold."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import JSON_TYPE, Case, Plant, in_answer, in_frame, in_json, in_json_post, in_post
from tests.leaks.planter import b64, compact

_MEMBERS: tuple[Plant[object], ...] = (
  lambda p: {"locker": {"number": p.number(), "combination": p.grouped(2, 2, 2), "size": p.keep("LARGE_2")}},
  lambda p: {"alarm": {"zone": p.keep("ground-floor"), "disarmCode": p.otp(4), "duressCode": p.otp(5), "armedAt": p.date()}},
  lambda p: {"guestNetwork": {"ssid": p.keep("Harbour-Guest"), "psk": p.dashed(), "channel": p.keep("CH-36")}},
  lambda p: {"exam": {"room": p.keep("Hall 7B"), "accessPhrase": p.phrase(), "startsAt": p.date()}},
  lambda p: {"giftCard": {"serial": p.slug(), "scratchPin": p.otp(6), "currency": p.keep("EUR")}},
  lambda p: {"sim": {"iccid": p.keep("8948010000000000123"), "pin1": p.otp(4), "puk": p.otp(8), "plan": p.keep("IOT_5")}},
  lambda p: {"gameServer": {"map": p.keep("de_dust2"), "rconPassword": p.two_words(), "slots": 24}},
  lambda p: {"radio": {"mount": p.keep("/live-2"), "icecast": {"sourcePass": p.pet(), "adminPass": p.human()}}},
  lambda p: {"device": {"devEui": p.digest(16), "otaa": {"joinEui": p.digest(16), "appKey": p.hex(32)}}},
  lambda p: {"tracker": {"imei": p.keep("490154203237518"), "commandPassword": p.otp(6), "model": p.keep("TK-103")}},
  lambda p: {"meeting": {"number": p.keep("874 5512 0093"), "passcode": p.otp(6), "join": f"https://zoom.example/j/87455120093?pwd={p.key(32)}"}},
  lambda p: {"ballot": {"election": p.slug(), "votingCode": p.recovery(), "opens": p.date()}},
  lambda p: {"eid": {"documentType": p.keep("ID_CARD"), "can": p.otp(6), "puk": p.otp(10)}},
  lambda p: {"safe": {"model": p.keep("SF-205"), "combo": p.grouped(2, 2, 2), "floor": 2}},
  lambda p: {"nextcloud": {"loginName": p.keep("ann-lee"), "appPassword": "-".join(p.key(5) for _ in range(5)), "server": p.keep("https://cloud.example")}},
  lambda p: {"kid": {"group": p.keep("hedgehogs"), "pickupWord": p.two_words(), "allergies": [p.keep("nuts")]}},
  lambda p: {"holidayLet": {"keySafe": p.otp(4), "checkinFrom": p.keep("15:00"), "unit": p.keep("Cabin 12")}},
  lambda p: {"barrier": {"gatePass": p.otp(6), "lane": p.keep("LANE_3"), "validUntil": p.date()}},
  lambda p: {"accesso": {"tessera": p.number(), "parolaSegreta": p.human(), "livello": p.keep("SOCIO_2")}},
  lambda p: {"acceso": {"usuario": p.keep("ana.garcia"), "claveDeAcceso": p.pet(), "idioma": p.keep("es-MX")}},
  lambda p: {"zugang": {"mitglied": p.number(), "geheimzahl": p.otp(4), "tarif": p.keep("FAMILIE_2")}},
  lambda p: {"dostep": {"karta": p.number(), "kodDostepu": p.recovery(), "strefa": p.keep("BASEN_1")}},
  lambda p: {"accès": {"adhérent": p.number(), "codeSecret": p.otp(4), "formule": p.keep("ANNUELLE_2")}},
  lambda p: {"toegang": {"lid": p.number(), "wachtzin": p.phrase(), "taal": p.keep("nl-BE")}},
  lambda p: {"доступ": {"клуб": p.slug(), "секретноеСлово": p.foreign(), "тариф": p.keep("ГОД_2")}},
  lambda p: {"会員": {"番号": p.number(), "暗証番号": p.otp(4), "種別": p.keep("一般")}},
  lambda p: {"üye": {"no": p.number(), "girisSifresi": p.pet(), "paket": p.keep("YILLIK_2")}},
  lambda p: {"backup": {"target": p.keep("s3-eu-1"), "repository": {"kind": "restic", "unlockWith": p.dashed()}}},
  lambda p: {"mail": {"imap": {"host": p.keep("imap.example"), "user": p.keep("office@club"), "pass": p.human()}}},
  lambda p: {"printer": {"queue": p.slug(), "releaseCode": p.otp(5), "pages": 12}},
  lambda p: {"recoveryKit": {"created": p.date(), "sheets": [p.recovery(), p.recovery(), p.recovery()]}},
  lambda p: {"securityQuestions": [{"question": p.keep("Name of your first pet?"), "answer": p.two_words()}]},
  lambda p: {"enrolment": {"issuer": p.keep("Town Hall"), "manualEntryKey": " ".join(p.base32(4) for _ in range(8)), "period": 30}},
  lambda p: {"settings": [{"label": p.keep("Opening hours"), "value": p.keep("9-17")}, {"label": "Gate code", "value": p.otp(5)}]},
  lambda p: {"attributes": [{"key": "wifi.passphrase", "val": p.dashed()}, {"key": p.keep("wifi.band"), "val": p.keep("5GHz")}]},
  lambda p: {"headings": ["Member", "Locker", "PIN"], "rows": [[p.keep("Ann Lee"), p.keep("L-204"), p.otp(4)], [p.keep("Bo Li"), p.keep("L-118"), p.otp(4)]]},
  lambda p: {"headings": ["Device", "Login", "Password"], "rows": [[p.slug(), p.keep("svc-meter"), p.two_words()]]},
  lambda p: {"columns": [{"title": "Nutzer"}, {"title": "Kennwort"}, {"title": "Rolle"}], "data": [[p.keep("platzwart"), p.pet(), p.keep("EDITOR_2")]]},
  lambda p: {"fields": [{"id": "login"}, {"id": "secret"}, {"id": "region"}], "records": [{"cells": [p.keep("svc-1"), p.key(24), p.keep("eu-north")]}]},
  lambda p: {"sheet": [["Room", "Door code", "Capacity"], [p.keep("Aula 2"), p.otp(4), "120"], [p.keep("Gym 1"), p.otp(4), "60"]]},
  lambda p: {"heads": ["Hut", "Key box"], "body": [[p.keep("Hut-North"), p.otp(4)]]},
  lambda p: {"session": {"cookies": f"PHPSESSID={p.key(26)}; {p.keep('lang')}=en-GB", "agent": p.keep("Firefox/128")}},
  lambda p: {"replay": {"url": p.keep("https://club.example/news"), "cookie": f"{p.keep('_ga')}=GA1.2.3; {p.keep('club_auth')}={p.token(40)}"}},
  lambda p: {"request": {"method": p.keep("GET"), "headers": {"cookie": f"{p.keep('theme')}=dark-2; sid={p.token(32)}", "accept": p.keep("text/html")}}},
  lambda p: {"setCookies": [f"auth={p.token(40)}; Path={p.keep('/club')}; HttpOnly", f"{p.keep('lang')}=sv-SE; Path=/"]},
  lambda p: {"job": {"id": p.number(), "cmd": f"smbclient //nas/{p.keep('photos')} -U ann%{p.two_words()} -c ls"}},
  lambda p: {"step": {"run": f"sshpass -p {p.pet()} ssh {p.keep('deploy@farm.example')} uptime"}},
  lambda p: {"step": {"run": f"nmcli dev wifi connect {p.keep('Harbour-Guest')} password {p.dashed()}"}},
  lambda p: {"argv": [p.keep("restic"), "--repo", p.keep("/srv/backup"), "--gate-pass", p.two_words(), "--verbose"]},
  lambda p: {"script": f"net use Z: \\\\nas\\{p.keep('films')} {p.simple_password()} /user:{p.keep('ann')}"},
  lambda p: {"script": f"echo {p.human()} | sudo -S systemctl restart {p.keep('nginx.service')}"},
  lambda p: {"script": f"zip -P {p.two_words()} {p.keep('minutes-2026.zip')} *.pdf"},
  lambda p: {"log": f"2026-02-03 08:00:01 INFO kiosk={p.keep('kiosk-12')} user=ann gatePass={p.two_words()} result={p.keep('ok')}"},
  lambda p: {"log": f"[door] code changed to {p.otp(5)} by {p.keep('caretaker')} at {p.date()}"},
  lambda p: {"log": f"Password for {p.keep('svc-meter')} reset to {p.two_words()}, mail sent"},
  lambda p: {"error": f"javax.naming.AuthenticationException: bad passphrase \"{p.two_words()}\" at {p.keep('Ldap.java:214')}"},
  lambda p: {"sms": f"Your pickup code for parcel {p.keep('JD0146')} is {p.otp()}. Locker {p.keep('L-204')}."},
  lambda p: {"sms": f"Kod do bramy: {p.otp(4)}. Wejście {p.keep('B2')}."},
  lambda p: {"mail": {"subject": p.keep("Welcome to the club"), "text": f"Hello Ann,\nyour login: {p.keep('ann-lee')}\nyour password: {p.two_words()}\nSee you"}},
  lambda p: {"note": f"Wifi for guests: {p.keep('Harbour-Guest')} / {p.two_words()} (please do not share the password)"},
  lambda p: {"sticker": f"WIFI:T:WPA;S:{p.keep('Harbour-Guest')};P:{p.two_words()};;"},
  lambda p: {"dsn": f"jdbc:mysql://db.example:3306/club_2026?user=app&password={p.two_words()}"},
  lambda p: {"connection": f"Server=tcp:sql.example,1433;Database={p.keep('harvest')};Uid=app;Pwd={p.two_words()};"},
  lambda p: {"broker": f"mqtts://sensor:{p.pet()}@mq.example:8883/{p.keep('farm-7')}"},
  lambda p: {"blob": b64(json.dumps({"user": "ann", "loginSecret": p.two_words()})), "kind": p.keep("PROFILE_2")},
  lambda p: {"payload": compact({"member": p.number(), "doorPin": p.otp(4)}), "type": p.keep("member.updated")},
  lambda p: [{"op": p.keep("replace"), "path": "/wifi/passphrase", "value": p.dashed()}, {"op": "replace", "path": "/wifi/band", "value": p.keep("5GHz")}],
  lambda p: {"data": {"createGuestPass": {"code": p.otp(6), "validFor": p.keep("P2D")}}},
  lambda p: {"localStorage": {"club.theme": p.keep("dark-2"), "club.session": json.dumps({"bearer": p.token(40), "plan": p.keep("GOLD_2")})}},
  lambda p: {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": p.slug()}, "data": {"meter": b64(p.two_words())}},
)  # fmt: skip

_POSTS: tuple[Plant[dict[str, object]], ...] = (
  lambda p: {"member": p.number(), "oldWord": p.pet(), "newWord": p.human(), "password": p.pet(), "lang": p.keep("en-GB")},
  lambda p: {"door": p.keep("D-12"), "openWith": {"type": "pin", "value": p.otp(4)}},
  lambda p: {"query": f"mutation {{ unlockLocker(id: {p.number()}, combination: \"{p.two_words()}\") {{ {p.keep('openedAt')} }} }}"},
  lambda p: {"operationName": p.keep("OpenGate"), "query": "mutation OpenGate($lane: ID!, $gatePass: String!) { open(lane: $lane, gatePass: $gatePass) { ok } }", "variables": {"lane": p.keep("LANE_3"), "gatePass": p.two_words()}},
  lambda p: {"jsonrpc": "2.0", "id": 4, "method": p.keep("common.login"), "params": ["town", "ann", p.two_words()]},
  lambda p: {"jsonrpc": "2.0", "id": 5, "method": "door.open", "params": {"door": p.keep("D-12"), "code": p.otp(5)}},
  lambda p: {"jsonrpc": "2.0", "id": 6, "method": "call", "params": ["0" * 32, "session", p.keep("login"), {"username": "root", "password": p.pet()}]},
  lambda p: {"msg": "method", "method": p.keep("login"), "params": [{"user": {"username": "ann"}, "password": {"digest": p.hex(64), "algorithm": p.keep("sha-256")}}]},
)  # fmt: skip

_FRAMES: tuple[tuple[str, Plant[str]], ...] = (
  ("stream.ws-json", lambda p: compact(["3", "3", p.keep("room:lobby"), "phx_join", {"token": p.token(40)}])),
  ("stream.ws-json", lambda p: compact({"type": "connection_init", "payload": {"headers": {"authorization": f"Bearer {p.token(40)}"}, "locale": p.keep("en-GB")}})),
  ("stream.ws-json", lambda p: compact({"cmd": p.keep("gate.open"), "args": {"gate": p.number(), "gatePass": p.otp(6)}})),
  ("stream.ws-stomp", lambda p: f"CONNECT\naccept-version:{p.keep('1.2')}\nlogin:{p.keep('scoreboard')}\npasscode:{p.two_words()}\n\n\x00"),
  ("stream.ws-socket-io", lambda p: f'42["unlock",{{"locker":{p.number()},"combination":"{p.grouped(2, 2, 2)}"}}]'),
  ("stream.ws-json", lambda p: f"AUTH {p.token(40)} {p.keep('v2')}"),
)  # fmt: skip


def _named(p: Plant[object], number: int) -> Case:
    return in_json("json.key", f"town member {number}", p)


CASES: list[Case] = [
    *(_named(member, number) for number, member in enumerate(_MEMBERS)),
    *(in_json_post("json.key", f"town post {number}", post) for number, post in enumerate(_POSTS)),
    *(in_frame(place, f"town frame {number}", frame) for number, (place, frame) in enumerate(_FRAMES)),
    in_answer("json.lines", "town lines", "application/x-ndjson", lambda p: "\n".join(compact({"member": p.number(), "codeWord": p.two_words(), "tier": p.keep("GOLD_2")}) for _ in range(3))),
    in_answer("text.jsonp", "town call", "application/javascript", lambda p: f"/**/cb_12({compact({'plot': p.slug(), 'leaseKey': p.key(24)})});"),
    in_answer("text.xssi-prefix", "town prefix", JSON_TYPE, lambda p: ")]}',\n" + compact({"berth": p.slug(), "shorePowerPin": p.otp(4)})),
    in_post("json.wrong-type", "town text", "text/plain", lambda p: compact({"mooring": p.slug(), "hasloBramy": p.two_words()})),
    in_answer("json.broken", "town cut", JSON_TYPE, lambda p: compact({"plot": 1, "gatePass": p.two_words(), "n": 1})[:-3]),
    in_post("form.json", "town payload", "application/x-www-form-urlencoded", lambda p: f"action={p.keep('save-2')}&payload={quote(compact({'gatePass': p.two_words(), 'lane': p.keep('LANE_3')}))}"),
]  # fmt: skip

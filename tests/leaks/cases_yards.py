"""Forms of depots, insurers, studios and ministries, each written from the list of places alone."""

from __future__ import annotations

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
_MULTIPART = "multipart/form-data; boundary=zz"


def _fields(**fields: str) -> str:
    parts = (
        f'--zz\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    )
    return "".join(parts) + "--zz--\r\n"


_URLS: tuple[tuple[str, Plant[str]], ...] = (
  ("url.query-key", lambda p: f"/yard/slots?truck={p.keep('WA-4711')}&driverPin={p.otp(4)}&dock={p.keep('D7')}"),
  ("url.query-key", lambda p: f"/claims/open?claim={p.slug()}&zugangswort={p.two_words()}"),
  ("url.query-key", lambda p: f"/studio/join?room={p.keep('mix-2')}&hostKey={p.otp(6)}&name={p.keep('Ann')}"),
  ("url.query-key", lambda p: f"/declaracion/firmar?modelo={p.keep('M-303')}&claveFirma={p.recovery()}"),
  ("url.query-key", lambda p: f"/rozliczenie?pesel_ref={p.number()}&kodAutoryzacyjny={p.otp(6)}"),
  ("url.query-key", lambda p: f"/share/folder?id={p.number()}&sharePassword={_q(p.password())}"),
  ("url.query-key", lambda p: f"/render/preview?scene={p.slug()}&sig2={p.hex(64)}&exp={p.keep('1770000000')}"),
  ("url.reset-path", lambda p: f"/invitation/accepter/{p.key(32)}?lang={p.keep('fr-CA')}"),
  ("url.reset-path", lambda p: f"/e-sign/documents/{p.number()}/signer/{p.token(32)}"),
  ("url.reset-path", lambda p: f"/mail/{p.keep('claims')}/unsubscribe/{p.key(28)}"),
  ("url.fragment", lambda p: f"/editor#room=mix-2,{p.key(22)}"),
  ("url.s3-signature", lambda p: f"https://bucket.s3.amazonaws.com/{p.slug()}.wav?AWSAccessKeyId=AKIA{p.upper()}&Expires=1770000000&Signature={_q(p.base64(20))}"),
  ("url.webhook-path", lambda p: f"https://hooks.example/t/{p.keep('yard')}/{p.key(36)}"),
  ("url.userinfo", lambda p: f"ftp://render:{p.pet()}@nas.example/{p.slug()}.exr"),
)  # fmt: skip

_MEMBERS: tuple[Plant[object], ...] = (
  lambda p: {"driver": {"id": p.number(), "tabletPin": p.otp(4), "licence": p.keep("CE-2026")}},
  lambda p: {"container": {"number": p.keep("MSKU4711421"), "releasePin": p.otp(6), "sealNo": p.keep("SL-00421")}},
  lambda p: {"policy": {"number": p.keep("POL-2026-114"), "portalAccess": {"login": p.keep("ann.lee"), "initialPassword": p.human()}}},
  lambda p: {"claim": {"ref": p.slug(), "callbackPhrase": p.phrase(), "handler": p.keep("team-2")}},
  lambda p: {"call": {"verification": {"word": p.two_words(), "question": p.keep("First school?")}}},
  lambda p: {"signing": {"smsOtp": p.otp(6), "certificatePassword": p.two_words(), "profile": p.keep("QES_2")}},
  lambda p: {"studio": {"streamTarget": f"rtmp://live.example/app/{p.key(24)}", "name": p.keep("mix-2")}},
  lambda p: {"rtmp": {"server": p.keep("live-2.example"), "stream_key": f"live_{p.key(30)}"}},
  lambda p: {"license": {"product": p.keep("Mixer 12"), "activationKey": "-".join(p.upper(5) for _ in range(5))}},
  lambda p: {"vpn": {"profile": p.keep("yard-2"), "preSharedKey": p.base64(32), "dns": p.keep("10.0.0.1")}},
  lambda p: {"scanner": {"model": p.keep("TC-52"), "enrolment": {"code": p.otp(8), "url": p.keep("https://mdm.example/e")}}},
  lambda p: {"backup": {"s3": {"access_key": f"AKIA{p.upper()}", "secret_key": p.base64(30), "bucket": p.keep("renders-2")}}},
  lambda p: {"ministry": {"dossier": p.number(), "codeSecurite": p.otp(6), "service": p.keep("SRV_2")}},
  lambda p: {"declaration": {"modele": p.keep("M-303"), "motDePasseTemporaire": p.pet()}},
  lambda p: {"registro": {"expediente": p.number(), "contraseñaTemporal": p.pet(), "sede": p.keep("SEDE_2")}},
  lambda p: {"ücret": {"sicil": p.number(), "geçiciŞifre": p.pet(), "birim": p.keep("BRM_2")}},
  lambda p: {"налог": {"инн_ref": p.number(), "временныйПароль": p.pet(), "форма": p.keep("Ф-2")}},
  lambda p: {"税務": {"番号": p.number(), "仮パスワード": p.pet(), "区分": p.keep("区分2")}},
  lambda p: {"accessCodes": [{"gate": p.keep("North 2"), "code": p.otp(6)}, {"gate": p.keep("South 2"), "code": p.otp(6)}]},
  lambda p: {"hosts": [{"address": p.keep("10.0.0.9"), "become_password": p.pet()}, {"address": p.keep("10.0.0.10"), "become_password": p.two_words()}]},
  lambda p: {"env": [{"name": "RENDER_SECRET", "value": p.key(32)}, {"name": p.keep("RENDER_MODE"), "value": p.keep("fast-2")}]},
  lambda p: {"envList": [f"RENDER_TOKEN={p.key(32)}", f"RENDER_MODE={p.keep('fast-2')}"]},
  lambda p: {"titles": ["Yard", "Gate", "PIN"], "items": [[p.keep("North-2"), p.keep("G-12"), p.otp(4)]]},
  lambda p: {"fields": [{"caption": "User"}, {"caption": "Passcode"}], "rows": [[p.keep("guard"), p.otp(6)]]},
  lambda p: {"rows": [{"Yard": p.keep("North-2"), "Gate code": p.otp(5)}, {"Yard": p.keep("South-2"), "Gate code": p.otp(5)}]},
  lambda p: {"form": {"elements": [{"label": "Password", "userValue": p.two_words()}, {"label": p.keep("Depot"), "userValue": p.keep("North-2")}]}},
  lambda p: {"change": {"field": "driverPin", "before": p.otp(4), "after": p.otp(4), "by": p.keep("ann.lee")}},
  lambda p: {"audit": {"action": p.keep("password.changed"), "old": p.pet(), "new": p.two_words()}},
  lambda p: {"text": f"The Wi-Fi password for the depot is {p.two_words()}; ask {p.keep('Bo Li')} for help"},
  lambda p: {"text": f"PIN: {p.otp(4)} (gate {p.keep('G-12')})"},
  lambda p: {"text": f"Votre code de sécurité est {p.otp(6)}. Dossier {p.keep('D-2026')}."},
  lambda p: {"text": f"Código de acceso: {p.otp(6)}. Puerta {p.keep('P-12')}."},
  lambda p: {"text": f"Ваш временный пароль: {p.pet()}. Форма {p.keep('F-2')}."},
  lambda p: {"text": f"Hasło do sieci {p.keep('Depot-5G')}: {p.two_words()}"},
  lambda p: {"log": f"DEBUG smtp auth user={p.keep('yard')} pass={p.pet()} host={p.keep('smtp.example')}"},
  lambda p: {"log": f"Generated password {p.key(14)} for user {p.keep('guard')}"},
  lambda p: {"log": f"token={p.key(32)} expired, retry {p.keep('3')}"},
  lambda p: {"cmd": f"scp -i {p.keep('id_yard')} a.exr b: && PGPASSWORD={p.pet()} psql -h {p.keep('db.example')}"},
  lambda p: {"cmd": f"smbclient -U '{p.keep('WORKGROUP')}\\ann%{p.two_words()}' //nas/x"},
  lambda p: {"cmd": f"rclone copy a b --webdav-pass {p.two_words()} --transfers {p.keep('8')}"},
  lambda p: {"cmd": f"gpg --batch --passphrase {p.dashed()} -d {p.keep('minutes.gpg')}"},
  lambda p: {"cmd": f"az login --service-principal -u {p.keep('yard-sp')} -p {p.key(34)}"},
  lambda p: {"cmd": f"7z x -p{p.simple_password()} {p.keep('renders.7z')}"},
  lambda p: {"cmd": f"unzip -P {p.pet()} {p.keep('renders.zip')}"},
  lambda p: {"state": b64(compact({"driver": 7, "pin": p.otp(6)})), "kind": p.keep("STATE_2")},
  lambda p: {"debug": {"cookies": {"sessionid": p.key(32), p.keep("theme"): "dark"}}},
  lambda p: {"data": {"issueGatePass": {"pass": p.otp(6), "gate": p.keep("G-12")}}},
)  # fmt: skip

_POSTS: tuple[Plant[dict[str, object]], ...] = (
  lambda p: {"login": p.keep("guard"), "pass": p.otp(4), "remember": True},
  lambda p: {"truck": p.keep("WA-4711"), "gatePass": {"code": p.otp(6), "type": p.keep("QR_2")}},
  lambda p: {"action": p.keep("unlock"), "pin": int(p.otp(6))},
  lambda p: {"query": "query G($pin: String!) { gate(pin: $pin) { id } }", "variables": {"pin": p.otp(6)}},
  lambda p: {"password": p.phrase(), "passwordAgain": "same", "policyRef": p.keep("POL-12")},
)  # fmt: skip

_FORMS: tuple[Plant[str], ...] = (
  lambda p: f"driver={p.keep('D-4711')}&tabletPin={p.otp(4)}&shift={p.keep('night-2')}",
  lambda p: f"usuario={p.keep('ana')}&claveAcceso={p.two_words()}&sede={p.keep('SEDE_2')}",
  lambda p: f"identifiant={p.keep('ann')}&mot_secret={p.two_words()}",
  lambda p: f"brukernavn={p.keep('ola')}&passord2={p.pet()}",
  lambda p: f"q1=First+pet&a1={p.keep('skip')}&backup_code={p.recovery()}",
)  # fmt: skip

_XML: tuple[Plant[str], ...] = (
  lambda p: f"<driver id='{p.keep('D-4711')}'><tabletPin>{p.otp(4)}</tabletPin></driver>",
  lambda p: f"<user><name>{p.keep('guard')}</name><unlockPhrase>{p.phrase()}</unlockPhrase></user>",
  lambda p: f"<entry><string>gatePass</string><string>{p.two_words()}</string></entry><x>{p.keep('G-12')}</x>",
  lambda p: f'<connectionStrings><add name="Yard" connectionString="Data Source={p.keep("db-2")};User ID=app;Password={p.two_words()}"/></connectionStrings>',
)  # fmt: skip

_PAGES: tuple[Plant[str], ...] = (
  lambda p: f"<html><p>Your gate PIN: <code>{p.otp(6)}</code></p><p>{p.keep('North-2')}</p></html>",
  lambda p: f"<html><table><tr><td>Password</td><td>{p.two_words()}</td></tr><tr><td>Depot</td><td>{p.keep('North-2')}</td></tr></table></html>",
  lambda p: f"<html><input type='text' name='recovery' value='{p.recovery()}' aria-label='Recovery code'><i>{p.keep('Depot-2')}</i></html>",
  lambda p: f"<html><body data-user='{p.keep('guard')}' data-csrf='{p.token(40)}'></body></html>",
)  # fmt: skip

_TEXTS: tuple[tuple[str, Plant[str]], ...] = (
  ("text.ini", lambda p: f"yard.mode={p.keep('fast-2')}\nyard.gate.pass={p.two_words()}\n"),
  ("text.ini", lambda p: f"[wifi]\nssid={p.keep('Depot-5G')}\nkey={p.dashed()}\n"),
  ("text.yaml", lambda p: f"smtp:\n  host: {p.keep('smtp.example')}\n  secret: {p.pet()}\n"),
  ("text.yaml", lambda p: f"- name: {p.keep('Depot')}\n  ansible_ssh_pass: \"{p.two_words()}\"\n"),
  ("text.csv", lambda p: f"driver\ttablet pin\tshift\n{p.keep('D-4711')}\t{p.otp(4)}\t{p.keep('night-2')}\n"),
  ("text.stack-trace", lambda p: f"TypeError: login({{user: '{p.keep('guard')}', gatePass: '{p.two_words()}'}})\n  at a.js:12\n"),
  ("text.recovery-codes", lambda p: f"Recovery codes for {p.keep('Depot')}:\n{p.recovery()}\n{p.recovery()}\n"),
)  # fmt: skip

_DECOYS: tuple[Plant[object], ...] = (
  lambda p: {"truckPass": p.keep("T-DAY-2"), "passThrough": p.keep("dock-7"), "passedAt": p.date()},
  lambda p: {"gateCodeFormat": p.keep("######"), "gateCodeLength": 6, "codes": [p.keep("G12"), p.keep("G14")]},
  lambda p: {"policyNumber": p.keep("POL-2026-114"), "claimNumber": p.keep("482913-7"), "sealNumber": p.keep("004711")},
  lambda p: {"driverRef": p.keep("D-4711"), "driverLicence": p.keep("CE-2026"), "tachograph": p.keep("VDO-4.1")},
  lambda p: {"hostKeyAlgorithms": p.keep("ssh-ed25519,rsa-sha2-512"), "fingerprint": f"SHA256:{p.keep('n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg')}"},
  lambda p: {"tokenPolicy": {"ttl": p.keep("PT15M"), "rotation": p.keep("weekly-2")}, "pinPolicy": p.keep("4-6 digits")},
  lambda p: {"wordmark": p.keep("logo-2.svg"), "watchwords": [p.keep("safety-first-always")], "passwordless": p.keep("webauthn-2")},
  lambda p: {"masterData": {"key": p.keep("material-4711"), "code": p.keep("482913")}, "keyFigure": p.keep("KPI-12")},
  lambda p: {"columns": ["Part", "Code", "Pass/Fail"], "rows": [[p.keep("Bolt"), p.keep("482913"), p.keep("pass-2")]]},
  lambda p: {"titles": ["Key", "Value"], "rows": [[p.keep("render.mode"), p.keep("fast-2")]]},
  lambda p: {"network": {"key": p.keep("net-2"), "name": p.keep("Depot-5G"), "auth": p.keep("wpa2-psk")}},
  lambda p: {"wifi": {"key_mgmt": p.keep("WPA-PSK"), "keyIndex": 2, "channel": p.keep("CH-36")}},
  lambda p: {"secretWeapon": p.keep("humour-2"), "hiddenWord": False, "codeword": None},
  lambda p: {"old": {"status": p.keep("OPEN_2")}, "new": {"status": p.keep("CLOSED_2")}},
  lambda p: {"audit": {"action": p.keep("device.changed"), "old": p.keep("Galaxy-Note20"), "new": p.keep("Galaxy-Note21")}},
  lambda p: {"note": p.keep("Gate 12 opens at 1030, code red drill in room 2042")},
  lambda p: {"note": p.keep("Error code 4021: the door sensor is offline")},
  lambda p: {"note": p.keep("Collection 482913 of parcel codes is printed")},
  lambda p: {"note": p.keep("Please change the password for user guard-2 today")},
  lambda p: {"cmd": p.keep("rclone copy a b --checksum --transfers 8")},
  lambda p: {"cmd": p.keep("ssh -u2222 --user-known-hosts x")},
  lambda p: {"usage": p.keep("gpg --passphrase <phrase> -d FILE")},
  lambda p: {"pinCount": p.keep("4711"), "pinout": p.keep("GPIO-12"), "pinType": p.keep("DUPONT-2")},
  lambda p: {"sessionWord": None, "sessionNumber": p.keep("4711"), "tokenNumber": p.keep("0042")},
)  # fmt: skip

CASES: list[Case] = [
    *(in_url(place, f"yard address {n}", one) for n, (place, one) in enumerate(_URLS)),
    *(in_json("json.key", f"yard member {n}", one) for n, one in enumerate(_MEMBERS)),
    *(in_json_post("json.key", f"yard post {n}", one) for n, one in enumerate(_POSTS)),
    *(in_post("form.key", f"yard form {n}", FORM_TYPE, one) for n, one in enumerate(_FORMS)),
    in_post("multipart.field", "yard part", _MULTIPART, lambda p: _fields(driver=p.keep("D-4711"), tabletPin=p.otp(4))),
    *(in_answer("xml.element", f"yard element {n}", "application/xml", one) for n, one in enumerate(_XML)),
    *(in_answer("html.hidden", f"yard page {n}", HTML_TYPE, one) for n, one in enumerate(_PAGES)),
    *(in_answer(place, f"yard text {n}", TEXT_TYPE, one) for n, (place, one) in enumerate(_TEXTS)),
    in_request_header("request.api-key", "yard pin", "X-Driver-Pin", lambda p: p.otp(4)),
    in_request_header("request.api-key", "yard phrase", "X-Unlock-Phrase", lambda p: p.dashed()),
    in_response_header("response.custom", "yard pass", "X-Issued-Gate-Pass", lambda p: p.otp(6)),
    in_frame("stream.ws-json", "yard frame", lambda p: compact({"op": p.keep("gate.open"), "tabletPin": p.otp(4)})),
    *(in_json("json.key", f"decoy yard member {n}", one) for n, one in enumerate(_DECOYS)),
]

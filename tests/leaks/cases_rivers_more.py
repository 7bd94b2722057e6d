"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: JSON of bodies."""

from __future__ import annotations

import json

from tests.leaks.case import JSON_TYPE, Case, Plant, in_answer, in_json, in_json_post
from tests.leaks.planter import Planter, b64, compact


def _of(name: str, secret: Plant[object], decoys: Plant[dict[str, object]]) -> Case:
    return in_json("json.key", f"{name} beside its like", lambda p: {**decoys(p), name: secret(p)})


def _brewery(p: Planter) -> dict[str, object]:
    return {
        "batchCode": p.keep("L2409"),
        "recipeKey": p.keep("helles-bock"),
        "tankPin": None,
        "hopCode": p.keep("HT-31"),
    }


def _lift(p: Planter) -> dict[str, object]:
    return {
        "passType": p.keep("season-adult"),
        "gateCount": 12,
        "skiPass": p.keep("SP-2026-0042"),
        "resortCode": p.keep("74110"),
    }


def _chemist(p: Planter) -> dict[str, object]:
    return {"pzn": p.keep("04114918"), "drugCode": p.keep("N02BE01"), "keyFigure": p.keep("plan-18"), "tokenized": True}


_MEMBERS = [
    _of("brewhousePasscodeNew", Planter.pet, _brewery),
    _of("plc_login_secret", Planter.dashed, _brewery),
    _of("scadaUserKennwort", Planter.human, _brewery),
    _of("opcuaPrivKeyPem", lambda p: p.base64(80), _brewery),
    _of("modbusGatewayToken", lambda p: p.hex(24), _brewery),
    _of("codigoDeSeguridadTarjeta", lambda p: p.otp(3), _lift),
    _of("pase_clave_acceso", Planter.pet, _lift),
    _of("turnstileUnlockCode", lambda p: p.otp(6), _lift),
    _of("webcamStreamPw", Planter.two_words, _lift),
    _of("liftOpsPINCode", lambda p: p.otp(4), _lift),
    _of("motPasseTemporaire", Planter.human, _chemist),
    _of("codeVerifSms", lambda p: p.otp(6), _chemist),
    _of("cleSecreteApi", lambda p: p.key(32), _chemist),
    _of("ordonnanceTokenPartage", lambda p: p.token(32), _chemist),
    _of("healthCardPuk", lambda p: p.otp(8), _chemist),
    _of("konnektorAdminPasswort", Planter.simple_password, _chemist),
    _of("smcbPin", lambda p: p.otp(6), _chemist),
    _of("elsterZertifikatPin", lambda p: p.otp(6), _brewery),
    _of("steuerberaterApiSchluessel", lambda p: p.key(40), _brewery),
    _of("abrufCode", lambda p: f"{p.key(4).upper()}-{p.key(4).upper()}-{p.key(4).upper()}", _brewery),
    _of("freigabePin", lambda p: p.otp(5), _brewery),
    _of("parolaAccesso", Planter.human, _lift),
    _of("chiaveSegreta", lambda p: p.hex(40), _lift),
    _of("codiceSblocco", lambda p: p.otp(6), _lift),
    _of("tokenSessione", lambda p: p.token(28), _lift),
    _of("senhaProvisoria", Planter.pet, _chemist),
    _of("chaveSecretaApi", lambda p: p.key(30), _chemist),
    _of("hasloTymczasowe", Planter.two_words, _chemist),
    _of("kodDostepu", lambda p: p.otp(6), _chemist),
    _of("kluczApi", lambda p: p.hex(32), _chemist),
    _of("lozenordHint2Pass", Planter.two_words, _brewery),
    _of("engangskode", lambda p: p.otp(6), _brewery),
    _of("inlogcodeApp", lambda p: p.otp(6), _brewery),
    _of("toegangssleutel", lambda p: p.key(32), _brewery),
    _of("sicherheitsToken", lambda p: p.token(30), _lift),
    _of("dongleUnlockPhrase", Planter.phrase, _lift),
    _of("edgeNodeJoinToken", lambda p: p.key(48), _lift),
    _of("vpnPskHex", lambda p: p.hex(64), _chemist),
    _of("radiusSharedSecretOld", Planter.dashed, _chemist),
    _of("snmpV3PrivPass", Planter.pet, _chemist),
    _of("cctvRtspCreds", lambda p: f"viewer:{p.pet()}", _lift),
    _of("ticketPrinterWpaKey", Planter.two_words, _lift),
]

_NESTED = [
    in_json(
        "json.nested",
        "tanks with controllers",
        lambda p: {
            "tanks": [
                {"id": p.number(), "plc": {"addr": p.keep("10.2.0.17"), "rack": 0, "auth": {"lvl": 3, "pw": p.pet()}}}
            ]
        },
    ),
    in_json(
        "json.nested",
        "law firm mailboxes",
        lambda p: {
            "mailboxes": {
                "kanzlei": {
                    "imap": {"host": p.keep("imap.kanzlei.example"), "user": "post", "kennwort": p.human()},
                    "quota": p.keep("20GB"),
                }
            }
        },
    ),
    in_json(
        "json.nested",
        "signature provider",
        lambda p: {
            "esign": {
                "provider": p.keep("skribble"),
                "demo": False,
                "account": {"name": "api_demo_x", "key": p.key(32)},
            }
        },
    ),
    in_json(
        "json.nested",
        "bearer in defaults",
        lambda p: {
            "http": {
                "defaults": {
                    "headers": {
                        "common": {
                            "Authorization": f"Bearer {p.token(40)}",
                            "Accept": p.keep("application/json, text/plain"),
                        }
                    }
                }
            }
        },
    ),
    in_json(
        "json.nested",
        "payment terminals",
        lambda p: {"terminals": [{"tid": p.keep("54120077"), "zvt": {"port": 20007, "passwort": p.otp(6)}}]},
    ),
    in_json(
        "json.nested",
        "old and new values",
        lambda p: {
            "audit": {
                "entity": p.keep("Gateway"),
                "diff": {"psk": [p.two_words(), p.two_words()], "ssid": [p.keep("Lodge-A"), p.keep("Lodge-B")]},
            }
        },
    ),
    in_json(
        "json.nested",
        "carrier account",
        lambda p: {
            "carriers": {
                "dpd": {"delisId": p.keep("sandboxdpd"), "pwd": p.pet()},
                "gls": {"contactId": p.keep("276a165X00"), "passphrase": p.phrase()},
            }
        },
    ),
    in_json(
        "json.nested",
        "webhook with its secret",
        lambda p: {
            "hooks": [
                {
                    "url": p.keep("https://erp.brew.example/in"),
                    "events": [p.keep("batch.done")],
                    "signing": {"alg": "sha256", "secret": p.hex(32)},
                }
            ]
        },
    ),
]

_UNDER = [
    in_json(
        "json.under-secret-key",
        "sessions of devices",
        lambda p: {"sessionTokens": [{"device": p.keep("lodge kiosk"), "t": p.token(32)}]},
    ),
    in_json(
        "json.under-secret-key",
        "passwort mit ablauf",
        lambda p: {"passwort": {"klartext": p.human(), "ablauf": p.keep("2027-01-31"), "typ": p.keep("initial")}},
    ),
    in_json(
        "json.under-secret-key",
        "pins of staff",
        lambda p: {"pins": {"anna": p.otp(4), "ben": p.otp(4)}, "shift": p.keep("early-3")},
    ),
    in_json(
        "json.under-secret-key",
        "secret with versions",
        lambda p: {"secret": {"versions": [{"n": 1, "payload": p.key(30), "state": p.keep("DISABLED")}]}},
    ),
    in_json(
        "json.under-secret-key",
        "oauth pair",
        lambda p: {
            "oauth": {
                "client": {"id": p.keep("kanzlei-web"), "secret": p.key(36)},
                "grant": p.keep("client_credentials"),
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "otp object",
        lambda p: {"otp": {"code": p.otp(6), "sentTo": "+49", "digits": 6, "channel": p.keep("sms")}},
    ),
    in_json(
        "json.under-secret-key",
        "api key as parts",
        lambda p: {"apiKey": {"prefix": p.keep("bw_"), "value": p.key(32), "createdAt": p.date()}},
    ),
]

_OTP = [
    in_json(
        "json.numeric-otp",
        "lodge door",
        lambda p: {"door": {"name": p.keep("Hütte 4"), "code": p.otp(6)}, "zip": p.keep("6580")},
    ),
    in_json(
        "json.numeric-otp",
        "safe of a chemist",
        lambda p: {"btmSafe": {"combination": p.grouped(2, 2, 2), "room": p.keep("R-12")}},
    ),
    in_json(
        "json.numeric-otp",
        "transfer pin of a parcel",
        lambda p: {"parcel": {"tracking": p.keep("00340434161094015902"), "pin": p.otp(4)}},
    ),
    in_json(
        "json.numeric-otp",
        "code in a list of messages",
        lambda p: {"messages": [{"from": p.keep("BrewOS"), "body": f"{p.otp(6)} is your BrewOS verification code"}]},
    ),
    in_json(
        "json.numeric-otp",
        "callback code",
        lambda p: {"callbackCode": p.otp(5), "branchCode": p.keep("70002"), "reasonCode": p.keep("1203")},
    ),
    in_json("json.numeric-otp", "number to press", lambda p: {"push": {"verificationCode": int(p.otp(6))}, "ttl": 120}),
    in_json(
        "json.numeric-otp",
        "wachtwoord digits",
        lambda p: {"pincodePas": p.otp(4), "postcodeCijfers": p.keep("1012"), "bestelCode": p.keep("88120")},
    ),
    in_json(
        "json.numeric-otp",
        "kod sms",
        lambda p: {"kodSms": p.otp(6), "kodPocztowy": p.keep("00-950"), "kodProduktu": p.keep("59012")},
    ),
    in_json(
        "json.numeric-otp",
        "confirm by mail",
        lambda p: {"emailConfirmation": {"code": p.otp(6), "expiresIn": 600}, "errorCode": p.keep("20031")},
    ),
    in_json(
        "json.numeric-otp",
        "unlock of a till",
        lambda p: {"tillUnlock": p.otp(6), "tillNumber": p.keep("104"), "taxCode": p.keep("19000")},
    ),
]

_PAIRS = [
    in_json(
        "json.name-value",
        "naam en waarde",
        lambda p: [{"naam": "wachtwoord", "waarde": p.pet()}, {"naam": "plaats", "waarde": p.keep("Zwolle")}],
    ),
    in_json(
        "json.name-value",
        "nazwa i wartosc",
        lambda p: [{"nazwa": "haslo", "wartosc": p.pet()}, {"nazwa": "miasto", "wartosc": p.keep("Radom")}],
    ),
    in_json(
        "json.name-value",
        "setting key and setting value",
        lambda p: [
            {"settingKey": "mail.smtp.pass", "settingValue": p.two_words()},
            {"settingKey": "mail.smtp.host", "settingValue": p.keep("mx.brew.example")},
        ],
    ),
    in_json(
        "json.name-value",
        "code and value of a field",
        lambda p: [
            {"fieldCode": "wifi_pwd", "fieldValue": p.two_words()},
            {"fieldCode": "wifi_name", "fieldValue": p.keep("Lodge-Guest")},
        ],
    ),
    in_json(
        "json.name-value",
        "tuple in a list",
        lambda p: {"attributes": [["sAMAccountName", p.keep("brewer1")], ["unicodePwd", p.human()]]},
    ),
    in_json(
        "json.name-value",
        "map of name to object",
        lambda p: {
            "params": {"sftpPassword": {"value": p.pet(), "type": p.keep("string")}, "sftpPort": {"value": "22"}}
        },
    ),
    in_json(
        "json.name-value",
        "id and val",
        lambda p: {"inputs": [{"id": "txtKennwort", "val": p.pet()}, {"id": "txtOrt", "val": p.keep("Apolda")}]},
    ),
    in_json(
        "json.name-value",
        "odata entries",
        lambda p: {"value": [{"Name": "ApiSecret", "Val": p.key(28)}, {"Name": "Mandant", "Val": p.keep("M-100")}]},
    ),
    in_json(
        "json.name-value",
        "type and content",
        lambda p: {
            "fields": [
                {"type": "T_PASS", "label": "Passwort", "content": p.two_words()},
                {"type": "T_TEXT", "label": "Ort", "content": p.keep("Gotha")},
            ]
        },
    ),
    in_json(
        "json.name-value",
        "cells",
        lambda p: {"cells": [{"header": "PIN", "cell": p.otp(4)}, {"header": "Raum", "cell": p.keep("R-12")}]},
    ),
]

_TABLES = [
    in_json(
        "json.table",
        "headings in another object",
        lambda p: {"meta": {"headings": ["Ref", "Secret"]}, "rows": [[p.number(), p.key(30)]]},
    ),
    in_json(
        "json.table",
        "first row of titles",
        lambda p: {
            "sheet": [
                ["Benutzer", "Kennwort", "Abteilung"],
                ["mk", p.pet(), p.keep("Sudhaus")],
                ["tj", p.human(), p.keep("Abfuellung")],
            ]
        },
    ),
    in_json(
        "json.table",
        "columns of fields and data",
        lambda p: {
            "fields": [{"id": "a", "name": "user"}, {"id": "b", "name": "otp_seed"}],
            "data": [["mk", p.base32(32)], ["tj", p.base32(32)]],
            "page": p.keep("p-1"),
        },
    ),
    in_json(
        "json.table",
        "series by column",
        lambda p: {
            "frame": {
                "columns": ["id", "password", "site"],
                "index": [0],
                "data": [[p.number(), p.two_words(), p.keep("Tal-1")]],
            }
        },
    ),
    in_json(
        "json.table",
        "columns by key",
        lambda p: {"columns": {"user": ["mk"], "api_token": [p.token(30)], "site": [p.keep("Berg-2")]}},
    ),
    in_json(
        "json.table",
        "kolommen",
        lambda p: {"kolommen": ["gebruiker", "wachtwoord"], "rijen": [["mk", p.pet()]], "bron": p.keep("export-7")},
    ),
]

_TEXTS = [
    in_json(
        "json.escaped",
        "message of a bus",
        lambda p: {
            "Records": [
                {
                    "body": compact(
                        {"MessageId": "m-1", "Message": compact({"resetToken": p.token(30), "lang": p.keep("sl-SI")})}
                    )
                }
            ]
        },
    ),
    in_json(
        "json.escaped",
        "config as text",
        lambda p: {"config": f"host={p.keep('mx.brew.example')};user=post;password={p.two_words()}"},
    ),
    in_json(
        "json.escaped",
        "toml as text",
        lambda p: {"file": f'[auth]\nuser = "mk"\npassword = "{p.human()}"\n[log]\nlevel = "{p.keep("debug")}"\n'},
    ),
    in_json(
        "json.escaped",
        "query as text",
        lambda p: {"raw": f"grant_type=password&username=mk&password={p.pet()}&scope={p.keep('batch.read')}"},
    ),
    in_json(
        "json.escaped", "base64 of a form", lambda p: {"body64": b64(f"user=mk&kennwort={p.pet()}"), "id": p.uuid()}
    ),
    in_json(
        "json.escaped",
        "php serialized",
        lambda p: {"opts": f's:8:"smtp_pwd";s:16:"{p.simple_password()}";s:4:"port";s:3:"{p.keep("587")}";'},
    ),
    in_json(
        "json.escaped",
        "yaml as text",
        lambda p: {"manifest": f"auth:\n  user: mk\n  passphrase: {p.dashed()}\nregion: {p.keep('alps-1')}\n"},
    ),
    in_json(
        "json.escaped",
        "xml as text",
        lambda p: {"xml": f"<cfg><pw>{p.human()}</pw><host>{p.keep('mx.brew.example')}</host></cfg>"},
    ),
    in_answer(
        "json.escaped",
        "doubly quoted",
        JSON_TYPE,
        lambda p: json.dumps(json.dumps({"sessTok": p.token(30), "v": p.keep("3.2.1")})),
    ),
]

_CALLS = [
    in_json_post("json.rpc", "aanmelden", lambda p: {"method": "gebruiker.inloggen", "params": ["mk", p.pet()]}),
    in_json_post(
        "json.rpc",
        "unlock with a pin",
        lambda p: {"jsonrpc": "2.0", "method": "gate.unlock", "params": {"gate": p.keep("G-4"), "pin": p.otp(4)}},
    ),
    in_json_post(
        "json.rpc",
        "change by positions",
        lambda p: {"method": "changePassword", "params": ["mk", p.pet(), p.two_words()]},
    ),
    in_json_post(
        "json.rpc",
        "session first",
        lambda p: {"method": "batch.list", "params": [p.hex(32), {"site": p.keep("Tal-1")}]},
    ),
    in_json_post(
        "json.rpc",
        "typed call",
        lambda p: {
            "call": "Session.Create",
            "arguments": {"Name": "mk", "Kennwort": p.human()},
            "version": p.keep("2.1"),
        },
    ),
    in_json_post(
        "json.rpc",
        "array of calls",
        lambda p: {"calls": [["auth.login", {"u": "mk", "pw": p.pet()}], ["batch.list", {"site": p.keep("Berg-2")}]]},
    ),
    in_json_post(
        "json.graphql-variable",
        "nested input",
        lambda p: {
            "query": "mutation($i: In!) { addSite(input: $i) { id } }",
            "variables": {"i": {"router": {"wifiPass": p.two_words(), "ssid": p.keep("Lodge-B")}}},
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "array",
        lambda p: {
            "query": "mutation($k: [String!]!) { revoke(apiKeys: $k) }",
            "variables": {"k": [p.key(32), p.key(32)]},
            "operationName": p.keep("revoke"),
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "enum beside",
        lambda p: {"query": f'mutation {{ invite(role: {p.keep("BREWMASTER")}, tempPassword: "{p.pet()}") {{ id }} }}'},
    ),
    in_json_post(
        "json.graphql-literal",
        "escaped quotes",
        lambda p: {"query": f'mutation {{\n  pair(deviceToken: "{p.token(30)}")\n  {{ {p.keep("pairedAt")} }}\n}}'},
    ),
    in_json(
        "json.patch",
        "deltas",
        lambda p: {
            "deltas": [
                {"path": ["relay", "auth", "pw"], "lhs": p.pet(), "rhs": p.human(), "kind": "E"},
                {"path": ["relay", "host"], "rhs": p.keep("mx2.brew.example")},
            ]
        },
    ),
    in_json(
        "json.patch",
        "changes by field",
        lambda p: {
            "changes": {
                "kennwort": {"von": p.pet(), "nach": p.human()},
                "ort": {"von": p.keep("Gera"), "nach": p.keep("Jena")},
            }
        },
    ),
    in_json(
        "json.patch",
        "before and after",
        lambda p: {
            "before": {"wifiKey": p.two_words(), "ssid": p.keep("Lodge-A")},
            "after": {"wifiKey": p.two_words(), "ssid": p.keep("Lodge-C")},
        },
    ),
    in_json(
        "json.value-as-key",
        "keys of an api",
        lambda p: {"rateLimits": {"byApiKey": {p.key(32): {"rpm": 60, "plan": p.keep("craft")}}}},
    ),
    in_json("json.value-as-key", "tokens to users", lambda p: {"tokenToUser": {p.token(40): p.keep("brewer-7")}}),
    in_json(
        "json.storage-dump",
        "vuex",
        lambda p: {"vuex": compact({"user": {"jwtToken": p.jwt(), "lang": p.keep("lt-LT")}})},
    ),
    in_json(
        "json.storage-dump",
        "cookies as a map",
        lambda p: {"cookies": {"BREWSESS": p.hex(32), "theme": "hops"}, "page": p.keep("/batches/7")},
    ),
    in_json(
        "json.storage-dump",
        "preferences of a phone",
        lambda p: {"shared_prefs": {"flutter.access_token": p.token(40), "flutter.locale": p.keep("sk-SK")}},
    ),
    in_json(
        "json.nested-har",
        "insomnia environment",
        lambda p: {
            "resources": [
                {
                    "_type": "environment",
                    "data": {"base": p.keep("https://api.brew.example"), "brew_token": p.token(32)},
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "rest client file",
        lambda p: {
            "http": f"GET https://api.brew.example/v1\nX-Brew-Key: {p.hex(32)}\nAccept-Language: {p.keep('sk-SK')}\n"
        },
    ),
    in_json(
        "json.nested-har",
        "test of an api",
        lambda p: {
            "steps": [
                {
                    "call": "POST /login",
                    "with": {"json": {"user": "mk", "kennwort": p.pet()}},
                    "expect": p.keep("status 200"),
                }
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "argument list",
        lambda p: {
            "containers": [
                {"args": ["--site", p.keep("tal-1"), "--mqtt-password", p.pet(), f"--api-token={p.token(30)}"]}
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "config map of properties",
        lambda p: {
            "kind": "ConfigMap",
            "data": {"app.properties": f"mail.host={p.keep('mx.brew.example')}\nmail.password={p.two_words()}\n"},
        },
    ),
    in_json(
        "json.kubernetes",
        "nomad template",
        lambda p: {
            "Templates": [{"EmbeddedTmpl": f"PG_PASS={p.human()}\nTZ={p.keep('Europe/Vienna')}\n", "Envvars": True}]
        },
    ),
    in_json(
        "json.kubernetes",
        "ecs environment",
        lambda p: {
            "containerDefinitions": [
                {
                    "environment": [
                        {"name": "BREW_DB_PW", "value": p.pet()},
                        {"name": "BREW_DB", "value": p.keep("batches")},
                    ]
                }
            ]
        },
    ),
]

CASES: list[Case] = [*_MEMBERS, *_NESTED, *_UNDER, *_OTP, *_PAIRS, *_TABLES, *_TEXTS, *_CALLS]

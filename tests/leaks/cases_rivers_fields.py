"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: JSON of bodies."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_json
from tests.leaks.planter import Planter


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
    _of("abrufCode", lambda p: p.printed(3), _brewery),
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

CASES: list[Case] = [*_MEMBERS, *_NESTED, *_UNDER]

"""Cases of ports, waterworks, libraries and insurers: members of JSON, by name, by depth and by what stands beside them."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_json, in_json_post
from tests.leaks.planter import Planter


def _member(name: str, secret: Plant[str]) -> Case:
    """Put a secret under a name, beside names that are like it and hide nothing."""

    def value(p: Planter) -> object:
        return {
            "schemaVersion": p.keep("2.14.0-rc1"),
            name: secret(p),
            "carrierCode": p.keep("MSKU"),
            "buildSha": p.digest(),
            "postalCode": p.keep("20457"),
            "passwordHint": p.keep("the street where you grew up"),
            "keyboardLayout": p.keep("de-CH"),
        }

    return in_json("json.key", f"{name} of a portal", value)


_MEMBERS: tuple[tuple[str, Plant[str]], ...] = (
    ("zugangskennung_pw", Planter.pet),
    ("kundenPasswort", Planter.dashed),
    ("freischaltcode", Planter.recovery),
    ("Sitzungsschluessel", lambda p: p.hex(32)),
    ("codeConfidentiel", lambda p: p.otp(8)),
    ("jetonAcces", lambda p: p.token(40)),
    ("cle_api", lambda p: p.key(24)),
    ("claveSecreta", Planter.phrase),
    ("contrasenia", Planter.human),
    ("token_de_acceso", lambda p: p.hex(48)),
    ("chaveDeAcesso", lambda p: p.key(20)),
    ("codice_segreto", lambda p: p.upper(10)),
    ("geheimeSleutel", lambda p: p.base64(24)),
    ("usrPwd", Planter.foreign),
    ("AUTH_TKN_VAL", lambda p: p.token(22)),
    ("svcAcctCred", lambda p: p.key(28)),
    ("jwtSigningSecretV2", Planter.dashed),
    ("oauth2ClientSecretPrevious", lambda p: p.token(36)),
    ("wlanSchluessel", Planter.two_words),
    ("guestWifiKey", Planter.pet),
    ("gatePinOverride", lambda p: p.otp(5)),
    ("lockboxCombo", lambda p: p.otp(4)),
    ("doorEntryCode", lambda p: p.otp(6)),
    ("mqttPsw", Planter.simple_password),
    ("ftps-passwd-enc", lambda p: p.base64(18)),
    ("hmacKeyHex", lambda p: p.hex(64)),
    ("x_sec_token", lambda p: p.token(30)),
    ("sessTok", lambda p: p.key(26)),
    ("bearerTok", lambda p: p.token(43)),
    ("voucherSecret", lambda p: p.upper(12)),
    ("api.key.value", lambda p: p.hex(32)),
    ("ldapBindPw", Planter.password),
    ("edi_mailbox_pass", Planter.two_words),
    ("as2Passphrase", Planter.phrase),
    ("partnerKennwort", Planter.human),
    ("loginGeheimnis", Planter.dashed),
)


def _nested_vessel(p: Planter) -> object:
    return {
        "vessel": {"imo": p.keep("9321483"), "name": p.keep("Ever Lucid")},
        "integrations": [
            {
                "kind": p.keep("terminal-os"),
                "settings": {
                    "endpoint": p.keep("https://tos.harbour.example/v4"),
                    "auth": {"user": "edi", "pw": p.human()},
                },
            },
            {
                "kind": p.keep("customs"),
                "settings": {"mode": p.keep("PUSH"), "auth": {"type": "static", "value": p.key(30)}},
            },
        ],
    }


def _nested_meter(p: Planter) -> object:
    return {
        "meters": {
            "DE00056266802AO6G56M11SN51G21M24S": {
                "firmware": p.keep("v3.08.1"),
                "crypto": {"guek": p.hex(32), "gak": p.hex(32), "suite": p.keep("AES-GCM-128")},
                "lastRead": p.date(),
            }
        }
    }


def _nested_channel(p: Planter) -> object:
    return {
        "channels": [
            {"type": "sms", "provider": p.keep("seven.io"), "credentials": [p.key(32)]},
            {"type": "smtp", "host": p.keep("mail.books.example"), "port": 587, "login": ["post", p.pet()]},
        ],
        "fallbackOrder": [p.keep("sms"), p.keep("smtp")],
    }


def _nested_versions(p: Planter) -> object:
    return {
        "rotation": {
            "keys": {
                "current": {"kid": p.keep("2026-q3"), "material": p.base64(32)},
                "previous": {"material": p.base64(32)},
            },
            "interval": p.keep("P90D"),
            "nextAt": p.date(),
        }
    }


def _nested_tuple(p: Planter) -> object:
    return {
        "sync": {"remote": [p.keep("sftp"), p.keep("files.insurer.example"), 22, {"u": "batch", "p": p.two_words()}]}
    }


def _nested_env(p: Planter) -> object:
    return {
        "stages": {
            "prod": {"region": p.keep("eu-central-1"), "vars": {"LOG_LEVEL": p.keep("warn"), "PG_PW": p.password()}},
            "test": {"region": p.keep("eu-west-3"), "vars": {"FEATURE_X": "on", "STRIPE_SK": p.key(32)}},
        }
    }


def _nested_profile(p: Planter) -> object:
    return {
        "policyHolder": {
            "ref": p.slug(),
            "portalAccess": {"enabled": True, "initialPw": p.simple_password(), "locale": p.keep("fr-BE")},
            "documents": [{"sha256": p.digest(64), "fileName": p.keep("password-policy-2026.pdf")}],
        }
    }


def _under_object(p: Planter) -> object:
    return {"accessTokens": {"web": p.token(30), "mobile": p.token(30)}, "region": p.keep("benelux-2")}


def _under_typed(p: Planter) -> object:
    return {
        "password": {"algorithm": p.keep("argon2id"), "expiresAt": p.date(), "plain": p.pet()},
        "zone": p.keep("quay-7"),
    }


def _under_lists(p: Planter) -> object:
    return {"apiKeys": [{"env": p.keep("staging"), "v": p.hex(32)}, {"env": p.keep("live"), "v": p.hex(32)}]}


def _under_matrix(p: Planter) -> object:
    return {"tokens": [[p.uuid(), p.token(36)], [p.uuid(), p.token(36)]]}


def _under_german(p: Planter) -> object:
    return {"zugangsdaten": {"benutzer": "h.meier", "wert": p.human(), "geaendertAm": p.date()}}


def _under_pair(p: Planter) -> object:
    return {"secret": {"ciphertext": p.base64(40), "iv": p.base64(12), "alg": p.keep("A256GCM"), "version": 3}}


def _under_history(p: Planter) -> object:
    return {"passwordHistory": [{"setAt": p.date(), "entry": p.two_words()}, {"setAt": p.date(), "entry": p.human()}]}


def _under_credential(p: Planter) -> object:
    return {"credential": {"id": p.number(), "kind": p.keep("rfid"), "data": {"facility": p.otp(5), "raw": p.hex(16)}}}


def _otp(form: str, build: Plant[object]) -> Case:
    return in_json("json.numeric-otp", form, build)


_OTPS = (
    _otp(
        "pick-up code of a parcel locker",
        lambda p: {"locker": p.keep("PS-1183"), "pickupCode": p.otp(6), "zip": p.keep("01069")},
    ),
    _otp("abholcode", lambda p: {"abholCode": p.otp(5), "plz": p.keep("80331"), "artikelnummer": p.keep("400219")}),
    _otp(
        "code de retrait",
        lambda p: {"codeRetrait": p.otp(6), "codePostal": p.keep("69002"), "codeProduit": p.keep("77120")},
    ),
    _otp("gate code of a depot", lambda p: {"gateCode": int(p.otp(6)), "depotCode": "HH7", "countryCode": 276}),
    _otp("verify pin", lambda p: {"verify_pin": p.otp(4), "error_code": p.keep("40312"), "currencyCode": 978}),
    _otp("answer to a text", lambda p: {"sms": {"answer": p.otp(6), "sentAt": p.date()}, "attemptsLeft": 3}),
    _otp("two-step value", lambda p: {"twoStep": {"method": p.keep("TOTP"), "value": p.otp(6)}, "httpStatus": 200}),
    _otp("passcode of a meeting", lambda p: {"meetingId": p.keep("81234567890"), "dialInPasscode": p.otp(6)}),
    _otp(
        "host key of a meeting", lambda p: {"host_key": p.otp(6), "duration": 45, "timezone": p.keep("Europe/Lisbon")}
    ),
    _otp(
        "spelled with a blank",
        lambda p: {"confirmation": {"smsCode": f"{p.otp(3)} {p.otp(3)}", "lang": p.keep("nl-NL")}},
    ),
    _otp(
        "signature tan",
        lambda p: {"signaturTan": p.otp(6), "bankleitzahl": p.keep("37040044"), "verfahren": p.keep("pushTAN")},
    ),
    _otp(
        "clave dinamica",
        lambda p: {"claveDinamica": p.otp(6), "codigoPostal": p.keep("28013"), "codigoError": p.keep("1042")},
    ),
    _otp("response of a factor", lambda p: {"factor": p.keep("authenticator"), "response": p.otp(6)}),
)

_JSON_POSTS = (
    in_json_post(
        "json.key", "posted credentials of a reader", lambda p: {"cardNo": p.keep("LIB-004421"), "pin": p.otp(4)}
    ),
    in_json_post("json.key", "posted new secret word", lambda p: {"geheimwort": p.pet(), "filiale": p.keep("Altona")}),
    in_json_post(
        "json.key", "posted short names", lambda p: {"u": "ops", "pw": p.two_words(), "r": p.keep("remember_me_off")}
    ),
    in_json_post(
        "json.key",
        "posted user and pass words",
        lambda p: {"usuario": "caja3", "clave": p.pet(), "tienda": p.keep("T-118")},
    ),
)

CASES: list[Case] = [
    *(_member(name, secret) for name, secret in _MEMBERS),
    *_JSON_POSTS,
    in_json("json.nested", "terminal systems of a port", _nested_vessel),
    in_json("json.nested", "keys of a meter", _nested_meter),
    in_json("json.nested", "channels of a library", _nested_channel),
    in_json("json.nested", "rotated material", _nested_versions),
    in_json("json.nested", "remote as a tuple", _nested_tuple),
    in_json("json.nested", "variables of stages", _nested_env),
    in_json("json.nested", "access of a policy holder", _nested_profile),
    in_json("json.under-secret-key", "tokens by app", _under_object),
    in_json("json.under-secret-key", "plain member", _under_typed),
    in_json("json.under-secret-key", "keys by stage", _under_lists),
    in_json("json.under-secret-key", "rows of tokens", _under_matrix),
    in_json("json.under-secret-key", "zugangsdaten", _under_german),
    in_json("json.under-secret-key", "ciphertext", _under_pair),
    in_json("json.under-secret-key", "history", _under_history),
    in_json("json.under-secret-key", "badge", _under_credential),
    *_OTPS,
]

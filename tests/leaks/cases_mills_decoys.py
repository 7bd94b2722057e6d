"""Cases of schools, clinics and town halls: what survives in JSON."""

from __future__ import annotations

from tests.leaks.case import (
    FORM_TYPE,
    Case,
    in_json_post,
    in_post,
)
from tests.leaks.mills_bodies import as_json

_VALUES = [
    as_json(
        "defaults of a schema",
        lambda p: {
            "parameters": [
                {"name": "password", "type": "string", "default": p.keep("none")},
                {"name": "token_ttl", "default": p.keep("3600s")},
                {"id": "region", "default": p.keep("eu-west-1")},
                {"name": "secret", "default": p.key(32)},
            ]
        },
    ),
    as_json(
        "words as a default",
        lambda p: {
            "fields": [
                {"id": "password", "default": p.keep("ask the person")},
                {"id": "apiKey", "default": p.token(40)},
            ]
        },
    ),
    as_json(
        "rows by id",
        lambda p: {
            "fields": [{"id": "a", "label": "Town"}, {"id": "b", "label": "PIN"}],
            "records": [{"a": p.keep("4410 Nord"), "b": p.otp(4), "c": p.keep("b-114")}],
        },
    ),
    as_json(
        "head of a table",
        lambda p: {
            "kopf": ["Raum", "Startpasswort", "Schlüsselnummer"],
            "zeilen": [[p.keep("B-117"), p.pet(), p.keep("S-7004")]],
        },
    ),
    as_json(
        "ids below a password",
        lambda p: {
            "asset_password": {
                "id": p.number(),
                "password": p.human(),
                "password_folder_id": p.number(),
                "updated_at": p.date(),
            }
        },
    ),
    as_json(
        "id of a key",
        lambda p: {
            "keyCredentials": [{"keyId": p.uuid(), "type": p.keep("AsymmetricX509Cert"), "secretText": p.token(40)}]
        },
    ),
    as_json(
        "pins of a map",
        lambda p: {
            "mapPins": [{"title": p.keep("Town hall"), "lat": 55.4}],
            "pins": {"count": p.number()},
            "doorPin": p.otp(4),
        },
    ),
    as_json(
        "state of spare codes",
        lambda p: {
            "recoveryCodes": {
                "generatedAt": p.date(),
                "remaining": 8,
                "format": p.keep("xxxxx-xxxxx"),
                "codes": [p.recovery()],
            }
        },
    ),
    as_json(
        "passes that are none",
        lambda p: {
            "boardingPass": {"seat": p.keep("14C"), "gate": p.keep("B22")},
            "lowPass": p.keep("butterworth"),
            "rtspPath": p.keep("/h264/ch1"),
            "rtspPass": p.letters(10),
        },
    ),
    as_json(
        "title of a season",
        lambda p: {"campaign": {"title": p.keep("Frühling 2026"), "slug": p.slug()}, "secretKey": p.key(32)},
    ),
    as_json(
        "keys in Spanish",
        lambda p: {
            "claveProducto": p.keep("84111506"),
            "claveUnidad": p.keep("E48"),
            "claveEntidad": p.keep("09"),
            "claveCajero": p.otp(4),
        },
    ),
    as_json(
        "codes of an alarm",
        lambda p: {
            "installerCode": p.otp(6),
            "eventCode": p.keep("1401"),
            "areaCode": p.keep("0451"),
            "armingCode": p.keep("STAY_2"),
        },
    ),
    as_json(
        "an account on a chain",
        lambda p: {
            "method": "personal_unlockAccount",
            "params": [p.keep("0x52908400098527886E0F7030069857D2E4169EE7"), p.phrase(), 60],
        },
    ),
    as_json(
        "length of a hash",
        lambda p: {
            "ha1": p.hex(32),
            "algorithm": p.keep("SHA-256-sess"),
            "qop": p.keep("auth-int"),
            "ha": p.keep("ha1-cluster"),
        },
    ),
    as_json(
        "labels in French",
        lambda p: {
            "champs": [
                {"libelle": "Mot de passe oublié", "valeur": p.keep("non")},
                {"libelle": "Ville", "valeur": p.keep("Rennes-2")},
                {"libelle": "Mot de passe", "valeur": p.pet()},
            ]
        },
    ),
    in_json_post(
        "json.numeric-otp",
        "mills decoys: code of a country",
        lambda p: {"password": p.human(), "countryCode": p.keep("DK45"), "code": p.keep("ERR_12")},
    ),
    in_post(
        "form.key",
        "mills decoys: code of a branch",
        FORM_TYPE,
        lambda p: f"user=ana&password={p.pet()}&code={p.keep('BR12')}&zipcode={p.keep('261500')}",
    ),
]

_PATHS = [
    as_json(
        "paths",
        lambda p: {
            "token": p.token(40),
            "to": p.keep("/reset/instructions/overview"),
            "help": p.keep("/invite/team-north/members"),
            "docs": p.keep("/password/reset/confirmation-sent"),
            "layer": p.keep("/var/lib/docker/overlay2/a1b2c3d4e5f60718/merged"),
        },
    ),
    as_json(
        "paths of rows",
        lambda p: {
            "token": p.token(40),
            "self": f"/api/wards/{p.uuid()}",
            "alt": f"/invites/{p.number()}",
            "asset": p.keep("/static/js/main.4f2a9c1b.chunk.js"),
            "sha": f"/commit/{p.digest(40)}",
        },
    ),
    as_json(
        "an application's own addresses",
        lambda p: {
            "open": f"rota://wards/{p.number()}?lang={p.keep('nn-NO')}",
            "login": f"rota://signin?otl={p.token(32)}&build={p.keep('b-2611')}",
            "map": p.keep("geo:55.4,10.4?z=12"),
        },
    ),
    as_json(
        "octets with colons",
        lambda p: {
            "mac": p.keep("00:1b:44:11:3a:b7"),
            "fingerprint": p.keep("16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"),
            "sha256": p.keep(
                "9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08"
            ),
            "key": p.keep("row-7"),
            "apiKey": p.key(32),
        },
    ),
    as_json(
        "ipv6",
        lambda p: {
            "ip": p.keep("2001:0db8:85a3:0000:0000:8a2e:0370:7334"),
            "oid": p.keep("1.3.6.1.4.1.9.9.46"),
            "apiKey": p.key(32),
        },
    ),
    as_json(
        "hex of a text", lambda p: {"hex": p.keep("546f776e2068616c6c206f6620746865206e6f727468"), "apiKey": p.key(32)}
    ),
    as_json(
        "escaped signs",
        lambda p: {"html": "\\u003cp\\u003e" + p.keep("Open at nine") + "\\u003c/p\\u003e", "apiKey": p.key(32)},
    ),
]

CASES: list[Case] = [*_VALUES, *_PATHS]

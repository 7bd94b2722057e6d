"""Cases of moors: members of JSON as vaults, networks, banks and factors name them."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import whole

CASES: list[Case] = [
    whole(
        "json.key",
        "moors n-able properties",
        lambda p: {
            "customProperties": [
                {"propertyLabel": "Local admin password", "propertyValue": p.pet()},
                {"propertyLabel": "Cost centre", "propertyValue": p.keep("CC-4410")},
            ]
        },
    ),
    whole(
        "json.key",
        "moors autotask udf",
        lambda p: {
            "userDefinedFields": [
                {"name": "VPN Shared Secret", "value": p.two_words()},
                {"name": "Contract", "value": p.keep("Gold")},
            ]
        },
    ),
    whole(
        "json.key",
        "moors connectwise config",
        lambda p: {
            "questions": [
                {"question": "Admin Password", "answer": p.pet(), "fieldType": p.keep("TextArea")},
                {"question": "OS", "answer": p.keep("Windows Server 2025")},
            ]
        },
    ),
    whole(
        "json.key",
        "moors ruckus wlan",
        lambda p: {
            "name": p.keep("Staff"),
            "encryption": {"method": p.keep("WPA2"), "passphrase": p.dashed()},
            "authServer": {"primary": {"ip": "10.0.0.9", "port": 1812, "sharedSecret": p.letters(12)}},
        },
    ),
    whole(
        "json.key",
        "moors omada portal",
        lambda p: {
            "ssidName": p.keep("Guest"),
            "pskSetting": {"securityKey": p.two_words(), "versionPsk": 2},
            "simplePassword": p.otp(8),
        },
    ),
    whole(
        "json.key",
        "moors pfsense user",
        lambda p: {
            "data": {
                "ipsec": {"phase1": [{"descr": p.keep("to branch"), "pre-shared-key": p.phrase(), "lifetime": 28800}]}
            }
        },
    ),
    whole(
        "json.key",
        "moors opnsense key",
        lambda p: {"result": p.keep("ok"), "hostname": p.keep("fw1"), "key": p.key(60), "secret": p.key(60)},
    ),
    whole(
        "json.key",
        "moors fortigate",
        lambda p: {
            "results": [
                {
                    "name": p.keep("branch-vpn"),
                    "psksecret": p.pet(),
                    "ike-version": p.keep("2"),
                    "ppk-secret": p.letters(12),
                }
            ]
        },
    ),
    whole(
        "json.key",
        "moors veeam",
        lambda p: {
            "description": p.keep("ESXi host"),
            "username": "root",
            "privateKeyPassphrase": p.phrase(),
            "rootPassword": p.pet(),
            "elevateToRoot": False,
        },
    ),
    whole(
        "json.key",
        "moors backup set",
        lambda p: {
            "repository": p.keep("s3:fen-bk"),
            "encryptionPassphrase": p.phrase(),
            "keyId": p.keep("k-2026-03"),
            "retention": p.keep("30d"),
        },
    ),
    whole(
        "json.key",
        "moors printer",
        lambda p: {
            "scanToFolder": {"path": "/scans", "user": "scan", "pwd": p.letters(10)},
            "adminPinCode": p.otp(6),
            "addressBook": p.keep("main"),
        },
    ),
    whole(
        "json.key",
        "moors phone system",
        lambda p: {
            "extension": {
                "number": p.keep("2041"),
                "webPin": p.otp(6),
                "authId": p.drawn(10),
                "authPassword": p.key(12),
                "voicemail": {"enabled": True, "pin": p.otp(4)},
            }
        },
    ),
    whole(
        "json.key",
        "moors cctv",
        lambda p: {
            "nvr": {"host": p.keep("10.0.0.40"), "login": "admin", "pass": p.letters(10), "verificationCode": p.otp(6)}
        },
    ),
    whole(
        "json.key",
        "moors dental system",
        lambda p: {
            "practice": p.keep("Fenland Dental"),
            "kimAccount": {"address": p.keep("praxis@kim.example"), "kimPasswort": p.pet()},
            "konnektor": {"smcbPin": p.otp(6), "cardTerminalPin": p.otp(8)},
        },
    ),
    whole(
        "json.key",
        "moors tax office",
        lambda p: {
            "steuernummer": p.keep("21/815/08150"),
            "zertifikatsPin": p.otp(6),
            "abrufcode": p.recovery(),
            "verfahren": p.keep("ElsterAnmeldung"),
        },
    ),
    whole(
        "json.key",
        "moors bank reader",
        lambda p: {
            "iban": p.keep("AT61 1904 3002 3457 3201"),
            "verfueger": p.keep("40021187"),
            "zugangsPin": p.otp(5),
            "freigabeTan": p.otp(6),
        },
    ),
    whole(
        "json.key",
        "moors court files",
        lambda p: {"numeroRadicado": p.keep("2026-00412"), "claveDeAcceso": p.pet(), "despacho": p.keep("Juzgado 4")},
    ),
    whole(
        "json.key",
        "moors university",
        lambda p: {
            "matricule": p.keep("e2026114"),
            "motDePasseWifi": p.letters(10),
            "codePorte": p.otp(4),
            "campus": p.keep("Nord"),
        },
    ),
    whole(
        "json.key",
        "moors library",
        lambda p: {"kartu": p.keep("L-00412"), "kataSandi": p.pet(), "kotaAsal": p.keep("Bandung")},
    ),
    whole(
        "json.key",
        "moors hospital wristband",
        lambda p: {
            "patient": {
                "mrn": p.keep("00412887"),
                "portalActivationCode": p.recovery(),
                "portalPin": p.otp(4),
                "ward": p.keep("7 East"),
            }
        },
    ),
    whole(
        "json.key",
        "moors parcel box",
        lambda p: {
            "shipment": p.keep("JJD0099999900044"),
            "locker": p.keep("142"),
            "openCode": p.otp(6),
            "collectBy": p.date(),
        },
    ),
    whole(
        "json.key",
        "moors car share",
        lambda p: {
            "reservation": p.number(),
            "vehicle": p.keep("W-4412X"),
            "vehiclePin": p.otp(4),
            "unlockToken": p.key(24),
        },
    ),
    whole(
        "json.key",
        "moors hotel door",
        lambda p: {"room": p.keep("412"), "mobileKey": p.base64(40), "doorPin": p.otp(6), "checkOut": p.date()},
    ),
]

"""Cases of schools, clinics and town halls: members, once more."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
)
from tests.leaks.planter import b64

_JSON = [
    in_json(
        "json.key",
        "mills again: spotify connect",
        lambda p: {"clientToken": p.token(60), "clientId": p.digest(32), "refreshAfter": p.date()},
    ),
    in_json(
        "json.key",
        "mills again: plex",
        lambda p: {"user": {"authToken": p.token(20), "uuid": p.digest(16), "pin": p.otp(4)}},
    ),
    in_json(
        "json.key",
        "mills again: jellyfin",
        lambda p: {"AccessToken": p.hex(32), "ServerId": p.digest(32), "SessionInfo": {"DeviceId": p.uuid()}},
    ),
    in_json(
        "json.key",
        "mills again: synology",
        lambda p: {
            "data": {"sid": p.token(60), "synotoken": p.token(13), "did": "ZGV2aWNl"},
            "success": True,
            "build": p.keep("DSM-72806"),
        },
    ),
    in_json(
        "json.key",
        "mills again: proxmox",
        lambda p: {
            "data": {
                "ticket": f"PVE:root@pam:{p.hex(8).upper()}::{p.base64(256)}",
                "CSRFPreventionToken": f"{p.hex(8).upper()}:{p.base64(32)}",
                "username": p.keep("root@pam"),
            }
        },
    ),
    in_json(
        "json.key",
        "mills again: vmware",
        lambda p: {"type": p.keep("com.vmware.cis.session"), "vmware-api-session-id": p.hex(32)},
    ),
    in_json(
        "json.key",
        "mills again: ipmi",
        lambda p: {
            "UserName": p.keep("ADMIN-2"),
            "Password": p.letters(16),
            "SNMPCommunity": p.pet(),
            "LanChannel": p.keep("ch-01"),
        },
    ),
    in_json(
        "json.key",
        "mills again: redfish session",
        lambda p: {"@odata.id": p.keep("/redfish/v1/SessionService/Sessions/12"), "Token": p.hex(32)},
    ),
    in_json(
        "json.key",
        "mills again: halo psa",
        lambda p: {"client_id": p.uuid(), "client_secret": f"{p.guid()}-{p.guid()}", "tenant": p.keep("north-msp")},
    ),
    in_json(
        "json.key",
        "mills again: syncro",
        lambda p: {
            "customer_portal_url": p.keep("https://msp.example/my_profile"),
            "portal_pin": p.otp(6),
            "asset_admin_password": p.two_words(),
        },
    ),
    in_json(
        "json.key",
        "mills again: hudu",
        lambda p: {
            "asset_password": {
                "id": p.number(),
                "name": p.keep("Backup NAS admin"),
                "password": p.human(),
                "otp_secret": p.base32(32),
                "password_folder_id": p.number(),
            }
        },
    ),
    in_json(
        "json.key",
        "mills again: italian register",
        lambda p: {
            "codiceScuola": p.keep("MIIS00100A"),
            "codiceUtente": p.keep("G1234567"),
            "parolaChiave": p.pet(),
            "codicePin": p.otp(5),
        },
    ),
    in_json(
        "json.key",
        "mills again: hungarian",
        lambda p: {"felhasznalonev": "iktato", "jelszo": p.human(), "varos": p.keep("Kecskemét")},
    ),
    in_json(
        "json.key",
        "mills again: vietnamese",
        lambda p: {"ten_dang_nhap": "thuvien", "mat_khau": p.pet(), "ma_truong": p.keep("TH-0417")},
    ),
    in_json(
        "json.key",
        "mills again: greek",
        lambda p: {"χρήστης": "grammateia", "κωδικός_πρόσβασης": p.human(), "πόλη": p.keep("Ιωάννινα")},
    ),
    in_json(
        "json.key",
        "mills again: romanian",
        lambda p: {"utilizator": "registru", "parola_noua": p.pet(), "localitate": p.keep("Câmpina")},
    ),
    in_json(
        "json.key",
        "mills again: dutch digid",
        lambda p: {
            "gebruikersnaam": "balie",
            "wachtwoord": p.dashed(),
            "smscode": p.otp(6),
            "postcode": p.keep("8011 PK"),
        },
    ),
    in_json(
        "json.key",
        "mills again: french bank",
        lambda p: {
            "identifiant": p.keep("0042117788"),
            "codeSecret": p.otp(6),
            "codePostal": p.keep("29000"),
            "cleRib": p.keep("76"),
        },
    ),
    in_json(
        "json.key",
        "mills again: pix",
        lambda p: {"chavePix": p.keep("+5511900000000"), "senhaTransacao": p.otp(6), "codigoBanco": p.keep("341")},
    ),
    in_json(
        "json.key",
        "mills again: prescription",
        lambda p: {"rezept": {"taskId": p.keep("160.000.226.545.733.51"), "accessCode": p.hex(64)}},
    ),
    in_json(
        "json.key",
        "mills again: charging station",
        lambda p: {"chargePointId": p.keep("CP-DE-0441"), "AuthorizationKey": p.hex(40), "idTag": p.keep("04A2F3B1")},
    ),
    in_json(
        "json.key",
        "mills again: lorawan",
        lambda p: {
            "devEui": p.digest(16),
            "appKey": p.hex(32),
            "nwkSKey": p.hex(32),
            "appSKey": p.hex(32),
            "joinEui": p.digest(16),
        },
    ),
    in_json(
        "json.key",
        "mills again: zigbee",
        lambda p: {"pan_id": p.keep("0x1a62"), "network_key": p.hex(32), "channel": p.keep("ch-15")},
    ),
    in_json(
        "json.key", "mills again: homekit", lambda p: {"setupCode": p.grouped(3, 2, 3), "setupId": p.keep("X-HM7")}
    ),
    in_json(
        "json.kubernetes",
        "mills again: sealed values",
        lambda p: {
            "kind": "HelmRelease",
            "spec": {"values": {"smtp": {"host": p.keep("mx9.town.example"), "pass": p.letters(16)}}},
        },
    ),
    in_json(
        "json.kubernetes",
        "mills again: registry login",
        lambda p: {
            "auths": {
                "reg.example": {"username": p.keep("ci-bot"), "password": p.key(24), "auth": b64("ci-bot:" + p.key(24))}
            }
        },
    ),
]

CASES: list[Case] = [*_JSON]

"""Cases of moors: members of JSON as vaults, networks, banks and factors name them."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import dialogue, posted, whole

CASES: list[Case] = [
    whole(
        "json.key",
        "moors okta factor",
        lambda p: {
            "stateToken": p.token(40),
            "_embedded": {
                "factor": {
                    "factorType": p.keep("token:software:totp"),
                    "provider": p.keep("GOOGLE"),
                    "_embedded": {
                        "activation": {"timeStep": 30, "sharedSecret": p.base32(16), "encoding": p.keep("base32")}
                    },
                }
            },
        },
    ),
    posted(
        "json.key",
        "moors cognito start",
        lambda p: {
            "AuthFlow": p.keep("USER_PASSWORD_AUTH"),
            "ClientId": p.keep("7kq3m1t9b2c4d5e6f7g8h9i0j1"),
            "AuthParameters": {"USERNAME": "mk", "PASSWORD": p.human(), "SECRET_HASH": p.base64(32)},
        },
    ),
    dialogue(
        "json.numeric-otp",
        "moors cognito factor",
        lambda p: (
            "/",
            {
                "ChallengeName": p.keep("SOFTWARE_TOKEN_MFA"),
                "Session": "AYAB" + p.token(120),
                "ChallengeResponses": {"USERNAME": "mk", "SOFTWARE_TOKEN_MFA_CODE": p.otp(6)},
            },
            {"AuthenticationResult": {"ExpiresIn": 3600, "TokenType": p.keep("Bearer"), "RefreshToken": p.token(60)}},
        ),
    ),
    posted(
        "json.key",
        "moors oob code",
        lambda p: {
            "oobCode": p.token(54),
            "newPassword": p.pet(),
            "returnSecureToken": True,
            "kind": p.keep("identitytoolkit#ResetPassword"),
        },
    ),
    posted(
        "json.patch",
        "moors scim",
        lambda p: {
            "schemas": [p.keep("urn:ietf:params:scim:api:messages:2.0:PatchOp")],
            "Operations": [
                {"op": "replace", "path": "password", "value": p.human()},
                {"op": "replace", "path": "active", "value": True},
                {"op": "add", "path": "title", "value": p.keep("Ward nurse")},
            ],
        },
    ),
    whole(
        "json.key",
        "moors recovery key of a disk",
        lambda p: {
            "value": [
                {
                    "id": p.uuid(),
                    "createdDateTime": p.date(),
                    "volumeType": p.keep("operatingSystemVolume"),
                    "key": p.grouped(6, 6, 6, 6, 6, 6, 6, 6),
                }
            ]
        },
    ),
    whole(
        "json.key",
        "moors filevault",
        lambda p: {
            "personalRecoveryKey": "-".join(p.upper(4) for _ in range(6)),
            "diskEncryption": p.keep("VALID"),
            "computerId": p.number(),
        },
    ),
    dialogue(
        "json.key",
        "moors router stok",
        lambda p: (
            "/",
            {"method": "do", "login": {"username": "admin", "password": p.upper(24)}},
            {"error_code": 0, "stok": p.hex(32), "model": p.keep("Archer C6")},
        ),
    ),
    whole(
        "json.key",
        "moors lorawan",
        lambda p: {
            "deviceKeys": {"devEUI": p.keep("70b3d57ed0001a2b"), "nwkKey": p.hex(32), "appKey": p.hex(32)},
            "region": p.keep("EU868"),
        },
    ),
    whole(
        "json.key",
        "moors matter",
        lambda p: {
            "node": p.keep("kitchen-plug"),
            "setupPinCode": p.otp(8),
            "discriminator": 3840,
            "manualPairingCode": p.digits(11),
            "vendor": p.keep("FFF1"),
        },
    ),
    whole(
        "json.key",
        "moors homekit",
        lambda p: {
            "accessory": p.keep("Quay Bridge"),
            "setupCode": p.grouped(3, 2, 3),
            "category": 2,
            "setupId": p.keep("7OSX"),
        },
    ),
    whole(
        "json.key",
        "moors moodle",
        lambda p: {"token": p.hex(32), "privatetoken": p.key(64), "siteurl": p.keep("https://moodle.fen.example")},
    ),
    whole(
        "json.key",
        "moors cognitive keys",
        lambda p: {"key1": p.hex(32), "key2": p.hex(32), "location": p.keep("westeurope")},
    ),
    whole(
        "json.key",
        "moors storage keys",
        lambda p: {
            "keys": [
                {
                    "keyName": p.keep("key1"),
                    "value": p.base64(64) + "==",
                    "permissions": p.keep("FULL"),
                    "creationTime": p.date(),
                }
            ]
        },
    ),
    whole(
        "json.key",
        "moors service account",
        lambda p: {
            "type": p.keep("service_account"),
            "project_id": p.keep("fen-prod"),
            "private_key_id": p.hex(40),
            "private_key": f"-----BEGIN PRIVATE KEY-----\n{p.base64(48)}\n-----END PRIVATE KEY-----\n",
            "client_email": p.keep("ci@fen-prod.iam.gserviceaccount.com"),
        },
    ),
    whole(
        "json.key",
        "moors crumb",
        lambda p: {
            "_class": p.keep("hudson.security.csrf.DefaultCrumbIssuer"),
            "crumb": p.hex(64),
            "crumbRequestField": p.keep("Jenkins-Crumb"),
        },
    ),
    posted(
        "json.key",
        "moors job arguments",
        lambda p: {
            "argString": f"-user deploy -password {p.two_words()} -env {p.keep('staging')}",
            "loglevel": p.keep("INFO"),
        },
    ),
    whole(
        "json.key",
        "moors traits",
        lambda p: {
            "data": {
                "type": p.keep("flexible-assets"),
                "attributes": {
                    "traits": {
                        "make": p.keep("Ubiquiti"),
                        "admin-password": p.pet(),
                        "snmp-community": p.letters(10),
                        "mgmt-vlan": p.keep("120"),
                    }
                },
            }
        },
    ),
    whole(
        "json.key",
        "moors syncro properties",
        lambda p: {
            "asset": {
                "properties": {
                    "AnyDesk Password": p.pet(),
                    "TeamViewer ID": p.keep("123 456 789"),
                    "BIOS Password": p.letters(8),
                    "Warranty": p.keep("2028-01-31"),
                }
            }
        },
    ),
    whole(
        "json.key",
        "moors remote session",
        lambda p: {
            "sessionCode": p.keep("s71-204-338"),
            "supporterPassword": p.otp(4),
            "endCustomerLink": p.keep("https://get.example/s71204338"),
        },
    ),
    whole(
        "json.key",
        "moors vault inputs",
        lambda p: {
            "id": p.number(),
            "credential_type": 1,
            "inputs": {
                "username": "ops",
                "password": p.pet(),
                "become_password": p.human(),
                "become_method": p.keep("sudo"),
            },
        },
    ),
    whole(
        "json.key",
        "moors generated",
        lambda p: {"generatedPassword": p.letters(16), "entropyBits": 77, "policy": p.keep("easy-to-type")},
    ),
    whole(
        "json.key",
        "moors visitor",
        lambda p: {
            "visitor": {
                "badge": p.keep("V-1182"),
                "wifi": {"network": p.keep("Moor-Guest"), "voucher": p.digits(10)},
                "host": p.keep("Ada Moor"),
            }
        },
    ),
    whole(
        "json.key",
        "moors dial-in",
        lambda p: {
            "meeting": {
                "id": p.keep("845 2210 7744"),
                "topic": p.keep("Budget review"),
                "passcode": p.otp(6),
                "hostKey": p.otp(6),
            }
        },
    ),
]

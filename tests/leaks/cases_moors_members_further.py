"""Cases of moors: members of JSON as vaults, networks, banks and factors name them."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import posted, whole

CASES: list[Case] = [
    whole(
        "json.key",
        "moors passportal",
        lambda p: {
            "success": True,
            "results": [
                {
                    "id": p.number(),
                    "credential": "vpn-user",
                    "password": p.pet(),
                    "folder": p.keep("Customer VPN"),
                    "expires": p.date(),
                    "strength": p.keep("Medium"),
                }
            ],
        },
    ),
    whole(
        "json.key",
        "moors ninja custom fields",
        lambda p: {
            "localAdminPassword": p.simple_password(),
            "bitlockerRecoveryKey": p.grouped(6, 6, 6, 6, 6, 6, 6, 6),
            "lastBackup": p.date(),
            "warranty": p.keep("2028-04"),
        },
    ),
    whole(
        "json.key",
        "moors unifi wlan",
        lambda p: {
            "meta": {"rc": "ok"},
            "data": [
                {
                    "_id": p.digest(24),
                    "name": p.keep("Lobby"),
                    "security": p.keep("wpapsk"),
                    "x_passphrase": p.phrase(),
                    "x_iapp_key": p.hex(32),
                    "wpa_enc": p.keep("ccmp"),
                }
            ],
        },
    ),
    whole(
        "json.key",
        "moors meraki ssid",
        lambda p: {
            "number": 3,
            "name": p.keep("Warehouse scanners"),
            "authMode": p.keep("psk"),
            "encryptionMode": p.keep("wpa-eap"),
            "psk": p.letters(10),
            "radiusServers": [{"host": "10.4.2.1", "port": 1812, "secret": p.pet()}],
        },
    ),
    whole(
        "json.key",
        "moors snmp",
        lambda p: {
            "snmp": {
                "version": p.keep("v2c"),
                "readCommunity": p.letters(9),
                "writeCommunity": p.two_words(),
                "trapPort": 162,
                "sysLocation": p.keep("Rack 4, north wing"),
            }
        },
    ),
    whole(
        "json.key",
        "moors snmp v3",
        lambda p: {
            "usm": {
                "user": "monitor",
                "authProtocol": p.keep("SHA256"),
                "authPassphrase": p.pet(),
                "privProtocol": p.keep("AES128"),
                "privPassphrase": p.human(),
                "engineId": p.keep("80001f8880e9bd0c1d12667a5100000000"),
            }
        },
    ),
    posted(
        "json.key",
        "moors card checked",
        lambda p: {
            "paymentMethod": {
                "type": p.keep("scheme"),
                "number": p.card(),
                "expiryMonth": "03",
                "cvc": p.otp(3),
                "brand": p.keep("visa"),
            },
            "reference": p.slug(),
        },
    ),
    posted(
        "json.key",
        "moors pruefnummer",
        lambda p: {"kartennummer": p.card(), "pruefnummer": p.otp(3), "waehrung": p.keep("EUR"), "betrag": 1250},
    ),
    posted(
        "json.numeric-otp",
        "moors tan",
        lambda p: {"auftragsnummer": p.number(), "tan": p.otp(6), "tanVerfahren": p.keep("pushTAN")},
    ),
    posted(
        "json.numeric-otp",
        "moors sca",
        lambda p: {
            "scaAuthenticationData": p.otp(6),
            "authenticationMethodId": p.keep("SMS_OTP"),
            "consentId": p.uuid(),
        },
    ),
    whole(
        "json.numeric-otp",
        "moors card pin",
        lambda p: {"cardId": p.uuid(), "pinView": {"pin": p.otp(4), "displaySeconds": 15}, "status": p.keep("ACTIVE")},
    ),
    posted(
        "json.key",
        "moors security answers",
        lambda p: {
            "securityQuestions": [
                {"questionId": 4, "question": p.keep("Name of your first pet?"), "answer": p.pet()},
                {"questionId": 9, "question": p.keep("Street you grew up in?"), "answer": p.two_words()},
            ]
        },
    ),
    whole(
        "json.key",
        "moors keycloak totp",
        lambda p: {
            "totp": {
                "totpSecret": p.key(20),
                "totpSecretEncoded": p.base32(32),
                "policy": {"algorithm": p.keep("HmacSHA1"), "digits": 6, "period": 30},
                "supportedApplications": [p.keep("totpAppGoogleName")],
            }
        },
    ),
    posted(
        "json.key",
        "moors device trust",
        lambda p: {
            "rememberDevice": True,
            "trustedDevice": {"name": p.keep("Pixel 9"), "trustToken": p.token(44), "firstSeen": p.date()},
        },
    ),
    whole(
        "json.key",
        "moors license",
        lambda p: {
            "license": {
                "product": p.keep("Fenland CAD Pro"),
                "licenseKey": "-".join(p.upper(5) for _ in range(5)),
                "seats": 12,
                "edition": p.keep("perpetual"),
            }
        },
    ),
    whole(
        "json.key",
        "moors smtp settings",
        lambda p: {
            "outgoing": {
                "host": p.keep("smtp.fenland.example"),
                "port": 587,
                "secure": p.keep("STARTTLS"),
                "auth": {"user": "noreply@fenland.example", "pass": p.letters(16)},
            }
        },
    ),
    whole(
        "json.key",
        "moors payment intent",
        lambda p: {
            "id": p.keep("pi_3QyTqK2eZvKYlo2C0b1a7d9e"),
            "object": p.keep("payment_intent"),
            "client_secret": "pi_3QyTqK2eZvKYlo2C0b1a7d9e_secret_" + p.key(25),
            "status": p.keep("requires_payment_method"),
            "amount": 4200,
        },
    ),
    whole(
        "json.key",
        "moors link token",
        lambda p: {
            "link_token": "link-production-" + p.guid(),
            "expiration": p.date(),
            "request_id": p.keep("oo8vjlVQnGvT3xK"),
        },
    ),
    whole(
        "json.key",
        "moors laps",
        lambda p: {
            "@odata.context": p.keep("https://graph.microsoft.com/v1.0/$metadata#deviceLocalCredentials/$entity"),
            "deviceName": p.keep("FEN-LT-0042"),
            "credentials": [
                {
                    "accountName": "Administrator",
                    "accountSid": p.keep("S-1-5-21-1231-500"),
                    "passwordBase64": p.base64(14),
                }
            ],
        },
    ),
    whole(
        "json.key",
        "moors intercom door",
        lambda p: {
            "door": p.keep("Side entrance"),
            "accessCode": p.otp(5),
            "duressPin": p.otp(4),
            "openSeconds": 7,
            "mode": p.keep("keypad"),
        },
    ),
    whole(
        "json.key",
        "moors router",
        lambda p: {
            "wan": {"proto": p.keep("pppoe"), "ppp_user": "fen@isp.example", "ppp_passwd": p.pet(), "mtu": 1492},
            "wifi0": {"essid": p.keep("Moor-5G"), "wpa_psk": p.two_words(), "channel": 36},
        },
    ),
    whole(
        "json.key",
        "moors sip account",
        lambda p: {
            "sip": {
                "registrar": p.keep("sip.fenland.example"),
                "authUser": "2041",
                "sipPassword": p.simple_password(),
                "voicemailPin": p.otp(4),
                "codec": p.keep("G.722"),
            }
        },
    ),
    whole(
        "json.key",
        "moors school parent code",
        lambda p: {
            "pupil": {"id": p.number(), "form": p.keep("8B")},
            "parentAccessCode": p.recovery(),
            "codeExpires": p.date(),
            "phase": p.keep("Secondary"),
        },
    ),
    posted(
        "json.key",
        "moors french sign-in",
        lambda p: {"identifiant": "mlefevre", "motDePasse": p.human(), "langue": p.keep("fr-FR"), "souvenir": True},
    ),
]

"""What public descriptions of interfaces call a secret, and what they do not, in the places that they give it."""

from __future__ import annotations

import json
from functools import partial

from tests.leaks.case import Case, in_answer, in_json, in_json_post, in_request_header, in_url
from tests.leaks.planter import Planter

JSON = "application/json"


def _arn(p: Planter, what: str) -> str:
    return p.keep(f"arn:aws:secretsmanager:eu-west-1:123456789012:{what}")


_ROWS = (
    "secrets",
    "credentials",
    "companies/1/apiCredentials",
    "AuthorizationCategories",
    "authorizationServers",
    "account-access-consents",
    "grants",
    "enrollments",
    "collections/1/tickets",
)


def _row_of(what: str, p: Planter) -> str:
    return f"/v2/{what}/{p.row()}"


def _back_of_card(name: str, p: Planter) -> dict[str, object]:
    return {
        "card": {name: p.otp(3), "brand": p.keep("visa")},
        "cvvResultCode": p.keep("M"),
        "cvc_check": p.keep("pass"),
    }


LEAKS: tuple[Case, ...] = (
    in_json(
        "json.key",
        "plains: a secret's payload",
        lambda p: {"object": p.keep("apps.secret"), "name": p.slug(), "scope": {"type": "user"}, "payload": p.key(40)},
    ),
    in_json_post("json.key", "plains: api key of a shop", lambda p: {"store": p.slug(), "api_key_shopify": p.hex(32)}),
    in_url(
        "url.query-key",
        "plains: api key of a shop in the query",
        lambda p: f"/cart.create.json?api_key_3dcart={p.hex(32)}&cart_id={p.keep('Shopify')}",
    ),
    in_json(
        "json.nested",
        "plains: an api key below whose it is",
        lambda p: {
            "UserApiKey": {
                "id": p.number(),
                "status": p.keep("ACTIVE"),
                "value_of_key": p.key(40),
                "granted_by_user": {"legal_name": p.keep("Harbour and Meadow"), "token": p.key(32)},
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "plains: tokens in a record of tokens",
        lambda p: {
            "token": {
                "id": p.number(),
                "status": p.keep("active"),
                "device": {"os": p.keep("android")},
                "wallet": p.guid(),
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "plains: a credential's own members",
        lambda p: {
            "credentials": {
                "type": p.keep("oauth2_confidential_application"),
                "region": p.keep("eu-west-1"),
                "signing": p.key(32),
                "word": p.two_words(),
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "plains: secrets by their places",
        lambda p: {"secrets": {"sandbox": p.hex(30), "production": p.hex(30)}, "status": p.keep("ACTIVE")},
    ),
    in_json_post(
        "json.key", "plains: a client token to pay with", lambda p: {"clientToken": p.base64(160), "amount": "12.50"}
    ),
    in_json(
        "json.key",
        "plains: a code to pay in one go",
        lambda p: {"oneTimeCode": p.otp(), "oneTimePurchase": {"quantity": p.keep("3058")}},
    ),
    in_json(
        "json.key",
        "plains: authorization of a scheme",
        lambda p: {"authorization": {"scheme": p.keep("Token"), "parameter": p.key(32)}},
    ),
    in_json_post(
        "json.key",
        "plains: the back of a card",
        lambda p: {"cardSecurityCode": p.otp(3), "cardHolder": p.keep("Ann Lee")},
    ),
    *(
        in_json_post("json.key", f"plains: the back of a card as {name}", partial(_back_of_card, name))
        for name in ("cvv_number", "cvvCode", "cvd", "cvn", "cvcCode")
    ),
    in_url("url.reset-path", "plains: a claim behind one word", lambda p: f"/claim/{p.token(32)}"),
    in_url("url.reset-path", "plains: a secret that is shared once", lambda p: f"/secret/{p.key(32)}"),
)

DECOYS: tuple[Case, ...] = (
    in_json_post(
        "json.key",
        "plains: tokens that tell a request sent again",
        lambda p: {
            "clientToken": p.uuid(),
            "ClientRequestToken": p.digest(40),
            "idempotencyToken": p.row(),
        },
    ),
    in_request_header("request.api-key", "plains: x-b3 span", "X-B3-SpanId", lambda p: p.digest(16)),
    in_json(
        "json.key",
        "plains: ids of a telephone service",
        lambda p: {
            "credentials": [
                {
                    "sid": p.row("CR"),
                    "account_sid": p.row("AC"),
                    "friendly_name": p.keep("Push for Harbour"),
                    "type": p.keep("apn"),
                    "sandbox": p.keep("true"),
                }
            ],
            "fcm_credential_sid": p.row("CR"),
            "identity_sid": p.row("RI"),
        },
    ),
    in_url(
        "url.query-key",
        "plains: ids of a telephone service in the query",
        lambda p: f"/v1/Workspaces/{p.row('WS')}/Events?TaskQueueSid={p.row('WQ')}&WorkerSid={p.row('WK')}",
    ),
    in_json(
        "json.key",
        "plains: resources that hold a secret",
        lambda p: {
            "SecretId": _arn(p, "secret:prod/Database-a1B2c3"),
            "adminPasswordSecretArn": _arn(p, "secret:Warehouse-Admin-x9Y8z7"),
            "encryptionKey": p.keep("arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
            "links": {"secrets": p.keep("/api/v2/orgs/1/secrets"), "self": p.keep("/api/v2/orgs/1")},
        },
    ),
    in_json(
        "json.key",
        "plains: what is bought once",
        lambda p: {
            "oneTimePurchaseDetails": {"quantity": int(p.keep("3058")), "listPrice": p.keep("2067")},
            "oneTimeFee": int(p.keep("4251")),
            "oneTimeProducts": [{"listings": [{"languageCode": p.keep("250780")}], "units": p.keep("4250")}],
        },
    ),
    in_json(
        "json.key",
        "plains: how long things last",
        lambda p: {
            "accessCodeLifespan": p.number(),
            "accessCodeLifespanLogin": p.number(),
            "authorizationCodeLifetime": p.number(),
            "password": {
                "hash": {
                    "algorithm": p.keep("PBKDF2"),
                    "iterationCount": int(p.keep("4431")),
                    "keySize": int(p.keep("7427")),
                }
            },
            "codeVerification": {"attempts_remaining": p.number()},
        },
    ),
    in_json(
        "json.key",
        "plains: whose a key is",
        lambda p: {
            "UserApiKey": {
                "id": p.number(),
                "status": p.keep("ACTIVE"),
                "granted_by_user": {
                    "display_name": p.keep("Harbour Ltd"),
                    "address_main": {
                        "country": p.keep("PL"),
                        "city": p.keep("Krakow"),
                        "house_number": p.keep("992413"),
                    },
                    "legal_form": p.keep("limited"),
                },
            }
        },
    ),
    in_json(
        "json.key",
        "plains: a card's token at its scheme",
        lambda p: {
            "networkToken": {
                "status": p.keep("active"),
                "brandVariant": p.keep("visa-credit"),
                "requestor": {"id": p.row()},
                "device": {"id": p.row(), "formFactor": p.keep("watch"), "number": p.keep("696485")},
            }
        },
    ),
    in_json(
        "json.key",
        "plains: what stands beside a kept secret",
        lambda p: {
            "secrets": [
                {
                    "name": p.keep("projects/4711/secrets/harbour"),
                    "createTime": p.date(),
                    "annotations": {"team": p.keep("meadow")},
                    "replication": {"automatic": {"kmsKeyName": p.keep("Harbour Key")}},
                }
            ]
        },
    ),
    in_json(
        "json.key",
        "plains: of which kind credentials are",
        lambda p: {
            "credentials": {
                "auth_type": p.keep("oauth2_confidential_application"),
                "credentials_title": p.keep("IAM Role"),
            },
            "decryptedCredential": {
                "credentialType": p.keep("OAUTH2_RESOURCE_OWNER_CREDENTIALS"),
                "clientName": p.keep("Harbour App"),
            },
        },
    ),
    in_json(
        "json.key",
        "plains: payments that are agreed",
        lambda p: {
            "payments": {"authorizations": [{"id": p.row(), "status": p.keep("CREATED")}]},
            "card_authorization": {
                "id": p.keep("card_authorization_6iqxap6ivd0fo5eu3i8x"),
                "cardholder": {"id": p.digest(24)},
            },
        },
    ),
    in_json(
        "json.key",
        "plains: a bank's code of a payment",
        lambda p: {"authCode": p.keep("830906"), "pspReference": p.row(), "avsResult": p.keep("4 AVS not supported")},
    ),
    in_json(
        "json.key",
        "plains: things with a code or a hook",
        lambda p: {
            "vatCode": {"id": p.row(), "number": 12},
            "webhook": [{"id": p.digest(24), "event": p.keep("order.paid")}],
            "possession": {"authenticationMethods": [{"id": p.row(), "key": p.keep("okta_verify")}]},
            "verificationErrors": [{"code": p.keep("883300"), "message": p.keep("No such company.")}],
            "xcode": {"extensions": [{"bundle": p.digest(24)}]},
        },
    ),
    in_answer(
        "json.key",
        "plains: codes of errors in words",
        JSON,
        lambda p: json.dumps({"code": p.keep("InvalidInputCode"), "message": p.keep("The input is invalid.")}),
    ),
    in_answer(
        "json.key",
        "plains: a stored file by its code",
        JSON,
        lambda p: json.dumps(
            {"code": p.keep("7/5/8/e/759e39d48va7b42a55002434fd3d7b6cf3189425_harbour.jpg"), "size": 12}
        ),
    ),
    in_json(
        "json.key",
        "plains: sessions that are held",
        lambda p: {"call_session_id": p.uuid(), "room_session_id": p.uuid(), "playSessionId": p.row()},
    ),
    in_json(
        "json.key",
        "plains: keys that find what came twice",
        lambda p: {"incident_key": p.digest(32), "alert_key": p.digest(32), "templateKey": p.row()},
    ),
    in_json(
        "json.key",
        "plains: whether a password is new",
        lambda p: {
            "passwordChangeIndicator": p.keep("moreThan60Days"),
            "credentials_identifier": p.digest(24),
            "session_endpoints": {"commit": p.keep("https://upload.acme.example/files/commit")},
        },
    ),
    in_request_header("request.api-key", "plains: a request sent again", "X-Idempotency-Key", lambda p: p.drawn()),
    in_request_header(
        "request.api-key", "plains: a token of a request sent again", "X-Amzn-Idempotency-Token", lambda p: p.drawn()
    ),
    in_json(
        "json.key",
        "plains: names of words below a secret's name",
        lambda p: {
            "decryptedCredential": {
                p.keep("oauth2AuthorizationCode"): {"clientId": p.row(), "scope": p.keep("openid mail")},
                "credentialType": p.keep("OAUTH2_AUTHORIZATION_CODE"),
            },
            "authConfig": {
                p.keep("oauth2AuthCodeFlowGoogleManaged"): {"redirectUri": p.keep("https://portal.example/back")}
            },
        },
    ),
    in_json(
        "json.key",
        "plains: ids and pages below a secret's name",
        lambda p: {
            "tokenPagination": {"nextPageToken": p.drawn(), "previousPageToken": p.drawn()},
            "authorizationConfig": {
                "securityGroupIds": [p.row()],
                "vpcIdentifier": p.row(),
                "merchant_reference": p.row(),
            },
            "session": {"player": {"activityIdentifier": p.uuid()}},
        },
    ),
    in_json(
        "json.key",
        "plains: rows of keys, of apps, of telephones",
        lambda p: {
            "apiKeys": [{"id": p.digest(24), "name": p.slug(), "service_account": {"id": p.row()}}],
            "apps": [{"code": p.keep("772914")}],
            "phones": [{"code": p.keep("893552")}],
            "office_bearers": [{"documents": [{"id": p.row()}]}],
        },
    ),
    in_json(
        "json.key",
        "plains: when a token was made, in milliseconds",
        lambda p: {
            "refreshToken": {
                "insertInstant": p.keep("1659380719000"),
                "data": {},
                "startInstant": p.keep("1659380719"),
            },
            "insertInstant": p.keep("1659380719000"),
        },
    ),
    in_json(
        "json.key",
        "plains: how codes are made",
        lambda p: {
            "otpPolicyPeriod": int(p.keep("3281")),
            "otpPolicyInitialCounter": int(p.keep("4473")),
            "totp": {"time_step": int(p.keep("3612"))},
            "maxPriorPasswords": int(p.keep("3845")),
            "password": {
                "complexity": {"maxConsecutiveCharacters": int(p.keep("3854"))},
                "lockout": {"expireAfterDays": int(p.keep("4414"))},
            },
            "accessCodeMetadata": {"rights": p.keep("editable-by-sender")},
        },
    ),
    *(in_url("url.query-key", f"plains: rows of {what}", partial(_row_of, what)) for what in _ROWS),
)

CASES: tuple[Case, ...] = (*LEAKS, *DECOYS)

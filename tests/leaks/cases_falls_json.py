"""Objects in JSON as products that many people run send them."""

from __future__ import annotations

import json

from tests.leaks.case import Case, in_answer, in_json, in_json_post
from tests.leaks.planter import b64

JSON = "application/json"

CASES: tuple[Case, ...] = (
    in_json(
        "json.key",
        "falls: docker config",
        lambda p: {
            "auths": {p.keep("registry.acme.example"): {"auth": b64(f"ci-bot:{p.key(30)}")}},
            "credsStore": p.keep("desktop"),
        },
    ),
    in_json(
        "json.key",
        "falls: twilio subaccount",
        lambda p: {"sid": "AC" + p.digest(32), "auth_token": p.hex(32), "friendly_name": p.slug()},
    ),
    in_json(
        "json.key",
        "falls: firebase custom",
        lambda p: {
            "kind": p.keep("identitytoolkit#VerifyCustomTokenResponse"),
            "idToken": p.jwt(),
            "refreshToken": p.token(180),
            "expiresIn": p.keep("3600"),
        },
    ),
    in_json(
        "json.key",
        "falls: agora rtm",
        lambda p: {"appId": p.digest(32), "rtmToken": "006" + p.key(120), "channel": p.slug()},
    ),
    in_json(
        "json.key",
        "falls: tailscale authkey",
        lambda p: {
            "id": p.slug(),
            "key": f"tskey-auth-{p.key(12)}-{p.key(32)}",
            "capabilities": {"devices": {"create": {"reusable": False}}},
            "expires": p.date(),
        },
    ),
    in_json(
        "json.key",
        "falls: mongo atlas",
        lambda p: {
            "publicKey": p.keep("abcdwxyz"),
            "privateKey": p.guid(),
            "roles": [{"roleName": p.keep("ORG_MEMBER")}],
        },
    ),
    in_json(
        "json.nested",
        "falls: next data",
        lambda p: {
            "props": {
                "pageProps": {"session": {"user": {"id": p.uuid()}, "accessToken": p.jwt()}, "csrfToken": p.hex(64)}
            },
            "buildId": p.slug(),
            "page": p.keep("/dashboard"),
        },
    ),
    in_json(
        "json.nested",
        "falls: terraform state",
        lambda p: {
            "version": 4,
            "resources": [
                {
                    "type": p.keep("aws_db_instance"),
                    "instances": [
                        {
                            "attributes": {
                                "endpoint": p.keep("db.acme.example:5432"),
                                "password": p.password(),
                                "username": p.keep("root"),
                            }
                        }
                    ],
                }
            ],
        },
    ),
    in_json(
        "json.nested",
        "falls: terraform output",
        lambda p: {
            "outputs": {
                "db_password": {"value": p.key(20), "type": "string", "sensitive": True},
                "vpc_id": {"value": p.keep("vpc-0a1b2c3d4e5f"), "type": "string"},
            }
        },
    ),
    in_json(
        "json.under-secret-key",
        "falls: turn credentials",
        lambda p: {
            "iceServers": [
                {
                    "urls": [p.keep("turn:turn.acme.example:3478?transport=udp")],
                    "username": "1790000000:anna",
                    "credential": p.key(27) + "=",
                }
            ]
        },
    ),
    in_json(
        "json.under-secret-key",
        "falls: sts assume role",
        lambda p: {
            "Credentials": {
                "AccessKeyId": "ASIA" + p.upper(16),
                "SecretAccessKey": p.key(40),
                "SessionToken": p.key(300),
                "Expiration": p.date(),
            },
            "AssumedRoleUser": {"Arn": p.keep("arn:aws:sts::123456789012:assumed-role/reader/anna")},
        },
    ),
    in_json(
        "json.under-secret-key",
        "falls: cloudfoundry vcap",
        lambda p: {
            "postgresql": [
                {
                    "name": p.slug(),
                    "plan": p.keep("small"),
                    "credentials": {"hostname": "10.0.4.5", "port": 5432, "username": "u1", "password": p.key(32)},
                }
            ]
        },
    ),
    in_json_post(
        "json.numeric-otp",
        "falls: totp enrol",
        lambda p: {"factorType": p.keep("token:software:totp"), "passCode": int(p.otp())},
    ),
    in_json_post(
        "json.numeric-otp",
        "falls: psd2 sca",
        lambda p: {"scaAuthenticationData": p.otp(), "scaStatus": p.keep("psuAuthenticated")},
    ),
    in_json(
        "json.escaped",
        "falls: sqs body",
        lambda p: {
            "MessageId": p.uuid(),
            "Body": json.dumps(
                {"Type": "Notification", "Message": json.dumps({"user": p.slug(), "resetToken": p.hex(48)})}
            ),
        },
    ),
    in_json(
        "json.escaped",
        "falls: secrets manager",
        lambda p: {
            "ARN": p.keep("arn:aws:secretsmanager:eu-west-1:1234:secret:db"),
            "SecretString": json.dumps({"username": "app", "password": p.password()}),
            "VersionStages": [p.keep("AWSCURRENT")],
        },
    ),
    in_answer(
        "json.unicode-escape",
        "falls: php json",
        JSON,
        lambda p: f'{{"id":{p.number()},"\\u0063srf\\u005ftoken":"{p.hex(40)}"}}',
    ),
    in_answer(
        "json.unicode-escape",
        "falls: gson html safe",
        JSON,
        lambda p: f'{{"slug":"{p.slug()}","redirect":"/sso?saml\\u003d1\\u0026session_token\\u003d{p.key(40)}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "falls: merged config",
        JSON,
        lambda p: f'{{"apiKey":"","id":{p.number()},"apiKey":"{p.key(32)}"}}',
    ),
    in_answer(
        "json.duplicate-key",
        "falls: token twice",
        JSON,
        lambda p: f'{{"token":"{p.key(32)}","token":"{p.key(32)}","status":"{p.keep("ok")}"}}',
    ),
    in_answer("json.broken", "falls: two documents", JSON, lambda p: f'{{"error":"x"}}{{"access_token":"{p.key(40)}"'),
    in_answer(
        "json.broken",
        "falls: php warning",
        JSON,
        lambda p: f'Warning: Undefined index in a.php on line 3\n{{"session_token":"{p.key(40)}",}}',
    ),
    in_answer(
        "json.wrong-type",
        "falls: iframe upload",
        "text/html",
        lambda p: json.dumps({"slug": p.slug(), "uploadToken": p.key(40)}),
    ),
    in_answer(
        "json.wrong-type",
        "falls: javascript type",
        "text/plain",
        lambda p: json.dumps({"id": p.number(), "refresh_token": p.key(60)}),
    ),
)

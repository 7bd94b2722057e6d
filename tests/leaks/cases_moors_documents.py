"""Cases of moors: documents within documents, broken ones, lines of JSON, what stores keep."""

from __future__ import annotations

from tests.leaks.case import JSON_TYPE, Case, in_answer
from tests.leaks.moors_parts import dialogue, posted, whole
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    whole(
        "json.kubernetes",
        "moors bootstrap",
        lambda p: {
            "command": f"kubeadm join {p.keep('10.0.0.10:6443')} --token {p.letters(6)}.{p.letters(16)} --discovery-token-ca-cert-hash sha256:{p.digest(64)}"
        },
    ),
    whole(
        "json.kubernetes",
        "moors swarm",
        lambda p: {
            "JoinTokens": {"Worker": "SWMTKN-1-" + p.letters(50) + "-" + p.letters(25)},
            "ID": p.keep("abajmipo7b4xz5ip2nrla6b11"),
            "Spec": {"Name": p.keep("default")},
        },
    ),
    posted(
        "json.escaped",
        "moors extra vars",
        lambda p: {"inventory": 4, "extra_vars": f"---\ndb_pw: {p.pet()}\nrelease: {p.keep('2026.3.1')}\n"},
    ),
    posted(
        "json.escaped",
        "moors script body",
        lambda p: {
            "name": p.keep("Create local admin"),
            "script": f"$pw = '{p.human()}'\nnet user svc_rmm $pw /add\nnet localgroup {p.keep('Administrators')} svc_rmm /add",
        },
    ),
    whole(
        "json.under-secret-key",
        "moors auth block",
        lambda p: {
            "auth": {"method": p.keep("basic"), "basic": {"user": "ro", "pass": p.letters(11)}},
            "interval": p.keep("15m"),
        },
    ),
    whole(
        "json.nested",
        "moors included",
        lambda p: {
            "data": {
                "type": p.keep("apps"),
                "id": p.uuid(),
                "relationships": {"secret": {"data": {"type": p.keep("secrets"), "id": p.uuid()}}},
            },
            "included": [{"type": p.keep("secrets"), "attributes": {"value": p.key(18)}}],
        },
    ),
    whole(
        "json.nested",
        "moors odata annotations",
        lambda p: {
            "d": {
                "results": [
                    {
                        "__metadata": {"type": p.keep("ZUSER.User")},
                        "Bname": "MKOCH",
                        "InitPwd": p.upper(8),
                        "Class": p.keep("FIELD-SERVICE"),
                    }
                ]
            }
        },
    ),
    whole(
        "json.escaped",
        "moors step function",
        lambda p: {
            "executionArn": p.keep("arn:aws:states:eu-west-1:714:execution:onboard:1"),
            "input": compact({"detail": {"user": "ada", "tempPassword": p.human()}}),
        },
    ),
    whole(
        "json.escaped",
        "moors quoted mail",
        lambda p: {
            "html": f"<p>Hi Ada,</p><p>{p.keep('your account is ready')}.<br>Password: <b>{p.human()}</b></p>",
            "template": p.keep("welcome-v3"),
        },
    ),
    whole(
        "json.storage-dump",
        "moors local storage",
        lambda p: {
            "origins": [
                {
                    "origin": p.keep("https://fen.example"),
                    "localStorage": [
                        {"name": "ajs_anonymous_id", "value": p.uuid()},
                        {"name": "fen.auth", "value": compact({"rt": p.token(40), "exp": 1790000000})},
                        {"name": "theme", "value": p.keep("moorland")},
                    ],
                }
            ]
        },
    ),
    whole(
        "json.nested-har",
        "moors saved request",
        lambda p: {
            "requests": [
                {
                    "name": p.keep("Login"),
                    "method": "POST",
                    "url": p.keep("https://fen.example/login"),
                    "body": {
                        "mode": "urlencoded",
                        "urlencoded": [{"key": "user", "value": "mk"}, {"key": "kennwort", "value": p.pet()}],
                    },
                }
            ]
        },
    ),
    dialogue(
        "json.under-secret-key",
        "moors shared key of a gateway",
        lambda p: (
            f"/subscriptions/{p.number()}/connections/quay/sharedkey",
            {},
            {"value": p.two_words(), "id": p.keep("/connections/quay")},
        ),
    ),
    whole(
        "json.nested",
        "moors hal",
        lambda p: {
            "_links": {
                "self": {"href": p.keep("/devices/42")},
                "pairing": {"href": "/pair?pairingToken=" + p.token(24)},
            },
            "_embedded": {"credentials": [{"label": p.keep("Console"), "secret": p.pet()}]},
        },
    ),
    whole(
        "json.nested",
        "moors json api errors",
        lambda p: {
            "errors": [
                {
                    "id": p.uuid(),
                    "status": "422",
                    "title": p.keep("Password too weak"),
                    "source": {"pointer": p.keep("/data/attributes/password")},
                    "meta": {"rejectedValue": p.human()},
                }
            ]
        },
    ),
    whole(
        "json.nested",
        "moors odata",
        lambda p: {
            "@odata.context": p.keep("$metadata#ServiceAccounts"),
            "value": [
                {
                    "Id": p.number(),
                    "UserName": "svc_sql",
                    "Password": p.simple_password(),
                    "Enabled": True,
                    "PasswordLastSet@odata.type": p.keep("#DateTimeOffset"),
                }
            ],
        },
    ),
    whole(
        "json.nested",
        "moors siren",
        lambda p: {
            "class": ["session"],
            "properties": {"sessionKey": p.letters(32), "locale": p.keep("fr-CA")},
            "actions": [{"name": p.keep("renew"), "href": p.keep("/session/renew")}],
        },
    ),
    whole(
        "json.nested",
        "moors fhir endpoint",
        lambda p: {
            "resourceType": p.keep("Endpoint"),
            "id": p.uuid(),
            "status": p.keep("active"),
            "header": ["Authorization: Bearer " + p.key(28), p.keep("Accept: application/fhir+json")],
        },
    ),
    whole(
        "json.under-secret-key",
        "moors secrets map",
        lambda p: {
            "secrets": {"billing": p.letters(12), "maps": {"eu": p.two_words()}},
            "features": {"beta": p.keep("off")},
        },
    ),
    whole(
        "json.under-secret-key",
        "moors vault kv",
        lambda p: {
            "request_id": p.uuid(),
            "lease_duration": 2764800,
            "data": {
                "data": {"db_user": "app", "db_pass": p.pet()},
                "metadata": {"created_time": p.date(), "version": 4},
            },
        },
    ),
    whole(
        "json.under-secret-key",
        "moors gcp secret payload",
        lambda p: {
            "name": p.keep("projects/714/secrets/mailgun/versions/2"),
            "payload": {"data": b64(p.human()), "dataCrc32c": p.keep("2919738425")},
        },
    ),
    whole(
        "json.kubernetes",
        "moors kubeconfig",
        lambda p: {
            "apiVersion": "v1",
            "kind": p.keep("Config"),
            "current-context": p.keep("fen-prod"),
            "users": [
                {
                    "name": p.keep("ci"),
                    "user": {
                        "token": p.key(40),
                        "client-key-data": b64("-----BEGIN EC PRIVATE KEY-----\n" + p.base64(60)),
                    },
                }
            ],
        },
    ),
    whole(
        "json.kubernetes",
        "moors opaque secret",
        lambda p: {
            "apiVersion": "v1",
            "kind": "Secret",
            "metadata": {"name": p.keep("mail"), "uid": p.uuid(), "resourceVersion": p.keep("884213")},
            "type": p.keep("Opaque"),
            "data": {"alpha": b64(p.pet()), "beta": b64(p.human())},
        },
    ),
    whole(
        "json.kubernetes",
        "moors container env",
        lambda p: {
            "spec": {
                "containers": [
                    {
                        "image": p.keep("registry.fen.example/api:4.2.1"),
                        "env": [
                            {"name": "REDIS_AUTH", "value": p.letters(16)},
                            {"name": "LOG_LEVEL", "value": p.keep("debug")},
                        ],
                        "args": ["--admin-token=" + p.key(22), p.keep("--workers=4")],
                    }
                ]
            }
        },
    ),
    whole(
        "json.kubernetes",
        "moors docker auths",
        lambda p: {
            "auths": {p.keep("ghcr.example"): {"auth": b64("robot:" + p.pet())}},
            "credsStore": p.keep("desktop"),
        },
    ),
    in_answer(
        "json.duplicate-key",
        "moors last one wins",
        JSON_TYPE,
        lambda p: f'{{"password":"","id":{p.number()},"password":"{p.human()}","role":"{p.keep("clerk")}"}}',
    ),
]

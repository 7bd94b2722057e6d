"""Cases of schools, clinics and town halls: sealed texts, keys and addresses with a password."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_json,
)
from tests.leaks.mills_bodies import jwe, text
from tests.leaks.planter import b64, compact, encoded

_SEALED = [
    in_json("text.sealed", "jwe", lambda p: {"blob": jwe(p), "id": p.uuid()}),
    in_json("text.sealed", "paseto", lambda p: {"x": "v4.public." + p.token(120), "y": p.keep("v4.public-api")}),
    in_json(
        "text.sealed",
        "paseto with a footer",
        lambda p: {"x": "v2.local." + p.token(90) + "." + encoded({"kid": "k"}), "id": p.uuid()},
    ),
    in_json("text.sealed", "fernet", lambda p: {"cookie_value": "gAAAAA" + p.token(90) + "==", "id": p.uuid()}),
    in_json(
        "text.sealed",
        "iron",
        lambda p: {"s": f"Fe26.2**{p.hex(64)}*{p.token(22)}*{p.token(80)}**{p.hex(64)}*{p.token(43)}", "id": p.uuid()},
    ),
    in_json("text.sealed", "branca and macaroon", lambda p: {"m": "MDAx" + p.token(90), "id": p.uuid()}),
    in_json("text.sealed", "data protection", lambda p: {"p": "CfDJ8" + p.token(100), "id": p.uuid()}),
    in_json(
        "text.sealed",
        "ansible vault",
        lambda p: {"x": "$ANSIBLE_VAULT;1.1;AES256\n" + p.hex(80) + "\n" + p.hex(80), "id": p.uuid()},
    ),
    in_json(
        "text.sealed",
        "signed cookie of express",
        lambda p: {"v": "s:" + p.token(32) + "." + p.base64(32), "id": p.uuid()},
    ),
    in_json(
        "text.sealed",
        "itsdangerous",
        lambda p: {"v": "eyJfaWQiOiI0In0." + p.token(6) + "." + p.token(27), "id": p.uuid()},
    ),
]

_PEM = [
    in_json(
        "text.pem",
        "escaped line feeds",
        lambda p: {
            "private_key": f"-----BEGIN PRIVATE KEY-----\\n{p.base64(48)}\\n{p.base64(48)}\\n-----END PRIVATE KEY-----\\n",
            "private_key_id": "0f4c2a9e",
        },
    ),
    in_json(
        "text.pem",
        "one line",
        lambda p: {
            "cert": f"-----BEGIN EC PRIVATE KEY-----{p.base64(90)}-----END EC PRIVATE KEY-----",
            "name": p.keep("town-gw"),
        },
    ),
    in_json(
        "text.pem",
        "encrypted",
        lambda p: {
            "k": f"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{p.hex(32)}\n\n{p.base64(48)}\n-----END RSA PRIVATE KEY-----",
            "id": p.uuid(),
        },
    ),
    in_json(
        "text.pem",
        "in base64",
        lambda p: {
            "tls": b64(f"-----BEGIN PRIVATE KEY-----\n{p.base64(48)}\n-----END PRIVATE KEY-----\n"),
            "id": p.uuid(),
        },
    ),
    text(
        "text.pem",
        "putty",
        lambda p: (
            f"PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ops@town\nPrivate-Lines: 1\n{p.base64(36)}\nPrivate-MAC: {p.hex(64)}\n"
        ),
    ),
    in_json(
        "text.pem",
        "torn at the end",
        lambda p: {"log": f"-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(48)}\n{p.base64(48)}", "id": p.uuid()},
    ),
    in_json("text.pem", "age", lambda p: {"k": "AGE-SECRET-KEY-1" + p.upper(58), "recipient": p.keep("town-backup")}),
    in_json(
        "text.pem",
        "lines in a list",
        lambda p: {
            "key": ["-----BEGIN RSA PRIVATE KEY-----", p.base64(48), p.base64(48), "-----END RSA PRIVATE KEY-----"],
            "id": p.uuid(),
        },
    ),
    in_json(
        "text.pem",
        "public stays",
        lambda p: {
            "pub": p.keep("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJq2tYkq3x ops"),
            "private": f"-----BEGIN PRIVATE KEY-----\n{p.base64(48)}\n-----END PRIVATE KEY-----",
        },
    ),
]

_JWK = [
    in_json(
        "text.jwk",
        "okp",
        lambda p: {
            "kty": "OKP",
            "crv": p.keep("Ed25519"),
            "d": p.token(43),
            "x": p.keep("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
        },
    ),
    in_json(
        "text.jwk",
        "set",
        lambda p: {
            "keys": [
                {
                    "kty": "RSA",
                    "kid": p.keep("2026-11-a"),
                    "d": p.token(86),
                    "p": p.token(43),
                    "q": p.token(43),
                    "dp": p.token(43),
                    "dq": p.token(43),
                    "qi": p.token(43),
                    "e": "AQAB",
                }
            ]
        },
    ),
    in_json("text.jwk", "symmetric", lambda p: {"kty": "oct", "alg": p.keep("HS256"), "k": p.token(43)}),
    in_json(
        "text.jwk",
        "as text",
        lambda p: {"jwk": compact({"kty": "EC", "crv": p.keep("P-256"), "d": p.token(43)}), "id": p.uuid()},
    ),
    in_json(
        "text.jwk", "order of members", lambda p: {"d": p.token(43), "use": p.keep("sig"), "crv": "P-384", "kty": "EC"}
    ),
    in_json(
        "text.jwk",
        "clear key",
        lambda p: {
            "keys": [{"kty": "oct", "kid": p.keep("LwVHf8JLtPrv2GUXFW2v0A"), "k": p.token(22)}],
            "type": "temporary",
        },
    ),
]

_DSN = [
    in_json(
        "text.dsn",
        "sqlalchemy",
        lambda p: {
            "url": f"mssql+pyodbc://app:{p.two_words()}@{p.keep('sql5.town.example')}/rota?driver=ODBC+Driver+18"
        },
    ),
    in_json("text.dsn", "amqp", lambda p: {"broker": f"amqps://edi:{p.key(16)}@{p.keep('mq.town.example')}:5671/labs"}),
    in_json(
        "text.dsn",
        "mongo hosts",
        lambda p: {
            "m": f"mongodb://app:{quote(p.human())}@{p.keep('m1.example:27017,m2.example:27017')}/rota?replicaSet=rs0"
        },
    ),
    in_json("text.dsn", "go mysql", lambda p: {"dsn": f"app:{p.pet()}@tcp(db6.town.example:3306)/rota?parseTime=true"}),
    in_json(
        "text.dsn",
        "npgsql",
        lambda p: {"cs": f"Host={p.keep('pg2.town.example')};Username=app;Password={p.human()};Database=rota"},
    ),
    in_json(
        "text.dsn",
        "libpq",
        lambda p: {"cs": f"host={p.keep('pg3.town.example')} user=app password='{p.phrase()}' dbname=rota"},
    ),
    in_json(
        "text.dsn",
        "service bus",
        lambda p: {
            "cs": f"Endpoint=sb://{p.keep('town-bus.example')}/;SharedAccessKeyName=Root;SharedAccessKey={p.base64(32)}="
        },
    ),
    in_json(
        "text.dsn",
        "redis",
        lambda p: {"cache": f"{p.keep('redis7.example:6380')},password={p.key(43)}=,ssl=True,abortConnect=False"},
    ),
    in_json("text.dsn", "sentry", lambda p: {"dsn": f"https://{p.hex(32)}:{p.hex(32)}@sentry.example/41"}),
    in_json(
        "text.dsn",
        "jdbc query",
        lambda p: {"u": f"jdbc:mysql://{p.keep('db7.town.example')}/rota?user=app&password={p.pet()}&useSSL=true"},
    ),
    in_json(
        "text.dsn",
        "smtp",
        lambda p: {"mailer": f"smtp://post%40town.example:{p.letters(16)}@{p.keep('mx5.town.example')}:587"},
    ),
    in_json("text.dsn", "rtsp", lambda p: {"stream": f"rtsp://viewer:{p.pet()}@{p.keep('10.20.7.4')}:554/h264/ch1"}),
    in_json(
        "text.dsn",
        "git",
        lambda p: {"remote": f"https://oauth2:glpat-{p.token(20)}@{p.keep('git.town.example/it/rota.git')}"},
    ),
    in_json(
        "text.dsn",
        "ftp in a sentence",
        lambda p: {"note": f"Files are at ftp://labs:{p.pet()}@{p.keep('ftp.town.example')}/in until Friday"},
    ),
]

CASES: list[Case] = [*_SEALED, *_PEM, *_JWK, *_DSN]

"""Cases of ports, waterworks, libraries and insurers: tokens, keys, connections, seeds, traces and what wraps them."""

from __future__ import annotations

from tests.leaks.case import TEXT_TYPE, Case, Plant, in_answer, in_json
from tests.leaks.planter import b64, compact, encoded


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


_JWT = [
    in_json("text.jwt", "under note", lambda p: {"note": p.jwt(role="clerk"), "rev": p.digest()}),
    in_json(
        "text.jwt", "in a path of a link", lambda p: {"href": f"/open/{p.jwt()}/berths", "rel": p.keep("next-page")}
    ),
    _text("text.jwt", "in a log", lambda p: f"{p.date()} DEBUG hdr={p.jwt()} took {p.keep('12.4ms')}"),
    in_json("text.jwt", "two glued", lambda p: {"v": f"{p.jwt()}~{p.jwt()}", "kid": p.keep("2026-q2")}),
    in_json(
        "text.jwt",
        "in parts",
        lambda p: {
            "jws": {
                "protected": encoded({"alg": "ES256"}),
                "payload": encoded({"sub": p.hex(24)}),
                "signature": p.token(86),
            },
            "zone": p.keep("quay-5"),
        },
    ),
    in_json("text.jwt", "line broken", lambda p: {"blob": p.jwt().replace(".", ".\n"), "n": p.number()}),
    in_json(
        "text.jwt",
        "claims beside",
        lambda p: {"claims": {"sid": p.hex(32), "iss": p.keep("https://idp.port.example/realms/quay")}},
    ),
]

_SEALED = [
    in_json(
        "text.sealed",
        "jwe under item",
        lambda p: {
            "item": ".".join((encoded({"alg": "dir", "enc": "A256GCM"}), "", p.token(16), p.token(120), p.token(22))),
            "n": p.number(),
        },
    ),
    in_json("text.sealed", "paseto v3", lambda p: {"x": f"v3.local.{p.token(140)}", "ver": p.keep("v3.1.0-local")}),
    in_json("text.sealed", "fernet in text", lambda p: {"msg": f"sealed gAAAAAB{p.token(93)} at {p.date()}"}),
    in_json(
        "text.sealed",
        "django signed",
        lambda p: {"ref": f"{b64(compact({'u': 41})).rstrip('=')}:1tAbCd:{p.token(43)}", "page": p.keep("berths-3")},
    ),
    in_json("text.sealed", "biscuit", lambda p: {"biscuit": f"En0KEwoE{p.token(160)}", "rev": p.keep("v2.4")}),
    in_json(
        "text.sealed",
        "ansible vault",
        lambda p: {"file": f"$ANSIBLE_VAULT;1.1;AES256\n{p.hex(80)}\n{p.hex(80)}\n", "name": p.keep("relay.yml")},
    ),
    in_json(
        "text.sealed",
        "jasypt",
        lambda p: {"spring.mail.host": p.keep("mx.port.example"), "spring.mail.value": f"ENC({p.base64(32)})"},
    ),
]

_PEM = [
    in_json(
        "text.pem",
        "ec in a field",
        lambda p: {
            "cert": {
                "cn": p.keep("edi.port.example"),
                "bundle": f"-----BEGIN EC PRIVATE KEY-----\n{p.base64(80)}\n-----END EC PRIVATE KEY-----\n",
            }
        },
    ),
    _text(
        "text.pem",
        "after a certificate",
        lambda p: (
            f"-----BEGIN CERTIFICATE-----\n{p.keep('MIIBszCCAVmgAwIBAgIUQ0')}\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n{p.base64(100)}\n-----END PRIVATE KEY-----\n"
        ),
    ),
    in_json(
        "text.pem",
        "without armour",
        lambda p: {"privateKeyDer": "MC4CAQAwBQYDK2VwBCIEI" + p.base64(40), "publicKeyId": p.keep("edi-2026-a")},
    ),
    in_json(
        "text.pem",
        "blanks for lines",
        lambda p: {
            "k": f"-----BEGIN RSA PRIVATE KEY----- {p.base64(60)} {p.base64(60)} -----END RSA PRIVATE KEY-----",
            "n": p.slug(),
        },
    ),
    in_json(
        "text.pem",
        "encrypted",
        lambda p: {
            "out": f"-----BEGIN ENCRYPTED PRIVATE KEY-----\r\n{p.base64(90)}\r\n-----END ENCRYPTED PRIVATE KEY-----",
            "alg": p.keep("PBES2"),
        },
    ),
    in_json(
        "text.pem",
        "list of lines",
        lambda p: {
            "lines": ["-----BEGIN PRIVATE KEY-----", p.base64(48), p.base64(48), "-----END PRIVATE KEY-----"],
            "mode": p.keep("0600"),
        },
    ),
]

_JWK = [
    in_json(
        "text.jwk",
        "set",
        lambda p: {
            "keys": [
                {
                    "kty": "EC",
                    "crv": "P-256",
                    "x": p.keep("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
                    "d": p.token(43),
                    "kid": p.keep("sig-1"),
                }
            ]
        },
    ),
    in_json(
        "text.jwk",
        "octets",
        lambda p: {"meta": p.slug(), "jwk": {"kty": "oct", "k": p.token(43), "alg": p.keep("HS256")}},
    ),
    in_json(
        "text.jwk",
        "base64 of one",
        lambda p: {"blob": b64(compact({"kty": "OKP", "crv": "Ed25519", "d": p.token(43)})), "n": p.number()},
    ),
    in_json(
        "text.jwk",
        "rsa factors",
        lambda p: {
            "kty": "RSA",
            "e": p.keep("AQAB"),
            "d": p.token(86),
            "p": p.token(43),
            "q": p.token(43),
            "dp": p.token(43),
        },
    ),
    in_json(
        "text.jwk",
        "compact in text",
        lambda p: {"log": f"using key {compact({'kty': 'EC', 'd': p.token(43)})} now", "v": p.keep("7.0.3")},
    ),
    in_json(
        "text.jwk",
        "nostr",
        lambda p: {
            "identity": {
                "npub": p.keep("npub1" + "q9z8" * 6),
                "nsec": "nsec1" + "".join(c for c in p.base32(52).lower()),
            }
        },
    ),
]

_KEYS = [
    in_json(
        "text.vendor-key",
        "stripe in a note",
        lambda p: {"note": f"live key sk_live_{p.key(24)} works", "ref": p.slug()},
    ),
    in_json(
        "text.vendor-key",
        "github in a remote",
        lambda p: {"remote": f"https://ghp_{p.key(36)}@github.com/port/berths.git", "branch": p.keep("feature/quay-7")},
    ),
    in_json(
        "text.vendor-key",
        "slack in args",
        lambda p: {"args": ["--notify", f"xoxb-{p.digits(12)}-{p.digits(12)}-{p.key(24)}", p.keep("--quiet")]},
    ),
    in_json(
        "text.vendor-key",
        "aws pair",
        lambda p: {"cfg": f"AKIA{p.upper(16)}:{p.base64(30)}", "region": p.keep("eu-south-1")},
    ),
    in_json(
        "text.vendor-key",
        "in-house prefix",
        lambda p: {"note": f"use hbr_live_{p.key(32)} for the kiosk", "type": p.keep("hbr_live_mode")},
    ),
    in_json(
        "text.vendor-key",
        "in-house with checksum",
        lambda p: {"hint": f"ptk-{p.key(30)}", "part": p.keep("ptk-4417-b")},
    ),
    in_json(
        "text.vendor-key",
        "google in a link",
        lambda p: {"map": f"https://maps.googleapis.com/maps/api/js?key=AIza{p.token(35)}&v={p.keep('weekly')}"},
    ),
]

_DSN = [
    in_json(
        "text.dsn",
        "mysql in a message",
        lambda p: {
            "error": f"cannot connect to mysql://app:{p.pet()}@db1.port.example:3306/berths",
            "code": p.keep("ECONNREFUSED"),
        },
    ),
    in_json(
        "text.dsn",
        "python dialect",
        lambda p: {
            "uri": f"postgresql+psycopg://app:{p.two_words()}@pg/{p.keep('berths')}?sslmode={p.keep('require')}"
        },
    ),
    in_json(
        "text.dsn",
        "sql server",
        lambda p: {
            "conn": f"Server=tcp:sql.port.example,1433;Initial Catalog={p.keep('Berths')};User ID=app;Password={p.human()};Encrypt=True"
        },
    ),
    in_json(
        "text.dsn",
        "pwd of odbc",
        lambda p: {"conn": f"DRIVER={{ODBC Driver 18}};SERVER={p.keep('sql2')};UID=app;PWD={{{p.dashed()}}}"},
    ),
    in_json(
        "text.dsn",
        "iot",
        lambda p: {
            "cs": f"HostName=quay.azure-devices.net;DeviceId={p.keep('pump-07')};SharedAccessKey={p.base64(32)}="
        },
    ),
    in_json(
        "text.dsn",
        "ldap and sftp",
        lambda p: {
            "mounts": [f"sftp://edi:{p.pet()}@files.port.example/in", f"ldap://cn=reader:{p.two_words()}@dc1"],
            "n": p.slug(),
        },
    ),
    in_json(
        "text.dsn",
        "rtsp camera",
        lambda p: {"stream": f"rtsp://viewer:{p.human().replace('!', '')}@10.4.1.7:554/{p.keep('ch1-main')}"},
    ),
    in_json(
        "text.dsn",
        "oracle easy",
        lambda p: {
            "jdbc": f"jdbc:oracle:thin:berths/{p.simple_password()}@//ora.port.example:1521/{p.keep('QUAYPDB')}"
        },
    ),
]

CASES: list[Case] = [*_JWT, *_SEALED, *_PEM, *_JWK, *_KEYS, *_DSN]

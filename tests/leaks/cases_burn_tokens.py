"""Cases of burn: tokens under innocent names, sealed ones, keys, addresses of databases."""

from __future__ import annotations

import textwrap

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import posted, text
from tests.leaks.planter import b64, compact, encoded

_PEM = "-----BEGIN {0}-----\\n{1}\\n-----END {0}-----\\n"

CASES: list[Case] = [
    in_json(
        "text.jwt",
        "burn in a sentence",
        lambda p: {"hint": f"Use {p.jwt()} within five minutes", "label": p.keep("Offer 44")},
    ),
    in_json(
        "text.jwt",
        "burn payload apart",
        lambda p: {
            "protected": encoded({"alg": "ES256"}),
            "payload": encoded({"sub": p.digits(9), "email": "ada@burn.example"}),
            "signature": p.token(86),
            "kid": p.keep("2026-04"),
        },
    ),
    in_json("text.jwt", "burn percent dots", lambda p: {"x": p.jwt().replace(".", "%2E"), "colour": p.keep("#ff8800")}),
    in_json(
        "text.jwt",
        "burn sd-jwt",
        lambda p: {"vc": f"{p.jwt()}~{encoded([p.key(22), 'given_name', 'Ada'])}~", "format": p.keep("dc+sd-jwt")},
    ),
    in_json(
        "text.jwt",
        "burn unsecured",
        lambda p: {
            "blob": f"{encoded({'alg': 'none'})}.{encoded({'sub': p.digits(10), 'scope': 'admin'})}.",
            "v": p.keep("2.14.0"),
        },
    ),
    in_json("text.jwt", "burn in base64", lambda p: {"state": b64(p.jwt()), "step": p.keep("confirm-order")}),
    in_json(
        "text.jwt",
        "burn line broken",
        lambda p: {
            "memo": "\n".join(textwrap.wrap(p.jwt(), 60, break_on_hyphens=False)),
            "note": p.keep("wrapped at sixty"),
        },
    ),
    in_json(
        "text.sealed",
        "burn jwe dir",
        lambda p: {
            "c": f"{encoded({'alg': 'dir', 'enc': 'A256GCM'})}..{p.token(16)}.{p.token(64)}.{p.token(22)}",
            "at": p.date(),
        },
    ),
    in_json("text.sealed", "burn paseto four", lambda p: {"seat": f"v4.local.{p.token(120)}", "row": p.keep("row-12")}),
    in_json(
        "text.sealed",
        "burn paseto footer",
        lambda p: {"t": f"v2.public.{p.token(120)}.{encoded({'kid': 'k1'})}", "zone": p.keep("eu-central-1")},
    ),
    in_json(
        "text.sealed",
        "burn branca macaroon",
        lambda p: {"pass_through": f"MDAxY2xvY2F0aW9uIG{p.key(80)}", "host": p.keep("shop-4")},
    ),
    in_json(
        "text.sealed",
        "burn fernet in words",
        lambda p: {"message": f"sealed value: gAAAAABm{p.token(92)}==", "lang": p.keep("fr-CA")},
    ),
    in_json(
        "text.sealed",
        "burn rails message",
        lambda p: {
            "d": f"{b64(compact({'_rails': {'message': 'x' * 9, 'pur': 'cookie.user'}}))}--{p.hex(40)}",
            "n": p.number(),
        },
    ),
    in_json(
        "text.sealed",
        "burn laravel crypt",
        lambda p: {
            "ref": b64(compact({"iv": b64("0123456789abcdef"), "value": p.base64(48), "mac": p.hex(64), "tag": ""})),
            "theme": p.keep("midnight-blue"),
        },
    ),
    in_json(
        "text.sealed",
        "burn django signed",
        lambda p: {"r": f"{encoded({'user': 4})}:1tQ8xk:{p.token(43)}", "s": p.slug()},
    ),
    in_json(
        "text.sealed",
        "burn ansible vault",
        lambda p: {
            "content": f"$ANSIBLE_VAULT;1.1;AES256\n{p.hex(80)}\n{p.hex(80)}\n",
            "path": p.keep("group_vars/all.yml"),
        },
    ),
    in_json(
        "text.sealed",
        "burn age key",
        lambda p: {"line": f"AGE-SECRET-KEY-1{p.upper(58)}", "public": p.keep("age1recipient-list")},
    ),
    in_json(
        "text.pem",
        "burn one line",
        lambda p: {"material": _PEM.replace("\\n", " ").format("PRIVATE KEY", p.base64(180)), "note": p.keep("pkcs8")},
    ),
    in_json(
        "text.pem",
        "burn body alone",
        lambda p: {
            "signing": {
                "algorithm": p.keep("RS256"),
                "privateKeyDer": "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC" + p.base64(240),
            }
        },
    ),
    text(
        "text.pem",
        "burn pgp",
        lambda p: (
            f"-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: {'GnuPG v2.2.40'}\n\nlQOYBF{p.base64(48)}\n{p.base64(48)}\n=ab1Z\n-----END PGP PRIVATE KEY BLOCK-----\n"
        ),
    ),
    text(
        "text.pem",
        "burn putty",
        lambda p: (
            f"PuTTY-User-Key-File-3: {'ssh-ed25519'}\nEncryption: none\nComment: laptop\nPublic-Lines: 2\nAAAAC3NzaC1lZDI1NTE5\nAAAAIGRl\nPrivate-Lines: 1\n{p.base64(36)}\nPrivate-MAC: {p.hex(64)}\n"
        ),
    ),
    text(
        "text.pem",
        "burn openssh indented",
        lambda p: (
            f"deploy:\n    key: |\n        -----BEGIN OPENSSH PRIVATE KEY-----\n        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUA{p.base64(24)}\n        {p.base64(48)}\n        -----END OPENSSH PRIVATE KEY-----\n    host: {p.keep('deploy.burn.example')}\n"
        ),
    ),
    posted(
        "text.pem",
        "burn escaped twice",
        lambda p: {
            "type": p.keep("service_account"),
            "config": compact({"private_key": _PEM.replace("\\n", "\n").format("RSA PRIVATE KEY", p.base64(120))}),
        },
    ),
    in_json(
        "text.jwk",
        "burn rsa primes",
        lambda p: {
            "kty": "RSA",
            "use": p.keep("sig"),
            "n": "0vx7agoebGcQSuuPiLJXZptN9nnd",
            "e": "AQAB",
            "d": p.token(86),
            "p": p.token(43),
            "q": p.token(43),
            "dp": p.token(43),
            "qi": p.token(43),
        },
    ),
    in_json(
        "text.jwk",
        "burn okp in string",
        lambda p: {
            "jwk": compact(
                {"crv": "Ed25519", "kty": "OKP", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "d": p.token(43)}
            ),
            "alg": p.keep("EdDSA"),
        },
    ),
    in_json(
        "text.jwk",
        "burn oct",
        lambda p: {"keys": [{"kty": "oct", "kid": p.keep("hs-1"), "alg": "HS512", "k": p.token(86)}]},
    ),
]

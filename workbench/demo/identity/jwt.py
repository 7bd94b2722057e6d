"""Sign and check JSON Web Tokens (RFC 7519) with RS256, by a key that each process makes for itself."""

from __future__ import annotations

import base64
import json
import time
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

KEY_ID = "demo-1"


class BadTokenError(Exception):
    """The token is malformed, forged or expired; the message says which."""


class Signer:
    """Signs and checks with one RSA key."""

    def __init__(self) -> None:
        self._key = _process_key()

    def sign(self, claims: dict[str, Any]) -> str:
        head = _encode_json({"alg": "RS256", "typ": "JWT", "kid": KEY_ID}) + b"." + _encode_json(claims)
        signature = self._key.sign(head, padding.PKCS1v15(), hashes.SHA256())
        return (head + b"." + _encode(signature)).decode()

    def check(self, token: str) -> dict[str, Any]:
        """Give the claims. Raises BadTokenError."""
        try:
            head, _, signature = token.rpartition(".")
            self._key.public_key().verify(_decode(signature), head.encode(), padding.PKCS1v15(), hashes.SHA256())
            claims: dict[str, Any] = json.loads(_decode(head.split(".")[1]))
        except (InvalidSignature, ValueError, IndexError) as error:
            message = "The token is not one of ours."
            raise BadTokenError(message) from error
        if claims["exp"] <= time.time():
            message = "The token has expired."
            raise BadTokenError(message)
        return claims

    def key_set(self) -> dict[str, Any]:
        """Give the public key as a JSON Web Key Set (RFC 7517)."""
        numbers = self._key.public_key().public_numbers()
        key = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": KEY_ID}
        return {"keys": [key | {"n": _number(numbers.n), "e": _number(numbers.e)}]}


@cache
def _process_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65_537, key_size=2048)


def _encode(octets: bytes) -> bytes:
    return base64.urlsafe_b64encode(octets).rstrip(b"=")


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _encode_json(value: object) -> bytes:
    return _encode(json.dumps(value, separators=(",", ":")).encode())


def _number(value: int) -> str:
    return _encode(value.to_bytes((value.bit_length() + 7) // 8)).decode()

"""Make values as a property's format, name and description have them: secrets where one is called so, else decoys of the same look."""

from __future__ import annotations

import random
import re
import string
import uuid
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Sequence

from tests.benchmarks.descriptions.called import worded
from tests.benchmarks.descriptions.model import Schema, text

_MIXED = string.ascii_letters + string.digits
_HEX = "0123456789abcdef"
_WORDS = (
    "harbour", "copper", "lantern", "meadow", "orbit", "tundra", "granite", "willow", "annual", "partner", "north", "review",
    "summer", "garden", "bridge", "market", "window", "valley", "timber", "saddle", "velvet", "canyon", "pepper", "ribbon",
    "silver", "castle", "marble", "walnut", "pigeon", "cotton", "butter", "mirror", "blanket", "cactus", "dolphin", "engine",
)  # fmt: skip
_PATTERN = re.compile(r"\^?(?P<mark>[A-Za-z_]{1,6}[_-]?)\[(?P<letters>[0-9a-zA-Z-]+)\]\{(?P<size>\d{1,2})\}\$?")
"""A regular expression for ids with a mark in front."""

type Look = Callable[[random.Random], str]


def secret_like(chance: random.Random, name: str, schema: Schema) -> str:
    """Give a secret as the property's name and description have one; like its example, where that looks random."""
    words = worded(name)
    about = f"{words} {text(schema.get('description'))[:200].lower()}"
    if words.endswith(" pin") or words == "pin":
        return _digits(6)(chance)
    example = text(schema.get("example"))
    if (
        len(example) >= 16
        and re.search(r"\d", example)
        and re.fullmatch(r"[\w.+/=-]+", example)
        and "xx" not in example
    ):
        return again(chance, example)
    for pattern, look in _SECRETS:
        if re.search(pattern, about):
            return look(chance)
    return chance.choice((_mixed(32), _mixed(40), _hex(32), _hex(40), _hex(64), _url_safe(43)))(chance)


def again(chance: random.Random, example: str) -> str:
    """Give another value that is built as an example is; what stands before its first digit is its mark."""
    start = example.rfind("_", 0, 12) + 1

    def drawn(found: re.Match[str]) -> str:
        old = found[0]
        return chance.choice(
            string.digits if old.isdigit() else string.ascii_uppercase if old.isupper() else string.ascii_lowercase
        )

    hexadecimal = re.fullmatch(r"[0-9a-f-]+", example[start:])
    turned = (
        re.sub(r"[0-9a-f]", lambda _: chance.choice(_HEX), example[start:])
        if hexadecimal
        else re.sub(r"[A-Za-z0-9]", drawn, example[start:])
    )
    return example[:start] + turned


def decoy_like(chance: random.Random, name: str, schema: Schema) -> str:
    """Give a value that is no secret: by its format, else by the last word of its name, else some words."""
    kind = text(schema.get("format"))
    if look := _FORMATS.get(kind):
        return look(chance)
    if marked := _PATTERN.fullmatch(text(schema.get("pattern"))):
        alphabet = _MIXED if "z" in marked["letters"] else _HEX
        return marked["mark"] + "".join(chance.choices(alphabet, k=int(marked["size"])))
    words = worded(name)
    for pattern, look in _DECOYS:
        if re.search(pattern, words):
            return look(chance)
    return _slug(chance)


def number_like(chance: random.Random, name: str) -> int:
    """Give a number as ids, counts and amounts are: of six digits or more, or few."""
    if re.search(r"(?:^| )(?:id|number|code|key|amount|size|bytes|total)$", worded(name)):
        return chance.randint(100_000, 9_999_999)
    return chance.randint(2, 5_000)


def _mixed(size: int) -> Look:
    return lambda chance: "".join(chance.choices(_MIXED, k=size))


def _hex(size: int) -> Look:
    return lambda chance: "".join(chance.choices(_HEX, k=size))


def _digits(size: int) -> Look:
    return lambda chance: str(chance.randint(10 ** (size - 1), 10**size - 1))


def _url_safe(size: int) -> Look:
    return lambda chance: urlsafe_b64encode(chance.randbytes(size)).decode()[:size].replace("-", "x").replace("_", "y")


def _uuid(chance: random.Random) -> str:
    return str(uuid.UUID(bytes=chance.randbytes(16), version=4))


def _slug(chance: random.Random) -> str:
    return "-".join(chance.sample(_WORDS, 2))


def _sentence(chance: random.Random) -> str:
    return f"The {' '.join(chance.sample(_WORDS, 4))} of {chance.randint(2, 90)}."


def _password(chance: random.Random) -> str:
    first, second = chance.sample(_WORDS, 2)
    return f"{first.title()}{chance.choice('!#$%?')}{second.title()}{chance.randint(10, 9999)}"


def _jwt(chance: random.Random) -> str:
    parts = (
        b'{"alg":"RS256","typ":"JWT"}',
        f'{{"sub":"{chance.randint(1, 10**9)}","exp":1900000000}}'.encode(),
        chance.randbytes(64),
    )
    return ".".join(urlsafe_b64encode(part).decode().rstrip("=") for part in parts)


def _pem(chance: random.Random) -> str:
    inside = b64encode(chance.randbytes(256)).decode()
    return f"-----BEGIN PRIVATE KEY-----\n{inside}\n-----END PRIVATE KEY-----\n"


def _date(chance: random.Random) -> str:
    return f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _moment(chance: random.Random) -> str:
    return f"{_date(chance)}T{chance.randint(0, 23):02}:{chance.randint(0, 59):02}:07Z"


def _any_id(chance: random.Random) -> str:
    looks: Sequence[Look] = (
        _uuid,
        _digits(9),
        _hex(24),
        _mixed(20),
        lambda one: f"{one.choice(('cus', 'ord', 'evt'))}_{_mixed(14)(one)}",
    )
    return chance.choice(looks)(chance)


def _address(chance: random.Random) -> str:
    return f"https://cdn.acme.example/{_slug(chance)}/{_hex(24)(chance)}?w=64"


def _mail(chance: random.Random) -> str:
    return f"{chance.choice(_WORDS)}.{chance.randint(1, 99)}@acme.example"


def _host(chance: random.Random) -> str:
    return f"{_slug(chance)}.acme.example"


_SECRETS: Sequence[tuple[str, Look]] = (
    (r"private key", _pem),
    (r"(?:one[- ]time|verification|confirmation|sms|otp|mfa|totp|2fa)[- ](?:code|pass ?code|pin)|^otp|\bpin(?: code)?\b(?! a| the)", _digits(6)),
    (r"^(?:cvv|cvc)2?\b|card.{0,12}security code", _digits(3)),
    (r"pass ?word|pass ?phrase|pass ?code", _password),
    (r"\bjwt\b|json web token|^id token|^identity token", _jwt),
)  # fmt: skip
_FORMATS: dict[str, Look] = {
    "date-time": _moment, "google-datetime": _moment, "date": _date, "uuid": _uuid, "guid": _uuid, "uri": _address, "url": _address, "email": _mail,
    "hostname": _host, "ipv4": lambda chance: f"10.{chance.randint(1, 250)}.3.{chance.randint(1, 250)}", "ipv6": lambda _: "2001:db8::1f",
    "byte": lambda chance: b64encode(_sentence(chance).encode()).decode(), "int64": _digits(9), "int32": _digits(4), "uint64": _digits(12),
}  # fmt: skip
_DECOYS: Sequence[tuple[str, Look]] = (
    (r"(?:^| )(?:country|currency|language|locale|region)(?: code)?$", lambda chance: chance.choice(("US", "de-CH", "PLN", "fr"))),
    (r"(?:^| )(?:hash|sha ?1|sha ?256|md5|checksum|digest|commit|revision|fingerprint|thumbprint)$", _hex(40)),
    (r"(?:^| )e ?tag$", lambda chance: f'W/"{_hex(32)(chance)}"'),
    (r"(?:^| )(?:ids?|uuid|guid|identifier|ref|reference|handle|resource|external)$", _any_id),
    (r"(?:^| )(?:client|client request|idempotency)(?: (?:token|key))?$", _uuid),
    (r"(?:^| )(?:page|next|continuation|sync|pagination|cursor|paging)(?: (?:token|key|cursor))?$", _mixed(32)),
    (r"(?:^| )(?:ur[li]s?|link|href|website|avatar|image|icon|logo)$", _address),
    (r"(?:^| )(?:e ?mail|mail)$", _mail),
    (r"(?:^| )(?:host|hostname|domain|fqdn|server|endpoint)$", _host),
    (r"(?:^| )(?:number|no|num|phone|zip|postcode|code|account|serial|version number)$", _digits(6)),
    (r"(?:^| )(?:created|updated|modified|deleted|expires|expiry|expiration|time|timestamp|at)$", _moment),
    (r"(?:^| )(?:date|on|day|birthday|dob)$", _date),
    (r"(?:^| )(?:version)$", lambda chance: f"{chance.randint(1, 9)}.{chance.randint(0, 20)}.{chance.randint(0, 9)}"),
    (r"(?:^| )(?:amount|price|total|balance|rate)$", lambda chance: f"{chance.randint(10, 9999)}.50"),
    (r"(?:^| )(?:description|text|message|note|notes|comment|comments|summary|body|content|reason|details?|subject)$", _sentence),
    (r"(?:^| )(?:name|title|label|first|last|city|street)$", lambda chance: _slug(chance).replace("-", " ").title()),
    (r"(?:^| )(?:arn)$", lambda chance: f"arn:aws:iam::{_digits(12)(chance)}:role/{_slug(chance)}"),
)  # fmt: skip

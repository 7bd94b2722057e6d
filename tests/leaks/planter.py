"""Canaries and decoys: realistic values from a seed, remembered so that they can be looked for."""

from __future__ import annotations

import base64
import json
import random
import string
import uuid
from collections.abc import Sequence

_URL_SAFE = string.ascii_letters + string.digits + "-_"
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_WORDS = ("harbour", "Velvet", "copper", "Lantern", "meadow", "Orbit", "tundra", "Saffron", "granite", "Willow")
_SLUGS = ("annual", "report", "partners", "north", "europe", "summary", "draft", "review", "plan", "team", "market")
_SIGNS = "!&#$%*?+@="
_SEASONS = ("Sommer", "Winter", "Verano", "Otoño", "Herbst", "Printemps", "Frühling", "Été")
_NAMES = ("Minka", "Rocky", "Pelusa", "Balthazar", "Käthe", "Hanako", "Jürgen", "Félix")


class Planter:
    """Makes values for one case, and knows which must be gone and which must be there afterwards."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)
        self.secrets: list[str] = []
        """Every canary that was planted."""
        self.decoys: list[str] = []
        """Every text that must survive."""

    def _secret(self, value: str) -> str:
        self.secrets.append(value)
        return value

    def _text(self, alphabet: str, size: int) -> str:
        return "".join(self._random.choices(alphabet, k=size))

    def token(self, size: int = 32) -> str:
        """Give random base64url, as most session ids and bearers are."""
        return self._secret(self._mixed(_URL_SAFE, size))

    def key(self, size: int = 32) -> str:
        """Give random letters and digits."""
        return self._secret(self._mixed(string.ascii_letters + string.digits, size))

    def _mixed(self, alphabet: str, size: int) -> str:
        """Give a text that begins and ends with a letter or a digit, as whoever mints one takes care of."""
        inner = string.ascii_letters + string.digits
        return self._text(inner, 1) + self._text(alphabet, size - 2) + self._text(inner, 1)

    def hex(self, size: int = 40) -> str:
        return self._secret(self._text("0123456789abcdef", size))

    def digits(self, size: int) -> str:
        """Give digits as of an id of an account; the first is no zero."""
        return self._secret(self._text("123456789", 1) + self._text(string.digits, size - 1))

    def grouped(self, *sizes: int) -> str:
        """Give digits in groups, as setup codes and recovery keys are printed: ``123-45-678``."""
        return self._secret("-".join(self._text("123456789", size) for size in sizes))

    def base32(self, size: int = 32) -> str:
        return self._secret(self._text(_BASE32, size))

    def letters(self, size: int = 12) -> str:
        """Give random small letters, as app passwords are: ``qzhkwmbtapxe``."""
        return self._secret(self._text(string.ascii_lowercase, size))

    def upper(self, size: int = 16) -> str:
        return self._secret(self._text(string.ascii_uppercase + "234567", size))

    def printed(self, groups: int, size: int = 4, sign: str = "-") -> str:
        """Give capital letters and digits in groups, as keys are printed on cards: one canary, since four letters stand elsewhere as well."""
        return self._secret(sign.join(self._text(_BASE32, size) for _ in range(groups)))

    def base64(self, size: int = 48) -> str:
        """Give base64 of random octets."""
        return self._secret(base64.b64encode(self._random.randbytes(size)).decode().rstrip("="))

    def guid(self) -> str:
        """Give a UUID that is a secret."""
        return self._secret(str(uuid.UUID(bytes=self._random.randbytes(16), version=4)))

    def password(self) -> str:
        """Give what a person would choose: words, digits, a sign."""
        first, second = self._random.sample(_WORDS, 2)
        return self._secret(f"{first}{self._random.choice(_SIGNS)}{second}{self._random.randint(10, 9999)}")

    def simple_password(self) -> str:
        """Give a password without signs, which needs no escaping anywhere."""
        first, second = self._random.sample(_WORDS, 2)
        return self._secret(f"{first}{self._random.randint(10, 99)}{second}{self._random.randint(10, 99)}")

    def human(self) -> str:
        """Give what most people choose: a season or a pet, a number and an exclamation mark."""
        return self._secret(f"{self._random.choice((*_SEASONS, *_NAMES))}{self._random.randint(1950, 2031)}!")

    def two_words(self) -> str:
        """Give two words and a number, as many are told to choose: ``Copper-Lantern48``."""
        first, second = (word.capitalize() for word in self._random.sample(_WORDS, 2))
        return self._secret(f"{first}{self._random.choice(('', '-', '.', '_'))}{second}{self._random.randint(10, 999)}")

    def phrase(self) -> str:
        """Give a passphrase of words with blanks between them."""
        return self._secret(" ".join(word.lower() for word in self._random.sample(_WORDS, 4)))

    def pet(self) -> str:
        """Give a name in small letters and a year, as most passwords are: ``pelusa1987``."""
        return self._secret(f"{self._random.choice(_NAMES).lower()}{self._random.randint(1950, 2031)}")

    def dashed(self) -> str:
        """Give a passphrase as generators write them: ``copper-lantern-meadow-orbit``."""
        return self._secret("-".join(word.lower() for word in self._random.sample(_WORDS, 4)))

    def recovery(self) -> str:
        """Give a code as is printed to be kept: ``k7x2m-9qp4t``."""
        return self._secret("-".join(self._text("23456789abcdefghjkmnpqrstuvwxyz", 5) for _ in range(2)))

    def foreign(self) -> str:
        """Give a password in letters of another script."""
        return self._secret(
            "".join(self._random.choices("さくら桜海山пароль雪猫犬北京上海秋冬", k=6)) + self._text(string.digits, 4)
        )

    def otp(self, size: int = 6) -> str:
        """Give a one-time code."""
        return self._secret(self._text("123456789", 1) + self._text(string.digits, size - 1))

    def jwt(self, **claims: object) -> str:
        """Give a signed JSON Web Token; its payload and its signature are the canaries."""
        payload = encoded({"sub": self._text(string.digits, 8), "exp": 1_900_000_000, **claims})
        signature = self._text(_URL_SAFE, 43)
        self.secrets += [payload[8:], signature]
        return f"{encoded({'alg': 'RS256', 'typ': 'JWT', 'kid': 'k1'})}.{payload}.{signature}"

    def card(self) -> str:
        """Give a payment card number with its check digit."""
        body = "4539" + self._text(string.digits, 11)
        return self._secret(body + str(_luhn(body)))

    def keep(self, text: str) -> str:
        """Plant a text that must survive."""
        self.decoys.append(text)
        return text

    def number(self) -> int:
        """Plant the id of a row."""
        value = self._random.randint(100_000, 9_999_999)
        self.keep(str(value))
        return value

    def uuid(self) -> str:
        return self.keep(str(uuid.UUID(bytes=self._random.randbytes(16), version=4)))

    def digest(self, size: int = 40) -> str:
        """Plant random hex that names something: a commit, a trace, a file by its content."""
        return self.keep(self._text("0123456789abcdef", size))

    def row(self, mark: str = "") -> str:
        """Plant the id of a row as many databases draw it: twenty letters and digits; behind a table's mark 32 of hexadecimal."""
        if mark:
            return self.keep(mark + self._text("0123456789abcdef", 32))
        return self.drawn(20)

    def drawn(self, size: int = 32) -> str:
        """Plant random letters and digits that let nobody in: a cursor, the key of a request that may be sent again."""
        return self.keep(self._text(string.ascii_letters + string.digits, size))

    def slug(self) -> str:
        return self.keep("-".join(self._random.sample(_SLUGS, 4)))

    def date(self) -> str:
        number = self._random.randint
        return self.keep(f"2026-{number(1, 12):02}-{number(1, 28):02}T{number(0, 23):02}:{number(0, 59):02}:00Z")

    def pick(self, values: Sequence[str]) -> str:
        return self.keep(self._random.choice(values))


def encoded(value: object) -> str:
    """Give base64url of JSON without padding, as JOSE has it."""
    octets = compact(value).encode()
    return base64.urlsafe_b64encode(octets).decode().rstrip("=")


def compact(value: object) -> str:
    """Write JSON without blanks, as programs do."""
    return json.dumps(value, separators=(",", ":"))


def b64(text: str | bytes) -> str:
    octets = text.encode() if isinstance(text, str) else text
    return base64.b64encode(octets).decode()


def _luhn(digits: str) -> int:
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in digits[::-2]]
    return -(sum(doubled) + sum(map(int, digits[-2::-2]))) % 10

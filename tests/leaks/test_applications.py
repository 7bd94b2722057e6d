"""Recordings of real applications: their passwords, cookies and tokens are gone, their structure is there. Skipped where there are none."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import starmap
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.benchmarks.applications import FOLDER, NAMES, recording
from tests.leaks.looking import parts
from workbench.exchange import Redacted

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the recordings are not part of the repository")

_SECRET = re.compile(r"(?i)password|token|secret|csrf")
_STRUCTURE = re.compile(
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"  # ids
    r"|\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"  # dates
    r"|[A-Z][A-Z_]{1,30}|[a-z]{2,20}(?:[_-][a-z]{2,20}){0,3}"  # members of enumerations, slugs
)


@cache
def raw(name: str) -> list[dict[str, Any]]:
    with gzip.open(FOLDER / f"{name}.har.gz", "rt", encoding="utf-8") as file:
        entries: list[dict[str, Any]] = json.load(file)["log"]["entries"]
        return entries


@cache
def redacted(name: str) -> list[Redacted]:
    return recording(FOLDER / f"{name}.har.gz")


def in_header(name: str, value: str) -> Iterator[str]:
    """Give the credentials in a header field."""
    if name == "cookie":
        yield from (pair.partition("=")[2] for pair in value.split("; "))
    elif name == "set-cookie":
        yield from (line.partition(";")[0].partition("=")[2] for line in value.split("\n"))
    elif name == "authorization":
        credentials = value.partition(" ")[2]
        yield credentials
        if value.startswith("Basic "):
            yield base64.b64decode(credentials).decode().partition(":")[2]


def secrets_of(entry: dict[str, Any]) -> Iterator[str]:
    """Give what signs somebody in, found by where it stands."""
    for header in (*entry["request"]["headers"], *entry["response"]["headers"]):
        yield from in_header(header["name"].lower(), header["value"])
    pairs = parse_qsl((entry["request"].get("postData") or {}).get("text", ""))
    yield from (value for key, value in pairs if _SECRET.search(key))
    answer = entry["response"]["content"].get("text", "") or ""
    yield from re.findall(r'"(?:token|password|secret)"\s*:\s*"([^"]{6,})"', answer)


@pytest.mark.parametrize("name", NAMES)
def test_no_password_cookie_or_token_survives(name: str) -> None:
    secrets = {secret.strip('"') for entry in raw(name) for secret in secrets_of(entry) if len(secret) >= 6}
    text = "\n".join(part for exchange in redacted(name) for part in parts(exchange))
    assert name == "dagster" or secrets, "it has a sign-in"
    readings = (text, unquote(text), text.replace("\\", ""))
    assert [secret for secret in secrets if any(secret in reading for reading in readings)] == []


def differences(before: object, after: object, key: str = "") -> Iterator[str]:
    """Give what is structure in one value and is not in the other."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name, value in before.items():
            yield from differences(value, after.get(name), name)
    elif isinstance(before, list) and isinstance(after, list):
        for pair in zip(before, after, strict=True):
            yield from differences(*pair, key)
    elif before != after and (not isinstance(before, str) or _STRUCTURE.fullmatch(before)):
        yield f"{key}: {before!r} became {after!r}"


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def lost(entry: dict[str, Any], exchange: Redacted) -> Iterator[str]:
    """Give what structure an exchange has lost."""
    was, now = urlsplit(entry["request"]["url"]).path, urlsplit(exchange.request.url).path
    if was != now:
        yield f"{was} became {now}"
    if exchange.response and exchange.response.body.text:
        yield from differences(_json(entry["response"]["content"].get("text", "")), _json(exchange.response.body.text))
    if exchange.request.body.text:
        yield from differences(
            _json((entry["request"].get("postData") or {}).get("text", "")), _json(exchange.request.body.text)
        )


@pytest.mark.parametrize("name", NAMES)
def test_paths_ids_dates_and_words_survive(name: str) -> None:
    pairs = list(zip(raw(name), redacted(name), strict=True))
    assert [line for found in starmap(lost, pairs) for line in found] == []

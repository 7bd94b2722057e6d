"""Recognise the pages by which bot protection refuses a proxy, so that a person is told by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

SNIFF: Final = 16 * 1024
"""Octets of a refusal's body that are looked at, in memory only."""

type _Test = Callable[[int, Mapping[str, str], bytes], bool]

REFUSALS: Final = frozenset({202, 401, 403, 405, 406, 429, 503})
"""The statuses under which protection answers instead of the portal."""


def challenge(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """Name the protection that answered, empty when the portal itself did.

    ``headers`` by their names in lower case; ``body`` is the start of the body with its coding undone.
    """
    if status not in REFUSALS:
        return ""
    return next((name for name, test in _TESTS if test(status, headers, body)), "")


def _cloudflare(_status: int, headers: Mapping[str, str], body: bytes) -> bool:
    by_body = b"/cdn-cgi/challenge-platform/" in body or b"cf-chl" in body or b"_cf_chl_opt" in body
    return headers.get("cf-mitigated") == "challenge" or ("cf-ray" in headers and by_body)


def _akamai(_status: int, headers: Mapping[str, str], body: bytes) -> bool:
    edge = headers.get("server", "").startswith("Akamai") or b"errors.edgesuite.net" in body
    return (edge and b"Access Denied" in body) or b"/_sec/cp_challenge/" in body or b"sec-if-cpt-container" in body


def _perimeterx(_status: int, headers: Mapping[str, str], body: bytes) -> bool:
    return b"px-captcha" in body or b"_pxAppId" in body or "x-px-blocked" in headers


def _datadome(_status: int, headers: Mapping[str, str], body: bytes) -> bool:
    return headers.get("x-dd-b", "") != "" or b"captcha-delivery.com" in body


def _imperva(_status: int, headers: Mapping[str, str], body: bytes) -> bool:
    return b"_Incapsula_Resource" in body or ("x-iinfo" in headers and b"Incapsula" in body)


def _aws(_status: int, headers: Mapping[str, str], _body: bytes) -> bool:
    return headers.get("x-amzn-waf-action", "") in {"challenge", "captcha"}


def _kasada(status: int, headers: Mapping[str, str], _body: bytes) -> bool:
    return status == 429 and "x-kpsdk-ct" in headers


def _hcaptcha(_status: int, _headers: Mapping[str, str], body: bytes) -> bool:
    return b"hcaptcha.com/1/api.js" in body or b"js.hcaptcha.com" in body


def _recaptcha(_status: int, _headers: Mapping[str, str], body: bytes) -> bool:
    return b"google.com/recaptcha/" in body


_TESTS: tuple[tuple[str, _Test], ...] = (
    ("Cloudflare", _cloudflare),
    ("Akamai", _akamai),
    ("PerimeterX", _perimeterx),
    ("DataDome", _datadome),
    ("Imperva", _imperva),
    ("AWS WAF", _aws),
    ("Kasada", _kasada),
    ("hCaptcha", _hcaptcha),
    ("reCAPTCHA", _recaptcha),
)

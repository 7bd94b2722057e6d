"""Bot protection is named; a portal's own refusals are not taken for it."""

from __future__ import annotations

import pytest

from workbench.capture.challenge import challenge


@pytest.mark.parametrize(
    ("status", "headers", "body", "name"),
    [
        (403, {"cf-mitigated": "challenge"}, b"", "Cloudflare"),
        (503, {"cf-ray": "8a"}, b"<script src=/cdn-cgi/challenge-platform/h/b></script>", "Cloudflare"),
        (403, {"server": "AkamaiGHost"}, b"<h1>Access Denied</h1> Reference #18.7", "Akamai"),
        (403, {}, b'<div id="px-captcha"></div>', "PerimeterX"),
        (403, {}, b'<iframe src="https://geo.captcha-delivery.com/captcha/"></iframe>', "DataDome"),
        (403, {"x-iinfo": "1"}, b'<iframe src="/_Incapsula_Resource?x"></iframe>', "Imperva"),
        (202, {"x-amzn-waf-action": "challenge"}, b"", "AWS WAF"),
        (429, {"x-kpsdk-ct": "a"}, b"", "Kasada"),
        (403, {}, b'<script src="https://js.hcaptcha.com/1/api.js"></script>', "hCaptcha"),
        (403, {"server": "nginx"}, b"<h1>Access Denied</h1>", ""),
        (403, {"cf-ray": "8a"}, b'{"error": "forbidden"}', ""),
        (429, {"retry-after": "3"}, b"", ""),
        (200, {"cf-ray": "8a"}, b"px-captcha is a product", ""),
    ],
)
def test_protection_is_named(status: int, headers: dict[str, str], body: bytes, name: str) -> None:
    assert challenge(status, headers, body) == name

"""Random text in header fields nobody has heard of is a credential; what clouds, caches and tracers write is none."""

from __future__ import annotations

import random
import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.redaction.build import exchange
from workbench.redaction import Redactor
from workbench.redaction.unheard import calls, is_unheard, tells

RANDOM = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5Fg2Kj9Mc0Ae8Ui3Bo"

FIELDS: list[tuple[str, str]] = [
    ("cf-ray", "8a1b2c3d4e5f6a7b-FRA"),
    ("cf-cache-status", "HIT"),
    ("x-amz-id-2", "eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran"),
    ("x-amz-request-id", "318BC8BC148832E5"),
    ("x-amz-cf-id", f"{RANDOM}=="),
    ("x-amz-version-id", "3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY+MTRCxf3vjVBH40Nr8X8gdRQBpUMLUo"),
    ("x-amz-checksum-sha256", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="),
    ("x-amzn-trace-id", "Root=1-67891233-abcdef012345678912345678"),
    ("x-amzn-requestid", "7a62c49f-347e-4fc4-9331-6e8eEXAMPLE1"),
    ("x-ms-request-id", "9f1e7a3b-c01e-0045-1234-5a6b7c8d9e0f"),
    ("x-azure-ref", "0Zq8LYwAAAABxkT1mQeR2TqjXn4kVb7sPRlJBMzFFREdFMDYxOQBhYmNkZWYwMS0yMzQ1"),
    ("ms-cv", "Zq8Lw3Rt6Vy1Xb4NZq8Lw3Rt"),
    ("x-goog-hash", "crc32c=n03x6A==,md5=Ojk9c3dhfxgoKVVHYwFbHQ=="),
    ("x-goog-generation", "1700000000000000"),
    ("x-guploader-uploadid", f"ABPtcPo{RANDOM}"),
    ("x-cloud-trace-context", "105445aa7843bc8bf206b12000100000/1;o=1"),
    ("x-client-data", "CIe2yQEIprbJAQipncoBCPmJywEIlKHLAQiGoM0BCLvIzQEI6tDNARj1yc0BGOmNzgE="),
    ("x-served-by", "cache-fra-eddf8230045-FRA, cache-ams21025-AMS"),
    ("x-cache", "Hit from cloudfront"),
    ("x-timer", "S1700000000.123456,VS0,VE1"),
    ("server-timing", "cdn-cache; desc=HIT, edge; dur=1"),
    ("report-to", '{"endpoints":[{"url":"https://a.nel.example/report/v4?s=abc"}],"group":"cf-nel","max_age":604800}'),
    ("nel", '{"success_fraction":0,"report_to":"cf-nel","max_age":604800}'),
    ("surrogate-control", "max-age=3600"),
    ("x-vercel-id", "fra1::iad1::7kq2z-1700000000000-0a1b2c3d4e5f"),
    ("x-nf-request-id", "01HQ8Z3N5M7K9P2R4T6V8X0Y1Z"),
    ("fly-request-id", "01HQ8Z3N5M7K9P2R4T6V8X0Y1Z-fra"),
    ("x-github-request-id", "C8D4:3F2A:1B5E7C9:1D8F0A2:65A1B2C3"),
    ("x-fb-debug", f"{RANDOM}{RANDOM}=="),
    ("akamai-grn", "0.5c2f1402.1700000000.1a2b3c4d"),
    ("cdn-requestid", "8f14e45fceea167a5a36dedd4bea2543"),
    ("x-datadog-trace-id", "1234567890123456789"),
    ("x-datadog-parent-id", "9876543210987654321"),
    ("x-datadog-tags", "_dd.p.tid=65a1b2c300000000,_dd.p.dm=-0"),
    ("b3", "80f198ee56343ba864fe8b2a57d3eff7-e457b5a2e4d86bd1-1-05e3ac9a4f6e3b90"),
    ("x-b3-traceid", "80f198ee56343ba864fe8b2a57d3eff7"),
    ("x-b3-spanid", "e457b5a2e4d86bd1"),
    ("sentry-trace", "4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1"),
    ("uber-trace-id", "4bf92f3577b34da6a3ce929d0e0e4736:00f067aa0ba902b7:0:1"),
    ("x-correlationid", "Zq8Lw3Rt6Vy1Xb4NZq8Lw3Rt6Vy1"),
    ("x-envoy-upstream-service-time", "12"),
    ("x-envoy-decorator-operation", "svc.default.svc.cluster.local:80/*"),
    ("x-envoy-peer-metadata-id", "router~10.8.0.12~istio-ingressgateway-7d6f9c8b5-x2k4q.istio-system~svc.local"),
    ("sourcemap", "/assets/app.3f9a1c22b0d4.js.map"),
    ("etag", 'W/"33a64df551425fcc55e4d42a148795d9f25f89d4"'),
    ("if-match", RANDOM),
    ("cache-tag", RANDOM),
    ("x-inertia-version", "a3f5c7d9e1b2a4c6d8e0f2a4b6c8d0e2"),
    ("next-action", "7f0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a"),
    ("x-campaign", "Summer-Sale2026"),
    ("x-model", "Galaxy-Note20"),
    ("x-hostname", "Printer-Floor2"),
    ("x-backend", "Web-Prod12"),
    ("x-environment", "Prod-Europe12"),
    ("x-release", "Release-Candidate12"),
    ("x-owner", "Ann-Lee1984"),
]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: str(field[0]))
def test_what_clouds_caches_and_tracers_write_stays_in_both_directions(
    redactor: Redactor, field: tuple[str, str]
) -> None:
    made = exchange(headers=(field,))
    assert made.response is not None
    made = replace(made, response=replace(made.response, headers=(field,)))
    kept = redactor.redact(made)
    assert kept.response is not None
    assert (kept.request.headers, kept.response.headers) == ((field,), (field,))


@pytest.mark.parametrize("name", ["x-warehouse", "Till", "x-shop-proof", "x-acme", "gate"])
def test_random_text_under_a_name_that_tells_nothing_is_hidden(redactor: Redactor, name: str) -> None:
    kept = redactor.redact(exchange(headers=((name, RANDOM), (name, "Saffron-Harbour41"))))
    assert all("redacted." in value for _, value in kept.request.headers)


def test_what_was_answered_has_to_be_longer_than_an_id() -> None:
    assert is_unheard("x-till", RANDOM[:24], sent=True)
    assert not is_unheard("x-till", RANDOM[:24], sent=False)
    assert is_unheard("x-till", RANDOM, sent=False)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "application/json",
        "a-long-slug-of-many-words-without-a-number",
        "0123456789012345678901234567890123456789",
        "eyJvZmZzZXQiOjIwMCwibGltaXQiOjUwLCJzb3J0IjoibmFtZSJ9",
        f"{RANDOM} {RANDOM}",
    ],
)
def test_words_numbers_and_encoded_text_are_not_random(value: str) -> None:
    assert not is_unheard("x-till", value, sent=True)


def test_what_calls_a_thing_is_its_last_word() -> None:
    assert calls("x-shop")
    assert not calls("x-shop-proof")
    assert not tells("x-shop")


@given(st.text(max_size=40), st.text(max_size=80), st.booleans())
def test_any_field_is_judged(name: str, value: str, sent: bool) -> None:
    assert is_unheard(name, value, sent=sent) in (True, False)


@given(st.integers(0, 10**6))
def test_a_name_of_a_trace_is_stronger_than_any_value(seed: int) -> None:
    value = "".join(random.Random(seed).choices(string.ascii_letters + string.digits, k=48))
    assert not is_unheard("X-Trace-Context", value, sent=True)

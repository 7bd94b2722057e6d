"""What stands where a password or a credential might, and is the name of a thing, a trace or a cache."""

from __future__ import annotations

from workbench.exchange import JsonValue

RANDOM = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5Fg2Kj9Mc0Ae8Ui3Bo"

DOCUMENTS: list[JsonValue] = [
    {"value": "Summer-Sale2026"},
    {"type": "campaign", "name": "Summer-Sale2026"},
    {"value": "Printer-Floor2", "host": "db1"},
    {"data": "Release-Candidate12", "version": "1.2.3"},
    {"text": "Galaxy-Note20", "brand": "x"},
    {"user": "Ann-Lee1984", "password": ""},
    {"user": "Ann-Lee1984", "message": "Signed in"},
    {"title": "Season-Two2026", "secret": False},
    {"passenger": "Bob", "value": "Summer-Sale2026"},
    {"passport": "yes", "value": "Galaxy-Note20"},
    {"compass": "north", "value": "Printer-Floor2"},
    {"bypass": True, "text": "Galaxy-Note20"},
    {"trespass": "no", "text": "Galaxy-Note20"},
    {"boardingPass": "x", "text": "Galaxy-Note20"},
    {"passThrough": True, "value": "Galaxy-Note20"},
    {"pass_rate": "0.2", "value": "Galaxy-Note20"},
    {"pass": 12, "fail": 3, "value": "Galaxy-Note20"},
    {"secretary": "Ann", "message": "Meeting-Room12"},
    {"password_policy": {"value": "Summer-Sale2026"}},
    {"passwordExpiresAt": "2026-01-01", "data": "Summer-Sale2026"},
    {"hasPassword": True, "details": "Meeting-Room12"},
    {"forgotPassword": "/forgot", "info": "Meeting-Room12"},
    {"question": "What is your password policy?", "answer": "Policy-Update2026"},
    {"type": "password", "name": "Printer-Floor2", "label": "Password"},
    {"password": {"label": "Username", "value": "Ann-Lee1984"}},
    {
        "fields": [
            {"name": "campaign", "type": "text", "value": "Summer-Sale2026"},
            {"name": "password", "type": "password", "value": ""},
        ]
    },
    {
        "type": "object",
        "properties": {
            "password": {"type": "string", "format": "password", "minLength": 8},
            "campaign": {"type": "string", "default": "Summer-Sale2026"},
        },
    },
]
"""Values built as passwords are, beside which nothing says that they are some."""

NAMES = (
        "keyword", "lastWord", "wordOfTheDay", "wordpress", "wording", "worthwhile", "antwort", "verantwortlich", "Stichwort", "sharedWith", "sharedFolder", "crypto", "cryptocurrency", "qrkode", "barkod", "kode", "unlocks", "unlockedAchievement", "passive", "passage", "passenger", "passengers", "passport",
        "compass", "bypassRule", "skiPass", "boardingPass", "boarding_pass_text", "enclave", "conclave", "clavecin", "psku", "secretary", "secretSanta", "secretName", "secretType", "passTitle", "password_policy", "passwordExpiresAt", "productCode", "sku", "device", "hostname", "episode",
)  # fmt: skip
"""Names that only sound like one of a password."""

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
    ("x-goog-meta-owner", RANDOM),
    ("x-goog-meta-camera", "Galaxy-Note20"),
    ("x-hostname", "Printer-Floor2"),
    ("x-backend", "Web-Prod12"),
    ("x-environment", "Prod-Europe12"),
    ("x-release", "Release-Candidate12"),
    ("x-owner", "Ann-Lee1984"),
]
"""Fields that clouds, caches and tracers write, and those that name a thing."""

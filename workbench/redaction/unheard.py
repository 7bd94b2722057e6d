"""Header fields that nobody has heard of: what is random in them is a credential, unless the name tells of a trace or a cache."""

from __future__ import annotations

import re

from workbench.redaction.guess import is_random
from workbench.redaction.peel import is_encoded_text
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

UNHEARD = KeyRule(
    name="random-field",
    kind="credential",
    reason="Random text in a header field whose name tells of no request, trace, cache or file.",
)
_TELLS = frozenset(
    {
        "id", "ids", "uid", "ref", "idempotency", "ray", "trace", "traceparent", "tracestate", "span", "request", "correlation", "debug", "hash", "etag", "match", "md5", "sha", "sha1", "sha256", "digest", "checksum", "integrity", "cache", "generation", "version", "revision", "build",
        "commit", "served", "via", "edge", "cursor", "next", "page", "continuation", "marker", "uploader", "guploader", "hit", "pop", "node", "instance", "host", "tag", "fingerprint", "public", "client", "data", "browser", "content", "disposition", "location", "policy", "link", "map", "sourcemap", "cf",
        "amz", "meta", "range", "file", "name", "path", "url", "uri", "route", "visitor", "device", "user", "agent", "accept", "report", "timing", "feature", "features", "experiments", "flags", "variant", "cdn", "akamai", "fb", "matched", "deployment", "vercel", "nf", "message", "baggage", "app", "application", "title", "server", "powered", "campaign", "region", "zone", "site", "tenant", "platform", "os", "type", "status", "reason", "from", "origin", "referer", "label", "theme",
        "requestid", "traceid", "spanid", "parentspanid", "correlationid", "logid", "cv", "bunny",
    }
)  # fmt: skip
_THINGS = frozenset(
    {
        "author", "backend", "branch", "brand", "cell", "channel", "cluster", "datacenter", "dc", "env", "environment", "experiment", "frontend", "job", "model", "operation", "owner", "pod", "pool", "product", "proxy", "queue", "release", "scm", "shard", "shop", "source", "sprint", "stack", "stage", "store", "team", "upstream", "worker",
    }
)  # fmt: skip
"""Last words of fields that hold what a thing is called, which may be built as a password is."""
_DIGESTS = frozenset(
    {"body", "build", "checksum", "commit", "content", "digest", "etag", "file", "hash", "image", "integrity", "match", "md5", "object", "payload", "repr", "want"}
)  # fmt: skip
"""Words of fields that hold what anybody can compute of a content."""
_SIGNED = re.compile(r"(?:hmac-?)?sha(?:1|224|256|384|512)=[0-9a-fA-F]{40,128}")
"""How those who call a webhook sign what they send (WebSub, section 7.1)."""
_PART = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,2}")
_SENT = 24
_ANSWERED = 40
"""Characters of the shortest random text that is no id of a server's own, in what was asked and what was answered."""


def tells(name: str) -> bool:
    """Whether a field's name tells of a request, a trace, a cache, a file or a program."""
    return not _TELLS.isdisjoint(words(name))


def calls(name: str) -> bool:
    """Whether a field holds what a machine, a product or a person is called."""
    return tells(name) or not _THINGS.isdisjoint(words(name)[-1:])


def is_unheard(name: str, value: str, *, sent: bool) -> bool:
    """Whether a field's value is random text under a name that tells of nothing that is random by nature."""
    if sent and _SIGNED.fullmatch(value):
        return _DIGESTS.isdisjoint(words(name))
    if tells(name):
        return False
    found = _PART.fullmatch(value)
    if found is None or len(value) < (_SENT if sent else _ANSWERED):
        return False
    bare = value.rstrip("=").replace("+", "-").replace("/", "_")
    return is_random(bare) and not is_encoded_text(value)

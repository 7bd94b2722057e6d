"""What a scan of written JSON finds is at least what a scan of its strings finds."""

from __future__ import annotations

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.redaction.known import KnownSecrets
from workbench.redaction.names import Names
from workbench.redaction.rules import default_rules
from workbench.redaction.scan import Scanner
from workbench.redaction.written import suspects_in

_RULES = default_rules()
_SCANNER = Scanner(_RULES, Names(_RULES))
_TELLING = (
    "password=abc", "token: x", "eyJhbGciOi", "https://u:p@h", "ghp_abcdef", "Bearer abc", '{"a":1}', "[1]", "<b>x</b>", 'say "token: x"', "back\\slash key=1",
    "a\nsecret: b", "Velvet7harbour", "123456", "plain", "4111 1111 1111 1111", "ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567", "\0x", "é=1", "has\u0142o=x",
)  # fmt: skip
_TEXTS = st.one_of(
    st.sampled_from(_TELLING),
    st.text(max_size=12),
    st.tuples(st.sampled_from(_TELLING), st.text(max_size=5)).map("".join),
)


def known() -> KnownSecrets:
    secrets = KnownSecrets(100)
    secrets.learn([("Velvet7harbour", "password"), ("123456", "otp")], typed=True)
    return secrets


@given(st.dictionaries(_TEXTS, _TEXTS | st.integers(0, 10**17) | st.lists(_TEXTS, max_size=3), max_size=8))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_no_string_is_missed(document: dict[str, object]) -> None:
    secrets = known()
    members = list(document.values())
    strings = [
        text
        for text in [*members, *[item for each in members if isinstance(each, list) for item in each]]
        if isinstance(text, str)
    ]
    texts, names = suspects_in(orjson.dumps(document), _SCANNER, secrets)
    assert {strings[index] for index in _SCANNER.suspects(strings, secrets)} <= texts
    keys = list(document)
    assert {keys[index] for index in _SCANNER.suspects(keys, secrets)} <= names
    assert {text for text in strings if text == "123456"} <= texts

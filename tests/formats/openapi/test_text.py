"""OpenAPI documents are read from JSON and from YAML alike."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.compat import StringIO

from workbench.errors import UsageError
from workbench.formats.openapi.text import parse_text

PETS = b"""\
%YAML 1.2
---
openapi: 3.0.3
info: {title: Pets, version: 2020-01-31}
paths:
  /pets:
    get:
      responses:
        200: {description: no}
components:
  schemas:
    Pet: &pet
      type: object
      required: [name]
    Dog: *pet
"""


def test_yaml_says_what_the_same_json_says() -> None:
    pet = {"type": "object", "required": ["name"]}
    assert parse_text(PETS) == {
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "2020-01-31"},
        "paths": {"/pets": {"get": {"responses": {"200": {"description": "no"}}}}},
        "components": {"schemas": {"Pet": pet, "Dog": pet}},
    }


values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="ascii"), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc/{}", max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(document=st.dictionaries(st.text("abc", min_size=1), values, min_size=1))
def test_whatever_a_document_holds_comes_back_from_both(document: dict[str, Any]) -> None:
    yaml = StringIO()
    writer = YAML(typ="safe", pure=True)
    # Its flow collections cannot always be read again: a text that begins with ":" or "?" stands bare in them.
    writer.default_flow_style = False
    writer.dump(document, yaml)

    assert parse_text(json.dumps(document).encode()) == document
    assert parse_text(yaml.getvalue().encode()) == document


@given(text=st.binary(max_size=200))
def test_any_octets_are_a_document_or_refused(text: bytes) -> None:
    with contextlib.suppress(UsageError):
        parse_text(text)


def test_aliases_that_stand_for_billions_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(UsageError, match="endless"):
        parse_text("\n".join(lines).encode())


def test_an_alias_of_itself_is_refused() -> None:
    with pytest.raises(UsageError, match="endless"):
        parse_text(b"a: &a [*a]")


@pytest.mark.parametrize("text", [b"!!python/object/apply:os.system [ls]", b"{broken", b"a: [", b"\xff\xfe\x00"])
def test_what_is_no_document_says_so(text: bytes) -> None:
    with pytest.raises(UsageError):
        parse_text(text)

"""What is saved is what is loaded, whatever a portal's names and texts are made of."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.catalog import load_catalog, parse_operation, render, render_portal, save_operation, save_portal
from workbench.catalog.locate import places
from workbench.catalog.text import WIDTH, to_text
from workbench.discovery.endpoint import Auth, Discriminator, Pagination, Separator
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import BearerSource, Binding, Limits, Operation, Portal, Recipe
from workbench.operation.recipe import Act, ErrorText, Rule, Target

ORIGIN = "https://portal.test"
PORTAL = Portal("contoso", "Contoso", "https://portal.test/", (("portal", ORIGIN),))

names = st.from_regex(r"[a-z][a-z0-9_]{0,30}", fullmatch=True).filter(lambda name: name != "portal")
texts = st.text(max_size=40)
SEPARATORS: tuple[Separator, ...] = ("", ",", "|")
lines = st.text(max_size=20).filter(lambda text: "\n" not in text)
origins = st.from_regex(r"https?://[a-z0-9.-]{1,20}(:[0-9]{1,5})?", fullmatch=True)
values: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
_SCHEMAS: list[JsonSchema] = [{"type": "string"}, {"type": ["integer", "null"]}, {"type": "array", "items": {}}, {}]
schemas = st.sampled_from(_SCHEMAS)
discriminators = st.builds(
    Discriminator, st.sampled_from(["graphql", "soap", "body"]), lines.filter(bool), st.sampled_from(["", "query"])
)


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    properties = draw(st.dictionaries(st.from_regex(r"[A-Za-z0-9_.-]{1,12}", fullmatch=True), schemas, max_size=4))
    members: dict[str, JsonValue] = {**properties}
    return Operation(
        portal="contoso",
        name=draw(names),
        title=draw(texts),
        category=draw(texts),
        risk="write",
        method="POST",
        origin="portal",
        path=draw(st.sampled_from(["/", "/partners", "/{}/x", "/ä"])),
        description=draw(texts),
        discriminator=draw(st.none() | discriminators),
        document=draw(texts),
        media_type=draw(st.sampled_from(["", "application/json"])),
        auth=draw(st.builds(Auth, st.sampled_from(["bearer", "cookie"]), cookies=st.tuples(lines))),
        bindings=tuple(Binding(name, "json", draw(lines), draw(st.sampled_from(SEPARATORS))) for name in properties),
        constants=tuple(draw(st.lists(st.tuples(st.just("json"), lines, values), max_size=2))),
        input_schema={"type": "object", "properties": members} if members else None,
        output_schema=draw(st.none() | schemas),
        pagination=draw(st.none() | st.builds(Pagination, st.just("cursor"), parameter=lines)),
        events=draw(st.integers(0, 3)),
        endpoint=draw(lines),
    )


@given(operations())
@settings(deadline=None)
def test_an_operation_comes_back_as_it_was_saved(operation: Operation) -> None:
    text = render(operation)
    assert text.endswith("}\n")
    assert parse_operation(text, "x", name=f"contoso/{operation.name}", portal=PORTAL) == operation


words = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=9)
targets = st.builds(Target, role=words, css=words, text=st.just("") | words)
acts = st.one_of(
    st.builds(Act, st.just("fill"), st.sampled_from(["username", "password", "totp"]), st.none() | targets),
    st.builds(Act, st.just("click"), st.just(""), st.none() | targets),
    st.builds(Act, st.just("press"), st.sampled_from(["Enter", "Tab"]), st.none() | targets),
)
rules = st.builds(Rule, words, targets, st.lists(acts, min_size=1, max_size=2).map(tuple), words, st.integers(0, 10))
recipes = st.builds(
    Recipe,
    st.lists(rules, min_size=1, max_size=2).map(tuple),
    st.lists(st.builds(ErrorText, targets, st.sampled_from(["credentials", "code", "blocked", "person"]))).map(tuple),
    st.just("https://portal.test/login"),
    st.none() | targets,
    st.just("") | words,
)

portals = st.builds(
    Portal,
    names,
    lines,
    st.just("https://portal.test/start"),
    st.dictionaries(names, origins, max_size=3).map(lambda found: tuple(found.items())),
    st.lists(origins, max_size=2).map(tuple),
    st.lists(origins, max_size=2).map(tuple),
    st.lists(origins, max_size=2).map(tuple),
    st.none() | st.builds(BearerSource, st.sampled_from(["sessionStorage", "localStorage"]), lines, lines),
    st.none() | recipes,
    st.builds(Limits, st.integers(1, 9), st.integers(1, 9), st.just(60.0), st.integers(1, 9), st.just("en-GB")),
    st.lists(st.sampled_from(["clientId", "X-Api-Key"]), max_size=2).map(tuple),
)


@given(portals)
@settings(deadline=None, max_examples=30)
def test_a_portal_comes_back_as_it_was_saved(portal: Portal) -> None:
    with TemporaryDirectory() as folder:
        save_portal(Path(folder), portal)
        catalog = load_catalog(Path(folder))
    assert catalog.problems == ()
    assert catalog.portals == (portal,)


@given(values)
def test_the_text_is_json_of_the_same_value_and_shows_every_character(value: JsonValue) -> None:
    text = to_text(value)
    assert json.loads(text) == value
    assert not any(hidden in text for hidden in "\u202e\u2066\x1b\x85\ufeff")


@given(values)
def test_every_value_has_a_line_and_it_is_the_right_one(value: JsonValue) -> None:
    text = json.dumps(value, indent=1)
    found = places(text)
    assert found.lines[""] == 1
    assert max(found.lines.values()) <= text.count("\n") + 1
    assert len(found.lines) == count(value)


def count(value: JsonValue) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(count, inner))


def test_short_things_stay_on_one_line_and_long_ones_do_not() -> None:
    text = to_text({"short": {"a": [1, 2]}, "long": ["x" * 30] * 5})
    assert '  "short": { "a": [1, 2] },\n' in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_the_order_of_members_does_not_depend_on_the_run(tmp_path: Path) -> None:
    operation = Operation("contoso", "get", "Get", "c", "read", "GET", "portal", "/")
    save_portal(tmp_path, PORTAL)
    path = save_operation(tmp_path, operation)
    assert path.read_text() == render(operation)
    assert list(json.loads(path.read_text())) == [
        "$schema",
        "format",
        "portal",
        "name",
        "title",
        "category",
        "risk",
        "request",
        "auth",
    ]
    assert render_portal(PORTAL).startswith('{\n  "$schema": "../portal.schema.json",\n')

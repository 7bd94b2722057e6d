"""What a recipe names is found on real pages, by the most robust way that works there."""

from __future__ import annotations

import pytest

from tests.browser.portal import Portal
from workbench.browser.look import look, origin_at, selectors
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step
from workbench.browser.steps import locate
from workbench.operation.recipe import Target

FORM = """<!doctype html><title>Sign in</title>
<label>User name <input id=user autocomplete="section-a username"></label>
<input id=secret type=password autocomplete=current-password>
<button>Next step</button><div hidden>Wrong password</div><p>Pick an account</p><a href=#>me@contoso.example</a>
<iframe id=inner srcdoc="<button>Inside</button>"></iframe>"""


@pytest.fixture
async def form(session: BrowserSession, portal: Portal) -> BrowserSession:
    await session.perform(Step("goto", value=portal.url()), 1)
    await session.pages.front.set_content(FORM)
    return session


@pytest.mark.parametrize(
    ("target", "found"),
    [
        (Target(role="button", name="next STEP"), "button"),
        (Target(role="button", name="Gone", css="#user"), "input"),
        (Target(label="user name"), "input"),
        (Target(autocomplete="username"), "input"),
        (Target(autocomplete="current-password"), "input"),
        (Target(text="pick an"), "p"),
        (Target(text="{username}"), "a"),
        (Target(css="#secret"), "input"),
        (Target(role="button", name="Inside", frame="#inner"), "button"),
    ],
)
async def test_a_target_is_found(form: BrowserSession, target: Target, found: str) -> None:
    view = await look(form.pages.front, [target], "me@contoso.example")
    assert view.facts.seen == {target}
    selector = view.found[target]
    tag = await locate(form.pages.front, selector).evaluate("(it) => it.localName")
    assert tag == found


@pytest.mark.parametrize(
    "target",
    [
        Target(text="Wrong password"),
        Target(css="#nothing"),
        Target(css=":::"),
        Target(role="button", name='"]'),
        Target(),
    ],
)
async def test_what_is_hidden_missing_or_no_selector_is_not_there(form: BrowserSession, target: Target) -> None:
    view = await look(form.pages.front, [target], "")
    assert view.facts.seen == frozenset()


async def test_another_document_looks_like_one(form: BrowserSession, portal: Portal) -> None:
    before = (await look(form.pages.front, [], "")).facts
    await form.perform(Step("goto", value=portal.url()), 2)
    assert (await look(form.pages.front, [], "")).facts.stamp != before.stamp


async def test_the_origin_of_an_element_is_that_of_its_document(form: BrowserSession, portal: Portal) -> None:
    assert await origin_at(form.pages.front, "css=#user") == portal.url("")
    assert await origin_at(form.pages.front, "css=#nothing") == ""


def test_the_ways_come_in_the_order_of_their_robustness() -> None:
    target = Target("textbox", "E-mail", "E-mail", "username", css="#m")
    ways = [selector.partition(" >> ")[0] for selector in selectors(target)]
    assert ways == [
        'role=textbox[name="E-mail"i]',
        'internal:label="E-mail"i',
        'css=[autocomplete~="username" i]',
        "css=#m",
    ]

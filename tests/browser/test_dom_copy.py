"""What a copy of a page has, and what it never has."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.portal import Portal
from workbench.browser.dom_copy import MOST_NODES, copy_of, markup
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step

ORIGIN = "https://portal.example"

_FILL = """() => {
  document.body.innerHTML = `
    <h1 title="the &quot;title&quot;">5 &lt; 6</h1> <a href="/users?page=2" onclick="steal()" nonce="n0nce">Users</a>
    <input type=password value="pw-attribute"> <input type=hidden value="hidden-value"> <input id=typed>
    <textarea>typed-area</textarea> <div contenteditable="true">typed-rich</div> <x-Ünk>odd</x-Ünk>
    <meta name=csrf content="meta-value"> <template>in-template</template> <noscript>in-noscript</noscript>
    <!-- in-comment --> <div id=host></div> <select><option value=v1>One</option></select>
    <iframe srcdoc="<p>in-srcdoc</p>"></iframe> <iframe id=blank></iframe>
    <iframe id=foreign src="data:text/html,<p>in-data</p>"></iframe>`;
  document.querySelector("#typed").value = "typed-value";
  document.querySelector("#host").attachShadow({ mode: "closed" }).innerHTML = "<b>in-shadow</b>";
  document.querySelector("#blank").contentDocument.body.textContent = "in-blank";
  const script = document.createElement("script");
  script.textContent = "var inScript = 1";
  document.body.append(script);
}"""


async def test_a_copy_shows_what_the_page_shows_and_nothing_that_was_typed_or_hidden(
    session: BrowserSession, portal: Portal
) -> None:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    page = session.pages.front
    await page.evaluate(_FILL)
    await page.frame_locator("iframe >> nth=0").locator("p").wait_for()
    copy = await copy_of(page, {portal.url("")})
    for shown in (
        "5 &lt; 6",
        "the &quot;title&quot;",
        'href="/users?page=2"',
        "in-shadow",
        "in-srcdoc",
        "in-blank",
        "One",
    ):
        assert shown in copy, shown
    for withheld in (
        "pw-attribute", "hidden-value", "typed-value", "typed-area", "typed-rich", "meta-value", "in-template",
        "in-noscript", "in-comment", "inScript", "n0nce", "steal", "in-data", "srcdoc=", "v1",
    ):  # fmt: skip
        assert withheld not in copy, withheld


async def test_a_page_of_another_origin_gives_an_empty_copy(session: BrowserSession, portal: Portal) -> None:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    assert await copy_of(session.pages.front, {"https://other.example"}) == ""


def element(name: str, *children: dict[str, Any], attributes: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"nodeType": 1, "localName": name, "attributes": list(attributes), "children": list(children)}


def document(*children: dict[str, Any], url: str = f"{ORIGIN}/") -> dict[str, Any]:
    return {"nodeType": 9, "documentURL": url, "children": list(children)}


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (element("x y><script"), "<x-element></x-element>"),
        (
            element("p", attributes=('a"><script>', "1", "title", '"><script>')),
            '<p title="&quot;&gt;&lt;script&gt;"></p>',
        ),
        (element("SCRIPT"), ""),
        (element("iframe"), "<x-frame></x-frame>"),
        (element("br"), "<br>"),
    ],
)
def test_no_name_and_no_value_of_a_page_becomes_markup(given: dict[str, Any], written: str) -> None:
    assert markup(document(given), {ORIGIN}) == written


def test_documents_of_other_origins_are_left_out_wherever_they_are_framed() -> None:
    inner = document(element("p"), url="https://evil.example/")
    frame = element("iframe") | {"contentDocument": inner}
    assert markup(document(frame), {ORIGIN}) == "<x-frame></x-frame>"
    assert markup(document(frame), {ORIGIN, "https://evil.example"}) == "<x-frame><p></p></x-frame>"


def test_what_the_browser_keeps_within_its_own_fields_is_left_out() -> None:
    field = element("input") | {
        "shadowRoots": [{"nodeType": 11, "shadowRootType": "user-agent", "children": [element("b")]}]
    }
    assert markup(document(field), {ORIGIN}) == "<input>"


def test_a_page_without_end_is_copied_up_to_a_bound() -> None:
    assert markup(document(*[element("i")] * (MOST_NODES + 5)), {ORIGIN}).count("<i>") == MOST_NODES

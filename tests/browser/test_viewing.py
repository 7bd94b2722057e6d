"""What an agent sees of a page: all that stands there, and nothing that was typed to sign in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.portal import Portal
from workbench.browser.failure import BrowserError
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step
from workbench.browser.viewing import (
    WITHHELD,
    elements,
    is_secret,
    marked_outline,
    query,
    screenshot,
    snapshot,
    without,
)

FORM = """
<main><h1>Account</h1>
<label>Name <input id=name value="Ada Lovelace"></label>
<label>Password <input type=password value="hunter2-canary"></label>
<label>Shown <input type=text autocomplete="current-password" value="shown-canary"></label>
<label>Code <input id=otp-code value="493817"></label>
<label>Digit <input inputmode=numeric maxlength=1 value="7"></label>
<label>Card <input autocomplete=cc-number value="4111-canary"></label>
<input type=hidden name=csrf_token value="hidden-canary">
<textarea id=note>typed-note-canary</textarea>
<p id=text data-id=7 onclick="x()">7 items for Ada</p>
<a href="/partners/7">Fabrikam</a>
</main>"""


@pytest.fixture
async def page(session: BrowserSession, portal: Portal) -> BrowserSession:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    await session.pages.front.evaluate("html => { document.body.innerHTML = html }", FORM)
    return session


async def test_an_outline_has_everything_but_what_secret_fields_hold(page: BrowserSession) -> None:
    text = await snapshot(page.pages.front)
    for shown in ("Account", "Ada Lovelace", "Password", "7 items for Ada", "Fabrikam", WITHHELD):
        assert shown in text
    for secret in ("hunter2-canary", "shown-canary", "493817", "4111-canary", "hidden-canary"):
        assert secret not in text
    digit = next(line for line in text.split("\n") if "Digit" in line and "textbox" in line)
    assert not digit.endswith("7")


async def test_a_query_gives_text_and_attributes_and_no_value(page: BrowserSession) -> None:
    front = page.pages.front
    found = await query(front, "css=main *", 200)
    assert "canary" not in str(found)
    assert "Lovelace" not in str(found)
    [text] = (await query(front, "css=#text", 5))["elements"]
    assert text == {
        "tag": "p",
        "text": "7 items for Ada",
        "attributes": {"id": "text", "data-id": "7"},
        "visible": True,
    }
    links = await query(front, "role=link", 1)
    assert (links["count"], links["elements"][0]["attributes"]) == (1, {"href": "/partners/7"})
    assert await query(front, "css=.nothing", 5) == {"count": 0, "elements": []}
    with pytest.raises(BrowserError, match="Expected: a CSS selector"):
        await query(front, "css=[[", 5)


async def test_secret_fields_are_painted_over(page: BrowserSession, tmp_path: Path) -> None:
    front = page.pages.front
    field = await front.locator("input[type=password]").bounding_box()
    assert field is not None
    await front.evaluate("() => { document.querySelector('input[type=password]').style.background = 'rgb(255, 0, 0)' }")
    plain, masked = await front.screenshot(), await screenshot(front, whole=False)
    x, y = field["x"] + field["width"] - 6, field["y"] + field["height"] / 2
    assert await colour(page, plain, x, y) == [255, 0, 0]
    assert await colour(page, masked, x, y) == [0, 0, 0]


async def colour(page: BrowserSession, image: bytes, x: float, y: float) -> list[int]:
    """Read a pixel, in the browser: nothing else here reads PNG."""
    import base64

    drawn = """async ([data, x, y]) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return Array.from(context.getImageData(x, y, 1, 1).data.slice(0, 3));
    }"""
    found: list[int] = await page.pages.front.evaluate(drawn, [base64.b64encode(image).decode(), int(x), int(y)])
    return found


async def test_fields_that_take_secrets_are_known(page: BrowserSession) -> None:
    front = page.pages.front
    for selector in ("css=input[type=password]", "css=#otp-code", "css=input[autocomplete=cc-number]"):
        assert await is_secret(front, selector), selector
    for selector in ("css=#name", "css=#note", "css=.nothing"):
        assert not await is_secret(front, selector), selector


async def test_a_field_for_a_password_that_shows_up_late_takes_nothing_from_an_agent(page: BrowserSession) -> None:
    front = page.pages.front
    late = "() => { setTimeout(() => { document.body.insertAdjacentHTML('beforeend', '<input id=late type=password>') }, 300) }"
    await front.evaluate(late)
    with pytest.raises(BrowserError, match="takes a password"):
        await page.perform(Step("fill", "css=#late", "typed by an agent", actor="agent"), 2)
    assert await front.input_value("#late") == ""
    await page.perform(Step("fill", "css=#late", "typed by a person"), 3)
    assert await front.input_value("#late") == "typed by a person"


async def test_keys_go_to_the_field_that_has_the_focus(page: BrowserSession) -> None:
    front = page.pages.front
    assert not await is_secret(front, "")
    await front.focus("input[type=password]")
    assert await is_secret(front, "")
    await front.focus("#name")
    assert not await is_secret(front, "")


@given(st.lists(st.text("abc123 '\"", min_size=4, max_size=12), max_size=4))
def test_no_long_value_is_left(values: list[str]) -> None:
    text = "\n".join(f'- textbox "Field": {" ".join(value.split())}' for value in values)
    assert not any(value in without(text, values) for value in values if len(value.split()) == 1 and len(value) >= 10)


FRAMES = """
<h1>Sign in</h1>
<div id=host></div>
<iframe srcdoc="<label>Code <input type=password value=frame-canary></label><button>Go on</button>"></iframe>
<label>Empty <input type=password></label>
<label>Role <select><option>Reader<option selected>Admin</select></label>
<a href=#><h2>Open Contoso</h2></a><button disabled>Save</button>
<ul><li onclick=1 style="cursor:pointer">Fabrikam</li></ul>"""


async def test_secrets_in_frames_and_shadow_roots_are_withheld_too(session: BrowserSession, portal: Portal) -> None:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    front = session.pages.front
    await front.evaluate("html => { document.body.innerHTML = html }", FRAMES)
    await front.evaluate(
        """() => { const root = document.querySelector('#host').attachShadow({mode: 'open'});
        root.innerHTML = '<label>Pass <input type=password value=shadow-canary></label>' }"""
    )
    await front.frame_locator("iframe").get_by_role("button").wait_for()
    assert "canary" not in await snapshot(front)
    found = {element.words: element for element in await elements(front)}
    assert not [element for element in found.values() if "canary" in element.value]
    assert found['textbox "Code"'].value == found['textbox "Pass"'].value == WITHHELD
    assert found['textbox "Empty"'].secret
    assert (found['combobox "Role"'].options, found['combobox "Role"'].value) == (("Reader", "Admin"), "Admin")
    assert [found[words].kind for words in ('link "Open Contoso"', 'listitem "Fabrikam"', 'button "Save"')] == [
        "click",
        "click",
        "",
    ]


async def test_what_an_outline_names_is_acted_on_until_the_page_is_another(
    page: BrowserSession, portal: Portal
) -> None:
    found = {element.words: element for element in await elements(page.pages.front)}
    name = found['textbox "Name"']
    assert (name.value, name.kind, name.secret) == ("Ada Lovelace", "fill", False)
    await page.perform(Step("fill", name.locator, "Grace"), 2)
    assert await page.pages.front.input_value("#name") == "Grace"
    assert await is_secret(page.pages.front, found['textbox "Password"'].locator)
    assert not await is_secret(page.pages.front, name.locator)
    await page.perform(Step("goto", value=portal.url("/empty")), 3)
    with pytest.raises(BrowserError, match='textbox "Name" did not show'):
        await page.perform(Step("fill", name.locator, "Ada", name.words, timeout=0.5), 4)


SIGN_IN = """
<form><span id=boxes></span>
<label>Passwort <input id=label value=secret-1></label>
<label for=code>Verification code</label><input id=code value=secret-2>
<input id=by aria-labelledby=called value=secret-3><span id=called>Current password</span>
<input id=sms name=smsCode value=secret-4><input id=pin name=card_pin value=secret-5>
<input id=dots style="-webkit-text-security: disc" value=secret-6>
<textarea id=area name=privateKey>secret-7</textarea>
<div id=edit contenteditable aria-label="One-time code">secret-8</div>
<input id=eye type=password value=secret-9><input id=answer aria-label="Security answer" value=secret-10>
<input id=d1 name=couponCode value=shown-1><input id=d2 name=postalCode value=shown-2>
<input id=d3 name=token_name value=shown-3><input id=d4 aria-label="Password length" value=shown-4>
<input id=d5 type=search placeholder="Search secrets" value=shown-5><input id=d6 name=shippingInfo value=shown-6>
<input id=d7 name=footprint value=shown-7><input id=d8 name=maxTokens value=shown-8>
<div contenteditable id=d9>shown-9</div><input id=d10 maxlength=1 value=J>
</form>"""

BOXES = """() => { for (let at = 0; at < 6; at++) {
  boxes.insertAdjacentHTML("beforeend", `<input class=box maxlength=1 size=1 aria-label="Digit ${at + 1}" value=${at}>`);
} }"""


@pytest.fixture
async def sign_in(session: BrowserSession, portal: Portal) -> BrowserSession:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    await session.pages.front.evaluate("html => { document.body.innerHTML = html }", SIGN_IN)
    return session


async def test_fields_are_known_by_label_looks_and_name_and_others_are_left(sign_in: BrowserSession) -> None:
    front = sign_in.pages.front
    names = ("label", "code", "by", "sms", "pin", "dots", "area", "edit", "eye", "answer")
    assert {name: await is_secret(front, f"css=#{name}") for name in names} == dict.fromkeys(names, True)
    decoys = [f"d{number}" for number in range(1, 11)]
    assert {name: await is_secret(front, f"css=#{name}") for name in decoys} == dict.fromkeys(decoys, False)
    text = await snapshot(front)
    assert "secret-" not in text
    assert all(f"shown-{number}" in text for number in range(1, 10))


async def test_a_row_of_boxes_takes_a_code(sign_in: BrowserSession) -> None:
    front = sign_in.pages.front
    await front.evaluate(BOXES)
    assert await is_secret(front, "css=.box >> nth=2")


async def test_a_password_that_a_button_shows_is_one_still(sign_in: BrowserSession) -> None:
    front = sign_in.pages.front
    await front.evaluate("() => { eye.type = 'text' }")
    await front.wait_for_function("() => eye.hasAttribute('data-workbench-secret')")
    assert await is_secret(front, "css=#eye")
    assert "secret-9" not in await snapshot(front)


async def test_nothing_is_typed_into_a_secret_field_through_its_label(page: BrowserSession) -> None:
    front = page.pages.front
    with pytest.raises(BrowserError, match="takes a password"):
        await page.perform(Step("fill", "css=label:has-text('Password')", "typed by an agent", actor="agent"), 2)
    assert await front.input_value("input[type=password]") == "hunter2-canary"


async def test_a_picture_covers_what_it_is_told_to(page: BrowserSession) -> None:
    front = page.pages.front
    line = next(line for line in (await marked_outline(front)).split("\n") if "7 items" in line)
    field = await front.locator("#text").bounding_box()
    assert field is not None
    image = await screenshot(front, whole=False, cover=[f"aria-ref={line.partition('[ref=')[2].partition(']')[0]}"])
    assert await colour(page, image, field["x"] + field["width"] - 6, field["y"] + 6) == [0, 0, 0]

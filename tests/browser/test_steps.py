from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.browser.conftest import Told, opened
from tests.browser.portal import Portal
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession, Callbacks
from workbench.browser.step import Step

SEED = "GEZD GNBV-GY3T QOJQ"


@pytest.fixture
async def home(session: BrowserSession, portal: Portal) -> BrowserSession:
    await session.perform(Step("goto", value=portal.url()), 1)
    return session


async def value(session: BrowserSession, selector: str) -> str:
    return await session.pages.front.input_value(selector)


async def test_fields_are_filled_and_named_but_their_values_are_not(home: BrowserSession) -> None:
    title = await home.perform(Step("fill", "css=#email", "someone@example.com"), 2)
    assert title == 'fill textbox "E-mail"'
    assert await value(home, "#email") == "someone@example.com"


async def test_a_title_that_was_given_is_kept(home: BrowserSession) -> None:
    assert await home.perform(Step("click", "css=#email", title="open the \x1bpartner"), 2) == "open the \ufffdpartner"


async def test_a_choice_is_made(home: BrowserSession) -> None:
    assert await home.perform(Step("select", "css=#country", "nl"), 2) == 'choose in combobox "Country"'
    assert await value(home, "#country") == "nl"


async def test_a_choice_that_a_list_does_not_have_is_said_to_be_none(home: BrowserSession) -> None:
    with pytest.raises(BrowserError, match="has no option 'zz'") as caught:
        await home.perform(Step("select", "css=#country", "zz", timeout=0.2), 2)
    assert "query for `option`" in caught.value.hint


async def test_a_file_is_uploaded(home: BrowserSession, portal: Portal) -> None:
    assert await home.perform(Step("upload", "css=#file", "a,b", "rows.csv"), 2) == 'give a file to file input "File"'
    await home.perform(Step("idle"), 2)
    assert portal.requests("/api/file")[-1].body == b"a,b"


async def test_keys_are_pressed_and_only_named_keys_are_told(home: BrowserSession) -> None:
    assert await home.perform(Step("press", "css=#code", "7"), 2) == 'press a key in textbox "Code"'
    assert await home.perform(Step("press", "css=#code", "Backspace"), 2) == 'press Backspace in textbox "Code"'
    assert await home.perform(Step("press", value="Escape"), 2) == "press Escape"
    assert await value(home, "#code") == ""


async def test_going_on_back_and_again(home: BrowserSession, portal: Portal) -> None:
    await home.perform(Step("click", "role=link[name='Next page']"), 2)
    await home.perform(Step("wait", value="**/second"), 2)
    await home.perform(Step("wait", "role=heading[name='second']"), 2)
    await home.perform(Step("back"), 3)
    assert home.current_url() == portal.url("/")
    await home.perform(Step("reload"), 4)
    assert portal.tags("/")[-1] == "4"
    assert await home.perform(Step("goto", value="/second?token=abc"), 5) == "open /second"
    assert home.current_url() == portal.url("/second?token=abc")


async def test_a_note_does_nothing(home: BrowserSession, portal: Portal) -> None:
    assert await home.perform(Step("note", value="here it starts"), 9) == "note"
    await home.pages.front.evaluate("() => fetch('/api/after-note')")
    assert portal.tags("/api/after-note") == ["1"]


async def test_a_secret_is_learned_before_it_is_typed(browser: Browser, portal: Portal, tmp_path: Path) -> None:
    told: list[str] = []
    sessions: list[BrowserSession] = []

    async def learn(values: tuple[str, ...]) -> None:
        told.extend((*values, await value(sessions[0], "#password")))

    async with opened(browser, LaunchPlan(tmp_path / "browser"), Callbacks(learn=learn)) as session:
        sessions.append(session)
        await session.perform(Step("goto", value=portal.url()), 1)
        title = await session.perform(Step("fill_secret", "css=#password", "correct horse"), 2)
        assert await value(session, "#password") == "correct horse"
    assert told == ["correct horse", ""]
    assert title == 'fill password field "Password"'


async def test_a_secret_that_nobody_learned_is_not_typed(browser: Browser, portal: Portal, tmp_path: Path) -> None:
    async with opened(browser, LaunchPlan(tmp_path / "browser"), Callbacks()) as session:
        await session.perform(Step("goto", value=portal.url()), 1)
        with pytest.raises(BrowserError, match="Nobody is there"):
            await session.perform(Step("fill_secret", "css=#password", "correct horse"), 2)
        assert await value(session, "#password") == ""


async def test_a_one_time_code_is_learned_and_typed(home: BrowserSession, told: Told) -> None:
    title = await home.perform(Step("fill_totp", "css=#code", SEED), 2)
    code = await value(home, "#code")
    assert (len(code), code.isdecimal()) == (6, True)
    assert told.learned[-1] == (SEED, code)
    assert title == 'type a one-time code into textbox "Code"'


async def test_an_optional_step_is_left_out_when_its_element_is_missing(home: BrowserSession) -> None:
    title = await home.perform(Step("click", "css=#trust", optional=True), 2)
    assert title == "click css=#trust (left out: it is not there)"
    assert await home.perform(Step("wait", value="**/nowhere", optional=True), 2) == "wait for the page"


async def test_a_missing_element_is_an_error_that_names_it(home: BrowserSession) -> None:
    with pytest.raises(BrowserError, match=r"The page as it is now has no e46\."):
        await home.perform(Step("click", "aria-ref=e46", timeout=0.2), 2)
    with pytest.raises(BrowserError, match="css=#missing did not show within"):
        await home.perform(Step("click", "css=#missing", timeout=0.3), 2)


async def test_a_page_that_takes_too_long_is_not_said_to_be_covered(home: BrowserSession) -> None:
    with pytest.raises(BrowserError, match="Could not reload") as caught:
        await home.perform(Step("reload", timeout=0.001), 2)
    assert "does not answer" in caught.value.hint


async def test_two_elements_that_match_are_an_error_that_says_what_to_do(home: BrowserSession) -> None:
    with pytest.raises(BrowserError, match="several elements match") as caught:
        await home.perform(Step("click", "role=button[name='Twin']"), 2)
    assert "nth=0" in caught.value.hint


async def test_a_failure_never_repeats_the_secret(home: BrowserSession) -> None:
    await home.pages.front.evaluate("() => { document.querySelector('#password').disabled = true }")
    with pytest.raises(BrowserError) as caught:
        await home.perform(Step("fill_secret", "css=#password", "correct horse", timeout=1), 2)
    assert "horse" not in f"{caught.value!s}{caught.value.__cause__}"


async def test_a_page_that_does_not_load_says_why_without_the_query(home: BrowserSession) -> None:
    with pytest.raises(BrowserError, match="Could not open /x: ERR_") as caught:
        await home.perform(Step("goto", value="http://127.0.0.1:9/x?token=abc"), 2)
    assert "abc" not in str(caught.value)


async def test_a_wait_that_is_not_met_is_an_error(home: BrowserSession) -> None:
    with pytest.raises(BrowserError, match="did not get to"):
        await home.perform(Step("wait", value="**/nowhere", timeout=0.3), 2)


async def test_idle_waits_for_requests_and_gives_up_on_those_that_never_end(
    home: BrowserSession, portal: Portal
) -> None:
    await home.pages.front.evaluate("() => { fetch('/api/never') }")
    started = asyncio.get_running_loop().time()
    await home.perform(Step("idle", timeout=1.2), 2)
    assert asyncio.get_running_loop().time() - started >= 1.2
    await home.perform(Step("goto", value=portal.url("/second")), 3)
    await home.perform(Step("idle", timeout=10), 4)

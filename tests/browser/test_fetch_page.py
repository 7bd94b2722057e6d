from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright._impl.transport import Transport

from tests.browser.conftest import Told, opened
from tests.browser.portal import WITH_SERVICE_WORKER, Portal
from workbench.browser.failure import BrowserError
from workbench.browser.fetch import FormPart, PageAnswer, PageFetch
from workbench.browser.fetch_page import run_fetch, web_origin
from workbench.browser.find import Browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession, Callbacks
from workbench.browser.step import Step
from workbench.exchange import PAGE_TAGS
from workbench.operation import BearerSource

SOURCE = BearerSource("sessionStorage", "oidc.user:", "access_token")
STORE = "([storage, key, value]) => window[storage].setItem(key, value)"


@pytest.fixture
async def signed_in(session: BrowserSession, portal: Portal) -> AsyncIterator[BrowserSession]:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    value = json.dumps({"access_token": portal.token, "id_token": "x.y.z"})
    await session.pages.front.evaluate(STORE, ["sessionStorage", "oidc.user:https://idp:app", value])
    portal.seen.clear()
    yield session
    await session.pages.front.evaluate("() => { sessionStorage.clear(); localStorage.clear() }")


async def call(session: BrowserSession, fetch: PageFetch, tags: list[str] | None = None) -> PageAnswer:
    """Send a call; ``tags`` gathers what its requests were said to carry."""

    async def begin(tag: int) -> None:
        assert tag >= PAGE_TAGS
        if tags is not None:
            tags.append(str(tag))

    return await run_fetch(session.pool, fetch, begin)


async def test_a_call_uses_the_bearer_of_the_signed_in_tab(signed_in: BrowserSession, portal: Portal) -> None:
    tags: list[str] = []
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE), tags)
    assert (answer.status, json.loads(answer.body), answer.truncated) == (200, {"allowed": True}, False)
    assert ("content-type", "application/json") in answer.headers
    assert portal.tags("/api/bearer") == tags


async def test_the_token_never_comes_into_this_process(
    signed_in: BrowserSession, portal: Portal, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[str] = []
    take = Transport.deserialize_message

    def listen(self: Transport, data: str | bytes) -> object:
        received.append(data if isinstance(data, str) else data.decode())
        return take(self, data)

    monkeypatch.setattr(Transport, "deserialize_message", listen)
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE))
    assert answer.status == 200
    assert any("allowed" in message for message in received)
    assert portal.token not in "".join(received)
    assert told.submitted == []


async def test_a_token_that_was_renewed_is_the_one_that_is_used(signed_in: BrowserSession, portal: Portal) -> None:
    await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE))
    old, portal.token = portal.token, "tok-renewed-SECRET"
    value = json.dumps({"access_token": portal.token})
    await signed_in.pages.front.evaluate(STORE, ["sessionStorage", "oidc.user:https://idp:app", value])
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE))
    portal.token = old
    assert answer.status == 200


async def test_a_bare_token_in_local_storage_is_found_too(signed_in: BrowserSession, portal: Portal) -> None:
    await signed_in.pages.front.evaluate(STORE, ["localStorage", "app.token", portal.token])
    source = BearerSource("localStorage", "app.token")
    assert (await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=source))).status == 200


async def test_an_api_on_another_origin_is_called_from_the_signed_in_one(
    browser: Browser, portal: Portal, proxy_port: int, spki: str, tmp_path: Path
) -> None:
    plan = LaunchPlan(tmp_path / "browser", proxy_port, spki)
    page = f"http://127.0.0.1:{portal.port}"
    portal.seen.clear()
    tags: list[str] = []
    async with opened(browser, plan, Callbacks()) as session:
        await session.perform(Step("goto", value=f"{page}/empty"), 1)
        await session.pages.front.evaluate(STORE, ["localStorage", "app.token", portal.token])
        bearer = BearerSource("localStorage", "app.token")
        answer = await call(session, PageFetch("GET", "https://secure.example/api/bearer", bearer=bearer), tags)
    assert answer.status == 200
    sent = portal.requests("/api/bearer")
    assert [seen.method for seen in sent] == ["OPTIONS", "GET"]
    assert sent[-1].headers["origin"] == page
    assert portal.tags("/api/bearer")[-1] == tags[-1]


async def test_a_call_leaves_the_persons_tab_alone(signed_in: BrowserSession, portal: Portal) -> None:
    page = signed_in.pages.front
    before = await page.evaluate("() => [location.href, document.body.innerHTML, history.length, document.hasFocus()]")
    await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE))
    after = await page.evaluate("() => [location.href, document.body.innerHTML, history.length, document.hasFocus()]")
    assert before == after
    assert signed_in.pages.seen == [page]
    assert signed_in.current_url() == portal.url("/empty")


async def test_calls_cost_no_request_but_their_own(signed_in: BrowserSession, portal: Portal) -> None:
    await call(signed_in, PageFetch("GET", portal.url("/api/alone", host="fresh")))
    assert [seen.path for seen in portal.seen] == ["/api/alone"]


async def test_calls_side_by_side_carry_tags_of_their_own(signed_in: BrowserSession, portal: Portal) -> None:
    told: dict[int, list[str]] = {number: [] for number in range(50, 58)}
    await asyncio.gather(
        *(call(signed_in, PageFetch("GET", portal.url(f"/api/at/{number}")), tags) for number, tags in told.items())
    )
    assert {number: portal.tags(f"/api/at/{number}") for number in told} == told
    assert len({tags[0] for tags in told.values()}) == 3
    await signed_in.pages.front.evaluate("() => fetch('/api/persons')")
    assert portal.tags("/api/persons") == ["1"]


async def test_a_page_keeps_its_tag_while_the_person_acts(signed_in: BrowserSession, portal: Portal) -> None:
    before: list[str] = []
    after: list[str] = []
    await call(signed_in, PageFetch("GET", portal.url("/api/before")), before)
    await signed_in.perform(Step("note", value="x"), 2)
    await signed_in.tag(3)
    await call(signed_in, PageFetch("GET", portal.url("/api/later")), after)
    assert portal.tags("/api/before") + portal.tags("/api/later") == before + after
    await signed_in.tag(1)


async def test_the_tab_that_holds_the_bearer_now_is_the_one_that_is_asked(
    signed_in: BrowserSession, portal: Portal
) -> None:
    fetch = PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE)
    await call(signed_in, fetch)
    first = signed_in.pages.front
    await first.evaluate("() => sessionStorage.clear()")
    async with first.context.expect_page() as opening:
        await first.evaluate("() => { window.open('/empty', '_blank', 'noopener') }")
    second = await opening.value
    await second.wait_for_load_state()
    value = json.dumps({"access_token": portal.token})
    await second.evaluate(STORE, ["sessionStorage", "oidc.user:https://idp:app", value])
    assert (await call(signed_in, fetch)).status == 200
    await second.evaluate("() => sessionStorage.clear()")
    await first.evaluate(STORE, ["sessionStorage", "oidc.user:https://idp:app", value])
    assert (await call(signed_in, fetch)).status == 200
    await second.close()


async def test_a_tab_that_was_loaded_again_is_asked_again(signed_in: BrowserSession, portal: Portal) -> None:
    """The document that handed the token over is gone, and with it whoever listened."""
    fetch = PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE)
    holders, tab, names = signed_in.pool.holders, signed_in.pages.front, list[str]()
    for _ in range(2):
        assert (await call(signed_in, fetch)).status == 200
        names.append(await holders.channel(tab, SOURCE))
        assert (await call(signed_in, fetch)).status == 200
        assert await holders.channel(tab, SOURCE) == names[-1]
        await signed_in.perform(Step("reload"), 1)
    assert len(set(names)) == 2


async def test_a_call_without_a_bearer_in_any_page_says_where_it_looked(
    signed_in: BrowserSession, portal: Portal
) -> None:
    await signed_in.pages.front.evaluate("() => sessionStorage.clear()")
    with pytest.raises(BrowserError, match=r"no page has a bearer in sessionStorage under oidc\.user:…") as caught:
        await call(signed_in, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE))
    assert "Sign in" in caught.value.hint
    assert portal.requests("/api/bearer") == []


async def test_a_refused_call_is_an_answer(signed_in: BrowserSession, portal: Portal) -> None:
    assert (await call(signed_in, PageFetch("GET", portal.url("/api/bearer")))).status == 401


async def test_the_csrf_cookie_goes_into_its_header(signed_in: BrowserSession, portal: Portal) -> None:
    await signed_in.pages.front.evaluate("() => { document.cookie = 'csrf=a%20b; path=/' }")
    fetch = PageFetch("POST", portal.url("/api/csrf"), body="", csrf_header="X-CSRF-Token", csrf_cookie="csrf")
    assert json.loads((await call(signed_in, fetch)).body) == {"same": True}


def answered(portal: Portal, *member: str) -> PageFetch:
    """Give a write whose anti-forgery value is asked for first."""
    return PageFetch(
        "POST",
        portal.url("/api/csrf"),
        body="",
        csrf_header="X-CSRF-Token",
        csrf_url=portal.url("/api/session"),
        csrf_member=member,
        credentials="include",
    )


async def test_an_anti_forgery_value_is_taken_from_an_answer(signed_in: BrowserSession, portal: Portal) -> None:
    await signed_in.pages.front.evaluate("() => { document.cookie = 'csrf=a%20b; path=/' }")
    assert json.loads((await call(signed_in, answered(portal, "csrf", "token"))).body) == {"same": True}


@pytest.mark.parametrize("member", [("csrf", "other"), ("csrf",), ("csrf", "token", "length"), ("constructor", "name")])
async def test_what_an_answer_does_not_give_is_not_sent(
    signed_in: BrowserSession, portal: Portal, member: tuple[str, ...]
) -> None:
    with pytest.raises(BrowserError, match="did not give its anti-forgery value"):
        await call(signed_in, answered(portal, *member))
    assert portal.requests("/api/csrf") == []


async def test_a_missing_csrf_cookie_is_an_error(signed_in: BrowserSession, portal: Portal) -> None:
    fetch = PageFetch("POST", portal.url("/api/csrf"), csrf_header="X-CSRF-Token", csrf_cookie="none")
    with pytest.raises(BrowserError, match="the portal has set no cookie none"):
        await call(signed_in, fetch)


async def test_a_body_and_its_headers_are_sent_as_given(signed_in: BrowserSession, portal: Portal) -> None:
    fetch = PageFetch(
        "POST", portal.url("/api/plain"), (("Content-Type", "application/merge-patch+json"),), body='{"a": "é"}'
    )
    await call(signed_in, fetch)
    (seen,) = portal.requests("/api/plain")
    assert (seen.headers["content-type"], seen.body) == ("application/merge-patch+json", '{"a": "é"}'.encode())


async def test_multipart_parts_arrive_as_fields_and_files(signed_in: BrowserSession, portal: Portal) -> None:
    parts = (FormPart("title", "Rows"), FormPart("file", "a,b", "rows.csv", "text/csv"))
    answer = await call(signed_in, PageFetch("POST", portal.url("/api/upload"), parts=parts))
    assert json.loads(answer.body) == {"title": "Rows", "file": ["rows.csv", "text/csv", "a,b"]}


async def test_a_body_past_the_limit_is_cut_and_its_size_told(signed_in: BrowserSession, portal: Portal) -> None:
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/big"), limit=1001))
    assert (answer.truncated, answer.size) == (True, 1_000_000)
    assert answer.body.startswith("é" * 500)
    assert len(answer.body) <= 501


async def test_a_binary_body_is_left_out_and_said_so(signed_in: BrowserSession, portal: Portal) -> None:
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/binary")))
    assert (answer.body, answer.size, answer.omitted) == ("", 1024, "binary")


async def test_as_many_events_are_read_as_were_asked_for(signed_in: BrowserSession, portal: Portal) -> None:
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/events"), events=3))
    assert answer.body.startswith("event: tick\ndata: 0\n\nevent: tick\ndata: 1\n\nevent: tick\ndata: 2\n\n")
    assert answer.body.count("data:") < 100


async def test_a_stream_that_has_too_few_events_gives_those_that_came_in_time(
    signed_in: BrowserSession, portal: Portal
) -> None:
    answer = await call(signed_in, PageFetch("GET", portal.url("/api/events"), events=100_000, event_seconds=0.5))
    assert answer.status == 200
    assert answer.body.startswith("event: tick\ndata: 0\n\n")


async def test_a_call_that_takes_too_long_ends(signed_in: BrowserSession, portal: Portal) -> None:
    with pytest.raises(BrowserError, match=r"did not answer within 0\.3 s"):
        await call(signed_in, PageFetch("GET", portal.url("/api/never"), timeout=0.3))
    assert (await call(signed_in, PageFetch("GET", portal.url("/api/after")))).status == 200


async def test_a_connection_that_fails_is_told_in_words(signed_in: BrowserSession) -> None:
    with pytest.raises(BrowserError, match="The portal gave no answer"):
        await call(signed_in, PageFetch("GET", "http://127.0.0.1:9/x"))


async def test_no_service_worker_answers_a_call(signed_in: BrowserSession, portal: Portal) -> None:
    fetch = PageFetch("GET", portal.url("/sw/made"))
    await call(signed_in, fetch)
    await signed_in.pages.front.evaluate(WITH_SERVICE_WORKER)
    assert json.loads((await call(signed_in, fetch)).body) == {"path": "/sw/made"}


@pytest.mark.parametrize("url", ["/relative", "file:///etc/passwd", "javascript:alert(1)", "http://"])
async def test_only_absolute_http_urls_are_called(url: str) -> None:
    with pytest.raises(BrowserError, match="absolute http or https URL"):
        web_origin(url)


def test_an_origin_has_no_user_in_it() -> None:
    assert web_origin("https://user:pass@portal.example:8443/a?b") == "https://portal.example:8443"

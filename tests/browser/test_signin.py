"""A recipe is followed without a browser: pages are facts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.browser.signin import STUCK, Decision, Do, Facts, Failed, Progress, SignedIn, Wait, decide
from workbench.operation.recipe import Act, ErrorText, Means, Recipe, Rule, Target

EMAIL, PASSWORD = Target(autocomplete="username"), Target(autocomplete="current-password")
CODE, TRUST, STAY = Target(autocomplete="one-time-code"), Target("button", "Trust"), Target(text="Stay signed in?")
WRONG, WRONG_CODE, CAPTCHA, HOME = (
    Target(text="do not match"),
    Target(text="wrong code"),
    Target(css="#c"),
    Target(css="#h"),
)

RECIPE = Recipe(
    rules=(
        Rule("account", Target(text="{username}"), (Act("click"),)),
        Rule("e-mail", EMAIL, (Act("fill", "username"), Act("press", "Enter"))),
        Rule("password", PASSWORD, (Act("fill", "password"),)),
        Rule("code", CODE, (Act("fill", "totp"),)),
        Rule("trust", TRUST, (Act("click"),)),
        Rule("stay", STAY, (Act("click", at=Target("button", "Yes")),), url="https://idp.example/*"),
    ),
    errors=(ErrorText(WRONG, "credentials"), ErrorText(WRONG_CODE, "code"), ErrorText(CAPTCHA, "person")),
    signed_in=HOME,
)


def page(number: int, *seen: Target, url: str = "https://idp.example/login") -> Facts:
    return Facts(url, frozenset(seen), str(number))


def walk(*pages: Facts, recipe: Recipe = RECIPE, waited: float = 0.0) -> list[str]:
    """Show pages one after the other; gives what was done, by the rules' titles."""
    progress, did = Progress(), []
    for facts in pages:
        decision, progress = decide(recipe, progress, facts, waited)
        did.append(words(decision))
    return did


def words(decision: Decision) -> str:
    match decision:
        case Do(rule):
            return rule.title
        case Failed(why):
            return f"failed: {why}"
        case SignedIn():
            return "signed in"
    return "wait"


def test_each_page_gets_what_it_asks_for_and_the_last_one_ends_it() -> None:
    pages = (page(1, EMAIL), page(2, PASSWORD), page(3, CODE), page(4, TRUST), page(5, HOME))
    assert walk(*pages) == ["e-mail", "password", "code", "trust", "signed in"]


def test_a_page_that_was_not_asked_for_is_left_out() -> None:
    assert walk(page(1, PASSWORD), page(2, HOME)) == ["password", "signed in"]


def test_a_page_that_has_not_changed_yet_is_waited_for() -> None:
    assert walk(page(1, EMAIL), page(1, EMAIL), page(2, PASSWORD)) == ["e-mail", "wait", "password"]


def test_one_document_that_shows_field_after_field_is_followed_too() -> None:
    assert walk(page(1, EMAIL), page(1, EMAIL, PASSWORD), page(1, EMAIL, PASSWORD)) == ["e-mail", "e-mail", "password"]


def test_a_bearer_in_the_page_is_a_session() -> None:
    assert walk(replace(page(1), has_token=True)) == ["signed in"]


def test_a_url_can_say_that_the_session_is_there() -> None:
    recipe = replace(RECIPE, signed_in=None, signed_in_url="https://portal.example/home*")
    assert walk(page(1, url="https://portal.example/home?x=1"), recipe=recipe) == ["signed in"]


def test_a_rule_for_some_pages_alone_is_not_done_elsewhere() -> None:
    assert walk(page(1, STAY), page(2, STAY, url="https://portal.example/")) == ["stay", "wait"]


def test_a_password_is_never_typed_twice_unasked() -> None:
    assert walk(page(1, PASSWORD), page(2, PASSWORD)) == ["password", "failed: again"]


def test_a_refused_password_ends_the_login_at_once() -> None:
    assert walk(page(1, PASSWORD), page(2, PASSWORD, WRONG)) == ["password", "failed: credentials"]


def test_a_refused_code_is_followed_by_the_next_ones_and_then_given_up() -> None:
    pages = [page(1, CODE), *(page(number, CODE, WRONG_CODE) for number in range(2, 5))]
    assert walk(*pages) == ["code", "code", "code", "failed: code"]


def test_what_only_a_person_can_do_is_said_to_be_theirs() -> None:
    assert walk(page(1, PASSWORD, CAPTCHA)) == ["failed: person"]


def test_a_page_that_the_recipe_does_not_know_is_given_up_after_a_while() -> None:
    assert walk(page(1)) == ["wait"]
    assert walk(page(1), waited=STUCK + 1) == ["failed: stuck"]


_TARGETS = st.sampled_from([*RECIPE.targets()])
_MEANS: dict[Target, Means] = {error.see: error.means for error in RECIPE.errors}


@given(st.lists(st.tuples(st.integers(0, 3), st.frozensets(_TARGETS, max_size=4)), max_size=40))
def test_no_sequence_of_pages_makes_a_rule_run_more_often_than_it_may(
    pages: list[tuple[int, frozenset[Target]]],
) -> None:
    did = walk(*(Facts("https://idp.example/", seen, str(number)) for number, seen in pages))
    for rule in RECIPE.rules:
        assert did.count(rule.title) <= rule.most


def test_a_recipe_says_which_credentials_it_types() -> None:
    assert RECIPE.credentials() == ("username", "password", "totp")
    assert Recipe((RECIPE.rules[4],)).credentials() == ()


def test_waiting_is_no_decision_to_act() -> None:
    assert decide(RECIPE, Progress(), page(1), 0.0) == (Wait(), Progress())

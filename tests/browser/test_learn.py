"""A person's own sign-in becomes a recipe that does the same and holds no value."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.browser.learn import Doing, learn
from workbench.operation.recipe import Act, Rule, Target

IDP = "https://id.example/login"
EMAIL = Doing("fill", "textbox", "E-mail address", "email", "username", "email", "email", f"{IDP}/email", 1.0)
NEXT = Doing("click", "button", "Next", "submit", url=f"{IDP}/email", at=0.9)
PASSWORD = Doing("fill", "password field", "Password", "password", "current-password", url=f"{IDP}/password", at=2.0)
ENTER = Doing("press", "password field", "Password", "password", url=f"{IDP}/password", at=2.1)
CODE = Doing("fill", "textbox", "Code from your app", "text", "one-time-code", url=f"{IDP}/code", at=3.0)
VERIFY = Doing("click", "button", "Verify", "submit", url=f"{IDP}/code", at=3.5)
TRUST = Doing("click", "button", "Trust this device", "submit", url=f"{IDP}/trust", at=4.0)


def test_each_page_becomes_a_rule_with_what_sends_it() -> None:
    # The mouse goes down on the button before the field says that it changed.
    recipe = learn([NEXT, EMAIL, PASSWORD, ENTER, CODE, VERIFY, TRUST])
    assert recipe is not None
    assert recipe.rules == (
        Rule(
            "user name",
            Target(label="E-mail address", autocomplete="username", css="#email"),
            (Act("fill", "username"), Act("click", at=Target("button", "Next"))),
        ),
        Rule(
            "password",
            Target(label="Password", autocomplete="current-password"),
            (Act("fill", "password"), Act("press", "Enter")),
        ),
        Rule(
            "one-time code",
            Target(label="Code from your app", autocomplete="one-time-code"),
            (Act("fill", "totp"), Act("click", at=Target("button", "Verify"))),
        ),
        Rule("trust this device", Target("button", "Trust this device"), (Act("click"),)),
    )


def test_without_a_password_nothing_was_learned() -> None:
    assert learn([EMAIL, NEXT]) is None
    assert learn([]) is None


def test_a_password_that_was_mistyped_first_is_typed_once() -> None:
    recipe = learn([EMAIL, PASSWORD, PASSWORD, ENTER])
    assert recipe is not None
    assert [rule.title for rule in recipe.rules] == ["user name", "password"]
    assert recipe.rules[1].acts[-1] == Act("press", "Enter")


def test_fields_without_attributes_are_told_by_their_words() -> None:
    bare = [
        Doing("fill", "textbox", "User ID", "text", name="uid", url=IDP, at=1),
        Doing("fill", "password field", "", "password", id="x:r7:", url=IDP, at=2),
        Doing("click", "button", "Log in", url=IDP, at=3),
        Doing("fill", "textbox", "Authenticator code", "tel", id="otp", url=IDP, at=9),
    ]
    recipe = learn(bare)
    assert recipe is not None
    assert recipe.credentials() == ("username", "password", "totp")
    assert recipe.rules[0].see == Target(label="User ID", css='input[name="uid"]')
    # An id that a framework made is another one at the next visit.
    assert recipe.rules[1].see == Target(css='input[type="password"]')


def test_the_tile_of_an_account_is_every_accounts() -> None:
    tile = Doing("click", "button", "Ada Lovelace ada@contoso.example", url=f"{IDP}/choose")
    recipe = learn([tile, PASSWORD, ENTER])
    assert recipe is not None
    assert recipe.rules[0].see == Target("button", "{username}")
    phone = replace(tile, label="Text +43 660 1234567")
    assert learn([phone, PASSWORD, ENTER]) == learn([PASSWORD, ENTER])


@given(
    st.lists(
        st.builds(
            Doing,
            st.sampled_from(["click", "press", "fill", "select"]),
            st.sampled_from(["button", "textbox", "link", ""]),
            st.text(max_size=20),
            st.sampled_from(["", "text", "password", "email", "submit"]),
            st.text(max_size=12),
            st.text(max_size=12),
            st.text(max_size=12),
            st.sampled_from([IDP, f"{IDP}/2"]),
            st.floats(0, 100),
        ),
        max_size=12,
    )
)
def test_no_page_makes_learning_fail(doings: list[Doing]) -> None:
    recipe = learn(doings)
    assert recipe is None or "password" in recipe.credentials()

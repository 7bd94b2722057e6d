"""Fields that take what signs somebody in: an agent sees nothing of them, and types nothing into them."""

from __future__ import annotations

from playwright.async_api import Locator

from workbench.browser.failure import BrowserError

SECRET_FIELDS = ", ".join(
    (
        "input[type=password]",
        *(f"input[autocomplete~='{kind}']" for kind in ("one-time-code", "current-password", "new-password")),
        "input[autocomplete^='cc-']",
        *(
            f"input[{attribute}*='{word}' i]"
            for attribute in ("name", "id", "aria-label", "placeholder")
            for word in (
                "password",
                "passwd",
                "passcode",
                "otp",
                "totp",
                "one-time",
                "mfa",
                "2fa",
                "secret",
                "token",
                "cvc",
            )
        ),
        "input[inputmode=numeric][maxlength='6']",
        "input[inputmode=numeric][maxlength='1']",
        "[data-workbench-secret]",
    )
)
"""What takes a password, a code or a card: by type, by the autofill field names of the HTML Standard, by its name."""

MATCHES = "(element, secret) => element.matches(secret)"


async def demand_open(field: Locator) -> None:
    """Raise BrowserError for a field that takes a password, a code or a card: one that shows up late is seen here alone."""
    if await field.evaluate(MATCHES, SECRET_FIELDS):
        raise BrowserError(
            "This field takes a password, a code or a card.",
            kept="Nothing was typed.",
            hint="Sign in with `login`, or ask the person to type it.",
        )

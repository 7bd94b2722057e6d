"""The pages of the login: plain forms, rendered here."""

from __future__ import annotations

from html import escape

_FRAME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/identity.css"></head>
<body><main><p class="brand">Northwind ID</p><h1>{title}</h1>{error}
<form method="post" action="/login/{stage}"><input type="hidden" name="login" value="{login}">{fields}</form>
</main></body></html>"""

_FIELDS = {
    "email": """<label for="email">E-mail address</label>
<input id="email" name="email" type="email" autocomplete="username" required autofocus>
<button type="submit">Next</button>""",
    "password": """<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
<button type="submit">Sign in</button>""",
    "code": """<label for="code">Code from your authenticator app</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" required autofocus>
<button type="submit">Verify</button>""",
    "trust": """<p>You won't be asked for a code on this device for 30 days.</p>
<button type="submit" name="trust" value="yes">Trust this device</button>
<button type="submit" name="trust" value="no" class="quiet">Not now</button>""",
}

_TITLES = {
    "email": "Sign in",
    "password": "Enter your password",
    "code": "Two-step verification",
    "trust": "Trust this device?",
}


def login_page(stage: str, login: str, error: str = "") -> str:
    """Give the HTML of one stage of a login."""
    message = f'<p class="error" role="alert">{escape(error)}</p>' if error else ""
    return _FRAME.format(
        title=_TITLES[stage], error=message, stage=stage, login=escape(login, quote=True), fields=_FIELDS[stage]
    )

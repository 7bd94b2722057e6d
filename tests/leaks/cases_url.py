"""Secrets in URLs."""

from __future__ import annotations

import base64
import json
import zlib
from urllib.parse import quote

from tests.leaks.case import Case, in_url
from tests.leaks.planter import Planter, b64

_KEYS = (
    "access_token", "accessToken", "access-token", "token", "auth_token", "authToken", "X-Auth-Token", "apikey", "api_key", "api-key",
    "apiKey", "key_secret", "client_secret", "password", "passwd", "pwd", "pass", "user_password", "sid", "sessionId", "session_id",
    "PHPSESSID", "jsessionid", "sessionToken", "refresh_token", "id_token", "reset_token", "resetToken", "invite_token", "confirmation_token",
    "unsubscribe_token", "csrf_token", "_csrf", "authenticity_token", "jwt", "bearer", "auth", "authkey", "auth_key", "secret", "app_secret",
    "oauth_token", "oauth_verifier", "oauth_signature", "hapikey", "private_token", "X-Plex-Token", "wstoken", "subscription-key",
    "passwort", "kennwort", "contraseña", "mot_de_passe", "senha", "wachtwoord", "haslo", "hasło", "пароль", "密码", "otp_token",
    "login_ticket", "ticket", "login", "session", "state", "magic", "magic_link", "one_time_token", "ott", "nonce", "sso", "sso_token",
    "signed_request", "share_token", "shareKey", "download_token", "upload_token", "preview_token", "guest_token", "mfa_token", "x-api-key",
    "code_verifier", "device_code", "user_token", "userToken", "tkn", "tok", "accesskey", "access_key", "awsSecretKey", "AWSAccessKeyId",
    "api_token", "apitoken", "authz", "authorization", "credential", "credentials", "verification_token", "activation_token", "rememberMe",
    "recovery_token", "invitation_token", "hash_token", "ws_token", "st", "loginToken", "autologin", "transfer_token", "login_token",
)  # fmt: skip


def _pairs(p: Planter, name: str, value: str) -> str:
    return f"/items/{p.number()}?page=2&{name}={value}&sort=-created&status={p.pick(('active', 'closed'))}"


def _key(name: str) -> Case:
    encoded = quote(name)
    sizes = {"ticket": 22, "login": 22, "session": 22, "state": 22, "st": 24, "nonce": 22, "magic": 24}
    return in_url("url.query-key", name, lambda p: _pairs(p, encoded, p.token(sizes.get(name, 32))))


def _nested(p: Planter, times: int) -> str:
    text = f"https://partner.example/cb?token={p.token()}&tab=orders"
    for _ in range(times):
        text = quote(text, safe="")
    return f"/go/{p.number()}?next={text}&page=2"


def _deflated(text: str) -> str:
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return quote(base64.b64encode(machine.compress(text.encode()) + machine.flush()).decode(), safe="")


def _saml(p: Planter) -> str:
    request = f'<samlp:AuthnRequest ID="_{p.hex()}" IssueInstant="2026-02-03T04:05:06Z" Version="2.0"><saml:Issuer>urn:{p.key()}</saml:Issuer></samlp:AuthnRequest>'
    return f"/sso/{p.number()}?SAMLRequest={_deflated(request)}&RelayState={p.token()}"


def _s3(p: Planter) -> str:
    return (
        f"https://files.s3.amazonaws.com/{p.slug()}.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA{p.upper()}%2F20260203%2Feu-west-1%2Fs3%2Faws4_request"
        f"&X-Amz-Date=20260203T040506Z&X-Amz-Expires=900&X-Amz-Security-Token={quote(p.base64(96), safe='')}&X-Amz-SignedHeaders=host&X-Amz-Signature={p.hex(64)}"
    )


CASES: list[Case] = [
    *(_key(name) for name in _KEYS),
    in_url(
        "url.userinfo",
        "user and password",
        lambda p: f"https://{p.simple_password()}:{quote(p.password(), safe='')}@portal.example/items/{p.number()}",
    ),
    in_url("url.userinfo", "token alone", lambda p: f"https://{p.token()}@portal.example/repos/{p.slug()}"),
    in_url("url.userinfo", "oauth2 token", lambda p: f"https://oauth2:{p.token(20)}@git.example/{p.slug()}.git"),
    in_url(
        "url.userinfo", "x-access-token", lambda p: f"https://x-access-token:ghs_{p.key(36)}@git.example/{p.slug()}.git"
    ),
    in_url("url.innocent-query", "jwt", lambda p: f"/items/{p.number()}?v={p.jwt()}&page=2"),
    in_url("url.innocent-query", "vendor key", lambda p: f"/items/{p.number()}?q=sk_live_{p.key(24)}"),
    in_url("url.innocent-query", "github", lambda p: f"/items/{p.number()}?ref=ghp_{p.key(36)}"),
    in_url("url.escaped-key", "first letter", lambda p: _pairs(p, "%74oken", p.token())),
    in_url("url.escaped-key", "all letters", lambda p: _pairs(p, "%70%61%73%73%77%6f%72%64", p.simple_password())),
    in_url("url.escaped-key", "twice", lambda p: _pairs(p, "%2574oken", p.token())),
    in_url("url.escaped-key", "brackets", lambda p: _pairs(p, "user%5Bpassword%5D", p.simple_password())),
    in_url("url.escaped-key", "plain brackets", lambda p: _pairs(p, "auth[token]", p.token())),
    in_url("url.escaped-key", "dotted", lambda p: _pairs(p, "user.password", p.simple_password())),
    in_url("url.escaped-key", "array", lambda p: _pairs(p, "tokens[]", p.token())),
    in_url("url.escaped-key", "full width", lambda p: _pairs(p, quote("ｔｏｋｅｎ"), p.token())),
    in_url("url.semicolon", "middle", lambda p: f"/items/{p.number()}?page=1;token={p.token()};sort=name"),
    in_url("url.semicolon", "password", lambda p: f"/items/{p.number()}?a=1;password={p.simple_password()}"),
    in_url("url.semicolon", "amp entity", lambda p: f"/items/{p.number()}?a=1&amp;token={p.token()}&amp;b=2"),
    in_url("url.nested", "raw", lambda p: f"/go/{p.number()}?next=https://partner.example/cb?token={p.token()}"),
    in_url("url.nested", "once", lambda p: _nested(p, 1)),
    in_url("url.nested", "twice", lambda p: _nested(p, 2)),
    in_url("url.nested", "three times", lambda p: _nested(p, 3)),
    in_url(
        "url.nested",
        "relative",
        lambda p: f"/login?returnUrl={quote(f'/cb?code={p.token()}&state={p.token()}', safe='')}&lang=pl",
    ),
    in_url(
        "url.nested",
        "fragment",
        lambda p: f"/login?target={quote(f'https://a.example/#access_token={p.token()}&token_type=bearer', safe='')}",
    ),
    in_url(
        "url.nested", "base64 url", lambda p: f"/go?u={b64(f'https://partner.example/cb?token={p.token()}')}&page=2"
    ),
    in_url(
        "url.json",
        "value",
        lambda p: f"/items/{p.number()}?filter={quote(json.dumps({'a': 1, 'password': p.password()}))}",
    ),
    in_url(
        "url.json", "nested", lambda p: f"/items/{p.number()}?q={quote(json.dumps({'auth': {'token': p.token()}}))}"
    ),
    in_url("url.json", "rison", lambda p: f"/items/{p.number()}?_g=(page:2,password:'{p.simple_password()}')"),
    in_url(
        "url.base64-json",
        "standard",
        lambda p: f"/items/{p.number()}?d={quote(b64(json.dumps({'password': p.password()})))}",
    ),
    in_url(
        "url.base64-json",
        "url-safe",
        lambda p: (
            f"/items/{p.number()}?d={base64.urlsafe_b64encode(json.dumps({'user': 'ann', 'apiKey': p.token()}).encode()).decode().rstrip('=')}"
        ),
    ),
    in_url(
        "url.base64-json", "pairs", lambda p: f"/items/{p.number()}?d={b64(f'user=ann&password={p.simple_password()}')}"
    ),
    in_url("url.reset-path", "reset", lambda p: f"/reset-password/{p.token()}"),
    in_url("url.reset-path", "short", lambda p: f"/password/reset/{p.key(20)}"),
    in_url("url.reset-path", "hex", lambda p: f"/users/reset_password/{p.hex(40)}/confirm"),
    in_url("url.reset-path", "magic", lambda p: f"/auth/magic-link/{p.token(24)}"),
    in_url("url.reset-path", "verify", lambda p: f"/verify-email/{p.token(43)}"),
    in_url("url.reset-path", "confirm", lambda p: f"/account/confirm/{p.token(32)}"),
    in_url("url.reset-path", "django", lambda p: f"/accounts/reset/MTI/c8-{p.hex(32)}/"),
    in_url("url.reset-path", "invite", lambda p: f"/invite/{p.token(32)}"),
    in_url("url.reset-path", "invitation", lambda p: f"/invitations/accept/{p.token(32)}"),
    in_url("url.reset-path", "uuid", lambda p: f"/reset-password/{p.guid()}"),
    in_url("url.reset-path", "unsubscribe", lambda p: f"/unsubscribe/{p.token(32)}"),
    in_url("url.reset-path", "activation", lambda p: f"/activation/{p.token(32)}"),
    in_url("url.reset-path", "login token", lambda p: f"/login/token/{p.token(32)}"),
    in_url("url.reset-path", "jwt", lambda p: f"/welcome/{p.jwt()}/start"),
    in_url("url.reset-path", "share", lambda p: f"/share/{p.token(32)}"),
    in_url("url.reset-path", "onboarding", lambda p: f"/onboarding/{p.token(43)}"),
    in_url("url.matrix", "jsessionid", lambda p: f"/orders;jsessionid={p.hex(32).upper()}/{p.number()}"),
    in_url("url.matrix", "last", lambda p: f"/orders/{p.number()};sid={p.token()}"),
    in_url("url.matrix", "token", lambda p: f"/orders;color=red;token={p.token()}/{p.number()}"),
    in_url("url.matrix", "asp.net", lambda p: f"/(S({p.key(24).lower()}))/orders/{p.number()}"),
    in_url(
        "url.webhook-path",
        "telegram",
        lambda p: f"https://api.telegram.org/bot{p.digits(9)}:AA{p.token(33)}/sendMessage",
    ),
    in_url(
        "url.webhook-path",
        "slack",
        lambda p: f"https://hooks.slack.com/services/T{p.upper(8)}/B{p.upper(8)}/{p.key(24)}",
    ),
    in_url(
        "url.webhook-path", "discord", lambda p: f"https://discord.com/api/webhooks/907217159066916719/{p.token(68)}"
    ),
    in_url(
        "url.webhook-path",
        "teams",
        lambda p: (
            f"https://contoso.webhook.office.com/webhookb2/{p.guid()}@{p.guid()}/IncomingWebhook/{p.hex(32)}/{p.guid()}"
        ),
    ),
    in_url(
        "url.webhook-path",
        "zapier",
        lambda p: f"https://hooks.zapier.com/hooks/catch/{p.digits(7)}/{p.key(7).lower()}/",
    ),
    in_url("url.webhook-path", "generic", lambda p: f"/webhooks/{p.token(32)}/events"),
    in_url("url.webhook-path", "callback", lambda p: f"/api/hooks/incoming/{p.token(26)}"),
    in_url("url.webhook-path", "sentry", lambda p: f"https://{p.hex(32)}@o12345.ingest.sentry.io/6789"),
    in_url(
        "url.private-calendar",
        "google",
        lambda p: f"https://calendar.google.com/calendar/ical/ann%40example.org/private-{p.hex(32)}/basic.ics",
    ),
    in_url(
        "url.private-calendar",
        "outlook",
        lambda p: f"https://outlook.office365.com/owa/calendar/{p.hex(32)}@contoso.example/{p.hex(40)}/calendar.ics",
    ),
    in_url("url.private-calendar", "feed", lambda p: f"/calendars/feed/{p.token(32)}.ics"),
    in_url("url.private-calendar", "rss", lambda p: f"/rss/private/{p.hex(40)}.xml"),
    in_url("url.fragment", "implicit", lambda p: f"/cb#access_token={p.token()}&token_type=bearer&expires_in=3600"),
    in_url("url.fragment", "route", lambda p: f"/app#/reset?token={p.token()}"),
    in_url("url.fragment", "route segment", lambda p: f"/app#/reset-password/{p.token()}"),
    in_url("url.fragment", "id_token", lambda p: f"/cb#id_token={p.jwt()}&state={p.token()}"),
    in_url("url.fragment", "bare jwt", lambda p: f"/cb#{p.jwt()}"),
    in_url("url.fragment", "bare random", lambda p: f"/file/{p.number()}#{p.token(43)}"),
    in_url("url.capability-host", "label", lambda p: f"https://{p.hex(32)}.tunnel.example/hook/{p.number()}"),
    in_url("url.capability-host", "letters", lambda p: f"https://{p.key(32).lower()}.oast.example/items/{p.number()}"),
    in_url("url.s3-signature", "version 4", _s3),
    in_url(
        "url.s3-signature",
        "version 2",
        lambda p: (
            f"https://files.s3.amazonaws.com/{p.slug()}.pdf?AWSAccessKeyId=AKIA{p.upper()}&Expires=1770000000&Signature={quote(p.base64(20), safe='')}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "google",
        lambda p: (
            f"https://storage.googleapis.com/b/{p.slug()}.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=robot%40p.iam.gserviceaccount.com%2F20260203%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Signature={p.hex(256)}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "cloudfront",
        lambda p: (
            f"https://d111.cloudfront.net/{p.slug()}.mp4?Expires=1770000000&Signature={p.token(172)}&Key-Pair-Id=APKA{p.upper()}&Policy={p.token(120)}"
        ),
    ),
    in_url("url.s3-signature", "hmac", lambda p: f"/files/{p.number()}?expires=1770000000&hmac={p.hex(64)}"),
    in_url("url.s3-signature", "sign", lambda p: f"/files/{p.number()}?ts=1770000000&sign={p.hex(64)}"),
    in_url("url.s3-signature", "imgix s", lambda p: f"/img/{p.slug()}.png?w=64&s={p.hex(32)}"),
    in_url(
        "url.s3-signature",
        "oss",
        lambda p: f"/files/{p.number()}?OSSAccessKeyId=LTAI{p.key(20)}&Signature={quote(p.base64(20), safe='')}",
    ),
    in_url(
        "url.s3-signature", "facebook oh", lambda p: f"https://cdn.example/{p.slug()}.jpg?oh={p.token(40)}&oe=65F00000"
    ),
    in_url(
        "url.sas",
        "blob",
        lambda p: (
            f"https://acct.blob.core.windows.net/c/{p.slug()}.pdf?sv=2023-11-03&se=2026-02-03&sr=b&sp=r&sig={quote(p.base64(32), safe='')}"
        ),
    ),
    in_url(
        "url.sas",
        "service bus",
        lambda p: f"/q/{p.number()}?SharedAccessSignature={quote('sr=https://x&sig=' + p.base64(32), safe='')}",
    ),
    in_url(
        "url.sas",
        "function",
        lambda p: f"https://fn.azurewebsites.net/api/{p.slug()}?code={quote(p.base64(40) + '==', safe='')}",
    ),
    in_url(
        "url.oidc",
        "code and state",
        lambda p: f"/cb?code={p.token()}&state={p.token(22)}&session_state={p.guid()}&lang=pl-PL",
    ),
    in_url("url.oidc", "google code", lambda p: f"/cb?code=4%2F0A{p.token(40)}&scope=openid+profile&state={p.token()}"),
    in_url("url.oidc", "short code", lambda p: f"/cb?code={p.hex(20)}&state={p.key(12)}"),
    in_url(
        "url.oidc",
        "nonce",
        lambda p: (
            f"/authorize?client_id=portal-spa&response_type=code&nonce={p.token(22)}&state={p.token(22)}&scope=openid"
        ),
    ),
    in_url("url.oidc", "uuid code", lambda p: f"/cb?code={p.guid()}.{p.guid()}.{p.guid()}&state={p.guid()}"),
    in_url("url.oidc", "uuid state", lambda p: f"/authorize?client_id=portal-spa&state={p.guid()}&nonce={p.guid()}"),
    in_url("url.oidc", "device", lambda p: f"/device?user_code={p.upper(4)}-{p.upper(4)}"),
    in_url("url.oidc", "cas ticket", lambda p: f"/cas?ticket=ST-{p.key(24)}-cas01"),
    in_url(
        "url.oidc",
        "interaction",
        lambda p: f"/oauth/authorize?client_id=spa&request_uri=urn:ietf:params:oauth:request_uri:{p.token(43)}",
    ),
    in_url("url.oidc", "login challenge", lambda p: f"/consent?login_challenge={p.hex(32)}&lang=en"),
    in_url(
        "url.id-token-hint",
        "logout",
        lambda p: f"/logout?id_token_hint={p.jwt()}&post_logout_redirect_uri=https%3A%2F%2Fportal.example",
    ),
    in_url("url.saml-redirect", "request", _saml),
    in_url(
        "url.saml-redirect",
        "signature",
        lambda p: f"/sso?SAMLResponse={p.token(200)}&SigAlg=rsa&Signature={p.token(86)}",
    ),
    in_url("url.saml-redirect", "artifact", lambda p: f"/acs?SAMLart={p.token(44)}&RelayState={p.token(22)}"),
    in_url(
        "url.saml-redirect",
        "innocent name",
        lambda p: (
            f"/sso/{p.number()}?m={_deflated('<Response><Password>' + p.simple_password() + '</Password></Response>')}"
        ),
    ),
    in_url("url.ws-query", "token", lambda p: f"wss://portal.example/live?token={p.token()}&room=7"),
    in_url("url.ws-query", "signalr", lambda p: f"wss://portal.example/hub?id={p.number()}&access_token={p.jwt()}"),
    in_url("url.ws-query", "engine.io sid", lambda p: f"/socket.io/?EIO=4&transport=polling&sid={p.token(20)}"),
    in_url("url.card", "plain", lambda p: f"/pay/{p.number()}?n={p.card()}"),
    in_url("url.card", "path", lambda p: f"/cards/{p.card()}/limits"),
    in_url(
        "url.email-path", "beside a token", lambda p: f"/users/{p.keep('ann.lee')}%40example.org/keys?token={p.token()}"
    ),
]

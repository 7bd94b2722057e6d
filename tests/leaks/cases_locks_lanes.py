"""A fifth look at addresses: what a person is sent so that they may do one thing, and what programs call back."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_json, in_url
from tests.leaks.cases_locks_doors import ticket
from tests.leaks.cases_locks_urls import asked, lower
from tests.leaks.planter import b64


def _url(place: str, form: str, url: Plant[str]) -> Case:
    return in_url(f"url.{place}", f"lock lane: {form}", url)


CASES: tuple[Case, ...] = (
    _url("reset-path", "gift", lambda p: f"/gift/{p.key(32)}/open?design={p.keep('birthday')}"),
    _url("reset-path", "invoice pay", lambda p: f"/invoice/{p.number()}/pay/{p.hex(40)}?lang={p.keep('da')}"),
    _url("reset-path", "estimate", lambda p: f"/angebot/{p.slug()}/annehmen/{p.key(32)}"),
    _url("reset-path", "delivery note", lambda p: f"/track/{p.keep('AB123456785DE')}/reroute/{p.token(36)}"),
    _url("reset-path", "candidate", lambda p: f"/bewerbung/status/{p.token(40)}?stelle={p.keep('koch-2026')}"),
    _url("reset-path", "parents", lambda p: f"/parents/consent/{p.key(40)}/{p.keep('trip-to-prague')}"),
    _url("reset-path", "guardian", lambda p: f"/guardian/link/{p.token(32)}"),
    _url("reset-path", "two-step device", lambda p: f"/trust-device/{p.token(48)}/{p.keep('confirm')}"),
    _url("reset-path", "session handover", lambda p: f"/session/handover/{p.hex(48)}?to={p.keep('mobile')}"),
    _url("reset-path", "desktop login", lambda p: f"/desktop-login/{p.token(32)}/poll"),
    _url("reset-path", "qr login", lambda p: f"/qr-login/{p.guid()}?os={p.keep('android')}"),
    _url("reset-path", "sso start", lambda p: f"/sso/{p.keep('acme')}/finish/{p.token(43)}"),
    _url("reset-path", "spanish invite", lambda p: f"/invitacion/{p.token(24)}/aceptar?idioma={p.keep('es')}"),
    _url("reset-path", "french unsub", lambda p: f"/desabonnement/{p.hex(40)}?motif={p.keep('trop')}"),
    _url("reset-path", "norwegian", lambda p: f"/konto/nullstill-passord/{p.token(32)}?steg={p.keep('2')}"),
    _url("reset-path", "danish", lambda p: f"/konto/glemt-adgangskode/{p.guid()}?trin={p.keep('ny')}"),
    _url("reset-path", "romanian", lambda p: f"/cont/resetare-parola/{p.key(32)}?pas={p.keep('nou')}"),
    _url("reset-path", "greek", lambda p: f"/account/{asked('επαναφορά-κωδικού')}/{p.token(40)}"),
    _url("reset-path", "chinese", lambda p: f"/account/{asked('重置密码')}/{p.hex(40)}?lang={p.keep('zh')}"),
    _url("reset-path", "japanese", lambda p: f"/{asked('パスワード再設定')}/{p.key(32)}?lang={p.keep('ja')}"),
    _url("reset-path", "short claim", lambda p: f"/claim/{ticket(p)}?campaign={p.keep('spring')}"),
    _url("reset-path", "printed code", lambda p: f"/redeem/{p.upper(4)}7-{p.upper(5)}-{p.upper(5)}?shop={p.keep('north')}"),
    _url("reset-path", "pin of a call", lambda p: f"/conference/{p.number()}/pin/{p.otp(6)}/join"),
    _url("webhook-path", "payment callback", lambda p: f"/callbacks/psp/{p.key(40)}?event={p.keep('paid')}"),
    _url("webhook-path", "telegram hook", lambda p: f"/telegram/{p.digits(10)}:AA{p.token(33)}/{p.keep('update')}"),
    _url("webhook-path", "bot secret", lambda p: f"/bots/webhook/{p.hex(32)}/{p.keep('message')}"),
    _url("webhook-path", "ci notify", lambda p: f"/ci/notify/{p.key(48)}"),
    _url("webhook-path", "iot ingest", lambda p: f"/ingest/{p.key(32)}/{p.keep('temperature')}?value={p.keep('21.5')}"),
    _url("webhook-path", "status page", lambda p: f"/heartbeat/{p.key(24)}/{p.keep('fail')}"),
    _url("webhook-path", "mail inbound", lambda p: f"/inbound/mailgun/{p.token(40)}"),
    _url("webhook-path", "voice", lambda p: f"/twilio/voice/{p.key(32)}?CallStatus={p.keep('ringing')}"),
    _url("private-calendar", "icalendar of a room", lambda p: f"/rooms/{p.slug()}/calendar/{p.token(32)}/basic.ics"),
    _url("private-calendar", "rss of a user", lambda p: f"/rss/u/{p.number()}?key={p.hex(32)}&type={p.keep('inbox')}"),
    _url("query-key", "reset with u and c", lambda p: f"/reset?u={p.number()}&c={ticket(p)}"),
    _url("query-key", "guest pass", lambda p: f"/watch?v={p.keep('dQw4w9WgXcQ')}&guest_pass={p.token(22)}"),
    _url("query-key", "impersonation", lambda p: f"/admin/as?user={p.number()}&imp={p.jwt()}"),
    _url("query-key", "device code", lambda p: f"/link?device_code={p.token(40)}&user_code={p.upper(4)}-{p.upper(4)}&brand={p.keep('tv')}"),
    _url("query-key", "old hash login", lambda p: f"/index.php?uid={p.number()}&pwhash={p.hex(32)}&do={p.keep('start')}"),
    _url("query-key", "wp magic", lambda p: f"/?magic_login={p.hex(64)}&uid={p.number()}"),
    _url("query-key", "encoded pair", lambda p: f"/auto?login={asked(b64('anna:' + p.simple_password()))}&v={p.keep('2')}"),
    _url("fragment", "invite", lambda p: f"/teams#invite/{p.token(32)}/{p.keep('accept')}"),
    _url("fragment", "unlock", lambda p: f"/vault#/unlock/{p.token(43)}"),
    _url("matrix", "legacy session", lambda p: f"/servlet/App;$sessionid${p.key(24)}?page={p.keep('main')}"),
    in_json("url.nested", "lock lane: links of an answer", lambda p: {"links": {"pay": f"https://pay.example/checkout/{p.token(43)}", "self": f"/api/orders/{p.uuid()}", "cancel": f"/orders/cancel/{p.token(43)}"}}),
    in_json("url.nested", "lock lane: text of a mail", lambda p: {"body": f"Please confirm: https://portal.example/optin/{lower(p, 32)} - {p.keep('Team North')}"}),
)  # fmt: skip

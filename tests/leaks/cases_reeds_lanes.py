"""Forms of links whose path has the secret: what says so before it, after it, in many languages, and look-alikes that are none."""

from __future__ import annotations

import json
from functools import partial
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json, in_url
from tests.leaks.planter import Planter

_q = partial(quote, safe="")

_ASKED: tuple[tuple[str, Plant[str]], ...] = (
  ("set password", lambda p: f"/set-initial-password/{p.token(36)}"),
  ("forgot nested", lambda p: f"/auth/forgotten/{p.keep('step-2')}/{p.hex(48)}"),
  ("new password", lambda p: f"/{p.keep('sv-SE')}/nytt-losenord/{p.key(26)}"),
  ("wachtwoord", lambda p: f"/account/wachtwoord-herstellen/{p.token(32)}/{p.keep('bevestig')}"),
  ("odzyskaj", lambda p: f"/konto/odzyskaj-haslo/{p.hex(32)}"),
  ("obnova", lambda p: f"/cs/obnova-hesla/{p.key(24)}?krok={p.keep('2')}"),
  ("restablecer", lambda p: f"/usuarios/restablecer-contrasena/{p.token(40)}"),
  ("recuperar", lambda p: f"/conta/recuperar-senha/{p.key(20)}/{p.keep('nova')}"),
  ("reimposta", lambda p: f"/it/reimposta-password/{p.token(32)}"),
  ("unlock account", lambda p: f"/users/unlock/{p.token(20)}"),
  ("reactivate", lambda p: f"/accounts/reactivate/{p.key(32)}/{p.keep('confirm')}"),
  ("change e-mail", lambda p: f"/settings/email/change/confirm/{p.hex(40)}"),
  ("double opt-in", lambda p: f"/newsletter/double-opt-in/{p.hex(32)}/{p.keep('rundbrief-7')}"),
  ("doi", lambda p: f"/subscribe/doi/{p.key(24)}"),
  ("optout", lambda p: f"/mailing/{p.number()}/opt-out/{p.key(22)}"),
  ("preferences", lambda p: f"/email-preferences/{p.token(40)}?lang={p.keep('fr-CA')}"),
  ("manage subscription", lambda p: f"/subscriptions/manage/{p.key(30)}"),
  ("one click", lambda p: f"/oneclick/{p.token(44)}/{p.keep('list-unsubscribe')}"),
  ("afmelden", lambda p: f"/afmelden/{p.hex(40)}"),
  ("cancelar", lambda p: f"/boletin/darse-de-baja/{p.key(24)}"),
  ("passwordless", lambda p: f"/passwordless/{p.keep('email')}/{p.token(43)}"),
  ("signin link", lambda p: f"/signin-link/{p.key(40)}/{p.keep('web')}"),
  ("autologin", lambda p: f"/autologin/{p.number()}/{p.hex(40)}"),
  ("one time login", lambda p: f"/one-time-login/{p.hex(64)}"),
  ("impersonate", lambda p: f"/admin/impersonate/{p.token(40)}"),
  ("sso handoff", lambda p: f"/sso/handoff/{p.token(48)}/{p.keep('mobile')}"),
  ("connexion", lambda p: f"/connexion/lien/{p.token(32)}"),
  ("anmelden", lambda p: f"/anmelden/link/{p.key(32)}"),
  ("login code", lambda p: f"/login/code/{p.otp(6)}?via={p.keep('e-mail')}"),
  ("pair", lambda p: f"/tv/pair/{p.upper(4)}-{p.upper(4)}-{p.digits(4)}"),
  ("claim", lambda p: f"/gift/claim/{p.key(16)}"),
  ("redeem", lambda p: f"/voucher/redeem/{p.upper(5)}-{p.upper(5)}-{p.digits(5)}"),
  ("register", lambda p: f"/register/{p.token(32)}/{p.keep('company-details')}"),
  ("sign-up", lambda p: f"/signup/complete/{p.key(32)}"),
  ("registro", lambda p: f"/registro/confirmar/{p.key(28)}"),
  ("inscription", lambda p: f"/inscription/valider/{p.hex(40)}?profil={p.keep('parent-2')}"),
  ("freischalten", lambda p: f"/benutzer/freischalten/{p.key(24)}"),
  ("aktivieren", lambda p: f"/{p.keep('de-CH')}/aktivieren/{p.hex(32)}"),
  ("bestaetigen", lambda p: f"/termin/bestaetigen/{p.key(20)}"),
  ("potwierdz", lambda p: f"/rejestracja/potwierdz/{p.hex(32)}"),
  ("onayla", lambda p: f"/hesap/onayla/{p.key(32)}"),
  ("confirma", lambda p: f"/correo/confirma/{p.token(32)}"),
  ("join team", lambda p: f"/join/team/{p.key(22)}"),
  ("join by workspace", lambda p: f"/{p.keep('quayside-works')}/join/{p.token(24)}"),
  ("welcome", lambda p: f"/welcome/{p.token(32)}/{p.keep('choose-plan')}"),
  ("enroll", lambda p: f"/device/enroll/{p.key(40)}"),
  ("guest", lambda p: f"/guest/{p.token(32)}/{p.keep('room-4')}"),
  ("external", lambda p: f"/external/review/{p.token(36)}"),
  ("public link", lambda p: f"/public/link/{p.key(32)}/{p.keep('preview')}"),
  ("shared album", lambda p: f"/albums/shared/{p.token(44)}"),
  ("freigabe", lambda p: f"/dokumente/freigabe/{p.token(32)}/{p.keep('ansehen')}"),
  ("partage", lambda p: f"/partage/{p.key(24)}"),
  ("compartido", lambda p: f"/archivos/compartido/{p.hex(32)}/{p.keep('lista')}"),
  ("delade", lambda p: f"/delning/{p.token(22)}"),
  ("preview draft", lambda p: f"/preview/draft/{p.hex(40)}/{p.keep('homepage-b')}"),
  ("sign document", lambda p: f"/sign/{p.token(40)}/{p.keep('page-3')}"),
  ("unterschreiben", lambda p: f"/vertrag/unterschreiben/{p.key(32)}"),
  ("quote accept", lambda p: f"/quotes/{p.number()}/accept/{p.token(32)}"),
  ("approve", lambda p: f"/requests/approve/{p.hex(64)}"),
  ("decline", lambda p: f"/meetings/{p.slug()}/decline/{p.key(32)}"),
  ("genehmigen", lambda p: f"/antrag/{p.number()}/genehmigen/{p.key(24)}"),
  ("pay link", lambda p: f"/pay/{p.token(32)}?currency={p.keep('CHF')}"),
  ("client view", lambda p: f"/client/invoice/{p.key(32)}"),
  ("feedback", lambda p: f"/feedback/{p.token(30)}/{p.keep('stars-5')}"),
  ("satisfaction", lambda p: f"/csat/{p.number()}/{p.key(24)}/{p.keep('good')}"),
  ("vote", lambda p: f"/abstimmung/{p.slug()}/stimme/{p.token(24)}"),
  ("export ready", lambda p: f"/exports/{p.token(40)}/{p.keep('archive-2026.zip')}"),
  ("herunterladen", lambda p: f"/herunterladen/{p.key(32)}/{p.keep('bescheid-2026.pdf')}"),
  ("telecharger", lambda p: f"/telecharger/{p.token(40)}/{p.keep('releve-02')}.pdf"),
  ("token param style", lambda p: f"/report/{p.number()}/token={p.token(32)}/{p.keep('print')}"),
  ("colon style", lambda p: f"/files/{p.slug()}/key:{p.key(24)}"),
  ("tail verb", lambda p: f"/{p.token(32)}/unsubscribe"),
  ("tail accept", lambda p: f"/i/{p.key(22)}/accept-invitation"),
  ("tail reset", lambda p: f"/u/{p.hex(40)}/reset-password?lang={p.keep('hu-HU')}"),
  ("camel", lambda p: f"/api/ResetPassword/{p.token(32)}/{p.keep('Validate')}"),
  ("camel verify", lambda p: f"/api/v2/verifyEmailAddress/{p.key(40)}"),
  ("snake", lambda p: f"/api/accept_invite/{p.key(24)}/{p.keep('member_role')}"),
  ("api check", lambda p: f"/api/auth/password-resets/{p.hex(64)}"),
  ("api invitation", lambda p: f"/api/v1/invitations/by-token/{p.token(32)}"),
  ("api validate", lambda p: f"/api/tokens/{p.key(40)}/validate"),
  ("api session delete", lambda p: f"/rest/v1/sessions/{p.hex(64)}/extend"),
  ("uuid magic", lambda p: f"/magic-link/{p.guid()}?theme={p.keep('dark-2')}"),
  ("uuid reset", lambda p: f"/reset-password/{p.number()}/{p.guid()}"),
  ("uuid unsubscribe", lambda p: f"/unsubscribe/{p.guid()}/{p.keep('weekly')}"),
  ("short base62", lambda p: f"/invite/{p.key(15)}"),
  ("dotted", lambda p: f"/verify/{p.key(20)}.{p.key(27)}/{p.keep('email')}"),
  ("signed id", lambda p: f"/rails/active_storage/blobs/redirect/{p.token(80)}--{p.hex(40)}/{p.keep('scan-7.pdf')}"),
  ("escaped", lambda p: f"/confirm/{_q(p.base64(30))}/{p.keep('done')}"),
  ("cyrillic word", lambda p: f"/{_q('приглашение')}/{p.key(24)}"),
  ("japanese word", lambda p: f"/{_q('招待')}/{p.key(24)}/{p.keep('next')}"),
  ("umlaut", lambda p: f"/konto/{_q('bestätigen')}/{p.key(32)}"),
)  # fmt: skip

_BASE = "https://app.example"

_LINKED: tuple[tuple[str, Plant[object]], ...] = (
  ("accept", lambda p: {"acceptUrl": f"{_BASE}/organizations/{p.number()}/membership/accept/{p.token(32)}"}),
  ("reject", lambda p: {"actions": {"reject": f"/approvals/{p.number()}/reject/{p.token(32)}", "open": f"/approvals/{p.number()}"}}),
  ("delete account", lambda p: {"text": f"To delete your account open {_BASE}/account/erase/{p.hex(40)} now."}),
  ("calendar", lambda p: {"ics": f"{_BASE}/feeds/ical/{p.token(32)}/{p.keep('shifts')}.ics"}),
  ("rss", lambda p: {"rss": f"{_BASE}/activity/{p.key(20)}.atom", "title": p.keep("Team activity")}),
  ("guest book", lambda p: {"guestLink": f"{_BASE}/g/{p.token(24)}", "room": p.keep("C-12")}),
  ("no tell key", lambda p: {"a": f"{_BASE}/session/transfer/{p.token(32)}", "b": p.keep("transfer_started")}),
  ("upload", lambda p: {"uploadUrl": f"{_BASE}/upload/{p.token(44)}/{p.keep('claim-form')}"}),
  ("api url", lambda p: {"statusUrl": f"{_BASE}/v1/checkout/sessions/cs_test_a1{p.key(58)}", "mode": p.keep("subscription")}),
  ("renew", lambda p: {"mail": f"<a href='{_BASE}/renew/{p.key(32)}'>{p.keep('Renew for 2026')}</a>"}),
  ("meeting", lambda p: {"location": f"{_BASE}/meet/{p.slug()}/host/{p.token(32)}"}),
  ("trial", lambda p: {"cta": {"href": f"/trial/activate/{p.key(28)}", "label": p.keep("Start your trial")}}),
  ("photo", lambda p: {"thumb": f"https://img.example/protected/{p.token(43)}/{p.keep('w640.jpg')}"}),
  ("ticket", lambda p: {"wallet": f"{_BASE}/tickets/{p.number()}/pkpass/{p.token(40)}"}),
  ("tracking pixel", lambda p: {"html": f'<img src="{_BASE}/wallet/pass/{p.hex(40)}/{p.keep("strip.png")}">'}),
  ("connect bank", lambda p: {"consentUrl": f"{_BASE}/consent/authorize/{p.token(48)}", "bank": p.keep("harbour-bank")}),
  ("french mail", lambda p: {"corps": f"Pour confirmer : {_BASE}/confirmation/{p.key(30)}\nMerci, {p.keep('Équipe Port')}"}),
  ("german mail", lambda p: {"nachricht": f"Jetzt Passwort vergeben: {_BASE}/passwort-setzen/{p.token(32)} ({p.keep('gültig 24 Stunden')})"}),
  ("spanish mail", lambda p: {"cuerpo": f"Acepte la invitación: {_BASE}/invitaciones/{p.key(24)}/aceptar. {p.keep('Gracias')}"}),
  ("sms short", lambda p: {"sms": f"Track: {_BASE}/t/{p.keep('help')} Manage: {_BASE}/manage/{p.key(16)}"}),
)  # fmt: skip

_DECOYS: tuple[tuple[str, Plant[str]], ...] = (
  ("users row", lambda p: f"/api/users/{p.row()}/orders/{p.row()}"),
  ("document drawn", lambda p: f"/api/documents/{p.drawn(24)}/versions/{p.number()}"),
  ("board", lambda p: f"/b/{p.keep('xK3vQ9Lr')}/{p.slug()}"),
  ("cancel number", lambda p: f"/orders/cancel/{p.number()}"),
  ("cancel uuid of order", lambda p: f"/api/orders/{p.uuid()}/cancel"),
  ("approve number", lambda p: f"/api/timesheets/approve/{p.number()}/{p.keep('2026-W06')}"),
  ("accept slug", lambda p: f"/terms/accept/{p.keep('privacy-policy-2026')}"),
  ("sign slug", lambda p: f"/sign/{p.keep('rental-agreement-north')}"),
  ("join slug", lambda p: f"/join/{p.slug()}"),
  ("guest page", lambda p: f"/guest/{p.keep('checkout-information')}/{p.keep('delivery')}"),
  ("welcome page", lambda p: f"/welcome/{p.keep('getting-started')}"),
  ("preview version", lambda p: f"/preview/{p.keep('v2026.02.1-rc3')}/{p.slug()}"),
  ("download release", lambda p: f"/download/{p.keep('workbench-2.11.0-linux-x86_64.tar.gz')}"),
  ("pay method", lambda p: f"/pay/{p.keep('credit-card')}/{p.keep('installments')}"),
  ("vote id", lambda p: f"/vote/{p.number()}/{p.keep('option-b')}"),
  ("feedback topic", lambda p: f"/feedback/{p.keep('mobile-application')}"),
  ("session talk", lambda p: f"/sessions/{p.keep('S2026-114')}/slides"),
  ("reset filter", lambda p: f"/filters/reset/{p.keep('price-and-colour')}"),
  ("unlock level", lambda p: f"/game/unlock/{p.keep('level-14-dragon')}"),
  ("verify document kind", lambda p: f"/kyc/verify/{p.keep('drivingLicence')}/{p.keep('upload')}"),
  ("confirm step", lambda p: f"/confirm/{p.keep('shippingAddress')}"),
  ("register step", lambda p: f"/register/{p.keep('companyDetails')}/{p.keep('taxNumber')}"),
  ("login locale", lambda p: f"/login/{p.keep('en-GB')}/{p.keep('staff-and-students')}"),
  ("share kind", lambda p: f"/share/{p.keep('facebook')}/{p.number()}"),
  ("export date", lambda p: f"/exports/{p.keep('2026-02-03T10-15-00Z')}/{p.keep('customers.csv')}"),
  ("invoice number", lambda p: f"/invoice/view/{p.keep('INV-2026-004711')}"),
  ("voucher name", lambda p: f"/voucher/redeem/{p.keep('how-it-works')}"),
  ("media digest", lambda p: f"/media/{p.digest(40)}/{p.keep('original')}"),
  ("public asset", lambda p: f"/public/{p.digest(20)}/{p.keep('styles.css')}"),
  ("manage users", lambda p: f"/manage/{p.keep('usersAndPermissions')}/{p.number()}"),
  ("pair currencies", lambda p: f"/market/pair/{p.keep('BTCUSDT')}/{p.keep('orderbook')}"),
  ("keys docs", lambda p: f"/docs/key/{p.keep('ArrowLeftKeyHandler')}"),
  ("code language", lambda p: f"/code/{p.keep('typescript-react')}/{p.keep('snippets')}"),
  ("notebook", lambda p: f"/notes/{p.drawn(22)}/edit"),
  ("ulid", lambda p: f"/api/payments/{p.keep('01HQ3K5V8Z2X4Y6W7T9R1P3M5N')}/refunds"),
  ("ksuid", lambda p: f"/v1/events/{p.keep('2DxH4kqv0gV4sTnK9mWqPz3LrBe')}"),
  ("prefixed id", lambda p: f"/v1/customers/cus_{p.keep('Nv8kQ2LrXw4ZbT')}/cards"),
  ("google file", lambda p: f"/drive/v3/files/{p.keep('1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms')}?fields=name"),
  ("activation guide", lambda p: f"/activate/{p.keep('esim-on-iphone')}/{p.keep('guide')}"),
  ("subscription plan", lambda p: f"/subscribe/{p.keep('premium-yearly-2026')}"),
)  # fmt: skip

_KEPT: tuple[tuple[str, Plant[object]], ...] = (
  ("routes", lambda p: {"next": p.keep("/reset-password/success"), "back": p.keep("/invite/expired-or-used")}),
  ("links", lambda p: {"cancel": f"/orders/cancel/{p.number()}", "approve": f"/api/claims/{p.uuid()}/approve"}),
  ("files", lambda p: {"download": f"/download/{p.keep('Annual_Report_2026_en.pdf')}", "share": f"/share/{p.slug()}"}),
  ("sentence", lambda p: {"hint": p.keep("Open https://app.example/account/reset/help or /unsubscribe/all to stop")}),
  ("rows", lambda p: {"user": f"/users/{p.row()}", "board": f"https://app.example/boards/{p.drawn(24)}", "asset": f"/media/{p.digest(32)}.webp"}),
)  # fmt: skip


def _html(p: Planter) -> str:
    return f"""<table><tr><td><a href="{_BASE}/verify-account/{p.token(40)}">{p.keep("Verify account")}</a></td></tr>
<tr><td><a href="{_BASE}/preferences/{p.key(28)}/mail">{p.keep("Mail preferences")}</a> <a href="{_BASE}/orders/{p.number()}">Order</a></td></tr></table>"""


def _batch(p: Planter) -> str:
    rows = [
        {"id": p.number(), "inviteUrl": f"{_BASE}/signup/invited/{p.key(20)}", "role": p.keep("viewer-2")}
        for _ in range(2)
    ]
    return json.dumps(rows)


def _markdown(p: Planter) -> str:
    return f"# {p.keep('Release notes 2026.2')}\n\n* [Accept]({_BASE}/invites/{p.token(24)}/accept)\n* <{_BASE}/u/optout/{p.hex(32)}>\n"


CASES: list[Case] = [
    *(in_url("url.reset-path", f"reeds lane {name}", url) for name, url in _ASKED),
    *(in_json("json.nested", f"reeds linked lane {name}", value) for name, value in _LINKED),
    *(in_url("url.reset-path", f"reeds lane plain {name}", url) for name, url in _DECOYS),
    *(in_json("json.nested", f"reeds linked lane plain {name}", value) for name, value in _KEPT),
    in_answer("html.hidden", "reeds lanes of a mail", HTML_TYPE, _html),
    in_answer("json.nested", "reeds lanes of invitations", "application/json", _batch),
    in_answer("text.telemetry", "reeds lanes of notes", TEXT_TYPE, _markdown),
]  # fmt: skip

"""Forms of links in paths that were written last, against all rules before."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_json, in_url

_BASE = "https://post.example"

_PATHS: tuple[tuple[str, Plant[str]], ...] = (
  ("hotel registration", lambda p: f"/meldeschein/ausfuellen/{p.token(28)}"),
  ("car sharing", lambda p: f"/miete/{p.number()}/verlaengern/{p.key(24)}"),
  ("insurance", lambda p: f"/sinistre/completer/{p.hex(40)}/{p.keep('photos')}"),
  ("kita", lambda p: f"/kita/anmeldung/abschliessen/{p.key(28)}"),
  ("tax adviser", lambda p: f"/belege/hochladen/{p.token(36)}"),
  ("hospital", lambda p: f"/patient/fragebogen/{p.key(24)}/{p.keep('seite-2')}"),
  ("energy", lambda p: f"/zaehlerstand/melden/{p.key(20)}"),
  ("gym", lambda p: f"/mitgliedschaft/kuendigen/{p.token(32)}"),
  ("alumni", lambda p: f"/alumni/update-details/{p.key(28)}"),
  ("clinic", lambda p: f"/cita/{p.number()}/anular/{p.key(26)}"),
  ("lease", lambda p: f"/locacao/assinar/{p.token(40)}"),
  ("notary", lambda p: f"/atto/firma/{p.hex(48)}"),
  ("courier", lambda p: f"/pakket/omleiden/{p.key(24)}"),
  ("council", lambda p: f"/wniosek/podpisz/{p.hex(40)}"),
  ("union", lambda p: f"/medlem/bekrafta/{p.key(32)}"),
  ("dating", lambda p: f"/account/delete/{p.token(32)}/{p.keep('final')}"),
  ("export me", lambda p: f"/gdpr/export/{p.token(40)}/{p.keep('archive')}"),
  ("press", lambda p: f"/embargo/preview/{p.key(24)}/{p.keep('article-12')}"),
  ("video call", lambda p: f"/videosprechstunde/warteraum/{p.key(22)}"),
  ("webinar", lambda p: f"/webinar/{p.number()}/attend/{p.token(28)}"),
  ("device login", lambda p: f"/device/approve/{p.upper(4)}-{p.upper(4)}-{p.digits(4)}"),
  ("desk booking", lambda p: f"/desks/check-in/{p.key(24)}"),
  ("magic dash", lambda p: f"/login-via-email/{p.token(43)}"),
  ("sso jump", lambda p: f"/jump/{p.keep('payroll')}/{p.token(64)}"),
  ("token segment", lambda p: f"/report/view/t/{p.token(40)}"),
  ("onboarding", lambda p: f"/onboarding/start/{p.key(32)}/{p.keep('documents')}"),
  ("reference", lambda p: f"/references/provide/{p.key(30)}"),
  ("share short", lambda p: f"/share/{p.key(16)}/{p.keep('folder')}"),
  ("sharing link dots", lambda p: f"/:f:/g/personal/{p.keep('m_keller')}/{p.token(46)}"),
  ("public form", lambda p: f"/forms/respond/{p.key(24)}"),
  ("mailbox confirm", lambda p: f"/mailbox/forwarding/confirm/{p.token(24)}"),
  ("api magic", lambda p: f"/api/v3/auth/magic-links/{p.token(43)}/consume"),
  ("api otp", lambda p: f"/api/v1/verify/{p.otp(6)}/{p.keep('sms')}"),
  ("webhook vendor", lambda p: f"/webhooks/{p.keep('stripe')}/{p.key(24)}"),
  ("hook tail", lambda p: f"/{p.key(32)}/webhook"),
  ("alert ping", lambda p: f"/heartbeat/{p.key(24)}"),
  ("mqtt device", lambda p: f"/devices/provision/{p.key(40)}"),
)  # fmt: skip

_PLAIN: tuple[tuple[str, Plant[str]], ...] = (
  ("answers row", lambda p: f"/api/answers/{p.row()}/votes"),
  ("account rows", lambda p: f"/api/accounts/{p.row()}/statements/{p.row()}"),
  ("delete row", lambda p: f"/api/files/{p.drawn(22)}/delete"),
  ("view sheet", lambda p: f"/view/{p.slug()}/{p.keep('print-layout')}"),
  ("appointment", lambda p: f"/appointments/{p.uuid()}/cancel"),
  ("update asset", lambda p: f"/updates/{p.keep('2026.02.1-stable.3')}/{p.digest(64)}.blockmap"),
  ("video id", lambda p: f"/watch/{p.keep('dQw4w9WgXcQ')}/comments"),
  ("song", lambda p: f"/track/{p.keep('6rqhFgbbKwnb9MLmUQDhG6')}"),
  ("register name", lambda p: f"/register/{p.keep('Hochschule2026')}/{p.keep('Studiengang')}"),
  ("activation of module", lambda p: f"/modules/activate/{p.keep('InvoiceReminderPlugin')}"),
  ("check digit", lambda p: f"/isbn/check/{p.keep('9783161484100')}"),
  ("device serial", lambda p: f"/device/{p.keep('C02XK1ABJG5J')}/firmware"),
)  # fmt: skip

_MEMBERS: tuple[tuple[str, Plant[object]], ...] = (
  ("approve button", lambda p: {"buttons": [{"label": p.keep("Genehmigen"), "href": f"{_BASE}/antrag/genehmigen/{p.key(28)}"}]}),
  ("push", lambda p: {"push": {"deepLink": f"postapp://einladung/{p.key(22)}", "sound": p.keep("ding-2")}}),
  ("mail", lambda p: {"body": f"Bitte bis Freitag: {_BASE}/unterlagen/nachreichen/{p.token(30)} {p.keep('Ihr Amt')}"}),
  ("upload link", lambda p: {"upload_link": f"{_BASE}/u/{p.key(20)}", "max_size": 1048576, "hint": p.keep("pdf-or-jpg")}),
  ("status link", lambda p: {"statusUrl": f"{_BASE}/status/{p.row()}", "approvalUrl": f"{_BASE}/a/{p.key(18)}"}),
  ("portal link", lambda p: {"customer_portal_url": f"{_BASE}/billing/{p.token(32)}", "plan": p.keep("team-12")}),
)  # fmt: skip

CASES: list[Case] = [
    *(in_url("url.reset-path", f"reeds fourth {n}", url) for n, url in _PATHS),
    *(in_url("url.reset-path", f"reeds fourth plain {n}", url) for n, url in _PLAIN),
    *(in_json("json.nested", f"reeds fourth member {n}", value) for n, value in _MEMBERS),
]

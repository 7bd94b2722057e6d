"""Forms of addresses and links that were written after the rules for how words of paths begin."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from tests.leaks.case import (
    HTML_TYPE,
    TEXT_TYPE,
    Case,
    Plant,
    in_answer,
    in_json,
    in_request_header,
    in_response_header,
    in_url,
)
from tests.leaks.planter import b64, compact

_q = partial(quote, safe="")
_BASE = "https://kiosk.example"

_PATHS: tuple[tuple[str, Plant[str]], ...] = (
  ("estate tour", lambda p: f"/besichtigung/{p.number()}/absagen/{p.token(32)}"),
  ("vaccine slot", lambda p: f"/impftermin/verschieben/{p.key(24)}?ort={p.keep('halle-4')}"),
  ("school excuse", lambda p: f"/eltern/entschuldigung/bestaetigen/{p.key(30)}"),
  ("library renew", lambda p: f"/prets/prolonger/{p.token(28)}/{p.keep('tous')}"),
  ("job application", lambda p: f"/candidature/retirer/{p.hex(40)}"),
  ("tenant", lambda p: f"/inquilino/aceptar-contrato/{p.token(36)}"),
  ("donor", lambda p: f"/doar/confirmacao/{p.key(32)}?campanha={p.keep('natal-2026')}"),
  ("patient consent", lambda p: f"/consenso/firma/{p.token(40)}/{p.keep('pagina-2')}"),
  ("dutch agreement", lambda p: f"/overeenkomst/ondertekenen/{p.key(26)}"),
  ("polish order", lambda p: f"/zamowienie/{p.number()}/anuluj/{p.token(32)}"),
  ("czech", lambda p: f"/objednavka/potvrdit/{p.hex(32)}"),
  ("finnish", lambda p: f"/varaus/peruuta/{p.key(24)}"),
  ("swedish", lambda p: f"/bokning/avboka/{p.token(30)}"),
  ("norwegian", lambda p: f"/samtykke/bekreft/{p.key(32)}/{p.keep('steg-2')}"),
  ("hungarian", lambda p: f"/meghivo/elfogad/{p.key(22)}"),
  ("turkish", lambda p: f"/davet/kabul/{p.token(24)}"),
  ("russian", lambda p: f"/{_q('подтверждение')}/{p.hex(40)}"),
  ("chinese", lambda p: f"/{_q('取消订阅')}/{p.key(24)}"),
  ("korean", lambda p: f"/{_q('비밀번호-재설정')}/{p.key(32)}"),
  ("greek", lambda p: f"/{_q('πρόσκληση')}/{p.key(28)}"),
  ("ukrainian", lambda p: f"/{_q('запрошення')}/{p.key(24)}/{p.keep('krok-1')}"),
  ("catalan", lambda p: f"/ca/restablir-contrasenya/{p.token(32)}"),
  ("romanian", lambda p: f"/cont/activeaza/{p.hex(32)}"),
  ("glued german", lambda p: f"/passwortzuruecksetzen/{p.key(24)}"),
  ("glued english", lambda p: f"/emailverification/{p.token(24)}"),
  ("glued api", lambda p: f"/api/validateresettoken/{p.key(32)}"),
  ("aspx", lambda p: f"/ResetPassword.aspx/{p.key(24)}"),
  ("php", lambda p: f"/confirm.php/{p.hex(32)}"),
  ("dot do", lambda p: f"/activateAccount.do/{p.key(28)}/{p.keep('privat')}"),
  ("version between", lambda p: f"/invite/v2/{p.token(24)}"),
  ("locale between", lambda p: f"/unsubscribe/{p.keep('de-CH')}/{p.key(28)}"),
  ("two ids between", lambda p: f"/verify/{p.number()}/{p.number()}/{p.key(24)}"),
  ("tail german", lambda p: f"/t/{p.key(24)}/stornieren"),
  ("tail french", lambda p: f"/{p.token(32)}/se-desinscrire"),
  ("tail sign", lambda p: f"/d/{p.key(26)}/sign-document"),
  ("guest wifi", lambda p: f"/wifi/voucher/{p.upper(5)}-{p.upper(5)}-{p.digits(5)}/connect"),
  ("screen share", lambda p: f"/remote-support/session/{p.key(24)}/viewer"),
  ("rmm agent", lambda p: f"/agent/enroll/{p.key(40)}/{p.keep('windows-x64')}"),
  ("ticket portal", lambda p: f"/helpdesk/ticket/{p.number()}/access/{p.token(28)}"),
  ("rate ticket", lambda p: f"/helpdesk/rate/{p.number()}/{p.key(28)}/{p.keep('satisfied')}"),
  ("magic jwt", lambda p: f"/a/m/{p.jwt()}/{p.keep('inbox')}"),
  ("meeting start", lambda p: f"/meeting/start/{p.token(36)}"),
  ("parcel redirect", lambda p: f"/sendung/umleiten/{p.key(24)}"),
  ("bank consent", lambda p: f"/psd2/consent/{p.token(43)}/{p.keep('sca-method')}"),
  ("id check", lambda p: f"/ident/start/{p.key(32)}?lang={p.keep('lb-LU')}"),
  ("petition", lambda p: f"/petition/{p.slug()}/unterschrift-bestaetigen/{p.hex(40)}"),
  ("voting", lambda p: f"/election/ballot/{p.token(24)}"),
  ("class join", lambda p: f"/classroom/join/{p.upper(4)}-{p.upper(4)}-{p.digits(4)}"),
  ("hook with name", lambda p: f"/hooks/{p.keep('github-main')}/{p.key(32)}"),
  ("inbound mail", lambda p: f"/inbound/parse/{p.token(32)}"),
  ("event sink", lambda p: f"/ingest/{p.hex(32)}/{p.keep('events')}"),
  ("bot path", lambda p: f"/telegram/{p.digits(10)}:AA{p.token(33)}"),
  ("calendar", lambda p: f"/kalender/abonnement/{p.token(28)}.ics"),
  ("atom", lambda p: f"/users/{p.number()}/private/{p.key(20)}.atom"),
  ("podcast", lambda p: f"/premium/{p.key(24)}/feed.xml"),
  ("api key in path", lambda p: f"/v1/accounts/{p.number()}/key={p.key(32)}/balance"),
  ("colon token", lambda p: f"/download/{p.slug()}/token:{p.token(32)}"),
  ("matrix sid", lambda p: f"/shop/cart;sid={p.letters(24)}/{p.keep('summary')}"),
  ("password in path", lambda p: f"/legacy/authenticate/{p.keep('m.meier')}/{p.two_words()}"),
)  # fmt: skip

_PLAIN: tuple[tuple[str, Plant[str]], ...] = (
  ("surveys row", lambda p: f"/api/surveys/{p.row()}/questions/{p.row()}"),
  ("approval steps", lambda p: f"/api/approval/steps/{p.row()}"),
  ("orders verb", lambda p: f"/api/orders/{p.row()}/confirm-delivery"),
  ("subscription id", lambda p: f"/v1/subscriptions/sub_{p.keep('1MowQVLkdIwHu7ixeRlqHVzs')}/cancel"),
  ("activity feed", lambda p: f"/activity/{p.row()}/comments"),
  ("reset kind", lambda p: f"/settings/reset/{p.keep('notificationDefaults')}"),
  ("consent kind", lambda p: f"/consent/{p.keep('analytics-and-marketing')}/{p.keep('v3')}"),
  ("feedback form", lambda p: f"/feedback/{p.keep('product-research-2026')}"),
  ("sign language", lambda p: f"/courses/{p.keep('sign-language-beginners')}/{p.number()}"),
  ("enrol course", lambda p: f"/enrol/{p.keep('BIO-101-2026S')}"),
  ("checkin flight", lambda p: f"/checkin/{p.keep('LX1234')}/{p.keep('seat-map')}"),
  ("claim number", lambda p: f"/claims/{p.keep('CLM-2026-004711')}/documents"),
  ("verify hash docs", lambda p: f"/docs/{p.keep('verify-webhook-signatures')}"),
  ("export job", lambda p: f"/exports/{p.row()}/status"),
  ("download hash", lambda p: f"/download/{p.digest(64)}/{p.keep('image.iso')}"),
  ("trello", lambda p: f"/c/{p.keep('nC8QJoZ6')}/{p.slug()}"),
  ("figma", lambda p: f"/file/{p.keep('LKQ4FJ4bTnCSjedbRpk931')}/{p.keep('Checkout-Redesign')}"),
  ("notion", lambda p: f"/team/{p.keep('Meeting-notes')}-{p.digest(32)}"),
  ("npm", lambda p: f"/@scope/{p.keep('accept-language-parser')}/-/{p.keep('accept-language-parser-1.5.0.tgz')}"),
  ("wiki", lambda p: f"/wiki/{p.keep('Zwei-Faktor-Authentisierung')}"),
  ("i18n", lambda p: f"/locales/{p.keep('es-419')}/{p.keep('auth.reset.json')}"),
  ("tail image", lambda p: f"/m/{p.digest(40)}/{p.keep('share-preview.jpg')}"),
  ("transfer ref", lambda p: f"/payments/{p.keep('01HQ3K5V8Z2X4Y6W7T9R1P3M5N')}/approve"),
  ("login brand", lambda p: f"/login/{p.keep('Helsana2026')}/{p.keep('willkommen')}"),
)  # fmt: skip

_QUERIES: tuple[tuple[str, Plant[str]], ...] = (
  ("accept", lambda p: f"/einladung/annehmen?c={p.key(20)}&rolle={p.keep('gast-2')}"),
  ("invite code", lambda p: f"/join?inviteCode={p.key(16)}&from={p.keep('mail-3')}"),
  ("sig short", lambda p: f"/thumb/{p.number()}.jpg?s={p.hex(64)}&w={p.keep('320')}"),
  ("nested path", lambda p: f"/login?next={_q(f'/freigabe/{p.token(32)}/ordner')}&theme={p.keep('hell-2')}"),
  ("nested twice", lambda p: f"/r?u={_q(_q(f'{_BASE}/termin/absagen/{p.key(24)}'))}&src={p.keep('sms-9')}"),
  ("deep link", lambda p: f"/open?target={_q(f'bankapp://pair/{p.token(32)}')}&os={p.keep('ios-18')}"),
  ("webhook", lambda p: f"/admin/hooks?target={_q(f'https://discord.com/api/webhooks/1098765432109876543/{p.token(68)}')}&on={p.keep('push')}"),
  ("human", lambda p: f"/till/open?operator={p.keep('kasse-3')}&passwort={_q(p.human())}"),
  ("pin", lambda p: f"/locker/open?bay={p.keep('C-07')}&unlockPin={p.otp(4)}"),
  ("phrase", lambda p: f"/backup/restore?id={p.number()}&passphrase={_q(p.phrase())}"),
  ("fragment link", lambda p: f"/#/teilen/{p.token(28)}?ansicht={p.keep('raster')}"),
  ("fragment key", lambda p: f"/send/{p.keep('q3Zx')}#{p.token(43)}"),
)  # fmt: skip

_ASKED: tuple[tuple[str, str, Plant[str]], ...] = (
  ("referer", "Referer", lambda p: f"{_BASE}/rendez-vous/annuler/{p.token(32)}?l={p.keep('fr-BE')}"),
  ("referer tail", "Referer", lambda p: f"{_BASE}/{p.keep('it')}/invito/{p.key(22)}/accetta"),
  ("hx", "HX-Current-URL", lambda p: f"{_BASE}/umfrage/teilnahme/{p.key(24)}/{p.keep('frage-3')}"),
  ("scheme", "Authorization", lambda p: f"DeviceKey {p.key(32)}"),
  ("scheme pairs", "Authorization", lambda p: f'Kiosk terminal="t-4", pin="{p.otp(6)}"'),
  ("cookie path", "Cookie", lambda p: f"{p.keep('sprache')}=de; last={_q(f'/einladung/{p.token(24)}')}"),
  ("cookie remember", "Cookie", lambda p: f"{p.keep('region')}=zh; angemeldet_bleiben={p.hex(40)}"),
  ("protocol", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('v1.kiosk')}, bearer.{b64(p.key(32)).rstrip('=')}"),
)  # fmt: skip

_ANSWERED: tuple[tuple[str, str, Plant[str]], ...] = (
  ("location", "Location", lambda p: f"/vertrag/{p.number()}/unterzeichnen/{p.token(32)}?s={p.keep('2')}"),
  ("location host", "Location", lambda p: f"{_BASE}/guest-access/{p.key(24)}/{p.keep('rooms')}"),
  ("link", "Link", lambda p: f'<{_BASE}/exports/download/{p.token(40)}>; rel="{p.keep("enclosure")}"'),
  ("refresh", "Refresh", lambda p: f"2; url=/ident/weiter/{p.token(40)}?k={p.keep('web-2')}"),
  ("hx redirect", "HX-Redirect", lambda p: f"/anmelden/einmal/{p.token(40)}"),
  ("cookie", "Set-Cookie", lambda p: f"terminal_pin={p.otp(4)}; Path={p.keep('/kasse')}; HttpOnly"),
)  # fmt: skip

_MEMBERS: tuple[tuple[str, Plant[object]], ...] = (
  ("accept link", lambda p: {"acceptLink": f"{_BASE}/x/{p.key(14)}", "rejected": p.keep("not-yet")}),
  ("share url", lambda p: {"share_url": f"{_BASE}/v/{p.key(16)}?ref={p.keep('copy')}"}),
  ("host url", lambda p: {"hostUrl": f"{_BASE}/m/{p.number()}/{p.token(22)}", "joinUrl": f"{_BASE}/m/{p.key(12)}"}),
  ("cancel action", lambda p: {"actions": [{"name": p.keep("cancel-visit"), "url": f"/visits/cancel/{p.token(24)}"}]}),
  ("bare host", lambda p: {"sms": f"Termin absagen: kiosk.example/absagen/{p.key(20)} {p.keep('Ihre Praxis')}"}),
  ("path in prose", lambda p: {"log": f"GET /einladung/{p.key(24)} 302 {p.keep('Location set')}"}),
  ("markdown", lambda p: {"md": f"**[Zusagen]({_BASE}/rsvp/{p.key(20)})** oder [Karte]({p.keep('https://maps.example/halle-4')})"}),
  ("html", lambda p: {"html": f"<a href=\"/abmelden/{p.key(28)}\">{p.keep('Abmelden')}</a>"}),
  ("qr", lambda p: {"qr": f"kioskapp://pair/{p.key(24)}", "name": p.slug()}),
  ("escaped", lambda p: {"payload": compact({"reset": f"/passwort/neu/{p.token(32)}", "kind": p.keep("mail-reset")})}),
)  # fmt: skip

_KEPT: tuple[tuple[str, Plant[object]], ...] = (
  ("links", lambda p: {"cancelUrl": f"/orders/{p.row()}/cancel", "shareUrl": f"/share/{p.slug()}", "acceptUrl": f"/terms/{p.keep('2026-02')}/accept"}),
  ("paths", lambda p: {"trace": p.keep("at /app/node_modules/next-auth/core/routes/signin.js:14"), "file": p.keep("/srv/www/releases/20260203101500/config")}),
  ("prose", lambda p: {"help": p.keep("See /help/reset-password/what-to-do or kiosk.example/support/contact-us for more")}),
  ("rows", lambda p: {"inviteId": p.row(), "surveyUrl": f"/surveys/{p.row()}", "logo": f"/img/{p.digest(40)}.svg"}),
)  # fmt: skip

CASES: list[Case] = [
    *(in_url("url.reset-path", f"reeds third {n}", url) for n, url in _PATHS),
    *(in_url("url.reset-path", f"reeds third plain {n}", url) for n, url in _PLAIN),
    *(in_url("url.query-key", f"reeds third query {n}", url) for n, url in _QUERIES),
    *(in_request_header("request.referer", f"reeds third asked {n}", name, value) for n, name, value in _ASKED),
    *(in_response_header("response.location", f"reeds third answered {n}", name, value) for n, name, value in _ANSWERED),
    *(in_json("json.nested", f"reeds third member {n}", value) for n, value in _MEMBERS),
    *(in_json("json.nested", f"reeds third kept {n}", value) for n, value in _KEPT),
    in_answer("html.hidden", "reeds third page", HTML_TYPE, lambda p: f'<form action="/umfrage/absenden/{p.token(32)}"><a href="/hilfe/{p.keep("kontakt-formular")}">?</a></form>'),
    in_answer("text.telemetry", "reeds third mail", TEXT_TYPE, lambda p: f"{p.keep('Guten Tag')},\nkiosk.example/registrierung/abschliessen/{p.key(28)}\noder {_BASE}/hilfe/{p.keep('erste-schritte')}\n"),
    in_answer("xml.element", "reeds third xml", "application/xml", lambda p: f"<Visit><Id>{p.number()}</Id><CancelUrl>{_BASE}/visite/annulla/{p.key(24)}</CancelUrl></Visit>"),
    in_answer("text.csv", "reeds third csv", "text/csv", lambda p: f"name,link\n{p.keep('Halle-4')},{_BASE}/einladung/{p.key(20)}\n"),
]  # fmt: skip

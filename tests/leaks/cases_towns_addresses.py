"""Forms of towns, clubs, farms and travels: what their addresses and headers hold."""

from __future__ import annotations

import json
import zlib
from functools import partial
from urllib.parse import quote

from tests.leaks.case import Case, Plant, in_request_header, in_response_header, in_url
from tests.leaks.planter import Planter, b64, compact

_q = partial(quote, safe="")


def _deflated(text: str) -> str:
    packer = zlib.compressobj(wbits=-15)
    return _q(b64(packer.compress(text.encode()) + packer.flush()))


def _saml_request(p: Planter) -> str:
    return f'<samlp:LogoutRequest ID="_1"><saml:NameID>{p.simple_password()}</saml:NameID><samlp:SessionIndex>{p.hex(32)}</samlp:SessionIndex></samlp:LogoutRequest>'


_URLS: tuple[tuple[str, Plant[str]], ...] = (
  ("url.query-key", lambda p: f"/parking/permits?plate={p.keep('KR-12345')}&gatePass={p.otp()}&zone={p.keep('B2-north')}"),
  ("url.query-key", lambda p: f"/kita/abholung?gruppe={p.keep('igel-2')}&abholcode={p.otp(4)}&datum={p.keep('2026-02-03')}"),
  ("url.query-key", lambda p: f"/biblioteca/prestamos?carnet={p.number()}&claveLector={p.pet()}&orden={p.keep('fecha-desc')}"),
  ("url.query-key", lambda p: f"/socio/accesso?tessera={p.number()}&parolaSegreta={_q(p.human())}&lingua={p.keep('it-IT')}"),
  ("url.query-key", lambda p: f"/ferry/checkin?booking={p.slug()}&boardingPin={p.otp(4)}&deck={p.keep('DECK_7')}"),
  ("url.query-key", lambda p: f"/members/verify?member={p.number()}&hasloTymczasowe={p.two_words()}&kanal={p.keep('sms-2')}"),
  ("url.query-key", lambda p: f"/compte/activer?ref={p.slug()}&motDePasseProvisoire={p.pet()}"),
  ("url.query-key", lambda p: f"/jasenet/kirjaudu?jasen={p.number()}&salasana={p.pet()}&kieli={p.keep('fi-FI')}"),
  ("url.query-key", lambda p: f"/stream/publish?channel={p.keep('main-stage')}&streamKey={p.key(24)}&fps={p.keep('50')}"),
  ("url.query-key", lambda p: f"/doors/3/open?doorCode={p.otp(5)}&source={p.keep('kiosk-12')}"),
  ("url.query-key", lambda p: f"/guest/wifi?ssid={p.keep('Harbour-Guest')}&wifiPass={p.dashed()}&band={p.keep('5GHz')}"),
  ("url.query-key", lambda p: f"/dyndns/update?hostname={p.keep('farm.dyn.example')}&updateKey={p.key(20)}&myip={p.keep('203.0.113.9')}"),
  ("url.query-key", lambda p: f"/census/household?district={p.keep('PL-12')}&kodDostepu={p.recovery()}"),
  ("url.query-key", lambda p: f"/vote/ballot?poll={p.slug()}&stimmcode={p.recovery()}&sprache={p.keep('de-CH')}"),
  ("url.innocent-query", lambda p: f"/lookup?q=glpat-{p.key(20)}&page={p.keep('2')}&sort={p.keep('name-asc')}"),
  ("url.innocent-query", lambda p: f"/open?d={p.jwt()}&v={p.keep('2026.1')}"),
  ("url.escaped-key", lambda p: f"/till?st%6Fre={p.keep('old-town')}&%70in={p.otp(4)}"),
  ("url.semicolon", lambda p: f"/cgi-bin/meter.pl?meter={p.number()};sessionkey={p.key(20)};view={p.keep('monthly-chart')}"),
  ("url.nested", lambda p: f"/sso?returnUrl={_q(f'https://club.example/cb?ticket={p.token()}&tab={p.keep("bookings")}')}&theme={p.keep('dark-2')}"),
  ("url.nested", lambda p: f"/go?to={_q(_q(f'https://farm.example/x?apiPass={p.two_words()}&id={p.number()}'))}"),
  ("url.json", lambda p: f"/api/search?filter={_q(compact({'shelf': p.keep('C-12'), 'auth': {'pin': p.otp(4)}}))}"),
  ("url.base64-json", lambda p: f"/embed?ctx={_q(b64(json.dumps({'member': 4, 'pw': p.two_words()})))}&w={p.keep('640')}"),
  ("url.reset-path", lambda p: f"/konto/passwort-vergessen/bestaetigen/{p.key(40)}/schritt/{p.keep('2-von-3')}"),
  ("url.reset-path", lambda p: f"/entrar/link-magico/{p.token(43)}?lang={p.keep('pt-BR')}"),
  ("url.reset-path", lambda p: f"/clubs/{p.slug()}/invite/{p.key(22)}"),
  ("url.reset-path", lambda p: f"/u/zaproszenie/{p.token(24)}/przyjmij?grupa={p.keep('u12-girls')}"),
  ("url.matrix", lambda p: f"/map;tile={p.number()};usertoken={p.token(24)};layer={p.keep('parcels')}/features"),
  ("url.fragment", lambda p: f"/vault#/unlock?vaultPhrase={p.dashed()}&tab={p.keep('papers')}"),
  ("url.private-calendar", lambda p: f"/calendars/{p.keep('training-u12')}/{p.hex(32)}/events.ics?tz={p.keep('Europe')}"),
  ("url.capability-host", lambda p: f"https://{p.hex(32)}.feeds.example/v1/articles/{p.number()}"),
  ("url.webhook-path", lambda p: f"https://discord.com/api/webhooks/{p.keep('1098765432109876543')}/{p.token(68)}?wait={p.keep('true')}"),
  ("url.webhook-path", lambda p: f"https://api.telegram.org/bot612345678:AA{p.token(33)}/sendMessage?chat_id={p.number()}"),
  ("url.webhook-path", lambda p: f"https://ntfy.example/publish/{p.keep('harvest-alerts')}?auth={p.token(40)}"),
  ("url.sas", lambda p: f"https://town.blob.core.windows.net/photos/{p.slug()}.jpg?sv={p.keep('2023-11-03')}&se=2026-03-01&sr=b&sp={p.keep('rl')}&sig={_q(p.base64(32))}"),
  ("url.s3-signature", lambda p: f"https://d111.cloudfront.net/maps/{p.slug()}.png?Policy={p.base64(60).replace('+', '-').replace('/', '~')}&Signature={p.token(120)}&Key-Pair-Id=K2JCJMDEHXQW5F"),
  ("url.s3-signature", lambda p: f"https://storage.googleapis.com/town/{p.slug()}.csv?GoogleAccessId=exports&Expires=1770000000&Signature={_q(p.base64(120))}"),
  ("url.oidc", lambda p: f"/anmeldung/zurueck?code={p.token(44)}&state={p.token(20)}&session_state={p.guid()}&ui={p.keep('classic-2')}"),
  ("url.saml-redirect", lambda p: f"/slo?SAMLRequest={_deflated(_saml_request(p))}&SigAlg={_q(p.keep('rsa-sha256'))}&Signature={_q(p.base64(128))}"),
  ("url.ws-query", lambda p: f"wss://scores.example/live?match={p.number()}&viewerKey={p.key(24)}&lang={p.keep('en-GB')}"),
  ("url.userinfo", lambda p: f"https://scanner:{_q(p.password())}@meter.example/v1/readings/{p.number()}"),
  ("url.card", lambda p: f"/donate/preview?pan={p.card()}&campaign={p.slug()}"),
)  # fmt: skip

_REQUESTS: tuple[tuple[str, str, Plant[str]], ...] = (
  ("request.bearer", "Authorization", lambda p: f"Bearer 12|{p.key(40)}"),
  ("request.basic", "Authorization", lambda p: f"Basic {b64(f'library:{p.human()}')}"),
  ("request.digest", "Authorization", lambda p: f'Digest username="meter-7", realm="{p.keep("farm-7")}", nonce="{p.hex(32)}", uri="/x", response="{p.hex(32)}", cnonce="{p.hex(16)}"'),
  ("request.api-key", "X-Kiosk-Passcode", lambda p: p.otp(6)),
  ("request.api-key", "X-Meter-Key", lambda p: p.hex(32)),
  ("request.api-key", "X-Parola-Segreta", lambda p: p.two_words()),
  ("request.api-key", "Gate-Pass", lambda p: p.recovery()),
  ("request.api-key", "X-Club-Login", lambda p: f"member={p.keep('4711-a')};pin={p.otp(4)}"),
  ("request.cookie", "Cookie", lambda p: f"{p.keep('theme')}=dark-blue; {p.keep('club_auth')}={p.token(40)}; {p.keep('locale')}=nl-BE"),
  ("request.cookie", "Cookie", lambda p: f"{p.keep('cart')}=3-items; {p.keep('pinVerified')}={p.otp(6)}; {p.keep('LtpaToken2')}={p.base64(60)}"),
  ("request.json-cookie", "Cookie", lambda p: f"{p.keep('tz')}=Europe/Oslo; {p.keep('profile')}={_q(compact({'id': 7, 'rt': p.token(40)}))}"),
  ("request.nameless-cookie", "Cookie", lambda p: f"{p.token(40)}; {p.keep('consent')}=all-2026"),
  ("request.websocket-protocol", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('graphql-transport-ws')}, auth.{p.token(40)}"),
  ("request.signature", "X-Pickup-Signature", lambda p: f"t=1770000000,v1={p.hex(64)}"),
  ("request.referer", "Referer", lambda p: f"https://club.example/lockers/{p.number()}?pickupCode={p.otp()}&from={p.keep('mail-12')}"),
  ("request.original-url", "X-Original-URL", lambda p: f"/barn/sensors/{p.number()}?deviceSecret={p.key(24)}"),
  ("request.baggage", "baggage", lambda p: f"tenant={p.keep('town-hall')},sessionKey={p.key(24)},release={p.keep('2026.1.3')}"),
  ("request.assertion", "X-Device-Attest", lambda p: p.jwt()),
)  # fmt: skip

_RESPONSES: tuple[tuple[str, str, Plant[str]], ...] = (
  ("response.set-cookie", "Set-Cookie", lambda p: f"library_card_session={p.token(32)}; Path={p.keep('/biblioteca')}; HttpOnly; SameSite={p.keep('Lax')}"),
  ("response.joined-cookie", "Set-Cookie", lambda p: f"{p.keep('lang')}=en-GB; Path=/, {p.keep('gate')}={p.key(32)}; Expires=Tue, 03 Mar 2026 10:00:00 GMT; Secure"),
  ("response.location", "Location", lambda p: f"/welcome?ott={p.token(24)}&step={p.keep('profile-2')}"),
  ("response.location", "Location", lambda p: f"clubapp://signed-in?refresh={p.token(40)}&tab={p.keep('home-2')}"),
  ("response.refresh", "Refresh", lambda p: f"5; url=/queue/status?place={p.number()}&queueToken={p.token(30)}"),
  ("response.link", "Link", lambda p: f'<https://club.example/feed.xml?accesskey={p.key(24)}>; rel="{p.keep("alternate")}"; title="{p.keep("Fixtures 2026")}"'),
  ("response.csp", "Content-Security-Policy", lambda p: f"default-src 'self'; script-src 'nonce-{p.base64(18)}' {p.keep('https://cdn.example')}"),
  ("response.report-to", "Report-To", lambda p: compact({"group": p.keep("csp-endpoint"), "max_age": 10886400, "endpoints": [{"url": f"https://r.example/r?apikey={p.key(32)}"}]})),
  ("response.server-timing", "Server-Timing", lambda p: f'auth;desc="{p.jwt()}";dur=12, {p.keep("cache-hit")};dur=3'),
  ("response.authentication-info", "Authentication-Info", lambda p: f'nextnonce="{p.hex(32)}", qop={p.keep("auth")}, rspauth="{p.hex(32)}"'),
  ("response.custom", "X-Refreshed-Session", lambda p: p.token(36)),
  ("response.custom", "X-Temporary-Password", lambda p: p.two_words()),
  ("response.content-disposition", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("fixtures")}-{p.jwt()}.pdf"'),
  ("response.source-map", "SourceMap", lambda p: f"/maps/{p.keep('app.3f2a')}.js.map?token={p.token(24)}"),
)  # fmt: skip

CASES: list[Case] = [
    *(in_url(place, f"town address {number}", url) for number, (place, url) in enumerate(_URLS)),
    *(in_request_header(place, f"town request {n}", name, value) for n, (place, name, value) in enumerate(_REQUESTS)),
    *(in_response_header(place, f"town answer {n}", name, value) for n, (place, name, value) in enumerate(_RESPONSES)),
]

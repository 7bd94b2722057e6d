"""A fourth look at all places, as products of other trades have them: farms, ships, courts, libraries, clubs, labs."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_answer, in_frame, in_json, in_request_header, in_response_header, in_url
from tests.leaks.cases_locks_octets import har
from tests.leaks.cases_locks_urls import asked, lower
from tests.leaks.planter import b64, compact, encoded


def _url(place: str, form: str, url: Plant[str]) -> Case:
    return in_url(f"url.{place}", f"lock yard: {form}", url)


def _sent(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_request_header(f"request.{place}", f"lock yard: {form}", name, value)


def _said(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_response_header(f"response.{place}", f"lock yard: {form}", name, value)


def _ws(form: str, data: Plant[object], place: str = "stream.ws-json") -> Case:
    return in_frame(
        place, f"lock yard: {form}", lambda p: value if isinstance(value := data(p), str) else compact(value)
    )


_URLS: tuple[Case, ...] = (
    _url("query-key", "library card", lambda p: f"/patron/login?barcode={p.keep('21234000123456')}&pin={p.otp(4)}&branch={p.keep('central')}"),
    _url("query-key", "court file", lambda p: f"/akteneinsicht?az={p.keep('5-O-117-26')}&zugriffsschluessel={p.key(20)}"),
    _url("query-key", "ship tracker", lambda p: f"/api/exportvessel/v:8/{p.hex(40)}/timespan:{p.keep('20')}/protocol:{p.keep('jsono')}"),
    _url("query-key", "club member", lambda p: f"/mitglieder/anmelden?nr={p.number()}&kw={asked(p.human())}&verein={p.keep('tsv-nord')}"),
    _url("query-key", "lab result", lambda p: f"/befund?auftrag={p.number()}&geburtsdatum={p.keep('1980-02-03')}&abrufcode={p.upper(8)}"),
    _url("query-key", "parcel", lambda p: f"/sendung?nr={p.keep('00340434161094042557')}&plz={p.keep('04109')}&abholcode={p.otp(6)}"),
    _url("query-key", "meter portal", lambda p: f"/smgw/cgi-bin/hanservice.cgi?tkn={p.hex(64)}&action={p.keep('meterform')}"),
    _url("query-key", "elastic", lambda p: f"/s/ops/app/dashboards?auth_provider_hint={p.keep('anonymous1')}&embed=true&api_key={b64(p.token(20) + ':' + p.token(22))}"),
    _url("query-key", "matomo", lambda p: f"/index.php?module=API&method={p.keep('VisitsSummary.get')}&idSite=3&token_auth={p.hex(32)}"),
    _url("query-key", "piwik user", lambda p: f"/index.php?module=Login&action=logme&login=anna&password={p.hex(32)}&lang={p.keep('de')}"),
    _url("query-key", "zabbix", lambda p: f"/zabbix.php?action={p.keep('problem.view')}&sid={p.hex(16)}&filter_set=1"),
    _url("query-key", "splunk", lambda p: f"/en-US/account/insecurelogin?username=viewer&password={asked(p.two_words())}&return_to={p.keep('%2Fapp%2Fsearch')}"),
    _url("query-key", "jasper", lambda p: f"/jasperserver/flow.html?_flowId={p.keep('viewReportFlow')}&j_username=anna&j_password={asked(p.human())}&decorate={p.keep('no')}"),
    _url("query-key", "crystal", lambda p: f"/OpenDocument/opendoc/openDocument.jsp?iDocID={p.number()}&token=srv01:6400@%7B3%262={p.token(30)},U%3D3%7D&sType={p.keep('wid')}"),
    _url("query-key", "arcgis", lambda p: f"/arcgis/rest/services/{p.keep('Parcels')}/MapServer?f=json&token={p.token(150)}.."),
    _url("query-key", "geoserver", lambda p: f"/geoserver/wms?service=WMS&request={p.keep('GetMap')}&layers=acme:roads&authkey={p.guid()}"),
    _url("query-key", "here", lambda p: f"/maptile/2.1/{p.keep('maptile/newest')}/normal.day/13/4400/2686/256/png8?app_id={p.keep('DemoAppId01082013GAL')}&app_code={p.token(22)}"),
    _url("query-key", "tomtom", lambda p: f"https://api.tomtom.com/map/1/tile/{p.keep('basic/main')}/10/550/335.png?key={p.key(32)}&view={p.keep('Unified')}"),
    _url("query-key", "fhir", lambda p: f"/fhir/Patient/{p.number()}/$everything?_format={p.keep('json')}&access_token={p.jwt()}"),
    _url("query-key", "shibboleth", lambda p: f"/idp/profile/SAML2/Redirect/SSO?execution={p.keep('e1s2')}&csrf_token=_{p.hex(40)}"),
    _url("query-key", "moodle login token", lambda p: f"/login/index.php?logintoken={p.key(32)}&testsession={p.keep('2')}"),
    _url("query-key", "ilias", lambda p: f"/ilias.php?baseClass={p.keep('ilrepositorygui')}&cmdNode=x1&rtoken={p.hex(32)}&ref_id={p.number()}"),
    _url("query-key", "stud.ip", lambda p: f"/dispatch.php/course/files?cid={p.digest(32)}&security_token={p.base64(32)}%3D"),
    _url("query-key", "opencast", lambda p: f"/search/episode.json?id={p.uuid()}&policy={b64(compact({'Statement': {'Resource': 'x', 'Condition': {'DateLessThan': 1775989212}}})).rstrip('=')}&signature={p.hex(64)}&keyId={p.keep('default')}"),
    _url("query-key", "payment page", lambda p: f"/pay?mid={p.number()}&amount={p.keep('4990')}&hmac_key={p.hex(32)}&currency={p.keep('EUR')}"),
    _url("query-key", "turnstile", lambda p: f"/form?cf-turnstile-response=0.{p.token(300)}.{p.token(22)}.{p.hex(64)}&topic={p.keep('support')}"),
    _url("query-key", "dutch", lambda p: f"/inloggen?gebruiker=anna&toegangscode={p.otp(6)}&taal={p.keep('nl')}"),
    _url("query-key", "greek", lambda p: f"/login?user=anna&{asked('κωδικός')}={asked(p.human())}&lang={p.keep('el')}"),
    _url("query-key", "arabic", lambda p: f"/login?user=anna&{asked('كلمة المرور')}={asked(p.human())}&lang={p.keep('ar')}"),
    _url("query-key", "reading list", lambda p: f"/api/get?consumer_key={p.digits(5)}-{p.hex(24)}&access_token={p.guid()}&detailType={p.keep('simple')}"),
    _url("reset-path", "survey", lambda p: f"/umfrage/{p.number()}/teilnahme/{p.key(40)}"),
    _url("reset-path", "ballot", lambda p: f"/wahl/{p.slug()}/stimme/{p.key(24)}"),
    _url("reset-path", "tenant portal", lambda p: f"/mieter/erstzugang/{p.token(32)}?objekt={p.keep('A-17')}"),
    _url("reset-path", "doctor", lambda p: f"/videosprechstunde/raum/{p.token(43)}?rolle={p.keep('patient')}"),
    _url("reset-path", "supplier", lambda p: f"/supplier/quote/{p.number()}/respond/{p.hex(64)}"),
    _url("reset-path", "e-mail login", lambda p: f"/l/{p.token(43)}?utm_source={p.keep('mail')}"),
    _url("reset-path", "one-time download", lambda p: f"/einmal-download/{p.key(32)}/{p.slug()}.zip"),
    _url("reset-path", "secure mail", lambda p: f"/securemail/read/{p.token(64)}/{p.keep('attachments')}"),
    _url("reset-path", "unsubscribe", lambda p: f"/abmelden/{p.hex(40)}?grund={p.keep('zu-viel')}"),
    _url("reset-path", "meeting minutes", lambda p: f"/protokolle/{p.slug()}/{p.number()}?freigabe={p.token(40)}"),
    _url("webhook-path", "gitea", lambda p: f"/api/v1/repos/acme/web/hooks/{p.number()}/tests?token={p.hex(40)}"),
    _url("webhook-path", "docker hub", lambda p: f"https://hub.docker.com/api/build/v1/source/{p.uuid()}/trigger/{p.guid()}/call/"),
    _url("webhook-path", "opsgenie", lambda p: f"https://api.opsgenie.com/v1/json/cloudwatch?apiKey={p.guid()}"),
    _url("webhook-path", "home automation", lambda p: f"https://ha.example/api/webhook/{p.hex(64)}?state={p.keep('home')}"),
    _url("webhook-path", "n8n", lambda p: f"https://n8n.example/webhook/{p.guid()}/{p.keep('orders')}"),
    _url("webhook-path", "grafana oncall", lambda p: f"https://oncall.example/integrations/v1/{p.keep('grafana_alerting')}/{p.key(25)}/"),
    _url("private-calendar", "club", lambda p: f"/termine/abo/{p.hex(40)}.ics?gruppe={p.keep('u17')}"),
    _url("private-calendar", "airline", lambda p: f"/roster/export/{p.token(32)}/roster.ics?base={p.keep('FRA')}"),
    _url("nested", "saml relay", lambda p: f"/acs?RelayState={asked('https://portal.example/in?ticket=' + p.token(40))}&idp={p.keep('campus')}"),
    _url("nested", "translate", lambda p: f"/translate?u={asked('https://portal.example/reset?token=' + p.hex(40))}&sl={p.keep('de')}&tl={p.keep('en')}"),
    _url("nested", "cors proxy", lambda p: f"/proxy/https://api.example/v1/me?api_key={p.hex(32)}&fmt={p.keep('json')}"),
    _url("fragment", "vault share", lambda p: f"/share/{p.keep('q1w2')}#key={p.token(43)}&alg={p.keep('A256GCM')}"),
    _url("fragment", "route token", lambda p: f"/#/public/{p.keep('report')}/{p.token(43)}"),
    _url("json", "base", lambda p: f"/v1/graphql?extensions={asked(compact({'auth': {'bearer': p.token(40)}, 'persistedQuery': {'sha256Hash': p.digest(64)}}))}"),
    _url("userinfo", "caldav", lambda p: f"https://anna:{p.recovery()}@dav.example/calendars/{p.slug()}/"),
    _url("oidc", "itsme", lambda p: f"/itsme/return?code={p.token(43)}&state={p.guid()}&service={p.keep('LOGIN')}"),
    _url("ws-query", "stock feed", lambda p: f"wss://feed.example/quotes?userid=anna&sess={p.key(24)}&symbols={p.keep('SAP.DE,ALV.DE')}"),
    _url("s3-signature", "backblaze", lambda p: f"https://f003.backblazeb2.com/file/acme/{p.slug()}.tar?Authorization=3_{p.key(60)}_{p.hex(8)}_{p.hex(40)}_dnld"),
    _url("innocent-query", "kept ids", lambda p: f"/compare?left={p.digest(40)}&right={p.digest(40)}&ids={p.uuid()},{p.uuid()}&sig={p.hex(64)}"),
)  # fmt: skip

_FIELDS: tuple[Case, ...] = (
    _sent("api-key", "bearer elsewhere", "X-Forwarded-Authorization", lambda p: f"Bearer {p.token(40)}"),
    _sent("api-key", "library", "X-Patron-Pin", lambda p: p.otp(4)),
    _sent("api-key", "vendor password", "X-Haendler-Passwort", lambda p: p.two_words()),
    _sent("api-key", "ship", "X-Vessel-Access", lambda p: p.token(36)),
    _sent("api-key", "matomo", "X-Matomo-Token-Auth", lambda p: p.hex(32)),
    _sent("api-key", "sharepoint", "X-PROOF", lambda p: p.base64(256)),
    _sent("api-key", "epic", "X-Epic-Launch", lambda p: p.token(60)),
    _sent("api-key", "one-time link", "X-One-Time-Link", lambda p: f"https://portal.example/once/{p.token(40)}"),
    _sent("api-key", "pair", "X-Login-Data", lambda p: f"anna|{p.two_words()}|{p.keep('de')}"),
    _sent("api-key", "psk identity", "X-Psk", lambda p: p.hex(32)),
    _sent("api-key", "community", "X-Snmp-Community", lambda p: p.pet()),
    _sent("bearer", "apikey colon", "Authorization", lambda p: f"ApiKey-v1 {p.hex(16)}:{p.hex(48)}"),
    _sent("bearer", "elastic", "Authorization", lambda p: f"ApiKey {b64(p.token(20) + ':' + p.token(22))}"),
    _sent("basic", "base64url", "Authorization", lambda p: "Basic " + b64(f"anna:{p.human()}?>?>").replace("+", "-").replace("/", "_")),
    _sent("cookie", "ilias", "Cookie", lambda p: f"ilClientId=campus; ILSESSID={lower(p, 26)}; authchallenge={p.hex(32)}"),
    _sent("signature", "s3 trailer", "X-Amz-Trailer-Signature", lambda p: p.hex(64)),
    _sent("referer", "ballot", "Referer", lambda p: f"https://wahl.example/stimmabgabe/{p.key(40)}?runde={p.keep('2')}"),
    _sent("original-url", "accel", "X-Accel-Redirect", lambda p: f"/protected/{p.slug()}.pdf?md5={p.token(22)}&expires={p.keep('1775989212')}"),
    _sent("baggage", "user token", "baggage", lambda p: f"client.app={p.keep('kiosk')},user.token={p.token(36)},env={p.keep('prod')}"),
    _sent("kept-header", "sub token", "X-Subject-Area", lambda p: p.keep("tokens-and-keys")),
    _sent("kept-header", "sentry release", "X-Release", lambda p: f"web@{p.digest(40)}"),
    _sent("kept-header", "schema", "X-Schema-Fingerprint", lambda p: p.digest(64)),
    _said("custom", "first password", "X-Initial-Password", lambda p: p.human()),
    _said("custom", "ballot", "X-Voter-Token", lambda p: p.recovery()),
    _said("custom", "download", "X-Download-Link", lambda p: f"https://dl.example/get/{p.token(48)}/{p.slug()}.zip"),
    _said("custom", "kept", "X-Token-Bucket", lambda p: p.keep("requests-per-minute")),
    _said("custom", "kept age", "X-Key-Rotation", lambda p: p.keep("90d; next=2026-07-01")),
    _said("location", "bank app", "Location", lambda p: f"https://app.bank.example/tpp/authorise?authorisationId={p.uuid()}&scaToken={p.token(48)}"),
    _said("location", "german reset", "Location", lambda p: f"/passwort/neu/{p.hex(64)}?mandant={p.keep('sued')}"),
    _said("location", "room", "Location", lambda p: f"/b/ann-{lower(p, 3)}-x7q/join?guest_token={p.token(24)}&role={p.keep('viewer')}"),
    _said("link", "edit", "Link", lambda p: f'<https://api.example/drafts/{p.number()}?edit_key={p.key(24)}>; rel="{p.keep("edit")}"'),
    _said("set-cookie", "bank", "Set-Cookie", lambda p: f"BANKSID={p.hex(48)}; Path={p.keep('/banking-private')}; Secure; HttpOnly"),
    _said("authentication-info", "negotiate", "WWW-Authenticate", lambda p: f'Hawk ts="{p.keep("1775989212")}", tsm="{p.base64(32)}="'),
    _ws("voting", lambda p: {"a": "cast", "ballotToken": p.recovery(), "poll": p.slug()}),
    _ws("door code", lambda p: {"topic": p.keep("door/front/set"), "payload": compact({"action": "unlock", "code": p.otp(6)})}),
    _ws("till", lambda p: f"LOGIN;OP=17;PW={p.pet()};POS={p.keep('K-03')}"),
    _ws("modem", lambda p: f'AT+CWJAP="Hof-WLAN","{p.two_words()}"\r\n'),
    _ws("asterisk", lambda p: f"Action: Login\r\nUsername: admin\r\nSecret: {p.pet()}\r\nEvents: {p.keep('on')}\r\n\r\n"),
    _ws("freeswitch", lambda p: f"auth {p.pet()}\n\n"),
    _ws("graph subscription", lambda p: {"id": "1", "type": "start", "payload": {"extensions": {"authorization": {"x-api-key": f"da2-{lower(p, 26)}", "host": p.keep("x.appsync-api.eu-west-1.amazonaws.com")}}}}),
    _ws("socket login", lambda p: "42/chat," + compact([p.keep("login"), {"nick": "anna", "passphrase": p.phrase()}]), "stream.ws-socket-io"),
    in_answer("stream.sse", "lock yard: link", "text/event-stream", lambda p: f"event: {p.keep('export.done')}\ndata: {compact({'url': f'https://dl.example/x/{p.token(40)}/report.csv', 'rows': p.number()})}\n\n"),
    in_answer("stream.sse", "lock yard: jsonl", "text/event-stream", lambda p: f"data: {compact([p.keep('auth'), {'idToken': p.jwt()}])}\n\n"),
    in_json("har.initiator", "lock yard: relative", lambda p: har(p, _initiator={"type": "script", "url": f"/app?sid={p.token(32)}&v={p.keep('8.1')}"})),
    in_json("har.error", "lock yard: cookie", lambda p: har(p, _error=f"Cookie sid={p.token(32)} was rejected ({p.keep('SameSite=None without Secure')})")),
    in_json("har.page-title", "lock yard: one-time", lambda p: har(p, pages=[{"id": "page_1", "title": f"Code {p.otp(6)} - {p.keep('Anmeldung bestätigen')}"}])),
    in_json("har.params", "lock yard: binary frame", lambda p: har(p, _webSocketMessages=[{"type": "send", "opcode": 2, "data": encoded({"token": p.token(40)}), "time": 1.5}])),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_URLS, *_FIELDS)

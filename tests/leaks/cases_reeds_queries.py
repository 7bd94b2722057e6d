"""Forms of what stands in queries, before the at sign and in names of hosts, with look-alikes beside them."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from tests.leaks.case import Case, Plant, in_url
from tests.leaks.planter import Planter, b64, compact

_q = partial(quote, safe="")


def _deflated(text: str) -> str:
    packer = zlib.compressobj(wbits=-15)
    return _q(b64(packer.compress(text.encode()) + packer.flush()))


def _logout(p: Planter) -> str:
    return f'<samlp:LogoutRequest ID="_7"><saml:NameID>{p.simple_password()}</saml:NameID><samlp:SessionIndex>{p.hex(32)}</samlp:SessionIndex></samlp:LogoutRequest>'


_KEYS: tuple[tuple[str, Plant[str]], ...] = (
  ("wordpress reset", lambda p: f"/wp-login.php?action={p.keep('rp')}&key={p.key(20)}&login={p.keep('redaktion')}"),
  ("devise", lambda p: f"/users/password/edit?reset_password_token={p.token(20)}&locale={p.keep('nb-NO')}"),
  ("synology", lambda p: f"/webapi/entry.cgi?api={p.keep('SYNO.API.Auth')}&version=6&method=login&account=admin&passwd={_q(p.human())}&otp_code={p.otp()}"),
  ("synology sid", lambda p: f"/webapi/entry.cgi?api={p.keep('SYNO.FileStation.List')}&_sid={p.token(43)}&SynoToken={p.key(13)}"),
  ("tasmota", lambda p: f"http://192.168.4.7/cm?user=admin&password={p.pet()}&cmnd={p.keep('Power%20TOGGLE')}"),
  ("foscam", lambda p: f"http://cam.example/cgi-bin/CGIProxy.fcgi?cmd={p.keep('snapPicture2')}&usr=admin&pwd={p.simple_password()}"),
  ("hikvision", lambda p: f"http://10.0.0.9/ISAPI/Streaming/channels/{p.keep('101')}/picture?auth={_q(b64(f'admin:{p.simple_password()}'))}"),
  ("thingspeak", lambda p: f"https://api.thingspeak.com/update?api_key={p.upper(16)}&field1={p.keep('21.5')}"),
  ("duckdns", lambda p: f"https://www.duckdns.org/update?domains={p.keep('barn-3')}&token={p.guid()}&ip={p.keep('203.0.113.5')}"),
  ("afraid", lambda p: f"https://freedns.afraid.org/dynamic/update.php?{p.key(44)}"),
  ("openweather", lambda p: f"https://api.openweathermap.org/data/2.5/weather?q={p.keep('Zurich,CH')}&appid={p.hex(32)}&units={p.keep('metric')}"),
  ("moodle service", lambda p: f"/webservice/rest/server.php?wstoken={p.hex(32)}&wsfunction={p.keep('core_course_get_contents')}&courseid={p.number()}"),
  ("dropbox", lambda p: f"https://www.dropbox.com/scl/fi/{p.keep('plans')}/Budget.xlsx?rlkey={p.key(25)}&dl={p.keep('0')}"),
  ("zoom join", lambda p: f"https://us02web.zoom.us/j/{p.keep('81234567890')}?pwd={p.key(32)}.1"),
  ("jitsi", lambda p: f"https://meet.example/{p.keep('StandUp42')}?jwt={p.jwt()}#config.startWithAudioMuted={p.keep('true')}"),
  ("youtube key", lambda p: f"https://www.googleapis.com/youtube/v3/search?part={p.keep('snippet')}&maxResults={p.keep('25')}&key=AIza{p.key(35)}"),
  ("algolia", lambda p: f"https://x1-dsn.algolia.net/1/indexes/*/queries?x-algolia-application-id={p.keep('LATENCY42')}&x-algolia-api-key={p.hex(32)}"),
  ("zotero", lambda p: f"https://api.zotero.org/users/{p.number()}/items?limit={p.keep('50')}&key={p.key(24)}"),
  ("fhir task", lambda p: f"/Task/{p.keep('160.123.456.789.123.58')}/$accept?ac={p.hex(64)}"),
  ("ghost", lambda p: f"/members/?token={p.token(24)}&action={p.keep('signin')}&r={p.keep('%2Fessays')}"),
  ("plex", lambda p: f"http://nas.example:32400/library/sections/{p.keep('3')}/all?X-Plex-Token={p.token(20)}&X-Plex-Product={p.keep('Web')}"),
  ("jellyfin", lambda p: f"http://nas.example:8096/Videos/{p.digest(32)}/stream?static=true&api_key={p.hex(32)}&tag={p.digest(32)}"),
  ("kodi", lambda p: f"http://kodi:{p.pet()}@tv.example:8080/jsonrpc?request={p.keep('ping')}"),
  ("freischaltcode", lambda p: f"/elster/aktivierung?steuernr={p.keep('21-815-08150')}&freischaltcode={p.recovery()}"),
  ("codigo de acceso", lambda p: f"/portal/entrar?nif={p.keep('caso-17')}&codigoDeAcceso={p.otp(8)}&idioma={p.keep('es-ES')}"),
  ("mot de passe", lambda p: f"/espace/connexion?identifiant={p.keep('dossier-9')}&mdp={_q(p.human())}"),
  ("japanese", lambda p: f"/mypage/login?kaiin={p.number()}&%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89={p.simple_password()}"),
  ("turkish", lambda p: f"/giris?kullanici={p.keep('merkez-2')}&sifre={p.pet()}&dil={p.keep('tr-TR')}"),
  ("tan", lambda p: f"/banking/transfer/release?ref={p.number()}&tan={p.otp()}&medium={p.keep('chipTAN-USB')}"),
  ("pickup", lambda p: f"/parcel/{p.number()}/open?abholPin={p.otp(4)}&fach={p.keep('A-17')}"),
  ("library pin", lambda p: f"/patroninfo?name={p.keep('dewey')}&code={p.keep('2300012345')}&pin={p.pet()}"),
  ("school code", lambda p: f"/join?class={p.keep('7b-biology')}&joinCode={p.recovery()}"),
  ("mdm", lambda p: f"/mdm/enroll?serial={p.keep('C02XK1ABJG5J')}&enrollmentSecret={p.key(32)}"),
  ("rmm", lambda p: f"/agents/installer?site={p.number()}&arch={p.keep('amd64')}&auth={p.hex(64)}"),
  ("screenconnect", lambda p: f"https://sc.example/Bin/Client.exe?h=relay.example&p={p.keep('8041')}&k={_q(p.base64(132))}"),
  ("sms gateway", lambda p: f"https://sms.example/http/send?user=acme&password={p.two_words()}&to={p.keep('pool-7')}&text={p.keep('Hello')}"),
  ("recaptcha", lambda p: f"/contact/send?topic={p.keep('billing-2')}&g-recaptcha-response={p.token(200)}"),
  ("wp nonce", lambda p: f"/wp-admin/admin-ajax.php?action={p.keep('heartbeat')}&_wpnonce={p.hex(10)}"),
  ("sap", lambda p: f"/sap/bc/gui/sap/its/webgui?sap-client={p.keep('100')}&sap-user=KELLER&sap-password={p.two_words()}&sap-language={p.keep('DE')}"),
  ("mysapsso2", lambda p: f"/irj/portal?MYSAPSSO2={_q(p.base64(90))}&NavMode={p.keep('10')}"),
  ("peoplesoft", lambda p: f"/psp/ps/?cmd={p.keep('login')}&languageCd={p.keep('ENG')}&userid=KEL&pwd={p.pet()}"),
  ("php session", lambda p: f"/forum/viewtopic.php?t={p.number()}&sid={p.hex(32)}&start={p.keep('20')}"),
  ("cfid", lambda p: f"/shop/index.cfm?CFID=1884711&CFTOKEN={p.hex(16)}-{p.guid().upper()}"),
  ("upper case", lambda p: f"/API.ASHX?CMD={p.keep('GETORDERS')}&APIKEY={p.upper(24)}&FMT={p.keep('JSON')}"),
  ("brackets", lambda p: f"/session?user%5Bemail%5D=x&user%5Bcurrent_password%5D={p.pet()}&user%5Btime_zone%5D={p.keep('Berlin')}"),
  ("blank key", lambda p: f"/unlock?={p.token(40)}&door={p.keep('north-2')}"),
)  # fmt: skip

_SIGNED: tuple[tuple[str, str, Plant[str]], ...] = (
  ("url.s3-signature", "s3 v4", lambda p: f"https://acme-exports.s3.eu-central-1.amazonaws.com/2026/{p.slug()}.zip?X-Amz-Algorithm={p.keep('AWS4-HMAC-SHA256')}&X-Amz-Credential=ASIA{p.upper(16)}%2F20260203%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20260203T101500Z&X-Amz-Expires={p.keep('900')}&X-Amz-Security-Token={_q(p.base64(200))}&X-Amz-Signature={p.hex(64)}"),
  ("url.s3-signature", "gcs v4", lambda p: f"https://storage.googleapis.com/acme/{p.slug()}.csv?X-Goog-Algorithm={p.keep('GOOG4-RSA-SHA256')}&X-Goog-Date=20260203T101500Z&X-Goog-Expires={p.keep('604800')}&X-Goog-Signature={p.hex(512)}"),
  ("url.sas", "user delegation", lambda p: f"https://acme.blob.core.windows.net/scans/{p.slug()}.tif?sp={p.keep('racwd')}&st=2026-02-03T10:15:00Z&skoid={p.uuid()}&sr=c&sv={p.keep('2022-11-02')}&sig={_q(p.base64(32))}%3D"),
  ("url.s3-signature", "cloudfront", lambda p: f"https://d3.cloudfront.net/v/{p.slug()}.mp4?Expires={p.keep('1770012345')}&Signature={p.token(172)}__&Key-Pair-Id=K2JCJMDEHXQW5F"),
  ("url.s3-signature", "bunny", lambda p: f"https://acme.b-cdn.net/docs/{p.slug()}.pdf?token={p.token(43)}&expires={p.keep('1770012345')}&token_path=%2Fdocs%2F"),
  ("url.s3-signature", "aliyun", lambda p: f"https://acme.oss-eu-central-1.aliyuncs.com/{p.slug()}.jpg?OSSAccessKeyId=LTAI5t{p.key(18)}&Expires={p.keep('1770012345')}&Signature={_q(p.base64(20))}%3D"),
  ("url.s3-signature", "mux", lambda p: f"https://stream.mux.com/{p.keep('episode-9')}.m3u8?token={p.jwt()}"),
  ("url.s3-signature", "facebook", lambda p: f"https://scontent.xx.fbcdn.net/v/t39.30808-6/{p.keep('4821_n')}.jpg?_nc_cat={p.keep('107')}&oh=00_AY{p.token(40)}&oe={p.keep('65D1A2B3')}"),
  ("url.s3-signature", "laravel signed", lambda p: f"/invoices/{p.number()}/pdf?expires={p.keep('1770012345')}&signature={p.hex(64)}"),
  ("url.oidc", "entra", lambda p: f"/signin-oidc?code=0.AX{p.token(300)}&client_info={b64(compact({'uid': 'x'}))}&state={p.token(64)}&session_state={p.guid()}"),
  ("url.oidc", "google", lambda p: f"/oauth/google/callback?state={p.token(32)}&code=4%2F0A{p.token(70)}&scope={p.keep('email+profile+openid')}&prompt={p.keep('consent')}"),
  ("url.oidc", "authorize", lambda p: f"https://idp.example/authorize?response_type={p.keep('code')}&client_id={p.keep('billing-web')}&nonce={p.token(43)}&code_challenge={p.keep('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')}&code_challenge_method={p.keep('S256')}&login_hint={p.keep('team-a')}"),
  ("url.oidc", "password grant", lambda p: f"https://idp.example/token?grant_type={p.keep('password')}&username=kel&password={_q(p.password())}&client_id={p.keep('mobile-app')}&client_secret={p.key(32)}"),
  ("url.oidc", "cas", lambda p: f"/secure/landing?ticket=ST-1856-{p.key(20)}-cas01.example"),
  ("url.oidc", "cas proxy", lambda p: f"/proxyCallback?pgtIou=PGTIOU-84-{p.key(35)}&pgtId=PGT-330-{p.key(64)}"),
  ("url.oidc", "device", lambda p: f"https://idp.example/device?user_code={p.upper(8)}&client={p.keep('tv-app')}"),
  ("url.oidc", "keycloak action", lambda p: f"/realms/{p.keep('clinic')}/login-actions/action-token?key={p.jwt()}&client_id={p.keep('account-console')}&tab_id={p.keep('Zx3kQ1rTb9M')}"),
  ("url.oidc", "shopify", lambda p: f"/auth/callback?code={p.hex(32)}&hmac={p.hex(64)}&shop={p.keep('acme.myshopify.com')}&timestamp={p.keep('1770012345')}"),
  ("url.oidc", "oauth1", lambda p: f"https://api.example/oauth/request?oauth_consumer_key={p.key(20)}&oauth_nonce={p.key(32)}&oauth_signature_method={p.keep('HMAC-SHA1')}&oauth_token={p.key(30)}&oauth_signature={_q(p.base64(20))}%3D&oauth_version={p.keep('1.0')}"),
  ("url.id-token-hint", "logout", lambda p: f"https://idp.example/logout?id_token_hint={p.jwt()}&post_logout_redirect_uri={p.keep('https%3A%2F%2Fapp.example%2Fbye')}"),
  ("url.saml-redirect", "logout", lambda p: f"/saml/slo?SAMLRequest={_deflated(_logout(p))}&RelayState={p.keep('tab-orders')}&SigAlg={_q(p.keep('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'))}&Signature={_q(p.base64(256))}"),
  ("url.saml-redirect", "artifact", lambda p: f"/saml/acs?SAMLart={_q('AAQAAM' + p.base64(36))}&binding={p.keep('artifact')}"),
  ("url.saml-redirect", "ws-federation", lambda p: f"/_trust/?wa={p.keep('wsignin1.0')}&wctx={p.keep('rm%3D0')}&wresult={_q(f'<t:RequestSecurityTokenResponse><wsse:BinarySecurityToken>{p.base64(120)}</wsse:BinarySecurityToken></t:RequestSecurityTokenResponse>')}"),
)  # fmt: skip

_NESTED: tuple[tuple[str, str, Plant[str]], ...] = (
  ("url.nested", "safe link", lambda p: f"https://eur01.safelinks.protection.outlook.com/?url={_q(f'https://portal.example/reset/{p.token(43)}?lang={p.keep("fi-FI")}')}&reserved={p.keep('0')}"),
  ("url.nested", "proofpoint", lambda p: f"https://urldefense.com/v3/__https://portal.example/set-password?invite={p.key(32)}&team={p.keep('north')}__;!!{p.keep('Ab12')}!"),
  ("url.nested", "twice", lambda p: f"/login?next={_q(_q(f'/share?t=1&shareToken={p.token(32)}&view={p.keep("grid-3")}'))}"),
  ("url.nested", "goto hash", lambda p: f"/login?goto={_q(f'/app#/files?accessKey={p.key(24)}&sort={p.keep("size-asc")}')}"),
  ("url.nested", "continue", lambda p: f"/u/0/accountchooser?continue={_q(f'https://mail.example/inbox?auth={p.token(40)}&label={p.keep("travel-2026")}')}&flowName={p.keep('GlifWebSignIn')}"),
  ("url.nested", "webhook in query", lambda p: f"/integrations/new?callbackUrl={_q(f'https://hooks.slack.com/services/T04QX7B2L/B06ABJ1MZ/{p.key(24)}')}&kind={p.keep('slack-alert')}"),
  ("url.nested", "dsn", lambda p: f"/adminer?server={_q(f'mysql://root:{p.simple_password()}@db.example:3306/shop')}&table={p.keep('orders')}"),
  ("url.nested", "image proxy", lambda p: f"/_next/image?url={_q(f'https://acme.s3.amazonaws.com/p/{p.slug()}.jpg?X-Amz-Signature={p.hex(64)}')}&w={p.keep('640')}&q={p.keep('75')}"),
  ("url.json", "filter", lambda p: f"/api/find?where={_q(compact({'room': p.keep('C-12'), 'guest': {'wifiKey': p.dashed()}}))}"),
  ("url.json", "jsonrpc", lambda p: f"/jsonrpc?request={_q(compact({'method': p.keep('VideoLibrary.GetMovies'), 'params': {'sessionToken': p.token(32)}}))}"),
  ("url.base64-json", "state", lambda p: f"/embed?cfg={_q(b64(json.dumps({'tenant': 4, 'apiSecret': p.key(32)})))}&h={p.keep('480')}"),
  ("url.userinfo", "git token", lambda p: f"https://oauth2:{p.key(26)}@git.example/{p.keep('acme/site')}.git/info/refs?service={p.keep('git-upload-pack')}"),
  ("url.userinfo", "user alone", lambda p: f"https://{p.key(40)}@api.example/v1/{p.keep('charges')}"),
  ("url.userinfo", "camera", lambda p: f"https://viewer:{_q(p.human())}@cam.example/onvif/{p.keep('snapshot')}.jpg"),
  ("url.capability-host", "pipedream", lambda p: f"https://eo{p.letters(24)}.m.pipedream.net/{p.keep('orders')}"),
  ("url.capability-host", "requestbin", lambda p: f"https://{p.letters(33)}.oast.example/{p.keep('ping')}"),
  ("url.capability-host", "preview", lambda p: f"https://{p.hex(40)}.preview.example/{p.keep('status')}?v={p.number()}"),
  ("url.ws-query", "engine", lambda p: f"wss://portal.example/socket.io/?EIO={p.keep('4')}&transport={p.keep('websocket')}&sid={p.token(20)}"),
  ("url.ws-query", "signalr", lambda p: f"wss://portal.example/hubs/orders?id={p.token(22)}&access_token={p.jwt()}&v={p.keep('8.0.1')}"),
  ("url.ws-query", "phoenix", lambda p: f"wss://portal.example/live/websocket?_csrf_token={p.token(56)}&_mounts={p.keep('0')}&vsn={p.keep('2.0.0')}"),
  ("url.ws-query", "guacamole", lambda p: f"wss://gw.example/guacamole/websocket-tunnel?token={p.hex(64)}&GUAC_DATA_SOURCE={p.keep('mysql')}&GUAC_ID={p.keep('12')}"),
  ("url.card", "in a query", lambda p: f"/voucher/check?nummer={p.card()}&filiale={p.keep('0417')}"),
  ("url.semicolon", "cgi", lambda p: f"/cgi-bin/koha/opac.pl?branch={p.keep('MAIN-2')};cardnumber={p.number()};userpassword={p.pet()}"),
  ("url.fragment", "terms", lambda p: f"/app#state={p.token(24)}&code={p.token(40)}&tab={p.keep('invoices-2')}"),
)  # fmt: skip

_PLAIN: tuple[tuple[str, Plant[str]], ...] = (
  ("etag", lambda p: f"/api/files?ifMatch={p.digest(32)}&rev={p.digest(40)}"),
  ("keyboard", lambda p: f"/search?keyword={p.keep('tokyo-hotels')}&hotkey={p.keep('ctrl-k')}&keyset={p.keep('price-asc')}"),
  ("max tokens", lambda p: f"/llm?max_tokens={p.keep('4096')}&token_count={p.keep('1287')}&tokenizer={p.keep('cl100k_base')}"),
  ("authors", lambda p: f"/books?author={p.keep('m-keller')}&authority={p.keep('gnd-2026')}&signatureMark={p.keep('QP-340')}"),
  ("pass mark", lambda p: f"/exam?passMark={p.keep('65')}&passed={p.keep('true')}&pinned={p.keep('false')}&pinColor={p.keep('ff8800')}"),
  ("code fields", lambda p: f"/geo?countryCode={p.keep('CH')}&zipCode={p.keep('8004')}&statusCode={p.keep('404')}&code={p.keep('ERR_NOT_FOUND')}"),
  ("session number", lambda p: f"/talks?session={p.keep('keynote-1')}&sessionType={p.keep('workshop')}&state={p.keep('California')}"),
  ("trace", lambda p: f"/collect?traceId={p.digest(32)}&spanId={p.digest(16)}&release={p.keep('web-2026.2.1')}"),
  ("gclid", lambda p: f"/landing?utm_source={p.keep('newsletter')}&utm_campaign={p.slug()}&ref={p.keep('front-page')}"),
  ("cache buster", lambda p: f"/app.js?v={p.digest(8)}&_={p.keep('1770012345678')}"),
  ("nested plain", lambda p: f"/login?returnUrl={_q(f'https://portal.example/orders/{p.number()}?tab={p.keep("history-2")}')}"),
  ("signature image", lambda p: f"/docs?signatureRequired={p.keep('true')}&signatureStyle={p.keep('handwritten-2')}&sigla={p.keep('FI-MI')}"),
  ("secret santa", lambda p: f"/events?name={p.keep('secret-santa-2026')}&ticketType={p.keep('early-bird')}&ticketId={p.number()}"),
)  # fmt: skip

CASES: list[Case] = [
    *(in_url("url.query-key", f"reeds query {name}", url) for name, url in _KEYS),
    *(in_url(place, f"reeds signed {name}", url) for place, name, url in _SIGNED),
    # Sent by a client it is no stream's address, in which alone this name tells nothing.
    *(replace(in_url(place, f"reeds nested {name}", url), live=name != "signalr") for place, name, url in _NESTED),
    *(in_url("url.query-key", f"reeds query plain {name}", url) for name, url in _PLAIN),
]

"""Paths, fragments, hosts and signed addresses: links that open something for whoever has them."""

from __future__ import annotations

import base64
import zlib
from dataclasses import replace

from tests.leaks.case import Case, in_url
from tests.leaks.cases_locks_urls import asked, lower, raised
from tests.leaks.planter import Planter, b64


def deflated(p: Planter) -> str:
    """Give an assertion as the redirect binding writes it."""
    xml = f'<saml:Assertion ID="_{p.hex(32)}"><saml:NameID>anna@acme.example</saml:NameID><Password>{p.simple_password()}</Password></saml:Assertion>'
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    return asked(base64.b64encode(packed.compress(xml.encode()) + packed.flush()).decode())


def spaced(p: Planter) -> str:
    """Give a card number in groups of four."""
    card = p.card()
    p.secrets[-1] = " ".join(card[start : start + 4] for start in range(0, 16, 4))
    return p.secrets[-1]


_PATHS: tuple[Case, ...] = (
    in_url("url.reset-path", "lock: cpanel", lambda p: f"/cpsess{p.digits(10)}/frontend/{p.keep('jupiter')}/email_accounts/index.html"),
    in_url("url.reset-path", "lock: django", lambda p: f"/accounts/reset/MTQy/c5x2k1-{p.hex(32)}/?lang={p.keep('nl')}"),
    in_url("url.reset-path", "lock: wordpress", lambda p: f"/wp-login.php?action={p.keep('rp')}&key={p.key(20)}&login=anna&wp_lang={p.keep('de_DE')}"),
    in_url("url.reset-path", "lock: joomla", lambda p: f"/component/users/?task={p.keep('reset.confirm')}&token={p.hex(32)}&Itemid={p.number()}"),
    in_url("url.reset-path", "lock: drupal", lambda p: f"/user/reset/{p.number()}/{p.keep('1775989212')}/{p.token(43)}/login"),
    in_url("url.reset-path", "lock: nextcloud", lambda p: f"/index.php/lostpassword/reset/form/{p.key(21)}/anna"),
    in_url("url.reset-path", "lock: mattermost", lambda p: f"/do_verify_email?token={lower(p, 64)}&email=anna%40acme.example&locale={p.keep('de')}"),
    in_url("url.reset-path", "lock: german", lambda p: f"/konto/passwort-vergessen/{p.token(32)}?marke={p.keep('nordwind')}"),
    in_url("url.reset-path", "lock: french", lambda p: f"/mon-compte/reinitialisation/{p.guid()}?etape={p.keep('2')}"),
    in_url("url.reset-path", "lock: spanish", lambda p: f"/cuenta/restablecer-contrasena/{p.hex(48)}/{p.keep('paso-1')}"),
    in_url("url.reset-path", "lock: dutch", lambda p: f"/account/wachtwoord-herstellen/{p.key(40)}?stap={p.keep('nieuw')}"),
    in_url("url.reset-path", "lock: tableau trusted", lambda p: f"/trusted/{p.token(22)}=:{p.token(24)}/views/{p.keep('Sales')}/{p.keep('Overview')}"),
    in_url("url.reset-path", "lock: zendesk attachment", lambda p: f"/attachments/token/{p.key(25)}/?name={p.keep('screenshot_12.png')}"),
    in_url("url.reset-path", "lock: slack magic", lambda p: f"https://acme.slack.com/z-app-123456789012-1234567890123-{p.hex(64)}?src={p.keep('magic')}"),
    in_url("url.reset-path", "lock: notion magic", lambda p: f"/loginwithemail?state={p.token(40)}&password={'-'.join((lower(p, 5), lower(p, 5), lower(p, 5)))}&isSignup={p.keep('false')}"),
    in_url("url.reset-path", "lock: ghost", lambda p: f"/ghost/reset/{b64('1775989212|anna@acme.example|' + p.hex(44))}/?v={p.keep('5.82')}"),
    in_url("url.reset-path", "lock: keycloak action", lambda p: f"/realms/{p.keep('north')}/login-actions/action-token?key={p.jwt()}&client_id={p.keep('account-console')}&tab_id={p.keep('wX3k9Zq1')}"),
    in_url("url.reset-path", "lock: discord invite friend", lambda p: f"/activate/{p.key(12)}/{p.number()}?plan={p.keep('family')}"),
    in_url("url.reset-path", "lock: one time secret", lambda p: f"/secret/{lower(p, 31)}?lang={p.keep('de')}"),
    in_url("url.reset-path", "lock: set password", lambda p: f"/set-password/{p.number()}/{p.hex(64)}/{p.keep('welcome')}"),
    in_url("url.reset-path", "lock: two codes", lambda p: f"/verify-email/{p.number()}/{p.hex(40)}?expires={p.keep('1775989212')}&signature={p.hex(64)}"),
    in_url("url.reset-path", "lock: passwordless", lambda p: f"/auth/passwordless/verify/{p.key(64)}?redirect={p.keep('dashboard')}"),
    in_url("url.reset-path", "lock: impersonate", lambda p: f"/admin/impersonate/{p.number()}/{p.token(32)}"),
    in_url("url.reset-path", "lock: device pairing", lambda p: f"/devices/{p.keep('tv-livingroom')}/pair/code/{p.otp(8)}"),
    in_url("url.matrix", "lock: bea", lambda p: f"/portal/{p.keep('console.portal')};JSESSIONID={p.token(52)}!-{p.digits(9)}?_nfpb={p.keep('true')}"),
    in_url("url.matrix", "lock: jboss node", lambda p: f"/shop/cart.seam;jsessionid={p.upper(32)}.node1?cid={p.number()}"),
    in_url("url.matrix", "lock: middle", lambda p: f"/api/v2;access_token={p.token(40)}/orders;status={p.keep('open')}/{p.number()}"),
    in_url("url.matrix", "lock: asp.net cookieless", lambda p: f"/kiosk/(S({lower(p, 24)}))/Order.aspx?step={p.keep('pay')}"),
    in_url("url.matrix", "lock: asp.net form", lambda p: f"/intranet/(F({p.token(86)}))/Default.aspx?dept={p.keep('finance')}"),
    in_url("url.matrix", "lock: sap", lambda p: f"/sap(bD1kZSZjPTEwMA==)/bc/bsp/sap/{p.keep('zhr_ess')}/main.do;sap-password={p.pet()};sap-language={p.keep('DE')}"),
    in_url("url.matrix", "lock: apex", lambda p: f"/ords/f?p={p.keep('4550')}:1:{p.digits(14)}::{p.keep('NO')}:::"),
    in_url("url.matrix", "lock: apex friendly", lambda p: f"/ords/r/shop/{p.keep('orders')}/home?session={p.digits(14)}&cs={p.token(86)}"),
    in_url("url.webhook-path", "lock: telegram file", lambda p: f"https://api.telegram.org/file/bot{p.digits(10)}:AA{p.token(33)}/{p.keep('photos/file_12.jpg')}"),
    in_url("url.webhook-path", "lock: teams", lambda p: f"https://acme.webhook.office.com/webhookb2/{p.guid()}@{p.guid()}/{p.keep('IncomingWebhook')}/{p.hex(32)}/{p.guid()}"),
    in_url("url.webhook-path", "lock: google chat", lambda p: f"https://chat.googleapis.com/v1/spaces/{p.keep('AAAAbCdEfGh')}/messages?key=AIza{p.token(35)}&token={p.token(43)}%3D"),
    in_url("url.webhook-path", "lock: mattermost", lambda p: f"https://chat.acme.example/hooks/{lower(p, 26)}"),
    in_url("url.webhook-path", "lock: rocket chat", lambda p: f"https://chat.acme.example/hooks/65f1a2b3c4d5e6f7a8b9c0d1/{p.key(44)}"),
    in_url("url.webhook-path", "lock: make", lambda p: f"https://hook.eu1.make.com/{lower(p, 32)}?order={p.number()}"),
    in_url("url.webhook-path", "lock: ifttt", lambda p: f"https://maker.ifttt.com/trigger/{p.keep('door_opened')}/with/key/{p.token(43)}"),
    in_url("url.webhook-path", "lock: netlify", lambda p: f"https://api.netlify.com/build_hooks/{p.hex(24)}?trigger_branch={p.keep('main')}"),
    in_url("url.webhook-path", "lock: lark", lambda p: f"https://open.feishu.cn/open-apis/bot/v2/hook/{p.guid()}"),
    in_url("url.webhook-path", "lock: sumo logic", lambda p: f"https://endpoint1.collection.eu.sumologic.com/receiver/v1/http/{p.key(86)}=="),
    in_url("url.webhook-path", "lock: loggly", lambda p: f"https://logs-01.loggly.com/inputs/{p.guid()}/tag/{p.keep('http,checkout')}/"),
    in_url("url.webhook-path", "lock: infura", lambda p: f"https://{p.keep('mainnet')}.infura.io/v3/{p.hex(32)}"),
    in_url("url.webhook-path", "lock: alchemy", lambda p: f"https://{p.keep('eth-sepolia')}.g.alchemy.com/v2/{p.token(32)}"),
    in_url("url.webhook-path", "lock: quicknode", lambda p: f"https://{p.keep('wild-blue-river')}.quiknode.pro/{p.hex(40)}/"),
    in_url("url.webhook-path", "lock: blynk", lambda p: f"https://blynk.cloud/{p.token(32)}/update/{p.keep('V12')}?value={p.keep('255')}"),
    in_url("url.webhook-path", "lock: thingsboard", lambda p: f"/api/v1/{p.key(20)}/telemetry?scope={p.keep('CLIENT_SCOPE')}"),
    in_url("url.webhook-path", "lock: hue", lambda p: f"http://192.168.1.20/api/{p.key(40)}/lights/{p.keep('7')}/state"),
    in_url("url.webhook-path", "lock: uptime kuma", lambda p: f"/api/push/{p.key(32)}?status={p.keep('up')}&msg=OK&ping={p.keep('34')}"),
    in_url("url.webhook-path", "lock: pagerduty", lambda p: f"https://events.pagerduty.com/integration/{p.hex(32)}/enqueue"),
    in_url("url.webhook-path", "lock: discord", lambda p: f"https://discord.com/api/webhooks/1234567890123456789/{p.token(68)}/slack?wait={p.keep('true')}"),
    in_url("url.private-calendar", "lock: google", lambda p: f"https://calendar.google.com/calendar/ical/anna%40acme.example/private-{p.hex(32)}/{p.keep('basic.ics')}"),
    in_url("url.private-calendar", "lock: icloud", lambda p: f"https://p52-caldav.icloud.com/published/2/{p.token(88)}"),
    in_url("url.private-calendar", "lock: proton", lambda p: f"https://calendar.proton.me/api/calendar/v1/url/{p.token(86)}%3D%3D/calendar.ics?CacheKey=AbC&PassphraseKey={p.token(43)}%3D"),
    in_url("url.private-calendar", "lock: moodle", lambda p: f"/calendar/export_execute.php?userid={p.number()}&authtoken={p.hex(40)}&preset_what={p.keep('all')}&preset_time={p.keep('weeknow')}"),
    in_url("url.private-calendar", "lock: canvas", lambda p: f"/feeds/calendars/user_{p.key(40)}.ics"),
    in_url("url.private-calendar", "lock: airbnb", lambda p: f"https://www.airbnb.com/calendar/ical/{p.number()}.ics?s={p.hex(32)}&locale={p.keep('fr')}"),
    replace(in_url("url.private-calendar", "lock: webcal", lambda p: f"webcal://portal.example/feeds/user/{p.number()}/{p.token(40)}/events.ics"), live=False),
    in_url("url.private-calendar", "lock: podcast", lambda p: f"https://www.patreon.com/rss/{p.slug()}?auth={p.token(32)}&show={p.number()}"),
    in_url("url.private-calendar", "lock: nextcloud", lambda p: f"/remote.php/dav/public-calendars/{p.key(16)}?{p.keep('export')}"),
    in_url("url.fragment", "lock: mega", lambda p: f"https://mega.nz/file/{p.keep('aBcD1234')}#{p.token(43)}"),
    in_url("url.fragment", "lock: privatebin", lambda p: f"/?{p.digest(16)}#{p.key(44)}"),
    in_url("url.fragment", "lock: bitwarden send", lambda p: f"https://vault.bitwarden.com/#/send/rXk2ZqWvT0mHsgCxAbC1Dg/{p.token(22)}"),
    in_url("url.fragment", "lock: yopass", lambda p: f"/#/s/{p.uuid()}/{p.key(22)}"),
    in_url("url.fragment", "lock: excalidraw", lambda p: f"https://excalidraw.com/#room=3f9a1c22b0d4e5f60718,{p.token(22)}"),
    in_url("url.fragment", "lock: telegram web app", lambda p: f"/shop#tgWebAppData={asked('query_id=AAHdF6IQAAAAAN0XohDhrOrc&auth_date=1775989212&hash=' + p.hex(64))}&tgWebAppVersion={p.keep('7.2')}&tgWebAppPlatform={p.keep('android')}"),
    in_url("url.fragment", "lock: magic", lambda p: f"/auth/confirm#token_hash={p.hex(56)}&type={p.keep('magiclink')}&next={p.keep('/welcome')}"),
    in_url("url.fragment", "lock: supabase", lambda p: f"/welcome#access_token={p.jwt()}&expires_in={p.keep('3600')}&provider_token=gho_{p.key(36)}&refresh_token={p.token(22)}&token_type={p.keep('bearer')}"),
    in_url("url.fragment", "lock: netlify identity", lambda p: f"/#invite_token={p.token(22)}"),
    in_url("url.fragment", "lock: bang", lambda p: f"/app#!/reset;key={p.key(24)};lang={p.keep('sv')}"),
    in_url("url.capability-host", "lock: sandbox", lambda p: f"https://{p.hex(40)}.sandbox.portal.example/frame.html?theme={p.keep('dark')}"),
    in_url("url.capability-host", "lock: onion auth", lambda p: f"https://{p.hex(32)}.m.pipedream.net/?event={p.keep('order.paid')}"),
    in_url("url.capability-host", "lock: tunnel", lambda p: f"https://share-{p.hex(32)}.tunnel.example/files/{p.slug()}"),
    in_url("url.capability-host", "lock: oast", lambda p: f"http://{lower(p, 33)}.oast.example/{p.keep('ping')}"),
)  # fmt: skip

_SIGNED: tuple[Case, ...] = (
    in_url("url.s3-signature", "lock: minio", lambda p: f"https://minio.example/backups/{p.slug()}.tar?X-Amz-Algorithm={p.keep('AWS4-HMAC-SHA256')}&X-Amz-Credential=AKIA{p.upper(16)}%2F20260412%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date={p.keep('20260412T101500Z')}&X-Amz-Expires={p.keep('900')}&X-Amz-SignedHeaders=host&X-Amz-Signature={p.hex(64)}"),
    in_url("url.s3-signature", "lock: cloudfront", lambda p: f"https://d111abc.cloudfront.net/{p.slug()}.mp4?Expires={p.keep('1775989212')}&Signature={p.token(342)}__&Key-Pair-Id={p.upper(14)}"),
    in_url("url.s3-signature", "lock: bunny", lambda p: f"https://vod.b-cdn.net/{p.slug()}/playlist.m3u8?token={p.token(43)}&expires={p.keep('1775989212')}"),
    in_url("url.s3-signature", "lock: bunny path", lambda p: f"https://vod.b-cdn.net/bcdn_token={p.token(43)}&expires={p.keep('1775989212')}&token_path=%2F{p.slug()}%2F/playlist.m3u8"),
    in_url("url.s3-signature", "lock: akamai", lambda p: f"https://media.example/{p.slug()}/seg_{p.number()}.ts?hdnea=st=1775989212~exp=1775990212~acl=/*~hmac={p.hex(64)}"),
    in_url("url.s3-signature", "lock: swift temp url", lambda p: f"/v1/AUTH_{p.digest(32)}/{p.keep('reports')}/{p.slug()}.pdf?temp_url_sig={p.hex(40)}&temp_url_expires={p.keep('1775989212')}"),
    in_url("url.s3-signature", "lock: wowza", lambda p: f"/live/{p.slug()}.stream/playlist.m3u8?wowzatokenhash={p.token(43)}%3D&wowzatokenendtime={p.keep('1775989212')}"),
    in_url("url.s3-signature", "lock: nginx secure link", lambda p: f"/protected/{p.slug()}.zip?md5={p.token(22)}&expires={p.keep('1775989212')}"),
    in_url("url.s3-signature", "lock: fastly", lambda p: f"/video/{p.slug()}.mp4?token=1775989212_{p.hex(40)}&br={p.keep('4500')}"),
    in_url("url.s3-signature", "lock: qiniu", lambda p: f"https://dl.qiniu.example/{p.slug()}.apk?e={p.keep('1775989212')}&token={p.key(40)}:{p.token(27)}%3D"),
    in_url("url.sas", "lock: blob", lambda p: f"https://acme.blob.core.windows.net/{p.keep('invoices')}/{p.slug()}.pdf?sv={p.keep('2024-11-04')}&sr=b&sp=r&st=2026-04-12T10%3A15%3A00Z&se=2026-04-12T11%3A15%3A00Z&sig={asked(p.base64(32) + '=')}"),
    in_url("url.sas", "lock: user delegation", lambda p: f"https://acme.dfs.core.windows.net/{p.keep('lake')}?skoid={p.uuid()}&sktid={p.uuid()}&skv={p.keep('2024-11-04')}&sr=c&sp=rl&sig={asked(p.base64(32) + '=')}"),
    in_url("url.sas", "lock: logic app", lambda p: f"https://prod-42.westeurope.logic.azure.com/workflows/{p.digest(32)}/triggers/manual/paths/invoke?api-version={p.keep('2016-10-01')}&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={p.token(43)}"),
    in_url("url.sas", "lock: event grid", lambda p: f"https://acme.servicebus.windows.net/{p.keep('orders')}/messages?SharedAccessSignature={asked('sr=acme.servicebus.windows.net&sig=' + asked(p.base64(32) + '=') + '&se=1775989212&skn=send')}"),
    in_url("url.sas", "lock: app insights", lambda p: f"https://acme.azurewebsites.net/api/{p.keep('Resize')}?code={p.token(54)}%3D%3D&clientId={p.keep('default')}"),
    in_url("url.oidc", "lock: microsoft", lambda p: f"/signin-oidc?code=1.AX0A{p.token(400)}&client_info=eyJ1aWQi{p.token(80)}&state=CfDJ8{p.token(180)}&session_state=b7c1f3a2-5d64-4e0b-9a51-2f1d3c4b5a69"),
    in_url("url.oidc", "lock: par", lambda p: f"/oauth2/authorize?client_id={p.keep('spa-portal')}&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A{p.token(43)}"),
    in_url("url.oidc", "lock: jar", lambda p: f"/oauth2/authorize?client_id={p.keep('bank-app')}&response_type={p.keep('code')}&request={p.jwt()}"),
    in_url("url.oidc", "lock: shopify", lambda p: f"/auth/callback?code={p.hex(32)}&hmac={p.hex(64)}&host={p.keep('YWRtaW4uc2hvcGlmeS5jb20')}&shop={p.keep('acme.myshopify.com')}&state={p.digits(15)}&timestamp={p.keep('1775989212')}"),
    in_url("url.oidc", "lock: oauth 1 callback", lambda p: f"/connect/done?oauth_token={p.key(27)}&oauth_verifier={p.key(32)}&next={p.keep('profile')}"),
    in_url("url.oidc", "lock: user code", lambda p: f"/device?user_code={p.upper(4)}-{p.upper(4)}&ui_locales={p.keep('de-DE')}"),
    in_url("url.oidc", "lock: alipay", lambda p: f"/cb?app_id={p.number()}&source={p.keep('alipay_wallet')}&scope=auth_user&auth_code={p.hex(32)}"),
    in_url("url.oidc", "lock: cas proxy", lambda p: f"/proxyCallback?pgtIou=PGTIOU-84678-{p.token(30)}&pgtId=TGT-330-{p.token(42)}&realm={p.keep('campus')}"),
    in_url("url.oidc", "lock: ory", lambda p: f"/self-service/recovery?flow=b7c1f3a2-5d64-4e0b-9a51-2f1d3c4b5a69&token={p.key(32)}&lang={p.keep('pl')}"),
    in_url("url.id-token-hint", "lock: keycloak", lambda p: f"/realms/{p.keep('campus')}/protocol/openid-connect/logout?post_logout_redirect_uri={p.keep('https%3A%2F%2Fportal.example%2F')}&id_token_hint={p.jwt()}"),
    in_url("url.id-token-hint", "lock: logout hint", lambda p: f"/logout?logout_hint=anna&ui_locales={p.keep('en-GB')}&id_token_hint={p.jwt()}"),
    in_url("url.saml-redirect", "lock: response", lambda p: f"/saml/acs?SAMLResponse={deflated(p)}&RelayState={p.keep('dashboard')}"),
    in_url("url.saml-redirect", "lock: signature", lambda p: f"/sso?SAMLRequest={asked(p.base64(200))}&SigAlg={p.keep('http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256')}&Signature={asked(p.base64(256))}"),
    in_url("url.saml-redirect", "lock: art", lambda p: f"/sp/artifact?SAMLart=AAQAA{asked(p.base64(39))}&RelayState={p.keep('home')}"),
    in_url("url.saml-redirect", "lock: ws-fed", lambda p: f"/adfs/ls/?wa={p.keep('wsignin1.0')}&wtrealm={p.keep('urn%3Aportal')}&wctx={asked('rm=0&id=passive&ru=%2f&token=' + p.token(40))}"),
    in_url("url.ws-query", "lock: listen key", lambda p: f"wss://stream.binance.com:9443/ws/{p.key(64)}"),
    in_url("url.ws-query", "lock: streams", lambda p: f"wss://stream.binance.com:9443/stream?streams={p.keep('btcusdt@trade')}/{p.key(64)}"),
    in_url("url.ws-query", "lock: slack", lambda p: f"wss://wss-primary.slack.com/?ticket={p.guid()}&app_id={p.digest(32)}&gateway_server={p.keep('T024BE7LD-4')}"),
    in_url("url.ws-query", "lock: action cable", lambda p: f"wss://portal.example/cable?jid={p.number()}&auth_token={p.jwt()}"),
    in_url("url.ws-query", "lock: deepgram", lambda p: f"wss://api.assemblyai.com/v2/realtime/ws?sample_rate={p.keep('16000')}&token={p.hex(64)}"),
    in_url("url.ws-query", "lock: appsync", lambda p: f"wss://abc.appsync-realtime-api.eu-west-1.amazonaws.com/graphql?header={asked(b64('{"host":"abc.appsync-api.eu-west-1.amazonaws.com","x-api-key":"da2-' + lower(p, 26) + '"}'))}&payload={p.keep('e30%3D')}"),
    in_url("url.ws-query", "lock: hub", lambda p: f"wss://portal.example/hubs/chat?id=AbC&access_token={p.jwt()}&transport={p.keep('webSockets')}"),
    in_url("url.ws-query", "lock: jupyter", lambda p: f"wss://hub.example/user/anna/api/kernels/{p.uuid()}/channels?session_id={p.guid()}&token={p.hex(48)}"),
    in_url("url.ws-query", "lock: guacamole", lambda p: f"wss://portal.example/guacamole/websocket-tunnel?token={raised(p.hex(64), p)}&GUAC_DATA_SOURCE={p.keep('postgresql')}&GUAC_WIDTH={p.keep('1280')}"),
    in_url("url.card", "lock: grouped", lambda p: f"/pay?pan={asked(spaced(p))}&currency={p.keep('EUR')}&order={p.number()}"),
    in_url("url.card", "lock: cvc", lambda p: f"/pay?cardNumber={p.card()}&cvc={p.otp(3)}&expMonth={p.keep('11')}&brand={p.keep('visa')}"),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_PATHS, *_SIGNED)

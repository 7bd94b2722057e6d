"""Keys of a query: cameras, gateways, learning platforms, shops, calls and signed links, each as its product names it."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import Case, in_url
from tests.leaks.planter import Planter, b64, compact


def asked(value: str) -> str:
    """Write a value as a query has it."""
    return quote(value, safe="")


def lower(p: Planter, size: int) -> str:
    """Give letters and digits in lower case that are a secret."""
    made = p.key(size).lower()
    p.secrets[-1] = made
    return made


def raised(value: str, p: Planter) -> str:
    """Write the secret that was planted last in capital letters."""
    p.secrets[-1] = value.upper()
    return value.upper()


_PLAIN: tuple[Case, ...] = (
    in_url("url.query-key", "lock: moodle file", lambda p: f"/webservice/pluginfile.php/{p.number()}/mod_resource/content/1/{p.slug()}.pdf?token={p.hex(32)}&forcedownload=1"),
    in_url("url.query-key", "lock: moodle session key", lambda p: f"/course/view.php?id={p.number()}&sesskey={p.key(10)}&edit=on"),
    in_url("url.query-key", "lock: canvas file", lambda p: f"/files/{p.number()}/download?download_frd=1&verifier={p.key(40)}"),
    in_url("url.query-key", "lock: zimbra", lambda p: f"/service/home/~/?auth=qp&zauthtoken=0_{p.hex(40)}&id={p.number()}&part=2&loc={p.keep('de_DE')}"),
    in_url("url.query-key", "lock: whmcs", lambda p: f"/dologin.php?timestamp={p.keep('1775989212')}&hash={p.hex(40)}&goto={p.keep('clientarea.php')}"),
    in_url("url.query-key", "lock: vbulletin", lambda p: f"/login.php?do=logout&logouthash=1775989212-{p.hex(40)}&forumid={p.number()}"),
    in_url("url.query-key", "lock: subsonic salted", lambda p: f"/rest/getAlbumList2.view?u=anna&t={p.hex(32)}&s=8z4n4u&v={p.keep('1.16.1')}&c={p.keep('symfonium')}&type={p.keep('newest')}"),
    in_url("url.query-key", "lock: subsonic encoded", lambda p: f"/rest/ping.view?u=anna&p=enc:{p.simple_password().encode().hex()}&v={p.keep('1.12.0')}&c={p.keep('jamstash')}"),
    in_url("url.query-key", "lock: jellyfin", lambda p: f"/Videos/{p.digest(32)}/stream.mp4?api_key={p.hex(32)}&MediaSourceId={p.digest(32)}&AudioCodec={p.keep('aac')}"),
    in_url("url.query-key", "lock: synology login", lambda p: f"/webapi/auth.cgi?api={p.keep('SYNO.API.Auth')}&version=3&method=login&account=admin&passwd={asked(p.human())}&session={p.keep('FileStation')}&format=sid"),
    in_url("url.query-key", "lock: synology session", lambda p: f"/webapi/entry.cgi?api={p.keep('SYNO.FileStation.List')}&version=2&method={p.keep('list_share')}&_sid={p.token(54)}&SynoToken={p.token(13)}"),
    in_url("url.query-key", "lock: ip camera", lambda p: f"/snapshot.cgi?loginuse=admin&loginpas={asked(p.human())}&resolution={p.keep('640x480')}"),
    in_url("url.query-key", "lock: foscam", lambda p: f"/cgi-bin/CGIProxy.fcgi?cmd={p.keep('snapPicture2')}&usr=admin&pwd={asked(p.two_words())}"),
    in_url("url.query-key", "lock: zoneminder", lambda p: f"/zm/cgi-bin/nph-zms?mode={p.keep('jpeg')}&monitor=3&scale=100&user=viewer&pass={p.pet()}"),
    in_url("url.query-key", "lock: kannel", lambda p: f"/cgi-bin/sendsms?username=tester&password={asked(p.pet())}&smsc={p.keep('provider-west')}&text={p.keep('Your+parcel+is+here')}"),
    in_url("url.query-key", "lock: duckdns", lambda p: f"/update?domains={p.slug()}&token={p.guid()}&verbose={p.keep('true')}"),
    in_url("url.query-key", "lock: namecheap", lambda p: f"/update?host=@&domain={p.keep('acme.example')}&password={p.hex(32)}&ip={p.keep('203.0.113.9')}"),
    in_url("url.query-key", "lock: openweather", lambda p: f"https://api.openweathermap.org/data/2.5/weather?q={p.keep('Leipzig')}&units={p.keep('metric')}&appid={p.hex(32)}"),
    in_url("url.query-key", "lock: trello", lambda p: f"https://api.trello.com/1/boards/{p.digest(24)}/cards?key={p.hex(32)}&token={p.hex(64)}&fields={p.keep('name,idList')}"),
    in_url("url.query-key", "lock: tasmota", lambda p: f"/cm?cmnd={p.keep('Power%20TOGGLE')}&user=admin&password={asked(p.password())}"),
    in_url("url.query-key", "lock: domoticz", lambda p: f"/json.htm?username={b64('anna')}&password={asked(b64(p.simple_password()))}&type=command&param={p.keep('getdevices')}"),
    in_url("url.query-key", "lock: fritzbox response", lambda p: f"/login_sid.lua?version=2&username=fritz4711&response={p.hex(8)}-{p.hex(32)}"),
    in_url("url.query-key", "lock: fritzbox session", lambda p: f"/query.lua?sid={p.hex(16)}&mq_log={p.keep('logger:status/log')}"),
    in_url("url.query-key", "lock: home assistant", lambda p: f"/api/camera_proxy/{p.keep('camera.front_door')}?token={p.hex(64)}&width={p.keep('640')}"),
    in_url("url.query-key", "lock: home assistant signed", lambda p: f"/api/image/serve/{p.digest(32)}/512x512?authSig={p.jwt()}"),
    in_url("url.query-key", "lock: thingspeak", lambda p: f"/update?api_key={p.upper(16)}&field1={p.keep('21.75')}&field2={p.keep('48')}"),
    in_url("url.query-key", "lock: shelly cloud", lambda p: f"/device/status?id={p.digest(12)}&auth_key={p.key(86)}"),
    in_url("url.query-key", "lock: nzb", lambda p: f"/api?mode={p.keep('queue')}&output=json&apikey={p.hex(32)}&limit={p.keep('25')}"),
    in_url("url.query-key", "lock: zoom passcode", lambda p: f"https://acme.zoom.us/j/{p.keep('84512345678')}?pwd={p.token(32)}.1"),
    in_url("url.query-key", "lock: zoom host", lambda p: f"https://acme.zoom.us/s/{p.keep('84512345679')}?zak={p.jwt()}" ),
    in_url("url.query-key", "lock: whereby", lambda p: f"https://acme.whereby.com/{p.slug()}?roomKey={p.token(120)}&background={p.keep('off')}"),
    in_url("url.query-key", "lock: dropbox", lambda p: f"https://www.dropbox.com/scl/fi/{p.keep('q1w2e3r4t5y6u7i8o9p0a')}/{p.slug()}.pdf?rlkey={lower(p, 25)}&dl={p.keep('0')}"),
    in_url("url.query-key", "lock: drive", lambda p: f"https://drive.google.com/file/d/{p.keep('1aBcD3FgHiJkLmN0pQrStUvWxYz12345')}/view?usp={p.keep('sharing')}&resourcekey=0-{p.token(22)}"),
    in_url("url.query-key", "lock: onedrive", lambda p: f"https://onedrive.live.com/?cid={p.keep('A1B2C3D4E5F60718')}&authkey=%21{p.token(15)}&o={p.keep('OneUp')}"),
    in_url("url.query-key", "lock: docusign", lambda p: f"/Signing/EmailStart.aspx?a={p.uuid()}&acct={p.uuid()}&er={p.uuid()}&slt=eyJ0eXAi{p.token(90)}"),
    in_url("url.query-key", "lock: stripe return", lambda p: f"/checkout/done?payment_intent={p.keep('pi_3OaBcDEfGhIjKlMn0pQrStUv')}&payment_intent_client_secret=pi_3OaBcDEfGhIjKlMn0pQrStUv_secret_{p.key(25)}&redirect_status={p.keep('succeeded')}"),
    in_url("url.query-key", "lock: adyen return", lambda p: f"/checkout/return?redirectResult={asked(p.base64(120))}&shopperLocale={p.keep('nl-NL')}"),
    in_url("url.query-key", "lock: laravel signed", lambda p: f"/invoices/{p.number()}/download?expires={p.keep('1775989212')}&signature={p.hex(64)}"),
    in_url("url.query-key", "lock: symfony signed", lambda p: f"/files/{p.slug()}.csv?_expiration={p.keep('1775989999')}&_hash={asked(p.base64(32) + '=')}"),
    in_url("url.query-key", "lock: coldfusion", lambda p: f"/index.cfm?fuseaction={p.keep('orders.list')}&CFID=771&CFTOKEN={p.hex(16)}-{raised(p.guid(), p)}"),
    in_url("url.query-key", "lock: sap logon", lambda p: f"/sap/bc/gui/sap/its/webgui?sap-client={p.keep('100')}&sap-language={p.keep('DE')}&sap-user=ANNA&sap-password={asked(p.two_words())}"),
    in_url("url.query-key", "lock: sap context", lambda p: f"/sap/bc/webdynpro/sap/{p.keep('z_orders')}?sap-contextid=SID%3aANON%3ahost_PRD_00%3a{p.token(40)}-ATT&sap-theme={p.keep('sap_belize')}"),
    in_url("url.query-key", "lock: firebase action", lambda p: f"/__/auth/action?mode={p.keep('resetPassword')}&oobCode={p.token(54)}&lang={p.keep('de')}&continueUrl={p.keep('https%3A%2F%2Fportal.example%2Fhome')}"),
    in_url("url.query-key", "lock: vk mini app", lambda p: f"/?vk_user_id={p.number()}&vk_app_id={p.number()}&vk_platform={p.keep('mobile_iphone')}&sign={p.token(43)}"),
    in_url("url.query-key", "lock: osticket", lambda p: f"/view.php?auth=o1xaa{p.key(22)}&t={p.number()}"),
    in_url("url.query-key", "lock: zendesk", lambda p: f"/access/jwt?jwt={p.jwt()}&return_to={p.keep('https%3A%2F%2Fhelp.acme.example%2Fhc%2Fde')}"),
    in_url("url.query-key", "lock: looker", lambda p: f"/login/embed/%2Fembed%2Fdashboards%2F{p.number()}?nonce=%22{p.hex(32)}%22&time={p.keep('1775989212')}&session_length={p.keep('3600')}&signature={asked(p.base64(20) + '=')}"),
    in_url("url.query-key", "lock: smart launch", lambda p: f"/launch.html?iss={p.keep('https%3A%2F%2Ffhir.klinik.example%2Fr4')}&launch={p.token(44)}"),
    in_url("url.query-key", "lock: bank tan", lambda p: f"/ueberweisung/freigabe?auftrag={p.number()}&tan={p.otp(6)}&verfahren={p.keep('pushTAN')}"),
    in_url("url.query-key", "lock: spanish", lambda p: f"/acceso?usuario=marta&clave={asked(p.human())}&idioma={p.keep('es')}"),
    in_url("url.query-key", "lock: french", lambda p: f"/espace/connexion?identifiant=mdupont&motdepasse={asked(p.human())}&langue={p.keep('fr')}"),
    in_url("url.query-key", "lock: italian", lambda p: f"/accesso?utente=rossi&parolachiave={asked(p.pet())}&lingua={p.keep('it')}"),
    in_url("url.query-key", "lock: japanese", lambda p: f"/login?{quote('ユーザー名')}=hanako&{quote('パスワード')}={asked(p.foreign())}&lang={p.keep('ja')}"),
    in_url("url.query-key", "lock: upper case", lambda p: f"/SCRIPTS/APP.DLL?USERID=ANNA&PASSWORD={p.pet()}&MODULE={p.keep('STOCKLIST')}"),
    in_url("url.query-key", "lock: dingtalk", lambda p: f"https://oapi.dingtalk.com/robot/send?access_token={p.hex(64)}&timestamp={p.keep('1775989212000')}&sign={asked(p.base64(32) + '=')}"),
    in_url("url.query-key", "lock: wecom", lambda p: f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={p.guid()}" ),
    in_url("url.query-key", "lock: pan key", lambda p: f"/api/?type={p.keep('op')}&cmd={p.keep('%3Cshow%3E%3Csystem%3E%3Cinfo%2F%3E')}&key=LUFRPT1{p.key(60)}%3D%3D"),
    in_url("url.query-key", "lock: gitlab feed", lambda p: f"/dashboard/issues.atom?feed_token=glft-{p.token(20)}&state={p.keep('opened')}"),
    in_url("url.query-key", "lock: ntfy", lambda p: f"/{p.slug()}/json?poll={p.keep('1')}&auth={b64('Basic ' + b64('phil:' + p.simple_password())).rstrip('=')}"),
    in_url("url.query-key", "lock: salesforce frontdoor", lambda p: f"/secur/frontdoor.jsp?sid=00D5g000001aBcD%21{p.token(80)}&retURL={p.keep('%2Flightning%2Fpage%2Fhome')}"),
    in_url("url.query-key", "lock: struts token", lambda p: f"/order/save.do?struts.token.name={p.keep('token')}&struts.token={p.upper(32)}&orderId={p.number()}"),
    in_url("url.query-key", "lock: wifi setup", lambda p: f"/setup?ssid={p.keep('Cafe-Guest')}&psk={asked(p.two_words())}&channel={p.keep('11')}"),
    in_url("url.query-key", "lock: licence", lambda p: f"/activate?product={p.keep('suite-pro-12')}&licenseKey={'-'.join((p.upper(5), p.upper(5), p.upper(5), p.upper(5)))}&build={p.keep('12.4.1187')}"),
)  # fmt: skip

_WRAPPED: tuple[Case, ...] = (
    in_url("url.userinfo", "lock: camera", lambda p: f"https://admin:{asked(p.human())}@cam.example:8443/ISAPI/Streaming/channels/{p.keep('101')}/picture"),
    in_url("url.userinfo", "lock: gitlab deploy token", lambda p: f"https://gitlab+deploy-token-42:{p.token(20)}@git.acme.example/team/{p.slug()}.git/info/refs?service={p.keep('git-upload-pack')}"),
    in_url("url.userinfo", "lock: key as user", lambda p: f"https://{p.hex(32)}@o42.ingest.example/{p.number()}"),
    in_url("url.userinfo", "lock: empty user", lambda p: f"https://:{asked(p.password())}@cache.example:6380/{p.keep('0')}"),
    in_url("url.userinfo", "lock: escaped sign", lambda p: f"https://svc%40acme.example:{p.pet()}%40@files.example/dav/{p.slug()}/"),
    in_url("url.userinfo", "lock: nested", lambda p: f"/proxy?target={asked('https://root:' + p.simple_password() + '@10.0.0.5/api/' + p.slug())}"),
    in_url("url.innocent-query", "lock: jwt as q", lambda p: f"/embed/dashboard?q={p.jwt()}&theme={p.keep('night')}"),
    in_url("url.innocent-query", "lock: stripe key", lambda p: f"/debug?v=rk_live_{p.key(24)}&page={p.keep('3')}"),
    in_url("url.innocent-query", "lock: slack", lambda p: f"/import?source={p.keep('slack')}&from=xoxp-{p.digits(12)}-{p.digits(12)}-{p.key(32)}"),
    in_url("url.innocent-query", "lock: gitlab pat", lambda p: f"/api/v4/projects?search={p.slug()}&x=glpat-{p.token(20)}"),
    in_url("url.innocent-query", "lock: pem", lambda p: f"/tools/decode?input={asked('-----BEGIN EC PRIVATE KEY-----' + chr(10) + p.base64(90) + chr(10) + '-----END EC PRIVATE KEY-----')}&fmt={p.keep('pem')}"),
    in_url("url.innocent-query", "lock: basic", lambda p: f"/try?hdr={asked('Authorization: Basic ' + b64('anna:' + p.simple_password()))}&lang={p.keep('curl')}"),
    in_url("url.escaped-key", "lock: pwd in capitals", lambda p: f"/login?user=anna&%50%57%44={asked(p.human())}&tenant={p.keep('north')}"),
    in_url("url.escaped-key", "lock: plus in key", lambda p: f"/form?api+key={p.key(28)}&first+name={p.keep('Anna')}"),
    in_url("url.escaped-key", "lock: rails nested", lambda p: f"/users/sign_in?user%5Bremember_me%5D={p.keep('1')}&user%5Bpassword%5D={asked(p.two_words())}"),
    in_url("url.escaped-key", "lock: twice", lambda p: f"/cb?access%255Ftoken={p.token(40)}&page%255Fsize={p.keep('50')}"),
    in_url("url.escaped-key", "lock: portlet", lambda p: f"/web/guest?p_p_id={p.keep('com_liferay_login')}&_com_liferay_login_password={asked(p.human())}&p_p_state={p.keep('maximized')}"),
    in_url("url.escaped-key", "lock: jsf", lambda p: f"/faces/login.xhtml?loginForm%3Ausername=anna&loginForm%3ApassWord={asked(p.password())}&loginForm%3Atheme={p.keep('arya')}"),
    in_url("url.escaped-key", "lock: dollar", lambda p: f"/Default.aspx?ctl00%24MainContent%24txtPassword={asked(p.human())}&ctl00%24MainContent%24ddlYear={p.keep('2026')}"),
    in_url("url.semicolon", "lock: otrs", lambda p: f"/otrs/index.pl?Action={p.keep('AgentTicketZoom')};TicketID={p.number()};OTRSAgentInterface={p.key(32)}"),
    in_url("url.semicolon", "lock: gitweb", lambda p: f"/cgi/gitweb.cgi?p={p.slug()}.git;a={p.keep('commitdiff')};h=12233cdb;api_key={p.hex(32)}"),
    in_url("url.semicolon", "lock: mixed", lambda p: f"/app?view={p.keep('inbox')};sid={p.token(26)}&sort={p.keep('date')};dir={p.keep('desc')}"),
    in_url("url.nested", "lock: image proxy", lambda p: f"/_next/image?url={asked(f'https://media.example/p/{p.slug()}.webp?token={p.token(40)}')}&w={p.keep('828')}&q={p.keep('75')}"),
    in_url("url.nested", "lock: office viewer", lambda p: f"https://view.officeapps.live.com/op/view.aspx?src={asked('https://files.example/' + p.slug() + '.docx?access_token=' + p.token(50))}&wdOrigin={p.keep('BROWSELINK')}"),
    in_url("url.nested", "lock: wopi", lambda p: f"/browser/dist/cool.html?WOPISrc={asked('https://cloud.example/wopi/files/' + str(p.number()))}&access_token={p.token(32)}&lang={p.keep('de')}"),
    in_url("url.nested", "lock: safe links", lambda p: f"https://eur01.safelinks.protection.outlook.com/?url={asked('https://portal.example/reset-password/' + p.token(40))}&data={p.keep('05%7C02')}&reserved={p.keep('0')}"),
    in_url("url.nested", "lock: login return", lambda p: f"/login?next={asked(asked('/oauth/authorize?client_id=' + p.slug() + '&login_token=' + p.token(36)))}"),
    in_url("url.nested", "lock: urldefense", lambda p: f"https://urldefense.com/v3/__https://portal.example/accept?inviteToken={p.token(44)}__;!!{p.keep('AbC123')}$"),
    in_url("url.nested", "lock: web archive", lambda p: f"/web/20260412101500/https://portal.example/share?auth={p.token(40)}&page={p.keep('4')}"),
    in_url("url.nested", "lock: m3u8 proxy", lambda p: f"/hls/{b64('https://cdn.example/live/index.m3u8?hdnts=exp=1775989212~acl=/*~hmac=' + p.hex(64)).replace('+', '-').replace('/', '_').rstrip('=')}/chunk_{p.number()}.ts"),
    in_url("url.json", "lock: trpc", lambda p: f"/api/trpc/{p.keep('invite.accept')}?batch=1&input={asked(compact({'0': {'json': {'inviteToken': p.token(36), 'teamSlug': p.slug()}}}))}"),
    in_url("url.json", "lock: graphql get", lambda p: f"/graphql?operationName={p.keep('SignIn')}&variables={asked(compact({'email': 'a@acme.example', 'pw': p.human(), 'locale': p.keep('de-DE')}))}"),
    in_url("url.json", "lock: loopback filter", lambda p: f"/api/Users?filter={asked(compact({'where': {'verificationToken': p.hex(64)}, 'limit': 1, 'order': p.keep('createdAt DESC')}))}"),
    in_url("url.json", "lock: single quotes", lambda p: "/jsonrpc?req=" + asked("{'cmd':'login','password':'" + p.simple_password() + "','lang':'" + p.keep("nl") + "'}")),
    in_url("url.json", "lock: kodi", lambda p: f"/jsonrpc?request={asked(compact({'jsonrpc': '2.0', 'method': p.keep('Settings.SetSettingValue'), 'params': {'setting': 'services.webserverpassword', 'value': p.human()}}))}"),
    in_url("url.json", "lock: twice escaped", lambda p: f"/track?e={asked(asked(compact({'event': p.keep('page_view'), 'props': {'sessionToken': p.token(40)}})))}"),
    in_url("url.base64-json", "lock: mixpanel", lambda p: f"/track/?data={asked(b64(compact({'event': 'login', 'properties': {'$browser': 'Chrome', 'password': p.human()}})))}&ip={p.keep('1')}"),
    in_url("url.base64-json", "lock: oauth state", lambda p: f"/oauth/start?provider={p.keep('github')}&ctx={asked(b64(compact({'csrf': p.token(32), 'returnTo': '/home'})))}"),
    in_url("url.base64-json", "lock: path", lambda p: f"/addon/{b64(compact({'service': 'realdebrid', 'apiKey': p.key(52)})).rstrip('=').replace('+', '-').replace('/', '_')}/manifest.json?v={p.keep('2.1.0')}"),
    in_url("url.base64-json", "lock: cursor", lambda p: f"/api/items?after={asked(b64(compact({'id': 4711, 'offset': 25})))}&session={p.token(32)}&first={p.keep('25')}"),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_PLAIN, *_WRAPPED)

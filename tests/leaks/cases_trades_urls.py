"""Addresses as portals of many trades write them."""

from __future__ import annotations

import base64
import json
import zlib
from urllib.parse import quote, urlencode

from tests.leaks.case import Case, in_url
from tests.leaks.planter import Planter, b64


def _js(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _b64u(value: object) -> str:
    return base64.urlsafe_b64encode(_js(value).encode()).decode().rstrip("=")


def _deflated(text: str) -> str:
    packer = zlib.compressobj(wbits=-15)
    return quote(b64(packer.compress(text.encode()) + packer.flush()), safe="")


def _saml(p: Planter) -> str:
    return f'<samlp:Response ID="_{p.hex(32)}"><saml:NameID>{p.token(24)}</saml:NameID></samlp:Response>'


URLS: list[Case] = [
    # --- userinfo
    in_url("url.userinfo", "svn", lambda p: f"https://build:{quote(p.human(), safe='')}@svn.portal.example/repos/{p.slug()}/trunk"),
    in_url("url.userinfo", "token as user", lambda p: f"https://{p.token(40)}:x-oauth-basic@git.portal.example/org/{p.slug()}.git/info/refs?service=git-upload-pack"),
    in_url("url.userinfo", "api key without password", lambda p: f"https://{p.key(36)}:@api.portal.example/v1/charges/{p.keep('ch_list')}"),
    in_url("url.userinfo", "feed", lambda p: f"https://ann%40corp.example:{p.simple_password()}@packages.portal.example/nuget/{p.slug()}/index.json"),
    in_url("url.userinfo", "camera", lambda p: f"https://admin:{p.simple_password()}@cam-12.portal.example/ISAPI/Streaming/channels/{p.number()}/picture"),
    in_url("url.userinfo", "proxy in a query", lambda p: "/net/check?proxy=" + quote(f"http://scrape:{p.simple_password()}@proxy.example:8080", safe="") + f"&target={p.slug()}"),
    # --- query key
    in_url("url.query-key", "icinga", lambda p: f"/monitoring/host/show?host={p.slug()}&_cred={p.token(32)}"),
    in_url("url.query-key", "german", lambda p: f"/portal/anmeldung?benutzer=meier&kennwort={quote(p.human())}&filiale={p.number()}"),
    in_url("url.query-key", "french", lambda p: f"/connexion?identifiant=dupont&motDePasse={quote(p.human())}&agence={p.number()}"),
    in_url("url.query-key", "spanish", lambda p: f"/acceso?usuario=ana&contrasena={p.simple_password()}&sucursal={p.number()}"),
    in_url("url.query-key", "spanish clave", lambda p: f"/banca/acceso?nif=12345678&clave={p.digits(8)}&idioma={p.keep('es-MX')}"),
    in_url("url.query-key", "italian", lambda p: f"/accesso?utente=rossi&parolachiave={p.simple_password()}&filiale={p.number()}"),
    in_url("url.query-key", "dutch", lambda p: f"/inloggen?gebruiker=jan&wachtwoord={p.simple_password()}&kantoor={p.number()}"),
    in_url("url.query-key", "chinese", lambda p: f"/api/login?yhm=wang&mima={p.simple_password()}&qx={p.number()}"),
    in_url("url.query-key", "chinese letters", lambda p: "/api/login?" + urlencode({"用户名": "wang", "密码": p.simple_password(), "页": p.number()})),
    in_url("url.query-key", "japanese letters", lambda p: "/rest/login?" + urlencode({"ユーザー": "sato", "パスワード": p.simple_password(), "頁": p.number()})),
    in_url("url.query-key", "short pw", lambda p: f"/cgi-bin/luci/rpc?un=root&pw={p.simple_password()}&m={p.slug()}"),
    in_url("url.query-key", "ticket", lambda p: f"/cas/serviceValidate?service=https%3A%2F%2Fapp.example&ticket=ST-1234-{p.key(30)}-cas01"),
    in_url("url.query-key", "proxmox", lambda p: f"/api2/json/nodes/{p.slug()}/vncwebsocket?port=5900&vncticket=PVEVNC%3A65A1B2C3%3A%3A{p.base64(48).replace('+','-').replace('/','_')}"),
    in_url("url.query-key", "synology", lambda p: f"/webapi/entry.cgi?api=SYNO.FileStation.List&version=2&method=list&_sid={p.token(40)}&SynoToken={p.key(13)}&folder={p.slug()}"),
    in_url("url.query-key", "qnap", lambda p: f"/cgi-bin/filemanager/utilRequest.cgi?func=get_list&sid={p.key(8)}&path={p.slug()}"),
    in_url("url.query-key", "esri", lambda p: f"/arcgis/rest/services/{p.slug()}/MapServer?f=json&token={p.token(60)}.."),
    in_url("url.query-key", "sap mysapsso2", lambda p: f"/sap/bc/gui/sap/its/webgui?sap-client={p.number()}&MYSAPSSO2={quote(p.base64(60), safe='')}&sap-language={p.keep('DE')}"),
    in_url("url.query-key", "sap password", lambda p: f"/sap/opu/odata/sap/{p.slug()}?sap-user=MEIER&sap-password={p.simple_password()}&sap-client=100"),
    in_url("url.query-key", "oracle apex", lambda p: f"/apex/f?p={p.number()}:101:{p.digits(14)}:LOGIN::::"),
    in_url("url.query-key", "coldfusion", lambda p: f"/app/index.cfm?CFID={p.digits(8)}&CFTOKEN={p.hex(16)}-1B2C&fuseaction={p.slug()}"),
    in_url("url.query-key", "php session", lambda p: f"/shop.php?PHPSESSID={p.key(26)}&cat={p.number()}"),
    in_url("url.query-key", "lotus", lambda p: f"/names.nsf?Login&Username=ann&Password={p.simple_password()}&RedirectTo=/{p.slug()}.nsf"),
    in_url("url.query-key", "salesforce frontdoor", lambda p: f"/secur/frontdoor.jsp?sid=00D5g000004ABcD%21{p.key(80)}&retURL=%2Fhome%2F{p.slug()}"),
    in_url("url.query-key", "connectwise", lambda p: f"/v4_6_release/auth/{p.slug()}?companyName=acme&loginHash={p.hex(40)}"),
    in_url("url.query-key", "autotask", lambda p: f"/Mvc/Framework/Authentication.mvc/Authenticate?OneTimeSecurityToken={p.token(44)}&lang={p.keep('en-GB')}"),
    in_url("url.query-key", "n-able", lambda p: f"/api/?apikey={p.hex(32)}&service=list_clients&describe={p.slug()}"),
    in_url("url.query-key", "sms gateway", lambda p: f"/http/sendmsg?user=acme&passwd={p.simple_password()}&api_id={p.number()}&text=hello"),
    in_url("url.query-key", "stream key", lambda p: f"/live/publish?app={p.slug()}&streamKey=live_{p.digits(9)}_{p.key(30)}"),
    in_url("url.query-key", "paypal nonce", lambda p: f"/checkout?payment_method_nonce={p.guid()}&amount={p.number()}"),
    in_url("url.query-key", "graph upload", lambda p: f"/personal/up.ashx?guid={p.uuid()}&tempauth=v1.{p.token(120)}"),
    in_url("url.query-key", "bracket", lambda p: f"/admin?credentials%5Bpassphrase%5D={quote(p.phrase())}&filter%5Bslug%5D={p.slug()}"),
    in_url("url.query-key", "dotted", lambda p: f"/api/v3?auth.user=ann&auth.secret={p.token(32)}&page.size={p.number()}"),
    in_url("url.query-key", "hash bang", lambda p: f"/api?data%5B0%5D%5BuserPassword%5D={p.simple_password()}&data%5B0%5D%5Bid%5D={p.number()}"),
    in_url("url.query-key", "pwd reset key", lambda p: f"/wp-login.php?action=rp&key={p.key(20)}&login={p.slug()}"),
    in_url("url.query-key", "wp nonce", lambda p: f"/wp-admin/admin-ajax.php?action={p.slug()}&_wpnonce={p.hex(10)}"),
    in_url("url.query-key", "joomla", lambda p: f"/index.php?option=com_ajax&{p.hex(32)}=1&format={p.keep('json')}"),
    in_url("url.query-key", "moodle", lambda p: f"/lib/ajax/service.php?sesskey={p.key(10)}&info={p.slug()}"),
    in_url("url.query-key", "moodle token", lambda p: f"/webservice/rest/server.php?wstoken={p.hex(32)}&wsfunction={p.keep('core_course_get_courses')}"),
    in_url("url.query-key", "jitsi", lambda p: f"/room/{p.slug()}?jwt={p.jwt()}"),
    in_url("url.query-key", "zoom", lambda p: f"/j/{p.number()}?pwd={p.token(32)}.1"),
    in_url("url.query-key", "zoom zak", lambda p: f"/s/{p.number()}?zak={p.jwt()}&zt={p.keep('meeting')}"),
    in_url("url.query-key", "teamviewer", lambda p: f"/connect?id={p.number()}&pin={p.otp(8)}"),
    in_url("url.query-key", "jenkins", lambda p: f"/job/{p.slug()}/build?token={p.simple_password()}&cause={p.keep('nightly')}"),
    in_url("url.query-key", "crumb", lambda p: f"/v10/finance/quoteSummary/{p.slug()}?crumb={quote(p.token(11))}&lang={p.keep('en-US')}"),
    # --- innocent name
    in_url("url.innocent-query", "jwt as x", lambda p: f"/r?x={p.jwt()}&y={p.slug()}"),
    in_url("url.innocent-query", "vendor as q", lambda p: f"/search?q=ghp_{p.key(36)}&lang={p.keep('python')}"),
    in_url("url.innocent-query", "stripe as id", lambda p: f"/confirm?id=pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_{p.key(25)}&ret={p.slug()}"),
    in_url("url.innocent-query", "bearer as value", lambda p: f"/ws?h=Bearer%20{p.token(40)}&v={p.number()}"),
    in_url("url.innocent-query", "basic as value", lambda p: "/ws?h=Basic%20" + quote(b64("ann:" + p.human()), safe="") + f"&v={p.number()}"),
    in_url("url.innocent-query", "header line", lambda p: f"/proxy?hdr=X-Api-Key%3A%20{p.key(32)}&u={p.slug()}"),
    # --- escaped key
    in_url("url.escaped-key", "all octets", lambda p: f"/x?%70%61%73%73%77%6F%72%64={p.simple_password()}&n={p.number()}"),
    in_url("url.escaped-key", "double", lambda p: f"/x?%2561pi_key={p.key(32)}&n={p.number()}"),
    in_url("url.escaped-key", "upper fullwidth", lambda p: "/x?" + quote("ｐａｓｓｗｏｒｄ") + f"={p.simple_password()}&n={p.number()}"),
    in_url("url.escaped-key", "plus", lambda p: f"/x?api+key={p.key(32)}&n={p.number()}"),
    in_url("url.escaped-key", "u escape", lambda p: f"/x?%u0070assword={p.simple_password()}&n={p.number()}"),
    in_url("url.escaped-key", "soft hyphen", lambda p: f"/x?access%C2%ADToken={p.token(32)}&n={p.number()}"),
    # --- separators
    in_url("url.semicolon", "all", lambda p: f"/x?id={p.number()};pwd={p.simple_password()};lang={p.keep('pl-PL')}"),
    in_url("url.semicolon", "comma", lambda p: f"/x?opts=user:ann,password:{p.simple_password()},mode:{p.keep('rw-2')}"),
    in_url("url.semicolon", "pipe", lambda p: f"/x?f=name%7Cann%7Cpassword%7C{p.simple_password()}%7Cid%7C{p.number()}"),
    in_url("url.semicolon", "slash pairs", lambda p: f"/zend/login/user/ann/password/{p.simple_password()}/page/{p.number()}"),
    in_url("url.semicolon", "slash pairs token", lambda p: f"/api/index/token/{p.token(32)}/format/json/item/{p.slug()}"),
    in_url("url.semicolon", "amp entity", lambda p: f"/x?id={p.number()}&amp;token={p.token(32)}&amp;s={p.slug()}"),
    # --- nested
    in_url("url.nested", "relay state", lambda p: "/sso?RelayState=" + quote(f"https://app.example/start?otac={p.token(32)}&v={p.slug()}", safe="")),
    in_url("url.nested", "thrice", lambda p: "/out?u=" + quote(quote(quote(f"https://a.example/x?apiToken={p.token(32)}&s={p.slug()}", safe=""), safe=""), safe="")),
    in_url("url.nested", "in the path", lambda p: f"/fetch/https://api.example/v1/items?client_secret={p.token(32)}&s={p.slug()}"),
    in_url("url.nested", "in the path escaped", lambda p: "/proxy/" + quote(f"https://api.example/v1/items?access_token={p.token(32)}&s={p.slug()}", safe="")),
    in_url("url.nested", "base64 of url", lambda p: "/go?to=" + b64(f"https://a.example/x?session_id={p.token(32)}&z=orders").rstrip("=")),
    in_url("url.nested", "fragment in nested", lambda p: "/login?returnTo=" + quote(f"/app#access_token={p.token(32)}&state={p.token(16)}", safe="") + f"&v={p.slug()}"),
    # --- JSON
    in_url("url.json", "filter", lambda p: "/rest/v1?where=" + quote(_js({"sessionToken": "r:" + p.hex(32), "n": p.slug()}))),
    in_url("url.json", "context", lambda p: "/x?ctx=" + quote(_js([{"k": "password", "v": p.human()}, {"k": "lang", "v": p.keep("ja-JP")}]))),
    in_url("url.json", "rison", lambda p: f"/app/kibana?_g=(auth:(password:{p.simple_password()},user:ann),page:{p.keep('overview-2')})"),
    in_url("url.json", "jsurl", lambda p: f"/x?s=~(user~'ann~password~'{p.simple_password()}~page~'{p.keep('list-3')})"),
    in_url("url.json", "single quotes", lambda p: "/x?a=" + quote(f"{{'apiKey':'{p.key(32)}','n':'{p.slug()}'}}")),
    in_url("url.json", "python dict", lambda p: "/x?a=" + quote(f"{{u'passwd': u'{p.human()}', u'n': u'{p.slug()}'}}")),
    in_url("url.base64-json", "url-safe", lambda p: f"/x?d={_b64u({'auth': {'pin': p.otp(6)}, 'v': 1})}&s={p.slug()}"),
    in_url("url.base64-json", "in the path", lambda p: f"/c/{_b64u({'apiKey': p.key(32), 'v': 1})}/manifest/{p.slug()}.json"),
    in_url("url.base64-json", "deflated", lambda p: f"/x?z={_deflated(_js({'password': p.human(), 'user': 'ann', 'tenant': 'acme'}))}&s={p.slug()}"),
    in_url("url.base64-json", "form in it", lambda p: "/x?d=" + quote(b64(f"user=ann&password={p.simple_password()}&lang=de")) + f"&s={p.slug()}"),
    in_url("url.base64-json", "prefixed", lambda p: "/x?cfg=v1:" + quote(b64(_js({"secretKey": p.key(40)}))) + f"&s={p.slug()}"),
    in_url("url.base64-json", "hex", lambda p: "/x?d=" + _js({"token": p.token(24)}).encode().hex() + f"&s={p.slug()}"),
    # --- paths
    in_url("url.reset-path", "activate", lambda p: f"/accounts/activate/{p.token(48)}/?lang={p.keep('nl-BE')}"),
    in_url("url.reset-path", "unsubscribe", lambda p: f"/newsletter/unsubscribe/{p.hex(40)}?list={p.slug()}"),
    in_url("url.reset-path", "django", lambda p: f"/reset/MTIz/{p.key(6)}-{p.hex(32)}/?next=/{p.slug()}"),
    in_url("url.reset-path", "german", lambda p: f"/passwort-vergessen/{p.hex(40)}/neu?mandant={p.number()}"),
    in_url("url.reset-path", "french", lambda p: f"/mot-de-passe/reinitialiser/{p.token(40)}?agence={p.number()}"),
    in_url("url.reset-path", "invite", lambda p: f"/join/{p.token(32)}/team/{p.slug()}"),
    in_url("url.reset-path", "magic", lambda p: f"/auth/email-link/{p.token(43)}?tenant={p.slug()}"),
    in_url("url.reset-path", "sso handoff", lambda p: f"/sso/handoff/{p.hex(64)}/portal/{p.slug()}"),
    in_url("url.matrix", "session", lambda p: f"/app/start.do;jsessionid={p.hex(32).upper()}.node1?id={p.number()}"),
    in_url("url.matrix", "asp cookieless", lambda p: f"/(S({p.key(24).lower()}))/orders/list.aspx?id={p.number()}"),
    in_url("url.matrix", "asp form auth", lambda p: f"/(F({p.token(120)}))/orders/list.aspx?id={p.number()}"),
    in_url("url.matrix", "several", lambda p: f"/map;layer={p.keep('roads-2')};key={p.key(39)}/tiles/{p.number()}"),
    in_url("url.matrix", "weblogic", lambda p: f"/console/index.jsp;ADMINCONSOLESESSION={p.key(52)}!-1234567?page={p.number()}"),
    in_url("url.matrix", "sap", lambda p: f"/irj/portal;saplb_*=(J2EE1)12;sap-ssoToken={p.token(40)}?page={p.number()}"),
    in_url("url.webhook-path", "slack", lambda p: f"https://hooks.slack.com/services/T01AB2CD3/B04EF5GH6/{p.key(24)}"),
    in_url("url.webhook-path", "teams", lambda p: f"https://acme.webhook.office.com/webhookb2/{p.guid()}@{p.guid()}/IncomingWebhook/{p.hex(32)}/{p.guid()}"),
    in_url("url.webhook-path", "feishu", lambda p: f"https://open.feishu.cn/open-apis/bot/v2/hook/{p.guid()}"),
    in_url("url.webhook-path", "wecom", lambda p: f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={p.guid()}&n={p.slug()}"),
    in_url("url.webhook-path", "dingtalk", lambda p: f"https://oapi.dingtalk.com/robot/send?access_token={p.hex(64)}&n={p.slug()}"),
    in_url("url.webhook-path", "zapier", lambda p: f"https://hooks.zapier.com/hooks/catch/1234567/{p.key(7)}/"),
    in_url("url.webhook-path", "ifttt", lambda p: f"https://maker.ifttt.com/trigger/{p.slug()}/with/key/{p.token(43)}"),
    in_url("url.webhook-path", "home assistant", lambda p: f"/api/webhook/{p.hex(64)}?n={p.slug()}"),
    in_url("url.private-calendar", "google", lambda p: f"/calendar/ical/team%40group.calendar.example/private-{p.hex(32)}/basic.ics?x={p.slug()}"),
    in_url("url.private-calendar", "owa", lambda p: f"/owa/calendar/{p.hex(32)}@corp.example/{p.hex(36)}/calendar.ics"),
    in_url("url.private-calendar", "moodle", lambda p: f"/calendar/export_execute.php?userid={p.number()}&authtoken={p.hex(40)}&preset_what=all"),
    in_url("url.private-calendar", "rss", lambda p: f"/feeds/private/{p.key(32)}/{p.slug()}.atom"),
    in_url("url.private-calendar", "feed token", lambda p: f"/{p.slug()}.atom?feed_token=glft-{p.token(20)}"),
    in_url("url.private-calendar", "ics", lambda p: f"/ics/{p.number()}/{p.token(40)}.ics"),
    in_url("url.fragment", "spa", lambda p: f"/app#/reset?code={p.token(32)}&lang={p.keep('sv-SE')}"),
    in_url("url.fragment", "bare", lambda p: f"/share/{p.slug()}#key={p.token(43)}"),
    in_url("url.fragment", "mega", lambda p: f"/file/{p.slug()}#{p.token(43)}"),
    in_url("url.fragment", "bitwarden send", lambda p: f"/#/send/{p.slug()}/{p.token(22)}"),
    in_url("url.fragment", "id token", lambda p: f"/cb#id_token={p.jwt()}&session_state={p.token(40)}.{p.token(12)}"),
    in_url("url.fragment", "hash bang", lambda p: f"/x#!/login?password={p.simple_password()}&p={p.slug()}"),
    in_url("url.capability-host", "tunnel", lambda p: f"https://{p.hex(32)}.tunnel.portal.example/api/{p.slug()}"),
    in_url("url.capability-host", "sandbox", lambda p: f"https://{p.key(40).lower()}.sandbox.portal.example/{p.slug()}"),
    # --- signed
    in_url("url.s3-signature", "v2", lambda p: f"https://b.s3.amazonaws.com/{p.slug()}.pdf?AWSAccessKeyId=AKIA{p.upper(16)}&Expires=1900000000&Signature={quote(p.base64(20), safe='')}%3D"),
    in_url("url.s3-signature", "cloudfront", lambda p: f"https://d1.cloudfront.net/{p.slug()}.mp4?Policy={b64(_js({'Statement': []}))}&Signature={p.token(170)}&Key-Pair-Id=K{p.upper(13)}"),
    in_url("url.s3-signature", "gcs v2", lambda p: f"https://storage.googleapis.com/b/{p.slug()}?GoogleAccessId=sa%40x.example&Expires=1900000000&Signature={quote(p.base64(128), safe='')}"),
    in_url("url.s3-signature", "oss", lambda p: f"https://b.oss-cn-hangzhou.aliyuncs.com/{p.slug()}?OSSAccessKeyId=LTAI{p.key(20)}&Expires=1900000000&Signature={quote(p.base64(20), safe='')}"),
    in_url("url.s3-signature", "cos", lambda p: f"https://b.cos.ap-guangzhou.myqcloud.com/{p.slug()}?q-sign-algorithm=sha1&q-ak=AKID{p.key(32)}&q-signature={p.hex(40)}"),
    in_url("url.s3-signature", "akamai", lambda p: f"https://cdn.example/{p.slug()}.m3u8?hdnts=exp=1900000000~acl=/*~hmac={p.hex(64)}"),
    in_url("url.s3-signature", "nginx secure link", lambda p: f"https://cdn.example/{p.slug()}.zip?md5={p.token(22)}&expires=1900000000"),
    in_url("url.s3-signature", "imgix", lambda p: f"https://img.example/{p.slug()}.jpg?w=400&h=300&s={p.hex(32)}"),
    in_url("url.s3-signature", "obs", lambda p: f"https://b.obs.example/{p.slug()}?AccessKeyId={p.upper(20)}&Expires=1900000000&Signature={quote(p.base64(20), safe='')}"),
    in_url("url.s3-signature", "bunny", lambda p: f"https://v.example/bcdn_token={p.token(43)}&expires=1900000000&token_path=%2F{p.slug()}%2F/playlist.m3u8"),
    in_url("url.s3-signature", "wms token auth", lambda p: f"https://v.example/live/{p.slug()}?wmsAuthSign={b64('server_time=1/1/2026&hash_value=' + p.token(22) + '==&validminutes=20')}"),
    in_url("url.sas", "blob", lambda p: f"https://a.blob.core.windows.net/c/{p.slug()}?sv=2022-11-02&st=2026-01-01T00%3A00%3A00Z&se=2026-02-01T00%3A00%3A00Z&sr=b&sp=r&sig={quote(p.base64(32), safe='')}%3D"),
    in_url("url.sas", "logic app", lambda p: f"https://prod-1.westeurope.logic.azure.com/workflows/{p.slug()}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={p.token(43)}"),
    in_url("url.sas", "function", lambda p: f"https://f.azurewebsites.net/api/{p.slug()}?code={p.token(54)}%3D%3D&clientId={p.keep('default')}"),
    in_url("url.sas", "event hub", lambda p: f"/x?sas=SharedAccessSignature%20sr%3Dns.servicebus.example%26sig%3D{p.token(43)}%253D%26se%3D1900000000%26skn%3DRoot&n={p.slug()}"),
    in_url("url.oidc", "code", lambda p: f"/signin-oidc?code=0.AX{p.token(300)}&state={p.token(80)}&session_state={p.guid()}"),
    in_url("url.oidc", "wechat", lambda p: f"/wx/callback?code={p.key(32)}&state={p.token(20)}&appid={p.keep('wx2421b1c4370ec43b')}"),
    in_url("url.oidc", "oauth 1", lambda p: f"/oauth/authorize?oauth_token={p.key(27)}&oauth_verifier={p.key(32)}&lang={p.keep('en-AU')}"),
    in_url("url.oidc", "login challenge", lambda p: f"/login?login_challenge={p.hex(32)}&ui_locales={p.keep('fi-FI')}"),
    in_url("url.oidc", "keycloak", lambda p: f"/realms/{p.slug()}/login-actions/authenticate?session_code={p.token(43)}&execution={p.uuid()}&tab_id={p.keep('abcD12')}"),
    in_url("url.oidc", "device user code", lambda p: f"/device?user_code={p.upper(4)}-{p.upper(4)}&lang={p.keep('en-IE')}"),
    in_url("url.oidc", "openid 2", lambda p: f"/openid/return?openid.assoc_handle={p.token(20)}&openid.sig={quote(p.base64(20), safe='')}&openid.mode={p.keep('id_res')}"),
    in_url("url.id-token-hint", "logout", lambda p: f"/connect/endsession?id_token_hint={p.jwt()}&post_logout_redirect_uri=https%3A%2F%2Fapp.example%2F{p.slug()}"),
    in_url("url.id-token-hint", "login hint token", lambda p: f"/authorize?login_hint_token={p.jwt()}&scope={p.keep('openid')}"),
    in_url("url.id-token-hint", "request object", lambda p: f"/authorize?request={p.jwt()}&scope={p.keep('openid')}"),
    in_url("url.saml-redirect", "response", lambda p: f"/acs?SAMLResponse={_deflated(_saml(p))}&RelayState={p.slug()}"),
    in_url("url.saml-redirect", "artifact", lambda p: f"/acs?SAMLart={quote(p.base64(44), safe='')}&RelayState={p.slug()}"),
    in_url("url.saml-redirect", "shib target", lambda p: f"/Shibboleth.sso/SAML2?SAMLRequest={_deflated(_saml(p))}&target={p.slug()}"),
    in_url("url.ws-query", "guacamole", lambda p: f"wss://portal.example/guacamole/websocket-tunnel?token={p.hex(64)}&GUAC_ID={p.keep('12')}"),
    in_url("url.ws-query", "signalr", lambda p: f"wss://portal.example/hub?id={p.token(22)}&access_token={p.jwt()}"),
    in_url("url.ws-query", "appsync", lambda p: "wss://rt.example/graphql?header=" + b64(_js({"host": "x", "Authorization": p.jwt()})) + f"&payload={p.keep('e30')}"),
    in_url("url.ws-query", "binance", lambda p: f"wss://stream.portal.example/ws/{p.key(60)}?s={p.slug()}"),
    in_url("url.ws-query", "pusher", lambda p: f"wss://ws.example/app/{p.keep('a1b2c3d4e5f6a7b8c9d0')}?protocol=7&auth={p.keep('a1b2c3d4e5f6a7b8c9d0')}:{p.hex(64)}"),
    in_url("url.ws-query", "xterm", lambda p: f"wss://portal.example/api/terminals/{p.slug()}?ticket={p.guid()}"),
    in_url("url.card", "refund", lambda p: f"/refund?pan={p.card()}&txn={p.number()}"),
    in_url("url.card", "path", lambda p: f"/cards/{p.card()}/limits/{p.slug()}"),
    in_url("url.card", "cvv", lambda p: f"/pay?cvv2={p.otp(4)}&exp=0430&order={p.slug()}"),
]  # fmt: skip

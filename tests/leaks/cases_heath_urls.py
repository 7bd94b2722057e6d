"""Forms of what an address holds outside its path's links: queries, fragments, hosts, signatures, what is nested in them."""

from __future__ import annotations

import base64
import json
import zlib
from urllib.parse import quote

from tests.leaks.case import Case, Plant, in_url
from tests.leaks.planter import Planter, b64, encoded

type _Rows = tuple[tuple[str, Plant[str]], ...]


def _deflated(text: str) -> str:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return quote(base64.b64encode(squeezer.compress(text.encode()) + squeezer.flush()), safe="")


def _saml(p: Planter, kind: str) -> str:
    """Give a deflated message whose whole base64 is the canary."""
    made = _deflated(
        f'<samlp:{kind} ID="_{p.hex(32)}" Version="2.0"><saml:NameID>{p.key(24)}</saml:NameID></samlp:{kind}>'
    )
    p.secrets.append(made)
    return made


def _spaced(p: Planter) -> str:
    """Give a card's number as it is printed; the number without blanks stands nowhere."""
    number = p.card()
    p.secrets[-1] = " ".join(number[at : at + 4] for at in range(0, 16, 4))
    return p.secrets[-1]


_USERINFO: _Rows = (
  ("ftp", lambda p: f"ftp://scanuser:{p.pet()}@files.example/{p.keep('inbox/2026')}"),
  ("npm", lambda p: f"https://deploy:{p.hex(40)}@npm.example/{p.keep('left-pad')}/-/left-pad-1.3.0.tgz"),
  ("camera", lambda p: f"http://admin:{p.two_words()}@192.168.0.64/ISAPI/Streaming/channels/{p.keep('101')}/picture"),
  ("only password", lambda p: f"https://:{p.key(24)}@metrics.example/{p.keep('push/job/nightly')}"),
  ("escaped sign", lambda p: f"https://svc%40corp:{p.letters(10)}%21@odata.example/{p.keep('Items')}?$top=5"),
)  # fmt: skip

_QUERIES: _Rows = (
  ("wordpress key", lambda p: f"/wp-login.php?action={p.keep('rp')}&key={p.key(20)}&login={p.keep('hilde')}"),
  ("mautic", lambda p: f"/oauth/v2/authorize?client_id={p.keep('4_web')}&client_secret={p.key(50)}"),
  ("webuntis school secret", lambda p: f"/WebUntis/jsonrpc.do?school={p.keep('bbs-nord')}&sharedSecret={p.upper(16)}"),
  ("sms gateway", lambda p: f"/http-api/send?username={p.keep('clinic01')}&passwd={p.pet()}&to={p.keep('reception')}"),
  ("digipass", lambda p: f"/sso/entry?digipass={p.otp(8)}&branch={p.keep('0341')}"),
  ("ninja", lambda p: f"/agent/enroll?enrollmentToken={p.guid()}&os={p.keep('windows-server-2022')}"),
  ("zugangscode", lambda p: f"/umfrage/start?zugangscode={p.upper(8)}&sprache={p.keep('de-CH')}"),
  ("codigo", lambda p: f"/acceso?clave_acceso={p.simple_password()}&modulo={p.keep('nominas')}"),
)  # fmt: skip

_INNOCENT: _Rows = (
  ("jwt as q", lambda p: f"/view?q={p.jwt()}&page={p.keep('3')}"),
  ("stripe as ref", lambda p: f"/import?ref=sk_live_{p.key(24)}&order={p.number()}"),
  ("gitlab as x", lambda p: f"/x?x=glpat-{p.token(20)}&sha={p.digest(40)}"),
  ("slack as from", lambda p: f"/hook?from=xoxb-{p.digits(12)}-{p.digits(12)}-{p.key(24)}&v={p.keep('2026.02.1')}"),
  ("jwt in data", lambda p: f"/embed?data={p.jwt(iss='metabase')}#bordered=true&titled={p.keep('sales-2026')}"),
  ("anthropic as model", lambda p: f"/chat?m=sk-ant-api03-{p.token(93)}AA&model={p.keep('large-2026-02')}"),
)  # fmt: skip

_ESCAPED: _Rows = (
  ("middle letter", lambda p: f"/open?to%6ben={p.key(28)}&item={p.number()}"),
  ("underscore", lambda p: f"/open?api%5Fkey={p.hex(32)}&sort={p.keep('-createdAt')}"),
  ("plus before", lambda p: f"/open?%20password={p.two_words()}&lang={p.keep('fr')}"),
  ("twice", lambda p: f"/open?%2573ession%255Fid={p.key(26)}&tab={p.keep('overview-2')}"),
  ("spanish", lambda p: f"/abrir?contrase%C3%B1a={p.pet()}&a={p.keep('uno-dos')}"),
  ("bracket member", lambda p: f"/open?user%5Bpass%77ord%5D={p.simple_password()}&user%5Bname%5D={p.keep('minna')}"),
)  # fmt: skip

_SEPARATORS: _Rows = (
  ("semicolon last", lambda p: f"/cgi-bin/report.pl?view={p.keep('totals-q1')};year=2026;sid={p.hex(32)}"),
  ("semicolon first", lambda p: f"/bugs?api_key={p.key(40)};product={p.keep('Widgets')};limit=20"),
  ("comma", lambda p: f"/open?opts=lang:{p.keep('it')},token:{p.key(24)},v:2"),
  ("pipe", lambda p: f"/t?d=user|{p.keep('anna-b')}|password|{p.two_words()}"),
  ("escaped ampersand", lambda p: f"/redirect?next=list%26token%3D{p.key(32)}%26page%3D{p.keep('7')}"),
  ("escaped semicolon", lambda p: f"/gw?q=a%3Dfirst%3Bpasscode%3D{p.otp(6)}%3Bb%3D{p.keep('second-b')}"),
  ("question twice", lambda p: f"/page?from={p.keep('mail-spring')}?token={p.key(36)}"),
)  # fmt: skip

_NESTED: _Rows = (
  ("return to reset", lambda p: f"/login?ReturnUrl=%2FAccount%2FResetPassword%3FuserId%3D{p.number()}%26code%3D{p.base64(60).replace('+', 'A').replace('/', 'B')}"),
  ("proxy", lambda p: f"/proxy?url=https%3A%2F%2Fapi.example%2Ffeed%3Fapikey%3D{p.hex(32)}%26lang%3D{p.keep('nl')}"),
  ("safelinks", lambda p: f"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fportal.example%2Finvite%2F{p.key(32)}%3Fl%3D{p.keep('en')}&data=05%7C02%7C&reserved=0"),
  ("base64 url", lambda p: f"/go?u={quote(b64('https://portal.example/reset?token=' + p.key(32)))}&c={p.keep('spring-9')}"),
  ("base64url url", lambda p: f"/out/{base64.urlsafe_b64encode(('https://portal.example/verify?code=' + p.hex(40)).encode()).decode().rstrip('=')}?src={p.keep('digest-mail')}"),
  ("url as path", lambda p: f"/web/20260201000000/https://{p.keep('shop.example')}/account?access_token={p.token(40)}"),
  ("userinfo nested", lambda p: f"/import?repo=https%3A%2F%2Fbot%3A{p.key(36)}%40git.example%2F{p.keep('app-core')}.git"),
  ("triple", lambda p: f"/a?n=%252Fb%253Fm%253D%25252Fc%25253Ftoken%25253D{p.key(32)}&p={p.keep('12')}"),
  ("google url", lambda p: f"https://www.google.com/url?q=https://portal.example/share/{p.key(24)}&sa=D&source={p.keep('calendar')}"),
)  # fmt: skip

_DOCUMENTS: _Rows = (
  ("json filter", lambda p: '/q?filter=' + quote(json.dumps({"where": {"status": p.keep("open-late"), "accessToken": p.key(32)}}))),
  ("json array", lambda p: '/q?args=' + quote(json.dumps(["login", {"password": p.two_words(), "id": p.number()}]))),
  ("json variables", lambda p: '/graphql?operationName=Me&variables=' + quote(json.dumps({"sessionKey": p.guid(), "first": 20, "after": p.keep("abc-9")}))),
  ("json raw", lambda p: '/q?ctx={"tok":"' + p.key(28) + '","lang":"' + p.keep("sv-SE") + '"}'),
  ("json in json", lambda p: '/q?d=' + quote(json.dumps({"a": json.dumps({"secret": p.hex(40)}), "b": p.keep("plain-b")}))),
  ("base64 json", lambda p: f"/q?payload={quote(b64(json.dumps({'user': 'm.frei', 'password': p.two_words()})))}&v={p.keep('44')}"),
  ("base64url json in path", lambda p: f"/widget/{encoded({'api_key': p.hex(32), 'w': 300})}/{p.keep('frame-1')}"),
  ("base64 json twice", lambda p: f"/q?p={quote(b64(b64(json.dumps({'refreshToken': p.key(40)}))))}&z={p.keep('55x')}"),
  ("base64 form", lambda p: f"/q?_={quote(b64('user=ann&pin=' + p.otp(6) + '&lang=de'))}&r={p.keep('r-12')}"),
  ("hex json", lambda p: f"/q?h={json.dumps({'token': p.key(24)}).encode().hex()}&k={p.keep('k-77')}"),
)  # fmt: skip

_MATRIX: _Rows = (
  ("sid upper", lambda p: f"/shop/{p.keep('basket')};SID={p.hex(32)}?step=2"),
  ("phpsessid", lambda p: f"/forum/{p.keep('thread-77')};PHPSESSID={p.letters(40)}/reply"),
  ("auth on folder", lambda p: f"/files;auth={p.token(40)}/{p.keep('contracts')}/2026.pdf"),
  ("two", lambda p: f"/map;lat={p.keep('47.37')};lon=8.54;key={p.key(32)}/tile"),
  ("cfid cftoken", lambda p: f"/index.cfm;CFID=4471;CFTOKEN={p.digits(8)}?page={p.keep('news-3')}"),
  ("ticket", lambda p: f"/dms/doc;ticket=TICKET_{p.hex(40)};v=3/{p.keep('preview-page')}"),
)  # fmt: skip

_FRAGMENTS: _Rows = (
  ("gotrue error beside", lambda p: f"/welcome#access_token={p.jwt()}&type={p.keep('invite')}"),
  ("excalidraw room", lambda p: f"https://draw.example/#room=2f7a1c,{p.token(22)}"),
  ("jitsi jwt", lambda p: f"https://meet.example/{p.keep('DailyStandup')}#jwt={p.jwt()}&config.startMuted=true"),
  ("cryptpad", lambda p: f"https://pad.example/pad/#/2/pad/edit/{p.token(24)}/{p.keep('present')}"),
  ("firefox send", lambda p: f"https://send.example/download/{p.keep('9c1f20ab73')}/#{p.token(22)}"),
  ("otp route", lambda p: f"/m#/tan/{p.otp(6)}/{p.keep('bestaetigen')}"),
  ("json", lambda p: f"/cb#{quote(json.dumps({'idToken': p.jwt(), 'view': p.keep('day-view')}))}"),
  ("matrix in route", lambda p: f"/ng#/patients;token={p.key(32)};tab={p.keep('labs-b')}"),
)  # fmt: skip

_HOSTS: _Rows = (
  ("hex label", lambda p: f"https://{p.hex(32)}.sandbox.example/{p.keep('run.html')}"),
  ("burp collaborator", lambda p: f"https://{p.key(33).lower()}.oastify.com/{p.keep('ping')}"),
  ("home assistant cloud", lambda p: f"https://{p.letters(40)}.ui.nabu.casa/{p.keep('lovelace')}/0"),
  ("prefix", lambda p: f"https://private-{p.hex(32)}.feeds.example/{p.keep('team')}.ics"),
  ("second label", lambda p: f"https://files.{p.key(40).lower()}.share.example/{p.keep('folder-1')}"),
)  # fmt: skip

_SIGNED: _Rows = (
  ("minio", lambda p: f"https://s3.example/bucket/{p.keep('scan-12.pdf')}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={p.upper(20)}%2F20260201%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260201T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature={p.hex(64)}"),
  ("session token", lambda p: f"https://b.s3.amazonaws.com/{p.keep('k/9')}?X-Amz-Security-Token={quote(p.base64(120), safe='')}&X-Amz-Expires={p.keep('3600')}"),
  ("cos", lambda p: f"https://x.cos.ap-guangzhou.myqcloud.com/{p.keep('a.png')}?q-sign-algorithm=sha1&q-ak=AKID{p.key(32)}&q-sign-time=1;2&q-signature={p.hex(40)}"),
  ("oss upper", lambda p: f"https://x.oss.aliyuncs.com/{p.keep('b.png')}?OSSAccessKeyId=LTAI{p.key(20)}&Expires=1770012345&Signature={p.token(27)}%3D"),
  ("bunny", lambda p: f"https://v.b-cdn.net/{p.keep('clip-1')}/playlist.m3u8?token={p.token(43)}&expires={p.keep('1770012345')}"),
  ("bunny path", lambda p: f"https://v.b-cdn.net/bcdn_token={p.token(43)}&expires=1770012345/{p.keep('clip-2')}/playlist.m3u8"),
  ("wowza", lambda p: f"https://live.example/app/{p.keep('stream7')}/playlist.m3u8?wowzatokenhash={p.token(44)}&wowzatokenendtime={p.keep('1770012345')}"),
  ("nginx secure link", lambda p: f"/s/{p.keep('manual-v2.zip')}?md5={p.token(22)}&expires={p.keep('1770012345')}"),
  ("sas account", lambda p: f"https://acct.blob.core.windows.net/c/{p.keep('d.csv')}?sv=2024-11-04&ss=b&srt=co&sp=rl&se=2026-03-01T00:00:00Z&sig={quote(p.base64(32) + '=', safe='')}"),
  ("sas in path", lambda p: f"/viewer?src=https%3A%2F%2Facct.blob.core.windows.net%2Fc%2F{p.keep('e.png')}%3Fsp%3Dr%26sig%3D{p.token(43)}%253D"),
  ("sas delegation", lambda p: f"https://acct.dfs.core.windows.net/fs/{p.keep('f.parquet')}?skoid={p.uuid()}&sktid={p.uuid()}&sig={quote(p.base64(32) + '=', safe='')}&spr=https"),
)  # fmt: skip

_OIDC: _Rows = (
  ("github", lambda p: f"/auth/github/callback?code={p.hex(20)}&state={p.letters(40)}&scope={p.keep('read-user')}"),
  ("keycloak", lambda p: f"/cb?session_state={p.guid()}&code={p.guid()}.{p.guid()}.{p.guid()}&iss={p.keep('login.example')}"),
  ("apple", lambda p: f"/cb/apple?code=c{p.hex(32)}.0.rrzxu.{p.token(22)}&user={p.keep('none')}"),
  ("facebook", lambda p: f"/cb/fb?code=AQ{p.token(200)}&granted_scopes={p.keep('public_profile')}"),
  ("wechat", lambda p: f"/cb/wx?code=0{p.key(31)}&state={p.hex(16)}&lang={p.keep('zh_CN')}"),
  ("par", lambda p: f"/authorize?client_id={p.keep('web-portal')}&request_uri=urn:ietf:params:oauth:request_uri:{p.token(32)}"),
  ("authorize", lambda p: f"/authorize?response_type={p.keep('code')}&state={p.token(24)}&nonce={p.digits(13)}&code_challenge_method=S256"),
  ("user code", lambda p: f"/device?user_code={p.printed(2)}&theme={p.keep('dark-blue')}"),
  ("hint", lambda p: f"/logout?id_token_hint={p.jwt()}&post_logout_redirect_uri={p.keep('bye-page')}"),
  ("login hint token", lambda p: f"/authorize?login_hint_token={p.jwt()}&prompt={p.keep('select_account')}"),
  ("logout token", lambda p: f"/bclogout?logout_token={p.jwt()}&t={p.keep('back-channel')}"),
  ("cas", lambda p: f"/portal?ticket=ST-{p.digits(6)}-{p.key(30)}-cas01&view={p.keep('home-tab')}"),
)  # fmt: skip

_SAML: _Rows = (
  ("request", lambda p: f"/sso?SAMLRequest={_saml(p, 'AuthnRequest')}&RelayState={p.keep('orders-page')}"),
  ("response", lambda p: f"/slo?SAMLResponse={_saml(p, 'LogoutResponse')}&SigAlg={p.keep('rsa-sha256')}"),
  ("innocent", lambda p: f"/broker?msg={_saml(p, 'Response')}&idp={p.keep('adfs-north')}"),
  ("artifact", lambda p: f"/acs?SAMLart={quote(p.base64(44), safe='')}&app={p.keep('crm')}"),
  ("wresult", lambda p: f"/wsfed?wa={p.keep('wsignin1.0')}&wresult={quote('<t:RequestSecurityTokenResponse><saml:AttributeValue>' + p.key(40) + '</saml:AttributeValue></t:RequestSecurityTokenResponse>')}"),
)  # fmt: skip

_SOCKETS: _Rows = (
  ("pusher auth", lambda p: f"wss://ws.example/app/{p.keep('live-orders')}?protocol=7&auth={p.hex(20)}:{p.hex(64)}"),
  ("phoenix", lambda p: f"wss://portal.example/live/websocket?_csrf_token={p.token(56)}&_mounts={p.keep('0')}&vsn=2.0.0"),
  ("k8s", lambda p: f"wss://k8s.example/exec/{p.keep('pod-77')}?command=sh&base64url.bearer.authorization={p.token(60)}"),
  ("home", lambda p: f"wss://portal.example/ws/{p.keep('room-4')}?ticket={p.guid()}"),
  ("sockjs", lambda p: f"wss://portal.example/sockjs/{p.keep('418')}/wq7zkx2a/websocket?access_token={p.jwt()}"),
  ("guacamole", lambda p: f"wss://rdp.example/guacamole/websocket-tunnel?token={p.hex(64)}&GUAC_WIDTH={p.keep('1920')}"),
)  # fmt: skip

_CARDS: _Rows = (
  ("query pan", lambda p: f"/pay?pan={p.card()}&cur={p.keep('CHF')}"),
  ("path", lambda p: f"/cards/{p.card()}/limits/{p.keep('monthly')}"),
  ("blanks", lambda p: f"/pay?n={quote(_spaced(p))}&ref={p.number()}"),
  ("cvv", lambda p: f"/pay?cardnumber={p.card()}&cvv={p.otp(3)}&exp={p.keep('12-2029')}"),
)  # fmt: skip

_GROUPS = {
    "url.userinfo": _USERINFO,
    "url.query-key": _QUERIES,
    "url.innocent-query": _INNOCENT,
    "url.escaped-key": _ESCAPED,
    "url.semicolon": _SEPARATORS,
    "url.nested": _NESTED,
    "url.json": _DOCUMENTS,
    "url.matrix": _MATRIX,
    "url.fragment": _FRAGMENTS,
    "url.capability-host": _HOSTS,
    "url.s3-signature": _SIGNED,
    "url.oidc": _OIDC,
    "url.saml-redirect": _SAML,
    "url.ws-query": _SOCKETS,
    "url.card": _CARDS,
}

CASES: list[Case] = [in_url(place, f"heath {name}", url) for place, rows in _GROUPS.items() for name, url in rows]

"""More addresses, written once the first were read aright: shares, routers, desks, tills, forums, sign-ins."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_url
from tests.leaks.cases_locks_urls import asked, lower, raised
from tests.leaks.planter import Planter, b64, compact, encoded


def _url(place: str, form: str, url: Plant[str]) -> Case:
    return in_url(f"url.{place}", f"lock again: {form}", url)


def quote_key(name: str) -> str:
    """Write a parameter's name as browsers send it."""
    return asked(name)


def dashed(p: Planter) -> list[str]:
    """Give a card number in groups of four."""
    card = p.card()
    groups = [card[start : start + 4] for start in range(0, 16, 4)]
    p.secrets[-1] = "-".join(groups)
    return groups


def code(p: Planter) -> str:
    """Give a code in three groups, as clinics and registries print them."""
    return p.grouped(5, 5, 5)


CASES: tuple[Case, ...] = (
    _url("reset-path", "whatsapp", lambda p: f"https://chat.whatsapp.com/{p.key(22)}?mode={p.keep('ac_t')}"),
    _url("reset-path", "airtable share", lambda p: f"https://airtable.com/{p.keep('appQ1w2E3r4T5y6Ui')}/shr{p.key(14)}/tblA1"),
    _url("reset-path", "immich", lambda p: f"/share/{p.token(67)}/photos/{p.uuid()}"),
    _url("reset-path", "seafile upload", lambda p: f"/u/d/{p.hex(20)}/?lang={p.keep('zh-cn')}"),
    _url("reset-path", "paperless", lambda p: f"/share/{p.key(50)}?v={p.keep('archive')}"),
    _url("reset-path", "doodle admin", lambda p: f"/poll/{p.keep('qz7k3m9x2b4d6f8h')}/admin/{p.key(16)}?locale={p.keep('de_CH')}"),
    _url("reset-path", "shopify order", lambda p: f"/{p.number()}/orders/3f9a1c22b0d4e5f607183f9a1c22b0d4/authenticate?key={p.hex(32)}"),
    _url("reset-path", "shopify activate", lambda p: f"/account/activate/{p.number()}/{p.hex(32)}-1775989212"),
    _url("reset-path", "woocommerce", lambda p: f"/checkout/order-received/{p.number()}/?key=wc_order_{p.key(13)}"),
    _url("reset-path", "stripe checkout", lambda p: f"/c/pay/cs_live_a1{p.key(58)}?locale={p.keep('auto')}"),
    _url("reset-path", "italian", lambda p: f"/area-clienti/reimposta-password/{p.key(36)}/{p.keep('passo-2')}"),
    _url("reset-path", "polish", lambda p: f"/konto/odzyskiwanie-hasla/{p.hex(40)}?jezyk={p.keep('pl')}"),
    _url("reset-path", "portuguese", lambda p: f"/minha-conta/redefinir-senha/{p.guid()}?etapa={p.keep('nova')}"),
    _url("reset-path", "swedish", lambda p: f"/konto/aterstall-losenord/{p.token(40)}?steg={p.keep('tva')}"),
    _url("reset-path", "quick desk", lambda p: f"/tickets/{p.number()}/guest/{p.token(32)}/{p.keep('replies')}"),
    _url("reset-path", "e-sign", lambda p: f"/sign/{p.hex(48)}/document/{p.number()}"),
    _url("reset-path", "remote support", lambda p: f"/support/join/123456789?name={p.keep('Kasse-3')}&pin={p.otp(4)}"),
    _url("reset-path", "otp of a door", lambda p: f"/doors/{p.slug()}/unlock/code/{p.otp(6)}"),
    _url("matrix", "luci", lambda p: f"/cgi-bin/luci/;stok={p.hex(32)}/admin/{p.keep('network_wireless')}"),
    _url("matrix", "tp-link", lambda p: f"http://192.168.0.1/stok={p.hex(32)}/ds?form={p.keep('wlan_basic')}"),
    _url("matrix", "domino", lambda p: f"/mail/anna.nsf/{p.keep('iNotes')}/Proxy/?OpenDocument;SessionID={p.hex(40)}"),
    _url("query-key", "wifi manager", lambda p: f"http://192.168.4.1/wifisave?ssid={p.keep('Heimnetz')}&p={asked(p.two_words())}"),
    _url("query-key", "shelly sta", lambda p: f"http://192.168.33.1/settings/sta?ssid={p.keep('Werkstatt')}&key={asked(p.two_words())}&enabled={p.keep('1')}"),
    _url("query-key", "goform", lambda p: f"/goform/login?username=admin&psd={asked(p.pet())}&lang={p.keep('en')}"),
    _url("query-key", "xenforo", lambda p: f"/logout/?_xfToken=1775989212%2C{p.hex(32)}&t={p.keep('light')}"),
    _url("query-key", "mybb", lambda p: f"/member.php?action={p.keep('logout')}&my_post_key={p.hex(32)}"),
    _url("query-key", "discuz", lambda p: f"/forum.php?mod={p.keep('misc')}&action=rate&formhash={p.hex(8)}&tid={p.number()}"),
    _url("query-key", "roundcube", lambda p: f"/?_task={p.keep('mail')}&_action=send&_token={p.key(32)}"),
    _url("query-key", "gmail", lambda p: f"/mail/u/0/?ui=2&ik={p.keep('0123456789')}&at=AF6bup{p.token(28)}&view={p.keep('tl')}"),
    _url("query-key", "auth0 state", lambda p: f"/u/login?state=hKFo2SB{p.token(90)}&ui_locales={p.keep('nb')}"),
    _url("query-key", "cognito", lambda p: f"/confirmUser?client_id={p.keep('3n4b5urk1ft4fl3mg5e62d9ado')}&user_name={p.uuid()}&confirmation_code={p.otp()}"),
    _url("query-key", "keycloak session", lambda p: f"/realms/campus/login-actions/authenticate?session_code={p.token(43)}&client_id={p.keep('account-console')}"),
    _url("query-key", "duo", lambda p: f"/frame/web/v1/auth?tx=TX%7C{p.token(60)}%7C{p.hex(40)}&parent={p.keep('https%3A%2F%2Fvpn.acme.example%2F')}"),
    _url("query-key", "simplesaml", lambda p: f"/module.php/core/loginuserpass?AuthState=_{p.hex(42)}%3Ahttps%3A%2F%2Fidp.example%2F&lang={p.keep('lt')}"),
    _url("query-key", "b2c", lambda p: f"/acme.onmicrosoft.com/{p.keep('B2C_1_signin')}/api/CombinedSigninAndSignup/confirmed?csrf_token={p.base64(48)}&tx=StateProperties={encoded({'TID': p.guid()})}"),
    _url("query-key", "paypal", lambda p: f"/checkoutnow?token=EC-{p.upper(17)}&useraction={p.keep('commit')}"),
    _url("query-key", "adyen signature", lambda p: f"/hpp/select.shtml?merchantReference={p.slug()}&skinCode={p.keep('X7hsNDWp')}&merchantSig={asked(p.base64(32) + '=')}"),
    _url("query-key", "epic activation", lambda p: f"/MyChart/signup?accessCode={code(p)}&zip={p.keep('04109')}"),
    _url("query-key", "driving licence", lambda p: f"/check-licence?last8={p.keep('SM9IJ 35')}&checkCode={p.key(8)}".replace(" ", "%20")),
    _url("query-key", "student pin", lambda p: f"/sis/login?studentId={p.number()}&studentPin={p.otp(6)}&term={p.keep('2026-SS')}"),
    _url("query-key", "limesurvey", lambda p: f"/index.php/{p.number()}?token={lower(p, 15)}&lang={p.keep('de-informal')}"),
    _url("query-key", "rest consumer", lambda p: f"/wp-json/wc/v3/orders?consumer_key=ck_{p.hex(40)}&consumer_secret=cs_{p.hex(40)}&status={p.keep('processing')}"),
    _url("query-key", "basic in query", lambda p: f"/legacy/export?auth={asked(b64('anna:' + p.simple_password()))}&fmt={p.keep('csv')}"),
    _url("query-key", "moodle launch", lambda p: f"/admin/tool/mobile/launch.php?service={p.keep('moodle_mobile_app')}&passport={p.keep('123.456')}&privatetoken={p.key(64)}"),
    _url("query-key", "teams meeting", lambda p: f"https://teams.microsoft.com/meet/{p.keep('398765432101')}?p={p.key(18)}"),
    _url("query-key", "bigbluebutton", lambda p: f"/bigbluebutton/api/join?fullName=Anna&meetingID={p.slug()}&role={p.keep('VIEWER')}&checksum={p.hex(40)}"),
    _url("query-key", "bigbluebutton password", lambda p: f"/bigbluebutton/api/create?meetingID={p.slug()}&attendeePW={lower(p, 8)}&moderatorPW={lower(p, 8)}&checksum={p.hex(64)}"),
    _url("query-key", "trading token", lambda p: f"/v5/order?api_key={p.key(18)}&timestamp={p.keep('1775989212000')}&recv_window={p.keep('5000')}&sign={p.hex(64)}"),
    _url("query-key", "sms pin", lambda p: f"/http/send-message?username=acme&password={asked(p.human())}&to=%2B4915112345678&message-type={p.keep('sms.automatic')}"),
    _url("query-key", "hyphenated", lambda p: f"/feed.json?x-user-secret-key={p.token(32)}&x-user-page={p.keep('3')}"),
    _url("query-key", "dotted", lambda p: f"/cfg?smtp.auth.password={asked(p.human())}&smtp.auth.mechanism={p.keep('LOGIN')}"),
    _url("query-key", "turkish", lambda p: f"/giris?kullanici=ayse&{quote_key('şifre')}={asked(p.pet())}&dil={p.keep('tr')}"),
    _url("query-key", "korean", lambda p: f"/login?{quote_key('아이디')}=minsu&{quote_key('비밀번호')}={asked(p.human())}&lang={p.keep('ko')}"),
    _url("escaped-key", "telerik", lambda p: f"/login.aspx?ctl00_cph1_RadTextBoxPassword_ClientState={asked(compact({'enabled': True, 'validationText': p.two_words(), 'mode': 'password'}))}&lcid={p.keep('1031')}"),
    _url("escaped-key", "struts bean", lambda p: f"/login.do?bean.credentials.userPassword={asked(p.human())}&bean.locale={p.keep('de')}"),
    _url("nested", "tc token", lambda p: f"http://127.0.0.1:24727/eID-Client?tcTokenURL={asked('https://eid.example/token?session=' + p.hex(32) + '&svc=' + p.keep('portal-login'))}"),
    _url("nested", "zendesk return", lambda p: f"/access/unauthenticated?return_to={asked('https://help.example/hc/requests/17?guest_token=' + p.token(40))}&theme={p.keep('hc')}"),
    _url("nested", "share sheet", lambda p: f"/intent/post?text={asked('Look: https://portal.example/s/' + p.key(22) + ' (' + p.keep('summer-photos') + ')')}"),
    _url("nested", "print service", lambda p: f"/render?src={asked(b64('https://portal.example/report/17?print_token=' + p.token(36)))}&paper={p.keep('A4')}"),
    _url("json", "odata key", lambda p: f"/odata/Users('anna')/ResetPassword(newPassword='{asked(p.two_words())}')?$format={p.keep('json')}"),
    _url("json", "rison", lambda p: f"/app/x?_a=(auth:(token:{p.token(40)}),view:{p.keep('grid')})"),
    _url("json", "array", lambda p: f"/rpc?method=login&params={asked(compact(['anna', p.human(), p.keep('de')]))}"),
    _url("userinfo", "webdav", lambda p: f"https://anna%40acme.example:{asked(p.phrase())}@cloud.example/remote.php/dav/files/{p.slug()}/"),
    _url("userinfo", "token x", lambda p: f"https://{p.token(40)}:x-oauth-basic@git.example/team/{p.slug()}.git"),
    _url("s3-signature", "google cloud", lambda p: f"https://storage.googleapis.com/acme/{p.slug()}.csv?GoogleAccessId=svc&Expires={p.keep('1775989212')}&Signature={asked(p.base64(256))}"),
    _url("s3-signature", "tencent cos", lambda p: f"https://b-125.cos.ap-guangzhou.myqcloud.com/{p.slug()}.mp4?q-sign-algorithm={p.keep('sha1')}&q-ak=AKID{p.key(32)}&q-sign-time=1775989212;1775990212&q-signature={p.hex(40)}"),
    _url("s3-signature", "video cdn", lambda p: f"https://v.example/hls/{p.slug()}/master.m3u8?st={p.token(22)}&e={p.keep('1775989212')}"),
    _url("sas", "table", lambda p: f"https://acme.table.core.windows.net/{p.keep('orders')}?sv=2024-11-04&tn=orders&spr=https&sig={asked(p.base64(32) + '=')}&se={p.keep('2026-04-12')}"),
    _url("fragment", "stripe fid", lambda p: f"/pay#fid={p.token(120)}&lang={p.keep('fr')}"),
    _url("fragment", "route with key", lambda p: f"/#/join/{p.slug()}?roomSecret={p.token(32)}"),
    _url("fragment", "onetime note", lambda p: f"/note/{p.keep('9f8e7d6c')}#{p.key(32)}"),
    _url("fragment", "help", lambda p: f"/docs/auth#{p.keep('how-to-rotate-your-api-key-and-client-secret')}"),
    _url("oidc", "line", lambda p: f"/line/callback?code={p.key(20)}&state={p.key(16)}&friendship_status_changed={p.keep('false')}"),
    _url("oidc", "apple", lambda p: f"/apple/return?code=c{p.hex(32)}.0.{p.key(4)}.{p.token(22)}&state={p.token(24)}&locale={p.keep('da')}"),
    _url("oidc", "bank consent", lambda p: f"/psd2/return?consentId={p.keep('AIS-2026-04-0017')}&code={p.guid()}&state={p.guid()}"),
    _url("oidc", "error", lambda p: f"/cb?error={p.keep('login_required')}&error_subcode={p.keep('2_factor_expired')}&state={p.token(43)}"),
    _url("ws-query", "ocpp", lambda p: f"wss://csms.example/ocpp/{p.keep('DE-ABC-CP0017')}?token={p.token(32)}"),
    _url("ws-query", "nested auth", lambda p: f"wss://portal.example/ws?connection_init={asked(compact({'headers': {'Authorization': 'Bearer ' + p.token(40)}, 'lang': p.keep('lv')}))}"),
    _url("ws-query", "user pass", lambda p: f"wss://cam.example/stream?user=viewer&pass={asked(p.pet())}&channel={p.keep('ch2-sub')}"),
    _url("innocent-query", "anthropic", lambda p: f"/proxy?h={p.keep('v1')}&x=sk-ant-api03-{p.token(93)}AA"),
    _url("innocent-query", "mnemonic", lambda p: f"/recover?seed_phrase={asked(p.phrase() + ' ' + p.phrase() + ' ' + p.phrase())}&net={p.keep('mainnet')}"),
    _url("innocent-query", "kept", lambda p: f"/search?q={asked(p.keep('reset password token expired'))}&facet={p.keep('auth-and-sessions')}&token={p.token(40)}"),
    _url("card", "dashes", lambda p: f"/topup?card={'-'.join(dashed(p))}&amount={p.keep('49.90')}"),
    _url("capability-host", "preview", lambda p: f"https://{raised(p.hex(32), p).lower()}.preview.example/{p.keep('index.html')}"),
)  # fmt: skip

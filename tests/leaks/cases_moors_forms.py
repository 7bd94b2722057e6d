"""Cases of moors: forms of older frameworks and of devices."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from tests.leaks.case import Case, in_post
from tests.leaks.moors_parts import sent
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    sent(
        "form.key",
        "moors nas",
        lambda p: (
            f"api={p.keep('SYNO.API.Auth')}&method=login&account=ada&passwd={quote(p.human())}&otp_code={p.otp(6)}&session={p.keep('FileStation')}"
        ),
    ),
    sent(
        "form.key", "moors base64 password", lambda p: f"user=admin&pwd={quote(b64(p.human()))}&service={p.keep('1')}"
    ),
    sent(
        "form.key",
        "moors self asserted",
        lambda p: f"request_type={p.keep('RESPONSE')}&signInName=mk%40fen.example&password={quote(p.pet())}",
    ),
    sent(
        "form.key",
        "moors hotel portal",
        lambda p: f"room=412&lastname=moor&accesscode={p.key(10)}&tos={p.keep('accepted')}",
    ),
    sent(
        "form.key",
        "moors memorable letters",
        lambda p: f"memorableWord1={p.two_words()}&position={p.keep('3')}&brand={p.keep('fenbank')}",
    ),
    sent(
        "form.key",
        "moors banking pin",
        lambda p: f"kontonummer={p.number()}&onlinePin={p.otp(5)}&blz={p.keep('25050180')}",
    ),
    sent(
        "form.key",
        "moors coordinates card",
        lambda p: f"coordenada={p.keep('B4')}&claveCoordenada={p.otp(4)}&operacion={p.keep('transferencia')}",
    ),
    sent(
        "form.key",
        "moors phone sign-in",
        lambda p: f"phone=%2B4366412345&verification_code={p.otp(6)}&device={p.keep('Pixel9')}",
    ),
    sent(
        "form.key",
        "moors nested brackets",
        lambda p: f"site[smtp][host]={p.keep('mx.fen.example')}&site[smtp][secret]={p.letters(13)}",
    ),
    sent(
        "form.key",
        "moors survey answer",
        lambda p: (
            f"items[0][key]=admin_password&items[0][value]={p.pet()}&items[1][key]=tz&items[1][value]={p.keep('UTC')}"
        ),
    ),
    sent(
        "form.key",
        "moors rails",
        lambda p: (
            f"utf8=%E2%9C%93&authenticity_token={quote(p.base64(48), safe='')}&user%5Bemail%5D=mk%40fen.example&user%5Bpassword%5D={quote(p.human())}&commit={p.keep('Log+in')}"
        ),
    ),
    sent(
        "form.key",
        "moors php list",
        lambda p: (
            f"credentials[0][host]={p.keep('db1.fen.example')}&credentials[0][pass]={p.pet()}&credentials[1][pass]={p.pet()}&mode={p.keep('replica')}"
        ),
    ),
    sent("form.key", "moors repeated", lambda p: f"pin={p.otp(4)}&pin={p.otp(4)}&doorId={p.number()}"),
    sent(
        "form.key",
        "moors digit boxes",
        lambda p: f"otp1=&code={p.otp(6)}&channel={p.keep('authenticator')}&rememberDevice=true",
    ),
    sent(
        "form.key",
        "moors webforms",
        lambda p: (
            f"__EVENTTARGET=&__VIEWSTATEGENERATOR=C2EE9ABB&ctl00%24MainContent%24LoginUser%24Password={quote(p.human())}&ctl00%24MainContent%24LoginUser%24LoginButton={p.keep('Anmelden')}"
        ),
    ),
    sent(
        "form.key",
        "moors jsf",
        lambda p: (
            f"loginForm=loginForm&loginForm%3Aj_idt21%3Apasswd={quote(p.pet())}&javax.faces.ViewState=-{p.digits(19)}%3A{p.digits(19)}&loginForm%3Alang={p.keep('it')}"
        ),
    ),
    sent(
        "form.key",
        "moors struts",
        lambda p: (
            f"userBean.loginId=mk&userBean.loginPwd={p.simple_password()}&struts.token.name={p.keep('token')}&token={p.upper(32)}"
        ),
    ),
    sent(
        "form.key",
        "moors spring",
        lambda p: (
            f"j_username=mk&j_password={quote(p.password(), safe='')}&_spring_security_remember_me=on&tenant={p.keep('north')}"
        ),
    ),
    sent(
        "form.key",
        "moors drupal",
        lambda p: (
            f"name=mk&pass={quote(p.human())}&form_build_id=form-{p.token(43)}&form_id={p.keep('user_login_form')}&op={p.keep('Log+in')}"
        ),
    ),
    sent(
        "form.key",
        "moors domino",
        lambda p: (
            f"%25%25ModDate={p.keep('8525710C004D2D7C')}&Username=mk&Password={quote(p.pet())}&RedirectTo={p.keep('%2Fmail.nsf')}"
        ),
    ),
    sent("form.key", "moors polish", lambda p: f"uzytkownik=mk&haslo={p.pet()}&jezyk={p.keep('pl')}"),
    sent(
        "form.key",
        "moors security answer",
        lambda p: f"q1={p.keep('teacher')}&secretAnswer1={quote_plus(p.two_words())}&step={p.keep('verify')}",
    ),
    sent(
        "form.key",
        "moors digest of a router",
        lambda p: f"session_id={p.hex(32)}&response={p.keep('')}8f2a01bc-{p.hex(32)}&page={p.keep('overview')}",
    ),
    sent(
        "form.json",
        "moors payload",
        lambda p: "payload=" + quote(compact({"type": "login", "pwd": p.human(), "app": p.keep("kiosk")})),
    ),
    sent(
        "form.json",
        "moors f req",
        lambda p: (
            "f.req="
            + quote(compact([[["x", compact([None, {"password": p.pet()}]), None, "generic"]]]))
            + f"&at={quote('AFoagUX' + p.token(28) + ':1770000000000')}"
        ),
    ),
    sent(
        "form.view-state",
        "moors aspnet",
        lambda p: (
            f"__VIEWSTATE={quote(p.base64(120), safe='')}&__EVENTVALIDATION={quote(p.base64(60), safe='')}&txtOrt={p.keep('Bregenz')}"
        ),
    ),
    sent(
        "form.pkce",
        "moors exchange",
        lambda p: (
            f"grant_type={p.keep('authorization_code')}&code={p.token(22)}&code_verifier={p.token(64)}&client_id={p.keep('fen-spa')}"
        ),
    ),
    sent(
        "form.saml-response",
        "moors wreply",
        lambda p: (
            f"wa={p.keep('wsignin1.0')}&wresult={quote('<t:RequestSecurityTokenResponse><t:RequestedSecurityToken>' + p.base64(90) + '</t:RequestedSecurityToken></t:RequestSecurityTokenResponse>')}&wctx={p.keep('rm%3D0')}"
        ),
    ),
    sent(
        "form.key",
        "moors password grant",
        lambda p: (
            f"grant_type={p.keep('password')}&username=mk&password={quote(p.phrase())}&scope={p.keep('openid+profile')}&client_secret={p.letters(24)}"
        ),
    ),
    sent(
        "form.key",
        "moors ciba",
        lambda p: (
            f"grant_type={quote(p.keep('urn:openid:params:grant-type:ciba'), safe='')}&auth_req_id={p.guid()}&binding_message={p.keep('Quay-41')}"
        ),
    ),
    sent("form.key", "moors verify check", lambda p: f"To=%2B4366412345678&Code={p.otp(6)}&Channel={p.keep('sms')}"),
    sent(
        "form.key",
        "moors guard",
        lambda p: f"username=mk&twofactorcode={p.otp(6)}&emailauth=&loginfriendlyname={p.keep('deck')}",
    ),
    sent(
        "form.key",
        "moors card of a processor",
        lambda p: (
            f"type=card&card[number]={p.card()}&card[cvc]={p.otp(3)}&card[exp_month]={p.keep('03')}&key=pk_live_{p.keep('51Hq')}"
        ),
    ),
    sent(
        "form.key",
        "moors answers that are words",
        lambda p: (
            f"response={p.keep('accepted')}&code={p.keep('ERR_42')}&key={p.keep('name')}&username={p.keep('ada.moor')}&csrf={p.key(32)}"
        ),
    ),
    sent(
        "form.json",
        "moors list in a form",
        lambda p: "rows=" + quote(compact([["name", "value"], ["relay_password", p.pet()], ["tz", p.keep("UTC")]])),
    ),
    sent("form.key", "moors six boxes", lambda p: f"code={p.otp(6)}&challengeId={p.uuid()}&factor={p.keep('totp')}"),
    sent("form.key", "moors card fields", lambda p: f"ccnum={p.card()}&ccexp={p.keep('0331')}&ccsec={p.otp(3)}"),
    sent(
        "form.key",
        "moors wizard",
        lambda p: f"step={p.keep('wifi')}&ssid={p.keep('Moor')}&pass1={quote(p.human())}&pass2={quote(p.human())}",
    ),
    sent(
        "form.key",
        "moors json in json in form",
        lambda p: "data=" + quote(compact({"form": compact({"pw": p.letters(12), "lang": p.keep("mk-MK")})})),
    ),
    sent("form.key", "moors czech", lambda p: f"prihlasovaciJmeno=mk&heslo={p.letters(10)}&mesto={p.keep('Brno')}"),
    sent("form.key", "moors hashed by the page", lambda p: f"username=mk&md5pw={p.hex(32)}&tz={p.keep('60')}"),
    sent(
        "form.key",
        "moors oauth device",
        lambda p: (
            f"grant_type={quote(p.keep('urn:ietf:params:oauth:grant-type:device_code'), safe='')}&device_code={p.token(32)}&client_id={p.keep('tv')}"
        ),
    ),
    sent(
        "form.key",
        "moors set password",
        lambda p: (
            f"token={p.key(24)}&new_password1={quote(p.phrase())}&new_password2={quote(p.phrase())}&lang={p.keep('lb')}"
        ),
    ),
    sent(
        "form.key",
        "moors hotspot",
        lambda p: f"dst={p.keep('%2Fstatus')}&popup=true&username=room412&password={p.letters(10)}",
    ),
    sent(
        "form.key",
        "moors wlan wizard",
        lambda p: f"wl_ssid={p.keep('Moor')}&wl_wpa_psk={quote(p.phrase())}&wl_crypto={p.keep('aes')}",
    ),
    in_post(
        "form.key",
        "moors text plain",
        "text/plain",
        lambda p: f"user=mk\r\npass={p.letters(11)}\r\nlang={p.keep('cy')}\r\n",
    ),
]

"""Cases of schools, clinics and town halls: forms and their state."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from tests.leaks.case import (
    FORM_TYPE,
    Case,
    in_answer,
)
from tests.leaks.mills_bodies import form
from tests.leaks.planter import b64, compact

_KEYS = [
    form(
        "form.key",
        "acegi",
        lambda p: (
            f"j_username=ana&j_password={quote_plus(p.human())}&spring-security-redirect={p.keep('%2Fwards%2F7b')}"
        ),
    ),
    form(
        "form.key",
        "wordpress",
        lambda p: f"log=ana&pwd={quote_plus(p.password())}&wp-submit={p.keep('Log+In')}&testcookie=1",
    ),
    form(
        "form.key",
        "cisco anyconnect",
        lambda p: f"group_list={p.keep('Staff-VPN')}&username=ana&password={p.pet()}&secondary_password={p.otp(6)}",
    ),
    form(
        "form.key",
        "fortinet",
        lambda p: f"ajax=1&username=ana&realm={p.keep('clinic-ad')}&credential={quote_plus(p.human())}&code={p.otp(6)}",
    ),
    form(
        "form.key",
        "netscaler",
        lambda p: f"login=ana&passwd={p.two_words()}&passwd1={p.otp(6)}&StateContext={p.keep('bG9naW5zY2hlbWE')}",
    ),
    form(
        "form.key",
        "brackets",
        lambda p: (
            f"user%5Bemail%5D=ana%40clinic.example&user%5Bpassword_confirmation%5D={quote_plus(p.human())}&user%5Bcity%5D={p.keep('Narvik')}"
        ),
    ),
    form(
        "form.key",
        "jsf",
        lambda p: f"loginForm%3AbtnOk=&loginForm%3Akennwort={p.pet()}&loginForm%3Amandant={p.keep('M-0815')}",
    ),
    form(
        "form.key",
        "webforms control",
        lambda p: (
            f"ctl00%24Main%24txtUser=ana&ctl00%24Main%24txtPassword={p.two_words()}&ctl00%24Main%24ddlBranch={p.keep('Tromsdalen')}"
        ),
    ),
    form(
        "form.key",
        "spanish cl@ve",
        lambda p: f"dni={p.keep('12345678Z')}&clavePermanente={p.pet()}&codigoSMS={p.otp(6)}",
    ),
    form(
        "form.key",
        "french",
        lambda p: f"identifiant={p.keep('3-1122-44')}&mot_de_passe={p.otp(6)}&retour={p.keep('%2Faccueil')}",
    ),
    form(
        "form.key",
        "german online banking",
        lambda p: f"anmeldename={p.keep('mueller77')}&pin={p.otp(5)}&tanNummer={p.otp(6)}",
    ),
    form(
        "form.key", "no escaping, latin", lambda p: f"uname=ana&upass={p.pet()}&sucursal=Logro%F1o&cp={p.keep('26001')}"
    ),
    form(
        "form.key",
        "token exchange",
        lambda p: (
            f"grant_type={p.keep('urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange')}&subject_token={p.token(60)}&actor_token={p.jwt()}&subject_token_type={p.keep('urn%3Aietf%3Aparams%3Aoauth%3Atoken-type%3Aaccess_token')}"
        ),
    ),
    form(
        "form.key",
        "device flow",
        lambda p: f"client_id={p.keep('tv-app-3')}&device_code={p.token(40)}&grant_type=device_code",
    ),
    form(
        "form.key",
        "refresh",
        lambda p: (
            f"grant_type=refresh_token&refresh_token={quote(p.base64(40), safe='')}&scope={p.keep('wards.read+offline_access')}"
        ),
    ),
    form(
        "form.key",
        "assertion",
        lambda p: (
            f"client_assertion_type={p.keep('urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer')}&client_assertion={p.jwt()}"
        ),
    ),
    form("form.key", "twilio", lambda p: f"To=%2B46701740605&Body=Your+code+is+{p.otp(6)}&From={p.keep('KOMMUN')}"),
    form(
        "form.key",
        "slack",
        lambda p: (
            f"token={p.key(24)}&team_domain={p.keep('northschool')}&command=%2Fpage&response_url={p.keep('https%3A%2F%2Fhooks.example%2Fc')}"
        ),
    ),
    form(
        "form.key",
        "paypal ipn",
        lambda p: (
            f"txn_id={p.keep('61E67681CH3238416')}&verify_sign={p.token(50)}&payment_status={p.keep('Completed')}"
        ),
    ),
    in_answer(
        "form.key",
        "oauth one answer",
        FORM_TYPE,
        lambda p: f"oauth_token={p.token(32)}&oauth_token_secret={p.token(32)}&screen_name={p.keep('north_school')}",
    ),
    in_answer(
        "form.key",
        "answer as text",
        "text/plain",
        lambda p: f"access_token={p.token(40)}&expires=5184000&scope={p.keep('user_photos')}",
    ),
    in_answer(
        "form.key",
        "google login",
        "text/plain",
        lambda p: f"SID={p.token(60)}\nLSID={p.token(60)}\nAuth={p.token(60)}\nservices={p.keep('mail,calendar')}\n",
    ),
]

_JSON = [
    form(
        "form.json",
        "ext direct",
        lambda p: (
            "data="
            + quote(compact([{"action": "Auth", "method": "login", "data": ["ana", p.human()], "tid": 4}]))
            + f"&branch={p.keep('Oulu-2')}"
        ),
    ),
    form(
        "form.json",
        "oxid",
        lambda p: (
            "json="
            + quote_plus(compact({"zugang": {"benutzer": "ana", "passwort": p.pet()}, "filiale": "x"}))
            + f"&v={p.digest(32)}"
        ),
    ),
    form(
        "form.json",
        "aura",
        lambda p: (
            "message="
            + quote(
                compact(
                    {
                        "actions": [
                            {
                                "id": "73;a",
                                "descriptor": "apex://LoginCtl/ACTION$login",
                                "params": {"username": "ana", "password": p.human()},
                            }
                        ]
                    }
                )
            )
            + f"&aura.pageURI={p.keep('%2Fs%2Flogin')}&aura.token={p.jwt()}"
        ),
    ),
    form(
        "form.json",
        "interaction",
        lambda p: (
            "interaction="
            + quote(compact({"mfa": {"kod": p.otp(6), "enhet": "d"}, "sess": p.hex(40)}))
            + f"&ref={p.uuid()}"
        ),
    ),
    form(
        "form.json",
        "base64",
        lambda p: "p=" + quote(b64(compact({"senha": p.human(), "u": "ana"})), safe="") + f"&canal={p.keep('WEB-NET')}",
    ),
    form(
        "form.json",
        "twice escaped",
        lambda p: "q=" + quote(quote(compact({"accessKey": p.key(32)}))) + f"&zone={p.keep('eu-9')}",
    ),
    form(
        "form.json",
        "in brackets",
        lambda p: f"payload%5Blogin%5D={quote(compact({'passwd': p.two_words()}))}&payload%5Blang%5D={p.keep('et-EE')}",
    ),
]

_STATES = [
    form(
        "form.view-state",
        "with validation",
        lambda p: (
            f"__VIEWSTATE={quote(p.base64(90), safe='')}&__EVENTVALIDATION={quote(p.base64(40), safe='')}&__VIEWSTATEGENERATOR=C2EE9ABB&ddl=Porvoo"
        ),
    ),
    form(
        "form.view-state",
        "jsf",
        lambda p: (
            f"form=form&javax.faces.ViewState={quote(p.digits(19) + ':' + p.digits(19), safe='')}&form%3Aort={p.keep('Chur-West')}"
        ),
    ),
    form(
        "form.view-state",
        "jakarta",
        lambda p: (
            f"jakarta.faces.ViewState={quote(p.base64(60), safe='')}&jakarta.faces.source={p.keep('form%3Asave')}"
        ),
    ),
    form(
        "form.view-state", "wicket", lambda p: f"wicket-ajax=true&csrf_nonce={p.token(24)}&tab={p.keep('patients-2')}"
    ),
    form(
        "form.view-state",
        "coldfusion",
        lambda p: f"CFID={p.digits(8)}&CFTOKEN={p.hex(16)}-{p.guid()}&method={p.keep('getRota')}",
    ),
    form(
        "form.view-state",
        "struts",
        lambda p: f"struts.token.name=token&token={p.upper(32)}&struts.enableJSONValidation={p.keep('true-x')}",
    ),
    form(
        "form.view-state",
        "apex",
        lambda p: (
            f"p_flow_id={p.keep('4850')}&p_instance={p.digits(14)}&p_page_submission_id={p.digits(38)}&p_request={p.keep('SAVE_ROTA')}"
        ),
    ),
    in_answer(
        "form.view-state",
        "update panel",
        "text/plain",
        lambda p: (
            f"1|#||4|120|updatePanel|pnl|<b>{p.keep('Saved rota 4')}</b>|0|hiddenField|__EVENTTARGET||88|hiddenField|__VIEWSTATE|{p.base64(66)}|"
        ),
    ),
    in_answer(
        "form.view-state",
        "partial response",
        "text/xml",
        lambda p: (
            f'<?xml version="1.0"?><partial-response><changes><update id="f:city"><![CDATA[<span>{p.keep("Chur-Ost")}</span>]]></update><update id="j_id1:javax.faces.ViewState:0"><![CDATA[{p.digits(19)}:{p.digits(18)}]]></update></changes></partial-response>'
        ),
    ),
]

CASES: list[Case] = [*_KEYS, *_JSON, *_STATES]

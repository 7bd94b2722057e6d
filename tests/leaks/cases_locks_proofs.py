"""Who asks: schemes of authorization, cookies, subprotocols, proofs, and addresses in other headers."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_request_header
from tests.leaks.cases_locks_keys import capital
from tests.leaks.cases_locks_urls import asked, lower
from tests.leaks.planter import Planter, b64, compact


def letters(p: Planter, size: int) -> str:
    """Give a secret of capital letters alone."""
    made = "".join(chr(65 + ord(sign) % 26) for sign in p.key(size))
    p.secrets[-1] = made
    return made


def _auth(form: str, value: Plant[str], place: str = "request.bearer") -> Case:
    return in_request_header(place, f"lock: {form}", "Authorization", value)


def _cookie(form: str, value: Plant[str], place: str = "request.cookie") -> Case:
    return in_request_header(place, f"lock: {form}", "Cookie", value)


def _sent(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_request_header(f"request.{place}", f"lock: {form}", name, value)


_SCHEMES: tuple[Case, ...] = (
    _auth("proxmox", lambda p: f"PVEAPIToken=backup@pve!nightly={p.guid()}"),
    _auth("xbox", lambda p: f"XBL3.0 x=2535428904817263;{p.token(400)}"),
    _auth("okta", lambda p: f"SSWS 00{p.token(40)}"),
    _auth("klaviyo", lambda p: f"Klaviyo-API-Key pk_{p.hex(34)}"),
    _auth("google login", lambda p: f"GoogleLogin auth={p.token(180)}"),
    _auth("media browser", lambda p: f'MediaBrowser Client="Jellyfin Web", Device="Firefox", DeviceId="anna-laptop", Version="{p.keep("10.9.7")}", Token="{p.hex(32)}"'),
    _auth("zoho", lambda p: f"Zoho-oauthtoken 1000.{p.hex(32)}.{p.hex(32)}"),
    _auth("discogs", lambda p: f"Discogs key={p.key(20)}, secret={p.key(32)}"),
    _auth("deepl", lambda p: f"DeepL-Auth-Key {p.guid()}:fx"),
    _auth("netsuite", lambda p: f"NLAuth nlauth_account=TSTDRV1234567, nlauth_email=a@acme.example, nlauth_signature={p.two_words()}, nlauth_role=1073"),
    _auth("api key pair", lambda p: f"ApiKey anna:{p.hex(40)}"),
    _auth("snowflake", lambda p: f'Snowflake Token="ver:3-hint:1029-{p.base64(120)}"'),
    _auth("passport", lambda p: f"Passport1.4 from-PP='t={p.token(120)}&p={p.token(40)}',ru=http://messenger.example/"),
    _auth("vapid", lambda p: f"vapid t={p.jwt()}, k=BDd3_hVL9fZi9Ybo2UUzA284WG5FZR30_95YeZJsiApwXKpNcF1rRPF3foIiBHXRdJI2Qhumhf6_LFTeZaNndIo"),
    _auth("mac", lambda p: f'MAC id="h480djs93hd8", nonce="264095:{p.key(8)}", mac="{p.base64(20)}="'),
    _auth("pat as bearer word", lambda p: f"PRIVATE-TOKEN {p.token(20)}"),
    _auth("jwt scheme", lambda p: f"JWT {p.jwt()}"),
    _auth("two in one", lambda p: f"Bearer {p.jwt()}, Bearer {p.token(40)}"),
    _auth("no blank", lambda p: f"Bearer{p.token(44)}"),
    _auth("equals", lambda p: f"token={p.hex(40)}"),
    _auth("user and key", lambda p: f"service-desk/api-key:{p.key(40)}"),
    _auth("small secret", lambda p: f"Key {p.pet()}"),
    _auth("uuid alone", lambda p: p.guid()),
    _auth("escaped", lambda p: f"Bearer%20{p.token(48)}"),
    _auth("json web", lambda p: f"Bearer {b64(compact({'access': p.token(36), 'exp': 1775989212}))}"),
    _auth("wsse password", lambda p: f'UsernameToken Username="anna", PasswordDigest="{p.base64(20)}=", Nonce="{p.base64(12)}", Created="{p.date()}"'),
    _auth("company basic", lambda p: "Basic " + b64(f"acme+{p.key(16)}:{p.key(16)}"), "request.basic"),
    _auth("empty user", lambda p: "Basic " + b64(f":{lower(p, 52)}"), "request.basic"),
    _auth("foreign letters", lambda p: "Basic " + b64(f"hanako:{p.foreign()}"), "request.basic"),
    _auth("latin basic", lambda p: "Basic " + b64(f"jürgen:{p.human()}".encode("latin-1")), "request.basic"),
    _auth("phrase", lambda p: "basic " + b64(f"anna:{p.phrase()}"), "request.basic"),
    _auth("tencent", lambda p: f"TC3-HMAC-SHA256 Credential=AKID{p.key(32)}/2026-04-12/cvm/tc3_request, SignedHeaders=content-type;host, Signature={p.hex(64)}", "request.digest"),
    _auth("alibaba", lambda p: f"ACS3-HMAC-SHA256 Credential=LTAI5t{p.key(18)},SignedHeaders={p.keep('host;x-acs-action;x-acs-date')},Signature={p.hex(64)}", "request.digest"),
    _auth("baidu", lambda p: f"bce-auth-v1/{p.hex(32)}/2026-04-12T10:15:00Z/1800/host;x-bce-date/{p.hex(64)}", "request.digest"),
    _auth("huawei", lambda p: f"SDK-HMAC-SHA256 Access={p.upper(20)}, SignedHeaders={p.keep('host;x-sdk-date')}, Signature={p.hex(64)}", "request.digest"),
    _auth("wechat pay", lambda p: f'WECHATPAY2-SHA256-RSA2048 mchid="1900009191",nonce_str="{p.key(32)}",timestamp="1775989212",serial_no="5157F09EFDC096DE15EBE81A47057A7200000000",signature="{p.base64(256)}"', "request.digest"),
    _auth("duo", lambda p: "Basic " + b64(f"DIXXXXXXXXXXXXXXXXXX:{p.hex(40)}"), "request.digest"),
    _auth("scram", lambda p: f"SCRAM-SHA-256 sid={p.key(20)}, data={b64('c=biws,r=' + p.key(24) + ',p=' + p.base64(32))}", "request.digest"),
    _auth("aws 2", lambda p: f"AWS AKIA{p.upper(16)}:{p.base64(20)}=", "request.digest"),
    _auth("cavage", lambda p: f'Signature keyId="{p.keep("https://social.example/users/anna#main-key")}",algorithm="{p.keep("rsa-sha256")}",headers="(request-target) host date",signature="{p.base64(256)}"', "request.digest"),
    _auth("http message", lambda p: f"hmac anna:{p.key(16)}:{p.base64(32)}", "request.digest"),
    _sent("proxy-authorization", "zscaler", "Proxy-Authorization", lambda p: "Basic " + b64(f"anna@acme.example:{p.human()}")),
    _sent("proxy-authorization", "ntlm", "Proxy-Authorization", lambda p: f"NTLM TlRMTVNTUAADAAAAGAAYAHwAAAA{p.base64(160)}"),
    _sent("proxy-authorization", "digest", "Proxy-Authorization", lambda p: f'Digest username="anna", realm="{p.keep("corp-proxy")}", nonce="{p.hex(32)}", uri="/", response="{p.hex(32)}", qop={p.keep("auth")}'),
    _sent("proxy-authorization", "residential", "Proxy-Authorization", lambda p: "Basic " + b64(f"customer-acme-cc-de-sessid-{p.digits(10)}:{p.simple_password()}")),
)  # fmt: skip

_COOKIES: tuple[Case, ...] = (
    _cookie("laravel", lambda p: f"locale=de; laravel_session={asked(b64(compact({'iv': p.base64(16), 'value': p.base64(90), 'mac': p.hex(64)})))}"),
    _cookie("asp classic", lambda p: f"theme=blue; ASPSESSIONIDQATBRSDD={letters(p, 24)}"),
    _cookie("forms auth", lambda p: f"culture=nl-NL; .ASPXAUTH={capital(p, 192)}"),
    _cookie("weblogic", lambda p: f"JSESSIONID={p.token(52)}!{p.digits(9)}!{p.digits(9)}; lang=it"),
    _cookie("ltpa", lambda p: f"LtpaToken2={p.base64(240)}; skin=corporate"),
    _cookie("siteminder", lambda p: f"SMSESSION={p.base64(200)}; SMIDENTITY={p.base64(90)}; country=CH"),
    _cookie("openam", lambda p: f"iPlanetDirectoryPro=AQIC5w{p.token(60)}.*AAJTSQACMDE{p.token(20)}*; amlbcookie=01"),
    _cookie("webseal", lambda p: f"PD-S-SESSION-ID=1_2_1_{p.base64(50)}; PD-ID={p.base64(60)}; region=emea"),
    _cookie("big-ip", lambda p: f"MRHSession={p.hex(32)}; LastMRH_Session={p.hex(8)}; TIN=278000"),
    _cookie("pulse", lambda p: f"DSID={p.hex(32)}; DSSignInURL=/corp"),
    _cookie("forti", lambda p: f"SVPNCOOKIE={p.base64(150)}; APSCOOKIE_lang=en"),
    _cookie("proxmox", lambda p: f"PVEAuthCookie=PVE:root@pam:65F1A2B3::{p.base64(256)}; PVELangCookie=de"),
    _cookie("drupal", lambda p: f"Drupal.visitor.theme=olivero; SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9={p.token(43)}"),
    _cookie("wordpress", lambda p: f"wordpress_logged_in_9f8e7d6c5b4a39281706f5e4d3c2b1a0=anna%7C1775989212%7C{p.key(43)}%7C{p.hex(64)}; wp-settings-time-1=1775989212"),
    _cookie("magento", lambda p: f"store=outdoor_de; frontend={lower(p, 26)}; form_key={p.key(16)}"),
    _cookie("express", lambda p: f"express:sess={b64(compact({'passport': {'user': p.token(24)}, 'csrfSecret': p.token(24)}))}; express:sess.sig={p.token(27)}; units=metric"),
    _cookie("google", lambda p: f"SID=g.a000{p.token(140)}; HSID={p.token(17)}; APISID={p.token(34)}; __Secure-1PSIDTS=sidts-{p.token(75)}; NID_lang=de"),
    _cookie("facebook", lambda p: f"locale=de_DE; wd=1280x720; xs=43%3A{p.token(14)}%3A2%3A1775989212%3A-1%3A-1"),
    _cookie("linkedin", lambda p: f'li_at=AQED{p.token(148)}; JSESSIONID="ajax:{p.digits(19)}"; lang=v=2&lang=de-de'),
    _cookie("keycloak", lambda p: f"KEYCLOAK_IDENTITY={p.jwt()}; KEYCLOAK_LOCALE=fr"),
    _cookie("next auth", lambda p: f"__Host-next-auth.csrf-token={p.hex(64)}%7C{p.hex(64)}; next-auth.callback-url=https%3A%2F%2Fportal.example%2Fhome"),
    _cookie("supabase", lambda p: f"sb-abcdefghijklmnopqrst-auth-token=base64-{b64(compact({'access_token': p.jwt(), 'refresh_token': p.token(12)}))}; NEXT_LOCALE=es"),
    _cookie("clerk", lambda p: f"__session={p.jwt()}; __client_uat=1775989212"),
    _cookie("kratos", lambda p: f"ory_kratos_session={b64('1775989212|' + p.token(60) + '|')}; tz=Europe/Berlin"),
    _cookie("remember", lambda p: f"remember_user_token={p.token(60)}--{p.hex(40)}; per_page=50"),
    _cookie("amazon", lambda p: f"session-id={p.grouped(3, 7, 7)}; session-token={p.base64(180)}; i18n-prefs=EUR"),
    _cookie("plain login", lambda p: f"login=anna; pass={p.hex(32)}; sort=name_asc"),
    _cookie("human password", lambda p: f"user=admin; password={asked(p.human())}; layout=compact"),
    _cookie("auth php", lambda p: f"phpbb3_u=2; phpbb3_k={p.hex(16)}; phpbb3_sid={p.hex(32)}; style=prosilver"),
    _cookie("nested query", lambda p: f"AUTH=uid=anna&key={p.hex(32)}&exp=1775989212; currency=CHF"),
    _cookie("oidc state", lambda p: f".AspNetCore.OpenIdConnect.Nonce.CfDJ8{p.token(100)}=N; .AspNetCore.Correlation.{p.token(43)}=N; view=grid"),
    _cookie("mod auth", lambda p: f"mod_auth_openidc_session={p.guid()}; edition=standard"),
    _cookie("shib", lambda p: f"_shibsession_64656661756c74={'_' + p.hex(32)}; faculty=physics"),
    _cookie("moodle", lambda p: f"MoodleSession={lower(p, 26)}; MOODLE_lang=sv"),
    _cookie("transmission", lambda p: f"SID={p.token(32)}; QBT_theme=dark"),
    _cookie("sap", lambda p: f"MYSAPSSO2={asked(p.base64(180))}; SAP_SESSIONID_PRD_100={p.token(60)}%3d; sap-usercontext=sap-client=100"),
    _cookie("json token", lambda p: f"auth={asked(compact({'token': p.token(40), 'role': 'editor'}))}", "request.json-cookie"),
    _cookie("json quoted", lambda p: 'user="{\\"name\\":\\"Anna\\",\\"apiToken\\":\\"' + p.hex(40) + '\\",\\"plan\\":\\"' + "gold" + '\\"}"', "request.json-cookie"),
    _cookie("json list", lambda p: f"__auth={asked('[' + compact(p.jwt()) + ',' + compact(p.token(20)) + ',null]')}; cols=3", "request.json-cookie"),
    _cookie("base64 json", lambda p: f"ctx={b64(compact({'uid': 42, 'sessionKey': p.hex(32)})).rstrip('=')}; dir=ltr", "request.json-cookie"),
    _cookie("double escaped", lambda p: f"persist={asked(asked(compact({'auth': {'accessToken': p.token(48)}})))}; zoom=110", "request.json-cookie"),
    _cookie("php serialized", lambda p: f"cart=3; autologin={asked('a:2:{s:11:\"autologinid\";s:32:\"' + p.hex(32) + '\";s:6:\"userid\";i:2;}')}", "request.json-cookie"),
    _cookie("nameless last", lambda p: f"lang=pt; {p.token(40)}", "request.nameless-cookie"),
    _cookie("nameless first", lambda p: f"{p.hex(64)}; lang=pt", "request.nameless-cookie"),
    _cookie("nameless jwt", lambda p: f"={p.jwt()}; font=14px", "request.nameless-cookie"),
    _cookie("decoys alone", lambda p: f"lang=de; theme=solarized-dark; cookieconsent_status=dismiss; logged_in=yes; dotcom_color_mode=light_high_contrast; PHPSESSID={p.token(26)}"),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_SCHEMES, *_COOKIES)

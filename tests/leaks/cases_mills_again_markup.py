"""Cases of schools, clinics and town halls: forms and markup, once more."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    Case,
    in_answer,
    in_post,
)
from tests.leaks.planter import compact

_FORMS = [
    in_post(
        "form.key",
        "mills again: jenkins",
        FORM_TYPE,
        lambda p: (
            f"j_username=ana&j_password={quote(p.human())}&Jenkins-Crumb={p.hex(64)}&from={p.keep('%2Fjob%2Frota')}"
        ),
    ),
    in_post(
        "form.key",
        "mills again: zimbra",
        FORM_TYPE,
        lambda p: (
            f"loginOp=login&login_csrf={p.guid()}&username=ana&password={p.pet()}&client={p.keep('preferred-ui')}"
        ),
    ),
    in_post(
        "form.key",
        "mills again: router",
        FORM_TYPE,
        lambda p: (
            f"loginUsername=admin&loginPassword={p.letters(10)}&wlanPsk={quote(p.phrase())}&ssid={p.keep('Kantine-5G')}"
        ),
    ),
    in_post(
        "form.key",
        "mills again: polish bank",
        FORM_TYPE,
        lambda p: f"identyfikator={p.keep('44120987')}&haslo={p.pet()}&kodSms={p.otp(6)}",
    ),
    in_post(
        "form.key",
        "mills again: masked password",
        FORM_TYPE,
        lambda p: f"login={p.keep('99120034')}&maskedPassword={p.pet()}&positions={p.keep('1%2C4%2C7')}",
    ),
    in_post(
        "form.json",
        "mills again: sap ui",
        FORM_TYPE,
        lambda p: (
            "sap-xsrf="
            + p.token(24)
            + "&model="
            + quote(compact({"Logon": {"Kennung": "ana", "Geheimzahl": p.otp(6)}}))
            + f"&lang={p.keep('DE-x3')}"
        ),
    ),
    in_post(
        "form.view-state",
        "mills again: radix",
        FORM_TYPE,
        lambda p: f"_VIEWSTATE={quote(p.base64(80), safe='')}&__PREVIOUSPAGE={p.token(40)}&region={p.keep('Hedmark')}",
    ),
    in_post(
        "multipart.field",
        "mills again: boundary of chrome",
        "multipart/form-data; boundary=----WebKitFormBoundaryx1",
        lambda p: (
            f'------WebKitFormBoundaryx1\r\nContent-Disposition: form-data; name="config[vpn][preshared]"\r\n\r\n{p.token(24)}\r\n------WebKitFormBoundaryx1\r\nContent-Disposition: form-data; name="config[vpn][peer]"\r\n\r\n{p.keep("gw3.town.example")}\r\n------WebKitFormBoundaryx1--\r\n'
        ),
    ),
    in_post(
        "multipart.odata",
        "mills again: sharepoint",
        "multipart/mixed; boundary=b5",
        lambda p: (
            f"--b5\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST https://sp.example/_api/web HTTP/1.1\r\nX-RequestDigest: 0x{p.hex(64).upper()},30 Nov 2026 10:00:00 -0000\r\nAccept-Language: {p.keep('da-DK')}\r\n\r\n\r\n--b5--"
        ),
    ),
]

_MARKUP = [
    in_post(
        "xml.element",
        "mills again: ews",
        "text/xml",
        lambda p: (
            f"<m:GetUserConfiguration><t:Credentials><t:User>ana</t:User><t:Secret>{p.two_words()}</t:Secret></t:Credentials><t:Mailbox>{p.keep('rota-box')}</t:Mailbox></m:GetUserConfiguration>"
        ),
    ),
    in_post(
        "xml.element",
        "mills again: hl7 auth",
        "application/xml",
        lambda p: f'<request><header loginId="lab" loginPwd="{p.human()}" facility="{p.keep("LAB-SYD")}"/></request>',
    ),
    in_post(
        "xml.element",
        "mills again: edifact gateway",
        "application/xml",
        lambda p: (
            f"<Partner><AS2Id>{p.keep('TOWN-AS2')}</AS2Id><KeystorePassword>{p.pet()}</KeystorePassword><PrivateKeyAlias>{p.keep('town-2026')}</PrivateKeyAlias></Partner>"
        ),
    ),
    in_answer(
        "xml.element",
        "mills again: jenkins credentials",
        "application/xml",
        lambda p: (
            f"<com.cloudbees.Credentials><id>{p.keep('deploy-bot')}</id><username>ci</username><password>{{{p.base64(40)}=}}</password></com.cloudbees.Credentials>"
        ),
    ),
    in_post(
        "xml.cdata",
        "mills again: ini inside",
        "text/xml",
        lambda p: f"<config><![CDATA[[mail]\nhost={p.keep('mx8.town.example')}\npassword={p.letters(16)}\n]]></config>",
    ),
    in_post(
        "xml.rpc",
        "mills again: supervisor",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>user.login</methodName><params><param><value><struct><member><name>user</name><value>ana</value></member><member><name>pass</name><value>{p.pet()}</value></member></struct></value></param></params><!-- {'x'} --></methodCall>"
        ),
    ),
    in_answer(
        "html.hidden",
        "mills again: flash message",
        HTML_TYPE,
        lambda p: (
            f'<div class="alert">The temporary password for {p.keep("mia.lund")} is <strong>{p.two_words()}</strong>. It expires in {p.keep("24 hours")}.</div>'
        ),
    ),
    in_answer(
        "html.hidden",
        "mills again: table of devices",
        HTML_TYPE,
        lambda p: (
            f"<table><tr><th>Device</th><th>SNMP community</th></tr><tr><td>{p.keep('sw-cellar')}</td><td>{p.two_words()}</td></tr></table>"
        ),
    ),
    in_answer(
        "html.hidden",
        "mills again: rotated label",
        HTML_TYPE,
        lambda p: (
            f'<div class="row"><div class="k">Client secret</div><div class="v">{p.token(40)}</div></div><div class="row"><div class="k">Client ID</div><div class="v">{p.uuid()}</div></div>'
        ),
    ),
    in_answer(
        "html.meta",
        "mills again: turbo",
        HTML_TYPE,
        lambda p: (
            f'<meta name="turbo-visit-control" content="{p.keep("reload-x")}"><meta name="action-cable-token" content="{p.token(44)}">'
        ),
    ),
    in_answer(
        "html.error-page",
        "mills again: nginx echo",
        HTML_TYPE,
        lambda p: (
            f"<h1>404</h1><p>/files/{p.keep('rota.pdf')}?auth_token={p.token(40)} was not found on this server.</p>"
        ),
    ),
    in_answer(
        "html.error-page",
        "mills again: french",
        HTML_TYPE,
        lambda p: f"<p>Le mot de passe «&nbsp;{p.human()}&nbsp;» est incorrect pour {p.keep('agent-12')}.</p>",
    ),
    in_answer(
        "html.debug-page",
        "mills again: werkzeug",
        HTML_TYPE,
        lambda p: (
            f'<script>var EVALEX = true, SECRET = "{p.key(20)}";</script><pre>password = &#39;{p.human()}&#39;</pre><p>{p.keep("Debugger v3.1")}</p>'
        ),
    ),
    in_answer(
        "html.debug-page",
        "mills again: definition of env",
        HTML_TYPE,
        lambda p: (
            f"<dl><dt>MAIL_PASSWORD</dt><dd><code>{p.letters(16)}</code></dd><dt>MAIL_HOST</dt><dd><code>{p.keep('mx6.town.example')}</code></dd></dl>"
        ),
    ),
]

CASES: list[Case] = [*_FORMS, *_MARKUP]

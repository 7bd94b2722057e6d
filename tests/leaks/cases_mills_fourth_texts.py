"""Cases of schools, clinics and town halls, a fourth time: forms, markup and settings."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, HTML_TYPE, TEXT_TYPE, Case, in_answer, in_post

_TEXTS = [
    in_post(
        "form.key",
        "mills fourth: moodle",
        FORM_TYPE,
        lambda p: f"logintoken={p.key(32)}&username=ana&password={quote(p.human())}&anchor={p.keep('%23top')}",
    ),
    in_post(
        "form.key",
        "mills fourth: sogo",
        FORM_TYPE,
        lambda p: f"userName=ana&password={p.pet()}&verificationCode={p.otp(6)}&domain={p.keep('town.example')}",
    ),
    in_post(
        "form.key",
        "mills fourth: italian",
        FORM_TYPE,
        lambda p: f"utente={p.keep('MI0042')}&parola_chiave={p.pet()}&codice_otp={p.otp(6)}",
    ),
    in_post(
        "form.key",
        "mills fourth: nested arrays",
        FORM_TYPE,
        lambda p: f"data[User][passwd]={p.pet()}&data[User][town]={p.keep('Allerod')}",
    ),
    in_post(
        "form.pkce",
        "mills fourth: ciba",
        FORM_TYPE,
        lambda p: (
            f"grant_type={p.keep('urn%3Aopenid%3Aparams%3Agrant-type%3Aciba')}&auth_req_id={p.token(40)}&client_secret={p.key(40)}"
        ),
    ),
    in_post(
        "multipart.field",
        "mills fourth: spanish",
        "multipart/form-data; boundary=q1",
        lambda p: (
            f'--q1\r\nContent-Disposition: form-data; name="clave_nueva"\r\n\r\n{p.pet()}\r\n--q1\r\nContent-Disposition: form-data; name="municipio"\r\n\r\n{p.keep("Teruel-Sur")}\r\n--q1--\r\n'
        ),
    ),
    in_post(
        "xml.element",
        "mills fourth: vmware ovf",
        "text/xml",
        lambda p: (
            f'<Property oe:key="vami.adminPassword" oe:value="{p.pet()}"/><Property oe:key="vami.hostname" oe:value="{p.keep("ovf7.town.example")}"/>'
        ),
    ),
    in_post(
        "xml.element",
        "mills fourth: unattend",
        "text/xml",
        lambda p: (
            f"<AutoLogon><Password><Value>{p.human()}</Value><PlainText>true</PlainText></Password><Username>{p.keep('kiosk-user')}</Username></AutoLogon>"
        ),
    ),
    in_post(
        "xml.element",
        "mills fourth: wlan profile",
        "text/xml",
        lambda p: (
            f"<sharedKey><keyType>{p.keep('passPhrase')}</keyType><protected>false</protected><keyMaterial>{p.two_words()}</keyMaterial></sharedKey>"
        ),
    ),
    in_post(
        "xml.element",
        "mills fourth: gpp",
        "text/xml",
        lambda p: (
            f'<Properties action="U" userName="localadmin" cpassword="{p.base64(32)}" description="{p.keep("Local admin 7")}"/>'
        ),
    ),
    in_answer(
        "html.hidden",
        "mills fourth: copy button",
        HTML_TYPE,
        lambda p: (
            f'<button data-clipboard-text="{p.token(40)}" title="Copy token">Copy</button><span>{p.keep("Valid for a day")}</span>'
        ),
    ),
    in_answer(
        "html.hidden",
        "mills fourth: select of keys",
        HTML_TYPE,
        lambda p: (
            f'<label>API key <input readonly value="{p.key(40)}"></label><label>Town <input value="{p.keep("Ringsted")}"></label>'
        ),
    ),
    in_answer(
        "html.debug-page",
        "mills fourth: coldfusion",
        HTML_TYPE,
        lambda p: (
            f"<table><tr><td>form.j_password</td><td>{p.human()}</td></tr><tr><td>cgi.server_name</td><td>{p.keep('cf2.town.example')}</td></tr></table>"
        ),
    ),
    in_answer(
        "html.debug-page",
        "mills fourth: env list",
        HTML_TYPE,
        lambda p: (
            f"<ul><li>REDIS_PASSWORD=<b>{p.letters(16)}</b></li><li>REDIS_HOST=<b>{p.keep('cache7')}</b></li></ul>"
        ),
    ),
    in_answer(
        "html.error-page",
        "mills fourth: spanish",
        HTML_TYPE,
        lambda p: f"<p>La contraseña «{p.human()}» no cumple la política {p.keep('POL-7')}.</p>",
    ),
    in_answer(
        "text.yaml",
        "mills fourth: matrix",
        "application/yaml",
        lambda p: (
            f'registration_shared_secret: "{p.token(40)}"\nmacaroon_secret_key: {p.key(40)}\nserver_name: {p.keep("chat.town.example")}\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "mills fourth: frigate",
        "application/yaml",
        lambda p: (
            f"cameras:\n  door:\n    ffmpeg:\n      inputs:\n        - path: rtsp://viewer:{p.letters(10)}@{p.keep('10.4.0.7')}:554/live\n"
        ),
    ),
    in_answer(
        "text.ini",
        "mills fourth: strongswan",
        TEXT_TYPE,
        lambda p: f': PSK "{p.token(24)}"\nana : EAP "{p.human()}"\n# {p.keep("town roadwarriors")}\n',
    ),
    in_answer(
        "text.ini",
        "mills fourth: postfix sasl",
        TEXT_TYPE,
        lambda p: f"[smtp.town.example]:587 relay:{p.two_words()}\n",
    ),
    in_answer(
        "text.ini",
        "mills fourth: cups",
        TEXT_TYPE,
        lambda p: f"DeviceURI smb://TOWN\\\\scan:{p.pet()}@{p.keep('print2.town.example')}/laser\n",
    ),
]

CASES: list[Case] = [*_TEXTS]

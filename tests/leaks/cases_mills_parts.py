"""Cases of schools, clinics and town halls: sign-ins by form, and forms in parts."""

from __future__ import annotations

import base64
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_answer,
    in_post,
)
from tests.leaks.mills_bodies import deflated, file, form, named, parts
from tests.leaks.planter import b64, compact

_PKCE = [
    form(
        "form.pkce",
        "native app",
        lambda p: (
            f"client_id={p.keep('se.kommun.app')}&code={p.token(32)}&code_verifier={p.token(64)}&redirect_uri={p.keep('se.kommun.app%3A%2F%2Fcb')}"
        ),
    ),
    in_post(
        "form.pkce",
        "json",
        "application/json",
        lambda p: compact(
            {"grantType": p.keep("authorization_code"), "authorizationCode": p.token(40), "codeVerifier": p.token(64)}
        ),
    ),
    form(
        "form.pkce",
        "pushed request",
        lambda p: (
            f"response_type=code&code_challenge_method={p.keep('S256')}&state={p.token(24)}&nonce={p.token(24)}&client_secret={p.token(40)}"
        ),
    ),
    in_answer(
        "form.pkce",
        "request uri",
        "application/json",
        lambda p: compact(
            {"request_uri": "urn:ietf:params:oauth:request_uri:" + p.token(32), "expires_in": 60, "id": p.uuid()}
        ),
    ),
    form(
        "form.pkce",
        "challenge in json",
        lambda p: f"ctx={quote(compact({'verifier': p.token(48), 'method': 'S256'}))}&lang={p.keep('nn-NO')}",
    ),
]

_SAML = [
    form(
        "form.saml-response",
        "relay state",
        lambda p: (
            f"SAMLResponse={quote(b64(f'<samlp:Response><saml:NameID>{p.token(30)}</saml:NameID></samlp:Response>'), safe='')}&RelayState={quote('https://portal.example/?t=' + p.token(24), safe='')}&lang={p.keep('nl-BE')}"
        ),
    ),
    form(
        "form.saml-response",
        "artifact",
        lambda p: f"SAMLart={quote('AAQAA' + p.base64(40), safe='')}&TARGET={p.keep('%2Frota')}",
    ),
    form(
        "form.saml-response",
        "deflated",
        lambda p: (
            f"SAMLResponse={quote(deflated(f'<samlp:Response><saml:AttributeValue>{p.token(40)}</saml:AttributeValue></samlp:Response>'), safe='')}&lang={p.keep('fr-BE')}"
        ),
    ),
    form(
        "form.saml-response",
        "line feeds",
        lambda p: (
            f"SAMLResponse={quote(base64.encodebytes(f'<samlp:Response>{p.token(60)}</samlp:Response>'.encode()).decode(), safe='')}&lang={p.keep('de-BE')}"
        ),
    ),
    form(
        "form.saml-response",
        "ws-fed",
        lambda p: (
            f"wa={p.keep('wsignin1.0')}&wresult={quote(f'<t:RequestSecurityTokenResponse><t:RequestedSecurityToken><a>{p.token(50)}</a></t:RequestedSecurityToken></t:RequestSecurityTokenResponse>', safe='')}"
        ),
    ),
    form(
        "form.saml-response",
        "logout",
        lambda p: (
            f"SAMLRequest={quote(b64(f'<samlp:LogoutRequest><samlp:SessionIndex>{p.token(40)}</samlp:SessionIndex></samlp:LogoutRequest>'), safe='')}&SigAlg={p.keep('http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256')}"
        ),
    ),
    in_answer(
        "form.saml-response",
        "auto submit",
        "text/html",
        lambda p: (
            f'<body onload="document.forms[0].submit()"><form method="post" action="{p.keep("https://sp.example/acs")}"><input type="hidden" name="SAMLResponse" value="{b64("<samlp:Response>" + p.token(60) + "</samlp:Response>")}"/></form></body>'
        ),
    ),
    form(
        "form.saml-response",
        "lti",
        lambda p: f"id_token={p.jwt()}&state={p.guid()}&utf8=%E2%9C%93&deployment={p.keep('moodle-4')}",
    ),
]

_FIELDS = [
    parts(
        "multipart.field",
        "wifi",
        lambda p: (named("wifi_psk"), p.phrase()),
        lambda p: (named("ssid"), p.keep("Foyer-2G")),
    ),
    parts(
        "multipart.field",
        "german",
        lambda p: (named("neues_kennwort"), p.pet()),
        lambda p: (named("strasse"), p.keep("Lindenallee 4")),
    ),
    parts(
        "multipart.field",
        "no quotes",
        lambda p: ("content-disposition: form-data; name=passwd", p.human()),
        lambda p: ("content-disposition: form-data; name=town", p.keep("Visby-Norr")),
    ),
    parts(
        "multipart.field",
        "typed part",
        lambda p: (named("secret", "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 24"), p.key(24)),
        lambda p: (named("kind"), p.keep("manual-entry")),
    ),
    parts(
        "multipart.field",
        "json part",
        lambda p: (
            named("meta", "\r\nContent-Type: application/json"),
            compact({"archivePassword": p.dashed(), "folder": p.keep("In/2026")}),
        ),
    ),
    parts(
        "multipart.field",
        "folder of keys",
        lambda p: (named("settings[smtp][pass]"), p.letters(16)),
        lambda p: (named("settings[smtp][host]"), p.keep("mx.school.example")),
    ),
    parts(
        "multipart.field",
        "s3 post",
        lambda p: (named("policy"), p.base64(60)),
        lambda p: (named("x-amz-signature"), p.hex(64)),
        lambda p: (named("key"), p.keep("uploads/rota-2026.pdf")),
    ),
    parts(
        "multipart.field",
        "escaped name",
        lambda p: (named("user%5Bpin%5D"), p.otp(6)),
        lambda p: (named("user%5Broom%5D"), p.keep("B-220")),
    ),
    parts(
        "multipart.field",
        "name with an asterisk",
        lambda p: ("Content-Disposition: form-data; name*=UTF-8''contrase%C3%B1a", p.human()),
        lambda p: (named("ciudad"), p.keep("Cuenca-Sur")),
    ),
    parts(
        "multipart.field",
        "quoted printable",
        lambda p: (
            named("password", "\r\nContent-Transfer-Encoding: quoted-printable"),
            p.dashed().replace("-", "=2D"),
        ),
        lambda p: (named("n"), p.slug()),
    ),
]

_FILES = [
    parts(
        "multipart.file",
        "env",
        lambda p: (
            file("file", ".env", "application/octet-stream"),
            f"MAIL_PASSWORD={p.pet()}\nMAIL_HOST=mx.clinic.example\n",
        ),
    ),
    parts(
        "multipart.file",
        "csv of users",
        lambda p: (file("users", "users.csv", "text/csv"), f"name,temp password,class\nMia,{p.letters(8)},7c-2026\n"),
    ),
    parts(
        "multipart.file",
        "private key",
        lambda p: (
            file("key", "id_ed25519", "application/x-pem-file"),
            f"-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(50)}\n{p.base64(50)}\n-----END OPENSSH PRIVATE KEY-----\n",
        ),
        lambda p: (named("host"), p.keep("sw-attic")),
    ),
    parts(
        "multipart.file",
        "xml",
        lambda p: (
            file("import", "conn.xml", "text/xml"),
            f"<conn><host>edi.example</host><pwd>{p.human()}</pwd></conn>",
        ),
    ),
    parts(
        "multipart.file",
        "ovpn",
        lambda p: (
            file("profile", "staff.ovpn", "application/x-openvpn-profile"),
            f"remote vpn.clinic.example 1194\n<auth-user-pass>\nana\n{p.human()}\n</auth-user-pass>\n",
        ),
    ),
    parts(
        "multipart.file",
        "filename",
        lambda p: (
            f'Content-Disposition: form-data; name="f"; filename="export_token={p.token(40)}.csv"\r\nContent-Type: text/csv',
            "a,b\n1,2\n",
        ),
        lambda p: (named("n"), p.slug()),
    ),
    parts(
        "multipart.file",
        "har",
        lambda p: (
            file("har", "trace.har", "application/json"),
            compact(
                {
                    "log": {
                        "entries": [{"request": {"headers": [{"name": "Cookie", "value": "sid=" + p.token(40)}]}}],
                        "version": "1.2-x",
                    }
                }
            ),
        ),
    ),
]

CASES: list[Case] = [*_PKCE, *_SAML, *_FIELDS, *_FILES]

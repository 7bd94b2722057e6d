"""Forms and parts as products that many people run send them."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    Case,
    in_answer,
    in_post,
)
from tests.leaks.planter import b64, compact


def multipart(*parts: tuple[str, str]) -> str:
    made = "".join(f'--b0\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in parts)
    return f"{made}--b0--\r\n"


MULTIPART = "multipart/form-data; boundary=b0"
XML = "text/xml"

CASES: tuple[Case, ...] = (
    in_post(
        "form.key",
        "falls: lti launch",
        FORM_TYPE,
        lambda p: (
            f"lti_message_type={p.keep('basic-lti-launch-request')}&resource_link_id={p.slug()}&oauth_consumer_key={p.keep('acme')}&oauth_nonce={p.hex(32)}&oauth_signature={p.key(27)}%3D&oauth_version=1.0"
        ),
    ),
    in_post(
        "form.key",
        "falls: django login",
        FORM_TYPE,
        lambda p: (
            f"csrfmiddlewaretoken={p.key(64)}&username=anna&password={quote(p.password())}&next={p.keep('%2Fadmin%2F')}"
        ),
    ),
    in_post(
        "form.key",
        "falls: struts token",
        FORM_TYPE,
        lambda p: f"struts.token.name={p.keep('token')}&token={p.upper(32)}&order.ref={p.slug()}",
    ),
    in_post(
        "form.key",
        "falls: keycloak otp",
        FORM_TYPE,
        lambda p: f"otp={p.otp()}&selectedCredentialId={p.uuid()}&login={p.keep('Sign+In')}",
    ),
    in_post(
        "form.key",
        "falls: peoplesoft",
        FORM_TYPE,
        lambda p: f"timezoneOffset=-60&ptmode={p.keep('f')}&userid=ANNA&pwd={quote(p.human())}&ICSID={p.key(43)}%3D",
    ),
    in_post(
        "form.json",
        "falls: slack interaction",
        FORM_TYPE,
        lambda p: (
            "payload="
            + quote(
                compact(
                    {
                        "type": p.keep("block_actions"),
                        "token": p.key(24),
                        "api_app_id": f"A{p.number()}",
                        "team": {"id": "T1"},
                    }
                )
            )
        ),
    ),
    in_post(
        "form.json",
        "falls: aura context",
        FORM_TYPE,
        lambda p: (
            "message="
            + quote(compact({"actions": [{"descriptor": p.keep("apex://Order/ACTION$get")}]}))
            + f"&aura.token={p.jwt()}"
        ),
    ),
    in_post(
        "form.view-state",
        "falls: aspnet",
        FORM_TYPE,
        lambda p: (
            f"__EVENTTARGET={p.keep('ctl00')}&__VIEWSTATE={quote(p.base64(150))}&__VIEWSTATEGENERATOR=CA0B0334&__EVENTVALIDATION={quote(p.base64(60))}"
        ),
    ),
    in_post(
        "form.view-state",
        "falls: jsf client",
        FORM_TYPE,
        lambda p: (
            f"j_idt5={p.keep('j_idt5')}&javax.faces.ViewState={quote(p.base64(200))}&javax.faces.partial.ajax=true"
        ),
    ),
    in_post(
        "form.pkce",
        "falls: tesla verifier",
        FORM_TYPE,
        lambda p: (
            f"grant_type={p.keep('authorization_code')}&client_id={p.keep('ownerapi')}&code={p.hex(60)}&code_verifier={p.key(86)}"
        ),
    ),
    in_post(
        "form.pkce",
        "falls: device grant",
        FORM_TYPE,
        lambda p: (
            f"grant_type={p.keep('urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code')}&device_code={p.token(100)}&client_secret=GOCSPX-{p.token(28)}"
        ),
    ),
    in_post(
        "form.saml-response",
        "falls: wsfed",
        FORM_TYPE,
        lambda p: (
            f"wa={p.keep('wsignin1.0')}&wresult={quote('<t:RequestSecurityTokenResponse><t:RequestedSecurityToken><Assertion><SignatureValue>' + p.base64(128) + '</SignatureValue></Assertion></t:RequestedSecurityToken></t:RequestSecurityTokenResponse>')}&wctx={p.keep('rm%3D0')}"
        ),
    ),
    in_post(
        "form.saml-response",
        "falls: okta acs",
        FORM_TYPE,
        lambda p: (
            f"SAMLResponse={quote(b64('<samlp:Response><ds:SignatureValue>' + p.base64(128) + '</ds:SignatureValue></samlp:Response>'))}&RelayState={p.keep('%2Fhome')}"
        ),
    ),
    in_post(
        "multipart.field",
        "falls: s3 post policy",
        MULTIPART,
        lambda p: multipart(
            ("key", "up/" + p.slug()),
            ("policy", p.base64(150)),
            ("x-amz-signature", p.hex(64)),
            ("acl", p.keep("private")),
        ),
    ),
    in_post(
        "multipart.field",
        "falls: mediawiki",
        MULTIPART,
        lambda p: multipart(
            ("action", p.keep("clientlogin")), ("password", p.password()), ("logintoken", p.hex(40) + "+\\")
        ),
    ),
    in_post(
        "multipart.file",
        "falls: ovpn upload",
        MULTIPART,
        lambda p: (
            f'--b0\r\nContent-Disposition: form-data; name="profile"; filename="{p.keep("site.ovpn")}"\r\nContent-Type: application/x-openvpn-profile\r\n\r\nclient\n<auth-user-pass>\nanna\n{p.password()}\n</auth-user-pass>\r\n--b0--\r\n'
        ),
    ),
    in_post(
        "multipart.file",
        "falls: keytab json",
        MULTIPART,
        lambda p: (
            f'--b0\r\nContent-Disposition: form-data; name="f"; filename="{p.keep("sa.json")}"\r\nContent-Type: application/json\r\n\r\n{json.dumps({"private_key_id": p.hex(40), "client_secret": p.key(30)})}\r\n--b0--\r\n'
        ),
    ),
    in_post(
        "multipart.base64",
        "falls: blob field",
        MULTIPART,
        lambda p: multipart(("meta", p.slug()), ("data", b64(compact({"sessionToken": p.key(40)})))),
    ),
    in_post(
        "multipart.base64",
        "falls: transfer coding",
        MULTIPART,
        lambda p: (
            f'--b0\r\nContent-Disposition: form-data; name="{p.keep("settings")}"\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64("password=" + p.password())}\r\n--b0--\r\n'
        ),
    ),
    in_post(
        "multipart.odata",
        "falls: dynamics batch",
        "multipart/mixed; boundary=b0",
        lambda p: (
            f"--b0\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /api/data/v9.2/accounts({p.uuid()}) HTTP/1.1\r\nAuthorization: Bearer {p.jwt()}\r\n\r\n\r\n--b0--\r\n"
        ),
    ),
    in_post(
        "multipart.odata",
        "falls: sap changeset",
        "multipart/mixed; boundary=b0",
        lambda p: (
            f"--b0\r\nContent-Type: application/http\r\n\r\nPOST Users?token={p.key(30)} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{json.dumps({'Id': p.number(), 'Password': p.password()})}\r\n--b0--\r\n"
        ),
    ),
    in_answer(
        "xml.element",
        "falls: confluence aui",
        XML,
        lambda p: (
            f"<session><self>{p.keep('https://crowd.acme.example/s')}</self><token>{p.token(24)}</token><created-date>{p.date()}</created-date></session>"
        ),
    ),
)

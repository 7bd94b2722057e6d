"""Cases of ports, waterworks, libraries and insurers: GraphQL, forms, multipart, batches, dumps and manifests."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, Case, in_answer, in_json, in_json_post, in_post
from tests.leaks.planter import Planter, b64, compact

_XML = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_{}"><saml:Assertion><saml:NameID>{}</saml:NameID></saml:Assertion></samlp:Response>'


def _saml(p: Planter) -> str:
    return quote(b64(_XML.format("r1", p.hex(40))))


_VIEW_STATE = [
    in_post(
        "form.view-state",
        "postback",
        FORM_TYPE,
        lambda p: (
            f"__EVENTTARGET=ctl00%24grid&__VIEWSTATE={quote('/wEPDwUK' + p.base64(120))}&__VIEWSTATEGENERATOR=CA0B0334&__EVENTVALIDATION={quote('/wEdAAK' + p.base64(80))}"
        ),
    ),
    in_post(
        "form.view-state",
        "primefaces",
        FORM_TYPE,
        lambda p: (
            f"javax.faces.partial.ajax=true&javax.faces.source={p.keep('frm%3Asave')}&javax.faces.ViewState=-{p.digits(19)}%3A{p.digits(18)}"
        ),
    ),
    in_post(
        "form.view-state",
        "jakarta",
        FORM_TYPE,
        lambda p: f"frm=frm&jakarta.faces.ViewState={quote(p.base64(60))}&jakarta.faces.ClientWindow={p.keep('w1')}",
    ),
    in_answer(
        "form.view-state",
        "page with split state",
        "text/html",
        lambda p: (
            f'<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE1" value="{p.base64(90)}"><input type="hidden" name="__VIEWSTATEFIELDCOUNT" value="2"><input name="q" value="{p.keep("crane 7")}"></form>'
        ),
    ),
    in_post(
        "form.view-state",
        "apex",
        FORM_TYPE,
        lambda p: (
            f"p_flow_id={p.keep('104')}&p_instance={p.digits(14)}&p_page_submission_id={p.digits(38)}&p_json={quote(compact({'salt': p.digits(39)}))}"
        ),
    ),
    in_post(
        "form.view-state",
        "wicket and cake",
        FORM_TYPE,
        lambda p: (
            f"_Token%5Bfields%5D={p.hex(40)}%253A&_Token%5Bunlocked%5D=&_csrfToken={p.hex(128)}&title={p.keep('Quay+plan')}"
        ),
    ),
]

_PKCE = [
    in_post(
        "form.pkce",
        "exchange with a client",
        FORM_TYPE,
        lambda p: (
            f"grant_type={p.keep('authorization_code')}&code={p.token(40)}&codeVerifier={p.token(64)}&client_id={p.keep('harbour-web')}"
        ),
    ),
    in_json_post(
        "form.pkce",
        "short name",
        lambda p: {
            "grantType": p.keep("authorization_code"),
            "verifier": p.token(64),
            "redirectUri": p.keep("https://portal.example/cb"),
        },
    ),
    in_json_post(
        "form.pkce",
        "snake beside a challenge",
        lambda p: {"pkce_verifier": p.token(86), "code_challenge_method": p.keep("S256")},
    ),
    in_json(
        "form.pkce",
        "stored transaction",
        lambda p: {"a0.txs": {"codeVerifier": p.token(43), "nonce": p.token(43), "scope": p.keep("openid profile")}},
    ),
    in_json_post(
        "form.pkce",
        "kebab",
        lambda p: {"code-verifier": p.token(60), "code": p.key(24), "grant-type": p.keep("authorization_code")},
    ),
    in_post(
        "form.pkce",
        "public client",
        FORM_TYPE,
        lambda p: (
            f"client_id={p.keep('kiosk-4')}&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code={p.key(40)}&user_code={p.upper(8)}"
        ),
    ),
]

_SAML = [
    in_post(
        "form.saml-response",
        "with relay",
        FORM_TYPE,
        lambda p: f"RelayState={p.keep('portal-home')}&SAMLResponse={_saml(p)}",
    ),
    in_post(
        "form.saml-response",
        "artifact",
        FORM_TYPE,
        lambda p: f"SAMLart={quote('AAQAA' + p.base64(39))}&lang={p.keep('fi-FI')}",
    ),
    in_json_post(
        "form.saml-response",
        "in json",
        lambda p: {"samlResponse": b64(_XML.format("r2", p.hex(40))), "idp": p.keep("city-idp")},
    ),
    in_json_post(
        "form.saml-response",
        "assertion in json",
        lambda p: {"assertionXml": _XML.format("r3", p.hex(40)), "idp": p.keep("port-idp")},
    ),
    in_answer(
        "form.saml-response",
        "page that posts",
        "text/html",
        lambda p: (
            f'<body onload="document.forms[0].submit()"><form action="https://sp.example/acs" method="post"><input type=hidden name=SAMLResponse value="{b64(_XML.format("r4", p.hex(40)))}"/><noscript>{p.keep("Press the button to go on.")}</noscript></form>'
        ),
    ),
    in_post(
        "form.saml-response",
        "bearer grant",
        FORM_TYPE,
        lambda p: (
            f"grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Asaml2-bearer&assertion={_saml(p)}&scope={p.keep('claims.read')}"
        ),
    ),
]

CASES: list[Case] = [*_VIEW_STATE, *_PKCE, *_SAML]

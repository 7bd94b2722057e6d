"""Cases of carriers, insurers, shops and clubs: states of pages, proofs, sign-ins elsewhere."""

from __future__ import annotations

import base64
import zlib
from urllib.parse import quote, urlencode

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_json,
    in_json_post,
    in_post,
)
from tests.leaks.planter import Planter, b64, compact

_VIEW_STATE = [
    in_post(
        "form.view-state",
        "loch in pieces",
        FORM_TYPE,
        lambda p: urlencode(
            {
                "__VIEWSTATEFIELDCOUNT": "2",
                "__VIEWSTATE": "/wEP" + p.base64(60),
                "__VIEWSTATE1": p.base64(60),
                "__EVENTTARGET": p.keep("ctl00$grid$page3"),
            }
        ),
    ),
    in_answer(
        "form.view-state",
        "loch panel",
        TEXT_TYPE,
        lambda p: f"1|#||4|{(v := p.base64(60)) and len(v)}|hiddenField|__VIEWSTATE|{v}|0|asyncPostBackControlIDs|||",
    ),
    in_answer(
        "form.view-state",
        "loch faces",
        "text/xml",
        lambda p: (
            f'<partial-response><changes><update id="{p.keep("form1:list")}"><![CDATA[<p>12</p>]]></update><update id="j_id1:javax.faces.ViewState:0"><![CDATA[{p.digits(19)}:-{p.digits(18)}]]></update></changes></partial-response>'
        ),
    ),
    in_post(
        "form.view-state",
        "loch jakarta",
        FORM_TYPE,
        lambda p: urlencode(
            {"jakarta.faces.ViewState": f"-{p.digits(18)}:{p.digits(19)}", "jakarta.faces.source": p.keep("form:save")}
        ),
    ),
    in_post(
        "form.view-state",
        "loch visualforce",
        FORM_TYPE,
        lambda p: urlencode(
            {
                "com.salesforce.visualforce.ViewState": "i:" + p.base64(60),
                "com.salesforce.visualforce.ViewStateMAC": p.base64(30),
                "com.salesforce.visualforce.ViewStateVersion": p.keep("202602021530"),
            }
        ),
    ),
    in_post(
        "form.view-state",
        "loch struts",
        FORM_TYPE,
        lambda p: urlencode({"org.apache.struts.taglib.html.TOKEN": p.hex(32), "method": p.keep("saveAddress")}),
    ),
    in_post(
        "form.view-state",
        "loch tapestry",
        FORM_TYPE,
        lambda p: urlencode(
            {"t:formdata": p.base64(20) + ":" + p.base64(60), "t:submit": p.keep('["submit_0","save"]')}
        ),
    ),
    in_post(
        "form.view-state",
        "loch peoplesoft",
        FORM_TYPE,
        lambda p: urlencode(
            {"ICAJAX": "1", "ICSID": p.base64(33), "ICStateNum": p.keep("12"), "ICAction": p.keep("DERIVED_PB_GO")}
        ),
    ),
    in_answer(
        "form.view-state",
        "loch quotes missing",
        HTML_TYPE,
        lambda p: (
            f"<input type=hidden name=__EVENTVALIDATION id=__EVENTVALIDATION value=/wEd{p.key(60)}><h1>{p.keep('Order overview')}</h1>"
        ),
    ),
    in_json(
        "form.view-state",
        "loch in json",
        lambda p: {"viewState": {"__VIEWSTATE": "/wEP" + p.base64(40)}, "viewMode": p.keep("compact-grid")},
    ),
]


_PKCE = [
    in_post(
        "form.pkce",
        "loch token request",
        FORM_TYPE,
        lambda p: urlencode(
            {
                "grant_type": "authorization_code",
                "code": p.token(40),
                "code_verifier": p.token(64),
                "redirect_uri": p.keep("https://shop.example/cb"),
            }
        ),
    ),
    in_json_post(
        "form.pkce", "loch camel", lambda p: {"codeVerifier": p.token(43), "codeChallengeMethod": p.keep("S256")}
    ),
    in_json(
        "form.pkce",
        "loch stored",
        lambda p: {
            "sessionStorage": {
                "oidc.f3a": compact({"code_verifier": p.hex(96), "redirect_uri": p.keep("https://a.example/x")})
            }
        },
    ),
    in_json_post("form.pkce", "loch short", lambda p: {"pkce": {"verifier": p.token(43), "method": p.keep("S256-v2")}}),
    in_post(
        "form.pkce",
        "loch kebab",
        FORM_TYPE,
        lambda p: urlencode({"pkce-verifier": p.token(50), "client_id": p.keep("kiosk-web")}),
    ),
    in_post(
        "form.pkce",
        "loch with dots",
        FORM_TYPE,
        lambda p: f"code_verifier={p.key(24)}.{p.key(24)}~{p.key(12)}&scope={p.keep('openid+email')}",
    ),
    in_answer(
        "form.pkce",
        "loch in a page",
        HTML_TYPE,
        lambda p: (
            f'<script>sessionStorage.setItem("pkce_code_verifier", "{p.token(56)}"); go()</script><h1>{p.keep("Start of the tour")}</h1>'
        ),
    ),
    in_post(
        "form.pkce",
        "loch multipart",
        "multipart/form-data; boundary=zz",
        lambda p: (
            f'--zz\r\nContent-Disposition: form-data; name="code_verifier"\r\n\r\n{p.token(43)}\r\n--zz\r\nContent-Disposition: form-data; name="client_id"\r\n\r\n{p.keep("kiosk-web-2")}\r\n--zz--\r\n'
        ),
    ),
]


def _assertion(p: Planter) -> str:
    return (
        f'<saml:Assertion ID="_a1" Version="2.0"><ds:SignatureValue>{p.base64(64)}</ds:SignatureValue>'
        f'<saml:AuthnStatement SessionIndex="{p.guid()}"/></saml:Assertion>'
    )


def _sealed(p: Planter, text: str) -> str:
    """Give base64, which is a canary as a whole."""
    coded = b64(text)
    p.secrets.append(coded)
    return coded


def _deflated(p: Planter, text: str) -> str:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    coded = base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode()
    p.secrets.append(coded)
    return coded


def _folded(text: str) -> str:
    return "\r\n".join(text[at : at + 76] for at in range(0, len(text), 76))


_SAML = [
    in_post(
        "form.saml-response",
        "loch post",
        FORM_TYPE,
        lambda p: (
            "SAMLResponse=" + quote(_sealed(p, _assertion(p)), safe="") + "&RelayState=" + quote(p.keep("/orders/open"))
        ),
    ),
    in_post(
        "form.saml-response",
        "loch folded",
        FORM_TYPE,
        lambda p: "SAMLResponse=" + quote(_folded(_sealed(p, _assertion(p))), safe=""),
    ),
    in_post(
        "form.saml-response",
        "loch deflated",
        FORM_TYPE,
        lambda p: "SAMLResponse=" + quote(_deflated(p, _assertion(p)), safe=""),
    ),
    in_answer(
        "form.saml-response",
        "loch page that posts",
        HTML_TYPE,
        lambda p: (
            f'<body onload="document.forms[0].submit()"><form action="{p.keep("https://sp.example/acs")}"><input type="hidden" name="SAMLResponse" value="{_sealed(p, _assertion(p))}"/></form>'
        ),
    ),
    in_json(
        "form.saml-response",
        "loch in json",
        lambda p: {"saml": {"response": _sealed(p, _assertion(p)), "binding": p.keep("HTTP-POST")}},
    ),
    in_post(
        "form.saml-response",
        "loch federation",
        FORM_TYPE,
        lambda p: (
            "wa=wsignin1.0&wresult="
            + quote(f"<t:RequestSecurityTokenResponse>{_assertion(p)}</t:RequestSecurityTokenResponse>")
            + "&wctx="
            + quote(p.keep("rm=0&id=passive"))
        ),
    ),
    in_post(
        "form.saml-response",
        "loch artifact",
        FORM_TYPE,
        lambda p: urlencode({"SAMLart": "AAQAAM" + p.base64(36), "RelayState": p.keep("/desk/2")}),
    ),
    in_answer("form.saml-response", "loch plain", "application/samlassertion+xml", _assertion),
    in_post(
        "form.saml-response",
        "loch grant",
        FORM_TYPE,
        lambda p: urlencode(
            {
                "grant_type": p.keep("urn:ietf:params:oauth:grant-type:saml2-bearer"),
                "assertion": _sealed(p, _assertion(p)).rstrip("="),
            }
        ),
    ),
    in_post(
        "form.saml-response",
        "loch lower case",
        FORM_TYPE,
        lambda p: "samlresponse=" + quote(_sealed(p, _assertion(p)), safe="") + "&lang=" + p.keep("gl-ES"),
    ),
    in_post(
        "form.saml-response",
        "loch api",
        JSON_TYPE,
        lambda p: compact(
            {"RoleArn": p.keep("arn:aws:iam::123456789012:role/ops"), "SAMLAssertion": _sealed(p, _assertion(p))}
        ),
    ),
]

CASES: list[Case] = [*_VIEW_STATE, *_PKCE, *_SAML]

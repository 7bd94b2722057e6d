"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: forms, markup and text."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    JSON_TYPE,
    Case,
    Plant,
    in_json,
    in_json_post,
    in_post,
)
from tests.leaks.planter import b64, compact


def _form(form: str, content: Plant[str]) -> Case:
    return in_post("form.key", form, FORM_TYPE, content)


_B = "multipart/form-data; boundary=aB7"


def _part(name: str, value: str, more: str = "") -> str:
    return f'--aB7\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n'


_FORMS = [
    _form("tax office", lambda p: f"steuernummer={p.keep('21%2F815%2F08150')}&pin={p.otp(6)}&zertifikat=elster.pfx"),
    _form(
        "prado",
        lambda p: f"ctl0%24Main%24Username=mk&ctl0%24Main%24Passwort={p.pet()}&ctl0%24Main%24Sprache={p.keep('de')}",
    ),
    _form("hash of a login", lambda p: f"user=mk&pwhash={p.hex(64)}&salt={p.hex(16)}&realm={p.keep('brewery')}"),
    _form(
        "json ish name", lambda p: f"login%5Buser%5D=mk&login%5Bcode_sms%5D={p.otp(6)}&login%5Blang%5D={p.keep('sk')}"
    ),
    _form("field pairs", lambda p: f"field1=user&value1=mk&field2=password&value2={p.pet()}&site={p.keep('Tal-1')}"),
    _form(
        "keycloak",
        lambda p: (
            f"session_code={p.token(43)}&execution={p.uuid()}&tab_id=k9&username=mk&password={p.human().replace('!', '%21')}"
        ),
    ),
    _form("sepa tan", lambda p: f"auftrag={p.number()}&tan={p.otp(6)}&verfahren={p.keep('chipTAN')}"),
    in_post(
        "form.json",
        "request with data",
        FORM_TYPE,
        lambda p: f"request={quote(compact({'op': 'auth', 'args': {'u': 'mk', 'pass': p.pet()}}))}&v={p.keep('12')}",
    ),
    in_post(
        "form.json",
        "operations of uploads",
        FORM_TYPE,
        lambda p: (
            f"operations={quote(compact({'query': 'mutation($t: String!) { pair(token: $t) }', 'variables': {'t': p.token(32)}}))}&n={p.keep('pair-1')}"
        ),
    ),
    in_post(
        "form.view-state",
        "viewstate in json",
        JSON_TYPE,
        lambda p: json.dumps({"__VIEWSTATE": "/wEPDwULLTE2" + p.base64(90), "page": p.keep("Batches.aspx")}),
    ),
    in_post(
        "form.view-state",
        "seam",
        FORM_TYPE,
        lambda p: f"javax.faces.ViewState=j_id{p.digits(19)}&frm%3Aname={p.keep('Helles')}",
    ),
    in_json_post(
        "form.pkce",
        "challenge stays",
        lambda p: {
            "code_verifier": p.token(64),
            "code_challenge_method": p.keep("S256"),
            "client_id": p.keep("brew-web"),
        },
    ),
    in_post(
        "form.pkce",
        "camel in a form",
        FORM_TYPE,
        lambda p: f"grantType={p.keep('authorization_code')}&pkceCodeVerifier={p.token(50)}",
    ),
    in_post(
        "form.saml-response",
        "lower case name",
        FORM_TYPE,
        lambda p: (
            f"saml_response={quote(b64('<samlp:Response><x>' + p.hex(40) + '</x></samlp:Response>'))}&idp={p.keep('kanzlei')}"
        ),
    ),
    in_json(
        "form.saml-response",
        "decoded in json",
        lambda p: {"saml": {"nameId": "mk", "sessionIndex": f"_{p.hex(40)}"}, "idp": p.keep("tax-idp")},
    ),
]

_PARTS = [
    in_post(
        "multipart.field",
        "pin of a till",
        _B,
        lambda p: _part("till[pin]", p.otp(4)) + _part("till[no]", p.keep("K-07")) + "--aB7--\r\n",
    ),
    in_post(
        "multipart.field",
        "clave",
        _B,
        lambda p: _part("clave_acceso", p.pet()) + _part("tienda", p.keep("Lugo")) + "--aB7--\r\n",
    ),
    in_post(
        "multipart.field",
        "yaml in a field",
        _B,
        lambda p: (
            _part("config", f"mail:\n  passwort: {p.pet()}\n  host: {p.keep('mx.brew.example')}\n") + "--aB7--\r\n"
        ),
    ),
    in_post(
        "multipart.field",
        "pairs in a field",
        _B,
        lambda p: _part("qs", f"user=mk&token={p.token(30)}&lang={p.keep('et')}") + "--aB7--\r\n",
    ),
    in_post(
        "multipart.field",
        "name and value parts",
        _B,
        lambda p: (
            _part("name", "mqtt_password") + _part("value", p.pet()) + _part("site", p.keep("Tal-1")) + "--aB7--\r\n"
        ),
    ),
    in_post(
        "multipart.base64",
        "key in base64",
        _B,
        lambda p: _part("licenseKey", b64(p.key(30))) + _part("n", p.keep("12")) + "--aB7--\r\n",
    ),
]

CASES: list[Case] = [*_FORMS, *_PARTS]

"""Cases of ports, waterworks, libraries and insurers: GraphQL, forms, multipart, batches, dumps and manifests."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json, in_json_post, in_post
from tests.leaks.planter import Planter, b64, compact


def _graphql(form: str, query: str, variables: Plant[dict[str, object]]) -> Case:
    return in_json_post("json.graphql-variable", form, lambda p: {"query": query, "variables": variables(p)})


_VARIABLES = [
    _graphql(
        "pin of a reader",
        "mutation Enter($no: ID!, $pin: String!) { enter(no: $no, pin: $pin) { ok } }",
        lambda p: {"no": p.slug(), "pin": p.otp(4)},
    ),
    _graphql(
        "data of an input",
        "mutation($data: LoginInput!) { login(data: $data) { user { id } } }",
        lambda p: {"data": {"mail": "", "kennwort": p.pet(), "lang": p.keep("de-AT")}},
    ),
    _graphql(
        "one letter",
        "mutation($u: String!, $p: String!) { signIn(username: $u, password: $p) { jwt } }",
        lambda p: {"u": p.keep("dockmaster"), "p": p.two_words()},
    ),
    _graphql(
        "code to confirm",
        "mutation ConfirmPhone($v: String!) { confirmPhone(otp: $v) { ok } }",
        lambda p: {"v": p.otp(6)},
    ),
    _graphql(
        "list of inputs",
        "mutation($xs: [SettingInput!]!) { set(xs: $xs) }",
        lambda p: {
            "xs": [{"key": "as2.passphrase", "value": p.dashed()}, {"key": "as2.id", "value": p.keep("PORT-AS2-01")}]
        },
    ),
    _graphql(
        "renamed",
        "mutation M($a: String!, $b: Int) { rotate(apiKey: $a, keepDays: $b) { at } }",
        lambda p: {"a": p.hex(40), "b": 30},
    ),
    in_json_post(
        "json.graphql-variable",
        "persisted",
        lambda p: {
            "operationName": "ResetPw",
            "variables": {"neuesPw": p.human(), "id": p.number()},
            "extensions": {"persistedQuery": {"version": 1, "sha256Hash": p.digest(64)}},
        },
    ),
]

_LITERALS = [
    in_json_post(
        "json.graphql-literal",
        "german argument",
        lambda p: {
            "query": f'mutation {{ anmelden(benutzer: "meier", passwort: "{p.pet()}") {{ {p.keep("sitzungDauer")} }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "nested argument",
        lambda p: {
            "query": f'mutation {{ save(cfg: {{ sftp: {{ host: "{p.keep("files.port.example")}", pw: "{p.two_words()}" }} }}) {{ id }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "pin number",
        lambda p: {"query": f"mutation {{ unlock(pin: {p.otp(4)}, doorId: {p.number()}) {{ at }} }}"},
    ),
    in_post(
        "json.graphql-literal",
        "graphql type",
        "application/graphql",
        lambda p: f'query {{ me(sessionKey: "{p.hex(32)}") {{ name {p.keep("passwordChangedAt")} }} }}',
    ),
    in_json_post(
        "json.graphql-literal",
        "default of a variable",
        lambda p: {
            "query": f'query Q($token: String = "{p.token(30)}", $first: Int = 25) {{ ships(first: $first) {{ {p.keep("callSign")} }} }}'
        },
    ),
    in_json_post(
        "json.graphql-literal",
        "list",
        lambda p: {
            "query": f'mutation {{ addKeys(apiKeys: ["{p.hex(32)}", "{p.hex(32)}"], label: "{p.keep("edi feed")}") }}'
        },
    ),
]


def _form(form: str, text: Plant[str]) -> Case:
    return in_post("form.key", form, FORM_TYPE, text)


_FORMS = [
    _form("library card", lambda p: f"cardnumber={p.keep('LIB-99120')}&pin={p.otp(4)}&branch={p.keep('central')}"),
    _form(
        "struts",
        lambda p: f"loginForm.userName=meier&loginForm.kennwort={quote(p.human())}&loginForm.lang={p.keep('de_DE')}",
    ),
    _form(
        "bracketed rows",
        lambda p: f"rows[0][k]=wifi_pw&rows[0][v]={p.pet()}&rows[1][k]=ssid&rows[1][v]={p.keep('Kai-West')}",
    ),
    _form(
        "camel abbreviations", lambda p: f"usrNm=ops&usrPwd={p.two_words()}&rmbrMe=on&tz={p.keep('Europe%2FZagreb')}"
    ),
    _form("spanish", lambda p: f"usuario=caja&contrasena={p.pet()}&sucursal={p.keep('Vigo-3')}&idioma=es"),
    _form("french", lambda p: f"identifiant=cap&motdepasse={quote(p.human())}&agence={p.keep('Le+Havre')}"),
    _form("otp boxes", lambda p: f"otp%5B%5D={p.otp(3)}&otp%5B%5D={p.otp(3)}&trust={p.keep('30d')}"),
    _form(
        "drupal",
        lambda p: (
            f"name=ed&pass={p.dashed()}&form_build_id=form-{p.token(43)}&form_id={p.keep('user_login_form')}&op=Log+in"
        ),
    ),
    _form("moodle", lambda p: f"anchor=&logintoken={p.key(32)}&username=tj&password={p.pet()}&lang={p.keep('en_us')}"),
    _form("saml relay", lambda p: f"execution=e1s1&lt=LT-41-{p.key(30)}&_eventId={p.keep('submit')}&j_pwd={p.pet()}"),
    _form(
        "webhook of a shop",
        lambda p: (
            f"event={p.keep('order.paid')}&order={p.number()}&verify_sign={p.base64(32).replace('+', '%2B').replace('/', '%2F')}"
        ),
    ),
]

_FORM_JSON = [
    in_post(
        "form.json",
        "model",
        FORM_TYPE,
        lambda p: f"model={quote(compact({'benutzer': 'mk', 'pw': p.human()}))}&view={p.keep('login')}",
    ),
    in_post(
        "form.json",
        "data array",
        FORM_TYPE,
        lambda p: (
            f"data={quote(compact([{'name': 'passwd', 'value': p.two_words()}, {'name': 'branch', 'value': p.keep('Ost')}]))}"
        ),
    ),
    in_post(
        "form.json",
        "base64 json",
        FORM_TYPE,
        lambda p: f"q={quote(b64(compact({'sessionKey': p.hex(32), 'page': 3})))}&v={p.keep('4.2.0')}",
    ),
    in_post(
        "form.json",
        "batch of requests",
        FORM_TYPE,
        lambda p: (
            f"batch={quote(compact([{'method': 'POST', 'relative_url': 'login', 'body': 'user=mk&pin=' + p.otp(4)}]))}"
        ),
    ),
    in_post(
        "form.json",
        "aura",
        FORM_TYPE,
        lambda p: (
            f"message={quote(compact({'actions': [{'descriptor': 'apex://LoginController/ACTION$login', 'params': {'username': 'a', 'password': p.pet()}}]}))}&aura.token={p.token(60)}&aura.pageURI={p.keep('%2Fs%2Flogin')}"
        ),
    ),
    in_post(
        "form.json",
        "twice encoded",
        FORM_TYPE,
        lambda p: f"payload={quote(quote(compact({'apiKey': p.hex(32)})))}&kind={p.keep('relay')}",
    ),
]

_VIEW_STATE = [
    in_post(
        "form.view-state",
        "postback",
        FORM_TYPE,
        lambda p: (
            f"__EVENTTARGET={p.keep('ctl00%24grid')}&__VIEWSTATE={quote('/wEPDwUK' + p.base64(120))}&__VIEWSTATEGENERATOR={p.keep('CA0B0334')}&__EVENTVALIDATION={quote('/wEdAAK' + p.base64(80))}"
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

_XML = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_{}"><saml:Assertion><saml:NameID>{}</saml:NameID></saml:Assertion></samlp:Response>'


def _saml(p: Planter) -> str:
    return quote(b64(_XML.format("r1", p.hex(40))))


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


def _parts(*fields: tuple[str, str], head: str = "", end: str = "\r\n") -> str:
    made = (
        f'--XyZ9{end}Content-Disposition: form-data; name="{name}"{end}{head}{end}{value}{end}'
        for name, value in fields
    )
    return "".join(made) + f"--XyZ9--{end}"


_MULTIPART = "multipart/form-data; boundary=XyZ9"


def _field(form: str, fields: Callable[[Planter], list[tuple[str, str]]], **how: str) -> Case:
    return in_post("multipart.field", form, _MULTIPART, lambda p: _parts(*fields(p), **how))


_MULTIPARTS = [
    _field("kennwort", lambda p: [("kennwort", p.human()), ("ort", p.keep("Emden"))]),
    _field("dotted", lambda p: [("account.newPw", p.two_words()), ("account.locale", p.keep("sv-SE"))]),
    _field("pin of a card", lambda p: [("cardPin", p.otp(4)), ("cardType", p.keep("adult"))]),
    _field(
        "next action", lambda p: [("1_$ACTION_KEY", p.keep("k12")), ("1_password", p.pet()), ("0", compact(["$K1"]))]
    ),
    _field(
        "json settings",
        lambda p: [("settings", compact({"relay": {"authPass": p.dashed()}, "port": 587})), ("name", p.slug())],
    ),
    _field(
        "typed part",
        lambda p: [("meta", compact({"uploadTok": p.token(30), "size": 120}))],
        head="Content-Type: application/json\r\n",
    ),
    _field("line feeds", lambda p: [("pw_neu", p.pet()), ("pw_regel", p.keep("mindestens 12 Zeichen"))], end="\n"),
    in_post(
        "multipart.file",
        "env file",
        _MULTIPART,
        lambda p: (
            f'--XyZ9\r\nContent-Disposition: form-data; name="f"; filename="{p.keep("relay.env")}"\r\nContent-Type: application/octet-stream\r\n\r\nMODE=fast\nRELAY_PW={p.two_words()}\r\n--XyZ9--\r\n'
        ),
    ),
    in_post(
        "multipart.file",
        "csv of users",
        _MULTIPART,
        lambda p: (
            f'--XyZ9\r\nContent-Disposition: form-data; name="import"; filename="users.csv"\r\nContent-Type: text/csv\r\n\r\nlogin;startpasswort;filiale\r\nmk;{p.pet()};{p.keep("Altona")}\r\n--XyZ9--\r\n'
        ),
    ),
    in_post(
        "multipart.file",
        "key file",
        _MULTIPART,
        lambda p: (
            f'--XyZ9\r\nContent-Disposition: form-data; name="cert"; filename="{p.keep("client-2026.pem")}"\r\n\r\n-----BEGIN EC PRIVATE KEY-----\n{p.base64(96)}\n-----END EC PRIVATE KEY-----\r\n--XyZ9--\r\n'
        ),
    ),
    in_post(
        "multipart.base64",
        "pin in base64",
        _MULTIPART,
        lambda p: _parts(("passwort", b64(p.two_words())), head="Content-Transfer-Encoding: base64\r\n"),
    ),
    in_post(
        "multipart.base64",
        "json in base64",
        _MULTIPART,
        lambda p: _parts(
            ("payload", b64(compact({"authToken": p.token(30)}))), head="Content-Transfer-Encoding: base64\r\n"
        ),
    ),
]


def _batch(inner: str) -> str:
    return f"--batch_7\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{inner}\r\n--batch_7--\r\n"


_BATCHES = [
    in_post(
        "multipart.odata",
        "post of a user",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"POST Users HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{compact({'Name': 'mk', 'InitPw': p.pet(), 'Plant': p.keep('DE07')})}"
        ),
    ),
    in_post(
        "multipart.odata",
        "header within",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"GET Berths('{p.slug()}')?$top=5 HTTP/1.1\r\nX-CSRF-Token: {p.token(24)}\r\nsap-language: {p.keep('DE')}\r\n"
        ),
    ),
    in_post(
        "multipart.odata",
        "function call",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"GET CheckPin?Pin='{p.otp(4)}'&Werk='{p.keep('DE07')}' HTTP/1.1\r\nAccept: application/json\r\n"
        ),
    ),
    in_json_post(
        "multipart.odata",
        "json batch with headers",
        lambda p: {
            "requests": [
                {
                    "id": "1",
                    "method": "PATCH",
                    "url": p.keep("/users/17"),
                    "headers": {"x-app-token": p.key(30)},
                    "body": {"passwordProfile": {"password": p.human(), "forceChange": True}},
                }
            ]
        },
    ),
    in_answer(
        "multipart.odata",
        "answer with a cookie",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"HTTP/1.1 200 OK\r\nset-cookie: SAP_SESSIONID_P01_100={p.token(40)}; path=/\r\n\r\n{compact({'d': {'Ort': p.keep('Kiel')}})}"
        ),
    ),
    in_answer(
        "multipart.odata",
        "answer with a token",
        "multipart/mixed; boundary=batch_7",
        lambda p: _batch(
            f"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n{compact({'d': {'ZugangsCode': p.otp(6), 'Guid': p.uuid()}})}"
        ),
    ),
]

_STORAGE = [
    in_json(
        "json.storage-dump",
        "persist of a shop",
        lambda p: {
            "localStorage": {
                "persist:root": compact(
                    {"auth": compact({"tok": p.token(36)}), "ui": compact({"theme": p.keep("nightfall")})}
                )
            }
        },
    ),
    in_json(
        "json.storage-dump",
        "keys and values",
        lambda p: {
            "storage": [
                ["oidc.user:https://idp.example:web", compact({"access_token": p.token(40)})],
                ["lastTab", p.keep("berths")],
            ]
        },
    ),
    in_json(
        "json.storage-dump",
        "supabase",
        lambda p: {
            "sb-abcdef-auth-token": compact({"refresh_token": p.key(12), "expires_in": 3600}),
            "i18nextLng": p.keep("pt-BR"),
        },
    ),
    in_json(
        "json.storage-dump",
        "cookie jar",
        lambda p: {
            "jar": [{"name": "kiosk_sess", "value": p.hex(32), "domain": p.keep("portal.example"), "path": "/"}]
        },
    ),
    in_json(
        "json.storage-dump",
        "indexed db",
        lambda p: {
            "indexedDB": [
                {"name": p.keep("msal.db"), "stores": [{"records": [{"key": "secret", "value": {"k": p.base64(32)}}]}]}
            ]
        },
    ),
    in_answer(
        "json.storage-dump",
        "cookies.txt",
        TEXT_TYPE,
        lambda p: (
            f"# Netscape HTTP Cookie File\n.portal.example\tTRUE\t/\tTRUE\t1790000000\tsess_k\t{p.hex(32)}\n.portal.example\tTRUE\t/\tFALSE\t0\tlang\t{p.keep('de-LI')}\n"
        ),
    ),
]

_NESTED_HAR = [
    in_json(
        "json.nested-har",
        "post data params",
        lambda p: {
            "log": {
                "entries": [
                    {
                        "request": {
                            "method": "POST",
                            "url": "https://p.example/l",
                            "postData": {
                                "params": [
                                    {"name": "kennwort", "value": p.pet()},
                                    {"name": "ort", "value": p.keep("Worms")},
                                ]
                            },
                        }
                    }
                ]
            }
        },
    ),
    in_json(
        "json.nested-har",
        "postman variables",
        lambda p: {
            "info": {"name": p.slug()},
            "variable": [
                {"key": "tok", "value": p.token(30), "type": "string"},
                {"key": "baseUrl", "value": p.keep("https://api.port.example/v2")},
            ],
        },
    ),
    in_json(
        "json.nested-har",
        "postman api key",
        lambda p: {
            "item": [
                {
                    "request": {
                        "auth": {
                            "type": "apikey",
                            "apikey": [{"key": "value", "value": p.key(32)}, {"key": "in", "value": p.keep("header")}],
                        }
                    }
                }
            ]
        },
    ),
    in_json(
        "json.nested-har",
        "bruno",
        lambda p: {
            "request": {
                "auth": {"mode": "basic", "basic": {"username": "ops", "password": p.two_words()}},
                "headers": [{"name": "X-Trace", "value": p.uuid(), "enabled": True}],
            }
        },
    ),
    in_json(
        "json.nested-har",
        "wiremock",
        lambda p: {
            "request": {"method": "GET", "headers": {"X-Kiosk-Key": {"equalTo": p.hex(32)}}},
            "response": {"status": 200, "bodyFileName": p.keep("berths.json")},
        },
    ),
    in_json(
        "json.nested-har",
        "pact",
        lambda p: {
            "interactions": [
                {
                    "description": p.keep("a request for berths"),
                    "request": {"path": "/b", "headers": {"Authorization": f"Token {p.hex(40)}"}},
                }
            ]
        },
    ),
]

_KUBERNETES = [
    in_json(
        "json.kubernetes",
        "innocent data",
        lambda p: {
            "kind": "Secret",
            "metadata": {"name": p.slug(), "uid": p.uuid()},
            "data": {"feed": b64(p.two_words())},
        },
    ),
    in_json(
        "json.kubernetes",
        "helm values",
        lambda p: {
            "releases": [
                {
                    "chart": p.keep("postgresql-15.2.1"),
                    "values": {"auth": {"postgresPassword": p.pet(), "database": p.keep("berths")}},
                }
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "compose",
        lambda p: {
            "services": {
                "db": {
                    "image": p.keep("postgres:16.3-alpine"),
                    "environment": [f"POSTGRES_PASSWORD={p.dashed()}", "TZ=UTC"],
                }
            }
        },
    ),
    in_json(
        "json.kubernetes",
        "env of a pod",
        lambda p: {
            "containers": [
                {
                    "image": p.keep("registry.example/edi:4.1"),
                    "env": [{"name": "EDI_PW", "value": p.human()}, {"name": "MODE", "value": p.keep("bulk")}],
                }
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "swarm secret",
        lambda p: {
            "Secrets": [{"Spec": {"Name": p.keep("relay-login"), "Data": b64(p.two_words())}, "Version": {"Index": 41}}]
        },
    ),
    in_json(
        "json.kubernetes",
        "pull secret",
        lambda p: {
            "auths": {"registry.port.example": {"auth": b64("robot:" + p.dashed())}},
            "credsStore": p.keep("pass"),
        },
    ),
    in_json(
        "json.kubernetes",
        "bootstrap",
        lambda p: {
            "kind": "Secret",
            "type": p.keep("bootstrap.kubernetes.io/token"),
            "stringData": {"token-id": p.key(6), "token-secret": p.key(16)},
        },
    ),
]

CASES: list[Case] = [
    *_VARIABLES,
    *_LITERALS,
    *_FORMS,
    *_FORM_JSON,
    *_VIEW_STATE,
    *_PKCE,
    *_SAML,
    *_MULTIPARTS,
    *_BATCHES,
    *_STORAGE,
    *_NESTED_HAR,
    *_KUBERNETES,
]

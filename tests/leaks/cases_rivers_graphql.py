"""Cases of ports, waterworks, libraries and insurers: GraphQL, forms, multipart, batches, dumps and manifests."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, Case, Plant, in_json_post, in_post
from tests.leaks.planter import b64, compact


def _graphql(form: str, query: str, variables: Plant[dict[str, object]]) -> Case:
    return in_json_post("json.graphql-variable", form, lambda p: {"query": query, "variables": variables(p)})


def _form(form: str, text: Plant[str]) -> Case:
    return in_post("form.key", form, FORM_TYPE, text)


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

CASES: list[Case] = [*_VARIABLES, *_LITERALS, *_FORMS, *_FORM_JSON]

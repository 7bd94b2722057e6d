"""Codes, keys and passwords that a neighbour, a position or an argument before them gives away, with look-alikes of each."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    Traffic,
    around,
    in_answer,
    in_json,
    in_json_post,
    in_post,
    in_response_header,
    in_url,
    one,
)
from tests.leaks.planter import Planter
from workbench.exchange import Response

_CODES = (
    "auth_code", "authCode", "AuthCode", "verify_code", "verifyCode", "security_code", "login_code", "loginCode", "smsCode", "sms_code", "emailCode", "email_code",
    "pass_code", "twoFactorCode", "two_step_code", "userAuthCode", "user_verify_code", "newEmailCode", "account_login_code",
    "x-login-code", "confirmationCode", "signUpCode", "registerCode", "reset_code", "resetCode", "access_code", "unlock_code", "approval_login_code", "validationCode",
)  # fmt: skip
"""Names of a one-time code, which all end alike."""

_INNOCENT = (
    "country_code", "postal_code", "error_code", "status_code", "currency_code", "dialCode", "phone_country_code", "mobileCountryCode", "emailErrorCode", "smsStatusCode",
    "loginErrorCode", "verify_status_code", "securityTypeCode", "response_code", "exit_code", "zip_code", "area_code", "sort_code", "bank_code", "branchCode", "product_code",
    "hs_code", "qr_size_code", "colorCode", "accountCode", "cost_code", "sicCode", "cpt_code", "authErrorCode", "authorizationStatusCode", "resultCode", "messageCode",
)  # fmt: skip
"""Names of other codes, some with a word of those in them."""

_HEADERS = (("token-type", "Bearer"), ("expiry", "1790000000"))


def _numbers(p: Planter) -> dict[str, object]:
    return {name: p.keep(str(100_000 + 7_919 * (index + 1))) for index, name in enumerate(_INNOCENT)}


def _member(name: str, p: Planter) -> dict[str, object]:
    return {name: p.otp(), "label": p.slug()}


def _parameter(name: str, p: Planter) -> str:
    return f"/api/items/{p.number()}?{name}={p.otp()}&sort={p.slug()}"


def _devise(p: Planter) -> Traffic:
    made = around(p)
    fields = (("access-token", p.token(22)), ("client", p.token(22)), ("uid", "ann@portal.example"), *_HEADERS)
    return one(replace(made, response=Response(200, "OK", fields)))


def _devise_request(p: Planter) -> Traffic:
    made = around(p)
    fields = (("client", p.token(22)), ("Access-Token", p.token(22)), ("uid", "ann@portal.example"))
    return one(replace(made, request=replace(made.request, headers=(*made.request.headers, *fields))))


def _client_alone(p: Planter) -> Traffic:
    made = around(p)
    fields = (("client", p.keep("dashboard-web")), ("uid", p.keep("ann@portal.example")))
    return one(replace(made, request=replace(made.request, headers=(*made.request.headers, *fields))))


def _argv(*parts: str | Callable[[Planter], str]) -> Callable[[Planter], dict[str, object]]:
    return lambda p: {"argv": [part if isinstance(part, str) else part(p) for part in parts], "cwd": p.slug()}


def _command(template: str) -> Callable[[Planter], str]:
    """Fill {} with a password and {k} with what has to stay."""
    return lambda p: template.replace("{}", p.simple_password()).replace("{k}", p.slug()) + "\n"


def _kept(text: str) -> Callable[[Planter], dict[str, object]]:
    return lambda p: {"note": p.keep(text)}


def _b64(size: int) -> Callable[[Planter], str]:
    return lambda p: p.base64(size) + "=" * (-size % 3)


def _graphql(query: str, variable: str, make: Callable[[Planter], object]) -> Callable[[Planter], str]:
    def url(p: Planter) -> str:
        variables = json.dumps({variable: make(p), "n": p.slug()})
        return f"/graphql?query={quote(query)}&variables={quote(variables)}&operationName={p.keep('SignIn')}"

    return url


def _gwt(method: str, *values: str) -> str:
    """Write a call as GWT's RPC does: a table of strings, then the numbers of those that count."""
    table = [
        "https://portal.example/app/",
        "4D2A9F1C7B",
        "com.acme.client.AuthService",
        method,
        "java.lang.String/2004016611",
        *values,
    ]
    return "|".join(["7", "0", str(len(table)), *table, "1", "2", "3", "4", "2", "5", "5", "6", "7", ""])


_GWT = "text/x-gwt-rpc; charset=utf-8"

POSITIONS: list[Case] = [
    *(in_json_post("json.numeric-otp", f"named {name}", partial(_member, name)) for name in _CODES),
    *(in_url("url.query-key", f"named code {name}", partial(_parameter, name)) for name in _CODES),
    in_json("json.numeric-otp", "decoy codes together", _numbers),
    in_url("url.query-key", "decoy codes in a query", lambda p: "/api/items?" + "&".join(f"{name}={value}" for name, value in _numbers(p).items())),
    in_json("text.curl-echo", "argv -p", _argv("sshpass", "-p", Planter.simple_password, "ssh", "host")),
    in_json("text.curl-echo", "argv --password", _argv("tool", "--password", Planter.simple_password, "--verbose")),
    in_json("text.curl-echo", "argv --password=", _argv("tool", lambda p: f"--password={p.simple_password()}")),
    in_json("text.curl-echo", "argv -u", _argv("curl", "-u", lambda p: f"ann:{p.simple_password()}", "https://portal.example/")),
    in_json("text.curl-echo", "argv --user", _argv("curl", "--user", lambda p: f"ann:{p.simple_password()}")),
    in_json("text.curl-echo", "argv glued -p", _argv("mysql", "-uroot", lambda p: f"-p{p.simple_password()}", "shop")),
    in_json("text.curl-echo", "argv --token", _argv("gh", "--token", lambda p: p.token(), "api")),
    in_json("text.curl-echo", "argv docker login", _argv("docker", "login", "-u", "ann", "-p", Planter.simple_password, "registry.example")),
    in_json("text.curl-echo", "argv in a string", lambda p: {"log": "run " + json.dumps(["mysql", "-h", p.slug(), "-p", p.simple_password()])}),
    in_json("text.curl-echo", "argv pin", _argv("unlock", "--pin", lambda p: p.otp(), "card")),
    in_answer("text.curl-echo", "docker login -p", "text/plain", _command("docker login -u ann -p {} registry.example/{k}")),
    in_answer("text.curl-echo", "plain -p", "text/plain", _command("$ mongosh --host {k} -u ann -p {}")),
    in_answer("text.curl-echo", "quoted -p", "text/plain", _command('az login -u ann -p "{}" --tenant {k}')),
    in_answer("text.curl-echo", "--password", "text/plain", _command("tool --password {} --name {k}")),
    in_answer("text.curl-echo", "--password=", "text/plain", _command("tool --name={k} --password={}")),
    in_answer("text.curl-echo", "-u pair", "text/plain", _command("curl -u ann:{} https://portal.example/{k}")),
    in_answer("text.curl-echo", "-u glued", "text/plain", _command("curl -uann:{} https://portal.example/{k}")),
    in_json("text.curl-echo", "decoy mkdir -p", _kept("mkdir -p releases/2026-01-05")),
    in_json("text.curl-echo", "decoy port", _kept("docker run -p 8080:80 -u 1000:1000 nginx:1.27")),
    in_json("text.curl-echo", "decoy ssh port", _kept("ssh -p 2222 host7.portal.example")),
    in_json("text.curl-echo", "decoy cp", _kept("cp -p report2026.pdf backup2026.pdf")),
    in_json("text.curl-echo", "decoy git", _kept("git log -p v1.2.3..v1.3.0")),
    in_json("text.curl-echo", "decoy sudo mkdir", lambda p: {"argv": [p.keep(part) for part in ("sudo", "-u", "www-data", "mkdir", "-p", "build2026x")], "line": p.keep("sudo -u www-data mkdir -p build2026x")}),
    in_json("text.curl-echo", "decoy archive", _kept("tar -czpf login-page.tgz -p extract1234")),
    in_json("text.curl-echo", "decoy login -p", _kept("login -p /dev/tty1")),
    in_json("text.curl-echo", "decoy argv", lambda p: {"argv": [p.keep(part) for part in ("mkdir", "-p", "releases2026/v1", "-u", "1000:1000", "--password-stdin", "registry.example")]}),
    in_json("text.curl-echo", "decoy argv port", lambda p: {"argv": [p.keep(part) for part in ("docker", "run", "-p", "8080:80", "--name", "shop1web")]}),
    in_json("json.key", "password as a key of passwords", lambda p: {"passwords": {p.password(): {"strength": 3}}, "label": p.slug()}),
    in_json("json.key", "password as a key of breached passwords", lambda p: {"breachedPasswords": {p.simple_password(): 12, p.password(): 7}}),
    in_json("json.key", "decoy keys of passwords", lambda p: {"passwords": {p.keep(name): {"minLength": 12} for name in ("adminUsers", "policy_2026", "default", "web-portal", "ann@portal.example")}}),
    in_json("json.key", "azure primaryKey", lambda p: {"primaryKey": _b64(64)(p), "secondaryKey": _b64(32)(p), "keyName": p.keep("RootManageSharedAccessKey")}),
    in_json("json.key", "azure keys of 32 octets", lambda p: {"primary_key": _b64(32)(p), "SecondaryKey": _b64(64)(p)}),
    in_json("json.key", "azure readonly keys", lambda p: {"primaryReadonlyMasterKey": _b64(64)(p), "primaryReadonlyKey": _b64(64)(p)}),
    in_json("json.key", "decoy primaryKey", lambda p: {"primaryKey": p.keep("customer_order_id"), "columns": [{"name": "id", "primaryKey": True}]}),
    in_json("json.key", "decoy primary keys", lambda p: {"primaryKey": [p.keep("tenantId"), p.keep("orderId2026")], "primary_key": p.keep("ORDER#2026-01-05")}),
    in_json("json.key", "decoy secondaryKey", lambda p: {"secondaryKey": p.keep("tenant_region_2026"), "primary_key": p.uuid()}),
    Case("response.custom", "devise token auth", _devise),
    Case("request.api-key", "devise token auth", _devise_request),
    Case("request.api-key", "decoy client alone", _client_alone),
    in_response_header("response.csp", "report-uri path", "Content-Security-Policy", lambda p: f"default-src 'self'; report-uri https://reports.example/{p.keep('csp')}/{p.token(32)}/r"),
    in_response_header("response.csp", "report-only path", "Content-Security-Policy-Report-Only", lambda p: f"script-src 'self' https://cdn.example/{p.keep('assets')}/; report-uri /r/{p.key(32)}; report-to {p.keep('main')}"),
    in_response_header("response.report-to", "random segment", "Report-To", lambda p: json.dumps({"group": p.keep("default"), "max_age": 10886400, "endpoints": [{"url": f"https://reports.example/a/d/{p.token(32)}"}]})),
    in_response_header("response.report-to", "reporting-endpoints path", "Reporting-Endpoints", lambda p: f'{p.keep("main")}="https://reports.example/v1/{p.token(40)}"'),
    in_response_header("response.report-to", "nel path", "NEL", lambda p: json.dumps({"report_to": p.keep("default"), "endpoints": [{"url": f"https://reports.example/n/{p.hex(40)}"}]})),
    in_response_header("response.csp", "decoy report-uri", "Content-Security-Policy", lambda p: p.keep("default-src 'self'; img-src https://cdn.example/img/2026/; report-uri https://reports.example/api/42/csp-report-collector/")),
    in_response_header("response.csp", "decoy report-to", "Report-To", lambda p: p.keep('{"group":"default","endpoints":[{"url":"https://reports.example/v1/portal-reports-2026"}]}')),
    in_answer("html.error-page", "code in a heading", "text/html", lambda p: f"<html><body><p>Your verification code</p><h1>{p.otp()}</h1><p>{p.slug()}</p></body></html>"),
    in_answer("html.error-page", "code in a paragraph", "text/html", lambda p: f"<div><h2>Verification code:</h2><p>{p.otp()}</p><p>{p.slug()}</p></div>"),
    in_answer("html.error-page", "code behind a sentence", "text/html", lambda p: f"<div><p>Use this one-time code to sign in to your account:</p><div><b>{p.otp()}</b></div></div>"),
    in_answer("html.error-page", "code in a cell", "text/html", lambda p: f"<table><tr><td>Here is your security code</td></tr><tr><td style=\"x\">{p.otp(8)}</td></tr></table>"),
    in_answer("html.error-page", "code before a sentence", "text/html", lambda p: f"<div><h1>{p.otp()}</h1><p>is your verification code</p></div>"),
    in_answer("html.error-page", "code in groups", "text/html", lambda p: f"<p>Dein Bestätigungscode</p><p><span>{p.otp()}</span></p>"),
    in_json("html.error-page", "code in the markup of a mail", lambda p: {"html": f"<p>Your login code is</p><h1>{p.otp()}</h1>", "id": p.uuid()}),
    in_answer("html.error-page", "decoy numbers", "text/html", lambda p: f"<h1>Orders</h1><p>{p.keep('482913')}</p><p>Postal code</p><p>{p.keep('30159')}</p><p>Verification of 2026</p><h2>{p.keep('120394')}</h2>"),
    in_answer("html.error-page", "decoy number farther on", "text/html", lambda p: f"<p>Enter your verification code</p><input name='x'><p>Tickets</p><h3>{p.keep('482913')}</h3>"),
    in_url("json.graphql-variable", "aliased variable", _graphql("mutation($p:String!){login(password:$p){ok}}", "p", Planter.password)),
    in_url("json.graphql-variable", "variable of an input", _graphql("mutation M($a: String!, $b: String!) { signIn(input: {user: $a, password: $b}) { ok } }", "b", Planter.simple_password)),
    in_url("json.graphql-variable", "variable of a call that signs in", _graphql("mutation($c:String!){verify(otp:$c){ok}}", "c", Planter.otp)),
    in_post("json.graphql-variable", "variable in a form", "application/x-www-form-urlencoded", lambda p: f"query={quote('mutation($p:String!){login(password:$p){ok}}')}&variables={quote(json.dumps({'p': p.password(), 'n': p.slug()}))}"),
    in_url("json.graphql-variable", "decoy variable", lambda p: "/graphql?query=" + quote("query($p:String!,$n:Int){orders(page:$p,first:$n){id}}") + "&variables=" + quote(json.dumps({"p": p.slug(), "n": 20}))),
    in_post("json.rpc", "sign-in", _GWT, lambda p: _gwt("login", "ann", p.password())),
    in_post("json.rpc", "password changed", _GWT, lambda p: _gwt("changePassword", p.simple_password(), p.simple_password())),
    in_post("json.rpc", "sign-in as text", "text/plain", lambda p: _gwt("authenticate", "ann", p.simple_password())),
    in_post("json.rpc", "decoy call", _GWT, lambda p: _gwt("listOrders", p.slug(), p.date())),
    in_url("json.rpc", "jsurl member", lambda p: f"/app/items?view=~(page~2~user~'ann~password~'{p.simple_password()})&sort={p.slug()}"),
    in_url("json.rpc", "jsurl token", lambda p: f"/app/items?q=~(token~'{p.key(32)}~page~2)"),
    in_url("json.rpc", "rison", lambda p: f"/app/items?_a=(page:2,password:'{p.simple_password()}',sort:{p.slug()})"),
    in_url("json.rpc", "decoy jsurl", lambda p: "/app/items?view=" + p.keep("~(page~2~sort~'created*5fat~tokenType~'Bearer)")),
    in_answer("text.yaml", "decoy path of a word", "application/yaml", lambda p: f"{p.keep('/api/sessions:')}\n- {p.keep('sessions')}\n- {p.keep('/api/sessions/list')}\n"),
    in_answer("text.yaml", "decoy path of a longer word", "application/yaml", lambda p: "paths:\n  /auth/token:\n  - authentication\n  - bearer\n" + f"see: {p.keep('/api/authentication/policies')}\n"),
]  # fmt: skip

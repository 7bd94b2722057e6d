"""Secrets in JSON and in what is made of it."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json, in_json_post, in_post, record
from tests.leaks.planter import Planter, b64

_KEYS = (
    "accessToken", "access_token", "ACCESS_TOKEN", "access-token", "AccessToken", "token", "Token", "authToken", "idToken", "refreshToken",
    "sessionToken", "session_id", "sessionId", "SessionID", "sid", "apiKey", "api_key", "apikey", "APIKey", "x-api-key", "clientSecret",
    "client_secret", "secret", "secretKey", "sharedSecret", "webhookSecret", "signingSecret", "password", "Password", "passwd", "pwd",
    "pass", "userPassword", "newPassword", "old_password", "passwordConfirmation", "confirmPassword", "password2", "pwd_confirm", "db_pass",
    "DB_PASSWORD", "smtpPassword", "passphrase", "passcode", "passwort", "kennwort", "contrasena", "contraseña", "motDePasse", "mot_de_passe",
    "senha", "wachtwoord", "hasło", "haslo", "пароль", "密码", "パスワード", "비밀번호", "lösenord", "adgangskode", "parola", "sifre", "şifre", "jelszo",
    "heslo", "csrfToken", "_csrf", "csrf-token", "xsrfToken", "requestVerificationToken", "bearer", "bearerToken", "jwt", "authorization",
    "Authorization", "privateKey", "private_key", "encryptionKey", "masterKey", "hmacKey", "signingKey", "accountKey", "storageKey",
    "awsSecretAccessKey", "aws_secret_access_key", "secretAccessKey", "SecretAccessKey", "SessionToken", "accessKeyId", "connectionString",
    "consumerSecret", "consumer_secret", "oauthToken", "oauth_token_secret", "deviceToken", "pushToken", "resetToken", "inviteToken",
    "verificationToken", "emailToken", "magicToken", "otpSecret", "totpSecret", "mfaSecret", "twoFactorSecret", "2fa_secret", "recoveryKey",
    "credential", "credentials", "userCredential", "samlResponse", "clientAssertion", "assertion", "code_verifier", "codeVerifier",
    "sessionCookie", "cookieValue", "ssoToken", "impersonationToken", "personalAccessToken", "pat", "webhookToken", "botToken", "licenseKey",
    "sshPrivateKey", "tlsKey", "pgpPrivateKey", "pinCode", "securityAnswer", "secret_answer", "wifiPassword", "psk", "preSharedKey",
    "vpnSecret", "serviceAccountKey", "sasToken", "sas_token", "storageConnectionString", "instrumentationKey", "ticketGrantingTicket",
    "authCode", "authorizationCode", "deviceCode", "uploadToken", "downloadToken", "shareToken", "streamKey", "stream_key", "tokenValue",
    "token_value", "rawToken", "plainTextToken", "plaintextPassword", "password_hash", "passwordHash", "pwdHash", "salt", "hashedPassword",
    "encryptedPassword", "passwordSalt", "access_tkn", "auth_tok", "apiSecret", "api_secret", "appSecret", "app_key", "sessKey", "loginToken",
    "keystorePassword", "truststore_password", "bindPassword", "rootPassword", "adminPass", "ftpPass", "proxyPassword", "mysql_pwd", "pgpassword",
    "rememberToken", "remember_token", "guestToken", "invitation_token", "unlockToken", "unlock_token", "confirmation_token", "nonceSecret",
    "hubSecret", "verifyToken", "verify_token", "appPassword", "app_password", "oneTimePassword", "tempPassword", "temporaryPassword",
    "initialPassword", "defaultPassword", "userSecret", "clientKey", "serverKey", "writeKey", "ingestKey", "dsn", "webhookUrlSecret",
)  # fmt: skip


def _key(name: str) -> Case:
    def value(p: Planter) -> object:
        lower = name.lower()
        typed = any(part in lower for part in ("pass", "pwd", "answer", "psk", "secretanswer")) and "hash" not in lower
        return {"id": p.number(), name: p.password() if typed else p.token(), "label": p.slug()}

    return in_json("json.key", name, value)


def _entry(p: Planter, **more: object) -> dict[str, object]:
    url = f"https://portal.example/items?token={p.token()}&page=2"
    headers = [
        {"name": "Authorization", "value": f"Bearer {p.token()}"},
        {"name": "Cookie", "value": f"sid={p.token()}; theme=dark"},
        {"name": "X-Request-Id", "value": p.uuid()},
    ]
    request = {
        "method": "GET",
        "url": url,
        "headers": headers,
        "queryString": [{"name": "token", "value": p.token()}, {"name": "page", "value": "2"}],
        "cookies": [{"name": "sid", "value": p.token(), "path": "/"}, {"name": "prefs", "value": p.token()}],
        "postData": {
            "mimeType": "application/x-www-form-urlencoded",
            "params": [{"name": "password", "value": p.password()}],
        },
    }
    return {"startedDateTime": p.date(), "request": request, **more}


def _har(p: Planter, **more: object) -> dict[str, object]:
    return {
        "log": {
            "version": "1.2",
            "pages": [{"title": f"https://portal.example/?token={p.token()}"}],
            "entries": [_entry(p, **more)],
        }
    }


def _initiator(p: Planter) -> dict[str, object]:
    frame = {"functionName": "load", "url": f"https://portal.example/app.js?token={p.token()}", "lineNumber": 12}
    return {
        "_initiator": {
            "type": "script",
            "url": f"https://portal.example/?access_token={p.token()}",
            "stack": {"callFrames": [frame]},
        }
    }


CASES: list[Case] = [
    *(_key(name) for name in _KEYS),
    in_json("json.nested", "list", lambda p: [{"user": {"auth": {"accessToken": p.token(), "expiresIn": 3600}}}]),
    in_json("json.nested", "deep", lambda p: {"a": {"b": {"c": {"d": [{"e": {"password": p.password()}}]}}}}),
    in_json("json.nested", "list of strings", lambda p: {"tokens": [p.token(), p.token()]}),
    in_json("json.nested", "api keys", lambda p: {"apiKeys": [{"id": p.number(), "name": p.keep("CI build"), "key": p.token()}]}),
    in_json("json.nested", "key with secret", lambda p: {"keyId": p.number(), "token": {"value": p.token(), "type": p.keep("bearer")}}),
    in_json("json.nested", "aws credentials", lambda p: {"Credentials": {"AccessKeyId": f"ASIA{p.upper()}", "SecretAccessKey": p.base64(30), "SessionToken": p.base64(200), "Expiration": p.date()}}),
    in_json("json.nested", "firebase", lambda p: {"stsTokenManager": {"refreshToken": p.token(180), "accessToken": p.jwt(), "expirationTime": 1770000000000}}),
    in_json("json.under-secret-key", "object", lambda p: {"password": {"old": p.password(), "new": p.password()}}),
    in_json("json.under-secret-key", "typed", lambda p: {"token": {"type": p.keep("bearer"), "data": p.token()}}),
    in_json("json.under-secret-key", "list", lambda p: {"secrets": [{"name": p.slug(), "data": p.token()}]}),
    in_json("json.under-secret-key", "deep", lambda p: {"credentials": {"primary": {"login": {"x": p.password()}}}}),
    in_json("json.under-secret-key", "map by name", lambda p: {"secrets": {"stripe": p.token(), "mail": p.password()}}),
    in_json("json.under-secret-key", "id", lambda p: {"session": {"id": p.token(), "createdAt": p.date()}}),
    in_json("json.numeric-otp", "number", lambda p: {"otp": int(p.otp())}),
    in_json("json.numeric-otp", "text", lambda p: {"otp": p.otp(), "attempts": 3}),
    in_json("json.numeric-otp", "mfa code", lambda p: {"mfaCode": p.otp()}),
    in_json("json.numeric-otp", "verification code", lambda p: {"verification_code": int(p.otp())}),
    in_json("json.numeric-otp", "eight digits", lambda p: {"totp": p.otp(8)}),
    in_json("json.numeric-otp", "pin", lambda p: {"pin": p.otp(4)}),
    in_json("json.numeric-otp", "cvv", lambda p: {"cardCvv": p.otp(4), "expiry": p.keep("12/29")}),
    in_json("json.numeric-otp", "sms code", lambda p: {"smsCode": p.otp()}),
    in_json("json.numeric-otp", "tan", lambda p: {"tan": p.otp()}),
    in_json("json.numeric-otp", "in a sentence", lambda p: {"sms": f"Your verification code is {p.otp()}. {p.keep('It is valid for 5 minutes')}."}),
    in_json("json.numeric-otp", "google style", lambda p: {"text": f"G-{p.otp()} is your Google verification code."}),
    in_json("json.numeric-otp", "password number", lambda p: {"password": int(p.digits(9))}),
    in_json_post("json.numeric-otp", "step", lambda p: {"step": "mfa", "code": p.otp()}),
    in_json_post("json.numeric-otp", "challenge", lambda p: {"challengeId": p.uuid(), "method": p.keep("totp"), "code": p.otp()}),
    in_json("json.escaped", "once", lambda p: {"payload": json.dumps({"user": p.slug(), "password": p.password()})}),
    in_json("json.escaped", "twice", lambda p: {"payload": json.dumps(json.dumps({"password": p.password()}))}),
    in_json("json.escaped", "three times", lambda p: {"payload": json.dumps(json.dumps(json.dumps({"token": p.token()})))}),
    in_json("json.escaped", "in text", lambda p: {"message": 'request failed: {"user":"ann","password":"' + p.simple_password() + '"}'}),
    in_json("json.escaped", "escaped in text", lambda p: {"message": 'body was "{\\"password\\":\\"' + p.simple_password() + '\\"}" and no more'}),
    in_json("json.escaped", "single quotes", lambda p: {"message": "{'user': 'ann', 'password': '" + p.simple_password() + "'}"}),
    in_json("json.escaped", "base64", lambda p: {"payload": b64(json.dumps({"user": "ann", "password": p.password()}))}),
    in_json("json.escaped", "base64 of base64", lambda p: {"payload": b64(b64(json.dumps({"user": "ann", "password": p.password()})))}),
    in_json("json.escaped", "url-encoded", lambda p: {"payload": quote(json.dumps({"user": "ann", "password": p.password()}))}),
    in_json("json.escaped", "broken", lambda p: {"payload": '{"user":"ann","password":"' + p.simple_password()}),
    in_json("json.escaped", "base64 of pairs", lambda p: {"payload": b64(f"user=ann&password={p.simple_password()}&lang=pl")}),
    in_json("json.escaped", "hex of json", lambda p: {"payload": json.dumps({"user": "ann", "password": p.password()}).encode().hex()}),
    in_answer("json.unicode-escape", "key", JSON_TYPE, lambda p: '{"id":' + p.keep("12345") + ',"p\\u0061ssword":' + json.dumps(p.password()) + "}"),
    in_answer("json.unicode-escape", "value", JSON_TYPE, lambda p: '{"id":' + p.keep("12345") + ',"token":"' + "".join(f"\\u{ord(c):04x}" for c in p.token()) + '"}'),
    in_answer("json.unicode-escape", "all key", JSON_TYPE, lambda p: '{"\\u0074\\u006f\\u006b\\u0065\\u006e":"' + p.token() + '"}'),
    in_answer("json.duplicate-key", "first", JSON_TYPE, lambda p: '{"id":' + p.keep("12345") + ',"password":"' + p.simple_password() + '","password":"x"}'),
    in_answer("json.duplicate-key", "second", JSON_TYPE, lambda p: '{"id":' + p.keep("12345") + ',"token":"","token":"' + p.token() + '"}'),
    in_answer("json.duplicate-key", "innocent", JSON_TYPE, lambda p: '{"id":' + p.keep("12345") + ',"note":"password=' + p.simple_password() + '","note":"x"}'),
    in_answer("json.broken", "cut short", JSON_TYPE, lambda p: '{"id":1,"password":"' + p.simple_password()),
    in_answer("json.broken", "comma", JSON_TYPE, lambda p: '{"id":1,"token":"' + p.token() + '",}'),
    in_answer("json.broken", "comment", JSON_TYPE, lambda p: '{"id":1, /* x */ "token":"' + p.token() + '"}'),
    in_answer("json.broken", "single quotes", JSON_TYPE, lambda p: "{'token':'" + p.token() + "'}"),
    in_answer("json.broken", "two values", JSON_TYPE, lambda p: '{"id":1}{"token":"' + p.token() + '"}'),
    in_answer("json.broken", "NaN", JSON_TYPE, lambda p: '{"id":NaN,"token":"' + p.token() + '"}'),
    in_answer("json.broken", "tail", JSON_TYPE, lambda p: '{"id":1}\nwarning: password=' + p.simple_password()),
    in_answer("json.broken", "bad octets", JSON_TYPE, lambda p: b'{"id":"\xff\xfe","token":"' + p.token().encode() + b'"}'),
    in_answer("json.broken", "json5", JSON_TYPE, lambda p: "{id: 1, token: '" + p.token() + "'}"),
    in_answer("json.wrong-type", "text", "text/plain", lambda p: json.dumps({**record(p), "password": p.password()})),
    in_answer("json.wrong-type", "html", "text/html", lambda p: json.dumps({**record(p), "password": p.password()})),
    in_answer("json.wrong-type", "none", "", lambda p: json.dumps({**record(p), "password": p.password()})),
    in_answer("json.wrong-type", "javascript", "text/javascript", lambda p: json.dumps({**record(p), "token": p.token()})),
    in_answer("json.wrong-type", "octets", "application/octet-stream", lambda p: json.dumps({"token": p.token()})),
    in_answer("json.wrong-type", "image", "image/png", lambda p: json.dumps({"token": p.token()})),
    in_answer("json.wrong-type", "nonsense", "x", lambda p: json.dumps({**record(p), "token": p.token()})),
    in_answer("json.wrong-type", "csv", "text/csv", lambda p: json.dumps({**record(p), "token": p.token()})),
    in_answer("json.wrong-type", "form as json", JSON_TYPE, lambda p: f"user=ann&password={p.simple_password()}"),
    in_answer("json.wrong-type", "xml as json", JSON_TYPE, lambda p: f"<a><password>{p.simple_password()}</password></a>"),
    in_answer("json.wrong-type", "multipart as json", "multipart/form-data; boundary=x", lambda p: json.dumps({"password": p.password()})),
    in_answer("json.wrong-type", "json as form", "application/x-www-form-urlencoded", lambda p: json.dumps({**record(p), "token": p.token()})),
    in_post("json.wrong-type", "beacon", "text/plain;charset=UTF-8", lambda p: json.dumps({"id": p.number(), "auth_token": p.token()})),
    in_json("json.name-value", "name", lambda p: [{"name": "password", "value": p.password()}, {"name": "colour", "value": p.keep("cobalt blue")}]),
    in_json("json.name-value", "key", lambda p: [{"key": "API_KEY", "value": p.token()}, {"key": "LOG_LEVEL", "value": p.keep("debug-verbose")}]),
    in_json("json.name-value", "Name", lambda p: [{"Name": "Password", "Value": p.password()}]),
    in_json("json.name-value", "label", lambda p: [{"label": "Password", "value": p.password()}]),
    in_json("json.name-value", "k v", lambda p: [{"k": "token", "v": p.token()}]),
    in_json("json.name-value", "field content", lambda p: [{"field": "password", "content": p.password()}]),
    in_json("json.name-value", "attribute", lambda p: [{"attribute": "userPassword", "values": [p.password()]}]),
    in_json("json.name-value", "pairs as lists", lambda p: [["password", p.password()], ["lang", p.keep("polish")]]),
    in_json("json.name-value", "headers as lists", lambda p: {"headers": [["Authorization", f"Bearer {p.token()}"], ["X-Page", "2"]]}),
    in_json("json.name-value", "flat list", lambda p: {"rawHeaders": ["Cookie", f"sid={p.token()}", "Host", p.keep("portal.example")]}),
    in_json("json.name-value", "id and text", lambda p: [{"id": "password", "type": "password", "text": p.password()}]),
    in_json("json.name-value", "variable", lambda p: [{"variable": "DB_PASSWORD", "data": p.password()}]),
    in_json("json.name-value", "input type", lambda p: [{"type": "password", "name": "field_7", "value": p.password()}]),
    in_json("json.name-value", "property", lambda p: {"property": "clientSecret", "newValue": p.token(), "oldValue": p.token()}),
    in_json("json.name-value", "value object", lambda p: [{"name": "password", "value": {"string": p.password()}}]),
    in_json("json.name-value", "numbers", lambda p: [{"name": "otp", "value": int(p.otp())}]),
    in_json("json.name-value", "ecs environment", lambda p: {"environment": [{"name": "STRIPE_SECRET", "value": p.key(24)}]}),
    in_json("json.name-value", "kind", lambda p: {"parameterName": "api_key", "parameterValue": p.token()}),
    in_json("json.table", "columns and rows", lambda p: {"columns": ["id", "token"], "rows": [[p.number(), p.token()]]}),
    in_json("json.table", "fields", lambda p: {"fields": [{"name": "id"}, {"name": "password"}], "values": [[p.number(), p.password()]]}),
    in_json("json.table", "header row", lambda p: {"values": [["id", "password", "name"], [1, p.password(), p.slug()]]}),
    in_json("json.table", "headers", lambda p: {"headers": ["id", "api_key"], "rows": [[1, p.token()], [2, p.token()]]}),
    in_json("json.table", "cols", lambda p: {"cols": ["user", "pwd"], "data": [[p.slug(), p.password()]]}),
    in_json("json.table", "columnar", lambda p: {"id": [p.number()], "password": [p.password()]}),
    in_json("json.table", "grafana", lambda p: {"schema": {"fields": [{"name": "token"}]}, "data": {"values": [[p.token()]]}}),
    in_answer("json.patch", "replace", "application/json-patch+json", lambda p: json.dumps([{"op": "replace", "path": "/user/password", "value": p.password()}, {"op": "add", "path": "/name", "value": p.slug()}])),
    in_answer("json.patch", "object", "application/json-patch+json", lambda p: json.dumps([{"op": "add", "path": "/user", "value": {"password": p.password()}}])),
    in_answer("json.patch", "array index", "application/json-patch+json", lambda p: json.dumps([{"op": "add", "path": "/tokens/0", "value": p.token()}])),
    in_answer("json.patch", "under secret", "application/json-patch+json", lambda p: json.dumps([{"op": "add", "path": "/secrets/stripe", "value": p.token()}])),
    in_json("json.value-as-key", "jwt", lambda p: {p.jwt(): {"id": p.number()}}),
    in_json("json.value-as-key", "vendor", lambda p: {f"sk_live_{p.key(24)}": 1}),
    in_json("json.value-as-key", "sessions by id", lambda p: {"sessions": {p.token(): {"user": p.slug()}}}),
    in_json("json.value-as-key", "random", lambda p: {"tokens": {p.token(43): True}}),
    in_answer("json.lines", "ndjson", "application/x-ndjson", lambda p: json.dumps({"id": p.number(), "token": p.token()}) + "\n" + json.dumps({"slug": p.slug()})),
    in_answer("json.lines", "as json", JSON_TYPE, lambda p: json.dumps({"id": p.number()}) + "\n" + json.dumps({"token": p.token()})),
    in_answer("json.lines", "text/plain", "text/plain", lambda p: json.dumps({"id": p.number()}) + "\n" + json.dumps({"token": p.token()})),
    in_answer("json.lines", "text between", "text/plain", lambda p: "INFO start\n" + json.dumps({"token": p.token()}) + "\nINFO end"),
    in_answer("json.lines", "json-seq", "application/json-seq", lambda p: "\x1e" + json.dumps({"token": p.token(), "slug": p.slug()}) + "\n"),
    in_answer("json.lines", "length prefix", JSON_TYPE, lambda p: "28\n" + json.dumps({"token": p.token()}) + "\n"),
    in_json_post("json.graphql-variable", "password", lambda p: {"query": "mutation($p:String!){login(password:$p){id}}", "variables": {"password": p.password()}}),
    in_json_post("json.graphql-variable", "input", lambda p: {"operationName": p.keep("SignIn"), "query": "mutation SignIn($i:In!){signIn(input:$i){token}}", "variables": {"input": {"login": "ann", "secret": p.password()}}}),
    in_json_post("json.graphql-variable", "short name", lambda p: {"query": "mutation L($u:String!,$p:String!){login(user:$u,password:$p){id}}", "variables": {"u": "ann", "p": p.password()}}),
    in_answer("json.graphql-variable", "batch", JSON_TYPE, lambda p: json.dumps([{"query": "{me{id}}"}, {"query": "mutation($t:String){a(token:$t)}", "variables": {"t": p.token(), "token": p.token()}}])),
    in_json_post("json.graphql-literal", "password", lambda p: {"query": f'mutation {{ login(user: "ann", password: {json.dumps(p.password())}) {{ {p.keep("id name")} }} }}'}),
    in_json_post("json.graphql-literal", "object", lambda p: {"query": f'mutation {{ signIn(input: {{login: "ann", apiKey: "{p.token()}"}}) {{ id }} }}'}),
    in_json_post("json.graphql-literal", "block", lambda p: {"query": f'mutation {{ login(password: """{p.simple_password()}""") {{ id }} }}'}),
    in_post("json.graphql-literal", "raw", "application/graphql", lambda p: f'mutation {{ login(user: "ann", password: "{p.simple_password()}") {{ id }} }}'),
    in_json_post("json.graphql-literal", "number", lambda p: {"query": f"mutation {{ verify(otp: {p.otp()}) {{ id }} }}"}),
    in_json_post("json.rpc", "login", lambda p: {"jsonrpc": "2.0", "method": p.keep("auth.login"), "params": ["ann", p.password()], "id": 1}),
    in_json_post("json.rpc", "authenticate", lambda p: {"jsonrpc": "2.0", "method": "call", "params": {"service": "common", "method": "authenticate", "args": ["db", "ann", p.password(), {}]}}),
    in_json_post("json.rpc", "odoo", lambda p: {"jsonrpc": "2.0", "method": "call", "params": {"db": "x", "login": "ann", "password": p.password()}}),
    in_json_post("json.rpc", "change password", lambda p: {"method": "changePassword", "params": [p.password(), p.password()]}),
    in_json_post("json.rpc", "ddp", lambda p: {"msg": "method", "method": "login", "params": [{"user": {"username": "ann"}, "password": {"digest": p.hex(64), "algorithm": "sha-256"}}]}),
    in_json_post("json.rpc", "zabbix", lambda p: {"jsonrpc": "2.0", "method": "user.login", "params": {"username": "Admin", "password": p.password()}, "auth": None}),
    in_json_post("json.rpc", "auth member", lambda p: {"jsonrpc": "2.0", "method": "host.get", "params": {"output": "extend"}, "auth": p.hex(32)}),
    in_json_post("json.rpc", "batchexecute", lambda p: {"args": [["SignIn", ["ann", p.password()]]], "method": "login", "params": ["ann", p.simple_password()]}),
    in_json("json.storage-dump", "local storage", lambda p: {"localStorage": {"oidc.user:https://id.example:spa": json.dumps({"access_token": p.token(), "profile": {"id": p.number()}})}}),
    in_json("json.storage-dump", "origins", lambda p: {"origins": [{"origin": p.keep("https://portal.example"), "localStorage": [{"name": "token", "value": p.token()}, {"name": "msal.account", "value": json.dumps({"secret": p.token()})}]}], "cookies": [{"name": "sid", "value": p.token(), "domain": "portal.example"}]}),
    in_json("json.storage-dump", "cookies of any name", lambda p: {"cookies": [{"name": "_pk", "value": p.token(), "domain": "portal.example", "httpOnly": True}]}),
    in_json("json.storage-dump", "document.cookie", lambda p: {"cookie": f"theme=dark; sid={p.token()}; lang=pl"}),
    in_json("json.storage-dump", "redux", lambda p: {"persist:root": json.dumps({"auth": json.dumps({"jwt": p.token()})})}),
    in_json("json.nested-har", "entry", lambda p: _har(p)),
    in_json("json.nested-har", "as text", lambda p: {"har": json.dumps(_har(p))}),
    in_json("json.nested-har", "postman", lambda p: {"item": [{"name": p.slug(), "request": {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": p.token(), "type": "string"}]}, "header": [{"key": "X-Api-Key", "value": p.token()}]}}]}),
    in_json("json.nested-har", "postman basic", lambda p: {"auth": {"type": "basic", "basic": [{"key": "password", "value": p.password()}, {"key": "username", "value": "ann"}]}}),
    in_json("json.nested-har", "insomnia", lambda p: {"resources": [{"_type": "request", "authentication": {"type": "bearer", "token": p.token()}}]}),
    in_json("json.nested-har", "openapi example", lambda p: {"example": {"password": p.password()}, "schema": {"password": {"type": p.keep("string"), "minLength": 8}}}),
    in_json("har.initiator", "stack", lambda p: _har(p, **_initiator(p))),
    in_json("har.error", "error", lambda p: _har(p, _error=f"net::ERR https://portal.example/?token={p.token()}")),
    in_json("har.page-title", "title", lambda p: {"log": {"pages": [{"id": "page_1", "title": f"https://portal.example/cb?code={p.token()}&state={p.token(22)}"}]}}),
    in_json("har.params", "params and cookies", lambda p: {"request": {"postData": {"params": [{"name": "password", "value": p.password()}]}, "cookies": [{"name": "x", "value": p.token()}], "queryString": [{"name": "sig", "value": p.token()}]}}),
    in_json("har.params", "response cookies", lambda p: {"response": {"cookies": [{"name": "x", "value": p.token(), "httpOnly": True}], "redirectURL": f"/cb?token={p.token()}"}}),
    in_json("har.params", "web socket messages", lambda p: {"_webSocketMessages": [{"type": "send", "data": json.dumps({"token": p.token()}), "opcode": 1}]}),
    in_json("har.params", "base64 content", lambda p: {"content": {"mimeType": "application/json", "encoding": "base64", "text": b64(json.dumps({"user": "ann", "token": p.token()}))}}),
    in_json("json.kubernetes", "secret", lambda p: {"kind": p.keep("Secret"), "data": {"password": b64(p.password()), "DATABASE_URL": b64(f"postgres://ann:{p.simple_password()}@db/x")}}),
    in_json("json.kubernetes", "innocent names", lambda p: {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": p.slug()}, "data": {"config": b64(p.password()), "tls.key": b64(p.token())}}),
    in_json("json.kubernetes", "string data", lambda p: {"kind": "Secret", "stringData": {"x": p.password()}}),
    in_json("json.kubernetes", "docker", lambda p: {"auths": {"registry.example": {"auth": b64(f"ann:{p.password()}"), "email": "a@example.org"}}}),
    in_json("json.kubernetes", "dockerconfigjson", lambda p: {"kind": "Secret", "data": {".dockerconfigjson": b64(json.dumps({"auths": {"r.example": {"auth": b64(f"ann:{p.password()}")}}}))}}),
    in_json("json.kubernetes", "kubeconfig", lambda p: {"users": [{"name": p.slug(), "user": {"token": p.token(), "client-key-data": p.base64(120)}}]}),
    in_json("json.kubernetes", "service account", lambda p: {"type": p.keep("service_account"), "private_key_id": p.hex(40), "private_key": f"-----BEGIN PRIVATE KEY-----\n{p.base64(300)}\n-----END PRIVATE KEY-----\n"}),
    in_json("json.kubernetes", "environment", lambda p: {"Config": {"Env": [f"DB_PASSWORD={p.simple_password()}", f"PATH={p.keep('/usr/local/bin')}", f"API_TOKEN={p.token()}"]}}),
    in_json("json.kubernetes", "command", lambda p: {"args": ["--password", p.simple_password(), f"--token={p.token()}", p.keep("--verbose")]}),
    in_json("json.kubernetes", "terraform", lambda p: {"resources": [{"instances": [{"attributes": {"password": p.password(), "id": p.uuid()}}]}], "outputs": {"db_password": {"value": p.password(), "type": p.keep("string"), "sensitive": True}}}),
]  # fmt: skip

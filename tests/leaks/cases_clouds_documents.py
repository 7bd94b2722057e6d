"""Forms of clouds and their consoles: what their documents, logs, streams and packed bodies hold."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    after_login,
    in_answer,
    in_post,
)
from tests.leaks.planter import Planter, b64, compact

_PART = "multipart/form-data; boundary=bb"


def _part(name: str, value: str, extra: str = "") -> str:
    return f'--bb\r\nContent-Disposition: form-data; name="{name}"{extra}\r\n\r\n{value}\r\n'


def _zipped(p: Planter) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("config.ini", f"password={p.two_words()}\n")
    return packed.getvalue()


def _serialised(p: Planter, word: str) -> str:
    return f'a:2:{{s:4:"pass";s:{len(word)}:"{word}";s:4:"slug";s:5:"{p.keep("ab-22")}";}}'


def _utf16(text: str) -> bytes:
    return text.encode("utf-16")


_MARKUP: list[Case] = [
 in_post("xml.element", "vmware", "text/xml", lambda p: f'<Envelope><Body><Login xmlns="urn:vim25"><userName>ann</userName><password>{p.two_words()}</password><locale>{p.keep("nb_NO")}</locale></Login></Body></Envelope>'),
 in_post("xml.element", "salesforce", "text/xml", lambda p: f'<se:Envelope><se:Header><sf:SessionHeader><sf:sessionId>00D{p.key(12)}!AQ{p.key(90)}</sf:sessionId></sf:SessionHeader></se:Header><se:Body><id>{p.uuid()}</id></se:Body></se:Envelope>'),
 in_answer("xml.element", "attributes", "application/xml", lambda p: f'<config><ldap host="{p.keep("dc-2")}" bindDn="cn=x" bindPw="{p.two_words()}"/><site id="{p.number()}"/></config>'),
 in_answer("xml.element", "key and value", "application/xml", lambda p: f'<appSettings><add key="Theme" value="{p.keep("dark_2")}"/><add key="SmtpPassword" value="{p.two_words()}"/></appSettings>'),
 in_answer("xml.element", "property", "application/xml", lambda p: f'<bean id="{p.slug()}"><property name="password"><value>{p.two_words()}</value></property></bean>'),
 in_answer("xml.element", "param", "text/xml", lambda p: f'<r><param><name>wifi_psk</name><value>{p.phrase()}</value></param><param><name>ssid</name><value>{p.keep("Office-5G")}</value></param></r>'),
 in_answer("xml.element", "tr-069", "text/xml", lambda p: f"<ParameterValueStruct><Name>InternetGatewayDevice.ManagementServer.ConnectionRequestPassword</Name><Value>{p.two_words()}</Value></ParameterValueStruct><n>{p.slug()}</n>"),
 in_answer("xml.element", "plist", "application/xml", lambda p: f"<plist><dict><key>UserName</key><string>{p.keep('ann_2')}</string><key>Password</key><string>{p.two_words()}</string></dict></plist>"),
 in_answer("xml.element", "netconf", "application/xml", lambda p: f"<system><root-authentication><plain-text-password-value>{p.two_words()}</plain-text-password-value></root-authentication><host-name>{p.keep('fw-2')}</host-name></system>"),
 in_answer("xml.cdata", "settings", "text/xml", lambda p: f"<r><pwd><![CDATA[{p.password()}]]></pwd><slug>{p.slug()}</slug></r>"),
 in_answer("xml.character-references", "all", "text/xml", lambda p: "<r><passwd>" + "".join(f"&#{ord(c)};" for c in p.two_words()) + f"</passwd><n>{p.slug()}</n></r>"),
 in_post("xml.wsse", "text", "text/xml", lambda p: f'<w:UsernameToken><w:Username>ann</w:Username><w:Password Type="#PasswordText">{p.two_words()}</w:Password><w:Nonce>{p.base64(16)}</w:Nonce></w:UsernameToken><m>{p.slug()}</m>'),
 in_post("xml.rpc", "struct", "text/xml", lambda p: f"<methodCall><methodName>{p.keep('order.list')}</methodName><params><param><value><struct><member><name>passwd</name><value><string>{p.two_words()}</string></value></member></struct></value></param></params></methodCall>"),
 in_post("xml.rpc", "position", "text/xml", lambda p: f"<methodCall><methodName>wp.getUsersBlogs</methodName><params><param><value>ann</value></param><param><value>{p.two_words()}</value></param></params></methodCall>"),
 in_answer("html.hidden", "token", HTML_TYPE, lambda p: f'<form action="/a/{p.slug()}"><input type="hidden" name="__formguard" value="{p.token(60)}"><input type=hidden name=page value={p.keep("step_2")}></form>'),
 in_answer("html.hidden", "field", HTML_TYPE, lambda p: f'<label for="f1">Admin password</label><input id="f1" type="text" value="{p.two_words()}"><input name="city" value="{p.keep("Bergen-2")}">'),
 in_answer("html.hidden", "password field", HTML_TYPE, lambda p: f'<input type="password" class="c" value="{p.two_words()}" name="q7"><input value="{p.keep("Bergen-2")}" name="q8">'),
 in_answer("html.meta", "csrf", HTML_TYPE, lambda p: f'<meta name="csrf-param" content="{p.keep("authenticity_token")}"><meta content="{p.base64(64)}" name="csrf-token">'),
 in_answer("html.meta", "config", HTML_TYPE, lambda p: f'<meta name="app/config/environment" content="{quote(compact({"module": p.slug(), "apiToken": p.two_words()}))}">'),
 in_answer("html.meta", "data attribute", HTML_TYPE, lambda p: f'<div id="app" data-user-id="{p.number()}" data-auth-secret="{p.two_words()}" data-props="{{&quot;pin&quot;:&quot;{p.otp(5)}&quot;,&quot;n&quot;:&quot;{p.slug()}&quot;}}"></div>'),
 in_answer("html.script", "state", HTML_TYPE, lambda p: f'<script>window.__INITIAL_STATE__={{"user":{{"accessKey":"{p.key(32)}"}},"route":"x"}};</script><p>{p.keep("Home-2")}</p>'),
 in_answer("html.script", "next data", HTML_TYPE, lambda p: f'<script id="__NEXT_DATA__" type="application/json">{compact({"props": {"session": {"bearer": p.key(40)}}, "page": "/x"})}</script><h1>{p.slug()}</h1>'),
 in_answer("html.comment", "note", HTML_TYPE, lambda p: f"<!-- staging login: admin / {p.two_words()} --><h1>{p.slug()}</h1>"),
 in_answer("html.error-page", "key pair table", HTML_TYPE, lambda p: f"<table><tr><th>DB_PASSWORD</th><td><pre>'{p.two_words()}'</pre></td></tr><tr><th>PATH_INFO</th><td>{p.keep('/x_2')}</td></tr></table>"),
 in_answer("html.error-page", "definition list", HTML_TYPE, lambda p: f"<dl><dt>Zugangscode</dt><dd>{p.otp(6)}</dd><dt>Ort</dt><dd>{p.keep('Bergen-2')}</dd></dl>"),
 in_answer("html.error-page", "sheet", HTML_TYPE, lambda p: f"<table><thead><tr><th>Host</th><th>Root password</th></tr></thead><tbody><tr><td>{p.keep('nas-2')}</td><td>{p.two_words()}</td></tr></tbody></table>"),
 in_answer("html.debug-page", "php", HTML_TYPE, lambda p: f"<tr><td class='e'>$_SERVER['MAIL_PASS']</td><td class='v'>{p.two_words()}</td></tr><tr><td class='e'>$_SERVER['LANG']</td><td class='v'>{p.keep('nb_NO.UTF-8')}</td></tr>"),
]  # fmt: skip

_TEXTS: list[Case] = [
 in_answer("text.yaml", "helm", "text/yaml", lambda p: f"grafana:\n  adminUser: ann\n  adminPassword: {p.two_words()}\n  service: {p.keep('ClusterIP')}\n"),
 in_answer("text.yaml", "block", "text/yaml", lambda p: f"secrets:\n  - id: smtp\n    content: |\n      {p.two_words()}\nname: {p.slug()}\n"),
 in_answer("text.yaml", "list of maps", "text/yaml", lambda p: f"env:\n  - name: REDIS_PASS\n    value: \"{p.two_words()}\"\n  - name: REDIS_HOST\n    value: {p.keep('redis-2')}\n"),
 in_answer("text.ini", "toml", TEXT_TYPE, lambda p: f'[database]\nhost = "{p.keep("db-2")}"\npassword = "{p.two_words()}"\n'),
 in_answer("text.ini", "section", TEXT_TYPE, lambda p: f"[vpn-secrets]\nann={p.two_words()}\n[general]\nsite={p.keep('Bergen-2')}\n"),
 in_answer("text.ini", "netrc", TEXT_TYPE, lambda p: f"machine {p.keep('api-2.example')} login ann password {p.two_words()}\n"),
 in_answer("text.ini", "pgpass", TEXT_TYPE, lambda p: f"db.example:5432:{p.keep('shop_2')}:ann:{p.two_words()}\n"),
 in_answer("text.ini", "npmrc", TEXT_TYPE, lambda p: f"registry=https://r.example/{p.slug()}/\n//r.example/:_authToken={p.key(36)}\n//r.example/:_password={b64(p.two_words())}\n"),
 in_answer("text.ini", "mikrotik", TEXT_TYPE, lambda p: f"/interface wireless security-profiles\nset [ find default=yes ] mode=dynamic-keys wpa2-pre-shared-key={p.two_words()}\n/system identity set name={p.keep('rt-2')}\n"),
 in_answer("text.ini", "cisco", TEXT_TYPE, lambda p: f"hostname {p.keep('sw-2')}\nenable secret 0 {p.two_words()}\nusername ann privilege 15 password 0 {p.two_words()}\nsnmp-server community {p.two_words()} RO\n"),
 in_answer("text.ini", "fortinet", TEXT_TYPE, lambda p: f"config user local\n  edit \"ann\"\n    set type password\n    set passwd {p.two_words()}\n  next\nend\nset hostname {p.keep('fw-2')}\n"),
 in_answer("text.ini", "wireguard", TEXT_TYPE, lambda p: f"[Interface]\nPrivateKey = {p.base64(32)}=\nAddress = {p.keep('10.7.0.2/32')}\n[Peer]\nPresharedKey = {p.base64(32)}=\n"),
 in_answer("text.ini", "terraform", TEXT_TYPE, lambda p: f'resource "x" "{p.keep("main_2")}" {{\n  master_username = "ann"\n  master_password = "{p.two_words()}"\n}}\n'),
 in_answer("text.ini", "dockerfile", TEXT_TYPE, lambda p: f"FROM {p.keep('node:22-slim')}\nARG NPM_TOKEN={p.key(36)}\nENV ADMIN_PASS {p.two_words()}\n"),
 in_answer("text.csv", "semicolons", "text/csv", lambda p: f"Bruker;Passord;Sted\nann;{p.two_words()};{p.keep('Bergen-2')}\n"),
 in_answer("text.csv", "browser export", "text/csv", lambda p: f"name,url,username,password,note\nx,{p.keep('https://x.example/a_2')},ann,{p.two_words()},\n"),
 in_answer("text.csv", "keepass", "text/csv", lambda p: f'"Group","Title","Username","Password","TOTP"\n"Root","{p.slug()}","ann","{p.two_words()}","{p.base32(16)}"\n'),
 in_answer("text.csv", "tabs", "text/tab-separated-values", lambda p: f"host\troot_pass\track\n{p.keep('nas-2')}\t{p.two_words()}\t{p.keep('R2-U17')}\n"),
 in_post("text.telemetry", "sentry", JSON_TYPE, lambda p: compact({"event_id": p.digest(32), "request": {"url": f"https://x.example/cb?auth_ticket={p.key(32)}", "headers": [["Cookie", f"sid={p.token(32)}"]]}, "breadcrumbs": [{"category": "ui.input", "message": p.slug()}]})),
 in_post("text.telemetry", "beacon", FORM_TYPE, lambda p: "v=2&dl=" + quote(f"https://x.example/reset?reset_code={p.key(32)}", safe="") + f"&dt={p.slug()}"),
 in_post("text.session-replay", "rrweb", JSON_TYPE, lambda p: compact([{"type": 3, "data": {"source": 5, "text": p.two_words(), "isChecked": False, "id": 42}, "timestamp": 1770000000000}, {"type": 2, "data": {"node": {"tagName": "input", "attributes": {"type": "password"}, "id": 42}}}, {"n": p.slug()}])),
 in_answer("text.jwt", "in a sentence", TEXT_TYPE, lambda p: f"paste this into the device: {p.jwt()} (site {p.slug()})"),
 in_answer("text.sealed", "paseto", JSON_TYPE, lambda p: compact({"blob": f"v4.local.{p.token(120)}", "n": p.slug()})),
 in_answer("text.sealed", "jwe", JSON_TYPE, lambda p: compact({"blob": f"eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..{p.token(16)}.{p.token(80)}.{p.token(22)}", "n": p.slug()})),
 in_answer("text.pem", "putty", TEXT_TYPE, lambda p: f"PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ann\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\n{p.base64(48)}\nPrivate-MAC: {p.hex(64)}\n"),
 in_answer("text.pem", "age", TEXT_TYPE, lambda p: f"# created: {p.date()}\nAGE-SECRET-KEY-1{p.upper(58)}\n"),
 in_answer("text.jwk", "private", JSON_TYPE, lambda p: compact({"kty": "EC", "crv": p.keep("P-256"), "kid": p.slug(), "d": p.token(43)})),
 in_answer("text.dsn", "mongo", TEXT_TYPE, lambda p: f"MONGO=mongodb+srv://app:{p.two_words()}@c0.example/{p.keep('shop_2')}?retryWrites=true\n"),
 in_answer("text.dsn", "amqp in a log", TEXT_TYPE, lambda p: f"{p.date()} connecting to amqps://svc:{p.two_words()}@mq.example:5671/{p.keep('vh_2')}\n"),
 in_answer("text.dsn", "jdbc", TEXT_TYPE, lambda p: f"url=jdbc:oracle:thin:crm/{p.two_words()}@//db.example:1521/{p.keep('ORCL_2')}\n"),
 in_answer("text.dsn", "odbc", TEXT_TYPE, lambda p: f"Driver={{ODBC}};Server={p.keep('sql-2')};UID=app;PWD={p.two_words()};\n"),
 in_answer("text.otpauth", "migration", TEXT_TYPE, lambda p: f"otpauth-migration://offline?data={quote(p.base64(60), safe='')} {p.slug()}"),
 in_answer("text.otpauth", "secret by hand", TEXT_TYPE, lambda p: f"Setup key for {p.slug()}: {p.base32(32).lower()}\n"),
 in_answer("text.recovery-codes", "list", TEXT_TYPE, lambda p: f"Recovery codes for {p.slug()}\n\n1. {p.hex(5)}-{p.hex(5)}\n2. {p.hex(5)}-{p.hex(5)}\n3. {p.hex(5)}-{p.hex(5)}\n"),
 in_answer("text.recovery-codes", "html", HTML_TYPE, lambda p: f"<h2>Backup codes</h2><ol><li>{p.otp(8)}</li><li>{p.otp(8)}</li></ol><p>{p.slug()}</p>"),
 in_answer("text.jsonp", "callback", "application/javascript", lambda p: f"cb_12({compact({'user': 'ann', 'pass': p.two_words()})});"),
 in_answer("text.xssi-prefix", "guard", JSON_TYPE, lambda p: ")]}',\n" + compact({"pin": p.otp(5), "slug": p.slug()})),
 in_answer("text.curl-echo", "header", TEXT_TYPE, lambda p: f"curl 'https://x.example/{p.slug()}' -H 'X-Vendor-Ticket: {p.key(32)}' -b 'sid={p.token(32)}' --data-raw 'pw={p.two_words()}'"),
 in_answer("text.trace", "trace", "message/http", lambda p: f"TRACE /{p.slug()} HTTP/1.1\r\nHost: x.example\r\nCookie: a={p.token(40)}\r\nX-Key: {p.key(32)}\r\n\r\n"),
 in_answer("text.stack-trace", "python", TEXT_TYPE, lambda p: f'Traceback (most recent call last):\n  File "a.py", line 3, in login\n    raise BadLogin("ann", password="{p.two_words()}")\n{p.keep("BadLogin_2")}\n'),
 in_answer("text.stack-trace", "log pairs", TEXT_TYPE, lambda p: f'level=info ts={p.date()} msg="user added" user=ann initial_password={p.two_words()} site={p.slug()}\n'),
 in_answer("text.stack-trace", "java record", TEXT_TYPE, lambda p: f"DEBUG LoginRequest[username=ann, password={p.two_words()}, tenant={p.slug()}]\n"),
 in_answer("text.stack-trace", "ruby hash", TEXT_TYPE, lambda p: f'Parameters: {{"user"=>{{"name"=>"ann", "password"=>"{p.two_words()}"}}, "locale"=>"{p.keep("nb-NO")}"}}\n'),
 in_answer("text.stack-trace", "php dump", TEXT_TYPE, lambda p: f"Array\n(\n    [user] => ann\n    [passwd] => {p.two_words()}\n    [city] => {p.keep('Bergen-2')}\n)\n"),
 in_answer("text.stack-trace", "php serialised", TEXT_TYPE, lambda p: _serialised(p, p.two_words())),
 in_answer("text.data-uri", "json", HTML_TYPE, lambda p: f'<a href="data:application/json;base64,{b64(compact({"pwd": p.two_words()}))}" download="{p.slug()}.json">x</a>'),
 in_answer("text.vendor-key", "list", TEXT_TYPE, lambda p: f"sk-ant-api03-{p.token(93)}AA\nglpat-{p.key(20)}\ndop_v1_{p.hex(64)}\nname={p.slug()}\n"),
]  # fmt: skip

_PACKED: list[Case] = [
 in_post("multipart.field", "pin", _PART, lambda p: _part("adminPin", p.otp(5)) + _part("site", p.slug()) + "--bb--\r\n"),
 in_post("multipart.field", "json part", _PART, lambda p: _part("meta", compact({"zipPassword": p.two_words(), "n": p.slug()})) + "--bb--\r\n"),
 in_post("multipart.file", "env file", _PART, lambda p: _part("file", f"SMTP_HOST=mx\nSMTP_PASS={p.two_words()}\n", '; filename=".env"') + _part("site", p.slug()) + "--bb--\r\n"),
 in_post("multipart.odata", "batch", "multipart/mixed; boundary=b1", lambda p: f"--b1\r\nContent-Type: application/http\r\n\r\nPOST /Users HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{compact({'name': p.slug(), 'initialPassword': p.two_words()})}\r\n--b1--\r\n"),
 in_answer("stream.sse", "data", "text/event-stream", lambda p: f"event: auth\nid: {p.number()}\ndata: {compact({'pairing_pin': p.otp(6)})}\n\n"),
 in_answer("stream.sse", "lines", "text/event-stream", lambda p: f"data: {{\"n\":\"{p.slug()}\",\ndata: \"resumeSecret\":\"{p.key(32)}\"}}\n\n"),
 in_answer("coding.gzip", "json", JSON_TYPE, lambda p: gzip.compress(compact({"pass": p.two_words(), "n": p.slug()}).encode()), "gzip"),
 in_answer("coding.mislabelled", "gzip unsaid", JSON_TYPE, lambda p: gzip.compress(compact({"pass": p.two_words()}).encode())),
 in_answer("coding.charset", "utf-16", "text/plain; charset=utf-16", lambda p: _utf16(f"password: {p.two_words()}\nsite: {p.slug()}\n")),
 in_answer("binary.zip", "config", "application/zip", _zipped),
 in_answer("binary.protobuf", "login", "application/x-protobuf", lambda p: b"\x0a\x03ann\x12\x20" + p.key(32).encode()),
 after_login("echo.known", "log line", lambda p, s: f"user ann said {s} at {p.date()}", TEXT_TYPE),
 after_login("echo.known", "base64 in json", lambda p, s: json.dumps({"debug": b64(f"x:{s}:y"), "n": p.slug()}), JSON_TYPE),
 after_login("echo.known", "hex", lambda p, s: f"dump {s.encode().hex()} {p.slug()}", TEXT_TYPE),
]  # fmt: skip


CASES: list[Case] = [replace(case, form=f"clouds {case.form}", live=False) for case in (*_MARKUP, *_TEXTS, *_PACKED)]

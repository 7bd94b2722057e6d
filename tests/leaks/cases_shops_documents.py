"""Forms of shops, schools, clinics and works: what their documents, logs, streams and packed bodies hold."""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, JSON_TYPE, TEXT_TYPE, Case, after_login, in_answer, in_post
from tests.leaks.planter import b64, compact

_PART = "multipart/form-data; boundary=zz"


def _part(name: str, value: str, extra: str = "") -> str:
    return f'--zz\r\nContent-Disposition: form-data; name="{name}"{extra}\r\n\r\n{value}\r\n'


_MARKUP: list[Case] = [
 in_post("xml.element", "fhir", "application/fhir+xml", lambda p: f'<Parameters><parameter><name value="password"/><valueString value="{p.two_words()}"/></parameter><id value="{p.slug()}"/></Parameters>'),
 in_post("xml.element", "ews", "text/xml", lambda p: f"<soap:Body><Authenticate><strUserName>ann</strUserName><strPassword>{p.two_words()}</strPassword></Authenticate><id>{p.uuid()}</id></soap:Body>"),
 in_post("xml.element", "payment", "text/xml", lambda p: f"<paymentService merchantCode=\"{p.keep('SHOP_2')}\"><card><cardNumber>{p.card()}</cardNumber><cvc>{p.otp(3)}</cvc></card></paymentService>"),
 in_answer("xml.element", "connection", "application/xml", lambda p: f'<connectionStrings><add name="Main" connectionString="Data Source={p.keep("sql-2")};User Id=a;Pwd={p.two_words()}"/></connectionStrings>'),
 in_answer("xml.element", "setting", "application/xml", lambda p: f'<setting id="webdav.secret" default="true">{p.two_words()}</setting><setting id="lookandfeel.skin">{p.keep("skin.estuary2")}</setting>'),
 in_answer("xml.element", "entry", "application/xml", lambda p: f'<map><entry><string>truststorePassword</string><string>{p.two_words()}</string></entry><entry><string>region</string><string>{p.keep("north_2")}</string></entry></map>'),
 in_answer("xml.element", "keepass", "application/xml", lambda p: f'<Entry><String><Key>Title</Key><Value>{p.slug()}</Value></String><String><Key>Password</Key><Value ProtectInMemory="True">{p.two_words()}</Value></String></Entry>'),
 in_answer("xml.element", "android", "application/xml", lambda p: f'<map><string name="auth_secret">{p.two_words()}</string><string name="lang">{p.keep("nb_NO")}</string></map>'),
 in_answer("xml.element", "maven", "application/xml", lambda p: f"<server><id>{p.slug()}</id><username>ann</username><password>{p.two_words()}</password></server>"),
 in_answer("xml.element", "wlan profile", "application/xml", lambda p: f"<sharedKey><keyType>passPhrase</keyType><protected>false</protected><keyMaterial>{p.two_words()}</keyMaterial></sharedKey><name>{p.slug()}</name>"),
 in_answer("xml.cdata", "note", "text/xml", lambda p: f"<note><![CDATA[Passwort: {p.two_words()}]]></note><n>{p.slug()}</n>"),
 in_answer("xml.character-references", "hex", "text/xml", lambda p: "<r><secretWord>" + "".join(f"&#x{ord(c):x};" for c in p.two_words()) + f"</secretWord><n>{p.slug()}</n></r>"),
 in_post("xml.wsse", "digest", "text/xml", lambda p: f'<wsse:UsernameToken><wsse:Username>ann</wsse:Username><wsse:Password Type="x#PasswordDigest">{p.base64(20)}=</wsse:Password><wsse:Nonce>{p.base64(16)}</wsse:Nonce></wsse:UsernameToken><m>{p.slug()}</m>'),
 in_post("xml.rpc", "position", "text/xml", lambda p: f"<methodCall><methodName>auth.login</methodName><params><param><value><string>ann</string></value></param><param><value><string>{p.two_words()}</string></value></param></params></methodCall>"),
 in_answer("html.hidden", "sesskey", HTML_TYPE, lambda p: f'<input type="hidden" name="sesskey" value="{p.key(10)}"><input type="hidden" name="course" value="{p.number()}">'),
 in_answer("html.hidden", "form with a state", HTML_TYPE, lambda p: f"<form method=post action='/cb/{p.slug()}'><input name=code value={p.token(40)}><input name=state value={p.token(20)}></form>"),
 in_answer("html.hidden", "wifi card", HTML_TYPE, lambda p: f'<div class="row"><span class="label">WiFi password</span><span class="value">{p.two_words()}</span></div><span class="value">{p.keep("Shop-Guest")}</span>'),
 in_answer("html.hidden", "read only", HTML_TYPE, lambda p: f'<input readonly aria-label="Recovery key" value="{p.two_words()}"><input aria-label="City" value="{p.keep("Bergen-2")}">'),
 in_answer("html.hidden", "placeholder", HTML_TYPE, lambda p: f'<input placeholder="Enter API secret" value="{p.two_words()}"><input placeholder="City" value="{p.keep("Bergen-2")}">'),
 in_answer("html.meta", "nonce", HTML_TYPE, lambda p: f'<meta property="csp-nonce" nonce="{p.base64(16)}"><link rel=icon href="{p.keep("/img/fav_2.png")}">'),
 in_answer("html.meta", "data json", HTML_TYPE, lambda p: f"<div data-config='{compact({'shop': p.slug(), 'storefrontSecret': p.two_words()})}'></div>"),
 in_answer("html.script", "assignment", HTML_TYPE, lambda p: f"<script>var ajaxNonce = '{p.hex(10)}', page = 'cart_2'; shop.secret = \"{p.two_words()}\";</script><p>{p.slug()}</p>"),
 in_answer("html.script", "atob", HTML_TYPE, lambda p: f"<script>boot(JSON.parse(atob('{b64(compact({'pw': p.two_words()}))}')))</script><p>{p.slug()}</p>"),
 in_answer("html.comment", "todo", HTML_TYPE, lambda p: f"<!-- TODO remove: db password = {p.two_words()} --><h1>{p.slug()}</h1>"),
 in_answer("html.error-page", "list", HTML_TYPE, lambda p: f"<ul><li>User: ann</li><li>Initial password: <code>{p.two_words()}</code></li><li>Shop: {p.slug()}</li></ul>"),
 in_answer("html.error-page", "copy box", HTML_TYPE, lambda p: f"<p>Copy your new API token now. You will not see it again.</p><code>{p.token(40)}</code><p>{p.slug()}</p>"),
 in_answer("html.error-page", "heading", HTML_TYPE, lambda p: f"<h3>Temporary password</h3>\n<p class='mono'>{p.two_words()}</p>\n<h3>Store</h3><p>{p.keep('Bergen-2')}</p>"),
 in_answer("html.debug-page", "env", HTML_TYPE, lambda p: f"<pre>APP_ENV=local\nMAIL_PASSWORD={p.two_words()}\nAPP_KEY=base64:{p.base64(32)}=\nAPP_NAME={p.slug()}</pre>"),
]  # fmt: skip

_TEXTS: list[Case] = [
 in_answer("text.yaml", "esphome", "text/yaml", lambda p: f"wifi:\n  ssid: {p.keep('Shop-IoT')}\n  password: {p.two_words()}\nota:\n  - platform: esphome\n    password: \"{p.hex(32)}\"\n"),
 in_answer("text.yaml", "folded", "text/yaml", lambda p: f"admin_password: >-\n  {p.two_words()}\nname: {p.slug()}\n"),
 in_answer("text.yaml", "flow map", "text/yaml", lambda p: f"users: [{{name: ann, pass: '{p.two_words()}', city: {p.keep('Bergen-2')}}}]\n"),
 in_answer("text.yaml", "home assistant", "text/yaml", lambda p: f"# secrets.yaml\nshop_wifi: {p.two_words()}\nalarm_code: {p.otp(4)}\nzone_name: {p.slug()}\n"),
 in_answer("text.ini", "properties", TEXT_TYPE, lambda p: f"spring.mail.host={p.keep('mx-2')}\nspring.mail.password={p.two_words()}\n"),
 in_answer("text.ini", "php", TEXT_TYPE, lambda p: f"'default' => [\n  'host' => '{p.keep('db-2')}',\n  'password' => '{p.two_words()}',\n],\n"),
 in_answer("text.ini", "my.cnf", TEXT_TYPE, lambda p: f"[client]\nuser = ann\npassword = \"{p.password()}\"\nhost = {p.keep('db-2')}\n"),
 in_answer("text.ini", "htpasswd", TEXT_TYPE, lambda p: f"ann:$apr1${p.key(8)}${p.key(22)}\n# {p.slug()}\n"),
 in_answer("text.ini", "smb credentials", TEXT_TYPE, lambda p: f"username=ann\npassword={p.two_words()}\ndomain={p.keep('SHOP-2')}\n"),
 in_answer("text.ini", "chap secrets", TEXT_TYPE, lambda p: f"# client server secret IP\nann {p.keep('l2tpd-2')} \"{p.two_words()}\" *\n"),
 in_answer("text.ini", "ipsec secrets", TEXT_TYPE, lambda p: f"{p.keep('192.0.2.7')} %any : PSK \"{p.two_words()}\"\nann : EAP \"{p.two_words()}\"\n"),
 in_answer("text.ini", "juniper", TEXT_TYPE, lambda p: f"set system host-name {p.keep('sw-2')}\nset system login user ann authentication plain-text-password \"{p.two_words()}\"\nset snmp community {p.two_words()} authorization read-only\n"),
 in_answer("text.ini", "edge router", TEXT_TYPE, lambda p: f"system {{\n  host-name {p.keep('er-2')}\n  login {{\n    user ann {{\n      plaintext-password {p.two_words()}\n    }}\n  }}\n}}\n"),
 in_answer("text.ini", "freeradius", TEXT_TYPE, lambda p: f"client {p.keep('ap-2')} {{\n  secret = {p.two_words()}\n}}\nann Cleartext-Password := \"{p.two_words()}\"\n"),
 in_answer("text.ini", "asterisk", TEXT_TYPE, lambda p: f"[204]\ntype=friend\nsecret={p.two_words()}\ncontext={p.keep('shop-2')}\n"),
 in_answer("text.ini", "registry", TEXT_TYPE, lambda p: f'[HKEY_LOCAL_MACHINE\\SOFTWARE\\Shop]\n"DefaultUserName"="ann"\n"DefaultPassword"="{p.two_words()}"\n"Site"="{p.keep("Bergen-2")}"\n'),
 in_answer("text.ini", "rdp", TEXT_TYPE, lambda p: f"full address:s:{p.keep('ts-2.example')}\nusername:s:ann\npassword 51:b:{p.hex(80).upper()}\n"),
 in_answer("text.csv", "students", "text/csv", lambda p: f"Student;Class;Initial password\nAnn;{p.keep('7B-2026')};{p.two_words()}\nBo;{p.keep('7C-2026')};{p.two_words()}\n"),
 in_answer("text.csv", "quoted", "text/csv", lambda p: f'"Door","Code"\n"{p.keep("Store-2")}","{p.otp(5)}"\n'),
 in_answer("text.csv", "pipes", TEXT_TYPE, lambda p: f"| service | user | password |\n|---|---|---|\n| {p.keep('mail-2')} | ann | {p.two_words()} |\n"),
 in_answer("text.csv", "ascii table", TEXT_TYPE, lambda p: f"+------+----------+\n| user | secret |\n+------+----------+\n| {p.keep('ann-2')} | {p.two_words()} |\n+------+----------+\n"),
 in_post("text.telemetry", "amplitude", JSON_TYPE, lambda p: compact({"events": [{"event_type": p.keep("page_view2"), "event_properties": {"page_url": f"https://x.example/welcome?loginKey={p.key(32)}"}}]})),
 in_post("text.telemetry", "csp report", "application/csp-report", lambda p: compact({"csp-report": {"document-uri": f"https://x.example/join/{p.token(40)}", "blocked-uri": p.keep("https://evil2.example")}})),
 in_post("text.session-replay", "input event", JSON_TYPE, lambda p: compact({"events": [{"kind": "input", "selector": "form > input[name=passwd]", "text": p.two_words()}, {"kind": "scroll", "selector": p.keep("#list-2")}]})),
 in_answer("text.jwt", "in markdown", "text/markdown", lambda p: f"## {p.slug()}\n\n```\n{p.jwt()}\n```\n"),
 in_answer("text.sealed", "fernet", JSON_TYPE, lambda p: compact({"x": f"gAAAAAB{p.token(92)}==", "n": p.slug()})),
 in_answer("text.sealed", "vault", JSON_TYPE, lambda p: compact({"x": f"vault:v1:{p.base64(60)}", "n": p.slug()})),
 in_answer("text.pem", "openssh", TEXT_TYPE, lambda p: f"{p.slug()}\n-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(48)}\n{p.base64(48)}\n-----END OPENSSH PRIVATE KEY-----\n"),
 in_answer("text.pem", "pgp", TEXT_TYPE, lambda p: f"{p.slug()}\n-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{p.base64(48)}\n=ab12\n-----END PGP PRIVATE KEY BLOCK-----\n"),
 in_answer("text.jwk", "symmetric", JSON_TYPE, lambda p: compact({"keys": [{"kty": "oct", "alg": p.keep("HS256"), "k": p.token(43)}], "n": p.slug()})),
 in_answer("text.dsn", "redis", TEXT_TYPE, lambda p: f"cache rediss://:{p.two_words()}@r.example:6380/{p.keep('0?x=a2')}\n"),
 in_answer("text.dsn", "smtp", TEXT_TYPE, lambda p: f"MAILER_DSN=smtp://ann:{p.two_words()}@mx.example:587?n={p.keep('a2')}\n"),
 in_answer("text.dsn", "go mysql", TEXT_TYPE, lambda p: f"dsn: app:{p.two_words()}@tcp(db.example:3306)/{p.keep('shop_2')}?parseTime=true\n"),
 in_answer("text.dsn", "libpq", TEXT_TYPE, lambda p: f"host={p.keep('db-2')} user=ann password={p.two_words()} sslmode=require\n"),
 in_answer("text.otpauth", "grouped", HTML_TYPE, lambda p: f"<p>Can't scan? Enter this key:</p><code>{' '.join(p.base32(4) for _ in range(8))}</code><p>{p.slug()}</p>"),
 in_answer("text.recovery-codes", "plain", TEXT_TYPE, lambda p: f"Save these backup codes for {p.slug()}:\n  {p.otp(8)}\n  {p.otp(8)}\n  {p.otp(8)}\n"),
 in_answer("text.recovery-codes", "columns", TEXT_TYPE, lambda p: f"Emergency access codes\n{p.key(5).lower()}-{p.key(5).lower()}  {p.key(5).lower()}-{p.key(5).lower()}\nissued {p.date()}\n"),
 in_answer("text.jsonp", "call", "text/javascript", lambda p: f"/**/jQuery1_2({compact({'clerkPin': p.otp(5), 'n': p.slug()})})"),
 in_answer("text.xssi-prefix", "for loop", JSON_TYPE, lambda p: "for(;;);" + compact({"passwd": p.two_words(), "n": p.slug()})),
 in_answer("text.curl-echo", "httpie", TEXT_TYPE, lambda p: f"http -a ann:{p.two_words()} POST x.example/{p.slug()} X-Api-Auth:{p.key(32)}"),
 in_answer("text.curl-echo", "powershell", TEXT_TYPE, lambda p: f"Invoke-RestMethod -Uri https://x.example/{p.slug()} -Headers @{{ 'X-Shop-Auth' = '{p.key(32)}' }}"),
 in_answer("text.trace", "dump", TEXT_TYPE, lambda p: f"> GET /{p.slug()} HTTP/2\n> authorization: ShopKey {p.key(32)}\n> cookie: z={p.token(40)}\n< set-cookie: y={p.token(40)}; path=/\n"),
 in_answer("text.stack-trace", "node inspect", TEXT_TYPE, lambda p: f"Error: x\n  config: {{ auth: {{ username: 'ann', password: '{p.two_words()}' }}, url: '{p.keep('/v2/x')}' }}\n"),
 in_answer("text.stack-trace", "go struct", TEXT_TYPE, lambda p: f"panic: &main.Config{{User:\"ann\", Password:\"{p.two_words()}\", Shop:\"{p.slug()}\"}}\n"),
 in_answer("text.stack-trace", "java map", TEXT_TYPE, lambda p: f"params={{user=[ann], passwd=[{p.two_words()}], shop=[{p.slug()}]}}\n"),
 in_answer("text.stack-trace", "python repr", TEXT_TYPE, lambda p: f"User(id={p.number()}, name='ann', _secret='{p.two_words()}')\n"),
 in_answer("text.stack-trace", "var_dump", TEXT_TYPE, lambda p: f'array(2) {{\n  ["pass"]=>\n  string(12) "{p.two_words()}"\n  ["city"]=>\n  string(8) "{p.keep("Bergen-2")}"\n}}\n'),
 in_answer("text.stack-trace", "console", TEXT_TYPE, lambda p: f"login: ann\nPassword: {p.two_words()}\nWelcome to {p.slug()}\n"),
 in_answer("text.data-uri", "text", HTML_TYPE, lambda p: f'<a href="data:text/plain,password%3D{p.two_words()}">x</a><p>{p.slug()}</p>'),
 in_answer("text.vendor-key", "list", TEXT_TYPE, lambda p: f"AIza{p.token(35)}\nshpat_{p.hex(32)}\nkey-{p.hex(32)}\nnpm_{p.key(36)}\nname={p.slug()}\n"),
]  # fmt: skip

_PACKED: list[Case] = [
 in_post("multipart.field", "password", _PART, lambda p: _part("confirm_pw", p.two_words()) + _part("shop", p.slug()) + "--zz--\r\n"),
 in_post("multipart.field", "form part", _PART, lambda p: _part("params", f"a=1&passwd={p.two_words()}&n={p.slug()}") + "--zz--\r\n"),
 in_post("multipart.file", "csv", _PART, lambda p: _part("upload", f"clerk,pin\nann,{p.otp(5)}\n", '; filename="clerks.csv"\r\nContent-Type: text/csv') + _part("shop", p.slug()) + "--zz--\r\n"),
 in_post("multipart.base64", "part", _PART, lambda p: _part("cfg", b64(f"password={p.two_words()}"), '\r\nContent-Transfer-Encoding: base64') + _part("shop", p.slug()) + "--zz--\r\n"),
 in_answer("stream.sse", "plain", "text/event-stream", lambda p: f"event: otp\ndata: your code: {p.otp()}\nid: {p.number()}\n\n"),
 in_answer("stream.sse", "form", "text/event-stream", lambda p: f"data: user=ann&pass={p.two_words()}&n={p.slug()}\n\n"),
 in_answer("coding.deflate", "json", JSON_TYPE, lambda p: zlib.compress(compact({"pass": p.two_words(), "n": p.slug()}).encode()), "deflate"),
 in_answer("coding.gzip", "base64 of gzip", JSON_TYPE, lambda p: compact({"blob": b64(gzip.compress(compact({"pass": p.two_words()}).encode())), "n": p.slug()})),
 in_answer("coding.charset", "latin", "text/plain; charset=iso-8859-1", lambda p: f"Kennwort für Müller: {p.two_words()}\nort: {p.slug()}\n".encode("latin-1")),
 in_answer("binary.msgpack", "map", "application/msgpack", lambda p: b"\x81\xa4pass\xd9\x20" + p.key(32).encode()),
 after_login("echo.known", "sentence", lambda p, s: f"<p>Falsch: {s} ({p.slug()})</p>", HTML_TYPE),
 after_login("echo.known", "in a url", lambda p, s: json.dumps({"u": f"https://x.example/?q={quote(s)}&n={p.slug()}"}), JSON_TYPE),
]  # fmt: skip

CASES: list[Case] = [replace(case, form=f"shops {case.form}", live=False) for case in (*_MARKUP, *_TEXTS, *_PACKED)]

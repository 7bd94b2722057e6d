"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: forms, markup and text."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    Plant,
    in_answer,
    in_json,
    in_json_post,
    in_post,
)
from tests.leaks.planter import b64, compact


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


def _page(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(
        place, form, HTML_TYPE, lambda p: f"<html><body><h1>{p.keep('Batches of today')}</h1>{content(p)}</body></html>"
    )


def _xml(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, "application/xml", lambda p: f"<?xml version='1.0'?><r>{content(p)}</r>")


def _form(form: str, content: Plant[str]) -> Case:
    return in_post("form.key", form, FORM_TYPE, content)


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

_B = "multipart/form-data; boundary=aB7"


def _part(name: str, value: str, more: str = "") -> str:
    return f'--aB7\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n'


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

_MARKUP = [
    _xml(
        "xml.element",
        "zugang",
        lambda p: f"<zugang><kennung>mk</kennung><pin>{p.otp(5)}</pin><ort>{p.keep('Fulda')}</ort></zugang>",
    ),
    _xml(
        "xml.element",
        "setting with a name",
        lambda p: (
            f'<setting name="SmtpPasswort" serializeAs="String"><value>{p.pet()}</value></setting><setting name="SmtpHost"><value>{p.keep("mx.brew.example")}</value></setting>'
        ),
    ),
    _xml(
        "xml.element",
        "tomcat users",
        lambda p: f'<user username="{p.keep("brewer")}" password="{p.two_words()}" roles="manager-gui"/>',
    ),
    _xml(
        "xml.element",
        "column of a table",
        lambda p: (
            f"<row><col n='user'>mk</col><col n='passwort'>{p.pet()}</col><col n='ort'>{p.keep('Suhl')}</col></row>"
        ),
    ),
    _xml(
        "xml.element",
        "server of maven",
        lambda p: (
            f"<server><id>{p.keep('brew-releases')}</id><username>ci</username><password>{p.dashed()}</password></server>"
        ),
    ),
    _xml(
        "xml.element",
        "datev token",
        lambda p: f"<Auth art='Bearer'>{p.token(40)}</Auth><Mandant>{p.keep('10023')}</Mandant>",
    ),
    _xml(
        "xml.cdata",
        "connection",
        lambda p: f"<conn><![CDATA[Server=sql1;Database={p.keep('Sud')};User=app;Password={p.human()};]]></conn>",
    ),
    _xml(
        "xml.cdata",
        "token alone",
        lambda p: f"<Sitzung><![CDATA[{p.hex(32)}]]></Sitzung><Ort><![CDATA[{p.keep('Fulda')}]]></Ort>",
    ),
    _xml(
        "xml.character-references",
        "key in references",
        lambda p: f"<apiKey>{''.join(f'&#x{ord(c):x};' for c in p.key(24))}</apiKey>",
    ),
    in_post(
        "xml.wsse",
        "elster header",
        "text/xml",
        lambda p: (
            f"<S:Envelope xmlns:S='x'><S:Header><Anmeldung><Benutzer>mk</Benutzer><Kennwort>{p.pet()}</Kennwort></Anmeldung></S:Header><S:Body><Nr>{p.keep('4711-0815')}</Nr></S:Body></S:Envelope>"
        ),
    ),
    in_post(
        "xml.wsse",
        "sap logon",
        "text/xml",
        lambda p: (
            f"<e:Envelope xmlns:e='x'><e:Body><Logon><SystemId>{p.keep('P01')}</SystemId><User>MK</User><Pwd>{p.human()}</Pwd></Logon></e:Body></e:Envelope>"
        ),
    ),
    in_answer(
        "xml.wsse",
        "ticket in an answer",
        "text/xml",
        lambda p: (
            f"<e:Envelope xmlns:e='x'><e:Body><LoginResponse><LoginResult>{p.hex(32)}</LoginResult><Lang>{p.keep('de-AT')}</Lang></LoginResponse></e:Body></e:Envelope>"
        ),
    ),
    in_post(
        "xml.rpc",
        "signOn",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>carrier.signOn</methodName><params><param><value>mk</value></param><param><value>{p.two_words()}</value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "session first",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>batch.list</methodName><params><param><value><string>{p.hex(32)}</string></value></param><param><value>{p.keep('Tal-1')}</value></param></params></methodCall>"
        ),
    ),
    _page(
        "html.hidden",
        "form of a chemist",
        lambda p: (
            f"<input type=hidden name=sessKey value={p.hex(32)}><input type=hidden name=pzn value={p.keep('04114918')}>"
        ),
    ),
    _page(
        "html.hidden",
        "definition of access",
        lambda p: f"<dl><dt>Benutzer</dt><dd>{p.keep('lodge4')}</dd><dt>Passwort</dt><dd>{p.pet()}</dd></dl>",
    ),
    _page(
        "html.hidden",
        "table of doors",
        lambda p: (
            f"<table><tr><th>Tür</th><th>Code</th></tr><tr><td>{p.keep('Skikeller')}</td><td>{p.otp(6)}</td></tr></table>"
        ),
    ),
    _page(
        "html.hidden",
        "textarea of a key",
        lambda p: (
            f"<label>API-Schlüssel</label><textarea readonly>{p.key(40)}</textarea><p>{p.keep('Keep it safe.')}</p>"
        ),
    ),
    _page(
        "html.meta",
        "json in an attribute",
        lambda p: f"<brew-app config='{compact({'apiToken': p.token(32), 'site': p.keep('Tal-1')})}'></brew-app>",
    ),
    _page(
        "html.meta",
        "turbo",
        lambda p: (
            f'<turbo-cable-stream-source channel="{p.keep("Turbo::StreamsChannel")}" signed-stream-name="{b64(compact("brew:" + p.key(20)))}--{p.hex(64)}"></turbo-cable-stream-source>'
        ),
    ),
    _page(
        "html.meta",
        "stimulus values",
        lambda p: (
            f'<div data-controller="pay" data-pay-client-secret-value="{p.key(48)}" data-pay-amount-value="{p.keep("129.90")}"></div>'
        ),
    ),
    _page(
        "html.error-page",
        "sentence about a token",
        lambda p: f"<p>The token {p.token(32)} has been revoked. See {p.keep('error 41-7')}.</p>",
    ),
    _page(
        "html.error-page",
        "values of a form",
        lambda p: (
            f"<table><tr><td>username</td><td>mk</td></tr><tr><td>kennwort</td><td>{p.human()}</td></tr><tr><td>ort</td><td>{p.keep('Suhl')}</td></tr></table>"
        ),
    ),
    in_json(
        "html.error-page",
        "invalid value",
        lambda p: {
            "message": f"Value '{p.pet()}' for property 'adminPassword' is too weak",
            "code": p.keep("PWD_WEAK"),
        },
    ),
    in_json(
        "html.error-page",
        "spring binding",
        lambda p: {
            "defaultMessage": p.keep("must match"),
            "arguments": [{"code": "kennwort"}],
            "field": "kennwort",
            "rejectedValue": p.pet(),
        },
    ),
]

_DEBUG = [
    _text(
        "html.debug-page",
        "docker inspect",
        lambda p: json.dumps([{"Config": {"Env": [f"BREW_PW={p.pet()}", f"TZ={p.keep('Europe/Graz')}"]}}]),
    ),
    _text(
        "html.debug-page",
        "python dict",
        lambda p: (
            f"settings = {{'EMAIL_HOST': '{p.keep('mx.brew.example')}', 'EMAIL_HOST_PASSWORD': '{p.two_words()}'}}\n"
        ),
    ),
    _text(
        "html.debug-page",
        "elixir",
        lambda p: f'config :brew, Brew.Repo,\n  username: "{p.keep("brew_app")}",\n  password: "{p.pet()}"\n',
    ),
    _text(
        "html.debug-page",
        "csharp",
        lambda p: f"BrewOptions {{ Host = {p.keep('mx.brew.example')}, ApiSecret = {p.key(30)}, Retry = 3 }}",
    ),
    _text(
        "html.debug-page",
        "hcl",
        lambda p: f'resource "brew" "x" {{\n  region = "{p.keep("alps-1")}"\n  admin_password = "{p.human()}"\n}}\n',
    ),
    in_answer(
        "text.yaml",
        "home assistant secrets",
        "application/yaml",
        lambda p: f"wifi_lodge: {p.two_words()}\nmqtt_kennwort: {p.pet()}\nlatitude: {p.keep('47.2692')}\n",
    ),
    in_answer(
        "text.yaml",
        "ansible",
        "text/yaml",
        lambda p: (
            f'- name: {p.keep("Create the brewer")}\n  mysql_user:\n    name: brew\n    password: "{p.human()}"\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "esphome",
        "text/yaml",
        lambda p: (
            f'api:\n  encryption:\n    key: "{p.base64(32)}="\nota:\n  password: {p.hex(32)}\nboard: {p.keep("esp32dev")}\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "netplan",
        "text/yaml",
        lambda p: (
            f'wifis:\n  wlan0:\n    access-points:\n      "{p.keep("Lodge-A")}":\n        password: "{p.phrase()}"\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "list of credentials",
        "text/yaml",
        lambda p: (
            f"credentials:\n  - user: mk\n    secret: {p.dashed()}\n  - user: tj\n    secret: {p.pet()}\nsite: {p.keep('tal-1')}\n"
        ),
    ),
    _text(
        "text.ini",
        "my.cnf",
        lambda p: f"[client]\nuser=brew\npassword='{p.human()}'\nhost={p.keep('db1.brew.example')}\n",
    ),
    _text(
        "text.ini",
        "systemd",
        lambda p: (
            f'[Service]\nEnvironment="BREW_TOKEN={p.token(30)}" "TZ=UTC"\nExecStart={p.keep("/usr/bin/brewd --site tal-1")}\n'
        ),
    ),
    _text(
        "text.ini",
        "asterisk",
        lambda p: f"[lodge4]\ntype=friend\nsecret={p.pet()}\ncontext={p.keep('from-internal')}\n",
    ),
    _text(
        "text.ini",
        "registry",
        lambda p: (
            f'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Brew]\n"DefaultPassword"="{p.two_words()}"\n"Site"="{p.keep("Tal-1")}"\n'
        ),
    ),
    _text(
        "text.ini",
        "openvpn",
        lambda p: f"remote {p.keep('vpn.brew.example')} 1194\n<auth-user-pass>\nmk\n{p.human()}\n</auth-user-pass>\n",
    ),
    _text(
        "text.ini",
        "freeradius",
        lambda p: f"client lodge {{\n  ipaddr = {p.keep('10.2.0.0/24')}\n  secret = {p.dashed()}\n}}\n",
    ),
    _text(
        "text.ini",
        "mikrotik",
        lambda p: f"/ppp secret add name=mk password={p.pet()} service=l2tp profile={p.keep('lodge-profile')}\n",
    ),
    _text(
        "text.ini",
        "fortigate",
        lambda p: f"config vpn ipsec\n  set remote-gw {p.keep('203.0.113.9')}\n  set psksecret ENC {p.base64(40)}\n",
    ),
    in_answer(
        "text.csv",
        "hotel guests",
        "text/csv",
        lambda p: f"Zimmer,Gast,WLAN-Passwort\n{p.keep('Zi-104')},Lang,{p.pet()}\n",
    ),
    in_answer(
        "text.csv",
        "mot de passe",
        "text/csv",
        lambda p: f"Identifiant;Mot de passe;Ville\nmk;{p.human()};{p.keep('Vannes')}\n",
    ),
    in_answer(
        "text.csv",
        "device list",
        "text/csv",
        lambda p: f"serial,mac,admin_pw,model\n{p.keep('SN-4410')},00:11,{p.two_words()},{p.keep('RB4011')}\n",
    ),
    _text(
        "text.csv",
        "space aligned",
        lambda p: f"NAME      TOKEN                             AGE\n{p.keep('tal-1')}     {p.token(32)}  4d\n",
    ),
    _text(
        "text.csv",
        "box table",
        lambda p: f"| user | pin  | room |\n|------|------|------|\n| mk   | {p.otp(4)} | {p.keep('R-17')} |\n",
    ),
]

_TELL = [
    in_json_post(
        "text.telemetry",
        "sentry extra",
        lambda p: {
            "extra": {"arguments": ["login", "mk", p.human()], "sys.argv": ["brew", "--pw", p.pet()]},
            "release": p.keep("brew@7.1.0"),
        },
    ),
    in_json_post(
        "text.telemetry",
        "fetch breadcrumb",
        lambda p: {
            "breadcrumbs": [
                {"category": "fetch", "data": {"url": f"/api/reset?token={p.token(30)}", "status_code": 200}}
            ],
            "env": p.keep("lodge"),
        },
    ),
    in_json_post(
        "text.telemetry",
        "log line",
        lambda p: {
            "streams": [
                {
                    "stream": {"app": p.keep("brewd")},
                    "values": [["1770000000", f"mqtt connect user=tank password={p.pet()}"]],
                }
            ]
        },
    ),
    in_json_post(
        "text.telemetry",
        "rum resource",
        lambda p: {
            "resource": {"url": f"https://p.example/s/{p.token(32)}/view", "type": p.keep("xhr")},
            "view": {"id": p.uuid()},
        },
    ),
    in_json_post(
        "text.session-replay",
        "typed value",
        lambda p: {"type": "input", "target": {"tag": "INPUT", "name": "passwort"}, "value": p.pet(), "at": p.date()},
    ),
    in_json_post(
        "text.session-replay",
        "cypress step",
        lambda p: {"cmd": "type", "selector": "[data-cy=pin]", "text": p.otp(4), "next": p.keep(".btn-go")},
    ),
    in_json_post(
        "text.session-replay",
        "gherkin",
        lambda p: {"step": f'When I fill in "Kennwort" with "{p.pet()}"', "then": p.keep("Then I see the batches")},
    ),
    in_json("text.jwt", "as a name of a file", lambda p: {"file": f"export-{p.jwt()}.zip", "n": p.number()}),
    in_json("text.jwt", "in an array of pieces", lambda p: {"pieces": p.jwt().split("."), "n": p.number()}),
    _text("text.jwt", "in a cookie string", lambda p: f"lang=de; sid2={p.jwt()}; theme={p.keep('hops')}"),
    in_json(
        "text.sealed", "asp net data protection", lambda p: {"blob": f"CfDJ8{p.token(150)}", "page": p.keep("batch-3")}
    ),
    in_json(
        "text.sealed",
        "laravel payload",
        lambda p: {
            "x": b64(compact({"iv": p.base64(16), "value": p.base64(48), "mac": p.hex(64), "tag": ""})),
            "v": p.keep("11.2"),
        },
    ),
    in_json("text.sealed", "kms blob", lambda p: {"note": f"AQICAH{p.base64(90)}", "region": p.keep("eu-west-1")}),
    in_json(
        "text.pem",
        "pgp of a brewery",
        lambda p: {
            "k": f"-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{p.base64(90)}\n-----END PGP PRIVATE KEY BLOCK-----",
            "uid": p.keep("kanzlei-2026"),
        },
    ),
    in_json(
        "text.pem", "pkcs12", lambda p: {"p12Base64": "MIIKYQIBAzCCCi" + p.base64(90), "alias": p.keep("elster-2026")}
    ),
    in_json(
        "text.dsn",
        "amqp of a brewery",
        lambda p: {"broker": f"amqps://brew:{p.pet()}@mq.brew.example:5671/{p.keep('tanks')}"},
    ),
    in_json(
        "text.dsn",
        "smtp of a brewery",
        lambda p: {
            "mailer": f"smtp://post%40brew.example:{p.two_words()}@mx.brew.example:587?tls={p.keep('starttls')}"
        },
    ),
    in_json(
        "text.dsn",
        "snowflake",
        lambda p: {"url": f"snowflake://brew:{p.dashed()}@ab12345/{p.keep('BATCHES')}?warehouse=WH"},
    ),
    in_json(
        "text.dsn",
        "mqtt",
        lambda p: {"mqtt": f"mqtt://tank7:{p.pet()}@10.2.0.9:1883", "topic": p.keep("brew/tank7/temp")},
    ),
    in_json(
        "text.otpauth",
        "seed by name",
        lambda p: {"totpSecretBase32": p.base32(32), "period": 30, "issuer": p.keep("BrewOS")},
    ),
    in_json(
        "text.otpauth",
        "clave manual",
        lambda p: {"claveManual": p.base32(32), "digitos": 6, "emisor": p.keep("Cervezas")},
    ),
    in_json(
        "text.recovery-codes",
        "wiederherstellung",
        lambda p: {"wiederherstellungsCodes": [p.recovery(), p.recovery()], "app": p.keep("FreeOTP")},
    ),
    in_json(
        "text.recovery-codes",
        "codici di backup",
        lambda p: {"codiciBackup": [p.otp(8), p.otp(8)], "lingua": p.keep("it-CH")},
    ),
    in_json(
        "text.recovery-codes",
        "codigos de respaldo",
        lambda p: {"codigosDeRespaldo": f"{p.otp(8)} {p.otp(8)}", "idioma": p.keep("es-AR")},
    ),
    _text(
        "text.curl-echo",
        "bearer",
        lambda p: f'curl "{p.keep("https://api.brew.example/v1/batches")}" -H "Authorization: Bearer {p.token(40)}"',
    ),
    _text(
        "text.curl-echo",
        "netrc style",
        lambda p: f"curl --user 'mk:{p.human()}' {p.keep('https://api.brew.example/v1')}",
    ),
    _text(
        "text.curl-echo",
        "ldapsearch",
        lambda p: f"ldapsearch -x -D cn=brew -w {p.pet()} -b {p.keep('dc=brew,dc=example')}",
    ),
    _text(
        "text.curl-echo",
        "mosquitto",
        lambda p: f"mosquitto_sub -h {p.keep('mq.brew.example')} -u tank7 -P {p.pet()} -t brew/#",
    ),
    in_json(
        "text.trace",
        "echo of headers",
        lambda p: {
            "headers": {"x-brew-token": p.hex(40), "x-brew-site": p.keep("tal-1"), "cookie": f"BREW={p.token(30)}"}
        },
    ),
    _text(
        "text.stack-trace",
        "typeerror",
        lambda p: (
            f"TypeError: cannot read 'id'\n    at login (user='mk', password='{p.pet()}')\n    at {p.keep('/srv/brew/app.js:41:7')}"
        ),
    ),
    _text(
        "text.stack-trace",
        "django",
        lambda p: f"Local vars\n\tkennwort\t'{p.human()}'\n\tuser\t<User: {p.keep('brewer-7')}>\n",
    ),
    _text(
        "text.stack-trace",
        "log with json",
        lambda p: f"ERROR {p.keep('BrewSync')} failed: {compact({'apiKey': p.hex(32), 'try': 3})}",
    ),
    in_json(
        "text.data-uri",
        "vcard with wifi",
        lambda p: {
            "qr": "data:text/plain," + quote(f"WIFI:T:WPA;S:Lodge;P:{p.two_words()};;"),
            "alt": p.keep("guest wifi"),
        },
    ),
    in_json(
        "text.data-uri",
        "env",
        lambda p: {
            "href": f"data:text/plain;base64,{b64('BREW_PW=' + p.pet() + chr(10) + 'TZ=UTC' + chr(10))}",
            "name": p.keep("brew.env"),
        },
    ),
    in_json(
        "text.vendor-key",
        "unknown vendor",
        lambda p: {"example": f"brw_sk_{p.key(36)}", "docs": p.keep("brw_sk_prefix")},
    ),
    in_json(
        "text.vendor-key",
        "key id and secret",
        lambda p: {"line": f"BREWKEY{p.upper(12)}:{p.key(40)}", "n": p.keep("line-7")},
    ),
    in_json(
        "text.jwk",
        "okp of a brewery",
        lambda p: {
            "jwk": {
                "kty": "OKP",
                "crv": "X25519",
                "d": p.token(43),
                "x": p.keep("hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"),
            }
        },
    ),
]

CASES: list[Case] = [*_FORMS, *_PARTS, *_MARKUP, *_DEBUG, *_TELL]

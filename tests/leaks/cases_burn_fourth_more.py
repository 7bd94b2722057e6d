"""Cases of burn, fourth batch, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_json_post
from tests.leaks.moors_parts import page, posted, text, whole

_SSE = "text/event-stream"

CASES: list[Case] = [
    page(
        "text.otpauth",
        "burn fourth dl",
        lambda p: (
            f"<dl><dt>Secret key (Base32)</dt><dd>{p.base32(32)}</dd><dt>Account</dt><dd>{p.keep('burn:ada')}</dd></dl>"
        ),
    ),
    whole(
        "text.otpauth",
        "burn fourth parts",
        lambda p: {
            "totp": {"seed": p.hex(40), "algorithm": p.keep("SHA-256"), "period": 30},
            "issuer": p.keep("Burn Works"),
        },
    ),
    page(
        "text.recovery-codes",
        "burn fourth table",
        lambda p: (
            f"<h3>Emergency codes</h3><table><tr><td>1</td><td>{p.digits(8)}</td></tr><tr><td>2</td><td>{p.recovery()}</td></tr></table><p>{p.keep('Store them safely')}</p>"
        ),
    ),
    page(
        "text.recovery-codes",
        "burn fourth pre",
        lambda p: (
            f"<h4>Codes de secours</h4><pre>{p.digits(8)}\n{p.digits(8)}\n{p.digits(8)}</pre><p>{p.keep('Gardez-les')}</p>"
        ),
    ),
    text(
        "text.recovery-codes",
        "burn fourth mail",
        lambda p: (
            f"Hi Ada,\n\nhere are your backup codes. {p.keep('Each works once.')}\n\n  {p.digits(4)} {p.digits(4)}\n  {p.digits(4)} {p.digits(4)}\n\nThe Burn team\n"
        ),
    ),
    whole(
        "text.recovery-codes",
        "burn fourth grid card",
        lambda p: {
            "tanList": [{"index": 1, "tan": p.otp(6)}, {"index": 2, "tan": p.otp(6)}],
            "card": p.keep("grid-card-b"),
        },
    ),
    page(
        "html.error-page",
        "burn fourth laravel",
        lambda p: (
            f"<div>SQLSTATE[HY000] [1045] Access denied for user 'ada'@'{p.keep('10.0.0.9')}' (using password: {p.keep('YES')})</div><pre>'password' =&gt; '{p.pet()}',</pre>"
        ),
    ),
    page(
        "html.error-page",
        "burn fourth url echo",
        lambda p: (
            f"<p>The page <code>/account/reset/{p.key(32)}</code> could not be found.</p><p>{p.keep('Error 404-B')}</p>"
        ),
    ),
    page(
        "html.error-page",
        "burn fourth expired",
        lambda p: f"<p>Code {p.otp(6)} is not valid for sign-in. {p.keep('Try again in 30 seconds')}</p>",
    ),
    page(
        "html.comment",
        "burn fourth config",
        lambda p: f"<!-- build: db=mysql://ada:{p.pet()}@db/x --><h1>{p.keep('Spring fires')}</h1>",
    ),
    page(
        "html.meta",
        "burn fourth token names",
        lambda p: (
            f'<meta name="x-csrf" content="{p.token(40)}"><meta name="theme-color" content="{p.keep("#112233")}">'
        ),
    ),
    page(
        "html.hidden",
        "burn fourth vue props",
        lambda p: f'<app-root :user=\'{{"apiToken":"{p.key(40)}","name":"{p.keep("Ada B")}"}}\'></app-root>',
    ),
    in_json_post(
        "text.telemetry",
        "burn fourth hotjar",
        lambda p: {"page": f"https://burn.example/invite/{p.key(22)}", "device": p.keep("tablet-wide")},
    ),
    posted(
        "text.telemetry",
        "burn fourth datadog",
        lambda p: {
            "view": {
                "url": f"https://burn.example/s?access_code={p.key(16)}",
                "referrer": f"https://idp.burn.example/cb?code={p.key(40)}&state={p.key(24)}",
            },
            "service": p.keep("burn-web"),
        },
    ),
    posted(
        "text.telemetry",
        "burn fourth rollbar",
        lambda p: {
            "access_token": p.hex(32),
            "data": {
                "environment": p.keep("canary"),
                "body": {"message": {"body": f"login failed with password {p.human()}"}},
            },
        },
    ),
    posted(
        "text.session-replay",
        "burn fourth smartlook",
        lambda p: {
            "type": "input_change",
            "el": {"tag": "INPUT", "name": "pwd_confirm"},
            "val": p.two_words(),
            "page": p.keep("/register/step-2"),
        },
    ),
    text(
        "text.ini",
        "burn fourth vpnc",
        lambda p: (
            f"IPSec gateway {p.keep('vpn4.burn.example')}\nIPSec ID burn\nIPSec secret {p.two_words()}\nXauth username ada\nXauth password {p.pet()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn fourth radsec",
        lambda p: f"authserver {p.keep('10.0.0.8')}:1812\nradius_secret {p.pet()}\nacctserver 10.0.0.8\n",
    ),
    text(
        "text.ini",
        "burn fourth zabbix",
        lambda p: f"Server={p.keep('10.0.0.3')}\nTLSPSKIdentity=PSK 001\nDBPassword={p.pet()}\nTLSPSKFile=/etc/psk\n",
    ),
    text(
        "text.ini",
        "burn fourth odoo",
        lambda p: (
            f"[options]\nadmin_passwd = {p.two_words()}\ndb_password = {p.pet()}\naddons_path = {p.keep('/mnt/extra-addons')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn fourth gitlab rb",
        lambda p: (
            f"external_url '{p.keep('https://git.burn.example')}'\ngitlab_rails['smtp_password'] = \"{p.human()}\"\ngitlab_rails['initial_root_password'] = \"{p.two_words()}\"\n"
        ),
    ),
    text(
        "text.ini",
        "burn fourth nextcloud php",
        lambda p: (
            f"<?php $CONFIG = array ('dbname' => '{'cloud4'}', 'dbpassword' => '{p.pet()}', 'secret' => '{p.key(48)}', 'passwordsalt' => '{p.key(30)}');"
        ),
    ),
    text(
        "text.ini",
        "burn fourth joomla",
        lambda p: (
            f"public $host = '{p.keep('db9.burn.example')}';\npublic $password = '{p.pet()}';\npublic $secret = '{p.key(16)}';\n"
        ),
    ),
    text(
        "text.ini",
        "burn fourth sendgrid",
        lambda p: f"mail.transport={p.keep('sendgrid')}\nmail.key=SG.{p.token(22)}.{p.token(43)}\n",
    ),
    text(
        "text.ini",
        "burn fourth tasmota",
        lambda p: (
            f"Backlog SSId1 {p.keep('BurnIoT')}; Password1 {p.two_words()}; MqttUser ada; MqttPassword {p.pet()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn fourth arduino",
        lambda p: (
            f'#define WIFI_SSID "{p.keep("BurnLab 2")}"\n#define WIFI_PASS "{p.phrase()}"\nconst char* apiKey = "{p.key(24)}";\n'
        ),
    ),
    text(
        "text.ini",
        "burn fourth vault policy",
        lambda p: (
            f'storage "postgresql" {{\n  connection_url = "postgres://vault:{p.pet()}@db/{p.keep("vaultdb")}"\n}}\nseal "transit" {{\n  token = "hvs.{p.token(24)}"\n}}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn fourth tailscale",
        lambda p: f"$ sudo tailscale up --authkey tskey-auth-{p.key(12)}-{p.key(30)} --hostname {p.keep('gate-4')}\n",
    ),
    text(
        "text.curl-echo",
        "burn fourth argocd",
        lambda p: (
            f"$ argocd admin initial-password -n argocd\n{p.key(16)}\n\n {p.keep('This password must be only used for first time login')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn fourth gitlab root",
        lambda p: (
            f"# grep Password: /etc/gitlab/initial_root_password\nPassword: {p.base64(32)}=\n# gitlab-rake {p.keep('gitlab:env:info')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn fourth rundeck",
        lambda p: (
            f"+ curl -s -H 'X-Rundeck-Auth-Token: {p.key(32)}' {p.keep('https://rd.burn.example/api/41/projects')}\n+ jq .\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn fourth sftp batch",
        lambda p: f"open sftp://ada:{p.pet()}@10.0.0.4/\nput {p.keep('report_0414.csv')}\nexit\n",
    ),
    text(
        "text.curl-echo",
        "burn fourth winscp",
        lambda p: f'open ftp://ada@10.0.0.4 -password="{p.human()}" -hostkey=*\nput {p.keep("C:/x/report.csv")}\n',
    ),
    text(
        "text.curl-echo",
        "burn fourth robocopy",
        lambda p: (
            f"New-PSDrive -Name Z -Root \\\\nas\\x -Credential (New-Object PSCredential 'ada',(ConvertTo-SecureString '{p.pet()}' -AsPlainText -Force))\nrobocopy {p.keep('D:/data')} Z: /MIR\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn fourth expect tcl",
        lambda p: f'set password "{p.human()}"\nset host {p.keep("sw9.burn.example")}\nspawn telnet $host\n',
    ),
    text(
        "text.curl-echo",
        "burn fourth python getpass",
        lambda p: (
            f">>> import os\n>>> os.environ['BURN_API_KEY']\n'{p.key(32)}'\n>>> os.environ['HOME']\n'{p.keep('/home/ada')}'\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn fourth julia",
        lambda p: f'julia> ENV["GITHUB_TOKEN"]\n"{p.key(40)}"\njulia> VERSION\nv"{p.keep("1.11.2")}"\n',
    ),
    text(
        "text.curl-echo",
        "burn fourth redis cli",
        lambda p: (
            f'127.0.0.1:6379> CONFIG GET requirepass\n1) "requirepass"\n2) "{p.pet()}"\n127.0.0.1:6379> GET cart:41\n"{p.keep("three hoses")}"\n'
        ),
    ),
]

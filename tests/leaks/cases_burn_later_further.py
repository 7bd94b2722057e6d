"""Cases of burn, third batch: settings and transcripts again, part 3."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import page, text, whole

CASES: list[Case] = [
    text(
        "text.curl-echo",
        "burn later junos",
        lambda p: (
            f'ada@fw> show configuration | display set\nset system root-authentication encrypted-password "$6${p.key(8)}${p.key(86)}"\nset security ike policy p1 pre-shared-key ascii-text "{p.pet()}"\nset system host-name {p.keep("fw-south")}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn later huawei",
        lambda p: (
            f"[SW1-aaa]local-user ada password irreversible-cipher {p.password()}\n[SW1]sysname {p.keep('SW-HALL-2')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later mikrotik export",
        lambda p: (
            f'/user add name=ada password="{p.human()}" group={p.keep("full")}\n/ip ipsec identity add secret={p.pet()} peer={p.keep("peer-graz")}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn later at pin",
        lambda p: f'AT+CPIN="{p.otp(4)}"\nOK\nAT+CGDCONT=1,"IP","{p.keep("iot.burn.example")}"\n',
    ),
    text(
        "text.curl-echo",
        "burn later sip register",
        lambda p: (
            f'REGISTER sip:burn.example SIP/2.0\nAuthorization: Digest username="2041", realm="{p.keep("burn.example")}", nonce="{p.hex(32)}", response="{p.hex(32)}"\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn later node repl",
        lambda p: f"> process.env.SESSION_SECRET\n'{p.key(32)}'\n> process.env.NODE_ENV\n'{p.keep('staging-two')}'\n",
    ),
    text(
        "text.curl-echo",
        "burn later rails console",
        lambda p: (
            f"irb> User.find(4).update!(password: '{p.human()}', locale: '{p.keep('fr-BE')}')\n=> true\nirb> ENV['SECRET_KEY_BASE']\n=> \"{p.hex(128)}\"\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later django shell",
        lambda p: (
            f">>> u.set_password('{p.human()}')\n>>> u.save()\n>>> settings.SECRET_KEY\n'{p.key(50)}'\n>>> u.city\n'{p.keep('Salzburg')}'\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later printenv",
        lambda p: f"$ printenv DB_PASS\n{p.pet()}\n$ printenv SHELL\n{p.keep('/usr/bin/zsh')}\n",
    ),
    text(
        "text.curl-echo",
        "burn later echo var",
        lambda p: f"$ echo $API_TOKEN\n{p.key(32)}\n$ echo $HOSTNAME\n{p.keep('build-node-7')}\n",
    ),
    text(
        "text.curl-echo",
        "burn later pass show",
        lambda p: f"$ pass show shop/admin\n{p.pet()}\nlogin: ada\nurl: {p.keep('https://shop.burn.example')}\n",
    ),
    text(
        "text.curl-echo",
        "burn later op item",
        lambda p: (
            f"$ op item get Burn --fields label=password\n{p.human()}\n$ op vault list\n{p.keep('Private vault')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later openssl rand",
        lambda p: f"$ openssl rand -hex 32\n{p.hex(64)}\n$ date\n{p.keep('Tue Apr 14 09:00:00')}\n",
    ),
    text(
        "text.curl-echo",
        "burn later pwgen",
        lambda p: f"$ pwgen -s 20 1\n{p.key(20)}\n$ uptime\n {p.keep('09:12:41 up 12 days')}\n",
    ),
    text(
        "text.curl-echo",
        "burn later wg genkey",
        lambda p: f"$ wg genkey\n{p.base64(32)}=\n$ wg show\ninterface: {p.keep('wg-burn0')}\n",
    ),
    in_json(
        "text.curl-echo",
        "burn later docker compose run",
        lambda p: {
            "command": f"docker run -d -e POSTGRES_PASSWORD={p.pet()} -e TZ={p.keep('Europe/Paris')} postgres:16"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn later ansible json",
        lambda p: {"cmd": ["mysql", "-u", "root", f"--password={p.pet()}", "-e", p.keep("show tables")], "rc": 0},
    ),
    in_json(
        "text.curl-echo",
        "burn later ssh exec",
        lambda p: {"exec": f"plink -ssh ada@10.0.0.1 -pw {p.pet()} {p.keep('show version')}"},
    ),
    in_json(
        "text.curl-echo",
        "burn later freerdp",
        lambda p: {"exec": f"xfreerdp /v:{p.keep('rds4.burn.example')} /u:ada /p:{p.human()} /cert:ignore"},
    ),
    in_json(
        "text.curl-echo",
        "burn later ffmpeg",
        lambda p: {
            "args": f"ffmpeg -i rtsp://cam:{p.pet()}@10.0.0.9/{p.keep('h264Preview_01_main')} -f flv rtmp://live.burn.example/app/{p.key(20)}"
        },
    ),
    in_json(
        "text.curl-echo",
        "burn later k6",
        lambda p: {"cli": f"k6 run -e PASSWORD={p.human()} -e BASE={p.keep('https://burn.example')} t.js"},
    ),
    page(
        "html.debug-page",
        "burn later env list",
        lambda p: (
            f"<h2>Environment</h2><ul><li><code>REDIS_PASSWORD</code> = <code>{p.pet()}</code></li><li><code>APP_NAME</code> = <code>{p.keep('burn-api')}</code></li></ul>"
        ),
    ),
    page(
        "html.debug-page",
        "burn later pre env",
        lambda p: f"<pre>SHELL={p.keep('/bin/ash')}\nADMIN_PASS={p.human()}\nJWT_SIGN={p.key(40)}\n</pre>",
    ),
    page(
        "html.debug-page",
        "burn later flask config",
        lambda p: (
            f"<pre>&lt;Config {{'DEBUG': True, 'SECRET_KEY': '{p.letters(16)}', 'SERVER_NAME': '{p.keep('burn.local')}', 'SQLALCHEMY_DATABASE_URI': 'mysql://ada:{p.pet()}@db/x'}}&gt;</pre>"
        ),
    ),
    page(
        "html.debug-page",
        "burn later elmah",
        lambda p: (
            f"<h2>Server Variables</h2><table><tr><th>Name</th><th>Value</th></tr><tr><td>AUTH_PASSWORD</td><td>{p.pet()}</td></tr><tr><td>HTTP_HOST</td><td>{p.keep('burn.example:8443')}</td></tr></table>"
        ),
    ),
    page(
        "html.debug-page",
        "burn later symfony profiler",
        lambda p: (
            f'<h3>Server Parameters</h3><table><tbody><tr><th>MAILER_DSN</th><td>"smtp://ada:{p.pet()}@smtp.burn.example"</td></tr><tr><th>APP_ENV</th><td>"{p.keep("dev-local")}"</td></tr></tbody></table>'
        ),
    ),
    page(
        "html.debug-page",
        "burn later router status",
        lambda p: (
            f"<fieldset><legend>Wireless</legend><label>SSID</label><span>{p.keep('BurnNet 5G')}</span><label>Pre-Shared Key</label><span>{p.two_words()}</span></fieldset>"
        ),
    ),
    page(
        "html.debug-page",
        "burn later rails routes",
        lambda p: (
            f"<h2>Session dump</h2><pre>_csrf_token: &quot;{p.base64(32)}=&quot;\nsession_id: &quot;{p.hex(32)}&quot;\nlocale: &quot;{p.keep('sv-FI')}&quot;</pre>"
        ),
    ),
    whole(
        "html.debug-page",
        "burn later kestra",
        lambda p: {
            "flow": {
                "id": p.keep("nightly-load"),
                "tasks": [{"type": "jdbc", "url": "jdbc:mysql://db/x", "username": "ada", "password": p.pet()}],
            },
            "env": [f"DB_PW={p.two_words()}"],
        },
    ),
]

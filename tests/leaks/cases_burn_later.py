"""Cases of burn, third batch: settings and transcripts again."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.ini",
        "burn later redis conf",
        lambda p: f"bind {p.keep('10.0.0.4')}\nmasterauth {p.pet()}\nuser worker on >{p.two_words()} ~jobs:* +@all\n",
    ),
    text(
        "text.ini",
        "burn later pgbouncer",
        lambda p: (
            f"[databases]\nshop = host={p.keep('db4.burn.example')} port=5432 dbname=shop user=ada password={p.pet()}\n[pgbouncer]\nauth_type = {p.keep('scram-sha-256')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later userlist",
        lambda p: f'"ada" "{p.pet()}"\n"bob" "md5{p.hex(32)}"\n; {p.keep("userlist of pgbouncer")}\n',
    ),
    text(
        "text.ini",
        "burn later haproxy",
        lambda p: (
            f"userlist admins\n  user ada insecure-password {p.two_words()}\nbackend {p.keep('web-blue')}\n  stats auth admin:{p.pet()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later samba",
        lambda p: (
            f"[global]\n  workgroup = {p.keep('BURNGROUP')}\n  ldap admin password = {p.pet()}\n  passwd chat = *new*\n"
        ),
    ),
    text(
        "text.ini",
        "burn later ddclient",
        lambda p: f"protocol={p.keep('dyndns2')}\nlogin=ada\npassword='{p.human()}'\n{p.keep('home.burn.example')}\n",
    ),
    text(
        "text.ini",
        "burn later msmtp",
        lambda p: f"account {p.keep('burnmail')}\nhost smtp.burn.example\nuser ada\npassword {p.pet()}\n",
    ),
    text(
        "text.ini",
        "burn later fetchmail",
        lambda p: (
            f'poll {p.keep("imap.burn.example")} proto imap user "ada" there with password "{p.pet()}" is "ada" here\n'
        ),
    ),
    text(
        "text.ini",
        "burn later mutt",
        lambda p: (
            f'set imap_user = "ada"\nset imap_pass = "{p.human()}"\nset folder = "{p.keep("imaps://imap.burn.example/")}"\n'
        ),
    ),
    text(
        "text.ini",
        "burn later icecast",
        lambda p: (
            f"<icecast><location>{p.keep('Hall 4')}</location><authentication><source-password>{p.pet()}</source-password><admin-password>{p.two_words()}</admin-password></authentication></icecast>"
        ),
        "application/xml",
    ),
    text(
        "text.ini",
        "burn later tomcat users",
        lambda p: (
            f'<tomcat-users><role rolename="{p.keep("manager-gui")}"/><user username="ada" password="{p.pet()}" roles="manager-gui"/></tomcat-users>'
        ),
        "text/xml",
    ),
    text(
        "text.ini",
        "burn later filezilla",
        lambda p: (
            f'<Server><Host>{p.keep("ftp.burn.example")}</Host><User>ada</User><Pass encoding="base64">{b64(p.human())}</Pass></Server>'
        ),
        "application/xml",
    ),
    text(
        "text.ini",
        "burn later remmina",
        lambda p: f"[remmina]\nname={p.keep('Rack nine')}\npassword={p.base64(24)}\nssh_passphrase={p.letters(12)}\n",
    ),
    text(
        "text.ini",
        "burn later vnc",
        lambda p: f"[connection]\nhost={p.keep('10.0.0.31')}\n[options]\npassword={p.hex(16)}\n",
    ),
    text(
        "text.ini",
        "burn later strongswan",
        lambda p: (
            f'secrets {{\n  eap-ada {{\n    id = {p.keep("ada@burn.example")}\n    secret = "{p.two_words()}"\n  }}\n}}\n'
        ),
    ),
    text(
        "text.ini",
        "burn later knot tsig",
        lambda p: f'key "{p.keep("transfer-key")}" {{\n  algorithm hmac-sha256;\n  secret "{p.base64(32)}=";\n}};\n',
    ),
    text(
        "text.ini",
        "burn later acme dns",
        lambda p: (
            f"dns_cloudflare_email = ops@burn.example\ndns_cloudflare_api_key = {p.hex(37)}\n# {p.keep('certbot dns plugin')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later s3cfg",
        lambda p: (
            f"[default]\naccess_key = AKIA{p.upper(16)}\nsecret_key = {p.key(40)}\nhost_base = {p.keep('s3.burn.example')}\ngpg_passphrase = {p.pet()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later boto json",
        lambda p: (
            f"aws_access_key_id: AKIA{p.upper(16)}\naws_secret_access_key: {p.key(40)}\noutput: {p.keep('text-table')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later gradle",
        lambda p: (
            f"org.gradle.jvmargs={p.keep('-Xmx2048m')}\nRELEASE_STORE_PASSWORD={p.pet()}\nRELEASE_KEY_ALIAS={p.keep('upload-key')}\nsigning.password={p.letters(10)}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later spring yml",
        lambda p: (
            f"spring:\n  datasource:\n    url: {p.keep('jdbc:postgresql://db/shop')}\n    username: app\n    password: ${{DB_PW:{p.pet()}}}\n"
        ),
        "text/yaml",
    ),
    text(
        "text.ini",
        "burn later continuation",
        lambda p: (
            f"title={p.keep('Burn desk')}\nmail.password={p.letters(8)}\\\n    {p.letters(8)}\nmail.host={p.keep('mx.burn.example')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later lua",
        lambda p: f"return {{\n  host = '{p.keep('10.0.0.5')}',\n  password = [[{p.human()}]],\n}}\n",
    ),
    text(
        "text.ini",
        "burn later perl",
        lambda p: f"our %conf = (\n  dbname => '{p.keep('ledger4')}',\n  dbpass => '{p.pet()}',\n);\n",
    ),
    text(
        "text.ini",
        "burn later elisp authinfo",
        lambda p: f'machine {p.keep("imap.burn.example")} port 993 login ada password "{p.phrase()}"\n',
    ),
    text(
        "text.ini",
        "burn later erlang",
        lambda p: (
            f'[{{rabbit, [{{default_user, <<"ada">>}}, {{default_pass, <<"{p.pet()}">>}}, {{log_levels, [{"connection_info"}]}}]}}].\n'
        ),
    ),
    text("text.ini", "burn later edn", lambda p: f'{{:db {{:host "{"db7.burn.example"}" :password "{p.human()}"}}}}\n'),
    text(
        "text.ini",
        "burn later cmake",
        lambda p: f'set(SIGN_PASSWORD "{p.human()}")\nset(PROJECT "{p.keep("burner-app")}")\n',
    ),
    text(
        "text.ini",
        "burn later makefile",
        lambda p: f"REGISTRY ?= {p.keep('reg.burn.example')}\nREGISTRY_PASSWORD := {p.pet()}\n",
    ),
    text(
        "text.ini",
        "burn later vbs",
        lambda p: f'Const strPassword = "{p.human()}"\nConst strServer = "{p.keep("SRV-FILE-01")}"\n',
    ),
    text(
        "text.ini",
        "burn later snort",
        lambda p: (
            f"output database: log, mysql, user=snort password={p.pet()} dbname={p.keep('snortdb')} host=localhost\n"
        ),
    ),
]

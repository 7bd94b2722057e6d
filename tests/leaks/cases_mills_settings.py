"""Cases of schools, clinics and town halls: settings and tables of text."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
)
from tests.leaks.mills_bodies import text, yaml
from tests.leaks.planter import b64

_YAML = [
    yaml(
        "compose",
        lambda p: (
            f"services:\n  db:\n    image: {p.keep('mariadb:11.4')}\n    environment:\n      - MARIADB_ROOT_PASSWORD={p.pet()}\n      - TZ={p.keep('Europe/Skopje')}\n"
        ),
    ),
    yaml(
        "home assistant",
        lambda p: (
            f"mqtt:\n  broker: {p.keep('10.0.7.12')}\n  username: ha\n  password: {p.letters(10)}\nwifi:\n  psk: '{p.phrase()}'\n"
        ),
    ),
    yaml(
        "ansible",
        lambda p: (
            f"all:\n  hosts:\n    sw1:\n      ansible_host: {p.keep('10.3.0.4')}\n      ansible_become_pass: {p.human()}\n"
        ),
    ),
    yaml("flow mapping", lambda p: f"auth: {{user: ana, secret: {p.key(32)}, realm: {p.keep('town-realm')}}}\n"),
    yaml("folded", lambda p: f"passphrase: >-\n  {p.phrase()}\nregion: {p.keep('uk-south-2')}\n"),
    yaml(
        "cloud init",
        lambda p: f"#cloud-config\nchpasswd:\n  list: |\n    root:{p.pet()}\ntimezone: {p.keep('Europe/Vaduz')}\n",
    ),
    yaml(
        "prometheus",
        lambda p: (
            f"scrape_configs:\n  - job_name: {p.keep('town-nodes')}\n    basic_auth:\n      username: prom\n      password: {p.dashed()}\n"
        ),
    ),
    yaml(
        "open api example",
        lambda p: (
            f"paths:\n  /login:\n    post:\n      requestBody:\n        example:\n          user: ana\n          contraseña: {p.human()}\n          sede: {p.keep('Huesca')}\n"
        ),
    ),
    yaml(
        "second document",
        lambda p: (
            f'kind: Service\nname: {p.keep("rota-svc")}\n---\nkind: Secret\nstringData:\n  pin: "{p.otp(6)}"\n  token: {p.token(30)}\n'
        ),
    ),
    yaml("key on its own line", lambda p: f"? api_token\n: {p.key(32)}\nzone: {p.keep('dmz-14')}\n"),
]

_INI = [
    text(
        "text.ini",
        "my.cnf",
        lambda p: f'[client]\nuser=root\npassword="{p.human()}"\nsocket={p.keep("/run/mysqld/mysqld.sock")}\n',
    ),
    text("text.ini", "netrc", lambda p: f"machine {p.keep('git.town.example')} login ana password {p.pet()}\n"),
    text("text.ini", "pgpass", lambda p: f"{p.keep('db4.town.example')}:5432:rota:app:{p.dashed()}\n"),
    text(
        "text.ini",
        "htpasswd",
        lambda p: f"ana:$apr1${p.key(8)}${p.key(22)}\nbo:$2y$05${p.key(53)}\n# {p.keep('rota staff')}\n",
    ),
    text(
        "text.ini",
        "shadow",
        lambda p: f"root:$6${p.key(12)}${p.key(86)}:19700:0:99999:7:::\n{p.keep('daemon')}:*:19700:0:99999:7:::\n",
    ),
    text(
        "text.ini",
        "properties with blanks",
        lambda p: f"mail.smtp.host = {p.keep('mx3.town.example')}\nmail.smtp.password : {p.letters(16)}\n",
    ),
    text(
        "text.ini",
        "export lines",
        lambda p: f"export TOWN_REGION='{p.keep('nord-22')}'\nexport PGPASSWORD='{p.human()}'\n",
    ),
    text(
        "text.ini",
        "npmrc",
        lambda p: (
            f'registry={p.keep("https://npm.town.example/")}\n//npm.town.example/:_authToken={p.guid()}\n//old.example/:_password="{b64(p.pet())}"\n'
        ),
    ),
    text(
        "text.ini", "tnsnames", lambda p: f"jdbc:oracle:thin:app/{p.pet()}@//{p.keep('ora1.town.example')}:1521/ROTA\n"
    ),
    text(
        "text.ini",
        "toml",
        lambda p: f"[smtp]\nhost = \"{p.keep('mx4.town.example')}\"\npassword = '''{p.phrase()}'''\n",
        "application/toml",
    ),
    text(
        "text.ini",
        "registry file",
        lambda p: (
            f'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Town]\r\n"DefaultPassword"="{p.human()}"\r\n"Site"="{p.keep("S-7001")}"\r\n'
        ),
    ),
    text(
        "text.ini",
        "mikrotik",
        lambda p: f'/ppp secret add name={p.keep("branch-7")} password="{p.pet()}" profile=default\n',
    ),
    text(
        "text.ini",
        "juniper",
        lambda p: (
            f'set system host-name {p.keep("fw-town-2")}\nset system root-authentication plain-text-password-value "{p.human()}"\nset security ike policy p pre-shared-key ascii-text "{p.token(24)}"\n'
        ),
    ),
    text(
        "text.ini",
        "asterisk",
        lambda p: f"[desk-{p.keep('4417')}]\ntype=friend\nsecret={p.letters(12)}\ncontext=internal\n",
    ),
]

_CSV = [
    text(
        "text.csv",
        "semicolons",
        lambda p: (
            f"Name;Startkennwort;Klasse\r\nMia;{p.letters(8)};{p.keep('7c-Nord')}\r\nJan;{p.pet()};{p.keep('7d-Nord')}\r\n"
        ),
        "text/csv; charset=utf-8",
    ),
    text(
        "text.csv",
        "bitwarden",
        lambda p: (
            f"folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,{p.keep('Town wiki')},,,0,https://wiki.example,ana,{p.human()},{p.base32(32)}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "chrome passwords",
        lambda p: (
            f'name,url,username,password,note\n{p.keep("rota.example")},https://rota.example/login,ana,"{p.password()}",\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "keepass",
        lambda p: (
            f'"Group","Title","Username","Password","URL"\n"Root","{p.keep("Core switch")}","admin","{p.two_words()}","https://sw1"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "tabs",
        lambda p: f"user\tpin\troom\nana\t{p.otp(4)}\t{p.keep('B-311')}\nbo\t{p.otp(4)}\t{p.keep('B-312')}\n",
        "text/tab-separated-values",
    ),
    text(
        "text.csv",
        "quoted newline",
        lambda p: f'id,note,api_key\n1,"first\nsecond",{p.key(32)}\n2,{p.keep("third row")},{p.key(32)}\n',
        "text/csv",
    ),
    text(
        "text.csv",
        "separator line",
        lambda p: f"sep=,\nTitle,Secret Key,Town\nBackup bot,{p.key(40)},Lund\n",
        "application/vnd.ms-excel",
    ),
    text(
        "text.csv",
        "aws credentials",
        lambda p: f"User name,Access key ID,Secret access key\n{p.keep('rota-ci')},AKIA{p.upper(16)},{p.base64(30)}\n",
        "text/csv",
    ),
    text(
        "text.csv",
        "vouchers of a network",
        lambda p: f"# guest vouchers {p.keep('2026-12-01')}\nwifi_password,minutes\n{p.pet()},480\n{p.dashed()},480\n",
        "text/csv",
    ),
    text("text.csv", "pipes", lambda p: f"HOST|LOGIN|PASSWORD\n{p.keep('plc-04')}|svc|{p.pet()}\n", "text/csv"),
    in_json(
        "text.csv", "in a string", lambda p: {"csv": f"login,motdepasse,ville\nana,{p.pet()},{p.keep('Quimper')}\n"}
    ),
]

CASES: list[Case] = [*_YAML, *_INI, *_CSV]

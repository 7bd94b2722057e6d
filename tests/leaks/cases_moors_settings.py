"""Cases of moors: files of settings."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.ini",
        "moors mikrotik",
        lambda p: (
            f"/ppp secret add name=ada password={p.pet()} service={p.keep('l2tp')}\n/interface wireless security-profiles set [ find ] wpa2-pre-shared-key={p.two_words()} mode={p.keep('dynamic-keys')}\n"
        ),
    ),
    text(
        "text.ini", "moors voicemail", lambda p: f"[default]\n2041 => {p.otp(4)},{p.keep('Ada Moor')},ada@fen.example\n"
    ),
    text(
        "text.ini",
        "moors pjsip",
        lambda p: (
            f"[2041-auth]\ntype={p.keep('auth')}\nauth_type={p.keep('userpass')}\nusername=2041\npassword={p.letters(12)}\n"
        ),
    ),
    text(
        "text.ini",
        "moors radius users",
        lambda p: f'ada Cleartext-Password := "{p.pet()}"\n  Reply-Message = "{p.keep("Hello, Ada")}"\n',
    ),
    text(
        "text.ini",
        "moors type seven",
        lambda p: f"line vty 0 4\n password 7 {p.upper(18)}\n transport input {p.keep('ssh')}\n",
    ),
    text(
        "text.ini",
        "moors juniper",
        lambda p: (
            f'snmp {{ community "{p.two_words()}" {{ authorization {p.keep("read-only")}; }} }}\nsecret "$9${p.key(20)}"; ## SECRET-DATA\n'
        ),
    ),
    text(
        "text.ini",
        "moors ldif",
        lambda p: (
            f"dn: uid=ada,ou=people,dc=fen\ncn: {p.keep('Ada Moor')}\nuserPassword:: {b64(p.human())}\nmail: ada@fen.example\n"
        ),
    ),
    text(
        "text.ini",
        "moors shadow",
        lambda p: f"root:$6$rounds=5000$salt${p.key(86)}:19800:0:99999:7:::\ndaemon:*:{p.keep('18375')}:0:99999:7:::\n",
    ),
    text(
        "text.ini",
        "moors wp-config",
        lambda p: (
            f"define( 'DB_NAME', '{p.keep('fen_wp')}' );\ndefine( 'DB_PASSWORD', '{p.pet()}' );\ndefine( 'AUTH_KEY', '{p.key(64)}' );\n"
        ),
    ),
    text(
        "text.ini",
        "moors laravel",
        lambda p: (
            f"APP_ENV={p.keep('production')}\nAPP_KEY=base64:{p.base64(32)}=\nPUSHER_APP_SECRET={p.letters(20)}\n"
        ),
    ),
    text(
        "text.ini",
        "moors django",
        lambda p: (
            f"DEBUG = False\nSECRET_KEY = 'django-insecure-{p.key(40)}'\nTIME_ZONE = '{p.keep('Europe/Vienna')}'\n"
        ),
    ),
    text(
        "text.ini",
        "moors rclone",
        lambda p: f"[nas]\ntype = {p.keep('sftp')}\nhost = nas.fen.example\npass = {p.token(32)}\n",
    ),
    text(
        "text.ini",
        "moors winscp",
        lambda p: f"[Sessions\\nas]\nHostName={p.keep('nas.fen.example')}\nPassword={p.upper(48)}\n",
    ),
    text(
        "text.ini",
        "moors rdp file",
        lambda p: f"full address:s:{p.keep('rds.fen.example')}\nusername:s:FEN\\ada\npassword 51:b:{p.hex(120)}\n",
    ),
    text("text.ini", "moors git credentials", lambda p: f"https://ada:{p.letters(20)}@{p.keep('git.fen.example')}\n"),
    text(
        "text.ini",
        "moors aws credentials",
        lambda p: (
            f"[default]\naws_access_key_id = AKIA{p.upper(16)}\naws_secret_access_key = {p.base64(30)}\nregion = {p.keep('eu-north-1')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors sasl passwords",
        lambda p: f"[smtp.fen.example]:587 relay@fen.example:{p.pet()}\n# {p.keep('second relay')}\n",
    ),
    text(
        "text.ini",
        "moors nginx",
        lambda p: (
            f'location /feed {{\n  proxy_set_header Authorization "Basic {b64("feed:" + p.pet())}";\n  proxy_pass {p.keep("http://10.0.0.4:8080")};\n}}\n'
        ),
    ),
    text(
        "text.yaml",
        "moors esphome",
        lambda p: (
            f'esphome:\n  name: {p.keep("quay-plug")}\nwifi:\n  ssid: Moor\n  password: "{p.phrase()}"\napi:\n  encryption:\n    key: "{p.base64(32)}="\nota:\n  password: {p.hex(32)}\n'
        ),
    ),
    text(
        "text.yaml",
        "moors prometheus",
        lambda p: (
            f"scrape_configs:\n  - job_name: {p.keep('edge')}\n    basic_auth:\n      username: ro\n      password: {p.key(12)}\n  - job_name: {p.keep('api')}\n    authorization:\n      credentials: {p.key(30)}\n"
        ),
    ),
    text(
        "text.yaml",
        "moors spring",
        lambda p: (
            f"spring:\n  datasource:\n    url: jdbc:mysql://{p.keep('db1.fen.example')}/fen\n    username: app\n    password: {p.human()}\n  profiles: {p.keep('prod')}\n"
        ),
    ),
    text(
        "text.yaml",
        "moors traefik",
        lambda p: (
            f"labels:\n  - traefik.http.middlewares.auth.basicauth.users=admin:$apr1$k7Xw2b1Q${p.key(22)}\n  - traefik.enable={p.keep('true')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors modem",
        lambda p: (
            f'AT+CWJAP="{p.keep("Moor")}","{p.two_words()}"\nOK\nAT+CPIN="{p.otp(4)}"\n{p.keep("+CPIN: READY")}\n'
        ),
    ),
    text("text.ini", "moors lora modem", lambda p: f"AT+DEVEUI={p.keep('70B3D57ED0001A2B')}\nAT+APPKEY={p.hex(32)}\n"),
    text(
        "text.yaml",
        "moors rules of passwords",
        lambda p: (
            f"passwordPolicy:\n  minLength: {p.keep('12')}\n  pattern: {p.keep('^(?=.*[A-Z]).+$')}\ntokenEndpoint: {p.keep('https://fen.example/oauth/token')}\nsecretName: {p.keep('mail-credentials')}\nclientSecret: {p.key(24)}\n"
        ),
    ),
    text(
        "text.ini",
        "moors properties",
        lambda p: (
            f"spring.datasource.url=jdbc:postgresql://{p.keep('db1.fen.example')}/fen\nspring.datasource.username=app\nspring.datasource.password={p.pet()}\nserver.port={p.keep('8443')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors continuation",
        lambda p: (
            f"mail.host={p.keep('mx.fen.example')}\nmail.password=\\\n    {p.key(14)}\nmail.retries={p.keep('3')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors colon and blanks",
        lambda p: (
            f"! {p.keep('relay settings')}\nrelay.user : svc\nrelay.passphrase : {p.phrase()}\nrelay.tls : {p.keep('required')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors my.cnf",
        lambda p: f'[client]\nuser=root\npassword="{p.password()}"\nsocket={p.keep("/run/mysqld/mysqld.sock")}\n',
    ),
    text(
        "text.ini", "moors netrc", lambda p: f"machine {p.keep('repo.fen.example')} login ci password {p.letters(13)}\n"
    ),
    text("text.ini", "moors pgpass", lambda p: f"{p.keep('db1.fen.example')}:5432:fen:app:{p.pet()}\n"),
    text(
        "text.ini",
        "moors npmrc",
        lambda p: (
            f"@fen:registry={p.keep('https://npm.fen.example/')}\n//npm.fen.example/:_authToken={p.guid()}\n//old.fen.example/:_password={b64(p.human())}\n"
        ),
    ),
    text(
        "text.ini",
        "moors env export",
        lambda p: (
            f"export AWS_DEFAULT_REGION={p.keep('eu-west-1')}\nexport SENDGRID_KEY='{p.key(32)}'\nexport VPN_PSK=\"{p.phrase()}\" # {p.keep('rotated monthly')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors toml",
        lambda p: (
            f"[mail]\nhost = '{p.keep('mx.fen.example')}'\npassword = '''{p.human()}'''\n\n[[peers]]\nname = '{p.keep('quay')}'\npreshared_key = '{p.base64(32)}='\n"
        ),
    ),
    text(
        "text.ini",
        "moors wpa supplicant",
        lambda p: (
            f'network={{\n  ssid="{p.keep("Moor")}"\n  psk="{p.two_words()}"\n  key_mgmt={p.keep("WPA-PSK")}\n}}\n'
        ),
    ),
    text(
        "text.ini",
        "moors cisco",
        lambda p: (
            f"hostname {p.keep('fen-sw1')}\nenable secret 5 $1$mERr${p.key(22)}\nusername ops privilege 15 password 0 {p.pet()}\nsnmp-server community {p.letters(9)} RO\ntacacs-server key {p.two_words()}\nntp server {p.keep('10.1.1.1')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors ipsec secrets",
        lambda p: f'# {p.keep("office tunnel")}\n{p.keep("203.0.113.7")} %any : PSK "{p.phrase()}"\n',
    ),
    text("text.ini", "moors htpasswd", lambda p: f"ada:$apr1$k7Xw2b1Q${p.key(22)}\nbo:{{SHA}}{p.base64(20)}=\n"),
    text(
        "text.ini",
        "moors registry",
        lambda p: (
            f'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Winlogon]\n"DefaultUserName"="kiosk"\n"DefaultPassword"="{p.pet()}"\n"Shell"="{p.keep("explorer.exe")}"\n'
        ),
    ),
    text(
        "text.yaml",
        "moors ansible",
        lambda p: (
            f"- hosts: {p.keep('routers')}\n  vars:\n    ansible_become_pass: {p.human()}\n    ansible_network_os: {p.keep('ios')}\n"
        ),
    ),
    text(
        "text.yaml",
        "moors compose",
        lambda p: (
            f"services:\n  db:\n    image: {p.keep('postgres:17')}\n    environment:\n      - POSTGRES_PASSWORD={p.letters(12)}\n      - TZ={p.keep('Europe/Vienna')}\n"
        ),
    ),
]

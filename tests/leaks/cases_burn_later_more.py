"""Cases of burn, third batch: settings and transcripts again, part 2."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text

CASES: list[Case] = [
    text(
        "text.ini",
        "burn later nut",
        lambda p: (
            f"[upsmon]\n  password = {p.pet()}\n  upsmon {p.keep('primary')}\nMONITOR ups@localhost 1 ada {p.two_words()} {p.keep('master')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn later bind rndc",
        lambda p: (
            f"rndc-confgen wrote {p.keep('/etc/rndc.key')}\nkey rndc-key {{ algorithm hmac-md5; secret {p.base64(24)}==; }};\n"
        ),
    ),
    text(
        "text.ini",
        "burn later wifi qr",
        lambda p: f"Guest network: {p.keep('Burn Foyer')}\nPassword (valid until Friday): {p.two_words()}\n",
    ),
    text("text.ini", "burn later czech", lambda p: f"uživatel = ada\nheslo = {p.pet()}\nměsto = {p.keep('Brno')}\n"),
    text("text.ini", "burn later polish yaml", lambda p: f"serwer: {p.keep('baza4')}\nhasło: {p.pet()}\n", "text/yaml"),
    text(
        "text.ini",
        "burn later japanese ini",
        lambda p: f"[メール]\nサーバー={p.keep('mail4.burn.example')}\nパスワード={p.letters(10)}\n",
    ),
    text(
        "text.ini",
        "burn later plaintext card",
        lambda p: (
            f"Router: {p.keep('Burn X200')}\nWeb login: admin\nWeb password: {p.pet()}\nWPA key: {p.digits(16)}\nSerial: {p.keep('G93-11842')}\n"
        ),
    ),
    text(
        "text.csv",
        "burn later bitwarden",
        lambda p: (
            f"folder,favorite,type,name,login_uri,login_username,login_password,login_totp\nwork,1,login,{p.keep('Hydrant portal')},https://burn.example,ada,{p.human()},{p.base32(16)}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn later firefox",
        lambda p: (
            f'"url","username","password","httpRealm","formActionOrigin","guid"\n"https://burn.example","ada","{p.pet()}",,"{p.keep("https://burn.example")}","{{{p.uuid()}}}"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn later key and value",
        lambda p: f"setting,value\nsmtp_password,{p.pet()}\nsmtp_host,{p.keep('mx4.burn.example')}\n",
        "text/csv",
    ),
    text(
        "text.csv",
        "burn later lists of keys",
        lambda p: f"licence_key;seats;expires\n{p.printed(5, 5)};{p.keep('25-seats')};{p.date()}\n",
        "text/csv",
    ),
    text(
        "text.csv",
        "burn later spanish",
        lambda p: f"Usuario;Contraseña temporal;Sede\nada;{p.two_words()};{p.keep('Sevilla Este')}\n",
        "text/csv; charset=utf-8",
    ),
    text(
        "text.csv",
        "burn later door",
        lambda p: f"Guest,Room,Door code,Check-in\nAda,{p.keep('204-B')},{p.otp(6)},{p.date()}\n",
        "text/csv",
    ),
    text(
        "text.csv",
        "burn later text plain",
        lambda p: f"id | user | api token | created\n4 | ada | {p.key(30)} | {p.keep('2026-02-03')}\n",
    ),
    text(
        "text.csv",
        "burn later psql",
        lambda p: (
            f" id | login | pass_hash | city\n----+-------+-----------+------\n  4 | ada   | $2y$10${p.key(53)} | {p.keep('Linz-Urfahr')}\n(1 row)\n"
        ),
    ),
    text(
        "text.csv",
        "burn later mysql vertical",
        lambda p: (
            f"*************************** 1. row ***************************\n      login: ada\n   password: {p.pet()}\n       city: {p.keep('Villach')}\n1 row in set\n"
        ),
    ),
    text(
        "text.csv",
        "burn later unsubscribe",
        lambda p: (
            f"email,unsubscribe_url,segment\nada@burn.example,https://m.burn.example/u/{p.key(24)},{p.keep('spring-two')}\n"
        ),
        "text/csv",
    ),
    text(
        "text.curl-echo",
        "burn later psql url",
        lambda p: f'$ pg_dump "postgresql://ada:{p.pet()}@db/shop" > {p.keep("shop_0414.sql")}\n',
    ),
    text(
        "text.curl-echo",
        "burn later mc alias",
        lambda p: (
            f"$ mc alias set burn {p.keep('https://minio.burn.example')} ADMINKEY {p.key(40)}\nAdded `burn` successfully.\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later aws configure",
        lambda p: (
            f"$ aws configure\nAWS Access Key ID [None]: AKIA{p.upper(16)}\nAWS Secret Access Key [None]: {p.key(40)}\nDefault region name [None]: {p.keep('eu-central-1')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later git credential",
        lambda p: (
            f"$ git credential fill\nprotocol=https\nhost={p.keep('git.burn.example')}\nusername=ada\npassword={p.letters(20)}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later git clone",
        lambda p: (
            f"Cloning into 'app'...\nUsername for 'https://git.burn.example': ada\nPassword for 'https://ada@git.burn.example': {p.pet()}\nremote: {p.keep('Enumerating objects: 41')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later rabbitmqctl",
        lambda p: (
            f'# rabbitmqctl add_user ada {p.pet()}\nAdding user "ada" ...\n# rabbitmqctl change_password bob {p.two_words()}\n# rabbitmqctl list_queues {p.keep("orders.new")}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn later useradd",
        lambda p: (
            f"useradd -m -p '{p.key(13)}' ada\nsmbpasswd -a ada -s <<< '{p.pet()}'\nusermod -aG {p.keep('dialout')} ada\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later chpasswd",
        lambda p: f'echo "ada:{p.pet()}" | chpasswd\nchage -M 90 {p.keep("ada-test")}\n',
    ),
    text(
        "text.curl-echo",
        "burn later dsadd",
        lambda p: f'dsadd user "cn=ada,dc=burn" -samid ada -pwd {p.human()} -mustchpwd {p.keep("yes")}\n',
    ),
    text(
        "text.curl-echo",
        "burn later wmic",
        lambda p: f"wmic /node:{p.keep('ws14')} /user:ada /password:{p.pet()} os get caption\n",
    ),
    text(
        "text.curl-echo",
        "burn later schtasks",
        lambda p: f"schtasks /create /tn {p.keep('Nightly')} /tr c:\\b.cmd /ru BURN\\svc /rp {p.human()} /sc daily\n",
    ),
    text(
        "text.curl-echo",
        "burn later powershell get cred",
        lambda p: (
            f"PS> [Net.NetworkCredential]::new('ada', '{p.human()}')\nPS> $sec = '{p.pet()}' | ConvertTo-SecureString -AsPlainText -Force\nPS> Get-Item {p.keep('C:/burn/a.txt')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later manage-bde",
        lambda p: (
            f"C:\\>manage-bde -protectors -get c:\nVolume C: [{p.keep('System')}]\n    Numerical Password:\n      ID: {{{p.keep('7A1B2C3D-0000-4000-8000-1234567890AB')}}}\n      Password:\n        {p.grouped(6, 6, 6, 6, 6, 6, 6, 6)}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn later asa",
        lambda p: (
            f"ciscoasa# show run | i user\nusername ada password {p.pet()} privilege 15\npre-shared-key {p.two_words()}\nhostname {p.keep('fw-north')}\n"
        ),
    ),
]

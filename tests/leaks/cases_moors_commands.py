"""Cases of moors: command lines, SQL, logs, prints of objects."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.curl-echo",
        "moors alter role",
        lambda p: (
            f"ALTER ROLE relay WITH LOGIN PASSWORD '{p.pet()}';\nCOMMENT ON ROLE relay IS '{p.keep('mail relay')}';\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors create login",
        lambda p: f"CREATE LOGIN [web] WITH PASSWORD = N'{p.human()}', DEFAULT_DATABASE = [{p.keep('fen')}];\n",
    ),
    text(
        "text.curl-echo",
        "moors update",
        lambda p: (
            f"UPDATE accounts SET password = '{p.pet()}', locale = '{p.keep('nb_NO')}' WHERE id = {p.number()};\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors settings rows",
        lambda p: (
            f"INSERT INTO settings VALUES ('smtp_host','{p.keep('mx.fen.example')}'),('smtp_password','{p.two_words()}'),('tz','{p.keep('UTC')}');\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors pragma",
        lambda p: f"PRAGMA key = '{p.phrase()}';\nSELECT count(*) FROM {p.keep('sqlite_master')};\n",
    ),
    text(
        "text.curl-echo",
        "moors mongo shell",
        lambda p: f"db.createUser({{ user: 'app', pwd: '{p.pet()}', roles: ['{p.keep('readWrite')}'] }})\n",
    ),
    text(
        "text.curl-echo",
        "moors oracle user",
        lambda p: f'CREATE USER relay IDENTIFIED BY "{p.pet()}" DEFAULT TABLESPACE {p.keep("USERS")};\n',
    ),
    text(
        "text.stack-trace",
        "moors java record",
        lambda p: (
            f"2026-03-01 10:00:00 DEBUG c.f.LoginController - LoginRequest[username=mk, password={p.two_words()}, realm={p.keep('north')}]\n"
        ),
    ),
    text(
        "text.stack-trace",
        "moors go struct",
        lambda p: (
            f'level=debug msg="parsed" cfg="{{Host:{p.keep("mx.fen.example")} User:relay Password:{p.pet()} Port:587}}"\n'
        ),
    ),
    text(
        "text.stack-trace",
        "moors python repr",
        lambda p: f"Credentials(user='relay', secret='{p.pet()}', region='{p.keep('eu-north-1')}')\n",
    ),
    text(
        "text.stack-trace",
        "moors c sharp record",
        lambda p: f"Login {{ User = mk, Password = {p.two_words()}, Culture = {p.keep('de-AT')} }}\n",
    ),
    text(
        "text.stack-trace",
        "moors ruby",
        lambda p: f'#<Account id: {p.number()}, login: "ada", plain_password: "{p.pet()}", locale: "{p.keep("sv")}">\n',
    ),
    text(
        "text.stack-trace",
        "moors elixir",
        lambda p: f'%Plug.Conn{{params: %{{"user" => "mk", "passwd" => "{p.pet()}", "lang" => "{p.keep("fi")}"}}}}\n',
    ),
    text(
        "text.stack-trace",
        "moors print_r",
        lambda p: (
            f"Array\n(\n    [host] => {p.keep('db1.fen.example')}\n    [pass] => {p.pet()}\n    [charset] => {p.keep('utf8mb4')}\n)\n"
        ),
    ),
    text(
        "text.stack-trace",
        "moors rust",
        lambda p: (
            f'Error: connect failed: Config {{ host: "{p.keep("db1")}", user: "app", password: Some("{p.letters(11)}"), port: 5432 }}\n'
        ),
    ),
    text(
        "text.trace",
        "moors sms gateway",
        lambda p: (
            f'2026-03-01T10:00:00Z sms to=+4366412345 text="{p.keep("Fenland")}: {p.otp(6)} ist Ihr Code" state={p.keep("queued")}\n'
        ),
    ),
    text(
        "text.trace",
        "moors jest",
        lambda p: (
            f"{p.keep('PASS src/login.test.ts')}\n{p.keep('PASS tests/auth/token.spec.js')}\npassword={p.pet()}\n"
        ),
    ),
    text(
        "text.trace",
        "moors rules",
        lambda p: (
            f"password: {p.keep('must contain upper case letters')}\npassphrase: {p.keep('use four random words')}\napi_key={p.key(24)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors lines that go on",
        lambda p: (
            f"docker run \\\n  -e TZ={p.keep('UTC')} \\\n  -e MYSQL_ROOT_PASSWORD={p.letters(12)} \\\n  {p.keep('mysql:8.4')}\n"
        ),
    ),
    text(
        "text.trace",
        "moors capabilities",
        lambda p: f"S: {p.keep('250-AUTH PLAIN LOGIN')}\nS: {p.keep('250 STARTTLS')}\nC: AUTH LOGIN {b64(p.pet())}\n",
    ),
    text(
        "text.trace",
        "moors maven log",
        lambda p: (
            f"[INFO] {p.keep('Building fen-api 4.2.1')}\n[WARNING] {p.keep('deprecated API')}\n[ERROR] login with password {p.human()} failed\n"
        ),
    ),
    text(
        "text.trace",
        "moors telnet",
        lambda p: f"{p.keep('fen-sw1 login')}: admin\nPassword: {p.pet()}\n{p.keep('Welcome to fen-sw1')}\n",
    ),
    text(
        "text.trace",
        "moors ssh prompt",
        lambda p: (
            f"$ ssh {p.keep('ops@10.0.0.1')}\nops@10.0.0.1's password: {p.human()}\n{p.keep('Last login: Sun Mar 1')}\n"
        ),
    ),
    text(
        "text.trace",
        "moors imap",
        lambda p: f'* OK {p.keep("Dovecot ready")}\na1 LOGIN mk "{p.human()}"\na1 OK {p.keep("Logged in")}\n',
    ),
    text(
        "text.trace",
        "moors auth login",
        lambda p: f"334 VXNlcm5hbWU6\nC: bWs=\nS: 334 UGFzc3dvcmQ6\nC: {b64(p.human())}\nS: {p.keep('235 2.7.0 ok')}\n",
    ),
    text(
        "text.trace",
        "moors wget",
        lambda p: f"wget --user=mk --password='{p.human()}' {p.keep('https://fen.example/iso')}\n",
    ),
    text(
        "text.trace",
        "moors remote",
        lambda p: f"origin\thttps://oauth2:{p.key(26)}@{p.keep('git.fen.example/app.git')} (fetch)\n",
    ),
    text(
        "text.trace",
        "moors table of a vault",
        lambda p: (
            f"====== Data ======\nKey         Value\n---         -----\npassword    {p.pet()}\nregion      {p.keep('eu-north-1')}\n"
        ),
    ),
    text(
        "text.trace",
        "moors outputs",
        lambda p: f'db_host = "{p.keep("db1.fen.example")}"\ndb_password = "{p.key(16)}"\n',
    ),
    text(
        "text.trace",
        "moors keychain",
        lambda p: f'keychain: "{p.keep("/Users/mk/Library/Keychains/login.keychain-db")}"\npassword: "{p.human()}"\n',
    ),
    text(
        "text.trace",
        "moors wlan profile",
        lambda p: f'    SSID name              : "{p.keep("Moor")}"\n    Key Content            : {p.two_words()}\n',
    ),
    text(
        "text.trace",
        "moors german wlan profile",
        lambda p: f'    SSID-Name              : "{p.keep("Moor")}"\n    Schlüsselinhalt        : {p.two_words()}\n',
    ),
    text(
        "text.trace",
        "moors network manager",
        lambda p: (
            f"802-11-wireless.ssid:                   {p.keep('Moor')}\n802-11-wireless-security.psk:           {p.two_words()}\n"
        ),
    ),
    text(
        "text.trace",
        "moors drive protectors",
        lambda p: (
            f"    Numerical Password:\n      ID: {{{p.keep('1A2B3C4D-0000-4111-8222-333344445555')}}}\n      Password:\n        {p.grouped(6, 6, 6, 6, 6, 6, 6, 6)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors grants",
        lambda p: f"GRANT USAGE ON *.* TO 'app'@'%' IDENTIFIED BY PASSWORD '*{p.hex(40)}'\n{p.keep('1 row in set')}\n",
    ),
    text(
        "text.trace",
        "moors config get",
        lambda p: f'127.0.0.1:6379> {p.keep("CONFIG GET requirepass")}\n1) "requirepass"\n2) "{p.pet()}"\n',
    ),
]

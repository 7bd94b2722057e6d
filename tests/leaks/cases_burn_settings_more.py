"""Cases of burn: files of settings, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.ini",
        "burn reg file",
        lambda p: (
            f'Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\Software\\Burn]\n"Host"="{p.keep("rds.burn.example")}"\n"Password"="{p.pet()}"\n"DefaultPassword"="{p.human()}"\n'
        ),
    ),
    text(
        "text.ini",
        "burn unattend",
        lambda p: (
            f"<AutoLogon><Password><Value>{p.human()}</Value><PlainText>true</PlainText></Password><LogonCount>{p.keep('999')}</LogonCount></AutoLogon>"
        ),
        "application/xml",
    ),
    text(
        "text.ini",
        "burn plist",
        lambda p: (
            f"<plist><dict><key>PayloadType</key><string>{p.keep('com.apple.wifi.managed')}</string><key>Password</key><string>{p.phrase()}</string></dict></plist>"
        ),
        "application/xml",
    ),
    text(
        "text.ini",
        "burn web config",
        lambda p: (
            f'<appSettings><add key="SmtpPassword" value="{p.human()}"/><add key="Culture" value="{p.keep("nb-NO")}"/></appSettings><machineKey validationKey="{p.upper(64)}" decryptionKey="{p.upper(48)}" validation="{p.keep("HMACSHA256")}"/>'
        ),
        "application/xml",
    ),
    text(
        "text.ini",
        "burn maven settings",
        lambda p: (
            f"<server><id>{p.keep('burn-releases')}</id><username>ada</username><password>{p.pet()}</password><passphrase>{p.phrase()}</passphrase></server>"
        ),
        "text/xml",
    ),
    text(
        "text.ini",
        "burn npmrc",
        lambda p: (
            f"registry={p.keep('https://npm.burn.example/')}\n//npm.burn.example/:_authToken={p.key(36)}\n//npm.burn.example/:_password={b64(p.human())}\n"
        ),
    ),
    text(
        "text.ini",
        "burn pypirc",
        lambda p: (
            f"[burn]\nrepository = {p.keep('https://pypi.burn.example/simple')}\nusername = ada\npassword = {p.human()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn dotenv export",
        lambda p: (
            f"export APP_URL={p.keep('https://burn.example')}\nexport ADMIN_PASS='{p.phrase()}'\nexport JWT=\"{p.key(32)}\" # local only\n"
        ),
    ),
    text(
        "text.ini",
        "burn dotenv multiline",
        lambda p: (
            f'NAME={p.keep("burn-worker")}\nSIGNING_KEY="-----BEGIN EC PRIVATE KEY-----\n{p.base64(48)}\n{p.base64(30)}\n-----END EC PRIVATE KEY-----"\nLOG={p.keep("warn-only")}\n'
        ),
    ),
    text(
        "text.ini",
        "burn dotenv innocent",
        lambda p: (
            f"SENTRY_DSN=https://{p.hex(32)}@o1.ingest.burn.example/12\nSLACK_HOOK=https://hooks.slack.com/services/T0{p.upper(8)}/B0{p.upper(8)}/{p.key(24)}\nPORT={p.keep('8443')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn systemd",
        lambda p: (
            f'[Service]\nUser={p.keep("burnd")}\nEnvironment="DB_PASS={p.pet()}" "TZ={p.keep("Europe/Riga")}"\nExecStart=/usr/bin/burn --token {p.key(30)}\n'
        ),
    ),
    text(
        "text.ini",
        "burn dockerfile",
        lambda p: (
            f"FROM {p.keep('node:20-bookworm')}\nENV ADMIN_PASSWORD {p.pet()}\nARG NPM_AUTH={p.key(36)}\nRUN echo 'root:{p.two_words()}' | chpasswd\n"
        ),
    ),
    text(
        "text.ini",
        "burn vnc kickstart",
        lambda p: (
            f"rootpw --plaintext {p.pet()}\nuser --name=ada --password={p.two_words()} --groups={p.keep('wheel')}\ntimezone {p.keep('Europe/Tallinn')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn preseed",
        lambda p: (
            f"d-i passwd/root-password password {p.pet()}\nd-i passwd/username string {p.keep('burnadmin')}\nd-i passwd/user-password-again password {p.human()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn cloud init",
        lambda p: (
            f"#cloud-config\nchpasswd:\n  list: |\n    root:{p.pet()}\n    ada:{p.two_words()}\nhostname: {p.keep('burn-vm-4')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn ldap conf",
        lambda p: (
            f"URI {p.keep('ldaps://dc1.burn.example')}\nbinddn cn=reader,dc=burn\nbindpw {p.pet()}\nrootpw {{SSHA}}{p.base64(28)}\n"
        ),
    ),
    text(
        "text.ini",
        "burn sasl passwd",
        lambda p: f"[smtp.burn.example]:587 ada@burn.example:{p.pet()}\n# map {p.keep('postfix-3.8')}\n",
    ),
    text(
        "text.ini",
        "burn exim grafana",
        lambda p: (
            f';;;; {p.keep("Grafana defaults")}\n[security]\nadmin_user = admin\nadmin_password = """{p.password()}"""\nsecret_key = {p.key(20)}\n'
        ),
    ),
    text(
        "text.ini",
        "burn snmpd",
        lambda p: (
            f'rocommunity {p.letters(11)} 10.0.0.0/8\ncreateUser monitor SHA "{p.phrase()}" AES "{p.two_words()}"\nsysLocation {p.keep("Rack 14 left")}\n'
        ),
    ),
    in_json(
        "text.ini",
        "burn file in json",
        lambda p: {
            "path": p.keep("/etc/burn/app.conf"),
            "content": f"listen = {p.keep('0.0.0.0:8080')}\nmaster_pw = {p.pet()}\n",
            "encoding": "utf-8",
        },
    ),
    in_json(
        "text.ini",
        "burn diff",
        lambda p: {
            "patch": f"@@ -4,2 +4,2 @@ [db]\n-password = {p.pet()}\n+password = {p.two_words()}\n host = {p.keep('db2.burn.example')}\n"
        },
    ),
    in_json(
        "text.ini",
        "burn base64 file",
        lambda p: {
            "name": p.keep("config.ini"),
            "encoding": "base64",
            "content": b64(f"[smtp]\nuser = ada\npassword = {p.human()}\n"),
        },
    ),
    text(
        "text.csv",
        "burn survey link",
        lambda p: (
            f"name,survey_link,status\nAda,https://s.burn.example/r/{p.key(22)},{p.keep('invited-once')}\nBob,https://s.burn.example/r/{p.key(22)},{p.keep('reminded')}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn chrome export",
        lambda p: (
            f'name,url,username,password,note\n{p.keep("burn.example")},https://burn.example/login,ada,{p.pet()},\nshop,{p.keep("https://shop.example/")},bob,"{p.human()},x",{p.keep("office use")}\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn german semicolon",
        lambda p: (
            f"Vorname;Klasse;Erstkennwort\nAda;{p.keep('3b-Nord')};{p.pet()}\nBob;{p.keep('4a-West')};{p.letters(8)}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn preamble",
        lambda p: (
            f'# exported {p.date()}\nsep=;\n"Serial";"Activation Code";"Model"\n"{p.keep("SN-2041-77")}";"{p.printed(4)}";"{p.keep("Hydrant X2")}"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn quoted line breaks",
        lambda p: f'user,"Initial\nPassword",branch\nada,{p.pet()},"{p.keep("Graz, Ost")}"\n',
        "text/csv",
    ),
    text(
        "text.csv",
        "burn iot keys",
        lambda p: (
            f"dev_eui,join_eui,app_key,lorawan_version\n{p.keep('70B3D57ED0041A2F')},0000000000000000,{p.hex(32).upper()},{p.keep('MAC_V1_0_3')}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn headless",
        lambda p: f"ada@burn.example,password,{p.pet()}\nada@burn.example,city,{p.keep('Bregenz')}\n",
        "text/csv",
    ),
    text(
        "text.csv",
        "burn keepass",
        lambda p: (
            f'"Group","Title","Username","Password","TOTP"\n"Root","{p.keep("Pump room")}","ada","{p.human()}","otpauth://totp/x?secret={p.base32(16)}"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn sim",
        lambda p: (
            f"ICCID|PIN1|PUK1|APN\n{p.keep('8943021234567890123')}|{p.otp(4)}|{p.digits(8)}|{p.keep('iot.burn.example')}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn exam login",
        lambda p: f"Student,Start,Zugangscode\r\nAda,{p.date()},{p.recovery()}\r\n",
        "text/csv",
    ),
    text(
        "text.csv",
        "burn one-time links",
        lambda p: (
            f"email,login_url,language\nada@burn.example,https://burn.example/l/{p.token(32)},{p.keep('de-CH')}\n"
        ),
        "text/csv",
    ),
]

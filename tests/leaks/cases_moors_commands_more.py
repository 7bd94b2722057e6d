"""Cases of moors: command lines, SQL, logs, prints of objects."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.trace",
        "moors rails log",
        lambda p: (
            f'Started POST "{p.keep("/session")}"\n  Parameters: {{"user"=>{{"login"=>"mk", "pin_code"=>"{p.otp(6)}"}}, "locale"=>"{p.keep("sv")}"}}\n'
        ),
    ),
    text(
        "text.trace",
        "moors words of a manual",
        lambda p: (
            f"{p.keep('The password is stored as a hash and is never shown.')}\n{p.keep('Tokens expire after 30 days; keys are rotated.')}\n{p.keep('Use the -p option to set the port, as in -p 8080.')}\napi_key={p.key(24)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors options of a tool",
        lambda p: (
            f"{p.keep('usage: backup [--password FILE] [--key-id ID] [--token-type TYPE]')}\n{p.keep('  --password FILE   read the password from a file')}\napi_key={p.key(24)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors settings without secrets",
        lambda p: (
            f"{p.keep('password_min_length = 12')}\n{p.keep('password_policy = strict-2026')}\n{p.keep('token_lifetime = 3600')}\n{p.keep('session.cookie.name = fensid')}\napi_key = {p.key(24)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors cisco without secrets",
        lambda p: (
            f"{p.keep('snmp-server location rack4-north')}\n{p.keep('service password-encryption')}\n{p.keep('aaa authentication login default local')}\nenable secret 5 $1$mERr${p.key(22)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors tests",
        lambda p: (
            f"{p.keep('PASS TestLogin/rejects_wrong_password (0.02s)')}\n{p.keep('FAIL src/auth/token.test.ts')}\n{p.keep('PASS ./pkg/otp')}\napi_key={p.key(24)}\n"
        ),
    ),
    text(
        "text.trace",
        "moors chat without secrets",
        lambda p: (
            f"[09:14] Bo: {p.keep('I forgot my password again')}\n[09:15] Ada: {p.keep('use the reset link, ticket INC-20260301')}\n[09:16] Bo: {p.keep('code review at 1430?')}\napi_key: {p.key(32)}\n"
        ),
    ),
    text(
        "text.dsn",
        "moors ado",
        lambda p: (
            f"Server=tcp:{p.keep('fen.database.windows.net')},1433;Initial Catalog={p.keep('orders')};User ID=app;Password={p.human()};Encrypt=True\n"
        ),
    ),
    text(
        "text.dsn",
        "moors amqp",
        lambda p: f"broker = amqps://relay:{p.letters(12)}@{p.keep('mq.fen.example')}:5671/{p.keep('fen')}\n",
    ),
    text(
        "text.dsn",
        "moors ldap",
        lambda p: (
            f"ldapsearch -H {p.keep('ldaps://dc1.fen.example')} -D 'cn=ro,dc=fen' -w {p.pet()} -b {p.keep('dc=fen')}\n"
        ),
    ),
    text("text.dsn", "moors oracle", lambda p: f"sqlplus app/{p.letters(10)}@{p.keep('//ora.fen.example:1521/FEN')}\n"),
    text(
        "text.dsn",
        "moors azure storage",
        lambda p: (
            f"DefaultEndpointsProtocol={p.keep('https')};AccountName={p.keep('fenblobs')};AccountKey={p.base64(64)}==;EndpointSuffix={p.keep('core.windows.net')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors mysql",
        lambda p: f"$ mysqldump -h {p.keep('db1')} -uroot -p{p.pet()} fen > {p.keep('fen.sql')}\n",
    ),
    text(
        "text.curl-echo",
        "moors sshpass",
        lambda p: f"sshpass -p '{p.human()}' scp {p.keep('fw.bin')} admin@10.0.0.1:/\n",
    ),
    text(
        "text.curl-echo",
        "moors powershell",
        lambda p: (
            f"$sec = ConvertTo-SecureString '{p.human()}' -AsPlainText -Force\nAdd-Computer -DomainName {p.keep('fen.local')} -Credential $cred\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors net use",
        lambda p: f"net use Z: {p.keep('\\\\\\\\nas1\\\\scans')} /user:FEN\\scan {p.pet()} /persistent:yes\n",
    ),
    text(
        "text.curl-echo",
        "moors smbclient",
        lambda p: (
            f"mount -t cifs {p.keep('//nas1/scans')} /mnt -o username=scan,password={p.simple_password()},vers={p.keep('3.0')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors restic",
        lambda p: f"RESTIC_PASSWORD={p.dashed()} restic -r {p.keep('sftp:bk@nas:/r')} snapshots\n",
    ),
    text(
        "text.curl-echo",
        "moors sql dump",
        lambda p: (
            f"INSERT INTO `users` (`id`,`login`,`password`,`locale`) VALUES ({p.number()},'ada','$2y$10${p.key(53)}','{p.keep('sv_SE')}');\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors sql user",
        lambda p: (
            f"CREATE USER 'relay'@'10.%' IDENTIFIED BY '{p.pet()}';\nGRANT SELECT ON {p.keep('fen.orders')} TO 'relay'@'10.%';\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors copy",
        lambda p: (
            f"COPY public.api_clients (id, name, client_secret, created) FROM stdin;\n{p.number()}\t{p.keep('kiosk')}\t{p.letters(24)}\t2026-02-01\n\\.\n"
        ),
    ),
    text(
        "text.trace",
        "moors auth log",
        lambda p: (
            f"Mar  1 10:00:01 {p.keep('fen-web')} app[212]: login failed for mk with password '{p.human()}' from 10.1.1.9\n"
        ),
    ),
    text(
        "text.trace",
        "moors smtp talk",
        lambda p: (
            f"S: 220 {p.keep('mx.fen.example')} ESMTP\nC: AUTH PLAIN {b64(chr(0) + 'relay' + chr(0) + p.pet())}\nS: 235 {p.keep('2.7.0 Authentication successful')}\n"
        ),
    ),
    text(
        "text.trace",
        "moors ftp talk",
        lambda p: (
            f"220 {p.keep('ProFTPD ready')}\nUSER scan\n331 {p.keep('Password required for scan')}\nPASS {p.pet()}\n230 User scan logged in\n"
        ),
    ),
    text(
        "text.trace",
        "moors redis",
        lambda p: f"127.0.0.1:6379> AUTH default {p.letters(14)}\nOK\n127.0.0.1:6379> GET {p.keep('cart:88')}\n",
    ),
    text(
        "text.stack-trace",
        "moors python",
        lambda p: (
            f'Traceback (most recent call last):\n  File "{p.keep("/srv/app/mail.py")}", line 41, in send\n    smtp.login("relay", "{p.pet()}")\nsmtplib.SMTPAuthenticationError: (535, b\'{p.keep("5.7.8 bad credentials")}\')\n'
        ),
    ),
    text(
        "text.stack-trace",
        "moors php",
        lambda p: (
            f"PHP Fatal error: Uncaught PDOException in {p.keep('/srv/www/db.php:14')}\n#0 /srv/www/db.php(14): PDO->__construct('mysql:host=db1', 'app', '{p.human()}')\n#1 {p.keep('{main}')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors winexe",
        lambda p: (
            f"Invoke-RestMethod -Uri {p.keep('https://fen.example/api')} -Headers @{{ 'X-Api-Key' = '{p.key(28)}' }}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors secure text",
        lambda p: (
            f"$cred = New-Object PSCredential('FEN\\svc', (ConvertTo-SecureString -String \"{p.letters(12)}\" -AsPlainText -Force)) # {p.keep('domain join')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors httpie",
        lambda p: f"http --auth ada:{p.letters(12)} GET {p.keep('fen.example/feed')}\n",
    ),
    text(
        "text.curl-echo",
        "moors keytool",
        lambda p: (
            f"keytool -importkeystore -srckeystore {p.keep('edge.p12')} -srcstorepass {p.key(12)} -deststorepass {p.pet()}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors psql variable",
        lambda p: f"PGPASSWORD={p.letters(12)} psql -h {p.keep('db1.fen.example')} -U app fen\n",
    ),
    text(
        "text.curl-echo",
        "moors az",
        lambda p: f"az login --service-principal -u {p.uuid()} -p {p.token(40)} --tenant {p.keep('fen.example')}\n",
    ),
    text(
        "text.curl-echo",
        "moors quser",
        lambda p: (
            f"schtasks /create /tn {p.keep('Backup')} /tr backup.cmd /ru FEN\\bk /rp {p.pet()} /sc {p.keep('daily')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "moors openssl pkcs",
        lambda p: f"openssl pkcs12 -in {p.keep('edge.pfx')} -passin pass:{p.letters(10)} -nodes\n",
    ),
]

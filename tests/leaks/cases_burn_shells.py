"""Cases of burn: sessions in a shell and transcripts."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.curl-echo",
        "burn login prompt",
        lambda p: (
            f"$ ssh ada@{p.keep('gate.burn.example')}\nada@gate.burn.example's password: {p.pet()}\nLast login: {p.keep('Tue Apr 14 09:12')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn export line",
        lambda p: (
            f"ada@{p.keep('lap7')}:~$ export OS_PASSWORD={p.pet()}\nada@lap7:~$ openstack {p.keep('server list')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn sshpass",
        lambda p: f"$ sshpass -p {p.pet()} scp a.tgz ada@{p.keep('nas.burn.example')}:/backup\n",
    ),
    text(
        "text.curl-echo",
        "burn env prefix",
        lambda p: f"$ PGPASSWORD='{p.phrase()}' psql -h {p.keep('db.burn.example')} -U ada -c '{p.keep('select 1')}'\n",
    ),
    text(
        "text.curl-echo",
        "burn history",
        lambda p: (
            f"  501  cd {p.keep('/srv/burn')}\n  502  htpasswd -b .htpasswd ada {p.pet()}\n  503  redis-cli -a {p.two_words()} ping\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn docker login",
        lambda p: f"$ docker login -u ada -p {p.human()} {p.keep('registry.burn.example')}\nLogin Succeeded\n",
    ),
    text(
        "text.curl-echo",
        "burn stdin",
        lambda p: f"$ echo '{p.pet()}' | docker login -u ada --password-stdin {p.keep('reg.burn.example')}\n",
    ),
    text(
        "text.curl-echo",
        "burn passwd",
        lambda p: (
            f"# passwd ada\nNew password: {p.pet()}\nRetype new password: {p.two_words()}\npasswd: {p.keep('password updated successfully')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn net user",
        lambda p: f"C:\\> net user ada {p.human()} /add /domain\n{p.keep('The command completed successfully.')}\n",
    ),
    text(
        "text.curl-echo",
        "burn net use",
        lambda p: f"C:\\>net use Z: \\\\nas\\{p.keep('archive')} /user:BURN\\ada {p.pet()}\n",
    ),
    text(
        "text.curl-echo",
        "burn cmdkey",
        lambda p: f"cmdkey /generic:TERMSRV/{p.keep('rds1')} /user:ada /pass:{p.pet()}\nrunas /user:ada cmd\n",
    ),
    text(
        "text.curl-echo",
        "burn powershell set",
        lambda p: (
            f'PS C:\\> Set-ADAccountPassword -Identity ada -NewPassword (ConvertTo-SecureString -AsPlainText "{p.human()}" -Force)\nPS C:\\> Get-ADUser {p.keep("ada.burn")}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn openssl",
        lambda p: (
            f"openssl pkcs12 -export -in {p.keep('fire.crt')} -passout pass:{p.pet()}\nopenssl enc -aes-256-cbc -k {p.two_words()} -in {p.keep('plain.tar')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn keytool",
        lambda p: (
            f"keytool -genkeypair -alias {p.keep('burn-tls')} -storepass {p.letters(10)} -keypass {p.letters(10)}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn mysql sql",
        lambda p: (
            f"mysql> CREATE USER 'ada'@'{p.keep('10.%')}' IDENTIFIED BY '{p.pet()}';\nQuery OK, 0 rows affected\nmysql> SET PASSWORD FOR bob = PASSWORD('{p.two_words()}');\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn postgres sql",
        lambda p: (
            f"postgres=# ALTER ROLE ada WITH LOGIN ENCRYPTED PASSWORD '{p.human()}' VALID UNTIL '{p.keep('2027-01-01')}';\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn oracle sql",
        lambda p: (
            f"SQL> alter user scott identified by {p.pet()} account unlock;\nSQL> connect system/{p.two_words().replace('-', '_')}@{p.keep('ORCL')}\n"
        ),
    ),
    text(
        "text.curl-echo", "burn mongo", lambda p: f"> db.auth('ada', '{p.pet()}')\n1\n> db.{p.keep('fires')}.count()\n"
    ),
    text(
        "text.curl-echo",
        "burn smtp",
        lambda p: (
            f"S: 220 {p.keep('mx1.burn.example')} ESMTP\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWRh\nS: 334 UGFzc3dvcmQ6\nC: {b64(p.pet())}\nS: 235 ok\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn smtp plain",
        lambda p: (
            f"AUTH PLAIN {b64(chr(0) + 'ada' + chr(0) + p.human())}\n235 2.7.0 ok\nMAIL FROM:<{p.keep('desk@burn.example')}>\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn imap pop",
        lambda p: f'a1 LOGIN ada "{p.phrase()}"\na1 OK done\na2 SELECT {p.keep("INBOX.Fires")}\n',
    ),
    text(
        "text.curl-echo",
        "burn ftp",
        lambda p: (
            f"220 {p.keep('ProFTPD 1.3.8')}\nUSER ada\n331 Password required\nPASS {p.pet()}\n230 Logged in\nCWD {p.keep('/incoming')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn telnet router",
        lambda p: (
            f"User Access Verification\n\nPassword: {p.pet()}\nSW1>enable\nPassword: {p.two_words()}\nSW1#show {p.keep('ip route')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn gh cli",
        lambda p: f"$ gh auth token\ngho_{p.key(36)}\n$ gh repo view {p.keep('burn/shop')}\n",
    ),
    text(
        "text.curl-echo",
        "burn print token",
        lambda p: (
            f"$ az account get-access-token --query accessToken -o tsv\n{p.jwt()}\n$ vault print token\nhvs.{p.token(90)}\n$ az group list -o {p.keep('table')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn vault init",
        lambda p: (
            f"Unseal Key 1: {p.base64(33)}\nUnseal Key 2: {p.base64(33)}\n\nInitial Root Token: s.{p.key(24)}\n\nVault initialized with {p.keep('5 key shares')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn kubeadm",
        lambda p: (
            f"kubeadm join {p.keep('10.0.0.1:6443')} --token {p.hex(6)}.{p.hex(16)} --discovery-token-ca-cert-hash sha256:{'ab12' * 16}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn swarm",
        lambda p: f"    docker swarm join --token SWMTKN-1-{p.hex(50)}-{p.hex(25)} {p.keep('192.168.65.3:2377')}\n",
    ),
    text(
        "text.curl-echo",
        "burn jenkins",
        lambda p: (
            f"Jenkins initial setup is required. An admin user has been created and a password generated.\nPlease use the following password to proceed to installation:\n\n{p.hex(32)}\n\nThis may also be found at: {p.keep('/var/jenkins_home/secrets/initialAdminPassword')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn mysql temporary",
        lambda p: (
            f"2026-04-14T09:00:00.1Z 6 [Note] [MY-010454] [Server] A temporary password is generated for root@localhost: {p.key(8)};{p.letters(3)}\n[Note] {p.keep('ready for connections')}\n"
        ),
    ),
]

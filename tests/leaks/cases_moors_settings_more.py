"""Cases of moors: files of settings."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text

CASES: list[Case] = [
    text(
        "text.yaml",
        "moors block scalar",
        lambda p: f"vault:\n  unsealKey: |\n    {p.base64(33)}\n  storage: {p.keep('raft')}\n",
    ),
    text(
        "text.yaml",
        "moors stringdata",
        lambda p: (
            f"apiVersion: v1\nkind: {p.keep('Secret')}\nstringData:\n  pgpool: {p.pet()}\n  relay: {p.letters(12)}\n"
        ),
    ),
    text(
        "text.yaml",
        "moors cloud-init",
        lambda p: (
            f"#cloud-config\nhostname: {p.keep('fen-web')}\nchpasswd:\n  list: |\n    root:{p.human()}\n    ops:{p.pet()}\n"
        ),
    ),
    text(
        "text.yaml",
        "moors anchors",
        lambda p: (
            f'x-pw: &pw "{p.two_words()}"\nbroker: {{user: app, password: *pw, vhost: {p.keep("/fen")}, cookie: {p.upper(20)}}}\n'
        ),
    ),
    text(
        "text.ini",
        "moors hostapd",
        lambda p: f"interface={p.keep('wlan0')}\nssid={p.keep('Moor')}\nwpa_passphrase={p.phrase()}\n",
    ),
    text(
        "text.ini",
        "moors network manager",
        lambda p: f"[wifi-security]\nkey-mgmt={p.keep('wpa-psk')}\npsk={p.letters(12)}\n",
    ),
    text(
        "text.ini",
        "moors uci",
        lambda p: f"wireless.@wifi-iface[0].ssid='{p.keep('Moor')}'\nwireless.@wifi-iface[0].key='{p.two_words()}'\n",
    ),
    text(
        "text.ini",
        "moors nvram",
        lambda p: f"wl0_ssid={p.keep('Moor')}\nwl0_wpa_psk={p.letters(14)}\nhttp_passwd={p.pet()}\n",
    ),
    text(
        "text.ini",
        "moors snmpd",
        lambda p: (
            f'rocommunity {p.letters(12)} {p.keep("10.0.0.0/8")}\ncreateUser monitor SHA "{p.phrase()}" AES "{p.pet()}"\n'
        ),
    ),
    text(
        "text.ini",
        "moors bind key",
        lambda p: (
            f'key "{p.keep("rndc-key")}" {{\n  algorithm {p.keep("hmac-sha256")};\n  secret "{p.base64(32)}=";\n}};\n'
        ),
    ),
    text(
        "text.ini",
        "moors swanctl",
        lambda p: (
            f"secrets {{\n  ike-branch {{\n    id = {p.keep('branch.fen.example')}\n    secret = {p.two_words()}\n  }}\n}}\n"
        ),
    ),
    text(
        "text.ini",
        "moors redis",
        lambda p: f"port {p.keep('6380')}\nrequirepass {p.key(16)}\nmaxmemory {p.keep('512mb')}\n",
    ),
    text(
        "text.ini",
        "moors jaas",
        lambda p: (
            f'KafkaClient {{\n  {p.keep("org.apache.kafka.common.security.plain.PlainLoginModule")} required\n  username="app"\n  password="{p.letters(12)}";\n}};\n'
        ),
    ),
    text("text.ini", "moors dovecot", lambda p: f"ada:{{PLAIN}}{p.letters(11)}:1000:1000::{p.keep('/var/mail/ada')}\n"),
    text("text.ini", "moors slapd", lambda p: f'rootdn "{p.keep("cn=admin,dc=fen")}"\nrootpw {p.pet()}\n'),
    text(
        "text.ini",
        "moors haproxy",
        lambda p: f"userlist ops\n  user ada insecure-password {p.pet()}\n  maxconn {p.keep('4096')}\n",
    ),
    text(
        "text.ini",
        "moors jetty",
        lambda p: f"jetty.sslContext.keyStorePassword=OBF:{p.letters(24)}\njetty.http.port={p.keep('8080')}\n",
    ),
    text("text.ini", "moors chrony", lambda p: f"# {p.keep('keys of the time servers')}\n1 SHA1 HEX:{p.hex(40)}\n"),
    text(
        "text.ini",
        "moors kickstart",
        lambda p: (
            f"lang {p.keep('en_US.UTF-8')}\nrootpw --plaintext {p.pet()}\nuser --name=ops --password={p.letters(10)} --plaintext\n"
        ),
    ),
    text(
        "text.ini",
        "moors preseed",
        lambda p: f"d-i passwd/root-password password {p.pet()}\nd-i time/zone string {p.keep('Europe/Vienna')}\n",
    ),
    text(
        "text.ini",
        "moors fstab",
        lambda p: f"//nas1/scans /mnt/scans cifs username=scan,password={p.pet()},vers={p.keep('3.0')} 0 0\n",
    ),
    text(
        "text.ini",
        "moors inventory",
        lambda p: (
            f"[switches]\n{p.keep('sw1')} ansible_user=ops ansible_ssh_pass={p.letters(10)} ansible_port={p.keep('2222')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors systemd",
        lambda p: (
            f'[Service]\nEnvironment="BROKER_PASS={p.pet()}" "TZ={p.keep("UTC")}"\nExecStart={p.keep("/usr/bin/relay")}\n'
        ),
    ),
    text(
        "text.ini",
        "moors crontab",
        lambda p: f"0 3 * * * {p.keep('/usr/local/bin/backup')} --user bk --password {p.letters(10)} >/dev/null\n",
    ),
    text(
        "text.ini",
        "moors tfvars",
        lambda p: f'region = "{p.keep("eu-north-1")}"\nmaster_password = "{p.letters(14)}"\n',
    ),
    text(
        "text.ini",
        "moors puppet",
        lambda p: f"mysql::db {{ '{p.keep('fen')}':\n  user     => 'app',\n  password => '{p.pet()}',\n}}\n",
    ),
    text(
        "text.ini",
        "moors erlang",
        lambda p: (
            f'[{{rabbit, [{{default_user, <<"app">>}}, {{default_pass, <<"{p.pet()}">>}}, {{vm_memory, 0.6}}]}}].\n'
        ),
    ),
    text("text.ini", "moors edn", lambda p: f'{{:host "db1.fen.example" :user "app" :password "{p.letters(12)}"}}\n'),
    text(
        "text.ini",
        "moors lua",
        lambda p: f'return {{ host = "{p.keep("db1.fen.example")}", password = "{p.letters(12)}" }}\n',
    ),
    text(
        "text.ini",
        "moors hocon",
        lambda p: f'db {{\n  url = "{p.keep("jdbc:h2:mem:fen")}"\n  password = {p.pet()}\n}}\n',
    ),
    text(
        "text.ini",
        "moors expect",
        lambda p: f'spawn ssh {p.keep("ops@fen-sw1")}\nexpect "assword:"\nsend "{p.letters(12)}\\r"\n',
    ),
    text(
        "text.ini",
        "moors batch file",
        lambda p: f"@echo off\nset SRV={p.keep('nas1')}\nset FTPPASS={p.pet()}\nftp -s:%SRV%.txt\n",
    ),
    text(
        "text.ini",
        "moors apple script",
        lambda p: (
            f'do shell script "{p.keep("softwareupdate -l")}" user name "ops" password "{p.human()}" with administrator privileges\n'
        ),
    ),
    text(
        "text.ini",
        "moors dockerfile",
        lambda p: f"FROM {p.keep('alpine:3.21')}\nENV RELAY_PASSWORD {p.pet()}\nARG NPM_TOKEN={p.key(36)}\n",
    ),
    text(
        "text.ini",
        "moors helm",
        lambda p: f"helm upgrade fen ./chart --set image.tag={p.keep('4.2.1')} --set mail.password={p.letters(12)}\n",
    ),
    text(
        "text.yaml",
        "moors salt pillar",
        lambda p: f"mysql:\n  server:\n    root_password: {p.phrase()}\n  database:\n    - {p.keep('fen')}\n",
    ),
    text(
        "text.yaml",
        "moors folded scalar",
        lambda p: f"mail:\n  password: >-\n    {p.letters(14)}\n  from: {p.keep('noreply@fen.example')}\n",
    ),
    text(
        "text.yaml",
        "moors list of pairs",
        lambda p: (
            f"env:\n  - name: RELAY_PASSWORD\n    value: {p.letters(12)}\n  - name: TZ\n    value: {p.keep('UTC')}\n"
        ),
    ),
    text(
        "text.ini",
        "moors openvpn auth",
        lambda p: (
            f"client\nremote {p.keep('vpn.fen.example')} 1194\n<auth-user-pass>\nmk\n{p.human()}\n</auth-user-pass>\n"
        ),
    ),
    text("text.ini", "moors cloudflared", lambda p: f"tunnel: {p.uuid()}\ntoken: {p.base64(90)}\n"),
]

"""Cases of burn: sessions in a shell and transcripts, part 2."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import terminal, text, whole

CASES: list[Case] = [
    text(
        "text.curl-echo",
        "burn elastic",
        lambda p: (
            f"✅ Password for the elastic user (reset with `bin/elasticsearch-reset-password`):\n  {p.key(20)}\n\nℹ️ HTTP CA certificate SHA-256 fingerprint:\n  {p.digest(64)}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn jupyter",
        lambda p: (
            f"[I 09:12 ServerApp] http://127.0.0.1:8888/lab?token={p.hex(48)}\n[I 09:12 ServerApp] {p.keep('Use Control-C to stop this server')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn netrc ansible",
        lambda p: (
            f'ansible all -i {p.keep("hosts.ini")} -m user -a "name=ada password={p.pet()}" -e ansible_become_password={p.two_words()}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn set -x",
        lambda p: (
            f"+ set -x\n++ API_PASS={p.pet()}\n+ ./deploy --stage {p.keep('blue')} --secret={p.key(24)}\n+ exit 0\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn gitlab job",
        lambda p: (
            f'section_start:1790000000:step_script\n$ helm upgrade shop ./chart --set db.password={p.pet()},image.tag={p.keep("2026.4.1")}\nRelease "shop" has been upgraded\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn ipmitool",
        lambda p: (
            f"ipmitool -I lanplus -H {p.keep('10.0.0.9')} -U admin -P {p.pet()} chassis status\nsmbclient //nas/share -U ada%{p.two_words()}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn snmpwalk",
        lambda p: (
            f"snmpwalk -v3 -u mon -l authPriv -a SHA -A {p.letters(12)} -x AES -X {p.letters(12)} {p.keep('10.0.0.7')}\nsnmpget -v2c -c {p.letters(10)} {p.keep('10.0.0.8')} sysName.0\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn mount",
        lambda p: f"mount -t cifs //nas/a /mnt -o username=ada,password={p.pet()},vers={p.keep('3.1.1')}\n",
    ),
    text(
        "text.curl-echo",
        "burn ldapsearch",
        lambda p: f"ldapsearch -x -D cn=admin,dc=burn -w {p.pet()} -b {p.keep('ou=people,dc=burn')}\n",
    ),
    text(
        "text.curl-echo",
        "burn mosquitto",
        lambda p: f"mosquitto_pub -h {p.keep('mq.burn.example')} -u ada -P {p.pet()} -t {p.keep('hall/temp')} -m 21\n",
    ),
    text(
        "text.curl-echo",
        "burn rsync lftp",
        lambda p: (
            f"lftp -u ada,{p.pet()} {p.keep('ftp.burn.example')} -e 'mirror'\nsqlcmd -S sql1 -U sa -P {p.human()} -Q \"select 1\"\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn twine",
        lambda p: (
            f"twine upload -u __token__ -p pypi-{p.token(60)} dist/{p.keep('burn-1.2.tar.gz')}\n7z x a.7z -p{p.pet()} -o{p.keep('/tmp/out')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn windows set",
        lambda p: (
            f'C:\\> set API_PASSWORD={p.pet()}\nC:\\> setx BURN_TOKEN "{p.key(30)}"\nC:\\> set LANG={p.keep("de_AT")}\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn powershell env",
        lambda p: (
            f"PS> $env:AWS_SECRET_ACCESS_KEY = '{p.key(40)}'\nPS> $Env:AWS_REGION = '{p.keep('eu-central-2')}'\nPS> $pw = \"{p.human()}\"\n"
        ),
    ),
    text("text.curl-echo", "burn fish", lambda p: f"> set -gx GH_PAT {p.key(40)}\n> set -x EDITOR {p.keep('nvim')}\n"),
    text(
        "text.curl-echo",
        "burn nmcli",
        lambda p: (
            f"$ nmcli dev wifi connect {p.keep('BurnGuest')} password {p.pet()}\n$ netsh wlan show profile x key=clear\n    Key Content            : {p.two_words()}\n    Authentication         : {p.keep('WPA2-Personal')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn expect",
        lambda p: (
            f'spawn ssh ada@{p.keep("sw2.burn.example")}\nexpect "assword:"\nsend "{p.pet()}\\r"\nexpect "#"\nsend "show version\\r"\n'
        ),
    ),
    text(
        "text.curl-echo",
        "burn asterisk cli",
        lambda p: (
            f"sw*CLI> sip show peer 2041\n  * Name       : {p.keep('2041')}\n  Secret       : {p.pet()}\n  Context      : {p.keep('from-internal')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn spanish prompt",
        lambda p: f"Usuario: ada\nContraseña: {p.pet()}\nBienvenida, Ada. Tienes {p.keep('3 mensajes')}.\n",
    ),
    text(
        "text.curl-echo",
        "burn japanese prompt",
        lambda p: f"ユーザー名: ada\nパスワード: {p.pet()}\nようこそ {p.keep('本社')}\n",
    ),
    text(
        "text.curl-echo",
        "burn wizard",
        lambda p: (
            f"? Project name: {p.keep('burn-shop')}\n? Admin password: {p.human()}\n? API token (leave blank to skip): {p.key(32)}\n✔ {p.keep('Created in 3s')}\n"
        ),
    ),
    in_json(
        "text.curl-echo",
        "burn console in json",
        lambda p: {
            "stdout": f"Generated credentials\n  user: ada\n  pass: {p.pet()}\nzone: {p.keep('north-4')}\n",
            "exitCode": 0,
        },
    ),
    in_json(
        "text.curl-echo",
        "burn script step",
        lambda p: {"script": f"sudo -S <<< '{p.pet()}' systemctl restart {p.keep('burnd')}"},
    ),
    whole(
        "text.curl-echo",
        "burn argv",
        lambda p: {"argv": ["psexec", "\\\\ws1", "-u", "ada", "-p", p.pet(), p.keep("ipconfig")], "code": 0},
    ),
    whole(
        "text.curl-echo",
        "burn process list",
        lambda p: {
            "processes": [
                {
                    "pid": p.number(),
                    "cmdline": f"java -jar {p.keep('shop.jar')} -Djavax.net.ssl.keyStorePassword={p.pet()} --spring.datasource.password={p.two_words()}",
                }
            ]
        },
    ),
    whole(
        "text.curl-echo",
        "burn notebook",
        lambda p: {
            "cells": [
                {
                    "cell_type": p.keep("code"),
                    "source": ["import hvac\n", f"client = hvac.Client(token='{p.key(26)}')\n"],
                    "outputs": [{"text": [f"password: {p.pet()}\n"]}],
                }
            ]
        },
    ),
    terminal(
        "stream.ws-json",
        "burn tty prompt",
        lambda p: [
            ("received", "\x1b[0mada@burn's password: "),
            ("sent", p.pet() + "\r"),
            ("received", f"\r\nWelcome to {p.keep('Debian 12')}\r\n"),
        ],
    ),
    terminal(
        "stream.ws-json",
        "burn tty channel",
        lambda p: [
            ("received", "\x01Enter PIN for token: "),
            ("sent", "\x00" + p.otp(6) + "\n"),
            ("received", f"\x01{'token unlocked'}\n"),
        ],
    ),
]

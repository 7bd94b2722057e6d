"""Cases of burn: files of settings."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.yaml",
        "burn home assistant",
        lambda p: (
            f'mqtt_broker: {p.keep("10.0.0.12")}\nmqtt_pass: {p.pet()}\nalarm_code: "{p.otp(4)}"\nlongitude: {p.keep("16.3738")}\n'
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn esphome",
        lambda p: (
            f'wifi:\n  ssid: {p.keep("Werkstatt")}\n  password: !secret wifi_password\napi:\n  encryption:\n    key: "{p.base64(32)}="\nota:\n  - platform: esphome\n    password: {p.hex(32)}\n'
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn folded",
        lambda p: f"mail:\n  sender: {p.keep('Fire Desk')}\n  password: >-\n    {p.phrase()}\n  retries: 3\n",
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn anchors",
        lambda p: f"defaults: &d\n  pw: &pw '{p.human()}'\n  pool: {p.keep('5')}\nprod:\n  <<: *d\n  pw: *pw\n",
        "application/x-yaml",
    ),
    text(
        "text.yaml",
        "burn flow",
        lambda p: f"{{server: {'imap.burn.example'}, user: ada, pass: '{p.human()}', tls: true}}\n",
        "application/yaml",
    ),
    text(
        "text.yaml",
        "burn sequence of maps",
        lambda p: (
            f"accounts:\n- user: ada\n  secret: {p.pet()}\n  role: {p.keep('station-chief')}\n- user: bob\n  secret: {p.two_words()}\n  role: {p.keep('guest-writer')}\n"
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn netplan",
        lambda p: (
            f'network:\n  wifis:\n    wlan0:\n      access-points:\n        "{p.keep("Burn Hall")}":\n          password: "{p.phrase()}"\n      dhcp4: yes\n'
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn ci variables",
        lambda p: (
            f'variables:\n  DEPLOY_PW: {p.pet()}\n  NODE_VERSION: "{p.keep("20.11.1")}"\nscript:\n  - echo {p.keep("start burning")}\n'
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn comments",
        lambda p: f"# old password: {p.pet()}\ndb:\n  password: {p.two_words()}   # changed by {p.keep('Ada Burn')}\n",
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn quoted keys",
        lambda p: f'\'Kennwort\': "{p.human()}"\n"Standort": "{p.keep("Wache Nord")}"\n',
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn complex key",
        lambda p: f"? password\n: {p.pet()}\n? station\n: {p.keep('Wache Süd')}\n",
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn binary tag",
        lambda p: f"kind: {p.keep('keystore')}\nsecret: !!binary |\n  {b64(p.human())}\n",
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn ansible inventory",
        lambda p: (
            f"all:\n  hosts:\n    sw1:\n      ansible_host: {p.keep('sw1.burn.example')}\n      ansible_become_pass: {p.pet()}\n      enable_secret: {p.letters(10)}\n"
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn frigate",
        lambda p: (
            f"cameras:\n  gate:\n    ffmpeg:\n      inputs:\n        - path: rtsp://viewer:{p.pet()}@10.0.0.21:554/{p.keep('stream1')}\n"
        ),
        "text/yaml",
    ),
    text(
        "text.ini",
        "burn semicolon comment",
        lambda p: f"[smtp]\nhost = {p.keep('relay.burn.example')} ; main\npassword = {p.pet()} ; expires in May\n",
    ),
    text(
        "text.ini",
        "burn quoted with hash",
        lambda p: f'[client]\nuser=root\npassword="{p.password()}"\nsocket={p.keep("/run/mysqld/mysqld.sock")}\n',
    ),
    text("text.ini", "burn colon", lambda p: f"[bacula]\nName: {p.keep('burn-dir')}\nPassword: {p.two_words()}\n"),
    text(
        "text.ini",
        "burn properties blanks",
        lambda p: f"db.user ada\ndb.password {p.pet()}\ndb.pool.size {p.keep('25')}\n",
    ),
    text(
        "text.ini",
        "burn properties escapes",
        lambda p: f"app.name={p.keep('Burn Desk')}\nkeystore.password={p.two_words()}\\!\ntruststore.pass:{p.pet()}\n",
        "text/x-java-properties",
    ),
    text(
        "text.ini",
        "burn wireguard",
        lambda p: (
            f"[Interface]\nPrivateKey = {p.base64(32)}=\nAddress = {p.keep('10.9.0.4/32')}\n[Peer]\nPresharedKey = {p.base64(32)}=\nEndpoint = {p.keep('vpn.burn.example:51820')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn openvpn",
        lambda p: (
            f"client\nremote {p.keep('vpn.burn.example')} 1194\n<auth-user-pass>\nada\n{p.pet()}\n</auth-user-pass>\nverb 3\n"
        ),
    ),
    text(
        "text.ini",
        "burn openvpn static",
        lambda p: (
            f"dev tun\n<tls-crypt>\n-----BEGIN OpenVPN Static key V1-----\n{p.hex(32)}\n{p.hex(32)}\n-----END OpenVPN Static key V1-----\n</tls-crypt>\ncipher {p.keep('AES-256-GCM')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn wpa supplicant",
        lambda p: (
            f'network={{\n  ssid="{p.keep("Burn-IoT")}"\n  psk="{p.phrase()}"\n  key_mgmt={p.keep("WPA-PSK")}\n}}\n'
        ),
    ),
    text(
        "text.ini",
        "burn ipsec secrets",
        lambda p: f': PSK "{p.two_words()}"\n{p.keep("vpn.burn.example")} : RSA serverKey.pem\nada : EAP "{p.pet()}"\n',
    ),
    text(
        "text.ini",
        "burn chap secrets",
        lambda p: f'# client server secret IP\nada\tpptpd\t{p.pet()}\t*\nbob * "{p.phrase()}" {p.keep("10.1.2.3")}\n',
    ),
    text(
        "text.ini",
        "burn pgpass",
        lambda p: f"db.burn.example:5432:{'shopdb'}:ada:{p.pet()}\n*:*:*:postgres:{p.two_words()}\n",
    ),
    text(
        "text.ini",
        "burn cisco",
        lambda p: (
            f"hostname {p.keep('SW-NORTH-1')}\nusername ada privilege 15 password 0 {p.pet()}\nenable secret 5 $1$ab1Z${p.key(22)}\nsnmp-server community {p.letters(10)} RO\ntacacs-server key {p.two_words()}\n"
        ),
    ),
    text(
        "text.ini",
        "burn fortinet",
        lambda p: (
            f'config system admin\n  edit "ada"\n    set accprofile "{p.keep("super_admin")}"\n    set password ENC {p.base64(32)}\n  next\nend\nconfig vpn ipsec phase1-interface\n  set psksecret {p.pet()}\nend\n'
        ),
    ),
    text(
        "text.ini",
        "burn openwrt uci",
        lambda p: (
            f"config wifi-iface 'wifinet0'\n\toption ssid '{p.keep('BurnLab')}'\n\toption key '{p.phrase()}'\n\toption encryption '{p.keep('psk2+ccmp')}'\n"
        ),
    ),
    text(
        "text.ini",
        "burn uci show",
        lambda p: f"wireless.default_radio0.ssid='{p.keep('BurnYard')}'\nwireless.default_radio0.key='{p.pet()}'\n",
    ),
    text(
        "text.ini",
        "burn hostapd",
        lambda p: (
            f"interface={p.keep('wlan1')}\nwpa_passphrase={p.phrase()}\nauth_server_shared_secret={p.letters(12)}\n"
        ),
    ),
    text(
        "text.ini",
        "burn freeradius client",
        lambda p: (
            f"client ap-north {{\n  ipaddr = {p.keep('10.0.4.0/24')}\n  secret = {p.pet()}\n  shortname = {p.keep('ap-north')}\n}}\n"
        ),
    ),
    text(
        "text.ini",
        "burn nginx",
        lambda p: (
            f'location /api {{\n  proxy_set_header Authorization "Basic {b64("ada:" + p.human())}";\n  proxy_set_header X-Api-Key {p.key(24)};\n  proxy_pass {p.keep("http://backend:8080")};\n}}\n'
        ),
    ),
    text(
        "text.ini",
        "burn apache",
        lambda p: (
            f'ServerName {p.keep("burn.example")}\nSetEnv DB_PASS {p.pet()}\nRequestHeader set X-Auth-Token "{p.key(28)}"\n'
        ),
    ),
    text("text.ini", "burn htpasswd", lambda p: f"ada:$apr1${p.key(8)}${p.key(22)}\nbob:{{SHA}}{p.base64(20)}=\n"),
    text(
        "text.ini",
        "burn toml",
        lambda p: (
            f"[registry]\nindex = \"{p.keep('https://crates.burn.example/index')}\"\ntoken = \"{p.key(32)}\"\n[[users]]\nname = \"ada\"\npassword = '''{p.password()}'''\n"
        ),
        "application/toml",
    ),
    text(
        "text.ini",
        "burn toml inline",
        lambda p: f'database = {{ host = "{p.keep("db1.burn.example")}", password = "{p.human()}", port = 5432 }}\n',
        "application/toml",
    ),
    text(
        "text.ini",
        "burn hcl",
        lambda p: (
            f'variable "region" {{ default = "{p.keep("eu-south-2")}" }}\nprovider "burn" {{\n  api_token = "{p.key(40)}"\n  admin_password = "{p.human()}"\n}}\n'
        ),
    ),
    text(
        "text.ini",
        "burn tfvars heredoc",
        lambda p: f'env = "{p.keep("canary-two")}"\nmaster_password = <<EOT\n{p.phrase()}\nEOT\n',
    ),
]

"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: forms, markup and text."""

from __future__ import annotations

import json

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    Plant,
    in_answer,
)


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


_DEBUG = [
    _text(
        "html.debug-page",
        "docker inspect",
        lambda p: json.dumps([{"Config": {"Env": [f"BREW_PW={p.pet()}", f"TZ={p.keep('Europe/Graz')}"]}}]),
    ),
    _text(
        "html.debug-page",
        "python dict",
        lambda p: (
            f"settings = {{'EMAIL_HOST': '{p.keep('mx.brew.example')}', 'EMAIL_HOST_PASSWORD': '{p.two_words()}'}}\n"
        ),
    ),
    _text(
        "html.debug-page",
        "elixir",
        lambda p: f'config :brew, Brew.Repo,\n  username: "{p.keep("brew_app")}",\n  password: "{p.pet()}"\n',
    ),
    _text(
        "html.debug-page",
        "csharp",
        lambda p: f"BrewOptions {{ Host = {p.keep('mx.brew.example')}, ApiSecret = {p.key(30)}, Retry = 3 }}",
    ),
    _text(
        "html.debug-page",
        "hcl",
        lambda p: f'resource "brew" "x" {{\n  region = "{p.keep("alps-1")}"\n  admin_password = "{p.human()}"\n}}\n',
    ),
    in_answer(
        "text.yaml",
        "home assistant secrets",
        "application/yaml",
        lambda p: f"wifi_password: {p.two_words()}\nmqtt_kennwort: {p.pet()}\nlatitude: {p.keep('47.2692')}\n",
    ),
    in_answer(
        "text.yaml",
        "ansible",
        "text/yaml",
        lambda p: (
            f'- name: {p.keep("Create the brewer")}\n  mysql_user:\n    name: brew\n    password: "{p.human()}"\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "esphome",
        "text/yaml",
        lambda p: (
            f'api:\n  encryption:\n    key: "{p.base64(32)}="\nota:\n  password: {p.hex(32)}\nboard: {p.keep("esp32dev")}\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "netplan",
        "text/yaml",
        lambda p: (
            f'wifis:\n  wlan0:\n    access-points:\n      "{p.keep("Lodge-A")}":\n        password: "{p.phrase()}"\n'
        ),
    ),
    in_answer(
        "text.yaml",
        "list of credentials",
        "text/yaml",
        lambda p: (
            f"credentials:\n  - user: mk\n    secret: {p.dashed()}\n  - user: tj\n    secret: {p.pet()}\nsite: {p.keep('tal-1')}\n"
        ),
    ),
    _text(
        "text.ini",
        "my.cnf",
        lambda p: f"[client]\nuser=brew\npassword='{p.human()}'\nhost={p.keep('db1.brew.example')}\n",
    ),
    _text(
        "text.ini",
        "systemd",
        lambda p: (
            f'[Service]\nEnvironment="BREW_TOKEN={p.token(30)}" "TZ=UTC"\nExecStart={p.keep("/usr/bin/brewd --site tal-1")}\n'
        ),
    ),
    _text(
        "text.ini",
        "asterisk",
        lambda p: f"[lodge4]\ntype=friend\nsecret={p.pet()}\ncontext={p.keep('from-internal')}\n",
    ),
    _text(
        "text.ini",
        "registry",
        lambda p: (
            f'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Brew]\n"DefaultPassword"="{p.two_words()}"\n"Site"="{p.keep("Tal-1")}"\n'
        ),
    ),
    _text(
        "text.ini",
        "openvpn",
        lambda p: f"remote {p.keep('vpn.brew.example')} 1194\n<auth-user-pass>\nmk\n{p.human()}\n</auth-user-pass>\n",
    ),
    _text(
        "text.ini",
        "freeradius",
        lambda p: f"client lodge {{\n  ipaddr = {p.keep('10.2.0.0/24')}\n  secret = {p.dashed()}\n}}\n",
    ),
    _text(
        "text.ini",
        "mikrotik",
        lambda p: f"/ppp secret add name=mk password={p.pet()} service=l2tp profile={p.keep('lodge-profile')}\n",
    ),
    _text(
        "text.ini",
        "fortigate",
        lambda p: f"config vpn ipsec\n  set remote-gw {p.keep('203.0.113.9')}\n  set psksecret ENC {p.base64(40)}\n",
    ),
    in_answer(
        "text.csv",
        "hotel guests",
        "text/csv",
        lambda p: f"Zimmer,Gast,WLAN-Passwort\n{p.keep('Zi-104')},Lang,{p.pet()}\n",
    ),
    in_answer(
        "text.csv",
        "mot de passe",
        "text/csv",
        lambda p: f"Identifiant;Mot de passe;Ville\nmk;{p.human()};{p.keep('Vannes')}\n",
    ),
    in_answer(
        "text.csv",
        "device list",
        "text/csv",
        lambda p: f"serial,mac,admin_pw,model\n{p.keep('SN-4410')},00:11,{p.two_words()},{p.keep('RB4011')}\n",
    ),
    _text(
        "text.csv",
        "space aligned",
        lambda p: f"NAME      TOKEN                             AGE\n{p.keep('tal-1')}     {p.token(32)}  4d\n",
    ),
    _text(
        "text.csv",
        "box table",
        lambda p: f"| user | pin  | room |\n|------|------|------|\n| mk   | {p.otp(4)} | {p.keep('R-17')} |\n",
    ),
]

CASES: list[Case] = [*_DEBUG]

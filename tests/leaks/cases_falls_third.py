"""Further documents, settings and frames of products that many people run."""

from __future__ import annotations

import json

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_frame,
    in_json,
    in_json_post,
    in_post,
)

XML = "text/xml"

CASES: tuple[Case, ...] = (
    in_json(
        "json.nested",
        "falls: pulumi stack",
        lambda p: {
            "deployment": {
                "resources": [
                    {
                        "urn": p.slug(),
                        "outputs": {
                            "connectionString": f"Server=tcp:a.database.windows.net;User ID=sa;Password={p.simple_password()};",
                            "region": p.keep("westeurope"),
                        },
                    }
                ]
            }
        },
    ),
    in_json(
        "json.escaped",
        "falls: cloudtrail",
        lambda p: {
            "eventName": p.keep("GetSecretValue"),
            "responseElements": json.dumps(
                {"credentials": {"sessionToken": p.key(200), "accessKeyId": "ASIA" + p.upper(16)}}
            ),
        },
    ),
    in_json_post(
        "json.graphql-variable",
        "falls: github secret",
        lambda p: {
            "operationName": "SetSecret",
            "query": "mutation SetSecret($name: String!, $secret: String!) { setSecret(name: $name, value: $secret) { ok } }",
            "variables": {"name": p.keep("DEPLOY_HOST"), "secret": p.simple_password()},
        },
    ),
    in_post(
        "form.key",
        "falls: paypal nvp",
        FORM_TYPE,
        lambda p: (
            f"METHOD={p.keep('SetExpressCheckout')}&VERSION=204&USER=api1.acme.example&PWD={p.upper(16)}&SIGNATURE=A{p.key(55)}"
        ),
    ),
    in_post(
        "form.key",
        "falls: twilio verify",
        FORM_TYPE,
        lambda p: f"To=%2B4366012345&Code={p.otp()}&VerificationSid=VE{p.digest(32)}",
    ),
    in_post(
        "form.key",
        "falls: phpbb",
        FORM_TYPE,
        lambda p: (
            f"username=ann&password={p.simple_password()}&creation_time=1790000000&form_token={p.hex(40)}&sid={p.hex(32)}&mode={p.keep('login')}"
        ),
    ),
    in_post(
        "form.key",
        "falls: radius wispr",
        FORM_TYPE,
        lambda p: (
            f"UserName=ann&Password={p.simple_password()}&button={p.keep('Login')}&FNAME=0&OriginatingServer={p.keep('http%3A%2F%2Facme.example')}"
        ),
    ),
    in_answer(
        "xml.element",
        "falls: autodiscover",
        XML,
        lambda p: (
            f"<Account><AccountType>{p.keep('email')}</AccountType><Protocol><Type>IMAP</Type><Server>{p.keep('imap.acme.example')}</Server><AuthPackage>basic</AuthPackage><Password>{p.simple_password()}</Password></Protocol></Account>"
        ),
    ),
    in_answer(
        "xml.element",
        "falls: mobileconfig",
        XML,
        lambda p: (
            f"<plist><dict><key>SSID_STR</key><string>{p.keep('Acme-Guest')}</string><key>Password</key><string>{p.two_words()}</string></dict></plist>"
        ),
    ),
    in_answer(
        "xml.element",
        "falls: snom phone",
        XML,
        lambda p: (
            f'<settings><phone-settings><user_pass idx="1" perm="">{p.key(14)}</user_pass><user_host idx="1">{p.keep("pbx.acme.example")}</user_host></phone-settings></settings>'
        ),
    ),
    in_answer(
        "xml.element",
        "falls: freeswitch",
        XML,
        lambda p: (
            f'<user id="1004"><params><param name="password" value="{p.key(12)}"/><param name="vm-password" value="{p.otp(4)}"/></params><variables><variable name="toll_allow" value="{p.keep("domestic")}"/></variables></user>'
        ),
    ),
    in_answer(
        "text.ini",
        "falls: asterisk pjsip",
        TEXT_TYPE,
        lambda p: f"[auth6001]\ntype={p.keep('auth')}\nauth_type=userpass\nusername=6001\npassword={p.key(16)}\n",
    ),
    in_answer(
        "text.ini",
        "falls: wpa supplicant",
        TEXT_TYPE,
        lambda p: (
            f'network={{\n  ssid="{p.keep("Acme-Guest")}"\n  psk="{p.two_words()}"\n  key_mgmt={p.keep("WPA-PSK")}\n}}\n'
        ),
    ),
    in_answer(
        "text.ini",
        "falls: cisco config",
        TEXT_TYPE,
        lambda p: (
            f"hostname {p.keep('core-sw-01')}\nenable secret 5 $1$mERr${p.key(22)}\nsnmp-server community {p.key(12)} RO\ninterface {p.keep('GigabitEthernet0/1')}\n"
        ),
    ),
    in_answer(
        "text.ini",
        "falls: rclone",
        TEXT_TYPE,
        lambda p: (
            f"[backup]\ntype = s3\nprovider = {p.keep('Wasabi')}\naccess_key_id = {p.upper(20)}\nsecret_access_key = {p.key(40)}\n"
        ),
    ),
    in_answer(
        "text.yaml",
        "falls: compose",
        "text/yaml",
        lambda p: (
            f"services:\n  db:\n    image: {p.keep('postgres:16')}\n    environment:\n      - POSTGRES_PASSWORD={p.simple_password()}\n      - POSTGRES_DB={p.keep('shop')}\n"
        ),
    ),
    in_answer(
        "text.yaml",
        "falls: cloud-init",
        "text/yaml",
        lambda p: (
            f"hostname: {p.keep('web-01')}\nchpasswd:\n  list: |\n    root:{p.simple_password()}\n  expire: false\n"
        ),
    ),
    in_answer(
        "text.dsn",
        "falls: celery broker",
        TEXT_TYPE,
        lambda p: f"CELERY_BROKER_URL=amqp://app:{p.simple_password()}@{p.keep('mq.acme.example')}:5672/prod\n",
    ),
    in_answer(
        "html.hidden",
        "falls: sugarcrm",
        HTML_TYPE,
        lambda p: (
            f'<form><input type="hidden" name="csrf_token" value="{p.key(32)}"><input type="hidden" name="module" value="{p.keep("Accounts")}"></form>'
        ),
    ),
    in_answer(
        "html.meta",
        "falls: wiki config",
        HTML_TYPE,
        lambda p: (
            f'<html data-requesttoken="{p.key(44)}:{p.key(44)}"><head><meta name="generator" content="{p.keep("Nextcloud")}"></head></html>'
        ),
    ),
    in_answer(
        "html.debug-page",
        "falls: symfony",
        HTML_TYPE,
        lambda p: (
            f"<table><tr><th>APP_SECRET</th><td>{p.hex(32)}</td></tr><tr><th>APP_ENV</th><td>{p.keep('dev')}</td></tr></table>"
        ),
    ),
    in_frame(
        "stream.ws-json",
        "falls: centrifugo",
        lambda p: json.dumps({"id": 1, "connect": {"token": p.jwt(), "name": p.keep("js")}}),
    ),
    in_frame(
        "stream.ws-json",
        "falls: obs websocket",
        lambda p: json.dumps(
            {"op": 1, "d": {"rpcVersion": 1, "authentication": p.key(43) + "=", "eventSubscriptions": p.number()}}
        ),
    ),
    in_frame(
        "stream.ws-json",
        "falls: slack debug",
        lambda p: json.dumps(
            {
                "type": p.keep("hello"),
                "debug_info": {"host": p.slug()},
                "reconnect_url": f"wss://w.example/link/?ticket={p.guid()}&app_id=1",
            }
        ),
    ),
)

"""Settings, tables, texts and traces as products that many people run write them."""

from __future__ import annotations

import json

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    in_answer,
    in_json_post,
    in_post,
)

MULTIPART = "multipart/form-data; boundary=b0"
XML = "text/xml"

CASES: tuple[Case, ...] = (
    in_answer(
        "text.yaml",
        "falls: ansible vars",
        "text/yaml",
        lambda p: (
            f"db_host: {p.keep('db1.acme.example')}\nansible_become_pass: {p.simple_password()}\nvault_db_password: {p.key(20)}\n"
        ),
    ),
    in_answer(
        "text.yaml",
        "falls: kubeconfig",
        "text/yaml",
        lambda p: (
            f"apiVersion: v1\nclusters:\n- name: {p.slug()}\nusers:\n- name: admin\n  user:\n    token: {p.key(48)}\n    client-key-data: {p.base64(120)}\n"
        ),
    ),
    in_answer(
        "text.ini",
        "falls: wireguard",
        TEXT_TYPE,
        lambda p: (
            f"[Interface]\nPrivateKey = {p.key(43)}=\nAddress = {p.keep('10.8.0.2/32')}\n\n[Peer]\nPresharedKey = {p.key(43)}=\nEndpoint = {p.keep('vpn.acme.example:51820')}\n"
        ),
    ),
    in_answer(
        "text.ini",
        "falls: npmrc",
        TEXT_TYPE,
        lambda p: f"registry={p.keep('https://npm.acme.example/')}\n//npm.acme.example/:_authToken=npm_{p.key(36)}\n",
    ),
    in_answer(
        "text.ini",
        "falls: rdp file",
        TEXT_TYPE,
        lambda p: (
            f"full address:s:{p.keep('rds1.acme.example')}\nusername:s:anna\npassword 51:b:{p.hex(200)}\nscreen mode id:i:2\n"
        ),
    ),
    in_answer(
        "text.ini",
        "falls: pypirc netrc",
        TEXT_TYPE,
        lambda p: f"machine {p.keep('git.acme.example')}\nlogin anna\npassword {p.simple_password()}\n",
    ),
    in_answer(
        "text.csv",
        "falls: lastpass export",
        "text/csv",
        lambda p: (
            f"url,username,password,totp,name\nhttps://a.example,anna,{p.simple_password()},{p.base32(32)},{p.slug()}\n"
        ),
    ),
    in_answer(
        "text.csv",
        "falls: aws rootkey",
        "text/csv",
        lambda p: f"User name,Access key ID,Secret access key\n{p.keep('deploy')},AKIA{p.upper(16)},{p.key(40)}\n",
    ),
    in_post(
        "text.telemetry",
        "falls: sentry envelope",
        TEXT_TYPE,
        lambda p: (
            f'{{"event_id":"{p.digest(32)}"}}\n{{"type":"event"}}\n{{"request":{{"url":"https://a.example/cb?code={p.token(40)}","headers":{{"X-Api-Key":"{p.key(32)}"}}}},"level":"{p.keep("error")}"}}\n'
        ),
    ),
    in_json_post(
        "text.telemetry",
        "falls: segment page",
        lambda p: {
            "type": p.keep("page"),
            "properties": {"path": "/reset", "search": f"?reset_token={p.key(32)}", "title": p.slug()},
        },
    ),
    in_json_post(
        "text.session-replay",
        "falls: rrweb input",
        lambda p: {
            "events": [
                {
                    "type": 3,
                    "data": {"source": 5, "text": p.password(), "isChecked": False, "id": 41},
                    "timestamp": 1790000000000,
                }
            ],
            "page": p.slug(),
        },
    ),
    in_json_post(
        "text.session-replay",
        "falls: attribute",
        lambda p: {
            "node": {
                "tagName": "input",
                "attributes": {"type": "password", "value": p.password(), "class": p.keep("form-control")},
            }
        },
    ),
    in_answer(
        "text.pem",
        "falls: pkcs8 in yaml",
        "text/yaml",
        lambda p: (
            f"name: {p.slug()}\ntls: |\n  -----BEGIN PRIVATE KEY-----\n  {p.base64(48)}\n  {p.base64(48)}\n  -----END PRIVATE KEY-----\n"
        ),
    ),
    in_answer(
        "text.pem",
        "falls: openssh",
        TEXT_TYPE,
        lambda p: (
            f"# {p.slug()}\n-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(48)}\n-----END OPENSSH PRIVATE KEY-----\n"
        ),
    ),
    in_answer(
        "text.source-map",
        "falls: env literal",
        "application/json",
        lambda p: json.dumps(
            {
                "version": 3,
                "file": p.keep("main.js"),
                "sources": [p.keep("src/api.ts")],
                "sourcesContent": [f'const API_KEY = "{p.key(32)}";'],
                "mappings": "AAAA",
            }
        ),
    ),
    in_answer(
        "text.source-map",
        "falls: inline header",
        "application/json",
        lambda p: json.dumps(
            {
                "version": 3,
                "sources": [p.keep("a.js")],
                "sourcesContent": [f'fetch(u,{{headers:{{Authorization:"Bearer {p.key(40)}"}}}})'],
                "mappings": "",
            }
        ),
    ),
    in_answer(
        "text.jsonp",
        "falls: disqus",
        "application/javascript",
        lambda p: f'cb({{"slug":"{p.slug()}","session_token":"{p.key(40)}"}});',
    ),
    in_answer(
        "text.jsonp",
        "falls: angular callback",
        "application/javascript",
        lambda p: f'/**/angular.callbacks._0({{"accessToken":"{p.key(40)}","id":{p.number()}}})',
    ),
    in_answer(
        "text.xssi-prefix",
        "falls: gerrit",
        "application/json",
        lambda p: ")]}'\n" + json.dumps({"username": p.slug(), "password": p.key(43)}),
    ),
    in_answer(
        "text.xssi-prefix",
        "falls: for loop",
        "application/json",
        lambda p: "for(;;);" + json.dumps({"dtsg": {"token": p.key(24) + ":" + "33:1790000000"}, "ref": p.slug()}),
    ),
    in_json_post(
        "text.curl-echo",
        "falls: copy as curl",
        lambda p: {
            "snippet": f"curl -u anna:{p.simple_password()} https://api.acme.example/{p.slug()} -H 'X-Api-Key: {p.key(32)}'"
        },
    ),
    in_json_post(
        "text.curl-echo",
        "falls: httpie",
        lambda p: {"snippet": f"http --auth-type=bearer --auth={p.key(40)} GET https://api.acme.example/{p.slug()}"},
    ),
)

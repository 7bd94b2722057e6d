"""What stands in recordings of real services and is no secret, though it looks like one or stands beside one; and what is."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor

HEX = "3763e8d2dd80425e8e85638c0f7ff3f0"
SHA = "d7194b555b8c7952e8e27ba0928ad2396d7a50ea"
SHA256 = "41a69b705389b36efbde7d57ec27a1ad2aa21c4385d2e535ee8354f79f03ae75"
RANDOM = "q7Zk3XvB9mTn2RwYc5LdHf8J"
KEYSTONE = {
    "token": {
        "methods": ["password"],
        "expires_at": "2026-11-30T10:00:00.000000Z",
        "project": {"domain": {"id": "default", "name": "Default"}, "id": HEX, "name": "admin"},
        "user": {"domain": {"id": "default", "name": "Default"}, "id": SHA[:32], "name": "ann"},
        "catalog": [
            {
                "endpoints": [{"id": HEX[::-1], "interface": "public", "url": f"https://nova.example:8774/v2.1/{HEX}"}],
                "id": SHA256[:32],
                "type": "compute",
                "name": "nova",
            }
        ],
        "audit_ids": ["ly85n2htTfiIb9uQCnflSg"],
    }
}
POD = {
    "volumes": [{"name": "kube-proxy-token-q4ccw", "secret": {"secretName": "kube-proxy-token-q4ccw"}}],
    "containers": [{"volumeMounts": [{"name": "kube-proxy-token-q4ccw", "mountPath": "/var/run/secrets"}]}],
}
FILES = {"secret": {"items": [{"key": "htpasswd", "path": "htpasswd"}, {"key": "tls.crt", "path": "tls.crt"}]}}


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(KEYSTONE, id="what a token is for, by ids"),
        pytest.param(POD, id="the name of a secret that is mounted"),
        pytest.param({"hard": {"pods": "100", "secrets": "10"}}, id="how many"),
        pytest.param({"leader": f'{{"holderIdentity":"{HEX}_29402304-1c4e-447b-9dfc-58c87792ec7f"}}'}, id="who leads"),
        pytest.param({"sh": "SERVICEACCOUNT_TOKEN=$(cat $SERVICE_ACCOUNT_PATH/token)\n"}, id="a command"),
        pytest.param(FILES, id="the files of one"),
        pytest.param({"credentials": {"emails": [{"value": "ann@portal.example"}], "password": {}}}, id="e-mail"),
        pytest.param({"login": "justForMyData123", "id": 4}, id="who signs in"),
        pytest.param({"login": "Zaphod-Beeblebrox"}, id="who signs in, of two words"),
        pytest.param({"signature": "<p>Kind regards</p>"}, id="how a letter ends"),
        pytest.param({"avresults": [{"signature": "Win.Worm.Mydoom"}]}, id="what a virus is called"),
        pytest.param(
            {"signature": f"-----BEGIN PGP SIGNATURE-----\n\n{SHA256}\n-----END PGP SIGNATURE-----"}, id="PGP"
        ),
        pytest.param(
            {"packages": {"js-tokens": {"integrity": f"sha512-{'aB3/' * 21}aA=="}}}, id="what a file has to be"
        ),
        pytest.param({"ssid": "I01BU0tFRF9TU0lEIw==", "rssi": -45}, id="a wireless network"),
        pytest.param({"incident_key": HEX}, id="an incident"),
        pytest.param({"avatar_url": f"https://avatars.example/u/318?u={SHA}&v=4"}, id="a face"),
        pytest.param(
            {"avatar_url": f"https://0.gravatar.example/avatar/b2fa{HEX[4:]}?d=https%3A%2F%2Fid.example%2F{HEX}.png"},
            id="a face by another's address",
        ),
        pytest.param({"url": f"https://github.example/dart-lang/http/commit/{SHA}"}, id="a commit"),
        pytest.param({"url": f"https://github.example/a/b/pull/1/files#diff-{SHA256}R12"}, id="a line of a change"),
        pytest.param({"url": "https://shop.example/s/ref=nb_sb_noss_2?field-keywords=lamp"}, id="where one came from"),
        pytest.param({"names": [f"hub.example/logging-auth-proxy@sha256:{SHA256}"]}, id="an image of a container"),
        pytest.param({"permalink": "/r/funny/comments/12i4he/i_live_in_the_same_valley_as_my_aunt/"}, id="a slug"),
        pytest.param({"templateHash": "4557168019405309181"}, id="nineteen digits"),
        pytest.param({"ean": "4006381333931"}, id="an article"),
        pytest.param({"keyData": f"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ{SHA256}== ann@host"}, id="a public key"),
        pytest.param(
            {"password": "${DATABASE_PASSWORD}", "sh": 'MYSQL_PWD="$MYSQL_PASSWORD" mysql -h db'}, id="stand-ins"
        ),
        pytest.param({"args": ["--dynamic-serving-ca-secret-namespace=vmware-system-cert-manager"]}, id="a namespace"),
        pytest.param({"secrets": [{"name": "GH_TOKEN", "visibility": "selected"}]}, id="who sees a secret"),
        pytest.param({"body": f"code:\n\n//{'-' * 60}\nvoid setup() {{}}\n"}, id="a line of dashes"),
        pytest.param(
            {"tls": {"cipher": "TLS_AES_128_GCM_SHA256"}, "other": {"cipher": "TLS1-AES-256-CBC-SHA"}}, id="ciphers"
        ),
        pytest.param({"user": {"name": "AZNTPI-01$"}, "SubjectUserName": "ACCOUNT_01$"}, id="machines that sign in"),
        pytest.param({"ioc": {"signature": "RetroHunt - Host - malware/Unknown - Hajime"}}, id="what was found"),
        pytest.param({"signature": "CVE-1999-0063", "resultSignature": "403"}, id="what was found, by number"),
        pytest.param({"url": "/nitro/v1/config/route6?format=json&sessionid=[FILTERED]"}, id="what others have hidden"),
        pytest.param({"ElevatedToken": "%%1842"}, id="a text by its number"),
        pytest.param({"image": "icr.example/obs/armada-storage-secret:v1.1.0"}, id="an image by its version"),
        pytest.param(
            {"log": "to=<ann@portal.example>, relay=none, delay=0.1, dsn=2.0.0, status=sent"}, id="how mail went"
        ),
        pytest.param({"reason": "7507:2649:84be:353:95f9:eee1:65e9:44b4#47300"}, id="an address and a port"),
        pytest.param(
            {"tags": [{"key": "GeneratedFindingInstanceTag1", "value": "GeneratedFindingValue1"}]}, id="a tag"
        ),
        pytest.param({"event": {"code": "AwsConsoleSignIn"}, "error": {"code": "50158"}}, id="what happened"),
        pytest.param({"x-ms-exchange-authsource": "DM6PR20MB3065.namprd20.prod.outlook.example"}, id="a host of mails"),
        pytest.param(
            {"credentials": {"location": {"city": "New York", "zip": "10001"}, "technology": {"category": "CMS"}}},
            id="where credentials were found",
        ),
        pytest.param({"results": {"PASS": 280, "FAIL": 3}}, id="how many passed"),
        pytest.param({"signature": 'alert tcp $NET any -> any any (msg:"ET WEB"; sid:2; rev:1;)'}, id="what finds"),
        pytest.param({"access_token": {"xms_rp_ipaddr": {"value": "203.0.113.93"}}}, id="an address that is claimed"),
        pytest.param({"url": f"https://tbn.example/images?q=tbn:ANd9GcT{RANDOM}{RANDOM}"}, id="a thumbnail"),
        pytest.param(
            {"url": "https://maps.example/styles/ckkyyk5m333bc17mpber5qc72/sprite@2x.png"}, id="a fine picture"
        ),
        pytest.param({"etag": 'W/"453-9578763621486"'}, id="a size and a time"),
        pytest.param({"secrets": ["api_token", "aws_secret_access_key"]}, id="what secrets are called"),
        pytest.param({"dsn": "2.0.0"}, id="how mail went, by itself"),
        pytest.param({"text": "@WittLowry #TEAMWITT is on fire"}, id="a hashtag"),
        pytest.param({"rule": {"description": "Basic bot detected"}}, id="a basic one"),
        pytest.param({"aggregation_key": SHA256}, id="what belongs together"),
        pytest.param({"adminPassword": "[parameters('adminPassword')]"}, id="a parameter"),
        pytest.param({"body_html": "<!-- SC_OFF --><div><p>Hello</p></div><!-- SC_ON -->"}, id="a comment"),
    ],
)
def test_it_comes_out_as_it_was(document: object) -> None:
    assert Redactor(b"k" * 32).find(document) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "document",
    [
        {"access": {"token": {"id": HEX, "expires": "2026-11-30T10:00:00Z", "tenant": {"id": SHA[:32]}}}},
        {"token": {"project": {"id": "p1", "value": RANDOM}}},
        {"secret": {"items": [{"key": "password", "value": "Winter2026!"}]}},
        {"credentials": {"emails": [{"value": "ann@portal.example"}], "password": {"value": "Winter2026!"}}},
        {"login": RANDOM * 2},
        {"signature": SHA256},
        {"ssid": RANDOM, "user": "ann"},
        {"url": f"https://portal.example/report?width=640&s={SHA}"},
        {"url": f"https://portal.example/share/{HEX}"},
        {"key": f"sk_live_{RANDOM}"},
        {"card": "4539578763621486"},
        {"card": "4539 5787 6362 1486"},
        {"password": "$Winter2026!"},
        {"args": ["--client-secret=vmware-Winter2026!"]},
        {"tags": [{"key": "password", "value": "Winter2026!"}]},
        {"api": {"key": f"{RANDOM}Xy", "value": "1"}},
        {"text": "Your code is inside.\n\n@portal.example #747723"},
        {"credentials": {"mail": {"user": "ann", "value": "hunter"}}},
        {"credentials": {"mail": {"login": "ann", "with": "Winter2026!"}}},
        {"credentials": {"mail": "letmein"}},
        {"user": "ann", "pass": 280123},
        {"url": f"https://accounts.example/SetSID?ssdc=1&sidt={RANDOM}%2B{RANDOM}%2F{RANDOM}%3D"},
        {"time": "x", "sesId": RANDOM},
        {"secrets": ["blue_whale_rides", "api_token"]},
        {"dsn": f"https://{HEX}@o1.ingest.example/2"},
        {"log": "login failed, password=AZNTPI-01$"},
        {"signature": f"t=1764500000,v1={SHA256}"},
        {"body_html": "<!-- password: Winter2026! --><p>Hello</p>"},
    ],
)
def test_it_is_hidden(document: object) -> None:
    assert Redactor(b"k" * 32).find(document)  # type: ignore[arg-type]


def test_random_text_in_a_form_that_is_longer_than_any_id_is_hidden(redactor: Redactor) -> None:
    form = f"canary=&hpgrequestid=7f1c&psRNGCSLK={RANDOM * 4}&country=PL"
    raw = exchange(body=("application/x-www-form-urlencoded", form))
    assert redactor.redact(raw).request.body.text.startswith("canary=&hpgrequestid=7f1c&psRNGCSLK=redacted.link.")


def test_a_session_that_is_numbered_by_the_time_is_not_looked_for_elsewhere(redactor: Redactor) -> None:
    redactor.redact(exchange(url="https://stats.example/collect?sid=1761375104"))
    url = "https://stats.example/collect?_gid=1579607365.1761375104"
    assert redactor.redact(exchange(url=url)).request.url == url

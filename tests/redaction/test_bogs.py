"""What settings, tables of pairs, objects and pages say to be a secret goes; what only looks like it stays."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import Redactor

SECRET = "Saffron-Harbour41"
RANDOM = "0123456789abcdef4fedcba987654321"

TEXTS = [
    f"requirepass {SECRET}",
    f"rootpw --plaintext {SECRET}",
    f"enable password {SECRET}",
    f"ada:{{PLAIN}}{SECRET}:1000:1000::/home/ada",
    f"rocommunity {SECRET} 10.0.0.0/8",
    f'createUser monitor SHA "{SECRET}" AES "{SECRET}"',
    f"schtasks /create /ru FEN\\bk /rp {SECRET} /sc daily",
    f"[smtp.fen.example]:587 relay@fen.example:{SECRET}",
    f"mail.password=\\\n    {SECRET}\n",
    f"mail.password=Saffron-\\\n    Harbour41\\\n    {RANDOM}\n",
    f"127.0.0.1:6379> AUTH default {SECRET}",
    f"sqlplus app/{SECRET}@//ora.fen.example:1521/FEN",
    f"PRAGMA key = '{SECRET}';",
    f'CREATE USER relay IDENTIFIED BY "{SECRET}";',
    f"INSERT INTO settings VALUES ('host','mx'),('smtp_password','{SECRET}');",
    f"here is the api key for the tiles:\n{RANDOM}\n",
    f"Ihr Kennwort f=C3=BCr das Portal:\n{SECRET}\n",
    f"**Password**: {SECRET}",
    f"*root pw:* `{SECRET}`",
    f"| password | {SECRET} |",
    f'expect "assword:"\nsend "{SECRET}\\r"\n',
    f"copyToken('{RANDOM}')",
    f"Kedves Anna! Az ideiglenes jelszava: {SECRET}",
    "relay.passphrase : harbour tundra meadow willow",
    f"    Key Content            : {SECRET}",
    "the password is harbour-tundra-meadow-willow, as before",
    f"AnyDesk 123 456 789, pw {SECRET}, call me",
    f"openssl pkcs12 -in edge.pfx -passin pass:{SECRET} -nodes",
    f"    Schlüsselinhalt        : {SECRET}",
    f"802-11-wireless-security.psk:           {SECRET}",
    f'1) "requirepass"\n2) "{SECRET}"',
    f'AT+CWJAP="Moor","{SECRET}"',
    f"334 UGFzc3dvcmQ6\nC: {RANDOM}=",
]
WORDS = [
    "PASS src/login.test.ts",
    "password: must contain upper case letters",
    "passphrase: use four random words",
    "kubectl get secret my-secret2026",
    "enable password required",
    "250-AUTH PLAIN LOGIN",
    "INSERT INTO labels VALUES ('password','Passwort'),('token','Wertmarke');",
    "**Password**: required",
    "| password | Required |",
    "sqlplus / as sysdba",
    "kubeadm join 10.0.0.10:6443 --discovery-token-ca-cert-hash sha256:" + RANDOM * 2,
    "docker run \\\n  -e TZ=UTC \\\n  alpine:3.21\n",
    "Mit freundlichen Gr=C3=BC=C3=9Fen\n\nIhr Team",
    "showPassword('visible-in-the-form')",
    "[main] INFO c.f.Boot - started in 3 s",
    "su número de pedido es 443621",
    "PASS TestLogin/rejects_wrong_password (0.02s)",
    "PASS ./pkg/otp",
    "the reset-link-for-new-users is sent",
    "pw changed, thanks",
    "openssl req -newkey rsa:4096 -nodes -keyout ca.key -x509 -out ca.crt",
    "sheet = gc.open_by_key('0BmgG6nO_6dprdS1MN3d3MkdPa142WFRrdnRRUWl1UFE')",
    "password = \\\n    required\n",
    "curl -X POST https://fen.example/tasks \\\n  -H 'Accept: text/html' \\\n  -d '{}'",
    "usage: backup [--password FILE] [--key-id ID] [--token-type TYPE]",
    "Password                   : required",
    '1) "requirepass"\n2) ""',
]
OBJECTS: list[JsonValue] = [
    {"settings": [["imap_host", "imap.fen.example"], ["imap_password", SECRET], ["ssl", "1"]]},
    {"kartennummer": "4539578763621486", "pruefnummer": "359", "waehrung": "EUR"},
    {"type": "apikey", "value": RANDOM, "label": "ci"},
    {"challenge": {"kind": "KBA", "antwort": "käthe1969"}},
    {"inviteCodes": {"syfy7-ckya9": {"uses": 0}, "ak2jn-x9gvd": {"uses": 2}}},
    {"result": SECRET, "length": 16, "special": False},
    {"key1": RANDOM, "key2": RANDOM[::-1], "location": "westeurope"},
    {"type": "secrets", "attributes": {"value": SECRET}},
    {"wifi": {"network": "Moor", "voucher": "5825667812"}},
    {"fieldLabel": "Wi-Fi password", "fieldValue": SECRET},
    {"pin": {"$numberInt": "4821"}},
    {"id": 4, "key": "457672-424293-324929-224465-142233-918273-102938-475610"},
    {"name": "fen.auth", "value": f'{{"rt":"{RANDOM}{RANDOM}"}}'},
    {"code": "482913", "ticket": RANDOM},
    {"FieldName": "Firewall PW", "ValueAsString": "félix1995"},
    {"pskSetting": {"securityKey": SECRET}},
    {"portalActivationCode": "syfy7-ckya9"},
    {"type": "lock/unlock", "entity": "lock.gate", "code": "482913"},
    {"method": "session.login_with_password", "params": ["root", SECRET, "1.20"]},
    {"to": "+4366412345678", "code": "482913"},
    {"propertyPath": "data.kennwort", "invalidValue": SECRET},
]
GONE = (
    SECRET,
    RANDOM,
    RANDOM[::-1],
    "359",
    "käthe1969",
    "syfy7",
    "ak2jn",
    "5825667812",
    "4821",
    "457672",
    "482913",
    "félix1995",
)
KEPT: list[JsonValue] = [
    {"strings": [["password", "Passwort"], ["token", "Wertmarke"], ["pin", "Anstecker"]]},
    {"cardNumber": "", "branchCode": "359"},
    {"type": "token", "value": "function"},
    {"quiz": {"antwort": "Wien"}},
    {"errorCodes": {"E4012-1123": "lost", "E4013-1124": "late"}},
    {"result": "matched", "length": 12},
    {"key1": "left", "key2": "right"},
    {"type": "articles", "attributes": {"value": SECRET}},
    {"shop": {"voucher": "5825667812"}},
    {"fieldLabel": "Impact", "fieldValue": "Department"},
    {"totp": {"supportedApplications": ["totpAppGoogleName"], "type": "totp"}},
    {"accountSid": "S-1-5-21-1231-500", "type": "machine"},
    {"card": "4539578763621487", "securityLevel": "210", "countryCode": "040"},
    {"code": "482913", "ticket": 4711},
    {"FieldName": "Firewall model", "ValueAsString": "FX-200"},
    {"securityKey": "YubiKey 5C"},
    {"type": "order/placed", "code": "482913"},
    {"valueDate": "2026-03-01", "name": "pin", "amount": 12},
    {"propertyPath": "data.city", "invalidValue": SECRET},
    {"schema": {"fields": [{"name": "site"}, {"name": "floor"}]}, "data": {"values": [["Quay-1"], ["Quay-2"]]}},
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_secret_in_a_text_goes(redactor: Redactor, text: str) -> None:
    kept = redactor.redact_text(text)
    assert not any(part in kept for part in (SECRET, RANDOM, "harbour tundra", "harbour-tundra"))


@pytest.mark.parametrize("text", WORDS)
def test_words_files_and_rules_stay(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize("document", OBJECTS, ids=str)
def test_a_secret_in_an_object_goes(redactor: Redactor, document: JsonValue) -> None:
    kept = str(redactor.redact_value(document))
    assert not any(part in kept for part in GONE)


@pytest.mark.parametrize("document", KEPT, ids=str)
def test_what_looks_like_it_stays(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


def test_a_column_of_a_frame_leaves_the_others_alone(redactor: Redactor) -> None:
    frame: JsonValue = {
        "schema": {"fields": [{"name": "site"}, {"name": "psk"}]},
        "data": {"values": [["Quay-1", "Quay-2"], [SECRET, SECRET]]},
    }
    kept = str(redactor.redact_value(frame))
    assert "Quay-2" in kept
    assert SECRET not in kept


def test_notes_do_not_say_the_code_that_is_a_name(redactor: Redactor) -> None:
    made = exchange(answer=("application/json", '{"backupCodes":{"55415411":false,"73424885":true}}'))
    assert "55415411" not in str(redactor.redact(made))


@pytest.mark.parametrize(
    "text",
    [
        "[smtp.fen.example]:587 relay\n# second relay\n",
        "[09:14] Bo: is the annex open?\n[09:15] Ada: yes\n",
        "[host-1] up 3 days\n",
    ],
)
def test_a_text_that_begins_with_a_bracket_is_no_broken_json(redactor: Redactor, text: str) -> None:
    kept = redactor.redact(exchange(answer=("text/plain", text))).response
    assert kept is not None
    assert kept.body.text == text


@pytest.mark.parametrize(
    ("page", "secret"),
    [
        (f"<label>Recovery kit</label><textarea>{'harbour tundra meadow willow'}</textarea>", "harbour"),
        (f'<p>Personal access token</p><button data-clipboard-text="{RANDOM}">Copy</button>', RANDOM),
        ("<p>Your code is <b>644691</b></p>", "644691"),
        ("<p>Use <code>228767</code> to confirm your sign-in.</p>", "228767"),
        (f"<利用者><パスワード>{SECRET}</パスワード></利用者>", SECRET),
    ],
)
def test_a_secret_in_a_page_goes(redactor: Redactor, page: str, secret: str) -> None:
    kept = redactor.redact(exchange(answer=("text/html", page))).response
    assert kept is not None
    assert secret not in kept.body.text


@pytest.mark.parametrize(
    "page",
    [
        "<label>Delivery note</label><textarea>leave at the back door</textarea>",
        f'<p>Commit</p><button data-clipboard-text="{RANDOM}">Copy</button>',
        "<p>Your order is <b>644691</b></p>",
        "<利用者><店舗>新宿</店舗></利用者>",
    ],
)
def test_other_words_of_a_page_stay(redactor: Redactor, page: str) -> None:
    kept = redactor.redact(exchange(answer=("text/html", page))).response
    assert kept is not None
    assert kept.body.text == page


def test_a_call_behind_an_option_is_not_learned_as_its_value(redactor: Redactor) -> None:
    redactor.redact_text(
        f"Set-ADAccountPassword anna -NewPassword (ConvertTo-SecureString '{SECRET}' -AsPlainText -Force)"
    )
    kept = redactor.redact_text('New-Object PSCredential("svc", (ConvertTo-SecureString -String "Orbit" -AsPlainText))')
    assert "(ConvertTo-SecureString" in kept
    assert "Orbit" not in kept

"""Values that chance made to look like words, codes or paths: what leaked in one seed of many, and what looks alike."""

from __future__ import annotations

import orjson
import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor

KEY = b"k" * 32

_HIDDEN_IN_QUERIES = (
    ("https://p.example/items?page=2&pwhash=jlgNpQYidBGdnh_RSniWxztdiSrzRBIJ", "jlgNpQYi"),
    ("https://p.example/acces?code_acces=zaypn-vfrqx&zone=nord", "zaypn"),
    ("https://p.example/portal?zugangscode=VMIFEXQV&mandant=stadt", "VMIFEXQV"),
    ("https://p.example/check-licence?last8=SM9IJ&checkCode=0sgikqgn", "0sgikqgn"),
    ("https://www.dropbox.com/scl/fi/x/north.pdf?rlkey=spoffagqjtlalniaxcpyqxtov&dl=0", "spoffag"),
    ("https://p.example/auth?tx=TX%7Ce7_xFV6Ld1sdoLFYtGIOsTmVrymNKjtSEyLtGnZhFV7LnZdqaexFM8RCIkto%7Ce31653311f492e9b", "xFV6Ld1s"),
    ("https://p.example/urls/AB12CD34EF#uhuneQMgsRinxphED9oluiiAR", "uhuneQ"),
    ("https://p.example/api/hooks/incoming/AbortqsFghAfBOEE-THVItijua", "Abortqs"),
    ("https://p.example/login/ann/copper%3DWillow9590", "Willow9590"),
    ("https://p.example/rsvp?guestKey=PmpuiPtetgnQDJ&event=north-2", "PmpuiP"),
    ("https://p.example/check-licence?checkCode=YILMYIG4", "YILMYIG4"),
    ("https://p.example/export/calendar.ics?uid=4485576&k=b367394132697ade&lang=is", "b367394132697ade"),
    ("https://p.example/voucher/redeem/COLPFICT53RASAWM?shop=north", "COLPFICT"),
    ("https://hook.eu1.make.example/llemnetlaumsdfanaabxivtsl6tnik7v?kind=lead", "llemnet"),
    ("https://preview--wqlbfkjaibgndqdhahcfyzwumdskdtpd.apps.example/index.html", "wqlbfk"),
)  # fmt: skip
_HIDDEN_IN_JSON = (
    ({"passwordVerifier": "urpWu-wbeTHwYUreUESIl_yikP__IczOWPgeeZ-a"}, "urpWu"),
    ({"stateHandle": "02.id.ghV1EEhY-2sGY9k2hm5N_odc-PiYz2-oK1quKLwK"}, "ghV1EEhY"),
    ({"tokens": {"LaI2zroGXWxx9L4zTEqRLTUga3gYKJzZvpOFk6p92By": True}}, "LaI2zro"),
    ({"abrufCode": "SDAT-OOOD-XEEA"}, "SDAT"),
    ({"mfa": {"backup": [{"c": "qzxwvkptbm", "used": False}]}}, "qzxwvkptbm"),
    ({"mfa": {"backup": [{"c": "ugesp-cezdw", "used": False}]}}, "ugesp"),
    ({"note": "live_o_HairwuOCqwX5aiKifsWoXNHUyJ0ncQV-gVTK7Z"}, "Hairwu"),
    ({"note": "retool_fjYfDRQtdoUmeNCxzEomTPyPVPiWXC"}, "fjYfDR"),
    ({"action": "auth", "key": "PKLHPNTFZGUGWBKSHLNJ", "secret": "sRhJ4BcIzfjokPQXC1OkLB2Gp5uTl0ah"}, "LHPNTF"),
    ({"gift": {"cardCode": "WGGHAURUICX2XILU", "balance": 50}}, "WGGHAU"),
    ({"license": {"product": "Mixer 12", "activationKey": "RCRFC-GKMPA-PXVTF-FDYSO-NEYXT"}}, "RCRFC"),
    ({"type": "connection_init", "payload": "YPZv_ZexozefdCeEGG-H_ZMSOgEsi88X"}, "YPZv"),
    ({"received": ["authorization: Key UhkrKvxalKLkr-w_NpeO_nE_QS_fGx"]}, "UhkrKv"),
    ({"sms": "Kod do bramy: 1987. Wejście B2."}, "1987"),
    ({"giftCard": {"code": "RURE-LSSE-EADL-PHUX", "pin": "541326"}, "brand": "north"}, "RURE"),
    ({"x": "xerc qcdp xnrs tikr fwkr uuqs goib jtt7"}, "xerc"),
    ({"ticket": "PVE:root@pam:1E00D2EB::/d0404EvlzqLcmqxivU/JeGZ4+cPqAKUYheBqIFpwb3JgKmdtO3wQ8LVUxIHFN8tncb2v2Ee1oYMS7/wE"}, "d0404E"),
)  # fmt: skip
_HIDDEN_IN_TEXTS = (
    ("<dl><dt>API key</dt><dd>BAeskYUVvhHgibEUAHzgfEvBQZMzEtZR</dd></dl>", "BAeskY"),
    ("<h2>Backup codes</h2><ul><li>pfrcu-ypxer</li><li>vbccg-33eaf</li></ul>", "pfrcu"),
    ("<input type='text' name='recovery' value='rbxsq-cxakp' aria-label='Recovery code'>", "rbxsq"),
    ("<input type='text' name='recovery' value='hs8gp-42f26' aria-label='Recovery code'>", "hs8gp"),
    ("Generated password SnobzokugZXQdh for user guard", "Snobzo"),
    ("Emergency access codes\nypsau-bnvzg  letri-brnsx\nissued 2026-07-20T10:30:00Z\n", "letri"),
    ("[Interface]\nPrivateKey = //MR1kVlDrqvwUU1JzVaghWK1Vj6G4sDi07jLDadzdo=\nAddress = 10.8.0.2/24\n", "MR1kVl"),
    ('config vpn\n    edit "hub-2"\n        set password ENC eHOnhqVGACawjN7loKPUfNCc5+WyZGCK5MXpO5LZEWawsTp7z\n', "WyZGCK5"),
)  # fmt: skip
_KEPT = (
    {"passwordState": "password-set", "passwordHashAlgorithm": "pbkdf2-sha256", "zugangscodeStatus": "REQUIRED"},
    {"tokens": {"certificateSha256Digest": "on", "createdBy": "ann"}},
    {"backup": [{"c": "draft-summary-plan", "used": False}]},
    {"key": "OPENING_HOURS_OF_THE_OFFICE", "secret": "sRhJ4BcIzfjokPQXC1OkLB2Gp5uTl0ah"},
    {"note": "live_streaming_is_enabled_for_all_rooms_of_the_house"},
    {"orderKey": "PO-2026", "guestKeyHint": "on the door", "sessionCode": "ENG101A"},
    {"00249a23-fd8a-4d78-8d7a-eb2552658988-login.windows.net": "ann"},
    {"text": "Access code created: 2026-07-20. PrivateKey = //none"},
    {"x": "this that with have from they will when room 1234", "code": "NORTH-2-WEST"},
    {"ticket": "urn:ticket:north:office"},
)


def redacted(value: dict[str, object]) -> str:
    return Redactor(KEY).redact_text(orjson.dumps(value).decode())


@pytest.mark.parametrize(("url", "secret"), _HIDDEN_IN_QUERIES)
def test_an_address_does_not_show(url: str, secret: str) -> None:
    assert secret not in Redactor(KEY).redact_url(url)


@pytest.mark.parametrize(("value", "secret"), _HIDDEN_IN_JSON)
def test_json_does_not_show(value: dict[str, object], secret: str) -> None:
    assert secret not in redacted(value)


@pytest.mark.parametrize(("text", "secret"), _HIDDEN_IN_TEXTS)
def test_a_text_does_not_show(text: str, secret: str) -> None:
    assert secret not in Redactor(KEY).redact_text(text)


@pytest.mark.parametrize("value", _KEPT)
def test_what_people_wrote_stays(value: dict[str, object]) -> None:
    kept = orjson.loads(redacted(value))
    assert kept | {"secret": ""} == value | {"secret": ""}


def test_a_known_password_in_the_escapes_of_an_old_charset_is_seen_in_a_form() -> None:
    redactor = Redactor(KEY)
    redactor.learn(["Frühling1977!"], "password")
    kept = redactor.redact(exchange(body=("application/x-www-form-urlencoded", "note=Fr%FChling1977%21&town=Fur-9")))
    assert kept.request.body.text.startswith("note=redacted.")
    assert kept.request.body.text.endswith("&town=Fur-9")


def test_a_token_in_the_name_of_a_file_does_not_show_in_part() -> None:
    jwt = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImsxIn0.eyJzdWIiOiIyMjg5OTYxMCIsImV4cCI6MTkwMDAwMDAwMH0.96POT97L-RHm_fYvtU-8yoFAwfaSgWf1IP3OnE8shAa"
    kept = Redactor(KEY).redact(
        exchange(headers=(("Content-Disposition", f'attachment; filename="report-{jwt}.txt"'),))
    )
    assert "96POT97L" not in str(kept.request.headers)


@pytest.mark.parametrize(
    ("protocols", "secret"),
    [
        ("v1.json, auth-stvlFmpGGtyhx_qB-jvuseV9Q7IM_tKz", "stvlFmp"),
        ("v1.json, access_token/stvlFmpGGtyhxqBjvuseV9Q7IMtKz", "stvlFmp"),
    ],
)
def test_a_subprotocol_does_not_show(protocols: str, secret: str) -> None:
    kept = Redactor(KEY).redact(exchange(headers=(("Sec-WebSocket-Protocol", protocols),)))
    assert secret not in str(kept.request.headers)
    assert "v1.json" in str(kept.request.headers)

"""What stands beside a code, above it or in front of it says that it is one; what only sounds alike does not."""

from __future__ import annotations

import pytest

from workbench.exchange import JsonValue
from workbench.redaction import Redactor

TAKEN: list[JsonValue] = [
    {"type": "pin", "value": "482913"},
    {"method": "door.open", "params": {"code": "482913"}},
    {"enrolment": {"code": "482913"}},
    {"wifi": {"key": "Orbit482913!"}},
    {"recoveryKit": {"sheets": ["482913-orbit"]}},
    {"headings": ["Hut", "Door code"], "rows": [["North", "482913"]]},
    {"fields": [{"caption": "User"}, {"caption": "Passcode"}], "rows": [["guard", "482913"]]},
    {"type": "backup", "codes": ["482913-orbit", "DE001"]},
    "gatectl open --pin 482913",
    "gatectl open --gate-pass '482913 orbit'",
    "nmcli dev wifi connect Depot-5G password 482913-orbit",
    "net use Z: \\\\nas\\films 482913-orbit /user:ann",
    "Your pickup code for parcel JD0146 is 482913.",
    "Door code for R-204 is 482913",
    "WARN bad pin '482913' for card KC-42",
    'mutation { openDoor(door: "D-12", code: "482913") { ok } }',
    "rtmp://live.example/app/482913Zq8Lw3Rt6Vy1Xb4N",
]
KEPT: list[JsonValue] = [
    {"type": "pin", "label": "Map pin 12", "value": "red-2"},
    {"method": "order.status", "params": {"code": "482913"}},
    {"product": {"code": "482913"}},
    {"network": {"key": "net-2"}},
    {"type": "backup", "codes": ["DE001", "DE002"]},
    {"type": "recovery", "codes": ["PL-MZ-14", "PL-MA-12"]},
    {"headings": ["Hut", "Pass", "Height"], "rows": [["North", "Furka-2429", "2429"]]},
    {"headings": ["Course", "Code"], "rows": [["Maths", "482913"]]},
    {"credentials": {"host": "imap.example", "port": 993}},
    {"passwordReset": {"channel": "email-2", "templateId": "b2282b078f4269ceb17ac565"}},
    {"keySignature": "E-flat-major", "timeSignature": "6/8"},
    {"ticketPass": "FLEX_PLUS_2", "battlePass": "SEASON-12-HARBOUR", "trespass": "NOTICE-2026-114"},
    {"corpPass": {"flow_type": "corp_pass_flow_email"}},
    {"passwordFile": "/etc/club/passwd.txt"},
    "Use gatectl open --gate-pass <pass> to open",
    "Dear guest, type your <password> to open the door",
    "Room 2042 has a new door; code review 4021 is done",
    "Error code 4021: the door sensor is offline",
    "net use Z: \\\\nas\\films /persistent:yes",
]


@pytest.mark.parametrize("value", TAKEN, ids=str)
def test_a_code_is_taken(redactor: Redactor, value: JsonValue) -> None:
    assert "482913" not in str(redactor.redact_value(value))


@pytest.mark.parametrize("value", KEPT, ids=str)
def test_what_sounds_alike_stays(redactor: Redactor, value: JsonValue) -> None:
    assert redactor.redact_value(value) == value


def test_particles_in_a_name_say_nothing(redactor: Redactor) -> None:
    kept = redactor.redact_value({"claveDeAcceso": "pelusa1987", "fechaDeAlta": "pelusa1987x"})
    assert isinstance(kept, dict)
    assert "pelusa" not in str(kept["claveDeAcceso"])

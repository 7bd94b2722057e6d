"""Sessions that people hold or attend have ids like any row; sessions that sign somebody in are hidden."""

from __future__ import annotations

import orjson
import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor

ID = "F971964745A5CD0C001BBE4E58196BFD"


def redacted(redactor: Redactor, value: object) -> object:
    return orjson.loads(redactor.redact_text(orjson.dumps(value).decode()))


@pytest.mark.parametrize(
    "name", ["chargingSessionId", "upload_session_id", "trainingSession", "ExamSessionGuid", "workoutsessionid"]
)
def test_the_id_of_an_occasion_stays(redactor: Redactor, name: str) -> None:
    assert redacted(redactor, {name: ID}) == {name: ID}


@pytest.mark.parametrize(
    "name", ["sessionId", "userSessionId", "session_id", "chargingSessionToken", "examSessionKey", "checkoutSessionId"]
)
def test_what_signs_somebody_in_is_hidden(redactor: Redactor, name: str) -> None:
    assert ID not in str(redacted(redactor, {name: ID}))


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        (f"/files/upload_sessions/{ID}/commit", True),
        (f"/charging/sessions/{ID}", True),
        (f"/sessions/{ID}", False),
        (f"/users/sessions/{ID}", False),
    ],
)
def test_a_path_says_whose_session_it_is(redactor: Redactor, path: str, stays: bool) -> None:
    made = redactor.redact(exchange(url=f"https://portal.example{path}"))
    assert (ID in made.request.url) is stays

"""What others recorded is read as it is, and what is hidden of it is told by name and rule."""

from __future__ import annotations

import json
from pathlib import Path

from tests.benchmarks.recorded import tally

CASSETTE = """
http_interactions:
- request:
    method: post
    uri: https://portal.example/login?next=home
    headers:
      Authorization: [Bearer q7Zk3XvB9mTn2RwYc5LdHf8J]
    body: {string: "{\\"password\\": \\"Winter2026!\\"}"}
  response:
    status: {code: 200}
    headers:
      Content-Type: [application/json]
    body: {string: "{\\"id\\": 4, \\"token\\": \\"q7Zk3XvB9mTn2RwYc5LdHf8K\\"}"}
- request: {method: get}
"""


def test_documents_and_cassettes_are_counted_with_what_is_hidden_of_them(tmp_path: Path) -> None:
    (tmp_path / "user.json").write_text(json.dumps({"id": 7, "apiKey": "q7Zk3XvB9mTn2RwYc5LdHf8L"}))
    (tmp_path / "login.yml").write_text(CASSETTE)
    entry = {"request": {"method": "GET", "url": "https://portal.example/a?access_token=q7Zk3XvB9mTn2RwYc5LdHf8M"}}
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    (tmp_path / "b.har").write_text("no HAR")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "values.yaml").write_text("password: Winter2026!")
    found = tally([tmp_path])
    assert (found.files, found.exchanges, found.leaves) == (6, 3, 4)
    assert found.hidden == {
        ("apiKey", "api-key"): 1,
        ("access_token", "access-token"): 1,
        ("Authorization", "authorization-header"): 1,
        ("password", "password"): 1,
        ("token", "access-token"): 1,
    }
    assert found.values["apiKey", "api-key"] == ["q7Zk3XvB9mTn2RwYc5LdHf8L"]

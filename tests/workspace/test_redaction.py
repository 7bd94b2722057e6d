"""Secrets are found in files of any kind; what was redacted passes."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import zipfile
from pathlib import Path

import duckdb
import pytest
import zstandard

from tests.redaction import places
from tests.redaction.build import exchange
from workbench.exchange import Message, Redacted, RedactedMessage
from workbench.journal import JournalWriter
from workbench.journal.archive import open_segment
from workbench.redaction import Redactor, default_rules, load_rules
from workbench.workspace.octets import BLOCK
from workbench.workspace.redaction import MOST, Finding, check

_SECRET = "Zq8Lw3Rt6Vy1Xb4N"
_JSON = f'{{"users": [{{"name": "Ann", "password": "{_SECRET}"}}]}}'


def found(*paths: Path) -> list[Finding]:
    findings = list(check(paths, default_rules()))
    assert _SECRET not in repr(findings)
    return findings


def places_in(path: Path) -> list[tuple[str, str]]:
    return [(finding.where, finding.rule) for finding in found(path)]


def journal(folder: Path, *exchanges: Redacted) -> Path:
    writer = JournalWriter(folder, "recorder", "r1", "1")
    for each in exchanges:
        writer.exchange(each)
    writer.close()
    return next(folder.glob("recorder-*"))


def test_a_secret_in_json_is_found_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(_JSON)
    assert places_in(tmp_path / "a.json") == [("$.users[0].password", "password")]


def test_a_secret_in_text_is_found_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text(f"nothing\n\nsigned in with password={_SECRET}\n")
    assert places_in(tmp_path / "a.log") == [("line 3", "password")]


def test_lines_of_json_are_read_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_text(f'{{"n": 1}}\n{{"n": 2, "token": "{_SECRET}"}}\n')
    assert places_in(tmp_path / "a.ndjson") == [("line 2: $.token", "access-token")]


def test_a_secret_in_a_har_is_found_in_headers_and_bodies(tmp_path: Path) -> None:
    request = {
        "url": "https://h.example/",
        "headers": [{"name": "Authorization", "value": f"Bearer {_SECRET}"}],
        "postData": {"mimeType": "application/json", "text": '{"pin": "4711", "otp": "123456"}'},
    }
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": [{"request": request}]}}))
    rules = {rule for _, rule in places_in(tmp_path / "a.har")}
    assert rules == {"authorization", "pin", "otp"}


def test_a_secret_among_binary_data_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(range(32)) * 9 + f"https://ann:{_SECRET}@h.example/\0".encode() + bytes(99))
    assert [where.partition(":")[0] for where, _ in places_in(tmp_path / "a.bin")] == ["octet 288"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_secret_in_a_journal_is_found_in_its_exchange(tmp_path: Path, packed: bool) -> None:
    leaked = Redacted(exchange(headers=(("Authorization", f"Bearer {_SECRET}"),), resource_type="document"))
    path = journal(tmp_path / "r1", leaked)
    assert path.suffix == ".zst"
    if not packed:
        plain = path.with_suffix("")
        with open_segment(path) as file:
            plain.write_bytes(file.read())
        path.unlink()
        path = plain
    assert ("line 2: request.headers.Authorization", "authorization-header") in places_in(path)


def test_a_secret_in_a_message_of_a_stream_is_found(tmp_path: Path) -> None:
    writer = JournalWriter(tmp_path, "recorder", "r1", "1")
    writer.open(Redacted(exchange()))
    writer.message("x1", RedactedMessage(Message(0, 1.0, "received", "text", f'{{"token":"{_SECRET}"}}')))
    writer.close()
    assert ("line 3: message: $.token", "access-token") in places_in(next(tmp_path.iterdir()))


def test_every_column_of_every_table_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "any.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            'CREATE SCHEMA "odd ""name"; CREATE TABLE "odd ""name"."t" (a INTEGER, "session id" VARCHAR)'
        )
        connection.execute('INSERT INTO "odd ""name"."t" SELECT range, ? FROM range(3000)', [_SECRET])
        connection.execute("CREATE TABLE logs AS SELECT ? AS line, [1, 2] AS numbers", [_JSON.encode()])
    tables = {(where, rule) for where, rule in places_in(path) if where.startswith("table")}
    assert ("table t, column session id", "session") in tables
    assert ("table logs, column line$.users[0].password", "password") in tables


def test_a_database_that_another_process_holds_is_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "broken.duckdb"
    path.write_bytes(bytes(8) + b"DUCK" + bytes(5000))
    assert [(finding.rule, finding.where.partition(":")[0]) for finding in found(path)] == [("", "not readable")]


def test_folders_are_walked_and_links_are_not(tmp_path: Path) -> None:
    inner = tmp_path / "a" / ".hidden"
    inner.mkdir(parents=True)
    (inner / "x.json").write_text(_JSON)
    outside = tmp_path.with_name(tmp_path.name + "-outside")
    outside.mkdir()
    (outside / "y.json").write_text(_JSON)
    (tmp_path / "a" / "link").symlink_to(outside)
    (tmp_path / "a" / "link.json").symlink_to(outside / "y.json")
    assert [Path(finding.path).name for finding in found(tmp_path)] == ["x.json"]


def test_compressed_files_are_looked_into_and_damaged_ones_are_named(tmp_path: Path) -> None:
    packed = zstandard.ZstdCompressor().compress(_JSON.encode() * 50)
    (tmp_path / "a.zst").write_bytes(packed)
    (tmp_path / "b.zst").write_bytes(packed[:9] + b"\xff" * 20)
    rules = {(Path(finding.path).name, finding.rule) for finding in found(tmp_path)}
    assert ("a.zst", "password") in rules
    assert ("b.zst", "") in rules


def test_what_one_file_gives_away_is_found_in_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(_JSON)
    (tmp_path / "b.txt").write_text(f"see {_SECRET} there")
    assert [finding.rule for finding in found(tmp_path)] == ["password", "known-secret"]


def test_a_workspaces_own_rules_count(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(_JSON)
    assert list(check([tmp_path], load_rules('[keep]\nkeys=["password"]\n'))) == []


def test_redacted_exchanges_of_every_form_pass(tmp_path: Path) -> None:
    raw = [
        *(exchange(url=url) for url in places.URLS.values()),
        *(exchange(headers=(header,)) for header in places.HEADERS.values()),
        *(exchange(answer=body) for body in places.BODIES.values()),
    ]
    journal(tmp_path / "r1", *(Redactor(b"k").redact(each) for each in raw))
    assert found(tmp_path) == []


def test_a_name_that_stands_twice_hides_no_secret(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(f'{{"password": "{_SECRET}", "password": ""}}')
    assert [rule for _, rule in places_in(tmp_path / "a.json")] == ["password"]


def test_a_member_of_an_archive_is_looked_at_as_a_file_is(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.json", _JSON)
        archive.writestr("b.bin", bytes(range(32)) + f"https://ann:{_SECRET}@h.example/".encode())
    assert ("a.json: $.users[0].password", "password") in places_in(tmp_path / "a.zip")
    assert any(where.startswith("b.bin: octet ") for where, _ in places_in(tmp_path / "a.zip"))


def test_a_secret_in_a_large_document_is_found_with_its_item(tmp_path: Path) -> None:
    items: list[object] = [{"id": number, "name": f"item number {number}"} for number in range(BLOCK // 35)]
    (tmp_path / "a.json").write_text(json.dumps({"data": {"items": [*items, {"id": 7, "password": _SECRET}]}}))
    assert places_in(tmp_path / "a.json") == [(f"item {len(items)}: $.data.items.password", "password")]


def test_a_placeholder_with_another_text_right_behind_it_passes(tmp_path: Path) -> None:
    url = "https://h.example/callback?state=redacted.link.7636a8e25ece"
    (tmp_path / "a.wal").write_bytes(bytes(9) + f"{url}/assets/screens/partners.js".encode() + bytes(9))
    (tmp_path / "b.wal").write_bytes(bytes(9) + f"{url}?password={_SECRET}".encode() + bytes(9))
    assert [Path(finding.path).name for finding in found(tmp_path)] == ["b.wal"]


def test_what_a_browser_guards_its_own_settings_with_is_no_secret(tmp_path: Path) -> None:
    settings = {
        "protection": {"macs": {"session": {"restore_on_startup": "7F1E" * 16}}},
        "extensions": {"settings": {"mhjfbmdgcfjbbpaeojofohoefgiehjai": {"manifest": {"key": "MIGfMA0GCSqGSIb3" * 4}}}},
        "account": {"password": _SECRET},
    }
    (tmp_path / "Preferences").write_text(json.dumps(settings))
    assert places_in(tmp_path / "Preferences") == [("$.account.password", "password")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_text_in_another_encoding_is_read_as_such(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(f"signed in\r\npassword={_SECRET}\r\n".encode(encoding))
    (_, rule), *more = places_in(tmp_path / "a.txt")
    assert rule in {"password", "credential-like"}
    assert more == []


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
def test_the_columns_of_a_sqlite_file_are_asked(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "cookies.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA encoding='{encoding}'")
        connection.execute('CREATE TABLE "odd ""name" (name TEXT, password TEXT)')
        connection.execute('INSERT INTO "odd ""name" VALUES (?, ?)', ("ann", "tulip"))
        connection.execute("CREATE TABLE moz_cookies (name TEXT, value TEXT, host TEXT)")
        connection.execute("INSERT INTO moz_cookies VALUES ('sid', ?, 'h.example')", (_SECRET,))
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(words)")
        connection.commit()
    before = path.read_bytes()
    found = places_in(path)
    assert ('table odd "name, column password', "password") in found
    assert ("table moz_cookies, column value", "session") in found
    assert [each for each in tmp_path.iterdir() if each != path] == []
    assert path.read_bytes() == before


def test_a_sqlite_file_that_is_broken_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 9)
    assert ("", "not readable") in {(finding.rule, finding.where.partition(":")[0]) for finding in found(tmp_path)}


def test_of_a_file_full_of_secrets_only_so_many_places_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("".join(f"password=Zq8Lw3Rt6V{number}\n" for number in range(MOST + 9)))
    places = places_in(tmp_path / "a.csv")
    assert len(places) == MOST + 1
    assert places[-1][0] == f"and more: only the first {MOST:,} places of a file are named"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_cannot_be_opened_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(0)
    assert [(finding.rule, finding.where) for finding in found(tmp_path)] == [("", "not readable: Permission denied")]


@pytest.mark.parametrize(
    "text",
    [
        f"| user | password |\n|---|---|\n| ann | {_SECRET} |\n",
        f"<login>\n  <password>\n    {_SECRET}\n  </password>\n</login>\n",
        '<add\n  key="ApiSecret"\n  value="tulip77x" />\n',
        f"password: |\n  {_SECRET}\n",
        "- name: DB_PASSWORD\n  value: tulip77x\n",
        '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\ntulip77x\r\n--b--\r\n',
        "<key>Password</key>\n<string>tulip77x</string>\n",
        "id;token;x\n" + "1;none;2\n" * 9_000 + f"7;{_SECRET};2\n",
        f"title=x\r\napi.token : \\\r\n\t{_SECRET}\r\n",
    ],
    ids=["markdown", "xml", "attributes", "yaml", "pairs", "multipart", "plist", "columns", "joined"],
)
def test_a_secret_that_stands_lines_away_from_its_name_is_found(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (where, _), *more = places_in(tmp_path / "a.txt")
    assert where.startswith("lines to ")
    assert more == []


def test_what_a_line_says_by_itself_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"[db]\nuser = ann\npassword = {_SECRET}\nend\n")
    assert [where for where, _ in places_in(tmp_path / "a.txt")] == ["line 3"]


def test_names_and_values_of_a_program_are_no_table(tmp_path: Path) -> None:
    lines = ["def token(code: str) -> Token:", "    password = None", "    if code:", "        return Token(code)", ")"]
    (tmp_path / "a.py").write_text("\n".join(lines * 9))
    assert places_in(tmp_path / "a.py") == []


def test_in_a_databases_log_no_name_tells_of_its_neighbour_but_a_key_is_known_by_its_look(tmp_path: Path) -> None:
    key = f"sk_live_{_SECRET * 2}"
    (tmp_path / "index.duckdb").write_bytes(b"")
    (tmp_path / "index.duckdb.wal").write_bytes(bytes(9) + b"token: x01a22be5a500e2e72a35 password: " + bytes(9))
    (tmp_path / "z.json").write_text('{"id": "x01a22be5a500e2e72a35"}')
    assert not found(tmp_path)
    (tmp_path / "index.duckdb.wal").write_bytes(bytes(9) + key.encode() + bytes(9))
    assert [Path(finding.path).name for finding in found(tmp_path)] == ["index.duckdb.wal"]

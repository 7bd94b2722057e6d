"""What a file is shows in its content, packed or not; what is damaged is read as far as it goes."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import zstandard
from mitmproxy.io import FlowWriter, tnetstring
from mitmproxy.test import tflow, tutils

from tests.formats.test_har_dialects import SAMPLES, body
from workbench.errors import UsageError
from workbench.exchange import Exchange
from workbench.formats.har_entry import SkippedError
from workbench.formats.har_stream import Broken
from workbench.formats.source import Reading, recognise

PLAIN = (SAMPLES / "chrome.har").read_bytes()


def found(path: Path) -> list[Any]:
    return list(Reading(recognise(path)).found())


def urls(path: Path) -> list[str]:
    return [item.request.url for item in found(path) if isinstance(item, Exchange)]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.ZstdCompressor().compress])
def test_packed_files_are_read_as_plain_ones(tmp_path: Path, pack: Any) -> None:
    packed = tmp_path / "packed"
    packed.write_bytes(pack(PLAIN))
    assert urls(packed) == urls(SAMPLES / "chrome.har")


def test_a_packed_file_that_is_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    cut = tmp_path / "cut.har.gz"
    many = {"log": {"entries": [{"request": {"method": "GET", "url": f"https://a.example/{n}"}} for n in range(9000)]}}
    cut.write_bytes(gzip.compress(json.dumps(many).encode())[:-4000])
    items = found(cut)
    assert isinstance(items[-1], Broken)
    assert 0 < sum(isinstance(item, Exchange) for item in items) < 9000


def test_playwrights_zip_is_read_with_its_bodies(tmp_path: Path) -> None:
    packed = tmp_path / "trace.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in SAMPLES.iterdir():
            if file.name == "playwright.har" or file.suffix == ".json":
                archive.write(file, file.name)
    (viewer,) = found(packed)
    assert body(viewer) == b'{"data":{"viewer":{"login":"ada"}}}'


@pytest.mark.parametrize("name", ["../secret.json", "/etc/passwd", "secret", "ab" * 20 + "/../secret"])
def test_no_other_file_is_opened_than_bodies_beside_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_text("never")
    (tmp_path / "secret.json").write_text("never")
    document = json.loads((SAMPLES / "playwright.har").read_text())
    document["log"]["entries"][0]["response"]["content"]["_file"] = name
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.har").write_text(json.dumps(document))
    (viewer,) = found(tmp_path / "in" / "x.har")
    assert (body(viewer), viewer.response.body.omitted) == (b"", "not in the file")


def test_a_link_beside_it_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("never")
    name = next(file.name for file in SAMPLES.glob("*.json"))
    (tmp_path / name).symlink_to(tmp_path / "secret")
    (tmp_path / "x.har").write_bytes((SAMPLES / "playwright.har").read_bytes())
    (viewer,) = found(tmp_path / "x.har")
    assert body(viewer) == b""


def test_mitmproxys_flows_give_the_exchanges_that_the_recorder_would_have_seen(tmp_path: Path) -> None:
    path = tmp_path / "flows"
    with path.open("wb") as file:
        writer = FlowWriter(file)
        request = tutils.treq(method=b"POST", host="portal.example", content=b'{"a": 1}')
        writer.add(tflow.tflow(req=request, resp=tutils.tresp(content=b'{"id": 7}')))
        writer.add(tflow.twebsocketflow())
        writer.add(tflow.ttcpflow())
        writer.add(tflow.tflow(err=True))
    posted, socket, tcp, failed = found(path)
    assert (posted.request.body.raw, body(posted), posted.source) == (b'{"a": 1}', b'{"id": 7}', "import")
    assert socket.resource_type == "websocket"
    assert [message.data for message in socket.messages] == ["", "hello text", "it's me"]
    assert isinstance(tcp, SkippedError)
    assert failed.error == "connection failed"


def test_flows_are_kept_up_to_where_the_file_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "flows"
    with path.open("wb") as file:
        writer = FlowWriter(file)
        for _ in range(3):
            writer.add(tflow.tflow(resp=True))
    path.write_bytes(path.read_bytes()[:-20])
    items = found(path)
    assert [type(item) for item in items] == [Exchange, Exchange, Broken]
    assert items[-1].number == 3


def write_states(path: Path, *states: Any) -> None:
    with path.open("wb") as file:
        for state in states:
            tnetstring.dump(state, file)


def test_text_messages_that_an_older_mitmproxy_wrote_as_text_are_read(tmp_path: Path) -> None:
    state: Any = tflow.twebsocketflow().get_state()
    state["websocket"]["messages"] = [[1, True, "grüße", 946681204.0, False, False]]
    write_states(tmp_path / "flows", state)
    (socket,) = found(tmp_path / "flows")
    assert [(message.data, message.size) for message in socket.messages] == [("grüße", 7)]


def test_a_flow_with_something_odd_in_it_costs_no_other(tmp_path: Path) -> None:
    good: Any = tflow.tflow(resp=True).get_state()
    odd: Any = tflow.twebsocketflow().get_state()
    odd["websocket"]["messages"] = [[1, True, 5, 946681204.0, False, False]]
    write_states(tmp_path / "flows", good, odd, good)
    first, broken, last = found(tmp_path / "flows")
    assert isinstance(first, Exchange)
    assert broken == Broken(2, "no flow that can be read")
    assert isinstance(last, Exchange)


def test_flows_of_a_version_that_mitmproxy_cannot_read_are_called_that(tmp_path: Path) -> None:
    old: Any = tflow.tflow(resp=True).get_state()
    write_states(tmp_path / "flows", old | {"version": (0, 10)})
    (broken,) = found(tmp_path / "flows")
    assert broken == Broken(1, "of a version that this mitmproxy cannot read: neither it nor what follows")


def test_entries_without_fields_are_kept_as_far_as_they_say_something(tmp_path: Path) -> None:
    bare = {"request": {"method": "get", "url": "https://portal.example/a#part"}}
    entries = [bare, {"request": None}, {}, {"response": {"status": 200}}, bare]
    (tmp_path / "x.har").write_text(json.dumps({"log": {"entries": entries}}))
    first, *broken, last = found(tmp_path / "x.har")
    assert (first.request.method, first.request.url, first.response) == ("GET", "https://portal.example/a", None)
    assert [item.number for item in broken] == [2, 3, 4]
    assert first.started < last.started


@pytest.mark.parametrize("content", ["", "hello", "<xml/>", "[1]"])
def test_other_files_are_refused_with_what_can_be_imported(tmp_path: Path, content: str) -> None:
    (tmp_path / "file").write_text(content)
    with pytest.raises(UsageError, match="HAR"):
        recognise(tmp_path / "file")


def test_an_openapi_document_is_told_from_a_har(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"openapi": "3.1.0", "info": {}}')
    (tmp_path / "b.json").write_text('{"log": {"entries": [], "comment": "\\"openapi\\": \\"3\\""}}')
    assert [recognise(tmp_path / name).kind for name in ("a.json", "b.json")] == ["openapi", "har"]


@pytest.mark.parametrize(
    "text", ["openapi: 3.0.3\npaths: {}\n", "# Pets\n---\n'openapi': \"3.1.0\"\n", "info: {}\r\nopenapi: 3.1.0\r\n"]
)
def test_openapi_is_told_by_its_version_in_yaml_too(tmp_path: Path, text: str) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(text, newline="")
    assert recognise(file).kind == "openapi"


@pytest.mark.parametrize("lost", [12, 40])
def test_of_a_short_packed_file_too_all_is_kept_that_came_before(tmp_path: Path, lost: int) -> None:
    cut = tmp_path / "cut.har.gz"
    few = {"log": {"entries": [{"request": {"method": "GET", "url": f"https://a.example/{n}"}} for n in range(30)]}}
    cut.write_bytes(gzip.compress(json.dumps(few).encode())[:-lost])
    assert sum(isinstance(item, Exchange) for item in found(cut)) > 10
    assert isinstance(found(cut)[-1], Broken)

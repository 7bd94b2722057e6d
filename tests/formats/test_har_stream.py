"""A HAR of any size is read entry by entry, and a broken one as far as it goes."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.formats import json_stream
from workbench.formats.har_stream import Broken, HarStream
from workbench.formats.json_stream import JsonStream

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {"startedDateTime": TEXT, "request": st.fixed_dictionaries({"url": TEXT, "method": TEXT})},
        optional={"time": st.floats(0, 9e9), "cache": st.dictionaries(TEXT, TEXT, max_size=2), "_x": st.none()},
    ),
    max_size=6,
)
MEMBERS = st.dictionaries(st.sampled_from(["version", "creator", "browser", "comment", "pages"]), TEXT, max_size=4)


def har(entries: list[dict[str, Any]], before: dict[str, Any] | None = None, indent: int | None = None) -> bytes:
    return json.dumps({"log": {**(before or {}), "entries": entries}}, indent=indent, ensure_ascii=False).encode()


def read(octets: bytes) -> list[Any]:
    return list(HarStream(io.BytesIO(octets)).entries())


def entry(number: int) -> dict[str, Any]:
    return {"startedDateTime": f"{number}", "request": {"method": "GET", "url": f"https://portal.example/{number}"}}


@given(ENTRIES, MEMBERS, st.sampled_from([None, 2]))
def test_every_entry_comes_as_it_stands(
    entries: list[dict[str, Any]], before: dict[str, Any], indent: int | None
) -> None:
    assert read(har(entries, before, indent)) == entries


@given(ENTRIES.filter(len), st.data())
def test_a_file_cut_off_anywhere_keeps_what_is_complete(entries: list[dict[str, Any]], data: st.DataObject) -> None:
    whole = har(entries, {"version": "1.2"})
    start = whole.index(b'"entries": [') + len(b'"entries": [')
    cut = data.draw(st.integers(start, len(whole)))
    found = read(whole[:cut])
    kept = [item for item in found if not isinstance(item, Broken)]
    assert kept == entries[: len(kept)]
    ends = [len(har(entries[: count + 1], {"version": "1.2"})) - len(b"]}}") for count in range(len(entries))]
    assert len(kept) == sum(end <= cut for end in ends)
    assert len(found) - len(kept) <= 1


@given(st.binary(max_size=200))
def test_no_octets_make_it_fail_in_another_way(octets: bytes) -> None:
    try:
        read(b'{"log":{"entries":[' + octets)
        read(octets)
    except WorkbenchError:
        pass


def test_memory_holds_one_block_and_not_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "BLOCK", 1024)
    file = io.BytesIO(har([entry(number) for number in range(2000)]))
    stream = HarStream(file)
    for count, _ in enumerate(stream.entries()):
        assert stream.octets <= (count + 1) * 120 + 4096
    assert stream.octets == len(file.getvalue())


def test_a_value_longer_than_a_block_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "BLOCK", 16)
    long = {"request": {"url": "x" * 5000}}
    assert read(har([long, entry(1)])) == [long, entry(1)]


@pytest.mark.parametrize(
    "broken", [b'{"startedDateTime": tomorrow}', b'{"a": 1', b'{"request": {"url": "x}}', b"nonsense", b"{'a': 1}"]
)
def test_after_a_broken_entry_the_next_whole_one_is_found(broken: bytes) -> None:
    good = json.dumps(entry(2)).encode()
    found = read(b'{"log":{"entries":[' + json.dumps(entry(1)).encode() + b"," + broken + b"," + good + b"]}}")
    assert found[0] == entry(1)
    assert isinstance(found[1], Broken)
    assert found[1].number == 2
    assert found[-1] == entry(2)


@pytest.mark.parametrize("kept", [0, 1])
def test_a_file_that_ends_between_entries_says_so(kept: int) -> None:
    found = read(har([entry(number) for number in range(kept)])[: -len(b"]}}")])
    assert found[kept:] == [Broken(kept + 1, "cut off: the file ends before it")]


def test_of_what_is_broken_only_what_is_wanted_is_told() -> None:
    broken = b'{"log":{"entries":[' + b'{"startedDateTime": tomorrow},' * 2 + b'{"time":'
    shares = [list(HarStream(io.BytesIO(broken)).entries({at}.__contains__)) for at in range(3)]
    assert [[item.number for item in found if isinstance(item, Broken)] for found in shares] == [[1], [2], [3]]


def test_an_entry_that_is_no_object_is_named_and_passed_over() -> None:
    assert read(har([1, entry(2)])) == [Broken(1, "no object"), entry(2)]  # type: ignore[list-item]  # that is the point


def test_a_broken_head_does_not_hide_the_entries() -> None:
    assert read(b'{"log":{"version":oops,"entries": [' + json.dumps(entry(1)).encode() + b"]}}") == [entry(1)]


def test_what_is_no_har_is_refused_in_words() -> None:
    with pytest.raises(WorkbenchError, match="no HAR"):
        read(b'{"swagger": "2.0"}')


def test_marks_wide_characters_and_control_characters_pass() -> None:
    text = json.dumps({"log": {"entries": [entry(1)]}})
    assert read(b"\xef\xbb\xbf" + text.encode()) == [entry(1)]
    assert read(text.encode("utf-16")) == [entry(1)]
    assert read(b'{"log":{"entries":[{"request":"a\x01b"}]}}') == [{"request": "a\x01b"}]


def test_a_value_past_the_longest_is_broken_and_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST", 1000)
    monkeypatch.setattr(json_stream, "BLOCK", 256)
    found = read(har([{"request": "x" * 4000}, entry(2)]))
    assert isinstance(found[0], Broken)
    assert "longer than" in found[0].reason
    assert found[-1] == entry(2)


def test_white_space_between_values_is_passed() -> None:
    stream = JsonStream(io.BytesIO(b" \n [ 1 ,\t2 ]"))
    assert stream.take("[")
    assert (stream.value(), stream.take(","), stream.value(), stream.take("]")) == (1, True, 2, True)


@pytest.mark.parametrize("many", [1, 9])
def test_a_number_of_more_digits_than_python_reads_breaks_nothing(many: int) -> None:
    entries = [{**entry(number), "time": 1} for number in range(many)]
    found = read(har(entries).replace(b'"time": 1', b'"time": ' + b"9" * 5000, 1))
    assert [each["request"] for each in found] == [each["request"] for each in entries]

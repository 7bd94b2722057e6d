"""The reader: exact offsets, torn ends, broken middles, the same in both forms of a segment."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.journal.conftest import exchange
from workbench.journal import (
    ExchangeEntry,
    Header,
    JournalWriter,
    Problem,
    read_header,
    read_segment,
    segments,
)
from workbench.journal.archive import compress


def ids(path: Path, offset: int = 0) -> list[str]:
    return [line.entry.exchange.id for line in read_segment(path, offset) if isinstance(line.entry, ExchangeEntry)]


def test_reading_goes_on_where_it_stopped(writer: JournalWriter) -> None:
    writer.exchange(exchange(1))
    writer.flush()
    stopped = [line.offset for line in read_segment(writer.path)][-1]
    writer.exchange(exchange(2))
    writer.flush()

    assert ids(writer.path, stopped) == ["x2"]


def test_offsets_join_up(writer: JournalWriter) -> None:
    for number in range(5):
        writer.exchange(exchange(number, "ü\u2028"))
    writer.flush()

    lines = list(read_segment(writer.path))

    assert [line.start for line in lines] == [0, *(line.offset for line in lines[:-1])]
    assert lines[-1].offset == writer.path.stat().st_size


def test_offsets_stay_the_same_when_the_segment_is_compressed(folder: Path, writer: JournalWriter) -> None:
    for number in range(50):
        writer.exchange(exchange(number, "z" * 400))
    writer.flush()
    before = list(read_segment(writer.path))

    writer.close()
    packed = segments(folder)[0].path
    after = list(read_segment(packed))

    assert after[:-1] == before
    middle = before[25].offset
    assert ids(packed, middle) == ids(packed)[25:]


def test_a_reader_that_knew_the_plain_file_finds_the_compressed_one(writer: JournalWriter) -> None:
    writer.exchange(exchange(1))
    path = writer.path

    writer.close()

    assert ids(path) == ["x1"]


def test_a_segment_that_is_there_in_both_forms_is_listed_once(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1))
    writer.flush()
    plain = writer.path.read_bytes()
    packed = compress(writer.path)
    writer.path.write_bytes(plain)

    assert [segment.name for segment in segments(folder)] == ["recorder-000001"]
    assert ids(segments(folder)[0].path) == ids(packed) == ["x1"]


def test_a_torn_last_line_is_ignored_until_it_is_complete(tmp_path: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1))
    writer.exchange(exchange(2))
    writer.flush()
    whole = writer.path.read_bytes()
    torn = tmp_path / "recorder-000009.ndjson"
    torn.write_bytes(whole[:-10])

    last = list(read_segment(torn))[-1]
    assert ids(torn) == ["x1"]
    torn.write_bytes(whole)

    assert ids(torn, last.offset) == ["x2"]


@settings(deadline=None, max_examples=50)  # each example forces the disk
@given(cut=st.integers(min_value=0, max_value=1_000))
def test_wherever_a_file_is_cut_the_whole_lines_before_are_read(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    writer = JournalWriter(folder, "recorder", "r1", "7")
    for number in range(5):
        writer.exchange(exchange(number))
    writer.flush()
    content = writer.path.read_bytes()[:cut]
    writer.close()
    torn = folder / "workbench-000001.ndjson"
    torn.write_bytes(content)

    lines = list(read_segment(torn))

    assert len(lines) == content.count(b"\n")
    assert not any(isinstance(line.entry, Problem) for line in lines)


def test_an_unreadable_line_in_the_middle_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, writer: JournalWriter
) -> None:
    writer.exchange(exchange(1))
    writer.flush()
    path = tmp_path / "recorder-000009.ndjson"
    content = writer.path.read_bytes()
    path.write_bytes(content + b"\x00garbage\n" + content)

    found = [line.entry for line in read_segment(path)]

    assert [type(entry).__name__ for entry in found] == [
        "Header",
        "ExchangeEntry",
        "Problem",
        "Header",
        "ExchangeEntry",
    ]


def test_the_header_is_read_alone(tmp_path: Path, writer: JournalWriter) -> None:
    empty = tmp_path / "recorder-000009.ndjson"
    empty.touch()

    header = read_header(writer.path)

    assert isinstance(header, Header)
    assert header.recording == "r1"
    assert read_header(empty) == Problem("the segment is empty")


def test_a_folder_that_is_not_there_has_no_segments(tmp_path: Path) -> None:
    assert segments(tmp_path / "nowhere") == []


def test_other_files_are_no_segments(folder: Path, writer: JournalWriter) -> None:
    for name in (".recorder-000002.ndjson.zst.tmp", "recorder-1.ndjson", "recording.json", "recorder-000003.txt"):
        (folder / name).touch()

    assert [segment.path for segment in segments(folder)] == [writer.path]


def test_a_folder_that_is_called_as_a_segment_is_none(tmp_path: Path) -> None:
    (tmp_path / "recorder-000001.ndjson").mkdir()
    assert segments(tmp_path) == []

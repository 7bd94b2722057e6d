"""A segment that is written anew: another generation, whole or not at all."""

from __future__ import annotations

import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.journal.conftest import exchange
from tests.journal.killing import killed
from workbench.journal import (
    BeingWrittenError,
    ExchangeEntry,
    Header,
    JournalWriter,
    MarkerEntry,
    read_header,
    read_segment,
    rewrite,
    segments,
)
from workbench.journal.archive import alone_in, compress


def without(line: bytes) -> bytes:
    return line.replace(b"leak", b"****")


def cut_short(writer: JournalWriter) -> None:
    writer.flush()
    killed(writer)


def only(folder: Path) -> Path:
    (segment,) = segments(folder)
    return segment.path


@pytest.mark.parametrize("closed", [True, False], ids=["compressed", "plain"])
def test_what_is_taken_out_is_in_no_file_and_the_rest_is_there(
    folder: Path, writer: JournalWriter, closed: bool
) -> None:
    for number, text in enumerate(["harmless", "a leak here", "harmless too"]):
        writer.exchange(exchange(number, text))
    writer.close() if closed else cut_short(writer)
    assert rewrite(only(folder), without, "why") == 1
    header = read_header(only(folder))
    assert isinstance(header, Header)
    assert (header.generation, header.rules) == (1, "7")
    lines = [line.entry for line in read_segment(only(folder))]
    kept = [entry.exchange for entry in lines if isinstance(entry, ExchangeEntry)]
    assert [item.response.body.text for item in kept if item.response] == ["harmless", "a **** here", "harmless too"]
    assert [(entry.text, entry.count) for entry in lines if isinstance(entry, MarkerEntry)] == [("why", 1)]
    assert [path.name for path in folder.iterdir() if path.name.startswith("recorder")] == [only(folder).name]
    assert stat.S_IMODE(only(folder).stat().st_mode) == 0o600


def test_a_segment_without_it_stays_as_it_is(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1, "harmless"))
    writer.close()
    before = only(folder).read_bytes()
    assert rewrite(only(folder), without, "why") == 0
    assert only(folder).read_bytes() == before


def test_generations_rise(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1, "leak and drip"))
    writer.close()
    rewrite(only(folder), without, "why")
    rewrite(only(folder), lambda line: line.replace(b"drip", b"****"), "why", rules="8")
    header = read_header(only(folder))
    assert isinstance(header, Header)
    assert (header.generation, header.rules) == (2, "8")


def test_a_plain_segment_that_was_being_compressed_leaves_no_other_form(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1, "a leak"))
    cut_short(writer)
    plain = only(folder)
    packed = plain.with_name(plain.name + ".zst")
    packed.write_bytes(b"as a crash between the two steps left it")
    rewrite(plain, without, "why")
    assert not packed.exists()


def test_a_rotated_journal_goes_on_in_the_next_segment(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1))
    writer.rotate()
    writer.exchange(exchange(2))
    writer.flush()
    names = [segment.path.name for segment in segments(folder)]
    assert names == ["recorder-000001.ndjson.zst", "recorder-000002.ndjson"]


def test_a_segment_that_is_being_written_is_left_alone_so_that_nothing_is_lost(
    folder: Path, writer: JournalWriter
) -> None:
    writer.exchange(exchange(1, "a leak"))
    writer.flush()
    with pytest.raises(BeingWrittenError):
        rewrite(only(folder), without, "why")
    writer.exchange(exchange(2))
    writer.close()
    assert rewrite(only(folder), without, "why") == 1
    lines = [line.entry for line in read_segment(only(folder))]
    assert [entry.exchange.id for entry in lines if isinstance(entry, ExchangeEntry)] == ["x1", "x2"]


def test_what_several_take_out_at_once_is_all_taken_out(folder: Path, writer: JournalWriter) -> None:
    values = [f"leak-{number}" for number in range(6)]
    for number, value in enumerate(values):
        writer.exchange(exchange(number, f"a {value} here"))
    writer.close()
    all_have_read = threading.Barrier(len(values))

    def take_out(value: str) -> int:
        waited = False

        def change(line: bytes) -> bytes:
            nonlocal waited
            if not waited:
                all_have_read.wait()
            waited = True
            return line.replace(value.encode(), b"****")

        return rewrite(only(folder), change, "why")

    with ThreadPoolExecutor(len(values)) as pool:
        assert list(pool.map(take_out, values)) == [1] * len(values)
    lines = [line.entry for line in read_segment(only(folder))]
    bodies = [entry.exchange.response for entry in lines if isinstance(entry, ExchangeEntry)]
    assert {response.body.text for response in bodies if response} == {"a **** here"}
    header = read_header(only(folder))
    assert isinstance(header, Header)
    assert header.generation == len(values)


def test_what_is_taken_out_while_the_segment_is_compressed_stays_out(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1, "a leak here"))
    cut_short(writer)
    path = only(folder)
    has_read = threading.Event()

    def change(line: bytes) -> bytes:
        has_read.set()
        return without(line)

    with ThreadPoolExecutor(1) as pool:
        with alone_in(folder):
            rewriting = pool.submit(rewrite, path, change, "why")
            has_read.wait()
            compress(path)
        assert rewriting.result() == 1
    assert [each.name for each in folder.iterdir() if each.name.startswith("recorder")] == [f"{path.name}.zst"]
    assert not any("leak" in str(line.entry) for line in read_segment(path))

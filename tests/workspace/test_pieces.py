"""A file is looked at in pieces: a large one never is in memory as a whole."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import partial

import pytest

from workbench.exchange import JsonValue
from workbench.workspace import large_json
from workbench.workspace.octets import BLOCK
from workbench.workspace.pieces import TOGETHER, Piece, batches, pieces_of

_FILLER: list[dict[str, JsonValue]] = [{"id": number, "name": f"item number {number}"} for number in range(BLOCK // 35)]


def pieces(text: str) -> list[Piece]:
    return list(pieces_of(partial(io.BytesIO, text.encode())))


def test_a_small_document_is_one_piece() -> None:
    assert pieces('{"a": [1, 2]}') == [Piece("", {"a": [1, 2]}, 13)]


def test_a_name_that_stands_twice_keeps_both_values() -> None:
    assert pieces('{"a": 1, "b": 0, "a": 2}')[0].value == {"a": [1, 2], "b": 0}


def test_a_large_document_comes_item_by_item_under_the_names_above() -> None:
    found = pieces(json.dumps({"data": {"items": _FILLER}}))
    assert len(found) == len(_FILLER)
    assert found[7] == Piece("item 7", {"data": {"items": _FILLER[7]}}, found[7].size)
    assert max(piece.size for piece in found) < 100


def test_what_is_plain_beside_a_list_comes_together() -> None:
    document = {"name": "x", "items": _FILLER, "kind": {"of": "y"}, "value": 3}
    found = [piece for piece in pieces(json.dumps(document, indent=1)) if not piece.label]
    assert [piece.value for piece in found] == [{"kind": {"of": "y"}}, {"name": "x", "value": 3}]


def test_a_large_document_that_breaks_off_is_given_by_its_lines_too() -> None:
    found = pieces(json.dumps({"items": _FILLER, "last": "here"}, indent=1)[:-2])
    assert "item 7" in {piece.label for piece in found}
    assert found[-1].value == ' "last": "here"'


def test_lines_of_documents_stay_lines() -> None:
    found = pieces("\n".join(json.dumps(each) for each in _FILLER))
    assert found[-1] == Piece(f"line {len(_FILLER)}", _FILLER[-1], found[-1].size)


def test_a_key_between_its_marks_is_one_piece_and_what_is_never_ended_stays_lines() -> None:
    key = ["-----BEGIN PRIVATE KEY-----", "MIIE", "vQIB", "-----END PRIVATE KEY-----"]
    text = "\n".join(["first", *key, "last", key[0], *(str(number) for number in range(20_000))])
    found = [piece for piece in pieces(text) if not piece.together]
    assert [(piece.label, piece.value) for piece in found[:3]] == [
        ("line 1", "first"),
        ("line 2", "\n".join(key)),
        ("line 6", "last"),
    ]
    assert len(found) == 20_004
    assert found[-1].label == "line 20007"


def test_a_line_without_end_is_cut() -> None:
    found = pieces("x" * (5 * BLOCK))
    assert max(piece.size for piece in found) <= 3 * BLOCK


def test_pieces_come_together_as_far_as_they_fit() -> None:
    def of_size(size: int, count: int) -> Iterator[Piece]:
        return (Piece("", number, size) for number in range(count))

    assert [len(batch) for batch in batches(of_size(1, TOGETHER + 1))] == [TOGETHER, 1]
    assert [len(batch) for batch in batches(of_size(BLOCK, 3))] == [2, 1]


def test_what_follows_a_placeholder_in_a_database_is_parted_from_it_and_json_stays_json() -> None:
    glued = b'\0\0{"password":"redacted.password.c30dbdd33324"} redacted.token.1ad7c3e1e4a6next\0'
    (piece,) = pieces_of(partial(io.BytesIO, glued))
    assert piece.value == '{"password":"redacted.password.c30dbdd33324"} redacted.token.1ad7c3e1e4a6 next'


def test_addresses_that_a_database_puts_next_to_each_other_are_parted() -> None:
    glued = b"\0\0/dags?state=queued/ui/dags?limit=10http://h:80redacted.token.1ad7c3e1e4a6@\0"
    (piece,) = pieces_of(partial(io.BytesIO, glued))
    assert piece.value == "/dags?state=queued /ui/dags?limit=10 http://h:80 redacted.token.1ad7c3e1e4a6@"


def test_a_large_list_is_taken_apart_however_deep_it_stands() -> None:
    found = pieces(json.dumps({"a": {"b": {"c": {"d": {"e": _FILLER}}}}}))
    assert len(found) == len(_FILLER)
    assert found[7].value == {"a": {"b": {"c": {"d": {"e": _FILLER[7]}}}}}


def test_an_item_that_is_too_long_is_taken_apart_and_the_next_ones_are_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(large_json, "_TEXT", BLOCK)
    text = "lorem ipsum \\u0041 " * (BLOCK // 4)
    found = pieces(f'{{"log": {{"entries": [{{"id": 1, "text": "{text}", "n": 2}}, {{"id": 3}}]}}}}')
    assert {piece.label for piece in found} == {"item 0", "item 1"}
    assert found[-2].value == {"log": {"entries": {"id": 1, "n": 2}}}
    assert found[-1].value == {"log": {"entries": {"id": 3}}}
    assert max(piece.size for piece in found) <= BLOCK
    whole = "".join(str(piece.value) for piece in found)
    assert "ipsum A lorem" in whole
    assert "\\u0041" not in whole


def test_a_number_of_more_digits_than_python_reads_breaks_nothing() -> None:
    found = pieces(json.dumps({"items": _FILLER}).replace("[", "[" + "9" * 5000 + ",", 1))
    assert found[0].value == {"items": "9" * 5000}
    assert found[-1].label == f"item {len(_FILLER)}"


def test_ids_and_addresses_that_a_databases_log_puts_next_to_each_other_are_parted() -> None:
    ids = ["x019b76daa80006fd6431", "x019b76daa8002701db6d", "x019b76daa800bb52dd2c"]
    glued = b"\0\0*" + "".join(ids).encode() + b"\0" + b"https://h.example" * 3 + b"\0"
    assert [piece.value for piece in pieces_of(partial(io.BytesIO, glued))] == [
        f"*{' '.join(ids)}",
        " ".join(["https://h.example"] * 3),
    ]


def test_lines_of_a_text_come_together_too_with_the_names_of_its_columns() -> None:
    rows = [f"{number},blue,x" for number in range(20_000)]
    whole = [str(piece.value) for piece in pieces("\n".join(["id,colour,note", *rows])) if piece.together]
    assert len(whole) > 2
    assert all(text.startswith("id,colour,note\n") for text in whole)
    assert not any(piece.together for piece in pieces("one line"))


def test_lines_of_a_text_that_is_large_come_one_by_one() -> None:
    assert not any(piece.together for piece in pieces("blue sky\n" * (BLOCK // 8)))

"""Secrets in binary bodies and codings of towers."""

from __future__ import annotations

import gzip
import struct
import zlib

import brotli  # type: ignore[import-untyped]  # the wheel has no type information
import zstandard

from tests.leaks.case import (
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_post,
)
from tests.leaks.planter import Planter, b64, compact


def _field(number: int, octets: bytes) -> bytes:
    return bytes([number << 3 | 2, len(octets)]) + octets


def _grpc(message: bytes, flag: int = 0) -> bytes:
    return struct.pack(">BI", flag, len(message)) + message


def _record(p: Planter) -> bytes:
    return compact({"clientKey": p.key(32), "state": p.keep("IN_TRANSIT"), "at": p.date()}).encode()


def _raw_deflate(octets: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(octets) + packer.flush()


BINARY: list[Case] = [
    in_answer("coding.gzip", "tower json", JSON_TYPE, lambda p: gzip.compress(_record(p)), "gzip"),
    in_answer(
        "coding.gzip", "tower no header", JSON_TYPE, lambda p: gzip.compress(compact({"clientKey": p.key(32)}).encode())
    ),
    in_answer("coding.br", "tower json", JSON_TYPE, lambda p: brotli.compress(_record(p)), "br"),
    in_answer("coding.zstd", "tower json", JSON_TYPE, lambda p: zstandard.compress(_record(p)), "zstd"),
    in_answer("coding.deflate", "tower raw", JSON_TYPE, lambda p: _raw_deflate(_record(p)), "deflate"),
    in_answer(
        "coding.double", "tower br in gzip", JSON_TYPE, lambda p: gzip.compress(brotli.compress(_record(p))), "br, gzip"
    ),
    in_answer(
        "coding.mislabelled", "tower plain as br", JSON_TYPE, lambda p: f'{{"desk_secret":"{p.two_words()}"}}', "br"
    ),
    in_answer("coding.mislabelled", "tower text as image", "image/png", lambda p: f"api_key={p.key(30)}"),
    in_answer(
        "coding.charset",
        "tower utf-16 form",
        "application/x-www-form-urlencoded; charset=utf-16le",
        lambda p: f"user=anna&passwort={p.two_words()}&mandant={p.keep('100')}".encode("utf-16-le"),
    ),
    in_answer(
        "coding.charset",
        "tower utf-16 with a mark",
        JSON_TYPE,
        lambda p: compact({"dienstSchluessel": p.key(32), "ort": p.keep("Graz")}).encode("utf-16"),
    ),
    in_answer(
        "coding.charset",
        "tower shift-jis",
        "application/json; charset=shift_jis",
        lambda p: compact({"暗証番号": p.otp(4), "店": p.keep("kobe-2")}).encode(),
    ),
    in_answer(
        "coding.charset",
        "tower windows",
        "text/plain; charset=windows-1252",
        lambda p: f"Schlüssel: {p.key(28)}\nGebäude: {p.keep('H7')}\n".encode("cp1252"),
    ),
    in_answer(
        "coding.charset", "tower utf-7", "text/plain; charset=utf-7", lambda p: f"+AHAAYQBzAHM-word: {p.two_words()}"
    ),
    in_answer(
        "binary.protobuf",
        "tower login",
        "application/x-protobuf",
        lambda p: _field(1, b"anna") + _field(2, p.two_words().encode()),
    ),
    in_answer(
        "binary.protobuf",
        "tower as octets",
        "application/octet-stream",
        lambda p: _field(1, p.key(40).encode()) + _field(3, b"\x01\xff\x00"),
    ),
    in_answer(
        "binary.protobuf", "tower as text", TEXT_TYPE, lambda p: _field(4, p.token(40).encode()) + b"\x00\x01\x02"
    ),
    in_answer(
        "binary.protobuf",
        "tower in json",
        JSON_TYPE,
        lambda p: compact({"blob": b64(_field(1, b"session") + _field(2, p.key(40).encode())), "n": p.number()}),
    ),
    in_post(
        "binary.protobuf",
        "tower posted",
        "application/vnd.desk+proto",
        lambda p: _field(9, p.hex(40).encode()) + b"\xfe\x00",
    ),
    in_answer(
        "binary.grpc-web",
        "tower message",
        "application/grpc-web+proto",
        lambda p: _grpc(_field(1, p.token(40).encode())),
    ),
    in_answer(
        "binary.grpc-web",
        "tower text",
        "application/grpc-web-text",
        lambda p: b64(_grpc(_field(2, p.token(40).encode()))),
    ),
    in_answer(
        "binary.grpc-web",
        "tower trailers",
        "application/grpc-web",
        lambda p: _grpc(b"ok") + _grpc(f"grpc-status:0\r\nx-session-token:{p.hex(32)}\r\n".encode(), 128),
    ),
    in_answer(
        "binary.grpc-web",
        "tower connect json",
        "application/connect+json",
        lambda p: _grpc(compact({"deskToken": p.key(32)}).encode()),
    ),
    in_answer(
        "binary.grpc-web",
        "tower trailers in text",
        "application/grpc-web-text+proto",
        lambda p: b64(_grpc(f"set-cookie: s={p.key(30)}\r\n".encode(), 128)),
    ),
    in_answer(
        "binary.msgpack",
        "tower map",
        "application/msgpack",
        lambda p: b"\x82\xa5token\xd9\x20" + p.key(32).encode() + b"\xa1n\x07",
    ),
    in_answer(
        "binary.msgpack", "tower cbor", "application/cbor", lambda p: b"\xa1\x66secret\x78\x20" + p.hex(32).encode()
    ),
    in_answer(
        "binary.msgpack",
        "tower bson",
        "application/bson",
        lambda p: b"\x2a\x00\x00\x00\x02pwd\x00\x21\x00\x00\x00" + p.hex(32).encode() + b"\x00\x00",
    ),
    in_answer(
        "binary.zip",
        "tower stored entry",
        "application/zip",
        lambda p: (
            b"PK\x03\x04\x0a\x00\x00\x00\x00\x00" + b"\x00" * 16 + b"\x04\x00\x00\x00.envKEY=" + p.key(32).encode()
        ),
    ),
    in_answer(
        "binary.zip", "tower as text", TEXT_TYPE, lambda p: b"PK\x03\x04\x14\x00" + b"\x00" * 20 + p.token(40).encode()
    ),
    in_answer(
        "binary.pdf",
        "tower letter",
        "application/pdf",
        lambda p: f"%PDF-1.7\n1 0 obj (Initial password: {p.two_words()}) endobj\n%%EOF",
    ),
    in_answer("binary.pdf", "tower untyped", "", lambda p: f"%PDF-1.4\n<</Title(code {p.otp(6)})>>\n%%EOF"),
    in_answer(
        "binary.png-text",
        "tower text chunk",
        "image/png",
        lambda p: b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x20tEXtComment\x00token=" + p.key(32).encode(),
    ),
    in_answer(
        "binary.png-text",
        "tower svg",
        "image/svg+xml",
        lambda p: f'<svg><metadata token="{p.key(32)}"/><text>Stand 4</text></svg>',
    ),
    in_answer(
        "binary.png-text",
        "tower qr in json",
        JSON_TYPE,
        lambda p: compact(
            {"qrText": f"otpauth://totp/Desk:anna?secret={p.base32(32)}&issuer=Desk", "size": p.number()}
        ),
    ),
]

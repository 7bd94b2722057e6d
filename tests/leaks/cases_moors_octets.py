"""Cases of moors: packed bodies and charsets."""

from __future__ import annotations

import gzip
import json
import zlib

from tests.leaks.case import JSON_TYPE, TEXT_TYPE, Case, in_answer, in_post
from tests.leaks.planter import b64, compact


def _sized(value: bytes, octets: int) -> bytes:
    return len(value).to_bytes(octets, "big") + value


def _counted(mark: int, value: bytes) -> bytes:
    return bytes([mark | len(value)]) + value


def _deflated(value: bytes) -> bytes:
    made = zlib.compressobj(wbits=-15)
    return made.compress(value) + made.flush()


def _field(number: int, value: bytes) -> bytes:
    return bytes([number << 3 | 2, len(value)]) + value


CASES: list[Case] = [
    in_answer(
        "coding.charset",
        "moors utf-32",
        "text/plain; charset=utf-32",
        lambda p: f"user=mk\nkennwort={p.pet()}\nort=Dornbirn\n".encode("utf-32"),
    ),
    in_answer(
        "coding.charset",
        "moors euc-kr",
        "application/json; charset=euc-kr",
        lambda p: json.dumps({"비밀번호": p.simple_password(), "도시": p.keep("부산")}, ensure_ascii=False).encode(
            "euc-kr"
        ),
    ),
    in_answer(
        "coding.charset",
        "moors big5",
        "text/html; charset=big5",
        lambda p: (
            f"<table><tr><th>密碼</th><td>{p.simple_password()}</td></tr><tr><th>城市</th><td>{p.keep('臺北')}</td></tr></table>".encode(
                "big5"
            )
        ),
    ),
    in_answer(
        "coding.charset",
        "moors latin-2",
        "text/plain; charset=iso-8859-2",
        lambda p: f"Hasło tymczasowe: {p.simple_password()}\nMiasto: {p.keep('Łódź')}\n".encode("iso-8859-2"),
    ),
    in_answer(
        "coding.charset",
        "moors windows-1251",
        "text/csv; charset=windows-1251",
        lambda p: f"Логин;Пароль;Город\nmk;{p.simple_password()};{p.keep('Псков')}\n".encode("cp1251"),
    ),
    in_answer(
        "coding.charset",
        "moors euc-jp",
        "application/xml; charset=euc-jp",
        lambda p: (
            f"<利用者><パスワード>{p.simple_password()}</パスワード><店舗>{p.keep('新宿')}</店舗></利用者>".encode(
                "euc-jp"
            )
        ),
    ),
    in_answer(
        "coding.gzip",
        "moors capitals",
        JSON_TYPE,
        lambda p: gzip.compress(compact({"bindPassword": p.letters(12), "base": p.keep("dc=fen")}).encode()),
        "GZIP",
    ),
    in_answer(
        "binary.msgpack",
        "moors login",
        "application/msgpack",
        lambda p: b"\x82\xa5login\xa2mk\xa8password" + _counted(0xA0, p.human().encode()),
    ),
    in_answer(
        "binary.msgpack",
        "moors cbor",
        "application/cbor",
        lambda p: b"\xa2\x69deviceKey\x74" + p.letters(20).encode() + b"\x61v\x02",
    ),
    in_answer(
        "binary.protobuf",
        "moors fields",
        "application/x-protobuf",
        lambda p: _field(1, b"mk") + _field(2, p.pet().encode()),
    ),
    in_answer(
        "binary.grpc-web",
        "moors text",
        "application/grpc-web-text",
        lambda p: b64(b"\0" + _sized(_field(1, p.key(30).encode()), 4)),
    ),
    in_answer(
        "binary.grpc-web",
        "moors trailers",
        "application/grpc-web+proto",
        lambda p: b"\x80\0\0\0\x40" + f"grpc-status:16\r\ngrpc-message:bad token {p.key(28)}\r\n".encode(),
    ),
    in_answer(
        "coding.gzip",
        "moors settings",
        TEXT_TYPE,
        lambda p: gzip.compress(f"smtp_password={p.pet()}\nhost={p.keep('mx.fen.example')}\n".encode()),
        "gzip",
    ),
    in_answer(
        "coding.deflate",
        "moors raw",
        JSON_TYPE,
        lambda p: _deflated(compact({"adminPin": p.otp(5), "site": p.keep("Quay")}).encode()),
        "deflate",
    ),
    in_answer(
        "coding.double",
        "moors gzip twice",
        JSON_TYPE,
        lambda p: gzip.compress(gzip.compress(compact({"vaultPin": p.otp(6), "city": p.keep("Bregenz")}).encode())),
        "gzip, gzip",
    ),
    in_answer(
        "coding.mislabelled",
        "moors gzip unsaid",
        JSON_TYPE,
        lambda p: gzip.compress(compact({"privateToken": p.letters(20)}).encode()),
    ),
    in_answer(
        "coding.charset",
        "moors utf-16 settings",
        "text/plain; charset=utf-16",
        lambda p: f"Benutzer=mk\r\nKennwort={p.pet()}\r\nOrt={p.keep('Dornbirn')}\r\n".encode("utf-16"),
    ),
    in_answer(
        "coding.charset",
        "moors utf-16 unsaid",
        TEXT_TYPE,
        lambda p: f"[WiFi]\r\nName={p.keep('Moor')}\r\nPassword={p.human()}\r\n".encode("utf-16"),
    ),
    in_answer(
        "coding.charset",
        "moors shift-jis",
        "text/html; charset=Shift_JIS",
        lambda p: (
            f"<table><tr><th>{p.keep('店舗')}</th><td>{p.keep('新宿')}</td></tr><tr><th>暗証番号</th><td>{p.otp(4)}</td></tr></table>".encode(
                "shift_jis"
            )
        ),
    ),
    in_answer(
        "coding.charset",
        "moors windows-1252",
        "text/csv; charset=windows-1252",
        lambda p: f"Prénom;Mot de passe;Ville\nZoé;{p.pet()};{p.keep('Évian')}\n".encode("cp1252"),
    ),
    in_answer(
        "coding.charset",
        "moors latin-1 json",
        "application/json; charset=iso-8859-1",
        lambda p: json.dumps(
            {"contraseña": p.simple_password(), "ciudad": p.keep("Málaga")}, ensure_ascii=False
        ).encode("latin-1"),
    ),
    in_answer(
        "coding.charset",
        "moors koi8",
        "text/plain; charset=koi8-r",
        lambda p: f"логин: mk\nпароль: {p.simple_password()}\nгород: {p.keep('Псков')}\n".encode("koi8-r"),
    ),
    in_answer(
        "coding.charset",
        "moors gbk",
        "application/json; charset=gbk",
        lambda p: json.dumps({"密码": p.simple_password(), "城市": p.keep("成都")}, ensure_ascii=False).encode("gbk"),
    ),
    in_answer(
        "coding.charset",
        "moors byte order mark",
        JSON_TYPE,
        lambda p: b"\xef\xbb\xbf" + compact({"wpaKey": p.two_words(), "band": p.keep("5GHz")}).encode(),
    ),
    in_post(
        "coding.charset",
        "moors utf-16 post",
        "text/xml; charset=utf-16",
        lambda p: (
            f'<?xml version="1.0" encoding="utf-16"?><a><Passwort>{p.pet()}</Passwort><Ort>Bludenz</Ort></a>'.encode(
                "utf-16"
            )
        ),
    ),
]

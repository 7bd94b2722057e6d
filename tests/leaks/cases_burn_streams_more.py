"""Cases of burn: events, frames, codings, octets, part 2."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
import zlib

from tests.leaks.case import Case, in_answer, in_binary_frame, in_post
from tests.leaks.moors_parts import frames, text
from tests.leaks.planter import Planter, b64, compact

_SSE = "text/event-stream"


def _stomp(p: Planter) -> list[tuple[str, str]]:
    return [
        ("sent", f"CONNECT\nlogin:ada\npasscode:{p.pet()}\nhost:{p.keep('burn-vhost')}\n\n\0"),
        ("sent", f"SEND\ndestination:{p.keep('/queue/fires')}\nX-Authorization:{p.key(30)}\n\n{{}}\0"),
    ]


def _deflated(text: str) -> bytes:
    made = zlib.compressobj(wbits=-15)
    return made.compress(text.encode()) + made.flush()


def _zip(p: Planter) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        made.writestr("burn/.env", f"PASSWORD={p.human()}")
    return out.getvalue()


CASES: list[Case] = [
    frames("stream.ws-json", "burn redis", lambda p: [("sent", f"AUTH {p.pet()}\r\nSELECT {p.keep('14')}\r\n")]),
    frames(
        "stream.ws-json",
        "burn resp",
        lambda p: [
            ("sent", f"*2\r\n$4\r\nAUTH\r\n$14\r\n{p.letters(14)}\r\n"),
            ("sent", f"*2\r\n$3\r\nGET\r\n$9\r\n{p.keep('cart:4182')}\r\n"),
        ],
    ),
    frames("stream.ws-stomp", "burn stomp", _stomp),
    frames(
        "stream.ws-stomp",
        "burn array of strings",
        lambda p: [
            ("sent", compact([f"CONNECT\nAuthorization:Bearer {p.key(36)}\naccept-version:{p.keep('1.1,1.2')}\n\n\0"]))
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "burn namespace auth",
        lambda p: [
            ("sent", "40/admin," + compact({"token": p.key(24)})),
            ("received", "40/admin," + compact({"sid": p.token(20)})),
            ("sent", '42/admin,7["join",' + compact(p.keep("hall-four")) + "]"),
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "burn positional",
        lambda p: [
            ("sent", "42" + compact(["authenticate", "ada", p.human()])),
            ("sent", "42" + compact(["move", "left", p.keep("gate-nine")])),
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "burn ack",
        lambda p: [
            (
                "received",
                "4312"
                + compact(
                    [None, {"uploadUrl": f"https://s3.burn.example/b/{p.keep('clip.mp4')}?X-Amz-Signature={p.hex(64)}"}]
                ),
            )
        ],
    ),
    in_binary_frame(
        "stream.ws-binary",
        "burn mqtt connect",
        lambda p: b"\x10\x30\x00\x04MQTT\x04\xc2\x00\x3c\x00\x05burn1\x00\x03ada\x00\x0c" + p.letters(12).encode(),
    ),
    in_binary_frame(
        "stream.ws-binary", "burn cbor", lambda p: b"\xa2\x65token\x78\x20" + p.key(32).encode() + b"\x64room\x61a"
    ),
    in_answer(
        "coding.gzip",
        "burn base64 in json",
        "application/json",
        lambda p: compact(
            {
                "blob": b64(gzip.compress(compact({"password": p.human()}).encode(), mtime=0)),
                "codec": p.keep("gzip+base64"),
            }
        ),
    ),
    in_answer(
        "coding.gzip",
        "burn gz file",
        "application/gzip",
        lambda p: gzip.compress(f"user=ada\npassword={p.human()}\n".encode(), mtime=0),
    ),
    in_answer(
        "coding.deflate",
        "burn raw",
        "text/plain",
        lambda p: _deflated(f"password: {p.human()}\nstate: ok"),
        "deflate",
    ),
    in_answer(
        "coding.double",
        "burn twice",
        "application/json",
        lambda p: gzip.compress(zlib.compress(compact({"apiSecret": p.key(32), "n": 4}).encode()), mtime=0),
        "deflate, gzip",
    ),
    in_answer(
        "coding.mislabelled",
        "burn plain as gzip",
        "application/json",
        lambda p: compact({"accessCode": p.otp(8), "name": p.keep("Fire seven")}),
        "gzip",
    ),
    in_answer(
        "coding.mislabelled",
        "burn gzip unlabelled",
        "application/json",
        lambda p: gzip.compress(compact({"accessToken": p.key(32)}).encode(), mtime=0),
    ),
    in_answer(
        "coding.charset",
        "burn utf-16 form",
        "text/plain; charset=utf-16le",
        lambda p: f"Benutzer=ada\r\nKennwort={p.human()}\r\nOrt={p.keep('Krems')}\r\n".encode("utf-16-le"),
    ),
    in_answer(
        "coding.charset",
        "burn utf-7",
        "text/html; charset=utf-7",
        lambda p: f"+ADw-input type=hidden name=csrf value={p.key(32)}+AD4-".encode(),
    ),
    in_answer(
        "coding.charset",
        "burn bom json",
        "application/json",
        lambda p: b"\xff\xfe" + compact({"passwort": p.pet(), "stadt": p.keep("Wels")}).encode("utf-16-le"),
    ),
    in_answer(
        "coding.charset",
        "burn shift-jis",
        "text/plain; charset=shift_jis",
        lambda p: f"ユーザー名: ada\nパスワード: {p.simple_password()}\n店舗: {p.keep('Umeda')}\n".encode(
            "shift_jis", "ignore"
        ),
    ),
    in_answer(
        "coding.charset",
        "burn windows-1251",
        "text/html; charset=windows-1251",
        lambda p: f"<p>Пароль: <b>{p.pet()}</b></p><p>Город: {p.keep('Sofia')}</p>".encode("cp1251", "ignore"),
    ),
    in_answer(
        "coding.charset", "burn ebcdic", "text/plain; charset=ibm037", lambda p: f"PASSWORD={p.key(16)}".encode("cp037")
    ),
    in_post(
        "binary.protobuf",
        "burn login",
        "application/x-protobuf",
        lambda p: b"\x0a\x03ada\x12\x0c" + p.letters(12).encode(),
    ),
    in_answer(
        "binary.grpc-web",
        "burn trailer",
        "application/grpc-web-text",
        lambda p: base64.b64encode(
            b"\x00\x00\x00\x00\x22\x0a\x20" + p.key(32).encode() + b"\x80\x00\x00\x00\x10grpc-status: 0\r\n"
        ),
    ),
    in_answer("binary.zip", "burn stored", "application/zip", _zip),
    in_answer("binary.zip", "burn stored as text", "text/plain", _zip),
    in_answer(
        "binary.pdf",
        "burn form field",
        "application/pdf",
        lambda p: (
            f"%PDF-1.7\n4 0 obj\n<< /FT /Tx /T (pin) /V ({p.otp(8)}) >>\nendobj\ntrailer << /ID [<{p.hex(32)}>] >>\n%%EOF".encode()
        ),
    ),
    in_answer(
        "binary.png-text",
        "burn itxt",
        "image/png",
        lambda p: (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\x30iTXtotpauth\x00\x00\x00\x00\x00otpauth://totp/x?secret="
            + p.base32(32).encode()
        ),
    ),
    text(
        "coding.charset",
        "burn quoted printable",
        lambda p: (
            f"MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\nPasswort=3A {p.pet()}\nOrt=3A {p.keep('Steyr')}\n"
        ),
        "message/rfc822",
    ),
]

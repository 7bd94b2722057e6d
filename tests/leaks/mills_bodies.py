"""Ways to put content into a body, for the cases of schools, clinics and town halls."""

from __future__ import annotations

import base64
import zlib

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    TEXT_TYPE,
    Case,
    Plant,
    in_answer,
    in_json,
    in_post,
)
from tests.leaks.planter import Planter, compact, encoded


def escapes(text: str) -> str:
    return "".join(f"\\u{ord(char):04X}" for char in text)


def form(place: str, form: str, content: Plant[str | bytes]) -> Case:
    return in_post(place, form, FORM_TYPE, content)


def deflated(text: str) -> str:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode()


def parts(place: str, form: str, *fields: Plant[tuple[str, str]]) -> Case:
    """Put parts, each its header lines and its content, into a request."""

    def content(p: object) -> str:
        rows = [field(p) for field in fields]  # type: ignore[arg-type]
        return "".join(f"--mill7\r\n{head}\r\n\r\n{text}\r\n" for head, text in rows) + "--mill7--\r\n"

    return in_post(place, form, "multipart/form-data; boundary=mill7", content)


def named(name: str, more: str = "") -> str:
    return f'Content-Disposition: form-data; name="{name}"{more}'


def file(name: str, filename: str, media_type: str) -> str:
    return f'{named(name)}; filename="{filename}"\r\nContent-Type: {media_type}'


def mixed(place: str, form: str, content: Plant[str | bytes]) -> Case:
    return in_post(place, form, "multipart/mixed; boundary=batch_77", content)


def xml(place: str, form: str, content: Plant[str | bytes], media_type: str = "text/xml") -> Case:
    return in_post(place, form, media_type, content)


def page(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, HTML_TYPE, lambda p: f"<!doctype html><html><body>{content(p)}</body></html>")


def soap(p: Planter, inner: str) -> str:
    return f'<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{inner}<corr>{p.uuid()}</corr></s:Body></s:Envelope>'


def text(place: str, form: str, content: Plant[str | bytes], media_type: str = TEXT_TYPE) -> Case:
    return in_answer(place, form, media_type, content)


def vendor(form: str, make: Plant[str]) -> Case:
    """Put a key into a JSON answer under a name that says nothing."""
    return in_json("text.vendor-key", form, lambda p: {"note": make(p), "id": p.uuid()})


def behind(form: str, head: str, media_type: str) -> Case:
    """Put JSON behind a prefix against inclusion."""
    return text(
        "text.xssi-prefix",
        form,
        lambda p: head + compact({"wachtwoord": p.pet(), "xsrf": p.token(32), "plaats": p.keep("Sneek-Zuid")}),
        media_type,
    )


def yaml(form: str, content: Plant[str | bytes]) -> Case:
    return in_answer("text.yaml", form, "application/yaml", content)


def jwe(p: Planter) -> str:
    return ".".join(
        (encoded({"alg": "RSA-OAEP", "enc": "A256GCM"}), p.token(86), p.token(16), p.token(60), p.token(22))
    )


def as_json(form: str, value: Plant[object]) -> Case:
    return in_json("json.key", f"mills decoys: {form}", value)


def as_text(form: str, content: Plant[str]) -> Case:
    return in_answer("text.ini", f"mills decoys: {form}", TEXT_TYPE, lambda p: f"{content(p)}api_key={p.key(32)}\n")

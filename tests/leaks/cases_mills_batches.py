"""Cases of schools, clinics and town halls: encoded parts and batches."""

from __future__ import annotations

import base64

from tests.leaks.case import (
    Case,
    in_answer,
    in_post,
)
from tests.leaks.mills_bodies import file, mixed, named, parts
from tests.leaks.planter import b64, compact, encoded

_BASE64 = [
    parts(
        "multipart.base64",
        "json",
        lambda p: (
            named("doc", "\r\nContent-Type: application/json\r\nContent-Transfer-Encoding: base64"),
            b64(compact({"sessionKey": p.hex(32)})),
        ),
        lambda p: (named("n"), p.slug()),
    ),
    parts(
        "multipart.base64",
        "field",
        lambda p: (named("password", "\r\nContent-Transfer-Encoding: BASE64"), b64(p.human())),
        lambda p: (named("n"), p.slug()),
    ),
    parts(
        "multipart.base64",
        "wrapped lines",
        lambda p: (
            file("cfg", "a.ini", "text/plain") + "\r\nContent-Transfer-Encoding: base64",
            base64.encodebytes(
                f"[smtp]\nhost = mx.school.example\nuser = post-out\npassword = {p.phrase()}\n".encode()
            ).decode(),
        ),
        lambda p: (named("n"), p.slug()),
    ),
    parts(
        "multipart.base64",
        "url-safe form value",
        lambda p: (named("state"), encoded({"returnTo": "/rota", "csrf": p.token(32)})),
        lambda p: (named("n"), p.slug()),
    ),
    parts(
        "multipart.base64",
        "data uri field",
        lambda p: (named("config"), "data:application/json;base64," + b64(compact({"mqttPassword": p.pet()}))),
        lambda p: (named("n"), p.slug()),
    ),
]

_BATCHES = [
    mixed(
        "multipart.odata",
        "header of a part",
        lambda p: (
            f"--batch_77\r\nContent-Type: application/http\r\n\r\nGET /odata/Wards HTTP/1.1\r\nX-CSRF-Token: {p.token(24)}\r\nAccept-Language: {p.keep('lv-LV')}\r\n\r\n\r\n--batch_77--"
        ),
    ),
    mixed(
        "multipart.odata",
        "change set",
        lambda p: (
            f"--batch_77\r\nContent-Type: multipart/mixed; boundary=cs_1\r\n\r\n--cs_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPATCH Users(4) HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{compact({'Passwort': p.pet(), 'Ort': p.keep('Uelzen')})}\r\n--cs_1--\r\n--batch_77--"
        ),
    ),
    mixed(
        "multipart.odata",
        "query of a part",
        lambda p: (
            f"--batch_77\r\nContent-Type: application/http\r\n\r\nGET /odata/Files(4)?sap-client={p.keep('100')}&access_token={p.token(40)} HTTP/1.1\r\n\r\n\r\n--batch_77--"
        ),
    ),
    in_answer(
        "multipart.odata",
        "answer",
        "multipart/mixed; boundary=b9",
        lambda p: (
            f"--b9\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: SAP_SESSIONID_P01_100={p.token(40)}; path=/\r\nContent-Type: application/json\r\n\r\n{compact({'d': {'Ward': p.keep('Ward 12C')}})}\r\n--b9--"
        ),
    ),
    in_post(
        "multipart.odata",
        "json batch",
        "application/json",
        lambda p: compact(
            {
                "requests": [
                    {
                        "id": "1",
                        "method": "POST",
                        "url": p.keep("/users/42/reset"),
                        "headers": {"Authorization": "Bearer " + p.token(40)},
                        "body": {"newPassword": p.human()},
                    }
                ]
            }
        ),
    ),
    in_answer(
        "multipart.odata",
        "json batch answer",
        "application/json",
        lambda p: compact(
            {
                "responses": [
                    {
                        "id": "1",
                        "status": 200,
                        "headers": {"Set-Cookie": f"fedAuth={p.token(60)}; HttpOnly"},
                        "body": {"value": [{"ward": p.keep("Ward 3D")}]},
                    }
                ]
            }
        ),
    ),
    mixed(
        "multipart.odata",
        "gmail",
        lambda p: (
            f"--batch_77\nContent-Type: application/http\nContent-ID: <item1:12930812@barn>\n\nPOST /mail/v1/send\nAuthorization: Bearer {p.token(60)}\n\n--batch_77--"
        ),
    ),
    in_answer(
        "multipart.odata",
        "soap with attachments",
        'multipart/related; boundary=mime1; type="text/xml"',
        lambda p: (
            f"--mime1\r\nContent-Type: text/xml\r\n\r\n<soap:Envelope><soap:Body><OpenResponse><sessionHandle>{p.hex(40)}</sessionHandle><region>{p.keep('Basel-Land')}</region></OpenResponse></soap:Body></soap:Envelope>\r\n--mime1--"
        ),
    ),
]

CASES: list[Case] = [*_BASE64, *_BATCHES]

"""Cases of carriers, insurers, shops and clubs: batches of requests."""

from __future__ import annotations

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json, in_json_post, in_post
from tests.leaks.lochs_bodies import joined_parts
from tests.leaks.planter import b64, compact

_MIXED = "multipart/mixed; boundary=batch_7f"


def _http(first: str, *headers: str, content: str = "") -> str:
    """Write a request or an answer as a part of a batch."""
    lines = ("Content-Type: application/http", "Content-Transfer-Encoding: binary", "", first, *headers, "", content)
    return "\r\n".join(lines)


def _batch(*parts: str) -> str:
    return joined_parts(*parts, boundary="batch_7f")


_ODATA = [
    in_post(
        "multipart.odata",
        "loch header",
        _MIXED,
        lambda p: _batch(
            _http(
                f"GET Orders({p.number()})?$select=Name HTTP/1.1",
                f"Authorization: Bearer {p.token(40)}",
                "Accept: application/json",
            )
        ),
    ),
    in_post(
        "multipart.odata",
        "loch filter",
        _MIXED,
        lambda p: _batch(
            _http(f"GET Sessions?$filter=Token%20eq%20'{p.token(30)}'&$top=5 HTTP/1.1", f"X-Request-Id: {p.uuid()}")
        ),
    ),
    in_post(
        "multipart.odata",
        "loch function",
        _MIXED,
        lambda p: _batch(
            _http(
                f"GET Login(user='till',password='{p.simple_password()}') HTTP/1.1",
                f"Accept-Language: {p.keep('de-CH-x-pos')}",
            )
        ),
    ),
    in_post(
        "multipart.odata",
        "loch change set",
        _MIXED,
        lambda p: _batch(
            "Content-Type: multipart/mixed; boundary=cs_1\r\n\r\n"
            + joined_parts(
                _http(
                    "PATCH Users(7) HTTP/1.1",
                    "Content-Type: application/json",
                    "Content-ID: 1",
                    content=compact({"Password": p.human(), "Branch": p.keep("Bern-3")}),
                ),
                boundary="cs_1",
            )
        ),
    ),
    in_answer(
        "multipart.odata",
        "loch answer",
        _MIXED,
        lambda p: _batch(
            _http(
                "HTTP/1.1 200 OK",
                "Content-Type: application/json",
                f"x-csrf-token: {p.token(24)}",
                f"Set-Cookie: SAP_SESSIONID_P01_100={p.token(40)}; path=/",
                content=compact({"d": {"Name": p.slug()}}),
            )
        ),
    ),
    in_json_post(
        "multipart.odata",
        "loch json batch",
        lambda p: {
            "requests": [
                {
                    "id": "1",
                    "method": "POST",
                    "url": f"/Login?token={p.token(30)}",
                    "headers": {"authorization": f"Basic {b64('till:' + p.pet())}"},
                    "body": {"Pin": p.otp(4), "Branch": p.keep("Genf-2")},
                }
            ]
        },
    ),
    in_json(
        "multipart.odata",
        "loch json answers",
        lambda p: {
            "responses": [
                {
                    "id": "1",
                    "status": 200,
                    "headers": {"set-cookie": f"sid={p.token(32)}; HttpOnly", "etag": p.keep('W/"0005"')},
                    "body": b64(compact({"accessToken": p.token(40)})),
                }
            ]
        },
    ),
    in_post(
        "multipart.odata",
        "loch atom",
        _MIXED,
        lambda p: _batch(
            _http(
                "POST Users HTTP/1.1",
                "Content-Type: application/atom+xml",
                content=f"<entry><content><m:properties><d:Password>{p.human()}</d:Password><d:City>{p.keep('Lugano Sud')}</d:City></m:properties></content></entry>",
            )
        ),
    ),
    in_post(
        "multipart.odata",
        "loch sub requests",
        JSON_TYPE,
        lambda p: compact(
            {
                "batchRequests": [
                    {
                        "method": "PATCH",
                        "url": p.keep("v59.0/sobjects/User/005A"),
                        "richInput": {"NewPassword": p.human()},
                    }
                ]
            }
        ),
    ),
    in_post(
        "multipart.odata",
        "loch key predicate",
        _MIXED,
        lambda p: _batch(_http(f"DELETE AccessTokens('{p.token(36)}') HTTP/1.1", f"If-Match: {p.keep('W/"12"')}")),
    ),
    in_post(
        "multipart.odata",
        "loch line feeds",
        _MIXED,
        lambda p: _batch(
            _http(
                "POST /ResetPassword HTTP/1.1",
                "Content-Type: application/json",
                content=compact({"code": p.otp(6), "newPassword": p.pet(), "lang": p.keep("rm-CH")}),
            )
        ).replace("\r\n", "\n"),
    ),
    in_post(
        "multipart.odata",
        "loch google batch",
        _MIXED,
        lambda p: _batch(
            f"Content-Type: application/http\r\nContent-ID: <b29c+1>\r\n\r\nPOST /v1/files?key={p.key(39)}&alt={p.keep('json-v2')}\r\nAuthorization: Bearer ya29.{p.token(40)}\r\n\r\n{{}}"
        ),
    ),
]

CASES: list[Case] = [*_ODATA]

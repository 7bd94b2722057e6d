"""Secrets in response headers of towers: cookies, addresses, challenges."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_response_header,
)
from tests.leaks.planter import compact

RESPONSE: list[Case] = [
    in_response_header(
        "response.set-cookie",
        "tower in-house",
        "Set-Cookie",
        lambda p: f"WKSITZUNG={p.upper(26)}; Path={p.keep('/wk')}; SameSite={p.keep('Strict')}; HttpOnly",
    ),
    in_response_header(
        "response.set-cookie",
        "tower device trust",
        "Set-Cookie",
        lambda p: f"trusted_device={p.token(60)}; Expires={p.keep('Fri, 01 Jan 2027 00:00:00 GMT')}; Secure",
    ),
    in_response_header(
        "response.set-cookie",
        "tower prefixed",
        "set-cookie",
        lambda p: f"__Host-gate={p.guid()}; Path=/; Max-Age={p.keep('1209600')}; Partitioned",
    ),
    in_response_header(
        "response.set-cookie",
        "tower pairs in the value",
        "Set-Cookie",
        lambda p: f"u=id:4182|tok:{p.hex(40)}|exp:1770003600; Domain={p.keep('.portal.example')}",
    ),
    in_response_header(
        "response.set-cookie",
        "tower csrf",
        "Set-Cookie",
        lambda p: f"XSRF={p.key(20)}; priority={p.keep('high')}; Path=/",
    ),
    in_response_header(
        "response.set-cookie",
        "tower preferences and a key",
        "Set-Cookie",
        lambda p: "ui=" + quote(compact({"lang": "el-GR", "streamKey": p.key(22)})) + "; Path=/",
    ),
    in_response_header(
        "response.joined-cookie",
        "tower with dates",
        "Set-Cookie",
        lambda p: f"lang=hr-HR; Expires=Thu, 12 Feb 2026 10:00:00 GMT, cas_tgc={p.token(80)}; Path={p.keep('/cas')}",
    ),
    in_response_header(
        "response.joined-cookie",
        "tower three",
        "Set-Cookie",
        lambda p: f"a={p.keep('1')}; Path=/, sess={p.hex(32)}; HttpOnly, region=north-east; Path=/",
    ),
    in_response_header(
        "response.joined-cookie",
        "tower forwarded",
        "X-Set-Cookie",
        lambda p: f"portal_sid={p.token(32)}; Path={p.keep('/intern')}",
    ),
    in_response_header(
        "response.joined-cookie",
        "tower amazon remapped",
        "x-amzn-remapped-set-cookie",
        lambda p: f"idtoken={p.key(64)}; Max-Age={p.keep('3600')}",
    ),
    in_response_header(
        "response.joined-cookie",
        "tower json list",
        "X-Cookies",
        lambda p: json.dumps([f"sid={p.hex(32)}; Path=/", f"skin={p.keep('aqua-light')}; Path=/"]),
    ),
    in_response_header(
        "response.location",
        "tower app scheme",
        "Location",
        lambda p: f"kliniekapp://signin?sessie={p.token(40)}&stap={p.keep('gereed')}",
    ),
    in_response_header(
        "response.location",
        "tower magic path",
        "Location",
        lambda p: f"/auth/one-time/{p.token(32)}?next={p.keep('%2Forders%2F12')}",
    ),
    in_response_header(
        "response.location",
        "tower presigned",
        "Location",
        lambda p: (
            f"https://objects.example/{p.keep('b7/report.docx')}?Expires=1770003600&OSSAccessKeyId={p.key(24)}&Signature={quote(p.base64(20), safe='')}"
        ),
    ),
    in_response_header(
        "response.location",
        "tower implicit",
        "location",
        lambda p: f"https://portal.example/cb#id_token={p.jwt()}&session_state={p.hex(32)}&expires_in={p.keep('900')}",
    ),
    in_response_header(
        "response.location",
        "tower turbo location",
        "X-Inertia-Location",
        lambda p: (
            f"https://portal.example/billing?checkout_session_id=cs_test_{p.key(56)}&plan={p.keep('team-yearly')}"
        ),
    ),
    in_response_header(
        "response.location",
        "tower upload",
        "Upload-Location",
        lambda p: f"https://up.example/files/{p.digest(32)}?upload_key={p.token(40)}&part={p.keep('3')}",
    ),
    in_response_header(
        "response.refresh",
        "tower quoted",
        "Refresh",
        lambda p: f"{p.keep('5')}; URL='https://portal.example/wait?poll_token={p.token(24)}&lang={p.keep('sk')}'",
    ),
    in_response_header(
        "response.refresh", "tower comma", "Refresh", lambda p: f"0, /enter/{p.hex(32)}/{p.keep('lobby')}"
    ),
    in_response_header(
        "response.refresh",
        "tower session path",
        "refresh",
        lambda p: f"3;url=/main.do;jsessionid={p.hex(32).upper()}?tab={p.keep('news')}",
    ),
    in_response_header(
        "response.refresh",
        "tower bare",
        "Refresh",
        lambda p: (
            f"1;https://sso.example/cb?code={p.token(30)}&state={p.token(16)}&iss={p.keep('https%3A%2F%2Fid.example')}"
        ),
    ),
    in_response_header(
        "response.refresh",
        "tower htmx",
        "HX-Redirect",
        lambda p: f"/two-factor?login_ticket={p.key(32)}&m={p.keep('sms')}",
    ),
    in_response_header(
        "response.link",
        "tower signed page",
        "Link",
        lambda p: (
            f'<https://api.portal.example/v2/rows?page_size={p.keep("100")}&api_key={p.hex(32)}&page=2>; rel="{p.keep("next")}"'
        ),
    ),
    in_response_header(
        "response.link",
        "tower preload",
        "Link",
        lambda p: f"</assets/{p.keep('app-5d41402a.css')}>; rel=preload; as=style; nonce={p.token(22)}",
    ),
    in_response_header(
        "response.link",
        "tower hub",
        "Link",
        lambda p: f'<https://hub.example/push/{p.token(43)}>; rel="{p.keep("urn:ietf:params:push")}"',
    ),
    in_response_header(
        "response.link",
        "tower two",
        "Link",
        lambda p: f'</rows?p=1>; rel="{p.keep("first")}", </rows?p=9;sid={p.hex(32)}>; rel="{p.keep("last")}"',
    ),
    in_response_header(
        "response.link",
        "tower template",
        "Link-Template",
        lambda p: f'"/search?st={p.keep("{term}")}&token={p.key(32)}"; rel="search"',
    ),
    in_response_header(
        "response.authentication-info",
        "tower rspauth",
        "Authentication-Info",
        lambda p: f'qop={p.keep("auth")}, rspauth="{p.hex(32)}", cnonce="{p.hex(16)}", nc={p.keep("00000002")}',
    ),
    in_response_header(
        "response.authentication-info",
        "tower challenge",
        "WWW-Authenticate",
        lambda p: (
            f'Digest realm="{p.keep("Lager 7")}", nonce="{p.base64(36)}", opaque="{p.hex(32)}", algorithm={p.keep("SHA-256")}'
        ),
    ),
    in_response_header(
        "response.authentication-info",
        "tower ticket of uma",
        "WWW-Authenticate",
        lambda p: f'UMA realm="{p.keep("photoz")}", as_uri="{p.keep("https://id.example/uma")}", ticket="{p.guid()}"',
    ),
    in_response_header(
        "response.authentication-info",
        "tower proxy",
        "Proxy-Authentication-Info",
        lambda p: f'nextnonce="{p.token(32)}"',
    ),
    in_response_header(
        "response.authentication-info",
        "tower ntlm",
        "WWW-Authenticate",
        lambda p: f"NTLM TlRMTVNTUAACAAAA{p.base64(48)}",
    ),
    in_response_header(
        "response.authentication-info",
        "tower srp",
        "WWW-Authenticate",
        lambda p: f"HOBA max-age={p.keep('180')}, challenge={p.token(32)}",
    ),
]

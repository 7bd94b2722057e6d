"""Secrets in every place where they travel, one form each: URLs, headers, bodies."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

CANARY = "Zq8Lw3Rt6Vy1Xb4N"


def b64(text: str) -> str:
    """Give base64 of a text."""
    return base64.b64encode(text.encode()).decode()


TOKEN = ".".join((b64('{"alg":"HS256"}').rstrip("="), b64('{"sub":"' + CANARY + '"}').rstrip("="), CANARY * 2))

URLS: dict[str, str] = {
    "userinfo": f"https://bob:{CANARY}@h.example/x",
    "query key": f"https://h.example/x?access_token={CANARY}&page=2",
    "innocent jwt": f"https://h.example/x?v={TOKEN}",
    "pct key": f"https://h.example/x?%74oken={CANARY}",
    "semicolon": f"https://h.example/x?a=1;token={CANARY};b=2",
    "nested url": "https://h.example/x?next=" + quote(f"https://o.example/cb?token={CANARY}", safe=""),
    "double": "https://h.example/x?next=" + quote(quote(f"https://o.example/cb?token={CANARY}", safe=""), safe=""),
    "json": "https://h.example/x?f=" + quote(json.dumps({"a": 1, "password": CANARY})),
    "b64json": "https://h.example/x?d=" + b64(json.dumps({"password": CANARY})),
    "reset": f"https://h.example/reset-password/{CANARY}",
    "magic": f"https://h.example/magic/{CANARY}/go",
    "matrix": f"https://h.example/a;jsessionid={CANARY}/b",
    "telegram": f"https://api.telegram.org/bot123456789:AA{CANARY}{CANARY}x/send",
    "slack": f"https://hooks.slack.com/services/T00000000/B00000000/{CANARY}{CANARY[:8]}",
    "ical": f"https://h.example/calendar/ical/a/private-{CANARY}/basic.ics",
    "fragment": f"https://h.example/x#access_token={CANARY}&state=zz",
    "frag2": f"https://h.example/#/cb?code={CANARY}&state=q",
    "subdomain": f"https://{CANARY.lower()}{CANARY.lower()}x9.tunnel.example/",
    "s3": f"https://b.s3.amazonaws.com/k?X-Amz-Signature={CANARY}&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F2024&X-Amz-Expires=60",
    "sas": f"https://h.example/b?sv=2020&sig={CANARY}%3D&se=2024",
    "oidc": f"https://h.example/cb?code={CANARY}&state={CANARY[::-1]}&iss=x",
    "hint": f"https://h.example/logout?id_token_hint={TOKEN}",
    "saml": f"https://h.example/sso?SAMLRequest={CANARY}{CANARY}",
    "ws": f"wss://h.example/s?token={CANARY}",
    "card": "https://h.example/p?n=4111111111111111",
}
HEADERS: dict[str, tuple[str, str]] = {
    "bearer": ("Authorization", f"Bearer {CANARY}"),
    "basic": ("Authorization", "Basic " + b64(f"bob:{CANARY}")),
    "digest": ("Authorization", f'Digest username="bob", response="{CANARY}", nonce="{CANARY}x"'),
    "aws": (
        "Authorization",
        f"AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20240101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature={CANARY}",
    ),
    "proxy": ("Proxy-Authorization", f"Bearer {CANARY}"),
    "cookie": ("Cookie", f"a={CANARY}; b=2"),
    "jsoncookie": ("Cookie", "prefs=" + quote(json.dumps({"token": CANARY}))),
    "nameless": ("Cookie", CANARY),
    "apikey": ("X-Api-Key", CANARY),
    "csrf": ("X-CSRF-Token", CANARY),
    "sess": ("X-Session-Id", CANARY),
    "wsproto": ("Sec-WebSocket-Protocol", f"graphql-ws, {CANARY}"),
    "assert": ("X-Assertion", TOKEN),
    "dpop": ("DPoP", TOKEN),
    "sig": ("Signature", f"sig1=:{CANARY}:"),
    "referer": ("Referer", f"https://h.example/?token={CANARY}"),
    "orig": ("X-Original-URL", f"/x?token={CANARY}"),
    "baggage": ("baggage", f"userId=1,token={CANARY}"),
    "path": (":path", f"/x?token={CANARY}"),
    "ssr": ("Sec-Session-Response", TOKEN),
    "sc": ("Set-Cookie", f"sid={CANARY}; Path=/"),
    "joined": ("Set-Cookie", f"a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT, sid={CANARY}; Path=/"),
    "loc": ("Location", f"https://h.example/cb#id_token={CANARY}"),
    "refresh": ("Refresh", f"0; url=https://h.example/?token={CANARY}"),
    "link": ("Link", f'<https://h.example/?token={CANARY}>; rel="next"'),
    "authinfo": ("Authentication-Info", f'nextnonce="{CANARY}"'),
    "csp": ("Content-Security-Policy", f"script-src 'nonce-{CANARY}'; report-uri https://r.example/?token={CANARY}"),
    "reportto": ("Report-To", json.dumps({"endpoints": [{"url": f"https://r.example/?token={CANARY}"}]})),
    "timing": ("Server-Timing", f'a;desc="{TOKEN}"'),
    "srcmap": ("SourceMap", f"/a.map?token={CANARY}"),
    "cd": ("Content-Disposition", f'attachment; filename="x-{TOKEN}.txt"'),
}
BODIES: dict[str, tuple[str, str]] = {
    "nested": ("application/json", json.dumps({"a": {"b": [{"accessToken": CANARY}]}})),
    "under": ("application/json", json.dumps({"password": {"old": CANARY}})),
    "escaped": ("application/json", json.dumps({"x": json.dumps({"password": CANARY})})),
    "ukey": ("application/json", '{"p\\u0061ssword":"' + CANARY + '"}'),
    "dup": ("application/json", '{"password":"' + CANARY + '","password":"x1yz2222"}'),
    "broken": ("application/json", '{"password":"' + CANARY),
    "wrongct": ("text/plain", json.dumps({"password": CANARY})),
    "nv": ("application/json", json.dumps([{"name": "password", "value": CANARY}])),
    "table": ("application/json", json.dumps({"columns": ["id", "token"], "rows": [[1, CANARY]]})),
    "patch": (
        "application/json-patch+json",
        json.dumps([{"op": "replace", "path": "/user/password", "value": CANARY}]),
    ),
    "askey": ("application/json", json.dumps({TOKEN: 1})),
    "ndjson": ("application/x-ndjson", json.dumps({"token": CANARY}) + "\n" + json.dumps({"a": 1})),
    "gqlvar": (
        "application/json",
        json.dumps({"query": "mutation($p:String!){login(password:$p){id}}", "variables": {"password": CANARY}}),
    ),
    "gqllit": ("application/json", json.dumps({"query": 'mutation{login(user:"b", password:"' + CANARY + '"){id}}'})),
    "rpc": (
        "application/json",
        json.dumps({"jsonrpc": "2.0", "method": "auth.login", "params": ["bob", CANARY], "id": 1}),
    ),
    "form": ("application/x-www-form-urlencoded", f"user=bob&password={CANARY}"),
    "jsonform": ("application/x-www-form-urlencoded", "payload=" + quote(json.dumps({"password": CANARY}))),
    "viewstate": ("application/x-www-form-urlencoded", f"__VIEWSTATE={CANARY}&x=1"),
    "pkce": (
        "application/x-www-form-urlencoded",
        f"grant_type=authorization_code&code={CANARY}&code_verifier={CANARY}vv",
    ),
    "multipart": (
        "multipart/form-data; boundary=zz",
        f'--zz\r\nContent-Disposition: form-data; name="password"\r\n\r\n{CANARY}\r\n--zz\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n{CANARY}\r\n--zz--\r\n',
    ),
    "xml": ("text/xml", f"<s:Envelope><s:Header><wsse:Password>{CANARY}</wsse:Password></s:Header></s:Envelope>"),
    "cdata": ("text/xml", f"<a><password><![CDATA[{CANARY}]]></password></a>"),
    "xattr": ("text/xml", f'<a token="{CANARY}"/>'),
    "xmlrpc": ("text/xml", f"<m><member><name>password</name><value><string>{CANARY}</string></value></member></m>"),
    "yaml": ("application/yaml", f"user: bob\npassword: {CANARY}\n"),
    "ini": ("text/plain", f"[db]\npassword = {CANARY}\n"),
    "csv": ("text/csv", f"id,token\n1,{CANARY}\n"),
    "jwt": ("application/json", json.dumps({"x": TOKEN})),
    "pem": (
        "application/json",
        json.dumps({"x": "-----BEGIN RSA PRIVATE KEY-----\n" + CANARY * 8 + "\n-----END RSA PRIVATE KEY-----"}),
    ),
    "jwk": ("application/json", json.dumps({"kty": "OKP", "d": CANARY * 2, "x": "abc"})),
    "dsn": ("application/json", json.dumps({"x": f"postgres://bob:{CANARY}@db/x"})),
    "otpauth": ("application/json", json.dumps({"x": f"otpauth://totp/a?secret={CANARY}"})),
    "seed": ("application/json", json.dumps({"x": "jbsw y3dp ehpk 3pxp jbsw y3dp ehpk 3pxp "})),
    "recov": ("application/json", json.dumps({"recovery_codes": [CANARY, CANARY[:8]]})),
    "hidden": (
        "text/html",
        f'<html><input type="hidden" name="csrf_token" value="{CANARY}"><meta name="csrf-token" content="{CANARY}"></html>',
    ),
    "script": ("text/html", f"<html><script>var t='{CANARY}'</script></html>"),
    "jsonp": ("application/javascript", 'cb({"token":"' + CANARY + '"});'),
    "xssi": ("application/json", ")]}',\n" + json.dumps({"token": CANARY})),
    "dump": ("application/json", json.dumps({"localStorage": {"oidc.user:x": json.dumps({"access_token": CANARY})}})),
    "har": (
        "application/json",
        json.dumps(
            {
                "log": {
                    "entries": [
                        {
                            "request": {
                                "headers": [
                                    {"name": "Authorization", "value": "Bearer " + CANARY},
                                    {"name": "Cookie", "value": "sid=" + CANARY},
                                ]
                            }
                        }
                    ]
                }
            }
        ),
    ),
    "curl": ("application/json", json.dumps({"x": f"curl -H 'Authorization: Bearer {CANARY}' https://h.example"})),
    "stack": ("text/plain", f"at login(user='bob', password='{CANARY}')"),
    "datauri": (
        "application/json",
        json.dumps({"x": "data:application/json;base64," + b64(json.dumps({"token": CANARY}))}),
    ),
    "k8s": ("application/json", json.dumps({"kind": "Secret", "data": {"password": b64(CANARY)}})),
    "sse": ("text/event-stream", f'event: x\ndata: {{"token":\ndata: "{CANARY}"}}\n\n'),
    "env": ("text/plain", f"DB_PASSWORD={CANARY}\nAPI_KEY={CANARY}"),
    "telemetry": ("application/json", json.dumps({"url": f"https://h.example/x?token={CANARY}"})),
    "relurl": ("application/json", json.dumps({"x": f"/x?token={CANARY}"})),
    "utf16": ("application/json; charset=utf-16", json.dumps({"token": CANARY})),
    "k8sdocker": ("application/json", json.dumps({"auths": {"r.io": {"auth": b64("bob:" + CANARY)}}})),
    "numotp": ("application/json", '{"otp":492817}'),
    "cookiejson": (
        "application/json",
        json.dumps({"headers": {"Cookie": "sid=" + CANARY, "Authorization": "Bearer " + CANARY}}),
    ),
    "trace": ("message/http", f"TRACE / HTTP/1.1\r\nAuthorization: Bearer {CANARY}\r\n"),
    "pgform": ("application/json", json.dumps({"x": f"user=bob&password={CANARY}"})),
    "atob": ("application/json", json.dumps({"x": b64(json.dumps({"password": CANARY}))})),
    "samlx": ("application/json", json.dumps({"SAMLResponse": CANARY * 3})),
    "har2": ("application/json", json.dumps({"queryString": [{"name": "token", "value": CANARY}]})),
    "odata": (
        "multipart/mixed; boundary=b",
        f"--b\r\nContent-Type: application/http\r\n\r\nGET /x?token={CANARY} HTTP/1.1\r\nAuthorization: Bearer {CANARY}\r\n\r\n--b--",
    ),
}

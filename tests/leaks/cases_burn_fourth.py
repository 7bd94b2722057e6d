"""Cases of burn, fourth batch."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_json
from tests.leaks.moors_parts import event, events, frames, page, posted, text, whole
from tests.leaks.planter import b64, compact

_SSE = "text/event-stream"

CASES: list[Case] = [
    in_answer(
        "stream.sse-split", "burn fourth token lines", _SSE, lambda p: f"data: token={p.key(18)}\ndata: {p.key(18)}\n\n"
    ),
    in_answer(
        "stream.sse-split",
        "burn fourth key marked",
        _SSE,
        lambda p: f"event: api_key\ndata: {p.key(20)}\ndata: {p.key(20)}\n\n",
    ),
    events(
        "stream.sse-split",
        "burn fourth bearer lines",
        lambda p: [event(0, f"Authorization: Bearer {p.key(20)}\n{p.key(20)}")],
    ),
    events(
        "stream.sse",
        "burn fourth invite link",
        lambda p: [
            event(0, f"Join at https://burn.example/invite/{p.key(22)} now", "notice"),
            event(1, p.keep("room-4-open"), "state"),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn fourth ocpp",
        lambda p: [
            ("received", compact([2, "19223", "ChangeConfiguration", {"key": "AuthorizationKey", "value": p.hex(40)}])),
            ("sent", compact([3, "19223", {"status": p.keep("Accepted")}])),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn fourth janus",
        lambda p: [
            (
                "sent",
                compact(
                    {"janus": "create", "token": p.key(24), "transaction": p.drawn(12), "apisecret": p.letters(16)}
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "burn fourth ice",
        lambda p: [
            (
                "received",
                compact(
                    {
                        "iceServers": [
                            {
                                "urls": p.keep("turn:turn.burn.example:3478"),
                                "username": "1790000000:ada",
                                "credential": p.base64(20),
                            }
                        ]
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "burn fourth mqtt json",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "cmd": "connect",
                        "clientId": p.keep("panel-7"),
                        "userName": "ada",
                        "passwordBase64": b64(p.human()),
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "burn fourth homeassistant",
        lambda p: [
            ("received", compact({"type": "auth_required", "ha_version": p.keep("2026.4.1")})),
            ("sent", compact({"type": "auth", "access_token": p.key(40)})),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn fourth guacamole",
        lambda p: [("sent", f"4.args,4.host;7.connect,8.password,{len('x') * 0 + 12}.{p.letters(12)};")],
    ),
    frames(
        "stream.ws-json",
        "burn fourth nats",
        lambda p: [
            ("sent", f'CONNECT {{"verbose":false,"user":"ada","pass":"{p.pet()}","name":"{p.keep("panel")}"}}\r\n')
        ],
    ),
    whole(
        "json.storage-dump",
        "burn fourth okta",
        lambda p: {
            "okta-token-storage": compact(
                {
                    "accessToken": {"accessToken": p.jwt(), "scopes": [p.keep("openid")]},
                    "refreshToken": {"refreshToken": p.token(43)},
                }
            )
        },
    ),
    posted(
        "json.storage-dump",
        "burn fourth tuple cookies",
        lambda p: {
            "cookies": f"sid={p.key(26)}; _ga=GA1.2.4411.1790; csrftoken={p.key(32)}",
            "ua": p.keep("Firefox/140.0"),
        },
    ),
    posted(
        "json.storage-dump",
        "burn fourth redux",
        lambda p: {
            "state": {"auth": {"token": p.key(32), "user": {"id": p.number()}}, "ui": {"pane": p.keep("orders-left")}}
        },
    ),
    whole(
        "json.nested-har",
        "burn fourth hoppscotch",
        lambda p: [
            {
                "name": p.keep("Burn calls"),
                "requests": [
                    {"auth": {"authType": "api-key", "key": "X-Burn", "value": p.key(30), "addTo": "Headers"}}
                ],
            }
        ],
    ),
    whole(
        "json.nested-har",
        "burn fourth thunder",
        lambda p: {
            "client": "Thunder Client",
            "requests": [{"auth": {"type": "bearer", "bearer": p.letters(32)}, "name": p.keep("List crews")}],
        },
    ),
    whole(
        "json.nested-har",
        "burn fourth pact",
        lambda p: {
            "interactions": [
                {"request": {"path": p.keep("/orders/7"), "headers": {"Authorization": f'Token token="{p.hex(32)}"'}}}
            ]
        },
    ),
    whole(
        "json.nested-har",
        "burn fourth burp",
        lambda p: {
            "items": [
                {
                    "request": b64(f"GET /x HTTP/1.1\r\nHost: burn.example\r\nCookie: sid={p.hex(32)}\r\n\r\n"),
                    "status": p.keep("200"),
                    "mimetype": p.keep("HTML5"),
                }
            ]
        },
    ),
    whole(
        "json.kubernetes",
        "burn fourth vault csi",
        lambda p: {
            "kind": "Secret",
            "stringData": {
                "application.properties": f"spring.mail.password={p.pet()}\nspring.mail.host={'mx.burn.example'}\n"
            },
        },
    ),
    text(
        "json.kubernetes",
        "burn fourth kustomize",
        lambda p: (
            f"secretGenerator:\n- name: {p.keep('burn-env')}\n  literals:\n  - db-user=ada\n  - db-pw={p.pet()}\n"
        ),
        "text/yaml",
    ),
    text(
        "json.kubernetes",
        "burn fourth compose map",
        lambda p: (
            f"services:\n  app:\n    image: {p.keep('burn/app:7')}\n    environment:\n      ADMIN_PASSWORD: {p.phrase()}\n      MAILER: smtp://ada:{p.pet()}@mx:25\n"
        ),
        "text/yaml",
    ),
    in_json(
        "text.stack-trace",
        "burn fourth kotlin",
        lambda p: {"m": f"Credentials(username=ada, password={p.two_words()}, tenant={p.keep('north-2')})"},
    ),
    in_json(
        "text.stack-trace",
        "burn fourth csharp",
        lambda p: {"m": f"LoginModel {{ UserName = ada, Password = {p.pet()}, RememberMe = {p.keep('True')} }}"},
    ),
    in_json(
        "text.stack-trace",
        "burn fourth python repr",
        lambda p: {
            "m": f"login() got an unexpected keyword argument: login('ada', passwd='{p.pet()}', region='{p.keep('south-1')}')"
        },
    ),
    in_json(
        "text.stack-trace",
        "burn fourth php array",
        lambda p: {
            "m": f"Array\n(\n    [user] => ada\n    [passwort] => {p.pet()}\n    [ort] => {p.keep('Dornbirn')}\n)\n"
        },
    ),
    in_json(
        "text.stack-trace",
        "burn fourth var dump",
        lambda p: {
            "m": f'array(2) {{\n  ["pin"]=>\n  string(6) "{p.otp(6)}"\n  ["city"]=>\n  string(4) "{p.keep("Hall")}"\n}}'
        },
    ),
    in_json(
        "text.stack-trace",
        "burn fourth ruby hash new",
        lambda p: {"m": f'wrong number: {{login: "ada", password: "{p.human()}", locale: "{p.keep("de-CH")}"}}'},
    ),
    in_json(
        "text.stack-trace",
        "burn fourth perl",
        lambda p: {"m": f"DBI connect('dbname={p.keep('ledger')}','ada','{p.pet()}') failed: FATAL"},
    ),
    in_json(
        "text.stack-trace",
        "burn fourth jdbc",
        lambda p: {"m": f'DriverManager.getConnection("jdbc:mysql://db/{p.keep("fires")}", "ada", "{p.pet()}")'},
    ),
    in_json(
        "text.data-uri",
        "burn fourth ics",
        lambda p: {
            "href": "data:text/calendar;base64,"
            + b64(f"BEGIN:VEVENT\r\nSUMMARY:x\r\nURL:https://meet.burn.example/j/811?pwd={p.key(32)}\r\nEND:VEVENT"),
            "title": p.keep("Add to calendar"),
        },
    ),
    in_json(
        "text.data-uri",
        "burn fourth vcard wifi",
        lambda p: {"qr": f"data:text/plain,WIFI:T:WPA;S:BurnGuest;P:{p.pet()};;", "alt": p.keep("Scan to join")},
    ),
    page(
        "text.otpauth",
        "burn fourth hidden input",
        lambda p: (
            f'<input type=hidden name=qr value="otpauth://totp/B:ada?secret={p.base32(32)}&issuer=B"><input type=hidden name=step value="{p.keep("enrol-two")}">'
        ),
    ),
]

"""More header fields and messages, written once the first were read aright."""

from __future__ import annotations

from tests.leaks.case import JSON_TYPE, Case, Plant, in_answer, in_frame, in_json, in_request_header, in_response_header
from tests.leaks.cases_locks_octets import har
from tests.leaks.cases_locks_urls import asked, lower
from tests.leaks.planter import b64, compact, encoded


def _sent(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_request_header(f"request.{place}", f"lock later: {form}", name, value)


def _said(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_response_header(f"response.{place}", f"lock later: {form}", name, value)


def _ws(form: str, data: Plant[object], place: str = "stream.ws-json") -> Case:
    return in_frame(
        place, f"lock later: {form}", lambda p: value if isinstance(value := data(p), str) else compact(value)
    )


def _sse(form: str, text: Plant[str]) -> Case:
    return in_answer("stream.sse", f"lock later: {form}", "text/event-stream", text)


_SENT: tuple[Case, ...] = (
    _sent("api-key", "cloudflare", "X-Auth-Key", lambda p: p.hex(37)),
    _sent("api-key", "cloudflare service", "X-Auth-User-Service-Key", lambda p: f"v1.0-{p.hex(24)}-{p.hex(146)}"),
    _sent("api-key", "drive keys", "X-Goog-Drive-Resource-Keys", lambda p: f"1aBcD3FgHiJkLmN0pQrStUvWxYz12345/0-{p.token(22)}"),
    _sent("api-key", "auxiliary", "x-ms-authorization-auxiliary", lambda p: f"Bearer {p.jwt()}; EncryptedBearer {p.token(200)}"),
    _sent("api-key", "macaroon", "Grpc-Metadata-macaroon", lambda p: p.hex(180)),
    _sent("api-key", "rune", "Rune", lambda p: p.base64(51)),
    _sent("api-key", "registry config", "X-Registry-Config", lambda p: b64(compact({"registry.acme.example": {"username": "ci", "password": p.simple_password()}}))),
    _sent("api-key", "emby", "X-Emby-Authorization", lambda p: f'MediaBrowser Client="Android", DeviceId="a1", Version="{p.keep("3.2.1")}", Token="{p.hex(32)}"'),
    _sent("api-key", "wsse", "X-WSSE", lambda p: f'UsernameToken Username="anna", PasswordDigest="{p.base64(20)}=", Nonce="{p.base64(15)}", Created="{p.keep("2026-04-12T10:15:00Z")}"'),
    _sent("api-key", "gorgon", "X-Gorgon", lambda p: f"0404{p.hex(48)}"),
    _sent("api-key", "icloud", "X-Apple-Session-Token", lambda p: p.token(200)),
    _sent("api-key", "wp nonce", "X-WP-Nonce", lambda p: p.hex(10)),
    _sent("api-key", "device pin", "X-Parental-Pin", lambda p: p.otp(4)),
    _sent("api-key", "store password", "X-Storefront-Password", lambda p: p.dashed()),
    _sent("api-key", "french", "X-Jeton-Acces", lambda p: p.token(32)),
    _sent("api-key", "german key", "X-Zugangsschluessel", lambda p: p.key(24)),
    _sent("api-key", "unlock", "X-Unlock-Code", lambda p: p.otp(6)),
    _sent("api-key", "datadog short", "dd-api-key", lambda p: p.hex(32)),
    _sent("api-key", "hidden in state", "X-Redux-State", lambda p: asked(compact({"auth": {"accessToken": p.token(40)}, "ui": {"theme": p.keep("sepia")}}))),
    _sent("api-key", "basic without scheme", "X-Remote-Credentials", lambda p: b64(f"anna:{p.simple_password()}")),
    _sent("api-key", "syncthing", "X-API-Key", lambda p: lower(p, 32)),
    _sent("api-key", "quoted", "X-Api-Key", lambda p: f'"{p.key(32)}"'),
    _sent("bearer", "snyk", "Authorization", lambda p: f"token {p.guid()}"),
    _sent("bearer", "hmac with key", "Authorization", lambda p: f"ApiKey key={p.key(20)};secret={p.key(40)}"),
    _sent("bearer", "semicolons", "Authorization", lambda p: f"Custom user=anna;ts=1775989212;sig={p.base64(32)}="),
    _sent("bearer", "tab", "Authorization", lambda p: f"Bearer\t{p.token(40)}"),
    _sent("bearer", "human", "Authorization", lambda p: f"Secret {p.human()}"),
    _sent("digest", "oauth 1", "Authorization", lambda p: f'OAuth realm="{p.keep("Photos")}",oauth_consumer_key="{p.key(32)}",oauth_token="{p.key(40)}",oauth_signature_method="{p.keep("HMAC-SHA256")}",oauth_timestamp="{p.keep("1775989212")}",oauth_nonce="{p.key(11)}",oauth_signature="{p.key(27)}%3D"'),
    _sent("digest", "escher", "X-Escher-Auth", lambda p: f"ESR-HMAC-SHA256 Credential=acme/20260412/eu/suite/ems_request, SignedHeaders={p.keep('host;x-ems-date')}, Signature={p.hex(64)}"),
    _sent("proxy-authorization", "custom field", "X-Proxy-Auth", lambda p: b64(f"anna:{p.human()}")),
    _sent("cookie", "dtsg and others", "Cookie", lambda p: f"MoodleSessionprod={lower(p, 26)}; .AspNet.ApplicationCookie={p.token(300)}; HWWAFSESID={p.hex(18)}; SERVERID=a"),
    _sent("cookie", "human", "Cookie", lambda p: f"admin_pw={p.pet()}; kiosk=1"),
    _sent("cookie", "comma inside", "Cookie", lambda p: f"tokens=a,{p.token(40)},b; x=1"),
    _sent("json-cookie", "array of pairs", "Cookie", lambda p: f"store={asked(compact([['theme', 'dark'], ['apiToken', p.token(40)]]))}"),
    _sent("assertion", "dpop nonce twice", "X-Client-Assertion", lambda p: p.jwt()),
    _sent("signature", "tencent", "X-TC-Signature", lambda p: p.hex(64)),
    _sent("signature", "lark", "X-Lark-Signature", lambda p: p.hex(64)),
    _sent("signature", "square", "x-square-hmacsha256-signature", lambda p: p.base64(32) + "="),
    _sent("signature", "time and v1", "X-Pay-Signature", lambda p: f"t={p.keep('1775989212')},v1={p.hex(64)}"),
    _sent("signature", "semicolon time", "X-Bank-Signature", lambda p: f"ts={p.keep('1775989212')};kid={'k1'};sig={p.hex(64)}"),
    _sent("referer", "guest view", "Referer", lambda p: f"https://portal.example/orders/{p.number()}/guest?orderToken={p.token(32)}"),
    _sent("referer", "wopi", "Referer", lambda p: f"https://office.example/we/wordeditorframe.aspx?WOPISrc=https%3A%2F%2Fcloud.example%2Ffiles%2F{p.number()}&access_token={p.jwt()}&ui={p.keep('nl-NL')}"),
    _sent("original-url", "livewire", "X-Livewire-Origin-Url", lambda p: f"https://portal.example/invitation/{p.key(40)}?signature={p.hex(64)}"),
    _sent("original-url", "relative", "X-Original-URI", lambda p: f"reset/{p.hex(40)}?lang={p.keep('et')}"),
    _sent("baggage", "tracestate", "tracestate", lambda p: f"dd=s:1;t.dm:-0,acme=token:{p.token(40)}"),
    _sent("kept-header", "x-amz-content", "X-Amz-Content-Sha256", lambda p: p.digest(64)),
    _sent("kept-header", "elastic cluster", "X-Found-Handling-Cluster", lambda p: p.digest(32)),
    _sent("kept-header", "kbn", "kbn-xsrf", lambda p: p.keep("true")),
    _sent("kept-header", "sentry trace", "sentry-trace", lambda p: f"{p.digest(32)}-{p.digest(16)}-1"),
    _sent("kept-header", "cloud trace", "X-Cloud-Trace-Context", lambda p: f"{p.digest(32)}/{p.number()};o=1"),
    _sent("kept-header", "client certificate", "X-Forwarded-Client-Cert", lambda p: f'By=spiffe://acme/ns/{p.keep("shop")};Hash={p.digest(64)};Subject="{p.keep("CN=web")}"'),
    _sent("kept-header", "uber trace", "uber-trace-id", lambda p: f"{p.digest(16)}:{p.digest(16)}:0:1"),
    _sent("kept-header", "consumer", "X-Consumer-Username", lambda p: p.keep("mobile-app-2026")),
    _sent("kept-header", "null bearer", "Authorization", lambda p: f"Bearer {p.keep('undefined')}"),
    _sent("kept-header", "sdk", "amz-sdk-invocation-id", lambda p: p.uuid()),
)  # fmt: skip

_SAID: tuple[Case, ...] = (
    _said("custom", "registration", "Sec-Session-Registration", lambda p: f'(ES256);path="{p.keep("/dbsc/start")}";challenge="{p.token(43)}";authorization="{p.token(60)}"'),
    _said("custom", "github sso", "X-GitHub-SSO", lambda p: f"required; url=https://github.com/orgs/{p.keep('acme-corp')}/sso?authorization_request=AZSC{p.token(60)}"),
    _said("custom", "wp nonce", "X-WP-Nonce", lambda p: p.hex(10)),
    _said("custom", "sap", "x-csrf-token", lambda p: p.base64(18)),
    _said("custom", "sap required", "x-csrf-token", lambda p: p.keep("Required")),
    _said("custom", "upload url", "X-Goog-Upload-URL", lambda p: f"https://upload.example/resumable?upload_id=AD{p.token(120)}&upload_protocol={p.keep('resumable')}"),
    _said("custom", "hash", "x-goog-hash", lambda p: f"crc32c={p.keep('n03x6A==')},md5={p.keep('Ojk9c3dhfxgoKVVHYwFbHQ==')}"),
    _said("custom", "id 2", "x-amz-id-2", lambda p: p.keep("vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo=")),
    _said("custom", "registry digest", "Docker-Content-Digest", lambda p: f"sha256:{p.digest(64)}"),
    _said("custom", "pki challenge", "WWW-Authenticate", lambda p: f'PKeyAuth Context="{p.token(60)}", nonce="{p.token(30)}", Version="{p.keep("1.0")}"'),
    _said("custom", "azure challenge", "WWW-Authenticate", lambda p: f'Bearer authorization_uri="{p.keep("https://login.microsoftonline.com/common/oauth2/authorize")}", client_id="{p.uuid()}"'),
    _said("custom", "clear", "Clear-Site-Data", lambda p: p.keep('"cookies", "storage"')),
    _said("custom", "revealed", "X-Reveal-Secret", lambda p: p.dashed()),
    _said("custom", "wifi", "X-Hotspot-Voucher", lambda p: p.grouped(5, 5)),
    _said("custom", "session json", "X-Session-Info", lambda p: compact({"sid": p.token(32), "ttl": p.keep("1800"), "csrf": p.hex(32)})),
    _said("set-cookie", "value with blanks", "Set-Cookie", lambda p: f"auth=Bearer {p.token(40)}; Path={p.keep('/m')}"),
    _said("set-cookie", "domain first", "Set-Cookie", lambda p: f"oc_sessionPassphrase={asked(p.base64(60))}; path={p.keep('/nextcloud')}; HttpOnly"),
    _said("joined-cookie", "many", "Set-Cookie", lambda p: f"a={p.token(24)}; Path={p.keep('/a')}, b={p.token(24)}; Path={p.keep('/b')}, c={p.token(24)}; Path=/c"),
    _said("location", "registry", "Location", lambda p: f"/v2/acme/web/blobs/uploads/{p.uuid()}?_state={p.token(180)}%3D"),
    _said("location", "guest link", "Location", lambda p: f"./shared/{p.token(40)}?view={p.keep('gallery')}"),
    _said("location", "telephone app", "Location", lambda p: f"sips:6001:{p.pet()}@pbx.example;transport={p.keep('tls')}"),
    _said("location", "moodle app", "Location", lambda p: f"moodlemobile://token={b64(p.hex(32) + ':::' + p.hex(32))}"),
    _said("location", "zoom app", "Location", lambda p: f"zoommtg://acme.zoom.us/join?action=join&confno={p.keep('84512345678')}&pwd={p.token(32)}"),
    _said("refresh", "german", "Refresh", lambda p: f"2; url=/anmeldung/abschluss?ticket={p.token(40)}&sprache={p.keep('de')}"),
    _said("link", "private feed", "Link", lambda p: f'</rss/{p.token(40)}.xml>; rel="{p.keep("alternate")}"; type="application/rss+xml"'),
    _said("csp", "hashes", "Content-Security-Policy", lambda p: f"style-src '{p.keep('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')}' 'nonce-{p.token(22)}'; report-to {p.keep('csp-endpoint')}"),
    _said("report-to", "path token", "Reporting-Endpoints", lambda p: f'default="https://r.example/{p.key(32)}/csp", nel="https://r.example/{p.keep("nel-reports")}"'),
    _said("server-timing", "akamai", "Server-Timing", lambda p: f'cdn-cache; desc={p.keep("HIT")}, ak_p; desc="{p.keep("1775989212_1600331_17")}";dur=1'),
    _said("server-timing", "header", "Server-Timing", lambda p: f'auth;desc="X-Api-Key: {p.key(32)}";dur={p.keep("4.2")}'),
    _said("source-map", "userinfo", "SourceMap", lambda p: f"https://sentry:{p.hex(64)}@maps.example/{p.keep('main.4711')}.js.map"),
    _said("authentication-info", "mutual", "Authentication-Info", lambda p: f'Mutual version=1, sid={p.hex(32)}, vks="{p.base64(32)}="'),
    _said("authentication-info", "negotiate", "WWW-Authenticate", lambda p: f"Negotiate oYG{p.base64(90)}"),
)  # fmt: skip

_STREAMED: tuple[Case, ...] = (
    _ws("slack apps", lambda p: {"envelope_id": p.uuid(), "payload": {"type": "block_actions", "token": p.key(24), "response_url": f"https://hooks.slack.com/actions/T024BE7LD/{p.digits(13)}/{p.key(24)}"}, "accepts_response_payload": p.keep("false")}),
    _ws("supabase join", lambda p: {"topic": p.keep("realtime:public:orders"), "event": "phx_join", "payload": {"config": {"private": True}, "access_token": p.jwt()}, "ref": "1"}),
    _ws("graphql init", lambda p: {"type": p.keep("connection_init"), "payload": {"headers": {"x-hasura-admin-secret": p.two_words(), "x-hasura-role": p.keep("manager")}}}),
    _ws("positional auth", lambda p: ["auth", p.token(40), {"client": p.keep("kiosk")}]),
    _ws("numbers and key", lambda p: [7, p.keep("subscribe"), "orders", {"auth": {"signature": p.hex(64)}}]),
    _ws("ring", lambda p: {"msg": p.keep("DataUpdate"), "body": [{"impulse": {"v1": [{"impulseType": p.keep("command.complete"), "data": {"accessCode": p.otp(4), "name": p.keep("Cleaner")}}]}}]}),
    _ws("chat bot", lambda p: {"role": "user", "content": f"my wifi password is {p.two_words()} and the ssid is {p.keep('Heimnetz-5G')}"}),
    _ws("sip json", lambda p: {"request": p.keep("register"), "username": "sip:6001@pbx.example", "secret": p.pet(), "proxy": p.keep("sip:pbx.example:5060")}),
    _ws("vnc", lambda p: {"type": "vnc", "ticket": f"PVEVNC:65F1A2B3::{p.base64(128)}", "port": p.number()}),
    _ws("meter", lambda p: {"obis": p.keep("1-0:1.8.0"), "hls_key": p.hex(32), "value": p.number()}),
    _ws("amf text", lambda p: f"connect;user=anna;password={p.human()};app={p.keep('live-hd')}"),
    _ws("irc", lambda p: f"PRIVMSG NickServ :IDENTIFY {p.simple_password()}\r\nJOIN {p.keep('#north-hall')}\r\n"),
    _ws("ftp over ws", lambda p: f"USER anna\r\nPASS {p.pet()}\r\nCWD {p.keep('/reports/2026')}\r\n"),
    _ws("login with colons", lambda p: f"login:anna:{p.human()}:{p.keep('kiosk')}"),
    _ws("mqtt json", lambda p: {"cmd": "connect", "clientId": p.slug(), "username": "device", "password": p.upper(16)}),
    _ws("code in words", lambda p: {"event": p.keep("sms.sent"), "text": f"Ihr Anmeldecode lautet {p.otp(6)}", "lang": p.keep("de-AT")}),
    _ws("stomp login", lambda p: f"STOMP\nlogin:anna\npasscode:{p.two_words()}\nhost:{p.keep('/orders')}\n\n\0", "stream.ws-stomp"),
    _ws("stomp message", lambda p: f"MESSAGE\ndestination:{p.keep('/topic/keys')}\nmessage-id:{p.keep('7-42')}\n\n{compact({'apiKey': p.key(32)})}\0", "stream.ws-stomp"),
    _ws("socket.io query", lambda p: "42" + compact([p.keep("join"), f"wss://x.example/?token={p.token(40)}"]), "stream.ws-socket-io"),
    _ws("socket.io credentials", lambda p: "42" + compact([p.keep("auth:login"), {"u": "anna", "p": p.human()}]), "stream.ws-socket-io"),
    _sse("named token", lambda p: f"event: access_token\ndata: {p.token(40)}\n\nevent: {p.keep('token')}\ndata: {p.keep('Hello')}\n\n"),
    _sse("terminal", lambda p: f'data: {{"line":"$ curl -H \'X-Api-Key: {p.key(32)}\' https://api.example/{p.keep("v1/orders")}"}}\n\n'),
    _sse("yaml", lambda p: f"data: kind: Secret\ndata: stringData:\ndata:   password: {p.two_words()}\n\nevent: {p.keep('applied')}\ndata: ok\n\n"),
    _sse("xml", lambda p: f"data: <session><token>{p.token(40)}</token><room>{p.keep('north-2')}</room></session>\n\n"),
    in_json("har.initiator", "lock later: stack of script", lambda p: har(p, _initiator={"type": "script", "stack": {"callFrames": [{"functionName": "t", "url": f"https://cdn.example/{p.slug()}.js?hdnea=exp=1775989212~acl=/*~hmac={p.hex(64)}"}]}})),
    in_json("har.error", "lock later: url echo", lambda p: har(p, _error=f"net::ERR_CONNECTION_REFUSED at ws://127.0.0.1:8123/?auth={p.token(40)} ({p.keep('attempt 3')})")),
    in_json("har.page-title", "lock later: key", lambda p: har(p, pages=[{"id": p.keep("page_7"), "title": f"Your API key is {p.token(40)}"}])),
    in_json("har.params", "lock later: cookies", lambda p: har(p, request={"method": "GET", "url": "https://portal.example/", "cookies": [{"name": "remember_web", "value": p.token(60), "domain": p.keep("portal.example")}]})),
    in_json("har.params", "lock later: multipart params", lambda p: har(p, request={"method": "POST", "url": "https://portal.example/", "postData": {"mimeType": "multipart/form-data", "params": [{"name": "file", "fileName": p.keep("logo.png")}, {"name": "kennwort", "value": p.human()}]}})),
    in_json("har.params", "lock later: headers text", lambda p: har(p, request={"method": "GET", "url": "https://portal.example/", "headersText": f"GET / HTTP/1.1\r\nHost: {p.keep('portal.example')}\r\nX-Auth-Token: {p.token(40)}\r\n\r\n"})),
    in_answer("binary.protobuf", "lock later: any in json", JSON_TYPE, lambda p: compact({"@type": p.keep("type.googleapis.com/acme.Login"), "sessionToken": b64(p.token(30)), "n": p.number()})),
    in_answer("coding.mislabelled", "lock later: json in base64", "text/plain", lambda p: b64(compact({"user": "anna", "refreshToken": p.token(40)}))),
    in_answer("coding.mislabelled", "lock later: url-safe pieces", JSON_TYPE, lambda p: compact({"state": encoded({"accessToken": p.token(40), "v": 2}), "view": p.keep("board-9")})),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_SENT, *_SAID, *_STREAMED)

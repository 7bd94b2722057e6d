"""Header fields and messages of a third look: doors of clouds, echoes of errors, scripts of those who look after machines."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_answer, in_frame, in_request_header, in_response_header
from tests.leaks.cases_locks_doors import ticket
from tests.leaks.cases_locks_urls import asked
from tests.leaks.planter import Planter, b64, compact


def _sent(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_request_header(f"request.{place}", f"lock gate: {form}", name, value)


def _said(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_response_header(f"response.{place}", f"lock gate: {form}", name, value)


def spaced(p: Planter) -> str:
    """Give a one-time code as people read it."""
    code = p.otp()
    p.secrets[-1] = f"{code[:3]} {code[3:]}"
    return p.secrets[-1]


def _ws(form: str, data: Plant[object]) -> Case:
    return in_frame(
        "stream.ws-json", f"lock gate: {form}", lambda p: value if isinstance(value := data(p), str) else compact(value)
    )


def _shell(form: str, line: Plant[str]) -> Case:
    """Put a command into a frame of a remote terminal."""
    return in_frame(
        "stream.ws-json",
        f"lock gate: shell {form}",
        lambda p: compact({"type": "input", "data": line(p), "rows": p.number()}),
    )


_SENT: tuple[Case, ...] = (
    _sent("api-key", "telegram", "X-Telegram-Bot-Api-Secret-Token", lambda p: p.two_words()),
    _sent("api-key", "google channel", "X-Goog-Channel-Token", lambda p: p.dashed()),
    _sent("api-key", "vercel bypass", "x-vercel-protection-bypass", lambda p: p.key(32)),
    _sent("api-key", "access secret", "CF-Access-Client-Secret", lambda p: p.hex(64)),
    _sent("api-key", "origin verify", "X-Origin-Verify", lambda p: p.key(32)),
    _sent("api-key", "edge secret", "X-Edge-Secret", lambda p: p.dashed()),
    _sent("api-key", "prerender", "X-Prerender-Token", lambda p: p.key(20)),
    _sent("api-key", "share password", "X-Share-Password", lambda p: p.pet()),
    _sent("api-key", "meeting passcode", "X-Meeting-Passcode", lambda p: p.otp(6)),
    _sent("api-key", "access code", "X-Access-Code", lambda p: p.recovery()),
    _sent("api-key", "user pwd", "X-User-Pwd", lambda p: p.human()),
    _sent("api-key", "phrase", "X-Secret-Phrase", lambda p: p.phrase()),
    _sent("api-key", "token uuid", "X-Token", lambda p: p.guid()),
    _sent("api-key", "session uuid", "X-Session", lambda p: p.guid()),
    _sent("api-key", "auth pair", "X-Auth", lambda p: f"anna:{p.human()}"),
    _sent("api-key", "credentials", "X-Credentials", lambda p: f"anna/{p.two_words()}"),
    _sent("api-key", "login", "X-Login", lambda p: f"user=anna, password={p.human()}, realm={p.keep('staff')}"),
    _sent("api-key", "spaced code", "X-Otp-Code", lambda p: spaced(p)),
    _sent("api-key", "pem", "X-Client-Key", lambda p: "-----BEGIN PRIVATE KEY-----\\n" + p.base64(120) + "\\n-----END PRIVATE KEY-----"),
    _sent("api-key", "database", "X-Database-Url", lambda p: f"postgres://app:{p.simple_password()}@db.example/{p.keep('shop')}"),
    _sent("api-key", "smtp", "X-Smtp-Pass", lambda p: p.pet()),
    _sent("api-key", "unseal", "X-Vault-Unseal-Key", lambda p: p.base64(33)),
    _sent("api-key", "archive", "X-Archive-Passphrase", lambda p: p.phrase()),
    _sent("api-key", "proxy key", "X-From-Proxy-Key", lambda p: p.key(18)),
    _sent("api-key", "room pin", "X-Room-Pin", lambda p: p.otp(5)),
    _sent("api-key", "sap", "SAP-Connectivity-Authentication", lambda p: f"Bearer {p.jwt()}"),
    _sent("api-key", "spanish", "X-Contrasena-Portal", lambda p: p.human()),
    _sent("api-key", "polish", "X-Haslo", lambda p: p.pet()),
    _sent("cookie", "values of many", "Cookie", lambda p: f"PHPSESSID={p.token(26)};userpw={asked(p.human())};sess_{p.hex(32)}=1"),
    _sent("referer", "announce", "Referer", lambda p: f"https://portal.example/unlock?code={ticket(p)}&door={p.keep('north')}"),
    _sent("original-url", "query alone", "X-Original-Query", lambda p: f"access_token={p.token(40)}&page={p.keep('3')}"),
    _sent("original-url", "request line", "X-Request-Line", lambda p: f"GET /login?password={asked(p.human())}&next={p.keep('inbox')} HTTP/1.1"),
    _sent("kept-header", "channel", "X-Goog-Channel-ID", lambda p: p.uuid()),
    _sent("kept-header", "access client", "CF-Access-Client-Name", lambda p: p.keep("nightly-backup-job")),
    _sent("kept-header", "csrf param", "X-CSRF-Param", lambda p: p.keep("authenticity_token")),
    _sent("kept-header", "sign version", "X-Sign-Version", lambda p: p.keep("hmac-sha256-v2")),
    _sent("kept-header", "code page", "X-Code-Page", lambda p: p.keep("850")),
    _sent("kept-header", "room", "X-Room-Number", lambda p: p.keep("04117")),
    _sent("kept-header", "door", "X-Door-Id", lambda p: p.keep("north-entrance-2")),
)  # fmt: skip

_SAID: tuple[Case, ...] = (
    _said("custom", "renewed", "X-Renewed-Token", lambda p: p.token(60)),
    _said("custom", "user session", "X-User-Session", lambda p: p.guid()),
    _said("custom", "error echo", "X-Error", lambda p: f"Invalid password '{p.human()}' for user anna ({p.keep('E-4711')})"),
    _said("custom", "german message", "X-Message", lambda p: f"Ihr neues Passwort lautet {p.simple_password()} ({p.keep('Gruppe Nord')})"),
    _said("custom", "warning", "Warning", lambda p: f'199 - "token {p.token(40)} has expired" "{p.keep("Sun, 12 Apr 2026 10:15:00 GMT")}"'),
    _said("custom", "query string", "X-Query-String", lambda p: f"token={p.token(32)}&view={p.keep('grid')}"),
    _said("custom", "environment", "X-Env", lambda p: f"APP_ENV={p.keep('staging')}; DB_PASS={p.pet()}"),
    _said("custom", "php session", "X-PHP-Session", lambda p: f"PHPSESSID={p.token(26)}"),
    _said("custom", "continuation", "x-ms-continuation", lambda p: p.keep("eyJwYWdlIjoyLCJzb3J0IjoiY3JlYXRlZEF0In0=")),
    _said("custom", "paging", "X-Next-Page-Token", lambda p: p.keep("CAESBmNyZWF0ZRIKMjAyNi0wNC0xMhgK")),
    _said("custom", "auth refresh", "X-Auth-Refresh", lambda p: p.token(48)),
    _said("location", "seed", "Location", lambda p: f"otpauth://totp/Acme:anna?secret={p.base32(32)}&issuer={p.keep('Acme')}"),
    _said("location", "wifi", "Location", lambda p: f"/guest/welcome?voucher=1234-5678&ssid={p.keep('Cafe-Guest')}&password={p.dashed()}"),
    _said("location", "door", "Location", lambda p: f"/doors/{p.slug()}/open/{p.token(40)}"),
    _said("location", "launch", "Location", lambda p: f"steam://run/440//+connect%2010.0.0.5%20+password%20{p.simple_password()}"),
    _said("link", "join", "Link", lambda p: f'</join/{p.token(32)}>; rel="{p.keep("invite")}"'),
    _said("set-cookie", "names glued", "Set-Cookie", lambda p: f"authTokenProd={p.jwt()}; Path={p.keep('/app')}; Secure"),
    _said("server-timing", "redis", "Server-Timing", lambda p: f'redis;desc="redis://:{p.simple_password()}@cache:6379";dur={p.keep("1.7")}'),
    _said("authentication-info", "step up", "WWW-Authenticate", lambda p: f'DPoP algs="{p.keep("ES256 PS256")}", error="{p.keep("use_dpop_nonce")}", nonce="{p.token(40)}"'),
    _said("content-disposition", "kept", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("token-usage-report_2026-04-12.csv")}"'),
)  # fmt: skip

_STREAMED: tuple[Case, ...] = (
    _ws("auth payload", lambda p: {"type": "auth", "payload": p.token(40), "id": p.number()}),
    _ws("short auth", lambda p: {"t": "auth", "d": p.token(40), "v": p.keep("v3-beta")}),
    _ws("event list", lambda p: {"event": p.keep("login"), "data": ["anna", p.human()]}),
    _ws("nostr", lambda p: ["AUTH", {"kind": 22242, "tags": [["relay", p.keep("wss://relay.example")], ["challenge", "c1"]], "sig": p.hex(128)}]),
    _ws("telnet", lambda p: f"login: anna\r\nPassword: {p.pet()}\r\nWelcome to {p.keep('switch-07')}\r\n"),
    _ws("csv", lambda p: f"AUTH,anna,{p.two_words()},{p.keep('desk-4')}"),
    _ws("tabs", lambda p: f"LOGIN\tanna\t{p.two_words()}\t{p.keep('1.8.2')}"),
    _ws("hello with key", lambda p: {"hello": {"agent": p.keep("rmm-agent/7.1"), "enrollmentKey": p.key(32)}}),
    _ws("unlock", lambda p: {"cmd": "unlock", "pin": p.otp(4), "lock": p.keep("gate-3")}),
    _shell("sudo", lambda p: f"echo '{p.simple_password()}' | sudo -S systemctl restart {p.keep('nginx')}\n"),
    _shell("kubectl", lambda p: f"kubectl create secret generic db --from-literal=password={p.simple_password()} -n {p.keep('shop')}\n"),
    _shell("docker", lambda p: f"docker login -u ci -p {p.token(36)} {p.keep('registry.example')}\n"),
    _shell("gpg", lambda p: f"gpg --batch --passphrase {p.simple_password()} -c {p.keep('backup.tar')}\n"),
    _shell("openssl", lambda p: f"openssl enc -aes-256-cbc -k {p.simple_password()} -in {p.keep('dump.sql')}\n"),
    _shell("aws", lambda p: f"aws configure set aws_secret_access_key {p.base64(30)} --profile {p.keep('prod')}\n"),
    _shell("net use", lambda p: f"net use Z: \\\\srv01\\data {p.simple_password()} /user:anna /persistent:{p.keep('yes')}\r\n"),
    _shell("powershell", lambda p: f"Set-ADAccountPassword anna -NewPassword (ConvertTo-SecureString '{p.human()}' -AsPlainText -Force) -Server {p.keep('dc01')}\r\n"),
    _shell("net user", lambda p: f"net user helpdesk {p.two_words()} /add /comment:{p.keep('Support')}\r\n"),
    _shell("psexec", lambda p: f"psexec \\\\{p.keep('PC-0417')} -u admin -p {p.two_words()} cmd\r\n"),
    _shell("smbclient", lambda p: f"smbclient //srv/share -U anna%{p.simple_password()} -c '{p.keep('ls reports')}'\n"),
    _shell("ldap", lambda p: f"ldapsearch -x -D cn=admin,dc=acme -w {p.simple_password()} -b {p.keep('dc=acme')}\n"),
    _shell("git", lambda p: f"git clone https://oauth2:glpat-{p.token(20)}@git.example/team/{p.keep('portal')}.git\n"),
    _shell("vault", lambda p: f"vault kv put secret/{p.keep('shop')} password={p.simple_password()}\n"),
    _shell("nmcli", lambda p: f"nmcli dev wifi connect {p.keep('Werkstatt')} password {p.simple_password()}\n"),
    _shell("htpasswd", lambda p: f"htpasswd -b /etc/{p.keep('users')} anna {p.simple_password()}\n"),
    _shell("restic", lambda p: f"RESTIC_PASSWORD='{p.phrase()}' restic backup /srv/{p.keep('photos')}\n"),
    in_answer("stream.sse", "lock gate: auth event", "text/event-stream", lambda p: f"event: auth\ndata: {p.token(40)}\n\nevent: {p.keep('tick')}\ndata: {p.number()}\n\n"),
    in_answer("stream.sse", "lock gate: key and word", "text/event-stream", lambda p: f"data: {compact({'delta': {'text': p.keep('Your key is ready')}})}\n\ndata: {compact({'result': {'client_key': p.token(40)}})}\n\n"),
    in_answer("stream.sse", "lock gate: packed", "text/event-stream", lambda p: f"id: {p.number()}\ndata: {b64(compact({'csrf': p.token(32), 'view': 'home'}))}\n\n"),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_SENT, *_SAID, *_STREAMED)

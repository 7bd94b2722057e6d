"""Cases of moors: what comes back in another form."""

from __future__ import annotations

import base64
import gzip
from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, JSON_TYPE, TEXT_TYPE, Case, after_login
from tests.leaks.moors_parts import dialogue, later, repeated, returned
from tests.leaks.planter import b64, compact

_JS = "application/javascript"

CASES: list[Case] = [
    after_login(
        "echo.known",
        "moors char codes",
        lambda p, pw: compact({"bytes": list(pw.encode()), "city": p.keep("Bregenz")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors hex with colons",
        lambda p, pw: compact({"dump": pw.encode().hex(":"), "city": p.keep("Bregenz")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors base64 in json in base64",
        lambda p, pw: compact({"p": b64(compact({"x": b64(pw)})), "city": p.keep("Bregenz")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors gzip in base64",
        lambda p, pw: compact(
            {
                "z": base64.b64encode(gzip.compress(("pw is " + pw).encode(), mtime=0)).decode(),
                "city": p.keep("Bregenz"),
            }
        ),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors sql quotes",
        lambda p, pw: f"near \"{pw}\": {p.keep('syntax error')} in SELECT * FROM u WHERE p='{pw}'\n",
        TEXT_TYPE,
    ),
    after_login("echo.known", "moors csv", lambda p, pw: f'"mk","{pw}","{p.keep("Bregenz")}"\n', "text/csv"),
    after_login(
        "echo.known",
        "moors dashes between",
        lambda p, pw: compact({"spelled": "-".join(pw), "city": p.keep("Bregenz")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors small letters",
        lambda p, pw: compact({"norm": pw.lower(), "city": p.keep("Bregenz")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors html without end",
        lambda p, pw: f"<p>{p.keep('Bad value')} {''.join(f'&#{ord(c)};' for c in pw)}</p>",
        "text/html",
    ),
    repeated(
        "echo.later",
        "moors location text",
        lambda p: p.human(),
        lambda p, s: (
            "/reset",
            f"newPassword={quote(s, safe='')}",
            f"redirect:/done?msg=Password+set+to+{quote(s, safe='')}&lang={p.keep('sl')}",
        ),
        types=(FORM_TYPE, TEXT_TYPE),
    ),
    repeated(
        "echo.later",
        "moors pin in words",
        lambda p: p.otp(6),
        lambda p, s: (
            "/door",
            {"pinCode": s},
            {"message": f"PIN {s} {p.keep('was added for the side entrance')}", "slot": 4},
        ),
    ),
    dialogue(
        "echo.later",
        "moors other number",
        lambda p: ("/mfa", {"otp": p.otp(6)}, {"message": f"{p.keep('Order 771204 was placed')}", "id": p.number()}),
    ),
    repeated(
        "echo.later",
        "moors answer echoed",
        lambda p: p.two_words(),
        lambda p, s: ("/kba", {"securityAnswer": s}, {"error": f"{p.keep('The answer was not accepted')}: {s}"}),
    ),
    returned(
        "echo.later",
        "moors community",
        lambda p: p.two_words(),
        lambda p, s: (
            ("/api/snmp", JSON_TYPE, compact({"readCommunity": s})),
            ("/api/export", TEXT_TYPE, f"snmp-server community {s} RO\nlocation {p.keep('rack 4')}\n"),
        ),
    ),
    returned(
        "echo.later",
        "moors license",
        lambda p: p.key(25),
        lambda p, s: (
            ("/api/license", JSON_TYPE, compact({"licenseKey": s})),
            (
                "/api/about",
                "text/html",
                f"<dl><dt>Registered with</dt><dd>{s}</dd><dt>Build</dt><dd>{p.keep('2026.3.1')}</dd></dl>",
            ),
        ),
    ),
    dialogue(
        "echo.later",
        "moors numbers beside a code",
        lambda p: (
            "/mfa",
            {"otp": p.otp(6)},
            {"ticket": p.keep("INC-771204"), "amount": p.keep("482.913"), "ref": p.keep("2026-03-01")},
        ),
    ),
    later(
        "echo.later",
        "moors number kept",
        lambda p: (
            ("/mfa", JSON_TYPE, compact({"otp": p.otp(6)})),
            ("/orders", TEXT_TYPE, f"{p.keep('Order 771204')} {p.keep('shipped 2026-03-01')}\n"),
        ),
    ),
    after_login(
        "echo.known",
        "moors base64 of pair",
        lambda p, pw: compact({"h": b64("mk:" + pw), "site": p.keep("Quay")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors upper hex",
        lambda p, pw: compact({"dump": pw.encode().hex(" ").upper(), "site": p.keep("Quay")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors url twice",
        lambda p, pw: f"next=/login?p={quote(quote(pw, safe=''), safe='')}&lang={p.keep('mt')}",
        TEXT_TYPE,
    ),
    after_login(
        "echo.known",
        "moors entities",
        lambda p, pw: f"<p>{p.keep('Wrong password:')} {''.join(f'&#x{ord(c):x};' for c in pw)}</p>",
        "text/html",
    ),
    after_login(
        "echo.known",
        "moors sentence",
        lambda p, pw: compact({"message": f"Value '{pw}' {p.keep('does not meet the policy')}"}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors js escapes",
        lambda p, pw: f"var v='{''.join(f'\\x{ord(c):02x}' for c in pw)}';var l='lv-LV'",
        _JS,
    ),
    after_login(
        "echo.known",
        "moors base32",
        lambda p, pw: compact({"blob": base64.b32encode(pw.encode()).decode(), "kind": p.keep("b32")}),
        JSON_TYPE,
    ),
]

"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: forms, markup and text."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    Plant,
    in_answer,
    in_json,
    in_json_post,
)
from tests.leaks.planter import b64, compact


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


_TELL = [
    in_json_post(
        "text.telemetry",
        "sentry extra",
        lambda p: {
            "extra": {"arguments": ["login", "mk", p.human()], "sys.argv": ["brew", "--pw", p.pet()]},
            "release": p.keep("brew@7.1.0"),
        },
    ),
    in_json_post(
        "text.telemetry",
        "fetch breadcrumb",
        lambda p: {
            "breadcrumbs": [
                {"category": "fetch", "data": {"url": f"/api/reset?token={p.token(30)}", "status_code": 200}}
            ],
            "env": p.keep("lodge"),
        },
    ),
    in_json_post(
        "text.telemetry",
        "log line",
        lambda p: {
            "streams": [
                {
                    "stream": {"app": p.keep("brewd")},
                    "values": [["1770000000", f"mqtt connect user=tank password={p.pet()}"]],
                }
            ]
        },
    ),
    in_json_post(
        "text.telemetry",
        "rum resource",
        lambda p: {
            "resource": {"url": f"https://p.example/s/{p.token(32)}/view", "type": p.keep("xhr")},
            "view": {"id": p.uuid()},
        },
    ),
    in_json_post(
        "text.session-replay",
        "typed value",
        lambda p: {"type": "input", "target": {"tag": "INPUT", "name": "passwort"}, "value": p.pet(), "at": p.date()},
    ),
    in_json_post(
        "text.session-replay",
        "cypress step",
        lambda p: {"cmd": "type", "selector": "[data-cy=pin]", "text": p.otp(4), "next": p.keep(".btn-go")},
    ),
    in_json_post(
        "text.session-replay",
        "gherkin",
        lambda p: {"step": f'When I fill in "Kennwort" with "{p.pet()}"', "then": p.keep("Then I see the batches")},
    ),
    in_json("text.jwt", "as a name of a file", lambda p: {"file": f"export-{p.jwt()}.zip", "n": p.number()}),
    _text("text.jwt", "in a cookie string", lambda p: f"lang=de; sid2={p.jwt()}; theme={p.keep('hops')}"),
    in_json(
        "text.sealed", "asp net data protection", lambda p: {"blob": f"CfDJ8{p.token(150)}", "page": p.keep("batch-3")}
    ),
    in_json(
        "text.sealed",
        "laravel payload",
        lambda p: {
            "x": b64(compact({"iv": p.base64(16), "value": p.base64(48), "mac": p.hex(64), "tag": ""})),
            "v": p.keep("11.2"),
        },
    ),
    in_json("text.sealed", "kms blob", lambda p: {"note": f"AQICAH{p.base64(90)}", "region": p.keep("eu-west-1")}),
    in_json(
        "text.pem",
        "pgp of a brewery",
        lambda p: {
            "k": f"-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{p.base64(90)}\n-----END PGP PRIVATE KEY BLOCK-----",
            "uid": p.keep("kanzlei-2026"),
        },
    ),
    in_json(
        "text.pem", "pkcs12", lambda p: {"p12Base64": "MIIKYQIBAzCCCi" + p.base64(90), "alias": p.keep("elster-2026")}
    ),
    in_json(
        "text.dsn",
        "amqp of a brewery",
        lambda p: {"broker": f"amqps://brew:{p.pet()}@mq.brew.example:5671/{p.keep('tanks')}"},
    ),
    in_json(
        "text.dsn",
        "smtp of a brewery",
        lambda p: {
            "mailer": f"smtp://post%40brew.example:{p.two_words()}@mx.brew.example:587?tls={p.keep('starttls')}"
        },
    ),
    in_json(
        "text.dsn",
        "snowflake",
        lambda p: {"url": f"snowflake://brew:{p.dashed()}@ab12345/{p.keep('BATCHES')}?warehouse=WH"},
    ),
    in_json(
        "text.dsn",
        "mqtt",
        lambda p: {"mqtt": f"mqtt://tank7:{p.pet()}@10.2.0.9:1883", "topic": p.keep("brew/tank7/temp")},
    ),
    in_json(
        "text.otpauth",
        "seed by name",
        lambda p: {"totpSecretBase32": p.base32(32), "period": 30, "issuer": p.keep("BrewOS")},
    ),
    in_json(
        "text.otpauth",
        "clave manual",
        lambda p: {"claveManual": p.base32(32), "digitos": 6, "emisor": p.keep("Cervezas")},
    ),
    in_json(
        "text.recovery-codes",
        "wiederherstellung",
        lambda p: {"wiederherstellungsCodes": [p.recovery(), p.recovery()], "app": p.keep("FreeOTP")},
    ),
    in_json(
        "text.recovery-codes",
        "codici di backup",
        lambda p: {"codiciBackup": [p.otp(8), p.otp(8)], "lingua": p.keep("it-CH")},
    ),
    in_json(
        "text.recovery-codes",
        "codigos de respaldo",
        lambda p: {"codigosDeRespaldo": f"{p.otp(8)} {p.otp(8)}", "idioma": p.keep("es-AR")},
    ),
    _text(
        "text.curl-echo",
        "bearer",
        lambda p: f'curl "{p.keep("https://api.brew.example/v1/batches")}" -H "Authorization: Bearer {p.token(40)}"',
    ),
    _text(
        "text.curl-echo",
        "netrc style",
        lambda p: f"curl --user 'mk:{p.human()}' {p.keep('https://api.brew.example/v1')}",
    ),
    _text(
        "text.curl-echo",
        "ldapsearch",
        lambda p: f"ldapsearch -x -D cn=brew -w {p.pet()} -b {p.keep('dc=brew,dc=example')}",
    ),
    _text(
        "text.curl-echo",
        "mosquitto",
        lambda p: f"mosquitto_sub -h {p.keep('mq.brew.example')} -u tank7 -P {p.pet()} -t brew/#",
    ),
    in_json(
        "text.trace",
        "echo of headers",
        lambda p: {
            "headers": {"x-brew-token": p.hex(40), "x-brew-site": p.keep("tal-1"), "cookie": f"BREW={p.token(30)}"}
        },
    ),
    _text(
        "text.stack-trace",
        "typeerror",
        lambda p: (
            f"TypeError: cannot read 'id'\n    at login (user='mk', password='{p.pet()}')\n    at {p.keep('/srv/brew/app.js:41:7')}"
        ),
    ),
    _text(
        "text.stack-trace",
        "django",
        lambda p: f"Local vars\n\tkennwort\t'{p.human()}'\n\tuser\t<User: {p.keep('brewer-7')}>\n",
    ),
    _text(
        "text.stack-trace",
        "log with json",
        lambda p: f"ERROR {p.keep('BrewSync')} failed: {compact({'apiKey': p.hex(32), 'try': 3})}",
    ),
    in_json(
        "text.data-uri",
        "vcard with wifi",
        lambda p: {
            "qr": "data:text/plain," + quote(f"WIFI:T:WPA;S:Lodge;P:{p.two_words()};;"),
            "alt": p.keep("guest wifi"),
        },
    ),
    in_json(
        "text.data-uri",
        "env",
        lambda p: {
            "href": f"data:text/plain;base64,{b64('BREW_PW=' + p.pet() + chr(10) + 'TZ=UTC' + chr(10))}",
            "name": p.keep("brew.env"),
        },
    ),
    in_json(
        "text.vendor-key",
        "unknown vendor",
        lambda p: {"example": f"brw_sk_{p.key(36)}", "docs": p.keep("brw_sk_prefix")},
    ),
    in_json(
        "text.vendor-key",
        "key id and secret",
        lambda p: {"line": f"BREWKEY{p.upper(12)}X:{p.key(40)}", "n": p.keep("line-7")},
    ),
    in_json(
        "text.jwk",
        "okp of a brewery",
        lambda p: {
            "jwk": {
                "kty": "OKP",
                "crv": "X25519",
                "d": p.token(43),
                "x": p.keep("hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"),
            }
        },
    ),
]

CASES: list[Case] = [*_TELL]

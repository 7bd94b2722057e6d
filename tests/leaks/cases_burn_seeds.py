"""Cases of burn: seeds of authenticators, recovery codes."""

from __future__ import annotations

from tests.leaks.case import Case, in_json
from tests.leaks.moors_parts import page, posted, text, whole

CASES: list[Case] = [
    in_json(
        "text.otpauth",
        "burn qr service",
        lambda p: {
            "image": f"https://chart.burn.example/qr?size=200x200&chl=otpauth%3A%2F%2Ftotp%2FBurn%3Aada%3Fsecret%3D{p.base32(16)}%26issuer%3DBurn",
            "alt": p.keep("Scan me"),
        },
    ),
    in_json(
        "text.otpauth",
        "burn migration",
        lambda p: {"export": f"otpauth-migration://offline?data={p.base64(90)}", "count": p.number()},
    ),
    in_json(
        "text.otpauth", "burn steam", lambda p: {"uri": f"steam://{p.base32(32)}", "issuer": p.keep("Steam Guard")}
    ),
    in_json(
        "text.otpauth",
        "burn in svg title",
        lambda p: (
            f"<svg><title>otpauth://hotp/Burn:ada?counter=4&amp;secret={p.base32(32)}</title><desc>{p.keep('QR code of 41 modules')}</desc></svg>"
        ),
    ),
    page(
        "text.otpauth",
        "burn manual entry",
        lambda p: (
            f"<p>Can't scan it? Enter this key in your app:</p><p class='mono'>{p.printed(8, 4, ' ').lower()}</p><p>{p.keep('Time based, 6 digits')}</p>"
        ),
    ),
    page(
        "text.otpauth",
        "burn french",
        lambda p: (
            f"<label>Clé de configuration</label> <code>{p.base32(26)}</code><span>{p.keep('Type de clé : temporelle')}</span>"
        ),
    ),
    text(
        "text.otpauth",
        "burn mail",
        lambda p: (
            f"Hallo Ada,\n\nIhr Einrichtungsschlüssel für die Zwei-Faktor-Anmeldung lautet:\n\n    {p.printed(4, 4, ' ')}\n\nKonto: {p.keep('Burn Verlag')}\n"
        ),
    ),
    posted(
        "text.otpauth",
        "burn vault item",
        lambda p: {
            "login": {"username": "ada", "totp": p.printed(4, 4, " ").lower()},
            "name": p.keep("Burn Shop"),
            "type": 1,
        },
    ),
    whole(
        "text.otpauth",
        "burn aegis",
        lambda p: {
            "entries": [
                {
                    "type": p.keep("totp"),
                    "issuer": p.keep("Burn Bank"),
                    "info": {"secret": p.base32(32), "algo": "SHA1", "digits": 6, "period": 30},
                }
            ]
        },
    ),
    whole(
        "text.otpauth",
        "burn hex seed",
        lambda p: {
            "token": {"serial": p.keep("TOTP0001C3F2"), "otpkey": p.hex(40), "otplen": 6, "hashlib": p.keep("sha256")}
        },
    ),
    text(
        "text.otpauth",
        "burn google authenticator file",
        lambda p: (
            f'{p.base32(26)}\n" RATE_LIMIT 3 30\n" WINDOW_SIZE {p.keep("17")}\n" TOTP_AUTH\n{p.digits(8)}\n{p.digits(8)}\n{p.digits(8)}\n'
        ),
    ),
    whole(
        "text.recovery-codes",
        "burn joined",
        lambda p: {"recoveryCodes": ", ".join(p.recovery() for _ in range(4)), "generatedAt": p.date()},
    ),
    whole(
        "text.recovery-codes",
        "burn used flags",
        lambda p: {
            "backup": [{"code": p.digits(8), "used": False}, {"code": p.digits(8), "used": True}],
            "remaining": p.number(),
        },
    ),
    page(
        "text.recovery-codes",
        "burn ordered list",
        lambda p: (
            f"<h2>Your backup codes</h2><ol><li>{p.digits(4)} {p.digits(4)}</li><li>{p.recovery()}</li></ol><p>{p.keep('Each works once')}</p>"
        ),
    ),
    page(
        "text.recovery-codes",
        "burn textarea",
        lambda p: (
            f"<h3>Códigos de recuperación</h3><textarea readonly rows=4>{p.recovery()}\n{p.recovery()}\n</textarea><small>{p.keep('Guárdelos bien')}</small>"
        ),
    ),
    text(
        "text.recovery-codes",
        "burn download",
        lambda p: (
            f"GITBURN RECOVERY CODES\nSaved on {p.keep('April 14, 2026')}\n\n1. {p.hex(5)}-{p.hex(5)}\n2. {p.hex(5)}-{p.hex(5)}\n"
        ),
    ),
    text(
        "text.recovery-codes",
        "burn numbered pair columns",
        lambda p: (
            f"Sicherungscodes für {p.keep('ada@burn.example')}\n\n1. {p.digits(8)}      6. {p.digits(8)}\n2. {p.digits(8)}      7. {p.digits(8)}\n"
        ),
    ),
    whole(
        "text.recovery-codes",
        "burn mnemonic",
        lambda p: {
            "wallet": {"mnemonic": p.phrase() + " " + p.phrase() + " " + p.phrase(), "path": p.keep("m/44'/60'/0'/0")}
        },
    ),
    whole(
        "text.recovery-codes",
        "burn bitlocker",
        lambda p: {
            "volume": p.keep("OSDisk"),
            "protectors": [{"type": p.keep("RecoveryPassword"), "value": p.grouped(6, 6, 6, 6, 6, 6, 6, 6)}],
        },
    ),
    whole(
        "text.recovery-codes",
        "burn emergency",
        lambda p: {
            "emergencyKit": {"secretKey": f"A3-{p.printed(5, 6)}", "address": p.keep("https://burn.example/signin")}
        },
    ),
    whole(
        "text.recovery-codes",
        "burn german",
        lambda p: {"notfallCodes": [p.digits(6), p.digits(6), p.digits(6)], "anzahl": p.number()},
    ),
]

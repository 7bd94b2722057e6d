"""Cases of carriers, insurers, shops and clubs: parts of a body."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_post
from tests.leaks.lochs_bodies import joined_parts
from tests.leaks.planter import b64, compact

_FORM_DATA = "multipart/form-data; boundary=----WebKitFormBoundaryq7Z"


def _field(name: str, value: str) -> str:
    return f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'


def _file(name: str, filename: str, content: str, kind: str = "application/octet-stream") -> str:
    return (
        f'Content-Disposition: form-data; name="{name}"; filename="{filename}"\r\nContent-Type: {kind}\r\n\r\n{content}'
    )


def _in_parts(place: str, form: str, parts: Plant[str | bytes]) -> Case:
    return in_post(place, form, _FORM_DATA, parts)


_FIELDS = [
    _in_parts(
        "multipart.field",
        "loch brackets",
        lambda p: joined_parts(_field("account[password]", p.human()), _field("account[branch]", p.keep("Chur-Nord"))),
    ),
    _in_parts(
        "multipart.field",
        "loch json part",
        lambda p: joined_parts(
            'Content-Disposition: form-data; name="request"; filename="blob"\r\nContent-Type: application/json\r\n\r\n'
            + compact({"clientSecret": p.key(32), "slug": "a"})
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch star",
        lambda p: joined_parts(
            f"Content-Disposition: form-data; name*=UTF-8''pass%77ord\r\n\r\n{p.human()}",
            _field("lang", p.keep("eu-ES")),
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch no quotes",
        lambda p: joined_parts(
            f"content-disposition: form-data; name=passwd\r\n\r\n{p.human()}", _field("till", p.keep("T-12"))
        ),
    ),
    in_post(
        "multipart.field",
        "loch line feeds",
        "multipart/form-data; boundary=b1",
        lambda p: (
            f'--b1\nContent-Disposition: form-data; name="api_token"\n\n{p.key(30)}\n--b1\nContent-Disposition: form-data; name="page"\n\n{p.keep("start-3")}\n--b1--\n'
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch graphql",
        lambda p: joined_parts(
            _field(
                "operations",
                compact(
                    {
                        "query": "mutation($f: Upload!, $p: String!) { up(file: $f, password: $p) { id } }",
                        "variables": {"f": None, "p": p.pet()},
                    }
                ),
            ),
            _field("map", '{"0":["variables.f"]}'),
            _file("0", "a.txt", "hello"),
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch policy",
        lambda p: joined_parts(
            _field("key", p.keep("uploads/2026/a.png")),
            _field("X-Amz-Signature", p.hex(64)),
            _field("X-Amz-Date", p.keep("20260301T101500Z")),
            _field("Policy", p.base64(90)),
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch name and value",
        lambda p: joined_parts(
            _field("settings[0][name]", "smtp_password"),
            _field("settings[0][value]", p.human()),
            _field("settings[1][name]", "from"),
            _field("settings[1][value]", p.keep("Desk West")),
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch long value",
        lambda p: joined_parts(
            f'Content-Disposition: form-data; name="pin"\r\nContent-Length: 6\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n{p.otp(6)}',
            _field("order", str(p.number())),
        ),
    ),
    _in_parts(
        "multipart.field",
        "loch nothing secret",
        lambda p: joined_parts(
            _field("token_type", p.keep("refresh-v2")),
            _field("password_hint", p.keep("name of the ship")),
            _field("id", p.uuid()),
        ),
    ),
]


_FILES = [
    _in_parts(
        "multipart.file",
        "loch env",
        lambda p: joined_parts(
            _file("file", ".env", f'APP_NAME=pos\nDB_PASSWORD={p.pet()}\nMAIL_PASSWORD="{p.human()}"\n')
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch csv",
        lambda p: joined_parts(
            _file("upload", "users.csv", f"login,name,passwort\ntill-1,Eins,{p.pet()}\n", "text/csv")
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch key file",
        lambda p: joined_parts(
            _file(
                "key",
                "id_ed25519",
                f"-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(48)}\n{p.base64(48)}\n-----END OPENSSH PRIVATE KEY-----\n",
            ),
            _field("host", p.keep("sftp.carrier.example")),
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch credentials",
        lambda p: joined_parts(
            _file(
                "f",
                "credentials.json",
                compact({"type": "service_account", "private_key_id": p.hex(40), "project_id": "shop"}),
                "application/json",
            )
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch xml settings",
        lambda p: joined_parts(
            _file(
                "config",
                "settings.xml",
                f"<servers><server><id>nexus</id><password>{p.pet()}</password></server></servers>",
                "text/xml",
            )
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch seed file",
        lambda p: joined_parts(
            _file("f", "2fa.txt", f"otpauth://totp/Shop:till?secret={p.base32(32)}&issuer=ShopNorth\n", "text/plain")
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch secret in the name",
        lambda p: joined_parts(_file("f", f"reset_token={p.hex(32)}.txt", "see")),
    ),
    _in_parts(
        "multipart.file",
        "loch yaml",
        lambda p: joined_parts(
            _file("values", "values.yaml", f"image: shop\npostgresql:\n  auth:\n    password: {p.pet()}\n")
        ),
    ),
    _in_parts(
        "multipart.file",
        "loch htpasswd",
        lambda p: joined_parts(_file("f", ".htpasswd", "till:$apr1$" + p.key(8) + "$" + p.key(22) + "\n")),
    ),
]


def _folded(text: str) -> str:
    return "\r\n".join(text[at : at + 76] for at in range(0, len(text), 76))


_BASE64 = [
    _in_parts(
        "multipart.base64",
        "loch json",
        lambda p: joined_parts(
            'Content-Disposition: form-data; name="meta"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
            + b64(compact({"token": p.token(40), "v": 1}))
        ),
    ),
    _in_parts(
        "multipart.base64",
        "loch folded",
        lambda p: joined_parts(
            'Content-Disposition: form-data; name="meta"\r\nContent-Transfer-Encoding: BASE64\r\n\r\n'
            + _folded(b64(compact({"note": "a" * 60, "password": p.human(), "tail": "b" * 60})))
        ),
    ),
    _in_parts(
        "multipart.base64",
        "loch password",
        lambda p: joined_parts(
            'Content-Disposition: form-data; name="password"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
            + b64(p.human()),
            _field("lang", p.keep("ast-ES")),
        ),
    ),
    _in_parts(
        "multipart.base64",
        "loch quoted printable",
        lambda p: joined_parts(
            'Content-Disposition: form-data; name="note"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\npassword=3D'
            + p.pet(),
            _field("lang", p.keep("oc-FR")),
        ),
    ),
    _in_parts(
        "multipart.base64",
        "loch env file",
        lambda p: joined_parts(
            'Content-Disposition: form-data; name="f"; filename="a.env"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
            + b64(f"API_KEY={p.key(32)}\nMODE=live\n")
        ),
    ),
    in_post(
        "multipart.base64",
        "loch related",
        "multipart/related; boundary=rel",
        lambda p: (
            f"--rel\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{compact({'name': p.slug()})}\r\n--rel\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64('client_secret: ' + p.key(32))}\r\n--rel--"
        ),
    ),
    _in_parts(
        "multipart.base64",
        "loch data uri",
        lambda p: joined_parts(
            _field("file", "data:application/json;base64," + b64(compact({"apiSecret": p.key(30)}))),
            _field("n", str(p.number())),
        ),
    ),
]

CASES: list[Case] = [*_FIELDS, *_FILES, *_BASE64]

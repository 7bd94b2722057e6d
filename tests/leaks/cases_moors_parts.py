"""Cases of moors: forms in parts, with files."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_post
from tests.leaks.planter import Planter, b64, compact


def _part(name: str, content: str, file: str = "", kind: str = "") -> str:
    named = f'; filename="{file}"' if file else ""
    typed = f"Content-Type: {kind}\r\n" if kind else ""
    return f'Content-Disposition: form-data; name="{name}"{named}\r\n{typed}\r\n{content}\r\n'


def _parts(place: str, form: str, parts: Plant[list[str]]) -> Case:
    def content(p: Planter) -> str:
        return "".join(f"--qq7moor\r\n{part}" for part in parts(p)) + "--qq7moor--\r\n"

    return in_post(place, form, "multipart/form-data; boundary=qq7moor", content)


CASES: list[Case] = [
    _parts(
        "multipart.file",
        "moors env",
        lambda p: [
            _part(
                "file",
                f"APP_ENV=production\nDB_PASSWORD={p.pet()}\nMAIL_PASSWORD='{p.human()}'\n",
                ".env",
                "application/octet-stream",
            )
        ],
    ),
    _parts(
        "multipart.file",
        "moors kubeconfig",
        lambda p: [
            _part(
                "kubeconfig",
                f"apiVersion: v1\nkind: Config\nusers:\n- name: ci\n  user:\n    token: {p.key(36)}\n",
                "config.yaml",
                "application/x-yaml",
            ),
            _part("cluster", "fen-prod"),
        ],
    ),
    _parts(
        "multipart.file",
        "moors csv of users",
        lambda p: [
            _part(
                "csv",
                f"login,displayName,password\nada,Ada Moor,{p.human()}\nbo,Bo Fen,{p.pet()}\n",
                "users.csv",
                "text/csv",
            )
        ],
    ),
    _parts(
        "multipart.file",
        "moors pem",
        lambda p: [
            _part(
                "key",
                f"-----BEGIN PRIVATE KEY-----\n{p.base64(48)}\n{p.base64(48)}\n-----END PRIVATE KEY-----\n",
                "server.pem",
                "application/x-pem-file",
            ),
            _part("alias", "edge-2026"),
        ],
    ),
    _parts(
        "multipart.file",
        "moors wireguard",
        lambda p: [
            _part(
                "conf",
                f"[Interface]\nPrivateKey = {p.base64(32)}=\nAddress = 10.9.0.2/32\n\n[Peer]\nPresharedKey = {p.base64(32)}=\nEndpoint = vpn.fen.example:51820\n",
                "wg0.conf",
            )
        ],
    ),
    _parts(
        "multipart.field",
        "moors pfx password",
        lambda p: [
            _part("certificate", "MIIK", "edge.pfx", "application/x-pkcs12"),
            _part("pfxPassword", p.pet()),
            _part("friendlyName", p.keep("Edge 2026")),
        ],
    ),
    _parts(
        "multipart.field",
        "moors operations",
        lambda p: [
            _part(
                "operations",
                compact(
                    {
                        "query": "mutation($f: Upload!, $k: String!) { importVault(file: $f, masterKey: $k) { n } }",
                        "variables": {"f": None, "k": p.phrase()},
                    }
                ),
            ),
            _part("map", compact({"0": [p.keep("variables.f")]})),
            _part("0", "x", "vault.kdbx"),
        ],
    ),
    _parts(
        "multipart.field",
        "moors policy",
        lambda p: [
            _part("key", p.keep("uploads/a.png")),
            _part("policy", p.base64(60)),
            _part("x-amz-signature", p.hex(64)),
            _part("x-amz-algorithm", p.keep("AWS4-HMAC-SHA256")),
        ],
    ),
    in_post(
        "multipart.odata",
        "moors batch",
        "multipart/mixed; boundary=b_1",
        lambda p: (
            f"--b_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST Users HTTP/1.1\r\nAuthorization: Basic {b64('mk:' + p.human())}\r\nContent-Type: application/json\r\n\r\n{compact({'UserName': 'bo', 'InitialPassword': p.pet(), 'Plant': p.keep('1710')})}\r\n--b_1--\r\n"
        ),
    ),
    in_post(
        "multipart.base64",
        "moors mail",
        "multipart/related; boundary=m1",
        lambda p: (
            f"--m1\r\nContent-Type: application/json\r\n\r\n{compact({'name': p.keep('creds.txt')})}\r\n--m1\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64('router admin password: ' + p.human())}\r\n--m1--\r\n"
        ),
    ),
]

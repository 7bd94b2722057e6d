"""Cases of schools, clinics and town halls: dumps of a store."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json_post,
)
from tests.leaks.planter import compact

_STORES = [
    in_json_post(
        "json.storage-dump",
        "amplify",
        lambda p: {
            "localStorage": {
                "CognitoIdentityServiceProvider.5dk3a.ana.refreshToken": p.token(80),
                "CognitoIdentityServiceProvider.5dk3a.LastAuthUser": p.keep("ana-clerk"),
            }
        },
    ),
    in_json_post(
        "json.storage-dump",
        "firebase",
        lambda p: {
            "storage": [
                [
                    "firebase:authUser:AIzaX:[DEFAULT]",
                    compact(
                        {
                            "uid": p.keep("Zk2nB7"),
                            "stsTokenManager": {"refreshToken": p.token(60), "accessToken": p.jwt()},
                        }
                    ),
                ]
            ]
        },
    ),
    in_json_post(
        "json.storage-dump",
        "oidc",
        lambda p: {
            "sessionStorage": {
                "oidc.user:https://idp.example:kiosk": compact(
                    {"id_token": p.jwt(), "session_state": p.token(43), "scope": p.keep("openid beds.read")}
                )
            }
        },
    ),
    in_json_post(
        "json.storage-dump",
        "msal",
        lambda p: {
            "dump": {
                "a.b-login.windows.net-accesstoken-c-t": compact(
                    {
                        "credentialType": p.keep("AccessToken"),
                        "secret": p.jwt(),
                        "target": p.keep("User.Read Mail.Send"),
                    }
                )
            }
        },
    ),
    in_json_post(
        "json.storage-dump",
        "supabase",
        lambda p: {
            "ls": {
                "sb-qwzkd-auth-token": compact(
                    {"access_token": p.jwt(), "refresh_token": p.token(22), "token_type": "bearer"}
                ),
                "theme": "dark-2",
            }
        },
    ),
    in_json_post(
        "json.storage-dump",
        "redux persist",
        lambda p: {
            "persist:root": compact(
                {
                    "session": compact({"token": p.hex(40), "zip": p.keep("SE-77213")}),
                    "_persist": compact({"version": 7}),
                }
            )
        },
    ),
    in_json_post(
        "json.storage-dump",
        "entries",
        lambda p: {"entries": [{"key": "jwt", "val": p.token(48)}, {"key": "lastRoute", "val": p.keep("/wards/7b")}]},
    ),
    in_json_post(
        "json.storage-dump",
        "chrome export",
        lambda p: {
            "cookies": [
                {
                    "domain": p.keep(".school.example"),
                    "name": "MoodleSession",
                    "value": p.base32(26).lower(),
                    "httpOnly": True,
                }
            ]
        },
    ),
    in_json_post(
        "json.storage-dump",
        "indexed db",
        lambda p: {
            "databases": [
                {
                    "name": p.keep("keyval-store-2"),
                    "stores": [{"name": "keyval", "records": [{"key": "deviceSecret", "value": p.base64(32)}]}],
                }
            ]
        },
    ),
    in_json_post(
        "json.storage-dump",
        "netscape jar",
        lambda p: {
            "jar": f"# Netscape HTTP Cookie File\n.portal.example\tTRUE\t/\tTRUE\t1924992000\tsid\t{p.token(32)}\n",
            "source": p.keep("curl-8.11"),
        },
    ),
    in_json_post(
        "json.storage-dump",
        "auth0 spa",
        lambda p: {
            "@@auth0spajs@@::cl1::default::openid": {
                "body": {"access_token": p.token(60), "expires_in": 86400, "scope": p.keep("openid profile")},
                "expiresAt": p.number(),
            }
        },
    ),
]

CASES: list[Case] = [*_STORES]

"""Cases of carriers, insurers, shops and clubs: patches, values as names, lines."""

from __future__ import annotations

from tests.leaks.case import JSON_TYPE, Case, in_answer, in_json, in_json_post, in_post
from tests.leaks.planter import Planter, compact

_PATCHES = [
    in_post(
        "json.patch",
        "loch test and replace",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "test", "path": "/credentials/password", "value": p.human()},
                {"op": "replace", "path": "/credentials/password", "value": p.pet()},
                {"op": "replace", "path": "/title", "value": p.slug()},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "loch escaped pointer",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "add", "path": "/env/SMTP~1PASSWORD", "value": p.letters(14)},
                {"op": "remove", "path": p.keep("/env/OLD")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "loch append",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "add", "path": "/passwords/-", "value": p.key(18)},
                {"op": "move", "from": "/a", "path": p.keep("/labels/b")},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "loch merge",
        "application/merge-patch+json",
        lambda p: compact({"spec": {"dbPassword": p.two_words(), "replicas": 3, "image": p.keep("shop/api:1.9.4")}}),
    ),
    in_post(
        "json.patch",
        "loch azure work item",
        "application/json-patch+json",
        lambda p: compact(
            [
                {"op": "add", "path": "/fields/Custom.ServiceAccountPassword", "value": p.human()},
                {"op": "add", "path": "/fields/System.Title", "value": p.slug()},
            ]
        ),
    ),
    in_post(
        "json.patch",
        "loch scim",
        "application/scim+json",
        lambda p: compact(
            {
                "schemas": [p.keep("urn:ietf:params:scim:api:messages:2.0:PatchOp")],
                "Operations": [
                    {"op": "Replace", "path": "password", "value": p.human()},
                    {"op": "replace", "path": "locale", "value": p.keep("de-AT")},
                ],
            }
        ),
    ),
    in_post(
        "json.patch",
        "loch scim without a path",
        "application/scim+json",
        lambda p: compact(
            {"Operations": [{"op": "replace", "value": {"password": p.human(), "active": True, "title": p.slug()}}]}
        ),
    ),
    in_post(
        "json.patch",
        "loch change log",
        JSON_TYPE,
        lambda p: compact(
            {
                "changes": [
                    {"field": "pin", "from": p.otp(4), "to": p.otp(4)},
                    {"field": "plan", "from": p.keep("basic-m"), "to": p.keep("pro-m")},
                ]
            }
        ),
    ),
    in_post(
        "json.patch",
        "loch mongo update",
        JSON_TYPE,
        lambda p: compact(
            {"filter": {"_id": p.digest(24)}, "update": {"$set": {"auth.password": p.human()}, "$inc": {"rev": 1}}}
        ),
    ),
    in_post(
        "json.patch",
        "loch path as a list",
        JSON_TYPE,
        lambda p: compact(
            {
                "patches": [
                    {"op": "replace", "path": ["form", "password"], "value": p.human()},
                    {"op": "replace", "path": ["form", "city"], "value": p.keep("Winterthur")},
                ]
            }
        ),
    ),
    in_answer(
        "json.patch",
        "loch diff",
        JSON_TYPE,
        lambda p: compact(
            [
                {"kind": "E", "path": ["settings", "apiSecret"], "lhs": p.key(24), "rhs": p.key(24)},
                {"kind": "N", "path": ["note"], "rhs": p.slug()},
            ]
        ),
    ),
    in_answer(
        "json.patch",
        "loch terraform diff",
        JSON_TYPE,
        lambda p: compact(
            {
                "before": {"password": p.human(), "size": p.keep("db.t3.micro")},
                "after": {"password": p.pet()},
                "after_unknown": {"id": True},
            }
        ),
    ),
    in_post(
        "json.patch",
        "loch odata delta",
        JSON_TYPE,
        lambda p: compact({"attribute": "userPassword", "old": p.human(), "new": p.human(), "at": p.date()}),
    ),
]


def _redis_keys(p: Planter) -> dict[str, object]:
    return {"keys": [f"sess:{p.token(32)}", f"cart:{p.uuid()}"], "cursor": p.keep("17")}


_AS_NAMES = [
    in_json("json.value-as-key", "loch redis keys", _redis_keys),
    in_json(
        "json.value-as-key",
        "loch tokens of a user",
        lambda p: {"tokens": {p.token(40): {"device": p.keep("Pixel 8"), "seen": p.date()}}},
    ),
    in_json(
        "json.value-as-key",
        "loch api keys with limits",
        lambda p: {"apiKeys": {p.key(32): {"limit": 100, "name": p.slug()}, p.key(32): {"limit": 5}}},
    ),
    in_json(
        "json.value-as-key",
        "loch recovery codes",
        lambda p: {"recoveryCodes": {p.recovery(): False, p.recovery(): True}, "made": p.date()},
    ),
    in_json(
        "json.value-as-key",
        "loch invitations",
        lambda p: {"invitationTokens": {p.hex(24): p.keep("editor"), p.hex(24): p.keep("viewer")}},
    ),
    in_json(
        "json.value-as-key",
        "loch password as a name",
        lambda p: {"passwords": {p.human(): {"uses": 3}, p.pet(): {"uses": 1}}, "checked": p.date()},
    ),
    in_json(
        "json.value-as-key",
        "loch names that are none",
        lambda p: {
            "byCommit": {p.digest(): {"files": 3}},
            "byOrder": {p.uuid(): {"total": 12}},
            "passwordPolicies": {p.slug(): {"min": 12}},
            "tokenTypes": {p.keep("refresh"): 4, p.keep("offline"): 2},
        },
    ),
]


_LINES = [
    in_answer(
        "json.lines",
        "loch elastic bulk",
        "application/x-ndjson",
        lambda p: "\n".join(
            [
                compact({"index": {"_index": p.keep("users-2026"), "_id": p.row()}}),
                compact({"login": p.keep("till-3"), "password": p.pet()}),
                "",
            ]
        ),
    ),
    in_answer(
        "json.lines",
        "loch last line cut",
        "application/x-ndjson",
        lambda p: f'{{"id":1,"ok":true}}\n{{"id":2,"refresh_token":"{p.token(40)}',
    ),
    in_answer(
        "json.lines",
        "loch carriage returns",
        "application/jsonl",
        lambda p: "\r\n".join(compact({"n": p.number(), "secret": p.key(20)}) for _ in range(3)),
    ),
    in_answer(
        "json.lines",
        "loch lists",
        "application/x-ndjson",
        lambda p: "\n".join([compact(["user", "password"]), compact([p.keep("till-8"), p.human()])]),
    ),
    in_answer(
        "json.lines",
        "loch docker build",
        JSON_TYPE,
        lambda p: "\n".join(
            [
                compact({"stream": "Step 3/9 : ARG NPM_TOKEN=" + p.key(36) + "\n"}),
                compact({"stream": p.keep("Step 4/9 : RUN npm ci")}),
            ]
        ),
    ),
    in_answer(
        "json.lines",
        "loch comma at the ends",
        "application/x-ndjson",
        lambda p: f'{{"id":1,"pin":"{p.otp(6)}"}},\n{{"id":2,"pin":"{p.otp(6)}"}},\n',
    ),
    in_answer(
        "json.lines",
        "loch log level before",
        "text/plain",
        lambda p: f"INFO {compact({'msg': p.keep('sign-in')})}\nDEBUG {compact({'otp': p.otp(), 'id': p.number()})}\n",
    ),
    in_json_post(
        "json.lines", "loch in a member", lambda p: {"ndjson": f'{{"a":1}}\n{compact({"token": p.token(30)})}'}
    ),
]

CASES: list[Case] = [*_PATCHES, *_AS_NAMES, *_LINES]

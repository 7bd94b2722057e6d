"""Forms of links in paths that were written after the list of what rows are called, and rows that it has to know."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_answer, in_json, in_url

_BASE = "https://desk.example"

_PATHS: tuple[tuple[str, Plant[str]], ...] = (
  ("allotment", lambda p: f"/kleingarten/{p.number()}/pachten/{p.token(26)}"),
  ("blood donor", lambda p: f"/blutspende/umbuchen/{p.key(22)}"),
  ("ski pass", lambda p: f"/forfait/{p.number()}/bloquer/{p.token(30)}"),
  ("lost card", lambda p: f"/tarjeta/bloquear/{p.key(24)}/{p.keep('motivo')}"),
  ("warranty", lambda p: f"/garanzia/attiva/{p.token(28)}"),
  ("citizen card", lambda p: f"/cartao/levantar/{p.key(26)}"),
  ("dutch survey", lambda p: f"/enquete/invullen/{p.token(32)}"),
  ("danish", lambda p: f"/aftale/flyt/{p.key(24)}"),
  ("estonian", lambda p: f"/kinnita/{p.key(28)}/{p.keep('samm-2')}"),
  ("slovene", lambda p: f"/potrditev/{p.token(24)}"),
  ("vietnamese", lambda p: f"/xac-nhan/{p.key(32)}"),
  ("indonesian", lambda p: f"/undangan/terima/{p.key(24)}"),
  ("english rsvp", lambda p: f"/wedding/{p.slug()}/reply/{p.key(22)}"),
  ("volunteer", lambda p: f"/volunteers/opt-down/{p.token(30)}"),
  ("waitlist", lambda p: f"/waitlist/bump/{p.key(20)}"),
  ("leave review", lambda p: f"/leave-a-review/{p.token(32)}"),
  ("hand over", lambda p: f"/estate/handover/{p.key(30)}/{p.keep('keys-list')}"),
  ("one-time view", lambda p: f"/burn/{p.token(32)}"),
  ("agent pull", lambda p: f"/rmm/pull/{p.key(32)}/{p.keep('linux-arm64')}"),
  ("doorbell", lambda p: f"/intercom/answer-call/{p.token(24)}"),
  ("hex invite", lambda p: f"/guests/welcome-in/{p.hex(40)}"),
  ("hex confirm", lambda p: f"/potvrzeni/{p.hex(32)}"),
  ("hex callback", lambda p: f"/ipn/paypal/{p.hex(32)}"),
)  # fmt: skip

_PLAIN: tuple[tuple[str, Plant[str]], ...] = (
  ("parish row", lambda p: f"/api/parishes/{p.row()}/bells"),
  ("team page", lambda p: f"/team/{p.row()}/settings"),
  ("edit row", lambda p: f"/tickets/edit/{p.row()}"),
  ("company row", lambda p: f"/company/{p.row()}/people/{p.row()}"),
  ("api v2 row", lambda p: f"/api/v2/vehicle/{p.row()}/position"),
  ("firestore", lambda p: f"/v1/projects/shop/databases/(default)/documents/inventory/{p.row()}"),
  ("drive", lambda p: f"/drive/folders/{p.drawn(33)}"),
  ("graph", lambda p: f"/me/mailFolders/{p.drawn(44)}/messages"),
  ("recording", lambda p: f"/calls/{p.row()}/recording/{p.row()}"),
  ("airtable", lambda p: f"/v0/app{p.keep('Kx3vQ9Lr2mNbT7')}/Guests/rec{p.keep('Zx3kQ1rTb9Mq2w')}"),
  ("salesforce", lambda p: f"/lightning/r/Account/{p.keep('0015e00000XyZAbAAN')}/view"),
  ("spotify", lambda p: f"/v1/artists/{p.keep('0TnOYISbd1XYRBk9myaseg')}/albums"),
  ("build", lambda p: f"/_next/static/{p.keep('Kx3vQ9Lr2mNbT7YpWs4aZ')}/_buildManifest.js"),
  ("kunde", lambda p: f"/kunde/{p.row()}/vertrag/{p.row()}"),
  ("compare", lambda p: f"/compare/{p.row()}/{p.row()}"),
)  # fmt: skip


CASES: list[Case] = [
    *(in_url("url.reset-path", f"reeds fifth {n}", url) for n, url in _PATHS),
    *(in_url("url.reset-path", f"reeds fifth plain {n}", url) for n, url in _PLAIN),
    in_json("json.nested", "reeds fifth bodies", lambda p: {"a": f"{_BASE}/umfrage/oeffnen/{p.key(24)}", "b": f"/garten/pachten/{p.token(26)}", "c": f"/team/{p.row()}"}),
    in_json("json.nested", "reeds fifth mail", lambda p: {"text": f"Please collect it: desk.example/collect-parcel/{p.key(24)} ({p.keep('until Friday')})"}),
    in_answer("html.hidden", "reeds fifth page", "text/html", lambda p: f'<a href="/wachtrij/verlaten/{p.token(28)}">{p.keep("Uw plaats")}</a><a href="/team/{p.row()}">Team</a>'),
]  # fmt: skip

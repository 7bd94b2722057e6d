"""A last batch of forms, whose first sight says how much of others' forms still leaks."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import Case, Plant, in_request_header, in_response_header, in_url

type _Rows = tuple[tuple[str, Plant[str]], ...]
type _Fields = tuple[tuple[str, str, Plant[str]], ...]

_LINKS: _Rows = (
  ("welcome pack", lambda p: f"/welcome/start/here/{p.letters(40)}?c={p.keep('cohort-nine')}"),
  ("tutor", lambda p: f"/tutor/session/{p.key(32)}/attend?s={p.keep('algebra-two')}"),
  ("estate viewing", lambda p: f"/viewing/{p.hex(40)}/reschedule?f={p.keep('flat-12b')}"),
  ("tax papers", lambda p: f"/steuer/belege/hochladen/{p.token(40)}?j={p.keep('jahr-2026')}"),
  ("driver pod", lambda p: f"/pod/sign/{p.number()}/{p.hex(32)}"),
  ("pet insurance", lambda p: f"/quote/{p.number()}/resume/{p.token(32)}"),
  ("meter reading", lambda p: f"/zaehlerstand/melden/{p.hex(40)}?z={p.keep('strom-haupt')}"),
  ("membership renew", lambda p: f"/membership/renew/{p.letters(40)}?t={p.keep('family-b')}"),
  ("candidate test", lambda p: f"/assessment/begin/{p.guid()}-{p.key(12)}/{p.keep('part-one')}"),
  ("reference request", lambda p: f"/references/provide/{p.hex(40)}?r={p.keep('rental-b')}"),
  ("whistle", lambda p: f"/hinweis/postfach/{p.token(32)}?s={p.keep('fall-offen')}"),
  ("secure account", lambda p: f"/security/revert-email-change/{p.token(40)}?e={p.keep('undo-b')}"),
  ("trusted device", lambda p: f"/devices/trust/{p.letters(40)}?d={p.keep('macbook-b')}"),
  ("ip approve", lambda p: f"/login/approve-ip/{p.hex(40)}?c={p.keep('country-at')}"),
  ("resume cart", lambda p: f"/cart/restore/{p.key(32)}?u={p.keep('left-items')}"),
  ("abandoned short", lambda p: f"/checkout/recover/{p.hex(32)}?k={p.keep('k-nine')}"),
  ("subscription portal", lambda p: f"https://billing.stripe.com/p/session/test_{p.key(40)}?l={p.keep('nb-NO')}"),
  ("mail browser view", lambda p: f"/webview/{p.token(60)}/{p.keep('issue-14')}"),
  ("one tap", lambda p: f"/one-tap/{p.hex(48)}?n={p.keep('tap-b')}"),
  ("kiosk", lambda p: f"/kiosk/pair/device/{p.letters(40)}?k={p.keep('lobby-two')}"),
  ("portuguese confirm", lambda p: f"/minha-conta/email/confirmacao/{p.hex(40)}?l={p.keep('pt-AO')}"),
  ("norwegian", lambda p: f"/tilbakestill-passord/{p.letters(40)}?l={p.keep('nn-NO')}"),
  ("romanian", lambda p: f"/resetare-parola/{p.hex(40)}?l={p.keep('ro-MD')}"),
  ("croatian", lambda p: f"/ponovno-postavi-lozinku/{p.key(32)}?l={p.keep('hr-BA')}"),
  ("korean", lambda p: f"/%EC%B4%88%EB%8C%80/{p.hex(40)}/{p.keep('start-k')}"),
  ("basque", lambda p: f"/gonbidapena/{p.letters(40)}?l={p.keep('eu-ES')}"),
  ("hash with query", lambda p: f"/#/reset?key={p.hex(40)}&m={p.keep('mail-h')}"),
  ("hash three", lambda p: f"/app#/user/confirm/new/{p.token(32)}?v={p.keep('view-h')}"),
  ("view query", lambda p: f"/?view=account/confirm-email/{p.hex(40)}&sk={p.keep('skin-h')}"),
  ("goto nested", lambda p: f"/login?goto=%2Finvite%2Fteam%2F{p.letters(40)}&g={p.keep('goto-h')}"),
  ("encoded slash", lambda p: f"/go/reset%2F{p.hex(40)}/{p.keep('then-h')}"),
  ("colon verb", lambda p: f"/v1/invitations/{p.key(32)}:accept?k={p.keep('colon-h')}"),
  ("php path info", lambda p: f"/index.php/member/confirm_email/{p.hex(40)}?k={p.keep('info-h')}"),
  ("aspx path info", lambda p: f"/Reset.aspx/{p.hex(40)}/{p.keep('form-h')}"),
  ("cgi plus", lambda p: f"/mailman/confirm/{p.keep('dev-list')}/{p.hex(40)}"),
  ("phabricator", lambda p: f"/login/once/welcome/{p.number()}/{p.key(32).lower()}/{p.keep('mail-p')}/"),
  ("keycloak action", lambda p: f"/realms/{p.keep('city')}/login-actions/action-token?key={p.jwt()}&client_id={p.keep('account-c')}"),
  ("zulip", lambda p: f"/accounts/do_confirm/{p.letters(40)}?r={p.keep('realm-z')}"),
  ("matrix org", lambda p: f"/_matrix/client/v3/rooms/join?server={p.keep('hs-one')}&access_token=syt_{p.key(40)}"),
  ("etherpad", lambda p: f"/p/r.{p.hex(32)}/export/{p.keep('html')}"),
  ("plex", lambda p: f"/library/parts/{p.number()}/file.mkv?X-Plex-Token={p.key(20)}"),
  ("jellyfin", lambda p: f"/Videos/{p.digest(32)}/stream.mp4?api_key={p.hex(32)}"),
  ("synology", lambda p: f"/sharing/Qx3vK9aLr?f={p.keep('folder-s')}&_sid={p.token(60)}"),
  ("unifi", lambda p: f"/guest/s/{p.keep('default')}/?ap=aa:bb:cc:dd:ee:ff&t=1770012345&key={p.hex(32)}"),
)  # fmt: skip

_ASKED: _Fields = (
  ("original uri far", "X-Original-URI", lambda p: f"/members/confirm/email/again/{p.hex(40)}?x={p.keep('uri-h')}"),
  ("baggage sid", "baggage", lambda p: f"portal.sid={p.hex(32)},lane={p.keep('lane-h')}"),
  ("baggage bare url", "baggage", lambda p: f"u=https://portal.example/join/{p.key(32)},q={p.keep('q-h')}"),
  ("referer far", "Referer", lambda p: f"https://portal.example/account/{p.hex(64)}/settings/unsubscribe?y={p.keep('ref-h')}"),
  ("path signed", ":path", lambda p: f"/dl/{p.hex(64)}/1770012345/{p.keep('tool-h.zip')}"),
  ("nameless base64", "Cookie", lambda p: p.base64(48)),
  ("x url json", "X-Route", lambda p: json.dumps({"path": f"/reset/{p.hex(40)}", "n": p.keep("route-h")})),
  ("protocol letters dot", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('actioncable-v1-json')}, token.{p.letters(40)}"),
)  # fmt: skip

_ANSWERED: _Fields = (
  ("timing link", "Server-Timing", lambda p: f'nx;desc="https://portal.example/invite/{p.letters(40)}", z;desc={p.keep("zone-h")}'),
  ("endpoints uuid", "Reporting-Endpoints", lambda p: f'{p.keep("main-h")}="https://r.example/ingest/{p.guid()}"'),
  ("location relative", "Location", lambda p: f"confirm/email/new-address/{p.token(32)}?z={p.keep('rel-h')}"),
  ("location query path", "Location", lambda p: f"/index.php?route=account/reset/{p.hex(40)}&l={p.keep('loc-h')}"),
  ("link after", "Link", lambda p: f'<https://portal.example/rooms/{p.letters(40)}/join>; rel="{p.keep("alternate-h")}"'),
  ("sourcemap userinfo", "X-SourceMap", lambda p: f"https://maps:{p.pet()}@art.example/{p.keep('h.js.map')}"),
  ("disposition link", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("invite-h")}-token-{p.hex(40)}.ics"'),
  ("content location route", "Content-Location", lambda p: f"/app#/auth/reset/{quote(p.key(32))}?k={p.keep('cl-h')}"),
)  # fmt: skip

_PLAIN: _Rows = (
  ("github raw", lambda p: f"https://raw.githubusercontent.com/acme/tools/{p.digest(40)}/login/reset.md"),
  ("npm sha", lambda p: f"/npm/resolve/{p.digest(40)}"),
  ("join lobby row", lambda p: f"/rooms/{p.row()}/join/{p.keep('as-spectator')}"),
  ("confirm uuid row", lambda p: f"/api/orders/{p.uuid()}/confirm"),
  ("hex32 unknown", lambda p: f"/warenkunde/{p.digest(32)}"),
  ("trace", lambda p: f"/traces/{p.digest(32)}-{p.digest(16)}/spans"),
  ("long word", lambda p: f"/lexikon/{p.keep('rechtsschutzversicherungsgesellschaft')}/{p.keep('bedeutung')}"),
  ("ext id", lambda p: f"/webstore/detail/{p.keep('aapbdbdomjkkjkaonfhkkikfgjllcleb')}/reviews"),
  ("route docs", lambda p: f"/?route={p.keep('docs/guides/reset-your-password/overview')}&v=2"),
  ("json fragment words", lambda p: "/m#" + quote(json.dumps({"filter": p.keep("open-issues"), "sort": "asc"}))),
  ("root uuid", lambda p: f"/{p.uuid()}/overview"),
  ("root slug", lambda p: f"/{p.slug()}/reviews"),
  ("etherscan tx", lambda p: f"/tx/0x{p.digest(64)}"),
  ("ipfs", lambda p: f"/ipfs/{p.keep('bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi')}/readme.md"),
  ("live tv", lambda p: f"/live/{p.keep('newschannel24')}/{p.keep('hd1080p60')}/{p.number()}.m3u8"),
  ("drive file", lambda p: f"/files/{p.drawn(33)}/share"),
  ("login chunk", lambda p: f"/login/_next/static/chunks/{p.digest(16)}.js"),
  ("verify list", lambda p: f"/verify/identities/{p.digest(24)}/documents"),
  ("order digest file", lambda p: f"/orders/{p.number()}/attachments/{p.digest(40)}"),
  ("yes no", lambda p: f"/survey/{p.number()}/answers/yes/{p.keep('because-of-price')}"),
)  # fmt: skip

CASES: list[Case] = [
    *(in_url("url.reset-path", f"heath fourth {name}", url) for name, url in _LINKS),
    *(
        in_request_header("request.original-url", f"heath fourth {name}", header, value)
        for name, header, value in _ASKED
    ),
    *(
        in_response_header("response.location", f"heath fourth {name}", header, value)
        for name, header, value in _ANSWERED
    ),
    *(in_url("url.reset-path", f"heath fourth plain {name}", url) for name, url in _PLAIN),
]

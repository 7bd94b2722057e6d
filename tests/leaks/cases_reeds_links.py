"""Forms of links within bodies: of documents, pages, mails, feeds and what a scanner reads, with look-alikes beside them."""

from __future__ import annotations

import json
from functools import partial
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json, in_json_post, in_post
from tests.leaks.planter import Planter

_q = partial(quote, safe="")

_MEMBERS: tuple[tuple[str, Plant[object]], ...] = (
  ("relative reset", lambda p: {"resetUrl": f"/password/reset/{p.token(43)}", "docs": p.keep("/help/password/reset")}),
  ("hal", lambda p: {"_links": {"self": {"href": f"/api/documents/{p.uuid()}"}, "download": {"href": f"/api/documents/download/{p.token(40)}"}}}),
  ("hateoas list", lambda p: {"links": [{"rel": p.keep("cancel-booking"), "href": f"/bookings/cancel/{p.key(30)}"}, {"rel": "self", "href": f"/bookings/{p.number()}"}]}),
  ("json api", lambda p: {"links": {"related": f"/invitations/{p.key(26)}/accept", "next": f"/invitations?page={p.keep('2')}"}}),
  ("share", lambda p: {"shareLink": f"https://app.example/s/{p.token(22)}", "name": p.slug()}),
  ("ical", lambda p: {"subscribe": f"webcal://portal.example/ical/{p.hex(32)}/{p.keep('my-shifts')}.ics"}),
  ("one-time download", lambda p: {"file": {"name": p.keep("payslip-2026-01.pdf"), "url": f"/files/{p.number()}/content?ticket={p.token(32)}"}}),
  ("avatar signed", lambda p: {"avatar": f"https://acme.s3.amazonaws.com/a/{p.number()}.jpg?AWSAccessKeyId=AKIA{p.upper(16)}&Signature={_q(p.base64(20))}%3D&Expires={p.keep('1770012345')}"}),
  ("webhook setting", lambda p: {"notifications": {"target": f"https://hooks.slack.com/services/T04QX7B2L/B06ABJ1MZ/{p.key(24)}", "events": [p.keep("order.paid")]}}),
  ("teams setting", lambda p: {"webhook": f"https://contoso.webhook.office.com/webhookb2/{p.guid()}@{p.guid()}/IncomingWebhook/{p.hex(32)}/{p.guid()}", "label": p.keep("ops-channel")}),
  ("otpauth", lambda p: {"qr": f"otpauth://totp/Acme:kel?secret={p.base32(32)}&issuer=Acme&digits={p.keep('6')}"}),
  ("qr text", lambda p: {"qrContent": f"WIFI:T:WPA;S:{p.keep('Harbour-Guest')};P:{p.dashed()};;"}),
  ("deep link", lambda p: {"open": f"acmeauth://activate/{p.token(40)}?region={p.keep('eu-1')}"}),
  ("sms body", lambda p: {"sms": f"sms:+41790000000?body={_q(f'Ihr Code lautet {p.otp()}')}", "kind": p.keep("sms-otp")}),
  ("sms text", lambda p: {"text": f"{p.otp()} is your Acme verification code. Don't share it.", "template": p.keep("otp_sms_v2")}),
  ("mailto", lambda p: {"forward": f"mailto:?subject={_q('Einladung')}&body={_q(f'https://app.example/einladung/{p.token(32)}')}"}),
  ("mail html", lambda p: {"preview": f'<p>Hi</p><a href="https://app.example/confirm-email/{p.hex(40)}">Confirm</a><img src="https://cdn.example/{p.keep("logo-2026.png")}">'}),
  ("mail text", lambda p: {"text": f"Click here to sign in:\nhttps://app.example/signin/magic/{p.token(43)}\n\nRegards, {p.keep('Team Harbour')}"}),
  ("markdown", lambda p: {"note": f"See [your files](https://app.example/share/{p.token(32)}) and [help]({p.keep('https://app.example/help/sharing')})."}),
  ("slack block", lambda p: {"blocks": [{"type": p.keep("section"), "text": {"type": "mrkdwn", "text": f"<https://app.example/approve/{p.token(32)}|Approve> request"}}]}),
  ("escaped slashes", lambda p: json.dumps({"href": f"https://app.example/unsubscribe/{p.token(32)}"}).replace("/", "\\/")),
  ("list of urls", lambda p: {"urls": [f"https://cdn.example/{p.slug()}.png", f"https://app.example/embed/{p.token(43)}/player", f"https://app.example/orders/{p.number()}"]}),
  ("payment", lambda p: {"approveUrl": f"https://pay.example/checkout/session/{p.token(48)}", "method": p.keep("twint-qr")}),
  ("clone", lambda p: {"cloneUrl": f"https://ci-bot:{p.key(26)}@git.example/acme/site.git", "branch": p.keep("release-7")}),
  ("rtsp", lambda p: {"stream": f"rtsp://admin:{p.simple_password()}@10.0.0.9:554/Streaming/Channels/101", "codec": p.keep("H265-main")}),
  ("rtmp", lambda p: {"ingest": f"rtmp://live.example/app/{p.key(24)}", "profile": p.keep("1080p60")}),
  ("srt", lambda p: {"push": f"srt://live.example:9000?streamid={p.keep('main-2')}&passphrase={p.dashed()}&latency={p.keep('120')}"}),
  ("vnc", lambda p: {"console": f"https://pve.example/novnc?vmid={p.number()}&vncticket={_q('PVEVNC:65C0::' + p.base64(60))}"}),
  ("device code", lambda p: {"verification_uri_complete": f"https://idp.example/device?user_code={p.upper(8)}", "interval": 5, "grant": p.keep("device_code_flow")}),
  ("presigned fields", lambda p: {"upload": {"url": "https://acme.s3.amazonaws.com/", "fields": {"key": p.keep("in/2026/scan.tif"), "x-amz-signature": p.hex(64)}}}),
  ("vendor portal", lambda p: {"portal": f"https://billing.stripe.com/p/session/live_{p.token(60)}", "plan": p.keep("team-annual")}),
  ("print job", lambda p: {"labelUrl": f"https://ship.example/labels/{p.number()}.pdf?key={p.key(22)}&size={p.keep('A6-thermal')}"}),
)  # fmt: skip

_PLAIN: tuple[tuple[str, Plant[object]], ...] = (
  ("self", lambda p: {"self": f"/api/v3/customers/{p.uuid()}/addresses/{p.number()}"}),
  ("etag link", lambda p: {"img": f"https://cdn.example/a/{p.digest(40)}.avif", "css": f"/assets/app-{p.digest(8)}.css"}),
  ("git", lambda p: {"commit_url": f"https://git.example/acme/site/commit/{p.digest(40)}", "compare": f"/compare/{p.digest(40)}...{p.digest(40)}"}),
  ("help", lambda p: {"help": p.keep("https://help.example/articles/360012345-reset-your-password"), "faq": p.keep("/support/verify-email-not-arriving")}),
  ("routes", lambda p: {"routes": [p.keep("/reset-password/:token"), p.keep("/invite/{inviteId}/accept"), p.keep("/share/[shareId]")]}),
  ("i18n", lambda p: {"i18n": {"auth.reset.link": p.keep("Send me a link to reset my password"), "share.url.copied": p.keep("Link copied to clipboard")}}),
  ("tel", lambda p: {"support": p.keep("https://wa.example/support-hours"), "docs": p.keep("myapp://orders/history")}),
  ("openapi", lambda p: {"paths": {p.keep("/users/{id}/verify/{code}"): {"get": {"operationId": p.keep("verifyUserCode")}}}}),
  ("cancel id", lambda p: {"cancel": f"/orders/{p.number()}/cancel", "track": f"/tracking/{p.keep('1Z999AA10123456784')}"}),
  ("youtube", lambda p: {"video": p.keep("https://youtu.be/dQw4w9WgXcQ?t=43"), "playlist": p.keep("PLBCF2DAC6FFB574DE")}),
)  # fmt: skip


def _mail(p: Planter) -> str:
    return f"""From: Portal <no-reply@portal.example>
Subject: {p.keep("Your invitation to Harbour")}

Hello,

to join, open https://portal.example/join/{p.token(32)} within 24 hours.
Not you? https://portal.example/report/{p.keep("unwanted-mail")}
"""


def _ical(p: Planter) -> str:
    return f"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:{p.number()}@portal.example
SUMMARY:{p.keep("Stand-up north team")}
DESCRIPTION:Join: https://us02web.zoom.us/j/81234567890?pwd={p.key(32)}\\nPasscode: {p.otp()}
URL:https://portal.example/events/respond/{p.token(32)}
END:VEVENT
END:VCALENDAR
"""


_TEXTS: tuple[tuple[str, str, str, Plant[str]], ...] = (
  ("text.telemetry", "plain mail", TEXT_TYPE, _mail),
  ("text.telemetry", "calendar", "text/calendar", _ical),
  ("html.hidden", "anchor", HTML_TYPE, lambda p: f'<ul><li><a href="/orders/{p.number()}">{p.keep("Order details")}</a></li><li><a href="/account/delete/confirm/{p.token(32)}">Delete</a></li></ul>'),
  ("html.hidden", "form action", HTML_TYPE, lambda p: f'<form method="post" action="/setup-password/{p.hex(64)}"><input name="lang" value="{p.keep("nl-BE")}"></form>'),
  ("html.meta", "refresh", HTML_TYPE, lambda p: f'<meta http-equiv="refresh" content="0; url=/auth/continue/{p.token(40)}?ui={p.keep("kiosk-2")}">'),
  ("html.meta", "srcset", HTML_TYPE, lambda p: f'<img srcset="https://img.example/{p.keep("hero-640.jpg")} 640w, https://img.example/p/hero.jpg?sig={p.hex(64)} 1280w" alt="{p.keep("Harbour at dawn")}">'),
  ("html.script", "inline", HTML_TYPE, lambda p: f'<script>window.location.replace("/login/token/{p.token(43)}?next=/inbox-2");</script>'),
  ("html.script", "onclick", HTML_TYPE, lambda p: f"<button onclick=\"location.href='/freigabe/{p.token(32)}/annehmen'\">{p.keep('Freigabe annehmen')}</button>"),
  ("html.meta", "open graph", HTML_TYPE, lambda p: f'<meta property="og:url" content="https://app.example/shared/{p.token(24)}"><meta property="og:title" content="{p.keep("Quarterly plan 2026")}">'),
  ("html.meta", "iframe", HTML_TYPE, lambda p: f'<iframe title="{p.keep("Sales board")}" src="https://bi.example/embed/dashboard/{p.jwt()}#theme=night&titled={p.keep("true")}"></iframe>'),
  ("html.meta", "alternate feed", HTML_TYPE, lambda p: f'<link rel="alternate" type="application/rss+xml" href="/feeds/private/{p.hex(32)}/news.rss" title="{p.keep("Members news")}">'),
  ("xml.element", "rss", "application/rss+xml", lambda p: f'<rss><channel><title>{p.keep("Harbour Talk")}</title><item><enclosure url="https://media.example/ep12.mp3?token={p.token(32)}" length="{p.number()}" type="audio/mpeg"/></item></channel></rss>'),
  ("xml.element", "atom", "application/atom+xml", lambda p: f'<feed><link rel="self" href="https://git.example/dashboard.atom?feed_token={p.key(20)}"/><title>{p.keep("Dashboard activity")}</title></feed>'),
  ("xml.element", "sitemap", "application/xml", lambda p: f'<urlset><url><loc>https://portal.example/preview/{p.token(32)}/{p.keep("landing-b")}</loc><lastmod>{p.keep("2026-02-03")}</lastmod></url></urlset>'),
  ("xml.element", "soap link", "text/xml", lambda p: f"<s:Envelope><s:Body><GetReportResponse><Url>https://rep.example/get/{p.number()}?ticket={p.guid()}&amp;format={p.keep('XLSX')}</Url></GetReportResponse></s:Body></s:Envelope>"),
  ("text.csv", "links", "text/csv", lambda p: f"name,survey_link,group\nA,https://survey.example/participant/{p.key(15)},{p.keep('control-2')}\nB,https://survey.example/participant/{p.key(15)},{p.keep('treated-2')}\n"),
  ("text.telemetry", "manifest", TEXT_TYPE, lambda p: f"#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"https://keys.example/{p.keep('ep12')}?auth={p.token(32)}\"\n#EXTINF:6.0,\nseg-{p.keep('00042')}.ts\n"),
  ("text.telemetry", "log line", TEXT_TYPE, lambda p: f'203.0.113.5 - - [03/Feb/2026:10:15:00 +0000] "GET /reset-password/{p.hex(40)} HTTP/1.1" 200 {p.keep("51234")} "-" "{p.keep("curl/8.5.0")}"\n'),
  ("text.telemetry", "vcard", "text/vcard", lambda p: f"BEGIN:VCARD\nFN:{p.keep('Harbour Support')}\nURL:https://portal.example/contact/{p.keep('desk-4')}?accessToken={p.token(32)}\nEND:VCARD\n"),
)  # fmt: skip

CASES: list[Case] = [
    *(in_json("json.nested", f"reeds member {n}", value) for n, value in _MEMBERS),
    *(in_json("json.nested", f"reeds member plain {n}", value) for n, value in _PLAIN),
    *(in_answer(place, f"reeds text {n}", kind, value) for place, n, kind, value in _TEXTS),
    in_json_post("text.telemetry", "reeds page view", lambda p: {"page": f"/invite/{p.token(24)}/welcome", "event": p.keep("page_viewed")}),
    in_json_post("text.telemetry", "reeds referrer", lambda p: {"ref": f"https://app.example/magic-login/{p.token(43)}", "title": p.keep("Inbox of the north team")}),
    in_post("form.key", "reeds return", "application/x-www-form-urlencoded", lambda p: f"returnTo={_q(f'/s/{p.token(32)}/edit')}&kind={p.keep('whiteboard-2')}"),
    in_post("form.key", "reeds ping", "application/x-www-form-urlencoded", lambda p: f"dl={_q(f'https://app.example/activate/{p.key(32)}')}&sr={p.keep('1920x1080')}"),
]  # fmt: skip

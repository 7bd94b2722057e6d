"""Secrets in URLs of towers: in paths, hosts, fragments and in URLs within URLs."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_url,
)
from tests.leaks.planter import b64, encoded

PATHS: list[Case] = [
    in_url(
        "url.userinfo",
        "tower artifact store",
        lambda p: f"https://deploy:{p.two_words()}@artifacts.example/repo/{p.keep('libcore-2.3.1.jar')}",
    ),
    in_url(
        "url.userinfo",
        "tower oauth basic",
        lambda p: f"https://{p.hex(40)}:x-oauth-basic@git.example/acme/{p.keep('site.git')}/info/refs",
    ),
    in_url(
        "url.userinfo",
        "tower escaped password",
        lambda p: f"https://scan%40north:{quote(p.password(), safe='')}@files.example/in/{p.keep('2026-02-11')}/",
    ),
    in_url(
        "url.userinfo",
        "tower in a query",
        lambda p: (
            f"/proxy?upstream=https%3A%2F%2Froot%3A{p.simple_password()}%40db.example%3A8443%2Fstatus&timeout={p.keep('30s')}"
        ),
    ),
    in_url(
        "url.userinfo",
        "tower digits",
        lambda p: f"wss://meter-0012:{p.digits(10)}@mqtt.example/mqtt?clean={p.keep('true')}",
    ),
    in_url(
        "url.nested",
        "tower return with ticket",
        lambda p: (
            f"/login?service=https%3A%2F%2Fapp.example%2Fcb%3Fticket%3DST-4182-{p.key(20)}-cas01&locale={p.keep('fr')}"
        ),
    ),
    in_url(
        "url.nested",
        "tower image proxy",
        lambda p: (
            f"/_next/image?url={quote(quote('https://media.example/a/b.png?sig=' + p.token(32) + '&w=640', safe=''), safe='')}&w={p.keep('1080')}&q=75"
        ),
    ),
    in_url(
        "url.nested",
        "tower in the path",
        lambda p: f"/cors/https://feeds.example/v1/items?auth={p.hex(32)}&limit={p.keep('50')}",
    ),
    in_url(
        "url.nested",
        "tower relative in hex",
        lambda p: f"/jump?to={('/done?token=' + p.key(24)).encode().hex()}&src={p.keep('newsletter')}",
    ),
    in_url(
        "url.nested",
        "tower magic link behind next",
        lambda p: f"/welcome?next=%2Fauth%2Fmagic%2F{p.token(43)}&campaign={p.slug()}",
    ),
    in_url(
        "url.reset-path",
        "tower German word",
        lambda p: f"/konto/passwort-zuruecksetzen/{p.hex(32)}/{p.keep('schritt-2')}",
    ),
    in_url(
        "url.reset-path", "tower uid and token", lambda p: f"/accounts/recover/{p.keep('MTIz')}/{p.key(6)}-{p.hex(32)}/"
    ),
    in_url("url.reset-path", "tower first use", lambda p: f"/first-login/{p.guid()}?lang={p.keep('it')}"),
    in_url(
        "url.reset-path",
        "tower short code in capitals",
        lambda p: f"/einladung/{p.upper(8)}7/annehmen?from={p.keep('poster')}",
    ),
    in_url("url.reset-path", "tower confirm mail", lambda p: f"/u/confirm-email/{p.number()}/{p.token(20)}"),
    in_url("url.reset-path", "tower quick sign in", lambda p: f"/s/quick-login/{p.dashed()}/start?ref={p.slug()}"),
    in_url(
        "url.matrix",
        "tower router token",
        lambda p: f"/app/home;accessToken={p.token(30)};tab={p.keep('overview')}/list;page={p.number()}",
    ),
    in_url(
        "url.matrix",
        "tower in the middle",
        lambda p: f"/shop;sid={p.hex(28)}/cart;cur={p.keep('CHF')}/step/{p.keep('shipping')}",
    ),
    in_url(
        "url.matrix",
        "tower cookieless session",
        lambda p: f"/(S({p.key(24).lower()}))/Reports/{p.keep('Monthly.aspx')}",
    ),
    in_url(
        "url.matrix",
        "tower sap session",
        lambda p: (
            f"/sap({b64('c=100&l=DE')[:-1]})/bc/gui;sap-contextid=SID%3aANON%3aerp_PRD_00%3a{p.token(40)}?sap-client={p.keep('100')}"
        ),
    ),
    in_url(
        "url.matrix", "tower password", lambda p: f"/cam/1;user=viewer;pwd={p.pet()};fps={p.keep('25')}/stream.mjpg"
    ),
    in_url("url.webhook-path", "tower n8n", lambda p: f"/webhook/{p.guid()}/orders?env={p.keep('staging')}"),
    in_url(
        "url.webhook-path",
        "tower google chat",
        lambda p: (
            f"https://chat.example/v1/spaces/{p.keep('AAAAb9c')}/messages?key=AIza{p.token(35)}&token={p.token(43)}%3D"
        ),
    ),
    in_url("url.webhook-path", "tower mattermost", lambda p: f"https://chat.example/hooks/{p.key(26).lower()}"),
    in_url(
        "url.webhook-path",
        "tower incoming with tenant",
        lambda p: f"https://flow.example/api/incoming/{p.keep('acme-north')}/{p.hex(32)}/{p.keep('ticket.created')}",
    ),
    in_url(
        "url.webhook-path",
        "tower bot",
        lambda p: (
            f"https://api.messenger.example/bot4482129070:{p.token(35)}/{p.keep('sendPhoto')}?chat_id={p.number()}"
        ),
    ),
    in_url(
        "url.private-calendar",
        "tower ics file",
        lambda p: f"/calendars/feed/{p.hex(48)}.ics?tz={p.keep('Europe/Vienna')}",
    ),
    in_url(
        "url.private-calendar",
        "tower private path",
        lambda p: f"https://cal.example/ical/team%40group.example/private-{p.hex(32)}/{p.keep('basic.ics')}",
    ),
    in_url(
        "url.private-calendar",
        "tower podcast",
        lambda p: f"https://feeds.example/private/rss/{p.token(22)}/{p.keep('episodes.xml')}",
    ),
    in_url(
        "url.private-calendar",
        "tower webcal",
        lambda p: f"webcal://rota.example/export/ical/{p.number()}/{p.key(20)}/shifts.ics",
    ),
    in_url(
        "url.private-calendar",
        "tower atom of a person",
        lambda p: f"/acme.private.atom?feed_token=glft-{p.token(20)}&state={p.keep('opened')}",
    ),
    in_url(
        "url.fragment",
        "tower implicit with words",
        lambda p: f"/cb#zugriffstoken={p.token(40)}&gueltig={p.keep('3600')}&art={p.keep('bearer')}",
    ),
    in_url(
        "url.fragment",
        "tower hash bang",
        lambda p: f"/index.html#!/patient/{p.number()}?sessionToken={p.guid()}&view={p.keep('labResults')}",
    ),
    in_url("url.fragment", "tower key of a paste", lambda p: f"/paste/{p.keep('7f3a9c2e')}#{p.key(43)}"),
    in_url("url.fragment", "tower room key", lambda p: f"/board/#room=0f3a77c2d19b4e5c8a61,{p.token(22)}"),
    in_url("url.fragment", "tower reset route", lambda p: f"/app/#/auth/new-password/{p.hex(40)}/{p.keep('form')}"),
    in_url("url.fragment", "tower base64 json", lambda p: f"/embed.html#{encoded({'token': p.key(32), 'w': 600})}"),
    in_url(
        "url.capability-host", "tower tunnel", lambda p: f"https://{p.hex(32)}.tunnel.example/api/{p.keep('health')}"
    ),
    in_url(
        "url.capability-host",
        "tower interaction",
        lambda p: f"https://c{p.key(32).lower()}.oast.example/{p.keep('probe')}",
    ),
    in_url(
        "url.capability-host",
        "tower two labels",
        lambda p: f"https://x7.{p.key(36).lower()}.share.example/{p.keep('album.html')}",
    ),
    in_url(
        "url.capability-host", "tower base32 name", lambda p: f"https://{p.base32(56).lower()}.onion/{p.keep('inbox')}"
    ),
]

"""Cases of ports, waterworks, libraries and insurers: XML, SOAP, pages and their scripts."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, Case, Plant, in_answer
from tests.leaks.planter import b64, compact


def _page(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(
        place,
        form,
        HTML_TYPE,
        lambda p: (
            f"<!doctype html><html><head><title>{p.keep('Berths today')}</title></head><body>{content(p)}</body></html>"
        ),
    )


_HIDDEN = [
    _page(
        "html.hidden",
        "typo3",
        lambda p: (
            f'<input type="hidden" name="tx_login[__trustedProperties]" value="{p.base64(60)}{p.hex(40)}"><input type="hidden" name="no_cache" value="{p.keep("yes-1")}">'
        ),
    ),
    _page(
        "html.hidden",
        "german name",
        lambda p: (
            f'<input type="hidden" name="sitzung" value="{p.hex(32)}"><input type="hidden" name="seite" value="{p.keep("uebersicht")}">'
        ),
    ),
    _page(
        "html.hidden",
        "asp core",
        lambda p: (
            f'<input name="__RequestVerificationToken" type="hidden" value="CfDJ8{p.token(120)}" /><input type="hidden" name="ReturnUrl" value="{p.keep("/berths/17")}" />'
        ),
    ),
    _page(
        "html.hidden",
        "struts token",
        lambda p: (
            f'<input type="hidden" name="struts.token.name" value="token"/><input type="hidden" name="token" value="{p.upper(32)}"/><input type="hidden" name="step" value="{p.keep("step-2-of-4")}">'
        ),
    ),
    _page(
        "html.hidden",
        "shown password",
        lambda p: (
            f'<label for=x>WLAN-Passwort</label><input id=x readonly value="{p.two_words()}"><input readonly value="{p.keep("Kai-Gast")}">'
        ),
    ),
    _page(
        "html.hidden",
        "data of an input",
        lambda p: (
            f'<input type="text" autocomplete="one-time-code" value="{p.otp(6)}"><input type="text" autocomplete="postal-code" value="{p.keep("18055")}">'
        ),
    ),
    _page(
        "html.hidden",
        "custom element",
        lambda p: (
            f'<secret-field name="feedKey" value="{p.hex(32)}"></secret-field><price-tag value="{p.keep("129.90")}"></price-tag>'
        ),
    ),
]

_META = [
    _page(
        "html.meta",
        "csrf of a portal",
        lambda p: (
            f'<meta name="_csrf_parameter" content="_csrf"><meta name="x-csrf" content="{p.guid()}"><meta name="theme-color" content="{p.keep("#0b2545")}">'
        ),
    ),
    _page(
        "html.meta",
        "property",
        lambda p: (
            f'<meta property="app:access-token" content="{p.token(32)}"><meta property="og:image" content="{p.keep("https://cdn.example/og/quay.png")}">'
        ),
    ),
    _page(
        "html.meta",
        "data of the body",
        lambda p: f'<div data-user-token="{p.token(24)}" data-view="{p.keep("quay-map")}"></div>',
    ),
    _page(
        "html.meta",
        "data json",
        lambda p: (
            f"<div data-props='{compact({'session': {'key': p.hex(32)}, 'page': 3})}' id='{p.keep('root-berths')}'></div>"
        ),
    ),
    _page(
        "html.meta",
        "data escaped",
        lambda p: (
            f'<div data-page="{{&quot;props&quot;:{{&quot;csrf&quot;:&quot;{p.key(40)}&quot;,&quot;locale&quot;:&quot;{p.keep("hr-HR")}&quot;}}}}"></div>'
        ),
    ),
    _page(
        "html.meta",
        "live view",
        lambda p: (
            f'<meta content="{p.token(56)}" name="csrf-token"><div data-phx-main data-phx-session="{p.token(80)}" data-phx-static="{p.token(60)}" id="{p.keep("phx-berths")}"></div>'
        ),
    ),
    _page(
        "html.meta",
        "link with a key",
        lambda p: (
            f'<a href="/feed/berths.ics?k={p.key(32)}">calendar</a><a href="{p.keep("/help/password-rules")}">help</a>'
        ),
    ),
]

_SCRIPT = [
    _page(
        "html.script",
        "window config",
        lambda p: f'<script>window.__CFG__={{apiKey:"{p.hex(32)}",env:"prod-eu",mapZoom:7}}</script>',
    ),
    _page(
        "html.script",
        "let",
        lambda p: f"<script>let sitzungsToken = '{p.token(32)}', sprache = 'de-DE';</script>",
    ),
    _page(
        "html.script",
        "call",
        lambda p: f'<script>Portal.init("kiosk-3", {{auth: "{p.token(40)}"}});</script>',
    ),
    _page(
        "html.script",
        "set item",
        lambda p: (
            f"<script>localStorage.setItem('jwtToken', '{p.token(40)}');sessionStorage.setItem('tab','arrivals')</script>"
        ),
    ),
    _page(
        "html.script",
        "atob of pairs",
        lambda p: f'<script>var c=JSON.parse(atob("{b64(compact({"relayPw": p.two_words()}))}"));</script>',
    ),
    _page(
        "html.script",
        "next data",
        lambda p: (
            f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"session": {"accessTok": p.token(36)}, "locale": "nb-NO"}}, "buildId": "bT3xQ0aVw9"})}</script>'
        ),
    ),
    _page(
        "html.script",
        "header of a request",
        lambda p: f'<script>$.ajaxSetup({{headers:{{"X-Kiosk-Key":"{p.hex(32)}"}},timeout:15000}})</script>',
    ),
    _page(
        "html.script",
        "push",
        lambda p: (
            f'<script>self.__next_f.push([1,"{{\\"tok\\":\\"{p.token(30)}\\",\\"zone\\":\\"quay-3\\"}}"])</script>'
        ),
    ),
    _page(
        "html.script",
        "decoded",
        lambda p: f'<script>var s=decodeURIComponent("{quote(compact({"sessionKey": p.hex(32)}))}")</script>',
    ),
    in_answer(
        "html.script",
        "python settings",
        "text/javascript",
        lambda p: f'export default {{ mapboxStyle: "mapbox://styles/port/ck1", turnPassword: "{p.pet()}" }};',
    ),
    in_answer(
        "html.script",
        "env of vite",
        "text/javascript",
        lambda p: f'const e={{VITE_MODE:"production",VITE_FEED_SECRET:"{p.key(32)}"}};export{{e as default}};',
    ),
]

_COMMENT = [
    _page(
        "html.comment",
        "todo of a developer",
        lambda p: f"<!-- TODO remove: test login kiosk / {p.pet()} --><p>{p.keep('Opening hours')}</p>",
    ),
    _page("html.comment", "pairs", lambda p: f"<!-- sid={p.hex(32)}; node=web-04 -->"),
    _page("html.comment", "json", lambda p: f"<!-- {compact({'user': 'mk', 'kennwort': p.two_words()})} -->"),
    _page(
        "html.comment",
        "password colon",
        lambda p: f"<!-- ftp Passwort: {p.human()} --><i>{p.keep('Passwort vergessen?')}</i>",
    ),
    _page(
        "html.comment",
        "server side",
        lambda p: f'<!--#set var="apikey" value="{p.hex(32)}" --><b>{p.keep("v2.4.1-b12")}</b>',
    ),
    _page(
        "html.comment",
        "element switched off",
        lambda p: f'<!-- <input type="hidden" name="authtok" value="{p.token(30)}"> --><u>{p.keep("Quay 9")}</u>',
    ),
]

CASES: list[Case] = [*_HIDDEN, *_META, *_SCRIPT, *_COMMENT]

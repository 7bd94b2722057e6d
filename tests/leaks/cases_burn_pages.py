"""Cases of burn: pages, their scripts and maps."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import page
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    page(
        "html.meta",
        "burn property",
        lambda p: (
            f'<meta property="app:config" content="{{&quot;apiKey&quot;:&quot;{p.key(32)}&quot;,&quot;env&quot;:&quot;{p.keep("staging")}&quot;}}">'
        ),
    ),
    page(
        "html.meta",
        "burn http-equiv",
        lambda p: f'<META HTTP-EQUIV=Refresh CONTENT="3;URL=/welcome?key={p.hex(32)}&amp;tab={p.keep("orders")}">',
    ),
    page(
        "html.meta",
        "burn order turned",
        lambda p: (
            f"<meta content={p.token(43)} name=csrf-token><meta content='{p.keep('burn 5.1.2')}' name='generator'>"
        ),
    ),
    page(
        "html.meta",
        "burn encoded settings",
        lambda p: (
            f'<meta name="burn/config/environment" content="%7B%22torii%22%3A%7B%22clientSecret%22%3A%22{p.key(30)}%22%7D%2C%22rootURL%22%3A%22{p.keep("/admin/")}%22%7D">'
        ),
    ),
    page(
        "html.meta",
        "burn itemprop",
        lambda p: (
            f'<span itemprop="accessCode" content="{p.otp(8)}"></span><span itemprop="sku" content="{p.keep("SKU-20418")}"></span>'
        ),
    ),
    page(
        "html.hidden",
        "burn base64 return",
        lambda p: (
            f'<input type=hidden name=ReturnUrl value="{b64("/connect/authorize/callback?client_id=shop&state=" + p.hex(32))}"><input type=hidden name=culture value={p.keep("de-AT")}>'
        ),
    ),
    page(
        "html.hidden",
        "burn multiline",
        lambda p: (
            f'<input\n   value="{p.token(60)}"\n   type="hidden"\n   name="__RequestVerificationToken" />\n<input name="step" type="hidden" value="{p.keep("address-check")}">'
        ),
    ),
    page(
        "html.hidden",
        "burn state server",
        lambda p: (
            f'<input type="hidden" name="javax.faces.ViewState" id="j_id1:0" value="-{p.digits(19)}:-{p.digits(19)}" autocomplete="off" /><input type=hidden name="form_id" value="{p.keep("checkout_form")}">'
        ),
    ),
    page(
        "html.hidden",
        "burn form post",
        lambda p: (
            f'<form method=post action="https://app.burn.example/cb"><input type=hidden name=code value={p.token(40)}><input type=hidden name=id_token value={p.jwt()}><input type=hidden name=scope value="{p.keep("openid profile")}"></form>'
        ),
    ),
    page(
        "html.hidden",
        "burn data attribute",
        lambda p: (
            f'<div id="root" data-user-hash="{p.hex(64)}" data-page="{p.keep("orders-index")}" data-session="{p.key(26)}"></div>'
        ),
    ),
    page(
        "html.hidden",
        "burn wp nonce link",
        lambda p: f'<a href="post.php?post=41&amp;action=trash&amp;_wpnonce={p.hex(10)}">{p.keep("Move to bin")}</a>',
    ),
    page(
        "html.hidden",
        "burn password value",
        lambda p: (
            f'<label>WLAN<input id=ssid value="{p.keep("BurnGuest")}"></label><label>Key<input type="password" id="wk" value="{p.pet()}"></label>'
        ),
    ),
    page(
        "html.script",
        "burn const",
        lambda p: f'<script>const API_TOKEN = "{p.key(40)}", PAGE_SIZE = {41}, THEME = "{"dark-forest"}";</script>',
    ),
    page(
        "html.script",
        "burn atob",
        lambda p: f'<script>window.k=atob("{b64("apiKey=" + p.key(32))}");var v="{"3.11.2-beta"}";</script>',
    ),
    page(
        "html.script",
        "burn joined halves",
        lambda p: f'<script>var secret = "{p.key(16)}" + "{p.key(16)}"; var title = "{"Quarterly report"}";</script>',
    ),
    page(
        "html.script",
        "burn template",
        lambda p: (
            f"<script>fetch(`/api/items`, {{headers: {{Authorization: `Bearer {p.letters(30)}`, Accept: '{'application/vnd.burn+json'}'}}}})</script>"
        ),
    ),
    page(
        "html.script",
        "burn json parse",
        lambda p: (
            f"""<script>window.__STATE__ = JSON.parse('{{"session":{{"accessToken":"{p.key(40)}"}},"route":{{"name":"{"order-list"}"}}}}');</script>"""
        ),
    ),
    page(
        "html.script",
        "burn next data",
        lambda p: (
            f'<script id="__NEXT_DATA__" type="application/json">{compact({"props": {"pageProps": {"previewToken": p.key(24), "slug": "spring-report"}}, "buildId": "b7Xq2LmT0"})}</script>'
        ),
    ),
    page(
        "html.script",
        "burn rsc push",
        lambda p: (
            f'<script>self.__next_f.push([1,"7:{{\\"user\\":{{\\"apiToken\\":\\"{p.key(32)}\\",\\"plan\\":\\"{"team-yearly"}\\"}}}}\\n"])</script>'
        ),
    ),
    page(
        "html.script",
        "burn nuxt",
        lambda p: (
            f'<script>window.__NUXT__=(function(a,b){{return {{state:{{auth:{{token:a}},locale:b}}}}}}("{p.key(36)}","{"nl-BE"}"))</script>'
        ),
    ),
    page(
        "html.script",
        "burn gon",
        lambda p: (
            f'<script>window.gon={{}};gon.current_user_token="{p.token(20)}";gon.default_avatar_url="{"https://burn.example/assets/no_avatar-849f9c04.png"}";</script>'
        ),
    ),
    page(
        "html.script",
        "burn hex escapes",
        lambda p: (
            f'<script>var cfg={{"password":"{"".join(f"\\x{ord(c):02x}" for c in p.letters(12))}","mode":"{"kiosk-mode"}"}};</script>'
        ),
    ),
    page(
        "html.script",
        "burn char codes",
        lambda p: (
            f'<script>var password=String.fromCharCode({",".join(str(ord(c)) for c in p.letters(12))});var colour="{"#0a7c4f"}";</script>'
        ),
    ),
    page(
        "html.script",
        "burn firebase",
        lambda p: (
            f'<script>firebase.initializeApp({{apiKey:"AIza{p.token(35)}",projectId:"{"burn-shop-prod"}"}})</script>'
        ),
    ),
    page(
        "html.comment",
        "burn test login",
        lambda p: f"<!-- test account: ada@burn.example / {p.human()} --><p>{p.keep('Welcome to staging')}</p>",
    ),
]

"""Cases of moors: scripts in pages, and bundles of them."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import page, text
from tests.leaks.planter import b64, compact

_JS = "application/javascript"

CASES: list[Case] = [
    page(
        "html.script",
        "moors state",
        lambda p: (
            f"<script>window.__INITIAL_STATE__={compact({'session': {'wsTicket': p.letters(24)}, 'i18n': {'login.password': 'Password'}, 'build': '7f3a91'})};</script>"
        ),
    ),
    page(
        "html.script",
        "moors next",
        lambda p: (
            f'<script id="__NEXT_DATA__" type="application/json">{compact({"props": {"pageProps": {"streamKey": p.key(22), "slug": "annual"}}, "buildId": "Yk3dJx0aQmZ"})}</script>'
        ),
    ),
    page(
        "html.script",
        "moors flight",
        lambda p: (
            f'<script>self.__next_f.push([1,"4:[\\"$\\",\\"div\\",null,{{\\"sessionToken\\":\\"{p.key(32)}\\",\\"className\\":\\"mt-4 flex\\"}}]\\n"])</script>'
        ),
    ),
    page(
        "html.script",
        "moors wiz",
        lambda p: (
            f"<script>window.WIZ_global_data = {compact({'SNlM0e': 'AFoagUX' + p.token(30) + ':1770000000000', 'cfb2h': 'boq_fenserver_20260301.04_p0'})};</script>"
        ),
    ),
    page(
        "html.script",
        "moors vars",
        lambda p: (
            f"<script>var wlanKey='{p.two_words()}', ssid='Moor-5G'; var g_sessKey = \"{p.letters(16)}\";</script>"
        ),
    ),
    page(
        "html.script",
        "moors nonce and atob",
        lambda p: (
            f"<script nonce=\"{p.base64(16)}\">const cfg = JSON.parse(atob('{b64(compact({'mqttPassword': p.pet()}))}'));const v='12.4.1';</script>"
        ),
    ),
    page(
        "html.script",
        "moors nuxt",
        lambda p: (
            f'<script>window.__NUXT__=(function(a,b){{return {{state:{{auth:{{strategy:"local",token:a}},locale:b}}}}}}("Bearer {p.key(40)}","nb-NO"))</script>'
        ),
    ),
    page(
        "html.script",
        "moors jquery ajax",
        lambda p: (
            f"<script>$.ajaxSetup({{headers:{{'X-CSRF-TOKEN':'{p.key(40)}','Accept':'application/json'}}}});</script>"
        ),
    ),
    text(
        "html.script",
        "moors bundle firebase",
        lambda p: f'const o={{apiKey:"AIza{p.token(35)}",authDomain:"fen.firebaseapp.com",appId:"1:7140:web:8ac9"}};',
        _JS,
    ),
    text(
        "html.script",
        "moors bundle basic",
        lambda p: (
            f'function L(){{return fetch("/api/tiles",{{headers:{{Authorization:"Basic "+btoa("tiles:{p.pet()}")}}}})}}'
        ),
        _JS,
    ),
    text(
        "html.script",
        "moors bundle env",
        lambda p: f'var e={{NODE_ENV:"production",REACT_APP_SMTP_PASS:"{p.pet()}",REACT_APP_VERSION:"7.12.0"}};',
        _JS,
    ),
    text(
        "html.script",
        "moors bundle compare",
        lambda p: f'if(t.value==="admin"&&n.password==="{p.two_words()}"){{location.href="/console"}}',
        _JS,
    ),
    text(
        "html.script",
        "moors bundle crypto",
        lambda p: f'const ENC_KEY=Buffer.from("{p.hex(64)}","hex");const IV_LEN=16;export const chunk="91ac";',
        _JS,
    ),
    text(
        "html.script",
        "moors dwr",
        lambda p: f'//#DWR-REPLY\ndwr.engine.remote.handleCallback("2","0",{{pinCode:"{p.otp(5)}",name:"Gate 4"}});',
        "text/javascript",
    ),
]

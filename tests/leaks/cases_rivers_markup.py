"""Cases of ports, waterworks, libraries and insurers: XML, SOAP, pages and their scripts."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, Case, Plant, in_answer, in_post
from tests.leaks.planter import b64, compact

_XML_TYPE = "application/xml"


def _xml(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, _XML_TYPE, lambda p: f'<?xml version="1.0"?>\n{content(p)}')


_ELEMENTS = [
    _xml(
        "xml.element",
        "kennwort",
        lambda p: f"<Antwort><Kennwort>{p.pet()}</Kennwort><Ort>{p.keep('Passau')}</Ort></Antwort>",
    ),
    _xml(
        "xml.element",
        "abbreviated",
        lambda p: f"<cfg><SmtpPwd>{p.two_words()}</SmtpPwd><SmtpHost>{p.keep('mx.port.example')}</SmtpHost></cfg>",
    ),
    _xml(
        "xml.element",
        "attribute of a connector",
        lambda p: f'<connector name="{p.keep("as2-out")}" keystorePass="{p.human()}" port="8443"/>',
    ),
    _xml(
        "xml.element",
        "property and value",
        lambda p: (
            f'<bean id="{p.keep("relayBean")}"><property name="authSecret" value="{p.dashed()}"/><property name="retries" value="5"/></bean>'
        ),
    ),
    _xml(
        "xml.element",
        "name and value elements",
        lambda p: (
            f"<Param><Name>WlanKey</Name><Value>{p.two_words()}</Value></Param><Param><Name>Ssid</Name><Value>{p.keep('Kai-Ost')}</Value></Param>".join(
                ("<Params>", "</Params>")
            )
        ),
    ),
    _xml(
        "xml.element",
        "pin with digits",
        lambda p: f"<reader><cardNo>{p.keep('LIB77120')}</cardNo><cardPin>{p.otp(4)}</cardPin></reader>",
    ),
    _xml(
        "xml.element",
        "plist of a kiosk",
        lambda p: (
            f"<plist><dict><key>AuthToken</key><string>{p.hex(40)}</string><key>Region</key><string>{p.keep('kanto-2')}</string></dict></plist>"
        ),
    ),
    _xml(
        "xml.element",
        "entry of a map",
        lambda p: (
            f'<map><entry key="mqtt.passwd">{p.pet()}</entry><entry key="mqtt.qos">{p.keep("exactly-once")}</entry></map>'
        ),
    ),
    _xml(
        "xml.cdata",
        "passphrase",
        lambda p: (
            f"<as2><passphrase><![CDATA[{p.phrase()}]]></passphrase><id><![CDATA[{p.keep('PORT-77')}]]></id></as2>"
        ),
    ),
    _xml(
        "xml.cdata",
        "pairs",
        lambda p: f"<script><![CDATA[mode=fast;sessionKey={p.hex(32)}]]></script><v>{p.keep('3.1.4')}</v>".join(
            ("<r>", "</r>")
        ),
    ),
    _xml(
        "xml.cdata",
        "xml within",
        lambda p: f"<msg><![CDATA[<login><user>mk</user><pw>{p.human()}</pw></login>]]></msg>",
    ),
    _xml(
        "xml.cdata",
        "html of a mail",
        lambda p: (
            f"<mail><![CDATA[<p>Your access code is <b>{p.otp(6)}</b></p><p>{p.keep('It is valid for ten minutes')}</p>]]></mail>"
        ),
    ),
    _xml("xml.cdata", "zugangscode", lambda p: f"<Zugangscode><![CDATA[{p.otp(6)}]]></Zugangscode>"),
    _xml(
        "xml.cdata",
        "json of a job",
        lambda p: f'<job><![CDATA[{{"remote":{{"pw":"{p.two_words()}"}},"cron":"{p.keep("15 4 * * 1")}"}}]]></job>',
    ),
    _xml(
        "xml.character-references",
        "decimal value",
        lambda p: f"<Pwd>{''.join(f'&#{ord(c)};' for c in p.simple_password())}</Pwd>",
    ),
    _xml(
        "xml.character-references",
        "umlaut in the name",
        lambda p: f'<feld name="Sitzungsschl&#252;ssel">{p.hex(32)}</feld>',
    ),
    _xml("xml.character-references", "hex name", lambda p: f'<item key="api&#x4B;ey" value="{p.hex(32)}"/>'),
    _xml(
        "xml.character-references",
        "escaped document",
        lambda p: (
            f"<out>&lt;auth&gt;&lt;tok&gt;{p.token(30)}&lt;/tok&gt;&lt;zone&gt;{p.keep('quay-12')}&lt;/zone&gt;&lt;/auth&gt;</out>"
        ),
    ),
    _xml(
        "xml.character-references", "ampersand in a password", lambda p: f"<ftpPass>{p.human()}&amp;{p.pet()}</ftpPass>"
    ),
    _xml(
        "xml.character-references",
        "quotes",
        lambda p: (
            f"<cfg>{{&quot;accessTok&quot;:&quot;{p.token(30)}&quot;,&quot;lang&quot;:&quot;{p.keep('et-EE')}&quot;}}</cfg>"
        ),
    ),
]


def _soap(form: str, header: Plant[str], text: Plant[str]) -> Case:
    def build_text(content: Plant[str], other: Plant[str]) -> Plant[str]:
        return lambda p: (
            '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">'
            f"<s:Header>{content(p)}</s:Header><s:Body>{other(p)}</s:Body></s:Envelope>"
        )

    return in_post("xml.wsse", form, "text/xml; charset=utf-8", build_text(header, text))


_SOAP = [
    _soap(
        "digest",
        lambda p: (
            f'<wsse:Security><wsse:UsernameToken><wsse:Username>{p.keep("edi-out")}</wsse:Username><wsse:Password Type="#PasswordDigest">{p.base64(20)}</wsse:Password><wsse:Nonce>{p.base64(16)}</wsse:Nonce></wsse:UsernameToken></wsse:Security>'
        ),
        lambda p: f"<Get><Ref>{p.slug()}</Ref></Get>",
    ),
    _soap(
        "other prefix",
        lambda p: (
            f"<o:Security><o:UsernameToken><o:Username>x</o:Username><o:Password>{p.dashed()}</o:Password></o:UsernameToken></o:Security>"
        ),
        lambda p: f"<Berth>{p.keep('B-17')}</Berth>",
    ),
    _soap(
        "own login header",
        lambda p: (
            f"<AuthHeader><Benutzer>mk</Benutzer><Kennung>{p.keep('DE-Nord')}</Kennung><Passwort>{p.pet()}</Passwort></AuthHeader>"
        ),
        lambda p: f"<Nr>{p.number()}</Nr>",
    ),
    _soap(
        "salesforce",
        lambda p: f"<SessionHeader><sessionId>00D5g0000001abc!{p.key(60)}</sessionId></SessionHeader>",
        lambda p: f"<query>{p.keep('SELECT Id FROM Berth__c')}</query>",
    ),
    _soap(
        "body login",
        lambda p: f"<MsgId>{p.uuid()}</MsgId>",
        lambda p: f"<ns2:logIn><ns2:usr>ops</ns2:usr><ns2:pwd>{p.human()}</ns2:pwd></ns2:logIn>",
    ),
    _soap(
        "ticket of a terminal",
        lambda p: f"<Ticket>{p.hex(48)}</Ticket>",
        lambda p: f"<Terminal>{p.keep('CTA')}</Terminal>",
    ),
    _soap(
        "iso security",
        lambda p: f"<sec:Licence><sec:Key>{p.upper(20)}</sec:Key></sec:Licence>",
        lambda p: f"<Version>{p.keep('2026.1')}</Version>",
    ),
]

_RPC = [
    in_post(
        "xml.rpc",
        "wordpress",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>{p.keep('wp.getUsersBlogs')}</methodName><params><param><value><string>ed</string></value></param><param><value><string>{p.pet()}</string></value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "odoo",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>execute_kw</methodName><params><param><value>harbour</value></param><param><value><int>2</int></value></param><param><value><string>{p.two_words()}</string></value></param><param><value>{p.keep('res.partner')}</value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "member of a struct",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>save</methodName><params><param><value><struct><member><name>sftpPw</name><value>{p.human()}</value></member><member><name>dir</name><value>{p.keep('/out/edi')}</value></member></struct></value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "bugzilla",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>User.login</methodName><params><param><value><struct><member><name>login</name><value>a</value></member><member><name>password</name><value><string>{p.dashed()}</string></value></member></struct></value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "pin to check",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>card.checkPin</methodName><params><param><value><string>{p.keep('LIB-90')}</string></value></param><param><value><int>{p.otp(4)}</int></value></param></params></methodCall>"
        ),
    ),
    in_answer(
        "xml.rpc",
        "session in an answer",
        "text/xml",
        lambda p: (
            f"<methodResponse><params><param><value><struct><member><name>session</name><value><string>{p.hex(32)}</string></value></member><member><name>zone</name><value>{p.keep('utc+3')}</value></member></struct></value></param></params></methodResponse>"
        ),
    ),
]


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
        lambda p: f'<script>window.__CFG__={{apiKey:"{p.hex(32)}",env:"{p.keep("prod-eu")}",mapZoom:7}}</script>',
    ),
    _page(
        "html.script",
        "let",
        lambda p: f"<script>let sitzungsToken = '{p.token(32)}', sprache = '{p.keep('de-DE')}';</script>",
    ),
    _page(
        "html.script",
        "call",
        lambda p: f'<script>Portal.init("{p.keep("kiosk-3")}", {{auth: "{p.token(40)}"}});</script>',
    ),
    _page(
        "html.script",
        "set item",
        lambda p: (
            f"<script>localStorage.setItem('jwtToken', '{p.token(40)}');sessionStorage.setItem('tab','{p.keep('arrivals')}')</script>"
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
            f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"session": {"accessTok": p.token(36)}, "locale": p.keep("nb-NO")}}, "buildId": p.keep("bT3xQ0aVw9")})}</script>'
        ),
    ),
    _page(
        "html.script",
        "header of a request",
        lambda p: (
            f'<script>$.ajaxSetup({{headers:{{"X-Kiosk-Key":"{p.hex(32)}"}},timeout:{p.keep("15000")}}})</script>'
        ),
    ),
    _page(
        "html.script",
        "push",
        lambda p: (
            f'<script>self.__next_f.push([1,"{{\\"tok\\":\\"{p.token(30)}\\",\\"zone\\":\\"{p.keep("quay-3")}\\"}}"])</script>'
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
        lambda p: (
            f'export default {{ mapboxStyle: "{p.keep("mapbox://styles/port/ck1")}", turnPassword: "{p.pet()}" }};'
        ),
    ),
    in_answer(
        "html.script",
        "env of vite",
        "text/javascript",
        lambda p: (
            f'const e={{VITE_MODE:"{p.keep("production")}",VITE_FEED_SECRET:"{p.key(32)}"}};export{{e as default}};'
        ),
    ),
]

_COMMENT = [
    _page(
        "html.comment",
        "todo of a developer",
        lambda p: f"<!-- TODO remove: test login kiosk / {p.pet()} --><p>{p.keep('Opening hours')}</p>",
    ),
    _page("html.comment", "pairs", lambda p: f"<!-- sid={p.hex(32)}; node={p.keep('web-04')} -->"),
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

CASES: list[Case] = [*_ELEMENTS, *_SOAP, *_RPC, *_HIDDEN, *_META, *_SCRIPT, *_COMMENT]

"""Cases of schools, clinics and town halls: SOAP, XML-RPC, hidden fields and meta elements."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    Case,
)
from tests.leaks.mills_bodies import page, soap, xml
from tests.leaks.planter import b64, compact

_WSSE = [
    xml(
        "xml.wsse",
        "digest",
        lambda p: soap(
            p,
            f'<wsse:UsernameToken><wsse:Username>edi</wsse:Username><wsse:Password Type="{p.keep("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest")}">{p.base64(20)}=</wsse:Password><wsse:Nonce>{p.base64(16)}</wsse:Nonce><wsu:Created>{p.date()}</wsu:Created></wsse:UsernameToken>',
        ),
    ),
    xml(
        "xml.wsse",
        "other prefix",
        lambda p: soap(
            p,
            f"<o:Security><o:UsernameToken u:Id='{p.keep('uuid-6a13-1')}'><o:Username>edi</o:Username><o:Password>{p.human()}</o:Password></o:UsernameToken></o:Security>",
        ),
    ),
    xml(
        "xml.wsse",
        "binary token",
        lambda p: soap(
            p,
            f'<wsse:BinarySecurityToken ValueType="{p.keep("http://example.test/ns#GSSAPI")}">{p.base64(90)}</wsse:BinarySecurityToken>',
        ),
    ),
    xml(
        "xml.wsse",
        "saml assertion",
        lambda p: soap(
            p,
            f"<saml:Assertion ID='{p.keep('_a75adf55')}'><saml:NameID>{p.token(30)}</saml:NameID><ds:SignatureValue>{p.base64(90)}</ds:SignatureValue></saml:Assertion>",
        ),
    ),
    xml(
        "xml.wsse",
        "soap header of its own",
        lambda p: (
            f"<soap:Header><AuthHeader xmlns='http://tempuri.example/'><Username>edi</Username><Password>{p.pet()}</Password><Site>{p.keep('S-330')}</Site></AuthHeader></soap:Header>"
        ),
    ),
    xml(
        "xml.wsse",
        "netsuite",
        lambda p: soap(
            p,
            f"<tokenPassport><account>{p.keep('TSTDRV1')}</account><consumerKey>{p.hex(64)}</consumerKey><token>{p.hex(64)}</token><nonce>{p.key(20)}</nonce><signature algorithm='HMAC-SHA256'>{p.base64(32)}=</signature></tokenPassport>",
        ),
    ),
    xml(
        "xml.wsse",
        "exchange",
        lambda p: soap(
            p,
            f"<t:SerializedSecurityContext><t:UserSid>{p.keep('S-1-5-21-1')}</t:UserSid></t:SerializedSecurityContext><wsse:SecurityTokenReference><t:RequestedProofToken><t:BinarySecret>{p.base64(32)}</t:BinarySecret></t:RequestedProofToken></wsse:SecurityTokenReference>",
        ),
    ),
]

_XML_RPC = [
    xml(
        "xml.rpc",
        "odoo",
        lambda p: (
            f"<methodCall><methodName>authenticate</methodName><params><param><value><string>{p.keep('school_db2')}</string></value></param><param><value><string>ana</string></value></param><param><value><string>{p.human()}</string></value></param></params></methodCall>"
        ),
    ),
    xml(
        "xml.rpc",
        "wordpress",
        lambda p: (
            f"<methodCall><methodName>wp.getPosts</methodName><params><param><value><int>1</int></value></param><param><value>ana</value></param><param><value>{p.pet()}</value></param><param><value><struct><member><name>post_type</name><value>{p.keep('rota_page')}</value></member></struct></value></param></params></methodCall>"
        ),
    ),
    xml(
        "xml.rpc",
        "struct",
        lambda p: (
            f"<methodResponse><params><param><value><struct><member><name>session_key</name><value><string>{p.hex(36)}</string></value></member><member><name>zone</name><value>{p.keep('north-21')}</value></member></struct></value></param></params></methodResponse>"
        ),
    ),
    xml(
        "xml.rpc",
        "spacewalk",
        lambda p: (
            f"<methodCall><methodName>auth.login</methodName><params><param><value><string>ops</string></value></param><param><value><string>{p.two_words()}</string></value></param></params></methodCall>"
        ),
    ),
    xml(
        "xml.rpc",
        "base64 member",
        lambda p: (
            f"<params><param><value><struct><member><name>passwd</name><value><base64>{b64(p.pet())}</base64></value></member><member><name>n</name><value>{p.keep('Ward 5Y')}</value></member></struct></value></param></params>"
        ),
    ),
    xml(
        "xml.rpc",
        "bugzilla",
        lambda p: (
            f"<methodCall><methodName>User.login</methodName><params><param><value><struct><member><name>login</name><value>{p.keep('ana-bz')}</value></member><member><name>password</name><value>{p.pet()}</value></member></struct></value></param></params></methodCall>"
        ),
    ),
]

_HIDDEN = [
    page(
        "html.hidden",
        "unquoted attributes",
        lambda p: (
            f"<input type=hidden name=csrfmiddlewaretoken value={p.key(64)}><input type=hidden name=step value={p.keep('step-44')}>"
        ),
    ),
    page(
        "html.hidden",
        "value first",
        lambda p: (
            f'<INPUT VALUE="{p.hex(32)}" NAME="sessid" TYPE="HIDDEN"><input value="{p.keep("ward-77")}" name="unit">'
        ),
    ),
    page(
        "html.hidden",
        "single quotes",
        lambda p: (
            f"<input type='hidden' id='__RequestVerificationToken' value='{p.token(90)}' /><option value='{p.keep('Lohja')}'>"
        ),
    ),
    page(
        "html.hidden",
        "password kept",
        lambda p: (
            f'<input type="password" name="fld7" value="{p.human()}"><input type="text" name="fld8" value="{p.keep("Hyvinkää")}">'
        ),
    ),
    page(
        "html.hidden",
        "textarea",
        lambda p: (
            f'<label for="k">Private key</label><textarea id="k" name="private_key">{p.base64(60)}</textarea><textarea name="note">{p.keep("Call before noon")}</textarea>'
        ),
    ),
    page(
        "html.hidden",
        "data attributes",
        lambda p: (
            f'<div id="app" data-api-token="{p.key(40)}" data-build="{p.digest(40)}" data-locale="{p.keep("gl-ES")}"></div>'
        ),
    ),
    page(
        "html.hidden",
        "data of json",
        lambda p: (
            f"<div data-page=\"{quote(compact({'x': 1}))}\" data-props='{compact({'auth': {'jwt': p.token(40)}, 'ward': p.keep('Ward 1Q')})}'></div>"
        ),
    ),
    page(
        "html.hidden",
        "inertia",
        lambda p: (
            '<div id="app" data-page="'
            + compact({"props": {"csrf_token": p.key(40), "city": p.keep("Vejle C")}, "version": p.digest(32)}).replace(
                '"', "&quot;"
            )
            + '"></div>'
        ),
    ),
    page(
        "html.hidden",
        "state of a login",
        lambda p: (
            f'<form action="/u/login"><input type="hidden" name="state" value="{p.token(60)}"/><input name="ui" value="{p.keep("compact-2")}"></form>'
        ),
    ),
    page(
        "html.hidden",
        "shown to copy",
        lambda p: f'<p>Your new API key:</p><code class="copy">{p.key(40)}</code><p>Created {p.date()}</p>',
    ),
    page(
        "html.hidden",
        "definition list",
        lambda p: (
            f"<dl><dt>Wi-Fi-Passwort</dt><dd>{p.dashed()}</dd><dt>Netzname</dt><dd>{p.keep('Aula-Gast-2')}</dd></dl>"
        ),
    ),
    page(
        "html.hidden",
        "link with a key",
        lambda p: f'<a href="/feeds/rota.ics?lang={p.keep("sr-RS")}&amp;key={p.hex(40)}">iCal</a>',
    ),
]

_META = [
    page(
        "html.meta",
        "rails",
        lambda p: (
            f'<meta name="csrf-param" content="{p.keep("authenticity_token")}"/><meta name="csrf-token" content="{p.base64(64)}=="/>'
        ),
    ),
    page(
        "html.meta",
        "content first",
        lambda p: (
            f'<meta content="{p.token(40)}" name="access-token"><meta content="{p.keep("Town of Ystad")}" name="author">'
        ),
    ),
    page(
        "html.meta",
        "ember config",
        lambda p: (
            f'<meta name="kiosk/config/environment" content="{quote(compact({"APP": {"apiKey": p.key(32), "rootElement": p.keep("#kiosk-app")}}))}">'
        ),
    ),
    page(
        "html.meta",
        "property",
        lambda p: (
            f'<meta property="kiosk:session" content="{p.hex(40)}"><meta property="og:image" content="{p.keep("https://cdn.example/og/a1b2c3d4.png")}">'
        ),
    ),
    page(
        "html.meta",
        "http-equiv",
        lambda p: (
            f'<meta http-equiv="refresh" content="0;url=/welcome?ticket=ST-{p.digits(6)}-{p.key(30)}&amp;lang={p.keep("is-IS")}">'
        ),
    ),
    page(
        "html.meta",
        "x-auth",
        lambda p: (
            f'<meta name="x-auth-jwt" content="{p.jwt()}"><meta name="viewport" content="{p.keep("width=device-width")}">'
        ),
    ),
    page(
        "html.meta",
        "itemprop",
        lambda p: (
            f'<meta itemprop="upload_token" content="{p.token(30)}"><meta itemprop="sku" content="{p.keep("SKU-77120-X")}">'
        ),
    ),
]

CASES: list[Case] = [*_WSSE, *_XML_RPC, *_HIDDEN, *_META]

"""XML and pages as products that many people run send them."""

from __future__ import annotations

import json

from tests.leaks.case import (
    HTML_TYPE,
    Case,
    in_answer,
    in_post,
)
from tests.leaks.cases_falls_headers import capital

MULTIPART = "multipart/form-data; boundary=b0"
XML = "text/xml"

CASES: tuple[Case, ...] = (
    in_answer(
        "xml.element",
        "falls: sonos token",
        XML,
        lambda p: (
            f"<getDeviceAuthTokenResponse><authToken>{p.key(40)}</authToken><privateKey>{p.key(40)}</privateKey><householdId>{p.slug()}</householdId></getDeviceAuthTokenResponse>"
        ),
    ),
    in_answer(
        "xml.element",
        "falls: maven settings",
        XML,
        lambda p: (
            f"<settings><servers><server><id>{p.slug()}</id><username>ci</username><password>{p.key(20)}</password></server></servers></settings>"
        ),
    ),
    in_answer(
        "xml.element",
        "falls: fritzbox sid",
        XML,
        lambda p: (
            f"<SessionInfo><SID>{p.hex(16)}</SID><Challenge>{p.digest(8)}</Challenge><BlockTime>{p.keep('0')}</BlockTime></SessionInfo>"
        ),
    ),
    in_answer(
        "xml.cdata",
        "falls: wechat pay",
        XML,
        lambda p: (
            f"<xml><mch_id>{p.number()}</mch_id><nonce_str><![CDATA[{p.key(32)}]]></nonce_str><sign><![CDATA[{p.upper(32)}]]></sign><trade_type><![CDATA[{p.keep('JSAPI')}]]></trade_type></xml>"
        ),
    ),
    in_answer(
        "xml.cdata",
        "falls: jsf partial",
        XML,
        lambda p: (
            f'<partial-response><changes><update id="{p.keep("j_id1:form")}"><![CDATA[<div>ok</div>]]></update><update id="j_id1:javax.faces.ViewState:0"><![CDATA[-{p.digits(19)}:{p.digits(19)}]]></update></changes></partial-response>'
        ),
    ),
    in_answer(
        "xml.character-references",
        "falls: escaped uri",
        XML,
        lambda p: f"<r><ref>{p.slug()}</ref><url>https://a.example/x?a=1&amp;access&#95;token={p.key(40)}</url></r>",
    ),
    in_answer(
        "xml.character-references",
        "falls: escaped soap",
        XML,
        lambda p: (
            f"<r><id>{p.number()}</id><out>&lt;Login&gt;&lt;Password&gt;{p.simple_password()}&lt;/Password&gt;&lt;/Login&gt;</out></r>"
        ),
    ),
    in_post(
        "xml.wsse",
        "falls: ws-trust rst",
        XML,
        lambda p: (
            f'<s:Envelope xmlns:o="x"><s:Header><o:UsernameToken><o:Username>anna</o:Username><o:Password Type="#PasswordText">{p.simple_password()}</o:Password></o:UsernameToken></s:Header><s:Body><ref>{p.slug()}</ref></s:Body></s:Envelope>'
        ),
    ),
    in_post(
        "xml.wsse",
        "falls: rstr proof",
        XML,
        lambda p: (
            f"<t:RequestSecurityTokenResponse><t:TokenType>{p.keep('urn:oasis:names:tc:SAML:2.0:assertion')}</t:TokenType><t:RequestedProofToken><t:BinarySecret>{p.base64(32)}</t:BinarySecret></t:RequestedProofToken></t:RequestSecurityTokenResponse>"
        ),
    ),
    in_post(
        "xml.rpc",
        "falls: wordpress",
        XML,
        lambda p: (
            f"<methodCall><methodName>wp.getUsersBlogs</methodName><params><param><value><string>anna</string></value></param><param><value><string>{p.simple_password()}</string></value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "falls: spacewalk",
        XML,
        lambda p: (
            f"<methodCall><methodName>auth.login</methodName><params><param><value>anna</value></param><param><value>{p.simple_password()}</value></param></params></methodCall>"
        ),
    ),
    in_answer(
        "html.hidden",
        "falls: rails form",
        HTML_TYPE,
        lambda p: (
            f'<form action="/orders/{p.slug()}"><input type="hidden" name="authenticity_token" value="{p.token(86)}" autocomplete="off"><input name="title" value="{p.keep("Spring")}"></form>'
        ),
    ),
    in_answer(
        "html.hidden",
        "falls: oracle adf",
        HTML_TYPE,
        lambda p: (
            f'<form><input type="hidden" name="org.apache.myfaces.trinidad.faces.FORM" value="{p.keep("f1")}"><input type="hidden" name="Adf-Page-Id" value="0"><input type="hidden" name="oracle.adf.view.rich.STATE_TOKEN" value="{p.hex(40)}"></form>'
        ),
    ),
    in_answer(
        "html.hidden",
        "falls: sharepoint",
        HTML_TYPE,
        lambda p: (
            f'<input type="hidden" name="__REQUESTDIGEST" id="__REQUESTDIGEST" value="0x{capital(p)},12 Apr 2026 10:15:00 -0000"><p>{p.slug()}</p>'
        ),
    ),
    in_answer(
        "html.meta",
        "falls: csrf meta",
        HTML_TYPE,
        lambda p: (
            f'<meta name="csrf-param" content="{p.keep("authenticity_token")}"><meta name="csrf-token" content="{p.token(86)}"><title>{p.slug()}</title>'
        ),
    ),
    in_answer(
        "html.meta",
        "falls: confluence meta",
        HTML_TYPE,
        lambda p: (
            f'<meta name="ajs-atl-token" content="{p.hex(40)}"><meta name="ajs-space-key" content="{p.keep("DOCS")}">'
        ),
    ),
    in_answer(
        "html.script",
        "falls: next data",
        HTML_TYPE,
        lambda p: (
            f'<h1>{p.slug()}</h1><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"session": {"accessToken": p.jwt()}}, "page": "/"})}</script>'
        ),
    ),
    in_answer(
        "html.script",
        "falls: g_ck",
        HTML_TYPE,
        lambda p: f"<p>{p.slug()}</p><script>window.g_ck = '{p.hex(72)}'; var NOW = {{}};</script>",
    ),
    in_answer(
        "html.comment", "falls: dev note", HTML_TYPE, lambda p: f"<p>{p.slug()}</p><!-- admin / {p.password()} -->"
    ),
    in_answer(
        "html.comment",
        "falls: old link",
        HTML_TYPE,
        lambda p: f'<p>{p.slug()}</p><!-- <a href="/x?auth={p.key(32)}">x</a> -->',
    ),
    in_answer(
        "html.error-page",
        "falls: tomcat",
        HTML_TYPE,
        lambda p: f"<h1>HTTP Status 404</h1><p><b>Message</b> /{p.slug()};jsessionid={p.upper(32)}</p>",
    ),
    in_answer(
        "html.error-page",
        "falls: wcf fault",
        HTML_TYPE,
        lambda p: f"<h2>{p.slug()}</h2><pre>Login failed: Server=db1;Uid=sa;Pwd={p.simple_password()};</pre>",
    ),
    in_answer(
        "html.debug-page",
        "falls: phpinfo",
        HTML_TYPE,
        lambda p: (
            f'<table><tr><td class="e">$_ENV["DB_PASSWORD"]</td><td class="v">{p.simple_password()}</td></tr><tr><td class="e">$_SERVER["SERVER_NAME"]</td><td class="v">{p.keep("www.acme.example")}</td></tr></table>'
        ),
    ),
    in_answer(
        "html.debug-page",
        "falls: actuator env",
        "application/json",
        lambda p: json.dumps(
            {
                "activeProfiles": [p.keep("prod")],
                "propertySources": [
                    {
                        "name": "systemEnvironment",
                        "properties": {
                            "SPRING_DATASOURCE_PASSWORD": {
                                "value": p.password(),
                                "origin": p.keep("System Environment Property"),
                            }
                        },
                    }
                ],
            }
        ),
    ),
)

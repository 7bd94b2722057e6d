"""Cases of carriers, insurers, shops and clubs: XML."""

from __future__ import annotations

import json
from html import escape

from tests.leaks.case import Case, in_answer, in_post

XML = "application/xml"


_ELEMENT = [
    in_post(
        "xml.element",
        "loch attribute",
        XML,
        lambda p: f'<Login user="till" kennwort="{p.pet()}" ort="{p.keep("Zug Süd")}"/>',
    ),
    in_answer(
        "xml.element",
        "loch spring bean",
        XML,
        lambda p: (
            f'<bean id="{p.keep("dataSource2")}"><property name="url" value="jdbc:h2:mem"/><property name="password" value="{p.pet()}"/></bean>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch spring value",
        XML,
        lambda p: (
            f'<property name="password"><value>{p.pet()}</value></property><property name="pool"><value>{p.keep("small-pool")}</value></property>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch app settings",
        XML,
        lambda p: (
            f'<appSettings><add key="PayApiKey" value="{p.key(32)}"/><add key="PayMode" value="{p.keep("sandbox-eu")}"/></appSettings>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch android strings",
        XML,
        lambda p: (
            f'<resources><string name="auth_token">{p.key(32)}</string><string name="app_name">{p.keep("Shop North")}</string></resources>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch plist",
        "text/xml",
        lambda p: (
            f"<plist><dict><key>Name</key><string>{p.keep('Front gate')}</string><key>Password</key><string>{p.human()}</string></dict></plist>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch plist data",
        "text/xml",
        lambda p: (
            f"<plist><dict><key>PushToken</key>\n\t<data>\n\t{p.base64(32)}\n\t</data><key>Topic</key><string>{p.keep('com.example.mdm')}</string></dict></plist>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch java properties",
        XML,
        lambda p: (
            f'<properties><entry key="smtp.password">{p.pet()}</entry><entry key="smtp.host">{p.keep("mx.carrier.example")}</entry></properties>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch pairs of elements",
        XML,
        lambda p: (
            f"<param><name>apiToken</name><value>{p.key(30)}</value></param><param><name>region</name><value>{p.keep('eu-north-3')}</value></param>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch windows answer file",
        XML,
        lambda p: (
            f"<AutoLogon><Password><Value>{p.human()}</Value><PlainText>true</PlainText></Password><Username>{p.keep('Kiosk-User')}</Username></AutoLogon>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch tomcat users",
        XML,
        lambda p: (
            f'<tomcat-users><user username="{p.keep("deploy-bot")}" password="{p.pet()}" roles="manager-gui"/></tomcat-users>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch comment",
        XML,
        lambda p: (
            f"<config><!-- old password: {p.simple_password()} --><mode>{p.keep('maintenance-b')}</mode></config>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch instruction",
        XML,
        lambda p: f'<?auth token="{p.token(32)}"?><root><v>{p.keep("5.4.1-b3")}</v></root>',
    ),
    in_answer(
        "xml.element",
        "loch entity",
        XML,
        lambda p: (
            f'<!DOCTYPE c [<!ENTITY pw "{p.pet()}">]><c><password>&pw;</password><city>{p.keep("Thun West")}</city></c>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch children of a secret",
        XML,
        lambda p: (
            f"<Credentials><Id>{p.number()}</Id><Secret><Part>{p.key(20)}</Part><Part>{p.key(20)}</Part></Secret></Credentials>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch escaped document",
        XML,
        lambda p: f"<Result>{escape(f'<Session><Token>{p.token(32)}</Token></Session>')}</Result>",
    ),
    in_answer(
        "xml.element",
        "loch escaped twice",
        XML,
        lambda p: f"<Result>{escape(escape(f'<Session><Token>{p.token(32)}</Token></Session>'))}</Result>",
    ),
    in_answer(
        "xml.element",
        "loch json within",
        XML,
        lambda p: (
            f"<string xmlns='urn:x'>{escape(json.dumps({'sessionKey': p.hex(32), 'shop': p.keep('zug-12')}))}</string>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch fhir",
        "application/fhir+xml",
        lambda p: (
            f'<Endpoint><name value="{p.keep("Clinic North")}"/><header value="Authorization: Bearer {p.token(36)}"/></Endpoint>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch nothing secret",
        XML,
        lambda p: (
            f"<passwordPolicy><minLength>12</minLength><name>{p.keep('strict-2026')}</name></passwordPolicy><tokenType>{p.keep('SAML20')}</tokenType><id>{p.uuid()}</id>"
        ),
    ),
    in_post(
        "xml.element",
        "loch banking",
        XML,
        lambda p: (
            f"<OFX><SIGNONMSGSRQV1><SONRQ><DTCLIENT>{p.keep('20260301120000')}<USERID>till<USERPASS>{p.human()}<LANGUAGE>GER</SONRQ></OFX>"
        ),
    ),
    in_post(
        "xml.element",
        "loch airline",
        XML,
        lambda p: (
            f'<AirShop><Source ERSP_UserID="till" AgentDutyCode="{p.keep("TS-44")}"/><Security Password="{p.pet()}"/></AirShop>'
        ),
    ),
    in_post(
        "xml.element",
        "loch domain registry",
        XML,
        lambda p: (
            f"<epp><command><login><clID>till</clID><pw>{p.human()}</pw><newPW>{p.human()}</newPW><options><version>1.0</version><lang>{p.keep('en-x-epp')}</lang></options></login></command></epp>"
        ),
    ),
    in_post(
        "xml.element",
        "loch auth info",
        XML,
        lambda p: (
            f"<domain:create><domain:name>{p.keep('shop-north.example')}</domain:name><domain:authInfo><domain:pw>{p.letters(14)}</domain:pw></domain:authInfo></domain:create>"
        ),
    ),
]


_CDATA = [
    in_post(
        "xml.cdata",
        "loch wechat",
        XML,
        lambda p: (
            f"<xml><AppId><![CDATA[{p.keep('wx-demo-1')}]]></AppId><Encrypt><![CDATA[AAAA]]></Encrypt><Token><![CDATA[{p.key(24)}]]></Token></xml>"
        ),
    ),
    in_post(
        "xml.cdata",
        "loch between blanks",
        XML,
        lambda p: (
            f"<password>\n   <![CDATA[\n{p.human()}\n]]>\n</password><city><![CDATA[{p.keep('Visp Ost')}]]></city>"
        ),
    ),
    in_post(
        "xml.cdata",
        "loch in two",
        XML,
        lambda p: f"<secret><![CDATA[{(s := p.key(32))[:16]}]]><![CDATA[{s[16:]}]]></secret><n>{p.number()}</n>",
    ),
    in_post(
        "xml.cdata",
        "loch document within",
        XML,
        lambda p: (
            f'<in><![CDATA[<?xml version="1.0"?><auth><Benutzer>till</Benutzer><Passwort>{p.pet()}</Passwort><Ort>{p.keep("Brig Nord")}</Ort></auth>]]></in>'
        ),
    ),
    in_post(
        "xml.cdata",
        "loch json within",
        XML,
        lambda p: f"<arg0><![CDATA[{json.dumps({'pwd': p.human(), 'shop': p.keep('aarau-2')})}]]></arg0>",
    ),
    in_post(
        "xml.cdata",
        "loch html within",
        XML,
        lambda p: (
            f"<update><![CDATA[<input type='hidden' name='csrfToken' value='{p.hex(40)}'><b>{p.keep('Total of the day')}</b>]]></update>"
        ),
    ),
    in_post(
        "xml.cdata",
        "loch pairs within",
        XML,
        lambda p: f"<query><![CDATA[user=till&pass={p.pet()}&shop={p.keep('basel-9')}]]></query>",
    ),
    in_post(
        "xml.cdata",
        "loch text and section",
        XML,
        lambda p: f"<pin>{(s := p.key(20))[:8]}<![CDATA[{s[8:]}]]></pin><at>{p.date()}</at>",
    ),
]

CASES: list[Case] = [*_ELEMENT, *_CDATA]

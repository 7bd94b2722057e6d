"""Cases of schools, clinics and town halls: XML of old services."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_answer,
)
from tests.leaks.mills_bodies import soap, xml
from tests.leaks.planter import compact

_ELEMENTS = [
    xml(
        "xml.element",
        "datev",
        lambda p: (
            f"<Anmeldung><Benutzer>ana</Benutzer><Kennwort>{p.pet()}</Kennwort><Mandant>{p.keep('M-40417')}</Mandant></Anmeldung>"
        ),
    ),
    xml(
        "xml.element",
        "salesforce login",
        lambda p: soap(
            p,
            f"<login xmlns='urn:partner.soap.sforce.com'><username>ana</username><password>{p.pet()}{p.key(24)}</password></login>",
        ),
    ),
    in_answer(
        "xml.element",
        "salesforce answer",
        "text/xml",
        lambda p: soap(
            p,
            f"<loginResponse><result><sessionId>00D5g{p.token(60)}</sessionId><serverUrl>{p.keep('https://eu44.example/services/Soap/u/61.0')}</serverUrl></result></loginResponse>",
        ),
    ),
    xml(
        "xml.element",
        "attribute",
        lambda p: f'<connection host="{p.keep("as400.clinic.example")}" user="QSECOFR" password="{p.letters(10)}"/>',
    ),
    xml(
        "xml.element",
        "key and value attributes",
        lambda p: (
            f'<appSettings><add key="SmtpPassword" value="{p.human()}"/><add key="SmtpHost" value="{p.keep("mx.town.example")}"/></appSettings>'
        ),
    ),
    xml(
        "xml.element",
        "name in a child",
        lambda p: (
            f"<param><name>ftp_pass</name><value>{p.pet()}</value></param><param><name>ftp_dir</name><value>{p.keep('/in/labs')}</value></param>"
        ),
    ),
    xml(
        "xml.element",
        "cwmp",
        lambda p: (
            f"<ParameterValueStruct><Name>Device.ManagementServer.Password</Name><Value xsi:type='xsd:string'>{p.letters(12)}</Value></ParameterValueStruct><ParameterKey>{p.keep('cfg-0077')}</ParameterKey>"
        ),
    ),
    xml(
        "xml.element",
        "plist",
        lambda p: (
            f"<plist><dict><key>PayloadType</key><string>com.apple.wifi.managed</string><key>Password</key><string>{p.phrase()}</string></dict></plist>"
        ),
        "application/x-apple-aspen-config",
    ),
    xml(
        "xml.element",
        "tally",
        lambda p: (
            f"<ENVELOPE><HEADER><PWD>{p.pet()}</PWD><SVCURRENTCOMPANY>{p.keep('North School Trust')}</SVCURRENTCOMPANY></HEADER></ENVELOPE>"
        ),
    ),
    xml(
        "xml.element",
        "ubl with a prefix",
        lambda p: (
            f"<x:Auth xmlns:x='u'><x:ApiKey>{p.guid()}</x:ApiKey><x:Branch>{p.keep('BR-2204')}</x:Branch></x:Auth>"
        ),
    ),
    in_answer(
        "xml.element",
        "fritz",
        "text/xml",
        lambda p: (
            f"<SessionInfo><SID>{p.hex(16)}</SID><BlockTime>0</BlockTime><Rights><Name>{p.keep('HomeAuto-2')}</Name></Rights></SessionInfo>"
        ),
    ),
    xml(
        "xml.element",
        "onvif",
        lambda p: soap(
            p,
            f"<tds:CreateUsers><tt:User><tt:Username>{p.keep('viewer2')}</tt:Username><tt:Password>{p.pet()}</tt:Password></tt:User></tds:CreateUsers>",
        ),
    ),
    xml(
        "xml.element",
        "spanish",
        lambda p: (
            f"<peticion><usuario>ana</usuario><contrasenia>{p.human()}</contrasenia><municipio>{p.keep('Getafe-28065')}</municipio></peticion>"
        ),
    ),
    xml(
        "xml.element",
        "propfind lock",
        lambda p: (
            f"<d:prop><d:locktoken><d:href>opaquelocktoken:{p.guid()}</d:href></d:locktoken><d:displayname>{p.keep('Rota week 49.xlsx')}</d:displayname></d:prop>"
        ),
    ),
    xml(
        "xml.element",
        "maven settings",
        lambda p: (
            f"<server><id>{p.keep('nexus-releases')}</id><username>ci</username><password>{{{p.base64(32)}=}}</password></server>"
        ),
    ),
    xml(
        "xml.element",
        "connection string attribute",
        lambda p: (
            f'<add name="Main" connectionString="Server={p.keep("sql3.town.example")};Database=rota;User ID=app;Password={p.pet()};Encrypt=True"/>'
        ),
    ),
]

_CDATA = [
    xml(
        "xml.cdata",
        "whitespace",
        lambda p: (
            f"<cred>\n  <password>\n    <![CDATA[{p.password()}]]>\n  </password>\n  <lang><![CDATA[{p.keep('mt-MT')}]]></lang></cred>"
        ),
    ),
    xml(
        "xml.cdata",
        "two sections",
        lambda p: f"<a><token><![CDATA[{p.token(24)}]]><![CDATA[{p.token(24)}]]></token><b>{p.keep('Ward 9X')}</b></a>",
    ),
    xml(
        "xml.cdata",
        "json inside",
        lambda p: f"<msg><![CDATA[{compact({'hasło': p.pet(), 'miasto': p.keep('Olsztyn')})}]]></msg>",
    ),
    xml(
        "xml.cdata",
        "xml inside",
        lambda p: f"<ns:in><![CDATA[<req><pin>{p.otp(4)}</pin><site>{p.keep('S-114')}</site></req>]]></ns:in>",
    ),
    xml(
        "xml.cdata",
        "sql inside",
        lambda p: (
            f"<q><![CDATA[ALTER USER app IDENTIFIED BY '{p.two_words()}'; SELECT name FROM {p.keep('wards_2026')}]]></q>"
        ),
    ),
    xml(
        "xml.cdata",
        "wechat",
        lambda p: (
            f"<xml><appid><![CDATA[{p.keep('wx2421b1c4370ec43b')}]]></appid><sign><![CDATA[{p.hex(32).upper()}]]></sign></xml>"
        ),
    ),
    xml(
        "xml.cdata",
        "form inside",
        lambda p: f"<data><![CDATA[user=ana&senha={p.pet()}&loja={p.keep('Faro-12')}]]></data>",
    ),
]

_REFERENCES = [
    xml(
        "xml.character-references",
        "decimal",
        lambda p: (
            f"<r><password>{''.join(f'&#{ord(c)};' for c in p.human())}</password><lang>{p.keep('ro-MD')}</lang></r>"
        ),
    ),
    xml(
        "xml.character-references",
        "hex with zeros",
        lambda p: (
            f"<r><apiKey>{''.join(f'&#x{ord(c):06x};' for c in p.key(24))}</apiKey><lang>{p.keep('sq-AL')}</lang></r>"
        ),
    ),
    xml(
        "xml.character-references",
        "attribute",
        lambda p: f'<r pwd="{"".join(f"&#{ord(c)};" for c in p.pet())}" lang="{p.keep("mk-MK")}"/>',
    ),
    xml(
        "xml.character-references",
        "escaped xml",
        lambda p: (
            f"<r>&lt;login&gt;&lt;password&gt;{p.two_words()}&lt;/password&gt;&lt;site&gt;{p.keep('S-220')}&lt;/site&gt;&lt;/login&gt;</r>"
        ),
    ),
    xml(
        "xml.character-references",
        "escaped twice",
        lambda p: f"<r>&amp;lt;token&amp;gt;{p.token(32)}&amp;lt;/token&amp;gt;</r><s>{p.keep('S-221')}</s>",
    ),
    xml(
        "xml.character-references",
        "entity",
        lambda p: (
            f'<!DOCTYPE r [<!ENTITY dbpw "{p.pet()}">]><r><password>&dbpw;</password><s>{p.keep("S-222")}</s></r>'
        ),
    ),
    xml(
        "xml.character-references",
        "signs alone",
        lambda p: (
            f"<r><passwort>{p.two_words()}&amp;{p.letters(6)}&quot;</passwort><ort>{p.keep('K&amp;K-Platz')}</ort></r>"
        ),
    ),
]

CASES: list[Case] = [*_ELEMENTS, *_CDATA, *_REFERENCES]

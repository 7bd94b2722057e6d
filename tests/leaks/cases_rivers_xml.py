"""Cases of ports, waterworks, libraries and insurers: XML, SOAP, pages and their scripts."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_answer, in_post

_XML_TYPE = "application/xml"


def _xml(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, _XML_TYPE, lambda p: f'<?xml version="1.0"?>\n{content(p)}')


def _soap(form: str, header: Plant[str], text: Plant[str]) -> Case:
    def build_text(content: Plant[str], other: Plant[str]) -> Plant[str]:
        return lambda p: (
            '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">'
            f"<s:Header>{content(p)}</s:Header><s:Body>{other(p)}</s:Body></s:Envelope>"
        )

    return in_post("xml.wsse", form, "text/xml; charset=utf-8", build_text(header, text))


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

CASES: list[Case] = [*_ELEMENTS, *_SOAP, *_RPC]

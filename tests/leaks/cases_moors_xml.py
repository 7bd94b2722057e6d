"""Cases of moors: XML and SOAP."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_post
from tests.leaks.planter import b64, compact

_XML = "application/xml"

_SOAP = "text/xml; charset=utf-8"

CASES: list[Case] = [
    in_answer(
        "xml.element",
        "moors filezilla",
        _XML,
        lambda p: (
            f'<FileZilla3><Servers><Server><Host>{p.keep("ftp.fen.example")}</Host><User>web</User><Pass encoding="base64">{b64(p.human())}</Pass></Server></Servers></FileZilla3>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors keepass",
        _XML,
        lambda p: (
            f'<Entry><String><Key>Title</Key><Value>{p.keep("Switch 4")}</Value></String><String><Key>Password</Key><Value ProtectInMemory="True">{p.pet()}</Value></String></Entry>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors mremote",
        _XML,
        lambda p: (
            f'<Node Name="{p.keep("dc1")}" Type="Connection" Username="ada" Domain="FEN" Password="{p.base64(48)}" Hostname="{p.keep("10.0.0.4")}" />'
        ),
    ),
    in_answer(
        "xml.element",
        "moors camera",
        _XML,
        lambda p: (
            f'<User version="2.0"><id>2</id><userName>viewer</userName><password>{p.letters(10)}</password><userLevel>{p.keep("Viewer")}</userLevel></User>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors assume role",
        _XML,
        lambda p: (
            f"<AssumeRoleResult><Credentials><AccessKeyId>ASIA{p.upper(16)}</AccessKeyId><SecretAccessKey>{p.base64(30)}</SecretAccessKey><SessionToken>{p.base64(120)}</SessionToken><Expiration>{p.date()}</Expiration></Credentials></AssumeRoleResult>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors tr-069",
        "text/xml",
        lambda p: (
            f'<ParameterValueStruct><Name>Device.WiFi.AccessPoint.1.Security.KeyPassphrase</Name><Value xsi:type="xsd:string">{p.two_words()}</Value></ParameterValueStruct><ParameterValueStruct><Name>Device.WiFi.SSID.1.SSID</Name><Value xsi:type="xsd:string">{p.keep("Moor-5G")}</Value></ParameterValueStruct>'.join(
                ("<l>", "</l>")
            )
        ),
    ),
    in_answer(
        "xml.element",
        "moors spring bean",
        _XML,
        lambda p: (
            f'<bean id="ds"><property name="url" value="{p.keep("jdbc:h2:mem:fen")}"/><property name="password"><value>{p.letters(12)}</value></property></bean>'
        ),
    ),
    in_post(
        "xml.element",
        "moors german soap",
        "text/xml",
        lambda p: (
            f'<s:Envelope xmlns:s="x"><s:Body><Anmeldung><Benutzer>mk</Benutzer><Geheimnis>{p.pet()}</Geheimnis><Mandant>{p.keep("100")}</Mandant></Anmeldung></s:Body></s:Envelope>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors session in attribute",
        _XML,
        lambda p: f'<response status="ok" sid="{p.letters(26)}" lang="{p.keep("et")}"/>',
    ),
    in_answer(
        "xml.element",
        "moors oasis config",
        _XML,
        lambda p: (
            f"<config><server host='{p.keep('db.fen.example')}'/><dbPassword>{p.pet()}</dbPassword><pool max='20'/></config>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors web.config",
        _XML,
        lambda p: (
            f'<configuration><connectionStrings><add name="{p.keep("Fen")}" connectionString="Server=db;Database={p.keep("fen")};User Id=sa;Password={p.pet()};" /></connectionStrings><appSettings><add key="SmtpPassword" value="{p.human()}"/><add key="Theme" value="{p.keep("moorland")}"/></appSettings></configuration>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors attributes",
        _XML,
        lambda p: f'<users><user id="{p.number()}" login="ada" pwd="{p.pet()}" role="{p.keep("clerk")}"/></users>',
    ),
    in_answer(
        "xml.element",
        "moors wifi profile",
        _XML,
        lambda p: (
            f'<WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1"><name>{p.keep("Moor")}</name><MSM><security><sharedKey><keyType>{p.keep("passPhrase")}</keyType><protected>false</protected><keyMaterial>{p.two_words()}</keyMaterial></sharedKey></security></MSM></WLANProfile>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors property list",
        _XML,
        lambda p: (
            f"<plist version='1.0'><dict><key>PayloadDisplayName</key><string>{p.keep('Moor Wi-Fi')}</string><key>Password</key><string>{p.human()}</string><key>AutoJoin</key><true/></dict></plist>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors unattend",
        _XML,
        lambda p: (
            f"<unattend><UserAccounts><AdministratorPassword><Value>{b64(p.pet())}</Value><PlainText>false</PlainText></AdministratorPassword></UserAccounts><TimeZone>{p.keep('GMT Standard Time')}</TimeZone></unattend>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors jenkins",
        _XML,
        lambda p: (
            f"<com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl><scope>{p.keep('GLOBAL')}</scope><id>{p.keep('nexus-deploy')}</id><username>deploy</username><password>{{{p.base64(40)}}}</password></com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors maven",
        _XML,
        lambda p: (
            f"<settings><servers><server><id>{p.keep('releases')}</id><username>ci</username><password>{p.letters(12)}</password><passphrase>{p.phrase()}</passphrase></server></servers></settings>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors namespaced",
        _SOAP,
        lambda p: (
            f'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:tns="urn:psa"><soap:Body><tns:LoginResponse><tns:LoginResult><tns:SessionID>{p.letters(24)}</tns:SessionID><tns:Version>{p.keep("2024.3.1")}</tns:Version></tns:LoginResult></tns:LoginResponse></soap:Body></soap:Envelope>'
        ),
    ),
    in_post(
        "xml.element",
        "moors positional soap",
        _SOAP,
        lambda p: (
            f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><login xmlns="urn:vim25"><_this type="SessionManager">{p.keep("SessionManager")}</_this><userName>root</userName><password>{p.human().replace("&", "")}</password></login></s:Body></s:Envelope>'
        ),
    ),
    in_post(
        "xml.wsse",
        "moors digest",
        _SOAP,
        lambda p: (
            f'<wsse:Security xmlns:wsse="urn:w"><wsse:UsernameToken><wsse:Username>mk</wsse:Username><wsse:Password Type="{p.keep("#PasswordDigest")}">{p.base64(20)}</wsse:Password><wsse:Nonce>{p.base64(16)}</wsse:Nonce></wsse:UsernameToken></wsse:Security>'
        ),
    ),
    in_answer(
        "xml.wsse",
        "moors assertion",
        _SOAP,
        lambda p: (
            f'<saml:Assertion ID="_a7" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><ds:SignatureValue>{p.base64(64)}</ds:SignatureValue><saml:AttributeStatement><saml:Attribute Name="userPassword"><saml:AttributeValue>{p.pet()}</saml:AttributeValue></saml:Attribute><saml:Attribute Name="dept"><saml:AttributeValue>Stores</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>'
        ),
    ),
    in_answer(
        "xml.cdata",
        "moors kennwort",
        _XML,
        lambda p: (
            f"<antwort><kennwort><![CDATA[{p.human()}]]></kennwort><filiale><![CDATA[{p.keep('Dornbirn')}]]></filiale></antwort>"
        ),
    ),
    in_answer(
        "xml.cdata",
        "moors json inside",
        _XML,
        lambda p: (
            f"<event><type>{p.keep('device.enrolled')}</type><data><![CDATA[{compact({'enrollmentSecret': p.letters(20)})}]]></data></event>"
        ),
    ),
]

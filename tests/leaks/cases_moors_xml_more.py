"""Cases of moors: XML and SOAP."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_post

_XML = "application/xml"

CASES: list[Case] = [
    in_answer(
        "xml.character-references",
        "moors decimal",
        _XML,
        lambda p: (
            "<c><passwd>"
            + "".join(f"&#{ord(sign)};" for sign in p.pet())
            + f"</passwd><site>{p.keep('Quay')}</site></c>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors processing instruction",
        _XML,
        lambda p: f'<?xml version="1.0"?><?fen-session token="{p.key(28)}" lang="en-GB"?><orders/>',
    ),
    in_post(
        "xml.rpc",
        "moors wordpress",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>{p.keep('wp.getPosts')}</methodName><params><param><value><int>1</int></value></param><param><value>editor</value></param><param><value><string>{p.key(16)}</string></value></param></params></methodCall>"
        ),
    ),
    in_answer(
        "xml.rpc",
        "moors struct",
        "text/xml",
        lambda p: (
            f"<methodResponse><params><param><value><struct><member><name>sessionKey</name><value>{p.letters(22)}</value></member><member><name>edition</name><value>{p.keep('community')}</value></member></struct></value></param></params></methodResponse>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors sms gateway",
        _XML,
        lambda p: (
            f"<sms><to>+4369912345678</to><text>{p.keep('Your Fenland code is')} {p.otp(6)}</text><status>{p.keep('queued')}</status></sms>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors pair elements",
        _XML,
        lambda p: (
            f"<params><param><name>ADMIN_PASSWORD</name><value>{p.pet()}</value></param><param><name>TARGET</name><value>{p.keep('all-servers')}</value></param></params>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors event log",
        _XML,
        lambda p: (
            f"<EventData><Data Name='TargetUser'>{p.keep('kiosk')}</Data><Data Name='NewPassword'>{p.pet()}</Data></EventData>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors settings of dotnet",
        _XML,
        lambda p: (
            f'<setting name="RelayPassword" serializeAs="String"><value>{p.human()}</value></setting><setting name="Culture" serializeAs="String"><value>{p.keep("de-AT")}</value></setting>'.join(
                ("<s>", "</s>")
            )
        ),
    ),
    in_answer(
        "xml.element",
        "moors entries",
        _XML,
        lambda p: (
            f'<properties><entry key="api.secret">{p.letters(20)}</entry><entry key="api.region">{p.keep("eu-north-1")}</entry></properties>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors soap header",
        "text/xml",
        lambda p: (
            f'<s:Envelope xmlns:s="x"><s:Header><AuthHeader><LicenseKey>{p.upper(20)}</LicenseKey><Culture>{p.keep("en-IE")}</Culture></AuthHeader></s:Header></s:Envelope>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors drawing",
        "application/svg+xml",
        lambda p: (
            f'<svg><text x="4">{p.keep("Network: Moor-Guest")}</text><text x="4">Password: {p.pet()}</text></svg>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors fields of a form",
        _XML,
        lambda p: (
            f'<form><field fieldName="Kennwort"><text>{p.pet()}</text></field><field fieldName="Ort"><text>{p.keep("Bludenz")}</text></field></form>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors elements without secrets",
        _XML,
        lambda p: (
            f"<policy><passwordLength>{p.keep('12')}</passwordLength><tokenType>{p.keep('Bearer')}</tokenType><pinned>{p.keep('true')}</pinned><secretName>{p.keep('mail-relay')}</secretName><password>{p.pet()}</password></policy>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors tomcat users",
        _XML,
        lambda p: (
            f'<tomcat-users><role rolename="{p.keep("manager-gui")}"/><user username="ops" password="{p.letters(12)}" roles="manager-gui"/></tomcat-users>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors group policy",
        _XML,
        lambda p: (
            f'<Groups><User name="{p.keep("LocalAdmin")}"><Properties action="{p.keep("U")}" userName="LocalAdmin" cpassword="{p.base64(32)}"/></User></Groups>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors sip phone",
        _XML,
        lambda p: (
            f"<device><sipLines><line button='1'><authName>2041</authName><authPassword>{p.letters(12)}</authPassword><displayName>{p.keep('Reception')}</displayName></line></sipLines></device>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors netconf",
        _XML,
        lambda p: (
            f"<rpc-reply><data><aaa><user><name>ops</name><secret-hash>$6$x${p.key(60)}</secret-hash><shell>{p.keep('/bin/bash')}</shell></user></aaa></data></rpc-reply>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors android strings",
        _XML,
        lambda p: (
            f'<resources><string name="app_name">{p.keep("Fen Mobile")}</string><string name="maps_api_key">AIza{p.token(35)}</string></resources>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors php like xml",
        _XML,
        lambda p: (
            f'<var name="ftp"><struct><var name="login"><string>web</string></var><var name="haslo"><string>{p.letters(10)}</string></var><var name="port"><number>{p.keep("2121")}</number></var></struct></var>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors confluence",
        _XML,
        lambda p: (
            f"<table><tbody><tr><th>{p.keep('Device')}</th><th>{p.keep('Enable password')}</th></tr><tr><td>{p.keep('fen-sw1')}</td><td><code>{p.pet()}</code></td></tr></tbody></table>"
        ),
    ),
    in_answer(
        "xml.element",
        "moors opml like",
        _XML,
        lambda p: f'<outline text="{p.keep("Feeds")}" xmlUrl="https://fen.example/feed?token={p.key(24)}"/>',
    ),
    in_answer(
        "xml.element",
        "moors provisioning",
        _XML,
        lambda p: (
            f'<wap-provisioningdoc><characteristic type="APPAUTH"><parm name="AAUTHSECRET" value="{p.letters(12)}"/><parm name="AAUTHNAME" value="mk"/></characteristic><characteristic type="{p.keep("w7")}"/></wap-provisioningdoc>'
        ),
    ),
    in_answer(
        "xml.element",
        "moors grandstream",
        _XML,
        lambda p: (
            f"<gs_provision><config><password>{p.letters(12)}</password><P35>{p.keep('2041')}</P35></config></gs_provision>"
        ),
    ),
]

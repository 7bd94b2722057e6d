"""Cases of breweries, law firms, ski lifts, chemists, carriers and tax offices: forms, markup and text."""

from __future__ import annotations

from tests.leaks.case import (
    HTML_TYPE,
    Case,
    Plant,
    in_answer,
    in_json,
    in_post,
)
from tests.leaks.planter import b64, compact


def _page(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(
        place, form, HTML_TYPE, lambda p: f"<html><body><h1>{p.keep('Batches of today')}</h1>{content(p)}</body></html>"
    )


def _xml(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, "application/xml", lambda p: f"<?xml version='1.0'?><r>{content(p)}</r>")


_MARKUP = [
    _xml(
        "xml.element",
        "zugang",
        lambda p: f"<zugang><kennung>mk</kennung><pin>{p.otp(5)}</pin><ort>{p.keep('Fulda')}</ort></zugang>",
    ),
    _xml(
        "xml.element",
        "setting with a name",
        lambda p: (
            f'<setting name="SmtpPasswort" serializeAs="String"><value>{p.pet()}</value></setting><setting name="SmtpHost"><value>{p.keep("mx.brew.example")}</value></setting>'
        ),
    ),
    _xml(
        "xml.element",
        "tomcat users",
        lambda p: f'<user username="{p.keep("brewer")}" password="{p.two_words()}" roles="manager-gui"/>',
    ),
    _xml(
        "xml.element",
        "column of a table",
        lambda p: (
            f"<row><col n='user'>mk</col><col n='passwort'>{p.pet()}</col><col n='ort'>{p.keep('Suhl')}</col></row>"
        ),
    ),
    _xml(
        "xml.element",
        "server of maven",
        lambda p: (
            f"<server><id>{p.keep('brew-releases')}</id><username>ci</username><password>{p.dashed()}</password></server>"
        ),
    ),
    _xml(
        "xml.element",
        "datev token",
        lambda p: f"<Auth art='Bearer'>{p.token(40)}</Auth><Mandant>{p.keep('10023')}</Mandant>",
    ),
    _xml(
        "xml.cdata",
        "connection",
        lambda p: f"<conn><![CDATA[Server=sql1;Database={p.keep('Sud')};User=app;Password={p.human()};]]></conn>",
    ),
    _xml(
        "xml.cdata",
        "token alone",
        lambda p: f"<Sitzung><![CDATA[{p.hex(32)}]]></Sitzung><Ort><![CDATA[{p.keep('Fulda')}]]></Ort>",
    ),
    _xml(
        "xml.character-references",
        "key in references",
        lambda p: f"<apiKey>{''.join(f'&#x{ord(c):x};' for c in p.key(24))}</apiKey>",
    ),
    in_post(
        "xml.wsse",
        "elster header",
        "text/xml",
        lambda p: (
            f"<S:Envelope xmlns:S='x'><S:Header><Anmeldung><Benutzer>mk</Benutzer><Kennwort>{p.pet()}</Kennwort></Anmeldung></S:Header><S:Body><Nr>{p.keep('4711-0815')}</Nr></S:Body></S:Envelope>"
        ),
    ),
    in_post(
        "xml.wsse",
        "sap logon",
        "text/xml",
        lambda p: (
            f"<e:Envelope xmlns:e='x'><e:Body><Logon><SystemId>{p.keep('P01')}</SystemId><User>MK</User><Pwd>{p.human()}</Pwd></Logon></e:Body></e:Envelope>"
        ),
    ),
    in_answer(
        "xml.wsse",
        "ticket in an answer",
        "text/xml",
        lambda p: (
            f"<e:Envelope xmlns:e='x'><e:Body><LoginResponse><LoginResult>{p.hex(32)}</LoginResult><Lang>{p.keep('de-AT')}</Lang></LoginResponse></e:Body></e:Envelope>"
        ),
    ),
    in_post(
        "xml.rpc",
        "signOn",
        "text/xml",
        lambda p: (
            f"<methodCall><methodName>carrier.signOn</methodName><params><param><value>mk</value></param><param><value>{p.two_words()}</value></param></params></methodCall>"
        ),
    ),
    _page(
        "html.hidden",
        "form of a chemist",
        lambda p: (
            f"<input type=hidden name=sessKey value={p.hex(32)}><input type=hidden name=pzn value={p.keep('04114918')}>"
        ),
    ),
    _page(
        "html.hidden",
        "definition of access",
        lambda p: f"<dl><dt>Benutzer</dt><dd>{p.keep('lodge4')}</dd><dt>Passwort</dt><dd>{p.pet()}</dd></dl>",
    ),
    _page(
        "html.hidden",
        "table of doors",
        lambda p: (
            f"<table><tr><th>Tür</th><th>Code</th></tr><tr><td>{p.keep('Skikeller')}</td><td>{p.otp(6)}</td></tr></table>"
        ),
    ),
    _page(
        "html.hidden",
        "textarea of a key",
        lambda p: (
            f"<label>API-Schlüssel</label><textarea readonly>{p.key(40)}</textarea><p>{p.keep('Keep it safe.')}</p>"
        ),
    ),
    _page(
        "html.meta",
        "json in an attribute",
        lambda p: f"<brew-app config='{compact({'apiToken': p.token(32), 'site': p.keep('Tal-1')})}'></brew-app>",
    ),
    _page(
        "html.meta",
        "turbo",
        lambda p: (
            f'<turbo-cable-stream-source channel="{p.keep("Turbo::StreamsChannel")}" signed-stream-name="{b64(compact("brew:" + p.key(20)))}--{p.hex(64)}"></turbo-cable-stream-source>'
        ),
    ),
    _page(
        "html.meta",
        "stimulus values",
        lambda p: (
            f'<div data-controller="pay" data-pay-client-secret-value="{p.key(48)}" data-pay-amount-value="{p.keep("129.90")}"></div>'
        ),
    ),
    _page(
        "html.error-page",
        "sentence about a token",
        lambda p: f"<p>The token {p.token(32)} has been revoked. See {p.keep('error 41-7')}.</p>",
    ),
    _page(
        "html.error-page",
        "values of a form",
        lambda p: (
            f"<table><tr><td>username</td><td>mk</td></tr><tr><td>kennwort</td><td>{p.human()}</td></tr><tr><td>ort</td><td>{p.keep('Suhl')}</td></tr></table>"
        ),
    ),
    in_json(
        "html.error-page",
        "invalid value",
        lambda p: {
            "message": f"Value '{p.pet()}' for property 'adminPassword' is too weak",
            "code": p.keep("PWD_WEAK"),
        },
    ),
    in_json(
        "html.error-page",
        "spring binding",
        lambda p: {
            "defaultMessage": p.keep("must match"),
            "arguments": [{"code": "kennwort"}],
            "field": "kennwort",
            "rejectedValue": p.pet(),
        },
    ),
]

CASES: list[Case] = [*_MARKUP]

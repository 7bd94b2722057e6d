"""Cases of carriers, insurers, shops and clubs, once more: parts, batches, XML."""

from __future__ import annotations

from html import escape

from tests.leaks.case import Case, in_answer, in_json, in_post
from tests.leaks.planter import b64, compact

_MIXED = "multipart/mixed; boundary=b_9"


_XML = "text/xml"


def _batch(*parts: str, boundary: str = "b_9") -> str:
    return "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--\r\n"


def _http(first: str, *headers: str, content: str = "") -> str:
    return "\r\n".join(("Content-Type: application/http", "", first, *headers, "", content))


_PARTS = [
    in_post(
        "multipart.odata",
        "loch again query",
        _MIXED,
        lambda p: _batch(
            _http(f"GET Users?apiKey={p.key(32)}&$top={p.keep('25')} HTTP/1.1", "Accept: application/json")
        ),
    ),
    in_post(
        "multipart.odata",
        "loch again no version",
        _MIXED,
        lambda p: _batch(_http(f"POST /v2/files?access_token={p.key(40)}&alt={p.keep('media-1')}")),
    ),
    in_post(
        "multipart.odata",
        "loch again reset",
        _MIXED,
        lambda p: _batch(
            _http(
                "POST Reset HTTP/1.1",
                "Content-Type: application/json",
                content=compact({"code": p.otp(), "newPassword": p.human(), "lang": p.keep("vo-CH")}),
            )
        ),
    ),
    in_post(
        "multipart.odata",
        "loch again change set",
        _MIXED,
        lambda p: _batch(
            "Content-Type: multipart/mixed; boundary=cs\r\n\r\n"
            + _batch(
                _http(
                    "POST Keys HTTP/1.1",
                    "Content-Type: application/json",
                    content=compact(
                        [{"name": "token", "value": p.token(30)}, {"name": "city", "value": p.keep("Andelfingen")}]
                    ),
                ),
                boundary="cs",
            )
        ),
    ),
    in_answer(
        "multipart.odata",
        "loch again answer",
        _MIXED,
        lambda p: _batch(
            _http(
                "HTTP/1.1 201 Created",
                "Content-Type: application/json",
                f"Location: https://x.example/r/{p.slug()}?sig={p.token(43)}",
                content=compact({"sessionId": p.hex(32)}),
            )
        ),
    ),
    in_post(
        "multipart.odata",
        "loch again function",
        _MIXED,
        lambda p: _batch(
            _http(f"POST ValidateOtp(code='{p.otp()}',user='till') HTTP/1.1", f"Accept-Language: {p.keep('gsw-LI')}")
        ),
    ),
    in_post(
        "multipart.odata",
        "loch again keys of rows",
        _MIXED,
        lambda p: _batch(
            _http(f"GET Orders('{p.keep('SO-2026-00412')}')/Items({p.number()}) HTTP/1.1"),
            _http(f"GET Tokens(guid'{p.uuid()}')?$select={p.keep('Name,State')} HTTP/1.1"),
        ),
    ),
    in_post(
        "multipart.field",
        "loch again part of json",
        "multipart/form-data; boundary=b_9",
        lambda p: _batch(
            'Content-Disposition: form-data; name="dto"\r\nContent-Type: application/json\r\n\r\n'
            + compact({"smtp": {"pass": p.human()}, "slug": p.slug()})
        ),
    ),
    in_post(
        "multipart.field",
        "loch again xml part",
        "multipart/form-data; boundary=b_9",
        lambda p: _batch(
            f'Content-Disposition: form-data; name="xml"\r\nContent-Type: text/xml\r\n\r\n<a><pin>{p.otp(4)}</pin><city>{p.keep("Altstätten")}</city></a>'
        ),
    ),
    in_post(
        "multipart.field",
        "loch again quoted boundary",
        'multipart/form-data; boundary="b_9"',
        lambda p: _batch(
            f'Content-Disposition: form-data; name="new_password"\r\n\r\n{p.human()}',
            f'Content-Disposition: form-data; name="city"\r\n\r\n{p.keep("Rorschach")}',
        ),
    ),
    in_post(
        "multipart.base64",
        "loch again nested",
        "multipart/form-data; boundary=b_9",
        lambda p: _batch(
            'Content-Disposition: form-data; name="p"\r\n\r\n' + b64(b64(compact({"apiSecret": p.key(32)})))
        ),
    ),
]


_ELEMENTS = [
    in_post(
        "xml.element",
        "loch again attribute pair",
        _XML,
        lambda p: f'<Param Name="Kennwort" Value="{p.human()}"/><Param Name="Ort" Value="{p.keep("Bad Ragaz")}"/>',
    ),
    in_post(
        "xml.element",
        "loch again prefix",
        _XML,
        lambda p: (
            f'<urn:login xmlns:urn="urn:partner"><urn:username>till</urn:username><urn:password>{p.human()}</urn:password></urn:login><urn:city>{p.keep("Uzwil Dorf")}</urn:city>'
        ),
    ),
    in_answer(
        "xml.element",
        "loch again session header",
        _XML,
        lambda p: (
            f"<result><sessionId>00D{p.key(12)}!{p.key(60)}</sessionId><serverUrl>{p.keep('https://eu9.example/services/Soap/u/59.0')}</serverUrl></result>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch again plist pairs",
        _XML,
        lambda p: (
            f"<plist><dict><key>PayloadType</key><string>{p.keep('com.apple.wifi.managed')}</string><key>Password</key><string>{p.dashed()}</string><key>UnlockToken</key><data>{p.base64(48)}</data></dict></plist>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch again camt",
        _XML,
        lambda p: (
            f"<Ntry><Amt Ccy='CHF'>{p.keep('1249.90')}</Amt><AcctSvcrRef>{p.keep('ZKB-99120044')}</AcctSvcrRef></Ntry><Auth><Token>{p.token(32)}</Token></Auth>"
        ),
    ),
    in_answer(
        "xml.element",
        "loch again policies",
        _XML,
        lambda p: (
            f"<Policy><TokenType>{p.keep('urn:oasis:names:tc:SAML:2.0:assertion')}</TokenType><PasswordAge>{p.number()}</PasswordAge><KeyType>{p.keep('Bearer')}</KeyType></Policy>"
        ),
    ),
    in_post(
        "xml.cdata",
        "loch again escaped end",
        _XML,
        lambda p: (
            f"<pwd><![CDATA[{p.human()}]]></pwd><note><![CDATA[a ]]]]><![CDATA[> {p.keep('b of the list')}]]></note>"
        ),
    ),
    in_post(
        "xml.cdata",
        "loch again soap in soap",
        _XML,
        lambda p: (
            f"<Execute><input><![CDATA[<Request><Auth User='till' Pwd='{p.pet()}'/><Zone>{p.keep('Nord-Ost 7')}</Zone></Request>]]></input></Execute>"
        ),
    ),
    in_post(
        "xml.character-references",
        "loch again named",
        _XML,
        lambda p: f"<password>{escape(p.simple_password())}&amp;&lt;x</password><city>{p.keep('Heiden')}</city>",
    ),
    in_post(
        "xml.character-references",
        "loch again mixed kinds",
        _XML,
        lambda p: (
            f"<apiKey>{''.join((f'&#{ord(c)};', f'&#x{ord(c):x};', c)[i % 3] for i, c in enumerate(p.key(24)))}</apiKey><n>{p.number()}</n>"
        ),
    ),
    in_post(
        "xml.wsse",
        "loch again attribute",
        _XML,
        lambda p: (
            f'<wsse:Security><wsse:UsernameToken Username="till" Password="{p.human()}"/></wsse:Security><Zone>{p.keep("Süd-West 9")}</Zone>'
        ),
    ),
    in_json(
        "xml.wsse",
        "loch again badgerfish",
        lambda p: {
            "wsse:Security": {
                "wsse:UsernameToken": {
                    "wsse:Username": {"$": p.keep("svc-kasse")},
                    "wsse:Password": {"@Type": "#PasswordText", "$": p.human()},
                }
            }
        },
    ),
    in_post(
        "xml.wsse",
        "loch again upper case",
        _XML,
        lambda p: (
            f"<WSSE:SECURITY><WSSE:USERNAMETOKEN><WSSE:PASSWORD>{p.human()}</WSSE:PASSWORD></WSSE:USERNAMETOKEN></WSSE:SECURITY><Z>{p.keep('Ost 12')}</Z>"
        ),
    ),
    in_post(
        "xml.rpc",
        "loch again confluence",
        _XML,
        lambda p: (
            f"<methodCall><methodName>confluence2.login</methodName><params><param><value>till</value></param><param><value>{p.pet()}</value></param></params></methodCall><!-- {p.keep('batch of night')} -->"
        ),
    ),
    in_answer(
        "xml.rpc",
        "loch again token",
        _XML,
        lambda p: (
            f"<methodResponse><params><param><value><struct><member><name>token</name><value>{p.key(32)}</value></member><member><name>ttl</name><value><int>{p.number()}</int></value></member></struct></value></param></params></methodResponse>"
        ),
    ),
    in_post(
        "xml.rpc",
        "loch again multicall",
        _XML,
        lambda p: (
            f"<methodCall><methodName>system.multicall</methodName><params><param><value><array><data><value><struct><member><name>methodName</name><value>metaWeblog.getPost</value></member><member><name>params</name><value><array><data><value>12</value><value>editor</value><value>{p.pet()}</value></data></array></value></member></struct></value><value><struct><member><name>methodName</name><value>shop.list</value></member><member><name>params</name><value><array><data><value>{p.keep('north-lake-9')}</value></data></array></value></member></struct></value></data></array></value></param></params></methodCall>"
        ),
    ),
    in_post(
        "xml.rpc",
        "loch again change",
        _XML,
        lambda p: (
            f"<methodCall><methodName>user.changePassword</methodName><params><param><value><string>{p.human()}</string></value></param><param><value><string>{p.pet()}</string></value></param></params></methodCall>"
        ),
    ),
]

CASES: list[Case] = [*_PARTS, *_ELEMENTS]

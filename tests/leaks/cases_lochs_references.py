"""Cases of carriers, insurers, shops and clubs: references in XML, security headers."""

from __future__ import annotations

import json
from html import escape

from tests.leaks.case import JSON_TYPE, TEXT_TYPE, Case, in_answer, in_json, in_post
from tests.leaks.lochs_bodies import decimal, hexadecimal

XML = "application/xml"


SOAP = "application/soap+xml; charset=utf-8"


def _padded(text: str) -> str:
    return "".join(f"&#{ord(sign):07};" for sign in text)


def _by_turns(text: str) -> str:
    return "".join(f"&#{ord(sign)};" if at % 2 else sign for at, sign in enumerate(text))


_REFERENCES = [
    in_post(
        "xml.character-references",
        "loch all decimal",
        XML,
        lambda p: f"<password>{decimal(p.human())}</password><c>{p.keep('Sion Est')}</c>",
    ),
    in_post(
        "xml.character-references",
        "loch all hexadecimal",
        XML,
        lambda p: f'<login pw="{hexadecimal(p.human())}" shop="{p.keep("sion-3")}"/>',
    ),
    in_post(
        "xml.character-references",
        "loch padded",
        XML,
        lambda p: f"<Token>{_padded(p.key(24))}</Token><n>{p.number()}</n>",
    ),
    in_post(
        "xml.character-references",
        "loch by turns",
        XML,
        lambda p: f"<Secret>{_by_turns(p.key(24))}</Secret><n>{p.number()}</n>",
    ),
    in_post(
        "xml.character-references",
        "loch in the name",
        XML,
        lambda p: (
            f'<add key="{hexadecimal("password")}" value="{p.human()}"/><add key="city" value="{p.keep("Olten Mitte")}"/>'
        ),
    ),
    in_post(
        "xml.character-references",
        "loch name in an element",
        XML,
        lambda p: f"<member><name>api&#95;key</name><value>{p.key(30)}</value></member><n>{p.number()}</n>",
    ),
    in_post(
        "xml.character-references",
        "loch in a section",
        XML,
        lambda p: f"<x><![CDATA[<password>{decimal(p.human())}</password>]]></x><n>{p.number()}</n>",
    ),
    in_json(
        "xml.character-references",
        "loch in json",
        lambda p: {"xml": f"<pwd>{hexadecimal(p.pet())}</pwd>", "shop": p.keep("davos-4")},
    ),
    in_post(
        "xml.character-references",
        "loch escaped references",
        XML,
        lambda p: f"<out>{escape(f'<password>{decimal(p.pet())}</password>')}</out><n>{p.number()}</n>",
    ),
]


def _security(content: str, prefix: str = "wsse") -> str:
    return f'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><{prefix}:Security soap:mustUnderstand="1">{content}</{prefix}:Security></soap:Header><soap:Body/></soap:Envelope>'


_WSSE = [
    in_post(
        "xml.wsse",
        "loch text",
        SOAP,
        lambda p: _security(
            f'<wsse:UsernameToken wsu:Id="UsernameToken-7"><wsse:Username>{p.keep("svc-till")}</wsse:Username><wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">{p.human()}</wsse:Password></wsse:UsernameToken>'
        ),
    ),
    in_post(
        "xml.wsse",
        "loch digest",
        SOAP,
        lambda p: _security(
            f'<wsse:UsernameToken><wsse:Username>svc</wsse:Username><wsse:Password Type="#PasswordDigest">{p.base64(20)}</wsse:Password><wsse:Nonce EncodingType="#Base64Binary">{p.base64(16)}</wsse:Nonce><wsu:Created>{p.date()}</wsu:Created></wsse:UsernameToken>'
        ),
    ),
    in_post(
        "xml.wsse",
        "loch dotnet",
        SOAP,
        lambda p: _security(
            f'<o:UsernameToken><o:Username>{p.keep("svc-lager")}</o:Username><o:Password o:Type="#PasswordText">{p.pet()}</o:Password></o:UsernameToken>',
            "o",
        ),
    ),
    in_post(
        "xml.wsse",
        "loch binary token",
        SOAP,
        lambda p: _security(
            f'<wsse:BinarySecurityToken ValueType="#Kerberosv5_AP_REQ" wsu:Id="{p.keep("SecToken-12")}">{p.base64(90)}</wsse:BinarySecurityToken>'
        ),
    ),
    in_answer(
        "xml.wsse",
        "loch proof",
        SOAP,
        lambda p: (
            f'<t:RequestedProofToken><t:BinarySecret u:Id="{p.keep("uuid-proof-2")}">{p.base64(32)}</t:BinarySecret></t:RequestedProofToken><t:KeySize>256</t:KeySize>'
        ),
    ),
    in_answer(
        "xml.wsse",
        "loch saml",
        SOAP,
        lambda p: _security(
            f'<saml2:Assertion ID="_x"><ds:SignatureValue>\n{p.base64(48)}\n{p.base64(48)}</ds:SignatureValue><saml2:Issuer>{p.keep("urn:idp:north")}</saml2:Issuer></saml2:Assertion>'
        ),
    ),
    in_post(
        "xml.wsse",
        "loch section",
        SOAP,
        lambda p: _security(
            f"<wsse:UsernameToken><wsse:Password><![CDATA[{p.human()}]]></wsse:Password><wsse:Username>{p.keep('svc-post')}</wsse:Username></wsse:UsernameToken>"
        ),
    ),
    in_post(
        "xml.wsse",
        "loch references",
        SOAP,
        lambda p: _security(
            f"<wsse:UsernameToken><wsse:Password>{hexadecimal(p.human())}</wsse:Password><wsse:Username>{p.keep('svc-bahn')}</wsse:Username></wsse:UsernameToken>"
        ),
    ),
    in_post(
        "xml.wsse",
        "loch json",
        JSON_TYPE,
        lambda p: json.dumps(
            {
                "envelope": _security(
                    f"<wsse:UsernameToken><wsse:Password>{p.pet()}</wsse:Password><wsse:Username>{p.keep('svc-seilbahn')}</wsse:Username></wsse:UsernameToken>"
                )
            }
        ),
    ),
    in_post(
        "xml.wsse",
        "loch parts",
        'multipart/related; boundary=mt; type="application/xop+xml"',
        lambda p: (
            "--mt\r\nContent-Type: application/xop+xml\r\n\r\n"
            + _security(
                f"<wsse:UsernameToken><wsse:Password>{p.pet()}</wsse:Password><wsse:Username>{p.keep('svc-mtom')}</wsse:Username></wsse:UsernameToken>"
            )
            + "\r\n--mt--"
        ),
    ),
    in_post(
        "xml.wsse",
        "loch own header",
        SOAP,
        lambda p: (
            f'<s:Header><AuthHeader xmlns="http://tempuri.org/"><UserName>{p.keep("svc-alt")}</UserName><Pwd>{p.pet()}</Pwd><SessionGuid>{p.guid()}</SessionGuid></AuthHeader></s:Header>'
        ),
    ),
    in_answer(
        "xml.wsse",
        "loch log",
        TEXT_TYPE,
        lambda p: (
            f"{p.date()} DEBUG outbound: <wsse:UsernameToken><wsse:Username>svc</wsse:Username><wsse:Password>{p.pet()}</wsse:Password></wsse:UsernameToken>\n"
        ),
    ),
    in_post(
        "xml.wsse",
        "loch salted",
        SOAP,
        lambda p: _security(
            f"<wsse:UsernameToken><wsse:Username>{p.keep('svc-x9')}</wsse:Username><wsse11:Salt>{p.base64(16)}</wsse11:Salt><wsse11:Iteration>1000</wsse11:Iteration></wsse:UsernameToken>"
        ),
    ),
]

CASES: list[Case] = [*_REFERENCES, *_WSSE]

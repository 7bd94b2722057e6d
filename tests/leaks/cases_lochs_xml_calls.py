"""Cases of carriers, insurers, shops and clubs: calls in XML."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer, in_post
from tests.leaks.lochs_bodies import decimal
from tests.leaks.planter import b64

XML = "application/xml"


def _call(method: str, *values: str) -> str:
    params = "".join(f"<param>{value}</param>" for value in values)
    return f'<?xml version="1.0"?><methodCall><methodName>{method}</methodName><params>{params}</params></methodCall>'


def _string(text: str) -> str:
    return f"<value><string>{text}</string></value>"


_RPC = [
    in_post(
        "xml.rpc",
        "loch blog",
        XML,
        lambda p: _call(
            "metaWeblog.newPost",
            _string("1"),
            _string("editor"),
            _string(p.human()),
            _string(p.keep("Spring at the lake")),
        ),
    ),
    in_post(
        "xml.rpc",
        "loch blog pages",
        "text/xml",
        lambda p: _call("wp.getOptions", "<value><int>1</int></value>", _string("editor"), _string(p.pet())),
    ),
    in_post(
        "xml.rpc",
        "loch untyped",
        "text/xml",
        lambda p: _call("auth.login", f"<value>{p.keep('satadmin')}</value>", f"<value>{p.pet()}</value>"),
    ),
    in_post(
        "xml.rpc",
        "loch session first",
        "text/xml",
        lambda p: _call("system.listSystems", _string("1042x" + p.hex(64)), _string(p.keep("channel-suse-15"))),
    ),
    in_post(
        "xml.rpc",
        "loch struct",
        "text/xml",
        lambda p: _call(
            "User.login",
            f"<value><struct><member><name>login</name>{_string(p.keep('bug-bot'))}</member><member><name>password</name>{_string(p.human())}</member></struct></value>",
        ),
    ),
    in_answer(
        "xml.rpc",
        "loch answer",
        "text/xml",
        lambda p: (
            f"<methodResponse><params><param><value><struct><member><name>sessionKey</name>{_string(p.key(32))}</member><member><name>version</name>{_string(p.keep('5.0.4-uyuni'))}</member></struct></value></param></params></methodResponse>"
        ),
    ),
    in_post(
        "xml.rpc",
        "loch base64",
        "text/xml",
        lambda p: _call("login", _string("till"), f"<value><base64>{b64(p.human())}</base64></value>"),
    ),
    in_post(
        "xml.rpc",
        "loch multicall",
        "text/xml",
        lambda p: _call(
            "system.multicall",
            f"<value><array><data><value><struct><member><name>methodName</name>{_string('wp.getUsersBlogs')}</member><member><name>params</name><value><array><data>{_string('editor')}{_string(p.pet())}</data></array></value></member></struct></value></data></array></value>",
            _string(p.keep("batch of the night")),
        ),
    ),
    in_post(
        "xml.rpc",
        "loch erp",
        "text/xml",
        lambda p: _call(
            "execute_kw",
            _string(p.keep("prod-db")),
            "<value><int>7</int></value>",
            _string(p.hex(40)),
            _string(p.keep("res.partner")),
            _string("search"),
        ),
    ),
    in_post(
        "xml.rpc",
        "loch number",
        "text/xml",
        lambda p: _call(
            "door.unlock",
            _string(p.keep("gate-east")),
            f"<value><struct><member><name>pin</name><value><i4>{p.otp(6)}</i4></value></member></struct></value>",
        ),
    ),
    in_post(
        "xml.rpc",
        "loch registrar",
        "text/xml",
        lambda p: _call(
            "account.info",
            f"<value><struct><member><name>user</name>{_string('till')}</member><member><name>pass</name>{_string(p.pet())}</member><member><name>lang</name>{_string(p.keep('de-x-reg'))}</member></struct></value>",
        ),
    ),
    in_post(
        "xml.rpc",
        "loch indented",
        "text/xml",
        lambda p: _call(
            "session.login_with_password",
            f"\n <value>\n  <string>\n{p.keep('xen-root')}\n</string>\n </value>\n",
            f"\n <value>\n  <string>{p.pet()}</string>\n </value>\n",
        ),
    ),
    in_post(
        "xml.rpc",
        "loch references",
        "text/xml",
        lambda p: _call("login", _string("till"), _string(decimal(p.human()))),
    ),
    in_answer(
        "xml.rpc",
        "loch fault",
        "text/xml",
        lambda p: (
            f"<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>{p.number()}</int></value></member><member><name>faultString</name>{_string('Bad login/pass combination for ' + p.keep('editor-4'))}</member></struct></value></fault></methodResponse>"
        ),
    ),
    in_post(
        "xml.rpc",
        "loch nothing secret",
        "text/xml",
        lambda p: _call(
            "pingback.ping", _string(p.keep("https://a.example/post-12")), _string(p.keep("https://b.example/entry-9"))
        ),
    ),
    in_post(
        "xml.rpc",
        "loch process",
        "text/xml",
        lambda p: _call(
            "supervisor.startProcess", _string(p.keep("worker-mail-3")), "<value><boolean>1</boolean></value>"
        ),
    ),
]

CASES: list[Case] = [*_RPC]

"""Cases of carriers, insurers, shops and clubs: forms, and JSON within them."""

from __future__ import annotations

from urllib.parse import quote, quote_plus, urlencode

from tests.leaks.case import (
    FORM_TYPE,
    TEXT_TYPE,
    Case,
    in_post,
)
from tests.leaks.planter import b64, compact

_FORM = [
    in_post(
        "form.key",
        "loch brackets",
        FORM_TYPE,
        lambda p: urlencode({"user[profile][password]": p.human(), "user[profile][lang]": p.keep("de-LI")}),
    ),
    in_post(
        "form.key",
        "loch java bean",
        FORM_TYPE,
        lambda p: urlencode({"j_username": "till", "j_password": p.pet(), "submit": p.keep("Anmelden")}),
    ),
    in_post(
        "form.key",
        "loch asp controls",
        FORM_TYPE,
        lambda p: urlencode({"ctl00$Main$txtPassword": p.human(), "ctl00$Main$ddlBranch": p.keep("Filiale-12")}),
    ),
    in_post(
        "form.key",
        "loch jsf",
        FORM_TYPE,
        lambda p: urlencode(
            {"loginForm:j_idt12:passwd": p.human(), "loginForm:lang": p.keep("it_CH"), "loginForm_SUBMIT": "1"}
        ),
    ),
    in_post(
        "form.key",
        "loch drupal",
        FORM_TYPE,
        lambda p: urlencode(
            {"form_build_id": "form-" + p.token(43), "form_id": p.keep("user_login_form"), "pass": p.phrase()}
        ),
    ),
    in_post(
        "form.key",
        "loch escaped name",
        FORM_TYPE,
        lambda p: f"%70%61%73%73%77%6f%72%64={quote_plus(p.human())}&page={p.keep('login-2')}",
    ),
    in_post(
        "form.key",
        "loch plus in the name",
        FORM_TYPE,
        lambda p: f"New+Password={quote_plus(p.human())}&Job+Title={p.keep('Disponent')}",
    ),
    in_post(
        "form.key",
        "loch semicolons",
        FORM_TYPE,
        lambda p: f"user=till;pwd={p.simple_password()};lang={p.keep('et-EE')}",
    ),
    in_post(
        "form.key",
        "loch lines",
        TEXT_TYPE,
        lambda p: f"user=till\r\npassword={p.human()}\r\nlang={p.keep('lv-LV')}\r\n",
    ),
    in_post(
        "form.key",
        "loch oracle",
        FORM_TYPE,
        lambda p: urlencode({"p_t01": p.keep("KASSE"), "P101_PASSWORD": p.human(), "p_instance": p.digits(14)}),
    ),
    in_post(
        "form.key",
        "loch mainframe",
        FORM_TYPE,
        lambda p: urlencode(
            {"sap-user": "TILL", "sap-password": p.human(), "sap-client": p.keep("100"), "sap-language": "DE"}
        ),
    ),
    in_post(
        "form.key",
        "loch token request",
        FORM_TYPE,
        lambda p: urlencode(
            {
                "grant_type": p.keep("urn:ietf:params:oauth:grant-type:device_code"),
                "device_code": p.token(40),
                "client_id": p.keep("tv-app"),
            }
        ),
    ),
    in_post(
        "form.key",
        "loch polish",
        FORM_TYPE,
        lambda p: urlencode({"uzytkownik": "kasa", "haslo": p.pet(), "jezyk": p.keep("pl-PL")}),
    ),
    in_post(
        "form.key",
        "loch turkish",
        FORM_TYPE,
        lambda p: urlencode({"kullanici": "kasa", "şifre": p.human(), "dil": p.keep("tr-TR")}),
    ),
    in_post(
        "form.key",
        "loch hash beside",
        FORM_TYPE,
        lambda p: urlencode({"vb_login_md5password": p.hex(32), "do": p.keep("login"), "s": ""}),
    ),
    in_post(
        "form.key",
        "loch nothing secret",
        FORM_TYPE,
        lambda p: urlencode(
            {
                "password_strength": p.keep("strong-4"),
                "tokens": p.number(),
                "pass_type": p.keep("season-ticket"),
                "secretary": p.keep("Keller"),
            }
        ),
    ),
]


_IN_FORM = [
    in_post(
        "form.json",
        "loch conduit",
        FORM_TYPE,
        lambda p: (
            "output=json&params="
            + quote(
                compact({"__conduit__": {"token": "cli-" + p.letters(28)}, "limit": 5, "queryKey": p.keep("all-open")})
            )
        ),
    ),
    in_post(
        "form.json",
        "loch crm",
        FORM_TYPE,
        lambda p: (
            "method=login&input_type=JSON&rest_data="
            + quote(
                compact(
                    {"user_auth": {"user_name": "till", "password": p.hex(32)}, "application_name": p.keep("pos-9")}
                )
            )
        ),
    ),
    in_post(
        "form.json",
        "loch graph batch",
        FORM_TYPE,
        lambda p: (
            "batch="
            + quote(
                compact([{"method": "GET", "relative_url": f"me?access_token={p.key(60)}&fields={p.keep('id,name')}"}])
            )
        ),
    ),
    in_post(
        "form.json",
        "loch form as a name",
        FORM_TYPE,
        lambda p: quote(compact({"password": p.human(), "page": p.keep("login-3")})) + "=",
    ),
    in_post(
        "form.json",
        "loch raw",
        FORM_TYPE,
        lambda p: compact({"user": "till", "password": p.human(), "page": p.keep("login-4")}),
    ),
    in_post(
        "form.json",
        "loch twice",
        FORM_TYPE,
        lambda p: "data=" + quote(quote(compact({"secret": p.key(24), "slug": p.keep("a-b-c-9")}))),
    ),
    in_post(
        "form.json",
        "loch base64",
        FORM_TYPE,
        lambda p: "p=" + quote(b64(compact({"passwd": p.human(), "v": 3}))) + "&build=" + p.digest(),
    ),
    in_post(
        "form.json",
        "loch list of pairs",
        FORM_TYPE,
        lambda p: (
            "fields="
            + quote(compact([{"name": "pin", "value": p.otp(4)}, {"name": "branch", "value": p.keep("Chur-2")}]))
        ),
    ),
    in_post(
        "form.json",
        "loch in brackets",
        FORM_TYPE,
        lambda p: "jsonData[0]=" + quote(compact({"token": p.token(30), "n": p.number()})),
    ),
    in_post(
        "form.json",
        "loch xml",
        FORM_TYPE,
        lambda p: (
            "xmlRequest="
            + quote(
                f"<Login><User>till</User><Kennwort>{p.pet()}</Kennwort><Ort>{p.keep('Sankt Gallen')}</Ort></Login>"
            )
        ),
    ),
    in_post(
        "form.json",
        "loch pairs in a field",
        FORM_TYPE,
        lambda p: "params=" + quote(f"user=till&password={p.pet()}&shop={p.keep('zug-01')}"),
    ),
    in_post(
        "form.json",
        "loch slack",
        FORM_TYPE,
        lambda p: (
            "payload="
            + quote(
                compact(
                    {
                        "type": p.keep("block_actions"),
                        "token": p.key(24),
                        "response_url": "https://hooks.slack.com/actions/T0/1/" + p.key(24),
                    }
                )
            )
        ),
    ),
]

CASES: list[Case] = [*_FORM, *_IN_FORM]

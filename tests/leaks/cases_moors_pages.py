"""Cases of moors: pages."""

from __future__ import annotations

import html

from tests.leaks.case import Case
from tests.leaks.moors_parts import page
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    page(
        "html.hidden",
        "moors copied",
        lambda p: (
            f'<p>{p.keep("Commit")}</p><button data-clipboard-text="{p.digest(40)}">copy</button><p>Webhook secret</p><button data-clipboard-text="{p.letters(32)}">copy</button>'
        ),
    ),
    page(
        "html.hidden",
        "moors card of a login",
        lambda p: (
            f'<div class="card"><h5>{p.keep("Guest Wi-Fi")}</h5><p>Network: {p.keep("Moor-Guest")}</p><p>Password: {p.pet()}</p></div>'
        ),
    ),
    page(
        "html.hidden",
        "moors onclick",
        lambda p: f"<a href='#' onclick=\"copyToken('{p.key(32)}')\">{p.keep('Copy link')}</a>",
    ),
    page(
        "html.hidden",
        "moors htmx",
        lambda p: f'<div hx-vals=\'{{"csrf": "{p.key(32)}", "tab": "{p.keep("members")}"}}\'>{p.keep("Members")}</div>',
    ),
    page(
        "html.hidden",
        "moors alpine",
        lambda p: f"<div x-data=\"{{ open: false, apiSecret: '{p.letters(20)}', tab: '{p.keep('keys')}' }}\"></div>",
    ),
    page(
        "html.hidden",
        "moors list of pairs",
        lambda p: f"<ul><li><b>Server:</b> {p.keep('imap.fen.example')}</li><li><b>Password:</b> {p.key(12)}</li></ul>",
    ),
    page(
        "html.hidden",
        "moors key shown once",
        lambda p: (
            f'<div class="alert alert-success">{p.keep("Your new access token is shown only once. Store it safely.")}</div><pre>{p.key(28)}</pre>'
        ),
    ),
    page(
        "html.hidden",
        "moors german sentence",
        lambda p: f"<p>{p.keep('Ihr Einmalkennwort lautet')} <strong>{p.pet()}</strong>.</p>",
    ),
    page(
        "html.hidden",
        "moors french sentence",
        lambda p: (
            f"<p>Votre code de vérification est <strong>{p.otp(6)}</strong>. {p.keep('Il expire dans 10 minutes.')}</p>"
        ),
    ),
    page(
        "html.hidden",
        "moors two spans",
        lambda p: f'<div class="kv"><span>{p.keep("Pre-shared key")}</span><span>{p.two_words()}</span></div>',
    ),
    page(
        "html.hidden",
        "moors list group",
        lambda p: (
            f'<li class="list-group-item">{p.keep("PUK")}: {p.otp(8)}</li><li class="list-group-item">{p.keep("IMEI")}: {p.keep("356938035643809")}</li>'
        ),
    ),
    page(
        "html.hidden",
        "moors summary",
        lambda p: f"<details><summary>{p.keep('Show password')}</summary><code>{p.pet()}</code></details>",
    ),
    page(
        "html.hidden",
        "moors sentences without secrets",
        lambda p: (
            f"<p>Your order number is <b>{p.keep('644691')}</b></p><p>{p.keep('Password')} <b>{p.keep('required')}</b></p><p>Version <code>{p.keep('2026.3.1')}</code> {p.keep('to confirm')}</p><input type=hidden name=t value={p.key(32)}>"
        ),
    ),
    page(
        "html.hidden",
        "moors copies without secrets",
        lambda p: (
            f'<p>{p.keep("Invoice")}</p><button data-clipboard-text="{p.drawn(20)}">copy</button><p>{p.keep("Permalink")}</p><button data-clipboard-text="{p.keep("https://fen.example/p/88")}">copy</button><input type=hidden name=t value={p.key(32)}>'
        ),
    ),
    page(
        "html.hidden",
        "moors notes without secrets",
        lambda p: (
            f"<label>{p.keep('Recovery plan')}</label><textarea>{p.keep('call the site lead first')}</textarea><label>{p.keep('Password hint')}</label><textarea>{p.keep('name of the boat')}</textarea><input type=hidden name=t value={p.key(32)}>"
        ),
    ),
    page(
        "html.hidden",
        "moors drupal",
        lambda p: (
            f'<form><input type="hidden" name="form_token" value="{p.token(43)}"><input type="hidden" name="form_id" value="{p.keep("node_edit_form")}"></form>'
        ),
    ),
    page(
        "html.hidden",
        "moors filled password",
        lambda p: (
            f'<label for="smtp">{p.keep("SMTP password")}</label><input id="smtp" type="password" value="{p.pet()}"><select><option selected>{p.keep("STARTTLS")}</option></select>'
        ),
    ),
    page(
        "html.hidden",
        "moors readonly key",
        lambda p: (
            f'<div class="form-group"><label>{p.keep("Your API key")}</label><input class="form-control" readonly value="{p.hex(32)}"></div><input readonly value="{p.keep("https://fen.example/api/v2")}">'
        ),
    ),
    page(
        "html.hidden",
        "moors textarea",
        lambda p: (
            f'<label>{p.keep("Recovery kit")}</label><textarea readonly rows="4">{p.phrase()}</textarea><textarea>{p.keep("Deliver to gate 4")}</textarea>'
        ),
    ),
    page(
        "html.hidden",
        "moors unquoted",
        lambda p: (
            f"<INPUT TYPE=HIDDEN NAME=sessKey VALUE={p.letters(18)}><INPUT TYPE=HIDDEN NAME=lang VALUE={p.keep('nl-BE')}>"
        ),
    ),
    page(
        "html.meta",
        "moors csrf",
        lambda p: (
            f'<meta name="csrf-param" content="{p.keep("authenticity_token")}"><meta name="csrf-token" content="{p.base64(48)}"><meta name="theme-color" content="{p.keep("#0b5fff")}">'
        ),
    ),
    page(
        "html.meta",
        "moors data attributes",
        lambda p: (
            f'<div id="app" data-user-id="{p.number()}" data-api-token="{p.letters(20)}" data-locale="{p.keep("da-DK")}"></div>'
        ),
    ),
    page(
        "html.meta",
        "moors json attribute",
        lambda p: (
            f'<div data-props="{html.escape(compact({"streamPassword": p.pet(), "colour": p.keep("#aa3300")}))}"></div>'
        ),
    ),
    page(
        "html.meta",
        "moors clipboard button",
        lambda p: (
            f'<p>{p.keep("Personal access token")}</p><button data-clipboard-text="{p.key(30)}">{p.keep("Copy to clipboard")}</button>'
        ),
    ),
    page(
        "html.comment",
        "moors left behind",
        lambda p: f"<!-- TODO remove before launch: test login demo / {p.human()} --><h1>Welcome</h1>",
    ),
    page("html.comment", "moors debug", lambda p: f"<!-- db_user=app db_pass={p.pet()} rendered in 0.213s -->"),
    page(
        "html.hidden",
        "moors shown once",
        lambda p: (
            f'<div class="alert">{p.keep("Copy your new secret key now. You will not be able to see it again.")}</div><code>{p.key(28)}</code>'
        ),
    ),
    page(
        "html.hidden",
        "moors table of labels",
        lambda p: (
            f"<table><tr><th>{p.keep('SSID')}</th><td>{p.keep('Moor-Guest')}</td></tr><tr><th>{p.keep('Passphrase')}</th><td>{p.dashed()}</td></tr></table>"
        ),
    ),
    page(
        "html.hidden",
        "moors definition list",
        lambda p: (
            f"<dl><dt>{p.keep('Mount point')}</dt><dd>{p.keep('/exports/home')}</dd><dt>{p.keep('CHAP secret')}</dt><dd>{p.pet()}</dd></dl>"
        ),
    ),
    page(
        "html.hidden",
        "moors column of passwords",
        lambda p: (
            f"<table><thead><tr><th>{p.keep('Account')}</th><th>{p.keep('Password')}</th><th>{p.keep('Group')}</th></tr></thead><tbody><tr><td>{p.keep('kiosk')}</td><td>{p.human()}</td><td>{p.keep('Front desk')}</td></tr></tbody></table>"
        ),
    ),
    page(
        "html.hidden",
        "moors spans",
        lambda p: (
            f'<div class="row"><span class="label">{p.keep("Gate PIN")}</span><span class="value">{p.otp(4)}</span></div><div class="row"><span class="label">{p.keep("Opening hours")}</span><span class="value">{p.keep("08:00-17:00")}</span></div>'
        ),
    ),
    page(
        "html.hidden",
        "moors german letter",
        lambda p: (
            f"<p>{p.keep('Ihr vorläufiges Kennwort lautet')} <b>{p.human()}</b></p><p>{p.keep('Bitte ändern Sie es bis 01.04.2026.')}</p>"
        ),
    ),
    page(
        "html.error-page",
        "moors odbc",
        lambda p: (
            f"<pre>{p.keep('Microsoft OLE DB Provider for SQL Server')} error '80040e4d'\nconn = \"Provider=SQLOLEDB;Data Source={p.keep('FENSQL')};UID=web;PWD={p.pet()}\"</pre>"
        ),
    ),
    page(
        "html.debug-page",
        "moors django",
        lambda p: (
            f'<table class="vars"><tr><td>EMAIL_HOST</td><td class="code"><pre>{p.keep("mx.fen.example")}</pre></td></tr><tr><td>EMAIL_HOST_PASSWORD</td><td class="code"><pre>&#x27;{p.pet()}&#x27;</pre></td></tr></table>'
        ),
    ),
    page(
        "html.debug-page",
        "moors phpinfo",
        lambda p: (
            f'<tr><td class="e">$_SERVER[\'DB_PASS\']</td><td class="v">{p.pet()}</td></tr><tr><td class="e">PHP_VERSION</td><td class="v">{p.keep("8.3.14")}</td></tr>'
        ),
    ),
    page(
        "html.debug-page",
        "moors laravel",
        lambda p: (
            f"<pre>&quot;SESSION_DRIVER&quot; =&gt; &quot;{p.keep('redis')}&quot;,\n&quot;MAIL_PASSWORD&quot; =&gt; &quot;{p.pet()}&quot;,</pre>"
        ),
    ),
    page(
        "html.hidden",
        "moors password as text field",
        lambda p: (
            f'<label>{p.keep("Shared secret")}</label><input type="text" name="ss" value="{p.key(16)}"><label>{p.keep("Realm")}</label><input name="r" value="{p.keep("north")}">'
        ),
    ),
    page(
        "html.hidden",
        "moors row of a form",
        lambda p: f'<tr><td class="l">{p.keep("RADIUS secret")}:</td><td><input value="{p.pet()}"></td></tr>',
    ),
    page(
        "html.hidden",
        "moors pre of settings",
        lambda p: (
            f"<pre>hostname {p.keep('fen-sw1')}\nenable password {p.pet()}\nsnmp-server community {p.two_words()} RO</pre>"
        ),
    ),
    page(
        "html.hidden",
        "moors code in a paragraph",
        lambda p: f"<p>{p.keep('Use')} <code>{p.otp(6)}</code> {p.keep('to confirm your sign-in.')}</p>",
    ),
    page(
        "html.hidden",
        "moors link that signs in",
        lambda p: f'<a href="https://fen.example/auth/magic?ticket={p.letters(30)}">{p.keep("Sign in")}</a>',
    ),
    page(
        "html.meta",
        "moors base64 attribute",
        lambda p: (
            f'<div data-config="{b64("{" + chr(34) + "mqttPassword" + chr(34) + ":" + chr(34) + p.pet() + chr(34) + "}")}">{p.keep("Live view")}</div>'
        ),
    ),
    page(
        "html.meta",
        "moors svelte",
        lambda p: f'<x-app endpoint="{p.keep("/api/v2")}" access-key="{p.letters(20)}"></x-app>',
    ),
    page(
        "html.hidden",
        "moors key in a code block",
        lambda p: f"<h4>{p.keep('Your webhook signing secret')}</h4><pre><code>{p.key(32)}</code></pre>",
    ),
    page(
        "html.hidden",
        "moors label above",
        lambda p: (
            f"<div class=field><div class=lbl>{p.keep('BIOS password')}</div><div class=val>{p.pet()}</div></div>"
        ),
    ),
]

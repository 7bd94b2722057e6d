"""Cases of moors: letters, chats, sheets of codes, tables, keys."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import page, text
from tests.leaks.planter import b64

CASES: list[Case] = [
    text(
        "text.pem",
        "moors openvpn",
        lambda p: (
            f"remote {p.keep('vpn.fen.example')} 1194\n<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n{p.hex(32)}\n{p.hex(32)}\n-----END OpenVPN Static key V1-----\n</tls-auth>\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors french letter",
        lambda p: (
            f"Bonjour,\n\nVotre mot de passe provisoire : {p.human()}\n{p.keep('À modifier lors de la première connexion.')}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors portuguese letter",
        lambda p: f"{p.keep('Prezado cliente')},\nSua senha é {p.pet()}.\n{p.keep('Atenciosamente, equipe Fen')}\n",
    ),
    text(
        "text.telemetry",
        "moors italian letter",
        lambda p: f"La tua password temporanea è: {p.human()}\n{p.keep('Cordiali saluti')}\n",
    ),
    text(
        "text.telemetry", "moors turkish letter", lambda p: f"Şifreniz: {p.pet()}\n{p.keep('Kimseyle paylaşmayın.')}\n"
    ),
    text(
        "text.telemetry", "moors chinese letter", lambda p: f"您的初始密码是{p.two_words()}，{p.keep('请尽快修改。')}\n"
    ),
    text(
        "text.telemetry",
        "moors dutch code",
        lambda p: f"Uw inlogcode is {p.otp(6)}. {p.keep('Deel deze nooit met anderen.')}\n",
    ),
    text(
        "text.telemetry",
        "moors czech code",
        lambda p: f"Váš ověřovací kód: {p.otp(6)}. {p.keep('Platnost 5 minut.')}\n",
    ),
    text(
        "text.telemetry",
        "moors key on the next line",
        lambda p: f"Ada: {p.keep('here is the api key for the tiles')}:\n{p.key(32)}\nBo: {p.keep('thx')}\n",
    ),
    text(
        "text.telemetry",
        "moors ticket note",
        lambda p: f"{p.keep('Rebooted the firewall, VPN is back.')} Admin creds: admin / {p.human()}\n",
    ),
    text(
        "text.telemetry",
        "moors login and pass",
        lambda p: f"{p.keep('NAS in rack 4')} - login: backup pass: {p.pet()} - {p.keep('volume 2')}\n",
    ),
    text(
        "text.telemetry",
        "moors quoted-printable",
        lambda p: (
            f"Content-Transfer-Encoding: quoted-printable\n\nIhr Kennwort f=C3=BCr das Portal: {p.pet()}\n{p.keep('Mit freundlichen')} Gr=C3=BC=C3=9Fen\n"
        ),
    ),
    text(
        "text.csv",
        "moors preamble",
        lambda p: (
            f"Export of {p.keep('2026-03-01')}\n\nuser,pw,dept\nada,{p.pet()},{p.keep('Finance')}\nbo,{p.human()},{p.keep('Stores')}\n"
        ),
    ),
    text(
        "text.csv",
        "moors boxes",
        lambda p: (
            f"+--------+--------------+\n| user   | password     |\n+--------+--------------+\n| {p.keep('relay')}  | {p.letters(12)} |\n+--------+--------------+\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors mail in parts",
        lambda p: (
            f"Content-Type: multipart/alternative; boundary=b1\n\n--b1\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{b64('Hello Ada, your password: ' + p.human())}\n--b1--\n{p.keep('-- Fenland')}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors phone call",
        lambda p: (
            f"{p.keep('Call with Ada, 10:15')}. She could not log in, I set her password to {p.human()}. {p.keep('Closed.')}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors safe",
        lambda p: f"{p.keep('Safe in room 4')}: combination {p.grouped(2, 2, 2)}. {p.keep('Two people rule.')}\n",
    ),
    text(
        "text.telemetry",
        "moors spanish wifi",
        lambda p: f"{p.keep('Bienvenidos')}. Red: Moor, contraseña: {p.dashed()}\n",
    ),
    text(
        "text.telemetry",
        "moors swedish code",
        lambda p: f"Din inloggningskod är {p.otp(6)}. {p.keep('Dela den inte med någon.')}\n",
    ),
    text("text.telemetry", "moors hindi code", lambda p: f"आपका ओटीपी {p.otp(6)} है। {p.keep('किसी को न बताएं')}\n"),
    text(
        "text.csv",
        "moors columns of flags",
        lambda p: f"user,passwordExpired,mfa,tokenCount\n{p.keep('ada,false,totp,3')}\n{p.keep('bo,true,sms,0')}\n",
    ),
    page(
        "text.recovery-codes",
        "moors grid of codes",
        lambda p: (
            f'<h3>{p.keep("Save your backup codes")}</h3><div class="codes"><span>{p.otp(8)}</span><span>{p.otp(8)}</span><span>{p.otp(8)}</span></div><p>{p.keep("Each code works once.")}</p>'
        ),
    ),
    page(
        "text.recovery-codes",
        "moors pre",
        lambda p: (
            f"<h2>{p.keep('Two-factor recovery codes')}</h2><pre>{p.recovery()}\n{p.recovery()}\n{p.recovery()}</pre><footer>{p.keep('build 2026.03.1')}</footer>"
        ),
    ),
    page(
        "text.otpauth",
        "moors setup",
        lambda p: (
            f"<p>{p.keep('Enter this key in your authenticator app:')}</p><strong>{' '.join(p.base32(4).lower() for _ in range(8))}</strong>"
        ),
    ),
    text(
        "text.csv",
        "moors semicolons",
        lambda p: (
            f"Filiale;Benutzer;Kennwort\n{p.keep('Bregenz')};kasse1;{p.pet()}\n{p.keep('Feldkirch')};kasse2;{p.pet()}\n"
        ),
    ),
    text(
        "text.csv",
        "moors tabs",
        lambda p: f"device\tserial\tunlock code\n{p.keep('scanner-1')}\t{p.keep('SN-88412')}\t{p.otp(6)}\n",
    ),
    text(
        "text.csv",
        "moors quoted",
        lambda p: (
            f'"name","url","username","password","note"\n"{p.keep("Payroll")}","{p.keep("https://pay.example")}","mk","{p.password()}","{p.keep("yearly")}"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "moors keepass export",
        lambda p: (
            f'"Group","Title","Username","Password","TOTP"\n"{p.keep("Root/Net")}","{p.keep("Switch 4")}","admin","{p.human()}","{p.base32(16)}"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "moors pipe",
        lambda p: f"| host | bmc user | bmc password |\n|---|---|---|\n| {p.keep('node-7')} | root | {p.pet()} |\n",
    ),
    text(
        "text.telemetry",
        "moors mail to customer",
        lambda p: (
            f"Subject: {p.keep('Your new account')}\n\nHello Anna,\n\nYour username: anna\nYour temporary password: {p.human()}\n\n{p.keep('Please change it within 7 days.')}\n"
        ),
    ),
]

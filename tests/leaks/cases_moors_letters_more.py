"""Cases of moors: letters, chats, sheets of codes, tables, keys."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text

CASES: list[Case] = [
    text(
        "text.telemetry",
        "moors chat",
        lambda p: (
            f"[09:14] Bo: {p.keep('whats the wifi in the annex')}?\n[09:15] Ada: password is {p.pet()} {p.keep('same as last year')}\n"
        ),
    ),
    text("text.telemetry", "moors sms", lambda p: f"G-{p.otp(6)} {p.keep('is your Fenland verification code.')}\n"),
    text(
        "text.telemetry",
        "moors spanish sms",
        lambda p: f"{p.keep('Banco Páramo')}: su clave dinámica es {p.otp(6)}. {p.keep('No la comparta con nadie.')}\n",
    ),
    text(
        "text.telemetry",
        "moors japanese mail",
        lambda p: (
            f"{p.keep('いつもご利用ありがとうございます。')}\n認証コード：{p.otp(6)}\n{p.keep('有効期限は10分です。')}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors wifi qr",
        lambda p: f"WIFI:T:WPA;S:{p.keep('Moor-Guest')};P:{p.two_words()};H:false;;\n",
    ),
    text(
        "text.telemetry",
        "moors vcard note",
        lambda p: (
            f"BEGIN:VCARD\nVERSION:3.0\nORG:{p.keep('Fenland Dental')}\nNOTE:Alarm code {p.otp(4)}\\, {p.keep('back door')}\nEND:VCARD\n"
        ),
        "text/vcard",
    ),
    text(
        "text.telemetry",
        "moors calendar dial-in",
        lambda p: (
            f"BEGIN:VEVENT\nSUMMARY:{p.keep('Budget review')}\nDESCRIPTION:Join by phone. Meeting ID: {p.keep('845 2210 7744')} Passcode: {p.otp(6)}\nEND:VEVENT\n"
        ),
        "text/calendar",
    ),
    text(
        "text.pem",
        "moors openssh",
        lambda p: (
            f"-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(52)}\n{p.base64(52)}\n-----END OPENSSH PRIVATE KEY-----\n{p.keep('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBo')} ops@fen\n"
        ),
    ),
    text(
        "text.pem",
        "moors putty",
        lambda p: (
            f"PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: quay\nPrivate-Lines: 1\n{p.base64(36)}\nPrivate-MAC: {p.hex(64)}\n"
        ),
    ),
    text(
        "text.pem",
        "moors age",
        lambda p: f"# created: {p.date()}\n# public key: {p.keep('age1qxv8ncwk2s7')}\nAGE-SECRET-KEY-1{p.upper(58)}\n",
    ),
    text(
        "text.pem",
        "moors pgp",
        lambda p: (
            f"-----BEGIN PGP PRIVATE KEY BLOCK-----\nComment: Fenland release\n\n{p.base64(48)}\n{p.base64(30)}\n=aB3d\n-----END PGP PRIVATE KEY BLOCK-----\n"
        ),
    ),
    text(
        "text.recovery-codes",
        "moors numbered",
        lambda p: (
            f"{p.keep('Fenland emergency codes')}\n{p.keep('Generated 1 March 2026')}\n\n 1  {p.otp(8)}\n 2  {p.otp(8)}\n 3  {p.otp(8)}\n"
        ),
    ),
    text(
        "text.recovery-codes",
        "moors recovery kit",
        lambda p: (
            f"{p.keep('Emergency Kit')}\nSign-in address: {p.keep('https://fen.example')}\nSecret Key: A3-{p.upper(6)}-{p.upper(6)}-{p.upper(5)}-{p.upper(5)}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors hungarian letter",
        lambda p: f"Kedves Anna! Az ideiglenes jelszava: {p.pet()}\n{p.keep('Üdvözlettel')}\n",
    ),
    text(
        "text.telemetry",
        "moors danish letter",
        lambda p: f"Din midlertidige adgangskode er {p.human()}\n{p.keep('Venlig hilsen')}\n",
    ),
    text(
        "text.telemetry",
        "moors russian code",
        lambda p: f"Код подтверждения: {p.otp(6)}. {p.keep('Никому не сообщайте.')}\n",
    ),
    text("text.telemetry", "moors hebrew code", lambda p: f"קוד האימות שלך הוא {p.otp(6)}. {p.keep('בברכה')}\n"),
    text(
        "text.telemetry", "moors arabic code", lambda p: f"رمز التحقق الخاص بك هو {p.otp(6)}\n{p.keep('مع التحية')}\n"
    ),
    text("text.telemetry", "moors thai code", lambda p: f"รหัส OTP ของคุณคือ {p.otp(6)} {p.keep('ห้ามบอกผู้อื่น')}\n"),
    text(
        "text.telemetry",
        "moors key safe",
        lambda p: f"{p.keep('Keys are in the safe by the door')}, code {p.otp(4)}. {p.keep('Ring if stuck.')}\n",
    ),
    text(
        "text.telemetry",
        "moors handover",
        lambda p: f"{p.keep('Site: Quay')}\nUser: admin\nPass: {p.pet()}\n{p.keep('Firmware: 7.2.1')}\n",
    ),
    text(
        "text.telemetry",
        "moors password for a file",
        lambda p: f"{p.keep('Attached is payslip.zip')}. The password for the attachment is {p.pet()}\n",
    ),
    text(
        "text.telemetry",
        "moors wifi card",
        lambda p: f"{p.keep('Welcome to the Moor Hotel')}\nNetwork: {p.keep('MoorGuest')}\nPassword: {p.dashed()}\n",
    ),
    text(
        "text.recovery-codes",
        "moors columns of codes",
        lambda p: (
            f"{p.keep('Your one-time backup codes')}\n{p.otp(4)} {p.otp(4)}    {p.otp(4)} {p.otp(4)}\n{p.otp(4)} {p.otp(4)}    {p.otp(4)} {p.otp(4)}\n"
        ),
    ),
    text(
        "text.pem",
        "moors key in one line",
        lambda p: (
            f'export JWT_KEY="-----BEGIN EC PRIVATE KEY-----\\n{p.base64(48)}\\n-----END EC PRIVATE KEY-----" TZ={p.keep("UTC")}\n'
        ),
    ),
    text(
        "text.csv",
        "moors columns with quotes",
        lambda p: (
            f"'host';'kennung';'geheimnis'\n'{p.keep('node-1')}';'ops';'{p.pet()}'\n'{p.keep('node-2')}';'ops';'{p.letters(12)}'\n"
        ),
    ),
    text(
        "text.csv",
        "moors blanks as columns",
        lambda p: (
            f"NAME      LOGIN   PASSWORD\n{p.keep('nas-1')}     ops     {p.letters(12)}\n{p.keep('nas-2')}     ops     {p.pet()}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors english letter",
        lambda p: (
            f"{p.keep('Dear parent')},\nyour child's login is ada.moor and the password is {p.dashed()}.\n{p.keep('Kind regards')}\n"
        ),
    ),
    text(
        "text.telemetry",
        "moors remote help",
        lambda p: f"{p.keep('AnyDesk')} 123 456 789, pw {p.pet()}, {p.keep('call me when in')}\n",
    ),
]

"""Cases of burn: what looks like the forms beside them and is no secret."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import text, whole

CASES: list[Case] = [
    text(
        "text.curl-echo",
        "burn decoy commit",
        lambda p: (
            f"$ git rev-parse HEAD\n{p.digest(40)}\n$ git describe\n{p.keep('v4.11.0-12-g3af09c1')}\n$ sha256sum a.tgz\n{p.digest(64)}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy variables",
        lambda p: (
            f"$ echo $HOSTNAME\n{p.keep('build-node-17')}\n$ printenv PATH\n{p.keep('/usr/local/bin:/usr/bin')}\n$ echo $PASSWORD_MIN_LENGTH\n{p.keep('12')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy consoles",
        lambda p: (
            f"> process.env.NODE_ENV\n'{p.keep('production')}'\n>>> settings.AUTH_USER_MODEL\n'{p.keep('accounts.User')}'\nirb> Order.last.number\n=> \"{p.keep('RE-2026-004411')}\"\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy lists",
        lambda p: (
            f"$ ls secrets\n{p.keep('db-password.yml')}\n$ vault secrets list\n{p.keep('cubbyhole/')}\n$ kubectl get secrets\n{p.keep('NAME')}   TYPE\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy passwd says",
        lambda p: (
            f"passwd: {p.keep('password updated successfully')}\npasswd: {p.keep('all authentication tokens updated successfully')}\npasswd: {p.keep('Authentication token manipulation error')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy help",
        lambda p: (
            f"usage: mysql [options]\n  -p, --password[=name]  {p.keep('Password to use when connecting')}\n  -P, --port=#   {p.keep('Port number to use')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy docker user",
        lambda p: (
            f"docker run -u {p.keep('1000:1000')} -p {p.keep('8080:80')} -e TZ={p.keep('Europe/Rome')} {p.keep('nginx:1.27-alpine')}\n"
        ),
    ),
    text(
        "text.curl-echo",
        "burn decoy wizard",
        lambda p: (
            f"? Package manager (npm, yarn, pnpm): {p.keep('pnpm')}\n? Token expiry (days): {p.keep('90')}\n? Auth provider (choose one): {p.keep('keycloak')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn decoy heredoc",
        lambda p: (
            f'description = <<EOT\n{p.keep("windy upland paths beyond")}\nEOT\nregion = "{p.keep("eu-north-1")}"\n'
        ),
    ),
    text(
        "text.ini",
        "burn decoy translations",
        lambda p: (
            f'"sign_in" "{p.keep("Anmelden")}"\n"password" "{p.keep("Kennwort")}"\n"forgot" "{p.keep("Vergessen?")}"\n'
        ),
    ),
    text(
        "text.ini",
        "burn decoy labels",
        lambda p: (
            f"Password: {p.keep('required')}\nWeb password: {p.keep('unchanged')}\nPassword: {p.keep('optional')}\nSerial: {p.keep('G93-11842')}\n"
        ),
    ),
    text(
        "text.ini",
        "burn decoy policies",
        lambda p: (
            f"password_policy = {p.keep('strong-with-symbols')}\nauth_type = {p.keep('scram-sha-256')}\nAuthentication         : {p.keep('WPA2-Enterprise')}\nCipher                 : {p.keep('CCMP')}\n"
        ),
    ),
    text(
        "text.yaml",
        "burn decoy remarks",
        lambda p: (
            f"password_min_length: 12  # {p.keep('as the policy says')}\nimage: {p.keep('burn/app:4.1')} # {p.keep('pinned in May')}\nauth: {p.keep('oidc')}   # {p.keep('see wiki')}\n"
        ),
        "text/yaml",
    ),
    text(
        "text.yaml",
        "burn decoy helm names",
        lambda p: (
            f"existingSecret: {p.keep('mariadb-creds')}\nimagePullSecret: {p.keep('regcred')}\nsecretName: {p.keep('web-tls-2026')}\n"
        ),
        "text/yaml",
    ),
    whole(
        "json.kubernetes",
        "burn decoy helm json",
        lambda p: {"existingSecret": p.keep("postgres-creds"), "imagePullSecret": p.keep("regcred"), "replicas": 3},
    ),
    text(
        "text.csv",
        "burn decoy links",
        lambda p: (
            f"name,product_link,status\nHose,https://shop.burn.example/p/{p.drawn(10)}/{p.slug()},{p.keep('in stock')}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn decoy separators",
        lambda p: f'order,note\n{p.number()},"{p.keep("red; small")}"\n{p.number()},"{p.keep("blue; large")}"\n',
        "text/csv",
    ),
    text(
        "text.csv",
        "burn decoy preamble",
        lambda p: (
            f'# {p.keep("exported by ada")}\nsep=;\n"Serial";"Model"\n"{p.keep("SN-2041-77")}";"{p.keep("Hydrant X2")}"\n'
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn decoy properties",
        lambda p: (
            f"product,key,value\n{p.keep('Hose')},length,{p.keep('20m')}\n{p.keep('Hose')},password_protected,{p.keep('no')}\n{p.keep('Hose')},token_name,{p.keep('hosetoken24')}\n"
        ),
        "text/csv",
    ),
    text(
        "text.csv",
        "burn decoy years",
        lambda p: (
            f"campaign,code_name\n{p.keep('Harvest2026')},{p.keep('hosepipe48')}\n{p.keep('Skating2025')},{p.keep('nozzle12')}\n"
        ),
        "text/csv",
    ),
]

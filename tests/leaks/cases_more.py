"""Further forms of places that other files have: spellings, languages, nestings and encodings that were tried later."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_answer,
    in_frame,
    in_json,
    in_json_post,
    in_post,
    in_request_header,
    in_response_header,
    in_url,
)
from tests.leaks.planter import Planter, b64

_KEYS: tuple[str, ...] = (
    "accessTokenValue", "user.access_token", "data[access_token]", "auth:token", "__token", "$token", "token_v2", "tokenV3", "newAccessToken", "currentToken",
    "xAccessToken", "x_access_token", "accessJwt", "refreshJwt", "idJwt", "jwtToken", "JWT", "jws", "authJwt", "bearerAuth", "access_key_secret", "AccessKeySecret",
    "secret_id", "SecretId", "secretAccess", "client-secret", "CLIENT_SECRET", "clientsecret", "OAUTH_CLIENT_SECRET", "appSecretKey", "app-secret", "partnerSecret",
    "merchantSecret", "hashSecret", "jwtSecret", "JWT_SECRET", "cookieSecret", "cookie_secret", "sessionSecret", "SESSION_SECRET", "csrfSecret", "signatureSecret",
    "contraseña_nueva", "nuevaContrasena", "neues_passwort", "neuesPasswort", "ancienMotDePasse", "nouveauMotDePasse", "nowe_haslo", "noweHaslo", "novaSenha", "senha_atual",
    "nuovaPassword", "vecchiaPassword", "wachtwoordNieuw", "nieuwWachtwoord", "новый_пароль", "新密码", "新しいパスワード", "mật_khẩu", "contrasinal", "лозинка", "slaptažodis", "salasõna", "wachtwoord2",
    "password_1", "password1", "pass1", "pass_2", "Passwort2", "pwd1", "pwdNew", "new_pwd", "oldPwd", "re_password", "rePassword", "retypePassword", "verifyPassword", "password_verify", "passwordAgain", "txtPwd", "txt_password", "inputPassword", "loginPassword", "login_pwd", "j_password", "os_password", "userpwd", "user_pass", "log_pwd", "wp_pass", "userPass", "adminPassword", "masterPassword", "master_pwd", "vaultPassword", "zipPassword", "pdfPassword", "wifi_psk", "wpaPassphrase", "sshPassphrase", "keyPassphrase", "secretPhrase", "seedPhrase", "mnemonicPhrase",
    "sessionIdentifier", "session-id", "SESSION", "PHPSESSID", "JSESSIONID", "ASP.NET_SessionId", "connect.sid", "laravel_session", "_session_id", "sessionHandle", "sessionGuid", "sessionHash", "sess_id", "ssid_token", "authSessionId", "loginSession", "browserSession",
    "csrf", "csrfmiddlewaretoken", "authenticity_token", "__RequestVerificationToken", "anti_csrf", "antiForgeryToken", "x-csrf-token", "xsrf", "_token", "form_token", "formKey", "form_key", "ajaxToken", "wpnonce", "_wpnonce",
    "apiKeySecret", "api-key", "API_KEY", "apiToken", "api_token", "Api-Token", "apiAccessKey", "x-apikey", "subscription-key", "Ocp-Apim-Subscription-Key", "x-functions-key", "functionKey", "hostKey", "webhook_secret", "signing_secret", "signingsecret", "verification_token", "deployKey", "deploy_token", "registry_token", "npm_token", "NPM_TOKEN", "GITHUB_TOKEN", "GH_TOKEN", "gitlabToken", "slackBotToken", "SLACK_TOKEN", "stripeSecretKey", "STRIPE_KEY", "sendgrid_api_key", "twilioAuthToken", "AZURE_CLIENT_SECRET", "azureStorageKey", "AccountKey", "SharedAccessKey", "sharedAccessSignature", "sasUrlToken", "GOOGLE_API_KEY", "firebase_token", "fcmToken", "apnsToken", "registrationToken", "fcm_server_key", "mapboxAccessToken", "algoliaAdminKey",
    "otp_secret", "otpSeed", "totp_seed", "mfa_seed", "base32Secret", "secretBase32", "authenticatorKey", "authenticatorSecret", "sharedKey", "shared_secret", "backupToken", "recoveryToken", "resetPasswordToken", "reset_password_token", "passwordResetToken", "confirmToken", "activationToken", "activation_key", "activationKey", "inviteCodeToken", "magicLinkToken", "loginTicket", "serviceTicket", "ssoTicket", "ticketId_token", "handoffToken", "exchangeToken", "subject_token", "actor_token", "requested_token", "deviceSecret", "device_secret", "pollToken", "linkToken", "public_token_secret", "processorToken", "paymentToken", "clientToken", "ephemeralKeySecret", "paymentIntentClientSecret", "setupSecret", "walletPrivateKey", "keystore", "ecPrivateKey", "rsaPrivateKey", "privkey", "private_pem", "client_key_pem", "tls_private_key", "x509PrivateKey", "sshKeyPrivate",
)  # fmt: skip

_VENDORS: dict[str, Callable[[Planter], object]] = {
    "nvidia": lambda p: f"nvapi-{p.token(64)}",
    "together": lambda p: f"tgp_v1_{p.token(43)}",
    "fireworks": lambda p: f"fw_{p.key(24)}",
    "jina": lambda p: f"jina_{p.hex(32)}{p.token(28)}",
    "voyage": lambda p: f"pa-{p.token(43)}",
    "cerebras": lambda p: f"csk-{p.key(48).lower()}",
    "runpod": lambda p: f"rpa_{p.key(46)}",
    "e2b": lambda p: f"e2b_{p.hex(40)}",
    "firecrawl": lambda p: f"fc-{p.hex(32)}",
    "mailersend": lambda p: f"mlsn.{p.hex(64)}",
    "statsig": lambda p: f"secret-{p.key(43)}",
    "cal.com": lambda p: f"cal_live_{p.hex(32)}",
    "gitlab feed": lambda p: f"glft-{p.token(20)}",
    "gitlab oauth": lambda p: f"gloas-{p.hex(64)}",
    "gitlab job": lambda p: f"glcbt-64_{p.token(20)}",
    "gitlab routable": lambda p: f"glpat-{p.token(27)}.01.{p.key(9)}",
    "github user": lambda p: f"ghu_{p.key(36)}",
    "github refresh": lambda p: f"ghr_{p.key(76)}",
    "slack user": lambda p: f"xoxp-{p.digits(12)}-{p.digits(12)}-{p.digits(13)}-{p.hex(32)}",
    "slack session": lambda p: f"xoxs-{p.digits(12)}-{p.digits(12)}-{p.digits(12)}-{p.hex(10)}",
    "slack browser": lambda p: f"xoxc-{p.digits(12)}-{p.digits(12)}-{p.digits(13)}-{p.hex(64)}",
    "slack cookie": lambda p: f"xoxd-{quote(p.base64(120), safe='')}",
    "aws sts": lambda p: f"ASIA{p.upper(16)}",
    "atlassian admin": lambda p: f"ATCTT3xFfGN0{p.token(180)}",
    "bitbucket http": lambda p: f"BBDC-{p.key(44)}",
    "openai session": lambda p: f"sess-{p.key(40)}",
    "openai admin": lambda p: f"sk-admin-{p.token(80)}",
    "stripe test": lambda p: f"sk_test_{p.key(24)}",
    "stripe new": lambda p: f"sk_live_51{p.key(97)}",
    "docker org": lambda p: f"dckr_oat_{p.token(32)}",
    "hugging face org": lambda p: f"api_org_{p.key(34)}",
    "vault batch": lambda p: f"hvb.{p.token(120)}",
    "vault recovery": lambda p: f"hvr.{p.token(60)}",
    "sumologic": lambda p: {"sumoAccessKey": p.key(64)},
    "lark": lambda p: f"t-g1{p.key(38)}",
    "line": lambda p: {"channelAccessToken": p.base64(129)},
    "zoom": lambda p: {"zoomJwt": p.jwt()},
    "discord mfa": lambda p: f"mfa.{p.token(84)}",
    "cloudflare ca": lambda p: f"v1.0-{p.hex(24)}-{p.hex(146)}",
    "elastic api": lambda p: f"ApiKey {p.base64(45)}",
    "elastic cloud": lambda p: f"essu_{p.base64(60)}",
    "okta ssws": lambda p: f"SSWS 00{p.token(40)}",
    "salesforce": lambda p: f"00D{p.key(12)}!AQ{p.token(80).replace('-', '.')}",
    "salesforce refresh": lambda p: f"5Aep861{p.token(78).replace('-', '.')}",
    "sap": lambda p: {"x-csrf-token": p.token(24)},
    "paddle": lambda p: f"pdl_live_apikey_{p.key(26).lower()}_{p.key(22)}_{p.key(3)}",
    "lemonsqueezy": lambda p: p.jwt(),
    "workos": lambda p: f"sk_live_{p.key(64)}",
    "posthog": lambda p: f"phx_{p.key(43)}",
    "honeycomb": lambda p: f"hcaik_{p.key(58).lower()}",
    "tines": lambda p: {"tinesToken": p.token(40)},
    "flutterwave": lambda p: f"FLWSECK_TEST-{p.hex(32)}-X",
    "flutterwave live": lambda p: f"FLWSECK-{p.hex(32)}-X",
    "paystack": lambda p: {"paystackSecret": f"sk_live_{p.hex(40)}"},
    "mollie": lambda p: f"live_{p.key(30)}",
    "adyen": lambda p: f"AQE{p.base64(110)}-{p.base64(32)}-{p.token(16)}",
    "gocardless": lambda p: f"live_{p.token(40)}",
    "wise": lambda p: {"wiseApiToken": p.guid()},
    "monday": lambda p: p.jwt(),
    "clickup": lambda p: f"pk_{p.digits(8)}_{p.upper(32)}",
    "todoist": lambda p: {"todoistToken": p.hex(40)},
    "figma oauth": lambda p: f"figu_{p.token(43)}",
    "buildkite agent": lambda p: f"bkaj_{p.token(40)}",
    "expo": lambda p: {"expoToken": p.token(40)},
    "expo push": lambda p: f"ExponentPushToken[{p.key(22)}]",
    "github fine": lambda p: f"github_pat_{p.key(22)}_{p.key(59)}",
    "github oauth": lambda p: f"gho_{p.key(36)}",
    "github server": lambda p: f"ghs_{p.key(36)}",
    "gitlab deploy": lambda p: f"gldt-{p.token(20)}",
    "gitlab runner": lambda p: f"glrt-{p.token(20)}",
    "gitlab trigger": lambda p: f"glptt-{p.hex(40)}",
    "slack app": lambda p: f"xapp-1-A{p.upper(10)}-{p.digits(13)}-{p.hex(64)}",
    "slack config": lambda p: f"xoxe.xoxp-1-{p.key(146)}",
    "stripe restricted": lambda p: f"rk_live_{p.key(24)}",
    "stripe webhook": lambda p: f"whsec_{p.key(32)}",
    "openai project": lambda p: f"sk-proj-{p.token(74)}T3BlbkFJ{p.token(74)}",
    "openai service": lambda p: f"sk-svcacct-{p.token(60)}",
    "openrouter": lambda p: f"sk-or-v1-{p.hex(64)}",
    "anthropic": lambda p: f"sk-ant-api03-{p.token(93)}AA",
    "groq": lambda p: f"gsk_{p.key(52)}",
    "replicate": lambda p: f"r8_{p.key(37)}",
    "hugging face": lambda p: f"hf_{p.key(34)}",
    "langsmith": lambda p: f"lsv2_pt_{p.hex(32)}_{p.hex(10)}",
    "langfuse": lambda p: f"sk-lf-{p.guid()}",
    "deepseek": lambda p: f"sk-{p.hex(32)}",
    "cohere": lambda p: {"cohereApiKey": p.key(40)},
    "google oauth": lambda p: f"ya29.{p.token(120)}",
    "google refresh": lambda p: f"1//0{p.token(90)}",
    "google client secret": lambda p: f"GOCSPX-{p.token(28)}",
    "aws session": lambda p: {"Credentials": {"SessionToken": p.base64(200), "AccessKeyId": f"ASIA{p.upper(16)}"}},
    "aws mws": lambda p: f"amzn.mws.{p.guid()}",
    "azure ad secret": lambda p: f"Abc8Q~{p.token(34)}",
    "azure storage": lambda p: (
        f"DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={p.base64(64)};EndpointSuffix=core.windows.net"
    ),
    "azure service bus": lambda p: (
        f"Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={p.base64(32)}"
    ),
    "azure devops": lambda p: {"azureDevopsPat": p.key(52).lower()},
    "square": lambda p: f"EAAA{p.token(60)}",
    "square secret": lambda p: f"sq0csp-{p.token(43)}",
    "shopify": lambda p: f"shpat_{p.hex(32)}",
    "shopify secret": lambda p: f"shpss_{p.hex(32)}",
    "linear": lambda p: f"lin_api_{p.key(40)}",
    "notion": lambda p: f"ntn_{p.digits(11)}{p.key(35)}",
    "notion old": lambda p: f"secret_{p.key(43)}",
    "postman": lambda p: f"PMAK-{p.hex(24)}-{p.hex(34)}",
    "docker": lambda p: f"dckr_pat_{p.token(27)}",
    "npm": lambda p: f"npm_{p.key(36)}",
    "pypi": lambda p: f"pypi-AgEIcHlwaS5vcmc{p.token(160)}",
    "rubygems": lambda p: f"rubygems_{p.hex(48)}",
    "hashicorp vault": lambda p: f"hvs.{p.token(95)}",
    "doppler": lambda p: f"dp.pt.{p.key(43)}",
    "databricks": lambda p: f"dapi{p.hex(32)}",
    "digitalocean": lambda p: f"dop_v1_{p.hex(64)}",
    "digitalocean refresh": lambda p: f"dor_v1_{p.hex(64)}",
    "sendgrid": lambda p: f"SG.{p.token(22)}.{p.token(43)}",
    "mailgun": lambda p: f"key-{p.hex(32)}",
    "mailchimp": lambda p: f"{p.hex(32)}-us12",
    "twilio key": lambda p: f"SK{p.hex(32)}",
    "atlassian": lambda p: f"ATATT3xFfGF0{p.token(180)}",
    "facebook": lambda p: f"EAAG{p.key(160)}",
    "instagram": lambda p: f"IGQV{p.token(140)}",
    "discord webhook": lambda p: f"https://discord.com/api/webhooks/{p.number()}11223344/{p.token(68)}",
    "slack webhook": lambda p: f"https://hooks.slack.com/services/T{p.upper(8)}/B{p.upper(10)}/{p.key(24)}",
    "zapier webhook": lambda p: f"https://hooks.zapier.com/hooks/catch/{p.digits(7)}/{p.key(24).lower()}/",
    "heroku uuid": lambda p: {"HEROKU_API_KEY": p.guid()},
    "snyk": lambda p: {"SNYK_TOKEN": p.guid()},
    "cloudinary": lambda p: f"cloudinary://{p.digits(15)}:{p.token(27)}@acme",
    "sentry dsn": lambda p: f"https://{p.hex(32)}@o{p.number()}.ingest.sentry.io/{p.number()}",
    "segment": lambda p: {"segmentWriteKey": p.key(32)},
    "algolia": lambda p: {"algoliaApiKey": p.hex(32)},
    "mongodb": lambda p: f"mongodb+srv://app:{p.simple_password()}@cluster0.ab1cd.mongodb.net/prod?retryWrites=true",
    "redis": lambda p: f"rediss://:{p.token(32)}@redis.example:6380/0",
    "jdbc": lambda p: f"jdbc:postgresql://db.example:5432/app?user=app&password={p.simple_password()}",
    "odbc": lambda p: f"Driver={{ODBC Driver 18}};Server=db.example;Uid=app;Pwd={p.simple_password()};",
    "basic auth url": lambda p: f"https://robot:{p.token(40)}@git.example/acme/repo.git",
    "git credential line": lambda p: f"https://oauth2:{p.token(20)}@gitlab.example",
    "netrc": lambda p: f"machine api.example login robot password {p.simple_password()}",
    "htpasswd": lambda p: f"ann:$apr1${p.key(8)}${p.key(22)}",
    "bcrypt": lambda p: f"$2b$12${p.key(53)}",
    "argon2": lambda p: f"$argon2id$v=19$m=65536,t=3,p=4${p.key(22)}${p.key(43)}",
    "django hash": lambda p: f"pbkdf2_sha256$600000${p.key(22)}${p.base64(32)}=",
    "shadow": lambda p: f"root:$6${p.key(16)}${p.key(86)}:19000:0:99999:7:::",
    "ssh private": lambda p: (
        f"-----BEGIN OPENSSH PRIVATE KEY-----\n{p.base64(48)}\n{p.base64(48)}\n-----END OPENSSH PRIVATE KEY-----"
    ),
    "pkcs8": lambda p: f"-----BEGIN ENCRYPTED PRIVATE KEY-----\n{p.base64(48)}\n-----END ENCRYPTED PRIVATE KEY-----",
    "paseto local": lambda p: f"v4.local.{p.token(120)}",
    "branca-like fernet": lambda p: f"gAAAAAB{p.token(113)}=",
    "jwe": lambda p: f"eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..{p.token(16)}.{p.token(80)}.{p.token(22)}",
    "nested jwt in url": lambda p: f"https://portal.example/open?next=%2Fview%3Ft%3D{p.jwt()}",
    "magic link": lambda p: f"https://portal.example/auth/magic/{p.token(43)}",
    "reset link": lambda p: f"https://portal.example/users/password/edit?reset_password_token={p.token(20)}",
    "invite link": lambda p: f"https://portal.example/invite/{p.token(32)}",
    "unsubscribe": lambda p: f"https://portal.example/unsubscribe?t={p.token(40)}",
    "presigned s3": lambda p: (
        f"https://bucket.s3.amazonaws.com/f.pdf?X-Amz-Credential=AKIA{p.upper(16)}%2F20260101&X-Amz-Signature={p.hex(64)}&X-Amz-Security-Token={quote(p.base64(90), safe='')}"
    ),
    "presigned gcs": lambda p: (
        f"https://storage.googleapis.com/b/f.pdf?GoogleAccessId=a@b.iam&Expires=1790000000&Signature={quote(p.base64(256), safe='')}"
    ),
    "cloudfront": lambda p: (
        f"https://d1.cloudfront.net/f.mp4?Policy={p.token(80)}&Signature={p.token(200)}&Key-Pair-Id=K{p.upper(13)}"
    ),
    "azure sas": lambda p: (
        f"https://a.blob.core.windows.net/c/f?sv=2022-11-02&se=2026-01-01&sr=b&sp=r&sig={quote(p.base64(32), safe='')}%3D"
    ),
}

_ENCODINGS: dict[str, Callable[[Planter], str]] = {
    "base64 of pairs": lambda p: b64(f"user=ann&password={p.password()}"),
    "base64 of a header": lambda p: b64(f"Authorization: Bearer {p.token()}"),
    "base64 of base64": lambda p: b64(b64(json.dumps({"access_token": p.token()}))),
    "base64url json": lambda p: (
        base64.urlsafe_b64encode(json.dumps({"refreshToken": p.token(), "n": "?>?>"}).encode()).decode().rstrip("=")
    ),
    "base32 json": lambda p: base64.b32encode(json.dumps({"access_token": p.token()}).encode()).decode(),
    "hex json": lambda p: json.dumps({"access_token": p.token()}).encode().hex(),
    "zlib base64": lambda p: b64(zlib.compress(json.dumps({"access_token": p.token(), "pad": "x" * 80}).encode())),
    "percent twice": lambda p: quote(quote(json.dumps({"access_token": p.token()}), safe=""), safe=""),
    "json three deep": lambda p: json.dumps({"body": json.dumps({"inner": json.dumps({"access_token": p.token()})})}),
    "form within json text": lambda p: f"grant_type=refresh_token&refresh_token={p.token()}&client_id=web",
    "headers as text": lambda p: (
        f"GET /me HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer {p.token()}\r\nCookie: sid={p.token()}\r\n\r\n"
    ),
    "set-cookie line": lambda p: f"Set-Cookie: session={p.token()}; Path=/; HttpOnly",
    "cookie assignment": lambda p: f"document.cookie = 'session={p.token()}; path=/'",
    "storage call": lambda p: f"localStorage.setItem('access_token', '{p.token()}')",
    "storage call double": lambda p: f'sessionStorage.setItem("auth.token", "{p.token()}");',
    "fetch call": lambda p: f"fetch('/me', {{headers: {{'Authorization': 'Bearer {p.token()}'}}}})",
    "curl header": lambda p: f"curl -H 'X-Api-Key: {p.token()}' https://api.example/v1/me",
    "curl user": lambda p: f"curl -u ann:{p.simple_password()} https://api.example/",
    "export": lambda p: f"export API_TOKEN={p.token()}",
    "set x": lambda p: f"$env:API_TOKEN = '{p.token()}'",
    "python dict": lambda p: f"{{'user': 'ann', 'password': '{p.simple_password()}', 'active': True}}",
    "ruby hash": lambda p: f'{{:user=>"ann", :password=>"{p.simple_password()}"}}',
    "php array": lambda p: f"array('user' => 'ann', 'password' => '{p.simple_password()}')",
    "go struct": lambda p: f"{{User:ann Password:{p.simple_password()} Active:true}}",
    "java tostring": lambda p: f"LoginRequest(user=ann, password={p.simple_password()}, remember=true)",
    "java brackets": lambda p: f"LoginRequest [user=ann, password={p.simple_password()}]",
    "rust debug": lambda p: f'Login {{ user: "ann", password: "{p.simple_password()}" }}',
    "key colon": lambda p: f"login failed: password: {p.simple_password()}",
    "key equals spaces": lambda p: f"retry with token = {p.token()} after 3 s",
    "sentence de": lambda p: f"Ihr neues Passwort lautet {p.simple_password()}",
    "sentence fr": lambda p: f"Votre mot de passe est {p.simple_password()}",
    "sentence es": lambda p: f"Su contraseña es {p.simple_password()}",
    "otp sentence": lambda p: f"Your verification code is {p.otp()}. It expires in 10 minutes.",
    "otp sentence 2": lambda p: f"{p.otp()} is your Acme security code",
    "otp dashed": lambda p: f"Use code {p.otp(3)}-{p.otp(3)} to sign in",
    "xml attribute": lambda p: f'<user name="ann" password="{p.simple_password()}"/>',
    "xml element": lambda p: f"<login><user>ann</user><password>{p.simple_password()}</password></login>",
    "html input": lambda p: f'<input type="password" name="pw" value="{p.simple_password()}">',
    "html meta": lambda p: f'<meta name="csrf-token" content="{p.token()}">',
    "plist": lambda p: f"<dict><key>accessToken</key><string>{p.token()}</string></dict>",
    "sql update": lambda p: f"UPDATE users SET password = '{p.simple_password()}' WHERE id = 7",
    "sql insert": lambda p: f"INSERT INTO users (name, password) VALUES ('ann', '{p.simple_password()}')",
    "log kv json": lambda p: f'time=2026-01-01 level=info msg="login" auth="Bearer {p.token()}"',
    "logfmt": lambda p: f"level=info user=ann session_token={p.token()} status=200",
    "graphql": lambda p: f'mutation {{ login(user: "ann", password: "{p.simple_password()}") {{ id }} }}',
    "toml": lambda p: f'[auth]\ntoken = "{p.token()}"\n',
    "yaml": lambda p: f"auth:\n  token: {p.token()}\n  user: ann\n",
    "properties": lambda p: f"spring.datasource.password={p.simple_password()}\nspring.datasource.username=app\n",
    "url in markdown": lambda p: f"[open](https://portal.example/x?access_token={p.token()})",
    "angle url": lambda p: f"<https://portal.example/x?access_token={p.token()}>",
    "zero width in name": lambda p: f"pass\u200bword={p.simple_password()}",
}

_BODIES: tuple[Case, ...] = (
    in_json_post("json.name-value", "key/val", lambda p: {"fields": [{"key": "password", "val": p.password()}]}),
    in_json_post("json.name-value", "property", lambda p: {"items": [{"property": "apiKey", "value": p.token()}]}),
    in_json_post("json.name-value", "Name/Value", lambda p: {"Parameters": [{"Name": "Token", "Value": p.token()}]}),
    in_json_post("json.name-value", "pair list", lambda p: {"headers": [["Authorization", f"Bearer {p.token()}"], ["Accept", "*/*"]]}),
    in_json_post("json.name-value", "flat list", lambda p: {"headers": ["Authorization", f"Bearer {p.token()}", "Accept", "*/*"]}),
    in_json_post("json.name-value", "map of lists", lambda p: {"headers": {"authorization": [f"Bearer {p.token()}"], "cookie": [f"sid={p.token()}"]}}),
    in_json_post("json.name-value", "aws tags", lambda p: {"Tags": [{"Key": "db_password", "Value": p.password()}]}),
    in_json_post("json.name-value", "env list", lambda p: {"env": [f"DB_PASSWORD={p.simple_password()}", "MODE=prod"]}),
    in_json_post("json.name-value", "args list", lambda p: {"command": ["mysql", "--password", p.simple_password(), "-h", "db"]}),
    in_json_post("json.name-value", "protobuf json", lambda p: {"map": {"entries": [{"key": "access_token", "value": {"stringValue": p.token()}}]}}),
    in_json_post("json.name-value", "dynamodb", lambda p: {"Item": {"password": {"S": p.password()}, "id": {"N": "7"}}}),
    in_json_post("json.name-value", "firestore", lambda p: {"fields": {"apiKey": {"stringValue": p.token()}}}),
    in_json_post("json.name-value", "typed value", lambda p: {"token": {"type": "string", "value": p.token()}}),
    in_json_post("json.name-value", "list of tokens", lambda p: {"refreshTokens": [p.token(), p.token()]}),
    in_json_post("json.name-value", "tokens by id", lambda p: {"tokens": {"web": p.token(), "ios": p.token()}}),
    in_json_post("json.name-value", "label/content", lambda p: {"rows": [{"label": "Password", "content": p.password()}]}),
    in_json_post("json.rpc", "login params object", lambda p: {"jsonrpc": "2.0", "method": "auth.login", "params": {"u": "ann", "password": p.password()}, "id": 1}),
    in_json_post("json.rpc", "login params list", lambda p: {"jsonrpc": "2.0", "method": "login", "params": ["ann", p.password()], "id": 1}),
    in_json_post("json.rpc", "batched", lambda p: {"calls": [{"method": "user.login", "params": ["ann", p.password()]}]}),
    in_json_post("json.graphql-literal", "single quotes of a block", lambda p: {"query": f'mutation {{ signIn(input: {{email: "a@b.example", password: """{p.simple_password()}"""}}) {{ ok }} }}'}),
    in_json_post("json.graphql-variable", "deep", lambda p: {"query": "mutation($i: In!){ a(i: $i){ id } }", "variables": {"i": {"creds": {"password": p.password()}}}}),
    in_json_post("json.patch", "merge", lambda p: {"op": "replace", "path": "/user/credentials/password", "value": p.password()}),
    in_json_post("json.patch", "add object", lambda p: {"ops": [{"op": "add", "path": "/auth", "value": {"token": p.token()}}]}),
    in_post("form.key", "brackets", "application/x-www-form-urlencoded", lambda p: f"user%5Bpassword%5D={quote(p.password())}&user%5Bname%5D=ann"),
    in_post("form.key", "dots", "application/x-www-form-urlencoded", lambda p: f"login.form.password={quote(p.password())}&login.form.user=ann"),
    in_post("form.key", "rails deep", "application/x-www-form-urlencoded", lambda p: f"session[user][password]={quote(p.password())}"),
    in_post("form.key", "asp", "application/x-www-form-urlencoded", lambda p: f"ctl00%24Main%24txtPassword={quote(p.password())}&ctl00%24Main%24txtUser=ann"),
    in_post("form.key", "semicolons", "application/x-www-form-urlencoded", lambda p: f"user=ann;password={quote(p.simple_password())}"),
    in_post("form.key", "plus in name", "application/x-www-form-urlencoded", lambda p: f"new+password={quote(p.password())}"),
    in_answer("json.lines", "records", "application/x-ndjson", lambda p: f'{{"a":1}}\n{{"token":"{p.token()}"}}\n'),
    in_answer("json.lines", "json-seq", "application/json-seq", lambda p: f'\x1e{{"token":"{p.token()}"}}\n\x1e{{"a":1}}\n'),
    in_answer("text.yaml", "list of maps", "application/yaml", lambda p: f"users:\n  - name: ann\n    password: {p.simple_password()}\n"),
    in_answer("text.yaml", "folded", "text/yaml", lambda p: f"token: >-\n  {p.token()}\nname: x\n"),
    in_answer("text.yaml", "quoted", "text/x-yaml", lambda p: f"'client secret': \"{p.token()}\"\n"),
    in_answer("text.ini", "colon", "text/plain", lambda p: f"[smtp]\nuser: ann\npassword: {p.simple_password()}\n"),
    in_answer("text.csv", "semicolons", "text/csv", lambda p: f"user;password;role\nann;{p.simple_password()};admin\n"),
    in_answer("text.csv", "tabs", "text/tab-separated-values", lambda p: f"user\ttoken\nann\t{p.token()}\n"),
    in_answer("text.csv", "quoted", "text/csv", lambda p: f'"id","api key","name"\n"1","{p.token()}","x"\n'),
    in_answer("xml.element", "namespace", "application/xml", lambda p: f"<a:login xmlns:a='urn:a'><a:Password>{p.simple_password()}</a:Password></a:login>"),
    in_answer("xml.element", "attribute pair", "application/xml", lambda p: f'<add key="ApiSecret" value="{p.token()}"/>'),
    in_answer("xml.element", "connection", "application/xml", lambda p: f'<add name="db" connectionString="Server=x;Password={p.simple_password()};"/>'),
    in_answer("xml.element", "name element", "application/xml", lambda p: f"<property><name>db.password</name><value>{p.simple_password()}</value></property>"),
    in_answer("html.hidden", "order of attributes", "text/html", lambda p: f'<input value="{p.token()}" type="hidden" name="authenticity_token">'),
    in_answer("html.hidden", "no quotes", "text/html", lambda p: f"<input type=hidden name=csrf_token value={p.token()}>"),
    in_answer("html.hidden", "data attribute", "text/html", lambda p: f'<div id="app" data-api-token="{p.token()}" data-page="orders"></div>'),
    in_answer("html.hidden", "data json", "text/html", lambda p: f"<div data-props='{{&quot;token&quot;:&quot;{p.token()}&quot;}}'></div>"),
    in_answer("html.script", "json island", "text/html", lambda p: f'<script type="application/json">{{"session":{{"accessToken":"{p.token()}"}}}}</script>'),
    in_answer("html.script", "window state", "text/html", lambda p: f'<script>window.__STATE__ = {{"auth":{{"token":"{p.token()}"}}}};</script>'),
    in_answer("html.script", "const", "text/html", lambda p: f"<script>const csrfToken = '{p.token()}', page = 'orders';</script>"),
    in_answer("html.meta", "refresh", "text/html", lambda p: f'<meta http-equiv="refresh" content="0;url=/cb?code={p.token()}&state={p.token()}">'),
    in_answer("stream.sse", "id line", "text/event-stream", lambda p: f"event: auth\ndata: {{\"token\":\ndata: \"{p.token()}\"}}\n\n"),
    in_frame("stream.ws-json", "array", lambda p: json.dumps(["auth", {"token": p.token()}])),
    in_frame("stream.ws-json", "signalr", lambda p: json.dumps({"type": 1, "target": "Login", "arguments": ["ann", p.password()]}) + "\x1e"),
    in_frame("stream.ws-json", "graphql-ws", lambda p: json.dumps({"type": "connection_init", "payload": {"Authorization": f"Bearer {p.token()}"}})),
    in_frame("stream.ws-json", "phoenix", lambda p: json.dumps(["1", "1", "room:1", "phx_join", {"user_token": p.token()}])),
    in_frame("stream.ws-json", "action cable", lambda p: json.dumps({"command": "subscribe", "identifier": json.dumps({"channel": "A", "token": p.token()})})),
    in_frame("stream.ws-socket-io", "ack", lambda p: f'42["authenticate",{{"token":"{p.token()}"}}]'),
    in_frame("stream.ws-socket-io", "connect", lambda p: f'40{{"token":"{p.token()}"}}'),
    in_frame("stream.ws-stomp", "connect", lambda p: f"CONNECT\nlogin:ann\npasscode:{p.simple_password()}\naccept-version:1.2\n\n\0"),
    in_frame("stream.ws-stomp", "header", lambda p: f"CONNECT\nAuthorization:Bearer {p.token()}\n\n\0"),
)  # fmt: skip

_QUERY = (
    "token", "t", "auth", "key", "apikey", "api_key", "access_token", "sig", "signature", "hmac", "ticket", "jwt", "session", "sid", "s", "code", "state", "nonce", "id_token", "SAMLRequest", "RelayState", "otp", "pin", "password", "pwd", "secret", "client_secret", "assertion", "client_assertion", "refresh_token", "X-Amz-Signature", "Signature", "policy", "hdnts", "hdnea", "st", "tk", "authkey", "auth_token", "_token", "csrf", "crumb", "magic", "invite", "invitation", "reset", "confirm", "confirmation_token", "unsubscribe_token", "share", "share_key", "resourcekey", "authuser_token", "login_token", "device_token", "wstoken", "sesskey", "jsessionid", "PHPSESSID", "cftoken", "oauth_token", "oauth_verifier", "oauth_signature", "hub.verify_token", "lt", "ott", "et", "gclid_token",
)  # fmt: skip

_HEADERS = (
    "X-Auth-Token", "X-Access-Token", "X-Api-Token", "X-API-Key", "Api-Key", "apikey", "X-Session-Token", "X-Session-Id", "X-CSRF-Token", "X-XSRF-TOKEN", "X-Csrftoken", "RequestVerificationToken", "X-Amz-Security-Token", "X-Goog-Api-Key", "X-Vault-Token", "PRIVATE-TOKEN", "JOB-TOKEN", "X-Gitlab-Token", "X-Shopify-Access-Token", "X-Figma-Token", "X-Airtable-Token", "Circle-Token", "DD-API-KEY", "DD-APPLICATION-KEY", "X-Algolia-API-Key", "Ocp-Apim-Subscription-Key", "X-Functions-Key", "X-Parse-Session-Token", "X-Parse-REST-API-Key", "X-Firebase-AppCheck", "X-Client-Secret", "X-Hub-Signature-256", "X-Signature", "X-Hmac", "X-Auth", "X-Authorization", "X-Forwarded-Authorization", "Authentication", "X-Token", "X-JWT-Assertion", "X-Amzn-Oidc-Data", "Cf-Access-Jwt-Assertion", "CF-Access-Client-Secret", "X-Plex-Token", "X-MediaBrowser-Token", "X-Redmine-API-Key", "X-Rollbar-Access-Token", "Sentry-Token", "X-User-Token", "X-Device-Token", "X-Login-Token", "X-Trello-Token", "X-ZUMO-AUTH", "X-WSSE-Token", "Stripe-Signature", "X-Slack-Signature", "X-Recaptcha-Token", "X-Device-Secret", "X-Otp", "X-Github-Otp", "X-Duo-Token", "X-Sso-Token", "X-Remember-Me",
)  # fmt: skip


def _typed(name: str) -> bool:
    lower = name.lower()
    return any(
        part in lower
        for part in (
            "pass",
            "pwd",
            "phrase",
            "psk",
            "密码",
            "パス",
            "parol",
            "парол",
            "wachtwoord",
            "senha",
            "haslo",
            "contra",
            "motdepasse",
            "лозинка",
            "slapt",
            "salas",
            "mật",
        )
    )


def _key(name: str) -> Case:
    return in_json(
        "json.key",
        f"more {name}",
        lambda p: {
            "id": p.number(),
            name: p.password() if _typed(name) and "token" not in name.lower() else p.token(),
            "label": p.slug(),
        },
    )


def _query(name: str) -> Case:
    def url(p: Planter) -> str:
        value = p.otp() if name in ("otp", "pin") else p.token()
        return f"/api/items?page=2&{name}={value}&sort={p.slug()}"

    return in_url("url.query-key", f"more {name}", url)


def _note(place: str, name: str, make: Callable[[Planter], object]) -> Case:
    return in_json(place, f"more {name}", lambda p: {"note": make(p), "colour": p.slug()})


_ENGINE: list[Case] = [
    *map(_key, dict.fromkeys(_KEYS)),
    *(_note("text.vendor-key", name, make) for name, make in _VENDORS.items()),
    *(_note("json.escaped", name, make) for name, make in _ENCODINGS.items()),
    *map(_query, _QUERY),
    *(in_request_header("request.api-key", f"more {name}", name, lambda p: p.token()) for name in _HEADERS),
    *(in_response_header("response.custom", f"more {name}", name, lambda p: p.token()) for name in _HEADERS),
]
"""What differs by a name or a value alone: the way there is that of others, so that no wire is needed."""

CASES: list[Case] = [
    *(replace(case, live=False) for case in _ENGINE),
    *(replace(case, form=f"more {case.form}") for case in _BODIES),
]

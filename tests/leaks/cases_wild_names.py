"""Names in further vendors, frameworks and languages, and addresses that differ by a word."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import quote

from tests.leaks.case import Case, in_json, in_request_header, in_url
from tests.leaks.planter import Planter

_QUERY = (
    "tkn1", "authToken2", "ssoTicket", "login_hint_token", "jwt_token", "bearer_token", "access-token", "X-Access-Token", "xoauth_token", "oauth2_token", "oauthtoken",
    "fb_access_token", "user_access_token", "page_token_secret", "_authtoken_", "csrf", "csrf-token", "xsrf_token", "_token", "__RequestVerificationToken",
    "session-token", "sessionkey", "session_key", "sess", "PHPSESSID", "ASPSESSIONID", "jsessionid", "CFTOKEN", "sap-session", "SAPSESSION", "sysparm_ck", "auth_ticket",
    "authTicket", "authticket", "ticketid", "casticket", "CAST", "pgtId", "pgt", "proxyTicket", "signin_token", "setup_token", "email_token", "confirm_token",
    "verification_key", "activation_code", "activationCode", "resetcode", "reset_code", "reset_key", "resetKey", "key_hash", "passwordResetKey", "inviteCode",
    "invite_code", "invitation_code", "join_token", "join_code", "accessCode", "access_code", "auth_code", "authCode", "sso_code", "handoff", "handoff_token",
    "handoffToken", "exchange_token", "exchangeCode", "exchange_code", "otc", "magic_token", "magicToken", "login_key", "hmac_signature", "x-signature", "signature_v2",
    "x_sig", "api_sig", "apisig", "authsig", "auth_sig", "appsecret_proof", "secret_key", "merchant_key", "public_secret", "upload_signature", "st_token", "AccessToken",
    "ACCESSTOKEN", "Authorization", "authorization_token", "apikey", "api-key", "ApiKey", "api.key", "app_id_secret", "subscription_key", "client_secret", "clientSecret",
    "consumer_secret", "oauth_consumer_secret", "private_key", "privkey", "wskey", "ws_key", "servicekey", "service_key", "skey", "pkey", "device_token", "push_token",
    "fcm_token", "registration_token", "refreshToken", "refresh", "idToken", "id_token", "assertion", "client_assertion", "SAMLart", "samlToken", "saml_token", "wresult",
    "subject_token", "actor_token", "vp_token", "logout_token", "logoutToken", "id_token_hint", "login_token_hint", "_ga_auth", "x-goog-signature", "X-Goog-Signature",
    "x-amz-signature", "X-Amz-Signature", "x-oss-signature", "OSSAccessKeyId", "q-signature", "Signature", "sig", "sign", "sigv4", "signed", "se_sig", "hash_sig",
    "hdnts", "hdntl", "__token__", "__gda__", "Policy", "verify_token", "hub.verify_token", "hub.secret", "passhash", "hashpass", "passHash", "pwhash", "md5pass",
    "unsub_token", "unsubscribe_token", "optout_token", "guest_token", "anon_token", "download_key", "download_token", "dl_token", "file_token", "fileToken",
    "preview_token", "preview_secret", "share_token", "share_key", "shareToken", "link_token", "link_key", "publicToken", "viewer_token", "embed_token", "embedToken",
    "ticketToken", "bot_token", "room_token", "stream_token", "streamToken", "play_token", "drm_token", "licenseToken", "captcha_token", "recaptcha_token",
    "g-recaptcha-response", "h-captcha-response", "cf-turnstile-response", "cf_chl_tk", "__cf_chl_tk",
)  # fmt: skip
"""Parameters with a token."""

_QUERY_PASSWORDS = (
    "pw", "pass1", "pass2", "passwd1", "pwd2", "userpw", "user_pw", "loginpw", "j_password", "jpassword", "os_password", "log_password", "Passwort", "kennwort", "losung",
    "parool", "mot_de_passe", "motdepasse", "mdp", "mdp1", "passe", "codesecret", "contraseña", "contrasena", "clave", "contrasenia", "palabra_clave", "senha",
    "senha_atual", "salasana", "lösenord", "losenord", "lozinka", "hasło", "haslo", "passwort_neu", "neues_passwort", "пароль", "парола", "Κωδικός", "şifre", "parola",
    "jelszó", "heslo", "mật_khẩu", "密码", "密碼", "口令", "暗号", "パスワード", "비밀번호", "암호", "รหัสผ่าน", "סיסמה", "كلمة_السر", "كلمة_المرور", "kata_sandi", "sandi", "geslo",
    "slaptažodis", "parole", "adgangskode", "lykilorð", "пароль_новый", "newPassword1", "confirm_passwd", "re_pass", "repass", "retype_password", "passwordRepeat",
    "password_confirmation", "user[password_confirmation]", "data[User][password]", "tx_login[pass]", "login.pass", "form-password", "frm_password", "edtPassword",
    "txtPass", "tbPassword", "pwdField", "pass_word", "passWord", "PassWd", "pword", "passwd_hash", "LDAP_PASSWORD", "smtp.pass", "db.pwd", "key_password", "passphrase",
    "pass-phrase",
)  # fmt: skip
"""Parameters with a password."""

_QUERY_CODES = (
    "otp", "otpCode", "otp_code", "totp", "mfa_code", "mfaCode", "2fa_code", "twofactor_code", "two_factor_token", "sms_code", "smsCode", "verification_code",
    "verificationCode", "verify_code", "one_time_code", "onetimecode", "auth_pin", "pin", "pinCode", "tan", "smsTAN", "token2fa", "passcode", "login_code",
    "security_code", "cvv", "cvc", "cvv2", "card_cvc", "securityCode", "authenticator_code", "confirm_code",
)  # fmt: skip
"""Parameters with a one-time code."""

_HEADERS = (
    "SOAPAuth", "SoapAuthToken", "X-SOAPAuth", "SAPAuth", "X-Auth-Key2", "XAuthToken", "X-Authtoken", "Authkey", "X-AuthKey", "X-Apikey-Secret", "X-Api-Secret",
    "Apisecret", "X-ApiSecret", "X-API-Sign", "X-Api-Signature", "X-Signature-Ed25519", "X-Twilio-Signature", "X-Wc-Webhook-Signature", "X-Pusher-Signature",
    "X-Zm-Signature", "X-Zm-Trackingid-Token", "Paypal-Auth-Algo-Token", "Paypal-Transmission-Sig", "X-Atlassian-Token-Value", "X-ExperimentalApi-Token",
    "X-Ratelimit-Token", "X-Tok", "X-Usertoken", "X-UserToken", "X-Session", "X-Sess", "X-Sessionid", "X-SESSION-KEY", "SessionToken", "Session-Key", "X-SSO-Token",
    "X-SSO", "X-Sso-Ticket", "Ticket", "X-Auth-Ticket", "X-CAS-Ticket", "X-Nonce", "X-Otp-Token", "X-2FA-Token", "X-MFA-Token", "X-Login-Token", "X-Remember-Token",
    "X-Impersonate-Token", "X-Delegation-Token", "X-Service-Token", "X-S2S-Token", "X-Internal-Token", "X-Internal-Auth", "X-Gateway-Key", "X-RapidAPI-Key",
    "X-Mashape-Key", "X-Rapidapi-Proxy-Secret", "X-Origin-Verify", "X-Origin-Secret", "X-Edge-Secret", "X-Verify", "X-Shared-Secret", "X-Webhook-Secret",
    "X-Telegram-Bot-Api-Secret-Token", "X-Line-Signature", "X-Lark-Signature", "X-Gitea-Signature", "X-Gogs-Signature", "X-Hook-Secret", "X-Hub-Secret",
    "X-Mailgun-Signature", "X-SendGrid-Signature", "X-Cloud-Trace-Token", "X-Datadog-Api-Key", "DD-Client-Token", "X-Honeycomb-Team", "X-Insert-Key", "X-License-Key",
    "X-Sentry-Token", "Sentry-Auth", "X-Sentry-Auth-Key", "X-Postmark-Server-Token", "X-Postmark-Account-Token", "X-Elastic-Token", "kbn-xsrf-token",
    "X-Splunk-Request-Token", "X-Grafana-Token", "X-Consul-Token", "X-Nomad-Token", "X-Etcd-Token", "X-Kong-Token", "Kong-Admin-Token", "X-Rancher-Token",
    "X-Harbor-CSRF-Token", "X-JFrog-Art-Api", "X-Nexus-Token", "X-Circleci-Token", "X-Travis-Token", "X-Buildkite-Token", "X-Octopus-ApiKey", "X-Jenkins-Crumb",
    "Jenkins-Crumb", "Crumb", ".crumb", "X-Drupal-Token", "X-WP-Nonce", "X-Shopify-Storefront-Access-Token", "X-Magento-Token", "X-BC-Token", "X-Auth-Client",
    "X-Zuora-Token", "apiSecretAccessKey", "X-PrettyPrint-Auth", "X-SFDC-Session", "X-SAP-Token", "X-sap-security-session", "X-ServiceNow-Token", "X-UserToken-SN",
    "X-Snow-CK", "X-Workday-Token", "X-NetSuite-Token", "X-Okta-Token", "X-Okta-XsrfToken", "X-Auth0-Token", "X-Clerk-Auth-Token", "X-Supabase-Token", "X-Appwrite-Key",
    "X-Appwrite-JWT", "X-Appwrite-Session", "X-Parse-Master-Key", "X-Parse-Client-Key", "X-Hasura-Secret", "X-Firebase-Locale-Token",
    "X-Goog-Firebase-Installations-Auth", "X-Goog-Upload-Token", "X-Goog-Iap-Jwt", "X-Amz-User-Agent-Token", "x-amz-cognito-token", "X-Amzn-Oidc-Accesstoken",
    "X-Amzn-Oidc-Identity", "X-MS-Token-Google-Access-Token", "X-MS-AUTH-TOKEN", "X-Zumo-Token", "x-ms-client-principal-secret", "x-functions-clientid-key",
    "Aeg-Sas-Key", "aeg-sas-token", "ServiceBusAuthorization", "X-Ms-Encryption-Key", "x-ms-authorization-auxiliary", "X-Amz-Server-Side-Encryption-Customer-Key",
    "x-amz-copy-source-server-side-encryption-customer-key", "X-Goog-Encryption-Key", "X-ChatWorkToken", "X-Zoho-Token", "X-Api-Access-Token", "X-Auth-Access",
    "X-Auth-Refresh", "Refresh-Token", "RefreshToken", "Access-Token", "AccessToken", "accesstoken", "IdToken", "Id-Token", "X-Bearer", "Bearer", "X-Bearer-Token",
    "X-Identity", "X-Identity-Token", "X-User-Auth", "X-User-Secret", "X-Client-Key", "X-Client-Auth", "X-Client-Token", "X-Device-Secret", "X-Device-Key", "X-App-Key",
    "X-App-Token", "X-Application-Key", "X-Application-Token", "X-Partner-Key", "X-Merchant-Secret", "X-Csrf", "X-CSRF", "X-CSRFToken", "X-CsrfToken", "XSRF-TOKEN",
    "X-XSRF", "CSRF-Token", "CSRF", "csrf_token", "X-Request-Verification-Token", "__RequestVerificationToken", "X-Form-Token", "X-Ajax-Token", "X-Anti-Forgery",
    "X-AntiForgery-Token", "X-Authenticity-Token", "X-Access-Key", "AccessKeyId", "X-Secret-Key", "SecretKey", "Secret-Key", "Client-Secret", "ClientSecret",
    "X-Private-Key", "X-Password", "X-Passwd", "X-Pwd", "X-Auth-Password", "Password", "X-Pass", "X-User-Password", "X-Db-Password", "X-Kennwort", "X-Passwort",
    "X-Passphrase", "X-Unlock", "X-Credential", "X-Credentials", "Credentials", "X-Token-Secret",
)  # fmt: skip
"""Request headers with a token."""

_PASSWORDS = (
    "pw", "pw1", "pwd_new", "pass_word", "newPass", "oldPass", "userPass1", "txtPass", "repass", "rePass", "retypePass", "confirmPass", "passConfirm", "passConfirmation",
    "password_new", "passwordNew", "passwordOld", "password_current", "passwordRepeat", "passwortNeu", "passwort_alt", "passwortWiederholen", "neuesKennwort",
    "losungswort", "kennwort_bestaetigen", "geheimwort", "zugangscode", "mdp", "mdpConfirm", "motDePasseActuel", "mot_passe", "motpasse", "nouveau_mdp", "codeAcces",
    "contraseñaActual", "contrasenaNueva", "nuevaClave", "claveActual", "claveAcceso", "clave_secreta", "palabraClave", "senhaNova", "confirmarSenha", "senhaConfirmacao",
    "palavra_passe", "palavra-chave", "parolaChiave", "passwordUtente", "wachtwoordOud", "wachtwoordHerhalen", "toegangscode", "løsenord", "passord", "nyttPassord",
    "adgangskode2", "salasanaUusi", "hasłoStare", "nowe_hasło", "powtorzHaslo", "heslo2", "noveHeslo", "jelszoMegint", "parolaNoua", "yeniSifre", "şifreTekrar",
    "sifreTekrari", "пароль2", "новыйПароль", "старый_пароль", "подтверждение_пароля", "парольНовый", "Пароль", "ПАРОЛЬ", "πασσγουορντ", "κωδικός_πρόσβασης", "密码确认",
    "新密码", "旧密码", "登录密码", "支付密码", "確認パスワード", "現在のパスワード", "비밀번호확인", "새비밀번호", "รหัสผ่านใหม่", "סיסמהחדשה", "كلمةالمرورالجديدة", "mậtKhẩu", "matKhauMoi", "kataSandiBaru",
    "kataLaluan", "loginPwd", "PWD", "Pwd__c", "Password__c", "password__v", "$password", "@password", ":password", "_password_", "password.", "user.password",
    "credentials.password", "password[0]", "pAsSwOrD", "PASSWORD_1", "sysPassword", "svcPassword", "srvPwd", "ldap_bind_pw", "bindpw", "rootpw", "basic_auth_password",
    "http_passwd", "wpa_psk", "wepKey", "wifiKey", "networkKey", "unlockCode", "adminCode", "masterCode",
)  # fmt: skip
"""Members with a password."""

_TOKENS = (
    "tkn", "accessTkn", "authTkn", "access_tok", "jwtAssertion", "idTok", "id_tok", "sessionTok", "sess_token", "sessToken", "userSession", "sessionValue", "session_val",
    "sessionRef", "sessionCode", "sid_token", "ssid", "authSid", "sessid2", "cookieHeader", "cookie_header", "cookieString", "cookies_str", "cookieJar", "authCookie",
    "loginCookie", "setCookie", "set-cookie", "bearer_auth", "bearerAuth", "authBearer", "authHeader", "auth_header", "authorizationHeader", "authorization_header",
    "httpAuthorization", "proxyAuth", "basicAuth", "basic_auth", "authString", "authCredential", "apiCred", "api_cred", "gitCredential", "accessCred", "sharedKey",
    "sharedAccessKey", "primarySharedKey", "secondaryKey", "primaryMasterKey", "connection_key", "containerKey", "hostKey", "functionKey", "queryKey", "adminKey",
    "admin_key", "secureKey", "secure_key", "secKey", "sec_key", "authKeyValue", "apiKeyValue", "keySecret", "key_secret", "secretVal", "secret_text", "secretText",
    "secretString", "SecretString", "SecretBinary", "secretData", "secretPayload", "secretToken", "secret_token_base", "SecretHash", "clientSecretValue",
    "client_assertion", "clientAssertionJwt", "appPassword", "app_secret_key", "consumerKey", "consumerSecretKey", "signingSecretKey", "webhookSigningKey",
    "webhook_signing_secret", "webhookKey", "signing_key_private", "jwtSigningKey", "jwt_private_key", "encryption_key_base", "encryptKey", "decryptKey", "dataKey",
    "data_key", "dek", "kek", "aesKey", "hmacSecret", "hashKey", "hash_key", "hashSecret", "salt_key", "cipherKey", "privKey", "priv_key", "privateKeyPem",
    "private_key_pem", "pemKey", "keyPem", "pkcs12", "pfx", "p12", "certificateKey", "clientCertKey", "sslKey", "ssl_private_key", "deployToken",
    "registrationAccessToken", "initialAccessToken", "registration_access_token", "logoutToken", "actionToken", "action_token", "stateToken", "stateHandle",
    "factorToken", "interactionHandle", "loginHint_token", "oobCode", "deviceSecretKey", "enrollmentToken", "enrollmentSecret", "provisioningKey", "psk_identity_key",
    "attestationToken", "appAttestToken", "integrityToken", "recaptchaResponse", "captchaResponse", "captchaToken", "turnstileToken", "paymentNonce",
    "payment_method_nonce", "clientNonceToken", "ephemeralKey", "ephemeralKeySecret", "setupIntentClientSecret", "clientSecretHash", "linkToken", "publicTokenSecret",
    "plaidAccessToken", "stripeKey", "stripeSecret", "twilioSid_token", "messagingToken", "fcm_token", "apnsDeviceToken", "pushEndpointToken", "vapidPrivateKey",
    "vapid_private_key", "subscriptionAuth", "liveblocksSecret", "ablyKey", "pusherSecret", "pusher_app_secret", "socketToken", "wsTicket", "ws_ticket", "streamToken",
    "chatToken", "identityHash", "identity_hash", "userHmac", "user_hmac", "hmacDigest", "signatureHash", "requestSignature", "req_sig", "payloadSignature",
    "x_signature", "signatureBase64", "samlAssertion", "SAMLResponse", "wsfedToken", "kerberosTicket", "ntlmHash", "nt_hash", "lmHash", "passwordDigest", "password_md5",
    "pwdMd5", "md5Password", "sha1_password", "hashed_pw", "bcryptHash", "shadowHash", "passwd_crypt", "encryptedPwd", "enc_password", "encPassword", "cipherPassword",
    "rsaPassword", "loginHash",
)  # fmt: skip
"""Members with a token."""

_LINKS = (
    "recoveryLink", "resetLink", "resetUrl", "magicLink", "magicUrl", "signInLink", "inviteLink", "verificationLink", "confirmUrl", "oobLink", "actionLink", "loginUrl",
    "autoLoginUrl", "ssoUrl", "presignedUrl", "presigned_url", "signedUrl", "signedURL", "uploadUrl", "downloadUrl", "sasUrl", "sasUri",
)  # fmt: skip
"""Members with an address that signs in."""

_CODES = (
    "otpValue", "otp_value", "oneTimePin", "onetime_pin", "passCode", "pass_code", "smsPin", "smsOtp", "smsToken", "codeSms", "code_sms", "emailOtp", "emailPin",
    "mailCode", "verifyCode", "verifCode", "verificationPin", "securityPin", "tfaCode", "tfa_token", "twoFaCode", "two_fa_code", "2faToken", "mfaOtp", "mfaPin",
    "mfa_pin", "mfaTotp", "totpToken", "totpValue", "googleAuthCode", "authenticatorToken", "authenticator_code", "loginOtp", "loginPin", "login_pin", "signInCode",
    "accessPin", "pinNumber", "pin_number", "pinNo", "atmPin", "cardPin", "card_pin", "upiPin", "mpin", "tpin", "cvvCode", "cvv_code", "cvc_code", "cvnNumber", "csc",
    "cardSecurityCode", "card_code", "securityCodeCvv", "kodWeryfikacyjny", "kodSms", "kod_sms", "einmalcode", "sicherheitscode", "codigoVerificacion",
    "codigo_verificacion", "codigoSeguridad", "codeVerification", "code_de_verification", "kodeVerifikasi", "kodeOtp", "kodOtp", "verificatiecode", "bekreftelseskode",
    "engangskode", "kodBezpieczenstwa", "одноразовыйКод", "код_подтверждения", "验证码", "短信验证码", "動態密碼", "認証コード", "ワンタイムパスワード", "인증번호", "mã_otp", "unlock_pin", "devicePin",
    "parentalPin",
)  # fmt: skip
"""Members with a one-time code."""

_PATHS = (
    "/forgot-password/{}", "/forgotten/{}/set", "/password-reset/confirm/{}", "/account/password/{h}", "/auth/reset/{}/", "/api/v1/password_resets/{}/edit",
    "/users/invitation/{}", "/team/join/{}", "/join/{k}", "/p/reset/{k}", "/email/confirm/{}", "/email-confirm/{}", "/confirm-email/MTI/{k}", "/verification/{}",
    "/validate-email/{}", "/verify/{u}", "/activate-account/{u}", "/registration/confirm/{}", "/signup/verify/{}", "/sign-in/link/{}", "/signin/{}", "/login/{}",
    "/login/magic/{k}", "/magic/{u}", "/passwordless/{}", "/auth/token/{}", "/auth/callback/{}", "/sso/{}", "/session/new/{}", "/sessions/{}", "/impersonate/{}",
    "/delegate/{}", "/approve/{}", "/accept-invitation/{}", "/accept/{u}", "/invitations/{u}/accept", "/s/{}", "/share/d/{}", "/shared/{k}", "/public/share/{}",
    "/unsubscribe/{u}", "/optout/{}", "/sign/{}", "/esign/{u}", "/recover-account/{}", "/unlock/{}", "/mot-de-passe/reinitialiser/{}", "/passwort-zuruecksetzen/{}",
    "/restablecer-contrasena/{}", "/resetowanie-hasla/{}", "/reset-hasla/{k}", "/einladung/{}", "/change-email/{}", "/delete-account/confirm/{}", "/device/activate/{}",
    "/oauth/callback/{}", "/u/verify/{}",
)  # fmt: skip
"""Paths: {} is a token, {h} hexadecimal, {k} a short token, {u} a UUID."""

_POSITIONS = (
    "/reset-password?hash={h}", "/reset-password?id={}", "/password/reset?h={}", "/account/verify?c={}", "/verify-email?hash={h}&id=42", "/confirm?data={}",
    "/auth/magic?v={}", "/login/callback?x={}", "/invite?ref={}", "/activate?id={}", "/signin?key={}", "/sso/callback?p={}", "/unsubscribe?id={}",
    "/users/confirmation?q={}", "/auth/verify?oobCode={}", "/__/auth/action?mode=signIn&oobCode={}&apiKey=x", "/email/verify/17/{h}",
    "/email-verification?expires=1790000000&hash={h}", "/wp-login.php?action=rp&key={}&login=ann", "/forgot/{}", "/users/password/edit?r={}", "/recover?uid=MTI&data={}",
    "/account/recover?z={}", "/oauth/authorize?client_id=web&par={}", "/2fa/verify?v={}", "/signup/complete?invitation={}", "/set-password?u={}", "/passwordless?d={}",
    "/sso?lt={}", "/logout?h={}", "/magic-login?e={}",
)  # fmt: skip
"""Addresses in which a parameter of any name is the credential."""


def _filled(template: str, p: Planter) -> str:
    makers = {"{}": lambda: p.token(32), "{h}": lambda: p.hex(40), "{k}": lambda: p.key(20), "{u}": p.guid}
    for mark, make in makers.items():
        if mark in template:
            template = template.replace(mark, make())
    return template


def _query(name: str, make: Callable[[Planter], str]) -> Case:
    def url(p: Planter) -> str:
        return f"/api/items/{p.number()}?page=2&{quote(name)}={make(p)}&sort={p.slug()}"

    return in_url("url.query-key", name, url)


def _member(place: str, name: str, make: Callable[[Planter], str]) -> Case:
    return in_json(place, name, lambda p: {"id": p.number(), name: make(p), "label": p.slug()})


def _place(template: str) -> str:
    return "url.innocent-query" if "?" in template else "url.reset-path"


NAMES: list[Case] = [
    *(_query(name, lambda p: p.token(32)) for name in _QUERY),
    *(_query(name, lambda p: p.simple_password()) for name in _QUERY_PASSWORDS),
    *(_query(name, lambda p: p.otp()) for name in _QUERY_CODES),
    *(in_request_header("request.api-key", name, name, lambda p: p.token(32)) for name in _HEADERS),
    *(_member("json.key", name, lambda p: p.password()) for name in _PASSWORDS),
    *(_member("json.key", name, lambda p: p.token(40)) for name in _TOKENS),
    *(_member("json.key", name, lambda p: f"https://portal.example/reset?x={p.token(43)}") for name in _LINKS),
    *(_member("json.numeric-otp", name, lambda p: p.otp()) for name in _CODES),
    *(in_url(_place(path), path, partial(_filled, path)) for path in (*_PATHS, *_POSITIONS)),
]  # fmt: skip

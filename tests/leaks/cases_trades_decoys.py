"""What looks like a secret at portals of many trades, and is none."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_answer,
    in_json,
    in_json_post,
    in_post,
    in_request_header,
    in_response_header,
    in_url,
)
from tests.leaks.planter import Planter

_SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
_GIT = "3f786850e387550fdab836ed7e6dc881de23001b"
_UUID = "0b9e7f6a-51c2-4c3e-9d1b-2f7a6c8d9e10"
_CERT = "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UEChMJQmFsdGltb3JlMRMwEQYDVQQLEwpDeWJlclRydXN0"

_DOCUMENTS: dict[str, object] = {
    "password policy": {"passwordMinLength": 12, "passwordMaxAgeDays": 90, "passwordHistory": 24, "password_policy": "strong-v2", "passwordRegex": "^(?=.*[A-Z]).{12,}$"},
    "password dates": {"passwordChangedAt": "2026-02-03T04:05:06Z", "pwdLastSet": "133500000000000000", "passwordExpires": "2026-12-01", "lastPasswordReset": 1769904000},
    "password flags": {"hasPassword": True, "passwordRequired": "ALWAYS", "passwordStatus": "EXPIRED", "passwordStrength": "very-strong", "mustChangePassword": "next_login"},
    "german flags": {"kennwortAblauf": "2026-12-01", "passwortStaerke": "sehr stark", "passwortVergessenUrl": "/passwort-vergessen", "kennwortRichtlinie": "streng"},
    "token counts": {"token_count": 4182, "prompt_tokens": 1822, "completionTokens": 512, "maxTokens": 4096, "tokens_per_minute": 90000},
    "token kinds": {"token_type": "Bearer", "tokenEndpoint": "https://x.example/oauth2/token", "token_endpoint_auth_method": "client_secret_basic", "accessTokenLifespan": 300},
    "tokenised words": {"tokens": ["redaction", "engine-2", "harbour", "Willow"], "lemmas": ["redact", "engine"]},
    "token offsets": {"tokens": [{"text": "Bergen-2", "start_offset": 0, "end_offset": 8, "type": "<ALPHANUM>", "position": 0}]},
    "nlp": {"tokenizer": "cl100k_base", "tokenIds": [9906, 1917, 11], "specialTokens": ["<|endoftext|>", "[MASK]"]},
    "design tokens": {"tokens": {"color-primary": "#1a73e8", "space-200": "16px", "font-body": "Inter, sans-serif"}},
    "erc": {"tokenSymbol": "USDC-2", "tokenDecimals": 18, "tokenAddress": "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "tokenStandard": "ERC-721"},
    "session facts": {"sessionCount": 481234, "sessionTimeout": 1800, "sessionDuration": "PT30M", "sessionStatus": "ACTIVE_2", "sessionType": "webinar-live"},
    "conference sessions": {"sessions": [{"id": 48123, "title": "Keynote-2", "room": "Hall-7", "starts": "2026-05-05T09:00:00Z"}]},
    "training session": {"session": {"title": "Spring-2026", "coach": "Ann-Lee", "capacity": 24}},
    "auth words": {"authType": "OAUTH2_PKCE", "authProvider": "azure-ad", "authLevel": "LOA-3", "authMethods": ["pwd", "mfa", "otp-sms"], "isAuthenticated": True},
    "author": {"author": "Ann Lee 2", "authorId": 481239, "authored_on": "2026-02-03", "authority": "Oslo-byrett", "authorization_number": "PO-2026-4812"},
    "secret names": {"secretName": "db-creds-prod", "secretRef": "vault/prod/db-2", "secret_version": "7-current", "secretType": "Opaque-kv"},
    "secret santa": {"event": "Secret Santa 2026", "secretLevel": "VS-NfD", "secretary": "Ann-Lee", "secretion": "low-2"},
    "keys of things": {"key": "PROJ-4812", "keyName": "primary-eu", "keyId": "key-2026-02", "keyType": "RSA-4096", "keyUsage": "digitalSignature", "keyboard": "qwertz-de"},
    "sort keys": {"sortKey": "lastName_2", "orderKey": "a0V-2", "rowKey": "row-48123", "partitionKey": "tenant-7", "primaryKey": "order_id", "foreignKey": "fk_orders_2", "routingKey": "orders.created.v2"},
    "i18n": {"i18nKey": "login.password.label", "messageKey": "error.auth.invalidToken", "translationKey": "btn.reset_password"},
    "labels": {"label": "Password-2", "placeholder": "Enter your password…", "helpText": "At least 12 characters", "error": "Passwords do not match"},
    "translations": {"login.password": "Kennwort eingeben", "login.forgotPassword": "Passwort vergessen?", "login.token": "Sicherheitsschlüssel", "login.pin": "PIN eingeben"},
    "translations ja": {"password": "パスワードを入力してください", "otp": "認証コードを入力してください"},
    "translations fr": {"password": "Mot de passe", "newPassword": "Nouveau mot de passe", "passwordTooShort": "Le mot de passe est trop court"},
    "translations es": {"password": "Contraseña", "confirmPassword": "Confirmar contraseña", "forgot": "¿Olvidaste tu contraseña?"},
    "translations zh": {"password": "密码", "confirmPassword": "确认密码", "captcha": "验证码"},
    "form schema": {"fields": [{"name": "password", "type": "password", "label": "Password-2", "required": True, "minLength": 12}, {"name": "otp", "type": "number", "label": "Code-2"}]},
    "json schema": {"properties": {"password": {"type": "string", "format": "password", "minLength": 8, "description": "The user's password-2"}, "token": {"type": "string", "title": "Token-2"}}, "required": ["password", "token"]},
    "openapi": {"securitySchemes": {"bearerAuth": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT-2"}, "apiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"}}},
    "graphql introspection": {"__type": {"name": "LoginInput", "fields": [{"name": "password", "type": {"name": "String", "kind": "SCALAR"}}, {"name": "accessToken", "type": {"name": "JWT", "kind": "SCALAR"}}]}},
    "oidc metadata": {"grant_types_supported": ["authorization_code", "refresh_token"], "code_challenge_methods_supported": ["S256", "plain"], "id_token_signing_alg_values_supported": ["RS256", "ES256"]},
    "scopes": {"scope": "openid profile offline_access", "scopes": ["read:tokens", "write:password", "session.read"]},
    "permissions": {"permissions": ["ResetPassword", "VIEW_API_KEYS", "token.revoke", "Secrets.Read.All"]},
    "roles": {"role": "PasswordAdministrator-2", "roles": ["KeyVaultReader", "SecretsUser-2"]},
    "feature flags": {"flags": {"passwordless-login": True, "new_token_flow": "variant-b", "sso-session-v2": "on-2"}},
    "feature state": {"features": {"passkeys": {"state": "enabled-2"}, "otp_sms": {"state": "disabled-2"}}},
    "css classes": {"className": "password-input--active-2", "cls": "token-badge token-badge--sm", "elementId": "login-password-field-2"},
    "dom": {"selector": "#login > input[name=password]", "testId": "password-toggle-2", "ariaLabel": "Show password-2"},
    "error codes": {"errorCode": "INVALID_PASSWORD", "code": "TOKEN_EXPIRED", "reason": "session_not_found", "authError": "AADSTS50126"},
    "numbers codes": {"code": 48123, "statusCode": "200-OK", "countryCode": "NO-03", "errorCode": "481234"},
    "trade codes": {"code": "SKU-48123-B", "promoCode": "SUMMER26", "zipCode": "0152-NO", "productCode": "481234", "accessCodeType": "numeric-2"},
    "currency codes": {"codes": ["EUR-2", "NOK-2"], "hsCode": "84713000", "naceCode": "62.010", "swiftCode": "DNBANOKKXXX", "areaCode": "0047"},
    "pins": {"pinned": "top-2", "pinCount": 48123, "pinColor": "#ff8800", "pinnedVersion": "1.2.3-x"},
    "pin locations": {"pins": [{"lat": 59.91, "lng": 10.75, "title": "Oslo-2"}], "pinIcon": "map-marker-2"},
    "indian pin": {"address": {"city": "Mumbai-2", "pincode": "400001"}},
    "hashes": {"sha256": _SHA, "etag": f"\"{_GIT}\"", "commit": _GIT, "checksum": "d41d8cd98f00b204e9800998ecf8427e", "contentHash": f"sha256:{_SHA}"},
    "integrity": {"integrity": "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC", "digest": f"sha256:{_SHA}"},
    "git": {"sha": _GIT, "tree": {"sha": "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3"}, "parents": [{"sha": "b6589fc6ab0dc82cf12099d1c2d40ab994e8410c"}], "ref": "refs/heads/password-reset-2"},
    "docker": {"image": f"registry.example/app@sha256:{_SHA}", "layers": [f"sha256:{_SHA}"], "containerId": "4c01db0b339c4f1a2b3c"},
    "uuids": {"id": _UUID, "tenantId": _UUID, "correlationId": _UUID, "sessionTypeId": _UUID, "requestId": _UUID},
    "ulids": {"id": "01HV6B1M7Q2Z3X4C5V6B7N8M9K", "orderId": "01HV6B1M7Q2Z3X4C5V6B7N8M9J", "ksuid": "0ujtsYcgvSTl8PAuAdqWYSMnLOv"},
    "object ids": {"_id": "507f1f77bcf86cd799439011", "parent": "507f191e810c19729de860ea", "userId": "507f1f77bcf86cd799439012"},
    "vendor ids": {"customer": "cus_NffrFeUfNV2Hib", "subscription": "sub_1MowQVLkdIwHu7ixeRlqHVzs", "price": "price_1MoBy5LkdIwHu7ixZhnattbh"},
    "sf ids": {"Id": "0015g00000ABcDeAAK", "OwnerId": "0055g000001XyZzAAN", "attributes": {"type": "Account2", "url": "/services/data/v60.0/sobjects/Account/0015g00000ABcDeAAK"}},
    "youtube": {"videoId": "dQw4w9WgXcQ", "channelId": "UC_x5XG1OV2P6uZZ5FSM9Ttw", "playlistId": "PLBCF2DAC6FFB574DE"},
    "public client": {"clientId": "8f14e45f-ceea-467f-a8b6-0a1b2c3d4e5f", "measurementId": "G-ABC1234567", "gtmId": "GTM-ABC1234", "tenantDomain": "acme-2.onmicrosoft.example"},
    "public key": {"publicKey": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----", "algorithm": "ES256-2"},
    "ssh public": {"key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ann@laptop", "title": "laptop-2"},
    "certificate": {"certificate": f"-----BEGIN CERTIFICATE-----\n{_CERT}\n-----END CERTIFICATE-----", "issuer": "CN=Acme Root 2"},
    "x5c": {"keys": [{"kty": "RSA", "kid": "2026-02-a", "use": "sig", "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc", "e": "AQAB", "x5t": "NjVBRjY5MDlCMUIwNzU4RTA2QzZFMDQ4"}]},
    "fingerprint": {"fingerprint": "SHA256:uNiVztksCsDhcc0u9e8BrrJXkHCcEMzZ0Z9Ufr8Nw6s", "serialNumber": "0A:1B:2C:3D:4E:5F:60:71", "thumbprint": "A94A8FE5CCB19BA61C4C0873D391E987982FBBD3"},
    "public wallet": {"address": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "txHash": f"0x{_SHA}", "blockHash": f"0x{_SHA}"},
    "cursor words": {"cursor": "2026-02-03_48123", "pageToken": "3", "nextPage": "/orders?page=4", "sortToken": "DESC"},
    "page tokens": {"continuationToken": "page-4-of-12", "nextToken": "2", "hasMore": True},
    "build": {"buildId": "v2026.02.03-rc1", "buildHash": "a94a8fe5", "release": "portal@1.2.3-x", "chunkHash": "4f3a2b1c9d8e7f60"},
    "assets": {"main.js": "/assets/main.4f3a2b1c9d8e.js", "vendor.css": "/assets/vendor.9d8e7f604f3a.css"},
    "images": {"avatar": "https://cdn.example/a/9f86d081884c7d659a2feaa0c55ad015.jpg?s=64", "gravatar": "https://www.gravatar.com/avatar/205e460b479e2e5b48aec07710c08d50"},
    "mails": {"subject": "Your password was changed", "preview": "If this was not you, reset your password at once.", "folder": "Inbox-2"},
    "articles": {"title": "How to reset your password in 2026", "summary": "Passwords should be long; tokens should be short-lived.", "slug": "how-to-reset-your-password-in-2026"},
    "articles 2": {"body": "Use a passphrase of four words. Never share your PIN or one-time code with anyone.", "category": "security-tips-2"},
    "articles 3": {"text": "The API key page lists every key. Secret management is described in chapter 7.", "id": 48123},
    "faq": {"question": "What is a security code?", "answer": "It is printed on the back of your card-2"},
    "audit": {"action": "user.password.change", "target": "token:deploy", "result": "SUCCESS-2", "actor": "ann-lee"},
    "audit 2": {"eventType": "user.session.start", "displayMessage": "User login to Okta-2", "authenticationStep": 481239},
    "events": {"eventName": "PasswordResetRequested", "topic": "auth.token.revoked.v1", "queue": "otp-delivery-2"},
    "metrics": {"metric": "auth_token_cache_hits_total", "value": 481239, "labels": {"session_kind": "web-2"}},
    "menus": {"menu": [{"id": "password", "text": "Passwords-2", "href": "/settings/passwords"}, {"id": "tokens", "text": "Access tokens-2", "href": "/settings/tokens"}]},
    "routes": {"routes": [{"path": "/reset-password/:token", "name": "reset-password-2"}, {"path": "/session/:id", "name": "session-detail"}]},
    "templates": {"template": "Hi {{name}}, your code is {{code}}", "url": "https://x.example/reset?token={{token}}", "env": "${DB_PASSWORD}"},
    "masked": {"password": "********", "apiKey": "sk_live_...4242", "secret": "<hidden>", "token": "[REDACTED]"},
    "empty": {"password": None, "token": "", "otp": None, "note": "empty-2"},
    "booleans": {"password": True, "token": False, "pin": "enabled", "mfa": "required"},
    "cards": {"last4": "4242", "brand": "visa-2", "fingerprint": "Xt5EWLLDS7FJjR1c", "expMonth": 4, "bin": "453912"},
    "iban": {"iban": "NO9386011117947", "accountName": "Current-2", "bic": "DNBANOKK", "mandateId": "MND-2026-48123"},
    "orders": {"orderNumber": "4812-3390-1177", "invoice": "INV-2026-00481", "tracking": "1Z999AA10123456784", "ean": "4006381333931"},
    "isbn": {"isbn": "978-3-16-148410-0", "doi": "10.1000/182-2", "issn": "2049-3630"},
    "vin": {"vin": "WDB9066331S123456", "plate": "EL-48123", "imei": "490154203237518", "mac": "00:1A:2B:3C:4D:5E"},
    "serials": {"serial": "C02ZX1ABMD6R", "model": "MX-4812", "firmware": "7.1.2-rc", "assetTag": "IT-004812"},
    "licences": {"license": "Apache-2.0", "licenseType": "per-seat-2", "licenseCount": 481, "driverLicenseClass": "B1-2"},
    "geo": {"geohash": "u4xsudgx2", "placeId": "ChIJN1t_tDeuEmsRUsoyG83frY4", "plusCode": "9F9GWP5X+8F", "what3words": "filled.count.soap"},
    "maps": {"polyline": "_p~iF~ps|U_ulLnnqC_mqNvxq`@", "bbox": "10.6,59.8,10.9,60.0", "layerKey": "roads-2"},
    "phone": {"callSid": "CA3f9a1c22b0d4e5f6a7b8c9d0e1f2a3b4", "extension": "4812", "carrier": "Telenor-2"},
    "times": {"exp": 1900000000, "iat": 1769904000, "ttl": "PT5M", "expiresIn": 3600, "refreshInterval": "30s-2"},
    "crypto words": {"cipher": "aes-256-gcm", "hashAlgorithm": "pbkdf2_sha256", "signatureAlgorithm": "rsa-sha512", "kdf": "argon2id-2"},
    "k8s": {"kind": "Secret", "metadata": {"name": "db-creds-2", "resourceVersion": "481239"}, "type": "Opaque"},
    "k8s ref": {"env": [{"name": "DB_PASSWORD", "valueFrom": {"secretKeyRef": {"name": "db-creds-2", "key": "db-password-key"}}}]},
    "vault path": {"path": "secret/data/prod/db-2", "mount": "kv-v2", "keys": ["password-prod", "token-ci"]},
    "ci": {"variables": [{"key": "NODE_ENV", "value": "production-2"}, {"key": "TOKEN_TTL", "value": "3600s"}, {"key": "PASSWORD_POLICY", "value": "strict-2"}]},
    "table": {"columns": ["id", "password_expired", "token_type", "city"], "rows": [[48123, "no-2", "Bearer-2", "Bergen-2"]]},
    "columns alone": {"columns": ["login", "password", "api_token"], "rows": [], "title": "Users-2"},
    "sql": {"sql": "SELECT id, password_hash FROM users WHERE token IS NOT NULL ORDER BY created_2"},
    "code": {"snippet": "if (password.length < 12) throw new Error('too short-2')"},
    "code 2": {"snippet": "const token = await getToken(scopes); return fetch(url, {headers})"},
    "code 3": {"snippet": "def login(user, password=None, *, otp: str | None = None): return page_2"},
    "shell": {"cmd": "kubectl get secret db-creds-2 -o yaml", "cmd2": "passwd --expire ann-lee", "cmd3": "vault token lookup -format=json"},
    "regex": {"pattern": "^[A-Za-z0-9_-]{20,64}$", "tokenPattern": "[a-z]+-[0-9]+", "mask": "000-000-2"},
    "mime": {"type": "application/vnd.acme.token-list+json", "accept": "image/webp-2"},
    "weather": {"station": "KEY-WEST-2", "passWind": "NW-12", "mountainPass": "Brenner", "passes": 48123},
    "sport": {"passes": 481, "passAccuracy": "84.2%", "keyPasses": 12, "boardingPass": "gate-2"},
    "travel": {"pnrStatus": "HK-2", "seat": "12A-x", "passengers": [{"name": "Ann-Lee", "type": "ADT-2"}]},
    "health": {"icd": "E11.9-2", "loinc": "718-7", "snomed": "73211009", "pinPrick": "normal-2"},
    "hr": {"costCenter": "4812-NO", "signatory": "Ann-Lee", "signature_required": "yes-2", "signedAt": "2026-02-03"},
    "bank": {"tanMethod": "pushTAN-2", "tanMedium": "iPhone-2", "pinLength": 5, "otpChannel": "SMS-2", "challengeType": "photoTAN-x"},
    "mfa": {"mfaEnabled": "true-2", "factors": [{"factorType": "token:software:totp", "provider": "GOOGLE-2", "status": "ACTIVE-2"}]},
    "webauthn": {"authenticatorAttachment": "platform-2", "transports": ["usb-2", "nfc-2"], "aaguid": "adce0002-35bc-c60a-648b-0b25f1f05503"},
    "cookies info": {"cookies": [{"name": "sessionid", "purpose": "Keeps you signed in-2", "duration": "14 days", "category": "necessary-2"}]},
    "csp words": {"directive": "script-src-elem", "blocked": "inline-2", "nonceCount": 4812},
    "proxy": {"proxyAuthMode": "NTLM-2", "realm": "Acme NVR 2", "challenge_kind": "basic-2"},
    "upper enums": {"status": "AUTHENTICATION_PENDING", "type": "ACCESS_KEY", "kind": "SECRET_STRING", "level": "PIN_PROTECTED"},
    "ethereum call": {"method": "eth_getTransactionByHash", "params": [f"0x{_SHA}"], "id": 48123},
    "base64 words": {"id": "T3JkZXI6NDgxMjM=", "globalId": "VXNlcjo0ODEyMw==", "node": "gid://shopify/Product/48123"},
    "relay": {"pageInfo": {"endCursor": "Y3Vyc29yOjQ4MTIz", "hasNextPage": True}, "edges": [{"cursor": "Y3Vyc29yOjQ4MTIy"}]},
    "ids with words": {"sessionTemplateId": "tpl-4812", "tokenPlanId": "plan-4812", "passwordGroupId": 481239, "keyRingId": "ring-4812"},
    "chinese flags": {"密码强度": "强", "验证码类型": "图形", "城市": "杭州"},
    "spanish words": {"claveProducto": "PRD-4812", "palabraClave": "verano", "clavesPaginacion": 48123, "codigoPostal": "28013-x"},
    "french words": {"cle": "commande.titre", "motCle": "été-2026", "codePostal": "75001-x", "jetonsRestants": 48123},
    "german words": {"schluesselwort": "herbst-2", "artikelSchluessel": "ART-4812", "sitzungsbeginn": "2026-02-03", "tankstelle": "Aral-2"},
    "italian words": {"codiceFiscaleTipo": "PF-2", "parolaChiave": "autunno", "chiaveOrdinamento": "cognome-2"},
}  # fmt: skip

_ADDRESSES: dict[str, str] = {
    "settings": "/settings/passwords/policies?tab=password-history-2",
    "route name": "/docs/reset-password/how-it-works?section=tokens-and-sessions",
    "commit": f"/acme/portal/commit/{_GIT}?diff=split-2",
    "uuid path": f"/api/users/{_UUID}/sessions?status=active-2",
    "asset": "/static/js/password-reset.4f3a2b1c9d8e7f60.chunk.js?v=20260203",
    "token count": "/api/usage?metric=token_count&from=2026-02-01&group=model-2",
    "grant type": "/docs?topic=authorization_code&response_type=code&scope=openid",
    "search": "/search?q=forgot+password+help&page=2-x",
    "sort": "/api/keys?sortKey=createdAt&orderBy=-key_name&limit=481",
    "page token": "/api/items?page_token=2&pageSize=481",
    "slug": "/blog/2026/02/why-your-session-token-should-expire?utm_source=news-2",
    "locale": "/auth/login?ui_locales=nb-NO&prompt=select_account&theme=dark-2",
    "image": "/img/0ujtsYcgvSTl8PAuAdqWYSMnLOv.jpg?w=640&h=480&fit=crop-2",
    "object id": "/orders/507f1f77bcf86cd799439011/items?expand=key-2",
    "state": "/tickets?state=open&code=SKU-48123&status=pending",
    "youtube": "/watch?v=dQw4w9WgXcQ&list=PLBCF2DAC6FFB574DE",
    "graphql hash": f"/graphql?operationName=ResetPassword&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22{_SHA}%22%7D%7D",
    "odata": "/odata/Users('ann-lee')?$select=PasswordPolicies,SessionCount&$top=481",
    "zendesk": "/api/v2/sessions/48123/events.json?per_page=481",
    "docker": f"/v2/acme/app/manifests/sha256:{_SHA}",
    "fragment": "/docs#password-reset-tokens",
    "fragment route": "/app#/settings/api-keys/list-2",
    "date": "/calendar/2026-02-03/session/spring-2026",
    "pin map": "/map?pins=oslo-2,bergen-2&zoom=12-x",
}  # fmt: skip

_TEXTS: dict[str, tuple[str, str]] = {
    "prose": ("text/plain", "Password: must have 12 characters.\nTokens are refreshed every 30 minutes-2.\n"),
    "css": ("text/css", ".password-field-2{color:#1a73e8} .token--active-2::after{content:'\\2713'}\n"),
    "yaml": ("text/yaml", "passwordPolicy:\n  minLength: 12\n  mode: strict-2\ntokenTtl: 3600s-2\n"),
    "ini": ("text/plain", "[auth]\npassword_file = /run/secrets/db-2\ntoken_ttl = 3600\nssl_key = /etc/ssl/key-2.pem\n"),
    "csv": ("text/csv", "login,password_expires,token_type\nann-lee,2026-12-01,Bearer-2\n"),
    "log": ("text/plain", "2026-02-03 INFO session opened for ann-lee; token valid; password check ok-2\n"),
    "html form": ("text/html", '<label for="pw-2">Password-2</label><input id="pw-2" type="password" name="password" placeholder="At least 12 characters" autocomplete="current-password">'),
    "html table": ("text/html", "<table><tr><th>Password</th><th>City</th></tr><tr><td>not set</td><td>Bergen-2</td></tr></table>"),
    "html link": ("text/html", '<a href="/account/password/reset" class="btn-token-2">Forgot password?</a>'),
    "html sri": ("text/html", '<script src="/a.4f3a2b1c.js" integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"></script>'),
    "markdown": ("text/markdown", "## Reset your password\n\n1. Open *Settings-2*\n2. Choose **Tokens**\n"),
    "xml schema": ("text/xml", '<xs:element name="password" type="xs:string" minOccurs="0-2"/><xs:element name="token" type="TokenType-2"/>'),
    "properties": ("text/plain", "label.password=Passwort eingeben\nlabel.token=Token kopieren\nerror.session=Sitzung abgelaufen\n"),
    "sse": ("text/event-stream", 'event: session.created\ndata: {"type":"session.created","sessionType":"realtime-2"}\n\n'),
    "po": ("text/plain", 'msgid "Enter your one-time code"\nmsgstr "Einmalcode eingeben"\n'),
}  # fmt: skip


def keep_all(p: Planter, value: object) -> None:
    """Plant every text and every long number of a document."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            keep_all(p, inner)
    elif isinstance(value, str):
        for line in filter(None, value.split("\n")):
            p.keep(line)
    elif type(value) is int and value > 1:
        p.keep(str(value))


def _document(name: str, value: object) -> Case:
    def plant(p: Planter) -> object:
        keep_all(p, value)
        return [value]

    return in_json("json.key", f"decoy {name}", plant)


def _posted(name: str, value: dict[str, object]) -> Case:
    def plant(p: Planter) -> dict[str, object]:
        keep_all(p, value)
        return dict(value)

    return in_json_post("json.key", f"decoy posted {name}", plant)


def _address(name: str, address: str) -> Case:
    return in_url("url.query-key", f"decoy address {name}", lambda p: p.keep(address))


def _text(name: str, media_type: str, text: str) -> Case:
    def plant(p: Planter) -> str:
        for line in filter(None, map(str.strip, text.splitlines())):
            p.keep(line)
        return text

    return in_answer("text.ini", f"decoy text {name}", media_type, plant)


DECOYS: list[Case] = [
    *(_document(name, value) for name, value in _DOCUMENTS.items()),
    *(_posted(name, value) for name, value in list(_DOCUMENTS.items())[::4] if isinstance(value, dict)),
    *(_address(name, address) for name, address in _ADDRESSES.items()),
    *(_text(name, *text) for name, text in _TEXTS.items()),
    in_request_header("request.api-key", "decoy header trace", "traceparent", lambda p: p.keep("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")),
    in_request_header("request.api-key", "decoy header inm", "If-None-Match", lambda p: p.keep(f'W/"{_GIT}"')),
    in_request_header("request.api-key", "decoy header client", "X-Client-Version", lambda p: p.keep("web-auth-2026.2.3")),
    in_request_header("request.api-key", "decoy header accept", "Accept", lambda p: p.keep("application/vnd.acme.session+json")),
    in_request_header("request.api-key", "decoy header hx", "HX-Target", lambda p: p.keep("password-form-2")),
    in_request_header("request.api-key", "decoy header action", "SOAPAction", lambda p: p.keep('"urn:acme:ResetPassword2"')),
    in_request_header("request.api-key", "decoy header operation", "X-Apollo-Operation-Name", lambda p: p.keep("RefreshTokenStatus")),
    in_request_header("request.api-key", "decoy header target", "X-Amz-Target", lambda p: p.keep("AWSCognitoIdentityProviderService.GetUser")),
    in_response_header("response.custom", "decoy header etag", "ETag", lambda p: p.keep(f'"{_SHA}"')),
    in_response_header("response.custom", "decoy header ray", "CF-Ray", lambda p: p.keep("8f2b1c9d8e7f6041-OSL")),
    in_response_header("response.custom", "decoy header www", "WWW-Authenticate", lambda p: p.keep('Bearer realm="acme-2", error="invalid_token", error_description="The token expired"')),
    in_response_header("response.custom", "decoy header limit", "X-RateLimit-Limit-Tokens", lambda p: p.keep("481239")),
    in_response_header("response.custom", "decoy header amz", "x-amz-version-id", lambda p: p.keep("3HL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY")),
    in_response_header("response.custom", "decoy header vary", "Vary", lambda p: p.keep("Authorization, X-Session-Kind")),
    in_response_header("response.custom", "decoy header expose", "Access-Control-Expose-Headers", lambda p: p.keep("X-Auth-Token, X-CSRF-Token, ETag")),
    in_response_header("response.custom", "decoy header digest", "Digest", lambda p: p.keep("sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=")),
    in_post("form.key", "decoy form words", "application/x-www-form-urlencoded", lambda p: p.keep("grant_type=authorization_code&token_type_hint=refresh_token&scope=openid")),
    in_post("form.key", "decoy form action", "application/x-www-form-urlencoded", lambda p: p.keep("action=resetPassword&tab=tokens-2&csrfEnabled=true")),
]  # fmt: skip

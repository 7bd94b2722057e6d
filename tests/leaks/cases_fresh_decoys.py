"""Names and values that look like a secret's and are none."""

from __future__ import annotations

import json
from functools import partial

from tests.leaks.case import Case, in_json, in_response_header, in_url
from tests.leaks.planter import Planter

_DOCUMENTS: dict[str, object] = {
    'verification count': {"verifications":48123,"confirmations":800123,"confirmationsRequired":6,"authFailures":1234,"loginCount":123456,"smsSent":48213,"otpRequests":4821,"mfaEnrolledUsers":12345,"tokensUsed":482913,"total_tokens":482913,"sessions":48291,"activeSessions":1234},
    'pins': {"pinned":True,"pinnedAt":"2026-01-05","pinCount":1234,"pinType":"MAP","pins":4821,"gpioPin":17,"pinColor":"#ff0000","mapPin":{"lat":52.1,"lng":21.2},"pinterestId":"549755885175","spinner":"dots-12","pingMs":1234,"shippingCode":"UPS-03","opinion":"ok 2026","topinambur":"x12"},
    'codes': {"zip_code":"00950","postalCode":"482913","plz":"10115","pincodeArea":"560001","branchCode":"482913","bankCode":"109010","sortCode":"204015","iataCode":"482913","productCode":"482913","itemCode":"482913","errorCode":"482913","statusCode":"482913","countryCode":"616","areaCode":"4829","hsCode":"847130","cpvCode":"30213100","naceCode":"6201","icdCode":"E119","ndcCode":"0002-3227","colorCode":"482913","departmentCode":"482913","costCode":"4829","glCode":"482913","projectCode":"PRJ-4829","roomCode":"A-4829","flightCode":"LO4829","trackingCode":"482913","discountCode":"SAVE2026","couponCode":"WELCOME26","giftCode":"no","versionCode":120345,"versionCode2":"120345","buildCode":"120345","languageCode":"pl-PL","scheduleCode":"482913","regionCode":"PL-14","transactionCode":"482913","approvalCode":"482913","reasonCode":"4829","responseCode":"4829","templateCode":"SMS_154586","billingCode":"482913","serviceCode":"482913","procedureCode":"99213","diagnosisCode":"J45909","occupationCode":"482913","currencyCode":"985","phoneCode":"48","phone_code":"0048","phoneCountryCode":"+48","mobileCountryCode":260,"callingCode":"1684","networkCode":"26001","codeBlock":"x = 482913","sourceCode":"def f(): return 482913","codepage":"1252"},
    'keys': {"key":"orders.title","cacheKey":"a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6","sortKey":"createdAt#2026","partitionKey":"TENANT#42","rowKey":"2519870399999_ab12","primaryKey":"id","foreignKey":"order_id","publicKey":"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7Qk3","idempotencyKey":"a1b2c3d4-e5f6-47a8-89d0-e1f2a3b4c5d6","issueKey":"PROJ-1234","projectKey":"PROJ","fileKey":"q7Zx3kLmN9pRsT2vWxYz","nodeKey":"12:345","routeKey":"GET /orders","queryKey":"orders-list-2026","objectKey":"uploads/2026/01/05/report-final.pdf","s3Key":"a/b/3f9a1c22b0d4e5f6/orig.png","imageKey":"9f86d081884c7d659a2feaa0c55ad015","storageKey":"user-prefs-v2","localStorageKey":"theme_v2_2026","translationKey":"login.password.title","i18nKey":"auth.tokenExpired","messageKey":"error.invalidPassword","labelKey":"form.secret.label","groupKey":"2026-01-05T08","dedupKey":"a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6","routingKey":"orders.created.v2","bindingKey":"orders.#","registryKey":"HKEY_LOCAL_MACHINE\\Software\\X2","keyCode":13,"keyboardKey":"Enter","hotkey":"Ctrl+Shift+P","keyName":"My key 2026","keyId":"arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab","kid":"2b41c354a9f04b7d8e1c2f3a4b5c6d7e","keyType":"RSA_2048","keySize":2048,"keywords":["token","password reset 2026"],"turkeyPrice":12,"monkey":"patch2","jobKey":"nightly-2026-01-05","eventKey":"repo:refs_changed","configKey":"feature.login.v2","appKeyName":"web-2026","siteKey":"6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI","lookupKey":"pro_monthly_2026","priceKey":"pro_annual_v2","planKey":"team-2026","themeKey":"dark-2","indexKey":"orders-2026.01","nextKey":"eyJpZCI6MTIzfQ","LastEvaluatedKey":{"pk":"USER#1","sk":"ORDER#2"},"ETagKey":"33a64df551425fcc","shardKey":"region_2","pgKeyColumn":"order_id","contentKey":"home-hero-2026","externalKey":"SAP-000123456"},
    'hash': {"hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","fileHash":"9f86d081884c7d659a2feaa0c55ad015","emailHash":"b48def645758b95537d4424c84d1a9ff","contentHash":"sha256-n4bQgYhMfWWaL","commitHash":"9fceb02d0ae598e95dc970b74767f19372d61af8","etag":"W/\"33a64df551425fcc55e4d42a148795d9f25f89d4\"","checksum":"d41d8cd98f00b204e9800998ecf8427e","digest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","imageDigest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","blockHash":"0xe670ec64341771606e55d6b4ca35a1a6b75ee3d5145a99d05921026d1527331f","perceptualHash":"c3d4e5f6a7b8c9d0","hashAlgorithm":"argon2id","hashRate":"120.5 TH/s","hashtag":"#password2026","geohash":"u3qcnhheum","parentHash":"9fceb02d0ae598e95dc970b74767f19372d61af8","treeSha":"4b825dc642cb6eb9a060e54bf8d69288fbee4904"},
    'state': {"state":"open","authState":"SIGNED_IN","loginState":"LOGGED_OUT_2","initialState":{"page":2},"viewState":"expanded","stateCode":"CA","states":["PENDING_2FA","ACTIVE"],"oauthState":"CONNECTED","challenge":"captcha_v2","challengeType":"http-01","challengeName":"SOFTWARE_TOKEN_MFA","sessionState":"idle-2"},
    'tables': {"columns":["id","name","status"],"rows":[[12345,"Ann 2","active-1"]],"keys":["orders","items"],"values":["A-12","B-13"],"names":["Ann 2026","Bob 2027"]},
    'tables flags': {"columns":[{"name":"hasPassword"},{"name":"tokenType"}],"rows":[["yes-2","Bearer_v2"]]},
    'title text': [{"title":"Password policy","text":"Passwords need 12 characters and 2 digits"},{"title":"Access token","text":"Tokens expire after 60 minutes"},{"label":"Password","text":"Change"},{"title":"API key","text":"Create"},{"term":"Token","definition":"A string that identifies a session in version 2"},{"name":"Secret santa","text":"Draw 2026"}],
    'audit': [{"field":"status","old":"OPEN_1","new":"CLOSED_2"},{"field":"password","old":"***","new":"***"},{"field":"tokenTtl","old":"3600","new":"7200"},{"field":"password_policy","old":"basic-1","new":"strong-2"},{"field":"mfa_required","old":"false","new":"true"}],
    'sentences': ["The session 2026-spring is open","Session expired at 08:00","Your session key facts for 2026","token bucket algorithm_v2 explained","The API key page moved to /settings/keys-2026","Use key Ctrl+Shift+K to search","primary key customer_order_2026_items missing","Secret Santa 2026","Cookie preferences v2 saved","The password for the file is stored in Vault-2026","A password for sign-in2 pages","Password must be at least 12 characters","Enter the password you chose in step 2","password reset for ann@portal.example","Verification failed with error code 40123","Authentication error code 40123","Confirm your order 482913","Confirmation number 48291377 for order","Login attempts: 4821","Access from 1234 users since 2026","sign in code review 2026-01-05","Security code of conduct 2026","Source code 482913 lines","verify postcode 00950","Login at 08:15:30","Secure checkout 2026","Security update KB5034441","Log in before 2026","one-time fee 1200","Two-factor adoption: 4821 users","code 482913 in your cart","invoice 482913 confirmed","community 2026weekend RO","user/john@corp.example/x","ann/report2026@v2/files","see docs/guide2026@1.2/readme"],
    'cmds': ["npm config set fund false","git config set user.name ann2026","docker run -u node:node22 img","ENV NODE_VERSION 22.3.0-slim","ARG BUILD_DATE 2026-01-05","SET client_encoding utf8_general","set token_limit 4096tokens","add secret_santa members2026","aws configure set region eu-west-1","kubectl get secret my-secret2026","vault kv get secret/app2026","ssh -i ~/.ssh/id_ed25519 ann@h","curl -u ann https://x","mkdir -p build2026/out","cp -p file2026a other","ldapsearch -x -b dc=x2026","tar -U x%20y2026"],
    'tokens': {"tokenId":42,"token_id":"tok_1NxYz2","tokenName":"ci-2026","tokenSymbol":"USDC2","tokenAddress":"0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48","tokenCount":482913,"tokenizer":"cl100k_base","authId":"a1b2c3d4-e5f6-47a8-89d0-e1f2a3b4c5d6","ticketId":"TCK-482913","ticketNumber":"482913","ticketKey":"SUP-1234","supportTicket":"INC0048291","sessionName":"2026-spring-keynote","sessionType":"workshop_2","canaryPercent":10,"canary":"10%","canaryRelease":"v2.3.1-canary.4","ks":"test-2","cst":"CST6CDT"},
    'ids': {"accountSid":"AC"+"3f9a1c22b0d4e5f6a7b8c9d0e1f2a3b4","messageSid":"SM3f9a1c22b0d4e5f6a7b8c9d0e1f2a3b4","callSid":"CA3f9a1c22b0d4e5f6a7b8c9d0e1f2a3b4","userSid":"S-1-5-21-3623811015-3361044348-30300820-1013","uid":"3f9a1c22b0d4e5f6a7b8c9d0","gid":"120345","oid":"a1b2c3d4-e5f6-47a8-89d0-e1f2a3b4c5d6","stripeId":"cus_NffrFeUfNV2Hib","priceId":"price_1MoBy5LkdIwHu7ixZhnattbh","chargeId":"ch_3MmlLrLkdIwHu7ix0snN0B15","intent":"pi_3MtwBwLkdIwHu7ix28a3tqPa","clientId":"0oa2hl2inow5Uqc6c357","tenantId":"a1b2c3d4-e5f6-47a8-89d0-e1f2a3b4c5d6","orgId":"org_2bTmsYz3cQ7e8RkLxG1nVpWdHfA","slackUser":"U061NFTT2","slackTs":"1712345678.123456","arn":"arn:aws:iam::123456789012:user/ann","youtube":"dQw4w9WgXcQ","doi":"10.1000/xyz123","orcid":"0000-0002-1825-0097","gtin":"00012345600012","vin":"1HGCM82633A004352","imei":"490154203237518","mac":"3f:9a:1c:22:b0:d4","ipv6":"2001:0db8:85a3:0000:0000:8a2e:0370:7334","sku":"NK-AM90-CN8490-001-42","trackingNumber":"1Z999AA10123456784","isrc":"USRC17607839","flight":"LO3912","seat":"12A","hexColor":"#3f9a1c","semver":"2.11.0-rc.1+build.5114f85","gitDescribe":"v2.3.1-14-g9fceb02","traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01","b3":"463ac35c9f6413ad48485a3953bb6124-a2fb4a1d1a96d312-1","w3c":"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK","cid":"bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi","urn":"urn:li:share:6844785523593134080"},
    "stocks": [{"securityCode": "600519", "exchange": "SSE", "price": 12.3}, {"securityCode": "AAPL", "isin": "US0378331005"}],
    "owners": ["rsync -a --user=ann:staff2 src dst", "docker run --user 1000:1000 img"],
}  # fmt: skip

_URLS = (
    "/api/token-types/bearer-v2/usage", "/password/policy2026", "/password/reset-v2/form", "/api/secrets/db-prod-2026", "/api/keys/orders.title",
    "/session/2026-spring/keynote", "/auth/providers/google-oauth2", "/cookie/preferences-v2", "/api/tickets/SUP-4821/comments", "/login/step2",
    "/credentials/overview-2026", "/http/status/404", "/input/forms/contact-2026", "/inputs/text-field-2", "/s/annual-report-2026-summary",
    "/s/products/shoes-2026", "/feed/2026/0.ics", "/pay/invoice-2026-000123", "/http/headers-2026-guide-v2", "/calendar/team-holidays-2026-north-europe.ics",
    "/redeem/summer-2026-offer", "/app#section=intro-2026", "/app#id=42&tab=orders", "/docs#L120-L140", "/x#t=1m30s", "/sheet#gid=1234567890",
    "/p#comment-48291", "/api/signature/templates/annual-2026", "/api/state/open/items", "/search?q=token+bucket+2026&sort=key",
    "/api/x?key=orders.title&sortKey=createdAt", "/api/x?cacheKey=v2-2026&groupKey=day", "/api/x?phone_code=48&country_code=PL",
    "/api/x?hash=d41d8cd98f00b204e9800998ecf8427e&file_hash=9f86d081884c7d659a2feaa0c55ad015", "/api/x?security=AAPL&exchange=NASDAQ",
    "/api/x?challenge=http-01", "/api/x?primaryKey=id&foreignKey=order_id", "/api/x?pin=true&pinned=1", "/api/x?mfa=required&otp=sms", "/api/x?vcode=BLK-XL",
    "/api/x?appCode=web&versionCode=120345", "/maps/@52.2297,21.0122,15z", "/api/verify/email-templates/welcome-2026", "/api/x?authid=google&tokenid=42",
    "/api/x?sid=42&aid=17",
)  # fmt: skip
"""Addresses that stay as they are."""

_HEADERS = (
    ('X-Cache-Key', "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6"),
    ('X-Idempotency-Key', "a1b2c3d4-e5f6-47a8-89d0-e1f2a3b4c5d6"),
    ('X-Event-Key', "repo:push"),
    ('X-Sort-Key', "createdAt-2026"),
    ('X-Content-Hash', "9f86d081884c7d659a2feaa0c55ad015"),
    ('X-Verification-Status', "PENDING_2"),
    ('X-Integrity', "sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="),
    ('X-State', "open-2"),
    ('X-Feature-Key', "checkout_v2"),
)  # fmt: skip

_VALUES = {"git sha":"9fceb02d0ae598e95dc970b74767f19372d61af8","etag":"33a64df551425fcc55e4d42a148795d9f25f89d4","integrity":"sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC","uuid v7":"018f3c5e-7b2a-7cc1-9f3e-1a2b3c4d5e6f","nanoid":"V1StGXR8_Z5jdHi6B-myT","ksuid":"0ujsswThIGTUYm2K8FjOOfXtY1K","cuid":"cjld2cjxh0000qzrmn831i7rn","xid":"9m4e2mr0ui3e8a215n4g","snowflake":"1234567890123456789","objectid":"507f1f77bcf86cd799439011","hashid":"kRNrpKlJ","geohash":"u3qcnhheum","base64 img":"iVBORw0KGgo=","mime":"application/vnd.openxmlformats-officedocument.wordprocessingml.document","color":"#3f9a1c22","phone":"+48 600 700 800","iso dur":"P3Y6M4DT12H30M5S","lang":"zh-Hant-TW","tz":"America/Argentina/Buenos_Aires"}  # fmt: skip
_NAMES = ("ref", "externalId", "version", "hash", "checksum", "cursor", "etag", "revision", "name", "value")
"""Names under which any of these values stays."""


def _kept(p: Planter, value: object) -> object:
    """Plant every text and number of a document."""
    if isinstance(value, dict):
        return {name: _kept(p, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_kept(p, inner) for inner in value]
    if isinstance(value, str) and value:
        p.keep(json.dumps(value, ensure_ascii=False)[1:-1])
    elif isinstance(value, int | float) and not isinstance(value, bool):
        p.keep(str(value))
    return value


def _document(value: object, p: Planter) -> object:
    return _kept(p, value)


def _address(text: str, p: Planter) -> str:
    return p.keep(text)


def _member(name: str, text: str, p: Planter) -> object:
    return {name: p.keep(text)}


DECOYS: list[Case] = [
    *(in_json("json.key", f"decoy {form}", partial(_document, value)) for form, value in _DOCUMENTS.items()),
    *(in_url("url.query-key", f"decoy {url}", partial(_address, url)) for url in _URLS),
    *(
        in_response_header("response.custom", f"decoy {name}", name, partial(_address, value))
        for name, value in _HEADERS
    ),
    *(
        in_json("json.key", f"decoy {name} {form}", partial(_member, name, value))
        for form, value in _VALUES.items()
        for name in _NAMES
    ),
]

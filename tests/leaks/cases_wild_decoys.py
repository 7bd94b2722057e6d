"""Further look-alikes: identifiers, hashes, policies, schemas, translations, addresses and headers of which nothing is secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import batched
from typing import Any

from tests.leaks.case import Case, in_answer, in_json, in_request_header, in_response_header, in_url
from tests.leaks.planter import Planter

_TOGETHER = 10
"""Members of one object."""

_MEMBERS: dict[str, Any] = {
    'sha': '9fceb02d0ae598e95dc970b74767f19372d61af8', 'parentSha': '4b825dc642cb6eb9a060e54bf8d69288fbee4904', 'head_sha': '9fceb02d0ae598e95dc970b74767f19372d61af8',
    'contentHash': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'fileHash': 'd41d8cd98f00b204e9800998ecf8427e',
    'hash': 'd41d8cd98f00b204e9800998ecf8427e', 'sha256': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'checksumSha256': 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=', 'etag': '"33a64df551425fcc55e4d42a148795d9f25f89d4"', 'rev': '3-917fa2381192822767f010b95b45325b',
    '_rev': '2-7051cbe5c8faecd085a3fa619e6e6337', 'objectId': '507f1f77bcf86cd799439011', 'authorId': '507f1f77bcf86cd799439011',
    'author_id': '01HV5K3Z8QJ7R2M4N6P8T0W2Y4', 'ownerId': '0ujtsYcgvSTl8PAuAdqWYSMnLOv', 'assigneeId': 'V1StGXR8_Z5jdHi6B-myT',
    'sessionTypeId': '507f1f77bcf86cd799439011', 'ticketId': '01HV5K3Z8QJ7R2M4N6P8T0W2Y4', 'tokenId': '507f1f77bcf86cd799439011',
    'credentialId': '0f8fad5b-d9cb-469f-a165-70867728950e', 'keyId': 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    'kid': '2b41c354-0a5b', 'orderId': 'ord_2bTmsYz3cQ7e8RkLxG1nVpWdHfA', 'clientId': '0oa2hl2inow5Uqc6c357', 'client_id': 'Iv1.8a61f9b3a7aba766',
    'tenantId': '0f8fad5b-d9cb-469f-a165-70867728950e', 'appId': '1:123456789012:web:0a1b2c3d4e5f6a7b', 'channelId': 'UC_x5XG1OV2P6uZZ5FSM9Ttw', 'videoId': 'dQw4w9WgXcQ',
    'fileId': '1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms', 'driveId': 'b!-RIj2DuyvEyV1T4NlOaMHk8XkS_I8MdFlUCq1BlcjgmhRfAj3-Z8RY2VpuvV_tpd',
    'itemId': '01BYE5RZ6QN3ZWBTUFOFD3GSPGOHDJD36K', 'messageId': 'AAMkAGI2TG93AAA=', 'threadId': '18c2b7a4d30f5e1f', 'placeId': 'ChIJN1t_tDeuEmsRUsoyG83frY4',
    'deviceId': 'a1b2c3d4-0f8f-4d5b-9c0b-2d3e4f5a6b7c', 'accountSid': 'x-account', 'token_type': 'Bearer', 'tokenType': 'access', 'tokenUse': 'id', 'tokenCount': 12,
    'tokenUsage': {'prompt': 12}, 'tokenLimit': 128000, 'tokenEndpoint': 'https://id.example/oauth/token', 'token_endpoint_auth_method': 'client_secret_basic',
    'tokenSymbol': 'USDC', 'tokenAddress': '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48', 'tokenDecimals': 6, 'tokenName': 'USD Coin',
    'tokenUri': 'ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPBdG', 'tokenExpiresAt': '2026-03-01T10:00:00Z', 'tokenStatus': 'ACTIVE_2FA', 'tokenVersion': 'v2.1.0',
    'isTokenValid': True, 'tokenLifetime': 'PT1H', 'password_reset_required': True, 'passwordPolicy': 'medium-12', 'passwordPolicyId': '00plmukjzkCuOLxxa0h7',
    'passwordChangedAt': '2026-01-05T08:00:00Z', 'passwordHint': 'favourite colour', 'passwordAlgorithm': 'pbkdf2_sha256', 'passwordScheme': 'SHA512-CRYPT',
    'passwordExpiryDays': 90, 'passwordLastSet': '2026-01-05', 'passwordMinLength': 12, 'passwordFormat': 'bcrypt-12', 'passwordStrength': 'score_4',
    'passwordUrl': 'https://portal.example/account/password', 'passwordResetUrl': 'https://portal.example/password/reset',
    'passwordMessage': 'Password must have at least 8 characters', 'passwordType': 'ldap_v3', 'passwordField': 'user[password]', 'passwordError': 'ERR_PWD_01',
    'passwordless': True, 'passwordHistory': 5, 'passwordRequirement': '8+ characters', 'keyboard': 'qwerty', 'keyboardLayout': 'pl-214', 'secretary': 'Mona Lind',
    'author': 'Ann Lee', 'authority': 'https://login.example/contoso', 'authorized': True, 'authorizedAmount': 1200, 'authorizationUrl': 'https://id.example/authorize',
    'authLevel': 'aal2', 'authTime': 1700000000, 'authSource': 'ldap-01', 'authContext': 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    'authorName': 'Ann Lee 2', 'authorUrl': 'https://x.example/@ann', 'authorUsername': 'ann_lee_1987', 'authorSlug': 'ann-lee-42', 'authEnabled': True,
    'sessionDuration': 3600, 'sessionType': 'webinar-live', 'sessionName': 'Intro to Rust 2026', 'sessionTitle': 'Keynote 1', 'sessionCount': 3,
    'sessionStart': '2026-01-05T08:00:00Z', 'sessionTimeout': '30m', 'sessionLevel': 'advanced-201', 'sessionRoom': 'Hall 7B', 'sessionSpeaker': 'Ann Lee',
    'sessions': [{'id': 1, 'title': 'Opening keynote'}], 'ticketNumber': 'INC0012345', 'ticketStatus': 'OPEN', 'ticketPrice': 49.9,
    'tickets': [{'id': 'INC0012345', 'title': 'Printer'}], 'ticketKey': 'SUP-1234', 'issueKey': 'PROJ-421', 'projectKey': 'ACME_2026', 'routingKey': 'orders.created.v1',
    'objectKey': 'uploads/2026/01/report-final-v2.pdf', 's3Key': 'exports/2026-01-05/orders_000123.csv.gz', 'storageKey': '/tenants/acme/files/2026',
    'rowKey': '2026-01-05#000123', 'sortKey': 'ORDER#2026-01-05', 'partitionKey': 'TENANT#acme', 'primaryKey': 'order_id', 'cacheKey': 'orders:list:page=2',
    'queryKey': 'orders-list-2026', 'translationKey': 'orders.list.title', 'dedupKey': 'order-123-created', 'idempotencyKey': '0f8fad5b-d9cb-469f-a165-70867728950e',
    'publicKey': 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==',
    'publishableKey': 'pk_test_TYooMQauvdEDq54NiTphI7jx', 'siteKey': '6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI',
    'recaptchaSiteKey': '6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI', 'featureKey': 'new-checkout-2026', 'flagKey': 'enable_sso_v2', 'hashKey': 'order_id',
    'navKey': 'item_12', 'reactKey': 'row-12-a', 'cookieConsent': 'granted-2026', 'cookieDomain': '.portal.example', 'cookieName': 'portal_sid',
    'cookiePolicyVersion': '2026.1', 'csrfHeaderName': 'X-CSRF-Token', 'csrfEnabled': True, 'signatureStatus': 'SIGNED_2026', 'signatureType': 'ES256',
    'signatureAlgorithm': 'rsa-sha256', 'signedBy': 'Ann Lee', 'signedCount': 12, 'signingOrder': 1, 'signInUrl': 'https://portal.example/login',
    'ssoUrl_': 'https://idp.example/sso/saml', 'ssoEnabled': True, 'ssoProvider': 'okta-prod-1', 'mfaRequired': True, 'mfaMethods': ['totp', 'sms'], 'otpLength': 6,
    'otpExpirySeconds': 300000, 'otpMethod': 'sms', 'pinned': True, 'pinCount': 1234, 'pinColor': '#a1b2c3', 'mapPin': 'red', 'pinterestId': '123456789',
    'verified': True, 'verificationStatus': 'VERIFIED_2026', 'verificationMethod': 'email_v2', 'verificationUrl': 'https://portal.example/verify',
    'verifiedAt': '2026-01-05T08:00:00Z', 'identityProvider': 'saml-okta-1', 'identityType': 'SystemAssigned', 'identities': [{'provider': 'google'}],
    'unlockedAt': '2026-01-05', 'credentialType': 'password_v2', 'credentialsCount': 2, 'bearerOnly': True, 'bearing': 184.2, 'errorCode': 'AUTH_TOKEN_EXPIRED_401',
    'code': 'INVALID_PASSWORD_2', 'statusCode': 404, 'code2': 'ERR_HTTP2_INVALID_SESSION', 'resultCode': '0000-OK', 'countryCode': 'PL', 'postcode': 'SW1A 1AA',
    'postalCode': '90210', 'zipCode': '94107', 'areaCode': '1234', 'promoCode': 'SPRING2026SALE20', 'couponCode': 'WELCOME-2026-PL', 'referralCode': 'ANNLEE42',
    'productCode': 'ABC-12345-XY', 'skuCode': 'SKU-8841-BLK-XL-2026', 'barcode': '5901234123457', 'ean': '5901234123457', 'isbn': '978-3-16-148410-0',
    'ibanLike': 'PRD-PL61-1090-1014', 'swiftCode': 'DEUTDEFF500', 'iataCode': 'WAW', 'icdCode': 'E11.9', 'hsCode': '8471300000', 'naicsCode': '541511',
    'qrCodeEnabled': True, 'dialingCode': '0048', 'languageCode': 'pl-PL', 'currencyCode': 'PLN', 'airlineCode': 'LO', 'bankCode': '109010140', 'branchCode': '001234',
    'costCenterCode': 'CC-4711-2026', 'verificationCodeLength': 6, 'smsCodeTtl': 300000, 'authCode_status': 'PENDING', 'securityCodeRequired': True,
    'codeOwner': 'team-7', 'codec': 'h264_nvenc', 'passenger': 'Ann Lee', 'passengerName': 'Ann Lee 2', 'passportType': 'P-2026', 'compass': 'N-42', 'bypass': 'rule_17',
    'boardingPass': 'gate-12', 'seasonPass': True, 'passRate': 0.97, 'passed': 12, 'passedTests': '12/14', 'passThrough': 'v2_raw', 'passCount': 17,
    'class': 'btn-primary-2 mt-4', 'className': 'css-1q2w3e4 MuiButton-root', 'cssClass': 'sc-bdVaJa bMqTzC', 'testId': 'login-button-2', 'dataCy': 'password-input-1',
    'selector': 'input[name="password"]', 'xpath': "//input[@id='password']", 'placeholder': 'Enter password', 'label': 'Password', 'title': 'API key',
    'tooltip': 'Copy access token', 'helpText': 'Your secret is shown once', 'description': 'Rotate the token every 90 days',
    'errorMessage': 'Password is too weak: add digits', 'locale': 'pl-PL', 'mime': 'application/vnd.ms-excel', 'semver': '1.0.0-beta.11+exp.sha.5114f85',
    'nodeVersion': 'v22.3.0', 'timezone': 'America/Argentina/Buenos_Aires', 'cron': '*/5 0 * * 1-5', 'geohash': 'u3qcnhheum', 'lat': 52.2297,
    'phoneFormat': '+48 ### ### ###', 'colorHash': '#3f9a1c22', 'traceId': '4bf92f3577b34da6a3ce929d0e0e4736',
    'traceparent': '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'spanId': '00f067aa0ba902b7', 'requestId': '4f8a2c1e-7b3d-4e5f-9a6b-1c2d3e4f5a6b',
    'correlationId': '|4f8a2c1e7b3d4e5f.1.', 'amzRequestId': 'C3D13FE58DE4C810', 'rayId': '7d1e2f3a4b5c6d7e-WAW', 'cursor': 'eyJpZCI6MTIzLCJkIjoiMjAyNi0wMS0wNSJ9',
    'endCursor': 'Y3Vyc29yOnYyOpK5MjAyNi0wMS0wNVQwODowMDowMFrOAAGxcg==', 'nextCursor': 'dXNlcjpVMDYxTkZUVDI=', 'pageToken': 'CAUQAA',
    'nextPageToken': 'Cg0KBgoEAQIDBBIDCgEA', 'scrollId': 'DXF1ZXJ5QW5kRmV0Y2gBAAAAAAAAAD4WYm9laVYtZndUQlNsdDcwakFMNjU1QQ==', 'continuation': 'LastKey_2026-01-05_000123',
    'syncToken': 'CPDAlvWDx70CEPDAlvWDx70CGAU=', 'deltaLink': 'https://graph.example/v1.0/users/delta?$deltatoken=latest', 'searchAfter': [1700000000, 'abc#123'],
    'bookmark': 'g1AAAAB4eJzLYWBgYMpgSmHgKy5JLCrJTq2MT8lPzkzJBYqzmxiYWJiZGYGkOWDSyBJZAPCBD58', 'watermark': '0000-0001-aa', 'offsetToken': 'o:200',
}  # fmt: skip

_DOCUMENTS: dict[str, Any] = {
    'openapi': {'openapi': '3.1.0', 'paths': {'/login': {'post': {'requestBody': {'content': {'application/json': {'schema': {'type': 'object', 'required': ['username', 'password'], 'properties': {'username': {'type': 'string', 'maxLength': 64}, 'password': {'type': 'string', 'format': 'password', 'minLength': 12, 'description': 'At least 12 characters'}, 'accessToken': {'$ref': '#/components/schemas/Token'}, 'otp': {'type': 'string', 'pattern': '^[0-9]{6}$'}}}}}}}}}, 'components': {'securitySchemes': {'apiKey': {'type': 'apiKey', 'in': 'header', 'name': 'X-Api-Key'}, 'bearer': {'type': 'http', 'scheme': 'bearer', 'bearerFormat': 'JWT'}, 'oauth': {'type': 'oauth2', 'flows': {'authorizationCode': {'authorizationUrl': 'https://id.example/authorize', 'tokenUrl': 'https://id.example/token', 'scopes': {'read': 'Read'}}}}}}},
    'i18n': {'en': {'password': 'Password', 'newPassword': 'New password', 'token': 'Access token', 'apiKey': 'API key', 'secret': 'Secret', 'login': {'password': 'Enter your password'}}, 'pl': {'password': 'Hasło', 'newPassword': 'Nowe hasło', 'token': 'Token dostępu'}},
    'translations': {'translations': {'password.reset.title': 'Reset your password', 'auth.token.expired': 'Your token has expired'}},
    'validation': {'errors': {'password': ['Password is too short (minimum is 8 characters)'], 'token': ['is invalid']}, 'fieldErrors': [{'field': 'password', 'code': 'too_short', 'message': 'Must be at least 8 characters'}]},
    'form': {'fields': [{'name': 'password', 'type': 'password', 'label': 'Password', 'required': True, 'placeholder': '••••••••', 'autocomplete': 'current-password'}, {'name': 'apiKey', 'type': 'text', 'label': 'API key', 'value': ''}]},
    'columns': {'columns': [{'field': 'password', 'headerName': 'Password', 'width': 120}, {'field': 'token', 'headerName': 'Token'}], 'rows': []},
    'flags': {'features': {'password-login': True, 'token_refresh_v2': False, 'secret_santa': {'enabled': True, 'rollout': 50}}},
    'routes': {'routes': ['/password/reset', '/login', '/oauth/token', '/api/tokens/:id', '/users/:userId/sessions']},
    'graphql': {'query': 'query Me { me { id accessToken passwordExpiresAt sessions(first: 10) { edges { node { id token } } } } }', 'operationName': 'Me'},
    'graphql introspection': {'__type': {'name': 'LoginInput', 'inputFields': [{'name': 'password', 'type': {'kind': 'NON_NULL', 'name': None, 'ofType': {'kind': 'SCALAR', 'name': 'String'}}}, {'name': 'token', 'type': {'kind': 'SCALAR', 'name': 'String'}}]}},
    'oidc discovery': {'issuer': 'https://id.example', 'authorization_endpoint': 'https://id.example/authorize', 'token_endpoint': 'https://id.example/oauth/token', 'jwks_uri': 'https://id.example/.well-known/jwks.json', 'grant_types_supported': ['authorization_code', 'refresh_token', 'password'], 'token_endpoint_auth_methods_supported': ['client_secret_basic', 'client_secret_post', 'private_key_jwt'], 'code_challenge_methods_supported': ['S256'], 'claims_supported': ['sub', 'email', 'nonce']},
    'jwks': {'keys': [{'kty': 'RSA', 'use': 'sig', 'kid': '2b41c354', 'alg': 'RS256', 'n': '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W', 'e': 'AQAB'}]},
    'select': {'options': [{'value': 'password', 'label': 'Password'}, {'value': 'api_key', 'label': 'API key'}, {'value': 'oauth2', 'label': 'OAuth 2.0'}], 'authTypes': ['password', 'token', 'saml']},
    'name value ui': {'items': [{'name': 'Password policy', 'value': 'Strong'}, {'key': 'token.lifetime', 'value': '3600'}, {'name': 'Session timeout', 'value': '30 minutes'}, {'label': 'Password', 'value': 'Not set'}, {'label': 'API token', 'value': 'None'}, {'name': 'secret', 'value': 'hidden'}]},
    'events': {'events': [{'type': 'password.changed', 'at': '2026-01-05T08:00:00Z', 'actor': 'ann'}, {'type': 'token.revoked', 'reason': 'EXPIRED'}, {'action': 'USER_LOGIN', 'result': 'SUCCESS'}]},
    'scopes': {'scope': 'openid profile email offline_access api.tokens.read', 'permissions': ['secrets:read', 'passwords:reset', 'tokens.write']},
    'usage': {'usage': {'prompt_tokens': 12, 'completion_tokens': 80, 'total_tokens': 92, 'input_tokens_details': {'cached_tokens': 0}}, 'model': 'gpt-4o-2024-08-06'},
    'csv': {'csv': 'id,name,status\n1,Ann Lee,active\n2,Bob Kay,IN_REVIEW\n'},
    'md': {'md': '| user | status |\n|---|---|\n| ann | active |\n'},
    'markdown doc': {'md': '## Authentication\n\nPass your API key in the `Authorization` header. The token expires after 60 minutes.\n\n1. Choose a password of 12 characters.\n2. Enter the code from your phone.'},
    'log': {'log': '2026-01-05 08:00:00 INFO auth: token refreshed for user=ann session=renewed status=200 code=E1042'},
    'rpc names': {'jsonrpc': '2.0', 'method': 'login.history', 'params': ['2026-01-05', 'active', 25], 'id': 1},
    'tabs': {'tabs': ['login', 'register', 'profile'], 'steps': ['password', 'token', 'done'], 'menu': ['Sign in', 'Log out']},
    'webhooks': {'id': '0f8fad5b-d9cb-469f-a165-70867728950e', 'url': 'https://hooks.example/orders', 'events': ['order.created'], 'active': True},
    'aria': {'a11y': {'role': 'textbox', 'name': 'Password', 'value': ''}},
    'k8s': {'kind': 'ConfigMap', 'data': {'LOG_LEVEL': 'debug', 'app.properties': 'server.port=8080\nfeature.login=true\n'}, 'metadata': {'name': 'web', 'uid': '0f8fad5b-d9cb-469f-a165-70867728950e', 'resourceVersion': '123456'}},
    'problem': {'type': 'https://docs.example/problems/invalid-token', 'title': 'Invalid token', 'status': 401, 'detail': 'The access token has expired', 'instance': '/orders/42'},
    'cdn': {'image': 'https://images.example/w_400,h_300/v1712345678/products/shoe_12.jpg', 'poster': 'https://cdn.example/_next/image?url=%2Fimg%2Fhero.png&w=640&q=75', 'avatar': 'https://avatars.githubusercontent.com/u/583231?v=4', 'thumb': 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg', 'asset': 'https://cdn.example/assets/index-BkT7x3Qz.js?v=4f3c2b1a9d', 'file': 'https://cdn.example/files/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.png'},
    'crypto': {'address': '0x52908400098527886E0F7030069857D2E4169EE7', 'txHash': '0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b', 'blockHash': '0xe670ec64341771606e55d6b4ca35a1a6b75ee3d5145a99d05921026d1527331f', 'contract': '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'},
    'docker': {'Id': 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'RepoDigests': ['nginx@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08']},
    'npm': {'integrity': 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==', 'shasum': '9fceb02d0ae598e95dc970b74767f19372d61af8'},
    'relay': {'edges': [{'cursor': 'YXJyYXljb25uZWN0aW9uOjA=', 'node': {'id': 'UHJvZHVjdDoxMjM0NQ==', '__typename': 'Product'}}], 'pageInfo': {'hasNextPage': True, 'endCursor': 'YXJyYXljb25uZWN0aW9uOjk='}},
}  # fmt: skip

_URLS = (
    '/api/orders?cursor=Cg0KBgoEAQIDBBIDCgEA9xQ2w&limit=50', '/api/orders?after=Y3Vyc29yOnYyOpK5MjAyNi0wMS0wNVQwODowMDowMFrOAAGxcg==&first=20',
    '/api/items?ids=01HV5K3Z8QJ7R2M4N6P8T0W2Y4,01HV5K3Z8QJ7R2M4N6P8T0W2Y5', '/api/files/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit',
    '/api/videos?id=dQw4w9WgXcQ&list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf', '/api/commits?sha=9fceb02d0ae598e95dc970b74767f19372d61af8&path=src/app.ts',
    '/api/blobs/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '/api/x?etag=33a64df551425fcc55e4d42a148795d9f25f89d4',
    '/api/x?rev=3-917fa2381192822767f010b95b45325b', '/api/x?v=4f3c2b1a9d8e7f60', '/api/x?hash=d41d8cd98f00b204e9800998ecf8427e',
    '/api/x?checksum=d41d8cd98f00b204e9800998ecf8427e', '/api/events?since=s72594_4483_1934&timeout=30000', '/api/x?traceId=4bf92f3577b34da6a3ce929d0e0e4736',
    '/api/users/507f1f77bcf86cd799439011/sessions/0f8fad5b-d9cb-469f-a165-70867728950e', '/api/password-resets/42', '/password/reset',
    '/login?next=%2Forders%2F42%3Fpage%3D2', '/login?returnUrl=%2Fdashboard%2Freports%2F2026',
    '/oauth/authorize?client_id=0oa2hl2inow5Uqc6c357&response_type=code&scope=openid+profile&redirect_uri=https%3A%2F%2Fh.example%2Fcb&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&prompt=login&ui_locales=pl',
    '/signup/plans/pro-2026-annual', '/invitations/0f8fad5b-d9cb-469f-a165-70867728950e/resend', '/webhooks/0f8fad5b-d9cb-469f-a165-70867728950e/deliveries?page=2',
    '/api/tokens/0f8fad5b-d9cb-469f-a165-70867728950e', '/api/sessions/2026-spring/speakers', '/session/attributes',
    '/api/verify/status?orderId=ord_2bTmsYz3cQ7e8RkLxG1nVpWdHfA', '/verify/address?street=Main+Street+12&zip=90210', '/confirm/order/ORD-2026-000123',
    '/api/confirmations?status=pending&from=2026-01-01', '/share/annual-report-north-europe-2026', '/preview/home-page-2026',
    '/search?q=how+to+reset+password+2026&lang=en', '/api/keys?type=publishable&sort=createdAt', '/docs/authentication/access-tokens-v2',
    '/help/articles/360042832452-reset-your-password', '/maps/@52.2297,21.0122,15z', '/p/B8J2k3lPq1R/', '/products/nike-air-max-90-CN8490-001',
    '/track?utm_source=mail&gclid=Cj0KCQiA1NebBhDDARIsAANiDD0xYzQ2kVdW3&fbclid=IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ',
    '/img/thumb/300x200/smart/photo-1503023345310-bd7c1de61c7d.jpg', '/a/b?state=open&code=PL&key=createdAt&sign=plus&policy=basic',
    '/auth/users?sort=name&filter=active&cursor=Cg0KBgoEAQIDBBIDCgEA9xQ2w', '/auth/realms/portal/protocol/openid-connect/certs',
    '/realms/portal/account/#/security/signingin', '/login/oauth/providers/google', '/sso/saml/metadata', '/api/accounts/verify-address/PL61109010140000071219812874',
    '/app#/orders/42/items?view=table', '/app#section-12-passwords', '/docs#api-keys-and-tokens', '/api/devices/a1b2c3d4e5f60718/activate', '/activate/plan/annual-2026',
    '/api/x?fields=id,name,token_type&expand=sessions',
)  # fmt: skip

_HEADERS = (
    ('ETag', '"33a64df551425fcc55e4d42a148795d9f25f89d4"'), ('X-Amz-Cf-Id', 'k3WcZ8mY1xQ0v7RtN2bLpG5sHdJ4aFuE6iOoXyTzVwM9lKqBnCrPg=='),
    ('X-Amz-Id-2', 'eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran'), ('x-ms-request-id', '4f8a2c1e-7b3d-4e5f-9a6b-1c2d3e4f5a6b'),
    ('CF-Ray', '7d1e2f3a4b5c6d7e-WAW'), ('X-Request-Id', '4bf92f3577b34da6a3ce929d0e0e4736'), ('X-Amzn-Trace-Id', 'Root=1-67891233-abcdef012345678912345678'),
    ('X-B3-TraceId', '463ac35c9f6413ad48485a3953bb6124'), ('X-GitHub-Request-Id', '0D1E:2F3A:4B5C6D7E:8F901A2B:65F1A2B3'),
    ('X-Content-Digest', 'sha-256=n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg='), ('Content-MD5', '1B2M2Y8AsgTpgAmY7PhCfg=='),
    ('Digest', 'sha-256=n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg='), ('Repr-Digest', 'sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:'),
    ('X-Goog-Hash', 'crc32c=n03x6A=='), ('X-Goog-Generation', '1700000000123456'), ('x-amz-version-id', '3HL4kqtJvjVBH40Nrjfkd'), ('Surrogate-Key', 'orders order-42'),
    ('X-Cache-Key', '/orders?page=2'), ('X-Powered-By', 'Express'), ('Server', 'nginx/1.25.3'), ('X-Auth-Type', 'bearer-v2'), ('X-Author', 'Ann Lee'),
    ('X-Authenticated-User', 'ann.lee'), ('X-Auth-Method', 'password'), ('X-Session-Timeout', '1800'), ('X-Token-Type', 'access'), ('X-Design', 'v2-2026'),
    ('X-Client-Version', 'web-2026.01.05-abcdef1'), ('X-Build', '9fceb02d0ae598e95dc970b74767f19372d61af8'), ('X-Commit-Sha', '9fceb02d0ae598e95dc970b74767f19372d61af8'),
    ('X-Nextjs-Cache', 'HIT'), ('Report-To', '{"group":"default","max_age":10886400,"endpoints":[{"url":"https://r.example/reports"}]}'),
    ('Link', '<https://api.example/orders?cursor=Cg0KBgoEAQIDBBIDCgEA9xQ2w>; rel="next"'),
    ('WWW-Authenticate', 'Bearer realm="api", error="invalid_token", error_description="The token expired"'),
    ('Content-Security-Policy', "default-src 'self'; script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), ('Vary', 'Authorization, Cookie, X-Api-Key'),
    ('Access-Control-Expose-Headers', 'X-Auth-Token, ETag'), ('X-Frame-Options', 'DENY'), ('Sec-WebSocket-Protocol', 'graphql-transport-ws, v12.stomp'),
    ('X-Signed-By', 'portal'), ('X-Signal', 'ok-200'), ('Set-Login', 'logged-in'), ('X-Kubernetes-Pf-Flowschema-Uid', '0f8fad5b-d9cb-469f-a165-70867728950e'),
    ('Last-Event-ID', '1700000000123-0'), ('X-Correlation-Id', '0HMVD3K1Q2J4F:00000001'), ('X-Datadog-Trace-Id', '8448337775176461234'),
    ('sentry-trace', '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1'), ('baggage', 'sentry-environment=prod,sentry-release=web%402026.1.5,userId=42'),
    ('X-SAP-Language', 'EN'), ('OData-Version', '4.0'), ('Sforce-Limit-Info', 'api-usage=18/5000'), ('X-Verified', 'true'), ('X-Identity-Provider', 'okta'),
    ('Sec-Fetch-Site', 'same-origin'), ('X-Okta-Request-Id', 'ZfGx1kq9Q2m3TnB8s7VYZwAAA5E'), ('X-Vercel-Id', 'fra1::iad1::abcde-1700000000000-0123456789ab'),
    ('X-Shopify-Stage', 'production'),
)  # fmt: skip

_TEXTS = (
    'Your order code is 12345.', 'Use code SPRING2026 for 20 % off.', 'The password must contain at least 8 characters: letters and digits.',
    'Password: required. Token: optional.', 'PIN pad model 4500 is out of stock', 'Room code: A-12, floor 3', 'Enter the 6-digit code that we sent to your phone.',
    'Session 12 of 30: introduction', 'Key figures: 1200 users, 35 tokens used', 'Error code 40412: see https://docs.example/errors/40412', 'Your PIN is required.',
    'Your password is about to expire on 2026-01-05.', 'Your session is expired, please sign in again.', 'secret: optional string', 'token: String!',
    'password: String! @deprecated', 'Passwort: Pflichtfeld', 'commit 9fceb02d0ae598e95dc970b74767f19372d61af8 fixes the token refresh', 'GET /api/tokens/usage 200 12ms',
    'user=ann role=admin code=200 state=open key=createdAt', 'postal code: 90210, area code: 2125',
)  # fmt: skip


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    elif isinstance(value, str):
        yield value
    elif type(value) is int:
        yield str(value)


def _kept(value: object, p: Planter) -> object:
    for text in filter(None, _leaves(value)):
        p.keep(json.dumps(text, ensure_ascii=False)[1:-1])
    return value


def _say(text: str, p: Planter) -> str:
    return p.keep(text)


_ALL: list[Case] = [
    *(
        in_json("json.key", f"members {number}", partial(_kept, dict(some)))
        for number, some in enumerate(batched(_MEMBERS.items(), _TOGETHER, strict=False))
    ),
    *(in_json("json.key", f"document {name}", partial(_kept, value)) for name, value in _DOCUMENTS.items()),
    *(in_url("url.query-key", url, partial(_say, url)) for url in _URLS),
    *(in_response_header("response.custom", name, name, partial(_say, value)) for name, value in _HEADERS),
    *(in_request_header("request.api-key", name, name, partial(_say, value)) for name, value in _HEADERS),
    *(in_answer("text.stack-trace", text, "text/plain", partial(_say, text)) for text in _TEXTS),
]

CASES: list[Case] = [replace(case, form=f"further decoy {case.form}", live=False) for case in _ALL]

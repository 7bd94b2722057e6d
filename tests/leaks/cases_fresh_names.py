"""Names that say by their parts what stands under them, and sites' own names."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, Case, Plant, in_json, in_post, in_request_header, in_url
from tests.leaks.planter import Planter

_QUERY = (
    "sessiontoken", "X-Amz-Security-Token", "amz-security-token", "x-goog-security-token", "auth_token_v2", "wsse_token", "gtoken", "userAuthToken", "ut",
    "uauth", "xat", "SAMLart", "nauth", "ncauth", "tokenKey", "token_key", "tokenid", "oauthToken", "oauthtoken", "oauth_nonce_token", "xoauth_token",
    "appkey", "app_key", "appsecret", "AppSecret", "corpsecret", "ukey", "umkey", "access_tokens", "tok_auth", "authid", "auth_hash", "authHash", "auth_data",
    "initData", "tgWebAppData", "hash_key", "email_hash", "uhash", "user_hash", "userhash", "vhash", "login_hash", "verif_token", "verifyKey", "verify_key",
    "vcode", "v_code", "activation_hash", "activationHash", "confirm_hash", "confirmation_key", "confirmationKey", "reset_hash", "reset_key", "resetCode",
    "reset_code", "rp_key", "passkey", "pass_key", "torrent_pass", "authkey", "passhash", "api_pass", "api_sig", "api_signature", "call_signature",
    "hmac_signature", "urlsig", "url_signature", "signkey", "sign_key", "mtoken", "msToken", "X-Bogus", "xsec_token", "_signature", "a_bogus", "wbi", "w_rid",
    "web_session", "webid_token", "st_token", "sectoken", "sec_token", "jsapi_ticket", "ticket_id", "tgt_id", "clickToken", "auth-key", "AuthKey", "AUTHTOKEN",
    "auth_sid", "dsid", "jsid", "wsid", "ssid", "zsid", "sess", "PHPSESSIONID", "SESSID", "ASPSESSIONIDABCDEF", "JSESSIONIDSSO", "hubspotutk", "hapikey",
    "apikey_v2", "api_key2", "subscriber_key", "subscriberKey", "licence_key", "licencekey", "activation_code", "vip_key", "gift_token", "download_key",
    "access_code", "accessCode", "guest_key", "guestKey", "viewkey", "view_key", "viewer_token", "embed_token", "embed_key", "player_token", "jwt_token",
    "jwtToken", "jwtAuth", "id_jwt", "app_token", "appToken", "install_token", "installation_token", "tenant_key", "client_token", "clientToken", "client_key",
    "u_token", "ptoken", "rtoken", "atoken", "stoken", "ltoken", "htoken", "dtoken", "otoken", "pay_token", "paytoken", "checkout_token", "order_token",
    "orderkey", "order_key", "cart_token", "cart_key", "tmp_token", "temp_key", "temporary_token", "onetime_token", "one_time_key", "once_token",
    "nonce_token", "login_nonce", "auth_nonce", "wp_nonce", "_wpnonce", "security", "_ajax_nonce", "X-Plex-Client-Secret", "plex_token", "emby_token",
    "jellyfin_key", "MediaBrowserToken", "access_token_v2", "atk", "rtk", "authTk", "auth_tk", "usertk", "utk", "logintoken", "lgtoken", "wtoken", "jtoken",
    "gtk", "pt_key", "pt_token", "pin_token", "sso_session", "sso_sid", "ssoid_token", "SSOToken", "ssoAuth", "casTicket", "cas_st", "st_ticket",
    "service_ticket", "login_hint_token", "id_token_enc", "enc_token", "encToken", "sealedToken", "sealed_token", "opaqueToken", "opaque_token",
    "ephemeralToken", "shortToken", "short_lived_token", "longLivedToken", "rotatingToken", "family_token", "deviceRefreshToken", "push_token",
    "web_push_auth", "apns_token", "fcmToken",
)  # fmt: skip
"""Parameters with a token."""

_QUERY_PASSWORDS = (
    "password1", "passWord", "user_pass", "userPwd", "pass1", "pwd1", "passwort1", "newpwd", "oldpwd", "cur_pass", "j_password", "login_password", "log_pwd",
    "user_pw", "upass", "upwd",
)  # fmt: skip
"""Parameters with a password."""

_QUERY_CODES = (
    "otp_code", "sms_code", "phone_code", "mobile_code", "phoneCode", "mobileCode", "verify_code", "code_2fa", "tfa", "2fa_code", "totp_code", "mfa", "pin",
    "pin_code", "passcode", "confirmCode", "vericode", "captcha_code", "email_code", "login_code", "auth_code", "sms_otp", "smsVerification",
    "phoneOtp", "phone_otp", "emailCodeOtp", "otpFromUser", "userOtp", "enteredOtp", "entered_code_otp", "inputOtp", "verifyOtp", "verify_otp", "otp_verify",
    "confirmOtp", "loginOTP", "OTPCode", "OtpPassword", "otpPass", "challengeAnswerCode", "stepUpCode", "step_up_code", "secondFactorCode",
    "second_factor_code", "authenticatorOtp", "totpVerification", "code_totp", "backupOtp", "recoveryOtp", "tempCode_otp", "passcode_sms", "smsPassword",
    "sms_password", "emailPassword_otp", "dynamic_password", "dynamicPwd",
)  # fmt: skip
"""Parameters with a one-time code."""

_SIGNATURES = (
    "loginSig", "login_sig", "sigHash", "authSig", "auth_sign", "vsign", "msign", "xsign", "paySign", "pay_sign", "sign_data", "signData", "securitySign",
    "md5Sign", "signMd5", "checkSum_sign", "dataSign", "bizSign", "notify_sign", "wxsign", "hmacSig", "hmac_sig", "httpSignature",
)  # fmt: skip
"""What a request is signed with."""

_HEADERS = (
    "X-Auth0-Client-Secret", "X-Fb-Access-Token", "X-Instagram-Csrftoken", "X-IG-WWW-Claim-Token", "x-twitter-auth-token", "x-guest-token", "x-csrf-bearer",
    "X-Spotify-Token", "client-token", "X-Twitch-Token", "Client-Integrity", "X-Discord-Token", "X-Super-Token", "X-Api-User-Key", "X-Tenant-Key",
    "X-Tenant-Secret", "X-Org-Token", "X-Workspace-Token", "X-Company-Key", "X-Store-Token", "X-Merchant-Key", "X-Merchant-Token", "X-Partner-Token",
    "X-Vendor-Key", "X-Account-Key", "X-Account-Token", "X-Backend-Token", "X-Proxy-Token", "X-Edge-Token", "X-Origin-Auth", "X-Origin-Token",
    "X-Upstream-Auth", "X-Forwarded-Access-Token", "X-Forwarded-Id-Token", "X-Auth-Request-Access-Token", "X-Auth-Request-Token", "X-Pomerium-Jwt-Assertion",
    "X-Pomerium-Authorization", "Cf-Access-Jwt-Assertion", "CF-Access-Client-Secret", "Cf-Access-Token", "X-Vouch-Token", "X-Authentik-Jwt", "X-Remote-Token",
    "X-Cloudflare-Auth", "X-Auth-Email-Key", "X-Vercel-Protection-Bypass", "x-vercel-oidc-token", "x-prerender-token", "X-Netlify-Token", "X-Heroku-Token",
    "X-Render-Key", "X-Fly-Token", "X-Railway-Token", "Fly-Replay-Auth", "X-Amz-Access-Token", "x-amz-sso_bearer_token", "x-amz-sso-bearer-token",
    "X-Amz-Target-Token", "x-amzn-remapped-authorization", "X-Original-Authorization", "X-Api-Authorization", "X-User-Authorization", "X-Custom-Authorization",
    "Auth", "Authorisation", "X-Authorisation", "Ory-Session-Token", "X-Session-Auth", "X-Kratos-Session", "X-Hydra-Token", "X-Stytch-Session",
    "X-Descope-Session", "X-Frontegg-Token", "Frontegg-Vendor-Token", "X-WorkOS-Token", "X-Logto-Token", "X-FusionAuth-TenantKey", "X-Keycloak-Token",
    "X-Zitadel-Token", "Dropbox-API-Token", "Notion-Token", "X-Linear-Token", "X-Jira-Token", "X-Trello-Token", "X-Asana-Token", "X-Monday-Token",
    "X-Miro-Token", "X-Intercom-Token", "Intercom-Hash", "Zendesk-Token", "X-Freshdesk-Key", "X-HubSpot-Token", "X-Salesforce-Token", "X-SFDC-Token",
    "SFDC-Session-Id", "sforce-session-id", "X-SF-Token", "X-Dynamics-Token", "X-PowerBI-Token", "X-Tableau-Token", "X-Looker-Token", "X-Metabase-Session",
    "X-Superset-Csrf", "X-Snowflake-Authorization-Token", "X-Databricks-Token", "X-Clickhouse-Key", "X-ClickHouse-Password", "X-Influx-Token", "X-Elastic-Key",
    "X-Solr-Token", "X-Couch-Token", "X-Mongo-Key", "x-datadog-token", "X-NewRelic-Key", "X-License-Token", "X-Insights-Key", "X-Query-Key", "X-Bugsnag-Key",
    "Bugsnag-Api-Key", "X-Rollbar-Access-Token", "X-Logdna-Key", "X-Honeycomb-Key", "Lightstep-Access-Token", "x-otlp-token", "signoz-access-token",
    "uptrace-dsn", "X-Scope-OrgToken", "X-Plivo-Token", "X-Twilio-Token", "X-Vonage-Signature", "X-Nexmo-Key", "X-Sinch-Token", "X-MessageBird-Signature-JWT",
    "MessageBird-Signature", "X-Telnyx-Signature", "Telnyx-Signature-Ed25519", "X-Sendbird-Token", "Api-Token", "Session-Key", "X-Agora-Token",
    "X-Stream-Token", "Stream-Auth-Token", "X-Ably-Token", "X-Square-Signature", "X-Square-Hmacsha256-Signature", "X-Adyen-Key", "X-Klarna-Token",
    "X-Paypal-Security-Context", "X-Mollie-Key", "X-Razorpay-Signature", "X-Plaid-Token", "Plaid-Verification", "Plaid-Secret", "X-Wise-Token",
    "X-Coinbase-Sign", "CB-ACCESS-KEY", "CB-ACCESS-SIGN", "CB-ACCESS-PASSPHRASE", "KC-API-KEY", "KC-API-SIGN", "KC-API-PASSPHRASE", "OK-ACCESS-KEY",
    "OK-ACCESS-SIGN", "OK-ACCESS-PASSPHRASE", "API-Sign", "API-Key", "FTX-SIGN", "X-BAPI-SIGN", "X-BAPI-API-KEY", "x-mexc-apikey", "BX-SIGN", "ACCESS-SIGN",
    "ACCESS-PASSPHRASE", "X-Gate-Sign", "X-GitHub-Token", "X-Git-Token", "X-Gogs-Token", "X-Bitbucket-Token", "X-Circle-Token", "X-Drone-Token",
    "X-Argo-Token", "X-Spinnaker-Token", "X-Sonar-Token", "X-Snyk-Token", "X-Npm-Token", "npm-otp-token", "X-Nuget-ApiKey", "X-Pypi-Token",
    "X-Artifactory-Token", "X-Docker-Token", "X-Registry-Token", "X-Quay-Token", "X-Chef-Sign", "X-Ops-Authorization-1", "X-Puppet-Token", "X-Salt-Token",
    "X-Auth-Token-V3", "X-Subject-Token", "X-Storage-Token", "X-Service-Catalog-Token", "X-Trans-Token", "Mcp-Session-Id", "X-MCP-Token", "x-goog-user-token",
    "x-anthropic-key", "anthropic-api-key", "openai-api-key", "x-openai-token", "x-openai-ephemeral-key", "OpenAI-Session", "x-stainless-token",
    "x-replicate-token", "xi-api-key", "x-cohere-key", "X-HuggingFace-Token", "X-Pinecone-Key", "x-qdrant-key", "X-Weaviate-Key", "ocp-apim-key",
    "x-rapidapi-secret", "X-Signature-V2", "X-Content-Sign", "X-Client-Sign", "X-Req-Sign", "X-Wx-Token", "X-Ca-Signature", "X-Ca-Key", "X-TC-Token",
    "X-Tt-Token", "x-tt-passport-csrf-token", "x-ss-stub-token", "X-Gorgon", "x-bogus", "X-Yt-Token", "x-youtube-identity-token", "X-Goog-PageId-Token",
    "X-Client-Data-Token", "X-Instagram-AJAX-Token", "X-ASBD-Token", "x-fb-lsd", "X-FB-LSD", "x-reddit-session", "X-Pinterest-Token", "X-Snap-Access-Token",
    "x-linkedin-csrf", "Csrf-Token", "JSESSIONID-Token", "x-li-token", "X-Airbnb-API-Key", "X-Uber-Token", "X-Lyft-Token", "x-doordash-token", "X-Bolt-Token",
    "X-Revolut-Token", "X-Monzo-Token", "X-N26-Token", "X-Client-Credential", "X-Device-Credential", "X-Attestation", "X-Android-Attest-Token",
    "X-Apple-Id-Session-Id", "X-Apple-Auth-Token", "X-Apple-Session-Token", "scnt-token", "X-Apple-Widget-Key", "X-Apple-ID-Account-Token",
    "X-Xbl-Contract-Token", "X-PSN-Token", "X-Steam-Token", "X-Riot-Entitlements-JWT", "X-Epic-Token", "X-Blizzard-Token", "X-Roblox-Token", "x-csrf-token",
    "X-Unity-Token", "X-PlayFab-Token", "X-EntityToken", "X-SecretKey", "X-Authorization-Key", "X-Auth-Secret", "X-Auth-Code", "X-Verify-Token",
    "X-Webhook-Token", "X-Callback-Token", "X-Hook-Token", "X-Sig-Token", "X-Otoroshi-Token", "X-Tyk-Authorization", "X-Kong-Key", "apigee-token",
    "X-Wallarm-Token", "X-NWS-Token", "X-Imperva-Token", "X-DataDome-Token", "x-px-authorization", "x-kpsdk-ct-token", "X-Akamai-Token", "x-acf-sensor-token",
)  # fmt: skip
"""Headers with a token."""

_TOKENS = (
    "tokenId", "ticketId", "securityToken", "security_token", "SecurityToken", "auth_token_hash", "emailToken", "phoneToken", "regToken", "registrationToken",
    "registration_token", "registration_id_token", "fcmRegistrationToken", "installationAuthToken", "oauth1Token", "oauthAccessToken", "oauth2_token",
    "refreshTkn", "refreshTok", "refTok", "rToken", "aToken", "xToken", "cst", "CST", "xSecurityToken", "loginSecurityToken", "apikeySecret", "keySecretHash",
    "channelSecret", "ChannelAccessToken", "channel_access_token", "bot_secret", "bot_access_token", "verification_secret", "suite_ticket",
    "component_access_token", "jsapiTicket", "corpSecret", "encodingAesKey", "encoding_aes_key", "EncodingAESKey", "agentSecret", "hmac_key",
    "hmac_secret_key", "signKey", "sign_key", "signature_key", "signSecret", "signing_key_base64", "jwtSecret", "jwt_secret_key", "JWT_SECRET",
    "NEXTAUTH_SECRET", "AUTH_SECRET", "SESSION_SECRET", "COOKIE_SECRET", "cookieKey", "cookie_secret", "session_signing_key", "APP_KEY", "appKeyBase64",
    "RAILS_MASTER_KEY", "SECRET_KEY_BASE", "DJANGO_SECRET_KEY", "FLASK_SECRET", "WP_AUTH_KEY", "AUTH_SALT", "LOGGED_IN_KEY", "SECURE_AUTH_SALT", "NONCE_SALT",
    "DATABASE_PASSWORD", "POSTGRES_PASSWORD", "MYSQL_ROOT_PASSWORD", "REDIS_PASSWORD", "RABBITMQ_DEFAULT_PASS", "MINIO_ROOT_PASSWORD",
    "GF_SECURITY_ADMIN_PASSWORD", "SMTP_PASS", "MAIL_PASSWORD", "LDAP_BIND_PASSWORD", "VAULT_TOKEN", "CONSUL_HTTP_TOKEN", "GITHUB_TOKEN", "GH_PAT",
    "NPM_TOKEN", "PYPI_TOKEN", "DOCKER_AUTH", "SENTRY_AUTH_TOKEN", "SLACK_BOT_TOKEN", "TELEGRAM_BOT_TOKEN", "DISCORD_TOKEN", "STRIPE_SECRET_KEY",
    "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AZURE_CLIENT_SECRET", "AZURE_STORAGE_KEY", "GOOGLE_CLIENT_SECRET",
    "TWILIO_AUTH_TOKEN", "SENDGRID_API_KEY", "CLOUDFLARE_API_TOKEN", "DO_TOKEN", "HCLOUD_TOKEN", "accountSecret", "account_secret", "merchantSecret",
    "merchant_secret", "shopSecret", "storeToken", "partnerSecret", "partner_key", "vendorKey", "resellerKey", "affiliateToken", "subscriberToken",
    "publisherKey", "secretAnswer1", "securityAnswer2", "answerToSecurityQuestion", "passHint_secret", "transportKey", "transport_key", "wrappedKey",
    "wrapped_key", "wrappedDek", "encryptedKey", "encrypted_key", "encryptedDek", "encKey", "enc_key", "vaultKey", "vault_key", "symmetricKey",
    "symmetric_key", "userKey", "user_key", "userPrivateKey", "user_private_key", "protectedSymmetricKey", "masterPasswordHash", "kdfSalt", "kdf_salt",
    "srpVerifier", "srp_verifier", "srp_salt", "passwordVerifier", "seedWords", "seed_words", "walletSeed", "wallet_seed", "walletKey", "wallet_private_key",
    "mnemonicSeed", "keystoreJson", "xprv", "extendedPrivateKey", "deviceSecret", "device_secret", "devicePassword", "device_key", "hardwareKey",
    "pairingToken", "pairing_key", "claimToken", "claim_code_token", "bindToken", "provisioningToken", "joinToken", "join_key", "networkPassword",
    "wifi_password", "wpaKey", "wpa2Key", "ssidPassword", "apPassword", "rtmpKey", "rtmp_key", "streamName_key", "playbackToken", "playback_key",
    "licenseToken", "drmToken", "widevineToken", "ksToken", "ks", "kalturaSession", "impersonate_token", "actAsToken", "sudo_token", "sudoToken",
    "elevationToken", "stepUpToken", "step_up_token", "mfaSession", "mfa_session", "challengeSession", "authSession", "auth_session", "loginSessionToken",
    "transactionToken", "txnToken", "tx_token", "interactionToken", "flowToken", "flow_token", "continuationSecret", "resumeKey", "resume_key", "sFT", "sCtx",
    "canary", "apiCanary", "uaid_token", "correlation_secret", "googleIdToken", "google_id_token", "appleIdToken", "identityToken", "identity_token",
    "facebookToken", "fbToken", "fb_token", "fbAccessToken", "twitterSecret", "githubToken", "gitlabToken", "nonceToken", "cnonce_secret",
    "authenticatorSecret", "otpKey", "otp_key", "totp_key", "totpKey", "hotpSecret", "twoFaSecret", "two_fa_key", "gaSecret", "ga_secret", "googleAuthSecret",
    "backup_key", "recoveryToken", "recovery_secret", "recoveryKeyHex", "escrowKey", "csrf_nonce", "csrfNonce", "csrfSecret", "formToken", "form_token",
    "pageTokenSecret", "submitToken", "ajaxToken", "actionNonce", "actionKey", "state_token", "loginState", "oauthState", "oauth_state", "pkceVerifier",
    "pkce_verifier", "codeVerifierPlain", "access_grant", "accessGrant", "accessPass", "access_pass", "entryToken", "gateToken", "ticketSecret",
    "eticketToken", "barcodeSecret", "qrToken", "qr_token", "qrSecret", "doorCode_token", "shareLinkToken", "share_secret", "linkSecret", "link_token",
    "publicLinkToken", "viewToken", "view_token", "downloadSecret", "download_key", "upload_key", "uploadSecret", "uploadAuth", "webhook_secret",
    "webhookSecretToken", "hookSecret", "hook_token", "callbackToken", "callback_secret", "notifySecret", "notify_key", "deliverySecret", "pushSecret",
    "push_auth", "p256dhSecret", "smtpToken", "imapPassword", "mailboxPassword", "mail_pass", "calendarToken", "ics_token", "feedToken", "feed_token",
    "rssToken", "rss_key", "atomToken", "unsubscribeToken", "unsub_token", "optOutToken", "preferencesToken", "surveyToken", "voteToken", "ballotToken",
    "rsvpToken", "guestSecret", "visitorToken", "visitor_token", "chatSecret", "chat_token", "supportToken", "authBlob", "auth_blob", "authPayload",
    "auth_payload", "credentialBlob", "credential_blob", "encryptedCredential", "encrypted_credentials", "cred_data", "secretBlob", "secret_blob",
    "token_blob", "accessKeySecret", "access_key_secret", "keyId_secret", "apiUserKey", "api_user_token", "userApiToken", "user_api_key", "developerToken",
    "developer_token", "devKey", "dev_key", "sandboxKey", "liveKey", "live_key", "testSecretKey", "prodSecret", "backendToken", "internalToken",
    "internal_secret", "interServiceToken", "machineToken", "robotToken", "botApiKey", "daemonToken", "agentToken", "agent_key", "runnerToken",
    "runner_registration_token", "workerSecret", "cronSecret", "CRON_SECRET", "taskToken", "jobToken", "job_token", "CI_JOB_TOKEN", "buildToken", "deployKey",
    "deploy_secret", "releaseToken", "publishToken", "packageToken", "registryToken", "registry_password", "dockerPassword", "helmPassword", "clusterToken",
    "nodeToken", "kubeletToken", "bootstrapToken", "joinSecret", "swarmToken", "workerJoinToken", "ManagerJoinToken", "gossipKey", "gossip_key", "encryptKey",
    "raftKey", "sealKey", "tlsPrivateKey", "certPassword", "pfxPassword", "pkcs12Password", "keystorePass", "truststorePass", "keyPassphrase", "sshPassphrase",
    "gpgPassphrase", "vaultPassword", "becomePassword", "sudoPassword", "enablePassword", "snmpCommunity", "snmpAuthKey", "snmpPrivKey", "radiusSecret",
    "tacacsKey", "bgpPassword", "wpaPassphrase", "meshKey", "zigbeeKey", "thread_network_key", "lorawanAppKey", "appSKey", "nwkSKey", "devEuiKey",
    "pairingCode", "mqttPassword", "mqtt_pass", "broker_password", "kafkaPassword", "saslPassword", "rabbitmqPassword", "redis_auth", "requirepass",
    "memcachedPassword", "mongoPassword", "elasticPassword", "esApiKey", "opensearchPassword", "influxToken", "influx_admin_token", "clickhousePassword",
    "snowflakePassword", "snowflakePrivateKey", "bigqueryKey", "databricksToken", "sparkSecret", "airflowPassword", "fernetKey", "fernet_key",
    "AIRFLOW__CORE__FERNET_KEY", "jupyterToken", "notebookToken", "mlflowToken", "wandbKey", "wandb_api_key", "hfToken", "hf_token", "openaiKey", "openai_key",
    "anthropicKey", "cohereKey", "pineconeKey", "langsmithKey", "replicateToken", "stabilityKey", "elevenlabsKey", "deepgramKey", "assemblyKey", "mapboxToken",
    "mapboxSecret", "hereApiKey", "tomtomKey", "bingMapsKey", "googleMapsApiKey", "recaptchaSecret", "recaptcha_private_key", "hcaptchaSecret",
    "turnstileSecret", "sentryDsn", "sentryAuthToken", "datadogApiKey", "datadogAppKey", "newrelicLicense", "newRelicKey", "honeybadgerKey", "bugsnagKey",
    "rollbarToken", "logglyToken", "papertrailToken", "splunkHecToken", "hecToken", "pagerdutyKey", "opsgenieKey", "victoropsKey", "slackToken",
    "slackWebhook", "slackSigningSecret", "discordToken", "discordWebhook", "telegramToken", "twilioToken", "twilioAuth", "vonageSecret", "messagebirdKey",
    "sendgridKey", "mailgunKey", "postmarkToken", "sparkpostKey", "sesSecret", "mailchimpKey", "brevoKey", "klaviyoKey", "stripeSecretKey",
    "stripeWebhookSecret", "paypalSecret", "paypalClientSecret", "braintreePrivateKey", "adyenApiKey", "adyenHmac", "squareToken", "plaidSecret",
    "klarnaPassword", "mollieKey", "razorpaySecret", "shopifySecret", "shopifyAccessToken", "woocommerceSecret", "wcConsumerSecret", "magentoToken",
    "bigcommerceToken", "salesforceToken", "sfSecurityToken", "hubspotToken", "zendeskToken", "intercomToken", "freshdeskKey", "jiraToken", "jira_api_token",
    "confluenceToken", "trelloToken", "trelloKey", "asanaToken", "notionToken", "airtableKey", "figmaToken", "githubPat", "gitlabPat", "bitbucketAppPassword",
    "azureDevopsPat", "access_token_v2", "atk", "rtk", "authTk", "auth_tk", "usertk", "utk", "logintoken", "lgtoken", "wtoken", "jtoken", "gtk", "pt_key",
    "pt_token", "pin_token", "sso_session", "sso_sid", "ssoid_token", "SSOToken", "ssoAuth", "casTicket", "cas_st", "st_ticket", "service_ticket",
    "login_hint_token", "id_token_enc", "enc_token", "encToken", "sealedToken", "sealed_token", "opaqueToken", "opaque_token", "ephemeralToken", "shortToken",
    "short_lived_token", "longLivedToken", "rotatingToken", "family_token", "deviceRefreshToken", "push_token", "web_push_auth", "apns_token", "fcmToken",
)  # fmt: skip
"""Members with a token."""

_PASSWORDS = (
    "passwort2", "Passwort_neu", "PasswortWdh", "kennwort1", "pwort", "zugangspasswort", "anmeldepasswort", "benutzerkennwort", "motdepasse2",
    "mot-de-passe-confirmation", "mdp2", "mdp_confirm", "passe_secret", "contraseña2", "contrasena_confirmar", "contraseñaRepetir", "clave_usuario",
    "claveUsuario", "clave1", "clave2", "claveNueva", "pwd_usuario", "senha2", "senhaUsuario", "senha_acesso", "senhaProvisoria", "password_utente",
    "parola_d_ordine", "codice_segreto", "wachtwoord2", "nieuwWachtwoord", "geheim", "hemligt", "lösenord2", "nytt_lösenord", "kodeord2", "nyKodeord",
    "salasana2", "uusiSalasana", "haslo1", "haslo2", "hasło2", "noweHasło", "powtórzHasło", "heslo1", "heslo_znovu", "novéHeslo", "jelszo2", "újJelszó",
    "parola2", "parolaVeche", "şifre2", "yeniŞifre", "sifre1", "пароль1", "пароль_повтор", "парольПользователя", "пароль_новый", "нов_пароль", "лозинка密码1",
    "密码", "密碼確認", "新密碼", "パスワード1", "パスワード確認", "新しいパスワード", "暗証番号", "비밀번호1", "비밀번호_확인", "รหัสผ่าน1", "รหัสลับ", "סיסמה2", "كلمة_السر", "كلمةالسر1", "رمزعبور",
    "पासवर्ड1", "गुप्तशब्द", "mậtkhẩu2", "mat_khau_moi", "matkhau2", "katasandi2", "kata_sandi_baru", "sandi2", "neno_siri", "losen", "parol1", "parolA",
    "slaptazodis2", "geslo1", "lozinka2", "zaporka", "sifra1", "κωδικός", "κωδικός1", "συνθηματικό", "գաղտնաբառ", "პაროლი",
)  # fmt: skip
"""Members with a password."""

_CODES = (
    "phone_code", "phoneCode", "mobile_code", "mobileVerifyCode", "phoneVerifyCode", "sms_verification_code", "smsCaptcha", "captcha_sms", "verCode",
    "ver_code", "vcode", "vCode", "vericode", "checkCode", "check_code", "dynamicCode", "dynamic_code", "dynamicPassword", "randomCode", "authNum",
    "auth_number", "authNo", "certNo_otp", "certNum", "confirmNum", "confirm_number", "otpNumber", "otp_num", "otpPin", "otpVal", "otp_input", "twoFactor",
    "two_factor_pin", "tfaPin", "gaCode", "ga_code", "googleCode", "g2fa", "authenticatorPin", "appCode", "totp_pin", "hotp", "hotpCode", "tokenCode",
    "token_code", "rsaToken_code", "securidPasscode", "passCodeValue", "unlock_code", "unlockPin", "screenLockPin", "walletPin", "paymentPin", "payment_pin",
    "payPin", "pay_pin", "tradePin", "transactionPin", "txnPin", "tpinValue", "mpinValue", "upi_pin", "sim_pin", "simPuk", "puk", "puk1", "pukCode",
    "cvv_number", "cardCvv", "card_cvc", "cid_code", "card_verification", "securityCode3", "cardPinCode", "accessPIN", "doorPin", "door_code", "gateCode",
    "gate_code", "alarmCode", "alarm_code", "keypadCode", "lockCode", "lock_code", "safeCode", "safe_code", "masterPin", "adminPin", "voicemailPin",
    "conferencePin", "meetingPin", "hostPin", "participantPin", "guestPin", "hostKeyPin", "kodPotwierdzenia", "kod_potwierdzenia", "kodAutoryzacji",
    "kod_autoryzacyjny", "kodDostepu", "bestaetigungsCode", "tanNummer", "smsTan", "pushTan", "photoTan", "codeConfirmation", "code_confirmation",
    "codeSecret", "code_secret", "codigoSms", "codigo_confirmacion", "codigoAcceso", "codigoConfirmacao", "codigo_sms", "pinCodeConfirm", "codiceOtp",
    "codice_verifica", "bevestigingscode", "verificatieCode", "engangskod", "engångskod", "bekräftelsekod", "kertakäyttökoodi", "jednorazowyKod",
    "ověřovacíKód", "jednorázovýKód", "egyszeriKód", "doğrulamaKodu", "dogrulama_kodu", "onayKodu", "smsKodu", "код_смс", "смсКод", "кодДоступа",
    "проверочныйКод", "校验码", "验证码1", "动态码", "動態碼", "確認番号", "ワンタイムコード", "인증코드", "인증번호1", "รหัสยืนยัน", "รหัสotp", "קודאימות", "رمزالتحقق", "mãXácNhận",
    "maXacNhan", "kodeVerifikasi", "kode_otp", "sms_otp", "smsVerification", "phoneOtp", "phone_otp", "emailCodeOtp", "otpFromUser", "userOtp", "enteredOtp",
    "entered_code_otp", "inputOtp", "verifyOtp", "verify_otp", "otp_verify", "confirmOtp", "loginOTP", "OTPCode", "OtpPassword", "otpPass",
    "challengeAnswerCode", "stepUpCode", "step_up_code", "secondFactorCode", "second_factor_code", "authenticatorOtp", "totpVerification", "code_totp",
    "backupOtp", "recoveryOtp", "tempCode_otp", "passcode_sms", "smsPassword", "sms_password", "emailPassword_otp", "dynamic_password", "dynamicPwd",
)  # fmt: skip
"""Members with a one-time code."""

_FORM_PASSWORDS = (
    "user[password]", "user[password_confirmation]", "user%5Bpassword%5D", "login[_token]", "form[plainPassword][first]", "form.password", "data.password",
    "ctl00$Main$txtPassword", "j_password", "os_password", "pma_password", "wp-submit-pass", "log_pass", "_password", "__password", "p4ssword", "passwd2",
    "passwordField1", "Passwd", "Email-pwd", "identifier_password", "loginfmt_passwd", "passwd_", "sap-password", "usr_pwd", "edit-pass", "pass[pass1]",
    "pass[pass2]", "newpassword1", "new_password2", "old-password", "currentPassword", "confirm_pwd", "retype_password",
)  # fmt: skip
"""Fields with a password."""

_FORM_TOKENS = (
    "csrf_token", "_csrf_token", "csrfmiddlewaretoken", "authenticity_token", "__RequestVerificationToken", "form_build_token", "form_token", "_wpnonce",
    "YII_CSRF_TOKEN", "fkey", "lsd", "fb_dtsg", "__csrf", "ssoToken", "SAMLResponse", "RelayState", "id_token", "code_verifier", "client_secret",
    "refresh_token", "device_code", "subject_token", "assertion", "client_assertion", "g-recaptcha-response", "h-captcha-response", "cf-turnstile-response",
    "flowToken", "ctx", "hpgrequestid_token", "canary",
)  # fmt: skip
"""Fields with a token."""

_FORM_CODES = (
    "otp", "mfa_code", "totp", "sms_code", "verification_code", "user[otp_attempt]", "otp_token_code", "one_time_code", "pin", "cvv", "card_cvc",
    "security_code", "2fa_code", "code_otp",
)  # fmt: skip
"""Fields with a one-time code."""
_GROUPED = ("ssoTicket", "sessionValue", "login_ticket", "exchangeCode", "passwordResetKey", "authSid")
"""Members with hexadecimal in groups."""


def _grouped(p: Planter) -> str:
    return p.hex(8) + "-" + p.hex(8) + "-" + p.hex(8) + "-" + p.hex(8)


def _query(name: str, make: Plant[str]) -> Case:
    def url(p: Planter) -> str:
        return f"/api/items/{p.number()}?page=2&{quote(name)}={make(p)}&sort={p.slug()}"

    return in_url("url.query-key", name, url)


def _member(place: str, name: str, make: Plant[str]) -> Case:
    return in_json(place, name, lambda p: {"id": p.number(), name: make(p), "label": p.slug()})


def _in_groups(name: str) -> Case:
    return in_json("json.key", f"{name} in groups", lambda p: {"id": p.number(), name: _grouped(p), "label": p.slug()})


def _field(name: str, make: Plant[str]) -> Case:
    return in_post("form.key", name, FORM_TYPE, lambda p: f"user=ann&{name}={quote(make(p))}&remember={p.slug()}")


NAMES: list[Case] = [
    *(_query(name, lambda p: p.token(32)) for name in _QUERY),
    *(_query(name, lambda p: p.simple_password()) for name in _QUERY_PASSWORDS),
    *(_query(name, lambda p: p.otp()) for name in _QUERY_CODES),
    *(_query(name, lambda p: p.hex(32)) for name in _SIGNATURES),
    *(in_request_header("request.api-key", name, name, lambda p: p.token(32)) for name in _HEADERS),
    *(_member("json.key", name, lambda p: p.token(40)) for name in _TOKENS),
    *(_member("json.key", name, lambda p: p.hex(32)) for name in _SIGNATURES),
    *(_in_groups(name) for name in _GROUPED),
    *(_member("json.key", name, lambda p: p.password()) for name in _PASSWORDS),
    *(_member("json.numeric-otp", name, lambda p: p.otp()) for name in _CODES),
    *(_field(name, lambda p: p.password()) for name in _FORM_PASSWORDS),
    *(_field(name, lambda p: p.token(60)) for name in _FORM_TOKENS),
    *(_field(name, lambda p: p.otp()) for name in _FORM_CODES),
]

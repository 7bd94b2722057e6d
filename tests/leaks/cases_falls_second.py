"""Further addresses, header fields and JSON of products that many people run."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
    in_request_header,
    in_response_header,
    in_url,
)
from tests.leaks.planter import b64, compact

XML = "text/xml"

CASES: tuple[Case, ...] = (
    in_url("url.query-key", "falls: zoom start", lambda p: f"/s/{p.number()}?zak={p.jwt()}&uname={p.keep('Ann')}"),
    in_url(
        "url.query-key",
        "falls: vnc password",
        lambda p: f"/vnc_lite.html?host={p.keep('kvm3.acme.example')}&port=443&password={p.key(8)}",
    ),
    in_url(
        "url.query-key",
        "falls: proxmox ticket",
        lambda p: (
            f"/api2/json/nodes/{p.keep('pve1')}/qemu/101/vncwebsocket?port=5900&vncticket=PVEVNC%3A{p.hex(8)}%3A%3A{p.key(340)}%3D%3D"
        ),
    ),
    in_url(
        "url.query-key",
        "falls: hikvision",
        lambda p: (
            f"/ISAPI/Streaming/channels/101?auth={b64('admin:' + p.simple_password()).replace('=', '%3D')}&fmt={p.keep('jpeg')}"
        ),
    ),
    in_url(
        "url.query-key",
        "falls: amazon ses smtp",
        lambda p: (
            f"/hooks/ses?topic={p.slug()}&SubscribeURL=https%3A%2F%2Fsns.eu-west-1.amazonaws.com%2F%3FAction%3DConfirmSubscription%26Token%3D{p.hex(200)}"
        ),
    ),
    in_url(
        "url.reset-path",
        "falls: discourse email login",
        lambda p: f"/session/email-login/{p.hex(32)}?lang={p.keep('en')}",
    ),
    in_url(
        "url.reset-path",
        "falls: ghost magic",
        lambda p: f"/members/?token={p.token(32)}&action={p.keep('signin')}&r={p.keep('welcome')}",
    ),
    in_url(
        "url.reset-path", "falls: drupal one time", lambda p: f"/user/reset/{p.number()}/1790000000/{p.token(43)}/login"
    ),
    in_url(
        "url.reset-path",
        "falls: synapse email",
        lambda p: (
            f"/_matrix/client/unstable/password_reset/email/submit_token?token={p.key(32)}&client_secret={p.key(32)}&sid={p.key(16)}"
        ),
    ),
    in_url("url.webhook-path", "falls: home assistant", lambda p: f"/api/webhook/{p.hex(64)}?src={p.keep('tasker')}"),
    in_url(
        "url.webhook-path",
        "falls: ifttt",
        lambda p: f"https://maker.ifttt.com/trigger/{p.keep('door_open')}/with/key/{p.token(43)}",
    ),
    in_url(
        "url.webhook-path",
        "falls: n8n make",
        lambda p: f"https://hook.eu1.make.com/{p.hex(32)}?event={p.keep('order.created')}",
    ),
    in_url("url.webhook-path", "falls: uptime push", lambda p: f"/api/push/{p.key(32)}?status={p.keep('up')}&msg=OK"),
    in_url(
        "url.private-calendar", "falls: todoist ical", lambda p: f"/v1/ical?user_id={p.number()}&ical_token={p.hex(64)}"
    ),
    in_url(
        "url.private-calendar",
        "falls: canvas feed",
        lambda p: f"/feeds/calendars/user_{p.key(40)}.ics?tz={p.keep('Europe')}",
    ),
    in_url("url.fragment", "falls: bitwarden send", lambda p: f"/send/{p.number()}#{p.token(22)}"),
    in_url("url.fragment", "falls: excalidraw room", lambda p: f"/draw/{p.slug()}#key={p.token(22)}"),
    in_url(
        "url.oidc",
        "falls: gov assertion",
        lambda p: (
            f"/login/callback?code={p.hex(64)}&session_state={p.guid()}&iss={p.keep('https%3A%2F%2Fid.acme.example')}"
        ),
    ),
    in_request_header("request.api-key", "falls: bexio and kin", "Chargify-Hmac-Key", lambda p: p.key(40)),
    in_request_header("request.api-key", "falls: unifi", "X-Csrf-Token", lambda p: p.guid()),
    in_request_header(
        "request.api-key", "falls: proxmox pve", "CSRFPreventionToken", lambda p: f"67A1B2C3:{p.key(43)}"
    ),
    in_request_header("request.api-key", "falls: netapp", "X-ConsumerKey", lambda p: p.key(32)),
    in_request_header(
        "request.bearer",
        "falls: pve token",
        "Authorization",
        lambda p: f"PVEAPIToken=root@pam!monitoring={p.guid()}",
    ),
    in_request_header(
        "request.bearer",
        "falls: emby",
        "X-Emby-Authorization",
        lambda p: f'MediaBrowser Client="{p.keep("Jellyfin Web")}", Device="Chrome", DeviceId="x", Token="{p.hex(32)}"',
    ),
    in_request_header(
        "request.bearer", "falls: snowflake", "Authorization", lambda p: f'Snowflake Token="{p.token(180)}"'
    ),
    in_request_header(
        "request.bearer", "falls: zoho", "Authorization", lambda p: f"Zoho-oauthtoken 1000.{p.hex(32)}.{p.hex(32)}"
    ),
    in_response_header(
        "response.set-cookie",
        "falls: proxmox cookie",
        "Set-Cookie",
        lambda p: f"PVEAuthCookie=PVE:root@pam:67A1B2C3::{p.key(340)}; path={p.keep('/pve')}; secure",
    ),
    in_response_header("response.custom", "falls: graylog", "X-Graylog-Session", lambda p: p.guid()),
    in_response_header("response.custom", "falls: cyberark", "X-CA-Logon-Token", lambda p: p.key(160)),
    in_json(
        "json.key",
        "falls: stripe intent",
        lambda p: {
            "object": p.keep("payment_intent"),
            "client_secret": f"pi_3M{p.key(22)}_secret_{p.key(25)}",
            "amount": 1099,
        },
    ),
    in_json(
        "json.key",
        "falls: adyen session",
        lambda p: {"id": p.slug(), "sessionData": p.key(300), "countryCode": p.keep("NL")},
    ),
    in_json(
        "json.key",
        "falls: braintree token",
        lambda p: {"clientToken": b64(compact({"authorizationFingerprint": p.jwt()})), "merchantId": p.slug()},
    ),
    in_json(
        "json.key",
        "falls: daily room",
        lambda p: {"room": p.slug(), "token": p.jwt(), "enable_recording": p.keep("cloud")},
    ),
    in_json(
        "json.key",
        "falls: sip account",
        lambda p: {
            "sipDomain": p.keep("pbx.acme.example"),
            "authorizationId": p.keep("1004"),
            "secret": p.key(16),
            "voicemailPin": p.otp(4),
        },
    ),
    in_json(
        "json.key",
        "falls: meraki psk",
        lambda p: {
            "ssid": p.keep("Guest-WiFi"),
            "authMode": p.keep("psk"),
            "psk": p.two_words(),
            "encryptionMode": p.keep("wpa"),
        },
    ),
    in_json(
        "json.key",
        "falls: snmp radius",
        lambda p: {
            "radiusServers": [{"host": "10.0.0.5", "port": 1812, "secret": p.simple_password()}],
            "snmp": {"communityString": p.key(12), "version": p.keep("v2c")},
        },
    ),
    in_json(
        "json.key",
        "falls: argocd cluster",
        lambda p: {
            "name": p.slug(),
            "config": {"bearerToken": p.jwt(), "tlsClientConfig": {"insecure": False, "keyData": p.base64(200)}},
        },
    ),
    in_json(
        "json.key",
        "falls: grafana api key",
        lambda p: {"id": p.number(), "name": p.slug(), "key": "glsa_" + p.key(32) + "_" + p.hex(8)},
    ),
    in_json(
        "json.key",
        "falls: minio user",
        lambda p: {"accessKey": p.upper(20), "secretKey": p.key(40), "policy": p.keep("readwrite")},
    ),
    in_json(
        "json.key",
        "falls: matrix login",
        lambda p: {
            "user_id": p.keep("@ann:acme.example"),
            "access_token": "syt_" + p.key(40),
            "device_id": p.keep("GHTYAJCE"),
            "home_server": "acme.example",
        },
    ),
    in_json(
        "json.key",
        "falls: mikrotik vpn",
        lambda p: {"name": p.slug(), "ipsec-secret": p.two_words(), "profile": p.keep("default-encryption")},
    ),
    in_json(
        "json.name-value",
        "falls: github actions env",
        lambda p: {
            "env": [{"name": "NPM_TOKEN", "value": p.key(36)}, {"name": "NODE_ENV", "value": p.keep("production")}]
        },
    ),
    in_json(
        "json.name-value",
        "falls: keycloak config",
        lambda p: {
            "componentType": p.keep("ldap"),
            "config": {"bindDn": [p.keep("cn=admin")], "bindCredential": [p.simple_password()]},
        },
    ),
)

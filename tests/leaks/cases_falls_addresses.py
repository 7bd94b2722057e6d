"""Further addresses as products that many people run send them."""

from __future__ import annotations

from tests.leaks.case import Case, in_url

CASES: tuple[Case, ...] = (
    in_url(
        "url.webhook-path",
        "falls: mattermost",
        lambda p: f"https://chat.acme.example/hooks/{p.hex(26)}?channel={p.slug()}",
    ),
    in_url(
        "url.webhook-path",
        "falls: google chat",
        lambda p: (
            f"https://chat.googleapis.com/v1/spaces/{p.keep('AAAAbCdEfGh')}/messages?key={p.key(39)}&token={p.token(43)}%3D"
        ),
    ),
    in_url(
        "url.webhook-path",
        "falls: azure devops pipeline",
        lambda p: f"/api/webhooks/incoming/{p.token(40)}?repo={p.slug()}",
    ),
    in_url(
        "url.private-calendar",
        "falls: gitlab feed token",
        lambda p: f"/dashboard/issues.ics?feed_token=glft-{p.token(20)}&state={p.keep('opened')}",
    ),
    in_url(
        "url.private-calendar",
        "falls: moodle export",
        lambda p: f"/calendar/export_execute.php?userid={p.number()}&authtoken={p.hex(40)}&preset_what={p.keep('all')}",
    ),
    in_url("url.private-calendar", "falls: airbnb ical", lambda p: f"/calendar/ical/{p.number()}.ics?s={p.hex(32)}"),
    in_url(
        "url.fragment",
        "falls: mega folder key",
        lambda p: f"https://files.acme.example/folder/{p.number()}#{p.token(22)}",
    ),
    in_url(
        "url.fragment",
        "falls: supabase recovery",
        lambda p: (
            f"/auth/cb#access_token={p.jwt()}&expires_in={p.keep('3600')}&refresh_token={p.key(22)}&type={p.keep('recovery')}"
        ),
    ),
    in_url(
        "url.capability-host",
        "falls: ngrok style",
        lambda p: f"https://{p.hex(32)}.preview.acme.example/health?region={p.keep('eu-west-1')}",
    ),
    in_url(
        "url.capability-host",
        "falls: sandbox frame",
        lambda p: f"https://{p.hex(40)}.sandbox.acme.example/frame.html?v={p.keep('2.14.0')}",
    ),
    in_url(
        "url.s3-signature",
        "falls: minio presigned",
        lambda p: (
            f"https://minio.acme.example/invoices/{p.slug()}.pdf?X-Amz-Algorithm={p.keep('AWS4-HMAC-SHA256')}&X-Amz-Date={p.keep('20260412T101500Z')}&X-Amz-Expires=604800&X-Amz-SignedHeaders=host&X-Amz-Signature={p.hex(64)}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "falls: alibaba oss",
        lambda p: (
            f"https://acme.oss-cn-hangzhou.aliyuncs.com/img/{p.slug()}.png?OSSAccessKeyId=LTAI5tExample&Expires=1790000000&Signature={p.key(27)}%3D"
        ),
    ),
    in_url(
        "url.s3-signature",
        "falls: bunny cdn",
        lambda p: f"https://acme.b-cdn.net/{p.slug()}/playlist.m3u8?token={p.token(43)}&expires=1790000000",
    ),
    in_url(
        "url.sas",
        "falls: azure queue",
        lambda p: (
            f"https://acme.queue.core.windows.net/orders/messages?sv={p.keep('2022-11-02')}&ss=q&srt=sco&sp=rwdlacup&se=2026-12-31T00:00:00Z&sig={p.key(43)}%3D"
        ),
    ),
    in_url(
        "url.sas",
        "falls: event grid",
        lambda p: (
            f"https://t.westeurope-1.eventgrid.azure.net/api/events?api-version={p.keep('2018-01-01')}&aeg-sas-key={p.key(43)}%3D"
        ),
    ),
    in_url(
        "url.oidc",
        "falls: ciba request",
        lambda p: f"/connect/ciba/poll?auth_req_id={p.token(40)}&interval={p.keep('5')}",
    ),
    in_url(
        "url.oidc",
        "falls: keycloak action",
        lambda p: (
            f"/realms/acme/login-actions/authenticate?session_code={p.token(43)}&execution={p.uuid()}&client_id={p.keep('account-console')}&tab_id={p.keep('kX3fQ0aB1cE')}"
        ),
    ),
    in_url(
        "url.oidc",
        "falls: openid federation par",
        lambda p: (
            f"/authorize?client_id={p.keep('s6BhdRkqt3')}&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A{p.token(32)}"
        ),
    ),
    in_url(
        "url.oidc",
        "falls: fhir smart launch",
        lambda p: f"/launch.html?iss=https%3A%2F%2Ffhir.acme.example%2Fr4&launch={p.token(36)}&lang={p.keep('en-US')}",
    ),
    in_url(
        "url.id-token-hint",
        "falls: okta logout",
        lambda p: (
            f"/oauth2/v1/logout?id_token_hint={p.jwt()}&post_logout_redirect_uri={p.keep('https%3A%2F%2Fapp.acme.example%2Fbye')}"
        ),
    ),
    in_url(
        "url.id-token-hint",
        "falls: azure hint",
        lambda p: (
            f"/common/oauth2/v2.0/authorize?prompt={p.keep('none')}&id_token_hint={p.jwt(tid='acme')}&domain_hint={p.keep('organizations')}"
        ),
    ),
    in_url(
        "url.saml-redirect",
        "falls: adfs artifact",
        lambda p: f"/saml/acs?SAMLart=AAQAA{p.key(54)}&RelayState={p.keep('cookie')}",
    ),
    in_url(
        "url.saml-redirect",
        "falls: shibboleth",
        lambda p: (
            f"/idp/profile/SAML2/Redirect/SLO?SAMLResponse={p.key(240)}&SigAlg={p.keep('http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256')}&Signature={p.key(340)}%3D%3D"
        ),
    ),
    in_url(
        "url.ws-query",
        "falls: kubernetes exec",
        lambda p: (
            f"wss://k8s.acme.example/api/v1/namespaces/{p.keep('payments')}/pods/{p.slug()}/exec?command=sh&stdin=true&access_token={p.jwt()}"
        ),
    ),
    in_url(
        "url.ws-query",
        "falls: deriv app",
        lambda p: f"wss://ws.acme.example/websockets/v3?app_id={p.number()}&l={p.keep('EN')}&authorize=a1-{p.key(29)}",
    ),
    in_url(
        "url.ws-query",
        "falls: phoenix",
        lambda p: f"wss://portal.example/live/websocket?_csrf_token={p.token(56)}&_mounts=0&vsn={p.keep('2.0.0')}",
    ),
    in_url("url.card", "falls: worldpay lookup", lambda p: f"/cards/bin?pan={p.card()}&country={p.keep('GB')}"),
    in_url("url.card", "falls: acquirer path", lambda p: f"/acquiring/v1/cards/{p.card()}/status?merchant={p.slug()}"),
    in_url(
        "url.email-path",
        "falls: mailchimp prefs",
        lambda p: f"/preferences/anna.berg%40acme.example/{p.token(32)}?lang={p.keep('sv')}",
    ),
    in_url(
        "url.email-path",
        "falls: calendar secret",
        lambda p: f"/calendar/ical/anna%40acme.example/private-{p.hex(32)}/basic.ics?tz={p.keep('Europe')}",
    ),
)

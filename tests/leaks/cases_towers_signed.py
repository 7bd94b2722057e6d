"""Secrets in URLs of towers: signatures, codes and tokens of sign-ins, links by mail."""

from __future__ import annotations

import base64
import zlib
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_url,
)
from tests.leaks.planter import Planter


def _deflated(text: str) -> str:
    """Give what the redirect binding of SAML makes of a message."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return quote(base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode(), safe="")


def _assertion(p: Planter) -> str:
    return _deflated(
        f'<samlp:LogoutRequest ID="_a1"><samlp:SessionIndex>{p.hex(32)}</samlp:SessionIndex></samlp:LogoutRequest>'
    )


SIGNED: list[Case] = [
    in_url(
        "url.s3-signature",
        "tower lower case v4",
        lambda p: (
            f"https://objects.example/b/{p.keep('scan_0003.tif')}?x-amz-algorithm=AWS4-HMAC-SHA256&x-amz-date={p.keep('20260211T101500Z')}&x-amz-expires=300&x-amz-signature={p.hex(64)}&x-amz-security-token={quote(p.base64(90))}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "tower tencent",
        lambda p: (
            f"https://b-125.cos.example/{p.keep('a.jpg')}?q-sign-algorithm=sha1&q-ak={p.key(36)}&q-sign-time={p.keep('1770000000;1770003600')}&q-signature={p.hex(40)}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "tower akamai",
        lambda p: f"https://vod.example/{p.slug()}/seg-1.ts?hdnts=exp=1770003600~acl=/*~hmac={p.hex(64)}",
    ),
    in_url(
        "url.s3-signature",
        "tower bunny",
        lambda p: (
            f"https://cdn.example/bcdn_token={p.token(43)}&expires={p.keep('1770003600')}/video/{p.keep('playlist.m3u8')}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "tower md5 and expires",
        lambda p: f"/secure/{p.keep('brochure-en.pdf')}?md5={p.token(22)}&expires={p.keep('1770003600')}",
    ),
    in_url(
        "url.sas",
        "tower lower order",
        lambda p: (
            f"https://acct.blob.example/c/{p.keep('img001.dcm')}?se={p.keep('2026-04-01')}&sig={quote(p.base64(32) + '=', safe='')}&sp=r&spr=https&sr=b&sv={p.keep('2024-11-04')}"
        ),
    ),
    in_url(
        "url.sas",
        "tower logic app",
        lambda p: (
            f"https://prod-12.logic.example/workflows/{p.digest(32)}/triggers/manual/paths/invoke?api-version={p.keep('2016-10-01')}&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={p.token(43)}"
        ),
    ),
    in_url(
        "url.sas",
        "tower relay token",
        lambda p: (
            f"wss://ns.relay.example/$hc/conn?sb-hc-action={p.keep('connect')}&sb-hc-token=SharedAccessSignature%20sr%3Dhttp%253a%252f%252fns%26sig%3D{quote(quote(p.base64(32), safe=''), safe='')}%26se%3D1770003600%26skn%3Droot"
        ),
    ),
    in_url(
        "url.sas",
        "tower function master",
        lambda p: (
            f"https://fn.example/api/resize?code={p.token(54)}%3D%3D&clientId={p.keep('default')}&size={p.keep('640x480')}"
        ),
    ),
    in_url(
        "url.sas",
        "tower user delegation",
        lambda p: (
            f"https://acct.dfs.example/fs/{p.keep('q1.parquet')}?skoid={p.uuid()}&sktid={p.uuid()}&skt=2026-02-01T00%3A00%3A00Z&sks=b&sr=d&sdd=2&sig={quote(p.base64(32), safe='')}%3D"
        ),
    ),
    in_url(
        "url.oidc",
        "tower keycloak",
        lambda p: (
            f"/realms/{p.keep('clinic')}/login-actions/authenticate?session_code={p.token(43)}&execution={p.uuid()}&client_id={p.keep('web-app')}&tab_id={p.keep('X_dq88fRiOd')}"
        ),
    ),
    in_url(
        "url.oidc",
        "tower adfs",
        lambda p: (
            f"/cb?code={p.token(22)}.{p.token(43)}.{p.token(60)}&client-request-id={p.uuid()}&pullStatus={p.keep('0')}"
        ),
    ),
    in_url(
        "url.oidc",
        "tower in-house ticket",
        lambda p: f"/sso/return?artifact={p.key(28)}&idp={p.keep('gov-eid')}&loa={p.keep('substantial')}",
    ),
    in_url(
        "url.oidc",
        "tower state and nonce",
        lambda p: (
            f"/authorize?response_type={p.keep('code')}&client_id={p.keep('portal-spa')}&scope={p.keep('openid%20profile')}&state={p.token(16)}&nonce={p.hex(32)}&prompt={p.keep('none')}"
        ),
    ),
    in_url(
        "url.oidc",
        "tower par",
        lambda p: (
            f"/authorize?client_id={p.keep('mobile_app')}&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A{p.token(32)}"
        ),
    ),
    in_url(
        "url.id-token-hint",
        "tower end session",
        lambda p: (
            f"/connect/endsession?id_token_hint={p.jwt(name='Ada')}&post_logout_redirect_uri={p.keep('https%3A%2F%2Fapp.example%2Fbye')}"
        ),
    ),
    in_url(
        "url.id-token-hint",
        "tower check session",
        lambda p: (
            f"/frame?session_state={p.token(43)}.{p.token(22)}&client_id={p.keep('kiosk')}&origin={p.keep('https%3A%2F%2Fapp.example')}"
        ),
    ),
    in_url(
        "url.id-token-hint",
        "tower front channel",
        lambda p: f"/fc-logout?iss={p.keep('https%3A%2F%2Fid.example')}&sid={p.guid()}",
    ),
    in_url(
        "url.id-token-hint", "tower camel case", lambda p: f"/logout?idTokenHint={p.jwt()}&ui_locales={p.keep('da')}"
    ),
    in_url(
        "url.id-token-hint",
        "tower nested logout",
        lambda p: (
            f"/bye?to={quote('https://id.example/logout?id_token_hint=' + p.jwt() + '&state=done', safe='')}&step={p.keep('2')}"
        ),
    ),
    in_url(
        "url.saml-redirect",
        "tower session index",
        lambda p: f"/slo?SAMLRequest={_assertion(p)}&RelayState={p.keep('https%3A%2F%2Fapp.example%2F')}",
    ),
    in_url(
        "url.saml-redirect",
        "tower response with signature",
        lambda p: (
            f"/acs?SAMLResponse={_assertion(p)}&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2F{p.keep('xmldsig-more')}%23rsa-sha256&Signature={quote(p.base64(64), safe='')}"
        ),
    ),
    in_url(
        "url.saml-redirect",
        "tower relay state token",
        lambda p: f"/acs?RelayState=ss%3Amem%3A{p.hex(64)}&lang={p.keep('cs')}",
    ),
    in_url(
        "url.saml-redirect",
        "tower artifact",
        lambda p: f"/acs?SAMLart={quote(p.base64(33), safe='')}&app={p.keep('library')}",
    ),
    in_url(
        "url.saml-redirect",
        "tower wresult",
        lambda p: (
            f"/ws?wa={p.keep('wsignin1.0')}&wctx={p.keep('rm%3D0%26id%3Dpassive')}&wresult={quote('<t:Token>' + p.key(60) + '</t:Token>', safe='')}"
        ),
    ),
    in_url(
        "url.email-path",
        "tower link by mail",
        lambda p: f"/unsubscribe/anna.berg%40mail.example/{p.hex(32)}?list={p.slug()}",
    ),
    in_url("url.email-path", "tower verify", lambda p: f"/verify/anna@mail.example/{p.otp()}/{p.keep('continue')}"),
    in_url(
        "url.email-path",
        "tower password behind",
        lambda p: f"/auth/anna%2Bx%40mail.example/{p.two_words()}?fmt={p.keep('json')}",
    ),
    in_url(
        "url.email-path",
        "tower key behind",
        lambda p: f"/subscriptions/bob@mail.example/manage/{p.token(27)}/{p.keep('preferences')}",
    ),
    in_url("url.email-path", "tower guest list", lambda p: f"/rsvp/ev-{p.number()}/carla@mail.example/{p.key(16)}"),
]

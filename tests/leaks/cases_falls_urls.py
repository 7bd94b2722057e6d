"""Queries and paths as products that many people run send them."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import Case, in_url
from tests.leaks.planter import b64, compact, encoded

CASES: tuple[Case, ...] = (
    in_url(
        "url.query-key",
        "falls: zendesk jwt return",
        lambda p: f"/access/jwt?jwt={p.jwt()}&return_to={p.keep('%2Fhc%2Fen-us%2Frequests')}",
    ),
    in_url(
        "url.query-key",
        "falls: salesforce frontdoor",
        lambda p: f"/secur/frontdoor.jsp?sid=00D5g00000{p.token(60)}&retURL={p.keep('%2Flightning%2Fpage%2Fhome')}",
    ),
    in_url(
        "url.query-key",
        "falls: aws federation",
        lambda p: (
            f"https://signin.aws.amazon.com/federation?Action={p.keep('login')}&Issuer=portal.example&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken={p.token(180)}"
        ),
    ),
    in_url(
        "url.query-key",
        "falls: grafana render key",
        lambda p: f"/render/d-solo/{p.slug()}/db?orgId=1&panelId={p.number()}&width=1000&renderKey={p.key(32)}",
    ),
    in_url(
        "url.query-key",
        "falls: atlassian connect jwt",
        lambda p: (
            f"/plugin/issue-panel?xdm_e=https%3A%2F%2Facme.atlassian.net&cv={p.keep('1.1.57')}&lic=none&jwt={p.jwt()}"
        ),
    ),
    in_url(
        "url.query-key",
        "falls: twilio account token",
        lambda p: f"/2010-04-01/Accounts/AC{p.digest(32)}/Messages.json?AuthToken={p.hex(32)}&PageSize=50",
    ),
    in_url(
        "url.query-key",
        "falls: moodle autologin",
        lambda p: f"/admin/tool/mobile/autologin.php?userid={p.number()}&key={p.hex(32)}&urltogo=%2Fmy%2F",
    ),
    in_url(
        "url.query-key",
        "falls: plesk secret",
        lambda p: f"/enterprise/rsession_init.php?PLESKSESSID={p.hex(32)}&login={p.keep('admin')}",
    ),
    in_url(
        "url.userinfo",
        "falls: pip index",
        lambda p: f"https://__token__:pypi-{p.token(90)}@pypi.acme.example/simple/{p.slug()}/",
    ),
    in_url(
        "url.userinfo",
        "falls: gitlab ci job",
        lambda p: (
            f"https://gitlab-ci-token:{p.token(20)}@gitlab.example/{p.slug()}/repo.git/info/refs?service={p.keep('git-upload-pack')}"
        ),
    ),
    in_url(
        "url.userinfo",
        "falls: elastic superuser",
        lambda p: f"https://elastic:{p.key(20)}@es.acme.example/_cat/indices?format={p.keep('json')}&h=health",
    ),
    in_url(
        "url.innocent-query",
        "falls: mapbox secret",
        lambda p: f"/tiles/v4/streets/{p.number()}.json?via=sk.eyJ1IjoiYWNtZSIsImEiOiJ{p.key(18)}.{p.token(22)}",
    ),
    in_url("url.innocent-query", "falls: twitch embed", lambda p: f"/embed?channel={p.slug()}&v={p.jwt()}"),
    in_url("url.innocent-query", "falls: gitlab pat", lambda p: f"/hooks/run?ref={p.keep('main')}&v=glpat-{p.key(20)}"),
    in_url("url.escaped-key", "falls: spring csrf", lambda p: f"/logout?%5Fcsrf={p.guid()}&lang={p.keep('en_GB')}"),
    in_url(
        "url.escaped-key",
        "falls: rails nested",
        lambda p: f"/users/password/edit?user%5Breset_password_token%5D={p.token(20)}&locale={p.keep('de-DE')}",
    ),
    in_url(
        "url.semicolon",
        "falls: bugzilla login",
        lambda p: f"/buglist.cgi?bug_status={p.keep('NEW')};product=Core;Bugzilla_api_key={p.key(40)};order=bug_id",
    ),
    in_url(
        "url.semicolon",
        "falls: cgi session",
        lambda p: f"/gitweb.cgi?p=acme.git;a={p.keep('commitdiff')};CGISESSID={p.hex(32)};h=HEAD",
    ),
    in_url(
        "url.nested",
        "falls: cas service",
        lambda p: (
            f"/cas/login?service=https%3A%2F%2Fapp.acme.example%2Fcb%3Fticket%3DST-{p.digits(5)}-{p.key(20)}-cas01&locale={p.keep('en')}"
        ),
    ),
    in_url(
        "url.nested",
        "falls: proofpoint urldefense",
        lambda p: (
            f"https://urldefense.com/v3/__https://app.acme.example/reset?reset_token={p.key(24)}__;!!{p.keep('Kjx9Pq')}"
        ),
    ),
    in_url(
        "url.nested",
        "falls: outlook safelinks",
        lambda p: (
            f"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapp.acme.example%2Fconfirm%3Fconfirmation_token%3D{p.key(20)}%26locale%3D{p.keep('fr-FR')}&reserved=0"
        ),
    ),
    in_url(
        "url.json",
        "falls: tRPC batch",
        lambda p: (
            "/api/trpc/auth.verify,post.byId?batch=1&input="
            + _q(compact({"0": {"json": {"token": p.hex(64)}}, "1": {"json": {"id": p.uuid()}}}))
        ),
    ),
    in_url(
        "url.json",
        "falls: persisted query",
        lambda p: (
            "/graphql?operationName=Me&variables="
            + _q(compact({"sessionToken": p.key(40), "first": p.number()}))
            + "&extensions="
            + _q(compact({"persistedQuery": {"version": 1, "sha256Hash": p.digest(64)}}))
        ),
    ),
    in_url(
        "url.json",
        "falls: parse server get",
        lambda p: "/parse/classes/Order?where=" + _q(compact({"slug": p.slug()})) + "&_SessionToken=r:" + p.hex(32),
    ),
    in_url(
        "url.base64-json",
        "falls: stripe billing session",
        lambda p: (
            f"/p/session/start?payload={encoded({'customer': 'acme', 'session_secret': p.token(48)})}&locale={p.keep('en-GB')}"
        ),
    ),
    in_url(
        "url.base64-json",
        "falls: shopify host",
        lambda p: (
            f"/apps/embed?embedded=1&shop={p.keep('acme.myshopify.com')}&ctx={b64(compact({'access_token': 'shpat_' + p.hex(32)}))}"
        ),
    ),
    in_url(
        "url.reset-path", "falls: nextcloud reset", lambda p: f"/lostpassword/reset/form/{p.key(21)}/{p.keep('annika')}"
    ),
    in_url("url.reset-path", "falls: jira account claim", lambda p: f"/invite/p/{p.slug()}/accept/{p.token(40)}"),
    in_url(
        "url.reset-path",
        "falls: wordpress rp",
        lambda p: f"/wp-login.php?action=rp&key={p.key(20)}&login={p.keep('annika')}",
    ),
    in_url(
        "url.reset-path", "falls: mailman confirm", lambda p: f"/mailman3/lists/{p.slug()}/confirm/?token={p.hex(40)}"
    ),
    in_url(
        "url.matrix",
        "falls: jsf weblogic",
        lambda p: f"/hr/faces/main.jspx;ADMINCONSOLESESSION={p.token(52)}!-{p.digits(10)}?_afrLoop={p.number()}",
    ),
    in_url(
        "url.matrix",
        "falls: sap sessionid",
        lambda p: (
            f"/sap(bD1lbiZjPTEwMA==)/bc/bsp/sap/it00;sap-contextid={p.token(48)}/main.do?sap-language={p.keep('DE')}"
        ),
    ),
)


def _q(text: str) -> str:
    """Write a text as a value of a query."""
    return quote(text)

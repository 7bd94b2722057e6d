"""Addresses of a third look: trackers, codes to scan, named parameters in paths, shares with keys, other languages."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_url
from tests.leaks.cases_locks_urls import asked, lower
from tests.leaks.planter import Planter, b64, compact


def _url(place: str, form: str, url: Plant[str]) -> Case:
    return in_url(f"url.{place}", f"lock door: {form}", url)


def ticket(p: Planter) -> str:
    """Give eleven letters and digits that change their kind often enough to be no word."""
    made = p.key(6)
    p.secrets[-1] = f"a7B{made}4Q"
    return p.secrets[-1]


CASES: tuple[Case, ...] = (
    _url("webhook-path", "announce", lambda p: f"https://tracker.example/{p.hex(32)}/announce?port={p.keep('6881')}&left={p.number()}"),
    _url("webhook-path", "announce behind", lambda p: f"https://tracker.example/announce/{p.hex(32)}?compact={p.keep('1')}"),
    _url("nested", "magnet", lambda p: f"/add?urls={asked(f'magnet:?xt=urn:btih:{p.digest(40)}&tr=https://tracker.example/announce?passkey=' + p.hex(32))}"),
    _url("nested", "wifi code", lambda p: f"/qr?size={p.keep('300x300')}&data={asked('WIFI:S:' + p.keep('Gast') + ';T:WPA;P:' + p.two_words() + ';;')}"),
    _url("nested", "seed code", lambda p: f"/chart?cht={p.keep('qr')}&chl={asked('otpauth://totp/Acme:anna?secret=' + p.base32(32) + '&issuer=Acme')}"),
    _url("nested", "connection", lambda p: f"/adminer.php?dsn={asked('mysql://app:' + p.simple_password() + '@db.example/' + p.keep('orders'))}&table={p.keep('items')}"),
    _url("nested", "jdbc", lambda p: f"/test?url={asked('jdbc:postgresql://db.example/shop?user=app&password=' + p.simple_password())}&pool={p.keep('8')}"),
    _url("nested", "statement", lambda p: f"/sql?q={asked('ALTER USER app IDENTIFIED BY ' + chr(39) + p.simple_password() + chr(39))}&limit={p.keep('25')}"),
    _url("nested", "command", lambda p: f"/rmm/run?cmd={asked('net use Z: ' + chr(92) * 2 + 'srv01' + chr(92) + 'data ' + p.two_words() + ' /user:anna')}&host={p.keep('PC-0417')}"),
    _url("nested", "mail", lambda p: f"/compose?mailto={asked('mailto:anna@acme.example?subject=Login&body=Ihr Passwort lautet: ' + p.two_words())}&folder={p.keep('Drafts')}"),
    _url("nested", "xml", lambda p: f"/soap?xml={asked('<login><user>anna</user><pw>' + p.simple_password() + '</pw></login>')}&v={p.keep('1.2')}"),
    _url("nested", "protocol relative", lambda p: f"/go?to={asked('//anna:' + p.simple_password() + '@files.example/' + p.slug())}"),
    _url("nested", "inside a fragment", lambda p: f"/viewer#file={asked('https://files.example/x.pdf?access_token=' + p.token(40))}&page={p.keep('3')}"),
    _url("matrix", "named in path", lambda p: f"/users/verify/key:{p.hex(40)}/id:{p.number()}"),
    _url("matrix", "token colon", lambda p: f"/feed/token:{p.hex(32)}/format:{p.keep('atom')}"),
    _url("matrix", "auth equals", lambda p: f"/live/auth={p.token(40)}/{p.keep('channel-7')}/index.m3u8"),
    _url("matrix", "kaltura", lambda p: f"/p/102/playManifest/entryId/{p.keep('0_abcd1234')}/ks/djJ8{p.token(120)}/a.m3u8"),
    _url("matrix", "semicolon alone", lambda p: f"/app;{p.token(40)}?view={p.keep('list')}"),
    _url("matrix", "osgi", lambda p: f"/shop/{p.keep('basket')};sid={p.hex(16)};lang={p.keep('de')}"),
    _url("reset-path", "invite of eight", lambda p: f"/invite/{ticket(p)}?from={p.keep('mail')}"),
    _url("reset-path", "iclouddrive", lambda p: f"https://www.icloud.com/iclouddrive/{p.token(22)}#{p.keep('Plan')}"),
    _url("reset-path", "mozilla send", lambda p: f"/download/3f9a1c22b0d4e5f6/#{p.token(22)}"),
    _url("reset-path", "filen", lambda p: f"/d/{p.uuid()}#{p.key(32)}"),
    _url("reset-path", "guest of a case", lambda p: f"/case/{p.number()}/external/{p.token(40)}"),
    _url("reset-path", "confirm newsletter", lambda p: f"/newsletter/bestaetigen/{p.hex(32)}?liste={p.keep('kultur')}"),
    _url("reset-path", "czech", lambda p: f"/ucet/obnova-hesla/{p.token(40)}?krok={p.keep('nove')}"),
    _url("reset-path", "hungarian", lambda p: f"/fiok/jelszo-visszaallitas/{p.guid()}?lepes={p.keep('uj')}"),
    _url("reset-path", "turkish", lambda p: f"/hesap/sifre-sifirlama/{p.key(32)}?adim={p.keep('yeni')}"),
    _url("reset-path", "finnish", lambda p: f"/tili/salasanan-palautus/{p.hex(40)}?vaihe={p.keep('uusi')}"),
    _url("reset-path", "russian", lambda p: f"/account/{asked('сброс-пароля')}/{p.token(32)}?step={p.keep('new')}"),
    _url("reset-path", "change email", lambda p: f"/settings/email-change/{p.token(48)}/{p.keep('apply')}"),
    _url("reset-path", "signup of a school", lambda p: f"/eltern/registrierung/{lower(p, 20)}?klasse={p.keep('7b')}"),
    _url("private-calendar", "user and key", lambda p: f"/ical/{p.number()}/{p.hex(32)}.ics?tz={p.keep('UTC')}"),
    _url("private-calendar", "atom", lambda p: f"/atom/{p.slug()}/{p.hex(40)}/feed.xml?limit={p.keep('20')}"),
    _url("private-calendar", "podcast", lambda p: f"/private-feed/{p.guid()}/{p.keep('episodes.xml')}"),
    _url("private-calendar", "key of a query", lambda p: f"/export/calendar.ics?uid={p.number()}&k={p.hex(16)}&lang={p.keep('is')}"),
    _url("query-key", "user pwd", lambda p: f"/auth?usr=anna&usrpwd={asked(p.human())}&app={p.keep('crm')}"),
    _url("query-key", "login pw", lambda p: f"/x.php?lname=anna&lpw={p.pet()}&go={p.keep('start')}"),
    _url("query-key", "auth ticket", lambda p: f"/cgi/view?auth_tkt={p.hex(48)}&node={p.keep('n7')}"),
    _url("query-key", "short key", lambda p: f"/push?skey={p.key(16)}&topic={p.keep('alerts')}"),
    _url("query-key", "french code", lambda p: f"/acces?code_acces={p.recovery()}&zone={p.keep('nord')}"),
    _url("query-key", "italian key", lambda p: f"/dati?chiave={p.hex(32)}&formato={p.keep('json')}"),
    _url("query-key", "german access", lambda p: f"/portal?zugangscode={p.upper(8)}&mandant={p.keep('stadt')}"),
    _url("query-key", "swedish", lambda p: f"/logga-in?anvandare=anna&losenord={asked(p.human())}&sprak={p.keep('sv')}"),
    _url("query-key", "finnish", lambda p: f"/kirjaudu?tunnus=anna&salasana={asked(p.two_words())}&kieli={p.keep('fi')}"),
    _url("query-key", "invitation uuid", lambda p: f"/signup?invitation={p.guid()}&plan={p.keep('team')}"),
    _url("query-key", "ticket uuid", lambda p: f"/download?ticket={p.guid()}&file={p.slug()}"),
    _url("query-key", "share uuid", lambda p: f"/album?shareToken={p.guid()}&sort={p.keep('taken')}"),
    _url("query-key", "array", lambda p: f"/login?credentials%5B0%5D%5Btype%5D={p.keep('basic')}&credentials%5B0%5D%5Bpassword%5D={asked(p.human())}"),
    _url("query-key", "filter", lambda p: f"/sessions?filter%5Btoken%5D={p.token(32)}&filter%5Bstate%5D={p.keep('open')}"),
    _url("query-key", "numbered", lambda p: f"/reg?pwd1={asked(p.human())}&pwd2={asked(p.secrets[-1])}&step={p.keep('2')}"),
    _url("query-key", "mfa", lambda p: f"/step2?mfa_code={p.otp()}&remember={p.keep('true')}&flow={p.uuid()}"),
    _url("query-key", "pin", lambda p: f"/kiosk/unlock?pin={p.otp(4)}&terminal={p.keep('T-7')}"),
    _url("query-key", "vehicle", lambda p: f"/remote/unlock?vin={p.keep('WVWZZZ1JZXW000001')}&spin={p.otp(4)}"),
    _url("query-key", "bypass", lambda p: f"/?x-vercel-protection-bypass={p.key(32)}&x-vercel-set-bypass-cookie={p.keep('samesitenone')}"),
    _url("query-key", "preview secret", lambda p: f"/api/draft?secret={p.dashed()}&slug={p.slug()}"),
    _url("query-key", "cron", lambda p: f"/wp-cron.php?doing_wp_cron={p.keep('1775989212.1234')}&cron_key={p.key(20)}"),
    _url("query-key", "drupal cron", lambda p: f"/cron/{p.token(55)}?verbose={p.keep('1')}"),
    _url("query-key", "deploy hook", lambda p: f"/deploy.php?sha={p.digest(40)}&secret={p.hex(20)}"),
    _url("query-key", "emergency", lambda p: f"/notfall?datensatz={p.number()}&kennwort={p.pet()}&sprache={p.keep('de')}"),
    _url("innocent-query", "signed token", lambda p: f"/u?d=ImFubmEi.Zhk7Aa.{p.token(27)}&m={p.keep('v2')}"),
    _url("innocent-query", "sendgrid", lambda p: f"/try?from=SG.{p.token(22)}.{p.token(43)}&lang={p.keep('go')}"),
    _url("innocent-query", "private key line", lambda p: f"/k?pem={asked('-----BEGIN PRIVATE KEY-----' + p.base64(120) + '-----END PRIVATE KEY-----')}&alg={p.keep('RS256')}"),
    _url("json", "encoded body", lambda p: f"/beacon?b={b64(compact({'ev': 'submit', 'form': {'password': p.human()}})).rstrip('=')}&n={p.keep('17')}"),
    _url("json", "ember", lambda p: f"/auth?session={asked(compact({'authenticated': {'authenticator': p.keep('oauth2'), 'access_token': p.token(40)}}))}"),
    _url("userinfo", "ssh", lambda p: f"https://deploy:{p.hex(40)}@git.example/acme/{p.slug()}.git"),
    _url("userinfo", "database", lambda p: f"/db/connect?to={asked('redis://:' + p.two_words() + '@cache.example:6379/' + p.keep('3'))}"),
    _url("s3-signature", "wasabi v2", lambda p: f"https://s3.example/acme/{p.slug()}.zip?AWSAccessKeyId=AKIA{p.upper(16)}&Expires={p.keep('1775989212')}&Signature={asked(p.base64(20) + '=')}"),
    _url("s3-signature", "cloudinary", lambda p: f"https://res.cloudinary.com/acme/image/authenticated/s--{p.token(8)}--/v1775989212/{p.slug()}.jpg"),
    _url("s3-signature", "imgix", lambda p: f"https://acme.imgix.net/{p.slug()}.png?w={p.keep('400')}&s={p.hex(32)}"),
    _url("s3-signature", "path policy", lambda p: f"/media/Expires/1775989212/Signature/{p.token(86)}/{p.slug()}.mp3"),
    _url("oidc", "wechat", lambda p: f"/wx/cb?code={p.key(32)}&state={p.keep('STATE')}"),
    _url("oidc", "spotify", lambda p: f"/cb?code=AQ{p.token(280)}&state={p.key(16)}"),
    _url("oidc", "steam", lambda p: f"/steam?openid.mode={p.keep('id_res')}&openid.assoc_handle={p.keep('1234567890')}&openid.sig={asked(p.base64(20) + '=')}"),
    _url("oidc", "discord", lambda p: f"/cb?code={p.key(30)}&guild_id={p.keep('123456789012345678')}&permissions={p.keep('8')}"),
    _url("ws-query", "terminal", lambda p: f"wss://x.example/api/terminals/{p.number()}/ws?arg={p.keep('bash')}&access={p.hex(32)}"),
    _url("fragment", "privatebin burn", lambda p: f"/?{p.digest(16)}#-{p.key(44)}"),
    _url("fragment", "drive key", lambda p: f"/urls/{p.keep('AB12CD34EF')}#{p.key(12)}x{p.key(12)}"),
    _url("fragment", "tab", lambda p: f"/app?session={p.token(32)}#{p.keep('tab=security&section=two-factor')}"),
)  # fmt: skip

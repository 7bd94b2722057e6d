"""The phrases that say a secret, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from workbench.redaction import sentences
from workbench.redaction.made import MADE

_APART = r"(?:\s{1,3}|[\"'],\s{0,3}[\"'])"
"""Between two arguments: on a command line, or in a list of texts within a text."""
_PASSWORD = (
    rf"(?<!mkdir[\s\"'])(?<!cp[\s\"'])(?<=[\s\"'])-[pP](?:{_APART}|=)[\"']?(?P<value>(?![$<{{%/.~-])[^\s\"']{{4,256}})"
)
_PASSWORD_OF = rf"(?:docker|podman|helm|az|oc|mongo\w{{0,8}}|mysql\w{{0,8}}|cqlsh|influx|mosquitto_\w{{3}}|unzip|zip|7z|sqlcmd|{_APART}(?:-u|-U|--user(?:name)?))(?:{_APART}|=)"
_NAMES = r"(?:pass(?:word|wd|phrase)?|masterauth|storepass|keypass|pwd|token|secret|api-?_?key|auth|credential|private-?_?key|access-?_?key|session)"

_FLAGS = rf"(?:{_NAMES}|pw(?![\w-])|pin|otp|code|wort|word|phrase|parol|clave|geheim|haslo|heslo|senha)"
"""What a flag of a command has in its name."""
_PURPOSE = (
    r"(?:v[eé]rifi|verif|inlogg|innlogg|p[aå]logg|inlog|anmeld|kirjaut|p[rř]ihl[aá]|bejelentk|giri[sş]|verific|confirm|conferm|sign[ -]?in|log[ -]?[io]n|one[- ]?time|einmal|access|acceso|acesso|secur|seguridad|seguran[cç]a|sicherheit|authent|autoryz|best[aä]tig|bekr[aä]ft|bekreft|eng[aå]ng|"
    r"\bdoor|\bgate|\balarm|\bbram[aeyęą]\b|drzwi|szlaban|\bt[uü]r(?:en)?\b|puerta|\bporte\b|portail|port[aã]o\b|cancello|\bdeur\b|\bd[oø]r\b|\bd[oö]rr|\bbr[aá]n[auyě]\b|pick-?up|collection|parcel|paczk|paket|abhol|keypad|locker|подтвержд|проверочн|безопасн|входа|weryfik|potwierdz|do[gğ]rulama|onay|ov[eě][rř]ov|egyszeri|meger[oő]s[ií]t|vahvist|kertak[aä]ytt|otp|2fa|two[- ]factor)"
)
_NO_CODE = r"(?:(?!error|status|exit|country|area|postal|response|result|reason|promo|product|zip)[^\d\n.]){0,40}?"
_CODE = r"(?<!post)(?<!zip)(?<!bar)(?<!area)(?<!promo)(?<!en)(?<!de)(?<!uni)(?:code|kod|codice|c[oó]digo|koodi|k[oó]d|код)\w{0,3}\b(?! (?:reviews?|freeze|of conduct|names?|lines?|base)\b)"
PLAIN = r"(?:must|cannot|cant|should|may|can|not|your|you|the|and|with|has|have|was|were|been|does|too|please|for|from|that|this|will|are|is|required|invalid|than|least|only|any|see|use|change|reset|contact|enter|missing|expired|wrong|incorrect|never|all|none|set|updated|changed|accepted|rejected|denied|failed|failure|successfully|authentication|unchanged|hidden|stored|days|ago|last|sent)\b"
"""Words of sentences, of which passphrases are not made."""
_DIGITS = r"(?<![\dA-Za-z.:/,-])(?P<value>\d{6}|\d{3}[ -]\d{3}|(?:(?<=code )|(?<=: )|(?<=kod )|(?<=kode )|(?!(?:19|20)\d\d))\d{4}|\d{5}|\d{7,8})(?![\dA-Za-z]|[.:/,-]\d|%)"
"""As many as codes have; four that may be a year only right behind the word."""
_NAMED = r"(?i:pass(?:wor[dt]|wd|phrase)|kennwort|wachtwoord|senha|contrase\w{1,3}|pwd|psk|secret|token|auth|cred|salt|(?:api|access|auth|private|secret|master)[_-]?key)"

type Check = Literal[
    "",
    "typed",
    "code",
    "line",
    "argument",
    "opaque",
    "codes",
    "seed",
    "sent",
    "made",
    "chosen",
    "shown",
    "given",
    "continued",
    "strange",
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """``pattern`` has a group ``value`` to hide; with a group ``name`` only if that is a secret's name."""

    clue: str
    """What stands in every match: a pattern too, but one that is quickly looked for."""
    pattern: re.Pattern[str]
    check: Check = ""


def _phrase(clue: str, pattern: str, check: Check = "") -> Phrase:
    return Phrase(clue, re.compile(pattern), check)


TABLE: tuple[Phrase, ...] = (
    # lines of a file of settings
    _phrase(r"<<[-~]?[\"']?[A-Z]", r"(?P<name>[A-Za-z_]\w{1,63})\s{0,3}=\s{0,3}<<[-~]?(?P<quote>[\"']?)(?P<end>[A-Z]\w{0,20})(?P=quote)[ \t]{0,3}\r?\n(?P<value>(?!\s{0,40}(?P=end))[^\r\n]{1,4096}(?:\r?\n(?!\s{0,40}(?P=end))[^\r\n]{1,4096}){0,60})(?=\r?\n\s{0,40}(?P=end))"),
    _phrase(r"[\w.-]{2}[ \t]{0,20}=[ \t]{0,20}[^\s\"'#;=][^\s=]{0,80}[ \t]", r"(?m)^[ \t]{0,20}(?P<name>[\w.-]{2,64})[ \t]{0,20}=[ \t]{0,20}(?![^\s\"']{1,400}[ \t]{1,4}[\w./-]{2,60}[ \t][^\n]{0,400}?(?<=[ \t])-{1,2}[A-Za-z])(?P<value>[^\s\"'#;=][^\n#;=]{0,400}[ \t][^\n#;=]{1,400})$"),
    _phrase(r"(?i)(?:pass|pwd|pw|wort|phrase)[\w.-]{0,20}[ \t]{0,8}[=:]", r"(?m)^[ \t]{0,20}(?:export[ \t]{1,4})?(?P<name>[\w.-]{2,64})[ \t]{0,8}[=:][ \t]{0,8}(?P<value>[^\s\"'#{\[][^\r\n]{3,400}?)[ \t]{0,8}\r?$", "line"),
    _phrase(r"(?i)pass(?:word|phrase|wd)?[ \t]{0,8}[:=][ \t]{0,8}[a-z]{3,16} [a-z]{3}", rf"(?m)^[ \t]{{0,20}}[\w.-]{{0,60}}(?i:pass(?:word|phrase|wd)?)[ \t]{{0,8}}[:=][ \t]{{0,8}}(?P<value>(?!{PLAIN})[a-z]{{3,16}}(?: (?!{PLAIN})[a-z]{{3,16}}){{2,8}})[ \t]{{0,8}}\r?$"),
    _phrase(r"[*_]{1,3} ?[:=]|[:=] ?[*_]{1,3}", r"(?<![*_\w])[*_]{1,3}(?P<name>[A-Za-z][\w .-]{1,38}?) ?(?:[*_]{1,3} ?[:=]|[:=] ?[*_]{1,3})[ \t]{0,4}[`\"']?(?P<value>[^\s`\"'*]{4,256})", "chosen"),
    _phrase(r"\|[ \t]{0,20}[\w .-]{2,40}\|[ \t]{0,20}[^|\s]{6,256}[ \t]{0,40}\|", r"(?<=\|)[ \t]{0,20}(?P<name>[A-Za-z][\w .-]{1,38}?)[ \t]{0,40}\|[ \t]{0,20}(?P<value>[^|\s]{6,256})[ \t]{0,40}(?=\|)", "chosen"),
    _phrase(r"\\\r?\n[ \t]{0,40}[^\s\\]", r"(?m)^[ \t]{0,20}(?P<name>[A-Za-z][\w.-]{1,63})(?:[ \t]{0,8}[=:][ \t]{0,8}|[ \t]{1,8}(?!\\))(?P<value>[^\s\\]{0,256}(?:\\\r?\n[ \t]{0,40}[^\s\\]{1,256}){1,8})(?=[ \t]{0,8}\r?(?:\n|\Z))", "continued"),
    _phrase(r"(?i)(?:word|wort|phrase|psk|passe|senha|contrase(?:n|ñ)a|key)[a-z ]{0,10}:? [\"'`]?[a-z]{3,16}-[a-z]{3,16}-[a-z]{3,16}-[a-z]{3}", rf"(?i:\b(?:password|passphrase|passwort|kennwort|mot de passe|contrase[nñ]a|senha|wachtwoord|psk|wi-?fi key)\b(?: (?:is|was|ist|lautet|est|es|é|to))?):? [\"'`]?(?P<value>(?!{PLAIN})[a-z]{{3,16}}(?:-(?!{PLAIN})[a-z]{{3,16}}){{3,7}})(?![\w/@-])"),
    _phrase(r"(?i)\bpw[: ]{1,2}\S{6}", r"(?i)(?<![\w-])pw(?:: ?| )(?P<value>[^\s\"'<>,;/-][^\s\"'<>,;]{5,64})(?=[\s,;.!]|\Z)", "typed"),
    # sentences
    _phrase(r"(?i)(?:(?:backup|recovery|scratch|rescue|emergency) codes?|herstellungscodes?|(?:codes|digos) de |notfallcode|sicherungscode|access code|time code)[^\n\d]{0,40}[:\n]", r"(?i)\b(?:(?:backup|recovery|scratch|rescue|emergency) codes?|wiederherstellungscodes?|codes de (?:secours|r[eé]cup[eé]ration)|c[oó]digos de (?:recuperaci[oó]n|respaldo)|notfallcodes?|sicherungscodes?|emergency access codes?|one-time codes)[^\n:]{0,40}(?::\s{0,6}|\n\s{0,6})(?P<value>(?:\d{1,2}[.)] ?|[*-] )?(?=[\w-]*[\d-]|[a-z]+[A-Z]|[A-Z]{2}|[A-Z][a-z]+[A-Z]|[a-z]{6,12}\b)[\w-]{6,32}(?:[,;\s]{1,12}(?:\d{1,2}[.)] ?|[*-] )?(?=[\w-]*[\d-]|[a-z]+[A-Z]|[A-Z]{2}|[A-Z][a-z]+[A-Z]|[a-z]{6,12}\b)(?!\d{4}-\d\d-\d\d)[\w-]{6,32}){1,30})", "codes"),
    _phrase(r"(?i)(?:backup|recovery|scratch|rescue|emergency|herstellungs|secours|respaldo)[^\n]{0,60}code[^\n]{0,200}\n|(?i)(?:herstellungscodes|codes de|digos de)[^\n]{0,200}\n", r"(?i)\b(?:(?:backup|recovery|scratch|rescue|emergency) codes?|wiederherstellungscodes?|codes de (?:secours|r[eé]cup[eé]ration)|c[oó]digos de (?:recuperaci[oó]n|respaldo))\b[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,4}?(?P<value>(?:[ \t]{0,4}(?:\d{1,2}[.):]?[ \t]{1,3}|[*-] )?(?![A-Za-z]{3,12} )(?=[\w -]{0,30}\d|[A-Za-z]{4,8}(?:-[A-Za-z]{4,8}){1,4}[ \t]{0,3}(?:\r?\n|\Z))\w{3,12}(?:[ -]\w{3,12}){0,4}(?:[ \t]{2,12}\w{3,12}(?:[ -]\w{3,12}){0,4}){0,4}[ \t]{0,3}(?:\r?\n|\Z)){2,30})", "codes"),
    _phrase(r"(?i)(?:password|passcode|phrase|wort|has(?:l|ł)o|contrase(?:n|ñ)a|mot de passe|key|token|secret)[a-z ]{0,12} ?(?: is| was| ist| war| lautet| est| es| jest| to|:|=)", r"(?i)(?<!\d:)\b(?:password|passcode|passphrase|passwort|kennwort|has[lł]o|contrase[nñ]a|mot de passe|api[ _-]?key|(?:access|auth|bearer|session|reset|api)[ _-]?token|secret(?:[ _-]key)?)"
        r"(?: (?:provided|given|supplied|entered|used|sent))?(?: ?(?:is|was|ist|war|lautet|est|es|jest|to)(?: now)?:?|:| =) ?[\"'`<(]?(?P<value>(?:(?![,;&][\w.-]{1,40}[:=])[^\s\"'`<>()]){6,256})",
        "typed",
    ),
    _phrase(r"(?i)(?:code|passcode|pin|password|kod|otp|tan|c(?:o|ó)digo)\b[^.\n\d]{0,60}\d{4}", r"(?i)(?:\b(?:verification|security|log-?in|sign-?in|one[- ]time|confirmation|access|authentication|authorization|auth|sms|2fa|mfa|two[- ]factor|weryfikacyjny|verificaci[oó]n)[ -]?"
        r"(?:code|passcode|pin|password|kod)|\bkod (?:weryfikacyjny|sms)|\bc[oó]digo de \w{4,20}|\b(?:best[aä]tigungs|sicherheits|anmelde)code|\botp|\bm?tan)\b[^.\n\d]{0,30}?" rf"{_DIGITS}",
        "code",
    ),
    _phrase(r"(?i)\d{4} (?:is|as|ist|to|es|est|e|on|er|\xc3\xa8|\xc3\xa9|\xc3\xa4r) (?:your|ihr|dein|tw|tu|su|vo|din|dit|se|il|je|uw|de|az|v|siz)", r"(?i)\b(?P<value>\d{4,8}) (?:is|as|ist|to|es|est|é|è|e|on|er|är) (?:your|ihr|dein|tw[oó]j|tu|su|votre|ton|din|ditt|seu|sua|il tuo|je|uw|de|az ön|váš|senin|sizin)\b[^.\n]{0,60}?(?:code|otp|passcode|pin\b|password|kod|tan\b|clave|c[oó]digo|codice|koodi|senha|contrase[nñ]a|passord|l[oö]senord)",
        "code",
    ),
    _phrase(r"(?i)(?:clave|senha|chave|tan|token)[ :]{1,3}(?:[a-z\x80-\xff]{2,16}[ :]{1,3}){0,3}\d{3}", r"(?i)\b(?:ihre?|deine?|votre|ton|tu|su|suas?|tuas?|tw[oó]j)\b(?: [\w-]{1,20}){0,2} ?(?:clave|senha|chave|(?:sms|push|mobile|photo)?-?tan|token)\b(?: [^\W\d_]{2,16}){0,3}[: ]{1,3}(?P<value>\d{4,8}|\d{3}[ -]\d{3})(?!\d)", "code"),
    _phrase(r"(?i)(?:code|kod|pin|otp|код|c(?:o|ó)digo)[ :]{1,3}(?:[a-zé]{2,12}[ :]{1,3}){0,3}\d{3}", r"(?i)\b(?:your|ihr|dein|votre|ton|tu|su|tw[oó]j|il tuo|uw|je|ваш|din)\b(?: (?!promo|postal|zip|product|order|country|discount|coupon|referral|error|area|tracking|booking|invoice)[\w-]{1,20}){0,3} ?"
        r"(?:code|kod|pin|otp|passcode|код|c[oó]digo)\b(?: ?(?:is|was|to|lautet|ist|est|es|jest|de \w{4,20}(?: est| es)?))?[: ]{1,3}(?P<value>\d{4,8}|\d{3}[ -]\d{3})(?!\d)",
        "code",
    ),
    _phrase(r"(?i)(?:use|enter|type)[a-z: ]{1,12}\d{3}", r"(?i)\b(?:use|enter|type)(?: the)?(?: code)?:? (?P<value>\d{4,8}|\d{3}[ -]\d{3}) (?:to|as|for) (?:log|sign|verify|confirm|complete|continue|your)", "code"),
    _phrase(r"\xe5\x8a\xa8\xe6\x80\x81|\xe5\x8b\x95\xe6\x85\x8b|\xe8\xae\xa4\xe8\xaf\x81|\xe6\xa0\xa1\xe9\xaa\x8c|\xe9\xaa\x8c\xe8\xaf\x81|\xe9\xa9\x97\xe8\xad\x89|\xe8\xaa\x8d\xe8\xa8\xbc|\xec\x9d\xb8\xec\xa6\x9d", r"(?:验证码|驗證碼|认证码|校验码|动态密码|動態密碼|动态码|認証(?:コード|番号)|인증(?:번호|코드))\D{0,12}(?P<value>\d{4,8})(?!\d)", "code"),
    _phrase(r"ओटीपी|सत्यापन|ওটিপি|যাচাই", r"(?:ओटीपी|सत्यापन कोड|ওটিপি|যাচাইকরণ কোড)[^\d\n]{0,30}(?P<value>\d{4,8})(?!\d)", "code"),
    _phrase(r"קוד|رمز|كود|كلمة", r"(?:קוד (?:ה?אימות|ה?כניסה|ה?התחברות|ה?גישה|חד[- ]פעמי|סודי)|(?:رمز|كود|كلمة) (?:التحقق|الدخول|التأكيد|السر|المرور|التفعيل))[^\d\n]{0,40}(?P<value>\d{4,8})(?!\d)", "code"),
    _phrase(r"(?i)(?:code|kod|codice|digo|koodi|k(?:o|ó)d|код|Код)[^\d]{0,80}\d{4}", rf"(?i){_PURPOSE}{_NO_CODE}{_CODE}(?:[^\d]{{0,40}}?| (?:for|f[uü]r|dla|pour|para|per|voor|till) [^\n.]{{1,40}}? (?:is|ist|jest|est|es|[eè]|[aä]r|er):? ){_DIGITS}", "code"),
    _phrase(r"(?i)(?:code|kod|codice|digo|koodi|k(?:o|ó)d|код|Код)[^\d]{0,80}\d{4}", rf"(?i){_CODE}[^\d\n.]{{0,25}}?{_PURPOSE}[^\d]{{0,40}}?{_DIGITS}", "code"),
    _phrase(r"(?i)(?:pass(?:word|phrase)|wort|has(?:l|ł)o|contrase(?:n|ñ)a|mot de passe|senha|wachtwoord)[ \w@.\x80-\xff-]{0,60}(?: |:)[ :]{0,2}[\"'`<(]?[^\s]{6}|(?i)(?:senord|adgangskode|passord|salasana|heslo|jelsz)", r"(?i)\b(?:password|passphrase|passwort|kennwort|has[lł]o|contrase[nñ]a|mot de passe|senha|wachtwoord|l[oö]senord|adgangskode|passord|salasana|heslo|jelsz[oóa]\w{0,4})"
        r"(?: (?:for|of|für|dla|de|pour|do)(?: [\w@.+-]{1,64}){1,4}(?=:| (?:is|ist|est|es|é|è|är|er|jest)\b)| (?:for|of|für|dla|de|pour|do) (?:user )?[\w@.+-]{1,64})?(?: (?:provisoire|temporaire|temporal|provisional|provis[oó]ri[ao]|provvisoria|temporanea|tijdelijk|tymczasowe|inicial|initial|actuel|nuev[ao]|nov[ao]))?(?: (?:is|was|are|set|changed|reset|est|es|ist|jest|é|è|är|er|on|je|to|now))*\s{0,2}:?\s{1,2}[\"'`<(]?(?P<value>[^\s\"'`<>()]{6,256})",
        "typed",
    ),
    _phrase(r"(?i)(?:key|token|session|secret|ticket|cookie|jwt|nonce)s? {1,2}(?:->|=>|is|was|[a-z]{3,8} to)? {0,2}[\"'(`<\[]?[\w+/.~=-]{16}", r"(?i)(?<![\w-])(?P<name>(?:[a-z]{2,12}[ _-]){0,2}(?:key|token|session|secret|ticket|cookie|jwt|nonce)) {1,2}(?:(?:->|=>|is|was|(?:set|changed|updated|reset|renewed) to) {1,2})?[\"'(`<\[]?(?P<value>[\w+/.~-]{16,4096}={0,2})(?![\w:])", "opaque"),
    _phrase(r"(?i)(?:manual|setup key|secret key|authenticator|totp|schl(?:u|\xc3\xbc)ssel|clave|chiave|sleutel|nyckel|klucz|cl(?:e|\xc3\xa9) )[^\n]{0,80}[A-Za-z2-7]{16}", r"(?i:manual\w{0,4}|setup key|secret key|authenticator|totp|schl[uü]ssel|\bcl[eé]\b|\bclave\b|\bchiave\b|\bsleutel|\bnyckel|\bklucz)[^\n]{0,60}?[: ](?P<value>[A-Z2-7]{16,128}|[a-z2-7]{16,128})(?![A-Za-z0-9])", "seed"),
    _phrase(r"(?i)(?:backup|recovery|rescue|emergency|herstellungs) ?(?:code|key)[^\n]{0,12}[A-Za-z0-9]{4}-", r"(?i)\b(?:(?:backup|recovery|rescue|emergency) (?:code|key)|wiederherstellungs(?:code|schl[uü]ssel))(?: (?:is|ist))?:? [\"'`<(]?(?P<value>[A-Za-z0-9]{4,10}(?:-[A-Za-z0-9]{4,10}){1,8})(?![\w-])", "codes"),
    _phrase(r"(?i)(?:scan|manual|set-?up|enter|key|secret|schl(?:u|\xc3\xbc)ssel|cl(?:e|\xc3\xa9) |clave|chiave|sleutel|nyckel|klucz)[^\n]{0,60}[: >]\s{0,12}[A-Z2-7]{4} [A-Z2-7]{4} [A-Z2-7]{4} [A-Z2-7]{4}", r"(?i:scan|manual|set-?up|enter|key|secret|schl[uü]ssel|\bcl[eé]\b|\bclave\b|\bchiave\b|\bsleutel|\bnyckel|\bklucz)[^\n]{0,60}?(?:[: >]|:\s{1,12})(?P<value>[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,15}|[a-z2-7]{4}(?: [a-z2-7]{4}){3,15})(?![A-Za-z0-9])", "seed"),
    _phrase(r"\n\" [A-Z_]{4}", r"\A(?P<value>[A-Z2-7]{16,128})\r?\n\" [A-Z_]{4,20}"),
    _phrase(r"\" TOTP_AUTH", r"\" TOTP_AUTH\r?\n(?P<value>(?:\d{8}(?:\r?\n|\Z)){1,20})"),
    _phrase(r"@[\w.-]{3,128} #\w{4}", r"(?m)^@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5} #(?P<value>[A-Za-z0-9]{4,10})\b", "code"),
    _phrase(r"(?i)host key", r"(?i)\bhost key:?\s{1,3}(?P<value>\d{6,10})\b", "code"),
    _phrase(r"(?i)(?:unseal|root|master|recovery|seal) (?:key|token)", r"(?i)\b(?:unseal|recovery|encryption|master|root|seal) (?:key|token)(?: share)?(?: \d{1,2})?\s{0,20}[:|]?\s{1,20}(?P<value>[\w+/.=-]{16,256})", "opaque"),
    _phrase(r"sips?:", r"\bsips?:[^\s:@;]{1,64}:(?P<value>[^\s@;]{4,128})@"),
    _phrase(r"WIFI:", r"\bWIFI:(?:[A-Z]:(?:[^;\\]|\\.){0,128};){0,5}P:(?P<value>(?:[^;\\]|\\.){4,128});"),
    _phrase(sentences.CODE_CLUE, rf"(?i)(?:eng[aå]ngs|einmal|one[- ]time|jednorazow\w*|kertak[aä]ytt\w*|egyszeri|[uú]nic[ao]|unique|tek kullan\w*)[ -]?(?:passwor[dt]|kennwort|l[oö]senord|passord|kodeord|senha|has[lł]o|heslo|salasana|jelsz[oó]|mot de passe|contrase[nñ]a)\b[^\d\n]{{0,20}}?{_DIGITS}", "code"),
    _phrase(sentences.CODE_CLUE, rf"(?i)\b(?:open|unlock|collect|pick)\b[^\d\n.]{{0,24}}?\b(?:with|using)(?: (?:the )?(?:code|pin))?:? {_DIGITS}", "code"),
    _phrase(r"(?i)(?:combina|kombina)[^\d\n]{0,24}\d", r"(?i)\b(?:combination|combinaison|combinaci[oó]n|kombinasjon|kombination)\b[^\d\n]{0,16}?(?P<value>\d{1,3}(?:[ -]\d{1,3}){2,4})(?![\d-]|\.\d)", "code"),
    _phrase(r"\w:[^\s@]{4,128}@(?:tcp|udp|unix)", r"(?<![\w/:.@-])[\w.$-]{1,64}:(?P<value>[^\s@:/]{4,128})@(?:tcp6?|udp|unix)\("),
    _phrase(sentences.SAID_CLUE, rf"(?<=\s)-[pPkKaAwW](?:{_APART}|=)?[\"']?(?P<value>{MADE})(?![\w/@-]|[.+]\w)", "made"),
    _phrase(sentences.SAID_CLUE, sentences.SAID, "made"),
    _phrase(sentences.SAID_CLUE, sentences.SAID_BEFORE, "made"),
    _phrase(sentences.ACCENTED_CLUE, sentences.SAID, "made"),
    _phrase(sentences.ACCENTED_CLUE, sentences.SAID_BEFORE, "made"),
    _phrase(sentences.CODE_CLUE, rf"(?i){sentences.CODE}[^\d\n.]{{0,25}}?(?<![A-Za-z]){_DIGITS}{sentences.TO}{sentences.PURPOSE}", "code"),
    _phrase(sentences.CODE_CLUE, rf"(?i){sentences.ASKED}[^\d\n.]{{0,40}}?(?<![A-Za-z]){_DIGITS}{sentences.TO}{sentences.PURPOSE}", "code"),
    _phrase(sentences.CODE_CLUE, rf"(?i){sentences.PURPOSE}[^\d\n.]{{0,40}}?{sentences.ASKED}(?:[^\d\n.]|\d-[a-z]){{0,40}}?(?<![A-Za-z]){_DIGITS}", "code"),
    _phrase(r"(?i)(?:key|token|password|passphrase|secret|passwort|kennwort|psk)[^\n:]{0,40}:[ \t]{0,3}\r?\n", r"(?i)\b(?:(?:api|access|licen[sc]e|secret|private|recovery|wi-?fi|wlan)[ -]?key|(?:[a-z]{2,12} )?token|password|passphrase|passwort|kennwort|(?:[a-z]{2,12} )?secret|psk)\b[^\n:]{0,40}:[ \t]{0,3}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t>]{0,8}(?P<value>[^\s:=]{8,512})[ \t]{0,3}(?:\r?\n|\Z)", "shown"),
    _phrase(r"(?i)(?:token|secret|password|key)\w{0,10}\(\s{0,3}[\"']", r"(?i)\b(?P<name>(?:copy|show|reveal|set|init|use|save|store|auth|log_?in|with|update|apply|write)\w{0,24}(?:token|secret|password|key))\(\s{0,3}[\"'](?P<value>[^\"'\n]{16,512})[\"']\s{0,3}\)", "opaque"),
    _phrase(r"[\w.-](?:[ \t]{0,3}[:=][ \t]{4}|[ \t]{4,40}[:=])", r"(?m)^[ \t]{0,12}(?P<name>[^\W\d_][\w.-]{1,63}(?: [\w.-]{1,20}){0,3}|\d[\w-]{0,30}\.[\w.-]{1,60})(?:[ \t]{0,3}[:=][ \t]{4,60}|[ \t]{4,60}[:=][ \t]{0,40})(?P<value>[^\s\"']{4,256})[ \t]{0,8}\r?$", "chosen"),
    _phrase(r"[)\]]\??: {0,2}[^\s]{6}", r"(?m)^[ \t?>*\u2714\u203a-]{0,6}(?P<name>[A-Za-z][\w-]{1,30}(?: [\w-]{1,20}){0,3}) [(\[][^()\[\]\n]{1,80}[)\]]\??: {0,2}(?P<value>[^\s]{6,512})[ \t]{0,8}\r?$", "chosen"),
    _phrase(r"334 UGFzc3dvcmQ6", r"334 UGFzc3dvcmQ6[ \t]{0,4}\r?\n(?:\S{1,6}[ \t]{1,3})?(?P<value>[A-Za-z0-9+/]{4,512}={0,2})"),
    _phrase(r"\d\) \\?\"", r"\d{1,3}\) \"(?P<name>[\w.-]{2,64})\"\r?\n[ \t]{0,8}\d{1,3}\) \"(?P<value>[^\"\n]{4,256})\"", "chosen"),
    _phrase(r"A(?:K|S)IA|redacted\.apikey", r"(?:\bA[KS]IA[A-Z0-9]{16}|redacted\.apikey\.[0-9a-f]{12})\b[ \t,;:|/\"']{1,6}(?:[a-z ]{0,20}[:=] ?)?(?P<value>[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])", "opaque"),
    _phrase(r"AT\+CWJAP", r"AT\+CWJAP\w{0,8}=\"[^\"\n]{0,64}\",\"(?P<value>[^\"\n]{4,64})\""),
    # command lines
    _phrase(r"(?i)net\s{1,3}user\s", r"(?i)\bnet1?(?:\.exe)?\s{1,3}user\s{1,3}(?:\"[^\"\n]{1,64}\"|[^\s/\"]{1,64})\s{1,3}[\"']?(?P<value>[^\s/\"'*][^\s\"']{3,128})", "given"),
    _phrase(r"(?:ENV|ARG|set|setx|SET|SetEnv|fastcgi_param|proxy_set_header)[ \t]{1,4}(?:-[gxU]{1,3}[ \t]|[\w.:/-]{4})", r"(?:(?<=\s)|^)(?:ENV|ARG|setx?(?:[ \t]{1,2}-[gxU]{1,3}){0,2}|SET|SetEnv|fastcgi_param|proxy_set_header)[ \t]{1,4}(?P<name>[\w.:/-]{4,64})[ \t]{1,4}[\"']?(?P<value>[^\s\"'=]{6,512})", "given"),
    _phrase(r"SecureString", r"(?i)securestring\s{1,3}(?:-(?:string|asplaintext|force)\s{1,3}){0,3}[\"'](?P<value>[^\"'\n]{4,256})[\"']"),
    _phrase(r"/user:", r"(?i)/user:[^\s:]{1,128}\s{1,3}(?P<value>[^\s/\"'][^\s\"']{3,256})", "argument"),
    _phrase(r"(?:sudo\s|stdin|--with-token|--password-file|kinit|chpasswd|cryptsetup)", r"\b(?:echo(?: -n)?|printf(?: '?%s'?)?)\s{1,3}[\"']?(?P<value>[^\s\"'|$]{4,4096})[\"']?\s{0,3}\|\s{0,3}(?:sudo\s[^\n|]{0,80}?-S|[^\n|]{0,200}?(?:-stdin\b|--with-token|--password-file|\bkinit\b|\bchpasswd\b|\bcryptsetup\b))"),
    _phrase(r"(?:--body|--value|--secret-string| -b)[ =]", r"(?i)\bsecrets?(?:manager)? (?:set|create|put|add|update)[\w-]{0,20}[^\n]{0,200}? (?:--body|--value|--secret-string|-b)[ =][\"']?(?P<value>[^\s\"']{4,4096})"),
    _phrase(r"(?i)user(?:name)? \S{1,64} (?:pass|pwd?) ", r"(?i)\buser(?:name)? \S{1,64} (?:pass|pwd?) (?P<value>[^\s\"']{4,256})", "given"),
    _phrase(r"(?:pass|secret|word|passwd|phrase|pw|masterauth|shared-key|psk)[ \t]\S{4}", r"(?m)^[ \t]{0,20}(?:(?:enable|set|config|no|ip|ppp|aaa|username|line|neighbor|area|isis|ospf) (?:\S{1,40} )?)?(?P<name>[\w-]{0,40}(?:pass(?:word|wd|phrase)?|secret|masterauth|shared-key|psk|(?:bind|root|admin|user|ldap|db)_?pw))[ \t]{1,4}(?P<value>[^\s\"']{4,256})[ \t]{0,4}\r?$", "given"),
    _phrase(r"(?i)password (?:is|was|has been) (?:generated|created|set) for ", r"(?i)\bpassword (?:is|was|has been) (?:generated|created|set) for \S{1,128}: {1,3}(?P<value>[^\s<\[*(]\S{5,256})"),
    _phrase(r"(?i)\bas your (?:new |temporary |initial )?pass", r"(?i)\buse (?P<value>[^\s\"'<>]{6,128}) as your (?:new |temporary |initial )?pass(?:word|phrase|code)\b", "typed"),
    _phrase(r"(?i)(?:code|kod|digo): ?\d{4}", r"(?i)\bsms\b[^\n]{0,80}?\b(?:code|kod|c[oó]digo): ?(?P<value>\d{4,8})(?!\d)", "code"),
    _phrase(r"(?i)code d.{1,3}acc", r"(?i)\bcode d['\u2019]acc[eè]s[^\n\d]{0,30}: ?(?P<value>\d{4,8})(?!\d)", "code"),
    _phrase(r"ssh-keygen", r"\bssh-keygen\b[^\n]{0,400}?\s-[NP]\s{1,3}[\"']?(?P<value>[^\s\"']{4,256})"),
    _phrase(r"(?i)(?:key|secret|password) (?:ascii-text|hexadecimal|encrypted|plain-?text|\d) ", r"(?i)(?:key|secret|password) (?:ascii-text|hexadecimal|encrypted|plain-?text|[0-9]) (?:\"(?P<value>[^\"\n]{4,256})\")"),
    _phrase(r"(?i)(?:isakmp|tacacs-server|radius-server|ntp authentication-key)", r"(?i)\b(?:(?:isakmp|tacacs-server [^\n]{0,80}?|radius-server [^\n]{0,80}?|ntp authentication-key [^\n]{0,40}?) ?key) (?:[0-9] )?(?P<value>[^\s\"]{6,256})"),
    _phrase(r"cipher ", r"(?i)\b(?:password|community(?: read| write)?|key|secret|psk|pre-shared-key|md5)\s{1,2}(?:(?:ir)?reversible-)?cipher\s{1,2}(?P<value>\S{6,1024})"),
    _phrase(r"plaintext \"", r"(?i)\bpassword [^\n]{0,80}?plaintext \"(?P<value>[^\"\n]{4,256})\""),
    _phrase(r"(?i)(?:login|user|account|zugang|admin|cred)[a-z]{0,12}[:=]? ?[\w.@-]{1,64} / ", r"(?i)\b(?:log-?in|user(?:name)?|account|zugang(?:sdaten)?|admin|creds?|credentials)\b[:=]? ?[\w.@-]{1,64} / (?P<value>[^\s\"'<>]{6,256})", "typed"),
    _phrase(r"(?i)(?:cred|login|zugangsdaten|identifiants|accesos)[^\n:>]{0,20}[:>] ?[\w.@-]{1,64}:", r"(?i)\b(?:creds?|credentials|log-?in|zugangsdaten|identifiants|credenciales)\b[^\n:>]{0,20}[:>] ?[\w.@-]{1,64}:(?P<value>[^\s\"'<>]{6,256})", "typed"),
    _phrase(r"\xeb\xb9\x84\xeb\xb0\x80\xeb\xb2\x88\xed\x98\xb8|\xed\x8c\xa8\xec\x8a\xa4\xec\x9b\x8c\xeb\x93\x9c|\xe3\x83\x91\xe3\x82\xb9\xe3\x83\xaf\xe3\x83\xbc\xe3\x83\x89|\xe5\xaf\x86\xe7\xa0\x81|\xe5\xaf\x86\xe7\xa2\xbc|\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb", r"(?:비밀번호|패스워드|パスワード|密码|密碼|[пП]арол[ья])(?:는|은|は|为|為|是)?(?:[ :\uff1a]{1,3}|(?<=[는은は为為是]))(?P<value>[!-~]{6,128})", "typed"),
    _phrase(r"(?:PSK|EAP|XAUTH|NTLM)\s{1,3}[\"']", r"(?<=:)\s{0,3}(?:PSK|EAP|XAUTH|NTLM)\s{1,3}[\"'](?P<value>[^\"'\n]{4,256})[\"']"),
    _phrase(r" ENC ", r"(?i)\b(?:pass(?:word|wd|phrase)?|\w{0,12}secret|\w{0,12}key|psk) ENC (?P<value>[\w+/=-]{16,1024})"),
    _phrase(r"(?:-a|--auth)\s", r"\bhttps?\s[^\n]{0,200}?(?<=\s)(?:-a|--auth)\s{1,3}[\"']?[^\s:\"']{1,128}:(?P<value>[^\s\"']{3,256})"),
    _phrase(r"methodName=", r"methodName=\w{0,30}(?:[Ll]og[io]n|[Aa]uth|[Pp]ass|[Ss]ign)\w{0,30}\r?\n(?:[^\n]{0,200}\n){0,6}?c\d-param[1-9]=string:(?P<value>[^\r\n]{4,256})", "typed"),
    _phrase(r"\d:\d{10}", r"\A\d{1,9}:\d{1,9}:(?P<value>\d{10,24})(?=:|\Z)"),
    _phrase(r";desc=", r"(?P<name>[\w-]{2,64});\s{0,2}desc=\"?(?P<value>[\w+/=~.-]{12,4096})"),
    _phrase(r"\|[\w.-]{2,64}\|[^|]", rf"(?<=\|)(?P<name>[\w.-]{{0,40}}{_NAMED}[\w.-]{{0,20}})\|(?P<value>[^|\s]{{6,4096}})(?=\||\Z)", "typed"),
    _phrase(r"(?i)(?:pass(?:wor[dt]|wd|phrase)|kennwort|secret|token)[\w.-]{0,20},[^,\s]{6,256}$", rf"(?im)^[^,\n]{{1,128}},(?P<name>[\w.-]{{0,40}}{_NAMED}[\w.-]{{0,20}}),(?P<value>[^,\s]{{6,4096}})[ \t]{{0,4}}\r?$", "typed"),
    _phrase(r"(?i)(?:passwor[dt]|kennwort|pwd?|pin|passcode) (?:for|of|f|zu|pour|de|para)", r"(?i)\b(?:password|passwort|kennwort|pwd?|pin|passcode) (?:for|of|für|fuer|zu|pour|de|para) [^\n:=]{1,40}[:=] ?(?P<value>[^\s\"'<>]{6,256})", "typed"),
    _phrase(r"htpasswd", r"\bhtpasswd\s{1,3}-\w{0,8}b\w{0,8}\s{1,3}(?:-\S{1,8}\s{1,3}){0,4}\S{1,256}\s{1,3}\S{1,128}\s{1,3}[\"']?(?P<value>[^\s\"']{4,256})"),
    _phrase(r"ldap", r"\bldap\w{2,10}\b[^\n]{0,400}?\s-w\s{1,3}[\"']?(?P<value>[^\s\"'-][^\s\"']{3,256})"),
    _phrase(r"rabbitmqctl", r"\brabbitmqctl\b[^\n]{0,200}?\s(?:add_user|change_password|authenticate_user)\s{1,3}[^\s-]\S{0,127}\s{1,3}[\"']?(?P<value>[^\s\"']{3,256})"),
    _phrase(r"(?:alias set|host add) ", r"\bmc (?:alias set|config host add)\s{1,3}\S{1,64}\s{1,3}\S{1,256}\s{1,3}\S{1,128}\s{1,3}[\"']?(?P<value>[^\s\"'-][^\s\"']{7,256})"),
    _phrase(r"user(?:add|mod)\s", r"\buser(?:add|mod)\b[^\n]{0,200}?\s(?:-p|--password)\s{1,3}[\"']?(?P<value>[^\s\"'$(-][^\s\"'(]{3,256})"),
    _phrase(r"SecureString", r"(?i)[\"'](?P<value>[^\"'\n]{4,256})[\"']\s{0,3}\|\s{0,3}convertto-securestring"),
    _phrase(r"user \S{1,64} o(?:n|ff) ", r"(?m)^(?:ACL SETUSER |user )\S{1,64} o(?:n|ff) [^\n]{0,200}?(?<= )>(?P<value>\S{4,256})"),
    _phrase(r"stats auth ", r"\bstats auth [^\s:]{1,64}:(?P<value>\S{3,256})"),
    _phrase(r"(?m)^\"[^\"\n]{1,64}\" \"", r"(?m)^\"[\w.@-]{1,64}\"[ \t]{1,4}\"(?P<value>[^\"\s]{4,256})\"[ \t]{0,4}\r?$", "typed"),
    _phrase(r"MONITOR ", r"(?m)^MONITOR \S{1,80} \d{1,3} \S{1,64} (?P<value>\S{4,128}) (?:primary|secondary|master|slave)\b"),
    _phrase(r"rtmps?://", r"\brtmps?://[^\s/\"']{1,200}/[\w-]{1,40}/(?P<value>[\w-]{12,128})(?![\w./-])", "shown"),
    _phrase(r"(?i)for '[^'\n]{1,200}': ", r"(?i)\bpass(?:word|phrase) for '[^'\n]{1,200}': (?P<value>[^\s]{4,256})[ \t]{0,4}(?=\r?\n|\Z)"),
    _phrase(r"(?i)(?:word|wort|phrase|senha|heslo)[ \t]?: ?[a-z]{6}", r"(?m)^[ \t]{0,8}(?:[A-Za-z][\w-]{1,16} ){0,3}(?i:password|passwort|kennwort|passphrase|senha|heslo)[ \t]?: ?(?P<value>[a-z]{6,16})[ \t]{0,8}\r?$", "strange"),
    _phrase(r"#define[ \t]{1,4}\w", r"(?m)^[ \t]{0,8}#define[ \t]{1,4}(?P<name>(?!\w{0,40}SSID\b)\w{2,64})[ \t]{1,20}\"(?P<value>[^\"\n]{4,512})\"", "chosen"),
    _phrase(r"Password\d? [^\s;]{6}", r"(?:\A|(?<=[;\n])|(?<=Backlog)) ?(?:[A-Z][a-z]{1,12})?Password\d? (?P<value>[^\s;]{6,128})(?=;|[ \t]{0,4}(?:\r?\n|\Z))", "given"),
    _phrase(r"(?i)(?:key|word|phrase|schl(?:u|\xc3\xbc)ssel)[ \t]?[:=] ?\d{4}", r"(?i)\b(?:(?:wpa[23]?|wi-?fi|wlan|network)[ -]?(?:key|password|passphrase|schl[uü]ssel)|netzwerkschl[uü]ssel)[ \t]?[:=] ?(?P<value>\d{4}(?: \d{4}){2,7}|\d{8,63})(?!\d)"),
    _phrase(r"lftp", r"\blftp\b[^\n]{0,200}?\s-u\s{1,3}[\"']?[^\s,\"']{1,128},(?P<value>[^\s\"']{4,256})"),
    _phrase(r"<<<", r"\b(?:sudo\s[^\n<]{0,80}?-S|[^\n<]{0,120}?(?:-stdin\b|--with-token|\bkinit\b|\bchpasswd\b|\bcryptsetup\b|\bsmbpasswd\b))[^\n<]{0,80}?<<<\s{0,3}[\"']?(?P<value>[^\s\"'$]{4,4096})"),
    _phrase(r"-U", r"\b(?:smb\w{3,8}|rpcclient|winexe|wmic|net|pth-\w{2,12})\b[^\n]{0,200}?\s-U\s{0,3}[\"']?[\w\\/.@-]{1,128}%(?P<value>[^\s\"'%]{4,256})"),
    _phrase(r"(?i)(?:password|secret) \d ", r"(?i)\b(?:password|secret) \d (?P<value>\S{4,256})"),
    _phrase(r"community ", r"\bsnmp\S{0,12}\s{1,3}community (?P<value>\S{6,128}) (?:RO|RW|ro|rw)\b"),
    _phrase(r"@(?://|[\w.-]{1,60}:\d{2})", r"(?<![\w/:.@-])[A-Za-z][\w.$-]{0,63}/(?P<value>[^\s/@\"':]{4,128})@(?://[\w.-]{1,128}(?::\d{1,5})?/\w|[\w.-]{1,128}:\d{2,5}/\w)", "typed"),
    _phrase(r"(?i)-[\w-]{0,40}(?:pass|pwd?|token|secret|key|auth|credential|session|pin|otp|code|wort|word|phrase|parol|clave|geheim|haslo|heslo|senha)[\w-]{0,20}(?:=|\s)", rf"(?i)(?<![\w-])--?(?P<name>[\w-]{{0,40}}?{_FLAGS}[\w-]{{0,20}})(?:=|\s{{1,3}})(?:(?P<quote>[\"'])(?=[^\"'\n]{{3,512}}(?P=quote)))?(?P<value>(?(quote)[^\"'\n]{{3,512}}|[^\s\"'<(-][^\s\"']{{3,512}}))"),
    _phrase(r"[\s\"'](?:-u|--user)|--proxy-user", rf"(?:(?<=[\s\"'])-u|--user|--proxy-user)(?:{_APART}|=)?[\"']?(?!\d{{1,5}}:\d{{1,5}}(?![^\s\"']))[^\s:\"',]{{1,128}}:(?P<value>[^\s\"'/][^\s\"']{{2,256}})", "sent"),
    _phrase(r"[\s\"'](?:-u|--user)", r"\bcurl\b(?:[^\n]|(?<=\\)\n){0,2000}?(?<=[\s\"'])(?:-u|--user)(?:\s{1,3}|=)?[\"']?(?P<value>[\w.-]{16,256}):(?=[\"'\s]|\Z)", "opaque"),
    _phrase(r"(?i)(?:code|kod|kode|codice|digo) (?:for|f(?:ü|u)r|dla|do|pour|para|per|voor|till) ", rf"(?i){_PURPOSE}{_NO_CODE}{_CODE} (?:for|f[uü]r|dla|do|pour|para|per|voor|till) [^\n]{{1,40}}? ?(?:is|ist|jest|est|es|[eè]|[aä]r|er|:):? {_DIGITS}", "code"),
    _phrase(r"(?i)(?:pin|otp|code|tan) [\"'(]\d{4}", r"(?i)\b(?:bad|wrong|invalid|incorrect|failed|rejected|accepted|entered|typed|received|got|expected) (?:pin|otp|tan|passcode|(?:access|door|sms|login) ?code) [\"'(](?P<value>\d{4,8})[\"')]", "code"),
    _phrase(r"(?i)(?:pin|otp|tan|code)[^\s\w]{1,3} [^\d\n]{0,30}['\"`(]\d{4}", r"(?i)['\"`(\u201c\u201e\u00ab](?P<name>[\w.-]{0,40}(?:pin|otp|tan|code)[\w.-]{0,10})['\"`)\u201d\u201c\u00bb]{1,2} (?:[^\W\d]{1,12} ){0,3}['\"`(](?P<value>\d{4,8})['\"`)]", "code"),
    _phrase(r"(?i)(?:pin|otp|passcode) \d{4}", r"(?i)\b(?:with|using|mit|avec|con|com|med|met|z|entered|wrong|falsche|bad|invalid)(?: (?:the|der|die|le|el|la|o|a|den|de))? (?:pin|otp|passcode|code pin)(?: code)? (?P<value>\d{4,8})(?![\d.,:]\d|\d|%)", "code"),
    _phrase(r"(?i)code\s{0,2}:\s{0,2}\\?\"\d{4}", r"(?i)\w{0,40}(?:door|gate|lock|alarm|safe|otp|mfa|log_?in|sign_?in|verif|confirm|auth)\w{0,40}\s{0,2}\([^()]{0,200}?\bcode\s{0,2}:\s{0,2}\\?\"(?P<value>\d{4,8})\\?\"", "code"),
    _phrase(r"nmcli|wpa_passphrase", r"\b(?:nmcli\b[^\n]{0,200}?\s(?:password|wifi-sec\.psk)|wpa_passphrase\s{1,3}[^\s]{1,64})\s{1,3}[\"']?(?P<value>[^\s\"']{8,64})"),
    _phrase(r"(?i)/user:", r"(?i)\bnet\s{1,3}use\s[^\n]{0,200}?\s(?!/|\\\\|\*\s)(?P<value>[^\s:]{4,128})\s{1,3}/user:"),
    _phrase(r"(?i)/user:", r"(?i)\bnet\s{1,3}use\s[^\n]{0,200}?\s/user:[^\s]{1,128}\s{1,3}(?!/)(?P<value>[^\s]{4,128})"),
    _phrase(r"sshpass", rf"\bsshpass{_APART}-p(?:{_APART})?[\"']?(?P<value>[^\s\"']{{3,256}})"),
    _phrase(r"\]:?\d{0,5}[ \t]{1,8}[^\s:]{1,128}:\S{4}", r"(?m)^[ \t]{0,8}\[[\w.-]{1,128}\](?::\d{1,5})?[ \t]{1,8}[^\s:]{1,128}:(?P<value>\S{4,256})[ \t]{0,8}\r?$"),
    _phrase(r"openssl", r"\bopenssl\s[^\n|;]{0,200}?\s-(?:k\s{1,3}|pass(?:in|out)?\s{1,3}pass:\s{0,3})[\"']?(?P<value>[^\s\"']{4,256})"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"(?i:\blogin){_APART}[^\n]{{0,400}}?{_PASSWORD}"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"{_PASSWORD_OF}[^\n]{{0,400}}?{_PASSWORD}", "argument"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"{_PASSWORD}(?=[^\n]{{0,400}}?{_APART}(?:-u|-U|--user(?:name)?)(?:{_APART}|=))", "argument"),
    _phrase(r"(?:7z[ar]?|rar)\s", r"\b(?:7z[ar]?|(?:un)?rar)\s[^\n]{0,400}?(?<=\s)-p(?P<value>[^\s\"'-][^\s\"']{3,256})", "typed"),
    _phrase(r"(?:mysql|mariadb)", r"\b(?:mysql|mariadb)(?:-?(?:dump|admin|check|import|show))?\b[^\n]{0,400}?[\s\"']-p[\"']?(?P<value>[^\s\"'-][^\s\"']{3,256})"),
    _phrase(r"redis-cli", r"\bredis-cli\b[^\n]{0,400}?\s-a\s{1,3}(?P<value>[^\s\"']{3,256})"),
    _phrase(r"(?i)\spassword\s", r"(?i)\blogin\s{1,8}(?!(?:and|or|und|oder|et|ou|y|o|e|and/or|the|your|&|\+|/)\s)\S{1,128}\s{1,8}password\s{1,8}(?:\"(?=[^\"\n]{3,256}\"))?(?P<value>(?<=\")[^\"\n]{3,256}|\S{3,256})"),
    _phrase(r"(?:PASS|AUTH|AUTHENTICATE|LOGIN)\s", r"(?m)^(?:(?:[CS]:|-{0,4}>{1,3}|[\w.:@\[\]-]{0,60}>) ?)?(?:PASS|AUTH(?: PLAIN| LOGIN)?|AUTHENTICATE)\s{1,3}(?!\.{0,2}/|[A-Z]?[a-z]\w{0,60}/[\w./-]{1,200}(?:\s|\Z)|\S{1,200}\.(?:test|spec)\.)(?P<value>[^\s=]{4,512}={0,2})(?:\s|\Z)"),
    _phrase(r"(?i)(?:login|signin|auth|identify|register) ", r"(?i)\A(?:/(?:msg nickserv )?(?:login|auth|identify|register)|login|signin|auth|\S{0,20} ?nickserv :?identify)\s{1,3}(?:[^\s=/-][^\s=]{0,127}\s{1,3})?(?P<value>[^\s=/-][^\s=]{5,511})\s*\Z", "typed"),
    _phrase(r"> ?(?:AUTH|auth) ", r"(?m)^[\w.:@\[\]-]{0,60}> ?(?:AUTH|auth) \S{1,64} (?P<value>\S{4,256})[ \t]{0,4}\r?$"),
    _phrase(r" LOGIN ", r"(?m)^\w{1,16} LOGIN [^\s]{1,128} (?:\"(?=[^\"\n]{4,256}\"))?(?P<value>(?<=\")[^\"\n]{4,256}|[^\s\"]{4,256})\"?[ \t]{0,8}\r?$"),
    _phrase(r"AUTH\r\n", r"AUTH\r\n(?:\$\d{1,4}\r\n[^\r\n]{1,128}\r\n)?\$\d{1,4}\r\n(?P<value>[^\r\n]{1,512})\r\n\Z"),
    _phrase(r"(?i)(?:response|nonce)=\"[0-9a-f]{16}", r"(?i)\b(?:response|c?nonce)=\"(?P<value>[0-9a-f]{16,128})\""),
    _phrase(r"(?i)(?:pass|pwd|token|secret|key|auth|cred|otp|sess)[\w-]{0,40},\d{1,5}[.:]", r"\d{1,3}[.:](?P<name>[\w-]{0,40}(?i:pass|pwd|token|secret|key|auth|cred|otp|sess)[\w-]{0,40}),\d{1,5}[.:](?P<value>[^,;]{4,4096})[;,]"),
    _phrase(r"(?:LOGIN|AUTH|SIGNIN)\s", r"\A(?:LOGIN|AUTH|SIGNIN)\s{1,3}\S{1,128}\s{1,3}(?P<value>[^\s=]{4,512})\s*\Z"),
    _phrase(r"[\d*]:[A-Za-z]", r"(?m)^(?![0-9A-Fa-f:.]{1,300}(?:[#%/]\w{1,20})?$)[\w.*-]{1,200}:(?:\d{2,5}|\*):[^:\s]{1,64}:[^:\s]{1,64}:(?P<value>\S{3,256})$", "chosen"),
    # SQL
    _phrase(r"[dsyDSY](?:\s{1,3}|\s{0,3}=\s{0,3})N?'", r"(?i)\b(?:identified\s{1,3}(?:with\s{1,3}\S{1,64}\s{1,3})?(?:by|as)|password)(?:\s{1,3}|\s{0,3}=\s{0,3})N?'(?P<value>[^'\n]{1,256})'"),
    _phrase(r"[yY]\s{1,3}\"", r"(?i)\bidentified\s{1,3}by\s{1,3}\"(?P<value>[^\"\n]{1,256})\""),
    _phrase(r"(?i)identified\s{1,3}by\s", r"(?i)\bidentified\s{1,3}by\s{1,3}(?!values\b|password\b|externally\b|globally\b)(?P<value>[^\s\"'`;,():]{4,256})", "chosen"),
    _phrase(r"(?i)pragma\s", r"(?i)\bpragma\s{1,3}(?:hex)?(?:re)?key\s{0,3}=\s{0,3}['\"](?:x')?(?P<value>[^'\"\n]{4,256})['\"]"),
    _phrase(r"(?i)\('[\w.-]{2,64}'\s{0,3},\s{0,3}'", r"\(\s{0,3}'(?P<name>[A-Za-z_][\w.-]{1,63})'\s{0,3},\s{0,3}'(?P<value>[^'\n]{6,256})'", "chosen"),
    # dumps of variables
    _phrase(r"string\(\d", r"[\"'](?P<name>[\w.-]{2,64})[\"']\]?\s{0,3}=>\s{0,8}string\(\d{1,6}\)\s{1,3}\"(?P<value>[^\"\n]{1,4096})\""),
    _phrase(r"s:\d{1,6}:\\?\"[\w.-]{2,64}\\?\";s:", r"s:\d{1,6}:\\?\"(?P<name>[\w.-]{2,64})\\?\";s:\d{1,6}:\\?\"(?P<value>[^\"\\]{1,4096})\\?\""),
    _phrase(r"=\s{0,3}[\"'`]", r"(?P<name>[A-Za-z_$][\w$]{1,63})\??\s{0,3}:\s{0,3}&?[\w.<>\[\]|]{2,40}\s{0,3}=\s{0,3}[\"'`](?P<value>[^\"'`\n]{1,4096})[\"'`]"),
    _phrase(r" string\s{0,3}=\s{0,3}[\"`]", r"(?P<name>[A-Za-z_]\w{1,63}) string\s{0,3}=\s{0,3}[\"`](?P<value>[^\"`\n]{1,4096})[\"`]"),
    _phrase(r"variable\s", r"\bvariable\s{1,3}\"(?P<name>[\w-]{2,64})\"\s{0,3}\{[^{}]{0,400}?\bdefault\s{0,20}=\s{0,20}\"(?P<value>[^\"\n]{1,4096})\""),
    _phrase(r"\"\"\"", r"(?P<name>[A-Za-z_]\w{1,63})\s{0,3}[:=]\s{0,3}\"\"\"(?P<value>[^\"]{1,4096})\"\"\""),
    _phrase(r"'''", r"(?P<name>[A-Za-z_]\w{1,63})\s{0,3}[:=]\s{0,3}'''(?P<value>[^']{1,4096})'''"),
    # what a script types into a field that it finds by a name
    _phrase(r"(?i)\)\.(?:fill|type|send_?keys|set_?value|pressSequentially|enterText|typeText|input)\(\s{0,3}\\?[\"'`]", r"(?i)\\?[\"'`](?P<name>[^\"'`\n\\();]{2,80})\\?[\"'`][^()\n]{0,80}\)\.(?:fill|type|send_?keys|set_?value|pressSequentially|enterText|typeText|input)\(\s{0,3}\\?[\"'`](?P<value>[^\"'`\\\n]{3,256})\\?[\"'`]"),
    _phrase(r"(?i) /p(?:ass(?:word)?)?:", r"(?i)\s/u(?:ser)?:[^\n]{0,200}?\s/p(?:ass(?:word)?)?:[\"']?(?P<value>[^\s\"']{3,256})"),
    _phrase(r"/[^\s@/]{3,60}@[\w./(]", r"\b(?:sqlplus|sqlldr|impdp?|expdp?|rman|tnsping)\b[ ('\"]{1,4}(?:-[a-zA-Z]{1,2} )?[\w.$#]{1,64}/(?P<value>[^\s@'\"/]{3,128})@[\w./(]"),
    _phrase(r"/[^\s@/]{3,60}@[\w.]", r"(?i)\b(?:connect|sqlplus|sqlldr|impdp?|expdp?|rman)\b[ ('\"]{1,4}(?:-[a-z]{1,2} )?[\w.$#]{1,64}/(?P<value>[^\s@'\"/]{3,128})@", "chosen"),
    _phrase(r"option\s{1,3}key\s", r"(?m)^\s{0,8}option\s{1,3}key\s{1,3}['\"](?P<value>[^'\"\n]{8,128})['\"]"),
    _phrase(r"(?i)set [\w-]{0,40}(?:pass|pwd|secret|psk|key|token)", r"(?im)^[ \t]{1,16}set (?P<name>[\w-]{2,40}) (?:ENC )?\"?(?P<value>[^\s\"]{6,256})\"?[ \t]{0,8}\r?$", "chosen"),
    _phrase(r"=>\s{0,8}\d{3,10},", r"(?m)^[ \t]{0,8}\d{2,8}\s{0,8}=>\s{0,8}(?P<value>\d{3,10}),[^,\n]{0,80},[^,\s]{0,80}@", "code"),
    _phrase(r"wireless\.", r"(?m)^(?:uci set )?wireless\.[^=\n]{1,60}\.key=['\"]?(?P<value>[^\s'\"]{8,64})"),
    _phrase(r"r[ow]community", r"(?m)^[ \t]{0,8}r[ow]community6?[ \t]{1,8}(?!public\b|private\b)(?P<value>\S{4,128})"),
    _phrase(r"createUser ", r"(?m)^[ \t]{0,8}createUser[ \t]{1,8}(?:-e[ \t]{1,4}\S{1,80}[ \t]{1,4})?\S{1,64}[ \t]{1,8}(?:MD5|SHA)\S{0,8}[ \t]{1,8}(?:\"(?P<value>[^\"\n]{4,128})\")"),
    _phrase(r"(?:AES|DES)\S{0,6}[ \t]{1,8}\S{4}", r"(?m)^[ \t]{0,8}createUser[^\n]{1,300}[ \t](?:AES|DES)\S{0,6}[ \t]{1,8}\"?(?P<value>[^\"\n]{4,128})"),
    _phrase(r"rootpw\s", r"(?m)^[ \t]{0,8}rootpw[ \t]{1,8}(?:--(?!lock)\w{1,16}[ \t]{1,4}){0,2}(?P<value>[^\s-]\S{3,256})"),
    _phrase(r"passwd/\S{0,40}password", r"\bpasswd/\S{0,40}password\S{0,10}[ \t]{1,8}password[ \t]{1,8}(?P<value>\S{4,256})"),
    _phrase(r"\{(?:PLAIN|CLEAR)", r"\{(?:PLAIN|CLEAR(?:TEXT)?)\}(?P<value>[^\s:;,\"'<]{4,256})"),
    _phrase(r"(?:MD5|SHA\d{0,3}|AES\w{1,8}) ", r"(?m)^[ \t]{0,8}\d{1,5}[ \t]{1,8}(?:MD5|SHA\d{0,3}|AES\w{1,8})[ \t]{1,8}(?:HEX:|ASCII:)?(?P<value>[^\s:]{8,256})[ \t]{0,8}\r?$", "given"),
    _phrase(r"(?i)/rp\s", r"(?i)\s/rp\s{1,3}[\"']?(?P<value>[^\s\"'/][^\s\"']{3,256})"),
    _phrase(r"(?i)assword:?[\"' \t]", r"(?i)assword:?[\"' \t]{1,4}[^\n]{0,40}\n[^\n]{0,60}\bsend(?:_user|line)?[ (]{1,3}(?:--[ ])?[\"'](?P<value>[^\"'\\\n]{3,256})(?:\\[rn]){0,2}[\"']"),
    _phrase(r"(?i)user \S{1,64} (?:insecure-)?password ", r"(?i)\buser \S{1,64} (?:insecure-)?password (?P<value>[^\s\"']{4,256})", "given"),
    # an account of a switch, a router, a modem or a machine's own controller
    _phrase(r"ipmitool", r"\bipmitool\b[^\n]{0,400}?\s-P\s{1,3}[\"']?(?P<value>[^\s\"']{3,256})"),
    _phrase(r"(?:\bsnmp[a-z]{3,8}|[AD]ES\w{0,4}|Priv)\s", r"(?:\bsnmp(?:walk|get|set|getnext|bulkwalk|bulkget|table|trap|status|df)\b[^\n]{0,400}?\s-[cA]|\b(?:authPriv|AES\w{0,4}|DES)(?=\s)[^\n]{0,200}?\s-X)\s{1,3}[\"']?(?!public\b|private\b)(?P<value>[^\s\"']{3,256})"),
    _phrase(r"(?m)^[\w.@\"*-]{1,64}[ \t]{1,8}(?:\*|\"\*\"|[\w-]{0,20}(?:ppt|l2t|ppp|pppoe|vpn)\w{0,12})[ \t]", r"(?m)^[\w.@\"*-]{1,64}[ \t]{1,8}(?:\*|\"\*\"|[\w-]{0,20}(?:ppt|l2t|ppp|pppoe|vpn)\w{0,12})[ \t]{1,8}(?:\"(?=[^\"\n]{4,256}\"))?(?P<value>(?<=\")[^\"\n]{4,256}|[^\s\"*]{4,256})\"?[ \t]{1,8}(?:\*|\d[\d./]{0,40})[ \t]{0,8}\r?$", "chosen"),
    _phrase(r"(?m)[\w\"] \* [\"\w]", r"(?m)^[ \t]{0,8}(?:\"[^\"\n]{1,80}\"|[^\s\"*]{1,80})[ \t]{1,8}\*[ \t]{1,8}\"?(?P<value>[^\s\"]{4,256})\"?(?:[ \t]{1,8}(?:\*|\d[\d./]{0,40}))?[ \t]{0,8}$", "chosen"),
    _phrase(r"(?i)username \S{1,64} ", r"(?im)^[ \t]{0,8}(?:set |add |no )?username \S{1,64} (?:[a-z-]{2,20} \S{1,20} ){0,3}(?:privilege \d{1,2} (?:[a-z-]{2,20} \S{1,20} ){0,2}(?:secret|password)(?: \d{1,2})?|(?:secret|password) \d{1,2}) (?P<value>\S{4,256})"),
    _phrase(r"[\"']\s{0,3}:\s{0,3}\\?[\"']", r"\\?[\"'](?P<name>[\w.-]{2,64})\\?[\"']\s{0,3}:\s{0,3}\\?[\"'](?P<value>[^\"'\\]{1,4096})\Z"),
    _phrase(r"(?i)(?:construct|connect|login|authenticate|connection|auth|sign_?in|log_?on|credentials?|password|account|user|attempt|::new|auth\w{0,20}(?:\.|->|::)\w{1,30})\(\s{0,3}[\"']?", r"(?i)\b(?:__construct|\w{0,30}(?:connect|log_?[io]n|authenticate|connection|basic_?auth|sign_?in|credentials?|password|account|user)|\w{0,30}auth\w{0,20}(?:\.|->|::)\w{1,30}|\w{1,30}\.auth|attempt|\w{0,30}credentials?\]?::new)\((?:[^()'\"]{0,80}(?:'[^'\n]{0,200}'|\"[^\"\n]{0,200}\")\s{0,3},){1,2}\s{0,3}['\"](?P<value>[^'\"\n]{4,256})['\"]", "typed"),
    _phrase(r"(?i)auth[\"']?\s{0,3}[:=]\s{0,3}[\[(]\s{0,3}[\"']", r"(?i)\b(?:basic_?)?auth[\"']?\s{0,3}[:=]\s{0,3}[\[(]\s{0,3}(?:'[^'\n]{1,128}'|\"[^\"\n]{1,128}\")\s{0,3},\s{0,3}['\"](?P<value>[^'\"\n]{4,256})['\"]\s{0,3}[\])]", "chosen"),
    _phrase(r"(?i)(?:set|item|put|add|header|cookie|storage)\([\"'`]", r"(?i)\b(?:set|setItem|putString|put|setCookie|setHeader|setRequestHeader|append|add|addHeader)\(\s{0,3}\\?[\"'`](?P<name>[\w.:-]{2,64})\\?[\"'`]\s{0,3},\s{0,3}\\?[\"'`](?P<value>[^\"'`\\\n]{4,4096})"),
    _phrase(r"(?i)(?:pass|kennwort|wachtwoord|senha|contrase|pwd|psk|secret|token|auth|cred|salt|key)[\w.-]{0,20}[\"'\]]{0,2}[ \t]{0,3}[,= \t][ \t]{0,3}[\"'][^\"'\n]{6}",
        rf"(?P<name>[\w.-]{{0,40}}{_NAMED}[\w.-]{{0,20}})[\"'\]]{{0,2}}[ \t]{{0,3}}[,= \t][ \t]{{0,3}}[\"'](?P<value>[^\"'\n]{{6,4096}})[\"']", "typed"),
    _phrase(r"(?:\?\?|\|\|| or )\s{0,3}[\"'`]", r"(?P<name>[A-Za-z_$][\w$.]{1,63})[\"')\]]{0,3}\s{1,3}(?:\?\?|\|\||or)\s{1,3}[\"'`](?P<value>[^\s\"'`]{6,4096})[\"'`]", "typed"),
    _phrase(r"(?i)(?:env|environ\.get|config|setting|property|option)s?\(", r"(?i)(?:env|environ\.get|config|setting|property|option)s?\(\s{0,3}\\?[\"'](?P<name>[\w.:-]{2,64})\\?[\"']\s{0,3},\s{0,3}\\?[\"'](?P<value>[^\s\"'\\]{6,4096})", "typed"),
    _phrase(r"[\w)][\"'`] (?:with|mit|to|as|avec|con|com|met|med|value|is|=)[ a-z]{0,12} ?[\"'`]", r"[\"'`](?P<name>[\w .-]{2,40})[\"'`] (?:with|mit|to|as|avec|con|com|met|med|value|is|=)(?: (?:value|the value|wert|text))? ?[\"'`](?P<value>[^\"'`\n]{6,256})[\"'`]", "typed"),
    _phrase(r"[\"'`] (?:for|of|in|f(?:\xc3\xbc|ue)r|pour|para|per)[ a-z]{1,14}[\"'`]", r"[\"'`](?P<value>[^\s\"'`]{6,256})[\"'`] (?:for|of|in|f(?:ü|ue)r|pour|para|per) (?:(?:the|das|le|el) )?(?:(?:property|field|parameter|key|setting|option|variable|feld|champ|campo) )?[\"'`](?P<name>[\w .-]{2,40})[\"'`]", "typed"),
    # filters, parts of a form, files of cookies
    _phrase(r" (?:eq|ne|like|is) [\"']", r"(?P<name>[A-Za-z_][\w./]{1,63}) (?:eq|ne|like|is) [\"'](?P<value>[^\"'\n]{4,4096})[\"']"),
    _phrase(r"form-data; name=", r"form-data; name=\"?(?P<name>[\w.\[\]-]{1,64})\"?[ \t]{0,8}\r?\n(?:[^\r\n]{1,200}\r?\n){0,4}\r?\n(?P<value>[^\r\n]{1,4096})"),
    _phrase(r"(?:TRUE|FALSE)\t\d", r"\t(?:TRUE|FALSE)\t[^\t\n]{1,256}\t(?:TRUE|FALSE)\t\d{1,12}(?:\.\d{1,8})?\t[^\t\n]{1,128}\t(?P<value>[^\t\r\n]{4,4096})"),
    # jsurl: ``~(page~2~token~'…)``
    _phrase(r"~'", r"(?P<name>[\w.-]{2,64})~'(?P<value>[^~()\s\"']{1,4096})"),
    # tables as text: ``2|password|value|``, ``|hiddenField|__VIEWSTATE|…|``
    _phrase(r"hiddenField", r"\|hiddenField\|(?P<name>[\w.$-]{2,64})\|(?P<value>[^|]{4,30000})\|"),
)  # fmt: skip

PHRASES: tuple[str, ...] = tuple(phrase.clue for phrase in TABLE)
"""For the scan that says which texts may have one."""

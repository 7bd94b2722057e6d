"""The phrases that say a secret, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_APART = r"(?:\s{1,3}|[\"'],\s{0,3}[\"'])"
"""Between two arguments: on a command line, or in a list of texts within a text."""
_PASSWORD = (
    rf"(?<!mkdir[\s\"'])(?<!cp[\s\"'])(?<=[\s\"'])-[pP](?:{_APART}|=)[\"']?(?P<value>(?![$<{{%/.~-])[^\s\"']{{4,256}})"
)
_PASSWORD_OF = rf"(?:docker|podman|helm|az|oc|mongo\w{{0,8}}|mysql\w{{0,8}}|cqlsh|influx|mosquitto_\w{{3}}|unzip|zip|7z|sqlcmd|{_APART}(?:-u|-U|--user(?:name)?))(?:{_APART}|=)"
_NAMES = r"(?:pass(?:word|wd|phrase)|storepass|keypass|pwd|token|secret|api-?_?key|auth|credential|private-?_?key|access-?_?key|session)"


_PURPOSE = (
    r"(?:v[eé]rifi|verif|verific|confirm|conferm|sign[ -]?in|log[ -]?[io]n|one[- ]?time|einmal|access|acceso|acesso|secur|seguridad|seguran[cç]a|sicherheit|authent|autoryz|best[aä]tig|bekr[aä]ft|bekreft|engang|"
    r"подтвержд|проверочн|безопасн|входа|weryfik|potwierdz|do[gğ]rulama|onay|ov[eě][rř]ov|egyszeri|meger[oő]s[ií]t|vahvist|kertak[aä]ytt|otp|2fa|two[- ]factor)"
)
_NO_CODE = r"(?:(?!error|status|exit|country|area|postal|response|result|reason|promo|product|zip)[^\d\n.]){0,40}?"
_CODE = r"(?<!post)(?<!zip)(?<!bar)(?<!area)(?<!promo)(?<!en)(?<!de)(?<!uni)(?:code|kod|codice|c[oó]digo|koodi|k[oó]d|код)\w{0,3}\b"
_DIGITS = r"(?<![\d.:/,-])(?P<value>\d{6}|\d{3}[ -]\d{3}|(?!(?:19|20)\d\d)\d{4}|\d{5}|\d{7,8})(?!\d|[.:/,-]\d|%)"
_NAMED = (
    r"(?i:pass(?:word|wd|phrase)|pwd|psk|secret|token|auth|cred|salt|(?:api|access|auth|private|secret|master)[_-]?key)"
)

type Check = Literal["", "typed", "code", "line", "argument", "opaque", "codes", "seed", "sent"]


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
    _phrase(r"[\w.-]{2}[ \t]{0,20}=[ \t]{0,20}[^\s\"'#;=][^\s=]{0,80}[ \t]", r"(?m)^[ \t]{0,20}(?P<name>[\w.-]{2,64})[ \t]{0,20}=[ \t]{0,20}(?P<value>[^\s\"'#;=][^\n#;=]{0,400}[ \t][^\n#;=]{1,400})$"),
    _phrase(r"(?i)(?:pass|pwd|pw|wort|phrase)[\w.-]{0,20}[ \t]{0,8}[=:]", r"(?m)^[ \t]{0,20}(?:export[ \t]{1,4})?(?P<name>[\w.-]{2,64})[ \t]{0,8}[=:][ \t]{0,8}(?P<value>[^\s\"'#{\[][^\r\n]{3,400}?)[ \t]{0,8}\r?$", "line"),
    # sentences
    _phrase(r"(?i)(?:password|passcode|phrase|wort|has(?:l|ł)o|contrase(?:n|ñ)a|mot de passe|key|token|secret)[a-z ]{0,12} ?(?: is| was| ist| war| lautet| est| es| jest| to|:|=)", r"(?i)\b(?:password|passcode|passphrase|passwort|kennwort|has[lł]o|contrase[nñ]a|mot de passe|api[ _-]?key|(?:access|auth|bearer|session|reset|api)[ _-]?token|secret(?:[ _-]key)?)"
        r"(?: (?:provided|given|supplied|entered|used|sent))?(?: ?(?:is|was|ist|war|lautet|est|es|jest|to)(?: now)?:?|:| =) ?[\"'`<(]?(?P<value>[^\s\"'`<>()]{6,256})",
        "typed",
    ),
    _phrase(r"(?i)(?:code|passcode|pin|password|kod|otp|tan|c(?:o|ó)digo)\b[^.\n\d]{0,60}\d{4}", r"(?i)(?:\b(?:verification|security|log-?in|sign-?in|one[- ]time|confirmation|access|authentication|authorization|auth|sms|2fa|mfa|two[- ]factor|weryfikacyjny|verificaci[oó]n)[ -]?"
        r"(?:code|passcode|pin|password|kod)|\bkod (?:weryfikacyjny|sms)|\bc[oó]digo de \w{4,20}|\b(?:best[aä]tigungs|sicherheits|anmelde)code|\botp|\bm?tan)\b[^.\n\d]{0,30}?" rf"{_DIGITS}",
        "code",
    ),
    _phrase(r"(?i)\d{4} (?:is|as|ist|to) (?:your|ihr|dein|tw)", r"(?i)\b(?P<value>\d{4,8}) (?:is|as|ist|to) (?:your|ihr|dein|tw[oó]j)\b[^.\n]{0,60}?(?:code|otp|passcode|pin\b|password|kod|tan\b)",
        "code",
    ),
    _phrase(r"(?i)(?:code|kod|pin|otp|код|c(?:o|ó)digo)[ :]{1,3}(?:[a-zé]{2,12}[ :]{1,2}){0,3}\d{3}", r"(?i)\b(?:your|ihr|dein|votre|ton|tu|su|tw[oó]j|il tuo|uw|je|ваш|din)\b(?: (?!promo|postal|zip|product|order|country|discount|coupon|referral|error|area|tracking|booking|invoice)[\w-]{1,20}){0,3} ?"
        r"(?:code|kod|pin|otp|passcode|код|c[oó]digo)\b(?: ?(?:is|was|to|lautet|ist|est|es|jest|de \w{4,20}(?: est| es)?))?[: ]{1,3}(?P<value>\d{4,8}|\d{3}[ -]\d{3})(?!\d)",
        "code",
    ),
    _phrase(r"(?i)(?:use|enter|type)[a-z: ]{1,12}\d{3}", r"(?i)\b(?:use|enter|type)(?: the)?(?: code)?:? (?P<value>\d{4,8}|\d{3}[ -]\d{3}) (?:to|as|for) (?:log|sign|verify|confirm|complete|continue|your)", "code"),
    _phrase(r"\xe9\xaa\x8c\xe8\xaf\x81|\xe9\xa9\x97\xe8\xad\x89|\xe8\xaa\x8d\xe8\xa8\xbc|\xec\x9d\xb8\xec\xa6\x9d", r"(?:验证码|驗證碼|認証(?:コード|番号)|인증(?:번호|코드))\D{0,12}(?P<value>\d{4,8})(?!\d)", "code"),
    _phrase(r"(?i)(?:code|kod|codice|digo|koodi|k(?:o|ó)d|код)[^\d]{0,80}\d{4}", rf"(?i){_PURPOSE}{_NO_CODE}{_CODE}[^\d]{{0,40}}?{_DIGITS}", "code"),
    _phrase(r"(?i)(?:code|kod|codice|digo|koodi|k(?:o|ó)d|код)[^\d]{0,80}\d{4}", rf"(?i){_CODE}[^\d\n.]{{0,25}}?{_PURPOSE}[^\d]{{0,40}}?{_DIGITS}", "code"),
    _phrase(r"(?i)(?:pass(?:word|phrase)|wort|has(?:l|ł)o|contrase(?:n|ñ)a|mot de passe|senha|wachtwoord)[ \w@.-]{0,60}(?: |:) ?[\"'`<(]?[^\s]{6}", r"(?i)\b(?:password|passphrase|passwort|kennwort|has[lł]o|contrase[nñ]a|mot de passe|senha|wachtwoord)"
        r"(?: (?:for|of|für|dla|de|pour|do) (?:user )?[\w@.+-]{1,64})?(?: (?:is|was|are|set|changed|reset|est|es|ist|jest|é|to|now))*\s{0,2}:?\s{1,2}[\"'`<(]?(?P<value>[^\s\"'`<>()]{6,256})",
        "typed",
    ),
    _phrase(r"(?i)(?:key|token|session|secret|ticket|cookie|jwt|nonce)s? {1,2}(?:->|=>|is|was)? {0,2}[\"'(`<\[]?[\w+/.~=-]{16}", r"(?i)(?<![\w-])(?P<name>(?:[a-z]{2,12}[ _-]){0,2}(?:key|token|session|secret|ticket|cookie|jwt|nonce)) {1,2}(?:(?:->|=>|is|was) {1,2})?[\"'(`<\[]?(?P<value>[\w+/.~-]{16,4096}={0,2})(?![\w:])", "opaque"),
    _phrase(r"(?i)(?:manual|setup key|secret key|authenticator|totp)[^\n]{0,80}[A-Z2-7]{16}", r"(?i:manual\w{0,4}|setup key|secret key|authenticator|totp)[^\n]{0,60}?[: ](?P<value>(?=[A-Z]*[2-7])[A-Z2-7]{16,128})(?![A-Za-z0-9])", "seed"),
    _phrase(r"(?i)(?:backup|recovery|scratch|rescue|emergency) codes?[^\n\d]{0,40}[:\n]", r"(?i)\b(?:backup|recovery|scratch|rescue|emergency) codes?[^\n:]{0,40}:\s{0,3}(?P<value>[\w-]{6,32}(?:[,;\s]{1,3}[\w-]{6,32}){1,30})", "codes"),
    _phrase(r"@[\w.-]{3,128} #\w{4}", r"(?m)^@[\w.-]{3,128} #(?P<value>[A-Za-z0-9]{4,10})\b", "code"),
    _phrase(r"(?i)host key", r"(?i)\bhost key:?\s{1,3}(?P<value>\d{6,10})\b", "code"),
    _phrase(r"(?i)(?:unseal|root|master|recovery|seal) (?:key|token)", r"(?i)\b(?:unseal|recovery|encryption|master|root|seal) (?:key|token)(?: share)?(?: \d{1,2})?\s{0,20}[:|]?\s{1,20}(?P<value>[\w+/.=-]{16,256})", "opaque"),
    _phrase(r"sips?:", r"\bsips?:[^\s:@;]{1,64}:(?P<value>[^\s@;]{4,128})@"),
    _phrase(r"WIFI:", r"\bWIFI:(?:[A-Z]:(?:[^;\\]|\\.){0,128};){0,5}P:(?P<value>(?:[^;\\]|\\.){4,128});"),
    # command lines
    _phrase(r"(?:ENV|ARG|set|setx|SET|SetEnv|fastcgi_param|proxy_set_header)[ \t]{1,4}[\w.:/-]{4}", r"(?:(?<=\s)|^)(?:ENV|ARG|setx?|SET|SetEnv|fastcgi_param|proxy_set_header)[ \t]{1,4}(?P<name>[\w.:/-]{4,64})[ \t]{1,4}[\"']?(?P<value>[^\s\"'=]{6,512})", "typed"),
    _phrase(r"SecureString", r"(?i)securestring\s{1,3}(?:-string\s{1,3})?[\"'](?P<value>[^\"'\n]{4,256})[\"']"),
    _phrase(r"/user:", r"(?i)/user:[^\s:]{1,128}\s{1,3}(?P<value>[^\s/\"'][^\s\"']{3,256})", "argument"),
    _phrase(r"sudo\s", r"\becho\s{1,3}[\"']?(?P<value>[^\s\"'|]{4,256})[\"']?\s{0,3}\|\s{0,3}sudo\s[^\n|]{0,80}?-S"),
    _phrase(r"htpasswd", r"\bhtpasswd\s{1,3}-\w{0,8}b\w{0,8}\s{1,3}(?:-\S{1,8}\s{1,3}){0,4}\S{1,256}\s{1,3}\S{1,128}\s{1,3}[\"']?(?P<value>[^\s\"']{4,256})"),
    _phrase(r"ldap", r"\bldap\w{2,10}\b[^\n]{0,400}?\s-w\s{1,3}[\"']?(?P<value>[^\s\"'-][^\s\"']{3,256})"),
    _phrase(r"-U", r"\b(?:smb\w{3,8}|rpcclient|winexe|wmic|net|pth-\w{2,12})\b[^\n]{0,200}?\s-U\s{0,3}[\"']?[\w\\/.@-]{1,128}%(?P<value>[^\s\"'%]{4,256})"),
    _phrase(r"(?i)(?:password|secret) \d ", r"(?i)\b(?:password|secret) \d (?P<value>\S{4,256})"),
    _phrase(r"community ", r"\bsnmp\S{0,12}\s{1,3}community (?P<value>\S{6,128}) (?:RO|RW|ro|rw)\b"),
    _phrase(r"@(?://|[\w.-]{1,60}:\d{2})", r"(?<![\w/:.@-])[A-Za-z][\w.$-]{0,63}/(?P<value>[^\s/@\"':]{4,128})@(?://[\w.-]{1,128}(?::\d{1,5})?/\w|[\w.-]{1,128}:\d{2,5}/\w)", "typed"),
    _phrase(r"(?i)-[\w-]{0,40}(?:pass|pwd|token|secret|key|auth|credential|session)[\w-]{0,20}(?:=|\s)", rf"(?i)(?<![\w-])--?(?P<name>[\w-]{{0,40}}?{_NAMES}[\w-]{{0,20}})(?:=|\s{{1,3}})[\"']?(?P<value>[^\s\"'-][^\s\"']{{3,512}})"),
    _phrase(r"-u|--user|--proxy-user", rf"(?:(?<=[\s\"'])-u|--user|--proxy-user)(?:{_APART}|=)?[\"']?(?!\d{{1,5}}:\d{{1,5}}(?![^\s\"']))[^\s:\"',]{{1,128}}:(?P<value>[^\s\"'/][^\s\"']{{2,256}})", "sent"),
    _phrase(r"sshpass", rf"\bsshpass{_APART}-p(?:{_APART})?[\"']?(?P<value>[^\s\"']{{3,256}})"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"(?i:\blogin){_APART}[^\n]{{0,400}}?{_PASSWORD}"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"{_PASSWORD_OF}[^\n]{{0,400}}?{_PASSWORD}", "argument"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"{_PASSWORD}(?=[^\n]{{0,400}}?{_APART}(?:-u|-U|--user(?:name)?)(?:{_APART}|=))", "argument"),
    _phrase(r"mysql", r"\bmysql(?:dump|admin)?\b[^\n]{0,400}?\s-p(?P<value>[^\s\"'-][^\s\"']{3,256})"),
    _phrase(r"redis-cli", r"\bredis-cli\b[^\n]{0,400}?\s-a\s{1,3}(?P<value>[^\s\"']{3,256})"),
    _phrase(r"(?i)\spassword\s", r"(?i)\blogin\s{1,8}\S{1,128}\s{1,8}password\s{1,8}(?P<value>\S{3,256})"),
    _phrase(r"(?:PASS|AUTH|AUTHENTICATE|LOGIN)\s", r"\A(?:PASS|AUTH(?: PLAIN| LOGIN)?|AUTHENTICATE)\s{1,3}(?P<value>[^\s=]{4,512}={0,2})(?:\s|\Z)"),
    _phrase(r"(?i)(?:login|signin|auth|identify|register) ", r"(?i)\A(?:/(?:msg nickserv )?(?:login|auth|identify|register)|login|signin|auth|\S{0,20} ?nickserv :?identify)\s{1,3}(?:[^\s=/-][^\s=]{0,127}\s{1,3})?(?P<value>[^\s=/-][^\s=]{5,511})\s*\Z", "typed"),
    _phrase(r" LOGIN ", r"(?m)^\w{1,16} LOGIN [^\s]{1,128} \"?(?P<value>[^\s\"]{4,256})\"?"),
    _phrase(r"AUTH\r\n", r"AUTH\r\n(?:\$\d{1,4}\r\n[^\r\n]{1,128}\r\n)?\$\d{1,4}\r\n(?P<value>[^\r\n]{1,512})\r\n\Z"),
    _phrase(r"(?i)(?:response|nonce)=\"[0-9a-f]{16}", r"(?i)\b(?:response|c?nonce)=\"(?P<value>[0-9a-f]{16,128})\""),
    _phrase(r"\d[.:][\w-]{2,64},\d{1,5}[.:]", r"\d{1,3}[.:](?P<name>[\w-]{2,64}),\d{1,5}[.:](?P<value>[^,;]{4,4096})[;,]"),
    _phrase(r"(?:LOGIN|AUTH|SIGNIN)\s", r"\A(?:LOGIN|AUTH|SIGNIN)\s{1,3}\S{1,128}\s{1,3}(?P<value>[^\s=]{4,512})\s*\Z"),
    _phrase(r"[\d*]:[A-Za-z]", r"(?m)^[\w.*-]{1,200}:(?:\d{2,5}|\*):[^:\s]{1,64}:[^:\s]{1,64}:(?P<value>\S{3,256})$", "typed"),
    # SQL
    _phrase(r"[dsyDSY](?:\s{1,3}|\s{0,3}=\s{0,3})N?'", r"(?i)\b(?:identified\s{1,3}(?:with\s{1,3}\S{1,64}\s{1,3})?(?:by|as)|password)(?:\s{1,3}|\s{0,3}=\s{0,3})N?'(?P<value>[^'\n]{1,256})'"),
    # dumps of variables
    _phrase(r"string\(\d", r"[\"'](?P<name>[\w.-]{2,64})[\"']\]?\s{0,3}=>\s{0,8}string\(\d{1,6}\)\s{1,3}\"(?P<value>[^\"\n]{1,4096})\""),
    _phrase(r"s:\d{1,6}:\\?\"[\w.-]{2,64}\\?\";s:", r"s:\d{1,6}:\\?\"(?P<name>[\w.-]{2,64})\\?\";s:\d{1,6}:\\?\"(?P<value>[^\"\\]{1,4096})\\?\""),
    _phrase(r"=\s{0,3}[\"'`]", r"(?P<name>[A-Za-z_$][\w$]{1,63})\??\s{0,3}:\s{0,3}&?[\w.<>\[\]|]{2,40}\s{0,3}=\s{0,3}[\"'`](?P<value>[^\"'`\n]{1,4096})[\"'`]"),
    _phrase(r" string\s{0,3}=\s{0,3}[\"`]", r"(?P<name>[A-Za-z_]\w{1,63}) string\s{0,3}=\s{0,3}[\"`](?P<value>[^\"`\n]{1,4096})[\"`]"),
    _phrase(r"variable\s", r"\bvariable\s{1,3}\"(?P<name>[\w-]{2,64})\"\s{0,3}\{[^{}]{0,400}?\bdefault\s{0,20}=\s{0,20}\"(?P<value>[^\"\n]{1,4096})\""),
    _phrase(r"\"\"\"", r"(?P<name>[A-Za-z_]\w{1,63})\s{0,3}[:=]\s{0,3}\"\"\"(?P<value>[^\"]{1,4096})\"\"\""),
    _phrase(r"[\"']\s{0,3}:\s{0,3}\\?[\"']", r"\\?[\"'](?P<name>[\w.-]{2,64})\\?[\"']\s{0,3}:\s{0,3}\\?[\"'](?P<value>[^\"'\\]{1,4096})\Z"),
    _phrase(r"(?i)(?:construct|connect|login|authenticate|connection|auth)\(", r"(?i)\b(?:__construct|connect|login|authenticate|create_?connection|basic_?auth|httpbasicauth)\((?:[^()'\"]{0,80}(?:'[^'\n]{0,200}'|\"[^\"\n]{0,200}\")\s{0,3},){1,2}\s{0,3}['\"](?P<value>[^'\"\n]{4,256})['\"]", "typed"),
    _phrase(r"(?i)(?:set|item|put|add|header|cookie|storage)\([\"'`]", r"(?i)\b(?:set|setItem|putString|put|setCookie|setHeader|setRequestHeader|append|add|addHeader)\(\s{0,3}\\?[\"'`](?P<name>[\w.:-]{2,64})\\?[\"'`]\s{0,3},\s{0,3}\\?[\"'`](?P<value>[^\"'`\\\n]{4,4096})"),
    _phrase(r"(?i)(?:pass|pwd|psk|secret|token|auth|cred|salt|key)[\w.-]{0,20}[\"'\]]{0,2}[ \t]{0,3}[,= \t][ \t]{0,3}[\"'][^\"'\n]{6}",
        rf"(?P<name>[\w.-]{{0,40}}{_NAMED}[\w.-]{{0,20}})[\"'\]]{{0,2}}[ \t]{{0,3}}[,= \t][ \t]{{0,3}}[\"'](?P<value>[^\"'\n]{{6,4096}})[\"']", "typed"),
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

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
_NAMES = r"(?:pass(?:word|wd|phrase)|pwd|token|secret|api-?_?key|auth|credential|private-?_?key|access-?_?key|session)"


type Check = Literal["", "typed", "code", "line", "argument"]


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
        r"(?:code|passcode|pin|password|kod)|\bkod (?:weryfikacyjny|sms)|\bc[oó]digo de \w{4,20}|\b(?:best[aä]tigungs|sicherheits|anmelde)code|\botp|\bm?tan)\b[^.\n\d]{0,30}?(?P<value>\d{4,8})(?!\d)",
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
    # command lines
    _phrase(r"(?i)-[\w-]{0,40}(?:pass|pwd|token|secret|key|auth|credential|session)[\w-]{0,20}(?:=|\s)", rf"(?i)(?<![\w-])--?(?P<name>[\w-]{{0,40}}?{_NAMES}[\w-]{{0,20}})(?:=|\s{{1,3}})[\"']?(?P<value>[^\s\"'-][^\s\"']{{3,512}})"),
    _phrase(r"-u|--user|--proxy-user", rf"(?:(?<=[\s\"'])-u|--user|--proxy-user)(?:{_APART}|=)?[\"']?(?!\d{{1,5}}:\d{{1,5}}(?![^\s\"']))[^\s:\"',]{{1,128}}:(?P<value>[^\s\"'/][^\s\"']{{2,256}})"),
    _phrase(r"sshpass", rf"\bsshpass{_APART}-p(?:{_APART})?[\"']?(?P<value>[^\s\"']{{3,256}})"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"(?i:\blogin){_APART}[^\n]{{0,400}}?{_PASSWORD}"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"{_PASSWORD_OF}[^\n]{{0,400}}?{_PASSWORD}", "argument"),
    _phrase(r"[ \"']-[pP][ \"'=]", rf"{_PASSWORD}(?=[^\n]{{0,400}}?{_APART}(?:-u|-U|--user(?:name)?)(?:{_APART}|=))", "argument"),
    _phrase(r"mysql", r"\bmysql(?:dump|admin)?\b[^\n]{0,400}?\s-p(?P<value>[^\s\"'-][^\s\"']{3,256})"),
    _phrase(r"redis-cli", r"\bredis-cli\b[^\n]{0,400}?\s-a\s{1,3}(?P<value>[^\s\"']{3,256})"),
    _phrase(r"(?i)\spassword\s", r"(?i)\blogin\s{1,8}\S{1,128}\s{1,8}password\s{1,8}(?P<value>\S{3,256})"),
    _phrase(r"(?:PASS|AUTH|AUTHENTICATE|LOGIN)\s", r"\A(?:PASS|AUTH(?: PLAIN| LOGIN)?|AUTHENTICATE)\s{1,3}(?P<value>[^\s=]{4,512})(?:\s|\Z)"),
    _phrase(r"(?:LOGIN|AUTH|SIGNIN)\s", r"\A(?:LOGIN|AUTH|SIGNIN)\s{1,3}\S{1,128}\s{1,3}(?P<value>[^\s=]{4,512})\s*\Z"),
    _phrase(r"[\d*]:[A-Za-z]", r"(?m)^[\w.*-]{1,200}:(?:\d{2,5}|\*):[^:\s]{1,64}:[^:\s]{1,64}:(?P<value>\S{3,256})$", "typed"),
    # SQL
    _phrase(r"[dsyDSY]\s{1,3}'", r"(?i)\b(?:identified\s{1,3}(?:with\s{1,3}\S{1,64}\s{1,3})?(?:by|as)|password)\s{1,3}'(?P<value>[^'\n]{1,256})'"),
    # dumps of variables
    _phrase(r"string\(\d", r"[\"'](?P<name>[\w.-]{2,64})[\"']\]?\s{0,3}=>\s{0,8}string\(\d{1,6}\)\s{1,3}\"(?P<value>[^\"\n]{1,4096})\""),
    _phrase(r"s:\d{1,6}:\\?\"[\w.-]{2,64}\\?\";s:", r"s:\d{1,6}:\\?\"(?P<name>[\w.-]{2,64})\\?\";s:\d{1,6}:\\?\"(?P<value>[^\"\\]{1,4096})\\?\""),
    _phrase(r"=\s{0,3}[\"'`]", r"(?P<name>[A-Za-z_$][\w$]{1,63})\??\s{0,3}:\s{0,3}[\w.<>\[\]|]{2,40}\s{0,3}=\s{0,3}[\"'`](?P<value>[^\"'`\n]{1,4096})[\"'`]"),
    _phrase(r"\"\"\"", r"(?P<name>[A-Za-z_]\w{1,63})\s{0,3}[:=]\s{0,3}\"\"\"(?P<value>[^\"]{1,4096})\"\"\""),
    _phrase(r"[\"']\s{0,3}:\s{0,3}\\?[\"']", r"\\?[\"'](?P<name>[\w.-]{2,64})\\?[\"']\s{0,3}:\s{0,3}\\?[\"'](?P<value>[^\"'\\]{1,4096})\Z"),
    _phrase(r"(?i)(?:construct|connect|login|authenticate|connection|auth)\(", r"(?i)\b(?:__construct|connect|login|authenticate|create_?connection|basic_?auth|httpbasicauth)\((?:[^()'\"]{0,80}(?:'[^'\n]{0,200}'|\"[^\"\n]{0,200}\")\s{0,3},){1,2}\s{0,3}['\"](?P<value>[^'\"\n]{4,256})['\"]", "typed"),
    _phrase(r"(?i)(?:set|item|put|add|header|cookie|storage)\([\"'`]", r"(?i)\b(?:set|setItem|putString|put|setCookie|setHeader|setRequestHeader|append|add|addHeader)\(\s{0,3}\\?[\"'`](?P<name>[\w.:-]{2,64})\\?[\"'`]\s{0,3},\s{0,3}\\?[\"'`](?P<value>[^\"'`\\\n]{4,4096})"),
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

"""What sentences in some twenty languages call a password or a code, as patterns for the table of phrases."""

from __future__ import annotations

from workbench.redaction.made import MADE

_NOUN = (
    r"(?:pass(?:word|wd|code|phrase|key)?s?|pwd|pw|passwort|kennwort|zugangsdaten|anmeldedaten|log-?[io]n|sign-?in|credentials?|creds?|contrase[nñ]a|clave|mot de passe|mdp|identifiants|senha|palavra-passe|"
    r"has[lł][oa]|heslo|jelsz[oó]|wachtwoord|l[oö]senord|passord|adgangskode|kodeord|salasana|parol[aei]?|[sş]ifre(?:si|niz)?|lozink[aeu]|geslo|slapta[zž]od\w{0,4}|парол\w{0,3}|secret|psk|"
    r"wi-?fi|wlan|vpn|(?:pre-?)?shared key|community|admin)"
)
_CALLED = r"(?![\w-]|\s(?:polic(?:y|ies)|managers?)(?![\w-]))"
"""Behind a noun: of these two words together nothing is a password."""
_NAMES = (
    r"(?:host|server|site|room|shop|branch|printer|file|project|version|see|on|at|from|in|by|for|of|user|customer|campaign|page|product|named|called|model|device|network|ssid|ticket|order|case|"
    r"release|build|policy|group|team|store|auf|von|bei|en|sur)"
)
"""Words behind which the name of a thing follows, or of a place."""
_WORD = r"[^\s.;!?<>\"'`()]{1,40},?\s{1,3}"
_WHO = r"(?:\\{0,2}[\"'`(<\[]{1,2}|[\w.@-]{1,40}[ ]?[:/][ ]?[\"'`]?)?"
"""Who signs in, in front of a password: ``admin / …``."""

SAID_CLUE = r"(?:[A-Z]|[a-z][@#$%*+!~])[a-z]{2,}[-_.@#$%*+!~]?[0-9]{2}"
"""How a word ends that is built as a password."""
ACCENTED_CLUE = r"(?:\xc3|\xc4|\xc5)[\x80-\xbf][a-z]{0,12}[-_.@#$%*+!~]?[0-9]{2}"
"""The same for a word of which a letter has an accent: ``Frühling1987``."""
CODE_CLUE = r"[a-z:\x80-\xff] [0-9]{3}(?:[0-9]| [0-9]{3})"
"""Digits behind a word, within a text."""
SAID = (
    rf"(?i:(?<![\w-])[\w.]{{0,24}}?{_NOUN}){_CALLED}[\"'`)]?\s{{0,2}}(?:[:=]|[-=]>)?\s{{0,3}}"
    rf"(?:(?:{_WORD}){{0,7}}?(?!(?i:{_NAMES})\s){_WORD})?{_WHO}(?P<value>{MADE})(?![\w/@-]|[.+]\w)"
)
"""A password within nine words behind what calls it one."""
SAID_BEFORE = rf"(?<![\w./@-])(?P<value>{MADE})[\"'`)]?\s{{1,2}}(?:{_WORD}){{0,2}}?(?i:as|is|ist|als|como|comme|som|est|es|into|in|for|to|f[uü]r|pour|para|till?)\s{{1,2}}(?:{_WORD}){{0,3}}?(?i:{_NOUN}){_CALLED}"
"""A password in front of what calls it one."""

CODE = r"(?<!post)(?<!zip)(?<!bar)(?<!area)(?<!promo)(?<!en)(?<!de)(?<!uni)(?:code|kod|kode|codice|c[oó]digo|koodi|k[oó]d|код|clave|number|n[uú]mero|numero|nummer|pin|chiffres|digits?)\w{0,3}\b"
ASKED = r"\b(?:enter|type|use|input|key in|verwend\w*|gib|geben|eingeben|saisi\w*|entre[rz]?|utilise\w*|ingres\w*|introdu\w*|usa|use|inserisci|digite|wpisz|voer|gebruik|ange|anv[aä]nd|tast|skriv|bruk|indtast|sy[oö]t[aä]|zadej\w*|girin|введите)\b"
PURPOSE = (
    r"(?:log[ -]?[io]n|sign[ -]?[io]n|verif|v[eé]rif|confirm|conferm|approv|aprob|authent|autentic|unlock|open|2fa|two[- ]?(?:factor|step)|an(?:zu)?meld|ein(?:zu)?logg|best[aä]tig|entsperr|frei(?:zu)?geb|freigabe|connexion|connecter|d[eé]verrouill|valider|"
    r"iniciar|acceder|acced|acesso|acceso|entrar|accesso|zalog|potwierd|inlog|aanmeld|bevestig|logga|verifier|logge|bekreft|bekr[aä]ft|p[aå]logg|kirjaut|vahvist|p[rř]ihl|ov[eě][rř]|bejelentkez|giri[sş]|do[gğ]rula|войти|вход|подтверд)"
)
"""What a code is for."""
TO = r"(?:[^\d\n,;:=]|, (?=(?:um|damit|para|pour|per|för|for å|om|aby|żeby|чтобы|to) )){0,40}?"
"""Between a code and what it is for: a comma alone begins what is for something."""

CODE_NEEDS = rf"(?i)[\x80-\xff]|{PURPOSE}|engangs|einmal|one[- ]time|jednorazow|egyszeri|unica|unico|unique|tek kullan|collect|pick"
"""What a text has besides ``CODE_CLUE``, if it says a code: a number behind a word is mostly that of an order. Octets; in other letters any."""
SAID_NEEDS = rf"(?i)[\x80-\xff]|{_NOUN}|[\s\x1c-\x1f]-[pkaw]|\x00[^\s/:,;()<>{{}}|\\]{{8,90}}\x00"
"""What a text has besides ``SAID_CLUE``, if it says a password or is one."""
NEEDS = {SAID_CLUE: SAID_NEEDS, CODE_CLUE: CODE_NEEDS}

"""Decide by a name alone which rule its value falls under; remembered, since names repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from workbench.redaction.guess import is_random
from workbench.redaction.oauth import WHO
from workbench.redaction.rules import KeyRule, Place, Rules, When
from workbench.redaction.stems import STEM, is_stem
from workbench.redaction.turned import turned
from workbench.redaction.words import endings, squash, words

_REMEMBERED = 20_000
_SHORT = 4
"""Letters of a part that says something only as a word of its own: `sig`, not `design`."""

_MADE = 20
"""Letters of the shortest name that a machine made, if it looks so: it has words by chance alone."""

_WEAK = frozenset({"random", "oauth"})
"""When a rule says little about a name by itself."""
_NARROW: Mapping[When, frozenset[When]] = MappingProxyType(
    {
        "typed": frozenset({"code", "digits", "drawn", "chosen"}),
        "digits": frozenset({"code"}),
        "six": frozenset({"code", "digits", "drawn"}),
    }
)
"""Looks of a value, and those that take in more: an access code may be digits, though one that is typed is a password."""
_LOOKS = frozenset({"random", "digits"})
_BARE = frozenset({"key", "pin", "sk"})
"""Names that say nothing to such rules without a word before them: maps have keys, and pins."""
_LITTLE = frozenset({"code", "key", "number", "kode", "codigo", "código", "codice"})
"""Titles that say what a column holds beside another's alone, and the kinds of what they say then."""
_TOLD = frozenset({"otp", "pin", "code"})
_SIGN_IN = WHO | {
    "userid",
    "name",
    "member",
    "host",
    "server",
    "device",
    "service",
    "site",
    "ssid",
    "system",
    "gast",
    "guest",
    "mail",
    "role",
}
"""Titles beside which one that is ``Pass`` holds passwords, and no roads over mountains."""
_LABEL = 40
_SEVERAL = re.compile(r"[^\W\d_]+(?:[ \[]'?[^\W\d_]+'?\]?){1,3}")
"""Words as a person reads them, and as forms nest them: ``user[password]``."""

_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
"""Japanese and Chinese, which part no words."""
_ASKS = re.compile(
    r"(?i)(?:eingeben|wiederholen|vergessen|andern|ändern|kopieren|anzeigen|bestätigen|festlegen|zurücksetzen|saisir|saisissez|entrez|oublié|modifier|confirmez|copier|introduzca|introduce|olvidada|cambiar|confirmar|copiar|mostrar|inserisci|dimenticata|conferma|enter|repeat|forgot|forgotten|change|copy|show|choose)\b"
)
"""What a label asks for, in front of or behind the name of a secret."""

_GLUED = (
    "password", "passwd", "passphrase", "pass", "passe", "pas", "pin", "pw", "pwd", "auth", "ticket", "sig", "sid", "code", "storepass", "keypass", "accesstoken", "refreshtoken", "authtoken", "apikey", "secretkey", "accesskey", "privatekey", "sessionid", "sessid", "secret", "token", "otpcode", "key", "sign", "schluessel", "schlussel", "sleutel", "nyckel", "nokkel", "nogle", "kulcs", "avain",
    "passwort", "kennwort", "connectionstring", "密码", "密碼", "口令", "パスワード", "비밀번호",
)  # fmt: skip
"""Endings that names written as one word have: ``userpassword``."""


_LASTING = frozenset({"lifespan", "lifetime", "policy"})
_SECRETS = frozenset({"token", "password", "secret", "key", "code", "pin", "otp"})
"""Last words that outweigh how long something lasts."""
_BOUNDS = frozenset({"max", "maximum", "min", "minimum"})
_HELD = re.compile(r"(?P<of>.+?)sessions?(?:ids?|uuid|guid|number|ref|reference)?")


class Names:
    """The key rules, looked up by name and place. Verdicts are never taken back, so threads may share them."""

    def __init__(self, rules: Rules) -> None:
        self._keep = rules.keep
        self._endings = tuple(rules.keep.endings)
        self._occasions = tuple(rules.keep.occasions)
        self._containers: dict[str, bool] = {}
        self._by_key: dict[tuple[str, str], KeyRule] = {}
        self._by_ending: dict[tuple[str, str], KeyRule] = {}
        self._names = frozenset(
            name
            for rule in rules.keys
            for name in (*rule.keys, *rule.endings)
            if len(name) > _SHORT or not name.isascii()
        )
        said = self._names.union(*(rule.parts for rule in rules.keys))
        self._foreign = tuple(sorted(name for name in said if _UNSPACED.fullmatch(name)))
        self._by_part = [rule for rule in rules.keys if rule.parts or rule.both]
        for rule in rules.keys:
            for place in rule.places:
                for key in rule.keys:
                    self._by_key.setdefault((place, key), rule)
                for ending in rule.endings:
                    self._by_ending.setdefault((place, ending), rule)
        self.verdicts: dict[Place, dict[str, KeyRule | None]] = {
            "json": {}, "query": {}, "form": {}, "header": {}, "cookie": {}, "markup": {}, "text": {}
        }  # fmt: skip
        """Per place: what each name seen so far is. For loops that cannot afford a call."""

    def rule(self, name: str, place: Place) -> KeyRule | None:
        """Give the rule for the value under a name; None for an innocent name."""
        verdicts = self.verdicts[place]
        if name in verdicts:
            return verdicts[name]
        verdict = self._decide(name, place)
        if len(verdicts) < _REMEMBERED:
            verdicts[name] = verdict
        return verdict

    def _decide(self, name: str, place: Place) -> KeyRule | None:
        if (
            "redacted." in name
            or (len(name) >= _MADE and is_random(max(name.split("."), key=len)))
            or self._tells_other(name)
        ):
            return None
        whole, tails = squash(name), endings(name)
        bare = tails[0] if tails else ""
        if (
            whole in self._keep.keys
            or any(tail in self._keep.endings for tail in tails)
            or (len(tails) == 1 and self._is_kept(bare))
        ):
            return None
        found = self._by_key.get((place, whole)) or self._by_key.get((place, bare)) or self._ending(whole, tails, place)
        if found and not found.but.isdisjoint(tails):
            return None
        if found and (found.when not in _WEAK or whole == bare in found.keys):
            return self._wider(found, name, whole, place) if found.when in _NARROW else found
        if tails and tails[-1] in self._keep.tails:
            return found
        return _with_stem(name, self._with_part(name, whole, place, weak=found) or self._turned(name, place))

    def _turned(self, name: str, place: Place) -> KeyRule | None:
        """Give the rule for a name by what it is in English, for what looks like what it calls so."""
        english = turned(name)
        rule = self._decide(english, place) if english else None
        if rule is None or rule.when in _LOOKS or rule.when == "figures":
            return rule
        return replace(rule, when="code" if "code" in english else "made")

    def _wider(self, found: KeyRule, name: str, whole: str, place: Place) -> KeyRule:
        """Give the rule by the parts of a name, where that takes more kinds of values than the one by its end does."""
        its, wider = frozenset(words(name)), _NARROW[found.when]
        rules = (rule for rule in self._by_part if place in rule.places and rule.when in wider)
        other = next(
            (rule for rule in rules if (rule.both and _has_each(rule, whole)) or _has_part(rule, whole, its)), None
        )
        if other is None:
            return found
        if found.when != "typed":
            return other
        return replace(found, when="chosen" if other.when == "chosen" else "code", numbers=other.numbers)

    def _ending(self, whole: str, tails: list[str], place: Place) -> KeyRule | None:
        """Give the rule for the longest of a name's endings that has one."""
        bare = tails[0] if tails else ""
        ends = (glued for glued in _GLUED if bare.endswith(glued) or whole.endswith(glued))
        glued = (glued for glued in ends if not _is_id(tails, glued))
        found = (rule for tail in (whole, *tails, *glued) if (rule := self._by_ending.get((place, tail))))
        return next((rule for rule in found if rule.when not in _LOOKS or whole not in _BARE), None)

    def _with_part(self, name: str, whole: str, place: Place, *, weak: KeyRule | None) -> KeyRule | None:
        """Give the rule of which the name has a part: a short one as a word, others anywhere.

        What the name ends with comes before that, unless it is ``weak``: then a rule that names two parts says more.
        """
        tails = endings(name)
        rules = [rule for rule in self._by_part if place in rule.places and rule.but.isdisjoint(tails)]
        if found := next((rule for rule in rules if rule.both and _has_each(rule, whole)), weak):
            return found
        its = frozenset(words(name))
        said = (rule for rule in rules if _has_part(rule, whole, its))
        return next((rule for rule in said if rule.when not in _LOOKS or whole not in _BARE), None)

    def _is_kept(self, bare: str) -> bool:
        """Whether a name written as one word ends as one that is kept: ``nextpagetoken``."""
        return bare.endswith(("token", "key", "password", "secret")) and bare.endswith(self._endings)

    def of_column(self, title: str, others: Iterable[str]) -> KeyRule | None:
        """Give the rule for a column: by its title, or by another's in front of one that says little: ``Door``, ``Code``."""
        rule = self.rule(title, "json")
        if title.lower() == "pass" and not any(squash(other) in _SIGN_IN for other in others):
            return None
        if title.lower() not in _LITTLE:
            return rule
        found = (self.rule(f"{other} {title}", "json") for other in others if other != title and other.isalpha())
        return next((told for told in found if told and told.kind in _TOLD), rule)

    def is_label(self, value: str) -> bool:
        """Whether a value is itself the name of a secret, as forms, schemas and translations have them: ``API key``."""
        if len(value) > _LABEL or any(map(str.isdigit, value)):
            return False
        if squash(value) in self._names:
            return True
        if _UNSPACED.match(value):
            return any(name in value for name in self._foreign)
        if _SEVERAL.fullmatch(value) is None:
            return False
        return not self._names.isdisjoint(endings(value)) or (
            _ASKS.search(value) is not None and not self._names.isdisjoint(words(value))
        )

    def is_open(self, name: str) -> bool:
        """Whether random text under a name is an id, a page, a click or a hash, and no credential."""
        tails = endings(name)
        if squash(name) in self._keep.open or any(tail in self._endings for tail in tails):
            return True
        return len(tails) > 1 and tails[-1] in self._keep.tails

    def is_container(self, name: str) -> bool:
        """Whether texts for people stand below a name, such as ``errors``."""
        if name in self._containers:
            return self._containers[name]
        verdict = squash(name) in self._keep.containers
        if len(self._containers) < _REMEMBERED:
            self._containers[name] = verdict
        return verdict

    def is_thing(self, rule: KeyRule, name: str) -> bool:
        """Whether all in a name that the rule goes by says, of an object, that it is a thing with members of its own."""
        if not rule.things:
            return False
        whole, its = squash(name), frozenset(words(name))
        said = {part for part in rule.parts if _is_in(part, whole, its)}
        said.update(tail for tail in (whole, *endings(name)) if tail in rule.keys or tail in rule.endings)
        return said <= rule.things

    def _tells_other(self, name: str) -> bool:
        """Whether a name tells who did something, how long something lasts, how much of it may be, or of an occasion."""
        its = words(name)
        bounded = its[:2] == ["number", "of"] or not _BOUNDS.isdisjoint(its[:1])
        return (
            its[-1:] == ["by"]
            or bounded
            or (len(its) > 1 and not _LASTING.isdisjoint(its) and its[-1] not in _SECRETS)
            or self.is_occasion(name)
        )

    def is_occasion(self, name: str) -> bool:
        """Whether a name is that of a session which people hold or attend, or of its id: nobody is signed in by it."""
        found = _HELD.fullmatch(squash(name)) if "ession" in name or "ESSION" in name else None
        return found is not None and found["of"].endswith(self._occasions)

    def is_about(self, name: str) -> bool:
        """Whether the last of several words tells about what the others name: ``auth_method``."""
        parts = words(name)
        return len(parts) > 1 and parts[-1] in self._keep.tails

    def is_other(self, name: str) -> bool:
        """Whether a name is kept though it ends as a secret's does, or says how much of something may be: ``nextPageToken``."""
        return any(tail in self._keep.endings for tail in endings(name)) or self._tells_other(name)

    def is_descriptor(self, name: str) -> bool:
        """Whether a member describes the secret that it stands beside, such as ``expires_at``."""
        return squash(name) in self._keep.descriptors


def _is_id(tails: list[str], glued: str) -> bool:
    """Whether a name only ends like ``sid``, as the id of something does of which the word ends with an s: ``sys_id``."""
    return glued == "sid" and len(tails) > 1 and tails[-1] == "id" and len(tails[-2]) > len("xsid")


def _with_stem(name: str, found: KeyRule | None) -> KeyRule | None:
    """Give a rule that takes what people make as well, for a name with a word for a password."""
    if found is not None and found.when != "random":
        return found
    return replace(found or STEM, when="made") if is_stem(name) else found


def _has_each(rule: KeyRule, whole: str) -> bool:
    return all(any(part in whole for part in parts) for parts in rule.both)


def _has_part(rule: KeyRule, whole: str, its: frozenset[str]) -> bool:
    return any(_is_in(part, whole, its) for part in rule.parts)


def _is_in(part: str, whole: str, its: frozenset[str]) -> bool:
    return part in its if len(part) <= _SHORT and part.isascii() else part in whole

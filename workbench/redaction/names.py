"""Decide by a name alone which rule its value falls under; remembered, since names repeat."""

from __future__ import annotations

from workbench.redaction.rules import KeyRule, Place, Rules
from workbench.redaction.words import endings, squash

_REMEMBERED = 20_000

_GLUED = (
    "password", "passwd", "passphrase", "accesstoken", "refreshtoken", "authtoken", "apikey", "secretkey", "accesskey", "privatekey", "sessionid", "sessid", "secret", "token", "otpcode",
    "passwort", "kennwort", "connectionstring", "密码", "密碼", "口令", "パスワード", "비밀번호",
)  # fmt: skip
"""Endings that names written as one word have: ``userpassword``."""


class Names:
    """The key rules, looked up by name and place. Verdicts are never taken back, so threads may share them."""

    def __init__(self, rules: Rules) -> None:
        self._keep = rules.keep
        self._endings = tuple(rules.keep.endings)
        self._containers: dict[str, bool] = {}
        self._by_key: dict[tuple[str, str], KeyRule] = {}
        self._by_ending: dict[tuple[str, str], KeyRule] = {}
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
        whole, tails = squash(name), endings(name)
        bare = tails[0] if tails else ""
        if (
            whole in self._keep.keys
            or any(tail in self._keep.endings for tail in tails)
            or (len(tails) == 1 and self._is_kept(bare))
        ):
            return None
        exact = self._by_key.get((place, whole)) or self._by_key.get((place, bare))
        if exact:
            return exact
        for tail in [*tails, *(glued for glued in _GLUED if bare.endswith(glued) or whole.endswith(glued))]:
            if rule := self._by_ending.get((place, tail)):
                return rule
        return None

    def _is_kept(self, bare: str) -> bool:
        """Whether a name written as one word ends as one that is kept: ``nextpagetoken``."""
        return bare.endswith(("token", "key", "password", "secret")) and bare.endswith(self._endings)

    def is_container(self, name: str) -> bool:
        """Whether texts for people stand below a name, such as ``errors``."""
        if name in self._containers:
            return self._containers[name]
        verdict = squash(name) in self._keep.containers
        if len(self._containers) < _REMEMBERED:
            self._containers[name] = verdict
        return verdict

    def is_descriptor(self, name: str) -> bool:
        """Whether a member describes the secret that it stands beside, such as ``expires_at``."""
        return squash(name) in self._keep.descriptors

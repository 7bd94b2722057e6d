"""One pass of redaction over one exchange: what it knows, hides, notes and learns."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workbench.exchange import Hidden
from workbench.redaction.guess import is_email, is_monotone, is_readable, is_word, looks_random
from workbench.redaction.known import KnownSecrets
from workbench.redaction.limits import Limits
from workbench.redaction.matcher import Hit
from workbench.redaction.memory import Memory
from workbench.redaction.names import Names
from workbench.redaction.oauth import applies
from workbench.redaction.placeholder import CONSTANT_KINDS, canonical, is_part, is_placeholder, placeholder
from workbench.redaction.plans import Plans
from workbench.redaction.prompts import Prompts
from workbench.redaction.recall import Recall
from workbench.redaction.rules import KeyRule, PathRule, Rules, ShapeRule, Taint
from workbench.redaction.scan import Scanner
from workbench.redaction.stand_ins import is_template

KNOWN = "known-secret"
"""The rule that hits are noted under when a value is hidden because it is known."""

_TOKEN = re.compile(r"eyJ[A-Za-z0-9_-]{8,}(?:\.(?:\r?\n|(?:\\r)?\\n)?[A-Za-z0-9_-]*){1,4}(?:~[A-Za-z0-9_.-]*){0,40}")
"""A JSON Web Token, also one part to a line, and what is put behind it."""
_JOSE = re.compile(r"ey(?=J[A-Za-z0-9_-]*\Z)[A-Za-z0-9_-]*(?:JhbGci|iYWxnI|ImFsZyI)[A-Za-z0-9_-]*")
"""The header of one (RFC 7515): ``alg`` at any of the three places that base64 has for it. The same in all tokens of an issuer."""
_MARK = re.compile(r"-{4,5} ?(?:BEGIN|END) [A-Za-z0-9 ]{1,40}-{4,5}")
"""What stands around a key (RFC 7468): the same around all of them."""
_LOCALE = re.compile(r"[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?[A-Z]{2}")
_SAID = re.compile(
    r"(?:ConvertTo|ConvertFrom|Get|New|Read|Set|Import|Export)-[A-Z][A-Za-z]{2,40}"
    r"|0x[0-9a-fA-F]{40}"
    r"|[^\s?]{1,40}(?: [^\s?]{1,40}){1,20} ?\?"
)
"""A command of PowerShell, the address of an account on a chain (ERC-55), a question: they stand beside secrets, and everywhere else too."""
_NAME = re.compile(r"<?[a-z]{1,20}(?:[_ -][a-z]{1,20}){1,4}>?")
_FIELD = re.compile(r"[a-z]{2,20}(?:_[a-z]{2,20}){1,4}")
_MADE = frozenset({"token", "apikey", "session", "ticket", "assertion", "cookie", "csrf", "secret"})
"""Kinds of what machines make: a word that stands in such a place, such as ``anonymous``, stands elsewhere too."""
_LEARNABLE = 4
_STRONG = 8
_STAMP = 13
"""Digits of a time in milliseconds, as which some number sessions: it stands in the names of other things too."""
_CODES = CONSTANT_KINDS | {"code"}
_CODE = 10
"""Characters of a number that is no one-time code any more."""


NESTED = KeyRule(name="nested-too-deep", kind="text", reason="Text within text beyond the limit.", taint="never")


class TooDeepError(Exception):
    """Text within text, or arrays within arrays, beyond the limits."""


@dataclass(slots=True)
class Sweep:
    """The state of a pass. Not shared between threads; what it learns is."""

    key: bytes
    rules: Rules
    names: Names
    plans: Plans
    known: KnownSecrets
    limits: Limits
    scanner: Scanner
    leaf: Callable[[Sweep, str, str], str]
    """Redacts any text: (sweep, text, where)."""
    hidden: list[Hidden] = field(default_factory=list)
    strict: bool = False
    """Whether every string that is not plainly harmless is hidden."""
    memory: Memory = field(default_factory=Memory)
    clear: set[str] = field(default_factory=set)
    """Texts of this exchange in which one scan over all of them has found nothing."""
    aliases: Mapping[str, KeyRule] = MappingProxyType({})
    """What the request's query calls fields of the answer that have a secret's name."""
    addressed: KeyRule | None = None
    """The rule for a lone value of a body, when the address names a secret."""
    prompts: Prompts = field(default_factory=Prompts)
    """What the stream that a message belongs to has been asked."""
    codes: set[str] = field(default_factory=set)
    """One-time codes that were hidden in this exchange."""
    layer: int = 0
    changes: int = 0
    """How often something was hidden, also past the number of notes that are kept."""
    recall: Recall | None = None
    """Recognises what an earlier session knew."""
    hosts: Collection[str] = ()
    """Names of hosts that were asked: no secrets, though somebody wrote one where a password stands."""

    def look_back(self, text: str | bytes) -> None:
        """Learn what an earlier session knew of a text, before it is redacted."""
        if self.recall is not None and self.recall.is_seeking:
            self.recall.look_at(text if isinstance(text, bytes) else text.encode("utf-8", "replace"))

    def text(self, text: str, where: str) -> str:
        """Redact text of which nothing is known, such as a JSON string or a query value."""
        if text in self.memory.innocent or text in self.clear:
            return text
        kept = self.leaf(self, text, where)
        if kept == text:
            self.memory.passed(text)
        return kept

    def note(self, where: str, rule: str) -> None:
        """Remember that something was hidden, and where. Never what."""
        self.changes += 1
        if len(self.hidden) < self.limits.hidden:
            self.hidden.append(Hidden(where[:300], rule))

    def note_again(self, notes: tuple[Hidden, ...]) -> bool:
        """Note what was noted of the same before; False where there is no room for all."""
        if len(self.hidden) + len(notes) >= self.limits.hidden:
            return False
        self.changes += len(notes)
        self.hidden += notes
        return True

    def move_notes(self, start: int, where: str) -> None:
        """Say of the notes from a number on where the text stood that they were taken in."""
        self.hidden[start:] = [Hidden((where + note.where)[:300], note.rule) for note in self.hidden[start:]]

    @contextlib.contextmanager
    def deeper(self) -> Iterator[None]:
        """Enter text within text. Raises TooDeepError past the limit."""
        if self.layer >= self.limits.layers:
            raise TooDeepError
        self.layer += 1
        try:
            yield
        finally:
            self.layer -= 1

    def swap_known(self, text: str, where: str) -> str:
        """Replace every form of a known secret in a text."""
        if self.known.is_code(text):
            self.note(where, KNOWN)
            return placeholder(self.key, "otp", text)
        hits = _whole_tokens(text, self.known.hits(text))
        if not hits:
            return text
        self.note(where, KNOWN)
        parts, end = [], 0
        for hit in hits:
            parts += [text[end : hit.start], self.known_placeholder(hit.secret)]
            end = hit.end
        return "".join([*parts, text[end:]])

    def known_placeholder(self, secret: str) -> str:
        """Give the placeholder of a secret under the kind that it was first seen as."""
        return placeholder(self.key, self.known.kind(secret) or "known", secret)

    def hide(self, value: str, rule: KeyRule | ShapeRule | PathRule, where: str) -> str:
        """Replace a whole value, and look for it everywhere from now on if the rule says so."""
        if is_placeholder(value) or not value:
            return value
        self.note(where, rule.name)
        if rule.kind in _CODES and value.isdecimal():
            self.codes.add(value)
        if kept := self.memory.placeholders.get(value):
            return kept
        if kind := self.known.kind(canonical(value)):
            kept = placeholder(self.key, kind, value)
            self.memory.keep_placeholder(value, kept)
            return kept
        noted = len(self.hidden)
        swapped = self.swap_known(value, where)
        del self.hidden[noted:]
        if is_placeholder(swapped):
            return swapped
        self.learn(value, rule.kind, getattr(rule, "taint", "entropy"))
        own = "otp" if rule.kind == "code" and _is_short_number(value) else rule.kind
        return placeholder(self.key, self.known.kind(canonical(value)) or own, value)

    def hide_unless_harmless(self, value: str, rule: KeyRule, where: str) -> str:
        """Replace a value in a secret position, but for empty ones, masks, words such as ``required``, and what the rule leaves."""
        if self.is_mask(value):
            return value
        return self.hide(value, rule, where) if applies(rule, value, oauth=False) else self.text(value, where)

    def is_mask(self, value: str) -> bool:
        """Whether a value says nothing: empty, asterisks, a word for a type or a state, a secret's name."""
        if value.lower() in self.rules.keep.values or not value.strip("*•x X.-…=\"'") or _SHOWN.fullmatch(value):
            return True
        return is_placeholder(value) or is_template(value) or self.names.is_label(value) or self._is_field(value)

    def _is_example(self, value: str) -> bool:
        """Whether a value only says what is to be put in its place, such as ``my_password`` or ``your-api-key``."""
        return _NAME.fullmatch(value) is not None and self.names.rule(value, "text") is not None

    def _is_field(self, value: str) -> bool:
        """Whether a value is what programs call a secret, as schemas list them: ``client_secret``."""
        rule = self.names.rule(value, "json") if _FIELD.fullmatch(value) else None
        return rule is not None and rule.when == "always"

    def _is_host(self, value: str) -> bool:
        """Whether a value names a host that was asked: to hide that everywhere would take all addresses apart."""
        found = _HOST.fullmatch(value) if "." in value else None
        return found is not None and found[1].lower() in self.hosts

    def learn(self, value: str, kind: str, taint: Taint) -> None:
        """Look for a value everywhere from now on, when it is a credential or random enough."""
        value = canonical(value)
        if taint == "never" or kind in CONSTANT_KINDS or not _LEARNABLE <= len(value) <= self.limits.secret_size:
            return
        if (
            is_part(value)
            or self.is_mask(value)
            or self._is_example(value)
            or self._is_host(value)
            or _says_nothing(value, kind)
        ):
            return
        if taint == "role":
            common = len(value) < _STRONG and value.isalpha() and (value[1:].islower() or value.isupper())
            if common or (value.isdigit() and len(value) < _STRONG):
                return
        elif is_readable(value) or not looks_random(value, _STRONG):
            return
        if self.known.learn([(value, kind)]):
            self.memory, self.clear = Memory(), set()


_HOST = re.compile(r"(?:[a-z]+://)?([^/:@?#]+)(?::\d+)?/?", re.IGNORECASE)

_SHOWN = re.compile(
    r"[\w-]{0,12}(?:\.{3}|…|\*{4,}|•{3,})[\w-]{0,6}|<[a-z][a-z _-]{2,40}>|[\[(][A-Za-z][A-Za-z _-]{2,30}[\])]"
)
"""A mask that leaves the beginning and the end of a secret, and what only says what is to be put there."""


def _says_nothing(value: str, kind: str) -> bool:
    return (
        is_monotone(value)
        or any(each.fullmatch(value) for each in (_JOSE, _MARK, _SAID, _LOCALE))
        or (kind in _MADE and is_word(value))
        or (kind != "password" and is_email(value))
        or (kind == "session" and value.isdecimal() and len(value) <= _STAMP)
    )


def _is_short_number(value: str) -> bool:
    """Whether there are so few such values that a digest would give it away."""
    return len(value) < _CODE and value.replace(" ", "").replace("-", "").isdecimal()


def _whole_tokens(text: str, hits: list[Hit]) -> list[Hit]:
    """Let a hit within a JSON Web Token be one of the whole token: of its parts, only one may be known."""
    if not hits or "eyJ" not in text:
        return hits
    tokens = [Hit(found.start(), found.end(), found[0]) for found in _TOKEN.finditer(text)]
    cut = [token for token in tokens if any(_cuts(hit, token) for hit in hits)]
    outside = [hit for hit in hits if not any(token.start < hit.end and hit.start < token.end for token in cut)]
    return sorted([*outside, *cut], key=lambda hit: hit.start) if cut else hits


def _cuts(hit: Hit, token: Hit) -> bool:
    """Whether a hit covers some of a token and not all of it."""
    return hit.start < token.end and token.start < hit.end and not (hit.start <= token.start and token.end <= hit.end)

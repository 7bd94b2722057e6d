"""Terminals in pages: what is typed after a prompt for a password is one, in one message or key by key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from workbench.exchange import Message
from workbench.redaction.json_text import UNPARSED, dump_json, parse_json
from workbench.redaction.rules import KeyRule

if TYPE_CHECKING:
    from workbench.redaction.sweep import Sweep

ANSWER = KeyRule(
    name="typed-at-a-prompt",
    kind="password",
    reason="What was typed when a terminal asked for a password.",
    taint="role",
)
KEY = KeyRule(
    name="key-at-a-prompt",
    kind="pin",
    reason="A key that was typed when a terminal asked for a password.",
    taint="never",
)
_PROMPT = re.compile(
    r"(?i)(?:pass(?:word|phrase|code)|passwort|kennwort|mot de passe|contrase(?:ñ|\\u00f1)a|senha|wachtwoord|has[lł]o|heslo|jelsz[oó]|l[oö]senord|adgangskode|passord|salasana|парол[ья]|密码|密碼|パスワード|비밀번호|\bpin\b|verification code|one-time code|\botp\b)"
    r"[^\n\r:\uff1a]{0,60}[:\uff1a]\s{0,4}(?:\x1b\[[0-9;]{0,8}[a-zA-Z])?(?:\\[rn])?[\s\"'\]}]{0,8}\Z"
)
_WINDOW = 200
"""Characters at the end of a message in which a prompt stands."""
_MOST = 128
"""Messages that are typed for one prompt: one a key."""
_LONGEST = 256
_WHOLE = 4
"""Characters of the shortest text that is more than a key or two."""
_TYPED = frozenset(
    {"data", "d", "input", "text", "value", "payload", "stdin", "content", "keys", "msg", "message", "chars"}
)
"""Members that hold what was typed."""
_FEW = 4
"""Members of the largest message that brings keys."""
_ENTER = re.compile(r"[\r\n]")


class Prompts:
    """What one stream has been asked."""

    def __init__(self) -> None:
        self._left = 0

    def is_answer(self, message: Message) -> bool:
        """Whether a message may be what was typed for a prompt."""
        return self._left > 0 and message.direction == "sent" and message.kind == "text"

    def take_in(self, message: Message) -> None:
        """Remember that a message asks, or that one has ended an answer."""
        if message.kind != "text":
            return
        if message.direction == "received":
            asks = _PROMPT.search(message.data[-_WINDOW:]) is not None
            self._left = _MOST if asks else (self._left if len(message.data.strip()) <= _WHOLE * _FEW else 0)
        elif self._left:
            ended = _ENTER.search(message.data) or "\\r" in message.data or "\\n" in message.data
            self._left = 0 if ended else self._left - 1


def hide_typed(sweep: Sweep, text: str, where: str) -> str:
    """Give a message without what was typed; nothing where none is of the kind that brings keys."""
    if text[:1] not in "{[":
        return _hidden(sweep, text, where) if len(text) <= _LONGEST else ""
    value = parse_json(text)
    if value is UNPARSED or not isinstance(value, dict | list) or len(value) > _FEW:
        return ""
    if isinstance(value, list):
        at = len(value) - 1
        if at < 1 or not isinstance(value[at], str) or len(value[at]) > _LONGEST:
            return ""
        value[at] = _hidden(sweep, value[at], where)
        return dump_json(value)
    return _of_object(sweep, cast("dict[str, object]", value), where)


def _of_object(sweep: Sweep, node: dict[str, object], where: str) -> str:
    for name, typed in node.items():
        if name.lower() in _TYPED and isinstance(typed, str) and len(typed) <= _LONGEST and typed[:1] not in "{[":
            node[name] = _hidden(sweep, typed, f"{where}$.{name}")
            return dump_json(node)
    return ""


def _hidden(sweep: Sweep, typed: str, where: str) -> str:
    bare = typed.rstrip("\r\n")
    if not bare or bare.startswith("\x1b"):
        return typed
    return sweep.hide(bare, ANSWER if len(bare) >= _WHOLE else KEY, where) + typed[len(bare) :]

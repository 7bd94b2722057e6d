"""Transcripts of shells and consoles: what is printed right behind a command that asks for a secret."""

from __future__ import annotations

import re
from functools import partial

from workbench.redaction.guess import looks_random
from workbench.redaction.made import is_memorable
from workbench.redaction.oauth import applies, is_typed
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

PRINTED = KeyRule(
    name="printed-secret", kind="secret", reason="What a command prints that makes or shows a secret.", taint="role"
)

_PROMPT = r"(?:[\w.@:~/\[\]() -]{0,80}[$#%>]|>>>|(?:irb|pry|iex)[^>\n]{0,40}>|In \[\d{1,4}\]:|PS [^>\n]{0,100}>|[A-Z]:\\[^>\n]{0,100}>) ?"
_SAID = re.compile(
    rf"(?m)^{_PROMPT}(?P<command>[^\s<>][^\n]{{2,400}})\r?\n(?P<before>(?:/[\w/.-]{2, 200}\r?\n)?(?:=> |Out\[\d{{1,4}}\]: )?[\"']?)(?P<value>[^\s\"']{{4,4096}})[\"']?[ \t]*(?=\r?\n|\Z)"
)
_MARKS = ("$ ", "> ", "# ", "% ", "]: ")
"""How prompts end."""
_SHOWS = re.compile(
    r"(?:openssl rand|pwgen|apg|makepasswd|mkpasswd|wg (?:genkey|genpsk)|pass (?:show|generate)|gopass (?:show|generate)|op (?:read|item get [^\n]*password)|bw (?:get (?:password|totp)|generate)|"
    r"secret-tool lookup|keyring get|security find-(?:generic|internet)-password [^\n]*-w|vault (?:kv get|read) [^\n]*-field|doppler secrets get|age-keygen|dotnet user-secrets|kubectl create token|"
    r"(?:gcloud|az|aws|gh|doctl|oc)\b[^\n]{0,80}(?:print-access-token|get-access-token|print-identity-token|get-login-password|auth token|whoami -t|get-secret-value)|"
    r"(?:initial|reset|get|show|print|generate|create)-(?:password|token|secret)|(?:token|password|secret) (?:create|generate|show|get)\b|/dev/u?random[^\n]*\||\.data\.[\w.-]{1,60}\}?[\"']?[^\n]*base64 (?:-d|-D|--decode)|secrets\.token_\w{3,10}|SecureRandom\.\w{3,12}|randomBytes)"
)
"""Commands that make a secret or show one, whatever it is called."""
_LAST = re.compile(r"(?P<name>[A-Za-z_][\w-]{1,63})(?:[\"'})\]%]|\.to_s|\.value){0,4}[ \t;]*\Z")
"""What a command names last: ``$DB_PASS``, ``settings.SECRET_KEY``, ``ENV['TOKEN']``."""
_READS = re.compile(
    r"(?:\A(?:etcdctl|consul kv|redis-cli|git config|npm config|yarn config|aws configure|heroku config:?|fly config|conda config) ?(?:--)?get\b|\A(?:echo|printenv|print|p|puts|cat|get|show|read|type|Write-(?:Host|Output))\b|\A\$(?:env:)?\w|[.\[]|\A[A-Z_]{3,64}\Z)"
)
"""How a command reads a variable."""


def redact_transcripts(sweep: Sweep, text: str, where: str) -> str:
    """Hide what the answer to a command is when the command shows a secret, by its name or by what it does."""
    if "\n" not in text or not any(mark in text for mark in _MARKS):
        return text
    return _SAID.sub(partial(_answer, sweep, where), text)


def _answer(sweep: Sweep, where: str, found: re.Match[str]) -> str:
    command, value = found["command"].strip(), found["value"]
    if PLACEHOLDER.search(value) or sweep.is_mask(value):
        return found[0]
    rule = _rule(sweep, command, value)
    if rule is None:
        return found[0]
    start, end = found.start("value") - found.start(), found.end("value") - found.start()
    return found[0][:start] + sweep.hide(value, rule, where) + found[0][end:]


def _rule(sweep: Sweep, command: str, value: str) -> KeyRule | None:
    """Give the rule for what a command prints; None when it is no secret."""
    if _SHOWS.search(command):
        return PRINTED if looks_random(value, 12) or is_typed(value) or is_memorable(value) else None
    named = _LAST.search(command) if _READS.search(command) else None
    rule = sweep.names.rule(named["name"], "text") if named else None
    return rule if rule and applies(rule, value, oauth=False) and _is_one(value) else None


def _is_one(value: str) -> bool:
    """Whether it is no path, no address and no word that a command prints about a secret."""
    return value[:1] not in "/{[<(-" and (is_typed(value) or looks_random(value, 12) or is_memorable(value))

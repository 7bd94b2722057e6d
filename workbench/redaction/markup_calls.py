"""Calls in markup, XML-RPC and SOAP: which parameter signs in, and what comes back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.redaction.guess import is_readable
from workbench.redaction.made import is_memorable
from workbench.redaction.oauth import is_drawn_letters, is_typed
from workbench.redaction.rpc import SIGN_IN
from workbench.redaction.words import squash, words

_SIGNED_IN = tuple(f"{method}{what}" for method in sorted(SIGN_IN) for what in ("response", "result"))
_RETURNED = ("return", "result")
_SITES = frozenset({"blogger", "metaweblog", "mt", "wp"})
"""XML-RPC of weblogs, of which every method signs in: a site, a name, a password."""
_OBJECTS = frozenset({"executekw", "execute"})
"""XML-RPC of Odoo: a database, a user's number, a password."""
_SITE_PARAMETERS = 3
_SIGN_IN = (["login"], ["logon"], ["signin"], ["authenticate"])
"""First words of methods that sign in in some way: ``login_with_password``."""
_SETS = ("setpassword", "changepassword", "resetpassword", "updatepassword", "setpasswd")
"""What methods end with that take an old password or a new one."""
_TICKET = re.compile(r"\d{1,9}x[0-9a-f]{32,64}")
"""The session that Spacewalk and its kin take first: a number, and random octets."""


class Call:
    """Follows the method of a call of XML-RPC, and counts its parameters."""

    def __init__(self) -> None:
        self._signs_in = False
        self._sets = False
        self._is_site = False
        self._is_object = False
        self._parameters = 0
        self.method = ""
        """The name of the method, behind what it is a method of."""

    def named(self, method: str) -> None:
        """Take in the name of the method."""
        self.method = method.rpartition(".")[2]
        self._parameters = 0
        self._signs_in = squash(self.method) in SIGN_IN or words(self.method)[:1] in _SIGN_IN
        self._sets = squash(self.method).endswith(_SETS)
        self._is_object = squash(method) in _OBJECTS
        self._is_site = squash(method.partition(".")[0]) in _SITES

    def is_secret(self, value: str) -> bool:
        """Take in the next parameter, and say whether it is what the method signs in with."""
        if _TICKET.fullmatch(value) or (self._sets and (is_typed(value) or is_memorable(value))):
            return True
        self._parameters += self._signs_in or self._is_site or self._is_object
        if self._signs_in:
            return self._parameters > 1 and not is_readable(value)
        if self._is_object:
            return self._parameters == _SITE_PARAMETERS
        return self._is_site and self._parameters <= _SITE_PARAMETERS and (is_typed(value) or is_drawn_letters(value))


def is_returned(element: str, around: Sequence[str]) -> bool:
    """Whether an element, below those ``around``, is what a call gives that signs in."""
    return element.endswith(_RETURNED) and any(squash(name).endswith(_SIGNED_IN) for name in around)

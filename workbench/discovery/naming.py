"""Name endpoints and path parameters in the API's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.discovery.forms import noun_of as noun_in
from workbench.discovery.shapes import is_plural, plural_of, segment_shape, singular, split_suffix, words_of

_PREFIXES = frozenset(
    {
        "api",
        "apis",
        "rest",
        "public",
        "internal",
        "services",
        "service",
        "web",
        "ajax",
        "json",
        "v",
        "odata",
        "wp-json",
        "restapi",
    }
)
_VERBS = {"GET": "get", "HEAD": "check", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_ACTIONS = frozenset(
    words_of(
        """abort accept acknowledge activate add apply approve archive assign attach authorize ban block bulk
    calculate cancel change check clear clone close complete confirm connect convert copy count deactivate decline
    delete deny deploy detach disable disconnect dismiss download duplicate edit enable escalate execute expire export
    filter finalize finish follow generate impersonate import increment interrupt invite join leave like link list
    lock login logout lookup mark merge move mute notify open pause pin paginate ping preview process provision
    publish query read reboot rebuild recalculate refresh refund regenerate register reindex reject release remove
    rename reopen reorder replay replace reply report resend reset resolve restart restore resume retry revoke rotate
    run save schedule search send set share shutdown sign snooze start stop submit subscribe suspend swap sync test
    toggle transfer trigger unarchive unassign unblock unlink unlock unpublish unsubscribe update upgrade upload
    validate verify vote watch"""
    )
)
NAME_LIMIT = 48
_KNOWN = 10_000
"""Paths whose words are remembered: names are told apart anew at each decision."""


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    title: str
    category: str


NAME_WORDS = re.compile(r"[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+")


def _name_words(name: str) -> tuple[str, ...]:
    """Split as ``words_of`` does, but keep a number with the word that it belongs to: ``oauth2``, ``v1``."""
    return tuple(word.lower() for word in NAME_WORDS.findall(name))


def is_action(word: str) -> bool:
    """Whether a path word is something that one does: ``enable``, ``search``."""
    return word in _ACTIONS


def is_parameter(segment: str) -> bool:
    return "{" in segment


@lru_cache(maxsize=_KNOWN)
def content_segments(path: str) -> tuple[str, ...]:
    """Give a template's segments without what every API has: ``api``, ``v2``."""
    segments = pieces(path)
    segments = [s if is_parameter(s) else _without_format(s) for s in segments]
    rest = [s for s in segments if is_parameter(s) or not is_prefix(s)]
    return tuple(rest or [s for s in segments if segment_shape(s) != "version"])


def pieces(path: str) -> list[str]:
    """Give the names and parameters of a path, one by one."""
    return [part for segment in path.split("/") if segment for part in _apart(unquote(segment))]


def _without_format(segment: str) -> str:
    """Leave out the format that a name ends with: it says how the answer is written, ``orders.json``."""
    stem, suffix = split_suffix(segment)
    return stem if suffix.startswith(".") else segment


def _apart(segment: str) -> list[str]:
    """Part a name from what its segment has too: ``People('{id}')``, ``cars;color={color}``, ``{id}:cancel``."""
    stem, _, verb = segment.rpartition(":")
    words = words_of(verb)
    if stem and words and not is_parameter(verb) and is_action(words[0]):
        return [*_apart(stem), verb]
    name = noun_in(segment) if is_parameter(segment) else ""
    return [name, segment.removeprefix(name)] if name else [segment] * bool(words_of(segment) or is_parameter(segment))


def is_prefix(segment: str) -> bool:
    """Whether a segment is one that stands before the resources: ``api``, ``v2``."""
    words = words_of(segment)
    plain = segment.lower() in _PREFIXES or (len(words) > 1 and _PREFIXES.issuperset(words))
    return plain or segment_shape(segment) in {"version", "number"}


def category_of(path: str, discriminator: Discriminator | None) -> str:
    """Give the group that an endpoint belongs to: its first resource, or the namespace of an RPC method."""
    if discriminator and "." in discriminator.name:
        return snake(discriminator.name.rpartition(".")[0])
    if discriminator and discriminator.kind == "graphql":
        return _graphql_category(discriminator.name)
    literals = [s for s in content_segments(path) if not is_parameter(s)]
    own = next((s for s in literals if s in {"me", "self"}), "")
    return snake(own or literals[0] if literals else "") or "root"


def _graphql_category(name: str) -> str:
    """``GetTicket``, ``AddTicketComment`` → ``tickets``; where no verb tells the noun apart: ``graphql``."""
    words = words_of(name)
    if len(words) < 2 or not (is_action(words[0]) or words[0] in {"get", "create", "fetch"}):
        return "graphql"
    return plural_of(words[1])


def noun_of(endpoint: Endpoint) -> str:
    """Name in the singular what an endpoint is about: the last collection of its path, else its category."""
    literals = [] if endpoint.discriminator else [s for s in content_segments(endpoint.path) if not is_parameter(s)]
    collections = (words for s in reversed(literals) if (words := words_of(s)) and is_plural(words[-1]))
    words = next(collections, words_of(endpoint.category))
    return singular(words[-1]) if words else ""


def name_of(endpoint: Endpoint, *, is_list: bool | None) -> Named:
    """Propose a name, a title and a category; ``is_list``: the answer is a list of things, None when unknown."""
    category = category_of(endpoint.path, endpoint.discriminator)
    if endpoint.discriminator:
        name = _remote_name(endpoint.discriminator)
    else:
        name = _rest_name(endpoint.method, content_segments(endpoint.path), is_list)
    name = legal(name) or "operation"
    return Named(name, name.replace("_", " ").capitalize(), category)


def _remote_name(discriminator: Discriminator) -> str:
    """``ListTickets`` → ``list_tickets``; ``quotes.calculate`` → ``calculate_quote``."""
    namespace, _, verb = discriminator.name.replace("/", ".").rpartition(".")
    words = words_of(verb)
    if namespace and words and is_action(words[0]) and not words[1:]:
        plural = words[0] in {"list", "search", "query"}
        return "_".join([*words, *_number(list(words_of(namespace)), one=not plural)])
    return snake(discriminator.name)


def _rest_name(method: str, segments: Sequence[str], is_list: bool | None) -> str:
    last = segments[-1] if segments else ""
    if method == "POST" and len(segments) > 1 and is_parameter(segments[-2]) and (bound := _BOUND.fullmatch(last)):
        return _rest_name(method, [*segments[:-1], bound["action"]], is_list)
    words = words_of(last)
    plural = bool(words) and is_plural(words[-1])
    if not is_parameter(last) and words and _says_what_to_do(method, words, plural=plural):
        if len(segments) > 1 and "." not in last:
            return _action_name(method, segments, words)
        if (words[0] in _CALLED and len(words) > 1) or words[0] in _NO_THINGS:
            return "_".join(words)
    listed = method == "GET" and not is_parameter(last) and (plural if is_list is None else is_list)
    if listed and words == ("me",) and len(segments) > 1:
        return f"list_my_{snake(segments[-2])}"
    one = not listed and method != "GET" if not is_parameter(last) else not (method == "GET" and is_list)
    one = one or (is_list is False and is_adjective(words))
    by = words_of(segments[-2]) if method == "POST" and is_parameter(last) and len(segments) > 2 else ()
    if by[1:] == ("by",) and is_action(by[0]):
        return f"{by[0]}_{_noun(segments[:-2], one=False)}_by"
    verb = "list" if listed or (method == "GET" and is_list) else _VERBS.get(method, method.lower())
    if method == "POST" and is_parameter(last):
        verb = "update"
    return f"{verb}_{_noun(segments, one=one)}"


_BOUND = re.compile(r"(?:[A-Z]\w*\.)+(?P<action>[A-Z]\w*)")
"""An action that is bound to a thing, with its namespace (OData 4.01, URL conventions, section 4.5)."""


def _says_what_to_do(method: str, words: Sequence[str], *, plural: bool) -> bool:
    """Whether a last segment is a verb or begins with one; ``GET …/importErrors`` lists errors of imports."""
    listed = method == "GET" and plural and len(words) > 1 and words[0] not in _LISTING
    return (is_action(words[0]) and not listed) or words[0] in _CALLED


_NO_THINGS = frozenset({"search", "login", "logout"})
"""Verbs that stand alone, too: ``GET /search``."""
_LISTING = frozenset({"list", "search", "query", "filter", "lookup", "download", "export", "preview", "check", "read"})
_CALLED = frozenset({"create", "get", "new", "insert", "log", "set", "describe", "show", "fetch", "put"})
"""Words by which an API of calls names what others say by the method: ``POST /experiments/create``."""


def _action_name(method: str, segments: Sequence[str], words: Sequence[str]) -> str:
    """``POST /users/{user_id}/enable`` → ``enable_user``; ``/users/search`` → ``search_users``."""
    owner = segments[:-1]
    one = is_parameter(owner[-1]) or words[0] in {"invite", "add", "register", "update", "edit"} | _CALLED
    prefix = "delete_" if method == "DELETE" and words[0] != "delete" else ""
    if len(words) > 1:
        return prefix + "_".join([*words, *_noun_words(owner, one=True)])
    return prefix + "_".join([words[0], *_noun_words(owner, one=one)])


def _noun(segments: Sequence[str], *, one: bool) -> str:
    return "_".join(_noun_words(segments, one=one)) or "root"


def _noun_words(segments: Sequence[str], *, one: bool) -> list[str]:
    """Name what a path speaks of by its last resource and the one that owns it."""
    literals = [s for s in segments if not is_parameter(s)]
    if not literals:
        return []
    words = list(_name_words(literals[-1]))
    owner = list(_name_words(literals[-2])) if len(literals) > 1 else []
    if words == ["me"]:
        return words
    if owner and words == ["mine"]:
        return ["my", *_number(owner, one=one)]
    if owner and is_adjective(words):
        return [*words, *_number(owner, one=one)]
    words = _number(words, one=one)
    owned = _number(owner, one=True)
    if owned and len(words) > len(owned) and words[: len(owned)] == owned:
        return words
    return (["my"] if owner == ["me"] else owned) + words


def _number(words: list[str], *, one: bool) -> list[str]:
    return [*words[:-1], singular(words[-1])] if words and one else words


def is_adjective(words: Sequence[str]) -> bool:
    """Whether a path word says which things, as ``/users/imported`` does, rather than what things."""
    if len(words) != 1:
        return False
    past = words[0].endswith("ed") and not words[0].endswith("eed")
    return past or words[0] in _ADJECTIVES


_ADJECTIVES = frozenset({"known", "active", "recent", "open", "latest", "current", "popular", "favorite", "all"})


def snake(name: str) -> str:
    return "_".join(_name_words(name))


def legal(name: str) -> str:
    """Give what may be an operation's name of a proposal: letters, digits and underscores, so long at most."""
    cleaned = re.sub(r"[^a-z0-9_]", "", name)
    cleaned = re.sub(r"^[^a-z]+", "", cleaned)
    return cleaned[:NAME_LIMIT].rstrip("_")

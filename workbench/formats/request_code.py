"""A recorded request as code that sends it again: curl and Python, with variables where secrets were."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator

from workbench.discovery.headers import custom_headers, is_credential
from workbench.exchange import Headers, Request
from workbench.redaction import PLACEHOLDER
from workbench.text import safe_line

_KEPT = frozenset({"accept", "content-type", "authorization"})
_SAFE = frozenset({"GET", "HEAD"})


def curl(request: Request) -> str:
    """Give a command for a POSIX shell; ``$TOKEN``, ``$COOKIE`` and ``$SECRET`` stand where credentials go."""
    word = _Variables(_shell).text
    parts = [f"{_missing(request)}curl --globoff {word(request.url)}"]
    if request.method != "GET":
        parts.append(f"-X {word(request.method)}")
    parts += [f"-H {word(f'{name}: {value}')}" for name, value in _headers(request.headers)]
    if _body(request):
        parts.append(f"--data-raw {word(_body(request))}")
    return " \\\n  ".join(parts) + "\n"


def python(request: Request) -> str:
    """Give a script that uses httpx and reads the same variables from its environment."""
    word = _Variables(_python).text
    arguments = [word(request.method), word(request.url)]
    if headers := _headers(request.headers):
        fields = "".join(f"        {word(name)}: {word(value)},\n" for name, value in headers)
        arguments.append(f"headers={{\n{fields}    }}")
    if _body(request):
        arguments.append(f"content={word(_body(request))}.encode()")
    call = "".join(f"    {argument},\n" for argument in arguments)
    text = f"response = httpx.request(\n{call})\nresponse.raise_for_status()\nprint(response.text)\n"
    return f"{_missing(request)}{'import os\n\n' if 'os.environ' in text else ''}import httpx\n\n{text}"


def _headers(headers: Headers) -> list[tuple[str, str]]:
    """Give what the request needs to be understood and let in: not what a browser says of itself."""
    own = {name for name, _ in custom_headers(headers)}
    kept = [(n, v) for n, v in headers if n in own or n.lower() in _KEPT or is_credential(n)]
    cookies = "; ".join(value for name, value in headers if name.lower() == "cookie")
    named = [(name, _credential(name, value)) for name, value in kept]
    return [*named, ("Cookie", "$COOKIE")] if cookies else named


def _credential(name: str, value: str) -> str:
    """Give a header's value, with a credential's own text as ``$TOKEN``."""
    if name.lower() != "authorization":
        return value
    scheme, space, _ = value.partition(" ")
    return f"{scheme} $TOKEN" if space and not PLACEHOLDER.search(scheme) else "$TOKEN"


def _body(request: Request) -> str:
    return "" if request.method in _SAFE else request.body.text


def _missing(request: Request) -> str:
    why = request.body.omitted
    return f"# Its body was not kept: {safe_line(why, limit=80)}.\n" if why else ""


class _Variables:
    """Writes texts as one language's words, the same secret as the same variable."""

    def __init__(self, write: Callable[[list[tuple[str, str]]], str]) -> None:
        self._write = write
        self._names: dict[str, str] = {}

    def text(self, text: str) -> str:
        return self._write(list(self._pieces(text)))

    def _pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Give (text, variable) pairs: of each one is empty."""
        position = 0
        for found in _VARIABLE.finditer(text):
            if found.start() > position:
                yield text[position : found.start()], ""
            yield "", found[1] or self._name(found[0])
            position = found.end()
        if position < len(text) or not text:
            yield text[position:], ""

    def _name(self, placeholder: str) -> str:
        number = len(self._names) + 1
        return self._names.setdefault(placeholder, f"SECRET_{number}" if number > 1 else "SECRET")


_VARIABLE = re.compile(rf"\$(TOKEN|COOKIE)\Z|{PLACEHOLDER.pattern}")


def _shell(pieces: list[tuple[str, str]]) -> str:
    return "".join(f'"${variable}"' if variable else shlex.quote(text) for text, variable in pieces)


def _python(pieces: list[tuple[str, str]]) -> str:
    words = [f'os.environ["{variable}"]' if variable else repr(text) for text, variable in pieces]
    return words[0] if len(words) == 1 else f"({' + '.join(words)})"

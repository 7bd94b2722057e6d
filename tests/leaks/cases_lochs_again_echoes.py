"""Cases of a known value that comes again, once more: each way of writing it, in each place."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, JSON_TYPE, TEXT_TYPE, Case, after_login
from tests.leaks.planter import Planter, b64, compact


def _folded(text: str) -> str:
    return "\r\n".join(text[at : at + 76] for at in range(0, len(text), 76))


_SIGNS: dict[str, Callable[[str], str]] = {
    "hex listed": lambda text: ", ".join(f"0x{octet:02x}" for octet in text.encode()),
    "hex twice": lambda text: text.encode().hex().encode().hex(),
    "base64 in quotes": lambda text: f'"{b64(text)}"',
    "base64 folded": lambda text: _folded(b64("x" * 50 + text + "y" * 50)),
    "base64 of a pair": lambda text: b64(f"a=1&b={text}&c=2"),
    "base64 of escapes": lambda text: b64(quote(text, safe="")),
    "escapes of base64 twice": lambda text: quote(b64(b64(text)), safe=""),
    "signs as entities": lambda text: "".join(sign if sign.isalnum() else f"&#{ord(sign)};" for sign in text),
    "signs as hex entities": lambda text: "".join(sign if sign.isalnum() else f"&#x{ord(sign):X};" for sign in text),
    "first as an entity": lambda text: f"&#{ord(text[0])};{text[1:]}",
    "last as an entity": lambda text: f"{text[:-1]}&#x{ord(text[-1]):x};",
    "entities of capitals": lambda text: "".join(f"&#{ord(sign)};" for sign in text.upper()),
    "escapes of entities": lambda text: quote("".join(f"&#{ord(sign)};" for sign in text), safe=""),
    "escaped in json twice": lambda text: compact(compact(text)),
    "bytes of python": lambda text: str(text.encode()),
    "codes in brackets": lambda text: str(list(text.encode())),
    "codes of a script": lambda text: f"String.fromCharCode({','.join(str(ord(sign)) for sign in text)})",
    "upper hex of small letters": lambda text: text.lower().encode().hex().upper(),
    "title": str.title,
}


_PLACES: dict[str, tuple[str, Callable[[Planter, str], str]]] = {
    "json": (JSON_TYPE, lambda p, text: compact({"hint": text, "id": p.number()})),
    "page": (HTML_TYPE, lambda p, text: f"<p>{text}</p><i>{p.slug()}</i>"),
    "text": (TEXT_TYPE, lambda p, text: f"seen {text}\n{p.slug()} done\n"),
    "table": ("text/csv", lambda p, text: f'a,b\n"{text}",{p.number()}\n'),
}


_QUOTED = {("base64 in quotes", "table"), ("escaped in json twice", "table")}
"""What a table of values in quotes could not hold."""


def _echo(name: str, place: str) -> Case:
    media_type, content = _PLACES[place]

    def write(p: Planter, secret: str) -> str:
        written = _SIGNS[name](secret)
        return content(p, written)

    return after_login("echo.known", f"loch again {name}, {place}", write, media_type)


CASES: list[Case] = [_echo(name, place) for name in _SIGNS for place in _PLACES if (name, place) not in _QUOTED]

"""What several cases of carriers, insurers, shops and clubs are made of."""

from __future__ import annotations


def joined_parts(*parts: str, line: str = "\r\n", boundary: str = "----WebKitFormBoundaryq7Z") -> str:
    """Join parts, each with its headers, an empty line and its content."""
    return "".join(f"--{boundary}{line}{part}{line}" for part in parts) + f"--{boundary}--{line}"


def decimal(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


def hexadecimal(text: str) -> str:
    return "".join(f"&#x{ord(sign):X};" for sign in text)

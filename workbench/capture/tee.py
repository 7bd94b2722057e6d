"""What a body's octets pass on their way: counted, copied up to a cap, never held up."""

from __future__ import annotations

from collections.abc import Callable


class Tee:
    """Set as ``message.stream``: gives every piece on at once and keeps a copy of the first ``cap`` octets."""

    __slots__ = ("_cap", "_kept", "_pieces", "size")

    def __init__(self, cap: int) -> None:
        self._cap = cap
        self._kept = 0
        self._pieces: list[bytes] = []
        self.size = 0
        """Octets that have passed."""

    def __call__(self, data: bytes) -> bytes:
        self.size += len(data)
        if data and self._kept < self._cap:
            piece = data[: self._cap - self._kept]
            self._pieces.append(piece)
            self._kept += len(piece)
        return data

    def stop(self) -> None:
        """Copy no more, and let go of what was copied; octets pass as before."""
        self._cap = self._kept = 0
        self._pieces.clear()

    @property
    def complete(self) -> bool:
        """Whether the copy is all that has passed."""
        return self._kept == self.size

    @property
    def copy(self) -> bytes:
        return b"".join(self._pieces)


class LiveTee:
    """Set as ``message.stream``: gives every piece on, and to ``listener``, as it arrives."""

    __slots__ = ("_listener", "size")

    def __init__(self, listener: Callable[[bytes], None]) -> None:
        self._listener = listener
        self.size = 0

    def __call__(self, data: bytes) -> bytes:
        self.size += len(data)
        if data:
            self._listener(data)
        return data

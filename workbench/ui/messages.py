"""What screens tell the app, and the app tells screens."""

from __future__ import annotations

from textual.message import Message

from workbench.workspace.views import Event, RecordingRow


class Changed(Message, bubble=False):
    """The workspace changed: sent by the app to the screen that is shown."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


class Failed(Message):
    """Something could not be done: the app shows it, with what to do next."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class OpenRecording(Message):
    """Show a recording's traffic."""

    def __init__(self, row: RecordingRow) -> None:
        super().__init__()
        self.row = row


class OpenExchange(Message):
    def __init__(self, exchange: str) -> None:
        super().__init__()
        self.exchange = exchange


class Compare(Message):
    """Show two exchanges beside each other."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self.first = first
        self.second = second


class FilterTraffic(Message):
    """Show the traffic that a filter finds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class OpenSteps(Message):
    """Show what was done in a recording, beginning with an action's number."""

    def __init__(self, recording: str, action: int) -> None:
        super().__init__()
        self.recording = recording
        self.action = action


class OpenEndpoint(Message):
    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self.endpoint = endpoint


class OpenOperation(Message):
    """Show a promoted operation: ``<portal>/<name>``."""

    def __init__(self, operation: str) -> None:
        super().__init__()
        self.operation = operation


class RunOperation(Message):
    """Open the form that runs an operation: ``<portal>/<name>``."""

    def __init__(self, operation: str) -> None:
        super().__init__()
        self.operation = operation


class Promote(Message):
    """Open the promotion of an endpoint."""

    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self.endpoint = endpoint

from __future__ import annotations

import json
from dataclasses import replace

from tests.ui import portal_data as data
from workbench.exchange import Message
from workbench.ui.show.exchange import conversation


def test_what_is_copied_of_a_stream_is_one_line_of_json_whatever_was_said() -> None:
    said = Message(0, data.START, "received", "event", 'a "b"\n\x1b[31m\x9b\ud800', event="\x7f\u202e")
    text = conversation(replace(data.exchange(6), messages=(said,)))
    assert text.isprintable()
    assert json.loads(text)[0]["data"].startswith('a "b"\n')

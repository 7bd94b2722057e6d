"""Record a portal's traffic, redacted: ``mitmdump -q -s addons/recorder.py --set workbench_origins=https://…``.

See docs/recorder.md for the options.
"""

from __future__ import annotations

from workbench.capture.recorder import Recorder

addons = [Recorder()]

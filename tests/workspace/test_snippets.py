from __future__ import annotations

import json
import shlex
import sys
import tomllib
from pathlib import Path

from inline_snapshot import snapshot

from workbench.workspace.snippets import server_command, snippets


def test_the_command_names_absolute_paths(tmp_path: Path) -> None:
    assert server_command(tmp_path) == [sys.executable, "-m", "workbench", "mcp", "--workspace", str(tmp_path)]
    assert Path(server_command("relative")[-1]).is_absolute()


def test_each_client_gets_its_own_form() -> None:
    found = {snippet.client: snippet.text for snippet in snippets("/work space", executable="/py/bin/python")}
    server = {"command": "/py/bin/python", "args": ["-m", "workbench", "mcp", "--workspace", "/work space"]}
    assert json.loads(found["Claude Desktop"]) == {"mcpServers": {"workbench": server}}
    assert json.loads(found["Cursor"]) == {"mcpServers": {"workbench": server}}
    assert json.loads(found["VS Code"]) == {"servers": {"workbench": {"type": "stdio", **server}}}
    assert json.loads(found["Gemini CLI"]) == json.loads(found["Windsurf"]) == {"mcpServers": {"workbench": server}}
    assert tomllib.loads(found["Codex"]) == {"mcp_servers": {"workbench": server}}
    assert shlex.split(found["Any other"]) == [server["command"], *server["args"]]
    assert found["Claude Code"] == snapshot(
        "claude mcp add workbench -- /py/bin/python -m workbench mcp --workspace '/work space'"
    )


def test_the_command_line_survives_any_folder_name() -> None:
    name = '/tmp/it\'s a "work" $(space)'
    code = next(snippet for snippet in snippets(name) if snippet.client == "Claude Code")
    assert shlex.split(code.text)[-1] == name

"""What to put into an MCP client's configuration, with absolute paths: its working directory is arbitrary."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import tomlkit


@dataclass(frozen=True, slots=True)
class Snippet:
    client: str
    where: str
    """The file or the command line that it belongs to."""
    text: str
    """What to paste."""


def server_command(workspace: str | Path, *, executable: str = "") -> list[str]:
    """Give the command that a client starts."""
    return [executable or sys.executable, "-m", "workbench", "mcp", "--workspace", str(Path(workspace).absolute())]


def snippets(workspace: str | Path, *, executable: str = "", name: str = "workbench") -> list[Snippet]:
    """Give a snippet for each of the common clients."""
    command, *arguments = server_command(workspace, executable=executable)
    server = {"command": command, "args": arguments}
    common = _json({"mcpServers": {name: server}})
    code = shlex.join(["claude", "mcp", "add", name, "--", command, *arguments])
    return [
        Snippet("Claude Desktop", "claude_desktop_config.json (Settings, Developer, Edit Config)", common),
        Snippet("Claude Code", "a command line, in your project", code),
        Snippet("VS Code", ".vscode/mcp.json", _json({"servers": {name: {"type": "stdio", **server}}})),
        Snippet("Cursor", "~/.cursor/mcp.json, or .cursor/mcp.json in a project", common),
        Snippet("Codex", "~/.codex/config.toml", _toml(name, command, arguments)),
        Snippet("Gemini CLI", "~/.gemini/settings.json", common),
        Snippet("Windsurf", "~/.codeium/windsurf/mcp_config.json", common),
        Snippet("Any other", "what it is to start, speaking MCP over stdio", shlex.join([command, *arguments])),
    ]


def _toml(name: str, command: str, arguments: list[str]) -> str:
    document = tomlkit.document()
    servers = tomlkit.table(is_super_table=True)
    servers.append(name, {"command": command, "args": arguments})
    document.append("mcp_servers", servers)
    return tomlkit.dumps(document).strip()


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)

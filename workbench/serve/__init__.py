"""The MCP server over the workspace."""

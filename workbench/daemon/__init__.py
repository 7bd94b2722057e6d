"""The process that owns a workspace, and the clients' side of it."""

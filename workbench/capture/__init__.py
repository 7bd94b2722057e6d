"""From mitmproxy flows to redacted exchanges in the journal."""

"""From redacted exchanges to endpoints: pure, deterministic, offline. See ``docs/discovery.md``."""

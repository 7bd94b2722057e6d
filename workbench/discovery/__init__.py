"""From redacted exchanges to endpoints with evidence: pure and deterministic."""

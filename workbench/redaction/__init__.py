"""Take secrets out, keep structure: pure rules, codecs and placeholders."""

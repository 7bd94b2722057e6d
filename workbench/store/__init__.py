"""The index over the journals; the only importer of duckdb."""

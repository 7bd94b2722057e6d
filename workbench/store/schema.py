"""The tables. They are a cache: another number here, and the database is rebuilt from the journals."""

from __future__ import annotations

SCHEMA_NUMBER = 3

TABLES = (
    # ``schema``: the number above; ``grouped``: the last exchange that was.
    "CREATE TABLE meta (name VARCHAR, value VARCHAR)",
    "CREATE TABLE positions (recording VARCHAR, segment VARCHAR, generation INTEGER, position UBIGINT)",
    # ``quiet`` is what is called as noise is: it counts until the exchange has been grouped.
    # No unique index on id: a position is imported once, so an exchange is, and an index costs every insert.
    """CREATE TABLE exchanges (
        id VARCHAR, recording VARCHAR, started DOUBLE, method VARCHAR, origin VARCHAR, path VARCHAR,
        status SMALLINT, resource_type VARCHAR, application BOOLEAN, quiet BOOLEAN, media_type VARCHAR, size UBIGINT,
        duration DOUBLE, action INTEGER, markers VARCHAR[], search VARCHAR,
        detail VARCHAR USING COMPRESSION zstd)""",
    "CREATE TABLE messages (exchange VARCHAR, sequence INTEGER, detail VARCHAR)",
    # ``note`` is the one that was the last when the action was done.
    "CREATE TABLE actions (recording VARCHAR, number INTEGER, words VARCHAR, note VARCHAR, detail VARCHAR)",
    "CREATE TABLE markers (recording VARCHAR, moment DOUBLE, marker VARCHAR)",
    "CREATE TABLE endpoints (id VARCHAR, scope VARCHAR, place INTEGER, detail VARCHAR)",
    "CREATE TABLE assignment (exchange VARCHAR, endpoint VARCHAR)",
)

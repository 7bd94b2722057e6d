"""Wires store, catalog, browser and recorder; the one API of every front end."""

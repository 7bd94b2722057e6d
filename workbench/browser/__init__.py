"""Find, launch and drive the browser."""

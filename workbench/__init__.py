"""Discovery Workbench: from a browser session to reviewed, secret-free operations."""

__version__ = "0.1.0"

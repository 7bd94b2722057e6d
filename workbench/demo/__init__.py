"""The stand-in portal and its scripted tour."""

"""The stand-in portal's data: the same for the same seed."""

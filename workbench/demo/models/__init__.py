"""The shapes that the stand-in portal sends and takes; its JSON Schemas are made of them."""

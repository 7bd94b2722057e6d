"""Hold redaction against descriptions of interfaces that others wrote: what is hidden without need, what is left."""

"""What the screens say, as pure functions: values in, lines of spans out."""

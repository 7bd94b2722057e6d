"""The portal's operations, a file a category. Each file ends with its lines of the route table."""

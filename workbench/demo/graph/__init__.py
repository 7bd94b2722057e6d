"""The portal's GraphQL endpoint."""

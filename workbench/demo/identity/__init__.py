"""The stand-in's identity provider: OpenID Connect, authorization code with PKCE."""

"""What a portal is started with."""

from __future__ import annotations

from dataclasses import dataclass

CLIENT_ID = "partner-portal"
API = "/api/v1"


@dataclass(frozen=True, slots=True)
class Settings:
    seed: int
    token_lifetime: float
    """Seconds that an access token is good for."""
    large_download: int
    """Octets of the large download."""
    scheme: str
    port: int

    def origin(self, site: str) -> str:
        """Give an origin such as ``http://portal.localhost:8080``."""
        return f"{self.scheme}://{host_of(site)}:{self.port}"

    @property
    def secure(self) -> bool:
        return self.scheme == "https"


def host_of(site: str) -> str:
    """Give the host name of a site: ``identity`` lives at ``id.localhost``."""
    return {"identity": "id"}.get(site, site) + ".localhost"


SITES = ("portal", "identity", "support", "cdn", "metrics")

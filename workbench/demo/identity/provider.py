"""What the identity provider knows: sessions, logins under way, codes and refresh tokens, each good once."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from dataclasses import dataclass, field
from typing import Any, Literal

from workbench.demo.identity.account import make_account
from workbench.demo.identity.jwt import BadTokenError, Signer
from workbench.demo.identity.totp import CodeCheck
from workbench.demo.settings import CLIENT_ID, Settings

Stage = Literal["email", "password", "code", "trust", "done"]

CODE_SECONDS = 60


class GrantError(Exception):
    """The grant is refused; the message is an OAuth error code (RFC 6749, section 5.2)."""


@dataclass(slots=True)
class Login:
    """One login under way."""

    return_to: str
    stage: Stage = "email"
    email: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """What an authorization code stands for."""

    redirect_uri: str
    challenge: str
    """PKCE S256 (RFC 7636)."""
    nonce: str
    scope: str
    made: float


@dataclass(slots=True)
class Family:
    """The refresh tokens that descend from one login: the use of an old one revokes all."""

    scope: str
    current: str = ""
    revoked: bool = False
    access_ids: list[str] = field(default_factory=list)


class IdentityProvider:
    """The state of the provider; no HTTP in here."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.issuer = settings.origin("identity")
        self.account = make_account(settings.seed)
        self.signer = Signer()
        self.codes = CodeCheck(self.account.totp_seed)
        self.sessions: set[str] = set()
        self.trusted_devices: set[str] = set()
        self.logins: dict[str, Login] = {}
        self.tickets: set[str] = set()
        """Single sign-on tickets for the support site, each good once."""
        self._grants: dict[str, Grant] = {}
        self._families: dict[str, Family] = {}
        self._refresh: dict[str, str] = {}
        self._revoked: set[str] = set()

    def start_login(self, return_to: str) -> str:
        login = secrets.token_urlsafe(16)
        self.logins[login] = Login(return_to)
        return login

    def password_fits(self, login: Login, password: str) -> bool:
        account = self.account
        same = secrets.compare_digest(account.password.encode(), password.encode())
        return same and login.email.lower() == account.email

    def new_session(self) -> str:
        session = secrets.token_urlsafe(24)
        self.sessions.add(session)
        return session

    def new_ticket(self) -> str:
        ticket = secrets.token_urlsafe(24)
        self.tickets.add(ticket)
        return ticket

    def redeem_ticket(self, ticket: str) -> bool:
        """Whether the ticket is good; it never is again."""
        known = ticket in self.tickets
        self.tickets.discard(ticket)
        return known

    def grant(self, redirect_uri: str, challenge: str, nonce: str, scope: str) -> str:
        """Give an authorization code."""
        code = secrets.token_urlsafe(24)
        self._grants[code] = Grant(redirect_uri, challenge, nonce, scope, time.time())
        return code

    def redeem_code(self, code: str, redirect_uri: str, verifier: str) -> dict[str, Any]:
        """Exchange a code for tokens, once. Raises GrantError."""
        grant = self._grants.pop(code, None)
        if grant is None or time.time() - grant.made > CODE_SECONDS or grant.redirect_uri != redirect_uri:
            raise GrantError("invalid_grant")
        if not secrets.compare_digest(s256(verifier), grant.challenge):
            raise GrantError("invalid_grant")
        family_id = secrets.token_urlsafe(8)
        self._families[family_id] = Family(grant.scope)
        return self._issue(family_id, grant.nonce)

    def refresh(self, token: str) -> dict[str, Any]:
        """Rotate a refresh token (RFC 9700, section 4.14.2). Raises GrantError; reuse revokes the family."""
        family_id = self._refresh.get(token, "")
        family = self._families.get(family_id)
        if family is None or family.revoked:
            raise GrantError("invalid_grant")
        if token != family.current:
            family.revoked = True
            self._revoked.update(family.access_ids)
            raise GrantError("invalid_grant")
        return self._issue(family_id, "")

    def revoke_access(self, token: str) -> None:
        """Refuse an access token from now on (RFC 7009); an unknown one is no error."""
        try:
            self._revoked.add(self.signer.check(token)["jti"])
        except BadTokenError:
            return

    def check_access(self, token: str) -> dict[str, Any]:
        """Give an access token's claims. Raises BadTokenError."""
        claims = self.signer.check(token)
        if claims["aud"] != "portal-api" or claims["jti"] in self._revoked:
            message = "The token was revoked."
            raise BadTokenError(message)
        return claims

    def _issue(self, family_id: str, nonce: str) -> dict[str, Any]:
        family = self._families[family_id]
        family.current = secrets.token_urlsafe(32)
        self._refresh[family.current] = family_id
        now, lifetime = time.time(), self.settings.token_lifetime
        common = {"iss": self.issuer, "sub": self.account.subject, "iat": int(now), "exp": now + lifetime}
        access = common | {"aud": "portal-api", "jti": secrets.token_hex(8), "scope": family.scope}
        family.access_ids.append(str(access["jti"]))
        identity = common | {"aud": CLIENT_ID, "email": self.account.email, "name": self.account.name}
        identity |= {"amr": ["pwd", "otp"]} | ({"nonce": nonce} if nonce else {})
        return {
            "access_token": self.signer.sign(access | {"client_id": CLIENT_ID}),
            "id_token": self.signer.sign(identity),
            "refresh_token": family.current,
            "token_type": "Bearer",
            "expires_in": lifetime,
            "scope": family.scope,
        }


def s256(verifier: str) -> str:
    """Give the PKCE challenge of a verifier."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()

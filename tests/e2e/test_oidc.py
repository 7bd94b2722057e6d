"""A recipe alone signs in at an identity provider, through a client library, that nobody here wrote."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench.catalog import save_portal
from workbench.cli.setup import make
from workbench.layout import Layout
from workbench.operation import BearerSource, Portal, Recipe
from workbench.operation.recipe import Act, Rule, Target
from workbench.workspace.views import LoginPlan
from workbench.workspace.views.sessions import Given
from workbench.workspace.workspace import Workspace

pytestmark = pytest.mark.long

PACKAGES = ("oidc-provider@9.13.3", "oidc-client-ts@3.5.0")
SERVER = Path(__file__).parent / "oidc" / "server.mjs"

RECIPE = Recipe(
    rules=(
        Rule(
            "name and password",
            Target(css='input[name="login"]'),
            (
                Act("fill", "username"),
                Act("fill", "password", Target(css='input[name="password"]')),
                Act("click", at=Target("button", "Sign-in")),
            ),
        ),
        Rule("consent", Target("button", "Continue"), (Act("click"),)),
    )
)


@dataclass(frozen=True, slots=True)
class Running:
    app: str
    issuer: str


def install(folder: Path) -> Path:
    """Have the packages in ``folder``; skips where there is no node, or they cannot be had."""
    modules = folder / "node_modules"
    if not shutil.which("node") or not shutil.which("npm"):
        pytest.skip("node and npm are not installed")
    if not all((modules / name.rpartition("@")[0]).is_dir() for name in PACKAGES):
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=180, check=False)
        if done.returncode:
            pytest.skip("npm cannot install oidc-provider and oidc-client-ts here")
    return modules


@pytest.fixture
def provider(pytestconfig: pytest.Config) -> Iterator[Running]:
    modules = install(pytestconfig.cache.mkdir("oidc"))
    with subprocess.Popen(["node", SERVER, modules], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            # What the library says for developers comes on the same stream.
            said = next((line for line in process.stdout if line.startswith(b'{"port"')), b"")
            if not said:
                pytest.skip("this node is too old for oidc-provider")
            told = json.loads(said)
            yield Running(told["app"], told["issuer"])
        finally:
            process.terminate()
            process.stdout.read()


async def test_a_recipe_signs_in_at_a_provider_that_nobody_here_wrote(provider: Running, tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    make(layout)
    portal = Portal(
        "app",
        "App",
        f"{provider.app}/",
        (("app", provider.app),),
        identity=(provider.issuer,),
        bearer=BearerSource("sessionStorage", "oidc.user:", "access_token"),
        login=RECIPE,
    )
    save_portal(layout.catalog, portal)
    given: Given = (("username", "ada@contoso.example"), ("password", "any will do"))
    async with Workspace.open(layout) as workspace:
        await workspace.accept_recipe("app")
        status = await workspace.login(LoginPlan("app", given=given), client="Claude")
        assert status.signed_in
        assert status.token_expires > 0
        assert status.url == f"{provider.app}/"
        outline = await workspace._capturing._need_browser().outline()
        assert "Hello" in outline

"""What the app is told at its start; the first part needs no credentials."""

from __future__ import annotations

from workbench.demo.data import words
from workbench.demo.models.commerce import Config, FeatureFlags, Limits, SupportContact
from workbench.demo.routes import ANONYMOUS, Call, Operation
from workbench.demo.settings import API, CLIENT_ID


def get_config(call: Call) -> Config:
    settings = call.world.settings
    return Config(
        api_version="2026-01",
        environment="demo",
        authority=settings.origin("identity"),
        client_id=CLIENT_ID,
        metrics=settings.origin("metrics"),
        cdn=settings.origin("cdn"),
        support=SupportContact(url=settings.origin("support"), email="help@northwind.example"),
        limits=Limits(upload_bytes=5_000_000, page_size=100),
        locales=["en-GB", "en-US", "de-DE", "fr-FR"],
        sample_rate=0.25,
    )


def get_feature_flags(_call: Call) -> FeatureFlags:
    return FeatureFlags(flags={flag: place % 2 == 0 for place, flag in enumerate(words.FLAG)}, revision=41)


OPERATIONS = (
    Operation(
        category="bootstrap", name="get_config", method="GET", path=f"{API}/bootstrap/config", handler=get_config,
        result=Config, auth=ANONYMOUS,
    ),
    Operation(
        category="bootstrap", name="get_feature_flags", method="GET", path=f"{API}/bootstrap/feature-flags",
        handler=get_feature_flags, result=FeatureFlags,
    ),
)  # fmt: skip

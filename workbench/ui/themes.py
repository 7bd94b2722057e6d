"""The workbench's own themes; Textual's are there as well."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="workbench-dark",
    primary="#7AA2F7",
    secondary="#5A6B94",
    accent="#E0AF68",
    foreground="#D5D9E6",
    background="#16181F",
    surface="#1B1E27",
    panel="#252936",
    success="#8CCF7E",
    warning="#E0AF68",
    error="#F7768E",
)

LIGHT = Theme(
    name="workbench-light",
    primary="#1F4FA3",
    secondary="#4A5A80",
    accent="#8A4B00",
    foreground="#1C2030",
    background="#F7F7F4",
    surface="#EEEEEA",
    panel="#E0E1DD",
    success="#1F6B2C",
    warning="#8A4B00",
    error="#A3162F",
    dark=False,
)

CONTRAST = Theme(
    name="workbench-contrast",
    primary="#00E5FF",
    secondary="#FFFFFF",
    accent="#FFFF00",
    foreground="#FFFFFF",
    background="#000000",
    surface="#000000",
    panel="#202020",
    success="#00FF66",
    warning="#FFFF00",
    error="#FF6E6E",
    text_alpha=1.0,
    luminosity_spread=0.25,
)

THEMES = (DARK, LIGHT, CONTRAST)


def theme_names() -> tuple[str, ...]:
    """Name every theme that can be chosen, our own first."""
    return (*(theme.name for theme in THEMES), *BUILTIN_THEMES)

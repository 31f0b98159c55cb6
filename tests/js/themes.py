"""The looks of JupyterLab's two themes, as the variables that it sets on the page."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Page

THEMES: Mapping[str, Mapping[str, str]] = {
    "light": {
        "--jp-layout-color0": "#fff",
        "--jp-layout-color1": "#fff",
        "--jp-layout-color2": "#eee",
        "--jp-border-color1": "#bdbdbd",
        "--jp-border-color2": "#e0e0e0",
        "--jp-ui-font-color1": "rgba(0, 0, 0, 0.87)",
        "--jp-ui-font-color2": "rgba(0, 0, 0, 0.54)",
        "--jp-brand-color1": "#1976d2",
        "--jp-warn-color0": "#e65100",
    },
    "dark": {
        "--jp-layout-color0": "#111",
        "--jp-layout-color1": "#212121",
        "--jp-layout-color2": "#424242",
        "--jp-border-color1": "#616161",
        "--jp-border-color2": "#424242",
        "--jp-ui-font-color1": "rgba(255, 255, 255, 0.87)",
        "--jp-ui-font-color2": "rgba(255, 255, 255, 0.54)",
        "--jp-brand-color1": "#2196f3",
        "--jp-warn-color0": "#f57c00",
    },
}


def set_theme(page: Page, theme: str, *, then: str = "0") -> None:
    """Give the page JupyterLab's marks and colours of a theme, and run a script before it is painted."""
    page.evaluate(
        "([name, variables]) => { document.body.dataset.jpThemeLight = String(name === 'light');"
        " for (const [each, value] of Object.entries(variables)) document.body.style.setProperty(each, value);"
        " document.body.style.background = variables['--jp-layout-color0'];"
        f" {then} }}",
        [theme, dict(THEMES[theme])],
    )

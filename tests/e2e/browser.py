"""Starting the Chromium that is there, with nothing running in it but our pages."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start the system's Chromium or Chrome, or, where there is none, the one that Playwright has installed.

    Parameters
    ----------
    flags : of its command line, besides `FLAGS`
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()  # Chromium's sandbox refuses to run as root
    return playwright.chromium.launch(executable_path=found, args=[*FLAGS, *as_root, *flags])

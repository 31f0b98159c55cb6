#!/usr/bin/env bash
# Makes sure that the browser tests find a Chromium: one that is there, else the system's package, else Playwright's own.
# Usage: tools/install_browser.sh PYTHON
set -euo pipefail
python=$1

find_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    # A snap's stand-in script is on PATH too, but does not start.
    if command -v "$name" >/dev/null && "$name" --version 2>/dev/null; then
      return 0
    fi
  done
  return 1
}

find_browser && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -qq --yes --no-install-recommends chromium fonts-dejavu-core >/dev/null || true
  find_browser && exit 0
fi
"$python" -m playwright install chromium

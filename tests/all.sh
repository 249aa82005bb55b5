#!/usr/bin/env bash
# Runs every test; installs what those with a real client need (a Python environment under target/).
set -euo pipefail
cd "$(dirname "$0")/.."

cargo test --locked --release

if [ -x tests/clients.sh ]; then tests/clients.sh; fi

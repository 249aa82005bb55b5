#!/usr/bin/env bash
# Runs every test; what those with real clients need is installed under target/.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --locked --release
COPYDESK="$(realpath "${CARGO_TARGET_DIR:-target}/release/copydesk")"
export COPYDESK

cargo test --locked
tests/clients.sh

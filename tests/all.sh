#!/usr/bin/env bash
# Runs every test; what those with real clients need is installed under target/.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --locked --release
COPYDESK="$(realpath "${CARGO_TARGET_DIR:-target}/release/copydesk")"
export COPYDESK

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
# What a test says of itself, as that it has no data, is shown only where all is.
cargo test --locked -- --show-output 2>&1 | tee "$log"
tests/clients.sh 2>&1 | tee -a "$log"

echo
if grep -iE '\bskipped:|\bnot run\b' "$log" > "$log.skipped"; then
  echo "All that ran passed. Not all ran:"
  sort -u "$log.skipped"
else
  echo "All ran, and all passed."
fi
rm -f "$log.skipped"

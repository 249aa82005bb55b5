#!/usr/bin/env bash
# Runs the language server against clients that others wrote: a client library, and real editors.
# Against the program in $COPYDESK or a fresh build. Needs Python and pip; what it installs goes under target/.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"

if [ -z "${COPYDESK:-}" ]; then
  cargo build --locked --release
  COPYDESK="$target/release/copydesk"
fi
COPYDESK="$(realpath "$COPYDESK")"
export COPYDESK

echo "== client library"
python3 -m venv "$target/lsp-client-venv"
"$target/lsp-client-venv/bin/pip" install --quiet --disable-pip-version-check --requirement tests/lsp_client/requirements.txt
PYTHONDONTWRITEBYTECODE=1 timeout 300 "$target/lsp-client-venv/bin/pytest" --quiet tests/lsp_client

tests/editors/run.sh
tests/notes/run.sh
tests/reports/run.sh

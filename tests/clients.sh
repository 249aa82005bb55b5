#!/usr/bin/env bash
# Runs the language server against clients that others wrote: a client library, and real
# editors; and builds the extension of the one that is not run here.
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
tests/reports/run.sh

echo "== Visual Studio Code extension"
if command -v npm >/dev/null; then
  (cd editors/vscode && npm ci --silent --no-fund --no-audit && npm run --silent check && npm run --silent build)
else
  echo "left out: there is no npm"
fi

#!/usr/bin/env bash
# Runs copydesk in real editors, against the program in $COPYDESK or a fresh build. Needs Python and pip.
set -euo pipefail
cd "$(dirname "$0")/../.."

# An editor that hangs must not hang the whole; one that stumbles once on a busy machine may try again.
limit=120

if [ -z "${COPYDESK:-}" ]; then
  cargo build --locked --release
  COPYDESK="${CARGO_TARGET_DIR:-target}/release/copydesk"
fi
COPYDESK="$(realpath "$COPYDESK")"
PLUGIN="$PWD/editors/neovim"
export COPYDESK PLUGIN

venv="${CARGO_TARGET_DIR:-target}/editors-venv"
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement tests/editors/requirements.txt

neovim() {
  XDG_STATE_HOME="$(mktemp -d)" timeout "$limit" "$venv/bin/nvim" --headless --clean -u NONE -l tests/editors/neovim.lua
}

echo "== Neovim"
neovim || { echo "once more"; neovim; }

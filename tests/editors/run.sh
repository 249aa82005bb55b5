#!/usr/bin/env bash
# Runs copydesk in real editors, against the program in $COPYDESK or a fresh build.
#
# What the editors need is installed: programs from Debian where we may, the rest under target/. Where something cannot
# be had, its editor is left out, and said so; not in CI, where all must run. With SCREENSHOTS=1 the pictures in docs/
# and the icon are taken anew.
set -euo pipefail
cd "$(dirname "$0")/../.."
target="${CARGO_TARGET_DIR:-target}"
mkdir -p "$target/editors"
target="$(realpath "$target")"

if [ -z "${COPYDESK:-}" ]; then
  cargo build --locked --release
  COPYDESK="$target/release/copydesk"
fi
COPYDESK="$(realpath "$COPYDESK")"
export COPYDESK

# Installs Debian packages, if we are allowed to.
debian() {
  {
    if [ "$(id -u)" != 0 ] || ! command -v apt-get; then
      echo "only root can install $*, and only on Debian and its like"
      return 1
    fi
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
  } >"$target/editors/debian.log" 2>&1
}

# An editor that hangs must not hang the whole; one that stumbles once on a busy machine may try again.
limited() { timeout --kill-after=10 240 "$@"; }
twice() { limited "$@" || { echo "once more"; limited "$@"; }; }

has_neovim() {
  python3 -m venv "$target/editors/neovim" &&
    "$target/editors/neovim/bin/pip" install --quiet --disable-pip-version-check --requirement tests/editors/requirements.txt
}

run_neovim() {
  XDG_STATE_HOME="$target/editors/state" PLUGIN="$PWD/editors/neovim" \
    twice "$target/editors/neovim/bin/nvim" --headless --clean -u NONE -l tests/editors/neovim.lua
}

has_emacs() {
  local needed="(progn (package-initialize) (require 'eglot) (require 'markdown-mode))"
  emacs --batch --eval "$needed" >/dev/null 2>&1 || debian emacs-nox elpa-eglot elpa-markdown-mode
}

run_emacs() {
  HOME="$target/editors" twice emacs --batch --directory editors/emacs --load tests/editors/emacs.el
}

has_vscode() {
  command -v node >/dev/null && command -v npm >/dev/null || return
  command -v chromium >/dev/null || debian chromium fonts-dejavu-core || return
  (cd editors/vscode && npm ci --ignore-scripts --silent --no-fund --no-audit) &&
    tests/editors/vscode/install.sh "$target/editors/vscode" >"$target/editors/vscode.log" 2>&1
}

run_vscode() {
  if [ -n "${SCREENSHOTS:-}" ]; then
    chromium --headless --no-sandbox --default-background-color=00000000 --window-size=256,256 \
      --screenshot=editors/vscode/icon.png "file://$PWD/editors/vscode/icon.svg" 2>/dev/null
  fi
  # For this platform, with the program in it; and for every platform, so that it must find the program.
  (cd editors/vscode && npm run --silent package && env -u COPYDESK npm run --silent package) \
    >"$target/editors/vscode-package.log" 2>&1 || { cat "$target/editors/vscode-package.log" && return 1; }
  PICTURES="${SCREENSHOTS:+docs}" INSTALLED="$target/editors/vscode" LOGS="$target/editors/vscode-failed" \
    twice node tests/editors/vscode/test.mjs
}

# Tests in an editor, if it can be had.
test_in() {
  echo "== $1"
  if "has_$2"; then
    "run_$2"
  elif [ -n "${CI:-}" ]; then
    echo "$1 could not be installed; what was tried is in $target/editors/*.log." >&2
    exit 1
  else
    echo "LEFT OUT: $1 is not there and could not be installed; what was tried is in $target/editors/*.log." >&2
  fi
}

test_in "Neovim" neovim
test_in "Emacs" emacs
test_in "Visual Studio Code" vscode

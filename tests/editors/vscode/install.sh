#!/usr/bin/env bash
# Installs Visual Studio Code as it runs in a browser (code-server) under the folder $1, and says where it is.
# Done once for each version: the folder keeps a copy of the lockfile that it was made from.
set -euo pipefail
cd "$(dirname "$0")"
to="$1"

if ! cmp --silent package-lock.json "$to/installed"; then
  rm -rf "$to"
  mkdir -p "$to"
  cp package.json package-lock.json "$to"
  cd "$to"
  # Scripts would download programs built elsewhere. What must be native is built here.
  npm ci --ignore-scripts --no-fund --no-audit
  npm rebuild argon2 --build-from-source
  cd node_modules/code-server/lib/vscode
  npm install --omit=dev --ignore-scripts --no-fund --no-audit
  npm rebuild @vscode/spdlog native-watchdog
  ln -sfn node_modules node_modules.asar
  cp "$to/package-lock.json" "$to/installed"
fi

#!/usr/bin/env bash
# Reads the reports of the program in $COPYDESK with what reads them elsewhere. Needs Python, pip and npm; what it
# installs goes under target/.
set -euo pipefail
cd "$(dirname "$0")/../.."
target="${CARGO_TARGET_DIR:-target}"

echo "== reports"
python3 -m venv "$target/reports-venv"
"$target/reports-venv/bin/pip" install --quiet --disable-pip-version-check --requirement tests/reports/requirements.txt
"$target/reports-venv/bin/check-jsonschema" --quiet --builtin-schema vendor.github-actions action.yml
"$target/reports-venv/bin/pre-commit" validate-manifest .pre-commit-hooks.yaml
modules="$target/reports-node"
mkdir -p "$modules"
cp tests/reports/package.json tests/reports/package-lock.json tests/reports/annotate.mjs "$modules"
(cd "$modules" && npm ci --silent --no-fund --no-audit --ignore-scripts)
NODE_MODULES="$(realpath "$modules")/node_modules"
export NODE_MODULES
PYTHONDONTWRITEBYTECODE=1 timeout 300 "$target/reports-venv/bin/pytest" --quiet -p no:cacheprovider tests/reports

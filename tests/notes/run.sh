#!/usr/bin/env bash
# Holds a draft against captions that other programs have written, with the program in $COPYDESK. Needs Python and pip; what it
# installs goes under target/.
set -euo pipefail
cd "$(dirname "$0")/../.."
target="${CARGO_TARGET_DIR:-target}"

echo "== notes"
python3 -m venv "$target/notes-venv"
"$target/notes-venv/bin/pip" install --quiet --disable-pip-version-check --requirement tests/notes/requirements.txt
PYTHONDONTWRITEBYTECODE=1 timeout 300 "$target/notes-venv/bin/pytest" --quiet -p no:cacheprovider tests/notes

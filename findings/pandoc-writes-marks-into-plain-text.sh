#!/usr/bin/env bash
# pandoc 3.9 (in the package pypandoc_binary 1.17), from HTML to its format “plain”.
#
# A good guess: plain text has no markup, so what is struck out is gone or stands there as words, letters above the line are
# letters, and small capitals are the letters that were typed.
#
# What it does: it marks what plain text does not have. Struck words come back between double tildes, as in its Markdown (“~~six~~
# seven”), letters above the line in brackets behind a circumflex (“21^(st)”), while figures become raised ones (“300³”), and
# letters in small capitals become capitals. A program that takes the result for words reads a “six” that the writer took back.
#
# Prints what it makes of four sentences, and fails where that changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17

"$work/venv/bin/python" - <<'PYTHON'
import sys

import pypandoc

CASES = [
    ("<p>On May 21<sup>st</sup> it rained.</p>", "On May 21^(st) it rained."),
    ("<p>Some 300<sup>3</sup> came.</p>", "Some 300³ came."),
    ("<p>Five <del>six</del> were hurt.</p>", "Five ~~six~~ were hurt."),
    ("<p>At 5 <span style='font-variant: small-caps'>p.m.</span> it closed.</p>", "At 5 P.M. it closed."),
]
print("pandoc", pypandoc.get_pandoc_version())
failed = False
for page, expected in CASES:
    text = pypandoc.convert_text(page, "plain", format="html", extra_args=["--wrap=none"]).strip()
    print(f"{page}\n  {text}")
    failed |= text != expected
sys.exit(failed)
PYTHON

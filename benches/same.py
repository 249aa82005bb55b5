#!/usr/bin/env python3
"""Whether two builds of copydesk find and state the same.

    benches/same.py BEFORE AFTER FILE_OR_FOLDER [...]

Each draft below the folders (.txt, .md, .html), and each text in a .jsonl (the field “text”, “body” or “doc”), goes
through `pipe --facts` of both programs. What differs is named, with the rules or the kinds of facts that do; ends with 1
then, and with 2 where a program could not be run.
"""

import json
import subprocess
import sys
from pathlib import Path

FORMATS = {".txt": "plain", ".md": "markdown", ".html": "html"}
DATE = "2025-06-10"
SHOWN = 20


def drafts(paths):
    """Every draft as a line for `pipe`."""
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in FORMATS and file.is_file():
                text = file.read_text(encoding="utf8", errors="replace")
                yield {"id": str(file), "text": text, "format": FORMATS[file.suffix], "date": DATE}
            elif file.suffix == ".jsonl" and file.is_file():
                yield from texts(file)


def texts(file):
    with file.open(encoding="utf8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            fields = json.loads(line)
            text = next((fields[key] for key in ("text", "body", "doc") if isinstance(fields.get(key), str)), None)
            if text:
                yield {"id": f"{file}:{number}", "text": text, "format": "plain"}


def answers(program, lines):
    try:
        done = subprocess.run([program, "pipe", "--facts"], input=lines, capture_output=True, text=True, check=False)
    except OSError as error:
        print(f"{program}: {error}", file=sys.stderr)
        sys.exit(2)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if len(found) != lines.count("\n"):
        print(f"{program}: {len(found)} answers to {lines.count(chr(10))} drafts\n{done.stderr[-2000:]}", file=sys.stderr)
        sys.exit(2)
    return found


def difference(one, other):
    """What of two answers differs, in words."""
    def findings(answer):
        return {json.dumps(finding, sort_keys=True): finding["rule"] for finding in answer.get("findings", [])}

    before, after = findings(one), findings(other)
    lost = sorted(before[key] for key in before.keys() - after.keys())
    new = sorted(after[key] for key in after.keys() - before.keys())
    facts, others = one.get("facts") or {}, other.get("facts") or {}
    kinds = sorted(kind for kind in facts.keys() | others.keys() if facts.get(kind) != others.get(kind))
    parts = [("lost", lost), ("new", new), ("facts", kinds)]
    return "; ".join(f"{name}: {', '.join(words)}" for name, words in parts if words) or "order or other fields"


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    lines = "".join(json.dumps(draft) + "\n" for draft in drafts(map(Path, sys.argv[3:])))
    before, after = (answers(program, lines) for program in sys.argv[1:3])
    differing = [(one["id"], difference(one, other)) for one, other in zip(before, after) if one != other]
    for name, words in differing[:SHOWN]:
        print(f"{name}: {words}")
    print(f"{len(before)} drafts, {len(differing)} of them otherwise")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()

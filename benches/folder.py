#!/usr/bin/env python3
"""How long a check of a folder takes and how much memory, for 100, 1,000 and 10,000 drafts.

    cargo build --release && benches/folder.py [--short] [DRAFTS ...]

The drafts are those of tests/corpus, each time with other names, in folders of a hundred; with --short only those of
about 200 words. The program is $COPYDESK, or the one in target/release. Memory is what the system says was in use at
most, which must not grow with the number of drafts; the two figures of each line go to standard output.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPYDESK = os.environ.get("COPYDESK", ROOT / "target/release/copydesk")
# Marks that tests draw beneath the lines of a draft.
MARKS = re.compile(r"^\s*[\^~].*\n", re.MULTILINE)
NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}")


def stories(short):
    """The drafts of the corpus, without marks, each with the ending of its name."""
    for path in sorted((ROOT / "tests/corpus").iterdir()):
        text = MARKS.sub("", path.read_text(encoding="utf-8"))
        if not short or len(text.split()) < 500:
            yield path.suffix, text


def renamed(text, number):
    """A draft with other names: those that stand inside a sentence, wherever they stand."""
    syllable = "".join("bcdfghklmnprstvz"[digit] + "aeiou"[digit % 5] for digit in map(int, str(number)))
    names = sorted(set(NAME.findall(text)))
    return re.sub(r"\b(" + "|".join(names) + r")\b", lambda name: name[0] + syllable, text)


def write(folder, drafts, short):
    """Fills a folder with so many drafts; tells how many words they have."""
    originals, words = list(stories(short)), 0
    for number in range(drafts):
        ending, text = originals[number % len(originals)]
        text = renamed(text, number)
        words += len(text.split())
        path = folder / f"{number // 100:03}" / f"draft {number:05}{ending}"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return words


def check(folder):
    """Checks the folder; gives the seconds, the most memory in MB and the totals."""
    command = [COPYDESK, "check", "--isolated", "--format", "json", "--fail-on", "never", "."]
    start = time.monotonic()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE) as child:
        # Only the end of the report is kept, as it would be in a pipe.
        tail = [b""]

        def drain():
            for piece in iter(lambda: child.stdout.read1(1 << 16), b""):
                tail[0] = (tail[0] + piece)[-300:]

        reader = threading.Thread(target=drain)
        reader.start()
        _, status, usage = os.wait4(child.pid, 0)
        reader.join()
        child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    if child.returncode != 0:
        sys.exit(f"it ended with code {child.returncode}")
    return seconds, usage.ru_maxrss / 1024, json.loads(b"{" + tail[0][tail[0].rindex(b'"summary"') :])["summary"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("drafts", nargs="*", type=int, default=[100, 1_000, 10_000])
    parser.add_argument("--short", action="store_true", help="only drafts of about 200 words")
    options = parser.parse_args()
    for drafts in options.drafts:
        with tempfile.TemporaryDirectory() as folder:
            words = write(Path(folder), drafts, options.short)
            seconds, memory, summary = check(folder)
        if summary["files"] != drafts:
            sys.exit(f"only {summary['files']} of {drafts} drafts were checked")
        rates = f"{drafts / seconds:.1f} drafts and {words / seconds:,.0f} words a second"
        print(f"{drafts} drafts, {words:,} words: {seconds:.1f} s, {rates}, {memory:.0f} MB", flush=True)


if __name__ == "__main__":
    main()

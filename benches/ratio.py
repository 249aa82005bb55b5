#!/usr/bin/env python3
"""How long two builds of the benchmark take, side by side.

    cargo bench --no-run --bench check        # in the tree of each build; prints the path of the binary
    benches/ratio.py BEFORE AFTER [ROUNDS]

Runs the two binaries in turn, ten rounds unless said otherwise, and gives the median of each benchmark with the ratio. Ends
with 1 where the later build is slower than the one before by more than a twentieth.
"""

import collections
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

TIME = re.compile(r"time:\s+\[\S+ \S+ (\S+) (\S+) ")
MILLISECONDS = {"ns": 1e-6, "µs": 1e-3, "ms": 1.0, "s": 1e3}
SLOWER = 1.05


def run(binary, folder):
    """The milliseconds of each benchmark."""
    options = ["--bench", "--measurement-time", "2", "--warm-up-time", "0.5"]
    done = subprocess.run([binary, *options], capture_output=True, text=True, check=True, cwd=folder)
    times, name = {}, None
    for line in done.stdout.splitlines():
        found = TIME.search(line)
        if found:
            before = line[: found.start()].strip()
            times[before or name] = float(found[1]) * MILLISECONDS[found[2]]
        elif line.strip() and not line.startswith(" "):
            name = line.strip()
    return times


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    rounds = int(sys.argv[3]) if len(sys.argv) == 4 else 10
    taken = collections.defaultdict(lambda: ([], []))
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for build, binary in enumerate(sys.argv[1:3]):
                for name, time in run(Path(binary).resolve(), folder).items():
                    taken[name][build].append(time)
    ratios = []
    for name, (before, after) in taken.items():
        # A build may have a benchmark that the other has not.
        if not before or not after:
            print(f"{name:40} {statistics.median(before or after):9.2f} ms in one build only")
            continue
        one, other = statistics.median(before), statistics.median(after)
        ratios.append(other / one)
        print(f"{name:40} {one:9.2f} ms {other:9.2f} ms   {other / one:.3f}")
    sys.exit(1 if max(ratios) > SLOWER else 0)


if __name__ == "__main__":
    main()

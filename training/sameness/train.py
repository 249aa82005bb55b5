#!/usr/bin/env python3
"""Learns how much each feature weighs, and from which odds on two numbers are told as a conflict.

    train.py FEATURES WEIGHTS

FEATURES are the lines of features.py, WEIGHTS the table to rewrite: its parts say which
features speak for one quantity, and which against it; a weight never has the other sign.

No pair is labelled by hand. Two different values that a slip would make, in edited copy, are two quantities; two equal ones are
one quantity or equal by chance, and how likely chance is, is known from how often the value occurs. Expectation-maximisation
weighs each equal pair by how likely it is one quantity.
"""

import collections
import json
import pathlib
import sys

import numpy as np

from articles import is_kept_back

KINDS = ["count", "money", "size", "duration"]
# What share of slips is of which kind: an assumption, from corrections that newspapers print.
SLIPS = {
    "by a power of ten, with three figures the same": 0.07,
    "by a power of ten, with two figures the same": 0.05,
    "by a power of ten, with one figure the same": 0.03,
    "two figures have changed places": 0.15,
    "one figure is another": 0.27,
    "a small count is one or two more": 0.27,
    "one is a little more": 0.08,
    "one is rough, and the other does not fit it": 0.05,
    "one is rough, and the other lies just on its wrong side": 0.03,
}
# So many wrong findings in 1,000 words of published copy are granted: told as conflicts, and asked about.
SURE, LIKELY = 0.02, 0.12
ROUNDS, STEPS, RATE, DECAY = 4, 400, 0.05, 2e-4
# A draft full of numbers counts no more than so many pairs.
MOST_OF_ONE = 40


def table(path):
    """The parts of the table of weights with the names in each."""
    parts, part = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            part = parts.setdefault(line.strip("[]"), [])
        elif part is not None and ": " in line:
            part.append(line.split(": ")[0])
    return parts


class Pairs:
    def __init__(self, path, names, kept_back):
        index = {name: i for i, name in enumerate(names)}
        rows, self.kind, self.values, self.document, self.ends, self.slip = [], [], [], [], [], []
        self.words, self.documents = 0, []
        for line in open(path, encoding="utf-8"):
            answer = json.loads(line)
            if is_kept_back(answer["id"]) != kept_back:
                continue
            self.words += answer["words"]
            self.documents.append(answer["id"])
            for pair in answer["compared"]:
                row = np.zeros(len(names), np.float32)
                for name, degree in pair["features"].items():
                    if name in index:
                        row[index[name]] = degree
                rows.append(row)
                self.kind.append(KINDS.index(pair["kind"]))
                self.values.append((pair["earlier"]["value"], pair["later"]["value"]))
                self.slip.append(pair["slip"])
                self.ends.append((pair["earlier"]["span"][0], pair["later"]["span"][0]))
                self.document.append(len(self.documents) - 1)
        self.x, self.kind, self.document = np.array(rows), np.array(self.kind), np.array(self.document)
        self.equal = np.array([abs(a - b) <= 1e-9 * max(a, b) for a, b in self.values])
        self.differ = np.array([slip is not None for slip in self.slip])


def chances(pairs):
    """How likely another number of the kind has the value of each pair by chance."""
    counts = [collections.Counter() for _ in KINDS]
    for kind, (one, other) in zip(pairs.kind, pairs.values):
        counts[kind].update((one, other))
    totals = [sum(count.values()) or 1 for count in counts]
    return lambda kind, value: (counts[kind][value] + 1) / (totals[kind] + 1)


def fit(x, target, weight, signs, start, centre, pull):
    """Logistic regression with the signs that are expected, by Adam with projection; weights are drawn to `centre`."""
    w, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    total = weight.sum()
    for step in range(1, STEPS + 1):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (weight * (p - target)) / total + pull * (w - centre)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        w -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        w = np.where(signs > 0, np.maximum(w, 0), np.where(signs < 0, np.minimum(w, 0), w))
    return w


def learn(pairs, signs):
    """The weights of each kind, scaled back to features as they are, the last one without any feature."""
    used = pairs.equal | pairs.differ
    x, kind, equal = pairs.x[used], pairs.kind[used], pairs.equal[used]
    chance_of = chances(pairs)
    chance = np.array([chance_of(k, v[0]) for k, v, u in zip(pairs.kind, pairs.values, used) if u])
    size = np.bincount(pairs.document[used], minlength=len(pairs.documents))
    weight = np.minimum(1, MOST_OF_ONE / np.maximum(size, 1))[pairs.document[used]]
    scale = np.maximum(x.std(axis=0), 1e-3)
    x = np.hstack([x / scale, np.ones((len(x), 1), np.float32)])
    signs = np.append(signs, 0)
    posterior = 1 / (1 + 30 * chance)
    shared = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        target = np.where(equal, posterior, 0)
        shared = fit(x, target, weight, signs, shared, np.zeros_like(shared), DECAY)
        p = 1 / (1 + np.exp(-np.clip(x @ shared, -30, 30)))
        posterior = p / (p + (1 - p) * np.minimum(1, 10 * chance))
    target = np.where(equal, posterior, 0)
    weights = []
    for k in range(len(KINDS)):
        of = kind == k
        own = fit(x[of], target[of], weight[of], signs, shared, shared, 5e-3)
        weights.append(np.append(own[:-1] / scale, own[-1]))
    print(f"trained on {used.sum()} pairs, {equal.sum()} of them equal", file=sys.stderr)
    return np.array(weights)


def odds(pairs, weights):
    return (pairs.x * weights[pairs.kind, :-1]).sum(axis=1) + weights[pairs.kind, -1]


def slip_weights(pairs, score):
    """How much likelier each kind of slip is than the same difference in published copy, as a logarithm, by kind of number."""
    found = []
    for k in range(len(KINDS)):
        # Among the pairs that are alike, not among all: those are the ones to tell apart.
        of = pairs.differ & (pairs.kind == k)
        alike = of & (score > np.quantile(score[of], 0.7)) if of.any() else of
        count = collections.Counter(pairs.slip[i] for i in np.flatnonzero(alike))
        total = sum(count.values()) + 5
        found.append([float(np.log(SLIPS[s] / ((count[s] + 1) / total))) for s in SLIPS])
    return np.clip(np.array(found), -2, 2)


def told(pairs, score, slip):
    """The differing pairs that would be told, as (document, kind, odds): as src/facts/measures/odds/judge.rs does."""
    before, again, kinds = {}, {}, list(SLIPS)
    for i in np.flatnonzero(pairs.equal):
        d, (a, b) = pairs.document[i], pairs.ends[i]
        before[d, b] = max(before.get((d, b), -99), score[i])
        for end in (a, b):
            again[d, end] = max(again.get((d, end), -99), score[i])
    best = {}
    for i in np.flatnonzero(pairs.differ):
        d, (a, b), own = pairs.document[i], pairs.ends[i], score[i]
        if before.get((d, b), -99) >= own or min(again.get((d, a), -99), again.get((d, b), -99)) >= own:
            continue
        value = own + slip[pairs.kind[i]][kinds.index(pairs.slip[i])]
        if value > best.get((d, b), (-99,))[0]:
            best[d, b] = (value, int(pairs.kind[i]))
    return [(key[0], kind, value) for key, (value, kind) in best.items()]


def thresholds(found, total):
    """From which odds on so many are told as are granted: one bar for all kinds, since odds are odds."""
    values = sorted((value for _, _, value in found), reverse=True)
    at = lambda granted: values[min(len(values) - 1, int(granted * total / 1000))]
    return at(SURE), at(SURE + LIKELY)


def main():
    features, path = sys.argv[1], pathlib.Path(sys.argv[2])
    parts = table(path)
    expected = list(parts)[:3]
    names = [name for part in expected for name in parts[part]]
    signs = np.array([sign for part, sign in zip(expected, (1, -1, 0)) for _ in parts[part]])
    pairs = Pairs(features, names, False)
    weights = learn(pairs, signs)
    held = Pairs(features, names, True)
    slip = slip_weights(pairs, odds(pairs, weights))
    found = told(held, odds(held, weights), slip)
    sure, likely = thresholds(found, held.words)
    print(f"kept back: {len(held.documents)} articles, {held.words} words, {len(held.x)} pairs", file=sys.stderr)
    for k, kind in enumerate(KINDS):
        of = [v for _, of, v in found if of == k]
        print(f"  {kind}: sure {sum(v >= sure for v in of)}, asked {sum(sure > v >= likely for v in of)}", file=sys.stderr)
    line = lambda name, values: f"{name}: {' '.join(f'{value:.3f}' for value in values)}"
    head = [l for l in path.read_text(encoding="utf-8").splitlines() if l.startswith("#")]
    out, i = head, 0
    for part in expected:
        out += ["", f"[{part}]"]
        for name in parts[part]:
            out.append(line(name, weights[:, i]))
            i += 1
    out += ["", "[how the values differ]"] + [line(s, slip[:, j]) for j, s in enumerate(SLIPS)]
    out += ["", "[odds]", line("without anything else", weights[:, -1])]
    out += [line("sure", [sure] * len(KINDS)), line("likely", [likely] * len(KINDS))]
    path.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

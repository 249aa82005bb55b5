#!/usr/bin/env python3
"""Plants slips in the articles that are kept back, and counts how many are found.

    plants.py plant FEATURES ARTICLES > plants.jsonl        one number of two that give one quantity is changed
    plants.py find COPYDESK plants.jsonl                    how many a build finds, by kind of number

A plant is a pair of equal values of which the value is unusual, or the noun the same in statements that are alike: few are equal by
chance. The later one is changed. A plant is found where a finding of a rule on numbers has one of its ends on it.
"""

import collections
import json
import random
import sys

import slips
from articles import articles, is_kept_back, pipe

# A value of this many figures, not counting zeros at its end, is hardly ever met twice by chance.
UNUSUAL = 3
# So many plants of one article at most, each in a copy of its own.
MOST_OF_ONE = 4
RULES = {"count-mismatch", "magnitude-slip", "attribute-conflict", "vague-exact", "headline-number", "summary-conflict"}


def is_plant(pair):
    figures = slips.written(pair["later"]["value"]).replace(".", "").rstrip("0")
    features = pair["features"]
    alike = features.get("the noun is the same") and features.get("the two statements are alike in words", 0) > 0.2
    return len(figures) >= UNUSUAL or bool(alike)


def plant(features, folder):
    texts = {article["id"]: article for article in articles(folder) if is_kept_back(article["id"])}
    choose = random.Random(20261130)
    for line in open(features, encoding="utf-8"):
        answer = json.loads(line)
        article = texts.get(answer["id"])
        if article is None:
            continue
        pairs = [p for p in answer["compared"] if p["earlier"]["value"] == p["later"]["value"] and is_plant(p)]
        if not pairs:
            continue
        for pair in choose.sample(pairs, min(MOST_OF_ONE, len(pairs))):
            raw = article["text"].encode()
            start, end = pair["later"]["span"]
            slipped = slips.slipped(raw[start:end].decode(), choose)
            if slipped is None:
                continue
            other, way = slipped
            text = (raw[:start] + other.encode() + raw[end:]).decode()
            same = bool(pair["features"].get("the noun is the same"))
            plant = {"id": answer["id"], "text": text, "date": article["date"], "kind": pair["kind"], "slip": way}
            ends = {"earlier": pair["earlier"]["span"], "later": [start, start + len(other.encode())]}
            print(json.dumps(plant | {"same_noun": same} | ends))


def find(binary, path):
    plants = [json.loads(line) for line in open(path, encoding="utf-8")]
    found, total = collections.Counter(), collections.Counter()
    touches = lambda span, end: span[0] < end[1] and end[0] < span[1]
    for plant, answer in zip(plants, pipe(binary, plants)):
        said = [f["severity"] for f in answer.get("findings", ()) if f["rule"] in RULES
                and any(touches(s, plant["later"]) for s in [f["span"], *(r["span"] for r in f["related"])])]
        for key in ("all", plant["kind"], plant["slip"], "same noun" if plant["same_noun"] else "no noun in common"):
            total[key] += 1
            found[key, "warning"] += any(s in ("warning", "error") for s in said)
            found[key, "any"] += bool(said)
    for key in total:
        print(f"{key}: {found[key, 'warning']} told, {found[key, 'any']} told or asked, of {total[key]}")


if __name__ == "__main__":
    {"plant": plant, "find": find}[sys.argv[1]](*sys.argv[2:])

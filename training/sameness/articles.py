"""The articles, what copydesk reads of them, and which of them are kept back."""

import hashlib
import json
import pathlib
import subprocess


def articles(folder):
    """Each article as a document for `copydesk pipe`, with its corpus."""
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            if row.get("text"):
                title, text = row.get("title"), row["text"]
                text = text if not title or text.startswith(title) else f"{title}\n\n{text}"
                yield {"id": f"{path.stem}/{row['id']}", "text": text, "date": row.get("date"), "corpus": path.stem,
                       "category": row.get("category")}


def is_kept_back(name):
    """Whether an article is one of the third that nothing is trained on."""
    return hashlib.sha256(name.encode()).digest()[0] % 3 == 0


def pipe(binary, documents, *options):
    """What `copydesk pipe` answers to documents, in order."""
    lines = "".join(
        json.dumps({"id": d["id"], "text": d["text"]} | ({"date": d["date"][:10]} if d.get("date") else {})) + "\n"
        for d in documents
    )
    run = subprocess.run(
        [binary, "pipe", "--isolated", "--fail-on", "never", *options], input=lines.encode(), stdout=subprocess.PIPE
    )
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def words(text):
    """How many words a text has."""
    return len(text.split())

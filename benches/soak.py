#!/usr/bin/env python3
"""Whether the language server stays up, answers everything and stays small through a day's work in some minutes.

    cargo build --release && benches/soak.py [--edits N] [--rate N] [--seed N]

Some writers with 30 documents type 5,000 letters, of which 2,400 come in bursts of 800 while a long draft is being checked;
100 documents are closed and opened again, 30 times the settings change, and 700 times something is asked, a third of it
called off again. Each burst is followed by a question about another document. The drafts are those of tests/corpus, and the
program is $COPYDESK, or the one in target/release.

Ends with 1 where a request was not answered, an older version was shown after a newer one or an action was offered for
another version than the one it was asked about, the last version of a document was not shown, or the server did not end as it
should. Memory and threads are what the system says (Linux only), after 1,000 edits and at the end.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from folder import COPYDESK, renamed, stories

PATIENCE = 120
BURST = 800
BURSTS = 3
# Longer than any line: a position past the end of its line means that end.
LINE_END = 1_000_000
TYPED = " The clerk, Ines Varga, said on Friday that TK 14 people came."
REQUESTS = ["textDocument/hover", "textDocument/codeAction", "textDocument/inlayHint"]
LANGUAGES = {".txt": "plaintext", ".md": "markdown", ".html": "html"}
CANCELLED = -32800


class Document:
    def __init__(self, number, ending, text):
        self.uri = f"file:///desk/{number}{ending}"
        self.language = LANGUAGES[ending]
        self.text = text
        self.lines = text.count("\n") + 1
        self.version = 0
        self.typed = 0


class Server:
    """The server, what it was asked and what it has said."""

    def __init__(self):
        self.child = subprocess.Popen([COPYDESK, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lock = threading.Condition()
        self.asked, self.shown, self.faults = {}, {}, []
        self.slowest, self.cancelled, self.edits = 0.0, 0, 0
        self.ids = 0
        threading.Thread(target=self.listen, daemon=True).start()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.child.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.child.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params, version=None):
        self.ids += 1
        with self.lock:
            self.asked[self.ids] = (version, time.monotonic())
        self.send({"id": self.ids, "method": method, **({"params": params} if params is not None else {})})
        return self.ids

    def listen(self):
        while header := self.child.stdout.readline():
            length = int(header.split(b":")[1])
            self.child.stdout.readline()
            message = json.loads(self.child.stdout.read(length))
            with self.lock:
                self.take(message)
                self.lock.notify_all()

    def take(self, message):
        if "method" not in message:
            version, start = self.asked.pop(message["id"], (None, None))
            if start is None:
                self.faults.append(f"an answer to nothing, or a second one: {message['id']}")
                return
            error = message.get("error", {}).get("code")
            if error == CANCELLED:
                self.cancelled += 1
            elif error is not None:
                self.faults.append(f"answered with an error: {message['error']}")
            else:
                self.slowest = max(self.slowest, time.monotonic() - start)
            self.check_actions(message.get("result"), version)
        elif message["method"] == "textDocument/publishDiagnostics":
            params = message["params"]
            uri, version = params["uri"], params.get("version")
            if version is not None and version < self.shown.get(uri, 0):
                self.faults.append(f"{uri}: version {version} after {self.shown[uri]}")
            if version is not None:
                self.shown[uri] = version
        elif message["method"] == "window/showMessage":
            self.faults.append(f"said to the writer: {message['params']['message']}")

    def check_actions(self, result, version):
        for action in result if isinstance(result, list) else []:
            for change in action.get("edit", {}).get("documentChanges", []):
                if change["textDocument"]["version"] not in (version, None):
                    self.faults.append(f"an action for version {change['textDocument']['version']}, not {version}")

    def wait(self, is_done):
        """Waits until something is so. Tells whether it came to that, and after how many seconds."""
        start = time.monotonic()
        with self.lock:
            return self.lock.wait_for(is_done, PATIENCE), time.monotonic() - start

    def size(self):
        """Memory in MB and threads."""
        try:
            status = Path(f"/proc/{self.child.pid}/status").read_text(encoding="ascii")
        except OSError:
            return None
        fields = dict(line.split(":", 1) for line in status.splitlines())
        return int(fields["VmRSS"].split()[0]) / 1024, int(fields["Threads"])


def open_document(server, document):
    document.version += 1
    document.typed = 0
    item = {
        "uri": document.uri,
        "languageId": document.language,
        "version": document.version,
        "text": document.text,
    }
    server.notify("textDocument/didOpen", {"textDocument": item})


def change(server, document, *changes):
    document.version += 1
    server.edits += 1
    identifier = {"uri": document.uri, "version": document.version}
    server.notify("textDocument/didChange", {"textDocument": identifier, "contentChanges": list(changes)})


def type_letter(server, document):
    """The next letter of a sentence at the end of a line in the middle."""
    at = {"line": document.lines // 2, "character": LINE_END}
    letter = TYPED[document.typed % len(TYPED)]
    document.typed += 1
    change(server, document, {"range": {"start": at, "end": at}, "text": letter})


def burst(server, long, other, number):
    """Very many letters while a text that is new is being checked; gives the seconds until another document is answered."""
    text = "\n\n".join(renamed(text, 1_000 * number + part) for part in range(4) for _, text in stories(False))
    change(server, long, {"text": text})
    time.sleep(0.15)
    for _ in range(BURST - 1):
        type_letter(server, long)
    request = ask(server, other, "textDocument/hover")
    done, seconds = server.wait(lambda: request not in server.asked)
    return seconds if done else PATIENCE


def ask(server, document, method):
    identifier, start = {"uri": document.uri}, {"line": 0, "character": 3}
    params = {"textDocument": identifier}
    if method == "textDocument/hover":
        params["position"] = start
    else:
        params["range"] = {"start": start, "end": {"line": document.lines, "character": 0}}
    if method == "textDocument/codeAction":
        params["context"] = {"diagnostics": []}
    return server.ask(method, params, document.version)


def soak(server, documents, options):
    dice = random.Random(options.seed)
    letters = max(options.edits - BURSTS * BURST, 0)
    work = ["letter"] * letters + ["close"] * 100 + ["settings"] * 30 + ["ask"] * 700
    dice.shuffle(work)
    bursts = {len(work) * (number + 1) // (BURSTS + 1): number for number in range(BURSTS)}
    early, levels = None, ["off", "hint", "warning", "error"]
    for step, kind in enumerate(work):
        document = dice.choice(documents)
        if step in bursts:
            number = bursts[step]
            seconds = burst(server, documents[number], dice.choice(documents[BURSTS:]), number)
            print(f"a burst of {BURST} edits during a check: another document answers after {seconds:.2f} s", flush=True)
        if kind == "letter":
            type_letter(server, document)
            time.sleep(1 / options.rate)
        elif kind == "close":
            server.notify("textDocument/didClose", {"textDocument": {"uri": document.uri}})
            open_document(server, document)
        elif kind == "settings":
            rules = {"placeholder": dice.choice(levels), "name-variant": dice.choice(levels)}
            server.notify("workspace/didChangeConfiguration", {"settings": {"copydesk": {"rules": rules}}})
        else:
            request = ask(server, document, dice.choice(REQUESTS))
            if dice.random() < 1 / 3:
                server.notify("$/cancelRequest", {"id": request})
        if early is None and server.edits >= 1_000:
            early = server.size()
    return early


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--edits", type=int, default=5_000)
    parser.add_argument("--rate", type=float, default=25, help="letters a second of all writers together")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    originals = list(stories(False))
    documents = []
    for number in range(30):
        ending, text = originals[number % len(originals)]
        documents.append(Document(number, ending, renamed(text, number)))

    server = Server()
    capabilities = {
        "general": {"positionEncodings": ["utf-8"]},
        "workspace": {"workspaceEdit": {"documentChanges": True}},
    }
    settings = {"inlayHints": True}
    server.ask("initialize", {"processId": os.getpid(), "capabilities": capabilities, "initializationOptions": settings})
    server.wait(lambda: not server.asked)
    server.notify("initialized", {})
    start = time.monotonic()
    for document in documents:
        open_document(server, document)
    all_shown = lambda: all(server.shown.get(it.uri) == it.version for it in documents)
    _, seconds = server.wait(all_shown)
    print(f"{len(documents)} documents are shown after {seconds:.1f} s", flush=True)
    early = soak(server, documents, options)
    server.wait(lambda: not server.asked)
    server.wait(all_shown)
    seconds = time.monotonic() - start
    late = server.size()

    with server.lock:
        unanswered, stale = len(server.asked), [it.uri for it in documents if server.shown.get(it.uri) != it.version]
    print(f"{server.edits:,} edits and {server.ids:,} requests in {seconds:.0f} s, {server.cancelled} of them called off")
    print(f"the slowest answer: {server.slowest:.2f} s")
    print(f"unanswered: {unanswered}; documents not shown as they stand: {len(stale)}; other faults: {len(server.faults)}")
    for fault in server.faults[:20]:
        print(f"  {fault}")
    for when, size in [("after 1,000 edits", early), ("at the end", late)]:
        if size is not None:
            print(f"{when}: {size[0]:.0f} MB, {size[1]} threads")
    server.ask("shutdown", None)
    server.wait(lambda: not server.asked)
    server.notify("exit", None)
    try:
        code = server.child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.child.kill()
        code = "no end"
    if code != 0:
        print(f"it ended with {code}")
    if unanswered or stale or server.faults or code != 0:
        sys.exit(1)


if __name__ == "__main__":
    main()

#!/usr/bin/env bash
# The crate tower-lsp-server 0.23.0: requests whose method begins with “$/”.
#
# A good guess: every request is answered. The Language Server Protocol lets a server pass over notifications that begin with “$/”,
# while a request that does is to be answered with the error “method not found”, -32601, as any other that is not known.
#
# What it does: it passes over requests, too. An unknown request is answered with -32601, one that begins with “$/” never, and a
# client that waits for each answer waits on.
#
# Asks for an unknown method, for one with “$/” and for the first again, prints the answers, and fails where they change.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p server/src
cat > server/Cargo.toml <<'TOML'
[package]
name = "server"
version = "0.0.0"
edition = "2021"
[dependencies]
tower-lsp-server = "=0.23.0"
tokio = { version = "=1.54.1", features = ["rt", "io-std", "macros"] }
TOML
cat > server/src/main.rs <<'RUST'
use tower_lsp_server::jsonrpc::Result;
use tower_lsp_server::ls_types::{InitializeParams, InitializeResult};
use tower_lsp_server::{LanguageServer, LspService, Server};

struct Plain;

impl LanguageServer for Plain {
    async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
        Ok(InitializeResult::default())
    }
    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (service, socket) = LspService::new(|_| Plain);
    Server::new(tokio::io::stdin(), tokio::io::stdout(), socket).serve(service).await;
}
RUST
cat > ask.py <<'PYTHON'
import json, subprocess, sys

server = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def send(**message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()


def receive():
    length = 0
    while (line := server.stdout.readline().strip()):
        name, value = line.split(b": ")
        length = int(value) if name == b"Content-Length" else length
    return json.loads(server.stdout.read(length))


send(id=1, method="initialize", params={"capabilities": {}})
receive()
send(method="initialized", params={})
for id, method in ((2, "example/unknown"), (3, "$/example"), (4, "example/unknown")):
    send(id=id, method=method, params={})
answers = {}
while 4 not in answers:
    answer = receive()
    answers[answer["id"]] = answer["error"]["code"]
for id, method in ((2, "example/unknown"), (3, "$/example"), (4, "example/unknown")):
    print(f"request {id}, {method}: {answers.get(id, 'no answer')}")
server.kill()
PYTHON

cargo build --quiet --manifest-path server/Cargo.toml
python3 ask.py server/target/debug/server > answers
cat answers
diff answers - <<'EXPECTED'
request 2, example/unknown: -32601
request 3, $/example: no answer
request 4, example/unknown: -32601
EXPECTED
echo "as described"

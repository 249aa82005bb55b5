//! The program itself, spoken to over its pipes, byte by byte if need be.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Longest that anything may take on a busy machine before a test fails.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) struct Process {
    child: Child,
    input: Option<ChildStdin>,
    inbox: Receiver<Value>,
    /// Whatever has come so far, in its order.
    pub(crate) seen: Vec<Value>,
}

impl Process {
    /// A server to which nothing has been said.
    pub(crate) fn start() -> Self {
        let mut process = Self::deaf();
        let (sender, inbox) = channel();
        let output = process.child.stdout.take().unwrap();
        thread::spawn(move || messages(output, |message| sender.send(message).is_ok()));
        process.inbox = inbox;
        process
    }

    /// A server of which nothing is ever read.
    pub(crate) fn deaf() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        // Whoever runs the tests has a cache of their own.
        command.envs(["XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"].map(|name| (name, cache())));
        let command = command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let input = child.stdin.take();
        Self { child, input, inbox: channel().1, seen: Vec::new() }
    }

    /// A server that knows what the client can do.
    pub(crate) fn introduced(capabilities: &Value) -> Self {
        let mut process = Self::start();
        process.introduce(capabilities);
        process
    }

    pub(crate) fn introduce(&mut self, capabilities: &Value) {
        self.ask(0, "initialize", &json!({"processId": null, "rootUri": null, "capabilities": capabilities}));
        self.answer(&json!(0));
        self.notify("initialized", &json!({}));
    }

    /// Sends just these bytes.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("it was not left");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server reads");
    }

    /// Sends a body behind its header.
    pub(crate) fn body(&mut self, body: &[u8]) {
        let header = format!("Content-Length: {}\r\n\r\n", body.len());
        self.raw(&[header.as_bytes(), body].concat());
    }

    pub(crate) fn notify(&mut self, method: &str, params: &Value) {
        self.body(json!({"jsonrpc": "2.0", "method": method, "params": params}).to_string().as_bytes());
    }

    pub(crate) fn ask(&mut self, id: u32, method: &str, params: &Value) {
        let mut message = json!({"jsonrpc": "2.0", "id": id, "method": method});
        if !params.is_null() {
            message["params"] = params.clone();
        }
        self.body(message.to_string().as_bytes());
    }

    pub(crate) fn open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": text});
        self.notify("textDocument/didOpen", &json!({"textDocument": document}));
    }

    /// Puts `text` at the start of a document.
    pub(crate) fn insert(&mut self, uri: &str, version: u32, text: &str) {
        let start = json!({"line": 0, "character": 0});
        let change = json!({"range": {"start": start, "end": start}, "text": text});
        let document = json!({"uri": uri, "version": version});
        let params = json!({"textDocument": document, "contentChanges": [change]});
        self.notify("textDocument/didChange", &params);
    }

    pub(crate) fn hover(&mut self, id: u32, uri: &str, character: u32) -> Value {
        let position = json!({"line": 0, "character": character});
        self.ask(id, "textDocument/hover", &json!({"textDocument": {"uri": uri}, "position": position}));
        self.answer(&json!(id))["result"].clone()
    }

    /// The next message of which this is true.
    pub(crate) fn until(&mut self, is_meant: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.inbox.recv_timeout(PATIENCE).expect("a message in time");
            self.seen.push(message.clone());
            if is_meant(&message) {
                return message;
            }
        }
    }

    /// The first message of which this is true, whether it has come or will.
    pub(crate) fn first(&mut self, is_meant: impl Fn(&Value) -> bool) -> Value {
        match self.seen.iter().find(|message| is_meant(message)) {
            Some(message) => message.clone(),
            None => self.until(is_meant),
        }
    }

    /// The answer to a request.
    pub(crate) fn answer(&mut self, id: &Value) -> Value {
        self.until(|message| message.get("method").is_none() && message["id"] == *id)
    }

    /// What is pushed next of a version of a document.
    pub(crate) fn pushed(&mut self, uri: &str, version: u32) -> Vec<Value> {
        let message = self.until(|message| is_push(message, uri, version));
        message["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// How many threads it has, where the system tells.
    pub(crate) fn threads(&self) -> Option<usize> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        status.lines().find_map(|line| line.strip_prefix("Threads:"))?.trim().parse().ok()
    }

    /// Leaves as a client should.
    pub(crate) fn leave(mut self) -> (i32, String) {
        self.ask(9_999, "shutdown", &Value::Null);
        assert_eq!(self.answer(&json!(9_999))["result"], Value::Null);
        self.notify("exit", &Value::Null);
        self.ended()
    }

    /// Says nothing more, once what is given is dropped.
    pub(crate) fn hang_up(&mut self) -> Option<ChildStdin> {
        self.input.take()
    }

    /// Reads nothing more.
    pub(crate) fn close_output(&mut self) {
        drop(self.child.stdout.take());
    }

    /// Waits for its end: its exit code, and what it said on standard error.
    pub(crate) fn ended(mut self) -> (i32, String) {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < PATIENCE, "it ends in time");
            thread::sleep(Duration::from_millis(10));
        };
        let said = self.child.stderr.take().map(said).unwrap_or_default();
        (status.code().expect("an exit code"), said)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder for what the servers can make anew.
pub(crate) fn cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

/// Whether a message pushes the findings of a version of a document.
pub(crate) fn is_push(message: &Value, uri: &str, version: u32) -> bool {
    message["method"] == "textDocument/publishDiagnostics"
        && message["params"]["uri"] == uri
        && message["params"]["version"] == version
}

fn said(mut stderr: ChildStderr) -> String {
    let mut said = String::new();
    stderr.read_to_string(&mut said).unwrap();
    said
}

/// Hands on the messages of a server until it ends or nobody wants them.
fn messages(output: ChildStdout, mut hand_on: impl FnMut(Value) -> bool) {
    let mut output = BufReader::new(output);
    loop {
        let mut header = String::new();
        while !header.ends_with("\r\n\r\n") {
            if output.read_line(&mut header).unwrap_or(0) == 0 {
                return;
            }
        }
        let length = header.trim().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        let mut body = vec![0; length];
        output.read_exact(&mut body).unwrap();
        if !hand_on(serde_json::from_slice(&body).unwrap()) {
            return;
        }
    }
}

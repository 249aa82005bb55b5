//! A client of about the least that the protocol asks for, talking to the server over a pipe in memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream, ReadHalf};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// The document that most tests are about.
pub(crate) const URI: &str = "file:///desk/draft.txt";

/// Longest that anything may take on a busy machine before a test fails.
const PATIENCE: Duration = Duration::from_mins(1);

type Pending = Arc<Mutex<HashMap<u64, oneshot::Sender<Value>>>>;

pub(crate) struct Client {
    out: mpsc::UnboundedSender<Value>,
    pending: Pending,
    inbox: mpsc::UnboundedReceiver<Value>,
    seen: Vec<Value>,
    next_id: u64,
    server: JoinHandle<bool>,
    /// What the server has asked the client for.
    pub(crate) asked: Arc<Mutex<Vec<String>>>,
}

impl Client {
    /// A client of a fresh server, to which nothing has been said. `settings` is what it answers when asked for its
    /// configuration; with `None` it never answers anything.
    pub(crate) fn start(settings: Option<Value>) -> Self {
        let (ours, theirs) = tokio::io::duplex(1 << 14);
        let (input, output) = tokio::io::split(theirs);
        let server = tokio::spawn(copydesk::lsp::serve_on(input, output));
        let (reader, mut writer) = tokio::io::split(ours);
        let (out, mut outbox) = mpsc::unbounded_channel::<Value>();
        tokio::spawn(async move {
            while let Some(message) = outbox.recv().await {
                let body = message.to_string();
                let framed = format!("Content-Length: {}\r\n\r\n{body}", body.len());
                if writer.write_all(framed.as_bytes()).await.is_err() {
                    return;
                }
            }
        });
        let (pending, asked) = (Pending::default(), Arc::default());
        let (deliver, inbox) = mpsc::unbounded_channel();
        tokio::spawn(read(reader, out.clone(), Arc::clone(&pending), deliver, Arc::clone(&asked), settings));
        Self { out, pending, inbox, seen: Vec::new(), next_id: 0, server, asked }
    }

    /// A client that is through with its introduction.
    pub(crate) async fn with(capabilities: Value, options: Value) -> Self {
        let mut client = Self::start(Some(Value::Null));
        client.initialize(capabilities, options).await;
        client
    }

    pub(crate) async fn initialize(&mut self, capabilities: Value, options: Value) -> Value {
        let params = json!({"processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options});
        self.introduce(params).await
    }

    /// Introduces itself with just these words.
    pub(crate) async fn introduce(&mut self, params: Value) -> Value {
        let answer = self.request("initialize", params).await;
        self.notify("initialized", json!({}));
        answer
    }

    pub(crate) fn notify(&self, method: &str, params: Value) {
        let _ = self.out.send(json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request without waiting for the answer.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> oneshot::Receiver<Value> {
        self.next_id += 1;
        let (sender, receiver) = oneshot::channel();
        self.pending.lock().unwrap().insert(self.next_id, sender);
        let mut message = json!({"jsonrpc": "2.0", "id": self.next_id, "method": method});
        if !params.is_null() {
            message["params"] = params;
        }
        let _ = self.out.send(message);
        receiver
    }

    /// The whole answer to a request, error or result.
    pub(crate) async fn answer(&mut self, method: &str, params: Value) -> Value {
        let receiver = self.ask(method, params);
        tokio::time::timeout(PATIENCE, receiver).await.expect("an answer in time").expect("an answer")
    }

    pub(crate) async fn request(&mut self, method: &str, params: Value) -> Value {
        let answer = self.answer(method, params).await;
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    pub(crate) fn open(&self, language: &str, text: &str) {
        let document = json!({"uri": URI, "languageId": language, "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Puts `text` between two columns of a line.
    pub(crate) fn edit(&self, version: i32, line: u32, (from, to): (u32, u32), text: &str) {
        let change = json!({"range": range(line, from, to), "text": text});
        let document = json!({"uri": URI, "version": version});
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": [change]}));
    }

    pub(crate) async fn pull(&mut self) -> Value {
        self.request("textDocument/diagnostic", json!({"textDocument": {"uri": URI}})).await
    }

    pub(crate) async fn hover(&mut self, line: u32, character: u32) -> Value {
        let position = json!({"line": line, "character": character});
        self.request("textDocument/hover", json!({"textDocument": {"uri": URI}, "position": position})).await
    }

    pub(crate) async fn actions(&mut self, range: Value) -> Vec<Value> {
        let params = json!({"textDocument": {"uri": URI}, "range": range, "context": {"diagnostics": []}});
        self.request("textDocument/codeAction", params).await.as_array().cloned().unwrap_or_default()
    }

    /// The next diagnostics that are pushed for a version of the document.
    pub(crate) async fn pushed(&mut self, version: i32) -> Vec<Value> {
        loop {
            let message = tokio::time::timeout(PATIENCE, self.inbox.recv()).await.expect("a push in time");
            let message = message.expect("the server is there");
            self.seen.push(message.clone());
            let is_push = message["method"] == "textDocument/publishDiagnostics";
            if is_push && message["params"]["version"] == version {
                return message["params"]["diagnostics"].as_array().expect("a list").clone();
            }
        }
    }

    /// What the last message of a kind says, once it is what is wanted.
    pub(crate) async fn once(
        &mut self,
        is_of_kind: impl Fn(&Value) -> bool,
        is_wanted: impl Fn(&Value) -> bool,
    ) -> Value {
        loop {
            let last = self.seen.iter().rfind(|message| is_of_kind(message)).map(|it| &it["params"]);
            if let Some(last) = last.filter(|last| is_wanted(last)) {
                return last.clone();
            }
            let message = tokio::time::timeout(PATIENCE, self.inbox.recv()).await.expect("a message in time");
            self.seen.push(message.expect("the server is there"));
        }
    }

    /// Every notification so far of one kind, after the server has had time to send another.
    pub(crate) async fn notifications(&mut self, method: &str) -> Vec<Value> {
        tokio::time::sleep(Duration::from_millis(400)).await;
        while let Ok(message) = self.inbox.try_recv() {
            self.seen.push(message);
        }
        self.seen
            .iter()
            .filter(|message| message["method"] == method)
            .map(|it| it["params"].clone())
            .collect()
    }

    /// Leaves as a client should. Tells whether the server took it so.
    pub(crate) async fn leave(mut self) -> bool {
        self.request("shutdown", Value::Null).await;
        self.exit().await
    }

    /// Leaves at once.
    pub(crate) async fn exit(self) -> bool {
        self.notify("exit", Value::Null);
        tokio::time::timeout(PATIENCE, self.server)
            .await
            .expect("it ends in time")
            .expect("it does not panic")
    }
}

pub(crate) fn range(line: u32, from: u32, to: u32) -> Value {
    json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}})
}

/// Sorts what comes in: answers to those who wait, requests to be answered, notifications to the inbox.
async fn read(
    reader: ReadHalf<DuplexStream>,
    out: mpsc::UnboundedSender<Value>,
    pending: Pending,
    deliver: mpsc::UnboundedSender<Value>,
    asked: Arc<Mutex<Vec<String>>>,
    settings: Option<Value>,
) {
    let mut reader = BufReader::new(reader);
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).await.unwrap_or(0) == 0 {
                return;
            }
            match line.trim().split_once(": ") {
                Some(("Content-Length", n)) => length = n.parse().expect("a length"),
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        if reader.read_exact(&mut body).await.is_err() {
            return;
        }
        let message: Value = serde_json::from_slice(&body).expect("JSON");
        match (message["method"].as_str(), message.get("id")) {
            (Some(method), Some(id)) => {
                asked.lock().unwrap().push(method.to_owned());
                let Some(settings) = &settings else { continue };
                let result =
                    if method == "workspace/configuration" { json!([settings]) } else { Value::Null };
                let _ = out.send(json!({"jsonrpc": "2.0", "id": id, "result": result}));
            }
            (Some(_), None) => drop(deliver.send(message)),
            (None, _) => {
                let waiting = message["id"].as_u64().and_then(|id| pending.lock().unwrap().remove(&id));
                if let Some(waiting) = waiting {
                    let _ = waiting.send(message);
                }
            }
        }
    }
}

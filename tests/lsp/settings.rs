//! The editor’s settings.

use serde_json::{Value, json};

use crate::client::Client;

const DRAFT: &str = "See page TKHOWMANY for details.";

fn severities(items: &[Value]) -> Vec<i64> {
    let placeholders = items.iter().filter(|item| item["code"] == "placeholder");
    placeholders.map(|item| item["severity"].as_i64().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_hold_from_the_start() {
    let mut client = Client::with(json!({}), json!({"rules": {"placeholder": "hint"}})).await;
    client.open("plaintext", DRAFT);
    assert_eq!(severities(&client.pushed(1).await), [4]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_s_configuration_wins_when_it_comes() {
    let mut client = Client::start(Some(json!({"rules": {"placeholder": "off"}, "delay": 0})));
    let capabilities = json!({
        "workspace": {"configuration": true, "didChangeConfiguration": {"dynamicRegistration": true}},
    });
    client.initialize(capabilities, json!({"rules": {"placeholder": "hint"}})).await;
    // An answer to a later request follows that to the earlier one.
    while !client.asked.lock().unwrap().iter().any(|method| method == "workspace/configuration") {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    client.notifications("").await;
    client.open("plaintext", DRAFT);
    assert_eq!(severities(&client.pushed(1).await), [0; 0]);
    assert!(client.asked.lock().unwrap().contains(&"client/registerCapability".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn changed_settings_show_at_once() {
    let mut client = Client::with(json!({}), Value::Null).await;
    client.open("plaintext", DRAFT);
    assert_eq!(severities(&client.pushed(1).await), [1]);
    let settings = json!({"copydesk": {"rules": {"placeholder": "warning"}}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert_eq!(severities(&client.pushed(1).await), [2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_pulls_is_told_to_pull_again() {
    let capabilities = json!({
        "workspace": {"diagnostics": {"refreshSupport": true}}, "textDocument": {"diagnostic": {}},
    });
    let mut client = Client::with(capabilities, Value::Null).await;
    client.open("plaintext", DRAFT);
    client.pull().await;
    let settings = json!({"copydesk": {"rules": {"placeholder": "off"}}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    client.notifications("").await;
    assert!(client.asked.lock().unwrap().contains(&"workspace/diagnostic/refresh".to_owned()));
    assert_eq!(client.pull().await["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_make_no_sense_are_said_to_the_writer() {
    let mut client = Client::with(json!({}), json!({"rules": {"no-such-rule": "off"}})).await;
    let messages = client.notifications("window/showMessage").await;
    assert_eq!(messages.len(), 1);
    assert!(messages[0]["message"].as_str().unwrap().contains("no-such-rule"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_is_made_once() {
    let bad = json!({"rules": {"no-such-rule": "off"}});
    let mut client = Client::start(Some(bad.clone()));
    client.initialize(json!({"workspace": {"configuration": true}}), bad).await;
    client.open("plaintext", DRAFT);
    client.pushed(1).await;
    client.notify("workspace/didChangeConfiguration", json!({"settings": {}}));
    assert_eq!(client.notifications("window/showMessage").await.len(), 1);
}

/// A folder of its own for a test, with a settings file, and the address of a draft in it.
fn desk(name: &str, settings: &str) -> (std::path::PathBuf, String) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(folder.join("news")).unwrap();
    let file = folder.join("copydesk.toml");
    std::fs::write(&file, settings).unwrap();
    (file, format!("file://{}/news/draft.txt", folder.display()))
}

fn open(client: &Client, uri: &str, version: i32) {
    let document = json!({"uri": uri, "languageId": "plaintext", "version": version, "text": DRAFT});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_file_above_a_draft_holds_and_is_read_again_when_it_changes() {
    let (file, uri) = desk("lsp-settings", "[rules]\nplaceholder = \"hint\"\n");
    let capabilities = json!({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}});
    let mut client = Client::with(capabilities, json!({"delay": 0})).await;
    open(&client, &uri, 1);
    assert_eq!(severities(&client.pushed(1).await), [4]);
    assert!(client.asked.lock().unwrap().contains(&"client/registerCapability".to_owned()));

    std::fs::write(&file, "[rules]\nplaceholder = \"warning\"\n").unwrap();
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
    assert_eq!(severities(&client.pushed(1).await), [2]);

    // A client that watches nothing has it at the next change; a mistake is said, and what was said before holds.
    std::fs::write(&file, "[rules]\nplaceholdr = \"off\"\n").unwrap();
    let change = json!({"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": DRAFT}]});
    client.notify("textDocument/didChange", change);
    assert_eq!(severities(&client.pushed(2).await), [2]);
    let said = client.notifications("window/showMessage").await;
    assert_eq!(said.len(), 1, "{said:?}");
    let said = said[0]["message"].as_str().unwrap();
    assert!(
        said.ends_with("copydesk.toml:2:1: There is no rule “placeholdr”. Did you mean “placeholder”?"),
        "{said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_comment_can_allow_is_allowed_in_the_settings_file() {
    let (file, uri) = desk("lsp-allow", "[rules]\nplaceholder = \"hint\"");
    let mut client = Client::with(json!({}), json!({"delay": 0})).await;
    open(&client, &uri, 1);
    let found = client.pushed(1).await;
    let params =
        json!({"textDocument": {"uri": uri}, "range": found[0]["range"], "context": {"diagnostics": []}});
    let actions = client.request("textDocument/codeAction", params).await;
    let allow =
        actions.as_array().unwrap().iter().find(|it| it["title"].as_str().unwrap().starts_with("Allow"));
    let allow = allow.expect("an allowance");
    assert_eq!(allow["title"], "Allow this “placeholder” in copydesk.toml");
    let changes = allow["edit"]["changes"].as_object().unwrap();
    let (place, edits) = changes.iter().next().unwrap();
    assert!(place.ends_with("/lsp-allow/copydesk.toml"), "{place}");
    assert_eq!(edits[0]["range"]["start"], json!({"line": 1, "character": 20}));

    // With a reason the finding is gone.
    let text = std::fs::read_to_string(&file).unwrap() + edits[0]["newText"].as_str().unwrap();
    std::fs::write(&file, text.replace("reason = \"\"", "reason = \"the name of a band\"")).unwrap();
    let change = json!({"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": DRAFT}]});
    client.notify("textDocument/didChange", change);
    assert_eq!(client.pushed(2).await, [] as [Value; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_s_settings_win_over_the_file_s() {
    let (_, uri) = desk(
        "lsp-editor",
        "[rules]\nplaceholder = \"hint\"\n\n[[overrides]]\npaths = [\"news/**\"]\nrules = { placeholder = \"off\" }\n",
    );
    let mut client = Client::with(json!({}), json!({"rules": {"placeholder": "information"}})).await;
    open(&client, &uri, 1);
    assert_eq!(severities(&client.pushed(1).await), [3]);
    let mut plain = Client::with(json!({}), Value::Null).await;
    open(&plain, &uri, 1);
    assert_eq!(severities(&plain.pushed(1).await), [0; 0]);
}

/// A draft that is not saved, as Visual Studio Code has it.
fn untitled(client: &Client, version: i32) {
    open(client, "untitled:Untitled-1", version);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_not_saved_has_the_settings_of_the_folder_that_is_open() {
    let (file, _) = desk("lsp-untitled", "[rules]\nplaceholder = \"hint\"\n");
    let (other, _) = desk("lsp-untitled-other", "[rules]\nplaceholder = \"warning\"\n");
    let folder = |file: &std::path::Path| {
        let folder = file.parent().unwrap().to_str().unwrap();
        json!({"uri": format!("file://{folder}"), "name": "desk"})
    };
    let mut client = Client::start(Some(Value::Null));
    let answer = client.introduce(json!({"workspaceFolders": [folder(&file)], "capabilities": {}})).await;
    assert_eq!(answer["capabilities"]["workspace"]["workspaceFolders"]["changeNotifications"], true);
    untitled(&client, 1);
    assert_eq!(severities(&client.pushed(1).await), [4]);

    let event = json!({"added": [folder(&other)], "removed": [folder(&file)]});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    assert_eq!(severities(&client.pushed(1).await), [2]);

    let mut older = Client::start(Some(Value::Null));
    older.introduce(json!({"rootUri": folder(&other)["uri"], "capabilities": {}})).await;
    untitled(&older, 1);
    assert_eq!(severities(&older.pushed(1).await), [2]);

    let mut without = Client::with(json!({}), Value::Null).await;
    untitled(&without, 1);
    assert_eq!(severities(&without.pushed(1).await), [1]);
}

/// The level of a placeholder in a draft, as a server that was started with these arguments shows it.
fn served(arguments: &[&str], uri: &str) -> Vec<i64> {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::process::{Command, Stdio};

    let mut server = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .arg("lsp")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = server.stdin.take().unwrap();
    let mut send = |message: Value| {
        let body = message.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
    };
    let mut output = BufReader::new(server.stdout.take().unwrap());
    let mut receive = move || -> Value {
        let (mut header, mut blank) = (String::new(), String::new());
        output.read_line(&mut header).unwrap();
        output.read_line(&mut blank).unwrap();
        let length = header.trim().strip_prefix("Content-Length: ").expect("an answer");
        let mut body = vec![0; length.parse().unwrap()];
        output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    };
    send(json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}));
    // What comes before the answer is not for the server to hear.
    assert_eq!(receive()["id"], 1);
    send(json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
    let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": DRAFT});
    send(json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}}));
    let pushed = receive();
    let pushed = pushed["params"]["diagnostics"].as_array().expect("findings");
    send(json!({"jsonrpc": "2.0", "method": "exit"}));
    server.wait().unwrap();
    severities(pushed)
}

#[test]
fn the_command_line_says_which_settings_file_holds() {
    let (_, uri) = desk("lsp-arguments", "[rules]\nplaceholder = \"hint\"\n");
    let (other, _) = desk("lsp-arguments-other", "[rules]\nplaceholder = \"warning\"\n");
    assert_eq!(served(&[], &uri), [4]);
    assert_eq!(served(&["--isolated", "--stdio"], &uri), [1]);
    assert_eq!(served(&["--config", other.to_str().unwrap()], &uri), [2]);
}

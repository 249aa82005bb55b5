//! What a client writes otherwise than the protocol has it, and is understood all the same.

use std::fs;

use serde_json::{Value, json};

use crate::process::Process;

const TEXT: &str = "Jane Kowalski, 34, runs the ferry. Kowalski, 43, was aboard.";
const URI: &str = "file:///desk/ferry.txt";

/// Addresses that are not encoded, or not throughout.
const ADDRESSES: [&str; 9] = [
    "file:///tmp/[1].txt",
    "file:///tmp/a|b.txt",
    "file:///tmp/ä.txt",
    "file:///c:/a b.txt",
    "untitled:Untitled 1",
    "file:///tmp/a%20b {c}.txt",
    "file:///tmp/100%.txt",
    r"C:\news\a.txt",
    "/tmp/a b.txt",
];

/// The next push of the findings in a document.
fn pushed(process: &mut Process, uri: &str) -> Value {
    let push = process.until(|message| {
        message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri
    });
    push["params"].clone()
}

/// The edit of the first quick fix for what was found.
fn fix(process: &mut Process, id: u32, uri: &str, found: &Value) -> Value {
    let params = json!({
        "textDocument": {"uri": uri}, "range": found["range"], "context": {"diagnostics": [found]},
    });
    process.ask(id, "textDocument/codeAction", &params);
    process.answer(&json!(id))["result"][0]["edit"].clone()
}

#[test]
fn a_document_may_be_called_anything() {
    for versioned in [false, true] {
        let mut process =
            Process::introduced(&json!({"workspace": {"workspaceEdit": {"documentChanges": versioned}}}));
        for (id, uri) in (10..).zip(ADDRESSES) {
            process.open(uri, TEXT);
            assert_eq!(process.pushed(uri, 1)[0]["code"], "age-conflict", "{uri}");
            process.insert(uri, 2, "Later: ");
            let found = process.pushed(uri, 2).remove(0);
            assert_eq!(found["relatedInformation"][0]["location"]["uri"], uri);
            let edit = fix(&mut process, id, uri, &found);
            if versioned {
                let document = &edit["documentChanges"][0]["textDocument"];
                assert_eq!(*document, json!({"uri": uri, "version": 2}));
            } else {
                assert!(edit["changes"][uri].is_array(), "{edit}");
            }
            process.notify("textDocument/didClose", &json!({"textDocument": {"uri": uri}}));
            assert_eq!(pushed(&mut process, uri)["diagnostics"], json!([]));
        }
        assert_eq!(process.leave(), (0, String::new()));
    }
}

#[test]
fn a_document_may_be_asked_about_by_any_name() {
    let mut process = Process::introduced(&json!({"textDocument": {"diagnostic": {}}}));
    for (id, uri) in (10..).step_by(10).zip(ADDRESSES) {
        process.open(uri, TEXT);
        process.ask(id, "textDocument/diagnostic", &json!({"textDocument": {"uri": uri}}));
        let answer = process.answer(&json!(id));
        let related = &answer["result"]["items"][0]["relatedInformation"][0];
        assert_eq!(related["location"]["uri"], uri, "{answer}");
        assert!(process.hover(id + 1, uri, 2).is_object(), "{uri}");
    }
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn a_folder_may_be_called_anything() {
    let folder = format!("{}/press [1] ä|b", env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(format!("{folder}/copydesk.toml"), "[rules]\nage-conflict = \"error\"\n").unwrap();
    let uri = format!("file://{folder}");
    let folders = json!([{"uri": uri, "name": "press"}]);
    for (root, folders) in [(json!(uri), Value::Null), (json!(""), folders)] {
        let mut process = Process::start();
        let params = json!({
            "processId": null, "rootUri": root, "workspaceFolders": folders, "capabilities": {},
        });
        process.ask(0, "initialize", &params);
        assert!(process.answer(&json!(0))["result"].is_object());
        process.notify("initialized", &json!({}));
        for uri in ["untitled:Untitled 1", &format!("{uri}/a b.txt")] {
            process.open(uri, TEXT);
            assert_eq!(process.pushed(uri, 1)[0]["severity"], 1, "{uri}");
        }
        assert_eq!(process.leave(), (0, String::new()));
    }
}

#[test]
fn an_edit_counts_whatever_its_number() {
    let numbers = [
        json!({"version": null}),
        json!({}),
        json!({"version": 2_147_483_648_u32}),
        json!({"version": 1.5}),
        json!({"version": "1"}),
    ];
    let capabilities = json!({"workspace": {"workspaceEdit": {"documentChanges": true}}});
    let mut process = Process::introduced(&capabilities);
    for (id, number) in (10..).zip(numbers) {
        let document = |fields: Value| {
            let mut document = fields;
            document["uri"] = json!(URI);
            if let Some(version) = number.get("version") {
                document["version"] = version.clone();
            }
            document
        };
        let opened = document(json!({"languageId": "plaintext", "text": TEXT}));
        process.notify("textDocument/didOpen", &json!({"textDocument": opened}));
        let push = pushed(&mut process, URI);
        assert_eq!(push["diagnostics"][0]["code"], "age-conflict", "{number}");
        assert!(push.get("version").is_none(), "{push}");
        let edit = fix(&mut process, id, URI, &push["diagnostics"][0]);
        assert_eq!(edit["documentChanges"][0]["textDocument"], json!({"uri": URI, "version": null}));

        let changed =
            json!({"textDocument": document(json!({})), "contentChanges": [{"text": "It rained."}]});
        process.notify("textDocument/didChange", &changed);
        assert_eq!(pushed(&mut process, URI)["diagnostics"], json!([]), "{number}");
        process.insert(URI, 7, "Later: ");
        assert_eq!(process.pushed(URI, 7), [Value::Null; 0]);
    }
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn every_request_is_answered() {
    let mut process = Process::introduced(&json!({}));
    process.notify("$/unknown", &Value::Null);
    process.ask(10, "$/unknown", &Value::Null);
    assert_eq!(process.answer(&json!(10))["error"]["code"], -32601);
    process.body(br#"{"jsonrpc":"2.0","id":123456789012345678901234,"method":"shutdown"}"#);
    assert_eq!(process.until(|message| message.get("id").is_some())["error"]["code"], -32600);
    process.body(br#"{"jsonrpc":"2.0","id":"w2","method":"shutdown","result":null}"#);
    assert_eq!(process.answer(&json!("w2")), json!({"jsonrpc": "2.0", "id": "w2", "result": null}));
    process.notify("exit", &Value::Null);
    assert_eq!(process.ended(), (0, String::new()));
}

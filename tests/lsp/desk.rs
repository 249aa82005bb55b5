//! What must not mislead at the desk: drafts that are not checked, settings with a mistake, ends that a client does not show,
//! findings that may stay where there is no settings file yet.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::client::{Client, range};

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("desk-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn open(client: &Client, uri: &str, text: &str) {
    let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": text});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_the_settings_is_marked_there_until_it_is_right() {
    let folder = folder("mistake");
    let settings = folder.join("copydesk.toml");
    let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
    let draft = uri(&folder.join("ferry.txt"));
    let mut marks = Vec::new();
    for text in ["[rules]\nplaceholder = \"loud\"\n", "[rules]\nplaceholder = \"hint\"\n"] {
        fs::write(&settings, text).unwrap();
        open(&client, &draft, "The ferry left at noon.");
        client.request("textDocument/diagnostic", json!({"textDocument": {"uri": draft}})).await;
        let pushed = client.notifications("textDocument/publishDiagnostics").await;
        let of_settings: Vec<&Value> = pushed.iter().filter(|it| it["uri"] == uri(&settings)).collect();
        marks.push(
            of_settings.last().expect("the settings file has its own diagnostics")["diagnostics"].clone(),
        );
    }
    assert_eq!(
        (&marks[0][0]["range"]["start"]["line"], &marks[0][0]["severity"]),
        (&json!(1), &json!(1)),
        "{marks:?}"
    );
    assert!(marks[0][0]["message"].as_str().unwrap().contains("loud"), "{marks:?}");
    assert_eq!(marks[1], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_message_names_the_other_end_where_the_client_does_not_show_it() {
    let draft = "Jane Kowalski, 34, runs the ferry.\n\nKowalski, 43, was aboard.";
    for (name, version) in [("Neovim", "0.11.4"), ("helix", "25.07"), ("Visual Studio Code", "1.99")] {
        let mut client = Client::start(Some(Value::Null));
        let params = json!({
            "processId": null, "rootUri": null, "clientInfo": {"name": name, "version": version},
            "capabilities": {"textDocument": {"diagnostic": {}}},
        });
        client.introduce(params).await;
        client.open("plaintext", draft);
        let report = client.pull().await;
        let found = report["items"].as_array().unwrap().iter().find(|it| it["code"] == "age-conflict");
        let found = found.expect("the ages differ");
        let there =
            found["relatedInformation"][0]["location"]["range"]["start"]["line"].as_u64().unwrap() + 1;
        let message = found["message"].as_str().unwrap();
        assert!(message.contains(&format!("line {there}")), "{name}: {message}");
        assert!(message.matches("line").count() == 1, "told once: {message}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_can_be_allowed_before_there_is_a_settings_file() {
    let folder = folder("allow");
    let makes_files = json!({"documentChanges": true, "resourceOperations": ["create"]});
    for (edits, is_offered) in [(makes_files, true), (json!({"documentChanges": true}), false)] {
        let capabilities = json!({"workspace": {"workspaceEdit": edits}, "textDocument": {"diagnostic": {}}});
        let mut client = Client::with(capabilities, Value::Null).await;
        let draft = uri(&folder.join("band.txt"));
        open(&client, &draft, "The band TK played in Orla.");
        let params =
            json!({"textDocument": {"uri": draft}, "range": range(0, 9, 9), "context": {"diagnostics": []}});
        let actions = client.request("textDocument/codeAction", params).await;
        let action = actions
            .as_array()
            .into_iter()
            .flatten()
            .find(|it| it["title"] == "Allow this “placeholder” in a new copydesk.toml");
        assert_eq!(action.is_some(), is_offered, "{actions}");
        let Some(action) = action else { continue };
        let changes = &action["edit"]["documentChanges"];
        let settings = folder.join("copydesk.toml");
        assert_eq!((&changes[0]["kind"], &changes[0]["uri"]), (&json!("create"), &json!(uri(&settings))));
        let text = changes[1]["edits"][0]["newText"].as_str().unwrap();
        assert!(text.starts_with("[[allow]]\nfingerprint = "), "{text}");
        fs::write(&settings, text.replace("reason = \"\"", "reason = \"its name\"")).unwrap();
        let report = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": draft}})).await;
        assert_eq!(report["items"], json!([]));
        fs::remove_file(&settings).unwrap();
    }
}

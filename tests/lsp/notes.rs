//! Notes that the settings file names.

use serde_json::{Value, json};

use crate::client::Client;

const DRAFT: &str = "“We will cut the harbor budget by half,” said Ana Ruiz, the mayor of Ovar.";

#[tokio::test(flavor = "multi_thread")]
async fn quotations_are_held_against_notes_as_they_are_now() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("notes-desk");
    std::fs::create_dir_all(folder.join("notes")).unwrap();
    std::fs::write(folder.join("copydesk.toml"), "transcripts = [\"notes/*\"]\n").unwrap();
    std::fs::write(folder.join("notes/odd.json"), "{}").unwrap();
    let notes = folder.join("notes/council.txt");
    let say = |words: &str| std::fs::write(&notes, format!("[00:14] RUIZ: {words}\n")).unwrap();
    say("We will cut the harbor budget by a third.");
    let mut client = Client::with(json!({}), Value::Null).await;
    let uri = format!("file://{}/draft.txt", folder.display());
    let document =
        |version| json!({"uri": uri, "languageId": "plaintext", "version": version, "text": DRAFT});
    client.notify("textDocument/didOpen", json!({"textDocument": document(1)}));
    let of_notes = |items: Vec<Value>| -> Vec<Value> {
        items.into_iter().filter(|item| item["code"] == "quote-not-in-transcript").collect()
    };
    let found = of_notes(client.pushed(1).await);
    assert_eq!(found.len(), 1);
    assert!(found[0]["message"].as_str().unwrap().contains("by a third” (council.txt, at 00:14, RUIZ)"));
    assert_eq!(found[0]["data"]["fixes"][0]["edits"][0]["newText"], "a third");
    let end = &found[0]["relatedInformation"][0];
    assert!(end["location"]["uri"].as_str().unwrap().ends_with("/notes/council.txt"));
    assert_eq!(end["location"]["range"]["start"], json!({"line": 0, "character": 0}));
    assert_eq!(end["message"], "at 00:14, RUIZ: “We will cut the harbor budget by a third”");
    // What cannot be read is said, and takes nothing from the rest.
    let messages = client.notifications("window/showMessage").await;
    assert!(
        messages
            .iter()
            .any(|it| it["message"].as_str().unwrap().contains("odd.json: This JSON is of no speech"))
    );
    say("We will cut the harbor budget by half.");
    client.notify("textDocument/didOpen", json!({"textDocument": document(2)}));
    assert_eq!(of_notes(client.pushed(2).await), [Value::Null; 0]);
}

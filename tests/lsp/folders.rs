//! What is asked of all drafts at once, and what is shown above paragraphs.

use std::fs;
use std::path::Path;
use std::time::Duration;

use expect_test::expect;
use serde_json::{Value, json};

use crate::client::{Client, URI};
use crate::drawing::{Mark, drawn};

#[tokio::test(flavor = "multi_thread")]
async fn names_are_found_in_open_drafts_and_in_those_of_the_folder() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folder-symbols");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("old")).unwrap();
    fs::write(folder.join("old/bridge.txt"), "Ines Varga closed the bridge in Orla, said Tom Hale.\n")
        .unwrap();
    fs::write(folder.join("open.txt"), "Nobody.\n").unwrap();
    fs::write(folder.join("notes.rs"), "Ines Varga\n").unwrap();
    let root = format!("file://{}", folder.display());
    let mut client = Client::start(Some(Value::Null));
    client.introduce(json!({"processId": null, "rootUri": root, "capabilities": {}})).await;
    let document = json!({"uri": format!("{root}/open.txt"), "languageId": "plaintext", "version": 1, "text": "🚢 Mayor Ana Varga spoke."});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    // The folder is read beside the answers: whoever asks again gets more.
    let mut shown = String::new();
    for _ in 0..600 {
        let answer = client.request("workspace/symbol", json!({"query": "varga"})).await;
        let symbols = answer.as_array().expect("a list");
        let lines: Vec<String> = symbols
            .iter()
            .map(|it| {
                let uri = it["location"]["uri"].as_str().unwrap().strip_prefix(&root).unwrap();
                let start = &it["location"]["range"]["start"];
                format!(
                    "{} in {uri}, {}:{}, {}",
                    it["name"].as_str().unwrap(),
                    start["line"],
                    start["character"],
                    it["containerName"].as_str().unwrap()
                )
            })
            .collect();
        shown = lines.join("\n") + "\n";
        if symbols.len() > 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    expect![[r#"
        Ana Varga in /open.txt, 0:9, open.txt
        Ines Varga in /old/bridge.txt, 0:0, bridge.txt
    "#]]
    .assert_eq(&shown);
    assert_eq!(client.request("workspace/symbol", json!({"query": "varga zzz"})).await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_open_stands_above_its_paragraph_once_that_is_set() {
    let draft = "Jane Kowalski, 34, runs the ferry.\n\nThe sea was calm.\n\nKowalski, 43, was aboard. Twelve people were killed.\n";
    let asked = json!({"textDocument": {"uri": URI}});
    let mut client = Client::with(json!({}), Value::Null).await;
    client.open("plaintext", draft);
    assert_eq!(client.request("textDocument/codeLens", asked.clone()).await, Value::Null);
    let mut client = Client::with(json!({}), json!({"codeLens": true})).await;
    client.open("plaintext", draft);
    let answer = client.request("textDocument/codeLens", asked).await;
    let marks: Vec<Mark> = answer
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (it["range"].clone(), it["command"]["title"].as_str().unwrap().to_owned()))
        .collect();
    expect![[r#"
        Kowalski, 43, was aboard. Twelve people were killed.
         1 open conflict · 1 claim without a source
    "#]]
    .assert_eq(&drawn(draft, &marks));
}

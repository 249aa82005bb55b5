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

#[tokio::test(flavor = "multi_thread")]
async fn other_drafts_of_the_folder_are_looked_through_for_a_name_and_for_findings() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folder-references");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("bridge.txt"), "Ines Varga, 52, closed the bridge in Orla.\n\nShe left TK.\n")
        .unwrap();
    // Here little tells that this is a person.
    fs::write(folder.join("quay.txt"), "Ines Varga closed the quay.\n").unwrap();
    fs::write(folder.join("open.txt"), "Nobody.\n").unwrap();
    let root = format!("file://{}", folder.display());
    let mut client = Client::start(Some(Value::Null));
    let capabilities = json!({"textDocument": {"diagnostic": {}}});
    client.introduce(json!({"processId": null, "rootUri": root, "capabilities": capabilities})).await;
    let [open, other, quay] = ["open.txt", "bridge.txt", "quay.txt"].map(|name| format!("{root}/{name}"));
    let document =
        json!({"uri": open, "languageId": "plaintext", "version": 1, "text": "🚢 Mayor Ines Varga spoke."});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    let asked = json!({"textDocument": {"uri": open}, "position": {"line": 0, "character": 12}, "context": {"includeDeclaration": true}});
    let mut places = Vec::new();
    // The folder is read beside the answers: whoever asks again gets more.
    for _ in 0..600 {
        let answer = client.request("textDocument/references", asked.clone()).await;
        let told = |it: &Value| (it["uri"].clone(), it["range"]["start"]["line"].clone());
        places = answer.as_array().expect("a list").iter().map(told).collect();
        if places.iter().any(|(uri, _)| *uri == quay) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let wanted =
        [(&open, 0), (&other, 0), (&other, 2), (&quay, 0)].map(|(uri, line)| (json!(uri), json!(line)));
    assert_eq!(places, wanted);

    let asked = |had: Value| json!({"previousResultIds": had, "workDoneToken": "folder"});
    let answer = client.request("workspace/diagnostic", asked(json!([]))).await;
    let items = answer["items"].as_array().expect("a list");
    assert_eq!(items.iter().map(|it| &it["uri"]).collect::<Vec<_>>(), [&other, &open, &quay]);
    assert!(items[0]["items"].as_array().unwrap().iter().any(|it| it["code"] == "placeholder"), "{items:?}");
    assert_eq!((&items[0]["version"], &items[1]["version"]), (&Value::Null, &json!(1)));
    client.once(|message| message["method"] == "$/progress", |step| step["value"]["kind"] == "end").await;
    let steps = client.notifications("$/progress").await;
    let kinds: Vec<&Value> = steps.iter().map(|it| &it["value"]["kind"]).collect();
    assert_eq!(kinds, ["begin", "report", "report", "report", "end"]);
    let had = json!([{"uri": other, "value": items[0]["resultId"]}]);
    let answer = client.request("workspace/diagnostic", asked(had)).await;
    assert_eq!(answer["items"][0]["kind"], "unchanged");
}

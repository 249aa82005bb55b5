//! Open drafts that are compared with each other.

use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, range};

/// A folder whose settings ask that drafts be compared, as an address.
fn desk(name: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("copydesk.toml"), "[names]\nacross = true\n").unwrap();
    format!("file://{}", folder.display())
}

fn open(client: &Client, uri: &str, text: &str) {
    let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": text});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
}

/// What is said of a draft about other drafts.
fn across(items: &Value) -> Vec<Value> {
    let items = items.as_array().into_iter().flatten();
    items.filter(|item| item["code"] == "across-drafts").cloned().collect()
}

/// What was last pushed about a draft and others, once that is something, or nothing more.
async fn once(client: &mut Client, uri: &str, is_found: bool) -> Vec<Value> {
    let is_push = |message: &Value| {
        message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri
    };
    let push = client.once(is_push, |push| across(&push["diagnostics"]).is_empty() != is_found).await;
    across(&push["diagnostics"])
}

#[tokio::test(flavor = "multi_thread")]
async fn both_drafts_have_a_finding_until_one_is_closed() {
    let desk = desk("lsp-across");
    let (pier, walk) = (format!("{desk}/pier.txt"), format!("{desk}/walk.txt"));
    let mut client = Client::with(json!({}), json!({"delay": 0})).await;
    open(&client, &pier, "🚢 The mayor, Greta Lindholm, opened the pier.");
    open(&client, &walk, "Mayor Greta Lindhlom spoke first.");
    let found = once(&mut client, &walk, true).await;
    let message = "This name is spelled “Greta Lindhlom” here and “Greta Lindholm” in pier.txt, line 1.";
    assert_eq!(found[0]["message"], message);
    let there = &found[0]["relatedInformation"][0];
    assert_eq!(there["location"]["uri"], pier);
    assert_eq!(there["location"]["range"], range(0, 14, 28));
    let found = once(&mut client, &pier, true).await;
    assert_eq!(found[0]["relatedInformation"][0]["location"]["uri"], walk);

    client.notify("textDocument/didClose", json!({"textDocument": {"uri": pier}}));
    once(&mut client, &walk, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_only_looked_through_is_not_compared_with_open_ones() {
    let desk = desk("lsp-across-closed");
    let (pier, walk) = (format!("{desk}/pier.txt"), format!("{desk}/walk.txt"));
    let path = walk.strip_prefix("file://").unwrap();
    std::fs::write(path, "Mayor Greta Lindhlom spoke first.").unwrap();
    let mut client = Client::start(Some(Value::Null));
    let capabilities = json!({"textDocument": {"diagnostic": {}}});
    client.introduce(json!({"processId": null, "rootUri": desk, "capabilities": capabilities})).await;
    open(&client, &pier, "The mayor, Greta Lindholm, opened the pier.");
    client.request("textDocument/diagnostic", json!({"textDocument": {"uri": pier}})).await;
    let answer = client.request("workspace/diagnostic", json!({"previousResultIds": []})).await;
    let of_walk = answer["items"].as_array().unwrap().iter().find(|it| it["uri"] == walk.as_str());
    assert_eq!(across(&of_walk.expect("it is looked through")["items"]).len(), 1, "{answer}");
    let report = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": pier}})).await;
    assert!(across(&report["items"]).is_empty(), "{report}");
}

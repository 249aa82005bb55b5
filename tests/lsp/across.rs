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

/// What was last said of a draft about other drafts.
async fn last(client: &mut Client, uri: &str) -> Vec<Value> {
    let pushes = client.notifications("textDocument/publishDiagnostics").await;
    let push = pushes.into_iter().rfind(|push| push["uri"] == uri).expect("a push");
    let items = push["diagnostics"].as_array().cloned().unwrap_or_default();
    items.into_iter().filter(|item| item["code"] == "across-drafts").collect()
}

/// The same, once something is said or nothing more, as `is_wanted` has it.
async fn once(client: &mut Client, uri: &str, is_wanted: fn(&[Value]) -> bool) -> Vec<Value> {
    for _ in 0..50 {
        let found = last(client, uri).await;
        if is_wanted(&found) {
            return found;
        }
    }
    panic!("nothing of the kind is said of {uri}");
}

#[tokio::test(flavor = "multi_thread")]
async fn both_drafts_have_a_finding_until_one_is_closed() {
    let desk = desk("lsp-across");
    let (pier, walk) = (format!("{desk}/pier.txt"), format!("{desk}/walk.txt"));
    let mut client = Client::with(json!({}), json!({"delay": 0})).await;
    open(&client, &pier, "🚢 The mayor, Greta Lindholm, opened the pier.");
    open(&client, &walk, "Mayor Greta Lindhlom spoke first.");
    let found = once(&mut client, &walk, |found| !found.is_empty()).await;
    let message = "This name is spelled “Greta Lindhlom” here and “Greta Lindholm” in pier.txt, line 1.";
    assert_eq!(found[0]["message"], message);
    let there = &found[0]["relatedInformation"][0];
    assert_eq!(there["location"]["uri"], pier);
    assert_eq!(there["location"]["range"], range(0, 14, 28));
    let found = once(&mut client, &pier, |found| !found.is_empty()).await;
    assert_eq!(found[0]["relatedInformation"][0]["location"]["uri"], walk);

    client.notify("textDocument/didClose", json!({"textDocument": {"uri": pier}}));
    once(&mut client, &walk, <[Value]>::is_empty).await;
}

//! What is shown of a draft: pushed or pulled, never both.

use serde_json::{Value, json};

use crate::client::{Client, range};

const DRAFT: &str = "The trial opens on Monday, March 5, 2024.";

/// The words of a finding of one rule.
fn of<'a>(items: &'a [Value], rule: &str) -> Vec<&'a Value> {
    items.iter().filter(|item| item["code"] == rule).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_cannot_pull_is_pushed_to() {
    let mut client = Client::with(json!({}), json!({"delay": 0})).await;
    client.open("plaintext", DRAFT);
    let items = client.pushed(1).await;
    let found = of(&items, "weekday-date");
    assert_eq!(found.len(), 1, "{items:?}");
    let found = found[0];
    assert_eq!((&found["source"], &found["severity"]), (&json!("copydesk"), &json!(1)));
    let page = found["codeDescription"]["href"].as_str().unwrap();
    assert!(page.ends_with("rules.md#weekday-date"), "no folder for pages was given: {page}");
    assert!(found["message"].as_str().unwrap().contains("Tuesday"), "{found}");
    assert!(found["data"]["fixes"].is_array());
    client.edit(2, 0, (19, 25), "Tuesday");
    assert!(of(&client.pushed(2).await, "weekday-date").is_empty());
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": crate::client::URI}}));
    let pushes = client.notifications("textDocument/publishDiagnostics").await;
    assert_eq!(pushes.last().unwrap()["diagnostics"], json!([]), "a closed draft has no findings");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_pulls_is_not_pushed_to() {
    let mut client = Client::start(Some(Value::Null));
    let answer = client.initialize(json!({"textDocument": {"diagnostic": {}}}), json!({"delay": 0})).await;
    assert_eq!(answer["capabilities"]["diagnosticProvider"]["interFileDependencies"], false);
    client.open("plaintext", DRAFT);
    let report = client.pull().await;
    assert_eq!(report["kind"], "full");
    assert_eq!(of(report["items"].as_array().unwrap(), "weekday-date").len(), 1, "{report}");
    client.edit(2, 0, (41, 41), " It may last.");
    client.pull().await;
    assert_eq!(client.notifications("textDocument/publishDiagnostics").await, [Value::Null; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_in_another_language_says_so_at_its_top() {
    let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
    client.open(
        "plaintext",
        "El alcalde dijo el lunes que el puente seguirá cerrado. El coste será de TK pesos.",
    );
    let report = client.pull().await;
    let [note] = &report["items"].as_array().unwrap()[..] else { panic!("one note: {report}") };
    assert_eq!(note["message"], "This is not checked: it is in Spanish, and copydesk reads English.");
    assert_eq!((&note["severity"], &note["range"]), (&json!(2), &range(0, 0, 0)));
    assert_eq!(note["code"], "not-checked", "so that no client shows it as a draft without findings");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_not_changed_is_not_sent_again() {
    let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
    client.open("plaintext", DRAFT);
    let known = client.pull().await["resultId"].clone();
    let again = json!({"textDocument": {"uri": crate::client::URI}, "previousResultId": known});
    client.edit(2, 0, (41, 41), " It may last.");
    let report = client.request("textDocument/diagnostic", again.clone()).await;
    assert_eq!(report, json!({"kind": "unchanged", "resultId": known}));
    client.edit(3, 0, (0, 3), "Their");
    let report = client.request("textDocument/diagnostic", again).await;
    assert_eq!(report["kind"], "full", "the finding has moved");
}

#[tokio::test(flavor = "multi_thread")]
async fn markdown_and_html_are_read_as_such() {
    for (language, text, column) in [
        ("markdown", "The trial opens on **Monday, March 5, 2024**.", 21),
        ("html", "<p>The trial opens on Monday, March 5, 2024.</p>", 22),
    ] {
        let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
        client.open(language, text);
        let report = client.pull().await;
        let found = of(report["items"].as_array().unwrap(), "weekday-date");
        assert_eq!(found.len(), 1, "{language}: {report}");
        assert_eq!(found[0]["range"]["start"], range(0, column, column)["start"], "{language}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_long_for_a_draft_is_said_to_be_so() {
    let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
    client.open("plaintext", &"The ferry left. ".repeat(200_000));
    let report = client.pull().await;
    assert_eq!(report["items"].as_array().unwrap().len(), 1);
    assert_eq!(report["items"][0]["severity"], 2);
    assert_eq!(report["items"][0]["code"], "not-checked");
    assert!(report["items"][0]["message"].as_str().unwrap().contains("up to 2 MB"));
}

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

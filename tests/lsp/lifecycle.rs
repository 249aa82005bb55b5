//! From `initialize` to `exit`.

use serde_json::{Value, json};

use crate::client::Client;

#[tokio::test(flavor = "multi_thread")]
async fn a_client_comes_and_goes() {
    let mut client = Client::start(None);
    let answer = client.initialize(json!({}), Value::Null).await;
    assert_eq!(answer["serverInfo"]["name"], "copydesk");
    let offered = &answer["capabilities"];
    assert_eq!(offered["positionEncoding"], "utf-16");
    assert_eq!(offered["textDocumentSync"], json!({"openClose": true, "change": 2}));
    assert_eq!(offered["hoverProvider"], true);
    assert_eq!(offered["codeActionProvider"]["codeActionKinds"], json!(["quickfix"]));
    assert!(client.leave().await, "it was asked to shut down");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_answered_before_the_introduction() {
    let mut client = Client::start(None);
    let hover = json!({"textDocument": {"uri": "file:///a.txt"}, "position": {"line": 0, "character": 0}});
    assert_eq!(client.answer("textDocument/hover", hover).await["error"]["code"], -32002);
    assert!(!client.exit().await, "it was not asked to shut down");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_is_not_open_has_nothing() {
    let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
    assert_eq!(client.pull().await["items"], json!([]));
    assert_eq!(client.hover(0, 0).await, Value::Null);
    assert_eq!(client.actions(crate::client::range(0, 0, 9)).await, [Value::Null; 0]);
    assert!(client.leave().await);
}

//! Edits: in order, in every encoding, in bursts, and answers only about the newest text.

use serde_json::{Value, json};

use crate::client::{Client, range};

/// A draft that is right but for a figure that was to be filled in, set down letter by letter.
const BEFORE: &str = "See page ";
const PLACEHOLDER: &str = "TKHOWMANY";

fn pulls() -> Value {
    json!({"textDocument": {"diagnostic": {}}})
}

/// The range of the only placeholder.
fn placeholder(items: &[Value]) -> Value {
    let found: Vec<&Value> = items.iter().filter(|item| item["code"] == "placeholder").collect();
    assert_eq!(found.len(), 1, "{items:?}");
    found[0]["range"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_edits_are_applied_in_their_order() {
    let mut client = Client::with(pulls(), Value::Null).await;
    client.open("plaintext", BEFORE);
    // Letters of the placeholder, over and over: each time typed at the end, then taken away again but the last.
    let mut version = 1;
    let mut column = u32::try_from(BEFORE.len()).unwrap();
    let start = column;
    while version < 1_000 {
        for letter in PLACEHOLDER.chars() {
            version += 1;
            client.edit(version, 0, (column, column), &letter.to_string());
            column += 1;
        }
        if version < 1_000 {
            for _ in PLACEHOLDER.chars() {
                version += 1;
                client.edit(version, 0, (column - 1, column), "");
                column -= 1;
            }
        }
    }
    client.edit(version + 1, 0, (column, column), " for details.");
    let items = client.pull().await["items"].as_array().unwrap().clone();
    assert_eq!(placeholder(&items), range(0, start, column));
    assert!(client.leave().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_count_in_the_encoding_agreed_on() {
    // “é” is 2 bytes, 1 unit, 1 character; “🚢” is 4, 2 and 1.
    for (encoding, start) in [("utf-8", 19), ("utf-16", 16), ("utf-32", 15)] {
        let mut capabilities = pulls();
        capabilities["general"] = json!({"positionEncodings": [encoding]});
        let mut client = Client::start(None);
        let answer = client.initialize(capabilities, Value::Null).await;
        assert_eq!(answer["capabilities"]["positionEncoding"], encoding);
        client.open("plaintext", "On the René 🚢, see page for details.");
        // After “see page ”, which begins at `start`.
        let at = start + 9;
        client.edit(2, 0, (at, at), "TKHOWMANY ");
        let items = client.pull().await["items"].as_array().unwrap().clone();
        assert_eq!(placeholder(&items), range(0, at, at + 9), "{encoding}");
        let hit = client.actions(range(0, at, at)).await;
        assert!(hit.iter().all(|action| action["diagnostics"][0]["range"] == range(0, at, at + 9)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_newest_of_a_flurry_is_published() {
    let mut client = Client::with(json!({}), json!({"delay": 200})).await;
    client.open("plaintext", "See page ");
    client.pushed(1).await;
    for version in 2..=40 {
        client.edit(version, 0, (9, 9), "9");
    }
    client.edit(41, 0, (9, 48), "TKHOWMANY for details.");
    let items = client.pushed(41).await;
    assert_eq!(placeholder(&items), range(0, 9, 18));
    let pushes = client.notifications("textDocument/publishDiagnostics").await;
    let versions: Vec<i64> = pushes.iter().map(|push| push["version"].as_i64().unwrap()).collect();
    assert_eq!(versions, [1, 41], "what was typed over is not shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_does_not_lock_up_with_a_client_that_answers_late() {
    // The client never answers the server’s own requests, as if it were busy with sending.
    let mut client = Client::start(None);
    let capabilities = json!({
        "workspace": {"configuration": true, "didChangeConfiguration": {"dynamicRegistration": true},
                      "diagnostics": {"refreshSupport": true}},
        "textDocument": {"diagnostic": {}},
    });
    client.initialize(capabilities, Value::Null).await;
    client.open("plaintext", "See page ");
    let mut answers = Vec::new();
    for version in 2..=401 {
        client.edit(version, 0, (9, 9), "9");
        client.notify("workspace/didChangeConfiguration", json!({"settings": {}}));
        let document =
            json!({"textDocument": {"uri": crate::client::URI}, "position": {"line": 0, "character": 0}});
        answers.push(client.ask("textDocument/diagnostic", document.clone()));
        answers.push(client.ask("textDocument/hover", document));
    }
    for answer in answers {
        let answer = tokio::time::timeout(std::time::Duration::from_mins(1), answer).await;
        assert!(answer.expect("every request is answered").unwrap().get("error").is_none());
    }
    client.edit(402, 0, (9, 409), "TKHOWMANY for details.");
    let items = client.pull().await["items"].as_array().unwrap().clone();
    assert_eq!(placeholder(&items), range(0, 9, 18));
    assert!(client.leave().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_draft_does_not_hold_up_another() {
    let mut client = Client::with(pulls(), Value::Null).await;
    // Each paragraph is another, or the memo would know it.
    let paragraph = |i| format!("The council met on the pier and talked about ferry {i} for an hour.\n\n");
    let long = (0..1_000).map(paragraph).collect::<Vec<_>>().concat();
    let document =
        json!({"uri": "file:///desk/long.txt", "languageId": "plaintext", "version": 1, "text": long});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    let slow: Vec<_> = (0..8)
        .map(|_| {
            let params = json!({"textDocument": {"uri": "file:///desk/long.txt"}});
            client.ask("textDocument/diagnostic", params)
        })
        .collect();
    client.open("plaintext", "See page TKHOWMANY for details.");
    let items = client.pull().await["items"].as_array().unwrap().clone();
    assert_eq!(placeholder(&items), range(0, 9, 18));
    for mut answer in slow {
        assert!(answer.try_recv().is_err(), "the long draft is still being read");
    }
}

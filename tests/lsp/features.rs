//! What a writer asks for: who is this, which day is that, what could be done.

use serde_json::{Value, json};

use crate::client::{Client, range};

/// Applies the edits of a client that counts in UTF-16 to a text of one line in ASCII.
fn apply(text: &str, edits: &[Value]) -> String {
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        let column = |end: &str| usize::try_from(edit["range"][end]["character"].as_u64().unwrap()).unwrap();
        text.replace_range(column("start")..column("end"), edit["newText"].as_str().unwrap());
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fix_makes_the_draft_right() {
    let draft = "The trial opens on Monday, March 5, 2024.";
    for versioned in [false, true] {
        let capabilities = json!({
            "workspace": {"workspaceEdit": {"documentChanges": versioned}}, "textDocument": {"diagnostic": {}},
        });
        let mut client = Client::with(capabilities, Value::Null).await;
        client.open("plaintext", draft);
        let actions = client.actions(range(0, 20, 20)).await;
        let action = actions.iter().find(|action| action["title"].as_str().unwrap().contains("Tuesday"));
        let action = action.expect("the weekday can be changed");
        assert_eq!(action["kind"], "quickfix");
        assert_eq!(action["diagnostics"][0]["code"], "weekday-date");
        let edits = if versioned {
            let change = &action["edit"]["documentChanges"][0];
            assert_eq!(change["textDocument"], json!({"uri": crate::client::URI, "version": 1}));
            &change["edits"]
        } else {
            &action["edit"]["changes"][crate::client::URI]
        };
        let fixed = apply(draft, edits.as_array().unwrap());
        assert_eq!(fixed, "The trial opens on Tuesday, March 5, 2024.");
        client.notify(
            "textDocument/didChange",
            json!({"textDocument": {"uri": crate::client::URI, "version": 2}, "contentChanges": [{"text": fixed}]}),
        );
        assert_eq!(client.pull().await["items"], json!([]));
        assert_eq!(client.actions(range(0, 0, 40)).await, [Value::Null; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_kinds_of_action_are_not_offered() {
    let mut client = Client::with(json!({}), Value::Null).await;
    client.open("plaintext", "The trial opens on Monday, March 5, 2024.");
    let context = json!({"diagnostics": [], "only": ["refactor"]});
    let params =
        json!({"textDocument": {"uri": crate::client::URI}, "range": range(0, 20, 20), "context": context});
    assert_eq!(client.request("textDocument/codeAction", params).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_shown_with_all_its_places() {
    let mut client =
        Client::with(json!({"textDocument": {"hover": {"contentFormat": ["markdown"]}}}), Value::Null).await;
    client.open(
        "plaintext",
        "Maria Torres runs the port of Bergen.\n\nThe plan is hers.\n\nTorres said so on Friday.",
    );
    let hover = client.hover(4, 2).await;
    assert_eq!(hover["contents"]["kind"], "markdown");
    assert_eq!(hover["range"], range(4, 0, 6));
    let shown = hover["contents"]["value"].as_str().unwrap();
    assert!(shown.starts_with("**Maria Torres**, person\n"), "{shown}");
    assert!(shown.contains("“Maria Torres”: line [1](file:///desk/draft.txt#L1)\n"), "{shown}");
    assert!(shown.contains("“Torres”: line [5](file:///desk/draft.txt#L5)\n"), "{shown}");
    assert_eq!(client.hover(2, 0).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_is_shown_with_its_day() {
    let mut client = Client::with(json!({}), json!({"date": "2024-03-06"})).await;
    client.open("plaintext", "The port was closed on Tuesday, officials said.");
    let hover = client.hover(0, 25).await;
    assert_eq!(hover["contents"]["kind"], "plaintext");
    let shown = hover["contents"]["value"].as_str().unwrap();
    assert!(shown.starts_with("“Tuesday”, date\n"), "{shown}");
    assert!(shown.contains("Tuesday, March 5, 2024") && !shown.contains("2024-03-05"), "{shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_can_allow_a_finding_once_it_has_a_reason() {
    let mut client = Client::with(json!({"textDocument": {"diagnostic": {}}}), Value::Null).await;
    let draft = "The band TK played in Orla.";
    client.open("markdown", draft);
    let actions = client.actions(range(0, 9, 9)).await;
    let action = actions.iter().find(|it| it["title"].as_str().unwrap().starts_with("Allow “placeholder”"));
    let edits = &action.expect("a comment is offered")["edit"]["changes"][crate::client::URI];
    let commented = apply(draft, edits.as_array().unwrap());
    assert_eq!(commented, format!("{draft} <!-- copydesk: allow placeholder \"\" -->"));

    let rules = |report: &Value| -> Vec<Value> {
        report["items"].as_array().unwrap().iter().map(|item| item["code"].clone()).collect()
    };
    client.edit(2, 0, (27, 27), commented.strip_prefix(draft).unwrap());
    // While the reason is being written, nothing is added to what is found anyway.
    assert_eq!(rules(&client.pull().await), ["placeholder"]);
    client.edit(3, 0, (27, 67), " <!-- copydesk: allow placeholder -->");
    assert_eq!(rules(&client.pull().await), ["placeholder", "allow-comment"]);
    client.edit(4, 0, (27, 64), " <!-- copydesk: allow placeholder \"its name\" AB -->");
    assert_eq!(rules(&client.pull().await), [Value::Null; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn days_have_their_dates_behind_them_once_that_is_set() {
    let draft = "The port closed on Tuesday. Å Łódź ferry sank last year.";
    let asked = json!({"textDocument": {"uri": crate::client::URI}, "range": range(0, 0, 60)});
    let mut client = Client::with(json!({}), json!({"date": "2024-03-06"})).await;
    client.open("plaintext", draft);
    assert_eq!(client.request("textDocument/inlayHint", asked.clone()).await, Value::Null);

    let mut client = Client::with(json!({}), json!({"date": "2024-03-06", "inlayHints": true})).await;
    client.open("plaintext", draft);
    let hints = client.request("textDocument/inlayHint", asked).await;
    let shown: Vec<_> =
        hints.as_array().unwrap().iter().map(|hint| (&hint["label"], &hint["position"])).collect();
    let at = |column: usize| json!({"line": 0, "character": column});
    assert_eq!(shown, [(&json!("Tue, Mar 5, 2024"), &at(26)), (&json!("2023"), &at(55))]);
    let before = json!({"textDocument": {"uri": crate::client::URI}, "range": range(0, 0, 10)});
    assert_eq!(client.request("textDocument/inlayHint", before).await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cursor_is_put_into_the_reason() {
    let shows = json!({"window": {"showDocument": {"support": true}}});
    let mut client = Client::with(shows, Value::Null).await;
    let draft = "The band TK played in Orla.";
    client.open("markdown", draft);
    let actions = client.actions(range(0, 9, 9)).await;
    let action = actions.iter().find(|it| it["title"].as_str().unwrap().starts_with("Allow “placeholder”"));
    let command = &action.expect("a comment is offered")["command"];
    assert_eq!(command["command"], "copydesk.showPlace");
    let column = u32::try_from(draft.len() + " <!-- copydesk: allow placeholder \"".len()).unwrap();
    assert_eq!(command["arguments"], json!([crate::client::URI, range(0, column, column)]));
    let asked = json!({"command": command["command"], "arguments": command["arguments"]});
    assert_eq!(client.request("workspace/executeCommand", asked).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_facts_of_a_draft_are_a_tree() {
    let mut client = Client::with(json!({}), Value::Null).await;
    let draft =
        "Ines Varga, 52, runs the ferry. “It rained,” said Varga, 63. Varga left on May 3, 2021. 🚢 TK";
    client.open("plaintext", draft);
    let asked = json!({"textDocument": {"uri": crate::client::URI}});
    let tree = client.request("copydesk/facts", asked).await;
    let branch = |label: &str| {
        let branches = tree.as_array().expect("a list");
        branches.iter().find(|it| it["label"] == label).expect("a branch")["children"].clone()
    };
    let labels = |nodes: &Value| -> Vec<String> {
        nodes.as_array().unwrap().iter().map(|it| it["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(tree[0]["label"], "Open findings");
    let person = &branch("People")[0];
    assert_eq!((&person["label"], &person["detail"]), (&json!("Ines Varga"), &json!("line 1")));
    assert_eq!(person["ranges"][0], range(0, 0, 10));
    let shown = labels(&person["children"]);
    assert!(shown[0].contains("as 63 here and as 52"), "what is open stands first: {shown:?}");
    assert!(
        shown.contains(&"52 years old".to_owned()) && shown.contains(&"63 years old".to_owned()),
        "{shown:?}"
    );
    assert_eq!(labels(&branch("Timeline")), ["Monday, May 3, 2021: Varga left"]);
    let closed = json!({"textDocument": {"uri": "file:///closed.txt"}});
    assert_eq!(client.request("copydesk/facts", closed).await, Value::Null);
}

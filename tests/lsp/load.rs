//! More at a time than can be done at once: edits by the hundred, settings that change, and somebody who asks meanwhile.

use serde_json::{Value, json};

use crate::process::{Process, is_push};

const SHORT: &str = "file:///desk/short.txt";

/// What can be seen on a walk.
const PLACES: [&str; 20] = [
    "pier", "harbor", "bridge", "road", "school", "market", "garden", "river", "forest", "tower", "station",
    "square", "museum", "library", "church", "theater", "hotel", "factory", "field", "valley",
];

/// A draft of so many sentences, of which no two are alike, and with nothing to find.
fn draft(start: &str, sentences: usize) -> String {
    let place = |i: usize| PLACES[i % PLACES.len()];
    let sentence = |i| {
        let (to, past, behind) = (place(i), place(i / 20), place(i / 400));
        format!(
            "Somebody walked from the {start} to the {to}, past a {past}, and saw a {behind} behind it.\n\n"
        )
    };
    (0..sentences).map(sentence).collect()
}

fn uri(name: &str) -> String {
    format!("file:///desk/{name}.txt")
}

#[test]
fn edits_during_a_check_hold_no_threads_and_nobody_up() {
    let mut process = Process::introduced(&json!({}));
    let long = uri("long");
    process.open(&long, &draft("office", 1_200));
    for version in 2..=801 {
        process.insert(&long, version, "A");
    }
    // The quiet time of every edit is over.
    std::thread::sleep(std::time::Duration::from_millis(300));
    let threads = process.threads();
    assert!(threads.is_none_or(|threads| threads < 40), "{threads:?} threads");
    process.open(SHORT, "See page TKHOWMANY for details. Ines Varga said so.");
    assert!(process.hover(1, SHORT, 33)["contents"].is_object());
    assert!(!process.seen.iter().any(|message| is_push(message, &long, 801)), "the long draft is still read");
    process.pushed(&long, 801);
    let stale = (2..=800).any(|version| process.seen.iter().any(|message| is_push(message, &long, version)));
    assert!(!stale, "what was typed over is not shown");
}

#[test]
fn many_requests_that_wait_do_not_keep_edits_from_being_read() {
    let mut process = Process::introduced(&json!({"textDocument": {"diagnostic": {}}}));
    let long = uri("long");
    process.open(&long, &draft("office", 800));
    for id in 1..=300 {
        process.ask(id, "textDocument/diagnostic", &json!({"textDocument": {"uri": long}}));
    }
    process.open(SHORT, "Ines Varga said so.");
    assert!(process.hover(301, SHORT, 2)["contents"].is_object());
    assert!(!process.seen.iter().any(|message| message["id"] == 1), "the long draft is still read");
    for id in 1..=300 {
        assert!(process.first(|message| message["id"] == id)["result"].is_object());
    }
    assert_eq!(process.leave(), (0, String::new()));
}

/// Whether a placeholder is among the findings of a message.
fn tells_placeholder(message: &Value) -> bool {
    let found = message["params"]["diagnostics"].as_array();
    found.is_some_and(|all| all.iter().any(|it| it["code"] == "placeholder"))
}

#[test]
fn a_change_of_settings_has_nothing_read_again() {
    // Two drafts are checked at a time where there are two threads.
    if std::thread::available_parallelism().map_or(1, usize::from) < 2 {
        return;
    }
    let mut process = Process::introduced(&json!({}));
    let known: Vec<String> = (0..2).map(|i| uri(&format!("known{i}"))).collect();
    for (i, uri) in known.iter().enumerate() {
        process.open(uri, &format!("Ines Varga said TKHOWMANY. {}", draft(PLACES[i], 200)));
    }
    for uri in &known {
        assert_ne!(process.first(|message| is_push(message, uri, 1))["params"]["diagnostics"], json!([]));
    }
    // A new draft is half as long as each that is known, and would be there first if these were read again.
    let new = uri("new");
    process.open(&new, &draft("office", 100));
    let off = json!({"settings": {"copydesk": {"rules": {"placeholder": "off"}}}});
    process.notify("workspace/didChangeConfiguration", &off);
    assert!(process.hover(1, &known[1], 2)["contents"].is_object());
    for uri in &known {
        process.first(|message| is_push(message, uri, 1) && !tells_placeholder(message));
    }
    assert!(!process.seen.iter().any(|message| is_push(message, &new, 1)), "the new draft is still read");
    process.pushed(&new, 1);
    assert_eq!(process.leave(), (0, String::new()));
}

/// The fixes and allowances of some thousand findings are put together in one reading of the draft. With one reading each this
/// took minutes, in which nobody else was answered.
#[test]
fn actions_for_a_whole_draft_hold_nobody_up() {
    let findings = 3_000;
    let mut process = Process::introduced(&json!({}));
    process.open(SHORT, "Ines Varga said so.");
    process.pushed(SHORT, 1);
    let full = "file:///desk/full.md";
    let text = "It was TK.\n\n".repeat(findings);
    let document = json!({"uri": full, "languageId": "markdown", "version": 1, "text": text});
    process.notify("textDocument/didOpen", &json!({"textDocument": document}));
    assert_eq!(process.pushed(full, 1).len(), findings);
    let at = |line: usize| json!({"line": line, "character": 0});
    let params = |from: usize, to: usize| {
        json!({
            "textDocument": {"uri": full}, "context": {"diagnostics": []}, "range": {"start": at(from), "end": at(to)},
        })
    };
    process.ask(1, "textDocument/codeAction", &params(0, 2 * findings));
    assert!(process.hover(2, SHORT, 2)["contents"].is_object());
    let offered = |answer: &Value| answer["result"].as_array().unwrap().len();
    let whole = offered(&process.first(|message| message["id"] == 1));
    assert_eq!(whole, findings);
    process.ask(3, "textDocument/codeAction", &params(0, 3));
    assert_eq!(offered(&process.answer(&json!(3))), 2, "only what the range touches");
    assert_eq!(process.leave(), (0, String::new()));
}

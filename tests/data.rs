//! Real documents, where they are at hand: every one is answered, hardly one is refused for its language, and every place that
//! is named lies in it. Needs the folder `../shared/data` beside the project and says so when it is not there.
//! Takes the program that `COPYDESK` names: a release build is through in a tenth of the time.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

#[test]
#[allow(clippy::print_stdout, reason = "whoever runs the tests should know")]
fn every_document_is_answered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !folder.is_dir() {
        println!("skipped: there is no folder {}", folder.display());
        return;
    }
    let documents = documents(&folder);
    assert!(documents.len() > 500, "only {} documents were found", documents.len());
    let answers = pipe(&documents);
    assert_eq!(answers.len(), documents.len());
    let mut refused = Vec::new();
    for (document, answer) in documents.iter().zip(&answers) {
        assert_eq!(document["id"], answer["id"]);
        if let Some(why) = answer["error"].as_str() {
            assert!(why.starts_with("This is not checked: "), "{}: {why}", answer["id"]);
            refused.push(document["text"].as_str().unwrap_or_default());
        }
        check_spans(document, answer);
    }
    // Among them are drafts in other languages, and lists.
    assert!(refused.len() * MOST_REFUSED <= documents.len(), "refused: {refused:#?}");
}

/// One document in so many may be refused.
const MOST_REFUSED: usize = 100;

/// Every text below a folder as a line for `copydesk pipe`.
fn documents(folder: &Path) -> Vec<Value> {
    let mut files = Vec::new();
    collect(folder, &mut files);
    files.sort();
    let mut documents = Vec::new();
    for file in files {
        let text = String::from_utf8_lossy(&fs::read(&file).expect("a file can be read")).into_owned();
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("jsonl") => {
                for row in text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
                    let text = row.get("text").or(row.get("doc")).cloned().unwrap_or_default();
                    let mut document = json!({"text": text.as_str().unwrap_or_default()});
                    for (field, key) in [("headline", "title"), ("summary", "summary")] {
                        if let Some(words) = row.get(key).and_then(Value::as_str) {
                            document[field] = json!(words);
                        }
                    }
                    documents.push(document);
                }
            }
            Some("json") => {
                let cases: Value =
                    serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
                let inputs = cases.as_array().into_iter().flatten().filter_map(|case| case["Input"].as_str());
                documents.extend(inputs.map(|input| json!({"text": input})));
            }
            // A file system’s leavings and annotations are no documents.
            _ if name.starts_with('.') => {}
            Some("ann") => {}
            Some("tml") => documents.push(json!({"text": text, "format": "html"})),
            _ => documents.push(json!({"text": text})),
        }
    }
    for (id, document) in documents.iter_mut().enumerate() {
        document["id"] = json!(id);
    }
    documents
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

fn pipe(documents: &[Value]) -> Vec<Value> {
    let program = std::env::var_os("COPYDESK").unwrap_or_else(|| env!("CARGO_BIN_EXE_copydesk").into());
    let mut child = Command::new(program)
        .args(["pipe", "--facts", "--all-rules", "--isolated"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("standard input");
    let mut lines = String::new();
    for document in documents {
        lines = lines + &document.to_string() + "\n";
    }
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("no panic").expect("the program reads all of its input");
    // With 2 it ends where it refuses something, or cannot read something to its end.
    assert!(output.status.code().is_some_and(|code| code <= 2), "{}", output.status);
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    printed.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Looks at every place in an answer, at any depth: a finding’s lies in the field that its part names, a fact’s in
/// the text.
fn check_spans(document: &Value, answer: &Value) {
    let field = |name: &str| document[name].as_str().unwrap_or_default();
    let mut open = vec![answer];
    while let Some(value) = open.pop() {
        if let Value::Object(fields) = value {
            let text = match fields.get("part").and_then(Value::as_str) {
                Some("headline") if !field("headline").is_empty() => field("headline"),
                Some("summary") if !field("summary").is_empty() => field("summary"),
                _ => field("text"),
            };
            for name in ["span", "source", "cue", "content"] {
                if let Some(place) = fields.get(name).filter(|place| !place.is_null()) {
                    let [start, end]: [usize; 2] =
                        serde_json::from_value(place.clone()).expect("two numbers");
                    assert!(text.get(start..end).is_some(), "{}: {start}..{end}: {value}", answer["id"]);
                }
            }
            open.extend(fields.values());
        } else if let Value::Array(items) = value {
            open.extend(items);
        }
    }
}

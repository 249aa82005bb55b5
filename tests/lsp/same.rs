//! One draft has the same findings at the desk, at the gate and in an archive.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::client::Client;

/// A stretch of the draft, with the words for it.
type Worded = ((u64, u64), String);

/// What of a finding all three tell: the rule, its level, where, what, where the other ends are, what could be done, and
/// what names it across edits.
#[derive(Debug, PartialEq)]
struct Told {
    rule: String,
    level: String,
    span: (u64, u64),
    message: String,
    related: Vec<Worded>,
    fixes: Vec<(String, Vec<Worded>)>,
    fingerprint: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_and_the_server_agree() {
    let (mut findings, mut related, mut fixes) = (0, 0, 0);
    for path in corpus() {
        let text = undrawn(&fs::read_to_string(&path).unwrap());
        let checked = by_check(&path, &text);
        assert_eq!(checked, by_pipe(&path, &text), "{}", path.display());
        assert_eq!(checked, by_server(&path, &text).await, "{}", path.display());
        findings += checked.len();
        related += checked.iter().filter(|told| !told.related.is_empty()).count();
        fixes += checked.iter().filter(|told| !told.fixes.is_empty()).count();
    }
    assert!(findings >= 10 && related >= 5 && fixes >= 1, "only {findings}, {related}, {fixes}");
}

/// A draft without the marks that are drawn beneath its lines.
fn undrawn(text: &str) -> String {
    let is_mark = |line: &&str| line.trim_start().starts_with(['^', '~']);
    text.split_inclusive('\n').filter(|line| !is_mark(line)).collect()
}

/// The drafts of the corpus and the examples.
fn corpus() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = |folder| fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let is_draft = |path: &PathBuf| path.extension().is_some_and(|ending| ending != "rs");
    let mut drafts: Vec<PathBuf> = files("tests/corpus").chain(files("examples")).filter(is_draft).collect();
    drafts.sort();
    drafts
}

fn copydesk(arguments: &[&str], input: &str) -> Value {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap()
}

fn by_check(path: &Path, text: &str) -> Vec<Told> {
    let name = path.to_str().unwrap();
    let report = copydesk(&["check", "--isolated", "--format", "json", "--stdin-filename", name, "-"], text);
    told(&report["files"][0]["findings"])
}

fn by_pipe(path: &Path, text: &str) -> Vec<Told> {
    let document = json!({"id": 1, "text": text, "format": format(path)});
    told(&copydesk(&["pipe", "--isolated"], &format!("{document}\n"))["findings"])
}

fn told(findings: &Value) -> Vec<Told> {
    let span = |at: &Value| (at["span"][0].as_u64().unwrap(), at["span"][1].as_u64().unwrap());
    let list = |value: &Value| value.as_array().unwrap().clone();
    let finding = |finding: &Value| Told {
        rule: string(&finding["rule"]),
        level: string(&finding["severity"]),
        span: span(finding),
        message: string(&finding["message"]),
        related: list(&finding["related"]).iter().map(|it| (span(it), string(&it["message"]))).collect(),
        fixes: list(&finding["fixes"])
            .iter()
            .map(|fix| {
                let edits = list(&fix["edits"]);
                let edits = edits.iter().map(|edit| (span(edit), string(&edit["text"])));
                (string(&fix["title"]), edits.collect())
            })
            .collect(),
        fingerprint: string(&finding["fingerprint"]),
    };
    list(findings).iter().map(finding).collect()
}

async fn by_server(path: &Path, text: &str) -> Vec<Told> {
    let capabilities = json!({
        "general": {"positionEncodings": ["utf-8"]},
        "textDocument": {"diagnostic": {}, "publishDiagnostics": {"relatedInformation": true}},
    });
    let mut client = Client::with(capabilities, Value::Null).await;
    client.open(if format(path) == "plain" { "plaintext" } else { format(path) }, text);
    let report = client.pull().await;
    assert!(client.leave().await);
    let starts: Vec<u64> =
        std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at as u64 + 1)).collect();
    let at = |position: &Value| {
        let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
        starts[line] + position["character"].as_u64().unwrap()
    };
    let span = |range: &Value| (at(&range["start"]), at(&range["end"]));
    let related = |finding: &Value| -> Vec<_> {
        let list = finding["relatedInformation"].as_array().cloned().unwrap_or_default();
        list.iter().map(|it| (span(&it["location"]["range"]), string(&it["message"]))).collect()
    };
    let fixes = |finding: &Value| -> Vec<_> {
        let list = finding["data"]["fixes"].as_array().unwrap();
        list.iter()
            .map(|fix| {
                let edits = fix["edits"].as_array().unwrap();
                let edits = edits.iter().map(|edit| (span(&edit["range"]), string(&edit["newText"])));
                (string(&fix["title"]), edits.collect())
            })
            .collect()
    };
    let finding = |finding: &Value| Told {
        rule: string(&finding["code"]),
        level: ["error", "warning", "information", "hint"]
            [usize::try_from(finding["severity"].as_u64().unwrap()).unwrap() - 1]
            .to_owned(),
        span: span(&finding["range"]),
        message: string(&finding["message"]),
        related: related(finding),
        fixes: fixes(finding),
        fingerprint: string(&finding["data"]["fingerprint"]),
    };
    report["items"].as_array().unwrap().iter().map(finding).collect()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn format(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("md") => "markdown",
        Some("html") => "html",
        _ => "plain",
    }
}

//! The commands as a shell sees them. `TRYCMD=overwrite cargo test --test cli` writes the expectations anew.

mod program;

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use program::{copydesk, told};

#[test]
fn commands_answer_as_written_down() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd").case("tests/cli/*.toml");
}

/// Checks a file of these bytes.
fn check(name: &str, bytes: &[u8]) -> (i32, String, String) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("a temporary file");
    let output = copydesk(&["check", "--isolated", "--date", "2025-05-09"]).arg(&path).output();
    told(&output.expect("the program runs"))
}

#[test]
fn text_in_another_encoding_is_told_with_its_place() {
    let (code, _, problem) = check("latin1.txt", b"A storm.\nThe caf\xe9 closed.\n");
    assert_eq!(code, 2);
    assert!(
        problem.contains("latin1.txt: This is not UTF-8 text: byte 16, at line 2, column 8,"),
        "{problem}"
    );
    let (code, _, problem) = check("utf16.txt", b"\xff\xfeA\0 \0s\0t\0o\0r\0m\0");
    assert_eq!(code, 2);
    assert!(problem.contains("This is UTF-16 text."), "{problem}");
}

#[test]
fn a_draft_over_the_limit_is_not_read() {
    let (code, _, problem) = check("long.txt", &b"All is calm. ".repeat(200_000));
    assert_eq!(code, 2);
    assert!(problem.contains("copydesk reads up to 2 MB"), "{problem}");
}

#[test]
fn lines_may_end_in_any_way_and_a_byte_order_mark_is_no_letter() {
    for (name, text) in [
        ("cr.txt", "It rained.\r\rThe bridge costs TK crowns.\r"),
        ("crlf.txt", "It rained.\r\n\r\nThe bridge costs TK crowns.\r\n"),
        ("bom.txt", "\u{feff}It rained.\n\nThe bridge costs TK crowns.\n"),
    ] {
        let (code, report, _) = check(name, text.as_bytes());
        assert_eq!(code, 1, "{name}");
        assert!(report.contains(&format!("{name}:3:18")), "{report}");
    }
    let (_, report, _) = check("bom-first.txt", "\u{feff}TK crowns".as_bytes());
    assert!(report.contains("bom-first.txt:1:1"), "{report}");
}

#[test]
fn drafts_that_break_off_are_read_as_far_as_they_go() {
    let cut =
        "<!DOCTYPE html><html><head><title>Toll to rise</title></head><body><p>It costs TK crowns.</p><p cla";
    for (name, text) in [
        ("half.md", "---\ntitle: Toll to ri\n\nIt costs TK crowns.\n"),
        ("open.md", "+++\ntitle = \"Toll\n+++\nIt costs TK crowns.\n"),
        ("quoted.md", "---\ntitle: \"Toll to rise\n---\n\nIt costs TK crowns.\n"),
        ("cut.html", cut),
        ("comment.html", "<p>It costs TK crowns.</p><!-- to be"),
        ("zero.txt", "It \0costs TK crowns.\0"),
        ("one.txt", &format!("{} It costs TK crowns.", "a".repeat(1_900_000))),
    ] {
        let (code, report, problem) = check(name, text.as_bytes());
        assert_eq!((code, problem.as_str()), (1, ""), "{name}");
        assert!(report.contains("error[placeholder]: “TK”"), "{name}: {report}");
    }
}

#[test]
fn a_line_of_five_megabytes_is_told_and_not_checked() {
    let (code, _, problem) = check("line.txt", "It rained. ".repeat(500_000).as_bytes());
    assert_eq!(code, 2);
    assert!(
        problem.contains("line.txt: This is too long for a draft: copydesk reads up to 2 MB."),
        "{problem}"
    );
}

#[test]
fn standard_input_may_be_empty() {
    for input in ["", "</dev/null"] {
        for command in ["check --isolated -", "pipe --isolated", "facts -"] {
            let line = format!("\"$0\" {command} {input}");
            let program = env!("CARGO_BIN_EXE_copydesk");
            let output = Command::new("sh").args(["-c", &line, program]).stdin(Stdio::null()).output();
            let (code, _, problem) = told(&output.expect("a shell"));
            assert_eq!((code, problem.as_str()), (0, ""), "{command} {input}");
        }
    }
}

#[test]
fn colours_are_for_terminals() {
    let colored = |arguments: &[&str]| {
        let (_, report, _) = told(&copydesk(arguments).arg("examples/embassy.md").output().expect("runs"));
        report.contains('\u{1b}')
    };
    assert!(!colored(&["check"]));
    assert!(!colored(&["check", "--color", "never"]));
    assert!(colored(&["check", "--color", "always"]));
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let mut child = copydesk(&["pipe", "--isolated"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("a pipe");
    for _ in 0..100 {
        // The program may already be gone.
        let _ = input.write_all(b"{\"id\": 1, \"text\": \"It rained.\"}\n");
    }
    drop(input);
    let mut problem = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut problem).expect("UTF-8");
    assert_eq!(problem, "");
    assert_eq!(child.wait().expect("it ends").code(), Some(2));
}

#[test]
fn many_lines_are_answered_in_their_order() {
    let mut child = copydesk(&["pipe", "--isolated", "--jobs", "3"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        for id in 0..60 {
            let text = "It rained. ".repeat(if id % 7 == 0 { 20 } else { 1 });
            writeln!(input, "{{\"id\": {id}, \"text\": \"{text}\"}}").expect("a pipe");
        }
    });
    let mut answers = String::new();
    child.stdout.take().expect("a pipe").read_to_string(&mut answers).expect("UTF-8");
    writer.join().expect("all is written");
    child.wait().expect("it ends");
    let ids: Vec<String> =
        answers.lines().map(|line| line.split(',').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(ids, (0..60).map(|id| format!("{{\"id\":{id}")).collect::<Vec<_>>());
}

#[cfg(unix)]
#[test]
fn an_interrupt_is_no_success() {
    use std::os::unix::process::ExitStatusExt;

    let mut child = copydesk(&["pipe", "--isolated"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(b"{\"id\": 1, \"text\": \"It rained.\"}\n").expect("a pipe");
    let mut first = [0];
    child.stdout.as_mut().expect("a pipe").read_exact(&mut first).expect("it answers");
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(sent.success());
    let status = child.wait().expect("it ends");
    assert_eq!((status.code(), status.signal()), (None, Some(2)));
}

#[test]
fn completions_are_for_the_common_shells() {
    for (shell, sign) in
        [("bash", "complete -F"), ("zsh", "#compdef copydesk"), ("fish", "complete -c copydesk")]
    {
        let (code, script, _) = told(&copydesk(&["completions", shell]).output().expect("runs"));
        assert_eq!(code, 0);
        assert!(script.contains(sign) && script.contains("write-baseline"), "{shell}");
    }
}

#[test]
fn the_schema_is_json() {
    let (code, schema, _) = told(&copydesk(&["config", "--schema"]).output().expect("runs"));
    assert_eq!(code, 0);
    assert!(schema.starts_with('{') && schema.contains("weekday-date"));
}

//! What is not read never passes for read.

mod program;

use std::io::{Read, Write};
use std::process::{Command, Stdio};

use program::{copydesk, told};

/// What the program makes of standard input.
fn given(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = copydesk(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut pipe = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || pipe.write_all(input.as_bytes()).expect("all is taken"));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("all is written");
    told(&output)
}

#[test]
fn a_stream_with_a_draft_in_another_language_does_not_pass() {
    let spanish =
        "La alcaldesa dijo el lunes que el puente sobre el río seguirá cerrado hasta que lo revisen.";
    let russian = "Мэр города сказала в понедельник, что мост через реку останется закрытым до конца недели.";
    let line = |id: usize, text: &str| serde_json::json!({"id": id, "text": text}).to_string() + "\n";
    let input = line(1, spanish) + &line(2, russian) + &line(3, "The bridge stays shut, the mayor said.");
    for arguments in [&["pipe", "--isolated"][..], &["pipe", "--isolated", "--facts", "--fail-on", "never"]] {
        let (code, answers, _) = given(arguments, &input);
        let answers: Vec<&str> = answers.lines().collect();
        assert_eq!(code, 2, "{answers:?}");
        assert_eq!(
            answers[0],
            r#"{"id":1,"language":"es","error":"This is not checked: it is in Spanish, and copydesk reads English."}"#
        );
        assert_eq!(
            answers[1],
            r#"{"id":2,"error":"This is not checked: copydesk reads English, and this is another language."}"#
        );
        assert!(
            answers[2].starts_with(r#"{"id":3,"language":"en","date":null,"findings":[]"#),
            "{answers:?}"
        );
    }
}

#[test]
fn an_id_comes_back_as_it_went_in() {
    let ids = [
        "null",
        "true",
        "-0",
        "1.0",
        "1.50",
        "1e400",
        "123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        r#""a\u0041\/""#,
        r#"{"b": 1, "a": [2.0, {"c": null}], "b": 3}"#,
        "[ 1, 2 ]",
        "[]",
    ];
    for rest in [r#""text": "It rained.""#, r#""text": 3"#] {
        let lines: Vec<String> = ids.iter().map(|id| format!("{{\"id\": {id}, {rest}}}\n")).collect();
        let input = lines.concat();
        let (_, answers, _) = given(&["pipe", "--isolated"], &input);
        for (id, answer) in ids.iter().zip(answers.lines()) {
            assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{id}: {answer}");
        }
        assert_eq!(answers.lines().count(), ids.len());
    }
}

#[test]
fn a_stream_may_begin_with_a_byte_order_mark() {
    let line = "{\"id\": 1, \"text\": \"It rained.\"}\n";
    let (code, answers, problem) = given(&["pipe", "--isolated"], &format!("\u{feff}{line}{line}"));
    let answer = "{\"id\":1,\"language\":\"en\",\"date\":null,\"findings\":[]}\n";
    assert_eq!((code, answers.as_str(), problem.as_str()), (0, answer.repeat(2).as_str(), ""));
    let (code, answers, _) = given(&["pipe", "--isolated"], "\u{feff}\n");
    assert_eq!((code, answers.as_str()), (0, ""));
    // Anywhere else it is no JSON.
    assert_eq!(given(&["pipe", "--isolated"], &format!("{line}\u{feff}{line}")).0, 2);
}

#[cfg(unix)]
#[test]
fn a_closed_standard_input_is_told() {
    for command in
        ["check --isolated -", "check --isolated --stdin-filename a.md -", "pipe --isolated", "facts -"]
    {
        let line = format!("\"$0\" {command} <&-");
        let program = env!("CARGO_BIN_EXE_copydesk");
        let output = Command::new("sh").args(["-c", &line, program]).output().expect("a shell");
        let (code, _, problem) = told(&output);
        assert_eq!(code, 2, "{command}");
        assert!(problem.contains("Standard input is closed, so there is nothing to read."), "{problem}");
    }
}

#[test]
fn more_jobs_than_cores_are_no_more_threads() {
    let (code, answers, problem) =
        given(&["pipe", "--isolated", "--jobs", "100000"], "{\"text\": \"It rained.\"}\n");
    assert_eq!((code, answers.lines().count(), problem.as_str()), (0, 1, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_check_of_many_jobs_starts_few_threads() {
    let mut child = copydesk(&["pipe", "--isolated", "--jobs", "5000"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(b"{\"text\": \"It rained.\"}\n").expect("a pipe");
    let mut first = [0];
    child.stdout.as_mut().expect("a pipe").read_exact(&mut first).expect("it answers");
    let threads = std::fs::read_dir(format!("/proc/{}/task", child.id())).expect("its threads").count();
    drop(input);
    child.wait().expect("it ends");
    let cores = std::thread::available_parallelism().expect("a number of cores").get();
    assert!(threads < 4 * cores + 16, "{threads} threads");
}

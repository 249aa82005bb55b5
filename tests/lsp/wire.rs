//! What comes over the wire and should not: the server goes on, and when it stops it says why.

use std::io::Write;

use serde_json::{Value, json};

use crate::process::Process;

const URI: &str = "file:///desk/wire.txt";
const TEXT: &str = "See page TKHOWMANY for details.";

/// What a request for a method that is not there is answered: a sign of life.
fn is_alive(process: &mut Process, id: u32) {
    process.ask(id, "copydesk/none", &Value::Null);
    assert_eq!(process.answer(&json!(id))["error"]["code"], -32601);
}

fn refused(process: &mut Process) -> Value {
    let answer = process.answer(&Value::Null);
    assert!(!answer["error"]["message"].as_str().unwrap().is_empty());
    answer["error"]["code"].clone()
}

/// Opens the draft by a body in which its text stands as it is written here.
fn open(process: &mut Process, text: &str) {
    process.body(
        format!(
            r#"{{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{{"textDocument":{{"uri":"{URI}","languageId":"plaintext","version":1,"text":"{text}"}}}}}}"#
        )
        .as_bytes(),
    );
}

fn places(diagnostics: &[Value]) -> Vec<(u64, u64)> {
    let column = |item: &Value, end: &str| item["range"][end]["character"].as_u64().unwrap();
    diagnostics.iter().map(|item| (column(item, "start"), column(item, "end"))).collect()
}

#[test]
fn half_a_surrogate_pair_is_a_letter_like_another() {
    let mut process = Process::introduced(&json!({}));
    open(&mut process, r"\ud83d See page TKHOWMANY \\ud800 for details.");
    assert_eq!(places(&process.pushed(URI, 1)), [(11, 20)]);
    process.body(
        format!(
            r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{"textDocument":{{"uri":"{URI}","version":2}},"contentChanges":[{{"range":{{"start":{{"line":0,"character":0}},"end":{{"line":0,"character":0}}}},"text":"\udea2\ud83d\udea2"}}]}}}}"#
        )
        .as_bytes(),
    );
    assert_eq!(places(&process.pushed(URI, 2)), [(14, 23)], "one unit for the half, two for the pair");
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn bytes_that_are_no_text_do_not_end_the_server() {
    let mut process = Process::introduced(&json!({}));
    let body = format!(
        r#"{{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{{"textDocument":{{"uri":"{URI}","languageId":"plaintext","version":1,"text":"% {TEXT}"}}}}}}"#
    );
    let body: Vec<u8> = body.bytes().map(|byte| if byte == b'%' { 0xFF } else { byte }).collect();
    process.body(&body);
    assert_eq!(places(&process.pushed(URI, 1)), [(11, 20)]);
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn headers_come_in_any_form() {
    let mut process = Process::introduced(&json!({}));
    let body = |id: usize| format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"copydesk/none"}}"#);
    let forms: [&dyn Fn(usize) -> String; 6] = [
        &|n| format!("content-length: {n}\r\n\r\n"),
        &|n| format!("Content-Length: {n}\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n"),
        &|n| {
            format!("Content-Type: application/vscode-jsonrpc; charset=UTF-8\r\nContent-Length: {n}\r\n\r\n")
        },
        &|n| format!("Content-Length: {n}\r\nContent-Type: application/json;charset=\"utf-8\"\r\n\r\n"),
        &|n| format!("CONTENT-LENGTH:{n}\n\n"),
        &|n| format!("Date: now\r\nVia: us\r\nServer: x\r\nContent-Length: {n}\r\nHost: y\r\n\r\n"),
    ];
    for (id, header) in (10..).zip(forms) {
        let body = body(id);
        process.raw(format!("{}{body}", header(body.len())).as_bytes());
        assert_eq!(process.answer(&json!(id))["error"]["code"], -32601, "{}", header(body.len()));
    }
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn what_is_no_message_is_answered_and_passed_over() {
    let mut process = Process::introduced(&json!({}));
    open(&mut process, TEXT);
    for (id, body, code) in [
        (10, r#"{"jsonrpc":"2.0","method":"textDocument/di"#, -32700),
        (11, "nonsense", -32700),
        (12, "", -32700),
        (13, r#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#, -32600),
        (14, "[]", -32600),
        (15, "7", -32600),
        (16, r#"{"method":"exit"}"#, -32600),
        (17, r#"{"jsonrpc":"2.0","id":{},"method":"shutdown"}"#, -32600),
    ] {
        process.body(body.as_bytes());
        assert_eq!(refused(&mut process), code, "{body}");
        is_alive(&mut process, id);
    }
    process.body(br#"{"jsonrpc":"2.0","id":77.5,"result":null}"#);
    is_alive(&mut process, 20);
    assert!(process.hover(21, URI, 0).is_null(), "the document is still open");
    process.insert(URI, 2, "Please: ");
    assert_eq!(places(&process.pushed(URI, 2)), [(17, 26)]);
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn after_a_wrong_length_the_next_message_is_found() {
    let mut process = Process::introduced(&json!({}));
    let wrong = [
        ("Content-Length: 5000", r#"{"jsonrpc":"2.0","method":"textDocument/di"#, true),
        ("Content-Length: 12", r#"{"jsonrpc":"2.0","method":"x"}"#, true),
        ("Content-Length: many", r#"{"jsonrpc":"2.0","method":"x"}"#, true),
        ("Content-Type: text", r#"{"jsonrpc":"2.0","method":"x"}"#, true),
        ("Content-Length: 99999999999999999999", "x", true),
        ("Content-Length: 70000000", "x", true),
        ("Content-Length: 5000", r#"{"jsonrpc":"2.0","method":"x"}"#, false),
    ];
    for (id, (header, body, is_refused)) in (10..).zip(wrong) {
        process.raw(format!("{header}\r\n\r\n{body}").as_bytes());
        is_alive(&mut process, id);
        let refusals = process.seen.iter().filter(|message| message["error"]["code"] == -32700).count();
        assert_eq!(refusals, usize::from(is_refused), "{header}");
        process.seen.clear();
    }
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn a_length_that_takes_in_some_of_the_next_header_costs_nothing() {
    let mut process = Process::introduced(&json!({}));
    let body = |id: usize| format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"copydesk/none"}}"#);
    for more in 1..24 {
        let (first, second) = (body(100 + more), body(200 + more));
        let (long, length) = (first.len() + more, second.len());
        let bytes = format!("Content-Length: {long}\r\n\r\n{first}Content-Length: {length}\r\n\r\n{second}");
        process.raw(bytes.as_bytes());
        for id in [100 + more, 200 + more] {
            let answer = process.first(|message| message["id"] == id);
            assert_eq!(answer["error"]["code"], -32601, "{more}");
        }
    }
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn a_message_that_is_far_too_long_is_refused() {
    let mut process = Process::introduced(&json!({}));
    process.raw(format!("Content-Length: {}\r\n\r\n", 65 << 20).as_bytes());
    for _ in 0..65 {
        process.raw(&vec![b' '; 1 << 20]);
    }
    assert_eq!(refused(&mut process), -32700);
    is_alive(&mut process, 10);
    assert_eq!(process.leave(), (0, String::new()));
}

#[test]
fn the_server_says_why_it_stops() {
    let mut process = Process::introduced(&json!({}));
    drop(process.hang_up());
    let (code, said) = process.ended();
    assert_eq!(
        (code, said.as_str()),
        (1, "copydesk: the language server stops: standard input ended without exit\n")
    );

    let mut process = Process::introduced(&json!({}));
    process.raw(b"Content-Length: 99\r\n\r\n{");
    drop(process.hang_up());
    let (code, said) = process.ended();
    assert!(code == 1 && said.contains("inside a message"), "{said}");

    let mut process = Process::introduced(&json!({}));
    process.notify("exit", &Value::Null);
    let (code, said) = process.ended();
    assert!(code == 1 && said.contains("exit came without shutdown"), "{said}");

    let mut process = Process::deaf();
    process.close_output();
    process.ask(1, "initialize", &json!({"capabilities": {}}));
    let (code, said) = process.ended();
    assert!(code == 1 && said.contains("standard output cannot be written"), "{said}");
}

/// A client that has stopped reading, and then hangs up or says that it leaves, as one does that is stuck and killed while
/// something else holds its end of the pipe.
#[test]
fn a_client_that_does_not_read_does_not_keep_the_server() {
    for says_exit in [false, true] {
        let mut process = Process::deaf();
        process.ask(0, "initialize", &json!({"processId": null, "capabilities": {}}));
        // Requests enough that neither the pipe nor anything on the way to it holds the answers. A server that stopped reading
        // would not let them all be written.
        let mut input = process.hang_up().expect("it was not left");
        let written = std::thread::spawn(move || {
            let body = r#"{"jsonrpc":"2.0","id":1,"method":"copydesk/none"}"#;
            let message = format!("Content-Length: {}\r\n\r\n{body}", body.len());
            input.write_all(message.repeat(6_000).as_bytes())?;
            if says_exit {
                input.write_all(b"Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}")?;
            }
            Ok::<_, std::io::Error>(says_exit.then_some(input))
        });
        let (code, said) = process.ended();
        assert!(code == 1 && said.contains("nobody reads standard output"), "{said}");
        // Where it said so, its end of the pipe was open until now.
        drop(written.join().unwrap().unwrap());
    }
}

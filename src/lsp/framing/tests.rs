use proptest::prelude::*;

use super::*;

/// What is found, whether the bytes come at once or one by one: bodies as they are, what is bad as “!”.
fn frames(bytes: &[u8]) -> Vec<String> {
    let shown = |frame: Frame| match frame {
        Frame::Body(body) => String::from_utf8_lossy(&body).into_owned(),
        Frame::Bad(_) => "!".to_owned(),
    };
    let at_once: Vec<String> = Frames::default().feed(bytes).into_iter().map(shown).collect();
    let mut slow = Frames::default();
    let one_by_one: Vec<String> = bytes.chunks(1).flat_map(|byte| slow.feed(byte)).map(shown).collect();
    assert_eq!(at_once, one_by_one);
    at_once
}

#[test]
fn headers_come_in_any_form() {
    for header in [
        "Content-Length: 2\r\n\r\n",
        "content-length:2\r\n\r\n",
        "CONTENT-LENGTH : 2\n\n",
        "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n",
        "Content-Type: application/vscode-jsonrpc; charset=UTF-8\r\nContent-Length: 2\r\n\r\n",
        "Content-Length: 2\r\ncontent-type: x; charset=\"utf8\"\r\n\r\n",
        "X-Content-Length: 9\r\nA: b\r\nContent-Length: 2\r\nC:\r\nD: e\r\n\r\n",
        "\r\n\r\nContent-Length: 2\r\n\r\n",
    ] {
        assert_eq!(frames(format!("{header}{{}}").repeat(2).as_bytes()), ["{}", "{}"], "{header}");
    }
    assert_eq!(frames(b"Content-Length: 2\r\nContent-Type: x; charset=utf-16\r\n\r\n{}"), ["!"]);
}

#[test]
fn after_a_wrong_length_the_next_header_is_found() {
    let good = "Content-Length: 2\r\n\r\n{}";
    let after = |before: &str| frames(format!("{before}{good}").as_bytes());
    assert_eq!(after("Content-Length: 99\r\n\r\n{\"a\":1}"), ["{\"a\":1}", "{}"], "too long");
    assert_eq!(after("Content-Length: 99\r\n\r\n{\"a"), ["{\"a", "{}"], "truncated");
    assert_eq!(after("Content-Length: 3\r\n\r\n{\"a\":\"ë\"}"), ["{\"a", "{}"], "too short");
    assert_eq!(after("Content-Length: 3\r\n\r\n"), ["", "{}"], "no body");
    assert_eq!(after("Content-Length: 19\r\n\r\n\n\n"), ["\n\n", "{}"], "cut in the next header");
    assert_eq!(after("Content-Length: 5\r\n\r\n\n\n"), ["\n\n", "{}"], "no body but line ends");
    assert_eq!(after("Content-Length: two\r\n\r\n{\"a\":1}"), ["!", "{}"], "no number");
    assert_eq!(after("Content-Length: -2\r\n\r\n{\"a\":1}"), ["!", "{}"], "less than nothing");
    assert_eq!(after("Content-Type: x\r\n\r\n{\"a\":1}"), ["!", "{}"], "no length");
    assert_eq!(after("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n"), ["!", "{}"], "no header, said once");
    assert_eq!(after(&format!("Content-Length: {}\r\n\r\nx", u128::MAX)), ["!", "{}"], "absurd");
    assert_eq!(after(&"x".repeat(200_000)), ["!", "{}"], "no line end for long");
}

#[test]
fn a_length_that_is_a_little_off_costs_one_message_at_most() {
    let first = r#"{"a":"Content-"}"#;
    for header in ["Content-Length: 2\r\n\r\n", "content-length:2\n\n", "CONTENT-LENGTH : 2\r\nX: y\r\n\r\n"]
    {
        for length in 0..first.len() + header.len() + 40 {
            let next = format!("{header}{{}}");
            let found = frames(format!("Content-Length: {length}\r\n\r\n{first}{next}{next}").as_bytes());
            assert_eq!(found[1..], ["{}", "{}"], "{header}{length}");
            assert!(length < first.len() || found[0] == first, "{header}{length}: {}", found[0]);
        }
    }
}

#[test]
fn what_only_looks_like_a_header_is_part_of_its_body() {
    let body = "{\"text\":\"Content-Length: 5\\r\\n\\r\\n\",\n\"Content-Length\": 5\n}";
    assert_eq!(frames(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes()), [body]);
}

#[test]
fn a_body_that_is_too_long_is_passed_over_and_not_kept() {
    let mut wire = Frames::default();
    let length = (64 << 20) + 1;
    let mut found = wire.feed(format!("Content-Length: {length}\r\n\r\n").as_bytes());
    let mut left = length;
    while left > 0 {
        let piece = left.min(100_000);
        found.extend(wire.feed(&vec![b' '; piece]));
        assert!(wire.held.len() <= TAIL);
        left -= piece;
    }
    assert!(matches!(&*found, [Frame::Bad(_)]) && !wire.is_amid());
    assert_eq!(wire.feed(b"Content-Length: 1\r\n\r\n1"), [Frame::Body(b"1".to_vec())]);
}

#[test]
fn the_end_inside_a_message_is_told() {
    let is_amid = |bytes: &[u8]| {
        let mut frames = Frames::default();
        frames.feed(bytes);
        frames.is_amid()
    };
    assert!(!is_amid(b"") && !is_amid(b"\r\n") && !is_amid(b"Content-Length: 2\r\n\r\n{}\r\n"));
    assert!(
        is_amid(b"Content-Le") && is_amid(b"Content-Length: 2\r\n") && is_amid(b"Content-Length: 2\r\n\r\n{")
    );
}

proptest! {
    #[test]
    fn a_good_message_is_found_behind_any_noise(noise in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut bytes = noise;
        // A header that nothing stands behind may take the next one for its body.
        bytes.extend_from_slice(b"\n\nContent-Length: 2\r\n\r\n{}");
        let found = frames(&bytes);
        prop_assert_eq!(found.last().map(String::as_str), Some("{}"));
    }
}

//! What the fuzz targets do with an input. tests/fuzz.rs does the same with arbitrary texts, so that it is known to hold
//! where no fuzzer runs.

use copydesk::draft::{Draft, Format, Source};
use copydesk::span::Span;
use copydesk::transcripts::{self, Heard, Notes, Sought};
use copydesk::{Checker, Settings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Any text, taken apart: paragraphs in order, inside the text, on character boundaries.
pub(crate) fn take_apart(text: &str, format: Format) {
    let draft = Draft::new(Source { text, format, ..Source::default() });
    let mut end = 0;
    for paragraph in &draft.paragraphs {
        assert!(end <= paragraph.span.start, "paragraphs do not overlap");
        assert!(draft.text().get(paragraph.span.range()).is_some(), "paragraphs stand in the text");
        end = paragraph.span.end;
    }
}

/// Any text, checked: findings stand in the draft, and a second look finds the same.
pub(crate) fn check(text: &str) {
    let draft = || Draft::new(Source { text, date: "2025-05-09".parse().ok(), ..Source::default() });
    let mut checker = Checker::new(Settings::default());
    let first = checker.check(draft());
    let stands = |span: Span| assert!(first.facts.draft().text().get(span.range()).is_some());
    for finding in &first.findings {
        stands(finding.span);
        finding.related.iter().for_each(|related| stands(related.span));
        finding.fixes.iter().flat_map(|fix| &fix.edits).for_each(|edit| stands(edit.span));
    }
    assert_eq!(first.findings, checker.check(draft()).findings);
}

/// Any text, read as settings: what is wrong with it stands in it.
pub(crate) fn settings(text: &str) {
    if let Err(error) = Settings::parse(text) {
        let line = text.split('\n').nth(error.line() - 1).expect("the line is there");
        assert!((1..=line.chars().count() + 1).contains(&error.column()), "{error}");
    }
}

/// Any text, read as notes of every form, and any other looked up in them: passages stand in the words in their order, and what is
/// found stands in both texts.
pub(crate) fn notes(text: &str, quotation: &str) {
    for name in ["a.txt", "a.md", "a.srt", "a.vtt", "a.json", "a"] {
        let Ok(transcript) = transcripts::read(name, text) else { continue };
        let mut end = 0;
        for passage in &transcript.passages {
            assert!(end <= passage.span.start, "passages do not overlap");
            assert!(transcript.text.get(passage.span.range()).is_some(), "passages stand in the words");
            end = passage.span.end;
        }
        let notes = Notes::new(vec![transcript]);
        let stands = |heard: Heard| {
            assert!(
                notes.transcripts()[heard.transcript].text.get(heard.span.range()).is_some(),
                "{heard:?}"
            );
            notes.place(heard)
        };
        match notes.look_up(quotation) {
            Some(Sought::Found(found)) => {
                stands(found.heard);
                found.elsewhere.into_iter().for_each(|heard| drop(stands(heard)));
                for change in found.changes {
                    stands(change.heard);
                    assert!(quotation.get(change.quoted.range()).is_some(), "{change:?}");
                }
            }
            Some(Sought::Missing(span)) => assert!(quotation.get(span.range()).is_some(), "{span:?}"),
            None => {}
        }
    }
}

/// Any draft, edited again and again: a checker that has seen all of it finds what a fresh one does, and reads the same.
///
/// An edit puts words in the place of so many bytes from a byte on, both moved to characters of the text.
pub(crate) fn memo(
    text: &str,
    (format, headline, summary): (Format, Option<&str>, Option<&str>),
    edits: &[(usize, usize, &str)],
) {
    let date = "2025-05-09".parse().ok();
    let check = |checker: &mut Checker, text: &str| {
        checker.check(Draft::new(Source { text, format, headline, summary, date }))
    };
    let mut text = text.to_owned();
    let mut seasoned = Checker::new(Settings::default());
    check(&mut seasoned, &text);
    for (from, length, words) in edits {
        let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let from = boundary(from % (text.len() + 1));
        let to = boundary(text.len().min(from + length)).max(from);
        text.replace_range(from..to, words);
        let (known, fresh) =
            (check(&mut seasoned, &text), check(&mut Checker::new(Settings::default()), &text));
        assert_eq!(known.findings, fresh.findings, "{text}");
        assert_eq!(format!("{:?}", known.facts), format!("{:?}", fresh.facts), "{text}");
    }
}

/// Any bytes, sent to the language server between good messages: it answers the good ones, once, and stops when it is told to.
pub(crate) fn wire(noise: &[u8]) {
    // What says `exit` by itself ends the server before the last request comes.
    if noise.windows(4).any(|word| word == b"exit") {
        return;
    }
    let message = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
    let request = |id: &str, method: &str| {
        message(&format!(
            r#"{{"jsonrpc":"2.0","id":"{id}","method":"{method}","params":{{"capabilities":{{}}}}}}"#
        ))
    };
    let mut sent = request("first", "initialize").into_bytes();
    sent.extend_from_slice(noise);
    // A header that nothing stands behind may take what follows for its body, up to the next line that can only be a header.
    sent.extend_from_slice(b"\n\n");
    sent.extend_from_slice(request("last", "copydesk/nothing").as_bytes());
    sent.extend_from_slice(request("end", "shutdown").as_bytes());
    sent.extend_from_slice(message(r#"{"jsonrpc":"2.0","method":"exit"}"#).as_bytes());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    let answers = runtime.block_on(async {
        let (ours, theirs) = tokio::io::duplex(1 << 16);
        let ((mut from, mut to), (input, output)) = (tokio::io::split(ours), tokio::io::split(theirs));
        let write = async {
            // The server may have stopped listening when the last bytes are written.
            let _ = to.write_all(&sent).await;
        };
        let receive = async {
            let mut answers = Vec::new();
            from.read_to_end(&mut answers).await.expect("bytes from memory");
            answers
        };
        tokio::join!(copydesk::lsp::serve_on(input, output), write, receive).2
    });
    let answers = String::from_utf8(answers).expect("answers in UTF-8");
    for id in ["first", "last", "end"] {
        let count = answers.matches(&format!("\"id\":\"{id}\"")).count();
        assert_eq!(count, 1, "{id} in {answers}");
    }
}

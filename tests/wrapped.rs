//! Text means the same wherever its lines break, and however its accents are written.

use std::fs;
use std::path::{Path, PathBuf};

use copydesk::draft::{Draft, Format, Source};
use copydesk::{Checker, Settings};
use unicode_normalization::UnicodeNormalization;

/// Our own drafts in plain text whose paragraphs stand apart by blank lines, with their names.
fn drafts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut drafts = Vec::new();
    for folder in ["tests/cases/forms", "tests/cases/sense", "examples", "tests/corpus"] {
        let entries = fs::read_dir(root.join(folder)).expect("a folder of drafts");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a draft").path()).collect();
        paths.sort();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
        for path in paths {
            let text = fs::read_to_string(&path).expect("a draft");
            if text.split("\n\n").all(|paragraph| !paragraph.trim_matches('\n').contains('\n')) {
                drafts.push((path.file_name().expect("a name").to_string_lossy().into_owned(), text));
            }
        }
    }
    drafts
}

/// The drafts of the tables of variants, of a few lines each.
fn variants() -> Vec<(String, String)> {
    let mut drafts = Vec::new();
    for table in ["tuned/attribution", "tuned/dates", "tuned/names", "tuned/numbers", "untuned"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/variants/{table}.txt"));
        let text = fs::read_to_string(path).expect("a table");
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
            let without_remark = line.split(" # ").next().unwrap_or(line);
            let draft = without_remark.split_once(": ").expect("a draft").1.replace(['^', '~'], "");
            drafts.push((format!("{table}.txt:{}", number + 1), draft.replace(" ¶ ", "\n\n")));
        }
    }
    drafts
}

/// The text with lines of at most this many characters, as an editor or a mail program breaks them: at blanks, and some of
/// them behind hyphens, too.
fn wrapped(text: &str, width: usize, at_hyphens: bool) -> String {
    let mut wrapped = String::new();
    for line in text.split_inclusive('\n') {
        let mut column = 0;
        for word in line.split_whitespace() {
            let mut blank = usize::from(column > 0);
            for piece in if at_hyphens { pieces(word) } else { vec![word] } {
                let length = piece.chars().count();
                let fits = column == 0 || column + blank + length <= width;
                wrapped.push_str(if fits { &" "[..blank] } else { "\n" });
                column = if fits { column + blank } else { 0 } + length;
                wrapped.push_str(piece);
                blank = 0;
            }
        }
        wrapped.push_str(if line.ends_with('\n') { "\n" } else { "" });
    }
    wrapped
}

/// The pieces of a word that may stand on two lines.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, _) in word.match_indices('-') {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        if is_letter(word[..at].chars().next_back()) && is_letter(word[at + 1..].chars().next()) {
            pieces.push(&word[start..=at]);
            start = at + 1;
        }
    }
    pieces.push(&word[start..]);
    pieces
}

/// What is found, each by its rule and its name.
fn found(checker: &mut Checker, text: &str) -> Vec<String> {
    let source = Source { text, format: Format::Plain, date: "2025-05-09".parse().ok(), ..Source::default() };
    let mut found: Vec<String> = checker
        .check(Draft::new(source))
        .findings
        .iter()
        .map(|finding| {
            let message: String = without_lines(&finding.message).nfc().collect();
            format!("{} {} {message}", finding.rule, finding.fingerprint)
        })
        .collect();
    found.sort();
    found
}

/// A message without the numbers of lines.
fn without_lines(message: &str) -> String {
    let mut pieces = message.split(" line ");
    let mut words = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        words.push_str(" line ");
        words.push_str(piece.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    words
}

/// Every so many of the widths from 40 to 100 characters is tried, odd and even ones.
const STEP: usize = 3;

#[test]
fn short_drafts_are_the_same_wrapped() {
    let mut unlike = Vec::new();
    for (name, text) in variants() {
        let mut checker = Checker::new(Settings::default());
        let as_it_is = found(&mut checker, &text);
        for width in [41, 54, 72, 85] {
            let wrapped = wrapped(&text, width, width % 2 == 0);
            let found = found(&mut checker, &wrapped);
            if found != as_it_is {
                unlike.push(format!("{name} at {width}:\n{wrapped}\n{as_it_is:#?}\n{found:#?}"));
            }
        }
    }
    assert!(unlike.is_empty(), "{} unlike:\n{}", unlike.len(), unlike.join("\n\n"));
}

#[test]
fn wrapped_text_is_the_same_text() {
    let drafts = drafts();
    assert!(drafts.len() > 100, "{}", drafts.len());
    let mut unlike = Vec::new();
    for (name, text) in &drafts {
        let mut checker = Checker::new(Settings::default());
        let as_it_is = found(&mut checker, text);
        for width in (40..=100).step_by(STEP) {
            let wrapped = wrapped(text, width, width % 2 == 0);
            let found = found(&mut checker, &wrapped);
            if found != as_it_is {
                unlike.push(format!("{name} at {width}:\n{wrapped}\n{as_it_is:#?}\n{found:#?}"));
            }
        }
    }
    assert!(unlike.is_empty(), "{} unlike:\n{}", unlike.len(), unlike.join("\n\n"));
}

#[test]
fn accents_are_letters_however_they_are_written() {
    let mut drafts = drafts();
    drafts.retain(|(_, text)| text.nfd().ne(text.chars()));
    let told = "Zoë Núñez, 45, led the climb, and Müller’s café paid €3 million for it on Monday, May 6, 2025. Nunez, 46, \
                fell. José Müller lost 4 of 30 crowns in Malmö; Mueller said that TK crowns were left in São Paulo.";
    drafts.push(("told".to_owned(), told.to_owned()));
    let mut unlike = Vec::new();
    for (name, text) in &drafts {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let [composed, decomposed] =
            [composed, decomposed].map(|text| found(&mut Checker::new(Settings::default()), &text));
        if composed != decomposed {
            unlike.push(format!("{name}:\n{composed:#?}\n{decomposed:#?}"));
        }
    }
    assert!(drafts.len() > 5, "{}", drafts.len());
    assert!(unlike.is_empty(), "{} unlike:\n{}", unlike.len(), unlike.join("\n\n"));
}

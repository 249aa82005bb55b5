//! Who speaks, as lines of captions and notes begin with it: `MAYOR: `, `ANA RUIZ (by phone): `, `>> RUIZ: `, `[Ruiz]: `,
//! `**Ruiz:** `, `Q.`
//!
//! “He said: no” and “at 5:30” are speech: a label is of a few words with capitals, and it stands in capitals, in brackets or
//! in bold, or it comes again.

use rustc_hash::FxHashMap;

use super::clock;

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Named(String),
    /// Somebody else than before.
    Unnamed,
}

/// The labels of a file.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// How often each stands at the start of a line.
    counts: FxHashMap<String, usize>,
    /// Whether any surely is one.
    has_sure: bool,
}

/// What may be a label.
#[derive(Debug)]
struct Candidate<'a> {
    name: String,
    /// The time that stands in it.
    start: Option<u64>,
    rest: &'a str,
    is_sure: bool,
}

/// A label has no more words.
const WORDS: usize = 5;
/// Nor is it longer.
const LONGEST: usize = 60;
/// Words of a name or an office that have no capital.
const SMALL: [&str; 14] =
    ["of", "the", "for", "and", "de", "la", "van", "von", "der", "al", "bin", "no", "da", "di"];

impl Labels {
    /// The labels of these lines.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut labels = Self::default();
        for candidate in lines.filter_map(candidate) {
            let count = labels.counts.entry(candidate.name).or_default();
            *count += 1;
            labels.has_sure |= candidate.is_sure || *count > 1;
        }
        labels
    }

    fn hold(&self, candidate: &Candidate<'_>) -> bool {
        candidate.is_sure || self.has_sure && self.counts.contains_key(&candidate.name)
    }
}

/// The label that a line begins with, if it is one, and what is said behind it.
pub(super) fn label<'a>(line: &'a str, labels: &Labels) -> (Option<Label>, &'a str) {
    let (label, _, rest) = timed_label(line, labels);
    (label, rest)
}

/// The same, with the time that stands in the label: `Ana Ruiz (00:14): `.
pub(super) fn timed_label<'a>(line: &'a str, labels: &Labels) -> (Option<Label>, Option<u64>, &'a str) {
    if let Some(candidate) = candidate(line).filter(|candidate| labels.hold(candidate)) {
        return (Some(Label::Named(candidate.name)), candidate.start, candidate.rest);
    }
    let trimmed = line.trim_start();
    let unnamed = trimmed.strip_prefix(">>").or_else(|| trimmed.strip_prefix("- "));
    match unnamed {
        Some(rest) => (Some(Label::Unnamed), None, rest.trim_start_matches(['>', ' '])),
        None => (None, None, line),
    }
}

fn candidate(line: &str) -> Option<Candidate<'_>> {
    let bare = line.trim_start();
    let bare = bare.trim_start_matches(['>', '-', '#', ' ', '\t']);
    let is_bold = bare.starts_with("**") || bare.starts_with("__");
    let bare = bare.trim_start_matches(['*', '_']);
    let answer = ["Q.", "A."].iter().find_map(|mark| Some((mark, bare.strip_prefix(mark)?)));
    if let Some((mark, rest)) = answer.filter(|(_, rest)| rest.starts_with([' ', '\t', '*', '_'])) {
        return Some(Candidate {
            name: mark[..1].to_owned(),
            start: None,
            rest: rest.trim_start_matches(['*', '_']),
            is_sure: true,
        });
    }
    let (written, rest) = match colon(bare) {
        Some(at) => (&bare[..at], &bare[at + 1..]),
        // “Ana Ruiz  0:14”, and the words in the next line.
        None => (bare, ""),
    };
    let is_bracketed = written.starts_with('[') && written.ends_with(']') && !rest.is_empty();
    let (name, start) = if is_bracketed {
        (written.trim_matches(['[', ']']).to_owned(), None)
    } else {
        without_remarks(written)
    };
    let is_alone = rest.is_empty() && colon(bare).is_none();
    if is_alone && start.is_none() || !is_name(&name) {
        return None;
    }
    let is_loud =
        !name.contains(char::is_lowercase) && name.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let is_sure = is_bold || is_bracketed || is_loud || start.is_some() || matches!(name.as_str(), "Q" | "A");
    Some(Candidate { name, start, rest: rest.trim_start_matches(['*', '_']), is_sure })
}

/// The colon behind a label: none within brackets or between figures, and a blank or mark follows.
fn colon(line: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, c) in line.char_indices().take_while(|(at, _)| *at <= LONGEST) {
        match c {
            '[' | '(' => depth += 1,
            ']' | ')' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => {
                let next = line[at + 1..].chars().next();
                let ends = next.is_none_or(|next| next.is_whitespace() || matches!(next, '*' | '_'));
                if ends {
                    return Some(at);
                }
                if !before.is_ascii_digit() {
                    return None;
                }
            }
            _ => {}
        }
        before = c;
    }
    None
}

/// A label without what stands in brackets and without its time.
fn without_remarks(written: &str) -> (String, Option<u64>) {
    let mut name = String::new();
    let mut start = None;
    for (i, part) in written.split(['(', '[']).enumerate() {
        let (inside, outside) =
            if i == 0 { ("", part) } else { part.split_once([')', ']']).unwrap_or((part, "")) };
        start = start.or_else(|| clock::time(inside));
        name.push_str(outside);
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let kept = match words.split_last() {
        Some((last, others)) if clock::time(last).is_some() => {
            start = start.or_else(|| clock::time(last));
            others
        }
        _ => &words[..],
    };
    (kept.join(" ").trim_matches(['*', '_', ' ']).to_owned(), start)
}

fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_word = |word: &&str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        SMALL.contains(word) || first.is_some_and(|c| c.is_uppercase() || c.is_numeric() || !c.is_lowercase())
    };
    // Recognisers write `spk_0` and `speaker 1`.
    let is_numbered =
        name.to_ascii_lowercase().starts_with("spk_") || name.to_ascii_lowercase().starts_with("speaker");
    (1..=WORDS).contains(&words.len())
        && name.len() <= LONGEST
        && name.contains(char::is_alphabetic)
        && !name.contains(['"', '“', '”', '?', '!', ';', '/'])
        && (is_numbered || words.iter().all(is_word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let labels = Labels::of(text.lines());
        let shown = |line| match timed_label(line, &labels) {
            (Some(Label::Named(name)), None, rest) => format!("{name}|{}", rest.trim()),
            (Some(Label::Named(name)), Some(start), rest) => {
                format!("{name}@{}|{}", clock::shown(start), rest.trim())
            }
            (Some(Label::Unnamed), _, rest) => format!("?|{}", rest.trim()),
            (None, _, rest) => rest.trim().to_owned(),
        };
        text.lines().map(shown).collect()
    }

    #[test]
    fn labels_are_told_from_speech() {
        for (line, expected) in [
            ("MAYOR: No.", "MAYOR|No."),
            ("ANA RUIZ (by phone): No.", "ANA RUIZ|No."),
            (">> RUIZ: No.", "RUIZ|No."),
            (">> No.", "?|No."),
            ("- No.", "?|No."),
            ("[Ruiz]: No.", "Ruiz|No."),
            ("**Ruiz:** No.", "Ruiz|No."),
            ("**Ana Ruiz**: No.", "Ana Ruiz|No."),
            ("Q. Why?", "Q|Why?"),
            ("Ana Ruiz (00:14): No.", "Ana Ruiz@00:14|No."),
            ("Ana Ruiz [01:00:14]: No.", "Ana Ruiz@1:00:14|No."),
            ("Ana Ruiz  0:14", "Ana Ruiz@00:14|"),
            ("SPEAKER_00: No.", "SPEAKER_00|No."),
            ("He said: no", "He said: no"),
            ("at 5:30 we left", "at 5:30 we left"),
            ("Today: nothing.", "Today: nothing."),
            ("https://example.org", "https://example.org"),
        ] {
            assert_eq!(read(line), [expected], "{line}");
        }
    }

    #[test]
    fn a_label_in_small_letters_comes_again() {
        assert_eq!(read("Ruiz: No.\nWell: yes.\nRuiz: So."), ["Ruiz|No.", "Well|yes.", "Ruiz|So."]);
    }
}

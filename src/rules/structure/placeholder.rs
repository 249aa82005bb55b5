//! `placeholder`

mod field;
mod figure;
mod words;

use std::sync::LazyLock;

use self::words::{FILE, first_word, is_behind_name, is_joined, last_word};
use crate::draft::Paragraph;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::pattern::{Pattern, any_of};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Marks that stand for words still to come: TK, XX and 00 for a figure, “(sp?)”, “[check]”, “NAME NAME”, lorem
    /// ipsum, a field of a template that was not filled in, “Headline goes here”. Marks within a figure count, too.
    ///
    /// ```draft
    /// The new bridge cost $XX million, and Dana Ortiz, TKAGE, was the first to cross it.
    ///                     ^^^^^^^^^^^ “$XX million” stands where a figure is still to come.
    ///                                                  ^^^^^ “TKAGE” marks words that are still to come.
    /// ```
    ///
    /// Shops, flights and people whose name begins with TK, Super Bowl XXX, and articles that speak of such marks are
    /// left alone.
    ///
    /// ## Why it matters
    /// Such marks are made to be found before publication. Those that are not found make a correction, and a joke.
    ///
    /// ## What to do
    /// Put in what is missing, or recast the sentence so that nothing is.
    pub(in crate::rules) static RULE = {
        name: "placeholder",
        group: Group::Structure,
        summary: "A mark for words still to come",
        level: Level::Error,
        check: check,
    }
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Words,
    Figure,
    Later,
    Check,
    Name,
    Filler,
    Template,
    Task,
}

impl Kind {
    const ALL: [Self; 8] = [
        Self::Words,
        Self::Figure,
        Self::Later,
        Self::Check,
        Self::Name,
        Self::Filler,
        Self::Template,
        Self::Task,
    ];

    /// Its section in the data file.
    const fn section(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Figure => "figure",
            Self::Later => "later",
            Self::Check => "check",
            Self::Name => "name",
            Self::Filler => "filler",
            Self::Template => "template",
            Self::Task => "task",
        }
    }

    fn message(self, mark: &str) -> String {
        match self {
            Self::Words => format!("“{mark}” marks words that are still to come."),
            Self::Figure => format!("“{mark}” stands where a figure is still to come."),
            Self::Later => format!("“{mark}” leaves open what is still to be decided."),
            Self::Check => format!("“{mark}” is a note to check something before publication."),
            Self::Name => format!("“{mark}” stands where a name is still to come."),
            Self::Filler => "This is filler text, not copy.".to_owned(),
            Self::Template => format!("“{mark}” is a field of a template that was not filled in."),
            Self::Task => format!("“{mark}” is a note of work still to do."),
        }
    }
}

static MARKS: LazyLock<Vec<(Kind, Pattern)>> = LazyLock::new(|| {
    let section = |kind: Kind| (kind, pattern(&any_of(FILE, kind.section())));
    Kind::ALL.into_iter().map(section).collect()
});

/// Any mark at all: one look is enough for nearly every paragraph.
static ANY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&Kind::ALL.map(|kind| any_of(FILE, kind.section())).join("|")));

/// What a page or a sentence has a place for, at the head of a text: “HEADLINE here”, “Firstname”.
static SLOT: LazyLock<Pattern> =
    LazyLock::new(|| pattern("^(?i:(?:DESK|(?:first|last|sur)?\\s?name|number|figure)s?)\\b"));

/// A pattern of the data file or like one.
fn pattern(words: &str) -> Pattern {
    // A headline may have its units in capitals.
    let units = format!("(?i:{})", any_of(FILE, "units"));
    let filled = words.replace("SLOT", &any_of(FILE, "slots")).replace("DESK", &any_of(FILE, "desk"));
    Pattern::new(&filled.replace("UNIT", &units))
}

fn check(facts: &Facts, found: &mut Findings) {
    let paragraphs = &facts.draft().paragraphs;
    let marks = |paragraph: &Paragraph| -> Vec<(Kind, Span)> { marks(paragraph.prose.text()) };
    let found_marks: Vec<Vec<(Kind, Span)>> = paragraphs.iter().map(marks).collect();
    // An article on the marks of the trade puts them in quotation marks at least once.
    let discussed = paragraphs.iter().zip(&found_marks).any(|(paragraph, marks)| {
        marks
            .iter()
            .any(|(kind, span)| *kind == Kind::Words && is_alone_in_quotes(paragraph.prose.text(), *span))
    });
    for (paragraph, marks) in paragraphs.iter().zip(found_marks) {
        let prose = paragraph.prose.text();
        for (kind, span) in marks {
            let at = paragraph.prose.locate(span);
            let quoted = is_alone_in_quotes(prose, span) || kind != Kind::Words && facts.is_quoted(at);
            if quoted || discussed && kind == Kind::Words || is_word(kind, prose, span) {
                continue;
            }
            let finding = Found::new(at, kind.message(&prose[span.range()]));
            found.push(if kind == Kind::Later { finding.at(Level::Warning) } else { finding });
        }
    }
}

/// Every mark in a stretch of prose, in text order, no two on the same letters.
fn marks(prose: &str) -> Vec<(Kind, Span)> {
    if !ANY.is_match(prose) {
        return Vec::new();
    }
    let all = MARKS.iter().flat_map(|(kind, pattern)| pattern.find_iter(prose).map(|mark| (*kind, mark)));
    let mut marks: Vec<(Kind, Span)> = all.collect();
    marks.sort_by_key(|(_, span)| (span.start, std::cmp::Reverse(span.end)));
    marks.dedup_by(|later, earlier| later.1.start < earlier.1.end);
    marks
}

const QUOTES: [char; 8] = ['“', '”', '"', '‘', '’', '\'', '«', '»'];

/// Whether a mark is all that a pair of quotation marks holds: somebody speaks of the mark.
fn is_alone_in_quotes(prose: &str, span: Span) -> bool {
    let after = prose[span.end..].trim_start_matches([',', '.']);
    prose[..span.start].ends_with(QUOTES) && after.starts_with(QUOTES)
}

/// Whether every letter of a word, and more than two, is a capital.
fn is_shouted(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
    letters.chars().count() > 2 && letters.chars().all(char::is_uppercase)
}

/// Whether what looks like a mark is a word of its own here: a shop, a flight, a Roman number, a cheer.
fn is_word(kind: Kind, prose: &str, span: Span) -> bool {
    let (before, after) = (&prose[..span.start], &prose[span.end..]);
    let mark = &prose[span.range()];
    let next = after.trim_start_matches([' ', '\u{a0}']);
    let spaced = next.len() < after.len();
    let joined = is_joined(before, after, true);
    let previous = last_word(before);
    let named = is_behind_name(before);
    match kind {
        Kind::Words if mark.bytes().all(|b| b"TK.".contains(&b)) || mark.ends_with("TK") => {
            // “TK Maxx”, “TK 1984”; but “TK TK”, “TKTK Maxx”, “TK Headline” and “TK percent”.
            let name = spaced && next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let is_mark = mark.contains("TKTK") || next.starts_with("TK") || SLOT.is_match(next);
            joined || name && !is_mark || previous == "flight"
        }
        Kind::Words => joined,
        Kind::Figure => figure::is_word(before, mark, after),
        Kind::Later => {
            joined || named && is_shouted(previous) || !ends_a_sentence(prose) || is_shouted(first_word(next))
        }
        // “What???” is a cry, “born in ???” is a gap, and so is a cell with nothing else in it.
        Kind::Check if mark.starts_with('?') => {
            let is_alone = before.trim().is_empty() && next.trim().is_empty();
            !is_alone && (!before.ends_with([' ', '(', '[', '$']) || before.trim().is_empty())
        }
        Kind::Task if mark.starts_with(['[', '(']) => false,
        Kind::Task => is_shouted(previous) || is_shouted(first_word(next)),
        Kind::Template => field::is_word(before, mark, after),
        Kind::Check | Kind::Name | Kind::Filler => false,
    }
}

/// Whether a paragraph is made of sentences, not a line of a table or a schedule.
fn ends_a_sentence(prose: &str) -> bool {
    prose.trim_end_matches(QUOTES).ends_with(['.', '!', '?', ':', ';'])
        && prose.split_whitespace().count() > 4
}

#[cfg(test)]
mod tests;

//! What stands under the mouse: of a name, who it is and where else; of a time, which day it is; of a group, how
//! many they are and who says so; of a number, how much of what; of a quotation, whose it is.

mod group;
mod name;
mod quantity;
mod quotation;
mod time;

use tower_lsp::ls_types::{MarkupContent, MarkupKind};

use crate::checker::Checked;
use crate::facts::Facts;
use crate::facts::cards::Said;
use crate::span::Span;

/// So many characters of a statement are shown.
const MAX_WORDS: usize = 72;

/// What to show of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Card {
    /// The words it is about.
    pub(super) span: Span,
    title: String,
    kind: &'static str,
    /// What there is to say in a few words.
    line: Option<String>,
    sections: Vec<Section>,
}

/// Some lines of a card, with what they have in common above them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Section {
    heading: Option<&'static str>,
    items: Vec<String>,
}

impl Section {
    fn new(heading: Option<&'static str>, items: Vec<String>) -> Self {
        Self { heading, items }
    }
}

/// What there is to show of byte `at`.
pub(super) fn at(checked: &Checked, at: usize) -> Option<Card> {
    let facts = &checked.facts;
    let here = Span::new(at, at + 1);
    let named = || facts.mention_at(here).or_else(|| facts.anaphor_at(here));
    time::card(facts, here)
        .or_else(|| named().map(|mention| name::card(checked, mention)))
        .or_else(|| group::card(facts, here))
        .or_else(|| quantity::at(facts, here).map(|quantity| quantity::card(facts, quantity)))
        .or_else(|| quotation::card(facts, here))
}

/// Words of the draft, each with the lines that have them.
fn forms(facts: &Facts, said: &[Said]) -> Vec<String> {
    said.iter().map(|(form, at)| format!("“{form}”: {}", lines(facts, at))).collect()
}

/// The lines of some places, each once: “lines 5, 16”.
fn lines(facts: &Facts, places: &[Span]) -> String {
    let mut lines: Vec<usize> = places.iter().map(|span| facts.draft().line(span.start)).collect();
    lines.dedup();
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    format!("{noun} {}", numbers.join(", "))
}

/// With a capital, as the first word of an item.
fn upper(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Long words cut where a card would grow too wide.
fn cut(words: &str) -> String {
    match words.char_indices().nth(MAX_WORDS) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

/// The words of a place on one line.
fn words(facts: &Facts, span: Span) -> String {
    facts.words(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Card {
    /// The card as the client can show it.
    pub(super) fn markup(&self, markdown: bool) -> MarkupContent {
        let (kind, strong, escape): (_, _, fn(&str) -> String) = if markdown {
            (MarkupKind::Markdown, "**", escaped)
        } else {
            (MarkupKind::PlainText, "", str::to_owned)
        };
        let emphasis = if markdown { "*" } else { "" };
        let mut value = format!("{strong}{}{strong}, {}\n", escape(&self.title), self.kind);
        value.extend(self.line.as_ref().map(|line| format!("\n{emphasis}{}{emphasis}\n", escape(line))));
        for section in &self.sections {
            value.push('\n');
            value.extend(section.heading.map(|heading| format!("{strong}{heading}{strong}\n")));
            value.extend(section.items.iter().map(|item| format!("- {}\n", escape(item))));
        }
        MarkupContent { kind, value }
    }
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    const DRAFT: &str = "\
Harbor Master Ines Varga, 52, spoke on Monday.
The Varga plan failed.

“Nobody *saw* it coming,” said Varga, the harbor master. She said that Lisbon would pay.
";

    /// A draft of March 2024 that has been checked.
    pub(super) fn checked(text: &str) -> Checked {
        let date = "2024-03-07".parse().ok();
        Checker::default().check(Draft::new(Source { text, date, ..Source::default() }))
    }

    fn card_at(words: &str) -> Option<Card> {
        at(&checked(DRAFT), DRAFT.find(words).expect("words of the draft"))
    }

    #[test]
    fn a_place_is_shown_with_its_lines_alone() {
        let card = card_at("Lisbon").expect("a name");
        assert_eq!(card.markup(true).value, "**Lisbon**, place\n\n**Named**\n- “Lisbon”: line 4\n");
    }

    #[test]
    fn a_time_is_shown_with_its_day() {
        let card = card_at("Monday").expect("a time");
        let expected = "**“Monday”**, date\n\n- Monday, March 4, 2024\n- 3 days before this draft’s date\n\
                        - Dates: Harbor Master Ines Varga, 52, spoke\n- Value: 2024-03-04\n";
        assert_eq!(card.markup(true).value, expected);
    }

    #[test]
    fn other_words_and_places_past_the_end_show_nothing() {
        assert_eq!(card_at("spoke"), None);
        assert_eq!(at(&checked(DRAFT), DRAFT.len() + 9), None);
    }

    #[test]
    fn long_statements_are_cut() {
        assert_eq!(cut(&"é ".repeat(80)), format!("{}…", "é ".repeat(36).trim_end()));
        assert_eq!(cut("short"), "short");
    }

    #[test]
    fn markdown_shows_a_draft_s_own_marks() {
        assert_eq!(escaped("A*Teens [sic]"), r"A\*Teens \[sic\]");
    }
}

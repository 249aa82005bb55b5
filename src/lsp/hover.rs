//! What stands under the mouse: of a name, who it is and where else; of a time, which day it is.

use tower_lsp::ls_types::{MarkupContent, MarkupKind};

use super::timex;
use crate::facts::entities::EntityId;
use crate::facts::{EntityKind, Facts, Mention, Time, TimeKind};
use crate::span::Span;

/// What to show of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Card {
    /// The words it is about.
    pub(super) span: Span,
    title: String,
    kind: &'static str,
    sections: Vec<Section>,
}

/// Some lines of a card, with what they have in common above them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Section {
    heading: Option<&'static str>,
    items: Vec<String>,
}

/// What there is to show of byte `at`.
pub(super) fn card(facts: &Facts, at: usize) -> Option<Card> {
    let here = Span::new(at, at + 1);
    let after = facts.times.partition_point(|time| time.place.span.start <= at);
    let time = facts.times[..after].iter().rev().take(8).find(|time| time.place.span.overlaps(here));
    match time {
        Some(time) => Some(time_card(facts, time)),
        None => facts.mention_at(here).map(|mention| name_card(facts, mention)),
    }
}

/// Who a name is, and every place where the draft has it, those apart where it only describes another noun.
fn name_card(facts: &Facts, mention: &Mention) -> Card {
    let EntityId(id) = mention.entity;
    let entity = &facts.entities[id];
    let (describing, standing): (Vec<&Mention>, Vec<&Mention>) =
        entity.mentions.iter().map(|&index| &facts.mentions[index]).partition(|mention| mention.modifier);
    let sections = [
        Section { heading: None, items: places(facts, &standing) },
        Section { heading: Some("Describing another noun"), items: places(facts, &describing) },
    ];
    Card {
        span: mention.place.span,
        title: entity.name.clone(),
        kind: match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
        },
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
    }
}

/// The forms of a name, each with the lines that have it.
fn places(facts: &Facts, mentions: &[&Mention]) -> Vec<String> {
    let mut forms: Vec<(String, Vec<usize>)> = Vec::new();
    for mention in mentions {
        let (form, line) = (words(facts, mention.place.span), facts.draft.line(mention.place.span.start));
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, lines)) if lines.last() == Some(&line) => {}
            Some((_, lines)) => lines.push(line),
            None => forms.push((form, vec![line])),
        }
    }
    let item = |(form, lines): (String, Vec<usize>)| {
        let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
        let noun = if lines.len() == 1 { "line" } else { "lines" };
        format!("“{form}”: {noun} {}", numbers.join(", "))
    };
    forms.into_iter().map(item).collect()
}

/// Which day a time is, and its value in the TIMEX3 standard.
fn time_card(facts: &Facts, time: &Time) -> Card {
    let mut items: Vec<String> = timex::in_words(&time.value).into_iter().collect();
    items.push(format!("Value: {}", time.value));
    Card {
        span: time.place.span,
        title: format!("“{}”", words(facts, time.place.span)),
        kind: match time.kind {
            TimeKind::Date => "date",
            TimeKind::Time => "time of day",
            TimeKind::Duration => "length of time",
            TimeKind::Set => "recurring time",
        },
        sections: vec![Section { heading: None, items }],
    }
}

/// The words of a place on one line.
fn words(facts: &Facts, span: Span) -> String {
    facts.text(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Card {
    /// The card as the client can show it.
    pub(super) fn markup(&self, markdown: bool) -> MarkupContent {
        let (kind, strong, escape): (_, _, fn(&str) -> String) = if markdown {
            (MarkupKind::Markdown, "**", escaped)
        } else {
            (MarkupKind::PlainText, "", str::to_owned)
        };
        let mut value = format!("{strong}{}{strong}, {}\n", escape(&self.title), self.kind);
        for section in &self.sections {
            value.extend(section.heading.map(|heading| format!("\n{heading}:\n")));
            value.push('\n');
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
    use crate::facts::times::Stated;
    use crate::facts::{Entity, MentionKind, Place};
    use crate::settings::Settings;

    const DRAFT: &str = "Ines Varga spoke on Monday.\nThe Varga plan failed.\nVarga left; Varga came back.";

    /// The facts of the draft with those of names and times put in by hand.
    fn facts() -> Facts {
        let draft = Draft::new(Source { text: DRAFT, ..Source::default() });
        let mut facts = Checker::new(Settings::default()).check(draft).facts;
        let place = |start: usize, words: &str| Place {
            sentence: 0,
            words: 0..1,
            span: Span::new(start, start + words.len()),
        };
        let starts = [0, 5, 32, 51, 63];
        let mention = |start: usize| Mention {
            place: place(start, if start == 0 { "Ines Varga" } else { "Varga" }),
            entity: EntityId(0),
            kind: MentionKind::Name,
            modifier: start == 32,
        };
        facts.mentions = starts.into_iter().filter(|start| *start != 5).map(mention).collect();
        let name = "Ines Varga".to_owned();
        facts.entities = vec![Entity { kind: EntityKind::Person, name, mentions: vec![0, 1, 2, 3], attributes: Vec::new() }];
        facts.times = vec![Time {
            place: place(20, "Monday"),
            kind: TimeKind::Date,
            value: "2024-03-04".to_owned(),
            stated: Stated::default(),
            relative: true,
            period: None,
        }];
        facts
    }

    #[test]
    fn a_name_is_shown_with_all_its_places() {
        let card = card(&facts(), 52).expect("a name");
        assert_eq!(&DRAFT[card.span.range()], "Varga");
        let expected = "\
**Ines Varga**, person

- “Ines Varga”: line 1
- “Varga”: line 3

Describing another noun:

- “Varga”: line 2
";
        assert_eq!(card.markup(true).value, expected);
        assert_eq!(card.markup(false).value, expected.replace("**", ""));
    }

    #[test]
    fn a_time_is_shown_with_its_day() {
        let card = card(&facts(), 20).expect("a time");
        let expected = "**“Monday”**, date\n\n- Monday, March 4, 2024\n- Value: 2024-03-04\n";
        assert_eq!(card.markup(true).value, expected);
    }

    #[test]
    fn other_words_and_places_past_the_end_show_nothing() {
        assert_eq!(card(&facts(), 12), None);
        assert_eq!(card(&facts(), DRAFT.len() + 9), None);
    }

    #[test]
    fn markdown_shows_a_draft_s_own_marks() {
        assert_eq!(escaped("A*Teens [sic]"), r"A\*Teens \[sic\]");
    }
}

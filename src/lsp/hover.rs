//! What stands under the mouse: of a name, who it is and where else; of a time, which day it is; of a group, how
//! many they are and who says so; of a number, how much of what; of a quotation, whose it is.

mod card;
mod group;
mod name;
mod quantity;
mod quotation;
mod time;

pub(super) use self::card::Card;
use crate::checker::Checked;
use crate::span::Span;

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
        assert_eq!(card.markup(true, None).value, "**Lisbon**, place\n\n**Named**\n- “Lisbon”: line 4\n");
    }

    #[test]
    fn a_time_is_shown_with_its_day() {
        let card = card_at("Monday").expect("a time");
        let expected = "**“Monday”**, date\n\n- Monday, March 4, 2024\n- 3 days before this draft’s date\n\
                        - Dates: Harbor Master Ines Varga, 52, spoke\n";
        assert_eq!(card.markup(true, None).value, expected);
    }

    #[test]
    fn other_words_and_places_past_the_end_show_nothing() {
        assert_eq!(card_at("spoke"), None);
        assert_eq!(at(&checked(DRAFT), DRAFT.len() + 9), None);
    }
}

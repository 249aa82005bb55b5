//! What the whole draft says of one person, organisation or place, or of one group, gathered on a card.

mod group;

pub use self::group::{GroupCard, Size};
use super::entities::EntityId;
use super::{Facts, Mention};
use crate::span::Span;

/// Words of the draft and every place that has them, in text order.
pub type Said = (String, Vec<Span>);

/// An entity with all that the draft states of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Titles and roles, as stated, each spelling once.
    pub titles: Vec<Said>,
    /// Ages in years, as stated.
    pub ages: Vec<Said>,
    /// The forms of the name.
    pub names: Vec<Said>,
    /// The forms of the name where it only describes another noun: “the Maduro government”.
    pub modifiers: Vec<Said>,
    /// What it says: the content of attributions, and quotations beyond them.
    pub statements: Vec<Span>,
}

impl Facts {
    /// The card of an entity.
    pub fn card(&self, id: EntityId) -> Card {
        let entity = &self.entities[id.0];
        let mut card = Card::default();
        for attribute in &entity.attributes {
            let span = attribute.place.span;
            if let Some(title) = attribute.title() {
                add(&mut card.titles, title.to_owned(), span);
            } else if let Some(years) = attribute.age() {
                add(&mut card.ages, years.to_string(), span);
            }
        }
        for mention in entity.mentions.iter().map(|&index| &self.mentions[index]) {
            let forms = if mention.modifier { &mut card.modifiers } else { &mut card.names };
            add(forms, self.form(mention), mention.place.span);
        }
        card.statements = self.statements(id);
        card
    }

    /// A name as written, on one line.
    fn form(&self, mention: &Mention) -> String {
        self.text(mention.place.span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What somebody says, one stretch for each time; what stands inside another is told with it.
    fn statements(&self, speaker: EntityId) -> Vec<Span> {
        let attributed =
            self.attributions.iter().filter(|it| it.speaker == Some(speaker)).map(|it| it.content);
        let quoted = self.quotes.iter().filter(|it| it.speaker == Some(speaker)).map(|it| it.span);
        let mut spans: Vec<Span> = attributed.chain(quoted).collect();
        spans.sort_unstable_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        spans.dedup_by(|later, earlier| earlier.contains(*later));
        spans
    }
}

/// Adds a place to the words that stand there.
fn add(said: &mut Vec<Said>, words: String, span: Span) {
    match said.iter_mut().find(|(known, _)| known.to_lowercase() == words.to_lowercase()) {
        Some((_, places)) => places.push(span),
        None => said.push((words, vec![span])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    #[test]
    fn a_card_gathers_what_is_said_of_somebody_and_by_them() {
        let text = "Mayor Ines Varga, 52, closed the pier on Friday.\n\nThe Varga family left. \
                    “It is unsafe,” said Varga. She said that divers had found cracks.";
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let card = facts.card(EntityId(0));
        let words = |said: &[Said]| -> Vec<(String, usize)> {
            said.iter().map(|(words, places)| (words.clone(), places.len())).collect()
        };
        assert_eq!(words(&card.titles), [("Mayor".to_owned(), 1)]);
        assert_eq!(words(&card.ages), [("52".to_owned(), 1)]);
        assert_eq!(words(&card.names), [("Ines Varga".to_owned(), 1), ("Varga".to_owned(), 1)]);
        assert_eq!(words(&card.modifiers), [("Varga".to_owned(), 1)]);
        let statements: Vec<&str> = card.statements.iter().map(|span| facts.text(*span)).collect();
        assert_eq!(statements, ["“It is unsafe,”", "that divers had found cracks"]);
    }
}

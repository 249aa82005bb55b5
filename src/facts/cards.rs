//! What the whole draft says of one person, organisation or place, or of one group, gathered on a card.

mod amount;
mod card;
mod dated;
mod findings;
mod group;

pub use self::amount::value;
pub use self::card::{Card, Said};
use self::card::{GAP, add};
pub use self::dated::Dated;
pub use self::group::{GroupCard, Size};
use super::attributions::Attribution;
use super::entities::{EntityId, Relation};
use super::{AttributeValue, Facts, Mention, MentionKind};
use crate::english::Upos;
use crate::english::grammar::is_negated;
use crate::span::Span;

impl Facts {
    /// Where an entity is named; a government without a name, where nouns speak of it.
    pub fn places_of(&self, id: EntityId) -> Vec<Span> {
        let names = &self.entity(id).mentions;
        if names.is_empty() {
            let nouns =
                self.anaphors().iter().filter(|it| it.entity == id && it.kind == MentionKind::Nominal);
            return nouns.map(|it| it.place.span).collect();
        }
        names.iter().map(|&index| self.mentions()[index].place.span).collect()
    }

    /// The card of an entity.
    pub fn card(&self, id: EntityId) -> Card {
        let entity = self.entity(id);
        let mut card = Card { dated: self.dated(id), statements: self.statements(id), ..Card::default() };
        for attribute in &entity.attributes {
            let (said, words) = match &attribute.value {
                AttributeValue::Title(words) => (&mut card.titles, title(words)),
                AttributeValue::Nationality(words) => (&mut card.nationalities, words.clone()),
                AttributeValue::Age(years) => (&mut card.ages, years.to_string()),
                AttributeValue::About(years) => (&mut card.ages, format!("about {years}")),
                AttributeValue::Between(low, high) => (&mut card.ages, format!("{low} to {high}")),
                AttributeValue::Relation(relation) => (&mut card.relatives, self.relative(relation, id)),
            };
            add(said, words, attribute.place.span);
        }
        for mention in entity.mentions.iter().map(|&index| &self.mentions()[index]) {
            let forms = if mention.modifier { &mut card.modifiers } else { &mut card.names };
            add(forms, self.form(mention), mention.place.span);
        }
        for mention in self.anaphors().iter().filter(|mention| mention.entity == id) {
            add(&mut card.anaphors, self.common_form(mention), mention.place.span);
        }
        card
    }

    /// What a relation is on the card of one of the two: “brother Tom Lee” or “brother of Ann Lee”.
    fn relative(&self, relation: &Relation, card: EntityId) -> String {
        let name = |id: EntityId| self.entity(id).name.as_str();
        let kin = &relation.kin;
        match relation.who {
            Some(who) if relation.of == card => format!("{kin} {}", name(who)),
            None => kin.clone(),
            Some(_) => format!("{kin} of {}", name(relation.of)),
        }
    }

    /// A name as written, on one line.
    fn form(&self, mention: &Mention) -> String {
        self.raw(mention.place.span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A noun or pronoun as inside a sentence.
    fn common_form(&self, mention: &Mention) -> String {
        let form = self.form(mention);
        match form.split_once(' ') {
            Some((first @ ("The" | "A" | "An" | "This" | "That"), noun)) => {
                format!("{} {noun}", first.to_lowercase())
            }
            None if mention.kind == MentionKind::Pronoun => form.to_lowercase(),
            _ => form,
        }
    }

    /// What somebody says, one stretch for each time; what stands inside another is told with it.
    pub fn statements(&self, speaker: EntityId) -> Vec<Span> {
        let said = self
            .attributions()
            .iter()
            .filter(|it| it.tells() && it.speaker == Some(speaker) && !self.is_unsaid(it));
        let quoted = self.quotes().iter().filter(|it| self.speaker_of(it) == Some(speaker)).map(|it| it.span);
        let mut spans: Vec<Span> = said.map(|it| self.statement(it)).chain(quoted).collect();
        spans.sort_unstable_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        spans.dedup_by(|later, earlier| earlier.contains(*later));
        spans
    }

    /// Whether a statement begins with the word that says so.
    pub fn is_cue(&self, statement: Span) -> bool {
        let cues = self.attributions().iter().filter_map(|it| it.cue.as_ref());
        cues.into_iter().any(|cue| cue.span.start == statement.start)
    }

    /// What is said, from the word that says so where that stands right before it.
    fn statement(&self, attribution: &Attribution) -> Span {
        let content = attribution.content;
        let cue = attribution.cue.as_ref().map(|cue| cue.span);
        let before = cue.filter(|cue| cue.end <= content.start && content.start - cue.end <= GAP);
        let verb = before.filter(|_| self.names_verb(attribution));
        verb.map_or(content, |cue| cue.cover(content))
    }

    /// Whether a verb says so: of “according to” the content alone is told.
    fn names_verb(&self, attribution: &Attribution) -> bool {
        attribution.cue.as_ref().is_some_and(|cue| {
            let tokens = &self.sentences()[cue.sentence].tokens[cue.words.clone()];
            tokens.iter().any(|token| token.upos == Upos::Verb) && tokens[0].lower != "according"
        })
    }

    /// Whether somebody is said not to have said it: “nor did he explain”, “offered no details”.
    fn is_unsaid(&self, attribution: &Attribution) -> bool {
        attribution.cue.as_ref().is_some_and(|cue| {
            let sentence = &self.sentences()[cue.sentence];
            let first = self.words(attribution.content).split_whitespace().next();
            cue.words.clone().any(|word| is_negated(sentence, word))
                || matches!(first, Some("no" | "nothing"))
        })
    }
}

/// A title without the clause that tells more: “an analyst at Lyle, who has had …”.
fn title(words: &str) -> String {
    let clause = [", who ", ", whose ", ", which ", ", that "].iter().filter_map(|it| words.find(it)).min();
    words[..clause.unwrap_or(words.len())].to_owned()
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
        let card = facts.card(facts.entities().ids().next().expect("somebody is named"));
        let words = |said: &[Said]| -> Vec<(String, usize)> {
            said.iter().map(|(words, places)| (words.clone(), places.len())).collect()
        };
        assert_eq!(words(&card.titles), [("Mayor".to_owned(), 1)]);
        assert_eq!(words(&card.ages), [("52".to_owned(), 1)]);
        assert_eq!(words(&card.names), [("Ines Varga".to_owned(), 1), ("Varga".to_owned(), 1)]);
        assert_eq!(words(&card.modifiers), [("Varga".to_owned(), 1)]);
        let statements: Vec<&str> = card.statements.iter().map(|span| facts.raw(*span)).collect();
        assert_eq!(statements, ["“It is unsafe,”", "said that divers had found cracks"]);
    }
}

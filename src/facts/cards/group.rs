//! What the whole draft says of one group, gathered on a card.

use super::card::{Said, add};
use crate::english::grammar::head_of;
use crate::english::{Upos, lists};
use crate::facts::ids::GroupId;
use crate::facts::quantities::is_same_count;
use crate::facts::{Facts, GroupMention, Place, Share};
use crate::span::Span;

/// So many attributions back, one may still hold a place.
const NEAR: usize = 8;

lists::sets! {
    "data/told.txt":
    /// Nouns, in dictionary form, for what is told, which can contradict or suggest something and yet says nothing.
    TOLD = "told";
}

/// A group with all that the draft states of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupCard {
    /// The sizes that it is given, and by whom.
    pub sizes: Vec<Size>,
    /// The words for a part of it: “one of the six”, “the other three”.
    pub parts: Vec<Said>,
    /// The words for all of it.
    pub mentions: Vec<Said>,
}

/// How many a group is, as one voice in the draft has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// How many.
    pub number: f64,
    /// Who says so: nobody where the draft does.
    pub source: Option<String>,
    /// Every place that says so, in text order.
    pub places: Vec<Span>,
}

impl Facts {
    /// The card of a group.
    pub fn group_card(&self, id: GroupId) -> GroupCard {
        let mut card = GroupCard::default();
        for mention in &self.groups().groups[id].mentions {
            let span = mention.place.span;
            let said = if mention.share == Share::Whole { &mut card.mentions } else { &mut card.parts };
            add(said, self.words(span).split_whitespace().collect::<Vec<_>>().join(" "), span);
            if mention.share == Share::Whole {
                self.add_size(&mut card.sizes, mention);
            }
        }
        card
    }

    fn add_size(&self, sizes: &mut Vec<Size>, mention: &GroupMention) {
        let Some(number) = mention.size else { return };
        let span = mention.place.span;
        let quoted = || self.is_quoted(span).then(|| "a quotation".to_owned());
        let source = self.source_of(span).or_else(quoted);
        let same = |size: &&mut Size| is_same_count(size.number, number) && size.source == source;
        match sizes.iter_mut().find(same) {
            Some(size) => size.places.push(span),
            None => sizes.push(Size { number, source, places: vec![span] }),
        }
    }

    /// Whether a source is something that is told, and nobody who tells it: “this timeline”.
    fn is_of_text(&self, source: &Place) -> bool {
        let sentence = &self.sentences()[source.sentence];
        let head = head_of(sentence, &source.words);
        TOLD.contains(sentence.tokens[head].lemma.as_str())
    }

    /// The words of a source as inside a sentence: “officials”, and a pronoun of which nothing tells whom it means as a quotation.
    fn source_words(&self, source: &Place) -> String {
        let words = self.words(source.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let tokens = &self.sentences()[source.sentence].tokens[source.words.clone()];
        let Some(first) = tokens.first() else { return words };
        match first.upos {
            Upos::Pron if tokens.len() == 1 => format!("“{}”", first.lower),
            Upos::Noun | Upos::Det | Upos::Adj | Upos::Num | Upos::Adp if is_capital_alone(&first.text) => {
                words.replacen(&*first.text, &first.lower, 1)
            }
            _ => words,
        }
    }

    /// Who says what stands at a place, in the draft’s words, where it tells.
    pub fn source_of(&self, span: Span) -> Option<String> {
        let before = self.attributions().leading(|it| it.content.start <= span.start);
        // The one that begins last stands nearest.
        let mut near = self.attributions()[before].iter().rev().take(NEAR);
        let attribution = near.find(|it| {
            // Words of the source are nothing that it says.
            let source = it.source.as_ref().filter(|source| !source.span.overlaps(span));
            it.tells() && source.is_some_and(|source| !self.is_of_text(source)) && it.content.contains(span)
        });
        let source = attribution.and_then(|it| {
            let words = it.source.as_ref().map(|source| self.source_words(source));
            it.speaker.map(|id| self.entity(id).name.clone()).or(words)
        });
        source.or_else(|| {
            let before = self.quotes().leading(|quote| quote.span.start <= span.start);
            let quote = self.quotes()[before].iter().rev().take(NEAR).find(|it| it.span.contains(span))?;
            self.speaker_of(quote).map(|id| self.entity(id).name.clone())
        })
    }
}

/// “Officials”, and neither “EU” nor “iPhone”.
fn is_capital_alone(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(|c| !c.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    fn first_card(facts: &Facts) -> GroupCard {
        facts.group_card(facts.groups().groups.ids().next().expect("there is a group"))
    }

    #[test]
    fn a_card_gathers_sizes_with_their_sources_parts_and_mentions() {
        let text = "Seven nurses left the clinic at dawn, the union said. One of the seven nurses was hurt.\n\n\
                    The nurses will return on Friday.";
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let card = first_card(&facts);
        let sizes: Vec<(f64, Option<&str>, usize)> =
            card.sizes.iter().map(|it| (it.number, it.source.as_deref(), it.places.len())).collect();
        assert_eq!(sizes, [(7.0, Some("the union"), 1), (7.0, None, 1)]);
        let words = |said: &[Said]| said.iter().map(|(words, _)| words.clone()).collect::<Vec<_>>();
        assert_eq!(words(&card.parts), ["One of the seven nurses"]);
        assert_eq!(words(&card.mentions), ["Seven nurses", "The nurses"]);
        assert_eq!(card.mentions[0].1.len(), 2);
    }

    #[test]
    fn what_is_told_says_nothing() {
        let text = "Six sailors fled, police said. This timeline suggests that all six slept.";
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let sizes = first_card(&facts).sizes;
        let sources: Vec<Option<&str>> = sizes.iter().map(|it| it.source.as_deref()).collect();
        assert_eq!(sources, [Some("police"), None]);
    }
}

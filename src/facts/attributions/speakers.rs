//! Which entity a source is.

use crate::english::grammar::{SUBJECT, head_of, owns};
use crate::english::{Rel, Upos};
use crate::facts::entities::Cast;
use crate::facts::entities::EntityId;
use crate::facts::entities::Names;
use crate::facts::text::Text;
use crate::facts::{EntityKind, Mention, Place, Placed};

/// The entity that a source names by its head: of “the lawyer for Ann Cole” and “the Cole campaign” nobody, of “she” whoever
/// the paragraph speaks of.
pub(super) fn speaker(text: &Text, cast: &Cast, source: &Place) -> Option<EntityId> {
    let sentence = &text.sentences[source.sentence];
    let head = head_of(sentence, &source.words);
    // “The minister said”, “she said”: of “the lawyer for the minister” the head is another one.
    let again = cast.anaphor_at(sentence.span_of(head..head + 1));
    let speaks = |id: EntityId| cast.names.entity(id).kind != EntityKind::Thing;
    if let Some(again) = again.filter(|it| it.place.words.end == head + 1 && speaks(it.entity)) {
        return Some(again.entity);
    }
    if source.words.len() == 1 && matches!(sentence.tokens[head].lower.as_str(), "he" | "she") {
        return antecedent(text, &cast.names, source);
    }
    let here =
        || cast.names.mentions_in(source.sentence).iter().filter(|mention| !is_owner(sentence, mention));
    let holds = |mention: &Mention, word: usize| mention.place.words.contains(&word);
    let at_head = || here().find(|mention| holds(mention, head));
    // “the minister, Ann Cole”
    let apposed = || {
        here().find(|mention| {
            mention.place.words.clone().any(|word| {
                let token = &sentence.tokens[word];
                token.head == Some(head) && matches!(token.rel, Rel::Appos | Rel::Flat)
            })
        })
    };
    // “Secretary of State Ann Cole”
    let titled = || {
        here().find(|mention| {
            let attributes = cast.names.entity(mention.entity).attributes.iter();
            attributes
                .filter(|it| it.title().is_some() && it.place.sentence == source.sentence)
                .any(|it| it.place.words.contains(&head) && it.place.words.end == mention.place.words.start)
        })
    };
    // A name that ends the source and hangs on no preposition, however it was parsed.
    let last = || {
        here().find(|mention| {
            let ahead = source.words.start..mention.place.words.start;
            mention.place.words.end == source.words.end
                && !sentence.tokens[ahead].iter().any(|token| matches!(token.upos, Upos::Adp | Upos::Cconj))
        })
    };
    let behind = || here().find(|mention| stands_behind(cast, sentence, source, mention));
    at_head().or_else(titled).or_else(apposed).or_else(last).or_else(behind).map(|mention| mention.entity)
}

/// “said its director, Lena Hoffmeyer.”: whether somebody’s name stands between commas behind a source that has none.
fn stands_behind(cast: &Cast, sentence: &Placed, source: &Place, mention: &Mention) -> bool {
    let tokens = &sentence.tokens;
    let is_mark = |at: usize, marks: &[&str]| tokens.get(at).is_some_and(|it| marks.contains(&&*it.text));
    let close = mention.place.words.end;
    let is_apart = close == tokens.len() || is_mark(close, &[",", ".", ";", ":", "—", "–"]);
    tokens[head_of(sentence, &source.words)].upos == Upos::Noun
        && is_mark(source.words.end, &[","])
        && mention.place.words.start == source.words.end + 1
        && cast.names.entity(mention.entity).kind == EntityKind::Person
        && is_apart
}

fn is_owner(sentence: &Placed, mention: &Mention) -> bool {
    mention.modifier || owns(sentence, &mention.place.words)
}

/// Whom “he” or “she” means: the one person whom the paragraph has spoken of, of several the last who did something.
fn antecedent(text: &Text, names: &Names, pronoun: &Place) -> Option<EntityId> {
    let paragraph = text.sentences[pronoun.sentence].paragraph;
    let before = names.mentions.leading(|mention| mention.place.span.end <= pronoun.span.start);
    let people = || {
        let earlier = names.mentions[before.clone()].iter().rev();
        earlier
            .take_while(|mention| text.sentences[mention.place.sentence].paragraph == paragraph)
            .filter(|mention| names.entity(mention.entity).kind == EntityKind::Person)
            .filter(|mention| !is_owner(&text.sentences[mention.place.sentence], mention))
            .filter(|mention| !text.is_quoted(mention.place.span))
    };
    let last = people().next()?.entity;
    if people().all(|mention| mention.entity == last) {
        return Some(last);
    }
    let acts = |mention: &&Mention| {
        let tokens = &text.sentences[mention.place.sentence].tokens;
        mention.place.words.clone().any(|word| SUBJECT.contains(&tokens[word].rel))
    };
    people().find(acts).map(|mention| mention.entity)
}

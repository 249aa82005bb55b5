//! Who is whose relative: “his wife, Ann Lee”, “Machado’s mother”, “Tom Hale, a son of the mayor”.

use crate::english::grammar::possessor;
use crate::facts::ids::SentenceId;
use std::ops::Range;

use super::phrases::on_one_line;
use super::{Attribute, AttributeValue, EntityId, EntityKind, Mention, Relation};
use crate::english::lexicon::is_kin;
use crate::english::{Rel, Upos};
use crate::facts::Placed;
use crate::facts::entities::Cast;
use crate::facts::entities::Names;
use crate::facts::text::Text;

/// Gives people their relatives.
pub(in crate::facts) fn relate(text: &Text, cast: Cast) -> Cast {
    let mut found: Vec<(EntityId, Attribute)> = Vec::new();
    for (number, sentence) in text.sentences.with_ids() {
        for (noun, token) in sentence.tokens.iter().enumerate() {
            let one = token.upos == Upos::Noun && token.lower == token.lemma;
            let Some((of, from)) =
                (one && is_kin(&token.lemma)).then(|| owner(text, &cast, number, noun)).flatten()
            else {
                continue;
            };
            let who = who(text, &cast.names, number, noun).filter(|&who| who != of);
            let kin = role(sentence, noun);
            let words = from.start.min(noun)..from.end.max(noun + 1);
            let value = AttributeValue::Relation(Relation { kin, of, who });
            let attribute = Attribute { place: sentence.place(number, words), value };
            found.extend(who.map(|who| (who, attribute.clone())));
            found.push((of, attribute));
        }
    }
    cast.with(found)
}

/// What a noun for a relative says, with the adjectives before it: “first wife”.
pub(in crate::facts) fn role(sentence: &Placed, noun: usize) -> String {
    on_one_line(sentence, &described(sentence, noun))
}

/// Whose relative a noun is, and the words that say so: “Machado’s”, “her”, “of the late Ann Cole”, “Cole, whose”.
pub(in crate::facts) fn owner(
    text: &Text,
    cast: &Cast,
    number: SentenceId,
    noun: usize,
) -> Option<(EntityId, Range<usize>)> {
    let sentence = &text.sentences[number];
    let owner = |at: usize| {
        let mention = person(text, &cast.names, number, at).or_else(|| anaphor(text, cast, number, at))?;
        Some((mention.entity, mention.place.words.clone()))
    };
    let possessive = possessor(sentence, noun).and_then(|at| {
        let relative = (sentence.tokens[at].lower == "whose").then(|| described_by(sentence, at)).flatten();
        let whose = |(who, _)| (who, at..at + 1);
        match relative {
            Some(head) => std::iter::once(head).chain(apposed_to(sentence, head)).find_map(owner).map(whose),
            None => owner(at),
        }
    });
    let genitive = || {
        let below = sentence.children(noun).filter(|&i| i > noun && sentence.tokens[i].rel == Rel::Nmod);
        let mut below = below.filter(|&i| is_of(sentence, noun, i));
        // The parser may hang a title on the noun and the name beside it.
        below.find_map(|i| owner(i).or_else(|| sentence.child(i, &[Rel::Appos, Rel::Flat]).and_then(owner)))
    };
    possessive.or_else(genitive)
}

/// The noun that the relative clause around a word describes.
fn described_by(sentence: &Placed, word: usize) -> Option<usize> {
    let clause = sentence.ancestors(word).find(|&at| sentence.tokens[at].rel == Rel::AclRelcl)?;
    sentence.tokens[clause].head.filter(|&head| head < word)
}

/// What a noun stands beside: Gund at “baker” of “Piet Gund, a baker”.
fn apposed_to(sentence: &Placed, noun: usize) -> Option<usize> {
    let token = &sentence.tokens[noun];
    token.head.filter(|_| matches!(token.rel, Rel::Appos | Rel::Flat))
}

/// Whether a word is joined to the noun with “of”, its own or that of the word before it.
fn is_of(sentence: &Placed, noun: usize, word: usize) -> bool {
    let of = sentence.tokens.get(noun + 1).is_some_and(|next| next.lower == "of");
    let own = sentence.child(word, &[Rel::Case]);
    of && own.is_none_or(|case| sentence.tokens[case].lower == "of")
}

/// The relative’s name: beside the noun, or as the subject of a sentence that says it.
fn who(text: &Text, names: &Names, number: SentenceId, noun: usize) -> Option<EntityId> {
    let sentence = &text.sentences[number];
    let token = &sentence.tokens[noun];
    let apposed = || sentence.child(noun, &[Rel::Appos, Rel::Flat]);
    let above = || token.head.filter(|_| token.rel == Rel::Appos);
    // “His late father Ivo Brandt sang”: the noun may hang on the name.
    let described = || {
        let head = token.head.filter(|&head| head > noun)?;
        matches!(token.rel, Rel::Compound | Rel::NmodDesc | Rel::Flat).then_some(head)
    };
    let said = || {
        let copula = sentence.child(noun, &[Rel::Cop])?;
        let subject = sentence.child(noun, &[Rel::Nsubj])?;
        let plain = matches!(sentence.tokens[copula].lower.as_str(), "is" | "was" | "'s");
        (plain && copula == subject_end(text, names, number, subject)).then_some(subject)
    };
    let at = apposed().or_else(above).or_else(described).or_else(said)?;
    let mention = person(text, names, number, at)?;
    Some(mention.entity)
}

/// Where the name that a subject is ends.
fn subject_end(text: &Text, names: &Names, number: SentenceId, subject: usize) -> usize {
    person(text, names, number, subject).map_or(subject + 1, |mention| mention.place.words.end)
}

/// The noun with the adjectives before it: “younger brother”.
fn described(sentence: &Placed, noun: usize) -> Range<usize> {
    let adjective = |&at: &usize| {
        let token = &sentence.tokens[at];
        token.head == Some(noun)
            && matches!(token.rel, Rel::Amod | Rel::Compound)
            && token.upos != Upos::Propn
    };
    (0..noun).rev().take_while(adjective).last().unwrap_or(noun)..noun + 1
}

/// The person whose name holds a word.
fn person<'a>(text: &Text, names: &'a Names, number: SentenceId, word: usize) -> Option<&'a Mention> {
    let sentence = &text.sentences[number];
    let mention = names.mention_at(sentence.span_of(word..word + 1))?;
    let here = mention.place.sentence == number && mention.place.words.contains(&word);
    (here && names.entity(mention.entity).kind == EntityKind::Person).then_some(mention)
}

/// The person whom a pronoun or noun means.
fn anaphor<'a>(text: &Text, cast: &'a Cast, number: SentenceId, word: usize) -> Option<&'a Mention> {
    let mention = cast.anaphor_at(text.sentences[number].span_of(word..word + 1))?;
    (cast.names.entity(mention.entity).kind == EntityKind::Person).then_some(mention)
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use expect_test::{Expect, expect};

    use super::*;
    use crate::span::Span;
    use crate::testing::facts;

    /// Every relation once, as those have it whose relative somebody is.
    fn draws(expected: Expect) {
        facts().draw(expected, |facts: &Facts| -> Vec<(Span, String)> {
            let name = |id: EntityId| facts.entity(id).name.as_str();
            let told = |(id, it): (EntityId, &Attribute)| match &it.value {
                AttributeValue::Relation(known) if known.of == id => {
                    let who = known.who.map_or("somebody", name);
                    Some((it.place.span, format!("{who} is the {} of {}", known.kin, name(known.of))))
                }
                _ => None,
            };
            let entities = facts.entities().with_ids();
            let mut all: Vec<_> = entities
                .flat_map(|(id, it)| it.attributes.iter().filter_map(move |it| told((id, it))))
                .collect();
            all.sort_unstable();
            all
        });
    }

    #[test]
    fn relatives_with_and_without_a_name() {
        draws(expect![[r#"
            Mayor Inés Varga met Tomás Okoro, her younger brother. His wife, Ann Lee, came too.
                                              ~~~~~~~~~~~~~~~~~~~ Tomás Okoro is the younger brother of Inés Varga
                                                                   ~~~~~~~~ Ann Lee is the wife of Tomás Okoro
            Varga’s mother wept. Lena Berg, daughter of the late senator Ivo Brandt, sings. Tom Hale is Varga’s cousin.
            ~~~~~~~~~~~~~~ somebody is the mother of Inés Varga
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Lena Berg is the daughter of Ivo Brandt
                                                                                                        ~~~~~~~~~~~~~~ Tom Hale is the cousin of Inés Varga
        "#]]);
    }

    #[test]
    fn nobody_s_relatives() {
        draws(expect![[r#"
            Lena Berg met Rosa Adeyemi and her father. The mother of the boy wept. Berg’s sons left.
            “Her husband drowned,” said Berg. The father, Omar Haddad, came.
        "#]]);
    }
}

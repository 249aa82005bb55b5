//! What a draft tells of whether somebody is he or she, each time with the words that do. A given name tells nothing, and “they” is
//! said of anybody.

use crate::draft::Part;
use crate::english::grammar::{is_owner, is_subject, subject_of, verb_over};
use crate::english::lexicon::{Gender, is_person_noun};
use crate::english::{Rel, Sentence, Token};
use crate::facts::entities;
use crate::facts::{EntityId, EntityKind, Facts, Mention, Place, SentenceId};

/// Words that tell whether somebody is he or she.
#[derive(Clone, Debug)]
pub(crate) struct Sign {
    /// Whom.
    pub(crate) who: EntityId,
    /// What.
    pub(crate) gender: Gender,
    /// The pronoun, or the name with what stands beside it.
    pub(crate) place: Place,
}

/// All signs in the draft’s own words, in text order.
pub(crate) fn signs(facts: &Facts) -> Vec<Sign> {
    let mut found = Vec::new();
    for mention in facts.mentions().iter().filter(|it| is_person(facts, it)) {
        let sentence = &facts.sentences()[mention.place.sentence];
        let told = entities::gender_beside(sentence, mention.place.words.clone());
        let is_own = sentence.part == Part::Body && !facts.is_given(mention.place.span);
        found.extend(told.filter(|_| is_own).map(|gender| {
            let start = mention.place.words.start.saturating_sub(1);
            let place = sentence.place(mention.place.sentence, start..mention.place.words.end);
            Sign { who: mention.entity, gender, place }
        }));
    }
    for (number, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let Some(gender) = Gender::of_pronoun(&token.lower) else { continue };
            let place = sentence.place(number, word..word + 1);
            if let Some(who) = meant(facts, number, word).filter(|_| !facts.is_given(place.span)) {
                found.push(Sign { who, gender, place });
            }
        }
    }
    found.sort_by_key(|sign| sign.place.span);
    found
}

fn is_person(facts: &Facts, mention: &Mention) -> bool {
    facts.entity(mention.entity).kind == EntityKind::Person
}

/// Whom a pronoun means by the grammar of its sentence alone: the subject of its clause, where it says whose something is
/// (“Ode watched with his head in a towel”), or of the clause above (“Ode said he was glad”), where nobody else was just spoken of.
fn meant(facts: &Facts, number: SentenceId, word: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[number];
    let token = &sentence.tokens[word];
    let verb = if is_owner(token) {
        verb_over(sentence, token.head?)?
    } else {
        let own = token.head.filter(|_| is_subject(token))?;
        let told = &sentence.tokens[own];
        let is_under = matches!(told.rel, Rel::Ccomp | Rel::Advcl);
        told.head.filter(|_| is_under && !is_anybody_before(facts, number))?
    };
    let subject = subject_of(sentence, verb).filter(|&subject| subject < word)?;
    // “The coach, Ashley Holm, watched”
    let apposed = sentence.child(subject, &[Rel::Appos]).filter(|&name| name < word);
    let named = |at: usize| facts.mention_at(sentence.span_of(at..at + 1)).filter(|it| is_person(facts, it));
    let mention = named(subject).or_else(|| named(apposed?))?;
    (is_sole(facts, number, mention, word) && !has_namesake(facts, mention)).then_some(mention.entity)
}

/// Whether nobody else is spoken of between a name and a pronoun, and nobody else is named before them in the sentence.
fn is_sole(facts: &Facts, number: SentenceId, name: &Mention, word: usize) -> bool {
    let sentence: &Sentence = &facts.sentences()[number];
    let others =
        facts.mentions_in(number).iter().filter(|it| is_person(facts, it) && it.entity != name.entity);
    let between = &sentence.tokens[name.place.words.end..word];
    let is_joined = name.place.words.clone().any(|at| sentence.child(at, &[Rel::Conj]).is_some());
    others.filter(|it| it.place.words.start < word).count() == 0
        && !between.iter().any(|token| is_person_noun(&token.lemma))
        && !is_joined
}

/// Whether the sentence before speaks of more than one.
fn is_anybody_before(facts: &Facts, number: SentenceId) -> bool {
    /// So many words from a name a title or an apposition may stand.
    const TITLE: usize = 4;
    let Some(before) = number.before() else { return false };
    let mut people: Vec<EntityId> =
        facts.mentions_in(before).iter().filter(|it| is_person(facts, it)).map(|it| it.entity).collect();
    people.sort_unstable();
    people.dedup();
    let tokens = &facts.sentences()[before].tokens;
    let is_own = |at: usize| {
        facts.mentions_in(before).iter().any(|it| {
            let name = &it.place.words;
            let is_title = at < name.start && at + TITLE >= name.start;
            let comma = tokens.get(name.end).is_some_and(|next| next.text == ",");
            is_title || comma && at > name.end && at <= name.end + TITLE
        })
    };
    let is_one = |token: &Token| token.lower == token.lemma && is_person_noun(&token.lemma);
    let others = tokens.iter().enumerate().filter(|(_, token)| is_one(token));
    people.len() > 1 || others.filter(|(at, _)| !is_own(*at)).count() > 0
}

/// Whether a surname stands alone that somebody else of the draft bears.
fn has_namesake(facts: &Facts, mention: &Mention) -> bool {
    let name = &facts.entity(mention.entity).name;
    let last = name.rsplit(' ').next().unwrap_or_default();
    let mut others = facts.entities().with_ids().filter(|(id, _)| *id != mention.entity);
    mention.place.words.len() == 1 && others.any(|(_, it)| it.name.rsplit(' ').next() == Some(last))
}

//! What a draft tells of whether somebody is he or she, each time with the words that do. A given name tells nothing, and “they” is
//! said of anybody.

use crate::draft::Part;
use crate::english::grammar::{
    self, is_owner, is_predicate, is_proper_noun, is_subject, subject_of, verb_over,
};
use crate::english::lexicon::{Gender, is_person_noun};
use crate::english::{Rel, Sentence, Token};
use crate::facts::entities;
use crate::facts::{Entity, EntityId, EntityKind, Facts, Mention, Place, Placed, SentenceId};

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
            let gender = Gender::of_pronoun(&token.lower).or_else(|| of_reflexive(&token.lower));
            let Some(gender) = gender else { continue };
            let place = sentence.place(number, word..word + 1);
            let who = meant(facts, number, word).or_else(|| meant_before(facts, number, word));
            if let Some(who) = who.filter(|_| !facts.is_given(place.span)) {
                found.push(Sign { who, gender, place });
            }
        }
    }
    found.extend(nouns(facts));
    found.sort_by_key(|sign| sign.place.span);
    found
}

/// “Cantor, the mother of two boys”, “Ode was the only actress of the night”
fn nouns(facts: &Facts) -> Vec<Sign> {
    let mut found = Vec::new();
    for (number, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let gender =
                Gender::of_noun(&token.lower).filter(|_| !token.text.starts_with(char::is_uppercase));
            let said = || is_predicate(sentence, word).then(|| subject_of(sentence, word)).flatten();
            let Some(gender) = gender else { continue };
            let of = token.head.filter(|_| token.rel == Rel::Appos).or_else(said);
            let named = of.and_then(|of| facts.mention_at(sentence.span_of(of..of + 1)));
            let mention =
                named.or_else(|| behind_opening(facts, number, word)).filter(|it| is_person(facts, it));
            let place = sentence.place(number, word..word + 1);
            // “Orr, wife Ada Holm and the rector”
            let is_before_name = sentence.tokens.get(word + 1).is_some_and(is_proper_noun);
            let is_own = !is_before_name && !grammar::is_denied(sentence, word);
            let is_told = is_own && !facts.is_given(place.span);
            found.extend(mention.filter(|_| is_told).map(|it| Sign { who: it.entity, gender, place }));
        }
    }
    found
}

/// “A father of two, Ode fishes”: the name behind the comma that closes what a sentence begins with.
fn behind_opening(facts: &Facts, number: SentenceId, word: usize) -> Option<&Mention> {
    /// So many words at most the noun has before it, and behind it up to the comma.
    const BEFORE: usize = 3;
    const BEHIND: usize = 6;
    let tokens = &facts.sentences()[number].tokens;
    let is_opened =
        word <= BEFORE && tokens.first().is_some_and(|it| matches!(it.lower.as_str(), "a" | "an" | "the"));
    let comma =
        (word + 1..tokens.len()).take(BEHIND).find(|&at| tokens[at].text == ",").filter(|_| is_opened)?;
    let mention = facts.mentions_in(number).iter().find(|it| it.place.words.start == comma + 1)?;
    let is_plain = tokens[word + 1..comma].iter().all(|token| !is_anybody(token) && token.lower != "'s");
    mention.place.words.clone().any(|at| is_subject(&tokens[at])).then_some(mention).filter(|_| is_plain)
}

/// Whether the draft names somebody in its own voice: “he” behind a quotation is nobody whom that speaks of.
fn is_own(facts: &Facts, mention: &Mention) -> bool {
    is_person(facts, mention) && !facts.is_quoted(mention.place.span)
}

fn is_person(facts: &Facts, mention: &Mention) -> bool {
    facts.entity(mention.entity).kind == EntityKind::Person
}

/// Whom a pronoun means by the grammar of its sentence alone: the subject of its clause, where it says whose something is
/// (“Ode watched with his head in a towel”), or of the clause above (“Ode said he was glad”), where nobody else was just spoken of.
fn meant(facts: &Facts, number: SentenceId, word: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[number];
    let token = &sentence.tokens[word];
    let is_reflexive = of_reflexive(&token.lower).is_some();
    let mention = if is_owner(token) || is_reflexive {
        let below = if is_reflexive { word } else { token.head? };
        subject_above(facts, sentence, below, word)?
    } else {
        let own = token.head.filter(|_| is_subject(token))?;
        let told = &sentence.tokens[own];
        let is_under = matches!(told.rel, Rel::Ccomp | Rel::Advcl);
        let verb = told.head.filter(|_| is_under && !is_anybody_before(facts, number))?;
        subject_named(facts, sentence, verb, word)?
    };
    (is_sole(facts, number, mention, word) && !has_namesake(facts, mention)).then_some(mention.entity)
}

/// The person who is the subject of a clause around a word, the nearest first: “Ode, who fished until his knees gave out”.
fn subject_above<'a>(facts: &'a Facts, sentence: &Placed, below: usize, word: usize) -> Option<&'a Mention> {
    /// So many clauses up at most.
    const CLAUSES: usize = 3;
    let up = std::iter::successors(verb_over(sentence, below), |&verb| {
        sentence.tokens[verb].head.and_then(|head| verb_over(sentence, head)).filter(|&above| above != verb)
    });
    up.take(CLAUSES).find_map(|verb| subject_named(facts, sentence, verb, word))
}

/// The person before a word who is the subject of a verb, by name or beside a noun: “The coach, Ashley Holm, watched”.
fn subject_named<'a>(facts: &'a Facts, sentence: &Placed, verb: usize, word: usize) -> Option<&'a Mention> {
    let subject = grammar::subject(sentence, verb).filter(|&subject| subject < word)?;
    let token = &sentence.tokens[subject];
    let apposed = sentence.child(subject, &[Rel::Appos]).filter(|&name| name < word);
    let above = token.head.filter(|_| token.rel == Rel::Appos);
    let named = |at: usize| facts.mention_at(sentence.span_of(at..at + 1)).filter(|it| is_own(facts, it));
    [Some(subject), apposed, above].into_iter().flatten().find_map(named)
}

/// “himself”, “herself”
fn of_reflexive(lower: &str) -> Option<Gender> {
    match lower {
        "himself" => Some(Gender::Male),
        "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// Whom a pronoun means that is the first of its sentence to speak of a person: the only one of whom the draft has spoken since
/// the beginning of the sentence before, where that one did something there. Nobody else is spoken of in between.
fn meant_before(facts: &Facts, number: SentenceId, word: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[number];
    let before = number.before().filter(|&before| is_near(facts, before, number))?;
    let here = facts.mentions_in(number).iter().filter(|it| it.place.words.start < word);
    let last = facts.mentions_in(before).iter().rfind(|it| is_own(facts, it))?;
    let mut people = facts.mentions_in(before).iter().chain(here).filter(|it| is_person(facts, it));
    let is_one = people.all(|it| it.entity == last.entity) && !has_namesake(facts, last);
    // “Ada last heard of her son in May. He sent her a video.”
    let behind = &facts.sentences()[before].tokens[last.place.words.end..];
    let token = &sentence.tokens[word];
    let is_free = (is_subject(token) || owns_subject(sentence, word))
        && does_something(&facts.sentences()[before], last);
    // “On other days he has said that Ada is ill. He showed a video.”
    let ahead = &facts.sentences()[before].tokens[..last.place.words.start];
    let is_pronoun = |token: &Token| Gender::of_pronoun(&token.lower).is_some();
    let speaks_of_nobody = !ahead.iter().any(is_pronoun)
        && !behind.iter().any(is_somebody)
        && !sentence.tokens[..word].iter().any(is_anybody);
    (is_one && is_free && speaks_of_nobody).then_some(last.entity)
}

/// Whether a pronoun opens a sentence and says whose its subject is: “His wife came”.
fn owns_subject(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    word == 0 && is_owner(token) && token.head.is_some_and(|own| is_subject(&sentence.tokens[own]))
}

/// Whether somebody is the subject of a clause, by name or beside a noun.
fn does_something(sentence: &Sentence, name: &Mention) -> bool {
    let is_apposed = |at: usize| {
        let token = &sentence.tokens[at];
        token.rel == Rel::Appos && token.head.is_some_and(|head| is_subject(&sentence.tokens[head]))
    };
    name.place.words.clone().any(|at| is_subject(&sentence.tokens[at]) || is_apposed(at))
}

/// Whether a noun speaks of one person.
fn is_somebody(token: &Token) -> bool {
    token.lower == token.lemma && is_person_noun(&token.lemma)
}

/// Whether a noun or a pronoun speaks of one person.
fn is_anybody(token: &Token) -> bool {
    is_somebody(token) || Gender::of_pronoun(&token.lower).is_some()
}

/// Whether a sentence of the story stands in the paragraph of another, or in the one before it.
fn is_near(facts: &Facts, before: SentenceId, number: SentenceId) -> bool {
    let (one, other) = (&facts.sentences()[before], &facts.sentences()[number]);
    one.part == Part::Body && other.paragraph <= one.paragraph + 1
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
    let is_other = |(id, it): &(EntityId, &Entity)| *id != mention.entity && it.kind == EntityKind::Person;
    let mut others = facts.entities().with_ids().filter(is_other);
    mention.place.words.len() == 1 && others.any(|(_, it)| it.name.rsplit(' ').next() == Some(last))
}

//! `causal-claim`

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::draft::Part;
use crate::english::lexicon::is_person_noun;
use crate::english::phrases::Phrases;
use crate::english::{Token, grammar, lists};
use crate::facts::{Facts, Placed};
use crate::finding::Level;
use crate::rules::voices::{Voices, are_narrators};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// That one thing in society came of another, told as a fact: what a law, a policy or a way of life did to rents, crime,
    /// prices, jobs.
    ///
    /// ```draft
    /// Immigration led to the rise in rents.
    ///             ^^^^^^^^^^^^^^^ “led to the rise” gives the cause of something in dispute: who says so?
    /// ```
    ///
    /// It says nothing where somebody says so, of what may be, of causes that anybody can see (“the puncture led
    /// to a delay”), and of opinion, analysis, reviews, notebooks.
    ///
    /// ```draft
    /// Immigration led to the rise in rents, according to economists at the bank.
    /// ```
    ///
    /// ## Why it matters
    /// Two things that come one after the other need not have to do with each other, and which of them is to blame is what the
    /// dispute is about.
    ///
    /// ## What to do
    /// Say who holds it to be the cause and on what grounds, or say only which came first.
    pub(in crate::rules) static RULE = {
        name: "causal-claim",
        group: Group::Attribution,
        summary: "A social or political effect given a cause, with no source",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/causes.txt":
    /// Verbs whose subject is the cause of their object.
    CAUSING = "causing";
    /// What becomes of many over time.
    EFFECTS = "effects";
    /// Verbs that move somebody from one state to another.
    MOVING = "moving";
    /// What is done to a society.
    POLICIES = "policies";
    /// What anybody can see to be a cause.
    SEEN = "seen";
    /// Verbs for what is done away with.
    RUINING = "ruining";
    /// Those who live together, and what they have in common.
    SOCIETY = "society";
    /// Verbs for what becomes of many.
    CHANGING = "changing";
}
/// Verbs that have the effect behind a preposition.
static LEADING: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("data/causes.txt"), "leading"));
/// Prepositions with the cause behind them.
static BECAUSE: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("data/causes.txt"), "because"));

fn check(facts: &Facts, found: &mut Findings) {
    let voices = LazyCell::new(|| Voices::new(facts));
    let told = |part: Part| matches!(part, Part::Body | Part::Headline);
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| told(it.part)) {
        let Some(words) = (0..sentence.tokens.len()).find_map(|word| claim(sentence, word)) else { continue };
        let span = sentence.span_of(words);
        let is_own = are_narrators(facts, index, span) && !grammar::is_question(sentence);
        let is_sourced = voices.is_sourced(facts, index) || facts.is_linked(sentence.whole());
        let is_sourced =
            is_sourced || sentence.part == Part::Headline && is_told_below(facts, &voices, sentence);
        if is_own && !is_sourced {
            let words = facts.words(span);
            let message = format!("“{words}” gives the cause of something in dispute: who says so?");
            found.push(Found::new(span, message));
        }
    }
}

/// So many words stand before a noun at most, or between an effect and its verb.
const REACH: usize = 5;

/// The words from one on that say what came of what.
fn claim(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    led(sentence, word)
        .or_else(|| caused(sentence, word))
        .or_else(|| moved(sentence, word))
        .or_else(|| ruined(sentence, word))
        .or_else(|| because(sentence, word))
        .or_else(|| behind(sentence, word))
}

/// “Behind the fall are cram schools”, “at the root of the decline lies the tax”.
fn behind(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let root = lower(word) == "at"
        && lower(word + 1) == "the"
        && matches!(lower(word + 2), "root" | "heart" | "bottom" | "core")
        && lower(word + 3) == "of";
    let first = if root { word + 4 } else { word + 1 };
    if !root && lower(word) != "behind" {
        return None;
    }
    let effect = noun_behind(sentence, first).filter(|&effect| is_effect(sentence, effect))?;
    let is = (effect + 1..effect + 1 + REACH).find(|&at| {
        matches!(lower(at), "is" | "are" | "was" | "were" | "lies" | "lie" | "lay" | "stands" | "stand")
    })?;
    let plain = (effect + 1..is).all(|at| !grammar::is_punctuation(&sentence.tokens[at]));
    let cause = noun_behind(sentence, is + 1)?;
    (plain && is_disputable(sentence, cause)).then_some(word..cause + 1)
}

/// Whether a sentence below a headline that has two of its words of content, in any form, gives a source: it tells what the
/// headline sums up.
fn is_told_below(facts: &Facts, voices: &Voices<'_>, headline: &Placed) -> bool {
    /// So many words of content tell that it is the same matter.
    const SAME: usize = 2;
    let lemmas = |sentence: &Placed| -> FxHashSet<String> {
        let content = sentence.tokens.iter().filter(|token| grammar::is_content(token));
        content.map(|token| token.lemma.to_lowercase()).collect()
    };
    let own = lemmas(headline);
    facts.sentences().with_ids().filter(|(_, below)| below.part != Part::Headline).any(|(index, below)| {
        let same = lemmas(below).intersection(&own).count();
        same >= SAME.min(own.len()) && voices.is_sourced(facts, index)
    })
}

/// “Led to the rise”
fn led(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let behind = LEADING.end(&sentence.tokens, verb)?;
    let effect = noun_behind(sentence, behind)?;
    let cause = grammar::subject(sentence, verb)?;
    comes_of(sentence, verb, cause, effect).then_some(verb..effect + 1)
}

/// “Caused a wave of crime”
fn caused(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    if !CAUSING.contains(token.lemma.as_str()) || !grammar::is_verb(token) {
        return None;
    }
    let (cause, effect, end) = if grammar::is_passive(sentence, verb) {
        let cause = grammar::agent(sentence, verb)?;
        (cause, grammar::own_subject(sentence, verb)?, cause + 1)
    } else {
        let effect = grammar::object(sentence, verb)?;
        (grammar::subject(sentence, verb)?, effect, effect + 1)
    };
    comes_of(sentence, verb, cause, effect).then_some(verb..end)
}

/// Whether a verb says that what becomes of many came of what not anybody can see.
fn comes_of(sentence: &Placed, verb: usize, cause: usize, effect: usize) -> bool {
    is_effect(sentence, effect) && is_disputable(sentence, cause) && is_so(sentence, verb)
}

/// “The closures drove a generation out of the party’s arms”, “the embargo brought the ward to the point of collapse”
fn moved(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    if !MOVING.contains(sentence.tokens[verb].lemma.as_str()) {
        return None;
    }
    let object = grammar::object(sentence, verb).filter(|object| *object > verb)?;
    let to_do = sentence.tokens.get(object + 2).is_some_and(grammar::is_verb);
    let whither = sentence.tokens.get(object + 1).filter(|_| !to_do).map_or("", |it| it.lower.as_str());
    let whither = matches!(whither, "into" | "out" | "to" | "from" | "away" | "of");
    let cause = grammar::subject(sentence, verb)?;
    (whither && is_policy(sentence, cause) && is_so(sentence, verb)).then_some(verb..object + 1)
}

/// “Cheap imports killed the valley’s steel towns”, “violent games breed violent teenagers”
fn ruined(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    if !RUINING.contains(token.lemma.as_str()) || !grammar::is_verb(token) {
        return None;
    }
    let (cause, what) = if grammar::is_passive(sentence, verb) {
        (grammar::agent(sentence, verb)?, grammar::own_subject(sentence, verb)?)
    } else {
        (grammar::subject(sentence, verb)?, grammar::object(sentence, verb)?)
    };
    let social = is_social(sentence, what) && (is_policy(sentence, cause) || !is_acting(sentence, cause));
    (social && is_disputable(sentence, cause) && is_so(sentence, verb))
        .then_some(verb..what.max(cause).max(verb) + 1)
}

/// “Thanks to the minimum wage, cafés have shut”, “the rise stems from the reform”, “voters deserted it as a result of its stance”: a
/// cause behind a preposition, of what becomes of many.
fn because(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let behind = BECAUSE.end(&sentence.tokens, word)?;
    let cause = noun_behind(sentence, behind)?;
    let policy = is_policy(sentence, cause) || is_social(sentence, cause);
    if !is_disputable(sentence, cause) || !grammar::is_noun(&sentence.tokens[cause]) {
        return None;
    }
    let verb = std::iter::once(cause)
        .chain(sentence.ancestors(cause))
        .find(|&at| grammar::is_finite(sentence, at) || grammar::is_predicate(sentence, at))?;
    let effect = grammar::own_subject(sentence, verb).or_else(|| grammar::subject_of(sentence, verb))?;
    let changes = CHANGING.contains(sentence.tokens[verb].lemma.as_str());
    let of_many = is_effect(sentence, effect) || is_social(sentence, effect);
    let is_matter = of_many && (policy || changes || is_effect(sentence, effect));
    (is_matter && is_so(sentence, verb)).then_some(word..cause + 1)
}

/// Whether a noun, or one below it, is for people in numbers, or for what they are and have together.
fn is_social(sentence: &Placed, noun: usize) -> bool {
    let is_one = |token: &Token| grammar::is_noun(token) && SOCIETY.contains(&*token.lemma.to_lowercase());
    sentence.tokens[sentence.subtree(noun)].iter().any(is_one)
}

/// Whether a noun is for somebody who acts, so that anybody can see what he did.
fn is_acting(sentence: &Placed, noun: usize) -> bool {
    is_person_noun(&sentence.tokens[noun].lemma)
}

/// Whether a noun, or one below it, is for what is done to a society: “years of embargoes”, “the closing of grain elevators”.
fn is_policy(sentence: &Placed, noun: usize) -> bool {
    let is_one = |token: &Token| {
        let lemma = token.lemma.to_lowercase();
        let ending = ["isation", "ization", "ism"].iter().any(|ending| lemma.ends_with(ending));
        grammar::is_noun(token) && (POLICIES.contains(&*lemma) || ending)
    };
    sentence.tokens[sentence.subtree(noun)].iter().any(is_one)
}

/// The head of the noun phrase that begins with a word.
fn noun_behind(sentence: &Placed, word: usize) -> Option<usize> {
    let end = sentence.tokens.len().min(word + REACH);
    let noun = (word..end).find(|&at| grammar::is_noun(&sentence.tokens[at]))?;
    Some(grammar::head_of_compound(sentence, noun))
}

/// Whether a noun is what becomes of many.
fn is_effect(sentence: &Placed, noun: usize) -> bool {
    EFFECTS.contains(sentence.tokens[noun].lemma.to_lowercase().as_str())
}

/// Whether a noun is a cause that not anybody can see. At the head of a sentence the model may take “Immigration” for a name.
fn is_disputable(sentence: &Placed, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let is_name = grammar::is_proper_noun(token) && noun > 0;
    !SEEN.contains(token.lemma.to_lowercase().as_str()) && grammar::is_nominal(sentence, noun) && !is_name
}

/// Whether a verb says that it is so, and not that it may be.
fn is_so(sentence: &Placed, verb: usize) -> bool {
    !grammar::has_modal(sentence, verb)
        && !grammar::is_denied(sentence, verb)
        && grammar::standing(sentence, verb) == grammar::Standing::Stated
}

#[cfg(test)]
mod tests;

//! `attribution-inconsistent`

use rustc_hash::FxHashMap;

use crate::draft::Part;
use crate::english::lexicon::cues;
use crate::english::{grammar, lists};
use crate::facts::{Attribution, Event, Facts, Participant, Placed, SentenceId, Standing, denials};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What the story first gives to somebody and then tells as a fact: who fired first, who forged the will, what was not
    /// serviced; of what is only alleged or believed, where a later paragraph tells the same deed done to the same.
    ///
    /// ```draft
    /// Police said Reed fired first.
    ///                  ~~~~~ here somebody says so
    ///
    /// The shooting began when Reed fired first.
    ///                              ^^^^^ “fired” is told as a fact, and before it was somebody’s account: has it been shown since?
    /// ```
    ///
    /// It says nothing where the second place has its source, too, and nothing of what nobody disputes: arrests, hearings, what
    /// people said. What the narrator says first, and somebody after it, is no matter.
    ///
    /// ```draft
    /// Police said Reed fired first.
    ///
    /// After Reed fired, police say, officers shot back.
    /// ```
    ///
    /// ## Why it matters
    /// An account does not become a fact by being told twice. If it is one side’s, the paper has joined it.
    ///
    /// ## What to do
    /// Say again whose account it is, or what has shown it to be true.
    pub(in crate::rules) static RULE = {
        name: "attribution-inconsistent",
        group: Group::Attribution,
        summary: "What is somebody’s account in one place is told as a fact in another",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/contested.txt":
    /// Verbs for acts of which two sides tell differently.
    SIDES = "sides";
    /// Adverbs that tell nothing of what is done.
    EMPTY = "empty";
    /// Verbs for what anybody may see and nobody disputes.
    PLAIN = "plain";
    /// Verbs of alleging and believing.
    ALLEGING = "alleging";
    /// Nouns for somebody’s account.
    ACCOUNTS = "accounts";
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut told: FxHashMap<&str, Vec<Account<'_>>> = FxHashMap::default();
    let denials = denials(facts);
    let mut denied: FxHashMap<&str, Vec<SentenceId>> = FxHashMap::default();
    for denial in denials.iter() {
        denied.entry(denial.term.as_str()).or_default().push(denial.place.sentence);
    }
    for event in facts.events().iter().filter(|it| !it.is_noun && it.standing == Standing::Stated) {
        let sentence = &facts.sentences()[event.place.sentence];
        let before = told.entry(&*event.kind).or_default();
        let is_said = event.said.is_some_and(|said| is_account(&facts.attributions()[said]));
        if is_said || is_in_account(sentence, event) {
            let weight = weight(facts, &denied, event);
            before.push(Account { event, content: content(facts, event), weight });
        } else if !before.is_empty()
            && sentence.part == Part::Body
            && is_own(facts, event)
            && let Some(first) = told_again(facts, before, event)
        {
            let asked = ask(facts, event, first.event);
            // What was only said is hardly a matter of two sides.
            let is_only_said = first.weight == Weight::Said;
            found.push(if is_only_said { asked.at(Level::Information) } else { asked });
        }
    }
    found.sort_by_key(|it| it.span);
}

/// What somebody says that happened.
struct Account<'a> {
    event: &'a Event,
    /// Of what it tells.
    content: Vec<String>,
    /// How much it takes for a later place to tell the same.
    weight: Weight,
}

/// How surely an account is one of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    /// It is disputed, or of what two sides tell differently.
    Disputed,
    /// It is alleged or believed.
    Alleged,
    /// It is only said.
    Said,
}

/// How surely the account of an event is one of two.
fn weight(facts: &Facts, denied: &FxHashMap<&str, Vec<SentenceId>>, event: &Event) -> Weight {
    let is_plain = PLAIN.contains(&*event.kind);
    if is_disputed(facts, event) || !is_plain && is_denied(facts, denied, event) {
        return Weight::Disputed;
    }
    let Some(said) = event.said else { return Weight::Alleged };
    let is_alleged = facts.attributions()[said].cue.as_ref().is_some_and(|cue| {
        let tokens = &facts.sentences()[cue.sentence].tokens[cue.words.clone()];
        tokens.iter().any(|token| ALLEGING.contains(token.lemma.as_str()))
    });
    if is_alleged { Weight::Alleged } else { Weight::Said }
}

/// “In the coach’s version, he skipped training”: whether the clause of an event stands in somebody’s account.
fn is_in_account(sentence: &Placed, event: &Event) -> bool {
    let verb = event.place.words.start;
    let is_account = |i: usize| {
        i < verb
            && ACCOUNTS.contains(sentence.tokens[i].lemma.as_str())
            && matches!(grammar::preposition(sentence, i), "in" | "by" | "on")
            && (grammar::is_owned(sentence, i)
                || sentence.tokens.get(i + 1).is_some_and(|next| next.lower == "of"))
    };
    sentence.children(verb).any(is_account)
}

/// Whether somebody is the source of what is said, and says or writes it.
fn is_account(said: &Attribution) -> bool {
    said.source.is_some() && said.tells()
}

/// Whether the narrator tells an event.
fn is_own(facts: &Facts, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    are_narrators(facts, event.place.sentence, event.place.span)
        && !has_source(facts, event.place.span)
        && !facts.cited().has(event.place.sentence)
        && !grammar::is_question(sentence)
}

/// The account of one event that it tells again.
fn told_again<'a>(facts: &Facts, before: &'a [Account<'a>], event: &Event) -> Option<&'a Account<'a>> {
    let own = content(facts, event);
    let is_again = |first: &&Account<'_>| {
        let (same_deed, elsewhere) =
            (is_same_deed(facts, first.event, event), is_elsewhere(facts, first.event, event));
        let within = !own.is_empty() && own.iter().all(|word| first.content.contains(word));
        let is_as_much = match first.weight {
            Weight::Disputed => same_deed || within,
            Weight::Alleged => same_deed && elsewhere,
            Weight::Said => same_deed && elsewhere && is_presupposed(facts, event),
        };
        let is_plain = first.weight != Weight::Disputed && PLAIN.contains(&*event.kind);
        first.event.negated == event.negated
            && is_as_much
            && !is_plain
            && by_the_same(facts, first.event, event)
    };
    before.iter().find(is_again)
}

/// Whether two events stand in two paragraphs.
fn is_elsewhere(facts: &Facts, first: &Event, event: &Event) -> bool {
    facts.sentences()[first.place.sentence].paragraph != facts.sentences()[event.place.sentence].paragraph
}

/// Whether a clause takes for granted what it tells: “after the surgeon left the theatre”, “which bit the postman”.
fn is_presupposed(facts: &Facts, event: &Event) -> bool {
    grammar::is_presupposed(&facts.sentences()[event.place.sentence], event.place.words.start)
}

/// Whether what is done in both is done to one thing: “the army shelled the clinic”, “the clinic, shelled by the army”; with the words
/// of a clause that has no object, to one place.
fn is_same_deed(facts: &Facts, first: &Event, event: &Event) -> bool {
    let done_to = |event: &Event| event.patients.first().filter(|_| !event.agents.is_empty()).cloned();
    let (Some(one), Some(other)) = (done_to(first), done_to(event)) else { return false };
    let noun = |event: &Event, it: &Participant| {
        let sentence = &facts.sentences()[event.place.sentence];
        let described = grammar::is_relative(sentence, event.place.words.start) && is_stand_in(it);
        let head = if described { sentence.tokens[event.place.words.start].head } else { None };
        head.map_or_else(|| it.noun.to_string(), |head| sentence.tokens[head].lemma.clone())
    };
    let both_named = one.entity.is_some() && one.entity == other.entity;
    both_named || noun(first, &one) == noun(event, &other)
}

/// Whether it is an act of which two sides tell differently, or the word for saying it doubts it.
fn is_disputed(facts: &Facts, first: &Event) -> bool {
    let cue = first.said.and_then(|said| facts.attributions()[said].cue.as_ref());
    let doubted = cue.is_some_and(|cue| {
        let sentence = &facts.sentences()[cue.sentence];
        let verb = grammar::head_of(sentence, &cue.words);
        cues::verb(&sentence.tokens[verb]).is_some_and(|it| it.judges() && !it.grants())
    });
    let sentence = &facts.sentences()[first.place.sentence];
    doubted || SIDES.contains(sentence.tokens[first.place.words.start].lemma.as_str())
}

/// Whether somebody denies that there was what the clause of an event tells of; `denied` has the sentences that deny each word.
fn is_denied(facts: &Facts, denied: &FxHashMap<&str, Vec<SentenceId>>, first: &Event) -> bool {
    if denied.is_empty() {
        return false;
    }
    let sentence = &facts.sentences()[first.place.sentence];
    let words = sentence.subtree(first.place.words.start);
    let mut places =
        sentence.tokens[words].iter().filter_map(|token| denied.get(token.lemma.as_str())).flatten();
    places.any(|place| *place != first.place.sentence)
}

/// Whether nobody takes part in both who is not the same, as far as can be told.
fn by_the_same(facts: &Facts, first: &Event, event: &Event) -> bool {
    let own = |event: &Event| event.agents.first().or(event.patients.first()).cloned();
    let Some((one, other)) = own(first).zip(own(event)) else { return false };
    let named = |it: &Participant| it.entity.map(|id| facts.entity(id).name.as_str());
    match (named(&one), named(&other)) {
        (Some(one), Some(other)) => one == other || one.ends_with(other) || other.ends_with(one),
        _ => one.noun == other.noun || is_pronoun(facts, first, &one) || is_pronoun(facts, event, &other),
    }
}

/// Whether somebody is told of by a pronoun, whatever it was found to stand for.
fn is_pronoun(facts: &Facts, event: &Event, it: &Participant) -> bool {
    let lower = facts.sentences()[event.place.sentence].tokens[it.head].lower.as_str();
    is_stand_in(it) || stands_in(lower)
}

/// Whether a word stands for a noun: “it”, “whose”.
fn is_stand_in(it: &Participant) -> bool {
    stands_in(&it.noun)
}

fn stands_in(word: &str) -> bool {
    matches!(word, "it" | "he" | "she" | "they" | "who" | "which" | "that" | "whose" | "him" | "her" | "them")
}

/// The words of the clause of an event that tell something, but for its verb and whose act it is.
fn content(facts: &Facts, event: &Event) -> Vec<String> {
    let sentence = &facts.sentences()[event.place.sentence];
    let verb = event.place.words.start;
    let subject = grammar::own_subject(sentence, verb).map(|noun| sentence.subtree(noun));
    let own = |at: &usize| *at != verb && !subject.as_ref().is_some_and(|it| it.contains(at));
    let says = |at: &usize| {
        let token = &sentence.tokens[*at];
        let tells = grammar::is_adverb(token) && !EMPTY.contains(token.lower.as_str());
        grammar::is_content(token) || tells || grammar::is_numeral(token)
    };
    let words = sentence.subtree(verb).filter(own).filter(says);
    words.map(|at| sentence.tokens[at].lemma.to_lowercase()).collect()
}

fn ask(facts: &Facts, event: &Event, first: &Event) -> Found {
    let words = facts.words(event.place.span);
    let message = format!(
        "“{words}” is told as a fact, and before it was somebody’s account: has it been shown since?"
    );
    Found::new(event.place.span, message).related(first.place.span, "here somebody says so")
}

#[cfg(test)]
mod tests;

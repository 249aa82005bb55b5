//! `casualty-source`

use crate::facts::{Claim, Facts, Harm, SentenceId};
use rustc_hash::FxHashSet;

use crate::english::lists;
use crate::english::{Rel, Upos};
use crate::finding::{Level, Related};
use crate::rules::attribution::{past, source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A number of people killed, hurt, missing, arrested or displaced, in a paragraph where nobody says so: “killed 14”, “14
    /// froze to death”, “22 lost their lives”, “drove 400 families from their homes”, “33 people with burns”.
    ///
    /// ```draft
    /// At least 35 miners were killed when the shaft flooded.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “At least 35 miners were killed” is named here: who gives the number?
    /// ```
    ///
    /// ```draft
    /// The shaft flooded at dawn, the mine’s owner said. At least 35 miners were killed.
    /// ```
    ///
    /// It says nothing about tolls of other years and of wars, about one or two people whom the story tells of,
    /// about what might happen, about headlines and captions, about the plots of films and books, about those whom police
    /// say they hold, about a toll that a story of something else recalls, or about a number that another paragraph sources.
    /// A total that has come together “so far this year” is a question, not a warning.
    ///
    /// ## Why it matters
    /// Tolls change by the hour and parties to a conflict dispute them. Without a source a reader cannot weigh the
    /// number, and nobody knows whose number it is when it turns out wrong.
    ///
    /// ## What to do
    /// Say who counted: “police said”, “according to the health ministry”. The quick fix puts a place for it at
    /// the end of the sentence.
    pub(in crate::rules) static RULE = {
        name: "casualty-source",
        group: Group::Attribution,
        summary: "A number of dead, hurt, missing, arrested or displaced people that nobody in reach gives",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let sourced = facts.claims().iter().filter(|claim| claim.attributed);
    let mut said: FxHashSet<_> = sourced.filter_map(|claim| toll(facts, claim)).collect();
    // In a paragraph the first is marked, and the others with it.
    let mut asked = None;
    for claim in facts.claims().iter().filter(|claim| claim.toll.is_some() && !claim.attributed) {
        if !source::is_in_running_text(facts, claim) || past::is_history(facts, claim.place.sentence) {
            continue;
        }
        if is_recap(facts, claim)
            || source::is_line_of_display(&facts.sentences()[claim.place.sentence])
            || source::is_fiction(facts, claim.place.sentence)
        {
            continue;
        }
        // Once a toll has been asked about, its repetition is not.
        if toll(facts, claim).is_some_and(|toll| said.insert(toll)) {
            let paragraph = facts.sentences()[claim.place.sentence].paragraph;
            match found.last_mut().filter(|_| asked == Some(paragraph)) {
                Some(first) => {
                    let words = facts.words(claim.place.span);
                    first
                        .related
                        .push(Related { span: claim.place.span, message: format!("“{words}” too") });
                }
                None => found.push(finding(facts, claim)),
            }
            asked = Some(paragraph);
        }
    }
}

/// Whether a toll stands there in passing, of an event that the reader has met: “the bombings killed 250 people”, “after two
/// crashes killed 300”.
fn is_recap(facts: &Facts, claim: &Claim) -> bool {
    /// So many sentences a story takes to say what it is about.
    const LEAD: usize = 4;
    let story = facts.story_start();
    let index = claim.place.sentence;
    if index == story {
        return false;
    }
    let sentence = &facts.sentences()[index];
    let is_met = |event: usize| {
        let det = sentence.child(event, &[Rel::Det]).map(|det| sentence.tokens[det].lower.as_str());
        // “The sinking” right behind “the ferry capsized” is the story’s own; “the bombings in Nairobi” are recalled.
        let is_narrowed = || {
            sentence.children(event).any(|i| {
                matches!(
                    sentence.tokens[i].rel,
                    Rel::Nmod | Rel::Compound | Rel::Amod | Rel::Acl | Rel::AclRelcl
                )
            })
        };
        let lemma = &sentence.tokens[event].lemma;
        matches!(det, Some("the" | "those" | "these"))
            && lemma != "toll"
            && (index >= story.forward(LEAD) || is_narrowed() && !is_told_before(facts, index, lemma))
    };
    let is_after = |verb: usize| {
        let mark = sentence.child(verb, &[Rel::Mark]).map(|mark| sentence.tokens[mark].lower.as_str());
        let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]);
        let before = subject.and_then(|subject| sentence.subtree(subject).start.checked_sub(1));
        // “A day after a bomber killed five”
        let behind =
            before.is_some_and(|before| matches!(sentence.tokens[before].lower.as_str(), "after" | "since"));
        behind || matches!(mark, Some("after" | "since"))
    };
    let mut verbs = claim.place.words.clone().filter(|&i| sentence.tokens[i].upos == Upos::Verb);
    // Far into a story that does not begin with a toll, a clause that only describes recalls one: “the raid that killed 12”.
    let is_main = |verb: usize| matches!(sentence.tokens[verb].rel, Rel::Root | Rel::Conj | Rel::Parataxis);
    let tolls = facts.claims().iter().filter(|it| it.toll.is_some());
    let begins_with_toll = tolls.take_while(|it| it.place.sentence < story.forward(LEAD)).next().is_some();
    let recalls = index >= story.forward(LEAD) && !begins_with_toll && !verbs.clone().any(is_main);
    // “The bombing killed 253 people and injured 5,000”: the second verb is of the same event.
    let first = |verb: usize| {
        let token = &sentence.tokens[verb];
        let own = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]).is_some();
        token.head.filter(|_| token.rel == Rel::Conj && !own).unwrap_or(verb)
    };
    recalls
        || verbs.any(|verb| {
            let verb = first(verb);
            is_after(verb) || sentence.child(verb, &[Rel::Nsubj]).is_some_and(is_met)
        })
}

/// Whether a sentence before has the noun: then the draft itself has told of it.
fn is_told_before(facts: &Facts, index: SentenceId, lemma: &str) -> bool {
    /// So many sentences a reader keeps in mind.
    const NEAR: usize = 4;
    let before = &facts.sentences()[index.back(NEAR).up_to(index)];
    before.iter().any(|sentence| sentence.tokens.iter().any(|token| token.lemma == lemma))
}

fn finding(facts: &Facts, claim: &Claim) -> Found {
    let words = facts.sentences()[claim.place.sentence].text_of(claim.place.words.clone());
    let message = format!("No source for “{words}” is named here: who gives the number?");
    let found = Found::new(claim.place.span, message);
    let found = if is_running_total(facts, claim) { found.at(Level::Information) } else { found };
    source::with_place_for_it(facts, claim, found)
}

lists::sets! {
    "data/past.txt":
    /// Stretches of time over which a toll runs on: “so far this year”.
    SPANS = "season";
}

/// Whether a toll is what has come together over a year or a season, which is the background of the news and not the news:
/// “More than 1,500 people have died so far this year”.
fn is_running_total(facts: &Facts, claim: &Claim) -> bool {
    let words: Vec<&str> =
        facts.sentences()[claim.place.sentence].tokens.iter().map(|token| token.lower.as_str()).collect();
    let is_so_far = words.windows(2).any(|pair| pair == ["so", "far"]);
    let is_this = words.windows(2).any(|pair| pair[0] == "this" && SPANS.contains(pair[1]));
    is_so_far && is_this
}

/// What happened to how many, for telling whether two claims give one number.
fn toll(facts: &Facts, claim: &Claim) -> Option<(Harm, String)> {
    let (harm, number) = claim.toll.as_ref()?;
    let quantities = facts.quantities();
    let mut here = quantities.stretch(
        |quantity| quantity.place.span.end <= number.span.start,
        |quantity| quantity.place.span.overlaps(number.span),
    );
    let value = here.next().map(|first| &quantities[first]);
    let value = value.and_then(crate::facts::quantities::Quantity::number).map(|value| value.to_string());
    Some((*harm, value.unwrap_or_else(|| facts.raw(number.span).to_lowercase())))
}

#[cfg(test)]
mod tests;

//! `headline-overclaim`

mod guilt;
mod quantifiers;

use crate::facts::restated::{Hold, Statement, Telling, Voice};
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::english::lexicon::thesaurus::SPEAKING;

rule! {
    /// ## What it finds
    /// A headline or summary that is surer than its story: “bans” over “may ban”, “guilty” over “charged”, “all” over “most”.
    ///
    /// ```draft format=markdown
    /// # Port bans motorboats
    ///
    /// The port may ban motorboats after a vote in June.
    /// ```
    ///
    /// What somebody will do, plans or is to do, a headline may tell in the present.
    ///
    /// ## Why it matters
    /// A reader who stops at the headline goes away with something that is not so, and a person who was only charged may sue.
    ///
    /// ## What to do
    /// Write what the story says.
    pub(in crate::rules) static RULE = {
        name: "headline-overclaim",
        group: Group::Headlines,
        summary: "A headline or summary that is surer than its story",
        level: Level::Warning,
        check: check,
    }
}

/// So much of a statement the story must tell where it leaves it open.
const SHARE: f64 = 0.5;
/// In the lead, which tells what the headline does, so much is enough.
const LEAD_SHARE: f64 = 0.25;

fn check(facts: &Facts, found: &mut Findings) {
    for statement in &facts.restated().statements {
        let sentence = &facts.sentences()[statement.place.sentence];
        let is_meant = statement.voice == Voice::Narrator && !has_marks(facts.words(statement.place.span));
        if !sentence.part.is_display() || !is_meant {
            continue;
        }
        let less = left_open(facts, statement).or_else(|| weaker(statement));
        found.extend(guilt::check(facts, statement));
        if let Some(telling) = less {
            found.push(report(facts, statement, telling));
        }
    }
    quantifiers::check(facts, found);
    found.sort_by_key(|it| it.span);
}

/// Whether quotation marks stand among some words, single ones too.
fn has_marks(words: &str) -> bool {
    words.contains(['“', '”', '"', '‘']) || words.contains(" '")
}

/// The place of the story that leaves open what display copy states, where none tells it as done or as sure to come.
fn left_open<'a>(facts: &Facts, statement: &'a Statement) -> Option<&'a Telling> {
    let deed = &statement.deed;
    let speaks = SPEAKING.contains(&*deed.lemma);
    let has_subject = statement.terms.iter().any(|it| it.word < deed.word && statement.place.words.contains(&it.word));
    let heads = (deed.verb || !deed.deeds.is_empty() || deed.adjective) && has_subject;
    let sure = matches!(statement.hold, Hold::Done | Hold::Coming);
    if !heads || speaks || !sure {
        return None;
    }
    let told = || statement.told.iter().filter(|it| it.predicate.is_some());
    let is_open = |it: &&Telling| {
        let in_lead = facts.text.is_lead(it.place.sentence) && !deed.deeds.is_empty();
        let enough = if in_lead { LEAD_SHARE } else { SHARE };
        let is_not = it.hold == Hold::Not && in_lead && it.share >= SHARE;
        (is_not || matches!(it.hold, Hold::Open | Hold::Alleged)) && it.share >= enough
    };
    let holds = told().any(|it| matches!(it.hold, Hold::Done | Hold::Coming));
    told().find(is_open).filter(|_| !holds)
}

/// The place of the story that tells less than display copy states.
fn weaker(statement: &Statement) -> Option<&Telling> {
    let plain = statement.hold == Hold::Done;
    statement.weaker.iter().find(|it| plain && it.share >= SHARE && it.voice != Voice::Somebody)
}

fn report(facts: &Facts, statement: &Statement, telling: &Telling) -> Found {
    let (own, other) = (statement.place.span, telling.place.span);
    let line = facts.draft().line_in_words(other.start);
    let message = format!(
        "“{}” here is surer than the story: “{}” ({line}).",
        facts.words(own),
        facts.words(other)
    );
    Found::new(own, message).related(other, format!("“{}”", facts.words(other)))
}

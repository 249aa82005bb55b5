//! `no-reply`

mod accusations;
mod answers;

use rustc_hash::FxHashSet;

use self::accusations::Accusation;
use crate::facts::{EntityId, EntityKind, Facts};
use crate::finding::Level;
use crate::rules::attribution::{past, source};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An accusation against a person or a firm with a name, and no word from them anywhere in the draft: no denial, no answer, not
    /// even that they did not answer. Each of them once. What the accused say of other things is no answer.
    /// Parties, ministries, firms and other bodies are scolded every day and answer elsewhere, so an accusation against one of them is
    /// a hint.
    ///
    /// ```draft
    /// Hart said Tom Blake of Acme stole the funds.
    ///           ^^^^^^^^^^^^^^^^^^^^^^^ This accuses Tom Blake, from whom nothing is heard: was he or she asked?
    /// ```
    ///
    /// It says nothing where the accused, a lawyer or a spokesman speaks, where somebody “declined to comment” or “could not be
    /// reached”, of the dead, and of cases that are before a court.
    ///
    /// ```draft
    /// Hart said Tom Blake of Acme stole the funds. Blake denied it.
    /// ```
    ///
    /// ## Why it matters
    /// Whoever is accused has a right to be heard, and in many countries a court asks first whether he was.
    ///
    /// ## What to do
    /// Ask, and write what they say, or that they did not.
    pub(in crate::rules) static RULE = {
        name: "no-reply",
        group: Group::Attribution,
        summary: "An accusation against somebody with a name, from whom nothing is heard",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let year = past::own_year(facts);
    let mut accusations = accusations::find(facts);
    accusations.sort_by_key(|it| it.place.span);
    let mut seen = FxHashSet::default();
    for Accusation { place, accused } in accusations {
        let of_person = facts.entity(accused).kind == EntityKind::Person;
        let settled = || past::is_settled(facts, place.sentence, year, of_person);
        let fiction = || source::is_fiction(facts, place.sentence);
        if seen.insert(accused)
            && !settled()
            && !fiction()
            && !answers::is_answered(facts, accused, place.sentence)
        {
            found.push(ask(facts, place.span, accused));
        }
    }
}

fn ask(facts: &Facts, span: Span, accused: EntityId) -> Found {
    let accused = facts.entity(accused);
    let asked = if accused.kind == EntityKind::Person { "was he or she asked" } else { "was it asked" };
    let found =
        Found::new(span, format!("This accuses {}, from whom nothing is heard: {asked}?", accused.name));
    // Parties and ministries are scolded every day, and answer elsewhere.
    if accused.kind == EntityKind::Person { found } else { found.at(Level::Hint) }
}

#[cfg(test)]
mod tests;

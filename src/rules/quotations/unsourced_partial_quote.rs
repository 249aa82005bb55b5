//! `unsourced-partial-quote`

use crate::draft::Part;
use crate::facts::Facts;
use crate::facts::quotations::{
    Quotation, Quotations, is_behind_speech, is_loosely_told, is_named_with, is_understood, is_whole_clause,
    is_work,
};
use crate::finding::Level;
use crate::rules::quotations::words::shown;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Up to four words in quotation marks in the reporter’s own sentence that nobody in the story says.
    ///
    /// ```draft
    /// The “voluntary” levy was collected at noon.
    ///     ^^^^^^^^^^^ Nobody in the story says “voluntary”: whose word is it?
    /// ```
    ///
    /// It says nothing of titles, names, terms and inscriptions, of items of lists and answers of polls, of what somebody in the
    /// sentence is said to call so, and of words that somebody says elsewhere in the story.
    ///
    /// ## Why it matters
    /// A reader cannot tell whether the marks quote somebody or mock somebody.
    ///
    /// ## What to do
    /// Say whose word it is, or take the marks off.
    pub(in crate::rules) static RULE = {
        name: "unsourced-partial-quote",
        group: Group::Quotations,
        summary: "A few words in quotation marks that nobody in the story says",
        level: Level::Information,
        check: check,
    }
}

/// More words are surely somebody’s.
const MOST: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = Quotations::of(facts);
    for (at, quotation) in quotations.all.iter().enumerate().filter(|(_, it)| is_partial(it)) {
        let (told, named) = (quotation.voice.is_told(), is_named_with(facts, quotation));
        let is_told = told || named || is_behind_speech(facts, quotation);
        let is_somebodys = quotations.hold(at) || is_told && !is_loosely_told(facts, quotation);
        let is_name = is_work(facts, quotation) || is_whole_clause(facts, quotation);
        if !is_somebodys && !is_name && !is_understood(facts, quotation) {
            let words = shown(facts, quotation.span);
            found.push(Found::new(
                quotation.span,
                format!("Nobody in the story says “{words}”: whose word is it?"),
            ));
        }
    }
}

fn is_partial(quotation: &Quotation) -> bool {
    quotation.part == Part::Body && !quotation.nested && (1..=MOST).contains(&quotation.words.len())
}

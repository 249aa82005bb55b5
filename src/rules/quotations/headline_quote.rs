//! `headline-quote`

use crate::facts::quotations::{Likeness, Quotation, Quotations, is_one_utterance, is_work};
use crate::facts::{Facts, Placed};
use crate::finding::Level;
use crate::rules::quotations::words::shown;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Words in quotation marks in the headline, the standfirst or the summary that nobody says in the story.
    ///
    /// ```draft format=markdown
    /// # “We were sold a leaking boat,” says ferry master
    ///   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody says “We were sold a leaking boat” in the story.
    ///
    /// “The hull let in water from the first day,” said Ines Lund, the ferry master.
    /// ```
    ///
    /// It says nothing of titles, and nothing of words that the story has without quotation marks. Where the story quotes the
    /// same in nearly these words, `quote-variant` says so.
    ///
    /// ## Why it matters
    /// A headline is written last and in haste, and is what most readers read. What it quotes should have been said.
    ///
    /// ## What to do
    /// Quote what the story quotes, take the marks off, or put the quotation into the story.
    pub(in crate::rules) static RULE = {
        name: "headline-quote",
        group: Group::Quotations,
        summary: "Words quoted in headline or summary that nobody says in the story",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let is_shown = |paragraph: usize| facts.draft().paragraphs[paragraph].part.is_display();
    if !facts.quotes().iter().any(|quote| is_shown(quote.paragraph)) {
        return;
    }
    let quotations = Quotations::of(facts);
    let tells = facts.sentences().iter().any(|sentence| !sentence.part.is_display());
    let shown_ones = quotations.all.iter().enumerate().filter(|(_, it)| it.part.is_display() && !it.nested);
    for (at, quotation) in shown_ones.filter(|_| tells) {
        let is_said = is_said(facts, &quotations, at) || is_told(facts, quotation);
        let is_scrap = quotation.content().count() < 2 && !is_surely_speech(facts, quotation);
        if !is_said && !is_scrap && !is_work(facts, quotation) {
            let message = format!("Nobody says “{}” in the story.", shown(facts, quotation.span));
            let is_sure = is_surely_speech(facts, quotation) && !is_put_together(&quotations, quotation);
            let level = if is_sure { Level::Warning } else { Level::Information };
            found.push(Found::new(quotation.span, message).at(level));
        }
    }
}

/// Whether the words are surely given as somebody’s: somebody says them there, a colon sets them off, or they speak of “I” in a
/// longer line. A bare scrap in marks (“Support ‘in decline’”) may be a headline’s way of not vouching for its own words.
fn is_surely_speech(facts: &Facts, quotation: &Quotation) -> bool {
    let is_first_person = |text: &str| matches!(text, "i" | "we" | "my" | "our" | "me" | "us");
    let paragraph = facts.draft().paragraphs[quotation.paragraph].span;
    let behind = facts.raw(Span::new(quotation.span.end, paragraph.end.max(quotation.span.end)));
    let ahead = facts.raw(Span::new(paragraph.start.min(quotation.span.start), quotation.span.start));
    let is_set_off = behind.trim_start().starts_with(':') || ahead.trim_end().ends_with(':');
    let is_alone = ahead.trim().is_empty() && behind.trim().is_empty();
    let speaks = quotation.words.iter().any(|it| is_first_person(&it.text));
    !is_alone && (quotation.voice.is_told() || is_set_off || speaks)
}

/// Whether a few words are put together from what the story quotes, each from somewhere in it.
fn is_put_together(quotations: &Quotations, quotation: &Quotation) -> bool {
    /// More words are a sentence.
    const FEW: usize = 3;
    let story = || quotations.all.iter().filter(|other| !other.part.is_display());
    let said = |lemma: &str| story().any(|other| other.content().any(|it| it == lemma));
    quotation.words.len() <= FEW && quotation.content().all(said)
}

/// Whether the story quotes the words, in this wording or, of one speaker, in another.
fn is_said(facts: &Facts, quotations: &Quotations, at: usize) -> bool {
    if quotations.rephrased(at).is_some() {
        return true;
    }
    let shown = &quotations.all[at];
    let in_story = |other: &Quotation| !other.part.is_display();
    let is_same = |other: &Quotation, likeness| match likeness {
        Likeness::Variant(difference) => is_one_utterance(facts, other, shown, difference),
        Likeness::Same | Likeness::Part => true,
    };
    quotations.alike(at).any(|(other, likeness)| {
        let other = &quotations.all[other];
        in_story(other) && is_same(other, likeness)
    })
}

/// Whether one sentence of the story has more than half of the words that say something.
fn is_told(facts: &Facts, quotation: &Quotation) -> bool {
    let content: Vec<&str> = quotation.content().collect();
    let mut story = facts.sentences().iter().filter(|sentence| !sentence.part.is_display());
    let holds = |lemma: &str, sentence: &Placed| {
        sentence.tokens.iter().any(|token| token.lemma.eq_ignore_ascii_case(lemma))
    };
    story.any(|sentence| {
        let told = content.iter().filter(|lemma| holds(lemma, sentence)).count();
        told * 2 > content.len() || content.is_empty()
    })
}

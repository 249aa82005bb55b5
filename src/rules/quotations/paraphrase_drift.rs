//! `paraphrase-drift`

use std::cell::LazyCell;

use crate::facts::quotations::{Act, Called, Quotation, Quotations, acts, called, describes};
use crate::facts::{EntityId, Facts, Place, SentenceId};
use crate::finding::Level;
use crate::rules::quotations::words::shown;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// What somebody is said to have called something, where the only words of theirs that the story quotes on it are others.
    ///
    /// ```draft format=markdown
    /// # Minister calls sale a triumph
    ///                       ^^^^^^^^^ The words of Ines Lund in the story are “It is a beginning”.
    ///
    /// “It is a beginning,” the minister, Ines Lund, said of the sale.
    /// ~~~~~~~~~~~~~~~~~~~~ “It is a beginning”
    /// ```
    ///
    /// ## Why it matters
    /// A paraphrase may be shorter than what was said, not stronger, and where a word is in dispute it must be the speaker’s.
    ///
    /// ## What to do
    /// Use the word that was said.
    pub(in crate::rules) static RULE = {
        name: "paraphrase-drift",
        group: Group::Quotations,
        summary: "A paraphrase in other words than the only ones that are quoted",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = LazyCell::new(|| Quotations::of(facts));
    for called in called(facts).filter(|called| sums_up(facts, called.source.sentence)) {
        let is_theirs = |it: &&Quotation| is_said_by(facts, &called, it) && characterises(facts, &called, it);
        let said: Vec<&Quotation> = quotations.all.iter().filter(is_theirs).collect();
        let is_said = |word: &String| said.iter().any(|it| it.words.iter().any(|own| own.lemma == *word));
        if !called.words.iter().all(is_said) {
            found.extend(said.first().map(|first| drift(facts, called.span, first)));
        }
    }
    for act in acts(facts) {
        let is_theirs = |it: &&Quotation| !it.part.is_display() && is_of(facts, &act.source, act.entity, it);
        let said: Vec<&Quotation> = quotations.all.iter().filter(is_theirs).collect();
        let has = |it: &Quotation, is_one: &dyn Fn(&str) -> bool| {
            it.words.iter().any(|word| is_one(&word.lemma) || is_one(&word.text))
        };
        let is_done = said.iter().any(|it| does(&act, it));
        let short = said.iter().find(|it| has(it, &|word| act.is_missed_by(word)));
        found.extend(short.filter(|_| !is_done).map(|it| drift(facts, act.verb.span, it)));
    }
}

/// Whether a quotation has a word that does what somebody is said to do, and not only in “we will try”.
fn does(act: &Act, quotation: &Quotation) -> bool {
    let has = |at: usize, is_one: &dyn Fn(&str) -> bool| {
        quotation.words.get(at).is_some_and(|word| is_one(&word.lemma) || is_one(&word.text))
    };
    (0..quotation.words.len()).any(|at| {
        has(at, &|word| act.is_done_by(word))
            && !(has(at, &|word| matches!(word, "will" | "shall"))
                && has(at + 1, &|word| act.is_missed_by(word)))
    })
}

fn drift(facts: &Facts, span: Span, said: &Quotation) -> Found {
    let (who, words) = (said.voice.name(facts), shown(facts, said.span));
    let message = format!("The words of {who} in the story are “{words}”.");
    Found::new(span, message).related(said.span, format!("“{words}”"))
}

/// Whether a sentence sums up what the story tells: in display copy, or in the story’s first paragraph.
fn sums_up(facts: &Facts, sentence: SentenceId) -> bool {
    let (here, first) = (&facts.sentences()[sentence], facts.sentences().get(facts.story_start()));
    here.part.is_display() || first.is_some_and(|first| first.paragraph == here.paragraph)
}

/// Whether a quotation is of whoever is said to call something so: one with that name or title, or one of the several.
fn is_said_by(facts: &Facts, called: &Called, quotation: &Quotation) -> bool {
    let is_one_of = called.is_several && quotation.voice.entity.is_some();
    let calls = || quotation.voice.cue.as_ref().is_some_and(|cue| describes(facts, cue));
    is_one_of && calls() || is_of(facts, &called.source, called.entity, quotation)
}

/// Whether somebody, by name or by a title, is the speaker of a quotation.
fn is_of(facts: &Facts, source: &Place, entity: Option<EntityId>, quotation: &Quotation) -> bool {
    let Some(speaker) = quotation.voice.entity else { return false };
    let words = facts.words(source.span).to_lowercase();
    let bare = words.trim_start_matches("the ");
    // “Union chief” is “the chief of the union”, and a company speaks by “the company’s director”.
    let is_title = |title: &str| {
        let title = title.to_lowercase();
        let has = |word: &str| title.split([' ', '’', '\'', '-']).any(|part| part == word);
        bare.split_whitespace().all(has)
    };
    let mut titles = facts.entity(speaker).attributes.iter().filter_map(|it| it.title());
    let is_surname = facts.entity(speaker).name.to_lowercase().split_whitespace().next_back() == Some(bare);
    entity == Some(speaker) || is_surname || entity.is_none() && titles.any(is_title)
}

/// Whether a quotation says what something is: behind “called it”, or as “It is a start”, “The deal is a start”.
fn characterises(facts: &Facts, called: &Called, quotation: &Quotation) -> bool {
    let word = |at: usize| quotation.words.get(at).map_or("", |word| word.text.as_str());
    let is_copula = |at: usize| matches!(word(at), "is" | "was" | "are" | "were");
    let is_pronoun = matches!(word(0), "it" | "this" | "that" | "these" | "those" | "they");
    let is_noun = quotation.words.get(1).is_some_and(|noun| Some(&noun.lemma) == called.of.as_ref());
    let is_copular = is_pronoun && is_copula(1) || is_noun && is_copula(2);
    !quotation.part.is_display()
        && (is_copular || quotation.voice.cue.as_ref().is_some_and(|cue| describes(facts, cue)))
}

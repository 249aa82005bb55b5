//! `unsourced-reference`

use std::ops::Range;

use crate::draft::Part;
use crate::english::{Token, grammar, lists};
use crate::facts::{Facts, Place, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::are_narrators;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A paper that copy leans on without saying which it is: “a study found”, “a report says”, “documents show”, “earlier
    /// statements”.
    ///
    /// ```draft
    /// The pumps are four years old. A report found that fewer than half of them worked.
    ///                               ^^^^^^^^ “A report” has neither name nor date: which one, and whose?
    /// ```
    ///
    /// It says nothing in a story’s first sentence, where the next ones name somebody, where a name, a date, a link or a footnote tells which one it is, or where the draft does so further
    /// down (“the study, published in May”).
    ///
    /// ```draft
    /// The pumps are four years old. A report by the harbor board found that fewer than half of them worked.
    /// ```
    ///
    /// ## Why it matters
    /// Nobody can look it up: not the reader, not whoever checks the story, and often not its writer a month later.
    ///
    /// ## What to do
    /// Say who wrote it and when, or link to it; of a paper that you may not name, say how you came to see it.
    pub(in crate::rules) static RULE = {
        name: "unsourced-reference",
        group: Group::Sourcing,
        summary: "“A study found”, “documents show”, “earlier statements”, with no name, date or link",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/references.txt":
    /// What shows, finds or says something.
    PAPERS = "papers";
    /// Those of them that are a source in the plural, too.
    SEVERAL = "several";
    /// Verbs by which a paper tells something.
    SHOWING = "showing";
    /// Words that say nothing of which it is.
    VAGUE = "vague";
    /// What somebody has said.
    WORDS = "words";
    /// Words that put it into the past.
    BEFORE = "before";
    /// Verbs that hold something against it.
    AGAINST = "against";
    /// Words by which copy tells which paper it is.
    IDENTIFIED = "identified";
}

fn check(facts: &Facts, found: &mut Findings) {
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        let paper = (0..sentence.tokens.len())
            .find(|&word| is_paper(sentence, word) || is_earlier_word(sentence, word));
        let Some(word) = paper else { continue };
        let start = grammar::noun_phrase(sentence, word).start.min(word);
        let span = sentence.span_of(start..word + 1);
        let is_own = !is_opening(facts, index)
            && are_narrators(facts, index, span)
            && !is_cited(facts, index, span, word);
        if is_own && !is_known(facts, index, word) {
            let words = facts.words(span);
            let message = format!("“{words}” has neither name nor date: which one, and whose?");
            found.push(Found::new(span, message));
        }
    }
}

/// Whether a sentence opens a story that goes on to name whose paper it is, or somebody who may have written it.
fn is_opening(facts: &Facts, index: SentenceId) -> bool {
    let next = facts.sentences().around(index, 0, 2).behind(index);
    index == facts.story_start() && next.into_iter().any(|at| !facts.mentions_in(at).is_empty())
}

/// Whether somebody else is the source of what stands in a place. A verb that holds a word against another is no source of it.
fn is_cited(facts: &Facts, index: SentenceId, span: Span, word: usize) -> bool {
    let sentence = &facts.sentences()[index];
    let above = grammar::verb_over(sentence, word);
    let holds = |cue: &Place| cue.sentence == index && above.is_some_and(|verb| cue.words.contains(&verb));
    let held = is_earlier_word(sentence, word);
    facts.said_around(span).any(|said| {
        let cue = facts.attributions()[said].cue.as_ref();
        !(held && cue.is_some_and(holds))
    })
}

/// “A study found”, “documents show”: a paper that is any paper, and tells something.
fn is_paper(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let lemma = lemma(token);
    let several = grammar::is_plural_noun(token) || token.lower.ends_with('s') && SEVERAL.contains(&*lemma);
    let bare = token.lower == "research" || several && SEVERAL.contains(&*lemma);
    let tells = || {
        let verb = token.head.filter(|&verb| grammar::own_subject(sentence, verb) == Some(word))?;
        SHOWING.contains(sentence.tokens[verb].lemma.as_str()).then_some(())
    };
    PAPERS.contains(&*lemma) && is_vague(sentence, word, bare) && tells().is_some()
}

/// “Contradicts earlier statements”
fn is_earlier_word(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let before = word.checked_sub(1).map(|at| sentence.tokens[at].lower.as_str());
    let held = || grammar::verb_over(sentence, word).map(|verb| sentence.tokens[verb].lemma.as_str());
    WORDS.contains(&*lemma(token))
        && before.is_some_and(|it| BEFORE.contains(it))
        && !grammar::is_owned(sentence, word)
        && held().is_some_and(|verb| AGAINST.contains(verb))
}

/// Whether all that stands before a noun says nothing of which one it is, and there is anything or need not be (`bare`).
fn is_vague(sentence: &Placed, noun: usize, bare: bool) -> bool {
    let start = grammar::noun_phrase(sentence, noun).start.min(noun);
    let mut before = sentence.tokens[start..noun].iter().map(|token| token.lower.as_str());
    let any = start < noun;
    !grammar::is_owned(sentence, noun) && before.all(|word| VAGUE.contains(word)) && (any || bare)
}

/// Whether the sentence, or one near it that takes the paper up, says which one it is.
fn is_known(facts: &Facts, index: SentenceId, word: usize) -> bool {
    /// So many sentences copy takes at most to come to it.
    const FAR: usize = 5;
    let own = &facts.sentences()[index];
    let lemma = lemma(&own.tokens[word]);
    let takes_up = |at: &SentenceId| {
        let is_it =
            |token: &Token| self::lemma(token) == lemma || matches!(&*token.lower, "researchers" | "authors");
        facts.sentences()[*at].tokens.iter().any(is_it)
    };
    // What the paper says may name anybody: in its own sentence only what stands before the verb counts.
    let start = grammar::noun_phrase(own, word).start.min(word);
    let showing = |at: &usize| SHOWING.contains(own.tokens[*at].lemma.as_str());
    let end = (word + 1..own.tokens.len()).find(showing).unwrap_or(own.tokens.len());
    let by = !is_earlier_word(own, word) && (start..end).any(|at| is_by(own, at));
    let near = facts.sentences().around(index, 2, FAR).filter(|at| *at != index).filter(takes_up);
    let whole = |at: SentenceId| 0..facts.sentences()[at].tokens.len();
    by || identifies(facts, index, start..end) || near.into_iter().any(|at| identifies(facts, at, whole(at)))
}

/// “By the board”: whether a word stands before the one whose paper it is.
fn is_by(sentence: &Placed, word: usize) -> bool {
    let next = sentence.tokens.get(word + 1).map_or("", |token| token.lower.as_str());
    matches!(&*sentence.tokens[word].lower, "by" | "from" | "for")
        && matches!(next, "the" | "its" | "their" | "his" | "her")
}

/// Whether words of a sentence name, date or link a paper.
fn identifies(facts: &Facts, index: SentenceId, words: Range<usize>) -> bool {
    let sentence = &facts.sentences()[index];
    let is_name = |at: usize| {
        let token = &sentence.tokens[at];
        at > 0 && grammar::is_proper_noun(token) || IDENTIFIED.contains(token.lower.as_str())
    };
    let dates = |at: usize| words.contains(&at) && !is_vague_time(sentence, at);
    words.clone().any(is_name)
        || facts.cited().has(index)
        || facts.is_linked(sentence.whole())
        || facts.times_in(index).iter().any(|time| dates(time.place.words.start))
}

/// “Earlier”, “recent”: words for a time that date nothing.
fn is_vague_time(sentence: &Placed, word: usize) -> bool {
    let lower = sentence.tokens[word].lower.as_str();
    BEFORE.contains(lower) || VAGUE.contains(lower)
}

/// A noun in dictionary form and in lower case; at the head of a sentence the model may take it for a name.
fn lemma(token: &Token) -> String {
    let lemma = token.lemma.to_lowercase();
    match lemma.strip_suffix('s') {
        Some(singular) if grammar::is_proper_noun(token) => singular.to_owned(),
        _ => lemma,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nothing_tells_which_it_is() {
        rule(&RULE).check(expect![[r#"
            The bands are red. An earlier study found that bands were of no use. It was small.
                               ^^^^^^^^^^^^^^^^ “An earlier study” has neither name nor date: which one, and whose?

            Documents show that the mill in Łódź knew. The rain stopped.
            ^^^^^^^^^ “Documents” has neither name nor date: which one, and whose?

            A confidential report says that the pier is unsafe. That contradicts earlier statements from the port.
            ^^^^^^^^^^^^^^^^^^^^^ “A confidential report” has neither name nor date: which one, and whose?
                                                                                 ^^^^^^^^^^^^^^^^^^ “earlier statements” has neither name nor date: which one, and whose?
        "#]]);
    }

    #[test]
    fn something_tells() {
        rule(&RULE).check(expect![[r#"
            A 2021 study in The Lantern found that bands help. A report by the harbor board says so, too.

            A new study found that gulls remember faces. The study, published in Nature on May 3, had 40 gulls.

            This contradicts a May 3 statement from the Tarn party. Lund’s earlier statements were short.
        "#]]);
    }

    #[test]
    fn somebody_else_cites_it() {
        rule(&RULE).check(expect![[r#"
            Lund said that a study found no harm. “A report says so,” she added. A report is due. She read a report.
        "#]]);
    }

    #[test]
    fn a_link_tells_which() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The pumps are old. A [survey](https://example.org/pumps) found that half of the pumps worked.

            A **report** found that the other half did not.
            ^^^^^^^^^^ “A report” has neither name nor date: which one, and whose?
        "#]]);
    }
}

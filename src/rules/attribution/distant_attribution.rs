//! `distant-attribution`

use std::cell::LazyCell;

use crate::draft::Part;
use crate::english::lists;
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::attribution::source;
use crate::rules::voices::{Voices, are_narrators};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Accusations in the draft’s own voice whose source comes a paragraph later: “Those are the complaints in a letter …”, “So
    /// says the lawsuit.”
    ///
    /// ```draft
    /// The shelter turned away families. It ran out of water. Nobody was told.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.
    ///
    /// Those are the complaints in a letter to the mayor.
    /// ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the source
    /// ```
    ///
    /// It says nothing where the paragraph has a source of its own.
    ///
    /// ```draft
    /// The shelter turned away families, a letter to the mayor says. It ran out of water.
    ///
    /// Those are the main complaints.
    /// ```
    ///
    /// ## Why it matters
    /// Until the source comes, a reader takes all of it for the paper’s own finding, and many stop reading before.
    ///
    /// ## What to do
    /// Put the source into the first sentence.
    pub(in crate::rules) static RULE = {
        name: "distant-attribution",
        group: Group::Attribution,
        summary: "Accusations whose source comes only a paragraph later",
        level: Level::Hint,
        check: check,
    }
}

lists::sets! {
    "data/claims.txt":
    /// What a later sentence calls the accusations before it.
    POINTING = "pointing";
    /// “Told”, behind “so”.
    TELLING = "telling";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = LazyCell::new(|| Voices::new(facts));
    for (index, sentence) in facts.sentences().with_ids() {
        let begins =
            index.before().is_some_and(|before| facts.sentences()[before].paragraph != sentence.paragraph);
        let points = sentence.part == Part::Body && begins && points_back(sentence);
        if !points || !are_narrators(facts, index, sentence.whole()) {
            continue;
        }
        let Some(first) = told_before(facts, &voices, index) else { continue };
        let last = facts.text.sentences_of(facts.sentences()[first].paragraph);
        let last = last.filter(|&at| at >= first).take_while(|&at| is_bare(facts, &voices, at)).last();
        let span = facts.sentences()[first].whole().cover(facts.sentences()[last.unwrap_or(first)].whole());
        let message = "The source of this comes only a paragraph later: name it here.";
        found.push(Found::new(span, message).related(sentence.whole(), "the source"));
    }
}

/// Whether a sentence says whose accusations stand before it: “Those are the main allegations in …”, “The claims, made by …”,
/// “So says the lawsuit.”
fn points_back(sentence: &Placed) -> bool {
    /// So far into the sentence the noun may stand.
    const FRONT: usize = 7;
    let words: Vec<&str> = sentence.tokens.iter().map(|token| token.lower.as_str()).collect();
    let noun = sentence.tokens.iter().take(FRONT).position(|token| POINTING.contains(token.lemma.as_str()));
    let source = |at: usize| {
        let behind = words.iter().skip(at + 1).take(4);
        behind.into_iter().any(|word| {
            matches!(
                *word,
                "made" | "contained" | "set" | "by" | "in" | "from" | "of" | "told" | "given" | "according"
            )
        })
    };
    match words.as_slice() {
        ["so", "say" | "says" | "said", ..] => true,
        // “So the family’s solicitor told the jury.”
        ["so", second, rest @ ..] if *second != "," => {
            rest.iter().any(|word| TELLING.contains(word)) && !rest.contains(&"that")
        }
        ["all" | "most" | "much", "this" | "that" | "of", ..] => {
            words.iter().take(FRONT).any(|word| matches!(*word, "is" | "was" | "comes" | "emerges"))
                && source(2)
        }
        ["this" | "that" | "such", "is" | "was", "the", ..]
        | ["those" | "these" | "such", "are" | "were", ..] => noun.is_some_and(source),
        ["the" | "these" | "those", ..] => noun.is_some_and(|at| at == 1 && source(at)),
        _ => false,
    }
}

/// The first sentence of the paragraph that a sentence points back at: of the two before it the nearest that tells several things
/// with no source.
fn told_before(facts: &Facts, voices: &Voices<'_>, index: SentenceId) -> Option<SentenceId> {
    /// So many sentences before, and so many paragraphs, at most.
    const SENTENCES: usize = 12;
    const PARAGRAPHS: usize = 2;
    let own = facts.sentences()[index].paragraph;
    let before: Vec<SentenceId> = index.back(SENTENCES).up_to(index).collect();
    let mut paragraphs: Vec<usize> = before.iter().map(|&at| facts.sentences()[at].paragraph).collect();
    paragraphs.dedup();
    let bodies = paragraphs.into_iter().rev().filter(|&it| it != own);
    let mut told = bodies.take(PARAGRAPHS).filter_map(|paragraph| {
        let within: Vec<SentenceId> =
            before.iter().copied().filter(|&at| facts.sentences()[at].paragraph == paragraph).collect();
        let bare = within.len() > 1 && within.iter().take(2).all(|&at| is_bare(facts, voices, at));
        within.first().copied().filter(|_| bare)
    });
    told.next()
}

/// Whether a sentence of the story has no source and quotes nobody.
fn is_bare(facts: &Facts, voices: &Voices<'_>, index: SentenceId) -> bool {
    let sentence = &facts.sentences()[index];
    sentence.part == Part::Body
        && facts.text.quotes_within(sentence.whole()).next().is_none()
        && !source::is_line_of_display(sentence)
        && voices.of(index).next().is_none()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn the_source_comes_later() {
        rule(&RULE).check(expect![[r#"
            Brandt lied to the board in Győr. She lied to the bank. She lied to her wife.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.

            So says Lund’s lawsuit.
            ~~~~~~~~~~~~~~~~~~~~~~~ the source
        "#]]);
        rule(&RULE).check(expect![[r#"
            Bills were raised for wells that were never dug. One photo went to four donors. Nobody was told.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.

            The board says that it has done its best. It met in May.

            Those are the main allegations in a letter to the regulator.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the source
        "#]]);
        rule(&RULE).check(expect![[r#"
            The syrup sickened 12 people. It harmed hundreds.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.

            The claims, made by a campaign group, are false.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the source
        "#]]);
    }

    #[test]
    fn the_source_is_near() {
        rule(&RULE).check(expect![[r#"
            Brandt lied to the board, Lund said. She lied to the bank.

            Those are the main allegations in the lawsuit.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Soldiers shelled the market, residents said on Friday. Forty people died.

            The claims office of the port is open. So say we all.
        "#]]);
    }

    #[test]
    fn a_paper_holds_all_of_it() {
        rule(&RULE).check(expect![[r#"
            Łącka sold the same boat twice. He billed the port for ropes that never came.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.

            All this is in a report by the auditors of Győr.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the source
        "#]]);
        rule(&RULE).check(expect![[r#"
            Łącka sold the same boat twice. He billed the port for ropes that never came.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.

            So the auditor told the council.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the source
        "#]]);
    }

    #[test]
    fn what_is_quoted_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            The shelter is old. It has 12 beds.

            “Those are the complaints in a letter,” the mayor read.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            ## Waiting

            The *shelter* turned away families. It ran out of [water](https://example.org).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The source of this comes only a paragraph later: name it here.

            These are the **accusations** made by the guests.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the source
        "#]]);
    }
}

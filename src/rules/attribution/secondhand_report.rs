//! `secondhand-report`

use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, Voices, are_narrators, is_told};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What others have reported, where the draft does not name them: “reportedly”, “is rumored to”, “it was reported that”,
    /// “according to media reports”, “local media said”, “a newspaper reported”.
    ///
    /// ```draft
    /// The shipowner reportedly keeps three yachts in Tarn.
    ///               ^^^^^^^^^^ “reportedly” does not say who reports it.
    /// ```
    ///
    /// It says nothing where somebody is said to say so, or where this sentence, or one beside it in its paragraph, names a paper or
    /// a station.
    ///
    /// ```draft
    /// The shipowner reportedly keeps three yachts in Tarn, according to the Tarn Gazette.
    /// ```
    ///
    /// ## Why it matters
    /// Who passes on a report vouches for it, and owes its readers, and those who dug it up, the name.
    ///
    /// ## What to do
    /// Name the outlet, or confirm it and drop the word.
    pub(in crate::rules) static RULE = {
        name: "secondhand-report",
        group: Group::Attribution,
        summary: "“Reportedly”, “is rumored to”, “according to reports”, with nobody named who reports it",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Words that pass on what others have reported.
    RUMOURED = "rumoured";
    /// What may stand before “reports” without saying whose they are.
    OUTLETS = "outlets";
    /// Nouns for all that print or send the news.
    SEVERAL = "the press";
    /// Nouns for one of them.
    PAPERS = "papers";
    /// Words in the names of papers and stations, and nouns for them.
    PRESSES = "presses";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = Voices::new(facts);
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        for word in 0..sentence.tokens.len() {
            let Some(start) = opening(sentence, word) else { continue };
            let span = sentence.span_of(start..word + 1);
            if are_narrators(facts, index, span) && !names_outlet(facts, &voices, index, Some(word)) {
                found.push(Found::new(span, format!("“{}” does not say who reports it.", facts.words(span))));
            }
        }
    }
    for voice in voices.all.iter().filter(|voice| is_reports(voice)) {
        if !names_outlet(facts, &voices, voice.source.sentence, None) {
            let span = voice.source.span;
            found.push(Found::new(
                span,
                format!("“{}” does not say whose: which outlet reports it?", facts.words(span)),
            ));
        }
    }
    found.sort_by_key(|it| it.span);
}

/// The first of the words that pass a report on, of which a word is the last.
fn opening(sentence: &Placed, word: usize) -> Option<usize> {
    let lower = sentence.tokens[word].lower.as_str();
    let next = sentence.tokens.get(word + 1)?.lower.as_str();
    if RUMOURED.contains(lower) && grammar::agent(sentence, word).is_none() {
        return Some(word);
    }
    let be = word
        .checked_sub(1)
        .filter(|&be| matches!(sentence.tokens[be].lower.as_str(), "is" | "are" | "was" | "were" | "been"))?;
    // “Is reported to have turned it down”
    let done = sentence.tokens.get(word + 2).is_some_and(|token| token.lower == "have")
        || matches!(sentence.tokens[be].lower.as_str(), "is" | "are");
    if lower == "reported" && next == "to" && done && grammar::agent(sentence, word).is_none() {
        return Some(be);
    }
    let it = be.checked_sub(1).filter(|&it| sentence.tokens[it].lower == "it")?;
    (lower == "reported" && next == "that").then_some(it)
}

/// “Reports”, “local media reports”, “the local press”, “one newspaper”, as a source.
fn is_reports(voice: &Voice) -> bool {
    let noun = voice.sentence.tokens[voice.head].lower.as_str();
    let any = voice.before().any(|word| matches!(word, "a" | "one" | "another"));
    let some = any || voice.is_several() || SEVERAL.contains(noun);
    let is_any =
        noun == "reports" || SEVERAL.contains(noun) || PAPERS.contains(voice.noun().as_str()) && some;
    is_any
        && voice.before().all(|word| OUTLETS.contains(word) || any && word != "the")
        && !voice.is_named()
        && !matches!(voice.behind(), "by" | "in" | "from" | "on" | "of" | "," | "called")
}

/// Whether a source is a paper or a station.
fn is_press(voice: &Voice) -> bool {
    let mut words = voice.sentence.subtree(voice.head);
    words.any(|word| PRESSES.contains(voice.sentence.tokens[word].lower.as_str()))
}

/// Whether somebody with a name, or who can be told, says something in a sentence, or a paper or a station in one beside it in its
/// paragraph.
fn names_outlet(facts: &Facts, voices: &Voices<'_>, index: SentenceId, hedge: Option<usize>) -> bool {
    let sentence = &facts.sentences()[index];
    let hedge = hedge.map(|word| sentence.span_of(word..word + 1));
    let says_it = |voice: &Voice| hedge.is_some_and(|span| voice.said.content.contains(span));
    let speaks = |voice: &Voice| {
        let is_outlet = is_press(voice) && !is_reports(voice);
        // “Reports”, and who says so is named beside it.
        let is_own = hedge.is_none() && voice.source.sentence == index && voice.is_named();
        is_own || is_outlet || says_it(voice) && !is_reports(voice)
    };
    let mut near = index.back(1).through(index.next());
    near.any(|at| {
        let is_beside = facts.sentences().get(at).is_some_and(|it| it.paragraph == sentence.paragraph);
        is_beside && (facts.cited().has(at) || voices.of(at).any(speaks))
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nobody_is_named_who_reports() {
        rule(&RULE).check(expect![[r#"
            The shipowner reportedly keeps three yachts in Łeba. It was reported that the pier would shut.
                          ^^^^^^^^^^ “reportedly” does not say who reports it.
                                                                 ^^^^^^^^^^^^^^^ “It was reported” does not say who reports it.

            The mayor is rumored to be in Győr. Local media reports said the ferry had sunk.
                         ^^^^^^^ “rumored” does not say who reports it.
                                                ^^^^^^^^^^^^^^^^^^^ “Local media reports” does not say whose: which outlet reports it?

            The well is dry, according to reports.
                                          ^^^^^^^ “reports” does not say whose: which outlet reports it?
        "#]]);
    }

    #[test]
    fn the_outlet_is_named() {
        rule(&RULE).check(expect![[r#"
            The shipowner reportedly keeps three yachts, according to the Tarn Gazette. The Gazette reported that he sold one.
            The mayor is rumored to be in Győr. Radio Tarn said she had been seen there.
            He reportedly left, two neighbors said.
        "#]]);
        rule(&RULE).check(expect![[r#"
            The officer reportedly warned the owners. Norvik Bank said it knew of no warning.
                        ^^^^^^^^^^ “reportedly” does not say who reports it.
        "#]]);
    }

    #[test]
    fn other_reports() {
        rule(&RULE).check(expect![[r#"
            The bank reports its results on Friday. The accident was reported to the police. Its annual report said sales fell.
            Reports by the harbor office say the pier is old. She was reported missing.
        "#]]);
    }

    #[test]
    fn the_press_at_large() {
        rule(&RULE).check(expect![[r#"
            Local media said that two men had been held in Győr. A newspaper reported that Łącka had left. She is reported to have sold the boat.
            ^^^^^^^^^^^ “Local media” does not say whose: which outlet reports it?
                                                                 ^^^^^^^^^^^ “A newspaper” does not say whose: which outlet reports it?
                                                                                                               ^^^^^^^^^^^ “is reported” does not say who reports it.
        "#]]);
    }

    #[test]
    fn somebody_else_speaks_of_something_else() {
        rule(&RULE).check(expect![[r#"
            Łącka is rumored to have sold the pier; Pia Lund said that she had met him on Sunday.
                     ^^^^^^^ “rumored” does not say who reports it.
        "#]]);
    }

    #[test]
    fn what_is_quoted_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            “He reportedly owns three yachts,” a caller told the show.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The owner **reportedly** keeps [three yachts](https://example.org).
                        ^^^^^^^^^^ “reportedly” does not say who reports it.
        "#]]);
    }
}

//! `agentless-attribution`

use std::cell::LazyCell;

use crate::english::{grammar, lists};
use crate::facts::accusers::Heard;
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source, is_told};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What is alleged, said, believed or feared by nobody: “it is alleged that”, “is said to have”, “is accused of”, “despite
    /// allegations of”.
    ///
    /// ```draft
    /// It is feared that another dozen barns have burned.
    /// ^^^^^^^^^^^^ “It is feared” does not say by whom, and nobody near does.
    /// ```
    ///
    /// It says nothing where this sentence, or the one before, tells who holds it, or speaks of a court, a charge or the police, and
    /// nothing of what is not known.
    ///
    /// ```draft
    /// It is feared by the fire brigade that another dozen barns have burned.
    /// ```
    ///
    /// ## Why it matters
    /// The passive hides the one thing that a reader needs for judging a claim: whose it is.
    ///
    /// ## What to do
    /// Make whoever holds it the subject: “the fire brigade fears”.
    pub(in crate::rules) static RULE = {
        name: "agentless-attribution",
        group: Group::Attribution,
        summary: "“It is alleged that”, “is said to”, “despite allegations of”, with nobody in reach who says so",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Participles behind “it is”.
    AGENTLESS = "agentless";
    /// Participles before “to”.
    RAISED = "raised";
    /// “Allegations”
    ALLEGATIONS = "allegations";
    /// “Amid”
    AMID = "amid";
}

fn check(facts: &Facts, found: &mut Findings) {
    let heard = LazyCell::new(|| Heard::new(facts));
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        for word in 0..sentence.tokens.len() {
            let Some(start) = opening(sentence, word) else { continue };
            let span = sentence.span_of(start..word + 1);
            let is_own = are_narrators(facts, index, span) && !has_source(facts, span);
            if is_own && !is_in_reach(facts, &heard, index, word) {
                let words = facts.words(span);
                let message = format!("“{words}” does not say by whom, and nobody near does.");
                found.push(Found::new(span, message));
            }
        }
    }
}

/// The first of the words that report something without whoever holds it, of which a word is the last.
fn opening(sentence: &Placed, word: usize) -> Option<usize> {
    let next = sentence.tokens.get(word + 1)?.lower.as_str();
    let lower = sentence.tokens[word].lower.as_str();
    if ALLEGATIONS.contains(sentence.tokens[word].lemma.as_str()) {
        return in_the_air(sentence, word, next);
    }
    let be = being(sentence, word)?;
    let impersonal =
        be > 0 && sentence.tokens[be - 1].lower == "it" && AGENTLESS.contains(lower) && next != "to";
    let have = sentence.tokens.get(word + 2).is_some_and(|token| token.lower == "have");
    let raised = RAISED.contains(lower) && next == "to" && have || lower == "accused" && next == "of";
    (impersonal || raised).then(|| if impersonal { be - 1 } else { be })
}

/// The form of “be” right before a participle, an adverb between: “is widely believed”. None where it is denied or an agent
/// follows.
fn being(sentence: &Placed, participle: usize) -> Option<usize> {
    let denied = grammar::is_denied(sentence, participle) || grammar::agent(sentence, participle).is_some();
    let mut before = (participle.saturating_sub(2)..participle).rev();
    let be = before
        .find(|&i| matches!(sentence.tokens[i].lower.as_str(), "is" | "was" | "are" | "were" | "been"))?;
    let adverbs = &sentence.tokens[be + 1..participle];
    (!denied && adverbs.iter().all(grammar::is_adverb)).then_some(be)
}

/// “Amid allegations of fraud”, with no word on whose they are.
fn in_the_air(sentence: &Placed, noun: usize, next: &str) -> Option<usize> {
    let amid = noun.checked_sub(1)?;
    let is_whose = |i: usize| matches!(sentence.tokens[i].lower.as_str(), "by" | "from");
    let in_air = AMID.contains(sentence.tokens[amid].lower.as_str()) && matches!(next, "of" | "that");
    (in_air && !sentence.subtree(noun).any(is_whose)).then_some(amid)
}

/// Whether this sentence, or the one before in its paragraph, tells who holds it. Where each sentence is a paragraph, that before
/// counts, too.
fn is_in_reach(facts: &Facts, heard: &Heard, index: SentenceId, word: usize) -> bool {
    let paragraph = facts.sentences()[index].paragraph;
    let alone = |at: SentenceId| {
        facts.sentences().preceding(at).is_some_and(|it| it.paragraph != facts.sentences()[at].paragraph)
    };
    let goes_on = |&before: &SentenceId| facts.sentences()[before].paragraph == paragraph || alone(before);
    heard.is_told_in(facts, index, Some(word))
        || index.before().filter(goes_on).is_some_and(|before| heard.is_told_in(facts, before, None))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nobody_holds_it() {
        rule(&RULE).check(expect![[r#"
            It is alleged that the harbor master of Kőszeg took bribes. The pier is of stone. The café is said to have closed in May.
            ^^^^^^^^^^^^^ “It is alleged” does not say by whom, and nobody near does.
                                                                                                       ^^^^^^^ “is said” does not say by whom, and nobody near does.
            It was widely believed that the well was dry.
            ^^^^^^^^^^^^^^^^^^^^^^ “It was widely believed” does not say by whom, and nobody near does.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Amid allegations of fraud, Łącka was declared the winner.
            ^^^^^^^^^^^^^^^^ “Amid allegations” does not say by whom, and nobody near does.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Brandt is accused of selling the bell. The rain has stopped. She is understood to have left the town.
                   ^^^^^^^^^^ “is accused” does not say by whom, and nobody near does.
                                                                             ^^^^^^^^^^^^^ “is understood” does not say by whom, and nobody near does.
        "#]]);
    }

    #[test]
    fn somebody_in_reach_holds_it() {
        rule(&RULE).check(expect![[r#"
            It is feared by the brigade that barns have burned. Prosecutors filed charges on Monday. It is alleged that she sold the bell.
            Amid allegations of fraud by the growers, Łącka was declared the winner. He is accused by his sister of theft.
        "#]]);
    }

    #[test]
    fn nothing_is_held() {
        rule(&RULE).check(expect![[r#"
            It is not known who rang the bell. It is said to be open. What was said to him is a secret. It is not believed that he fell.
        "#]]);
    }

    #[test]
    fn what_is_quoted_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            “It is alleged that I took bribes,” the poster read.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            It is **feared** that [barns](https://example.org) have burned.
            ^^^^^^^^^^^^^^ “It is feared” does not say by whom, and nobody near does.
        "#]]);
    }
}

//! `agentless-attribution`

use std::cell::LazyCell;

use crate::english::{grammar, lists};
use crate::facts::accusers::{self, Heard};
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source, is_told};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What is alleged, said, believed or feared by nobody: “it is alleged that”, “is said to have”, “is accused of”, “despite
    /// allegations of”, “claims have surfaced”, “there are fears that”.
    ///
    /// ```draft
    /// It is feared that another dozen barns have burned.
    /// ^^^^^^^^^^^^ “It is feared” does not say by whom, and nobody near does.
    /// ```
    ///
    /// It says nothing where this sentence, or the one before, tells who holds it, nothing of what is alleged beside a court, a charge
    /// or the police, and nothing of what is not known.
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
    /// Verbs of alleging, and nouns for it.
    ALLEGING = "alleging";
    /// What somebody must hold, beside that.
    HELD = "held";
    /// “Amid”
    AMID = "amid";
    /// “Face”, before allegations.
    FACING = "facing";
    /// “Surface”, behind them.
    SURFACING = "surfacing";
    /// “Raise”, in a passive.
    RAISING = "raising";
    /// “Has”, “is”.
    AUXILIARIES = "auxiliaries";
    /// “Is”, “been”.
    BEING = "being";
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
    let lemma = sentence.tokens[word].lemma.as_str();
    if grammar::is_noun(&sentence.tokens[word]) && (ALLEGATIONS.contains(lemma) || HELD.contains(lemma)) {
        return in_the_air(sentence, word, next).or_else(|| raised_by_nobody(sentence, word));
    }
    impersonal(sentence, word, next).or_else(|| about_somebody(sentence, word, next))
}

/// “It is feared”, “it has long been suspected”.
fn impersonal(sentence: &Placed, participle: usize, next: &str) -> Option<usize> {
    let it = passive_start(sentence, participle)?.checked_sub(1)?;
    let is_it = sentence.tokens[it].lower == "it" && next != "to";
    (is_it && AGENTLESS.contains(sentence.tokens[participle].lower.as_str())).then_some(it)
}

/// “Is said to have closed”, “is thought to be hiding”, “has been accused of”.
fn about_somebody(sentence: &Placed, participle: usize, next: &str) -> Option<usize> {
    let start = passive_start(sentence, participle)?;
    let lower = |at: usize| sentence.tokens.get(participle + at).map_or("", |token| token.lower.as_str());
    // “Is said to be open” anybody may say.
    let done = lower(2) == "have" || lower(2) == "be" && lower(3).ends_with("ing");
    let raised = RAISED.contains(lower(0)) && next == "to" && done;
    (raised || lower(0) == "accused" && next == "of").then_some(start)
}

/// The first of the auxiliaries right before a participle, adverbs between: “has long been”. None where it is denied or an agent
/// follows.
fn passive_start(sentence: &Placed, participle: usize) -> Option<usize> {
    /// So many words the auxiliaries have at most.
    const REACH: usize = 5;
    let denied = grammar::is_denied(sentence, participle) || grammar::agent(sentence, participle).is_some();
    let is_form = |at: usize| AUXILIARIES.contains(sentence.tokens[at].lower.as_str());
    let run = (participle.saturating_sub(REACH)..participle)
        .rev()
        .take_while(|&at| is_form(at) || grammar::is_adverb(&sentence.tokens[at]));
    let start = run.filter(|&at| is_form(at)).last()?;
    let be = (start..participle).any(|at| BEING.contains(sentence.tokens[at].lower.as_str()));
    (be && !denied).then_some(start)
}

/// “Amid allegations of fraud”, with no word on whose they are.
fn in_the_air(sentence: &Placed, noun: usize, next: &str) -> Option<usize> {
    let amid = noun.checked_sub(1)?;
    let is_allegation = ALLEGATIONS.contains(sentence.tokens[noun].lemma.as_str());
    let is_amid = AMID.contains(sentence.tokens[amid].lower.as_str());
    let in_air = is_allegation && is_amid && matches!(next, "of" | "that");
    (in_air && !is_somebodys(sentence, noun)).then_some(amid)
}

/// “Faces accusations of bullying”, “claims have surfaced that”, “there are fears that”, “questions were raised about”: allegations
/// that come from nowhere.
fn raised_by_nobody(sentence: &Placed, noun: usize) -> Option<usize> {
    /// So far before the noun stands what says that it is there.
    const REACH: usize = 3;
    let lower = |at: usize| sentence.tokens[at].lower.as_str();
    let plural = grammar::is_plural_noun(&sentence.tokens[noun]);
    if !plural || is_somebodys(sentence, noun) {
        return None;
    }
    let ahead = noun.saturating_sub(REACH)..noun;
    let there = ahead.clone().find(|&at| lower(at) == "there");
    let faced = ahead.rev().find(|&at| FACING.contains(sentence.tokens[at].lemma.as_str()));
    let verb =
        sentence.ancestors(noun).next().filter(|&verb| verb > noun && !grammar::is_denied(sentence, verb));
    let risen = verb.filter(|&verb| {
        let lemma = sentence.tokens[verb].lemma.as_str();
        let passive = grammar::is_passive(sentence, verb) && grammar::agent(sentence, verb).is_none();
        let own = grammar::own_subject(sentence, verb) == Some(noun);
        own && SURFACING.contains(lemma) || passive && RAISING.contains(lemma)
    });
    there.or(faced).or(risen.map(|_| noun))
}

/// Whether the phrase of a noun says whose it is: “allegations by the growers”.
fn is_somebodys(sentence: &Placed, noun: usize) -> bool {
    let is_whose = |i: usize| matches!(sentence.tokens[i].lower.as_str(), "by" | "from" | "among");
    sentence.subtree(noun).any(is_whose) || grammar::is_owned(sentence, noun)
}

/// Whether this sentence, or the one before in its paragraph, tells who holds it. Where each sentence is a paragraph, that before
/// counts, too, if it goes on with it. Whoever is spoken of behind the words themselves is no source of them: “it is alleged that the
/// deputy”.
fn is_in_reach(facts: &Facts, heard: &Heard, index: SentenceId, word: usize) -> bool {
    let paragraph = facts.sentences()[index].paragraph;
    let alone = |at: SentenceId| {
        facts.sentences().preceding(at).is_some_and(|it| it.paragraph != facts.sentences()[at].paragraph)
    };
    let own = &facts.sentences()[index];
    let near = |&before: &SentenceId| facts.sentences()[before].paragraph == paragraph || alone(before);
    heard.is_told_before_word(facts, index, word)
        || index.before().filter(near).is_some_and(|before| {
            // Who speaks of something else holds nothing here, but whoever accuses may.
            let goes_on = accusers::shares_stem(&facts.sentences()[before], own);
            let alleges = ALLEGING.contains(own.tokens[word].lemma.as_str())
                && facts.sentences()[before].paragraph == paragraph;
            goes_on && heard.is_told_in(facts, before, None)
                || alleges && accusers::is_accused_in(facts, before)
        })
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
    fn it_comes_up_of_itself() {
        rule(&RULE).check(expect![[r#"
            The chairman faces accusations of bullying his clerks. Claims have surfaced that Łącka paid for the bell. There are fears that the dam of Kőszeg may burst.
                         ^^^^^^^^^^^^^^^^^ “faces accusations” does not say by whom, and nobody near does.
                                                                                                                      ^^^^^^^^^^^^^^^ “There are fears” does not say by whom, and nobody near does.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Suspicions were raised about the tender. It had long been suspected in Tarn that the scales were wrong. He is thought to be hiding in a barn.
            ^^^^^^^^^^ “Suspicions” does not say by whom, and nobody near does.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ “It had long been suspected” does not say by whom, and nobody near does.
                                                                                                                       ^^^^^^^^^^ “is thought” does not say by whom, and nobody near does.
        "#]]);
    }

    #[test]
    fn whoever_is_spoken_of_is_no_source() {
        rule(&RULE).check(expect![[r#"
            It is alleged that the deputy pocketed the fees. The judge is said to have known of the complaints.
            ^^^^^^^^^^^^^ “It is alleged” does not say by whom, and nobody near does.
                                                                       ^^^^^^^ “is said” does not say by whom, and nobody near does.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Pia Lund said the pier was cold. It is understood that two clerks will leave.
                                             ^^^^^^^^^^^^^^^^ “It is understood” does not say by whom, and nobody near does.
        "#]]);
    }

    #[test]
    fn somebody_raises_it() {
        rule(&RULE).check(expect![[r#"
            The growers’ claims have surfaced in court. There are fears among the pilots that the pier may sink. Questions were raised by the mayor.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Pia Lund said the clerks were unhappy. It is understood that two clerks will leave.
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

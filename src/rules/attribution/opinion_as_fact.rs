//! `opinion-as-fact`

use std::ops::Range;
use std::sync::LazyLock;

use crate::draft::Part;
use crate::english::phrases::Phrases;
use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A verdict in the reporter’s own voice: “in a shameful move”, “it was a farce”, “regrettably”, “raises more questions than
    /// it answers”.
    ///
    /// ```draft
    /// In a shameful move, the board cut the pilots’ pay.
    ///      ^^^^^^^^ “shameful” judges, and nobody here does: whose view is it?
    /// ```
    ///
    /// It says nothing where somebody says so, and nothing of pieces in which a writer may judge: opinion, analysis, reviews,
    /// notebooks.
    ///
    /// ```draft
    /// The board cut the pilots’ pay, a move that their union called shameful.
    /// ```
    ///
    /// ## Why it matters
    /// A reader of news wants to judge for himself, and takes a paper that does it for him to be on a side.
    ///
    /// ## What to do
    /// Give it to somebody who holds the view, or leave it out and tell what happened.
    pub(in crate::rules) static RULE = {
        name: "opinion-as-fact",
        group: Group::Attribution,
        summary: "A verdict such as “shameful” or “it was a farce” in the reporter’s own voice",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/opinions.txt":
    /// Adverbs that judge a whole statement.
    ADVERBS = "adverbs";
    /// Adverbs that do so only where a comma sets them apart.
    APART = "apart";
    /// Adjectives of the extreme.
    VERDICTS = "verdicts";
    /// Those of them that judge wherever they stand before a noun.
    STRONG = "strong";
    /// Nouns that sum up what is told.
    MOVES = "moves";
    /// Nouns that judge what they are said of.
    NOUNS = "verdict nouns";
    /// What may be terrible without anybody’s judgement.
    BEFALLS = "befalls";
}
/// Turns of speech that judge, in dictionary form.
static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("data/opinions.txt"), "phrases"));

fn check(facts: &Facts, found: &mut Findings) {
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        let Some(words) = (0..sentence.tokens.len()).find_map(|word| verdict(sentence, word)) else {
            continue;
        };
        let span = sentence.span_of(words);
        if are_narrators(facts, index, span) && !has_source(facts, span) && !facts.cited().has(index) {
            let message = format!("“{}” judges, and nobody here does: whose view is it?", facts.words(span));
            found.push(Found::new(span, message));
        }
    }
}

/// The words of a verdict that begins with one.
fn verdict(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let judges = is_adverb(sentence, word) || is_adjective(sentence, word) || is_noun(sentence, word);
    phrase(sentence, word).or_else(|| judges.then_some(word..word + 1))
}

/// “Regrettably”; “clearly” only where it is set apart.
fn is_adverb(sentence: &Placed, word: usize) -> bool {
    let lower = sentence.tokens[word].lower.as_str();
    ADVERBS.contains(lower) || APART.contains(lower) && grammar::stands_apart(sentence, word)
}

/// “It was disastrous”, “it was a brilliant innings”, “in a shameful move”
fn is_adjective(sentence: &Placed, word: usize) -> bool {
    /// So far behind an adjective its noun stands at most.
    const NEAR: usize = 3;
    let lower = sentence.tokens[word].lower.as_str();
    // “The Fantastic Four”, “easy to be cynical”
    let named = word > 0 && sentence.tokens[word].text.starts_with(char::is_uppercase);
    let of_anybody = grammar::is_infinitive(sentence, word);
    if !VERDICTS.contains(lower) || named || of_anybody {
        return false;
    }
    let noun = grammar::noun_described(sentence, word);
    let said = noun.unwrap_or(word);
    let sums_up = noun.is_some_and(|noun| {
        MOVES.contains(sentence.tokens[noun].lemma.as_str()) && grammar::preposition(sentence, noun) == "in"
    });
    let strong = noun.is_some_and(|noun| noun > word && noun - word <= NEAR) && STRONG.contains(lower);
    is_said(sentence, said) || sums_up || strong
}

/// “It was a farce”
fn is_noun(sentence: &Placed, word: usize) -> bool {
    NOUNS.contains(sentence.tokens[word].lemma.as_str()) && is_said(sentence, word)
}

/// Whether a noun or an adjective is said of something that somebody did or made, and is so.
fn is_said(sentence: &Placed, word: usize) -> bool {
    let of = grammar::subject_of(sentence, word);
    let befalls = of.is_some_and(|of| BEFALLS.contains(sentence.tokens[of].lemma.as_str()));
    grammar::is_predicate(sentence, word)
        && !grammar::has_modal(sentence, word)
        && !grammar::is_denied(sentence, word)
        && !grammar::is_question(sentence)
        && !befalls
}

/// A turn of speech that begins with a word.
fn phrase(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    PHRASES.end(&sentence.tokens, word).map(|end| word..end)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn the_reporter_judges() {
        rule(&RULE).check(expect![[r#"
            In a shameful move, the port of Łeba cut its pilots’ pay. Regrettably, the pier stays shut.
                 ^^^^^^^^ “shameful” judges, and nobody here does: whose view is it?
                                                                      ^^^^^^^^^^^ “Regrettably” judges, and nobody here does: whose view is it?

            It was a brilliant, heroic rescue. The hearing was a farce. The minister’s reply raises more questions than it answers.
                     ^^^^^^^^^ “brilliant” judges, and nobody here does: whose view is it?
                                                                 ^^^^^ “farce” judges, and nobody here does: whose view is it?
                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ “raises more questions than” judges, and nobody here does: whose view is it?

            Sadly, the café has closed. The town deserves better. His speech was disgraceful.
            ^^^^^ “Sadly” judges, and nobody here does: whose view is it?
                                                 ^^^^^^^^^^^^^^^ “deserves better” judges, and nobody here does: whose view is it?
                                                                                 ^^^^^^^^^^^ “disgraceful” judges, and nobody here does: whose view is it?
        "#]]);
    }

    #[test]
    fn somebody_does() {
        rule(&RULE).check(expect![[r#"
            The hearing was a farce, the union said. Lund called it disgraceful. According to Brandt, it was a brilliant rescue.
        "#]]);
    }

    #[test]
    fn what_describes_or_only_may_be() {
        rule(&RULE).check(expect![[r#"
            The weather was terrible. It could be disastrous. The hearing was not a farce. Was it a farce?
            She spoke clearly. The pitch looked like a biscuit. The guard wore a brilliant red coat.
        "#]]);
    }

    #[test]
    fn other_genres_may_judge() {
        let draft = "Opinion: Let the pier go\n\nIt was a farce. In a shameful move, the port cut pay.\n";
        assert_eq!(rule(&RULE).redraw(draft), draft);
        let draft = "The hearing was a farce.\n";
        let settings = "[document]\ngenre = \"review\"";
        assert_eq!(rule(&RULE).settings(settings).redraw(draft), draft);
    }

    #[test]
    fn what_is_quoted_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            “It was a farce,” the banner read. “Sadly, nobody came.”
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The [hearing](https://example.org) was a **disgrace**.
                                                       ^^^^^^^^ “disgrace” judges, and nobody here does: whose view is it?
        "#]]);
    }
}

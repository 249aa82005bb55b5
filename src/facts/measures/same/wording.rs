//! Whether a statement is made again in nearly the same words.

use rustc_hash::FxHashSet;

use crate::english::grammar::is_content;
use crate::facts::measures::{Measure, statement};
use crate::facts::text::Text;

/// So many words of content make a statement that can be known again, and so great a part of the shorter must recur.
const SHARED: usize = 4;
const RECURRING: f64 = 0.8;

/// Whether of two clauses nearly all words of content are the same.
pub(super) fn recurs(one: &FxHashSet<&str>, other: &FxHashSet<&str>) -> bool {
    let shared = one.intersection(other).count();
    #[allow(clippy::cast_precision_loss, reason = "a sentence has few words")]
    let part = shared as f64 / one.len().min(other.len()).max(1) as f64;
    shared >= SHARED && part >= RECURRING
}

/// The words of content of the clause of a measure, in dictionary form.
pub(super) fn content<'a>(text: &'a Text, measure: &Measure) -> FxHashSet<&'a str> {
    let sentence = &text.sentences[measure.place.sentence];
    let own = |i: &usize| !measure.place.words.contains(i);
    let words = statement::clause(sentence, measure).into_iter().filter(own).map(|i| &sentence.tokens[i]);
    words.filter(|token| is_content(token)).map(|token| token.lemma.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::same::drawn::draw;
    use crate::facts::measures::same::reason::Reason;

    #[test]
    fn nearly_all_words_recur() {
        draw(
            &[Reason::SameWording],
            expect![[r#"
                The trial of Brandt must begin within 14 days of the indictment. Brandt’s trial must begin within 30 days of an indictment.
                                                                                                                  ~~~~~~~ nearly all words of the two statements are the same

                The ferry may carry 14 tons of grain to Hull. The harbour may take 30 tons.
                                                                                   ~~~~~~~ none
            "#]],
        );
    }
}

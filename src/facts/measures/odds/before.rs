//! What the words right before and behind a number tell: which it is, whether it is a part, whether it has changed.

use crate::english::grammar::is_definite_determiner;
use crate::english::lexicon::change::{DOWN, UP, is_change};
use crate::english::lexicon::further::{ANOTHER_OF_THE_KIND, REST};
use crate::english::{Token, lists};
use crate::facts::measures::Measure;

lists::sets! {
    "data/around.txt":
    /// Words near a number that give it so often, or per one: “a day”, “each”.
    EACH = "each";
    /// Words before a number, or its noun, of which it takes a part.
    PART = "part";
}

/// So many words before a number tell which it is, and so many behind it of what it is a part.
const BEFORE: usize = 3;
const BEHIND: usize = 3;

/// What the words right before and behind a number tell.
#[allow(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// “The six”, “its six”.
    pub(super) is_known: bool,
    /// “All six”.
    pub(super) is_all: bool,
    /// “Six of the”, “six among them”.
    pub(super) is_part: bool,
    /// “Of the six”.
    pub(super) is_whole: bool,
    /// “Another six”, “six more”.
    pub(super) is_other: bool,
    /// “Six a day”.
    pub(super) is_each: bool,
    /// “By six”, “from six”, “rose to six”.
    pub(super) is_change: bool,
}

impl Before {
    pub(super) fn of(tokens: &[Token], measure: &Measure) -> Self {
        let words = &measure.place.words;
        let before = &tokens[words.start.saturating_sub(BEFORE)..words.start];
        let next = &tokens[words.end..tokens.len().min(words.end + 1)];
        let behind = behind(tokens, measure);
        let has = |tokens: &[Token], is: fn(&str) -> bool| tokens.iter().any(|token| is(&token.lower));
        // “Each of the six” are all of them, and no six each.
        let is_each = |word: &str| EACH.contains(word);
        let is_each_of = is_each_of(before);
        Self {
            is_known: has(before, is_known),
            is_all: has(before, |word| matches!(word, "all" | "both")) || is_each_of,
            is_part: has(before, |word| PART.contains(word)) || is_partitive(behind, measure),
            is_whole: has(before, |word| word == "of"),
            is_other: has(before, is_other) || has(next, is_other),
            is_each: !is_each_of && has(before, is_each) || has(behind, is_each),
            is_change: before.last().is_some_and(leads_to_change) || before.iter().any(tells_change),
        }
    }
}

/// “Each of the” six
fn is_each_of(before: &[Token]) -> bool {
    matches!(before, [each, of, the] if each.lower == "each" && of.lower == "of" && is_known(&the.lower))
}

/// The words behind a number, or behind “six ferries” as behind “six”.
fn behind<'a>(tokens: &'a [Token], measure: &Measure) -> &'a [Token] {
    let end = measure.place.words.end;
    let noun = measure.frame.thing.as_ref().map(|thing| thing.word);
    let noun = noun.filter(|noun| (end..end + BEHIND).contains(noun));
    let end = noun.map_or(end, |noun| noun + 1).min(tokens.len());
    &tokens[end..tokens.len().min(end + BEHIND)]
}

/// “Six of the ferries”
fn is_partitive(behind: &[Token], measure: &Measure) -> bool {
    measure.frame.thing.is_some() && behind.first().is_some_and(|token| token.lower == "of")
}

fn is_known(lower: &str) -> bool {
    is_definite_determiner(lower)
        || matches!(lower, "its" | "their" | "his" | "her" | "our" | "my" | "your" | "whose")
}

fn is_other(lower: &str) -> bool {
    ANOTHER_OF_THE_KIND.contains(lower) || REST.contains(lower) || lower == "more"
}

/// “By six”, “from six”
fn leads_to_change(token: &Token) -> bool {
    matches!(token.lower.as_str(), "by" | "from" | "to" | "up" | "down")
}

/// “Rose to six”
fn tells_change(token: &Token) -> bool {
    let is_direction = |lower: &str| UP.adverb.contains(lower) || DOWN.adverb.contains(lower);
    is_change(&token.lemma) || is_direction(&token.lower)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::odds::drawn::draw;
    use crate::facts::measures::odds::feature::Feature;

    #[test]
    fn what_stands_before_and_behind() {
        draw(
            &[
                Feature::LaterKnown,
                Feature::EarlierKnown,
                Feature::LaterAll,
                Feature::Part,
                Feature::PartAndWhole,
                Feature::EarlierOther,
                Feature::LaterOther,
                Feature::OneEach,
                Feature::OneChange,
                Feature::BothChange,
            ],
            expect![[r#"
                The ship carried 14 boats. The 15 boats sank. All 16 boats sank. Another 17 boats sank. The ship lost 18 of its boats.
                                               ~~ with “14”: the later one is told as known; the earlier one is told as known
                                                                  ~~ with “14”: the earlier one is told as known; the later one is of all of them
                                                                  ~~ with “15”: the earlier one is told as known; the later one is of all of them
                                                                                         ~~ with “14”: the earlier one is told as known; the later one is of others
                                                                                         ~~ with “15”: the earlier one is told as known; the later one is of others
                                                                                         ~~ with “16”: the later one is of others
                                                                                                                      ~~ with “14”: the later one is told as known; the earlier one is told as known; only one of them tells of a change
                                                                                                                      ~~ with “15”: the later one is told as known; the earlier one is told as known; only one of them tells of a change
                                                                                                                      ~~ with “16”: the later one is told as known; only one of them tells of a change
                                                                                                                      ~~ with “17”: the later one is told as known; the earlier one is of others; only one of them tells of a change

                The price rose by 14 dollars. The price fell to 15 dollars. The price is about 16 dollars a share.
            "#]],
        );
    }
}

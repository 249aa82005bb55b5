//! What stands around a number, as far as it tells of what it is a number.

use super::vocabulary::{Vocabulary, Word, Words};
use crate::draft::Part;
use crate::english::grammar::{is_content, is_definite_determiner};
use crate::english::lexicon::change::{DOWN, UP, is_change};
use crate::english::lexicon::further::{ANOTHER_OF_THE_KIND, REST};
use crate::english::lexicon::verbs::LIGHT;
use crate::english::{Token, lists};
use crate::facts::attributions::Source;
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::measures::same::Setting;
use crate::facts::measures::{Measure, Phrase};
use crate::facts::people::People;
use crate::facts::text::Text;

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

/// Whom or what a phrase means: somebody named, or the noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    Named(EntityId),
    Called(Word),
}

/// What stands around a number.
pub(super) struct Context<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) sentence: SentenceId,
    pub(super) part: Part,
    pub(super) is_quoted: bool,
    /// The noun that it counts or describes.
    pub(super) noun: Option<Word>,
    /// The words that narrow the noun, and whose it is.
    pub(super) qualifiers: Words,
    /// Noun and qualifiers.
    pub(super) phrase: Words,
    pub(super) owner: Option<Word>,
    /// The verb that it stands with, and whether that says something of its own.
    pub(super) verb: Option<Word>,
    pub(super) is_full_verb: bool,
    pub(super) subject: Option<Meant>,
    /// The words of content of its clause, and of its sentence.
    pub(super) clause: Words,
    pub(super) words: Words,
    /// Who is named in the sentence, in order of their numbers.
    pub(super) names: Vec<EntityId>,
    /// The dates of the sentence.
    pub(super) times: Words,
    pub(super) before: Before,
}

/// What the words right before and behind a number tell.
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

impl<'a> Context<'a> {
    pub(super) fn new(
        text: &'a Text,
        people: &People,
        setting: &'a Setting<'a>,
        vocabulary: &mut Vocabulary<'a>,
    ) -> Self {
        let measure = setting.measure;
        let sentence = &text.sentences[measure.place.sentence];
        let tokens = &sentence.tokens;
        let thing = measure.frame.thing.as_ref();
        let predicate = measure.frame.predicate.as_ref();
        let narrowing =
            || thing.into_iter().flat_map(|it| it.narrowed.iter().chain(&it.owner)).map(String::as_str);
        let noun = thing.map(|it| it.lemma.as_str());
        let outside = |(i, token): (usize, &'a Token)| {
            (!measure.place.words.contains(&i) && is_content(token)).then_some(token.lemma.as_str())
        };
        let mut names: Vec<EntityId> =
            people.mentions_in(measure.place.sentence).iter().map(|mention| mention.entity).collect();
        names.sort_unstable();
        names.dedup();
        Self {
            setting,
            sentence: measure.place.sentence,
            part: sentence.part,
            is_quoted: setting.is_quoted,
            noun: noun.map(|noun| vocabulary.number(noun)),
            qualifiers: vocabulary.words(narrowing()),
            phrase: vocabulary.words(narrowing().chain(noun)),
            owner: thing.and_then(|it| it.owner.as_ref()).map(|owner| vocabulary.number(owner)),
            verb: predicate.map(|it| vocabulary.number(&it.lemma)),
            is_full_verb: predicate.is_some_and(|it| !LIGHT.contains(it.lemma.as_str())),
            subject: predicate.and_then(|it| it.subject.as_ref()).map(|it| meant(it, vocabulary)),
            clause: vocabulary.words(setting.content().iter().copied()),
            words: vocabulary.words(tokens.iter().enumerate().filter_map(outside)),
            names,
            times: vocabulary.words(setting.statement().times.iter().copied()),
            before: Before::of(tokens, measure),
        }
    }

    /// Who says it, where the narrator does not.
    pub(super) fn source(&self) -> Option<&Source> {
        self.setting.source()
    }

    /// Whether it stands above the story.
    pub(super) const fn is_display(&self) -> bool {
        matches!(self.part, Part::Headline | Part::Standfirst | Part::Summary | Part::Caption)
    }
}

fn meant<'a>(phrase: &'a Phrase, vocabulary: &mut Vocabulary<'a>) -> Meant {
    phrase.entity.map_or_else(|| Meant::Called(vocabulary.number(&phrase.lemma)), Meant::Named)
}

impl Before {
    fn of(tokens: &[Token], measure: &Measure) -> Self {
        let words = &measure.place.words;
        let before = &tokens[words.start.saturating_sub(BEFORE)..words.start];
        // Behind “six ferries” as behind “six”.
        let noun = measure.frame.thing.as_ref().map(|thing| thing.word);
        let noun = noun.filter(|noun| (words.end..words.end + BEHIND).contains(noun));
        let end = noun.map_or(words.end, |noun| noun + 1).max(words.end).min(tokens.len());
        let behind = &tokens[end..tokens.len().min(end + BEHIND)];
        let next = &tokens[words.end..tokens.len().min(words.end + 1)];
        let has = |tokens: &[Token], is: &dyn Fn(&str) -> bool| tokens.iter().any(|token| is(&token.lower));
        let last = before.last().map_or("", |token| token.lower.as_str());
        let is_other =
            |word: &str| ANOTHER_OF_THE_KIND.contains(word) || REST.contains(word) || word == "more";
        let is_known = |word: &str| is_definite_determiner(word) || is_possessive(word);
        Self {
            is_known: has(before, &is_known),
            is_all: has(before, &|word| matches!(word, "all" | "both")),
            is_part: behind.first().is_some_and(|token| token.lower == "of") && measure.frame.thing.is_some()
                || has(before, &|word| PART.contains(word)),
            is_whole: before.iter().any(|token| token.lower == "of"),
            is_other: has(before, &is_other) || has(next, &is_other),
            is_each: has(behind, &|word| EACH.contains(word)) || has(before, &|word| EACH.contains(word)),
            is_change: matches!(last, "by" | "from" | "to" | "up" | "down")
                || before.iter().any(|token| {
                    is_change(&token.lemma)
                        || UP.adverb.contains(&*token.lower)
                        || DOWN.adverb.contains(&*token.lower)
                }),
        }
    }
}

fn is_possessive(lower: &str) -> bool {
    matches!(lower, "its" | "their" | "his" | "her" | "our" | "my" | "your" | "whose")
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

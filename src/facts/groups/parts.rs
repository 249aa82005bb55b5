//! Parts of a group: “one of the six”, “the other three”, “including four children”, “four of the dead”.

use super::{Count, Counts, Group, GroupMention, Share};
use crate::english::lexicon::nouns::{Kinship, is_anybody, kinship};
use crate::facts::ids::{GroupId, SentenceId};
use crate::facts::list::leading;
use crate::facts::list::{List, stretch};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{MentionKind, Place};

/// So many sentences back, a part looks for its whole.
const BACK: usize = 3;
/// Words that begin a list of some of those just counted.
pub(super) const INCLUDING: [&str; 4] = ["including", "among", "includes", "include"];
/// Words between such a word and the number: “among them”, “including at least”.
const BETWEEN: [&str; 6] = ["them", "at", "least", "the", "these", "those"];

/// Whether a count says how many of those counted before it in the sentence are of one kind: “including four children”.
pub(super) fn is_included(text: &Text, count: &Count) -> bool {
    let tokens = &text.sentences[count.sentence].tokens;
    let mut before = tokens[..count.words.start].iter().rev().map(|token| token.lower.as_str());
    before.find(|word| !BETWEEN.contains(word)).is_some_and(|word| INCLUDING.contains(&word))
}

/// Adds to every group the places that speak of a part of it.
pub(super) fn add(text: &Text, numbers: &Numbers, counts: &Counts, groups: &mut List<GroupId, Group>) {
    let wholes = Wholes::new(text, counts, groups);
    let mut found: Vec<(GroupId, GroupMention)> = Vec::new();
    for (id, count) in counts.with_ids() {
        let larger = |whole: &Whole| whole.size > count.value;
        let whole = match count.share {
            Share::Part => wholes.behind(text, count).or_else(|| wholes.named(text, numbers, count)),
            Share::Rest => wholes.before(text, count, |it| larger(it) && is_same_noun(it.count, count)),
            Share::Whole if is_included(text, count) => {
                wholes.before(text, count, |it| larger(it) && it.count.sentence == count.sentence)
            }
            Share::Whole if count.lemma.is_none() && !count.definite => {
                wholes.before(text, count, |it| larger(it) && it.count.is_people())
            }
            Share::Whole => wholes.by_event(count),
        };
        if let Some(whole) = whole {
            let mut mention = GroupMention::of(count, id, count.share);
            if count.share == Share::Part && whole.count.span.start > count.span.end {
                mention.place = phrase(text, count.sentence, count.words.start, whole.count);
            }
            if mention.share == Share::Whole {
                mention.share = Share::Part;
            }
            found.push((whole.group, mention));
        }
    }
    found.extend(wholes.0.iter().filter_map(|whole| Some((whole.group, one_of(text, counts, whole)?))));
    for (group, mention) in found {
        groups[group].mentions.push(mention);
    }
}

/// “One of the six opposition figures”, where the number one is no count of its own.
fn one_of(text: &Text, counts: &Counts, whole: &Whole) -> Option<GroupMention> {
    let count = whole.count;
    let tokens = &text.sentences[count.sentence].tokens;
    let word = |back: usize| Some(tokens[count.words.start.checked_sub(back)?].lower.as_str());
    let start = match (word(3)?, word(2)?, word(1)?) {
        ("one", "of", "the" | "those" | "these") if count.definite => count.words.start - 3,
        _ => return None,
    };
    let at = text.sentences[count.sentence].span_of(start..start + 1);
    let here = counts.stretch(|known| known.number.start < at.start, |known| known.number.overlaps(at));
    if here.len() > 0 {
        return None;
    }
    Some(GroupMention {
        place: phrase(text, count.sentence, start, count),
        kind: MentionKind::Nominal,
        share: Share::Part,
        size: Some(1.0),
        count: None,
    })
}

/// From a word to the end of a count.
fn phrase(text: &Text, sentence: SentenceId, start: usize, whole: &Count) -> Place {
    text.sentences[sentence].place(sentence, start..whole.words.end)
}

/// Whether the rest may be of that whole: “four divers”, “the other three divers”, “the other three”.
fn is_same_noun(whole: &Count, rest: &Count) -> bool {
    rest.lemma.is_none() || rest.lemma == whole.lemma
}

/// A place where the whole of a group is counted.
struct Whole<'a> {
    count: &'a Count,
    group: GroupId,
    size: f64,
    paragraph: usize,
}

/// Those places in text order.
struct Wholes<'a>(Vec<Whole<'a>>);

impl<'a> Wholes<'a> {
    fn new(text: &Text, counts: &'a Counts, groups: &List<GroupId, Group>) -> Self {
        let mut wholes: Vec<Whole<'a>> = Vec::new();
        for (group, known) in groups.with_ids() {
            wholes.extend(known.mentions.iter().filter_map(|mention| {
                let count = &counts[mention.count?];
                let paragraph = text.sentences[count.sentence].paragraph;
                Some(Whole { count, group, size: count.value, paragraph })
            }));
        }
        wholes.sort_by_key(|whole| whole.count.span);
        Self(wholes)
    }

    /// Those before a count.
    fn before_in_text(&self, count: &Count) -> &[Whole<'a>] {
        &self.0[leading(&self.0, |whole| whole.count.span.start < count.span.start)]
    }

    /// The one that was counted last before a count, in its paragraph and not far, and fits.
    fn before(&self, text: &Text, count: &Count, fits: impl Fn(&Whole) -> bool) -> Option<&Whole<'a>> {
        let paragraph = text.sentences[count.sentence].paragraph;
        let near = |whole: &&Whole| {
            count.sentence.apart(whole.count.sentence) <= BACK && whole.paragraph == paragraph
        };
        self.before_in_text(count).iter().rev().take_while(near).find(|whole| fits(whole))
    }

    /// The one right behind “of the”: “two of the six miners”.
    fn behind(&self, text: &Text, part: &Count) -> Option<&Whole<'a>> {
        let is_here = |whole: &Whole<'_>| whole.count.sentence == part.sentence;
        let whole =
            self.0[stretch(&self.0, |whole| whole.count.span.start < part.span.end, is_here)].first()?;
        let tokens = &text.sentences[part.sentence].tokens;
        let between = &tokens[part.words.end..whole.count.words.start];
        let near = between.len() <= 2
            && between.iter().all(|it| matches!(it.lower.as_str(), "of" | "the" | "those" | "these" | "all"));
        near.then_some(whole)
    }

    /// The one that the noun behind “of” means: “two of the miners”, “two of them”, “four of the dead”.
    fn named(&self, text: &Text, numbers: &Numbers, part: &Count) -> Option<&Whole<'a>> {
        let tokens = &text.sentences[part.sentence].tokens;
        let counted = part.quantity.and_then(|quantity| numbers.quantities[quantity].of.as_ref());
        if let Some(of) = counted {
            let determiner = tokens
                .get(part.words.end + 1)
                .is_some_and(|token| matches!(token.lower.as_str(), "the" | "those" | "these"));
            let same = |whole: &&Whole| {
                let lemma = whole.count.lemma.as_deref();
                lemma.is_some_and(|lemma| kinship(lemma, &of.lemma) == Kinship::Same)
                    || whole.count.event == Some(of.lemma.as_str())
            };
            return self
                .before_in_text(part)
                .iter()
                .rev()
                .take(BACK * 2)
                .filter(|_| determiner)
                .find(same)
                .filter(|whole| whole.size > part.value);
        }
        let them = tokens
            .get(part.words.end + 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "them" | "whom"));
        if them { self.before(text, part, |whole| whole.size > part.value) } else { None }
    }

    /// The only one to which the same happened, where a count says no more than that somebody is meant: “one individual had
    /// left” where six left.
    fn by_event(&self, part: &Count) -> Option<&Whole<'a>> {
        part.event?;
        if part.value > 1.5 || part.definite || !part.lemma.as_deref().is_some_and(is_anybody) {
            return None;
        }
        let mut same = self.0.iter().filter(|whole| whole.count.event == part.event);
        let first = same.next()?;
        (same.all(|whole| whole.group == first.group) && first.count.is_people()).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::facts::{Facts, Id};
    use crate::span::Span;
    use crate::testing;

    /// Every mention of a group with a number, the group’s number and what share it is.
    fn draws(expected: Expect) {
        let told = |facts: &Facts| -> Vec<(Span, String)> {
            facts
                .groups()
                .mentions()
                .filter(|(_, mention)| mention.size.is_some())
                .map(|(id, mention)| (mention.place.span, format!("{} {:?}", id.place(), mention.share)))
                .collect()
        };
        testing::facts().draw(expected, told);
    }

    #[test]
    fn a_part_belongs_to_its_whole() {
        draws(expect![[r#"
            Six sailors left the ship in Piraeus. One of the six sailors, a cook, came back.
            ~~~~~~~~~~~ 0 Whole
                                                  ~~~~~~~~~~~~~~~~~~~~~~ 0 Part
                                                             ~~~~~~~~~~~ 0 Whole
            Two of the others wrote home, and the other three were never seen again.
        "#]]);
    }

    #[test]
    fn those_included_are_a_part() {
        draws(expect![[r#"
            Nine people, including four children, were on the bus. Three of them wore belts. Two of the children slept.
            ~~~~~~~~~~~ 0 Whole
                                   ~~~~~~~~~~~~~ 0 Part
                                                                   ~~~~~ 0 Part
        "#]]);
    }

    #[test]
    fn a_number_alone_is_of_those_just_counted() {
        draws(expect![[r#"
            Five hikers were caught by the storm. Two walked out. Rain fell on the town.
            ~~~~~~~~~~~ 0 Whole
                                                  ~~~ 0 Part
            Two were late.
        "#]]);
    }

    #[test]
    fn one_of_whom_the_same_is_told_is_a_part() {
        draws(expect![[r#"
            - One individual had left the embassy before.
              ~~~~~~~~~~~~~~ 0 Part

            Seven students left the embassy at dawn. One boy wept.
            ~~~~~~~~~~~~~~ 0 Whole
        "#]]);
    }
}

//! Groups: how many there are of whom, and every place where the draft speaks of them.
//!
//! First every count is read (`phrase`): a number with its noun. A count then looks back to an earlier one of the
//! same group (`links`, by the evidence in `same`), whatever the two sizes are: “the 11 jurors” looks back to
//! “twelve jurors”, while “two of the jurors” and “four jurors in York” do not. A group is followed from there on
//! (`follow`) through words without a number: “the dissidents”, “the group”, “they”. A part of a group (`parts`) is kept as
//! a part, so that it is never held against the whole.

mod antecedent;
mod bare_number;
mod event;
mod follow;
mod group;
mod happening;
mod holder;
mod holders;
mod links;
mod parts;
mod phrase;
mod same;

pub use self::group::{Count, Counts, Group, GroupMention, Groups, Share, may_be_one_kind};

pub use self::antecedent::{Antecedent, Evidence};
pub(crate) use self::bare_number::is_in_name;
pub use self::event::tell_alike;
pub use self::happening::Happening;
pub use self::holder::Holder;
pub use self::same::agree;
use crate::draft::Part;
use crate::facts::QuantityKind;
use crate::facts::ids::{CountId, GroupId};
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::sameness::Verdict;
use crate::facts::text::Text;
use crate::span::Span;

/// Finds the groups of a draft.
pub(super) fn find(text: &Text, numbers: &Numbers, people: &People) -> Groups {
    let mut counts = Vec::new();
    for (index, quantity) in numbers.quantities.with_ids() {
        let part = text.sentences.get(quantity.place.sentence).map(|sentence| sentence.part);
        // A headline leaves words out: “the” above all.
        let told = part.is_some_and(|part| !matches!(part, Part::Headline | Part::Caption));
        if quantity.kind == QuantityKind::Cardinal && told {
            counts.extend(phrase::count(text, numbers, people, index));
        }
    }
    let told = |part: Part| !matches!(part, Part::Headline | Part::Caption);
    let sentences = text.sentences.with_ids().filter(|(_, sentence)| told(sentence.part));
    let unnumbered: Vec<Count> =
        sentences.flat_map(|(index, _)| phrase::unnumbered(text, people, index)).collect();
    if !unnumbered.is_empty() {
        counts.extend(unnumbered);
        counts.sort_by_key(|count| count.number);
    }
    let mut counts = Counts::from(counts);
    links::link(text, numbers, people, &mut counts);
    let mut groups = wholes(text, numbers, &counts);
    parts::add(text, numbers, &counts, &mut groups);
    follow::add(text, numbers, people, &counts, &mut groups);
    for group in &mut groups {
        group.mentions.sort_by_key(|mention| mention.place.span);
    }
    let mut of_count: List<CountId, Option<GroupId>> = counts.iter().map(|_| None).collect();
    for (id, group) in groups.with_ids() {
        for count in group.mentions.iter().filter_map(|mention| mention.count) {
            of_count[count].get_or_insert(id);
        }
    }
    Groups { groups, counts, of_count }
}

/// Why two counts are of one group, or are not, of every pair that was compared and has an end in a place that is meant.
pub(super) fn verdicts(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    groups: &Groups,
    is_meant: &dyn Fn(Span) -> bool,
) -> Vec<Verdict> {
    same::Context { text, numbers, people, counts: &groups.counts }.verdicts(is_meant)
}

/// The groups that counts of the whole make: one begins where a count looks back to none.
fn wholes(text: &Text, numbers: &Numbers, counts: &Counts) -> List<GroupId, Group> {
    let mut groups: List<GroupId, Group> = List::default();
    let mut group_of: List<CountId, Option<GroupId>> = counts.iter().map(|_| None).collect();
    for (id, count) in counts.with_ids() {
        let known = count.antecedent.and_then(|antecedent| group_of[antecedent.count]);
        let begins = || {
            let noun = noun_words(text, numbers, count)?;
            let whole = count.share == Share::Whole && !parts::is_included(text, count);
            (whole && count.value >= 2.0)
                .then(|| groups.push(Group { name: noun, people: count.is_people(), mentions: Vec::new() }))
        };
        let group = known.or_else(begins);
        group_of[id] = group;
        if let Some(group) = group {
            groups[group].mentions.push(GroupMention::of(count, id, Share::Whole));
        }
    }
    groups
}

/// What a count calls those it counts: “opposition members” of “six opposition members”.
fn noun_words(text: &Text, numbers: &Numbers, count: &Count) -> Option<String> {
    count.lemma.as_ref()?;
    let number =
        count.quantity.map_or(count.words.start, |quantity| numbers.quantities[quantity].place.words.end);
    let words = if number < count.words.end { number..count.words.end } else { count.words.clone() };
    let text = text.sentences[count.sentence].text_of(words);
    Some(text.trim_start_matches('-').split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing;

    fn counts(facts: &Facts) -> Vec<(Span, String)> {
        let tell = |count: &super::Count| {
            let lemma = count.lemma.as_deref().unwrap_or("-");
            let definite = if count.definite { "the " } else { "" };
            let narrowed = count.narrowed.join(" ");
            (count.span, format!("{:?} {definite}{} {lemma} [{narrowed}]", count.share, count.value))
        };
        facts.groups().counts.iter().map(tell).collect()
    }

    #[test]
    fn a_count_knows_whether_it_is_the_whole_a_part_or_the_rest() {
        testing::facts().draw(
            expect![[r#"
                Nine miners were trapped. Two of the nine climbed out, and the other seven waited for help.
                ~~~~~~~~~~~ Whole 9 miner []
                                          ~~~ Part 2 - []
                                                     ~~~~ Whole the 9 - []
                                                                                     ~~~~~ Rest the 7 - []
            "#]],
            counts,
        );
    }

    #[test]
    fn words_that_narrow_a_noun_are_kept() {
        testing::facts().draw(
            expect![[r#"
                The four night nurses at the clinic met the two new doctors.
                                                            ~~~~~~~~~~~~~~~ Whole the 2 doctor [new]
            "#]],
            counts,
        );
    }
}

//! “Two … and the other three” of four: a part and the rest that do not make the whole.

use crate::facts::quantities::{is_other_count, is_same_count};
use crate::facts::{Bound, Count, Facts, Quantity, Share};
use crate::rules::numbers::sizes;
use crate::rules::{Findings, Found};

/// So many counts before “the other three” may be the whole or another part.
const BACK: usize = 8;
/// So many sentences before it they stand at most.
const NEAR: usize = 3;

/// “Two … and the other three” of four.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    let counts = &facts.groups().counts;
    for (id, rest) in counts.with_ids() {
        if rest.share != Share::Rest || !rest.definite || rest.bound != Bound::Exact {
            continue;
        }
        let near: Vec<&Count> = counts[counts.around(id, BACK, 0).before(id)]
            .iter()
            .filter(|count| rest.sentence.apart(count.sentence) <= NEAR && count.quantity.is_some())
            .collect();
        let fits =
            |count: &&Count| count.lemma.is_some() && (rest.lemma.is_none() || rest.lemma == count.lemma);
        let Some(at) = near
            .iter()
            .rposition(|count| count.is_exact_whole() && count.value > 2.0 && fits(count) && !count.joined)
        else {
            continue;
        };
        // “Two of the three satellites” has the part before its whole.
        let before = near[..at].iter().filter(|part| is_part_of(facts, part, near[at]));
        let whole = near[at];
        let parts = before.chain(&near[at + 1..]);
        // “Of the four” may stand for the whole again.
        let parts: Vec<&&Count> = parts
            .filter(|part| !(part.share == Share::Whole && part.definite))
            .filter(|part| part.lemma.is_none() || part.lemma == whole.lemma)
            .collect();
        let [part] = parts.as_slice() else { continue };
        // Any other number that stands between may be the whole.
        let is_other = |count: &&&Count| {
            count.span != part.span && count.value >= rest.value && is_other_count(count.value, whole.value)
        };
        if near[at + 1..].iter().any(|count| is_other(&count)) || !may_go_with(facts, part, whole, rest) {
            continue;
        }
        // “Two of the others” leave somebody out who came before.
        let first = part.share != Share::Rest;
        let exact = first && part.bound == Bound::Exact && part.value < whole.value;
        let sum = part.value + rest.value;
        let wrong = exact
            && (rest.value < whole.value || part.sentence != whole.sentence)
            && is_other_count(sum, whole.value)
            && is_slip(sum, whole.value)
            && !is_one_named(facts, whole, rest, sum)
            && !is_third_part(facts, whole, rest, sum)
            && !is_named(facts, whole, rest, sum);
        if wrong && !is_divided(facts, rest) {
            let line = facts.draft().line_in_words(whole.span.start);
            let (some, others, all) =
                (sizes::words(facts, part), sizes::words(facts, rest), sizes::words(facts, whole));
            found.push(
                Found::new(
                    rest.span,
                    format!("“{some}” and “other {others}” make {sum}, but “{all}” in {line}."),
                )
                .related(whole.span, format!("“{all}”"))
                .related(part.span, format!("“{some}”")),
            );
        }
    }
}

/// Whether a sum is so near its whole that a slip explains the difference: a third of it more or less, or two.
fn is_slip(sum: f64, whole: f64) -> bool {
    (sum - whole).abs() <= (whole / 3.0).max(2.0)
}

/// Whether a count takes some of those whom the next one counts: “two of the three satellites”.
fn is_part_of(facts: &Facts, part: &Count, whole: &Count) -> bool {
    let tokens = &facts.sentences()[part.sentence].tokens;
    part.share == Share::Part
        && part.sentence == whole.sentence
        && tokens.get(part.words.end..whole.words.start).is_some_and(|between| {
            between.iter().all(|token| {
                matches!(token.lower.as_str(), "of" | "the" | "these" | "those" | "its" | "their" | "all")
            })
        })
}

/// Whether a part is one of the whole’s, told in one breath with the rest: not “three of the nights” of a team of 14, and not
/// “one after another”.
fn may_go_with(facts: &Facts, part: &Count, whole: &Count, rest: &Count) -> bool {
    let sentence = &facts.sentences()[part.sentence];
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let behind = part.words.end;
    let named = part.quantity.and_then(|quantity| facts.quantities()[quantity].of.as_ref());
    // “Six of the ten”
    let is_size = |it: &Quantity| {
        (behind + 1..behind + 3).contains(&it.place.words.start) && it.number() == Some(whole.value)
    };
    let of_size = facts.quantities_in(part.sentence).iter().any(is_size);
    let of_another = word(behind) == "of"
        && !matches!(word(behind + 1), "them" | "whom" | "these" | "those")
        && !is_part_of(facts, part, whole)
        && !of_size
        && named.is_none_or(|of| whole.lemma.as_ref() != Some(&of.lemma));
    let together = sentence.paragraph == facts.sentences()[rest.sentence].paragraph;
    together && !of_another && word(behind) != "after"
}

/// Whether the two parts make a number that stands between the supposed whole and them, whatever it counts: “asked the
/// crews of 12 for their logs; eight had kept none, and the other four sent copies”.
fn is_named(facts: &Facts, whole: &Count, rest: &Count, sum: f64) -> bool {
    let near = facts.quantity_ids_in(whole.sentence).through(&facts.quantity_ids_in(rest.sentence));
    facts.quantities()[near].iter().any(|it| it.number() == Some(sum))
}

/// Whether a rest is a part of “of the twelve, seven … and the other six …”, of which `part-whole-sum` tells.
fn is_divided(facts: &Facts, rest: &Count) -> bool {
    let divisions = facts.shares().divisions_in(facts.quantities(), rest.sentence);
    divisions
        .iter()
        .filter(|division| division.complete)
        .flat_map(|division| &division.parts)
        .any(|&part| facts.quantities()[part].place.span.overlaps(rest.span))
}

/// Whether another number between the whole and the rest makes the sum right: “of the 120 riders 97 finished; nine crashed, and
/// the other 14 …”
fn is_third_part(facts: &Facts, whole: &Count, rest: &Count, sum: f64) -> bool {
    let quantities = facts.quantities();
    let between = quantities
        .stretch(|it| it.place.span.start < whole.span.end, |it| it.place.span.start < rest.number.start);
    quantities[between]
        .iter()
        .filter_map(Quantity::number)
        .any(|third| is_same_count(whole.value - sum, third))
}

/// Whether one more, who is named between the two and not counted, makes the sum right.
fn is_one_named(facts: &Facts, whole: &Count, rest: &Count, sum: f64) -> bool {
    let named = || {
        let mut between =
            facts.sentences()[whole.sentence.next().through(rest.sentence.max(whole.sentence.next()))].iter();
        between.any(|sentence| sentence.tokens.iter().any(|token| token.name.is_some()))
    };
    is_same_count(whole.value - sum, 1.0) && (rest.sentence == whole.sentence || named())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::rules::numbers::count_mismatch::RULE;
    use crate::testing;

    #[test]
    fn a_division_is_left_to_its_sum() {
        testing::rule(&RULE).check(expect![[r#"
            Of the 12 boats, seven sank and the other six fled. Nine miners were trapped on Monday. Of the nine, four were freed and the other three are missing.

            Twelve hikers set out on Friday. Seven came back and the other six were lost.
            ~~~~~~~~~~~~~ “Twelve hikers”
                                             ~~~~~ “Seven”
                                                                           ^^^ “Seven” and “other six” make 13, but “Twelve hikers” in line 3.
        "#]]);
    }

    #[test]
    fn a_rest_of_something_else_is_no_rest_of_the_group() {
        testing::rule(&RULE).check(expect![[r#"
            The 14-member team watched the sky over Łódź on 11 nights. Three of the nights were cloudy. The other eight were clear.

            The tunnel feeds 40,000 homes. The firm had put in 60 of the 75 pumps, and the other 15 are on the site.

            There were 212 applications. Hull had four yards and 5,000 welders. One after another the other three closed.

            The mural was made by 87 pupils, three of them twins.

            It is as good as the other one.
        "#]]);
    }

    #[test]
    fn a_part_of_the_others_is_not_the_first_part() {
        testing::rule(&RULE).check(expect![[r#"
            Six welders were held in Graz. Two of the others were freed, and the other three stayed.

            Nine bakers were fined. Two of the remaining five appealed. Eight boats sailed in May. Two of the others sank, and the remaining four came home.

            Four welders were hired. Two left by noon and the other three stayed.
            ~~~~~~~~~~~~ “Four welders”
                                     ~~~ “Two”
                                                                    ^^^^^ “Two” and “other three” make 5, but “Four welders” in line 5.
        "#]]);
    }

    #[test]
    fn a_part_before_its_whole() {
        testing::rule(&RULE).check(expect![[r#"
            Two of the three satellites reached their orbits. Engineers lost contact with the other two.
            ~~~ “Two”
                       ~~~~~~~~~~~~~~~~ “three satellites”
                                                                                                    ^^^ “Two” and “other two” make 4, but “three satellites” in line 1.

            Two of the four trains left on time. The other two were late.
        "#]]);
    }
}

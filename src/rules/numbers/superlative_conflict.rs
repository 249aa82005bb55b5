//! `superlative-conflict`

use rustc_hash::FxHashMap;

use crate::facts::{Facts, Position, Rank};
use crate::finding::Level;
use crate::rules::numbers::conflict;
use crate::rules::numbers::rivals;
use crate::rules::numbers::rows::Placed;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Two that are each called the only, the first, the largest or the oldest of the same row, and an only one that has a
    /// second.
    ///
    /// ```draft
    /// Ida Flynn was the first woman to chair the council.
    ///                   ~~~~~~~~~~~ “first woman”, Ida Flynn
    /// Ruth Oyelaran, who chaired the council in 1988, was its first female chair.
    ///                                                         ^^^^^^^^^^^^^^^^^^ Ruth Oyelaran is the “first female chair” here, but Ida Flynn the “first woman” in line 1.
    /// ```
    ///
    /// Both must have a name, and the same words must say what they are the first or largest of. “Until 2018”, “once”, “one of
    /// the largest”, two sources, and what somebody only claims are left alone; “best” and “greatest” are opinions.
    ///
    /// ## Why it matters
    /// A superlative makes a headline and is seldom checked; whoever was first will write in.
    ///
    /// ## What to do
    /// Find out who was, and say of the other what holds: “the first elected”, “the second-largest”.
    pub(in crate::rules) static RULE = {
        name: "superlative-conflict",
        group: Group::Numbers,
        summary: "Two that are each the only, first or largest of one row",
        level: Level::Warning,
        check: check,
    }
}

/// So many earlier ranks of a row are looked back to.
const BACK: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    let mut rows: FxHashMap<&[String], Vec<&Rank>> = FxHashMap::default();
    for rank in facts.ranks().iter().filter(|rank| rank.row.is_narrowed() && rank.row.pronoun.is_none()) {
        let row = rows.entry(&rank.row.words).or_default();
        let earlier = row.iter().rev().take(BACK).find(|earlier| is_conflict(facts, earlier, rank));
        found.extend(earlier.and_then(|earlier| show(facts, earlier, rank)));
        row.push(rank);
    }
    let told = |found: &Findings, span: Span| found.iter().any(|it| it.span.overlaps(span));
    for (earlier, later) in rivals::rivals(facts) {
        if !told(found, later.span(facts)) && !told(found, earlier.span(facts)) {
            found.extend(of_one_row(facts, &earlier, &later));
        }
    }
    found.sort_by_key(|it| it.span.start);
}

/// Two of one row as their sentences tell of them.
fn of_one_row(facts: &Facts, earlier: &Placed, later: &Placed) -> Option<Found> {
    let (here, there) = conflict::ends(facts, earlier, later, |it| it.span(facts))?;
    let named = |it: &Placed| {
        let sentence = &facts.sentences()[it.sentence];
        it.bearer.clone().map(|words| facts.words(sentence.span_of(words)))
    };
    let words = |it: &Placed| format!("“{}”", facts.words(it.span(facts)));
    let Some((one, other)) = named(here).zip(named(there)).filter(|_| here.place == there.place) else {
        return conflict::two_places(facts, earlier.span(facts), later.span(facts));
    };
    let line = facts.draft().line_in_words(there.span(facts).start);
    let message = format!("{one} is the {} here, but {other} the {} in {line}.", words(here), words(there));
    Some(Found::new(here.span(facts), message).related(there.span(facts), words(there)))
}

fn is_conflict(facts: &Facts, earlier: &Rank, later: &Rank) -> bool {
    let alone = |rank: &Rank| !matches!(rank.position, Position::Nth(2..) | Position::Other);
    // “The only hospital” with a second one.
    let second =
        earlier.position == Position::Only && matches!(later.position, Position::Nth(2) | Position::Other);
    let first = earlier.position == Position::Nth(1);
    let times_differ = matches!((earlier.past, later.past), (Some(one), Some(other)) if one != other);
    (earlier.position == later.position && alone(earlier) || second)
        && earlier.place.sentence != later.place.sentence
        // Whoever was first still is.
        && (first || !times_differ)
        && earlier.bearer.is_another(&facts.people, &later.bearer)
        && !facts.is_other_source(earlier.place.span, later.place.span)
}

/// The conflict with the narrator’s end marked; what two people said is evidence.
fn show(facts: &Facts, earlier: &Rank, later: &Rank) -> Option<Found> {
    let (here, there) = conflict::ends(facts, earlier, later, |rank| rank.place.span)?;
    let words = |rank: &Rank| format!("“{}”", facts.words(rank.place.span));
    let name = |rank: &Rank| rank.bearer.name(&facts.text, &facts.people);
    let line = facts.draft().line_in_words(there.place.span.start);
    let message = format!(
        "{} is the {} here, but {} the {} in {line}.",
        name(here),
        words(here),
        name(there),
        words(there)
    );
    Some(
        Found::new(here.place.span, message)
            .related(there.place.span, format!("{}, {}", words(there), name(there))),
    )
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn two_of_one_row() {
        rule(&RULE).check(expect![[r#"
            Kaya was the first woman to govern the island. Lind, who governed the island in 1950, was its first female governor.
                         ~~~~~~~~~~~ “first woman”, Kaya
                                                                                                          ^^^^^^^^^^^^^^^^^^^^^ Lind is the “first female governor” here, but Kaya the “first woman” in line 1.

            Nordbank is the country’s biggest lender. Its rival Sparbank, the largest lender in the country, cut rates too.
                                      ~~~~~~~~~~~~~~ “biggest lender”, Nordbank
                                                                              ^^^^^^^^^^^^^^ Sparbank is the “largest lender” here, but Nordbank the “biggest lender” in line 3.

            The Regal is Hull’s only cinema. Hull’s only cinema, the Odeon, reopens on Friday.
                                ~~~~~~~~~~~ “only cinema”, The Regal
                                                    ^^^^^^^^^^^ Odeon is the “only cinema” here, but The Regal the “only cinema” in line 5.

            Hull Infirmary is the only public hospital in the county. St. Mark’s is the county’s second public hospital.
                                  ~~~~~~~~~~~~~~~~~~~~ “only public hospital”, Hull Infirmary
                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^ St. Mark is the “second public hospital” here, but Hull Infirmary the “only public hospital” in line 7.
        "#]]);
    }

    #[test]
    fn a_name_between_commas() {
        rule(&RULE).check(expect![[r#"
            Hull Road is the town’s only cinema. The town’s only cinema, the Regal, closed in May.
                                    ~~~~~~~~~~~ “only cinema”, Hull Road
                                                            ^^^^^^^^^^^ Regal is the “only cinema” here, but Hull Road the “only cinema” in line 1.

            The Wend is the county’s longest river. The county’s longest river — the Tamsin — burst its banks.
                                     ~~~~~~~~~~~~~ “longest river”, Wend
                                                                 ^^^^^^^^^^^^^ Tamsin is the “longest river” here, but Wend the “longest river” in line 3.
        "#]]);
    }

    #[test]
    fn rows_that_differ() {
        rule(&RULE).check(expect![[r#"
            Kaya was the first woman to lead the bank. Lind was the first woman to lead the court.

            Nordbank is one of the country’s largest lenders. Sparbank is the country’s largest lender by profit.

            Mount Arvik is the highest peak on the island. Mount Sund is the second-highest peak on the island.

            Ode is the best player on the team. Ruiz is the best player on the team.
        "#]]);
    }

    #[test]
    fn other_times_and_sources() {
        rule(&RULE).check(expect![[r#"
            Nordbank was the country’s largest lender until 2009. Sparbank is the country’s largest lender.

            Kaya, once the youngest senator in Peru, spoke. Lind is the youngest senator in Peru.

            The guide says Arvik is the oldest town in Norway. The mayor says Sund is the oldest town in Norway.

            Flynn claims to be the oldest man in Peru. Ruiz is the oldest man in Peru.
        "#]]);
    }

    #[test]
    fn one_with_two_names() {
        rule(&RULE).check(expect![[r#"
            The Bank of Arvik is the country’s largest lender. Arvik is the country’s largest lender, and its staff know it.

            The International Monetary Fund is the world’s largest creditor. The IMF is the world’s largest creditor.

            Vega is the largest ship in the fleet. The Vega, the largest ship in the fleet, sails on Monday.
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “Lind was the first woman to chair the council,” he said. “Kaya was the first woman to chair the council,” she said.

            Mount **Arvik** is the highest peak in Åland.
                                   ^^^^^^^^^^^^ Mount Arvik is the “highest peak” here, but Mount Sund the “highest peak” in line 5.

            - “Mount Sund is the highest peak in Åland,” the guide said.
                                 ~~~~~~~~~~~~ “highest peak”, Mount Sund
        "#]]);
    }

    #[test]
    fn an_only_one_and_another() {
        rule(&RULE).check(expect![[r#"
            Ana Brand, the island’s only vet, works at a card table. The other vet on the island, Paul Ness, was away.
                                    ~~~~~~~~ “only vet”, Ana Brand
                                                                         ^^^^^^^^^ Paul Ness is the “other vet” here, but Ana Brand the “only vet” in line 1.

            Hull has two vets. Ana Brand is the younger one. The other vet in Hull, Paul Ness, was away.
        "#]]);
    }

    #[test]
    fn behind_commas_and_in_clauses() {
        rule(&RULE).check(expect![[r#"
            Lake Tarn is the deepest in the canton. The deepest lake in the canton, Lake Moss, lies higher.
                             ~~~~~~~ “deepest”
                                                        ^^^^^^^^^^^^ Lake Moss is the “deepest lake” here, but Lake Tarn the “deepest” in line 1.

            Iceland became the first country to outlaw the net. They praise Norway, the first country to outlaw it.
                               ~~~~~~~~~~~~~ “first country”
                                                                                        ^^^^^^^^^^^^^ Norway is the “first country” here, but Iceland the “first country” in line 3.

            The valley’s sole bakery closed in May. The valley’s other bakery, by the mill, is packed.
                         ~~~~~~~~~~~ “sole bakery”
                                                                 ^^^^^^^^^^^^ “other bakery” here, but “sole bakery” in line 5.

            The Orb is one of the oldest pubs in York. The Swan is the oldest pub in York. Ann Lee is the only vet in Hull. Ben Coe is the only vet in York.
        "#]]);
    }
}

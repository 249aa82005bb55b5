//! `fraction-claim`

use crate::facts::{Facts, PortionKind, Quantity, QuantityId, Restated, shares};
use crate::finding::Level;
use crate::rules::numbers::rises::{self, Rise};
use crate::rules::numbers::{conflict, spelling};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// “A majority”, “half”, “a third”, “most” with numbers that say otherwise.
    ///
    /// ```draft
    /// A majority of the 60 delegates, 28, stayed away.
    /// ^^^^^^^^^^ “A majority” here, but 28 of 60 is 46.7 percent.
    ///                                 ~~ “28”
    /// ```
    ///
    /// “Half” and “a third” are meant roundly: three hundredths more or less are let pass.
    ///
    /// ## Why it matters
    /// A majority that is none turns a vote around.
    ///
    /// ## What to do
    /// Divide the part by the whole, and choose the word or the number that is right.
    pub(in crate::rules) static RULE = {
        name: "fraction-claim",
        group: Group::Numbers,
        summary: "“A majority”, “half”, “most” and the like against the numbers given",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(facts.shares().restated.iter().filter_map(|restated| finding(facts, restated)));
    found.extend(rises::find(facts).filter_map(|rise| of_change(facts, &rise)));
    found.sort_by_key(|found| found.span.start);
}

/// “Fell by a third, from 900 to 700.”
fn of_change(facts: &Facts, rise: &Rise<'_>) -> Option<Found> {
    let said = shares::fraction(rise.by).times(100.0);
    if !rise.is_in_words() || rise.is_of_shares() || rise.percent().meets(said) {
        return None;
    }
    let words = |quantity: &Quantity| facts.words(quantity.place.span);
    let percent = spelling::figure_as_fine(rise.printed_percent(), 1.0);
    let message = format!(
        "“{}” here, but from {} to {} is a {} of {percent} percent.",
        words(rise.by),
        words(rise.from),
        words(rise.to),
        rise.went.noun()
    );
    conflict::between(facts, rise.by.place.span, rise.change.span(&facts.numbers), message)
}

fn finding(facts: &Facts, restated: &Restated) -> Option<Found> {
    let (counted, claim) = restated.finer_first();
    match (counted.kind, claim.kind) {
        (PortionKind::Fraction(_), PortionKind::Percent(_)) => {
            return of_percent(facts, restated.agrees(), counted.span, claim.span);
        }
        (PortionKind::Percent(_), PortionKind::Word) => {
            return of_percent(facts, restated.agrees(), claim.span, counted.span);
        }
        _ => {}
    }
    if restated.agrees() || !matches!(claim.kind, PortionKind::Word | PortionKind::Fraction(_)) {
        return None;
    }
    let words = |index: QuantityId| facts.words(facts.quantities()[index].place.span);
    let (numbers, share) = match counted.kind {
        PortionKind::Counted { part, whole } => {
            let share = facts.quantities()[part].number()? / facts.quantities()[whole].number()?;
            (format!("{} of {}", words(part), words(whole)), share)
        }
        PortionKind::Ratio(ratio) => (words(ratio).to_owned(), facts.quantities()[ratio].number()?),
        _ => return None,
    };
    let percent = spelling::figure_as_fine(share * 100.0, 0.1);
    let message = format!("“{}” here, but {numbers} is {percent} percent.", facts.words(claim.span));
    conflict::between(facts, claim.span, counted.span, message)
}

/// “Owners of 61 percent of the land, more than two-thirds of it.”
fn of_percent(facts: &Facts, agrees: bool, fraction: Span, percent: Span) -> Option<Found> {
    let message = format!("“{}” here, but “{}” of the same.", facts.words(fraction), facts.words(percent));
    if agrees { None } else { conflict::between(facts, fraction, percent, message) }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn words_against_their_numbers() {
        rule(&RULE).check(expect![[r#"
            More than half of the 200 clubs, or 96, have closed. Most of the 50 shops — 21 — were open.
                      ^^^^ “half” here, but 96 of 200 is 48 percent.
                                                ~~ “96”
                                                                 ^^^^ “Most” here, but 21 of 50 is 42 percent.
                                                                                        ~~ “21”
            They backed it with 19 of 40 votes, a majority. A third of the 90 homes, or 45, lost power.
                                ~~~~~~~~ “19 of 40”
                                                ^^^^^^^^^^ “a majority” here, but 19 of 40 is 47.5 percent.
                                                            ^^^^^^^ “A third” here, but 45 of 90 is 50 percent.
                                                                                        ~~ “45”
            Nearly all of the 50 pupils (30) passed. Half of the 60 seats, 20, are empty.
            ^^^^^^^^^^ “Nearly all” here, but 30 of 50 is 60 percent.
                                         ~~ “30”
                                                     ^^^^ “Half” here, but 20 of 60 is 33.3 percent.
                                                                           ~~ “20”
        "#]]);
    }

    #[test]
    fn words_that_fit() {
        rule(&RULE).check(expect![[r#"
            A majority of the 40 members, 23, agreed. Half of the 200 clubs, or 97, have closed.
            It was a most unusual vote: 19 of 40 members backed it. A plurality of the 40 members, 17, agreed.
            A third of the 90 homes, 12 of them new, lost power. The majority leader met 19 of the 40 members.
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “A majority of the 40 members, 19, agreed,” she said.

            - In Łódź *most* of the **40** members, 19, agreed.
                       ^^^^ “most” here, but 19 of 40 is 47.5 percent.
                                                    ~~ “19”
        "#]]);
    }

    #[test]
    fn of_a_whole_with_a_clause_of_its_own() {
        for draft in [
            "More than half of the 36 vets who answered the survey, 15 of them, would leave the trade.",
            "Most of the 90 tenants that got the letter, 41 of them, have moved out.",
            "Fewer than a third of the 60 pilots who took the course, 24 of them, failed.",
            "Two-thirds of the 30 bakers who entered, 14 of them, came from Lyon.",
            "Some three quarters of the 80 cows that were tested, 40 of them, had the virus.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(drawn.contains('^'), "{drawn}");
        }
        for draft in [
            "More than half of the 36 vets who answered the survey, 21 of them, would leave the trade.",
            "Two-thirds of the 30 bakers who entered, 20 of them, came from Lyon.",
            "Most of the 90 tenants that got the letter, 61 of them, have moved out.",
            "Most of the 90 tenants that got the letter, 41 of whom are over 70, have moved out.",
            "Most of the 90 tenants that got the letter wrote back, and 41 of them moved out.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(!drawn.contains('^'), "{drawn}");
        }
        let draft = "More than half of the **36** vets who answered the survey, **15** of them, would leave the trade.";
        let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }

    #[test]
    fn a_share_and_its_fraction_behind_a_comma() {
        rule(&RULE).check(expect![[r#"
            Owners of 61 percent of the land, more than two-thirds of it, signed. Of the 48 cabins, 30 were let, fewer than half, she said.
                      ~~~~~~~~~~ “61 percent”
                                                        ^^^^^^^^^^ “two-thirds” here, but “61 percent” of the same.
                                                                                                    ~~ “30”
                                                                                                                            ^^^^ “half” here, but 30 of 48 is 62.5 percent.
            Owners of 70 percent of the land, more than two-thirds of it, signed. Some 30 percent of the pupils, half of them girls, came by bus.
        "#]]);
    }

    #[test]
    fn the_count_anywhere_in_the_sentence() {
        rule(&RULE).check(expect![[r#"
            Most of the 50 prisoners, 20 in all, were freed. The bulk of the 40 letters, 15, went to York.
            ^^^^ “Most” here, but 20 of 50 is 40 percent.
                                      ~~ “20”
                                                             ^^^^^^^^ “The bulk” here, but 15 of 40 is 37.5 percent.
                                                                                         ~~ “15”

            Nearly all the 120 guests on the boat — 70, the captain said — slept on.
            ^^^^^^^^^^ “Nearly all” here, but 70 of 120 is 58.3 percent.
                                                    ~~ “70”

            Only a minority of the members who came, 31 of 50, agreed. Barely a fifth of the seats are held by women, who occupy 20 of 50.
                 ^^^^^^^^^^ “a minority” here, but 31 of 50 is 62 percent.
                                                     ~~~~~~~~ “31 of 50”
                                                                              ^^^^^^^ “a fifth” here, but 20 of 50 is 40 percent.
                                                                                                                                 ~~~~~~~~ “20 of 50”

            Less than a tenth of the 500 parcels have been opened: 80, so far. Fewer than half of the 30 mills are left; 18 are open today.
                      ^^^^^^^ “a tenth” here, but 80 of 500 is 16 percent.
                                                                   ~~ “80”
                                                                                          ^^^^ “half” here, but 18 of 30 is 60 percent.
                                                                                                                         ~~ “18”

            It said that 12 of the firm’s 60 lorries had failed the test, or a third of them.
                         ~~~~~~~~~~~~~~~~~~~ “12 of the firm’s 60”
                                                                             ^^^^^^^ “a third” here, but 12 of 60 is 20 percent.

            Most of the 50 prisoners, 30 in all, were freed. A third of the voters in Hull are old, and 22 of the 50 seats are safe. Half of the 60 members voted; 20 abstained.
        "#]]);
    }

    #[test]
    fn a_majority_and_its_percentage() {
        rule(&RULE).check(expect![[r#"
            The returning officer gave Weiss an outright majority, 46.2 percent of the vote, on Sunday.
                                                ^^^^^^^^^^^^^^^^^ “outright majority” here, but “46.2 percent” of the same.
                                                                   ~~~~~~~~~~~~ “46.2 percent”
        "#]]);
        rule(&RULE).check(expect![[r#"
            The returning officer gave Weiss an outright majority, 51.3 percent of the vote, on Sunday.
        "#]]);
    }
}

//! `ratio-mismatch`

use crate::facts::{Facts, PortionKind, Restated};
use crate::finding::Level;
use crate::rules::numbers::{conflict, shares_again, shares_apart, spelling};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// “One in five”, “two-thirds” beside a percentage that is another share.
    ///
    /// ```draft
    /// One in four farmers, or 40 percent, has no heir.
    /// ~~~~~~~~~~~ “One in four”
    ///                         ^^^^^^^^^^ One in four is 25 percent, but the draft says 40 percent.
    /// ```
    ///
    /// Round words are taken roundly: “one in five” covers 19 percent. Two shares of different things are left alone.
    ///
    /// ## Why it matters
    /// The two are meant to be one number, and readers notice that they are not.
    ///
    /// ## What to do
    /// Look the share up in the notes and tell it once, or twice alike.
    pub(in crate::rules) static RULE = {
        name: "ratio-mismatch",
        group: Group::Numbers,
        summary: "“One in five” and a percentage that is another share",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let restated = facts.shares().restated.iter();
    found.extend(restated.filter_map(|it| in_percent(facts, it).or_else(|| counted(facts, it))));
    let is_known = |facts: &Facts, it: &Found| {
        let told = |span: Span| {
            facts.shares().restated.iter().any(|known| known.one.span == span || known.other.span == span)
        };
        told(it.span) || it.related.iter().any(|end| told(end.span))
    };
    found.extend(shares_again::find(facts).into_iter().filter(|it| !is_known(facts, it)));
    let apart: Vec<Found> = shares_apart::ratios(facts);
    let new = apart.into_iter().filter(|it| !is_known(facts, it)).collect::<Vec<_>>();
    for it in new {
        if !conflict::is_told(found, it.span) {
            found.push(it);
        }
    }
    found.sort_by_key(|it| it.span.start);
}

/// “One in four of the 200 patients, or 80.”
fn counted(facts: &Facts, restated: &Restated) -> Option<Found> {
    let (numbers, ratio) = restated.finer_first();
    let (PortionKind::Counted { part, whole }, PortionKind::Ratio(_)) = (numbers.kind, ratio.kind) else {
        return None;
    };
    if restated.agrees() {
        return None;
    }
    let (part, whole) = (&facts.quantities()[part], &facts.quantities()[whole]);
    let percent = spelling::figure_as_fine(part.number()? / whole.number()? * 100.0, 1.0);
    let words = |span| facts.words(span);
    let message = format!(
        "{} of {} is {percent} percent, but the draft says {}.",
        spelling::capital(words(part.place.span)),
        words(whole.place.span),
        words(ratio.span).to_lowercase()
    );
    conflict::between(facts, numbers.span, ratio.span, message)
}

/// “One in five residents, or 25 percent.”
fn in_percent(facts: &Facts, restated: &Restated) -> Option<Found> {
    let (ratio, said) = restated.finer_first();
    let (PortionKind::Ratio(number), PortionKind::Percent(percent)) = (ratio.kind, said.kind) else {
        return None;
    };
    let share = facts.quantities()[number].number()?;
    if restated.agrees() {
        return None;
    }
    let percent = &facts.quantities()[percent];
    let step = if share < 0.01 { 0.01 } else { percent.step };
    let figure = spelling::figure_as_fine(share * 100.0, step);
    let words = facts.words(said.span);
    let message = format!(
        "{} is {figure} percent, but the draft says {words}.",
        spelling::capital(facts.words(ratio.span))
    );
    let found = conflict::between(facts, said.span, ratio.span, message)?;
    Some(conflict::or_else(facts, found, said.span, spelling::percent_like(words, share * 100.0, step)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn ratios_against_percentages() {
        rule(&RULE).check(expect![[r#"
            One in five residents, or 25 percent, is over 65. Just 1 percent, or one in 1,000, will notice.
            ~~~~~~~~~~~ “One in five”
                                      ^^^^^^^^^^ One in five is 20 percent, but the draft says 25 percent.
                                                                   ^^^^^^^^^ One in 1,000 is 0.1 percent, but the draft says 1 percent.
                                                                                 ~~~~~~~~~~~~ “one in 1,000”
            Three out of four farmers (60 percent) agreed. A quarter of the shops (40 percent) are shut.
            ~~~~~~~~~~~~~~~~~ “Three out of four”
                                       ^^^^^^^^^^ Three out of four is 75 percent, but the draft says 60 percent.
            Four in 10 pupils, or 14 percent, walk to school. Nineteen out of 40 members, or 60 percent, agreed.
            ~~~~~~~~~~ “Four in 10”
                                  ^^^^^^^^^^ Four in 10 is 40 percent, but the draft says 14 percent.
                                                              ~~~~~~~~~~~~~~~~~~ “Nineteen out of 40”
                                                                                             ^^^^^^^^^^ Nineteen out of 40 is 48 percent, but the draft says 60 percent.
        "#]]);
    }

    #[test]
    fn ratios_that_fit_or_tell_of_something_else() {
        rule(&RULE).check(expect![[r#"
            One in five residents, or 19 percent, is over 65. One in five is over 65, and 25 percent of those live alone.
            One in five men, 25 percent of women and 40 percent of children agreed. A third, or 33 percent, left.
            More than half, or 62 percent, agreed. One in three pupils came, or 5 percent more than last year.
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “One in five, or 25 percent,” she said.

            - In Łódź *one in five* residents, or **25%**, is over 65.
                       ~~~~~~~~~~~ “one in five”
                                                    ^^^ One in five is 20 percent, but the draft says 25%.
        "#]]);
    }

    #[test]
    fn told_again_further_on() {
        rule(&RULE).check(expect![[r#"
            Nine of the 30 ferries sank, so the loss rate of 40 percent is the highest yet.
            ~~~~~~~~~~~~~~ “Nine of the 30”
                                                             ^^^^^^^^^^ Nine of the 30 is 30 percent, but the draft says 40 percent.

            The illness strikes 8 percent of lambs. In other words, one animal in 40 falls ill.
                                ^^^^^^^^^ One animal in 40 is 2 percent, but the draft says 8 percent.
                                                                    ~~~~~~~~~~~~~~~~ “one animal in 40”

            One nurse in every five quit, and the 35 percent of the nurses who quit are missed.
            ~~~~~~~~~~~~~~~~~~~~~~~ “One nurse in every five”
                                                  ^^^^^^^^^^ One nurse in every five is 20 percent, but the draft says 35 percent.

            Of the 80 nurses, 20 quit. Among men the share was 40 percent. One in ten cows and 14 percent of goats fell ill.
        "#]]);
    }
}

//! `spurious-precision`

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{restated, spelling};
use crate::english::Sentence;
use crate::english::lexicon::change::is_change;
use crate::english::lexicon::hedges;
use crate::english::lists;
use crate::facts::{Bound, Facts, Quantity, QuantityKind};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A number that is more exact than it can be meant.
    ///
    /// ```draft
    /// Roughly 412,387 people crossed the bridge.
    ///         ^^^^^^^ “Roughly” does not go with a number that is exact to the last digit.
    /// ```
    ///
    /// Also a change of people by hundredths of a percent, which is often a decimal point too many, and a round number that
    /// a conversion made exact: “about 50 miles (80.47 kilometers)”.
    ///
    /// ## Why it matters
    /// Digits that nobody counted look like knowledge, and “.02 percent” is often 2 percent.
    ///
    /// ## What to do
    /// Round the number, or drop the word that hedges it. Look the percentage up.
    pub(in crate::rules) static RULE = {
        name: "spurious-precision",
        group: Group::Numbers,
        summary: "A number that is more exact than it can be meant",
        level: Level::Hint,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for quantity in facts.quantities().iter().filter(|it| !facts.is_quoted(it.place.span)) {
        let sentence = &facts.sentences()[quantity.place.sentence];
        found.extend(hedged(facts, sentence, quantity).or_else(|| hundredths(facts, sentence, quantity)));
    }
    for pair in restated::pairs(facts) {
        found.extend(converted(facts, &pair));
    }
}

/// So many digits are exact.
const EXACT: u32 = 4;

/// How many digits of a number say something.
fn digits(quantity: &Quantity) -> Option<u32> {
    let value = quantity.number().map(f64::abs).filter(|value| *value > 0.0)?;
    let place = quantity.place();
    let digits = (value / place).round().log10().floor() + 1.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few digits")]
    (0.0..20.0).contains(&digits).then_some(digits as u32)
}

/// “Roughly 3,217,482 people”.
fn hedged(facts: &Facts, sentence: &Sentence, quantity: &Quantity) -> Option<Found> {
    let kind = matches!(quantity.kind, QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure)
        && quantity.step >= 1.0;
    let before = quantity.place.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str());
    let hedges = |word: &&str| hedges::is_approximate(word);
    let behind = (quantity.bound == Bound::About).then_some("or so");
    let hedge = before.filter(hedges).or(behind)?;
    let exact = digits(quantity).is_some_and(|digits| digits >= EXACT) && quantity.place() == 1.0;
    // “Nearly 1,999” may be a limit; “about 2,025” a year.
    let year =
        quantity.of.is_none() && quantity.number().is_some_and(|number| (1900.0..2100.0).contains(&number));
    let bounded = matches!(quantity.bound, Bound::About | Bound::Under);
    if !kind || !exact || year || !bounded {
        return None;
    }
    let mut word = hedge.to_owned();
    if let Some(first) = word.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    let message = format!("“{word}” does not go with a number that is exact to the last digit.");
    Some(Found::new(quantity.place.span, message).fix(rounded(facts, quantity)?))
}

/// The number with two digits that count.
fn rounded(facts: &Facts, quantity: &Quantity) -> Option<Fix> {
    let value = quantity.number()?;
    let place = 10_f64.powf(value.abs().log10().floor() - 1.0);
    let span = quantity.place.span;
    let written = facts.raw(span);
    let start = written.find(|c: char| c.is_ascii_digit())?;
    let end = written.rfind(|c: char| c.is_ascii_digit())? + 1;
    let figure = spelling::figure((value / place).round() * place);
    let words = format!("{}{figure}{}", &written[..start], &written[end..]);
    Some(Fix::replace(format!("Change to {words}"), span, words))
}

/// Nouns of people who can be counted one by one.
static PEOPLE: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/headcounts.txt")).collect());

/// “Staff numbers rose .02 percent”.
fn hundredths(facts: &Facts, sentence: &Sentence, quantity: &Quantity) -> Option<Found> {
    let value = quantity.number()?;
    let small = quantity.kind == QuantityKind::Percent && value.abs() < 1.0 && quantity.step <= 0.011;
    let before = &sentence.tokens[..quantity.place.words.start];
    let says_people = before
        .iter()
        .any(|token| PEOPLE.contains(token.lemma.as_str()) || PEOPLE.contains(token.lower.as_str()));
    let says_change = sentence.tokens[..quantity.place.words.start]
        .iter()
        .any(|token| is_change(&token.lemma) || matches!(token.lower.as_str(), "up" | "down"));
    if !small || quantity.unit.as_deref() != Some("percent") || !says_change || !says_people {
        return None;
    }
    let words = facts.words(quantity.place.span);
    let message = format!(
        "“{words}” is {} in 10,000: did the source mean {} percent?",
        spelling::figure((value * 100.0).abs()),
        spelling::figure((value * 100.0).abs())
    );
    Some(Found::new(quantity.place.span, message))
}

/// “About 50 miles (80.47 kilometers)”.
fn converted(facts: &Facts, pair: &restated::Restated<'_>) -> Option<Found> {
    let (first, second) = (pair.first, pair.second);
    let (given, made) = (digits(first)?, digits(second)?);
    // Money is converted at the rate of the day, to the penny if need be.
    let same_kind = first.kind == second.kind && first.kind == QuantityKind::Measure;
    // “10 degrees Celsius (50.0 Fahrenheit)” and exact sums aside, two digits more are sensible.
    let loose = if first.bound == Bound::About { 2 } else { 3 };
    if !same_kind || made < EXACT || made < given + loose || facts.is_quoted(second.place.span) {
        return None;
    }
    let (own, other) = (facts.words(second.place.span), facts.words(first.place.span));
    let message = format!("“{own}” is more exact than “{other}”, from which it was converted.");
    Some(Found::new(second.place.span, message).related(first.place.span, format!("“{other}”")))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn hedges_before_exact_numbers() {
        rule(&RULE).check(expect![[r#"
            About 12,437 boats left São Tomé. The crane cost roughly $1,283,419.
                  ^^^^^^ “About” does not go with a number that is exact to the last digit.
                                                                     ^^^^^^^^^^ “Roughly” does not go with a number that is exact to the last digit.

            About 12,400 boats left, and more than 12,437 came. Exactly 3,217 people voted, about 310 of them twice.

            “About 12,437 boats left,” she said.
        "#]]);
    }

    #[test]
    fn hundredths_of_a_percent() {
        rule(&RULE).check(expect![[r#"
            Enrollment fell .04 percent this year, and the workforce grew by 0.03%. The bank raised its rate by 0.25 percent.
                            ^^^^^^^^^^^ “.04 percent” is 4 in 10,000: did the source mean 4 percent?
                                                                             ^^^^^ “0.03%” is 3 in 10,000: did the source mean 3 percent?
        "#]]);
    }

    #[test]
    fn conversions_with_false_digits() {
        rule(&RULE).check(expect![[r#"
            The fire is about 50 miles (80.47 kilometers) wide. It burned 600 acres (242.8 hectares) and 2 feet (60 centimeters) of peat.
                              ~~~~~~~~ “50 miles”
                                        ^^^^^^^^^^^^^^^^ “80.47 kilometers” is more exact than “50 miles”, from which it was converted.
                                                                          ~~~~~~~~~ “600 acres”
                                                                                     ^^^^^^^^^^^^^^ “242.8 hectares” is more exact than “600 acres”, from which it was converted.
        "#]]);
    }

    #[test]
    fn in_markdown() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            - Roughly **12,437** boats left.
                        ^^^^^^ “Roughly” does not go with a number that is exact to the last digit.
        "#]]);
    }
}

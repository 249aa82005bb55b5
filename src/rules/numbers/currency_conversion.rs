//! `currency-conversion`

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::matches;
use super::restated::{self, Restated};
use crate::english::Token;
use crate::english::lists;
use crate::facts::{Facts, Interval, Period, Quantity, QuantityKind, TimeKind};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Two conversions from one currency to another that cannot both be right, since they imply different rates.
    ///
    /// ```draft
    /// The port borrowed €40 million ($44 million). It repaid €10 million ($17 million) in May.
    ///                   ~~~~~~~~~~~ “€40 million” is “$44 million” here
    ///                                                                     ^^^^^^^^^^^ At the rate of “€40 million ($44 million)” in line 1, “€10 million” would be about $11 million.
    /// ```
    ///
    /// Rates that differ by up to 3 percent, or by what the rounding of the numbers allows, are taken as one. Amounts of
    /// different years are not compared.
    ///
    /// Where a draft writes both “US$” and another country’s dollars, a bare “$” is a question.
    ///
    /// ## Why it matters
    /// A conversion is done late, by hand, and a slip of a digit makes a sum ten times as large.
    ///
    /// ## What to do
    /// Convert each amount again, at one rate, that of the day of the story or of the event.
    pub(in crate::rules) static RULE = {
        name: "currency-conversion",
        group: Group::Numbers,
        summary: "Two conversions of one pair of currencies at different rates",
        level: Level::Warning,
        check: check,
    }
}

/// So far apart two rates may lie and still be one.
const RATE: f64 = 0.03;
/// Of an amount that is converted, at most so much is lost by rounding.
const SOURCE: f64 = 0.05;
/// Of the result, where a single digit is left of it.
const RESULT: f64 = 0.125;

fn check(facts: &Facts, found: &mut Findings) {
    let mut known: BTreeMap<(&str, &str, When), Vec<Rate<'_>>> = BTreeMap::new();
    for pair in restated::pairs(facts) {
        let Some(rate) = Rate::new(pair) else { continue };
        let when = when(facts, &pair);
        if when == When::Unknown {
            continue;
        }
        let others = known.entry((rate.from, rate.to, when)).or_default();
        if let Some(finding) = others.iter().find_map(|other| conflict(facts, &rate, other)) {
            found.push(finding);
        } else {
            others.push(rate);
        }
    }
    found.extend(bare_dollar(facts));
}

/// What an amount of one currency is in another.
#[derive(Debug)]
struct Rate<'a> {
    pair: Restated<'a>,
    /// The currencies in the order of the alphabet, so that a conversion back is the same rate.
    from: &'a str,
    to: &'a str,
    /// How many of the second one of the first is, and all that it may be.
    value: f64,
    allowed: Interval,
}

impl<'a> Rate<'a> {
    fn new(pair: Restated<'a>) -> Option<Self> {
        let (one, other) = (pair.first, pair.second);
        let (source, result) = (one.number()?, other.number()?);
        if source <= 0.0 || result <= 0.0 {
            return None;
        }
        let (from, to) = (currency(one)?, currency(other)?);
        // Parts of a unit and dollars of no country have no rate of their own.
        if from == to || [from, to].iter().any(|unit| matches!(*unit, "cent" | "penny")) {
            return None;
        }
        let allowed = rounded(other, result, RESULT).over(rounded(one, source, SOURCE));
        let wide =
            Interval { low: allowed.low * (1.0 - RATE / 2.0), high: allowed.high * (1.0 + RATE / 2.0) };
        let rate = Self { pair, from, to, value: result / source, allowed: wide };
        Some(if from < to { rate } else { rate.reversed() })
    }

    fn reversed(self) -> Self {
        let one = Interval::around(1.0, 0.0);
        Self {
            from: self.to,
            to: self.from,
            value: 1.0 / self.value,
            allowed: one.over(self.allowed),
            ..self
        }
    }
}

/// The currency of an amount. Pounds that are given again in money weigh nothing.
fn currency(quantity: &Quantity) -> Option<&str> {
    let unit = quantity.unit.as_deref()?;
    match quantity.kind {
        QuantityKind::Money => Some(unit),
        QuantityKind::Measure if unit == "pound" => Some("GBP"),
        _ => None,
    }
}

/// All that a printed amount may be.
fn rounded(quantity: &Quantity, value: f64, most: f64) -> Interval {
    let place = quantity.place() / 2.0;
    Interval::around(value, place.max(quantity.step / 2.0).min(value * most))
}

fn conflict(facts: &Facts, here: &Rate<'_>, there: &Rate<'_>) -> Option<Found> {
    if here.allowed.meets(there.allowed) {
        return None;
    }
    let quoted = |rate: &Rate<'_>| facts.is_quoted(rate.pair.second.place.span);
    let (here, there) = match (quoted(here), quoted(there)) {
        (true, true) => return None,
        (true, false) => (there, here),
        _ => (here, there),
    };
    let words = |quantity: &Quantity| facts.words(quantity.place.span).to_owned();
    let (one, other) = (words(there.pair.first), words(there.pair.second));
    let same_way = currency(here.pair.first) == currency(there.pair.first);
    let source = here.pair.first.number()?;
    let forward = currency(here.pair.first) == Some(here.from);
    let would = if forward { source * there.value } else { source / there.value };
    let line = facts.draft().line_in_words(there.pair.first.place.span.start);
    let message = format!(
        "At the rate of “{one} ({other})” in {line}, “{}” would be about {}.",
        words(here.pair.first),
        like(&words(here.pair.second), would),
    );
    let is = if same_way {
        format!("“{one}” is “{other}” here")
    } else {
        format!("“{one}” for “{other}” here")
    };
    let (own, related) = (here.pair.second.place.span, there.pair.first.place.span);
    Some(Found::new(own, message).related(related, is))
}

lists::sets! {
    "data/spelling.txt":
    /// Words and short forms of scale behind the digits of an amount.
    SCALES = "scales";
}

/// An amount with the sign or the name of the currency that another has.
fn like(written: &str, amount: f64) -> String {
    let magnitude = 10_f64.powf(amount.abs().max(1e-6).log10().floor() - 1.0);
    let figure = super::spelling::figure((amount / magnitude).round() * magnitude);
    let first = written.find(|c: char| c.is_ascii_digit());
    match first {
        Some(at) if at > 0 => format!("{}{figure}", &written[..at]),
        _ => {
            let name: Vec<&str> = written
                .split_whitespace()
                .skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit()) || SCALES.contains(word))
                .collect();
            format!("{figure} {}", name.join(" "))
        }
    }
}

/// The year of which an amount is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// The story’s own.
    Now,
    Year(i16),
    /// Nobody can tell: “a decade earlier”, “in today’s money”.
    Unknown,
}

/// When a conversion is of: at the time nearest before it in its sentence, or else the story’s.
fn when(facts: &Facts, pair: &Restated<'_>) -> When {
    let place = &pair.first.place;
    let sentence = &facts.sentences()[place.sentence];
    let adjusts = |token: &Token| matches!(token.lower.as_str(), "adjusted" | "inflation");
    if sentence.tokens.iter().any(adjusts) || matches::phrase(sentence, &["today", "'s"]) {
        return When::Unknown;
    }
    let dates = facts.times_in(place.sentence).iter().filter(|time| time.kind == TimeKind::Date);
    let (before, behind): (Vec<_>, Vec<_>) = dates.partition(|time| time.place.span.start < place.span.start);
    let Some(time) = before.last().or_else(|| behind.first()) else { return When::Now };
    let begin = || time.period.and_then(Period::begin).map(Date::year);
    match time.stated.year.or_else(begin) {
        Some(year) if facts.draft().date().is_some_and(|date| date.year() == year) => When::Now,
        Some(year) => When::Year(year),
        // “On Friday” is of the story’s own year; “a year earlier” is not.
        None if time.stated.weekday.is_some() || time.stated.month.is_some() => When::Now,
        None => When::Unknown,
    }
}

/// The first “$” that does not say whose dollar it is, where the draft writes both “US$” and another one’s.
fn bare_dollar(facts: &Facts) -> Option<Found> {
    let written = |quantity: &&Quantity, signs: &[&str]| {
        let words = facts.words(quantity.place.span);
        quantity.kind == QuantityKind::Money && signs.iter().any(|sign| words.starts_with(sign))
    };
    let american = facts.quantities().iter().find(|it| written(it, &["US$", "U.S.$"]))?;
    let foreign = ["A$", "AU$", "C$", "CA$", "NZ$", "HK$", "S$", "NT$"];
    let other = facts.quantities().iter().find(|it| written(it, &foreign))?;
    let bare = facts.quantities().iter().find(|it| written(it, &["$"]) && !facts.is_quoted(it.place.span))?;
    let message = format!(
        "Whose dollars are “{}”? The draft also has “{}” and “{}”.",
        facts.words(bare.place.span),
        facts.words(american.place.span),
        facts.words(other.place.span)
    );
    Some(Found::new(bare.place.span, message).at(Level::Information))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn rates_that_differ() {
        rule(&RULE).check(expect![[r#"
            The mill owes £300,000 ($390,000), of which £60,000 ($60,000) is due in May.
                          ~~~~~~~~ “£300,000” is “$390,000” here
                                                                 ^^^^^^^ At the rate of “£300,000 ($390,000)” in line 1, “£60,000” would be about $78,000.

            The fine was 500 million pesos ($28 million). Of that, 50 million pesos ($9 million) was paid.
                         ~~~~~~~~~~~~~~~~~ “500 million pesos” is “$28 million” here
                                                                                     ^^^^^^^^^^ At the rate of “500 million pesos ($28 million)” in line 3, “50 million pesos” would be about $2.8 million.

            Żabka paid 4 million zlotys (€930,000) and sold it for €2 million, or 3.1 million zlotys, on Friday.
                       ~~~~~~~~~~~~~~~~ “4 million zlotys” for “€930,000” here
                                                                                  ^^^^^^^^^^^^^^^^^^ At the rate of “4 million zlotys (€930,000)” in line 5, “€2 million” would be about 8.6 million zlotys.
        "#]]);
    }

    #[test]
    fn one_rate() {
        rule(&RULE).check(expect![[r#"
            The fund has €20 million ($22 million). It gave €3 million ($3.3 million) to schools and €1 million ($1 million) to me.

            The house cost £400,000 ($520,000). The garden cost £3,000 ($4,000).
        "#]]);
    }

    #[test]
    fn rates_of_other_years() {
        rule(&RULE).check(expect![[r#"
            In 2007 the boat sold for £1 million ($2 million); in 2022 it fetched £1 million ($1.2 million).

            The debt was £2 million ($2.4 million). A decade earlier it was £2 million ($3.3 million).
        "#]]);
    }

    #[test]
    fn in_markdown_and_quotations() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The bill is **€5 million** ($5.5 million). “We paid €2 million ($4 million),” she said.
                                        ^^^^^^^^^^^^ At the rate of “€2 million ($4 million)” in line 1, “€5 million” would be about $10 million.
                                                                ~~~~~~~~~~ “€2 million” is “$4 million” here
        "#]]);
    }

    #[test]
    fn whose_dollars() {
        rule(&RULE).check(expect![[r#"
            The yard costs C$5 million (US$3.7 million). The crane was $200,000.
                                                                       ^^^^^^^^ Whose dollars are “$200,000”? The draft also has “US$3.7 million” and “C$5 million”.
        "#]]);
    }
}

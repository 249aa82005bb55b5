//! `unit-conversion`

use super::factors::{self, Conversion};
use super::restated::{self, Restated};
use super::{same_figure, spelling};
use crate::english::lexicon::change::is_noun_of_change;
use crate::english::lexicon::hedges;
use crate::english::lists;
use crate::facts::{Bound, Facts, Quantity, QuantityKind, Value};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A measure that is given again in another unit, where the two are not the same, and one figure that stands with two
    /// units: “3,000 acres” burned and “3,000 square miles” burned.
    ///
    /// ```draft
    /// The lighthouse stands 30 miles (75 kilometers) from the port.
    ///                       ~~~~~~~~ “30 miles”
    ///                                 ^^^^^^^^^^^^^ “30 miles” are about 48 kilometers, but “75 kilometers” are about 47 miles.
    /// ```
    ///
    /// Either number may be the rounded one, as far as its digits allow: “100 miles (160 kilometers)” is fine. A mile may be
    /// the sea’s, a gallon imperial and a ton of any kind. A rise by 10 degrees Celsius is one by 18 degrees Fahrenheit, but
    /// a temperature of 10 degrees Celsius is 50 degrees Fahrenheit.
    ///
    /// ## Why it matters
    /// Readers in one half of the world get a wrong distance, weight or temperature, and the other half can see it.
    ///
    /// ## What to do
    /// Find out which of the two was given by the source, and convert it again.
    pub(in crate::rules) static RULE = {
        name: "unit-conversion",
        group: Group::Numbers,
        summary: "A measure that is given again in another unit and is not the same",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let pairs: Vec<Restated<'_>> = restated::pairs(facts).collect();
    found.extend(pairs.iter().filter_map(|&pair| mismatch(facts, pair)));
    found.extend(same_figure::find(facts, &pairs));
    found.sort_by_key(|it| it.span);
}

fn mismatch(facts: &Facts, pair: Restated<'_>) -> Option<Found> {
    let Restated { first, second, .. } = pair;
    let ways = ways(facts, &pair)?;
    let ends = ends(first, second)?;
    let fits =
        |way: &Conversion| ends.iter().all(|&(one, other)| is_rounded(*way, (first, one), (second, other)));
    let usual = *ways.first()?;
    if ways.iter().any(fits) || facts.is_quoted(first.place.span) && facts.is_quoted(second.place.span) {
        return None;
    }
    // Words between the two, or two units of one system: it may be another measure altogether.
    let same_system = !factors::are_of_two_systems(first.unit.as_ref()?, second.unit.as_ref()?)
        && first.kind == QuantityKind::Measure
        && !is_temperature(first);
    let (one, other) = ends[0];
    let ratio = (usual.there(one) / other).abs();
    if (pair.loose || same_system) && !(0.4..2.5).contains(&ratio) {
        return None;
    }
    Some(finding(facts, first, second, usual))
}

fn finding(facts: &Facts, first: &Quantity, second: &Quantity, way: Conversion) -> Found {
    let (own, other) = (first.place.span, second.place.span);
    let (there, back) = (
        converted(first, second, |value| way.there(value)),
        converted(second, first, |value| way.back(value)),
    );
    let message = format!(
        "“{}” {} about {there}, but “{}” {} about {back}.",
        facts.words(own),
        are(first),
        facts.words(other),
        are(second),
    );
    let (here, related) = if facts.is_quoted(other) { (own, other) } else { (other, own) };
    let mut found = Found::new(here, message).related(related, format!("“{}”", facts.words(related)));
    for (span, words) in [(other, there), (own, back)] {
        // A hyphen ties a measure to its noun: another form than “80 kilometers”.
        let plain = facts.raw(span) == facts.words(span) && !facts.words(span).contains('-');
        if plain && !facts.is_quoted(span) {
            found =
                found.fix(Fix::replace(format!("Change “{}” to {words}", facts.words(span)), span, words));
        }
    }
    found
}

fn are(quantity: &Quantity) -> &'static str {
    if quantity.number().is_some_and(|number| number.abs() <= 1.0) { "is" } else { "are" }
}

/// A quantity in the unit of another, as fine as the other is printed.
fn converted(quantity: &Quantity, like: &Quantity, convert: impl Fn(f64) -> f64) -> String {
    let fine = |value: f64| {
        let place = 10_f64.powf(value.abs().max(1e-6).log10().floor() - 1.0);
        let step = place.min(if like.step > 0.0 { like.step } else { 1.0 }.max(1e-3));
        (value / step).round() * step
    };
    let unit = like.unit.as_deref().unwrap_or_default();
    match quantity.value {
        Value::Range(Some(low), Some(high)) => {
            let (low, high) = (fine(convert(low)), fine(convert(high)));
            format!(
                "{} to {} {}",
                spelling::figure(low),
                spelling::figure(high),
                factors::plural(unit, false)
            )
        }
        Value::Number(value) => {
            let value = fine(convert(value));
            format!("{} {}", spelling::figure(value), factors::plural(unit, value == 1.0))
        }
        Value::Range(..) => String::new(),
    }
}

/// The numbers that stand for each other.
fn ends(first: &Quantity, second: &Quantity) -> Option<Vec<(f64, f64)>> {
    match (first.value, second.value) {
        (Value::Number(one), Value::Number(other)) => Some(vec![(one, other)]),
        (Value::Range(Some(low), Some(high)), Value::Range(Some(other_low), Some(other_high))) => {
            Some(vec![(low, other_low), (high, other_high)])
        }
        _ => None,
    }
}

/// The conversions that the words allow, the usual first.
fn ways(facts: &Facts, pair: &Restated<'_>) -> Option<Vec<Conversion>> {
    let (from, to) = (pair.first.unit.as_deref()?, pair.second.unit.as_deref()?);
    if let Some((reading, difference)) = factors::temperatures(from, to) {
        return Some(match meant(facts, pair) {
            Some(Temperature::Reading) => vec![reading],
            Some(Temperature::Difference) => vec![difference],
            None => vec![reading, difference],
        });
    }
    Some(factors::between(from, to)).filter(|ways| !ways.is_empty())
}

fn is_temperature(quantity: &Quantity) -> bool {
    quantity.unit.as_ref().is_some_and(|unit| unit.starts_with("degree") || unit == "kelvin")
}

/// What a number of degrees tells.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Temperature {
    Reading,
    Difference,
}

lists::sets! {
    "data/degrees.txt":
    /// Words right behind degrees that compare.
    COMPARES = "comparing";
    /// Words anywhere in the sentence after which degrees may be a difference.
    LIMITS = "limits";
    /// Words right before degrees that tell a reading.
    TELLS = "readings";
}

lists::sets! {
    "data/change.txt":
    /// Nouns of a difference: “a rise of 2 degrees”.
    CHANGES = "differences";
}

/// Whether a noun, in dictionary form, is one of a difference between two readings.
fn is_difference(lemma: &str) -> bool {
    CHANGES.contains(lemma) || is_noun_of_change(lemma)
}

/// Whether degrees tell how warm it is or by how much that differs, where the words around leave no doubt.
fn meant(facts: &Facts, pair: &Restated<'_>) -> Option<Temperature> {
    let place = &pair.first.place;
    let sentence = &facts.sentences()[place.sentence];
    // “by as much as 5 degrees”, “an estimated 5 degrees”
    let hedged = |i: &usize| {
        let word = sentence.tokens[*i].lower.as_str();
        hedges::is_hedge(word) || matches!(word, "as" | "much" | "a" | "an")
    };
    let before = (0..place.words.start).rev().find(|i| !hedged(i));
    let at = |i: Option<usize>| {
        i.map_or(("", ""), |i| (sentence.tokens[i].lower.as_str(), sentence.tokens[i].lemma.as_str()))
    };
    let (word, lemma) = at(before);
    let changed = at(before.and_then(|i| i.checked_sub(1)));
    let behind = pair.second.place.words.end..sentence.tokens.len().min(pair.second.place.words.end + 3);
    let zero = behind.clone().any(|i| matches!(sentence.tokens[i].lower.as_str(), "zero" | "freezing" | "0"));
    let compared = behind.clone().any(|i| COMPARES.contains(sentence.tokens[i].lower.as_str())) && !zero;
    if word == "by" || compared || word == "of" && is_difference(changed.1) {
        return Some(Temperature::Difference);
    }
    let doubtful = zero
        || sentence.tokens.iter().any(|token| {
            LIMITS.contains(token.lemma.as_str())
                || is_difference(&token.lemma) && token.lemma != "fall" && token.lemma != "drop"
        });
    let told = TELLS.contains(lemma) || word == "of" && changed.1 == "temperature" || lemma == "temperature";
    (told && !doubtful).then_some(Temperature::Reading)
}

/// Whether one of the two is the other, rounded as its digits allow.
fn is_rounded(way: Conversion, (first, one): (&Quantity, f64), (second, other): (&Quantity, f64)) -> bool {
    (way.there(one) - other).abs() <= slack(second, other)
        || (one - way.back(other)).abs() <= slack(first, one)
}

/// Of the value, so much is lost by sensible rounding, and more by no digits.
const SENSIBLE: f64 = 0.1;

/// How far a printed number may lie from what was converted. The last digit may be cut off as well as rounded.
fn slack(quantity: &Quantity, value: f64) -> f64 {
    let magnitude = value.abs();
    let least = match quantity.bound {
        Bound::Exact => 0.0,
        _ => magnitude * SENSIBLE,
    };
    let step = if quantity.step > 0.0 { quantity.step } else { 1.0 };
    let broken = (magnitude / step - (magnitude / step).round()).abs() > 1e-6;
    let digits = if broken {
        // “3½ miles”, “6 feet 2 inches”
        0.05 * step
    } else if step >= 1.0 && magnitude < 10.0 {
        step / 2.0
    } else if step < 1.0 {
        step
    } else {
        place(magnitude, step).min(magnitude * SENSIBLE)
    };
    digits.max(least)
}

/// The value of one in the last digit that is no zero.
fn place(magnitude: f64, step: f64) -> f64 {
    let mut place = step;
    let mut digits = (magnitude / step).round();
    while digits >= 10.0 && digits % 10.0 == 0.0 {
        digits /= 10.0;
        place *= 10.0;
    }
    place
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn in_brackets_and_behind_or() {
        rule(&RULE).check(expect![[r#"
            The ferry drifted 40 miles (50 kilometers) east. The 9-foot (4.5-meter) gate held.
                              ~~~~~~~~ “40 miles”
                                        ^^^^^^^^^^^^^ “40 miles” are about 64 kilometers, but “50 kilometers” are about 31 miles.
                                                                 ~~~~~~ “9-foot”
                                                                         ^^^^^^^^^ “9-foot” are about 2.7 meters, but “4.5-meter” are about 15 feet.

            It carried 300 pounds, or 250 kilograms, of fish and 20 gallons (50 liters) of fuel.
                       ~~~~~~~~~~ “300 pounds”
                                      ^^^^^^^^^^^^^ “300 pounds” are about 136 kilograms, but “250 kilograms” are about 551 pounds.
                                                                 ~~~~~~~~~~ “20 gallons”
                                                                             ^^^^^^^^^ “20 gallons” are about 76 liters, but “50 liters” are about 13 gallons.

            The farm has 500 acres (350 hectares) and the pond 10 square miles (41 square kilometers).
                         ~~~~~~~~~ “500 acres”
                                    ^^^^^^^^^^^^ “500 acres” are about 202 hectares, but “350 hectares” are about 865 acres.
                                                               ~~~~~~~~~~~~~~~ “10 square miles”
                                                                                ^^^^^^^^^^^^^^^^^^^^ “10 square miles” are about 26 square kilometers, but “41 square kilometers” are about 16 square miles.

            Gusts of 75 miles an hour (90 km/h) hit Łódź. She is 5 feet 2 inches (1.75 meters) tall.
                     ~~~~~~~~~~~~~~~~ “75 miles an hour”
                                       ^^^^^^^ “75 miles an hour” are about 121 kilometers per hour, but “90 km/h” are about 56 miles per hour.
                                                                 ~~~~~~~~~~~~~~~ “5 feet 2 inches”
                                                                                  ^^^^^^^^^^^ “5 feet 2 inches” are about 1.6 meters, but “1.75 meters” are about 5.7 feet.

            The trail runs 10 to 15 miles (16 to 44 km).
                           ~~~~~~~~~~~~~~ “10 to 15 miles”
                                           ^^^^^^^^^^^ “10 to 15 miles” are about 16 to 24 kilometers, but “16 to 44 km” are about 9.9 to 27 miles.
        "#]]);
    }

    #[test]
    fn temperatures_and_differences() {
        rule(&RULE).check(expect![[r#"
            The lake warmed by 3 degrees Celsius (37 degrees Fahrenheit). It was 30 C (54 F) at noon.
                               ~~~~~~~~~~~~~~~~~ “3 degrees Celsius”
                                                  ^^^^^^^^^^^^^^^^^^^^^ “3 degrees Celsius” are about 5.4 degrees Fahrenheit, but “37 degrees Fahrenheit” are about 21 degrees Celsius.
                                                                                 ~~~~ “30 C”
                                                                                       ^^^^ “30 C” are about 86 degrees Fahrenheit, but “54 F” are about 12 degrees Celsius.

            The low was minus 10 Celsius (14 Fahrenheit), 5 degrees Celsius (9 F) colder than on Sunday.

            They want to keep warming to 1.5 degrees Celsius (2.7 degrees Fahrenheit). It hit 104°F/40°C.
        "#]]);
    }

    #[test]
    fn sensible_rounding() {
        rule(&RULE).check(expect![[r#"
            The town lies 100 miles (160 km) off, the wall is 10 feet (3 meters) high and the field 1,000 acres (405 hectares).

            Ships stay 12 miles (22 km) off the coast. He bought 10 gallons (45 liters) in Leeds and 5 tons (5 metric tons) of coal.

            Half a mile (800 meters) on, a mile and a half (2.4 km) from Ærø, stands a six-foot (1.8-meter) fence of 6ft 2in (1.88m).

            It covers 2 million acres (809,000 hectares), about 3,100 square miles (8,100 square kilometers).
        "#]]);
    }

    #[test]
    fn feet_and_inches_and_fractions() {
        rule(&RULE).check(expect![[r#"
            He is 5'6" (168 cm). She is 5’11” (1.80 m), the guard 6'2" (188 centimeters) and the tower 92′6″ (28.2 meters).

            The trail is 2 3⁄4 miles (4.4 km), the path 23⁄4 miles (4.4 kilometers) and the lane 1½ miles (2.4 km).

            He is 5'6" (186 cm). She is 5’11” (1.70 m). The trail is 2 3⁄4 miles (6.4 km).
                  ~~~~ “5'6"”
                        ^^^^^^ “5'6"” are about 168 centimeters, but “186 cm” are about 6.1 feet.
                                        ~~~~~ “5’11””
                                               ^^^^^^ “5’11”” are about 1.8 meters, but “1.70 m” are about 5.6 feet.
                                                                     ~~~~~~~~~~~ “2 3⁄4 miles”
                                                                                  ^^^^^^ “2 3⁄4 miles” are about 4.4 kilometers, but “6.4 km” are about 4 miles.
        "#]]);
    }

    #[test]
    fn below_zero_and_freezing() {
        rule(&RULE).check(expect![[r#"
            It fell to 2 degrees below zero Celsius (28 Fahrenheit). It was 10 degrees Celsius below zero (14 F).

            It was 4 C below freezing (25 F), minus 2 C (28 F), −2°C (28°F) and 20 degrees below zero Fahrenheit (minus 29 Celsius).

            It fell to 2 degrees below zero Celsius (36 Fahrenheit). It was 4 degrees Celsius below freezing (39 F).
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “2 degrees below zero Celsius”
                                                     ^^^^^^^^^^^^^ “2 degrees below zero Celsius” are about 28 degrees Fahrenheit, but “36 Fahrenheit” are about 2.2 degrees Celsius.
                                                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “4 degrees Celsius below freezing”
                                                                                                              ^^^^ “4 degrees Celsius below freezing” are about 25 degrees Fahrenheit, but “39 F” are about 3.9 degrees Celsius.
        "#]]);
    }

    #[test]
    fn other_measures() {
        rule(&RULE).check(expect![[r#"
            The 50-mile (12-foot-wide) trail is closed. A room of 10 feet by 12 feet (3 by 3.7 meters) is let.

            They ran 5 miles or 10 kilometers. The car does 30 miles per gallon (7.8 liters per 100 kilometers).

            “It is 50 miles (60 kilometers),” she said. The ship is 24. 26 m ( 79 ft 7 in ) long.
        "#]]);
    }

    #[test]
    fn one_figure_in_two_units() {
        rule(&RULE).check(expect![[r#"
            The fire in the Orle forest has burned 3,000 acres. It began at noon. The fire has burned 3,000 square miles, rangers said.
                                                   ~~~~~~~~~~~ “3,000 acres”
                                                                                                      ^^^^^^^^^^^^^^^^^^ “3,000 square miles” here, but “3,000 acres” in line 1: one figure in two units.

            The reservoir covers 640 hectares. It was built in 1911. The reservoir covers 640 square kilometers.
                                 ~~~~~~~~~~~~ “640 hectares”
                                                                                          ^^^^^^^^^^^^^^^^^^^^^ “640 square kilometers” here, but “640 hectares” in line 3: one figure in two units.

            The cargo weighs 250 pounds, and nobody can lift it. The cargo, which weighs 250 kilograms, fell.
                             ~~~~~~~~~~ “250 pounds”
                                                                                         ^^^^^^^^^^^^^ “250 kilograms” here, but “250 pounds” in line 5: one figure in two units.
        "#]]);
        rule(&RULE).check(expect![[r#"
            The fire burned 3,000 acres (1,214 hectares). Another fire in Lomna burned 3,000 hectares (7,413 acres).

            The path is 50 miles long. The harbor bridge is 50 meters high. A 100-mile race and a 100-kilometer race start at noon.

            The cargo weighs 250 tons. The cargo, which weighs 250 tonnes, fell. “It burned 640 acres,” he said. “It burned 640 hectares.”
        "#]]);
    }

    #[test]
    fn in_markdown() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The **ferry** drifted *40 miles* ([50 kilometers](https://example.org)) east of São Tomé.
                                   ~~~~~~~~ “40 miles”
                                               ^^^^^^^^^^^^^ “40 miles” are about 64 kilometers, but “50 kilometers” are about 31 miles.
        "#]]);
    }
}

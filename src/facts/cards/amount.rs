//! How much a number is, in words without codes: “$3,200,000”, “620 meters”, “2nd term”.

use crate::english::grammar::is_plural_noun;
use crate::facts::quantities::{Currency, currency, ordinal_ending, plural, written};
use crate::facts::{Facts, Quantity, QuantityKind, Value};

impl Facts {
    /// A number with its unit, or with what it counts.
    pub fn amount(&self, quantity: &Quantity) -> String {
        let value = value(quantity);
        // A share is of something, and is no number of it.
        let is_share = matches!(quantity.kind, QuantityKind::Percent | QuantityKind::Fraction);
        match self.counted(quantity).filter(|_| !is_share) {
            Some(noun) => format!("{value} {noun}"),
            None => value,
        }
    }

    /// What a number counts, in the draft’s word; of “a nine-member board” the members.
    pub fn counted(&self, quantity: &Quantity) -> Option<String> {
        let sentence = &self.sentences()[quantity.place.sentence];
        let head = quantity.of.as_ref()?.head;
        let noun = sentence.tokens.get(head)?;
        let is_tied = head > quantity.place.words.start && sentence.tokens[head - 1].text == "-";
        let is_several = quantity.kind == QuantityKind::Cardinal && quantity.value != Value::Number(1.0);
        let is_short = is_tied && is_several && !is_plural_noun(noun);
        Some(if is_short { plural_of(&noun.text) } else { noun.text.clone() })
    }
}

/// How much a number is: with its unit, and without what it counts.
pub fn value(quantity: &Quantity) -> String {
    let end = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), written);
    let number = match (quantity.value, quantity.kind) {
        (Value::Number(number), QuantityKind::Ordinal) => ordinal(number),
        (Value::Number(part), QuantityKind::Fraction) => {
            return format!("{} percent", written((part * 1000.0).round() / 10.0));
        }
        (Value::Number(number), _) => written(number),
        (Value::Range(low, high), _) => format!("{} to {}", end(low), end(high)),
    };
    let Some(unit) = quantity.unit.as_deref() else { return number };
    let is_one = quantity.value == Value::Number(1.0);
    match (quantity.kind, currency(unit)) {
        (QuantityKind::Percent, _) => format!("{number} {unit}").replace("percentage point", point(is_one)),
        (QuantityKind::Money, Some(Currency::Sign(sign))) => match number.strip_prefix('-') {
            Some(lost) => format!("-{sign}{lost}"),
            None => format!("{sign}{number}"),
        },
        (QuantityKind::Money, Some(Currency::Name(name))) => format!("{number} {}", written_name(name)),
        (QuantityKind::Money, None) => format!("{number} {unit}"),
        _ => format!("{number} {}", plural(unit, is_one)),
    }
}

const fn point(is_one: bool) -> &'static str {
    if is_one { "percentage point" } else { "percentage points" }
}

/// “Swiss francs”: of several words the first is a country’s.
fn written_name(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if name.contains(' ') => first.to_uppercase().chain(chars).collect(),
        _ => name.to_owned(),
    }
}

/// “2nd”, “11th”
fn ordinal(number: f64) -> String {
    let figure = written(number);
    format!("{figure}{}", ordinal_ending(&figure))
}

/// The plural of a noun that stands in the singular before another: “members” of “a nine-member board”.
fn plural_of(noun: &str) -> String {
    let is_vowel_before_y = |noun: &str| noun.ends_with(['a', 'e', 'o', 'u']);
    if let Some(before) = noun.strip_suffix("man") {
        return format!("{before}men");
    }
    match noun {
        "person" => return "people".to_owned(),
        "child" => return "children".to_owned(),
        _ => {}
    }
    if let Some(before) = noun.strip_suffix('y').filter(|before| !is_vowel_before_y(before)) {
        return format!("{before}ies");
    }
    let hisses = ["s", "x", "ch", "sh"].iter().any(|ending| noun.ends_with(ending));
    format!("{noun}{}", if hisses { "es" } else { "s" })
}

#[cfg(test)]
mod tests {
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    #[test]
    fn numbers_are_told_without_codes() {
        let told = |text: &str| {
            let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
            facts.quantities().iter().map(|it| facts.amount(it)).collect::<Vec<_>>().join("; ")
        };
        for (text, expected) in [
            ("It cost $3.2 million.", "$3,200,000"),
            ("They paid 40 Swiss francs for it.", "40 Swiss francs"),
            ("The shaft is 620 metres deep.", "620 meters"),
            ("The board has nine members.", "9 members"),
            ("A nine-member board met.", "9 members"),
            ("A 26-page letter came.", "26 pages"),
            ("It was her second term.", "2nd term"),
            ("Sales rose 4 percent.", "4 percent"),
            ("Half of the pumps failed.", "50 percent"),
            ("The boy is 12 years old.", "12 years"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}

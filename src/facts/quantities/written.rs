//! Numbers as a reader has them, whatever the draft wrote.

/// A number in full, with commas: 1,200,000. Thirds have no end: four decimals are enough.
pub fn written(value: f64) -> String {
    let rounded = format!("{value:.4}");
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let mut shown = String::new();
    for (i, digit) in whole.char_indices() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) && !shown.ends_with('-') {
            shown.push(',');
        }
        shown.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { shown } else { format!("{shown}.{decimals}") }
}

/// The letters behind an ordinal figure.
pub fn ordinal_ending(figure: &str) -> &'static str {
    let is_teen = ["11", "12", "13"].iter().any(|teen| figure.ends_with(teen));
    match figure.chars().next_back().filter(|_| !is_teen) {
        Some('1') => "st",
        Some('2') => "nd",
        Some('3') => "rd",
        _ => "th",
    }
}

/// So many of a unit in words: “1 mile”, “80 kilometers”, “54 degrees Fahrenheit”.
pub fn plural(unit: &str, is_one: bool) -> String {
    if is_one {
        return unit.to_owned();
    }
    let (head, rest) =
        match unit.find(" per ").or_else(|| unit.starts_with("degree ").then_some("degree".len())) {
            Some(at) => unit.split_at(at),
            None => (unit, ""),
        };
    let head = match head {
        "horsepower" | "stone" | "caliber" | "hundredweight" => head.to_owned(),
        _ => match head.strip_suffix("foot") {
            Some(before) => format!("{before}feet"),
            None if head.ends_with("inch") => format!("{head}es"),
            None => format!("{head}s"),
        },
    };
    format!("{head}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas() {
        assert_eq!(written(1_234_567.5), "1,234,567.5");
        assert_eq!(written(-123.0), "-123");
        assert_eq!(written(-1234.0), "-1,234");
        assert_eq!(written(1.0 / 3.0), "0.3333");
    }

    #[test]
    fn units_have_plurals() {
        assert_eq!(plural("mile per hour", false), "miles per hour");
        assert_eq!(plural("square foot", false), "square feet");
        assert_eq!(plural("degree Celsius", false), "degrees Celsius");
        assert_eq!(plural("inch", false), "inches");
        assert_eq!(plural("mile", true), "mile");
    }
}

//! The number in a cell: “1,200”, “$4.2 million”, “12%”.

use std::sync::LazyLock;

use regex::Regex;

/// A number in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// How much.
    pub value: f64,
    /// The value of one in the last printed digit.
    pub step: f64,
    /// Whether it is a share.
    pub is_percent: bool,
}

impl Figure {
    /// How far the number may lie from the printed one.
    pub fn rounding(self) -> f64 {
        // A whole number in a table is counted; one with decimals or a scale is rounded.
        if self.step == 1.0 && !self.is_percent { 0.0 } else { self.step / 2.0 }
    }
}

static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)^ (?: us\$ | [$£€¥₹] )? \s? (?<sign>[-−–])? (?: [$£€¥₹] )?
           (?<number> \d{1,3}(?:[,\u{a0}\u{202f}]\d{3})+(?:\.\d+)? | \d+(?:\.\d+)? )
           \s? (?<unit> % | percent | per\ cent | thousand | million | billion | trillion | [kmb]n? )? \*{0,2} $",
    )
    .expect("the pattern is well-formed")
});

/// The number that a cell holds.
pub(super) fn read(text: &str) -> Option<Figure> {
    let captures = FIGURE.captures(text.trim())?;
    let number = captures["number"].replace([',', '\u{a0}', '\u{202f}'], "");
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let unit = captures.name("unit").map_or(String::new(), |unit| unit.as_str().to_lowercase());
    let scale = match unit.as_str() {
        "thousand" | "k" => 1e3,
        "million" | "m" | "mn" => 1e6,
        "billion" | "b" | "bn" => 1e9,
        "trillion" => 1e12,
        _ => 1.0,
    };
    let sign = if captures.name("sign").is_some() { -1.0 } else { 1.0 };
    let is_percent = unit == "%" || unit.starts_with("per");
    let step = scale / 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    Some(Figure { value: sign * number.parse::<f64>().ok()? * scale, step, is_percent })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn figures_have_signs_and_scales() {
        let value = |text| read(text).map(|figure| figure.value);
        assert_eq!(value("$4.2 million"), Some(4_200_000.0));
        assert_eq!(value("−12"), Some(-12.0));
        assert_eq!(value("7m"), Some(7_000_000.0));
        assert_eq!(value("1 of 5"), None);
        assert_eq!(value("2024-05"), None);
        assert!(read("12.5 %").unwrap().is_percent);
    }
}

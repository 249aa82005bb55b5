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
}

//! Numbers as a newsroom prints them, in words and in figures.

use crate::english::lexicon::numbers::CARDINALS;

/// A number as the draft wrote another in its place: in words or digits, with a capital or without.
pub(in crate::rules) fn like(written: &str, number: usize) -> String {
    let first = written.chars().next();
    let Some(word) = CARDINALS.get(number).filter(|_| first.is_some_and(char::is_alphabetic)) else {
        return number.to_string();
    };
    if first.is_some_and(char::is_uppercase) {
        return capital(word);
    }
    (*word).to_owned()
}

/// Words with a capital, as at the head of a sentence.
pub(in crate::rules) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A number in figures: “1,250”, “4.2 million”, “33.3”. Where it has decimals, one is kept.
pub(in crate::rules) fn figure(number: f64) -> String {
    for (scale, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
        if number.abs() >= scale {
            return format!("{} {word}", plain(number / scale, 2));
        }
    }
    plain(number, 1)
}

/// A number as fine as another was printed: 25.4 percent is “25” beside “20 percent” and “25.4” beside “20.1”.
pub(in crate::rules) fn figure_as_fine(number: f64, step: f64) -> String {
    let decimals = if step >= 1.0 {
        0
    } else if step >= 0.1 {
        1
    } else {
        2
    };
    plain(number, decimals)
}

/// A number as one in a table is printed: to the last unit, unless that one is given in millions.
pub(super) fn figure_in_table(number: f64, step: f64) -> String {
    if step > 1.0 { figure(number) } else { figure_as_fine(number, step) }
}

/// Rounded to some decimals, without zeros at their end, with a comma between thousands.
fn plain(number: f64, decimals: usize) -> String {
    let rounded = format!("{number:.decimals$}");
    let (whole, rest) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut figure = String::from(sign);
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            figure.push(',');
        }
        figure.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    if !rest.is_empty() {
        figure.push('.');
        figure.push_str(rest);
    }
    figure
}

/// The words of a percentage with another number in them: “20 percent” as “25 percent”, “45%” as “40%”.
pub(in crate::rules) fn percent_like(written: &str, number: f64, step: f64) -> Option<String> {
    let sign = written.find(['%', 'p'])?;
    let (figure, unit) = written.split_at(sign);
    let gap = &figure[figure.trim_end_matches([' ', '-', '\u{a0}']).len()..];
    let in_words = figure.chars().next().is_some_and(char::is_alphabetic);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float casts to the nearest size"
    )]
    let whole = number.round().max(0.0) as usize;
    let number = if in_words { like(figure, whole) } else { figure_as_fine(number, step) };
    Some(format!("{number}{gap}{unit}"))
}

#[cfg(test)]
mod tests {
    use super::{figure, figure_as_fine, like, percent_like};

    #[test]
    fn a_number_is_written_like_the_one_it_replaces() {
        assert_eq!(like("five", 3), "three");
        assert_eq!(like("Five", 12), "Twelve");
        assert_eq!(like("5", 3), "3");
        assert_eq!(like("Thirty", 31), "31");
    }

    #[test]
    fn figures_are_written_as_newsrooms_do() {
        assert_eq!(figure(1250.0), "1,250");
        assert_eq!(figure(4_200_000.0), "4.2 million");
        assert_eq!(figure(-1_000_000_000.0), "-1 billion");
        assert_eq!(figure(100.0 / 3.0), "33.3");
        assert_eq!(figure_as_fine(25.4, 1.0), "25");
        assert_eq!(figure_as_fine(25.44, 0.1), "25.4");
    }

    #[test]
    fn a_percentage_keeps_its_form() {
        assert_eq!(percent_like("20 percent", 25.0, 1.0).as_deref(), Some("25 percent"));
        assert_eq!(percent_like("45%", 40.2, 1.0).as_deref(), Some("40%"));
        assert_eq!(percent_like("4.5-per cent", 5.25, 0.1).as_deref(), Some("5.2-per cent"));
        assert_eq!(percent_like("Twenty percent", 12.0, 1.0).as_deref(), Some("Twelve percent"));
        assert_eq!(percent_like("a fifth", 12.0, 1.0), None);
    }
}

//! Days as settings and options write them.

use jiff::civil::Date;

/// A day written as `2025-05-09`, and in no other way.
pub fn parse_date(text: &str) -> Option<Date> {
    let is_shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_shaped.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_day_is_a_date() {
        assert_eq!(parse_date("2025-05-09"), Some(jiff::civil::date(2025, 5, 9)));
        for text in ["2025-05-32", "2025-5-9", "9 May 2025", "2025-05-09T10:00", "", "2025-129 "] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}

//! Times of a recording: `00:14`, `1:02:03`, `00:00:01,500`, `100:00:01.5`.

/// A time that a text is, whole, in milliseconds.
pub(super) fn time(text: &str) -> Option<u64> {
    let (time, rest) = leading(text.trim())?;
    rest.is_empty().then_some(time)
}

/// The time that a text begins with, in milliseconds, and what follows it. Hours may be missing or run over 24, and a comma
/// or a point stands before the fraction.
pub(super) fn leading(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(text.len());
    let written = text[..end].trim_end_matches([':', '.', ',']);
    let (whole, fraction) = match written.find(['.', ',']) {
        Some(at) => (&written[..at], &written[at + 1..]),
        None => (written, ""),
    };
    let parts: Vec<&str> = whole.split(':').collect();
    let is_part =
        |part: &&str| !part.is_empty() && part.len() <= 6 && part.bytes().all(|b| b.is_ascii_digit());
    let is_time = matches!(parts.len(), 2 | 3)
        && parts.iter().all(is_part)
        && parts[1..].iter().all(|part| part.len() == 2)
        && fraction.bytes().all(|b| b.is_ascii_digit());
    if !is_time {
        return None;
    }
    let seconds = parts.iter().fold(0_u64, |sum, part| sum * 60 + part.parse::<u64>().unwrap_or(0));
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    Some((seconds * 1000 + thousandths.parse::<u64>().unwrap_or(0), &text[written.len()..]))
}

/// A time as people read it.
pub(super) fn shown(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes:02}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_many_forms() {
        for (text, expected) in [
            ("00:14", Some("00:14")),
            ("00:00:01,500", Some("00:01")),
            ("100:00:01.5", Some("100:00:01")),
            ("1:02:03.123456789", Some("1:02:03")),
            ("5:3", None),
            ("5", None),
            ("12:34:56:78", None),
            ("", None),
        ] {
            assert_eq!(time(text).map(shown).as_deref(), expected, "{text}");
        }
        assert_eq!(leading("00:01 line:0"), Some((1000, " line:0")));
    }
}

//! Times in words that hold no code, whatever is known of them.

use super::{Time, TimeKind};

impl Time {
    /// What it means in words: a day, a length, or what else there is to say of it: “in a year that is not told”.
    pub fn meaning(&self) -> String {
        self.in_words().unwrap_or_else(|| otherwise(self.kind, &self.value).to_owned())
    }
}

/// What there is to say of a value that names no day, no length and no span of the calendar, so that no code is shown of it.
fn otherwise(kind: TimeKind, value: &str) -> &'static str {
    match (kind, value) {
        (_, "PAST_REF") => "in the past",
        (_, "PRESENT_REF") => "now",
        (_, "FUTURE_REF") => "in the future",
        (TimeKind::Set, _) => "again and again",
        (TimeKind::Duration, _) => "a length of time",
        (TimeKind::Time, _) => "on a day that is not told",
        (TimeKind::Date, value) if value.starts_with("XXXX-W") => "in a week that is not told",
        (TimeKind::Date, value) if value.starts_with("XXXX") => "in a year that is not told",
        (TimeKind::Date, _) => "a day that is not told",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_no_day_is_told_without_its_code() {
        use TimeKind::{Date, Duration, Set, Time};
        let told = [
            (Date, "XXXX-WXX-4"),
            (Date, "XXXX-FA"),
            (Date, "PAST_REF"),
            (Date, "PRESENT_REF"),
            (Date, "é"),
            (Time, "XXXX-XX-XXTNI"),
            (Duration, "PXD"),
            (Set, "XXXX-XX-XXTEV"),
            (Set, "XXXX-01"),
        ]
        .map(|(kind, value)| otherwise(kind, value));
        assert!(told.iter().all(|words| words.chars().all(|c| c == ' ' || c.is_lowercase())), "{told:?}");
    }
}

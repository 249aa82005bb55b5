//! “Did you mean …?”

/// Of some names the one that a mistyped word is most like, if it is like any.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |name| strsim::jaro_winkler(&word.to_lowercase(), name);
    let rated = names.into_iter().map(|name| (likeness(name), name)).filter(|(likeness, _)| *likeness > 0.75);
    rated.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// That a name does not exist; which one is like it, or else which there are.
pub fn unknown<'a>(kind: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("There is no {kind} “{name}”. Did you mean “{near}”?"),
        None if known.len() > 6 => format!("There is no {kind} “{name}”."),
        None => format!("There is no {kind} “{name}”, but: {}.", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_is_recognised() {
        let names = ["weekday-date", "placeholder", "name-variant"];
        assert_eq!(nearest("weekday", names), Some("weekday-date"));
        assert_eq!(nearest("Placeholders", names), Some("placeholder"));
        assert_eq!(nearest("xyz", names), None);
        assert_eq!(
            unknown("rule", "plaecholder", names),
            "There is no rule “plaecholder”. Did you mean “placeholder”?"
        );
        assert_eq!(
            unknown("rule", "xyz", names),
            "There is no rule “xyz”, but: weekday-date, placeholder, name-variant."
        );
    }
}

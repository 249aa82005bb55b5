//! `copydesk.toml`: an unknown name in it is an error, at its line and with the name that was perhaps meant.

use std::fmt;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{FailOn, Levels, Override, Settings, nearest, parse_date, unknown_level, unknown_rule};
use crate::finding::Level;
use crate::rules;

type Key<'a> = Spanned<DeString<'a>>;
type Value<'a> = Spanned<DeValue<'a>>;

/// Why settings cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError {
    line: usize,
    column: usize,
    message: String,
}

impl SettingsError {
    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, from 1, in characters.
    pub fn column(&self) -> usize {
        self.column
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SettingsError {}

/// What is wrong at a byte of the text.
struct Wrong {
    at: usize,
    message: String,
}

impl Wrong {
    fn new<T>(at: &Spanned<T>, message: impl Into<String>) -> Self {
        Self { at: at.span().start, message: message.into() }
    }

    fn located(self, text: &str) -> SettingsError {
        let before = text.get(..self.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        SettingsError {
            line: 1 + before.matches('\n').count(),
            column: 1 + line.chars().count(),
            message: self.message,
        }
    }
}

/// Reads the text of a settings file.
pub(super) fn settings(text: &str) -> Result<Settings, SettingsError> {
    document(text).map_err(|wrong| wrong.located(text))
}

fn document(text: &str) -> Result<Settings, Wrong> {
    let document = DeTable::parse(text).map_err(|error| Wrong {
        at: error.span().map_or(0, |span| span.start),
        message: format!("This is not TOML: {}.", error.message()),
    })?;
    let mut settings = Settings::default();
    for (key, value) in entries(document.get_ref()) {
        match name(key) {
            "rules" => settings.levels = levels(value)?,
            "document" => settings.date = document_date(value)?,
            "fail-on" => settings.fail_on = fail_on(value)?,
            "ignore" => settings.ignore = globs(value)?,
            "overrides" => settings.overrides = overrides(value)?,
            _ => return Err(unknown_key(key, &["rules", "document", "fail-on", "ignore", "overrides"])),
        }
    }
    Ok(settings)
}

/// `[rules]`
fn levels(value: &Value<'_>) -> Result<Levels, Wrong> {
    let mut levels = Levels::new();
    for (key, value) in table(value)? {
        let rule = rules::find(name(key)).ok_or_else(|| Wrong::new(key, unknown_rule(name(key))))?;
        let word = string(value)?;
        let level = Level::from_name(word).ok_or_else(|| Wrong::new(value, unknown_level(word)))?;
        levels.insert(rule.name.to_owned(), level);
    }
    Ok(levels)
}

/// `[document]`
fn document_date(value: &Value<'_>) -> Result<Option<Date>, Wrong> {
    let mut date = None;
    for (key, value) in table(value)? {
        match name(key) {
            "date" => date = Some(day(value)?),
            _ => return Err(unknown_key(key, &["date"])),
        }
    }
    Ok(date)
}

/// A day, with or without quotation marks: TOML has dates of its own.
fn day(value: &Value<'_>) -> Result<Date, Wrong> {
    let written = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        other => other.type_str().to_owned(),
    };
    parse_date(&written)
        .ok_or_else(|| Wrong::new(value, format!("A date looks like 2025-05-09, unlike “{written}”.")))
}

fn fail_on(value: &Value<'_>) -> Result<FailOn, Wrong> {
    let word = string(value)?;
    FailOn::from_name(word).ok_or_else(|| Wrong::new(value, unknown("bar", word, FailOn::NAMES)))
}

/// `[[overrides]]`
fn overrides(value: &Value<'_>) -> Result<Vec<Override>, Wrong> {
    let one = |value: &Value<'_>| {
        let mut over = Override::default();
        for (key, value) in table(value)? {
            match name(key) {
                "paths" => over.paths = globs(value)?,
                "rules" => over.levels = levels(value)?,
                _ => return Err(unknown_key(key, &["paths", "rules"])),
            }
        }
        if over.paths.is_empty() {
            return Err(Wrong::new(value, "An override needs paths, such as paths = [\"opinion/**\"]."));
        }
        Ok(over)
    };
    array(value)?.iter().map(one).collect()
}

fn globs(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    array(value)?.iter().map(|value| string(value).map(str::to_owned)).collect()
}

fn table<'a, 'i>(value: &'a Value<'i>) -> Result<Vec<(&'a Key<'i>, &'a Value<'i>)>, Wrong> {
    let table = value.get_ref().as_table();
    table.map(entries).ok_or_else(|| unlike(value, "a table of keys and values"))
}

fn array<'a, 'i>(value: &'a Value<'i>) -> Result<&'a [Value<'i>], Wrong> {
    value.get_ref().as_array().map(|array| &**array).ok_or_else(|| unlike(value, "a list in brackets"))
}

fn string<'a>(value: &'a Value<'_>) -> Result<&'a str, Wrong> {
    value.get_ref().as_str().ok_or_else(|| unlike(value, "a word in quotation marks"))
}

/// The keys and values in the order of the text, so that the first mistake is the one that is reported.
fn entries<'a, 'i>(table: &'a DeTable<'i>) -> Vec<(&'a Key<'i>, &'a Value<'i>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

fn name<'a>(key: &'a Key<'_>) -> &'a str {
    key.get_ref()
}

fn unknown_key(key: &Key<'_>, known: &[&str]) -> Wrong {
    Wrong::new(key, unknown("setting", name(key), known.iter().copied()))
}

fn unlike(value: &Value<'_>, wanted: &str) -> Wrong {
    Wrong::new(value, format!("This needs {wanted}, not a value of the type {}.", value.get_ref().type_str()))
}

/// That a name does not exist; which one is like it, or else which there are.
pub(super) fn unknown<'a>(kind: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
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

    #[track_caller]
    fn error(text: &str) -> String {
        let error = settings(text).unwrap_err();
        format!("{}:{}: {error}", error.line(), error.column())
    }

    #[test]
    fn a_whole_file_is_read() {
        let text = r#"
            fail-on = "warning"
            ignore = ["archive/**"]

            [document]
            date = 2025-05-09

            [rules]
            duplicate-text = "hint"
            no-date-anchor = "off"

            [[overrides]]
            paths = ["opinion/**"]
            rules = { casualty-source = "information" }
        "#;
        let read = settings(text).unwrap();
        assert_eq!(read.fail_on, FailOn::Level(Level::Warning));
        assert_eq!(read.ignore, ["archive/**"]);
        assert_eq!(read.date, Some(jiff::civil::date(2025, 5, 9)));
        assert_eq!(read.levels["duplicate-text"], Level::Hint);
        assert_eq!(read.levels["no-date-anchor"], Level::Off);
        assert_eq!(read.overrides[0].paths, ["opinion/**"]);
        assert_eq!(read.overrides[0].levels["casualty-source"], Level::Information);
    }

    #[test]
    fn nothing_set_is_the_catalogue() {
        assert_eq!(settings("").unwrap(), Settings::default());
        assert_eq!(settings("# TODO\n").unwrap(), Settings::default());
    }

    #[test]
    fn a_date_may_stand_in_quotation_marks() {
        let read = settings("[document]\ndate = \"2024-02-29\"").unwrap();
        assert_eq!(read.date, Some(jiff::civil::date(2024, 2, 29)));
    }

    #[test]
    fn unknown_names_come_with_a_suggestion() {
        assert_eq!(error("[rulse]\n"), "1:2: There is no setting “rulse”. Did you mean “rules”?");
        assert_eq!(
            error("[rules]\nweekday = \"off\""),
            "2:1: There is no rule “weekday”. Did you mean “weekday-date”?"
        );
        assert_eq!(
            error("[rules]\nplaceholder = \"warn\""),
            "2:15: There is no level “warn”. Did you mean “warning”?"
        );
        assert_eq!(
            error("fail-on = \"loud\""),
            "1:11: There is no bar “loud”, but: error, warning, information, hint, never."
        );
        assert_eq!(error("[document]\ndat = 1"), "2:1: There is no setting “dat”. Did you mean “date”?");
    }

    #[test]
    fn the_first_mistake_is_reported() {
        assert_eq!(
            error("zebra = 1\nants = 2"),
            "1:1: There is no setting “zebra”, but: rules, document, fail-on, ignore, overrides."
        );
    }

    #[test]
    fn values_of_another_type_are_told() {
        assert_eq!(
            error("ignore = \"archive\""),
            "1:10: This needs a list in brackets, not a value of the type string."
        );
        assert_eq!(
            error("[document]\ndate = \"May 9\""),
            "2:8: A date looks like 2025-05-09, unlike “May 9”."
        );
        assert_eq!(
            error("[[overrides]]\nrules = {}"),
            "1:1: An override needs paths, such as paths = [\"opinion/**\"]."
        );
    }

    #[test]
    fn what_is_no_toml_has_its_line() {
        assert!(error("fail-on = \"error\"\nignore = [").starts_with("2:"));
    }
}

//! The values of options, and what an option means that a settings file may set, too.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;

use crate::finding::Level;
use crate::settings::{FailOn, of_option, parse_date, unknown_level, unknown_rule};

/// What an option means that sets what a settings file may set, too.
pub(super) fn meaning(option: &str) -> String {
    let Some(setting) = of_option(option) else { return String::new() };
    let default = setting.default.map(|default| format!(" [default: {}]", default.trim_matches('"')));
    setting.meaning.to_owned() + &default.unwrap_or_default()
}

pub(super) fn fail_on() -> impl TypedValueParser<Value = FailOn> {
    PossibleValuesParser::new(FailOn::NAMES).map(|name| FailOn::from_name(&name).unwrap_or_default())
}

/// The number of a line.
pub(super) fn line(value: &str) -> Result<usize, String> {
    let line = value.parse().ok().filter(|line| *line > 0);
    line.ok_or_else(|| "a line is a number, and the first line is 1".to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| "a date looks like 2025-05-09".to_owned())
}

pub(super) fn rule(text: &str) -> Result<(String, Level), String> {
    let (name, level) =
        text.split_once('=').ok_or_else(|| "it looks like weekday-date=warning".to_owned())?;
    let rule = crate::rules::find(name).ok_or_else(|| unknown_rule(name))?;
    let level = Level::from_name(level).ok_or_else(|| unknown_level(level))?;
    Ok((rule.name.to_owned(), level))
}

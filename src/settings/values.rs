//! Values of TOML, each with its place, so that what is wrong with one can be shown there.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::day::parse_date;
use super::error::Wrong;
use crate::suggest::unknown;

pub(super) type Key<'a> = Spanned<DeString<'a>>;
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// The keys and values in the order of the text, so that the first mistake is the one that is reported.
pub(super) fn entries<'a, 'i>(table: &'a DeTable<'i>) -> Vec<(&'a Key<'i>, &'a Value<'i>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

pub(super) fn table<'a, 'i>(value: &'a Value<'i>) -> Result<Vec<(&'a Key<'i>, &'a Value<'i>)>, Wrong> {
    let table = value.get_ref().as_table();
    table.map(entries).ok_or_else(|| unlike(value, "a table of keys and values"))
}

/// The items of a list.
pub(super) fn items<'a, 'i>(value: &'a Value<'i>) -> Result<&'a [Value<'i>], Wrong> {
    let items = value.get_ref().as_array();
    items.map(|items| &**items).ok_or_else(|| unlike(value, "a list in brackets"))
}

pub(super) fn string<'a>(value: &'a Value<'_>) -> Result<&'a str, Wrong> {
    value.get_ref().as_str().ok_or_else(|| unlike(value, "a word in quotation marks"))
}

/// A text that says something.
pub(super) fn words(value: &Value<'_>) -> Result<String, Wrong> {
    match string(value)?.trim() {
        "" => Err(Wrong::new(value, "Nothing stands between these quotation marks.")),
        words => Ok(words.to_owned()),
    }
}

pub(super) fn strings(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    items(value)?.iter().map(words).collect()
}

/// A day, with or without quotation marks: TOML has dates of its own.
pub(super) fn day(value: &Value<'_>) -> Result<Date, Wrong> {
    let written = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        other => other.type_str().to_owned(),
    };
    let unlike = || Wrong::new(value, format!("A date looks like 2025-05-09, unlike “{written}”."));
    parse_date(&written).ok_or_else(unlike)
}

pub(super) fn flag(value: &Value<'_>) -> Result<bool, Wrong> {
    value.get_ref().as_bool().ok_or_else(|| unlike(value, "true or false"))
}

pub(super) fn name<'a>(key: &'a Key<'_>) -> &'a str {
    key.get_ref()
}

pub(super) fn unknown_key<'n>(key: &Key<'_>, known: impl IntoIterator<Item = &'n str>) -> Wrong {
    Wrong::new(key, unknown("setting", name(key), known))
}

fn unlike(value: &Value<'_>, wanted: &str) -> Wrong {
    Wrong::new(value, format!("This needs {wanted}, not a value of the type {}.", value.get_ref().type_str()))
}

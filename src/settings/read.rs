//! Reads settings out of TOML, as they are declared. The first mistake is told, with its place.

use super::declared::{Entries, Kind, Setting};
use super::error::Wrong;
use super::fail_on::FailOn;
use super::given::{Entry, Field, Given};
use super::of_check::{Levels, Settings};
use super::unknown::{unknown_level, unknown_rule};
use super::values::{Key, Value, day, flag, items, name, string, strings, table, unknown_key, words};
use crate::draft::Genre;
use crate::facts::Head;
use crate::finding::Level;
use crate::fingerprint::Fingerprint;
use crate::rules;
use crate::span::Span;
use crate::suggest::unknown;

/// Sets what a table says, of settings that it may hold.
pub(super) fn fill(
    settings: &mut Settings,
    keys: Vec<(&Key<'_>, &Value<'_>)>,
    known: &'static [Setting],
) -> Result<(), Wrong> {
    for (key, value) in keys {
        let setting = find(key, &[known])?;
        match setting.kind {
            Kind::Table(fields) => fill(settings, table(value)?, fields)?,
            Kind::Entries(entries) => {
                for item in items(value)? {
                    (entries.add)(settings, entry(item, entries)?)?;
                }
            }
            kind => setting.set(settings, given(value, kind)?),
        }
    }
    Ok(())
}

/// A table in a list.
fn entry(value: &Value<'_>, entries: Entries) -> Result<Entry, Wrong> {
    let mut entry = Entry { fields: Vec::new() };
    for (key, value) in table(value)? {
        let setting = find(key, entries.forms)?;
        let given = given(value, setting.kind)?;
        let (at, span) = (key.span().start, Span::from(value.span()));
        entry.fields.push(Field { key: setting.key, given, at, span });
    }
    let is_whole = |form: &&[Setting]| form.iter().all(|field| !field.is_required || entry.has(field.key));
    if entries.forms.iter().any(is_whole) { Ok(entry) } else { Err(Wrong::new(value, entries.lacking)) }
}

/// The setting of this name.
fn find(key: &Key<'_>, known: &[&'static [Setting]]) -> Result<&'static Setting, Wrong> {
    let mut known: Vec<&Setting> = known.iter().copied().flatten().collect();
    known.retain(|setting| setting.in_file);
    let found = known.iter().find(|setting| setting.key == name(key));
    found.copied().ok_or_else(|| unknown_key(key, known.iter().map(|setting| setting.key)))
}

/// What a value is, of a kind. Tables are none, and neither is what only an editor sets.
fn given(value: &Value<'_>, kind: Kind) -> Result<Given, Wrong> {
    Ok(match kind {
        Kind::Bar => Given::Bar(bar(value)?),
        Kind::Levels => Given::Levels(levels(value)?),
        Kind::Texts => Given::Texts(strings(value)?),
        Kind::Groups => Given::Groups(items(value)?.iter().map(several).collect::<Result<_, _>>()?),
        Kind::Day => Given::Day(day(value)?),
        Kind::Genre => Given::Genre(genre(value)?),
        Kind::Heads => Given::Heads(items(value)?.iter().map(head).collect::<Result<_, _>>()?),
        Kind::Fingerprint => Given::Fingerprint(fingerprint(value)?),
        Kind::Flag => Given::Flag(flag(value)?),
        Kind::Text | Kind::Milliseconds(_) | Kind::Table(_) | Kind::Entries(_) => Given::Text(words(value)?),
    })
}

fn bar(value: &Value<'_>) -> Result<FailOn, Wrong> {
    let word = string(value)?;
    FailOn::from_name(word).ok_or_else(|| Wrong::new(value, unknown("bar", word, FailOn::NAMES)))
}

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

fn genre(value: &Value<'_>) -> Result<Genre, Wrong> {
    let word = string(value)?;
    let unknown = || Wrong::new(value, unknown("genre", word, Genre::ALL.map(Genre::name)));
    Genre::from_name(word).ok_or_else(unknown)
}

fn head(value: &Value<'_>) -> Result<Head, Wrong> {
    let word = string(value)?;
    Head::from_name(word).ok_or_else(|| Wrong::new(value, unknown("part", word, Head::ALL.map(Head::name))))
}

/// Names that are compared with each other.
fn several(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    let names = strings(value)?;
    if names.len() < 2 {
        return Err(Wrong::new(value, "This needs two names or more, such as [\"Ann Lee\", \"Anne Lee\"]."));
    }
    Ok(names)
}

fn fingerprint(value: &Value<'_>) -> Result<Fingerprint, Wrong> {
    let text = string(value)?;
    Fingerprint::parse(text).ok_or_else(|| {
        Wrong::new(value, format!("A fingerprint is 16 digits and letters up to f, unlike “{text}”."))
    })
}

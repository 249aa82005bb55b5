//! What the lists of tables in a settings file add to the settings.

use std::sync::Arc;

use super::error::Wrong;
use super::given::{Entry, Given};
use super::of_check::{Allowance, Override, Settings};
use super::tenures::{TenureFile, ends_early};
use crate::facts::Tenure;

/// `[[overrides]]`
#[allow(clippy::unnecessary_wraps, reason = "as of the others")]
pub(super) fn add_override(settings: &mut Settings, entry: Entry) -> Result<(), Wrong> {
    let mut over = Override::default();
    for field in entry.fields {
        match (field.key, field.given) {
            ("paths", Given::Texts(paths)) => over.paths = paths,
            ("rules", Given::Levels(levels)) => over.levels = levels,
            ("genre", Given::Genre(genre)) => over.genre = Some(genre),
            ("transcripts", Given::Texts(globs)) => over.transcripts = Some(globs),
            _ => {}
        }
    }
    settings.overrides.push(over);
    Ok(())
}

/// `[[tenures]]`: each is a tenure or names a file of them.
pub(super) fn add_tenure(settings: &mut Settings, entry: Entry) -> Result<(), Wrong> {
    let is_alone = entry.fields.len() == 1;
    let mut tenure = Tenure { office: String::new(), holder: String::new(), from: None, to: None };
    let mut ends_at = 0;
    for field in entry.fields {
        match (field.key, field.given) {
            ("file", Given::Text(path)) if is_alone => {
                settings.tenure_files.push(TenureFile { path, rows: 0 });
                return Ok(());
            }
            ("file", _) => {
                return Err(Wrong::at(field.at, "A file of tenures stands in an entry of its own."));
            }
            ("office", Given::Text(office)) => tenure.office = office,
            ("holder", Given::Text(holder)) => tenure.holder = holder,
            ("from", Given::Day(day)) => tenure.from = Some(day),
            ("to", Given::Day(day)) => (tenure.to, ends_at) = (Some(day), field.span.start),
            _ => {}
        }
    }
    if let (Some(first), Some(last)) = (tenure.from, tenure.to)
        && last < first
    {
        return Err(Wrong::at(ends_at, ends_early(first)));
    }
    Arc::make_mut(&mut settings.house).tenures.push(tenure);
    Ok(())
}

/// `[[allow]]`
#[allow(clippy::unnecessary_wraps, reason = "as of the others")]
pub(super) fn add_allowance(settings: &mut Settings, entry: Entry) -> Result<(), Wrong> {
    let (mut finding, mut reason, mut by, mut paths) = (None, None, None, Vec::new());
    for field in entry.fields {
        match (field.key, field.given) {
            ("fingerprint", Given::Fingerprint(fingerprint)) => finding = Some((fingerprint, field.span)),
            ("reason", Given::Text(why)) => reason = Some(why),
            ("by", Given::Text(who)) => by = Some(who),
            ("paths", Given::Texts(globs)) => paths = globs,
            _ => {}
        }
    }
    if let (Some((fingerprint, span)), Some(reason)) = (finding, reason) {
        settings.allows.push(Allowance { fingerprint, paths, reason, by, span });
    }
    Ok(())
}

//! The settings of a check, as the checker reads them.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::error::SettingsError;
use super::fail_on::FailOn;
use super::name_lists::{self, NameFile};
use super::tenures::{self, TenureFile};
use crate::draft::Genre;
use crate::facts::House;
use crate::finding::Level;
use crate::fingerprint::Fingerprint;
use crate::rules::{self, Rule};
use crate::span::Span;

/// Levels by rule name that replace the catalogue’s.
pub type Levels = BTreeMap<String, Level>;

/// Settings of a check. The default is the catalogue’s.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Levels by rule name that replace the catalogue’s.
    pub levels: Levels,
    /// The document date, before any that a draft states.
    pub date: Option<Date>,
    /// Which findings stop the gate.
    pub fail_on: Option<FailOn>,
    /// Globs of drafts that are passed over in a folder, counted from the settings file.
    pub ignore: Vec<String>,
    /// Globs of the notes in which quotations are looked up, counted from the settings file. Whoever reads files puts what stands
    /// in them into `house`.
    pub transcripts: Vec<String>,
    /// What holds for some drafts only, a later entry before an earlier one.
    pub overrides: Vec<Override>,
    /// What the newsroom knows beforehand.
    pub house: Arc<House>,
    /// Files with more tenures, which whoever reads files adds behind those of `house`.
    pub tenure_files: Vec<TenureFile>,
    /// Files with more names, which whoever reads files adds to those of `house`.
    pub name_files: Vec<NameFile>,
    /// Findings that are put aside.
    pub allows: Vec<Allowance>,
}

/// What holds for some of the drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// Globs of the drafts, counted from the settings file.
    pub paths: Vec<String>,
    /// Levels by rule name.
    pub levels: Levels,
    /// What kind of piece they are.
    pub genre: Option<Genre>,
    /// Globs of their notes, instead of those that hold for all drafts.
    pub transcripts: Option<Vec<String>>,
}

/// A finding that is put aside, for formats that have no comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Which.
    pub fingerprint: Fingerprint,
    /// Globs of the drafts in which it is, counted from the settings file; all drafts where there are none.
    pub paths: Vec<String>,
    /// Why.
    pub reason: String,
    /// Who says so.
    pub by: Option<String>,
    /// Where the settings’ text says it.
    pub span: Span,
}

impl Settings {
    /// Takes in the text of the tenure file number `file`.
    ///
    /// # Errors
    ///
    /// Where a row of it makes no sense.
    pub fn add_tenures(&mut self, file: usize, text: &str) -> Result<(), SettingsError> {
        let rows = tenures::rows(text).map_err(|wrong| wrong.located(text))?;
        if let Some(file) = self.tenure_files.get_mut(file) {
            file.rows = rows.len();
        }
        Arc::make_mut(&mut self.house).tenures.extend(rows);
        Ok(())
    }

    /// Takes in the text of the file of names number `file`.
    ///
    /// # Errors
    ///
    /// Where a row of it makes no sense.
    pub fn add_names(&mut self, file: usize, text: &str) -> Result<(), SettingsError> {
        let lines = name_lists::rows(text).map_err(|wrong| wrong.located(text))?;
        if let Some(file) = self.name_files.get_mut(file) {
            file.rows = lines.len();
            file.tenures = lines.iter().filter(|line| line.tenure.is_some()).count();
        }
        let house = Arc::make_mut(&mut self.house);
        for line in lines {
            house.tenures.extend(line.tenure);
            house.register.add(line.name);
        }
        Ok(())
    }

    /// The rules that run, in the catalogue’s order.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        rules::ALL.iter().copied().filter(|rule| self.level(rule, None) != Level::Off)
    }

    /// The level of a finding for which the rule itself asks for `own`.
    pub fn level(&self, rule: &Rule, own: Option<Level>) -> Level {
        self.levels.get(rule.name).copied().or(own).unwrap_or(rule.level)
    }

    /// The settings for a draft that the overrides and allowances with such `paths` are meant for.
    #[must_use]
    pub fn overridden(&self, applies: impl Fn(&[String]) -> bool) -> Self {
        let mut settings = self.clone();
        settings.allows.retain(|allow| allow.paths.is_empty() || applies(&allow.paths));
        for over in self.overrides.iter().filter(|over| applies(&over.paths)) {
            settings.levels.extend(over.levels.clone());
            if let Some(globs) = &over.transcripts {
                settings.transcripts.clone_from(globs);
            }
            if over.genre.is_some() {
                Arc::make_mut(&mut settings.house).genre = over.genre;
            }
        }
        settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_override_wins() {
        let over = |path: &str, level| Override {
            paths: vec![path.to_owned()],
            levels: Levels::from([("placeholder".to_owned(), level)]),
            genre: (path == "opinion/**").then_some(Genre::Opinion),
            transcripts: (path == "letters/**").then(Vec::new),
        };
        let settings = Settings {
            transcripts: vec!["notes/**".to_owned()],
            overrides: vec![over("opinion/**", Level::Hint), over("letters/**", Level::Off)],
            ..Settings::default()
        };
        let at = |applies: &dyn Fn(&[String]) -> bool| settings.overridden(applies).levels;
        assert_eq!(at(&|_| false), Levels::new());
        assert_eq!(at(&|paths| paths[0] == "opinion/**")["placeholder"], Level::Hint);
        assert_eq!(at(&|_| true)["placeholder"], Level::Off);
        assert_eq!(settings.overridden(|_| true).house.genre, Some(Genre::Opinion));
        assert_eq!(settings.overridden(|_| false).house.genre, None);
        let notes = |folder: &str| settings.overridden(|paths| paths[0] == folder).transcripts;
        assert_eq!(notes("opinion/**"), ["notes/**"]);
        assert!(notes("letters/**").is_empty());
    }
}

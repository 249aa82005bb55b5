//! What a newsroom, an editor or a command line may set.

mod error;
mod house;
mod parse;
mod tenures;
mod values;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

pub use self::error::SettingsError;
pub use self::tenures::TenureFile;
use crate::facts::House;
use crate::finding::Level;
use crate::fingerprint::Fingerprint;
use crate::rules::{self, Rule};
use crate::suggest::unknown;

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
    /// What holds for some drafts only, a later entry before an earlier one.
    pub overrides: Vec<Override>,
    /// What the newsroom knows beforehand.
    pub house: Arc<House>,
    /// Files with more tenures, which whoever reads files adds behind those of `house`.
    pub tenure_files: Vec<TenureFile>,
    /// Findings that are put aside.
    pub allows: Vec<Allowance>,
}

/// Levels for some of the drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// Globs of the drafts, counted from the settings file.
    pub paths: Vec<String>,
    /// Levels by rule name.
    pub levels: Levels,
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
}

/// Which findings stop the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailOn {
    /// Those at this level and above.
    Level(Level),
    /// None.
    Never,
}

impl FailOn {
    /// The words for it in settings and options.
    pub const NAMES: [&str; 5] = ["error", "warning", "information", "hint", "never"];

    /// The bar with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "never" => Some(Self::Never),
            _ => Level::from_name(name).filter(|level| *level != Level::Off).map(Self::Level),
        }
    }

    /// Whether a finding of this level stops the gate.
    pub fn stops(self, level: Level) -> bool {
        matches!(self, Self::Level(bar) if level >= bar)
    }
}

impl Default for FailOn {
    fn default() -> Self {
        Self::Level(Level::Error)
    }
}

impl Settings {
    /// The keys of a settings file.
    pub const KEYS: [&str; 8] = parse::KEYS;

    /// Reads the text of a `copydesk.toml`.
    ///
    /// # Errors
    ///
    /// Where it is no TOML, or has a key, a rule, a level or a date that does not exist.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        parse::settings(text)
    }

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
        }
        settings
    }
}

/// A day written as `2025-05-09`, and in no other way.
pub fn parse_date(text: &str) -> Option<Date> {
    let is_shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_shaped.then(|| text.parse().ok())?
}

/// That no rule has this name, and which one is like it.
pub fn unknown_rule(name: &str) -> String {
    unknown("rule", name, rules::ALL.iter().map(|rule| rule.name))
}

/// That no level has this name, and which there are.
pub fn unknown_level(name: &str) -> String {
    unknown("level", name, Level::ALL.iter().map(|level| level.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stops_what_is_at_or_over_it() {
        assert!(FailOn::default().stops(Level::Error));
        assert!(!FailOn::default().stops(Level::Warning));
        assert!(FailOn::from_name("hint").unwrap().stops(Level::Information));
        assert!(!FailOn::Never.stops(Level::Error));
        assert_eq!(FailOn::from_name("off"), None);
        assert!(FailOn::NAMES.into_iter().all(|name| FailOn::from_name(name).is_some()));
    }

    #[test]
    fn a_later_override_wins() {
        let over = |path: &str, level| Override {
            paths: vec![path.to_owned()],
            levels: Levels::from([("placeholder".to_owned(), level)]),
        };
        let settings = Settings {
            overrides: vec![over("opinion/**", Level::Hint), over("letters/**", Level::Off)],
            ..Settings::default()
        };
        let at = |applies: &dyn Fn(&[String]) -> bool| settings.overridden(applies).levels;
        assert_eq!(at(&|_| false), Levels::new());
        assert_eq!(at(&|paths| paths[0] == "opinion/**")["placeholder"], Level::Hint);
        assert_eq!(at(&|_| true)["placeholder"], Level::Off);
    }

    #[test]
    fn only_a_whole_day_is_a_date() {
        assert_eq!(parse_date("2025-05-09"), Some(jiff::civil::date(2025, 5, 9)));
        for text in ["2025-05-32", "2025-5-9", "9 May 2025", "2025-05-09T10:00", "", "2025-129 "] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}

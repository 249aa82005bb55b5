//! The editor’s settings: `initializationOptions`, and over them `workspace/configuration`.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::finding::Level;
use crate::rules;
use crate::settings::Settings;

/// How long a writer must pause before the draft is checked anew and the findings pushed.
const QUIET: Duration = Duration::from_millis(100);

/// What the editor sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Configuration {
    /// The document date.
    date: Option<Date>,
    /// Levels by rule name.
    rules: BTreeMap<String, Level>,
    /// Quiet time before findings are pushed.
    pub(super) delay: Duration,
    /// Whether days such as “Friday” have their date behind them.
    pub(super) inlay_hints: bool,
}

impl Default for Configuration {
    fn default() -> Self {
        Self { date: None, rules: BTreeMap::new(), delay: QUIET, inlay_hints: false }
    }
}

impl Configuration {
    /// Reads layers of settings, later ones before earlier ones. What makes no sense is left out, and said in a
    /// sentence each.
    pub(super) fn read(layers: &[&Value]) -> (Self, Vec<String>) {
        let mut merged = Map::new();
        for layer in layers {
            let object = layer.get("copydesk").unwrap_or(layer).as_object();
            let given = object.into_iter().flatten().filter(|(_, value)| !value.is_null());
            merged.extend(given.map(|(key, value)| (key.clone(), value.clone())));
        }
        let mut configuration = Self::default();
        let mut complaints = Vec::new();
        for (key, value) in &merged {
            if let Err(complaint) = configuration.set(key, value) {
                complaints.push(complaint);
            }
        }
        if let Some(Value::Object(levels)) = merged.get("rules") {
            for (name, level) in levels {
                match (rules::find(name), self::level(level)) {
                    (Some(rule), Some(level)) => drop(configuration.rules.insert(rule.name.to_owned(), level)),
                    (None, _) => complaints.push(format!("copydesk has no rule “{name}”.")),
                    (_, None) => complaints.push(format!(
                        "The rule “{name}” cannot be set to {level}: its level is off, hint, information, warning or error."
                    )),
                }
            }
        }
        (configuration, complaints)
    }

    /// Settings for a draft whose settings file, if any, says `file`.
    pub(super) fn over(&self, file: Settings) -> Settings {
        let mut settings = file;
        settings.levels.extend(self.rules.iter().map(|(name, level)| (name.clone(), *level)));
        settings.date = self.date.or(settings.date);
        settings
    }

    fn set(&mut self, key: &str, value: &Value) -> Result<(), String> {
        match (key, value) {
            // An empty field of a settings page is no setting.
            ("date", Value::String(date)) if date.is_empty() => {}
            ("date", value) => {
                let date = value.as_str().and_then(|date| date.parse().ok());
                self.date = Some(date.ok_or_else(|| {
                    format!("The setting “copydesk.date” is {value}, not a day such as \"2025-05-09\".")
                })?);
            }
            ("delay", value) => {
                let delay = value.as_u64().filter(|delay| *delay <= 60_000);
                self.delay = delay.map(Duration::from_millis).ok_or_else(|| {
                    format!(
                        "The setting “copydesk.delay” is {value}, not a number of milliseconds up to 60000."
                    )
                })?;
            }
            ("inlayHints", Value::Bool(shown)) => self.inlay_hints = *shown,
            ("inlayHints", value) => {
                return Err(format!("The setting “copydesk.inlayHints” is {value}, not true or false."));
            }
            ("rules", Value::Object(_)) => {}
            ("rules", value) => {
                return Err(format!(
                    "The setting “copydesk.rules” is {value}, not a level for each rule’s name."
                ));
            }
            // `path` is for what starts the server, and other keys for an editor’s own extension.
            _ => {}
        }
        Ok(())
    }
}

fn level(value: &Value) -> Option<Level> {
    let name = value.as_str()?;
    Level::ALL.into_iter().find(|level| level.name() == name)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn later_layers_win_key_by_key() {
        let initial = json!({"date": "2025-05-09", "delay": 250});
        let (read, complaints) = Configuration::read(&[&initial, &json!({"delay": 50, "date": null})]);
        assert_eq!(read.delay, Duration::from_millis(50));
        assert!(!read.inlay_hints && Configuration::read(&[&json!({"inlayHints": true})]).0.inlay_hints);
        let settings = read.over(Settings::default());
        assert_eq!(settings.date, Some(jiff::civil::date(2025, 5, 9)));
        assert!(complaints.is_empty());
    }

    #[test]
    fn settings_may_stand_under_their_section() {
        let (read, _) = Configuration::read(&[&json!({"copydesk": {"rules": {"placeholder": "hint"}}})]);
        assert_eq!(read.over(Settings::default()).levels["placeholder"], Level::Hint);
    }

    #[test]
    fn the_editor_wins_over_the_file() {
        let levels =
            [("placeholder".to_owned(), Level::Off), ("weekday-date".to_owned(), Level::Hint)].into();
        let file = Settings { levels, ..Settings::default() };
        let (read, _) = Configuration::read(&[&json!({"rules": {"placeholder": "warning"}})]);
        let settings = read.over(file);
        assert_eq!(settings.levels["placeholder"], Level::Warning);
        assert_eq!(settings.levels["weekday-date"], Level::Hint);
    }

    #[test]
    fn what_makes_no_sense_is_said_and_the_rest_holds() {
        let odd = json!({"date": "Friday", "delay": -1, "rules": {"no-such": "off", "placeholder": "loud"}, "inlayHints": "on", "path": "x"});
        let (read, complaints) = Configuration::read(&[&odd]);
        assert_eq!(read, Configuration::default());
        assert_eq!(complaints.len(), 5, "{complaints:?}");
        assert_eq!(Configuration::read(&[&json!(null), &json!([1]), &json!({"date": ""})]).1, [""; 0]);
    }
}

//! The editor’s settings: `initializationOptions`, and over them `workspace/configuration`.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::finding::Level;
use crate::rules;
use crate::settings::{
    EditorSettings, Given, Kind, Levels, Setting, Settings, of_editor, parse_date, unknown_rule,
};
use crate::suggest::nearest;

/// What the editor sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Configuration {
    /// What holds for a check, before what the settings file says: by the editor’s names.
    given: BTreeMap<&'static str, Given>,
    /// How the editor is served.
    pub(super) editor: EditorSettings,
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
            match named(key) {
                Some((name, setting)) => {
                    if let Some(given) = given(name, setting, value, &mut complaints) {
                        setting.serve(&mut configuration.editor, given.clone());
                        configuration.given.insert(name, given);
                    }
                }
                // Other keys may be for an editor’s own extension.
                None => complaints.extend(meant(key)),
            }
        }
        (configuration, complaints)
    }

    /// Settings for a draft whose settings file, if any, says `file`.
    pub(super) fn over(&self, file: Settings) -> Settings {
        let mut settings = file;
        for (name, given) in &self.given {
            if let Some((_, setting)) = named(name) {
                setting.set(&mut settings, given.clone());
            }
        }
        settings
    }
}

/// The settings that an editor may set, with their names there.
fn names() -> impl Iterator<Item = (&'static str, &'static Setting)> {
    of_editor().filter_map(|setting| Some((setting.editor?.name, setting)))
}

fn named(key: &str) -> Option<(&'static str, &'static Setting)> {
    names().find(|(name, _)| *name == key)
}

/// That there is no setting of this name, where another was meant.
fn meant(key: &str) -> Option<String> {
    let near = nearest(key, names().map(|(name, _)| name))?;
    Some(format!("There is no setting “copydesk.{key}”. Did you mean “copydesk.{near}”?"))
}

/// What a setting is given, if it is something that it may be. Otherwise that is said.
fn given(name: &str, setting: &Setting, value: &Value, complaints: &mut Vec<String>) -> Option<Given> {
    if setting.is_for_client() {
        return None;
    }
    let (given, wanted) = match (setting.kind, value) {
        // An empty field of a settings page is no setting.
        (Kind::Day, Value::String(text)) if text.is_empty() => return None,
        (Kind::Day, value) => {
            (value.as_str().and_then(parse_date).map(Given::Day), "a day such as \"2025-05-09\"".to_owned())
        }
        (Kind::Milliseconds(most), value) => {
            let pause = value.as_u64().filter(|pause| *pause <= most).map(Duration::from_millis);
            (pause.map(Given::Pause), format!("a number of milliseconds up to {most}"))
        }
        (Kind::Flag, value) => (value.as_bool().map(Given::Flag), "true or false".to_owned()),
        (Kind::Levels, Value::Object(by_rule)) => {
            return Some(Given::Levels(levels(name, by_rule, complaints)));
        }
        (Kind::Levels, _) => (None, "a level for each rule’s name".to_owned()),
        // No editor sets any other kind.
        _ => (None, "a setting for editors".to_owned()),
    };
    if given.is_none() {
        complaints.push(format!("The setting “copydesk.{name}” is {value}, not {wanted}."));
    }
    given
}

/// The levels of rules that exist. Others are told.
fn levels(name: &str, by_rule: &Map<String, Value>, complaints: &mut Vec<String>) -> Levels {
    let mut levels = Levels::new();
    for (rule, level) in by_rule {
        match (rules::find(rule), level.as_str().and_then(Level::from_name)) {
            (Some(rule), Some(level)) => drop(levels.insert(rule.name.to_owned(), level)),
            (None, _) => complaints.push(format!("In the setting “copydesk.{name}”: {}", unknown_rule(rule))),
            (_, None) => complaints.push(format!(
                "The rule “{rule}” cannot be set to {level}: its level is off, hint, information, warning or error."
            )),
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn later_layers_win_key_by_key() {
        let initial = json!({"date": "2025-05-09", "delay": 250});
        let (read, complaints) = Configuration::read(&[&initial, &json!({"delay": 50, "date": null})]);
        assert_eq!(read.editor.delay, Duration::from_millis(50));
        assert!(!read.editor.inlay_hints);
        assert!(Configuration::read(&[&json!({"inlayHints": true})]).0.editor.inlay_hints);
        let settings = read.over(Settings::default());
        assert_eq!(settings.date, Some(jiff::civil::date(2025, 5, 9)));
        assert!(complaints.is_empty());
    }

    /// Every setting that an editor may set is read, and what it is not is told.
    #[test]
    fn every_setting_for_editors_is_read() {
        for (name, setting) in names() {
            let example = match setting.kind {
                Kind::Levels => json!({"casualty-source": "hint"}),
                _ => serde_json::from_str(setting.example).unwrap_or_else(|_| json!(setting.example)),
            };
            let (read, complaints) = Configuration::read(&[&json!({ name: example })]);
            assert_eq!(complaints, [""; 0], "{name}");
            let holds = (read.over(Settings::default()), read.editor);
            let changed = holds != (Settings::default(), EditorSettings::default());
            assert_eq!(changed, !setting.is_for_client(), "{name}");
            let (_, complaints) = Configuration::read(&[&json!({ name: [[]] })]);
            assert_eq!(complaints.is_empty(), setting.is_for_client(), "{name}");
            if let Some(default) = setting.default {
                let default: Value = serde_json::from_str(default).expect("a default that JSON writes alike");
                let (read, _) = Configuration::read(&[&json!({ name: default })]);
                assert_eq!(read.editor, EditorSettings::default(), "{name}");
            }
        }
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
        assert_eq!(read.over(Settings::default()), Settings::default());
        assert_eq!(read.editor, EditorSettings::default());
        assert_eq!(complaints.len(), 5, "{complaints:?}");
        let slips = json!({"rule": {}, "dates": "2025-05-09", "trace": {"server": "off"}, "rules": {"placeholders": "off"}});
        assert_eq!(
            Configuration::read(&[&slips]).1,
            [
                "There is no setting “copydesk.dates”. Did you mean “copydesk.date”?",
                "There is no setting “copydesk.rule”. Did you mean “copydesk.rules”?",
                "In the setting “copydesk.rules”: There is no rule “placeholders”. Did you mean “placeholder”?",
            ]
        );
        assert_eq!(Configuration::read(&[&json!(null), &json!([1]), &json!({"date": ""})]).1, [""; 0]);
    }
}

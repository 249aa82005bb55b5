//! The settings one by one, each with its table.

use super::declared::{Kind, Setting};
use super::table::SETTINGS;

/// A setting with the table of the settings file in which it stands, if it is one.
#[derive(Clone, Copy)]
pub struct Declared {
    /// The table, or the list of tables.
    pub table: Option<&'static Setting>,
    /// The setting itself, which is no table.
    pub setting: &'static Setting,
}

impl Declared {
    /// All settings that are no tables, in the order in which they are told.
    pub fn all() -> impl Iterator<Item = Self> {
        SETTINGS.iter().flat_map(|setting| {
            let within = |fields: &'static [Setting]| fields.iter().map(|field| (Some(setting), field));
            match setting.kind {
                Kind::Table(fields) => within(fields).collect(),
                Kind::Entries(entries) => entries.forms.iter().copied().flat_map(within).collect(),
                _ => vec![(None, setting)],
            }
            .into_iter()
            .map(|(table, setting)| Self { table, setting })
        })
    }

    /// Where it stands in the settings file: `[document] date`.
    pub fn place(self) -> String {
        let key = self.setting.key;
        match self.table.map(|table| (table.key, table.kind)) {
            Some((table, Kind::Entries(_))) => format!("[[{table}]] {key}"),
            Some((table, _)) => format!("[{table}] {key}"),
            None if matches!(self.setting.kind, Kind::Levels) => format!("[{key}] NAME"),
            None => key.to_owned(),
        }
    }
}

/// What an editor may set.
pub fn of_editor() -> impl Iterator<Item = &'static Setting> {
    Declared::all().map(|declared| declared.setting).filter(|setting| setting.editor.is_some())
}

/// The setting that an option of the command line sets.
pub fn of_option(option: &str) -> Option<&'static Setting> {
    Declared::all().map(|declared| declared.setting).find(|setting| setting.option == Some(option))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    /// A line of a settings file that sets this.
    fn line(setting: &Setting) -> String {
        match setting.kind {
            Kind::Levels => format!("{} = {{ {} }}", setting.key, setting.example),
            _ => format!("{} = {}", setting.key, setting.example),
        }
    }

    /// A settings file that says `line`, where `declared` has its place, and what else an entry cannot do without.
    fn file(declared: Declared, line: &str) -> String {
        let Some(table) = declared.table else { return line.to_owned() };
        let Kind::Entries(entries) = table.kind else { return format!("[{}]\n{line}", table.key) };
        let is_own = |form: &&&[Setting]| form.iter().any(|field| field.key == declared.setting.key);
        let form = entries.forms.iter().find(is_own).expect("a form with this setting");
        let others = form.iter().filter(|it| it.is_required && it.key != declared.setting.key);
        let others: Vec<String> = others.map(self::line).collect();
        format!("[[{}]]\n{line}\n{}", table.key, others.join("\n"))
    }

    fn of_file() -> impl Iterator<Item = Declared> {
        Declared::all().filter(|declared| declared.setting.in_file)
    }

    #[test]
    fn every_setting_takes_effect() {
        for declared in of_file() {
            let place = declared.place();
            let set = Settings::parse(&file(declared, &line(declared.setting)));
            let set = set.unwrap_or_else(|error| panic!("{place}: {error}"));
            let unset = Settings::parse(&file(declared, ""));
            assert_eq!(unset.is_err(), declared.setting.is_required, "{place}");
            assert_ne!(Ok(set), unset, "{place}");
        }
    }

    #[test]
    fn every_name_is_recognised_when_it_is_mistyped() {
        for declared in of_file() {
            let key = declared.setting.key;
            let mistyped = line(declared.setting).replacen(key, &format!("{key}x"), 1);
            let error = Settings::parse(&file(declared, &mistyped)).unwrap_err().to_string();
            assert_eq!(error, format!("There is no setting “{key}x”. Did you mean “{key}”?"));
        }
    }

    #[test]
    fn every_setting_is_of_its_kind() {
        for declared in of_file() {
            let key = declared.setting.key;
            let error = Settings::parse(&file(declared, &format!("{key} = [[]]"))).unwrap_err();
            assert_eq!(error.line(), 1 + usize::from(declared.table.is_some()), "{key}: {error}");
            assert!(error.column() > key.len(), "{key}: {error}");
        }
    }

    #[test]
    fn what_only_an_editor_sets_is_no_setting_of_the_file() {
        for setting in SETTINGS.iter().filter(|setting| !setting.in_file) {
            assert!(Settings::parse(&line(setting)).is_err(), "{}", setting.key);
        }
    }

    #[test]
    fn a_default_is_what_holds_anyway() {
        for declared in of_file() {
            let Some(default) = declared.setting.default else { continue };
            let set = Settings::parse(&file(declared, &format!("{} = {default}", declared.setting.key)));
            assert_eq!(set.unwrap().fail_on.unwrap_or_default(), crate::settings::FailOn::default());
        }
    }

    #[test]
    fn every_setting_is_told() {
        for setting in SETTINGS.iter().chain(Declared::all().map(|declared| declared.setting)) {
            let Setting { key, meaning, more, .. } = setting;
            assert!(meaning.starts_with(char::is_uppercase) && !meaning.ends_with('.'), "{key}: {meaning}");
            assert!(more.is_empty() || more.ends_with('.'), "{key}: {more}");
            assert!(!setting.told().contains('|'), "{key} is told in tables of Markdown");
        }
    }
}

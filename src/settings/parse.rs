//! `copydesk.toml`: an unknown name in it is an error, at its line and with the name that was perhaps meant.

use toml::de::DeTable;

use super::error::{SettingsError, Wrong};
use super::of_check::Settings;
use super::read::fill;
use super::table::SETTINGS;
use super::values::entries;

impl Settings {
    /// Reads the text of a `copydesk.toml`.
    ///
    /// # Errors
    ///
    /// Where it is no TOML, or has a key, a rule, a level or a date that does not exist.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        document(text).map_err(|wrong| wrong.located(text))
    }
}

fn document(text: &str) -> Result<Settings, Wrong> {
    let document = DeTable::parse(text).map_err(|error| Wrong::syntax(&error))?;
    let mut settings = Settings::default();
    fill(&mut settings, entries(document.get_ref()), SETTINGS)?;
    Ok(settings)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::settings::{Declared, FailOn};

    #[track_caller]
    pub(in crate::settings) fn error(text: &str) -> String {
        let error = Settings::parse(text).unwrap_err();
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

            [[allow]]
            fingerprint = "bb734b8afdac3c1f"
            reason = "the name of a band"
            by = "AB"
            paths = ["music/*.txt"]
        "#;
        let read = Settings::parse(text).unwrap();
        assert_eq!(read.fail_on, Some(FailOn::Level(Level::Warning)));
        assert_eq!(read.ignore, ["archive/**"]);
        assert_eq!(read.date, Some(jiff::civil::date(2025, 5, 9)));
        assert_eq!(read.levels["duplicate-text"], Level::Hint);
        assert_eq!(read.levels["no-date-anchor"], Level::Off);
        assert_eq!(read.overrides[0].paths, ["opinion/**"]);
        assert_eq!(read.allows[0].fingerprint.to_string(), "bb734b8afdac3c1f");
        assert_eq!(&text[read.allows[0].span.range()], "\"bb734b8afdac3c1f\"");
        assert_eq!(
            (&*read.allows[0].reason, read.allows[0].by.as_deref()),
            ("the name of a band", Some("AB"))
        );
        assert_eq!(read.overrides[0].levels["casualty-source"], Level::Information);
    }

    #[test]
    fn the_manual_shows_settings_that_can_be_read() {
        let manual = include_str!("../../docs/settings.md");
        let examples = manual.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        assert_eq!(examples.inspect(|text| drop(Settings::parse(text).unwrap())).count(), 5);
        assert!(Declared::all().all(|declared| manual.contains(declared.setting.key)));
    }

    #[test]
    fn nothing_set_is_the_catalogue() {
        assert_eq!(Settings::parse("").unwrap(), Settings::default());
        assert_eq!(Settings::parse("# TODO\n").unwrap(), Settings::default());
    }

    #[test]
    fn a_date_may_stand_in_quotation_marks() {
        let read = Settings::parse("[document]\ndate = \"2024-02-29\"").unwrap();
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
        assert_eq!(error("zebra = 1\nants = 2"), "1:1: There is no setting “zebra”.");
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
        assert_eq!(
            error("[[allow]]\nreason = \"no\""),
            "1:1: An allowed finding needs its fingerprint and a reason."
        );
        assert_eq!(
            error("[[allow]]\nfingerprint = \"placeholder\""),
            "2:15: A fingerprint is 16 digits and letters up to f, unlike “placeholder”."
        );
    }

    #[test]
    fn what_is_no_toml_has_its_line() {
        assert!(error("fail-on = \"error\"\nignore = [").starts_with("2:"));
    }

    #[test]
    fn names_are_read() {
        let text = r#"
            [names]
            same = [["Kathy Doyle", "Cathy Doyle"]]
            distinct = [["Lena Reid", "Tom Reed", "Una Reade"]]
            house = ["Zoë Bergström"]
        "#;
        let house = Settings::parse(text).unwrap().house;
        assert_eq!(house.same, [["Kathy Doyle", "Cathy Doyle"]]);
        assert_eq!(house.distinct, [["Lena Reid", "Tom Reed", "Una Reade"]]);
        assert_eq!(house.names, ["Zoë Bergström"]);
    }

    #[test]
    fn names_that_make_no_sense_are_told() {
        assert_eq!(
            error("[names]\nsame = [\"Ann Lee\"]"),
            "2:9: This needs a list in brackets, not a value of the type string."
        );
        assert_eq!(
            error("[names]\nsame = [[\"Ann Lee\"]]"),
            "2:9: This needs two names or more, such as [\"Ann Lee\", \"Anne Lee\"]."
        );
        assert_eq!(
            error("[names]\nacross = \"yes\""),
            "2:10: This needs true or false, not a value of the type string."
        );
        assert_eq!(error("[names]\nhouse = [\" \"]"), "2:10: Nothing stands between these quotation marks.");
        assert_eq!(
            error("[names]\ndistinkt = []"),
            "2:1: There is no setting “distinkt”. Did you mean “distinct”?"
        );
    }
}

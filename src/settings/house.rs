//! `[names]`: what the newsroom knows of names.

use super::error::Wrong;
use super::values::{Value, list, name, strings, table, unknown_key};
use crate::facts::House;

/// `[names]`
pub(super) fn names(value: &Value<'_>, house: &mut House) -> Result<(), Wrong> {
    for (key, value) in table(value)? {
        match name(key) {
            "same" => house.same = list(value, several)?,
            "distinct" => house.distinct = list(value, several)?,
            "house" => house.names = strings(value)?,
            _ => return Err(unknown_key(key, &["same", "distinct", "house"])),
        }
    }
    Ok(())
}

/// Names that are compared with each other.
fn several(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    let names = strings(value)?;
    if names.len() < 2 {
        return Err(Wrong::new(value, "This needs two names or more, such as [\"Ann Lee\", \"Anne Lee\"]."));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use crate::settings::Settings;
    use crate::settings::parse::tests::error;

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
    fn what_makes_no_sense_is_told() {
        assert_eq!(
            error("[names]\nsame = [\"Ann Lee\"]"),
            "2:9: This needs a list in brackets, not a value of the type string."
        );
        assert_eq!(
            error("[names]\nsame = [[\"Ann Lee\"]]"),
            "2:9: This needs two names or more, such as [\"Ann Lee\", \"Anne Lee\"]."
        );
        assert_eq!(error("[names]\nhouse = [\" \"]"), "2:10: Nothing stands between these quotation marks.");
        assert_eq!(
            error("[names]\ndistinkt = []"),
            "2:1: There is no setting “distinkt”. Did you mean “distinct”?"
        );
    }
}

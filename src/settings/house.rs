//! `[names]` and `[[tenures]]`: what the newsroom knows beforehand.

use super::error::Wrong;
use super::values::{Value, day, list, name, strings, table, unknown_key, words};
use crate::facts::{House, Tenure};

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

/// `[[tenures]]`
pub(super) fn tenures(value: &Value<'_>) -> Result<Vec<Tenure>, Wrong> {
    list(value, tenure)
}

fn tenure(value: &Value<'_>) -> Result<Tenure, Wrong> {
    let (mut office, mut holder, mut from, mut to) = (None, None, None, None);
    for (key, value) in table(value)? {
        match name(key) {
            "office" => office = Some(words(value)?),
            "holder" => holder = Some(words(value)?),
            "from" => from = Some(day(value)?),
            "to" => {
                let last = day(value)?;
                to = Some((last, value));
            }
            _ => return Err(unknown_key(key, &["office", "holder", "from", "to"])),
        }
    }
    let (Some(office), Some(holder)) = (office, holder) else {
        return Err(Wrong::new(value, "A tenure needs an office and a holder."));
    };
    if let (Some(first), Some((last, at))) = (from, to)
        && last < first
    {
        return Err(Wrong::new(at, format!("This tenure ends before it begins on {first}.")));
    }
    Ok(Tenure { office, holder, from, to: to.map(|(last, _)| last) })
}

#[cfg(test)]
mod tests {
    use crate::settings::Settings;
    use jiff::civil::date;

    #[track_caller]
    fn error(text: &str) -> String {
        let error = Settings::parse(text).unwrap_err();
        format!("{}:{}: {error}", error.line(), error.column())
    }

    #[test]
    fn names_and_tenures_are_read() {
        let text = r#"
            [names]
            same = [["Kathy Doyle", "Cathy Doyle"]]
            distinct = [["Lena Reid", "Tom Reed", "Una Reade"]]
            house = ["Zoë Bergström"]

            [[tenures]]
            office = "mayor of Ovar"
            holder = "Rosa Delgado"
            from = 2012-01-09
            to = "2024-12-31"

            [[tenures]]
            office = "mayor of Ovar"
            holder = "Ivo Lane"
            from = 2025-01-01
        "#;
        let house = Settings::parse(text).unwrap().house;
        assert_eq!(house.same, [["Kathy Doyle", "Cathy Doyle"]]);
        assert_eq!(house.distinct, [["Lena Reid", "Tom Reed", "Una Reade"]]);
        assert_eq!(house.names, ["Zoë Bergström"]);
        assert_eq!(house.tenures[0].holder, "Rosa Delgado");
        assert_eq!(
            (house.tenures[0].from, house.tenures[0].to),
            (Some(date(2012, 1, 9)), Some(date(2024, 12, 31)))
        );
        assert_eq!((&*house.tenures[1].office, house.tenures[1].to), ("mayor of Ovar", None));
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
        assert_eq!(error("[[tenures]]\noffice = \"mayor\""), "1:1: A tenure needs an office and a holder.");
        assert_eq!(
            error(
                "[[tenures]]\noffice = \"mayor\"\nholder = \"Ivo Lane\"\nfrom = 2025-01-01\nto = 2024-01-01"
            ),
            "5:6: This tenure ends before it begins on 2025-01-01."
        );
    }
}

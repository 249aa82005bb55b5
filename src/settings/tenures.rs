//! Who held which office, in a table beside the settings file, as a spreadsheet saves one.

use super::error::Wrong;
use super::sheet::{self, Columns};
use crate::facts::Tenure;

/// The columns of a table.
const COLUMNS: Columns = Columns {
    known: &["office", "holder", "from", "to"],
    needed: &["office", "holder"],
    lacking: "A tenure needs an office and a holder.",
};

/// A file with tenures that the settings name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenureFile {
    /// Its path, counted from the settings file.
    pub path: String,
    /// How many tenures were read in it.
    pub rows: usize,
}

/// That a tenure that begins on this day ends before.
pub(super) fn ends_early(first: jiff::civil::Date) -> String {
    format!("This tenure ends before it begins on {first}.")
}

/// Reads a table of tenures.
pub(super) fn rows(text: &str) -> Result<Vec<Tenure>, Wrong> {
    sheet::rows(text, &COLUMNS, |row| {
        let word = |column| row.text(column).unwrap_or_default().to_owned();
        let (from, to) = row.days(ends_early)?;
        Ok(Tenure { office: word("office"), holder: word("holder"), from, to })
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::rows;
    use crate::settings::Settings;
    use crate::settings::parse::tests::error;

    #[test]
    fn tenures_are_read_in_the_settings() {
        let text = r#"
            [[tenures]]
            office = "mayor of Ovar"
            holder = "Rosa Delgado"
            from = 2012-01-09
            to = "2024-12-31"

            [[tenures]]
            file = "offices.csv"

            [[tenures]]
            office = "mayor of Ovar"
            holder = "Ivo Lane"
            from = 2025-01-01
        "#;
        let settings = Settings::parse(text).unwrap();
        let tenures = &settings.house.tenures;
        assert_eq!(tenures[0].holder, "Rosa Delgado");
        assert_eq!((tenures[0].from, tenures[0].to), (Some(date(2012, 1, 9)), Some(date(2024, 12, 31))));
        assert_eq!((&*tenures[1].office, tenures[1].to), ("mayor of Ovar", None));
        assert_eq!(settings.tenure_files[0].path, "offices.csv");
    }

    #[test]
    fn what_makes_no_sense_is_told() {
        assert_eq!(error("[[tenures]]\noffice = \"mayor\""), "1:1: A tenure needs an office and a holder.");
        assert_eq!(
            error(
                "[[tenures]]\noffice = \"mayor\"\nholder = \"Ivo Lane\"\nfrom = 2025-01-01\nto = 2024-01-01"
            ),
            "5:6: This tenure ends before it begins on 2025-01-01."
        );
        assert_eq!(
            error("[[tenures]]\nfile = \"a.csv\"\noffice = \"mayor\""),
            "2:1: A file of tenures stands in an entry of its own."
        );
        assert_eq!(
            error("[[tenures]]\nholdr = \"Ivo Lane\""),
            "2:1: There is no setting “holdr”. Did you mean “holder”?"
        );
    }

    #[test]
    fn a_table_is_read_as_spreadsheets_save_it() {
        let tables = [
            "office,holder,from,to\nmayor of Ovar,Zoë Lane,2012-01-09,2024-12-31\n",
            "\u{feff}Office;Holder;From;To\r\n\r\nmayor of Ovar;Zoë Lane;2012-01-09;2024-12-31\r\n",
            "# Offices\nfrom\tto\tholder\toffice\n2012-01-09\t2024-12-31\t\"Zoë Lane\"\tmayor of Ovar",
        ];
        for table in tables {
            let [tenure] = &rows(table).ok().unwrap()[..] else { panic!("one row: {table}") };
            assert_eq!((&*tenure.office, &*tenure.holder), ("mayor of Ovar", "Zoë Lane"));
            assert_eq!((tenure.from, tenure.to), (Some(date(2012, 1, 9)), Some(date(2024, 12, 31))));
        }
        let table = "office,holder,from\n\"minister of health, families and \"\"sport\"\"\", Ann Lee ,\n";
        let tenures = rows(table).ok().unwrap();
        assert_eq!(tenures[0].office, "minister of health, families and \"sport\"");
        assert_eq!((&*tenures[0].holder, tenures[0].from), ("Ann Lee", None));
    }

    #[test]
    fn a_bad_line_of_a_table_has_its_place() {
        let error = |text: &str| {
            let error = Settings::default().add_tenures(0, text).unwrap_err();
            format!("{}:{}: {error}", error.line(), error.column())
        };
        assert_eq!(error(""), "1:1: This table needs a first line with its columns: office,holder,from,to.");
        assert_eq!(error("office,holdr"), "1:8: There is no such column. Did you mean “holder”?");
        assert_eq!(
            error("root:x:0:0"),
            "1:1: There is no such column, but: office, holder, from, to.",
            "the words of a file are not repeated"
        );
        assert_eq!(error("office,office"), "1:8: The column “office” is there twice.");
        assert_eq!(error("office,from\nmayor,"), "1:1: This table needs the columns “office” and “holder”.");
        let head = "office,holder,from,to\n# of Ovar\n";
        let row = |row: &str| error(&format!("{head}{row}"));
        assert_eq!(row("mayor,,,"), "3:1: A tenure needs an office and a holder.");
        assert_eq!(row("mayor,Zoë Lane,May 2012,"), "3:16: A date looks like 2025-05-09.");
        assert_eq!(
            row("mayor,Lane,2012-01-01,2011-01-01"),
            "3:23: This tenure ends before it begins on 2012-01-01."
        );
        assert_eq!(row("mayor,Lane,,,"), "3:1: This line has 5 fields, but there are 4 columns.");
        assert_eq!(row("\"mayor,Lane"), "3:1: This quotation mark is not closed in its line.");
    }
}

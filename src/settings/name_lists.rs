//! Names as the newsroom spells them, in a table that it keeps beside the settings file.

use super::error::Wrong;
use super::sheet::{self, Columns};
use crate::facts::{Listed, Tenure};

/// The columns of a table.
const COLUMNS: Columns = Columns {
    known: &["name", "title", "spelling", "body", "from", "to"],
    needed: &["name"],
    lacking: "A line of this list needs a name.",
};

/// A file with names that the settings name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameFile {
    /// Its path, counted from the settings file.
    pub path: String,
    /// How many names were read in it.
    pub rows: usize,
    /// How many of them have an office and a day on which it begins or ends.
    pub tenures: usize,
}

/// A line of a list: the name, and the office that its bearer held at a time, if it tells of one.
pub(super) struct Line {
    pub(super) name: Listed,
    pub(super) tenure: Option<Tenure>,
}

fn ends_early(first: jiff::civil::Date) -> String {
    format!("This ends before it begins on {first}.")
}

/// Reads a list.
pub(super) fn rows(text: &str) -> Result<Vec<Line>, Wrong> {
    sheet::rows(text, &COLUMNS, |row| {
        let name = row.text("name").unwrap_or_default().to_owned();
        let spelling = row.text("spelling").unwrap_or(&name).to_owned();
        let (from, to) = row.days(ends_early)?;
        let office = row.text("title").map(|title| match row.text("body") {
            Some(body) if !title.contains(" of ") => format!("{title} of {body}"),
            _ => title.to_owned(),
        });
        // Without a day there is nothing to hold against the dates of a draft.
        let office = office.filter(|_| from.is_some() || to.is_some());
        let tenure = office.map(|office| Tenure { office, holder: spelling.clone(), from, to });
        let otherwise = (name != spelling).then_some(name);
        Ok(Line { name: Listed { name: spelling, otherwise }, tenure })
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::of_check::Settings;
    use super::*;

    #[test]
    fn a_list_names_people_and_what_they_hold() {
        let table = "name,title,spelling,body,from,to\n\
                     Zoë Lane,mayor,,Ovar,2012-01-09,2024-12-31\n\
                     Kathy Doyle,,Cathy Doyle,,,\n\
                     Brenmar Logistics,,,,,\n\
                     Ivo Orr,,,Ovar council,2020-01-01,\n";
        let lines = rows(table).ok().unwrap();
        let told: Vec<_> =
            lines.iter().map(|line| (&*line.name.name, line.name.otherwise.as_deref())).collect();
        let expected = [
            ("Zoë Lane", None),
            ("Cathy Doyle", Some("Kathy Doyle")),
            ("Brenmar Logistics", None),
            ("Ivo Orr", None),
        ];
        assert_eq!(told, expected);
        let tenures: Vec<&Tenure> = lines.iter().filter_map(|line| line.tenure.as_ref()).collect();
        assert_eq!((&*tenures[0].office, &*tenures[0].holder), ("mayor of Ovar", "Zoë Lane"));
        assert_eq!((tenures[0].from, tenures.len()), (Some(date(2012, 1, 9)), 1));
    }

    #[test]
    fn a_bad_line_has_its_place_and_no_word_is_told() {
        let error = |text: &str| {
            let error = Settings::default().add_names(0, text).unwrap_err();
            format!("{}:{}: {error}", error.line(), error.column())
        };
        assert_eq!(
            error(" \n# nothing\n"),
            "1:1: This table needs a first line with its columns: name,title,spelling,body,from,to."
        );
        assert_eq!(error("title;body"), "1:1: This table needs the column “name”.");
        assert_eq!(error("nam"), "1:1: There is no such column. Did you mean “name”?");
        assert_eq!(
            error("root:x:0:0"),
            "1:1: There is no such column, but: name, title, spelling, body, from, to."
        );
        assert_eq!(error("name,title\n,mayor"), "2:1: A line of this list needs a name.");
        assert_eq!(error("name,from\nIvo Orr,May 2012"), "2:9: A date looks like 2025-05-09.");
        assert_eq!(
            error("name\tfrom\tto\nIvo Orr\t2012-01-01\t2011-01-01"),
            "2:20: This ends before it begins on 2012-01-01."
        );
        assert_eq!(error("name\nIvo Orr,mayor"), "2:1: This line has 2 fields, but there are 1 columns.");
    }
}

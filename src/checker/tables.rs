//! What is found in the cells of tables, and what is not.

use expect_test::expect;

use crate::checker::Checker;
use crate::draft::{Draft, Format, Source};
use crate::settings::Settings;
use crate::testing::facts;

#[test]
fn names_dates_and_leftovers_are_found_in_cells() {
    facts().format(Format::Markdown).dated("2025-05-09").check(expect![[r#"
        The wards voted on Friday, May 9, 2025, the clerk, Ana Böhm, said. Mayor Jane Smith was glad.
                                                           ~~~~~~~~ “Ana Böhm”
                                                                                 ~~~~~~~~~~ “Jane Smith”

        | Who         | When                     | What                |
        |-------------|--------------------------|---------------------|
        | Ana Bohm    | Saturday, May 9, 2025    | opens the count     |
          ^^^^^^^^ warning[diacritics-variant]: This name is spelled “Ana Bohm” here and “Ana Böhm” elsewhere.
                        ^^^^^^^^^^^^^^^^^^^^^ error[weekday-date]: This says “Saturday”, but May 9, 2025, is a Friday.
        | Jane Smyth  | April 31, 2025           | [check]             |
          ^^^^^^^^^^ warning[name-variant]: This name is spelled “Jane Smyth” here and “Jane Smith” in line 1.
                        ^^^^^^^^^^^^^^ error[impossible-date]: April has 30 days, so there is no “April 31, 2025”.
                                                   ^^^^^^^ error[placeholder]: “[check]” is a note to check something before publication.
        | Tom Hart    | Friday, May 16, 2025     | speaks, TK          |
                                                           ^^ error[placeholder]: “TK” marks words that are still to come.
        | Mia Lane    | ???                      | TKNUMBER votes      |
                        ^^^ error[placeholder]: “???” is a note to check something before publication.
                                                   ^^^^^^^^ error[placeholder]: “TKNUMBER” marks words that are still to come.
    "#]]);
    facts().format(Format::Html).dated("2025-05-09").check(expect![[r#"
        <p>The wards voted on Friday, May 9, 2025, the clerk, S&eacute;bastien Böhm, said.
                                                              ~~~~~~~~~~~~~~~~~~~~~ “Sébastien Böhm”
        <table><caption>Results of Saturday, May 9, 2025</caption>
                                   ^^^^^^^^^^^^^^^^^^^^^ error[weekday-date]: This says “Saturday”, but May 9, 2025, is a Friday.
        <tr><th>Sebastien Böhm<th>TK<sup>2</sup>
                ^^^^^^^^^^^^^^ warning[diacritics-variant]: This name is spelled “Sebastien Böhm” here and “Sébastien Böhm” elsewhere.
                                  ^^ error[placeholder]: “TK” marks words that are still to come.
        <tr><td>June 31<td><p>Votes [check]</p></table>
                ^^^^^^^ error[impossible-date]: June has 30 days, so there is no “June 31”.
                                    ^^^^^^^ error[placeholder]: “[check]” is a note to check something before publication.
    "#]]);
}

#[test]
fn cells_count_nothing_and_claim_nothing() {
    facts().format(Format::Markdown).dated("2025-05-09").check(expect![[r#"
        The wards voted on Friday. Four people were hurt, the police said, and 12 members of the council left.

        | Ward  | People hurt | What happened                                        |
        |-------|-------------|------------------------------------------------------|
        | Hull  | Five people | Nine people were killed, he said they will vote then |
        | York  | 6 people    | Mayor accused of fraud; 14 members of the council left |
        | Leeds | 3 to 2      | Next Friday, Nov. 5, the council voted tomorrow      |

        The wards will vote again.
    "#]]);
}

#[test]
fn totals_have_many_names() {
    facts().format(Format::Markdown).check(expect![[r#"
        | Ward             | Votes |
        |------------------|------:|
        | Hull             | 1,200 |
                             ~~~~~ “1,200”
        | York             |   800 |
                               ~~~ “800”
        | Total, all wards | 2,100 |
                             ^^^^^ warning[part-whole-sum]: The numbers in the column “Votes” make 2,000, but its total is 2,100.

        | Ward             | Votes |
        |------------------|------:|
        | Hull             | 1,200 |
                             ~~~~~ “1,200”
        | York             |   800 |
                               ~~~ “800”
        | All wards (total) | 2,200 |
                              ^^^^^ warning[part-whole-sum]: The numbers in the column “Votes” make 2,000, but its total is 2,200.

        | Ward             | Votes |
        |------------------|------:|
        | Hull             | 1,200³ |
                             ~~~~~ “1,200”
        | York             |   800 |
                               ~~~ “800”
        | Grand total      | 2,300 |
                             ^^^^^ warning[part-whole-sum]: The numbers in the column “Votes” make 2,000, but its total is 2,300.

        | Company          | Sales |
        |------------------|------:|
        | Lind & Co        | 1,200 |
        | Hart             |   800 |
        | Total Energies   | 2,100 |

        | Company          | Sales |
        |------------------|------:|
        | Lind & Co        | 1,200 |
                             ~~~~~ “1,200”
        | Total Energies   |   800 |
                               ~~~ “800”
        | Totals           | 2,400 |
                             ^^^^^ warning[part-whole-sum]: The numbers in the column “Sales” make 2,000, but its total is 2,400.

        | Ward             | Votes |
        |------------------|------:|
        | Hull             | 1,200 |
                             ~~~~~ “1,200”
        | York             |   800 |
                               ~~~ “800”
        | Sum              | 2,500 |
                             ^^^^^ warning[part-whole-sum]: The numbers in the column “Votes” make 2,000, but its total is 2,500.

        | Ward             | Votes |
        |------------------|------:|
        | Hull             | 1,200 |
                             ~~~~~ “1,200”
        | York             |   800 |
                               ~~~ “800”
        | Overall          | 2,600 |
                             ^^^^^ warning[part-whole-sum]: The numbers in the column “Votes” make 2,000, but its total is 2,600.
    "#]]);
}

/// The same table in every form, with every end of line.
#[test]
fn every_form_tells_the_same() {
    let story = "The wards voted on Friday, the clerk, Ana Böhm, said.";
    let rows = [
        ["Clerk", "Day", "Note"],
        ["Ana Bohm", "Saturday, May 9, 2025", "TK"],
        ["Tom Hart", "June 31", "[check]"],
    ];
    let markdown = format!(
        "{story}\n\n| {} |\n|---|---|---|\n{}\n",
        rows[0].join(" | "),
        rows[1..].iter().map(|row| format!("| {} |", row.join(" | "))).collect::<Vec<_>>().join("\n")
    );
    let html = |open: &str, close: &str| {
        let mut table = format!("<p>{story}<table>\n");
        for row in rows {
            table.push_str("<tr>");
            for cell in row {
                table.extend(["<td>", open, cell, close]);
            }
            table.push('\n');
        }
        table + "</table>"
    };
    let drafts = [
        (markdown.clone(), Format::Markdown),
        (html("", "</td>"), Format::Html),
        (html("", ""), Format::Html),
        (html("<p>", "</p></td>"), Format::Html),
        (html("<p><b>", "</b>"), Format::Html),
        (html("", "").replace("<td>Clerk", "<td colspan=2>Clerk"), Format::Html),
        (html("", "").replace("td", "th"), Format::Html),
        (html("", ""), Format::Markdown),
    ];
    for (text, format) in drafts
        .iter()
        .flat_map(|(text, format)| [(text.clone(), *format), (text.replace('\n', "\r\n"), *format)])
    {
        let date = Some(jiff::civil::date(2025, 5, 9));
        let draft = Draft::new(Source { text: &text, format, date, ..Source::default() });
        let checked = Checker::new(Settings::default()).check(draft);
        let found: Vec<(&str, &str)> =
            checked.findings.iter().map(|it| (it.rule, &text[it.span.range()])).collect();
        let expected = [
            ("diacritics-variant", "Ana Bohm"),
            ("weekday-date", "Saturday, May 9, 2025"),
            ("placeholder", "TK"),
            ("impossible-date", "June 31"),
            ("placeholder", "[check]"),
        ];
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_comment_before_a_table_holds_in_all_of_it() {
    let text = "Rain fell on the town.\n\n<!-- copydesk: allow placeholder \"to come\" AB -->\n\n| Ward | Votes |\n|---|---|\n| Hull | TK |\n| York | TK |\n\nIt was TK.";
    let draft = Draft::new(Source { text, format: Format::Markdown, ..Source::default() });
    let checked = Checker::new(Settings::default()).check(draft);
    assert_eq!((checked.findings.len(), checked.allowed.len()), (1, 2));
}

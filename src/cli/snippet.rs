//! A line of a draft with marks beneath. A paragraph of news is one long line: only the words around the marks are
//! shown, folded to the width of the terminal.

mod folds;
mod mark;

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use self::folds::fold;
pub(super) use self::folds::{printable, wrap};
pub(super) use self::mark::Mark;

/// A row of a drawing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Words of the line.
    Words(String),
    /// Marks under them and labels, as pieces set apart by blanks.
    Marks(Vec<Piece>),
}

/// A mark or a label in a row.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// How many blanks stand before it.
    pub(super) blanks: usize,
    pub(super) text: String,
    pub(super) is_primary: bool,
}

/// Draws a line of a draft with its marks, no row wider than `width` columns.
pub(super) fn draw(line: &str, marks: &[Mark<'_>], width: usize) -> Vec<Row> {
    // An ellipsis at either end takes a column.
    let width = width.max(20) - 2;
    let mut marks: Vec<&Mark<'_>> = marks.iter().collect();
    marks.sort_by_key(|mark| (mark.at.start, mark.at.end));
    let folds = fold(line, &marks, width);
    let mut rows = Vec::new();
    for (i, fold) in folds.iter().enumerate() {
        let follows = i > 0 && continues(line, &folds[i - 1], fold);
        let is_followed = folds.get(i + 1).is_some_and(|next| continues(line, fold, next));
        let before = if follows || line[..fold.start].trim().is_empty() { "" } else { "…" };
        let after = if is_followed || line[fold.end..].trim().is_empty() { "" } else { "…" };
        rows.push(Row::Words(format!("{before}{}{after}", printable(&line[fold.clone()]))));
        let here = marks.iter().filter(|mark| touches(&mark.at, fold));
        rows.extend(underline(line, fold, here, before.width(), width));
    }
    rows
}

fn continues(line: &str, fold: &Range<usize>, next: &Range<usize>) -> bool {
    line[fold.end..next.start].trim().is_empty()
}

fn touches(mark: &Range<usize>, fold: &Range<usize>) -> bool {
    mark.start <= fold.end && fold.start < mark.end.max(mark.start + 1)
}

/// The rows of marks under a row of words that begins `indent` columns in.
fn underline<'a>(
    line: &str,
    fold: &Range<usize>,
    marks: impl Iterator<Item = &'a &'a Mark<'a>>,
    indent: usize,
    width: usize,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut used = 0;
    for mark in marks {
        let start = mark.at.start.clamp(fold.start, fold.end);
        let end = mark.at.end.clamp(start, fold.end);
        let column = indent + printable(&line[fold.start..start]).width();
        let marked = printable(&line[start..end]).width().max(1);
        let sign = if mark.is_primary { "^" } else { "-" };
        let piece = |blanks, text| Piece { blanks, text, is_primary: mark.is_primary };
        // Marks share a row as long as they leave a column between them and none has a label beside it.
        match rows.last_mut() {
            Some(Row::Marks(pieces)) if used < column => {
                pieces.push(piece(column - used, sign.repeat(marked)));
            }
            _ => rows.push(Row::Marks(vec![piece(column, sign.repeat(marked))])),
        }
        used = column + marked;
        if mark.label.is_empty() || mark.at.end > fold.end {
            continue;
        }
        let label = printable(mark.label);
        if used + 1 + label.width() <= width + 2 {
            if let Some(Row::Marks(pieces)) = rows.last_mut() {
                pieces.push(piece(1, label));
            }
        } else {
            let blanks = column.min((width + 2).saturating_sub(label.width()));
            let lines = wrap(&label, width + 2);
            rows.extend(lines.into_iter().map(|text| Row::Marks(vec![piece(blanks, text)])));
        }
        used = usize::MAX;
    }
    rows
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    /// Draws a line in which `[…]` is the finding and `{…}` another end of it, its label after a bar: `{six|6 here}`.
    #[track_caller]
    fn check(marked: &str, width: usize, expected: &Expect) {
        let mut line = String::new();
        let mut marks: Vec<(usize, usize, bool, String)> = Vec::new();
        let mut label = None;
        for c in marked.chars() {
            match (c, &mut label) {
                ('[' | '{', _) => marks.push((line.len(), 0, c == '[', String::new())),
                ('|', _) => label = Some(String::new()),
                (']' | '}', _) => {
                    let mark = marks.iter_mut().rev().find(|mark| mark.1 == 0).unwrap();
                    (mark.1, mark.3) = (line.len(), label.take().unwrap_or_default());
                }
                (c, Some(label)) => label.push(c),
                (c, None) => line.push(c),
            }
        }
        let mark = |(start, end, is_primary, label): &'_ (usize, usize, bool, String)| Mark {
            at: *start..*end,
            is_primary: *is_primary,
            label: Box::leak(label.clone().into_boxed_str()),
        };
        let marks: Vec<Mark<'_>> = marks.iter().map(mark).collect();
        let mut drawing = String::new();
        for row in draw(&line, &marks, width) {
            let text = match row {
                Row::Words(words) => words,
                Row::Marks(pieces) => pieces.iter().map(|it| " ".repeat(it.blanks) + &it.text).collect(),
            };
            assert!(text.width() <= width, "{text}");
            drawing = drawing + &text + "\n";
        }
        expected.assert_eq(&drawing);
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        check(
            "The ferry sank [on Monday], the harbour said.",
            60,
            &expect![[r#"
            The ferry sank on Monday, the harbour said.
                           ^^^^^^^^^
        "#]],
        );
    }

    #[test]
    fn the_other_end_has_a_label() {
        check(
            "[Six sailors] were saved: {Ana, Ben and Carl|3 are named}.",
            60,
            &expect![[r#"
            Six sailors were saved: Ana, Ben and Carl.
            ^^^^^^^^^^^             ----------------- 3 are named
        "#]],
        );
    }

    #[test]
    fn a_long_label_goes_below() {
        check(
            "The harbour master counted [six] and then {nine|“nine” is said of the same sailors}.",
            50,
            &expect![[r#"
                The harbour master counted six and then nine.
                                           ^^^          ----
                                “nine” is said of the same sailors
            "#]],
        );
    }

    #[test]
    fn a_paragraph_is_folded_around_its_marks() {
        let paragraph = "The harbour authority of Port Sereno, which has run the ferries since the bridge was closed, \
            said on Thursday that [six crew members] had been taken off the grounded ferry by lifeboat, and that the \
            passengers, most of them market traders on the way home, had walked ashore over the sandbank at low tide \
            without so much as a wet shoe; a spokeswoman added that {five of the crew|5 here} were back at work, that \
            the captain was not, and that nobody would be charged for the night that they had spent in the hall.";
        check(
            paragraph,
            80,
            &expect![[r#"
            …closed, said on Thursday that six crew members had been taken off the grounded…
                                           ^^^^^^^^^^^^^^^^
            …a spokeswoman added that five of the crew were back at work, that the captain…
                                      ---------------- 5 here
        "#]],
        );
    }

    #[test]
    fn a_long_mark_shows_its_ends() {
        let marked =
            "It was the second time. [".to_owned() + &"word after word ".repeat(30) + "end], they said.";
        check(
            &marked,
            50,
            &expect![[r#"
                …word after word word after word word after word
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                word after word word after word word after word
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                word after word word after word word after word…
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                …word after word word after word end, they said.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn wide_and_foreign_letters_keep_the_columns() {
        check(
            "María Peña y [金正日] met José in Łódź, {Nguyễn|as before} said.",
            60,
            &expect![[r#"
            María Peña y 金正日 met José in Łódź, Nguyễn said.
                         ^^^^^^                   ------ as before
        "#]],
        );
    }

    #[test]
    fn a_word_without_end_is_cut() {
        check(
            &("x".repeat(90) + "[y]" + &"z".repeat(90)),
            40,
            &expect![[r#"
            …yzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…
             ^
        "#]],
        );
    }

    #[test]
    fn marks_that_overlap_stand_below_each_other() {
        check(
            "On [Monday, {March 5|a Tuesday}], 2024.",
            40,
            &expect![[r#"
            On Monday, March 5, 2024.
               ^^^^^^^^^^^^^^^
                       ------- a Tuesday
        "#]],
        );
    }

    proptest::proptest! {
        #[test]
        fn no_row_is_too_wide(line in "[a-z é金\u{3000}\t\u{301}]{0,300}", a in 0_usize..300, b in 0_usize..40, width in 20_usize..90) {
            let at = |n: usize| line.char_indices().map(|(at, _)| at).nth(n).unwrap_or(line.len());
            let marks = [
                Mark { at: at(a)..at(a + b), is_primary: true, label: "" },
                Mark { at: at(b)..at(a.max(b)), is_primary: false, label: "a label of some length" },
            ];
            for row in draw(&line, &marks, width) {
                let wide = match row {
                    Row::Words(words) => words.width(),
                    Row::Marks(pieces) => pieces.iter().map(|it| it.blanks + it.text.width()).sum(),
                };
                proptest::prop_assert!(wide <= width);
            }
        }
    }

    #[test]
    fn nothing_moves_the_cursor() {
        check(
            "A \u{1b}ctab\tand [a mark\u{202e}]",
            60,
            &expect![[r#"
            A �ctab and a mark�
                        ^^^^^^^
        "#]],
        );
    }
}

//! A line of a table: a draft, and what a rule is to find in it. `README.md` tells how it is written.

use copydesk::rules::{self, Rule};
use copydesk::span::Span;
use jiff::civil::Date;

/// A line of a table.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) rule: &'static Rule,
    pub(crate) expected: Expected,
    pub(crate) draft: String,
    /// The draft’s date, where the line begins with one.
    pub(crate) date: Option<Date>,
    pub(crate) fault: Option<Fault>,
}

/// What is to be found in a draft.
#[derive(Debug)]
pub(crate) enum Expected {
    /// Nothing.
    Silence,
    /// The words that findings mark, and the other ends.
    Marks { primary: Vec<Span>, related: Vec<Span> },
}

/// How the product is known to fall short of what a line expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It says nothing where there is something to find, or something where there is nothing.
    Known,
    /// It finds something, but marks other words.
    WrongEnd,
}

impl Line {
    /// Reads a line.
    pub(crate) fn read(line: &str) -> Result<Self, String> {
        let (line, fault) = split_fault(line)?;
        let (head, marked) = line.split_once(": ").ok_or("a line is “✗ rule: draft” or “✓ rule: draft”")?;
        let (sign, name) = head.split_once(' ').ok_or("a sign stands before the rule")?;
        let rule = rules::find(name).ok_or_else(|| format!("there is no rule {name}"))?;
        let dated = marked.strip_prefix("[date ").and_then(|rest| rest.split_once("] "));
        let (date, marked) = dated.map_or((None, marked), |(date, draft)| (Some(date), draft));
        let date = date.map(str::parse).transpose().map_err(|error| format!("{error}"))?;
        let (draft, [primary, related]) = split_marks(&marked.replace(" ¶ ", "\n\n"))?;
        let expected = match sign {
            "✗" if primary.is_empty() => return Err("“✗” names no words that are to be marked".to_owned()),
            "✗" => Expected::Marks { primary, related },
            "✓" if primary.len() + related.len() > 0 => return Err("“✓” has marks".to_owned()),
            "✓" if fault == Some(Fault::WrongEnd) => return Err("“✓” has no ends".to_owned()),
            "✓" => Expected::Silence,
            _ => return Err(format!("“{sign}” is neither “✗” nor “✓”")),
        };
        Ok(Self { rule, expected, draft, date, fault })
    }
}

/// A line without the remark at its end, and what that says of the product.
fn split_fault(line: &str) -> Result<(&str, Option<Fault>), String> {
    let Some((line, remark)) = line.split_once(" # ") else { return Ok((line, None)) };
    let fault = match remark.split_once(": ") {
        Some(("known", _)) => Fault::Known,
        Some(("wrong end", _)) => Fault::WrongEnd,
        _ => return Err(format!("“# {remark}” is neither “# known: why” nor “# wrong end: why”")),
    };
    Ok((line, Some(fault)))
}

/// A draft without its marks, and the words between each two of `^` and each two of `~`.
fn split_marks(marked: &str) -> Result<(String, [Vec<Span>; 2]), String> {
    let mut draft = String::new();
    let mut spans = [Vec::new(), Vec::new()];
    let mut open = [None, None];
    for c in marked.chars() {
        let Some(sign) = ['^', '~'].iter().position(|&sign| sign == c) else {
            draft.push(c);
            continue;
        };
        match open[sign].take() {
            Some(start) if start < draft.len() => spans[sign].push(Span::new(start, draft.len())),
            Some(_) => return Err(format!("nothing stands between two “{c}”")),
            None => open[sign] = Some(draft.len()),
        }
    }
    if open != [None, None] {
        return Err("a mark is left open".to_owned());
    }
    Ok((draft, spans))
}

#[test]
fn marks_are_taken_out_of_the_draft() {
    let line =
        "✗ count-mismatch: [date 2025-05-09] ~Two ships~ left. ¶ ^The three ships^ sank. # wrong end: why";
    let line = Line::read(line).expect("a line");
    assert_eq!(line.draft, "Two ships left.\n\nThe three ships sank.");
    assert_eq!(line.date, Some(jiff::civil::date(2025, 5, 9)));
    assert_eq!(line.fault, Some(Fault::WrongEnd));
    let Expected::Marks { primary, related } = &line.expected else { panic!("{line:?}") };
    let words =
        |spans: &[Span]| -> Vec<&str> { spans.iter().map(|span| &line.draft[span.range()]).collect() };
    assert_eq!((words(primary), words(related)), (vec!["The three ships"], vec!["Two ships"]));
}

#[test]
fn a_line_that_cannot_judge_is_refused() {
    for line in [
        "✗ count-mismatch: Two ships left. The three ships sank.",
        "✗ count-mismatch: ~Two ships~ left. The three ships sank.",
        "✗ count-mismatch: Two ships left. ^The three ships sank.",
        "✗ count-mismatch: Two ships left. ^^The three ships sank.",
        "✗ count-mismatches: Two ships left. ^The three ships^ sank.",
        "✗ count-mismatch: [date 2025-05-32] ^Two ships^ left.",
        "✗ count-mismatch: ~Two ships~ left. ^The three ships^ sank. # todo",
        "✓ count-mismatch: ^Two ships^ left.",
        "✓ count-mismatch: Two ships left. # wrong end: why",
        "! count-mismatch: Two ships left.",
        "Two ships left.",
    ] {
        assert!(Line::read(line).is_err(), "{line}");
    }
}
